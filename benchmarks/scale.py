"""How do time and memory grow with the number of documents? From 100 to 1,000 made-up articles, about 50 claims each.

Run `make scale`, or `python benchmarks/scale.py 50 500` for other sizes. Four articles each tell of one place, in other words and sometimes
with another figure, so names, blocks and findings grow with the documents as they do in a real collection. The documents are read once; at
each size all that were read so far are resolved, matched and reported anew. Time is CPU time of this process, memory the most that it ever
held, without what it held before the first document (the loaded model).

What counts is the last column but one of each stage: the seconds for a claim, against those at the smallest size. 1.0 is linear growth.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar
from unittest.mock import patch

import claimcheck as cc
from claimcheck.config import Config
from claimcheck.entities import AliasRules
from claimcheck.extractors.registry import extract
from claimcheck.graph import find
from claimcheck.matching.keys import resolve_mentions
from claimcheck.model.claims import Claim
from claimcheck.reading import parser, reader

SIZES = (100, 200, 500, 1000)
TELLERS = 4  # articles on one place
CHANGED = 0.1  # of the sentences may hold a figure that only their article has
STAGES = ("parse", "read and extract", "resolve", "match", "report")
T = TypeVar("T")

_SYLLABLES = ["bal", "cor", "den", "fal", "gor", "hil", "kes", "lan", "mor", "nev", "pel", "rus", "sto", "tam", "ver", "wil"]
_GIVEN = [
    "Ada",
    "Bertha",
    "Carl",
    "Dora",
    "Emil",
    "Frieda",
    "Gustav",
    "Hanna",
    "Ivo",
    "Jonas",
    "Klara",
    "Ludwig",
    "Mira",
    "Nora",
    "Otto",
    "Paula",
]
_MONTHS = ["January", "March", "May", "June", "August", "October"]
_TOLD = (
    ("{town} was founded in {year}.", "The town was founded in {month} {year}."),
    ("{town} has {count} inhabitants.", "The population of {town} is {count}."),
    ("The {town} Museum opened on {day} {month} {late}.", "The {town} Museum was opened in {late}."),
    ("{person} designed the {town} Museum.", "The {town} Museum was designed by {person}."),
    ("{person} was born in {town} in {born}.", "{person}, an architect, was born on {day} {month} {born}."),
    ("{mayor} is the mayor of {town}.", "{mayor} was elected mayor of {town} in {late}."),
    ("The {town} Bridge is {length} metres long.", "The {town} Bridge, which is {length} metres long, was built in {late}."),
    ("{mayor} married {person} in {late}.", "{mayor} and {person} married on {day} {month} {late}."),
    ("The {town} Mill burned on {day} {month} {late}.", "A fire destroyed the {town} Mill in {late}."),
    ("{deaths} people died in the fire at the {town} Mill.", "The fire at the {town} Mill killed {deaths} people."),
    ("The {town} Tide Board employs {staff} people.", "About {staff} people work for the {town} Tide Board."),
    ("{company} bought the {town} Mill for {price} million crowns.", "The {town} Mill was sold to {company} in {late}."),
    ("{company} was founded by {owner}.", "{owner} founded {company} in {born}."),
    ("{owner} died in {late}.", "{owner} died on {day} {month} {late} in {town}."),
    ("{person} was appointed director of the {town} Museum in {late}.", "{person} is the director of the {town} Museum."),
)


def article(number: int) -> cc.Document:
    """The made-up article of that number: some 20 sentences on a place, some of them with a figure of its own."""
    place = number // TELLERS
    facts = _facts(random.Random(place))  # noqa: S311 - the same world in every run
    rng = random.Random(f"article {number}")  # noqa: S311 - the same articles in every run
    told = [rng.choice(pair) for pair in _TOLD] + [rng.choice(pair) for pair in rng.sample(_TOLD, 6)]
    changed = facts | {"late": str(rng.randint(1950, 2015)), "count": f"{rng.randint(2, 90) * 1100:,}"}
    sentences = [line.format(**(changed if rng.random() < CHANGED else facts)) for line in told]
    paragraphs = [" ".join(sentences[start : start + 9]) for start in range(0, len(sentences), 9)]
    return cc.Document.from_text("\n\n".join(paragraphs), id=f"article-{number:05}")


def _facts(rng: random.Random) -> dict[str, str]:
    def name(syllables: int) -> str:
        return "".join(rng.choices(_SYLLABLES, k=syllables)).capitalize()

    def person() -> str:
        return f"{rng.choice(_GIVEN)} {name(3)}"

    numbers = {"year": (900, 1800), "born": (1850, 1900), "late": (1901, 2010), "day": (1, 28), "length": (40, 900), "deaths": (2, 40)}
    drawn = {key: str(rng.randint(*bounds)) for key, bounds in numbers.items()}
    names = {"town": name(3), "person": person(), "mayor": person(), "owner": person(), "company": f"{name(3)} Ltd"}
    amounts = {"count": f"{rng.randint(2, 90) * 1000:,}", "staff": str(rng.randint(20, 800)), "price": f"{rng.randint(2, 99) / 4:.1f}"}
    return {**drawn, **names, **amounts, "month": rng.choice(_MONTHS)}


class Clock:
    """CPU seconds by stage, added up."""

    def __init__(self) -> None:
        """Start at nothing."""
        self.seconds: dict[str, float] = {}

    def time(self, stage: str, work: Callable[[], T]) -> T:
        """What `work` gives; its CPU seconds are added to the stage."""
        start = time.process_time()
        try:
            return work()
        finally:
            self.seconds[stage] = self.seconds.get(stage, 0.0) + time.process_time() - start

    def timed(self, stage: str, items: Iterator[T]) -> Iterator[T]:
        """The items; the CPU seconds that each takes to come are added to the stage."""
        end = object()
        while (item := self.time(stage, lambda: next(items, end))) is not end:
            yield item  # type: ignore[misc]  # the sentinel is not yielded


def peak() -> float:
    """The most memory that this process ever held, in megabytes."""
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return kilobytes / (1e6 if sys.platform == "darwin" else 1e3)


def claims_of(documents: Sequence[cc.Document], clock: Clock) -> list[Claim]:
    """The claims of documents; the clock gets the seconds of the parse and of all else that reading and extracting take."""
    before = clock.seconds.get("parse", 0.0)
    with patch.object(reader, "parse", lambda *given: clock.timed("parse", parser.parse(*given))):
        claims = clock.time(
            "read and extract", lambda: [claim for reading in reader.read(documents, Config().model) for claim in extract(reading).claims]
        )
    clock.seconds["read and extract"] -= clock.seconds["parse"] - before
    return claims


def finished(documents: Sequence[cc.Document], claims: Sequence[Claim], clock: Clock) -> tuple[cc.Report, dict[str, float]]:
    """The report on claims, and the peak memory after each stage that leads to it."""
    memory = {"read and extract": peak()}
    keyed, resolution = clock.time("resolve", lambda: resolve_mentions(claims, AliasRules()))
    memory["resolve"] = peak()
    names = {entity.key: entity.name for entity in resolution.entities}
    found = clock.time("match", lambda: find(keyed, documents, names))
    memory["match"] = peak()
    report = cc.Report(documents=tuple(documents), claims=tuple(keyed), entities=resolution.entities, findings=found.findings)
    clock.time("report", report.model_dump_json)
    memory["report"] = peak()
    return report, memory


def main(sizes: Iterable[int]) -> None:
    """Measure and print a row a size and stage."""
    cc.crosscheck([article(0)])  # loads the model and the lexicons
    idle = peak()
    reading = Clock()
    documents: list[cc.Document] = []
    claims: list[Claim] = []
    least: dict[str, float] = {}
    print(f"{'documents':>9} {'claims':>7} {'findings':>8}  {'stage':16} {'seconds':>8} {'a claim, to the first size':>26} {'peak MB':>8}")
    for size in sizes:
        more = [article(number) for number in range(len(documents), size)]
        claims += claims_of(more, reading)
        documents += more
        rest = Clock()
        report, memory = finished(documents, claims, rest)
        seconds = reading.seconds | rest.seconds
        for stage in STAGES:
            each = seconds[stage] / len(claims)
            ratio = each / least.setdefault(stage, each)
            held = f"{memory[stage] - idle:8.0f}" if stage in memory else ""
            row = f"{size:9} {len(claims):7} {len(report.findings):8}  {stage:16} {seconds[stage]:8.2f} {ratio:26.2f} {held}"
            print(row.rstrip(), flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or SIZES)
