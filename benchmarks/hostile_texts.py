"""What do texts that are made to be slow cost, against ordinary prose of the same length?

Run `make hostile`, or `python benchmarks/hostile_texts.py KILOBYTES [NAME ...]` for another length or for some of the texts. Of each
text, one half is held against the other, in a process of its own that is stopped after 60 times what the prose took. Printed are the CPU
seconds and the ratio to prose; the target is at most 10.
"""

from __future__ import annotations

import os
import random
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count, cycle, islice
from pathlib import Path

import claimcheck as cc

KILOBYTES = 100
STOPPED_AT = 60  # times what the prose took
TARGET = 10
MARGIN = 5.0  # seconds of CPU time that any text may take: what the process itself costs

PROSE = (
    "The Orla Museum of Glass was founded in 1932 by the chemist Ansel Vray. Its new wing, which cost 4.2 million crowns, opened on 3 May "
    "2011. About 61,000 people came in the first year, the director Mira Toll said. The town had refused to pay for it before. In winter "
    "the house is closed on Mondays. Toll, 54, was appointed in 2009 and had led the archive of the harbour until then.\n\n"
)


def _numbered(template: str) -> Iterator[str]:
    return (template.format(number=number, name=_name(number)) for number in count())


def _name(number: int) -> str:
    syllables = ("ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru")
    return "".join(syllables[int(digit)] for digit in str(number)).capitalize()


def _spellings() -> Iterator[str]:
    """One name in as many spellings as its letters allow."""
    rng = random.Random(0)  # noqa: S311 - nothing is kept secret with it
    letters = {"a": "aáàâäã", "e": "eéèêë", "i": "iíìîï", "o": "oóòôö", "u": "uúùûü", "h": ("h", "")}
    while True:
        name = "".join(rng.choice(letters.get(letter, letter)) for letter in "ahmhadu hasheilo dahruneha").title()
        yield f"{name} was born in 19{rng.randint(10, 99)}. "


def _months() -> Iterator[str]:
    for number in count():
        yield f"{number % 28 + 1} May {1800 + number % 200}, "


