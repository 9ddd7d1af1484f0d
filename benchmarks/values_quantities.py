"""Quantities found and read right on the Recognizers-Text specifications, beside quantulum3, in one run.

    python benchmarks/values_quantities.py PATH/TO/recognizers_text [--misses FILE]

A case counts when the specification does not mark it as unsupported for .NET and Python alike. Left out, with the reason:

- ordinals (OrdinalModel, and ranges between ordinals): they are no quantities here, by design;
- a unit or a currency without a number: nothing is counted or measured;
- numbers that are pieces of an address, a telephone number, a day or a version: the specification reads each as a number, here none is;
- numbers that label a thing (exercise 22, version two) and the decimal comma, which English does not have;
- the experimental, percent-mode and suppressed-types files: the same cases again, to be read in another way;
- what a thing costs or weighs is compared without what it is reckoned by ("a share", "a day"), except for speeds: so the files have it.

Each file marks one kind of thing, so from what is found only that kind is looked at: bare numbers without bounds and units (Number*),
numbers with their unit (Currency, Dimension, Temperature, Age, Percent), or numbers with their bounds (NumberRange).
quantulum3 is measured in the same way where it is installed, but its values count as right whatever their unit, as its names differ.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import time
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from claimcheck.values.quantities import find_quantities
from claimcheck.values.quantities.finding import Found, scan
from claimcheck.values.quantities.tokens import Token, tokenise, without_addresses
from claimcheck.values.quantities.vocabulary import vocabulary

Parse = Callable[[str], list[Any]]

PLATFORMS = ("dotnet", "python")
FILES = (
    "NumberModel",
    "NumberRangeModel",
    "PercentModel",
    "CurrencyModel",
    "DimensionModel",
    "TemperatureModel",
    "AgeModel",
)
THEIR_KINDS = {
    "NumberModel": "dimensionless",
    "NumberRangeModel": "dimensionless",
    "PercentModel": "percent",
    "CurrencyModel": "currency",
    "TemperatureModel": "temperature",
    "AgeModel": "time",
}
_NO_SPEED = (" per day", " per week", " per month", " per year", " per share", " per gram")
_PIECE = re.compile(r"[./:-]\d|\d[./:-]$")
_LABEL = re.compile(r"(?:\bnrs?\. |\bversion |\w-|\d,)$", re.IGNORECASE)
_COMMA = re.compile(r"^\d+,\d\d?$|\.\d{3},")
_ORDINAL = re.compile(r"\b(?:tenth|fifteenth)\b")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
UNITS = {
    "dollar": "USD",
    "united states dollar": "USD",
    "pound": "GBP",
    "british pound": "GBP",
    "canadian dollar": "CAD",
    "australian dollar": "AUD",
    "hong kong dollar": "HKD",
    "new zealand dollar": "NZD",
    "mexican peso": "MXN",
    "japanese yen": "JPY",
    "chinese yuan": "CNY",
    "swiss franc": "CHF",
    "turkish lira": "TRY",
    "finnish markka": "markka",
    "netherlands guilder": "guilder",
    "pence": "penny",
    "georgian lari": "GEL",
    "lao kip": "LAK",
    "costa rican colón": "CRC",
    "sri lankan rupee": "LKR",
    "euro": "EUR",
    "c": "celsius",
    "f": "fahrenheit",
    "age": "year",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """A stretch of text and what it is said to mean: one number, or two bounds, and a unit in lower case (empty where none is asked)."""

    start: int
    end: int
    numbers: tuple[float | None, ...]
    unit: str = ""


@dataclass(slots=True)
class Score:
    """Counts over the cases of a file."""

    cases: int = 0
    gold: int = 0
    found: int = 0
    exact: int = 0
    right: int = 0
    left_out: int = 0

    def line(self) -> str:
        """Precision, recall and F1 of extents, and the share of the gold answers whose value is right as well."""
        precision = self.exact / self.found if self.found else 1.0
        recall = self.exact / self.gold if self.gold else 1.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return f"{precision:6.3f} {recall:6.3f} {f1:6.3f} {self.right / self.gold if self.gold else 1.0:6.3f}"

    def add(self, other: Score) -> None:
        """Sum up."""
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


def cases(path: Path) -> list[dict[str, Any]]:
    """The cases of a file that both platforms do not rule out."""
    loaded = json.loads(path.read_text(encoding="utf-8-sig"))
    return [case for case in loaded if not all(platform in _unsupported(case) for platform in PLATFORMS)]


def _unsupported(case: dict[str, Any]) -> str:
    return f"{case.get('NotSupported', '')},{case.get('NotSupportedByDesign', '')}".lower()


def gold_answers(name: str, case: dict[str, Any]) -> list[Answer] | None:
    """What the case expects; None when it is of a kind that is left out."""
    answers = []
    for result in case["Results"]:
        resolution = result.get("Resolution") or {}
        value, start = resolution.get("value"), result["Start"]
        text = case["Input"]
        if value in (None, "null"):
            continue
        end = start + len(result["Text"])
        if (
            _ORDINAL.search(result["Text"])
            or _COMMA.search(result["Text"])
            or _LABEL.search(text[:start])
            or (name.startswith("Number") and _PIECE.search(text[max(0, start - 2) : start] + " " + text[end : end + 2]))
        ):
            return None
        answers.append(Answer(start, end, _numbers(name, value), _gold_unit(name, resolution)))
    return answers


def _numbers(name: str, value: str) -> tuple[float | None, ...]:
    if not name.startswith("NumberRange"):
        return (float(_NUMBER.search(value)[0]),)  # type: ignore[index]
    lower, upper = value.strip("[]()").split(",")
    return tuple(float(end) if end else None for end in (lower, upper))


def _gold_unit(name: str, resolution: dict[str, Any]) -> str:
    if name.startswith("Percent"):
        return "percent"
    unit = str(resolution.get("isoCurrency") or resolution.get("unit") or "").lower()
    if name == "DimensionModel" and unit == "pound":
        return unit
    return UNITS.get(unit, unit).lower()


def ours(name: str, text: str) -> list[Answer]:
    """What claimcheck finds of the kind that the file marks."""
    tokens = tokenise(without_addresses(text))
    return [answer for found in scan(tokens) for answer in _projected(name, tokens, found)]


def _projected(name: str, tokens: list[Token], found: Found) -> Iterable[Answer]:
    pair, value = found.pair, found.value()
    if name.startswith("NumberRange"):
        if value.lower != value.upper or found.start < pair.start:
            end = (
                found.end
                if not found.unit
                else max(pair.upper.numeral.end, found.end if found.end > pair.end and found.unit != "year" else 0)
            )
            yield _answer(tokens, found.start, end, tuple(None if limit is None else float(limit) for limit in (value.lower, value.upper)))
    elif name.startswith("Number"):
        for amount in dict.fromkeys((pair.lower, pair.upper)):
            if not (
                amount.unit and amount.end > amount.numeral.end and tokens[amount.numeral.end].start == tokens[amount.numeral.end - 1].end
            ):
                start = amount.numeral.start if amount.unit else amount.start
                yield _answer(tokens, start, amount.numeral.end, (float(amount.value),))
    elif _kind(name)(found.unit, found.end > pair.end):
        end, unit = (found.end if name == "AgeModel" else pair.upper.end), found.unit.lower()
        if name == "CurrencyModel" or unit.endswith(_NO_SPEED):
            end, unit = pair.upper.measured, unit.split(" per ")[0]
        yield _answer(tokens, pair.upper.start, end, (float(pair.upper.value),), unit)


def _answer(tokens: list[Token], start: int, end: int, numbers: tuple[float | None, ...], unit: str = "") -> Answer:
    return Answer(tokens[start].start, tokens[end - 1].end, numbers, unit)


def _kind(name: str) -> Callable[[str, bool], bool]:
    words = vocabulary()
    time_units = {unit for unit, entry in words.units.items() if entry.dimension == "time"}
    warm = {unit for unit, entry in words.units.items() if entry.dimension in ("temperature", "angle")}
    return {
        "PercentModel": lambda unit, _: unit == "percent",
        "CurrencyModel": lambda unit, _: unit.split(" per ")[0] in words.currencies,
        "DimensionModel": lambda unit, _: (
            bool(unit) and unit.split(" per ")[0] not in words.currencies | time_units | (warm - {"degree"}) | {"percent"}
        ),
        "TemperatureModel": lambda unit, _: unit in warm,
        "AgeModel": lambda unit, longer: unit in time_units and longer,
    }[name]


def their_parser() -> Parse | None:
    """quantulum3's `parse`, or None where it is not installed."""
    try:
        parse: Parse = importlib.import_module("quantulum3.parser").parse
    except ModuleNotFoundError:
        return None
    return parse


