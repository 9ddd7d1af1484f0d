"""The lexicons `quantities` and `units` as tables that are quick to look up, made once in a process."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from claimcheck.lexicons import lexicon
from claimcheck.values.quantities.phrases import Phrases
from claimcheck.values.quantities.tokens import FRACTION_SIGNS, MINUS, tokenise


@dataclass(frozen=True, slots=True)
class Unit:
    """How a unit converts: with the others of its dimension, under the name that pint has for it."""

    dimension: str
    pint: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything the package knows of English and of units. See the heads of the two lexicons for the meaning of the tables."""

    cardinals: Mapping[str, int]
    scales: Mapping[str, int]
    glued_scales: Mapping[str, int]
    exact_scales: Mapping[str, int]
    money_scales: Mapping[str, int]
    denominators: Mapping[str, int]
    ordinals: Mapping[str, int]
    bounds_before: Phrases
    bounds_after: Phrases
    bounds_tied: Phrases
    bounds_glued: Phrases
    bounds_equal: Phrases
    captions: Mapping[str, str]
    ranges: Mapping[str, frozenset[str]]
    ratio: Phrases
    openers: Phrases
    ages: Phrases
    clock: Phrases
    unit_words: Phrases
    unit_symbols: Phrases
    decimal_symbols: Phrases
    degree_symbols: Phrases
    money_symbols: Phrases
    glued_symbols: Phrases
    multiples: Mapping[str, Decimal]
    and_half: list[str]
    scaled_words: Phrases
    money_signs: Phrases
    money_spaced: Phrases
    money_codes: Phrases
    rate_denominators: Phrases
    rate_joins: frozenset[str]
    currencies: frozenset[str]
    smaller: Mapping[str, str]
    parts: Mapping[str, Mapping[str, int]]
    participles: tuple[str, ...]
    minor: Mapping[str, Decimal]
    units: Mapping[str, Unit]
    plurals: Mapping[str, str]
    sets: Mapping[str, frozenset[str]]
    triggers: frozenset[str]


_SHORT = 2  # "ha" has no plural "has"


def _plurals(word: str) -> tuple[str, ...]:
    if word.endswith(("s", ".", "²", "³", "2", "3")) or len(word) <= _SHORT:
        return (word,)
    return (word, word + ("es" if word.endswith("ch") else "s"), word + "'s", word + "’s")


def _words(units: Mapping[str, Any], *, field: str = "words") -> Iterable[tuple[str, str]]:
    for name, unit in units.items():
        named = [name.lower()] if field == "words" else []
        for word in [*named, *unit.get(field, ())]:
            for form in (word,) if word == unit.get("plural") else _plurals(word):  # "12 stone" weigh, "12 stones" lie about
                yield form, name


def _units(dimensions: Mapping[str, Any]) -> dict[str, Unit]:
    return {
        name: Unit(unit.get("family", dimension), unit.get("pint", name.replace(" ", "_")))
        for dimension, units in dimensions.items()
        for name, unit in units.items()
    }


def _bounds(table: Mapping[str, list[str]], *, from_end: bool) -> Phrases:
    return Phrases.of(((phrase, name) for name, phrases in table.items() for phrase in phrases), from_end=from_end)


def _forms(units: Mapping[str, Any], field: str) -> Phrases:
    return Phrases.of(((form, name) for name, unit in units.items() for form in unit.get(field, ())), exact_case=True)


_SET_TABLES = ("grammar", "context", "counted", "change")


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary, read from the lexicons at the first call."""
    numbers, measures = lexicon("quantities"), lexicon("units")
    grammar, bounds = numbers["grammar"], numbers["bounds"]
    governed = (f"{word} {bound}" for bound, words in bounds["governed"].items() for word in words)
    physical = {name: unit for units in measures["dimension"].values() for name, unit in units.items()}
    money = measures["currency"]
    codes = [(code, code) for code in measures["currency_codes"]["codes"]]
    symbols = [(symbol, name) for name, unit in {**physical, **money}.items() for symbol in unit.get("symbols", ())]
    signs = [(sign, name) for name, unit in money.items() for sign in unit.get("prefix", ())]
    spaced = [(sign, name) for name, unit in money.items() for sign in unit.get("spaced", ())]
    rates = list(measures["rates"].items())
    return Vocabulary(
        cardinals=numbers["cardinals"],
        scales=numbers["scales"],
        glued_scales=numbers["glued_scales"],
        exact_scales=numbers["exact_scales"],
        money_scales=numbers["money_scales"],
        denominators=numbers["denominators"],
        ordinals=numbers["ordinals"],
        bounds_before=_bounds({**bounds["before"], "none": [*bounds["none"]["none"], *governed]}, from_end=True),
        bounds_after=_bounds(bounds["after"], from_end=False),
        bounds_glued=_bounds(bounds["glued"], from_end=False),
        bounds_equal=Phrases.of((phrase, phrase) for phrase in bounds["or_equal"]["phrases"]),
        bounds_tied=_bounds(bounds["tied"], from_end=False),
        captions=numbers["captions"],
        ranges={name: frozenset(words) for name, words in numbers["ranges"].items()},
        openers=Phrases.of(((phrase, name) for name in ("between", "from") for phrase in numbers["ranges"][name]), from_end=True),
        ratio=Phrases.of((phrase, phrase) for phrase in numbers["ranges"]["ratio"]),
        clock=Phrases.of((phrase, phrase) for phrase in numbers["context"]["clock"]),
        ages=Phrases.of((phrase, phrase) for phrase in numbers["context"]["after_age"]),
        unit_words=Phrases.of([*rates, *_words(physical), *_words(money)]),  # "gbps" is a rate before it is the plural of a currency
        unit_symbols=Phrases.of([*symbols, *codes, *(sign for sign in signs if len(sign[0]) == 1)], exact_case=True),
        decimal_symbols=_forms({**physical, **money}, "decimal_symbols"),
        degree_symbols=_forms(physical, "degree_symbols"),
        money_symbols=_forms(money, "money_symbols"),
        glued_symbols=_forms(physical, "glued_symbols"),
        and_half=numbers["grammar"]["and_half"],
        multiples={verb: Decimal(times) for verb, times in numbers["multiples"]["verbs"].items()},
        scaled_words=Phrases.of(_words(money, field="scaled_words")),
        money_signs=Phrases.of(signs),
        money_spaced=Phrases.of(spaced),
        money_codes=Phrases.of(codes, exact_case=True),
        rate_denominators=Phrases.of((word, word) for word in measures["rate_joins"]["denominators"]),
        rate_joins=frozenset(measures["rate_joins"]["words"]),
        currencies=frozenset([*money, *(code for _, code in codes)]),
        smaller=measures["smaller"],
        parts=measures["parts"],
        participles=tuple(numbers["counted"]["participles"]),
        minor={name: Decimal(unit["minor"]) for name, unit in money.items() if "minor" in unit},
        plurals={name: unit.get("plural", f"{name}s") for name, unit in physical.items()},
        units=_units(measures["dimension"]),
        sets={
            **{name: frozenset(words) for table in _SET_TABLES for name, words in numbers[table].items()},
            "not_multiple": frozenset(numbers["multiples"]["not_before"]),
        },
        triggers=frozenset(
            [
                *(word for name in ("articles", "minus", "parts") for word in grammar[name]),
                *numbers["cardinals"],
                *MINUS,
                *FRACTION_SIGNS,
                *(code.lower() for code, _ in codes),
                *(tokenise(sign)[0].key for sign, _ in [*signs, *spaced]),
            ]
        ),
    )
