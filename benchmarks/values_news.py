"""Times and quantities found and read right in news sentences of our own, beside dateparser and quantulum3 where they are installed.

    python benchmarks/values_news.py [--errors] [FILE ...]

The files of `benchmarks/news/` are invented sentences with their answers written in before any finder was run on them. `docs/dates.md` and
`docs/quantities.md` tell what each file came to at first sight, before anyone read its errors. Grammar of a file:

    @ 2019-05-16 politics           the day that the sentences below are written on, and what they are about
    {last week|2019-W19}            a time expression and its TIMEX3 value; further values that are as right behind further bars
    [more than 25|>25 mile]         a quantity: its bound (~ > >= < <=, none when exact), its number or LOW..HIGH, its unit (* for any)
    {?...|...} and [?...|...]       what may be found or not; * stands for any value. A quantity may stand in a time expression

Times are annotated as TimeML does: without the preposition before them, each end of a range by itself, durations ("three-day") and
recurring times with them, ages without. A time is found (relaxed) where one touches it, each counted once; exactly (strict) where both
ends agree; its value is right where the TIMEX3 text is one of the answers. `find_dates` takes the word of an open interval ("since
2009") into the mention: the last figure counts such an extent as exact too.
A quantity is right where one that touches it has its number or numbers, then its bound as well (more than and at least are one, as are
less than and at most), then its unit as well.
"""

from __future__ import annotations

import argparse
import importlib
import re
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from claimcheck.model.values import Comparator, QuantityValue
from claimcheck.values.dates import find_dates
from claimcheck.values.quantities import find_quantities

FOLDER = Path(__file__).parent / "news"
_MARK = re.compile(r"[\[{]\??|\|[^\[\]{}]*[\]}]")
_AMOUNT = re.compile(r"(?P<bound>[~<>]=?)?(?P<low>-?[\d.]+?)(?:\.\.(?P<high>-?[\d.]+))?(?: (?P<unit>.+))?")
_SIGNAL = re.compile(r"(?i)(?:since|by|until|till|through|before|after|from|between)\s+")
_BOUNDS = {
    Comparator.EXACT: "",
    Comparator.APPROXIMATELY: "~",
    Comparator.MORE_THAN: ">",
    Comparator.AT_LEAST: ">",
    Comparator.LESS_THAN: "<",
    Comparator.AT_MOST: "<",
}
_CLOSE = 1e-4
ANY = "*"
GROWTH = (250_000, 500_000, 1_000_000)
"""Sizes in characters of the texts that the growth of time is told from."""


@dataclass(frozen=True)
class Gold:
    """An answer: where it stands, what is right, and whether it has to be found."""

    start: int
    end: int
    answers: tuple[str, ...]
    optional: bool


@dataclass(frozen=True)
class Sentence:
    """A sentence without its marks, the day it is written on, and its answers."""

    text: str
    written: date
    times: tuple[Gold, ...]
    quantities: tuple[Gold, ...]


@dataclass(frozen=True)
class Answer:
    """What a finder found: a TIMEX3 value, or an amount with its lower and upper number, its bound and its unit."""

    start: int
    end: int
    value: str = ""
    numbers: tuple[float, float] = (0.0, 0.0)
    bound: str = ""
    unit: str = ""


@dataclass
class Score:
    """Counts: what was to be found, what was, and in how many respects it was right."""

    gold: int = 0
    found: int = 0
    right: dict[str, int] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    def f1(self, respect: str) -> float:
        """The harmonic mean of precision and recall, right being what is right in this respect."""
        return 2 * self.right.get(respect, 0) / max(1, self.gold + self.found)

    def count(self, respect: str, *, right: bool) -> bool:
        """Count and hand through."""
        self.right[respect] = self.right.get(respect, 0) + right
        return right

    def line(self, name: str) -> str:
        """One line of the table."""
        parts = []
        for respect, right in self.right.items():
            parts.append(f"{respect} P {right / max(1, self.found):.3f} R {right / max(1, self.gold):.3f} F1 {self.f1(respect):.3f}")
        return f"{name:26} gold {self.gold:4}  found {self.found:4}   " + "   ".join(parts)


def read_sentences(path: Path) -> Iterator[Sentence]:
    """The sentences of a file, without marks."""
    written = date.min
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            written = date.fromisoformat(line.split()[1])
        elif line.strip() and not line.startswith("#"):
            yield read_sentence(line, written)