def quantulum(parse: Parse, name: str, text: str) -> list[Answer]:
    """What quantulum3 finds of the kind that the file marks."""
    answers = []
    for quantity in parse(text):
        kind = "percent" if quantity.unit.name == "percentage" else quantity.unit.entity.name
        wanted = THEIR_KINDS.get(name)
        if kind == wanted or (wanted is None and kind not in THEIR_KINDS.values()):
            value = float(quantity.value)
            numbers = (value, value) if name.startswith("NumberRange") else (value,)
            start, end = quantity.span
            answers.append(Answer(start, end, numbers, quantity.unit.name.lower()))
    return answers


def measure(name: str, path: Path, find: Callable[[str, str], list[Answer]], *, units: bool, misses: list[str]) -> Score:
    """The score of `find` on one file; `units` says whether a value is right only with its unit."""
    score = Score()
    for case in cases(path):
        gold = gold_answers(name, case)
        if gold is None:
            score.left_out += 1
            continue
        answers = find(name, case["Input"])
        extents = {(answer.start, answer.end): answer for answer in answers}
        matched = [(answer, extents[answer.start, answer.end]) for answer in gold if (answer.start, answer.end) in extents]
        score.add(Score(1, len(gold), len(answers), len(matched), sum(_same(*pair, units=units) for pair in matched)))
        if len(matched) != len(gold) or len(answers) != len(matched) or not all(_same(*pair, units=units) for pair in matched):
            misses.append(f"{name}\t{case['Input']!r}\n\twant {gold}\n\tgot  {answers}")
    return score


