"""Dates: extents found and values right on public specifications, beside dateparser in the same run, and the time both take.

`python benchmarks/values_dates.py DATA`, where DATA holds `recognizers_text/` (microsoft/Recognizers-Text, Specs/DateTime/English) and
`timenorm_en/` (clulab/timenorm, datasets/en). dateparser is measured when it is installed.

An extent is right when start and end both are. A value is right when its TIMEX3 text is one of the case's, or its days are those of one
of the case's readings (their ends are exclusive in some files and inclusive in others: both count). A file named after one type labels
nothing of other types: there, what touches no expected mention of a case counts as false only where the case expects none. Cases that
the specification marks as unsupported in Python or in .NET are left out, as are the files in `LEFT_OUT` and the cases in `SPOKEN`;
`--all` measures these cases too.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from claimcheck.model.mentions import DateMention
from claimcheck.values.dates import find_dates

LEFT_OUT = {
    "TimeZone": "a time zone alone is not a date",
    "CalendarMode": "another mode of the same recogniser, with other answers to the same questions",
    "ComplexCalendar": "another mode",
    "ExperimentalMode": "another mode",
    "ExtendedTypes": "another mode",
    "SplitDateAndTime": "another mode",
    "TasksMode": "another mode",
}
_SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen"
_NUMBER = rf"(?:\d{{1,2}}|{_SMALL}|(?:twenty|thirty|forty|fifty)(?:[ -](?:{_SMALL}|first|second))?|first|second|third)"
_TIME = r"[\d:]+ ?(?:[ap]\.?m\.?)?"
SPOKEN = {
    "a day or a time that is a bare number (on 15, the 27, at seven thirty)": rf"(?:at |on |the )*{_NUMBER}(?: {_NUMBER})?",
    "a time with such a day (8pm on 15)": rf"(?:{_NUMBER}|{_TIME}|5th),? (?:on |at )?(?:the )?(?:{_NUMBER}|{_TIME}|4 a.m.)",
    "in with a length, which may be a duration (in 5 minutes)": rf"in (?:an?|{_NUMBER})(?: business)? [a-z]+",
    "meals and office hours (at lunchtime, EOD)": r".*\b(?:lunch|lunchtime|breakfast|dinner|eod|eoy|otd|as soon as possible)\b.*",
    "spellings of chat (9a, 11ish, 7 p m, 10D)": r".*(?:\d[apdwy]|\dampm|\d-?ish|noonish| [ap] (?:\. )?m(?: \.)?)",
    "figures that may be a fraction, a score, a difference (4-22, 4.22, 2016 - 11)": r"\d{1,2}[-.]\d{1,2}|\d{2,4}(?: [-/] ?|[-/] )\d{2,4}",
    "figures without marks (20160302)": r"\d{8}",
    "conditions (as early as 7, = 2019)": r"(?:as early as|as late as|greater than|year greater than|[<>=]|any time from).*",
}
"""What is said to a calendar and hardly ever written, as patterns of expected mentions: cases with one are left out."""
PREFIXES = ("Date", "Duration", "Set", "Time")
Extent = tuple[int, int]
Finder = Callable[[str, date | None], list[tuple[Extent, DateMention | None]]]


@dataclass
class Score:
    """Counts over the cases of one file."""

    found: int = 0
    predicted: int = 0
    gold: int = 0
    valued: int = 0
    right: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall of the extents."""
        return 2 * self.found / (self.predicted + self.gold) if self.predicted + self.gold else 0.0

    def add(self, other: Score) -> None:
        """Add the counts of another file."""
        for name in ("found", "predicted", "gold", "valued", "right"):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def row(self, name: str) -> str:
        """One line of the table."""
        precision = self.found / self.predicted if self.predicted else 0.0
        recall = self.found / self.gold if self.gold else 0.0
        values = f"{self.right / self.valued:6.3f} ({self.right}/{self.valued})" if self.valued else "     -"
        return f"{name:28} {self.gold:5} {precision:6.3f} {recall:6.3f} {self.f1:6.3f}   {values}"


def unsupported(case: dict[str, Any]) -> bool:
    """Whether the specification says that its own Python or .NET version does not do this case."""
    marks = f"{case.get('NotSupported', '')},{case.get('NotSupportedByDesign', '')}".lower()
    return "python" in marks or "dotnet" in marks