TEXTS: dict[str, Callable[[], Iterator[str]]] = {
    "one word": lambda: cycle(["word "]),
    "one sentence repeated": lambda: cycle(["The mill in Orla burned on 3 May 1932. "]),
    "digits": lambda: cycle(["1234567890"]),
    "numbers": lambda: _numbered("{number} "),
    "number words": lambda: cycle(["one hundred and twenty-three thousand "]),
    "hyphenated number words": lambda: cycle(["twenty-one-"]),
    "digits and commas": lambda: cycle(["1,"]),
    "digits and dots": lambda: cycle(["1."]),
    "digits and hyphens": lambda: cycle(["12-"]),
    "digits and slashes": lambda: cycle(["1/"]),
    "digits and spaces": lambda: cycle(["123 "]),
    "amounts": lambda: cycle(["more than $4.2 million to 5 billion, "]),
    "names": lambda: _numbered("{name} "),
    "capitals": lambda: cycle(["THE MILL OF ORLA "]),
    "names of people": lambda: _numbered("{name} Vray said {name} Toll was born in 1932. "),
    "one name": lambda: cycle(["Ansel Vray "]),
    "spellings": _spellings,
    "acronyms": lambda: _numbered("The {name} Tide Board (FTB) was founded in 1932. "),
    "things founded": lambda: _numbered("Orla was founded by {name} Vray in {number}. "),
    "initials": lambda: cycle(["A. B. "]),
    "opening brackets": lambda: cycle("("),
    "closing brackets": lambda: cycle(")"),
    "pairs of brackets": lambda: cycle(["()"]),
    "nested brackets": lambda: cycle(["(a "]),
    "square brackets": lambda: cycle(["["]),
    "footnote marks": lambda: cycle(["[1]"]),
    "quotes": lambda: cycle('"'),
    "opening quotes": lambda: cycle(["\u201ca "]),
    "single quotes": lambda: cycle(["'a "]),
    "quotations": lambda: cycle(['"It was so," said Toll. ']),
    "no spaces": lambda: cycle("abcdefgh"),
    "one letter": lambda: cycle("a"),
    "spaces": lambda: cycle(" "),
    "tabs": lambda: cycle("\t"),
    "line ends": lambda: cycle("\n"),
    "lines of spaces": lambda: cycle(["   \n"]),
    "lines of a word": lambda: cycle(["word\n"]),
    "short lines": lambda: cycle(["a\n\n"]),
    "dots": lambda: cycle("."),
    "hyphens": lambda: cycle("-"),
    "commas": lambda: cycle(["a, "]),
    "conjunctions": lambda: cycle(["a and "]),
    "dates": _months,
    "dates in sentences": lambda: _numbered("It burned on 3 May {number}. "),
    "iso dates": lambda: cycle(["2011-05-03 "]),
    "years": lambda: cycle(["1932 "]),
    "ranges of years": lambda: cycle(["1932-1945-"]),
    "months": lambda: cycle(["May "]),
    "before and after": lambda: cycle(["the day before "]),
    "early late": lambda: cycle(["early late mid "]),
    "lists": lambda: _numbered("- {name} Vray\n"),
    "numbered list": lambda: _numbered("{number}. {name} Vray\n"),
    "nested lists": lambda: (" " * (number % 200) + "- word\n" for number in count()),
    "headings": lambda: _numbered("# {name}\n\n"),
    "tables": lambda: cycle(["| a | 1 "]),
    "table rows": lambda: _numbered("| {name} | {number} |\n"),
    "labels": lambda: _numbered("{name}: {number}\n"),
    "colons": lambda: cycle(["a: "]),
    "a sentence without end": lambda: cycle(["and then the board of the mill of Orla paid four crowns to Ansel Vray "]),
    "dates in a sentence without end": lambda: _numbered("the mill burned on 3 May {number} and "),
    "names in a sentence without end": lambda: _numbered("the mill of {name} Vray, "),
    "asides in a sentence without end": lambda: _numbered("the mill of {name} (XY) and "),
    "relative clauses": lambda: cycle(["the man who saw "]),
    "said that": lambda: cycle(["Toll said that "]),
    "not": lambda: cycle(["not "]),
    "of the": lambda: cycle(["of the mill "]),
    "its": lambda: cycle(["Its roof burned. He paid her. "]),
    "bidi": lambda: cycle(["\u202eabc \u2066"]),
    "zero width": lambda: cycle("\u200b"),
    "combining": lambda: cycle(["a\u0301\u0301\u0301"]),
    "emoji": lambda: cycle("\U0001f600"),
    "joined emoji": lambda: cycle(["\U0001f468\u200d"]),
    "lone surrogates": lambda: cycle("\ud800"),
    "null characters": lambda: cycle("\0"),
    "chinese": lambda: cycle("\u6587\u5b57"),
    "arabic digits": lambda: cycle("\u0661"),
    "links": lambda: cycle(["http://a.b/c "]),
    "one link": lambda: cycle(["http://a."]),
    "e-mail": lambda: cycle(["a@"]),
    "percent": lambda: cycle(["5% "]),
    "tags": lambda: cycle(["<a "]),
    "apostrophes": lambda: cycle(["Vray's "]),
    "soft hyphens": lambda: cycle(["wo\u00ad"]),
    "broken words": lambda: cycle(["wo-\n"]),
}


def text_of(pieces: Iterator[str], length: int) -> str:
    """Pieces joined until they have the length, in characters, of at least four to a piece of work."""
    parts: list[str] = []
    size = 0
    while size < length:
        some = list(islice(pieces, 1000))
        parts += some
        size += sum(map(len, some))
    return "".join(parts)[:length]


def seconds_of(text: str, limit: float | None = None) -> float | None:
    """The CPU seconds of a cross-check of two halves of a text, in a process of its own; none where it was stopped at the limit."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_CPU, (int(limit) + 1, int(limit) + 2))
        half = len(text) // 2
        start = time.process_time()
        cc.crosscheck([cc.Document.from_text(text[:half], id="a"), cc.Document.from_text(text[half:], id="b")])
        os.write(writing, str(time.process_time() - start).encode())
        os._exit(0)
    os.close(writing)
    with Path(f"/dev/fd/{reading}").open() as pipe:
        answer = pipe.read()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) in {signal.SIGXCPU, signal.SIGKILL}:
        return None
    return float(answer)


def main() -> None:
    """Measure all texts, or those named."""
    kilobytes = int(sys.argv[1]) if sys.argv[1:] else KILOBYTES
    cc.crosscheck([cc.Document.from_text("The mill burned in 1932.")])  # loads the model
    prose = seconds_of(text_of(cycle([PROSE]), kilobytes * 1000)) or 0
    print(f"{'prose':34}{prose:8.1f} s", flush=True)
    for name in sys.argv[2:] or TEXTS:
        taken = seconds_of(text_of(TEXTS[name](), kilobytes * 1000), MARGIN + STOPPED_AT * prose)
        if taken is None:
            print(f"{name:34}  stopped")
        else:
            print(f"{name:34}{taken:8.1f} s {taken / prose:6.1f}{'  too much' if taken > TARGET * prose else ''}", flush=True)


if __name__ == "__main__":
    main()