def _same(gold: Answer, answer: Answer, *, units: bool) -> bool:
    if units and gold.unit and gold.unit != answer.unit:
        return False
    if len(gold.numbers) != len(answer.numbers):
        return False
    return all(
        a == b or (a is not None and b is not None and abs(a - b) <= 1e-9 * max(abs(a), abs(b)))
        for a, b in zip(gold.numbers, answer.numbers, strict=True)
    )


def _timed(find: Callable[[str], object], texts: list[str]) -> float:
    start = time.process_time()
    for text in texts:
        find(text)
    return time.process_time() - start


def main() -> None:
    """Print a table, one line a file."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("data", type=Path, help="the folder of the specification files")
    arguments.add_argument("--misses", type=Path, help="write every case that went wrong to this file")
    options = arguments.parse_args()
    warnings.simplefilter("ignore")
    parse = their_parser()
    finders = {"claimcheck": (find_quantities, ours)} | ({"quantulum3": (parse, partial(quantulum, parse))} if parse else {})
    print(f"{'file':18} cases  out  gold" + "".join(f"   {library}: precis recall     F1  value" for library in finders))
    totals = {library: Score() for library in finders}
    misses: list[str] = []
    for name in FILES:
        scores = {}
        for library, (_, find) in finders.items():
            own = library == "claimcheck"
            scores[library] = measure(name, options.data / f"{name}.json", find, units=own, misses=misses if own else [])
            totals[library].add(scores[library])
        _print_line(name, scores)
    _print_line("all", totals)
    texts = [case["Input"] for name in FILES for case in cases(options.data / f"{name}.json")]
    words = sum(len(text.split()) for text in texts)
    for library, (find_all, _) in finders.items():
        print(f"{library}: {1e6 * _timed(find_all, texts) / words:.1f} microseconds of processor time a word")
    if options.misses:
        options.misses.write_text("\n".join(misses), encoding="utf-8")


def _print_line(name: str, scores: dict[str, Score]) -> None:
    first = next(iter(scores.values()))
    print(
        f"{name:18} {first.cases:5} {first.left_out:4} {first.gold:5}"
        + "".join(f"               {score.line()}" for score in scores.values())
    )


if __name__ == "__main__":
    main()
