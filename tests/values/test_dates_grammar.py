"""The grammar is whole: what the lexicon names exists, and nothing in it or beside it is unused."""

from __future__ import annotations

import re
from typing import Any

from claimcheck.lexicons import lexicon
from claimcheck.values.dates.building import BUILDERS

TABLE = lexicon("dates")
RULES: list[dict[str, Any]] = [rule for stage in TABLE["stages"] for rule in stage["rules"]]
LEXED = [
    "ZERO",
    "TWELVE",
    "DAILY",
    "MONTHLY",
    "SIXTY",
    "NUMBER",
    "PADDED",
    "YEAR",
    "YEARISH",
    "COUNTED",
    "ROUNDYEAR",
    "SHORTYEAR",
    "DECADE",
    "ORDINAL",
    "LASTORDINAL",
    "DECIMAL",
    "NUMERIC",
    "STAMP",
    "FISCAL",
    "CLOCK",
    "MERIDIEM",
    "CODE",
]


def patterns() -> list[str]:
    beside = [rule[key] for rule in RULES for key in ("pattern", "before", "not_after", "not_before") if key in rule]
    return [*beside, *(text for rule in RULES for text in rule.get("after", ())), *TABLE["macros"].values(), *TABLE["holidays"]]


def symbols(form: str) -> set[str]:
    return {symbol for pattern in patterns() for symbol in re.findall(form, pattern)}


def test_every_rule_has_its_builder_and_every_builder_its_rule() -> None:
    named = {rule["build"] for rule in RULES} | {f"holiday {day}" for day in TABLE["holidays"].values()}
    assert named == set(BUILDERS)


def test_every_macro_called_is_defined_and_every_macro_defined_is_called() -> None:
    assert symbols(r"@([a-z]+)") == set(TABLE["macros"])


def test_every_kind_in_a_pattern_can_occur() -> None:
    known = {*TABLE["words"], *TABLE["capitalised"].values(), *TABLE["marks"].values(), *LEXED}
    assert symbols(r"(?<![@A-Za-z])([A-Z]{2,})(?![A-Za-z])") <= known


def test_every_result_in_a_pattern_is_made_by_a_rule_and_every_result_is_used_or_is_a_mention() -> None:
    made = {"Holiday", *(rule["makes"] for rule in RULES)} - {"number", *LEXED, *TABLE["words"]}
    used = symbols(r"(?<![@A-Za-z])([A-Z][a-z]+[A-Za-z]*)")
    assert used <= made
    assert made <= used | set(TABLE["guards"]["mentions"]) | set(TABLE["guards"]["passed"])
    assert set(TABLE["guards"]["mentions"]) <= made


def test_every_kind_of_word_is_used() -> None:
    capitalised = {word.lower() for word in TABLE["capitalised"]}
    only_capitalised = {kind for kind, entries in TABLE["words"].items() if set(entries) <= capitalised}
    assert set(TABLE["words"]) - symbols(r"(?<![@A-Za-z])([A-Za-z]+)(?![A-Za-z=])") <= only_capitalised


def test_no_pattern_repeats_without_a_bound() -> None:
    assert not [pattern for pattern in patterns() if "*" in pattern or "+" in pattern]


def test_no_word_has_two_kinds() -> None:
    spelled = [word for entries in TABLE["words"].values() for word in entries]
    kinds = {word: kind for kind, entries in TABLE["words"].items() for word in entries}
    literals = symbols(r"(?<![@A-Za-z])([a-z]+)(?![A-Za-z=])")
    assert sorted(spelled) == sorted(kinds)
    assert {word: kinds[word] for word in literals & kinds.keys() if kinds[word] != word} == {}