def read_sentence(line: str, written: date) -> Sentence:
    """One sentence of the file's grammar."""
    text, done, open_marks = "", 0, list[tuple[str, int]]()
    found: dict[str, list[Gold]] = {"{": [], "[": []}
    for mark in _MARK.finditer(line):
        text, done = text + line[done : mark.start()], mark.end()
        if mark[0][0] in found:
            open_marks.append((mark[0], len(text)))
            continue
        opened, start = open_marks.pop()
        found[opened[0]].append(Gold(start, len(text), tuple(mark[0][1:-1].split("|")), opened.endswith("?")))
    if open_marks:
        msg = f"a mark is left open: {line!r}"
        raise ValueError(msg)
    return Sentence(text + line[done:], written, tuple(found["{"]), tuple(found["["]))


def our_times(sentence: Sentence) -> list[Answer]:
    """What `find_dates` finds."""
    return [Answer(found.start, found.end, found.timex3) for found in find_dates(sentence.text, reference=sentence.written)]


def our_quantities(sentence: Sentence) -> list[Answer]:
    """What `find_quantities` finds."""
    return [_answer(found.start, found.end, found.value) for found in find_quantities(sentence.text)]


def _answer(start: int, end: int, value: QuantityValue) -> Answer:
    low = value.lower if value.lower is not None else value.upper
    high = value.upper if value.upper is not None else value.lower
    return Answer(start, end, "", (float(low or 0), float(high or 0)), _BOUNDS[value.comparator], value.unit)


def matched(gold: Sequence[Gold], answers: Sequence[Answer]) -> tuple[list[tuple[Gold, Answer]], list[Gold], list[Answer]]:
    """Pairs that touch, one to one, those of one extent first; what has no partner. What may be left out is in neither list."""
    pairs: list[tuple[Gold, Answer]] = []
    left, open_answers = sorted(gold, key=lambda item: item.start), sorted(answers, key=lambda item: item.start)
    for same in (True, False):
        for item in list(left):
            fits = (answer for answer in open_answers if _fits(item, answer, same=same))
            if (answer := next(fits, None)) is not None:
                pairs.append((item, answer))
                left.remove(item)
                open_answers.remove(answer)
    return [pair for pair in pairs if not pair[0].optional], [item for item in left if not item.optional], open_answers


def _fits(item: Gold, answer: Answer, *, same: bool) -> bool:
    return (item.start, item.end) == (answer.start, answer.end) if same else item.start < answer.end and answer.start < item.end


def score_times(sentences: Sequence[Sentence], find: Callable[[Sentence], list[Answer]]) -> Score:
    """How well times are found and read."""
    score = Score()
    for sentence in sentences:
        for item, answer in _paired(score, "time", sentence, sentence.times, find(sentence)):
            score.count("relaxed", right=True)
            signal = _SIGNAL.match(sentence.text, answer.start, answer.end)
            exact = score.count("strict", right=_fits(item, answer, same=True))
            value = score.count("value", right=answer.value in item.answers or ANY in item.answers)
            behind = bool(signal and (signal.end(), answer.end) == (item.start, item.end))
            signalled = score.count("strict but signals", right=exact or behind)
            if not value:
                score.errors.append(f"value of time   {_quote(answer, sentence)} = {answer.value}, not {item.answers}")
            elif not signalled:
                score.errors.append(f"extent of time  {_quote(answer, sentence)}, not {sentence.text[item.start : item.end]!r}")
    return score


def score_quantities(sentences: Sequence[Sentence], find: Callable[[Sentence], list[Answer]]) -> Score:
    """How well quantities are found and read."""
    score = Score()
    for sentence in sentences:
        for item, answer in _paired(score, "quantity", sentence, sentence.quantities, find(sentence)):
            value, bound, unit = _right(item.answers[0], answer)
            score.count("found", right=True)
            score.count("value", right=value)
            score.count("value and bound", right=value and bound)
            score.count("value, bound, unit", right=value and bound and unit)
            if not (value and bound and unit):
                score.errors.append(f"quantity wrong  {_quote(answer, sentence)} = {_said(answer)}, not {item.answers[0]}")
    return score


def _paired(score: Score, kind: str, sentence: Sentence, gold: Sequence[Gold], answers: Sequence[Answer]) -> list[tuple[Gold, Answer]]:
    """What was found of what is in a sentence; what was missed and what was found wrongly goes down in the score."""
    pairs, missed, false = matched(gold, answers)
    score.gold += len(pairs) + len(missed)
    score.found += len(pairs) + len(false)
    score.errors += [f"{'missed ' + kind:15} {_quote(item, sentence)} = {item.answers[0]}" for item in missed]
    score.errors += [f"{'false ' + kind:15} {_quote(answer, sentence)} = {answer.value or _said(answer)}" for answer in false]
    return pairs


