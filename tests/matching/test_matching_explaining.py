"""The words of a finding are English that a reader understands at once, for every kind of claim."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.lexicons import lexicon
from claimcheck.matching.explaining import caption_of, explained, label_of, says_no
from claimcheck.model.claims import Claim
from matching_factories import KINDS, age, claim, claims, count, event, members, name, number, relation, role, statement, words, year


@pytest.mark.parametrize(
    ("one", "caption"),
    [
        (event(year(1932), predicate="founded"), "was founded"),
        (relation("Port Ansel", predicate="born_in"), "was born in"),
        (event(year(1932), predicate="look_at"), "look at"),
    ],
)
def test_a_property_is_captioned_by_the_lexicon_else_by_its_own_words(one: Claim, caption: str) -> None:
    assert caption_of(one) == caption


@pytest.mark.parametrize(
    ("one", "label"),
    [
        (event(year(1932), predicate="took_office"), "took office"),
        (count(number(400, "members"), predicate="have"), "members"),
        (count(number(5, unit="tonne"), predicate="have"), "tonne"),
        (count(number(4, "sailors"), predicate="killed"), "killed"),
        (role("Jane Roe", "Captain", of="Kestrel"), "Captain"),
        (claim("role", words("architect"), subject="Jane Roe", predicate="role"), "role"),
        (statement("marry", "married Lea Finch"), "marry"),
        (statement("be", "is a painter"), ""),
    ],
)
def test_a_heading_names_the_property_and_nothing_where_the_value_says_it_all(one: Claim, label: str) -> None:
    assert label_of([one]) == label


@pytest.mark.parametrize(
    ("rule", "one", "sentence"),
    [
        ("CC101", event(year(1932)), "X opened once, but the sources date it differently: A / B."),
        ("CC101", event(year(1932), predicate="awarded", object="Orla Prize"), "X received Orla Prize once, but the sources date it"),
        ("CC101", event(year(1932), predicate="first_visit"), "The sources differ on the date for X (first visit): A / B."),
        ("CC102", count(number(400, "members"), predicate="have"), "The sources differ on the number for X: A / B."),
        ("CC102", count(number(4, "sailors"), predicate="killed"), "The sources differ on the number for X (killed): A / B."),
        ("CC102", count(number(12, unit="metre"), predicate="length"), "The sources differ on the length of X: A / B."),
        ("CC103", relation("Port Ansel"), "The sources disagree: X was born in A / B."),
        ("CC103", role("Jane Roe", "Captain"), "The sources differ on the Captain of X: A / B."),
        ("CC104", statement("marry", "married"), "On X, one source denies what another says: A / B."),
        ("CC105", claim("enumeration", members("A", "B"), predicate="cup"), "The sources differ on the number for X (cup): A / B."),
        ("CC107", age(41), "The sources give X different ages: A / B."),
        ("CC108", event(year(1932)), "In the same words the sources give other figures on X (12 is not 14): A / B."),
        ("CC109", event(year(1932)), "One text retells the other, but with another figure on X (12 is not 14): A / B."),
        ("CC201", event(year(1932), predicate="born"), "The sources agree on when X was born: A / B."),
        ("CC202", age(41), "The sources agree on the age of X: A / B."),
        ("CC203", claim("alias", name("Old Span")), "The sources agree on another name of X: A / B."),
        ("CC203", relation("Port Ansel"), "The sources agree: X was born in A / B."),
        ("CC204", claim("role", words("architect"), predicate="role"), "The sources agree on what X is: A / B."),
        ("CC601", relation("Port Ansel"), "The sources differ on what X was born in, but more than one answer can be true: A / B."),
        ("CC703", relation("Port Ansel", predicate="haunted_by"), "What the sources say on X (haunted by) can neither be told apart"),
    ],
)
def test_the_sentence_of_a_rule_reads_as_english_for_the_kind_of_claim(rule: str, one: Claim, sentence: str) -> None:
    assert explained(rule, "X", [one], ("A", "B"), "" if rule == "CC107" else "12 is not 14").startswith(sentence)


@given(st.sampled_from(KINDS).flatmap(claims), st.sampled_from(sorted(lexicon("rules"))), st.text(max_size=20))
def test_any_rule_has_a_sentence_for_any_claim_and_leaves_texts_as_they_are(one: Claim, rule: str, text: str) -> None:
    assert text in explained(rule, "Orla Bridge", [one], (text,), "")


def test_a_value_that_denies_something_itself_is_known_by_its_words() -> None:
    texts = ("was never a candidate", "did n't sail", "noted the notice")
    assert list(map(says_no, texts)) == [True, True, False]


@pytest.mark.parametrize("key", ["empty", "denying", "[statements]", "[topics]", *lexicon("explanations")["topics"]])
def test_every_entry_of_the_lexicon_is_explained_at_its_head(key: str) -> None:
    head = files("claimcheck.lexicons").joinpath("explanations.toml").read_text(encoding="utf-8").partition("\nempty =")[0]
    assert re.search(rf"(^#|;)\s+{re.escape(key)}\b|{re.escape(key)}:? ", head, re.MULTILINE)
