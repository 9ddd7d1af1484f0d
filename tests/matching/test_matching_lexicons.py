"""The tables that verdicts are made from: every rule is complete, and every word stands where the code will look for it."""

from __future__ import annotations

import re
from importlib.resources import files
from string import Formatter

import pytest

from claimcheck.lexicons import lexicon
from claimcheck.matching.keys import last_word
from claimcheck.model.finding import Verdict
from claimcheck.values.names import name_tokens

RULES = lexicon("rules")
POLICY = lexicon("policy")
DIGITS = {
    Verdict.CONFLICT: "1",
    Verdict.AGREE: "2",
    Verdict.REFINE: "3",
    Verdict.SUCCESSION: "4",
    Verdict.SCOPE_DIFFERS: "5",
    Verdict.MULTI_VALUED: "6",
    Verdict.UNDECIDED: "7",
}


@pytest.mark.parametrize("code", RULES)
class TestEveryRule:
    def test_has_a_code_whose_first_digit_is_its_verdict(self, code: str) -> None:
        assert re.fullmatch(r"CC\d{3}", code)
        assert code[2] == DIGITS[Verdict(RULES[code]["verdict"])]

    def test_says_all_that_a_reader_needs(self, code: str) -> None:
        assert set(RULES[code]) - {"clause"} == {"verdict", "title", "meaning", "example", "sentence"}
        assert all(text.strip() == text and text for text in RULES[code].values())
        assert not RULES[code]["title"].endswith(".")
        assert RULES[code]["meaning"].endswith(".")

    def test_has_two_statements_as_its_example(self, code: str) -> None:
        assert re.fullmatch(r"A\b.*: .+ / B\b.*: .+", RULES[code]["example"])

    def test_has_a_sentence_that_can_be_filled_in(self, code: str) -> None:
        fields = _fields(RULES[code]["sentence"])
        assert len({"subject", "topic"} & fields) == 1
        assert {"values"} <= fields <= {"subject", "topic", "values", "detail"}
        assert RULES[code]["sentence"].endswith((".", "{detail}"))

    def test_has_a_clause_that_can_be_filled_in_if_it_has_one(self, code: str) -> None:
        clause = RULES[code].get("clause", "{statement} {values}.")
        assert _fields(clause) == {"statement", "values"}
        assert clause.endswith(".")


def _fields(sentence: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(sentence) if field is not None}


def test_every_verdict_has_a_rule() -> None:
    assert {rule["verdict"] for rule in RULES.values()} == {verdict.value for verdict in Verdict}


def test_titles_tell_the_rules_apart() -> None:
    assert len({rule["title"] for rule in RULES.values()}) == len(RULES)


_TEXT = files("claimcheck.lexicons").joinpath("policy.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("key", POLICY)
def test_every_table_of_the_policy_is_explained_at_the_head_of_the_file_or_above_itself(key: str) -> None:
    assert re.search(rf"^# {key} |^# .+\n\[{key}\]$", _TEXT, re.MULTILINE)


@pytest.mark.parametrize("unit", POLICY["per_year"])
def test_a_part_of_a_year_is_smaller_than_a_year(unit: str) -> None:
    assert POLICY["per_year"][unit] > 1


@pytest.mark.parametrize("key", sorted(key for key, value in POLICY.items() if isinstance(value, list)))
def test_words_are_written_once_and_in_lower_case(key: str) -> None:
    assert sorted(set(POLICY[key])) == sorted(POLICY[key])
    assert [word.lower() for word in POLICY[key]] == POLICY[key]


@pytest.mark.parametrize("key", ["rare_days", "max_days_apart", "birthday_days", "years_apart", "child_until", "adult_from"])
def test_times_are_counted_in_whole_positive_numbers(key: str) -> None:
    assert isinstance(POLICY[key], int)
    assert 0 < POLICY[key] < 366


def test_a_noun_belongs_to_one_class_of_events_and_is_its_own_stem() -> None:
    nouns = [noun for members in POLICY["event_classes"].values() for noun in members]
    assert len(nouns) == len(set(nouns))
    assert [noun for noun in nouns if last_word(noun) != noun] == []


def test_a_class_of_events_is_named_by_its_first_noun() -> None:
    assert [name for name, members in POLICY["event_classes"].items() if members[0] != name] == []


@pytest.mark.parametrize("title", POLICY["single_office"])
def test_a_single_office_is_spelt_as_the_judge_looks_it_up(title: str) -> None:
    assert " of " not in title
    assert name_tokens(title)