def cases(path: Path, *, everything: bool) -> Iterator[dict[str, Any]]:
    """The cases of one file that are measured."""
    for case in json.loads(path.read_text(encoding="utf-8-sig")):
        if everything or not (unsupported(case) or spoken(case)):
            yield case


def spoken(case: dict[str, Any]) -> bool:
    """Whether a case expects something of the categories left out."""
    texts = [result["Text"].lower() for result in case["Results"]]
    return any(re.fullmatch(pattern, text) for pattern in SPOKEN.values() for text in texts)


def gold_extent(result: dict[str, Any]) -> Extent:
    """Start and end (exclusive) of one expected mention."""
    return result["Start"], result["Start"] + result["Length"] if "Length" in result else result["End"] + 1


def touching(extent: Extent, other: Extent) -> bool:
    """Whether two extents share a code point."""
    return extent[0] < other[1] and other[0] < extent[1]


def readings(result: dict[str, Any]) -> tuple[set[str], set[tuple[str | None, str | None]]]:
    """The TIMEX3 texts and the intervals (first and last day, ISO) that count as right for one expected mention."""
    timexes: set[str] = set()
    days: set[tuple[str | None, str | None]] = set()
    value = result.get("Value") or result.get("Resolution") or {}
    entries = value.get("values") or [{"timex": value.get("Timex", "")}, value.get("FutureResolution", {}), value.get("PastResolution", {})]
    for entry in entries:
        if entry.get("timex"):
            timexes.add(entry["timex"])
        start = next((entry[key][:10] for key in ("startDate", "startDateTime", "start") if key in entry), None)
        end = next((entry[key][:10] for key in ("endDate", "endDateTime", "end") if key in entry), None)
        single = next((entry[key][:10] for key in ("date", "dateTime", "value") if key in entry), None)
        if single:
            days.add((single, single))
        elif start or end:
            days.update({(start, end), (start, _day_before(end)), (_day_after(start), end), (_day_after(start), _day_before(end))})
    return timexes, days


def _day_before(text: str | None) -> str | None:
    return str(date.fromisoformat(text) - timedelta(days=1)) if text and re.fullmatch(r"\d{4}-\d\d-\d\d", text) else text


def _day_after(text: str | None) -> str | None:
    return str(date.fromisoformat(text) + timedelta(days=1)) if text and re.fullmatch(r"\d{4}-\d\d-\d\d", text) else text


def _plain(timex: str) -> str:
    """A TIMEX3 text without what is mere habit: `(2014,2016,P2Y)` as `2014/2016`, `T12:00` as `T12`, `XXXX-XX-XXT15` as `T15`."""
    text = "/".join(timex.strip("()").split(",")[:2]) if timex.startswith("(") else timex
    return re.sub(r"(T[0-9]{2}):00(?![:0-9])", r"\1", text).removeprefix("XXXX-XX-XX")


def _times(timex: str) -> list[str]:
    """The times of day in a TIMEX3 text."""
    return [end.partition("T")[2] for end in timex.split("/")]


def value_right(mention: DateMention, result: dict[str, Any]) -> bool:
    """Whether the value found is one of those expected."""
    timexes, days = readings(result)
    value = mention.value
    ours = (value.earliest.isoformat() if value.earliest else None, value.latest.isoformat() if value.latest else None)
    known = {_plain(timex) for timex in timexes}
    if _plain(value.timex3) in known:
        return True
    if any(timex[:4] == "XXXX" and _times(timex) == _times(_plain(value.timex3)) for timex in known) and ours in days:
        return True  # "XXXX-10-14T08:00" against 2016-10-14T08:00: the day is one of those expected, the time is the same
    timed = any("T" in timex and timex[0] != "P" for timex in timexes)
    return not timed and ours != (None, None) and ours in days


def ours(text: str, reference: date | None) -> list[tuple[Extent, DateMention | None]]:
    """What claimcheck finds."""
    return [((mention.start, mention.end), mention) for mention in find_dates(text, reference=reference)]


def theirs(text: str, reference: date | None) -> list[tuple[Extent, DateMention | None]]:
    """What dateparser finds; it gives no offsets, so each text found is looked for from the last one on."""
    from dateparser.search import search_dates  # type: ignore[import-untyped]  # noqa: PLC0415 - measured only when installed

    settings = {"RELATIVE_BASE": datetime(reference.year, reference.month, reference.day)} if reference else {}  # noqa: DTZ001
    found: list[tuple[Extent, DateMention | None]] = []
    position = 0
    for piece, _ in search_dates(text, languages=["en"], settings=settings) or []:
        start = text.find(piece, position)
        if start >= 0:
            position = start + len(piece)
            found.append(((start, position), None))
    return found