def _right(wanted: str, answer: Answer) -> tuple[bool, bool, bool]:
    if wanted == ANY:
        return True, True, True
    amount = _AMOUNT.fullmatch(wanted)
    if amount is None:
        msg = f"no amount: {wanted!r}"
        raise ValueError(msg)
    low, high = float(amount["low"]), float(amount["high"] or amount["low"])
    numbers = all(abs(one - other) <= _CLOSE * max(1e-9, abs(one)) for one, other in zip((low, high), answer.numbers, strict=True))
    return numbers, (amount["bound"] or "")[:1] == answer.bound, (amount["unit"] or "") in (answer.unit, ANY)


def _quote(item: Gold | Answer, sentence: Sentence) -> str:
    return f"{sentence.text[item.start : item.end]!r} in {sentence.text!r}"


def _said(answer: Answer) -> str:
    low, high = answer.numbers
    return f"{answer.bound}{low:g}{f'..{high:g}' if high != low else ''} {answer.unit}"


def their_times() -> Callable[[Sentence], list[Answer]] | None:
    """What dateparser finds, days alone; it gives no offsets, so each text found is looked for from the last one on."""
    try:
        search = importlib.import_module("dateparser.search").search_dates
    except ModuleNotFoundError:
        return None

    def find(sentence: Sentence) -> list[Answer]:
        found, position = list[Answer](), 0
        base = datetime(sentence.written.year, sentence.written.month, sentence.written.day)  # noqa: DTZ001 - it takes no other
        for piece, moment in search(sentence.text, languages=["en"], settings={"RELATIVE_BASE": base}) or []:
            start = sentence.text.find(piece, position)
            if start >= 0:
                position = start + len(piece)
                found.append(Answer(start, position, str(moment.date())))
        return found

    return find


def their_quantities() -> Callable[[Sentence], list[Answer]] | None:
    """What quantulum3 finds; it knows no bounds but its uncertainty, which is taken for an approximation."""
    try:
        parse = importlib.import_module("quantulum3.parser").parse
    except ModuleNotFoundError:
        return None

    def find(sentence: Sentence) -> list[Answer]:
        found = []
        for quantity in parse(sentence.text):
            bound = "~" if quantity.uncertainty else ""
            (start, end), number = quantity.span, float(quantity.value)
            found.append(Answer(start, end, "", (number, number), bound, quantity.unit.name))
        return found

    return find


def seconds(find: Callable[[Sentence], object], sentences: Sequence[Sentence]) -> float:
    """CPU seconds for all sentences, after one to warm up."""
    find(sentences[0])
    start = time.process_time()
    for sentence in sentences:
        find(sentence)
    return time.process_time() - start


def show_speed(sentences: Sequence[Sentence]) -> None:
    """Print what a word costs, beside the libraries that are installed, and what a text of up to a megabyte costs."""
    words = sum(len(sentence.text.split()) for sentence in sentences)
    prose = " ".join(sentence.text for sentence in sentences)
    for name, ours, theirs in (("times", our_times, their_times()), ("quantities", our_quantities, their_quantities())):
        own = seconds(ours, sentences)
        ratio = f", the other library takes {seconds(theirs, sentences) / own:.0f} times as long" if theirs else ""
        print(f"{name}: {own * 1e6 / words:.1f} microseconds of CPU a word{ratio}")
        for size in GROWTH:
            text = (prose + "\n\n") * (size // len(prose) + 1)
            taken = seconds(ours, [Sentence("", date(2020, 1, 1), (), ()), Sentence(text[:size], date(2020, 1, 1), (), ())])
            print(f"  {size / 1e6:.2f} MB of it: {taken:.2f} s, {taken * 1e6 / size:.2f} microseconds a character")


def main() -> None:
    """Print a table for each file, and the time."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", type=Path, nargs="*", default=sorted(FOLDER.glob("*.txt")))
    parser.add_argument("--errors", action="store_true", help="print what went wrong")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    for path in options.files:
        sentences = list(read_sentences(path))
        print(f"{path.stem}: {len(sentences)} sentences")
        times, quantities = score_times(sentences, our_times), score_quantities(sentences, our_quantities)
        print(times.line("  times"))
        if (finder := their_times()) is not None:
            print(score_times(sentences, finder).line("  times, dateparser"))
        print(quantities.line("  quantities"))
        if (finder := their_quantities()) is not None:
            theirs = score_quantities(sentences, finder)
            theirs.right.pop("value, bound, unit", None)  # its names of units are not ours
            print(theirs.line("  quantities, quantulum3"))
        if options.errors:
            print(*(f"    {error}" for error in times.errors + quantities.errors), sep="\n")
    show_speed([sentence for path in options.files for sentence in read_sentences(path)])


if __name__ == "__main__":
    main()