def measure(path: Path, finder: Finder, *, everything: bool) -> Score:
    """The score of one library on one file."""
    score = Score()
    for case in cases(path, everything=everything):
        moment = case.get("Context", {}).get("ReferenceDateTime")
        found = dict(finder(case["Input"], date.fromisoformat(moment[:10]) if moment else None))
        expected = {gold_extent(result): result for result in case["Results"]}
        hits = expected.keys() & found.keys()
        if expected and not path.stem.startswith("DateTimeModel"):
            found = {extent: mention for extent, mention in found.items() if any(touching(extent, other) for other in expected)}
        score.found += len(hits)
        score.predicted += len(found)
        score.gold += len(expected)
        for extent in sorted(expected.keys() ^ found.keys()):
            score.errors.append(f"{'missed' if extent in expected else 'false '} {case['Input'][slice(*extent)]!r} in {case['Input']!r}")
        for extent in sorted(hits):
            mention, result = found[extent], expected[extent]
            if mention and any(map(bool, readings(result))):
                score.valued += 1
                if value_right(mention, result):
                    score.right += 1
                else:
                    value = mention.value
                    ours_is = f"{value.timex3} {value.earliest} {value.latest}"
                    score.errors.append(f"value  {mention.text!r} in {case['Input']!r}: {ours_is}, not {readings(result)}")
    return score


def timenorm(path: Path) -> tuple[int, int, list[str]]:
    """How many expressions of the timenorm set have the expected TIMEX3 value, of how many, and the others."""
    right, total, errors = 0, 0, []
    anchor: date | None = None
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        for number, line in enumerate(block.strip().splitlines()):
            text, _, expected = line.split("\t")
            if number == 0:
                anchor = date.fromisoformat(expected)
            found = find_dates(text, reference=anchor)
            total += 1
            if len(found) == 1 and found[0].timex3 == expected:
                right += 1
            else:
                errors.append(f"timenorm {text!r} at {anchor}: {[mention.timex3 for mention in found]}, not {expected}")
    return right, total, errors


def seconds(finder: Finder, texts: Sequence[tuple[str, date | None]]) -> float:
    """CPU seconds for all the texts, after one to warm up."""
    finder(*texts[0])
    start = time.process_time()
    for text, reference in texts:
        finder(text, reference)
    return time.process_time() - start


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--all", action="store_true", help="the unsupported cases too")
    parser.add_argument("--errors", type=Path, help="write what went wrong to this file")
    parser.add_argument("--only-ours", action="store_true", help="leave dateparser out")
    options = parser.parse_args()
    files = sorted(path for path in (options.data / "recognizers_text").glob("*.json") if path.name.startswith(PREFIXES))
    files = [path for path in files if not any(name in path.name for name in LEFT_OUT)]
    print(f"{'file':28} {'gold':>5} {'P':>6} {'R':>6} {'F1':>6}   values right")
    total, errors = Score(), []
    for path in files:
        score = measure(path, ours, everything=options.all)
        print(score.row(path.stem))
        errors += [f"{path.stem}: {error}" for error in score.errors]
        total.add(score)
    print(total.row("claimcheck"))
    right, count, missed = timenorm(options.data / "timenorm_en" / "test.tsv")
    print(f"timenorm_en: {right}/{count} = {right / count:.3f}")
    if not options.only_ours:
        beside(files, everything=options.all)
    if options.errors:
        options.errors.write_text("\n".join(errors + missed) + "\n", encoding="utf-8")


def beside(files: list[Path], *, everything: bool) -> None:
    """The score of dateparser and the time it takes, as a multiple of ours."""
    total = Score()
    for path in files:
        total.add(measure(path, theirs, everything=everything))
    print(total.row("dateparser.search"))
    texts = [(str(case["Input"]), None) for path in files for case in cases(path, everything=everything)][:300]
    fast, slow = seconds(ours, texts), seconds(theirs, texts)
    words = sum(len(text.split()) for text, _ in texts)
    print(f"time: {fast * 1e6 / words:.1f} microseconds a word, dateparser takes {slow / fast:.0f} times as long")


if __name__ == "__main__":
    main()
