"""Verbs with what makes one verb with them, and words behind a verb that do not."""

from __future__ import annotations

import pytest

from reading_helpers import clause


def test_a_verb_keeps_its_particle() -> None:
    assert str(clause("The city set up a fund.", "set up").patient) == "fund"


@pytest.mark.parametrize(("text", "lemma"), [("The race took place in Corvane.", "take place"), ("The ferry ran aground.", "run aground")])
def test_a_light_verb_is_one_with_its_noun(text: str, lemma: str) -> None:
    assert clause(text, lemma).patient is None


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Ada Quill stepped down as mayor in 1961.", "step down"),
        ("The mayor stepped carefully down in 1961.", "step"),
        ("The ferry drove up slowly.", "drive"),
    ],
)
def test_an_adverb_right_behind_a_verb_is_its_particle_where_the_two_are_known_as_one(text: str, lemma: str) -> None:
    assert clause(text, lemma).verb.text == text.split()[2]


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The ferry foundered off Cape Tarn.", "founder"),
        ("The ferry capsized off Kestrel Bay.", "capsize"),
        ("The ferry sank off Tarn in 1961.", "sink"),
    ],
)
def test_a_preposition_before_the_name_of_a_place_is_no_particle(text: str, lemma: str) -> None:
    assert str(clause(text, lemma).subject) == "ferry"


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The probe lifted off Monday.", "lift off"),
        ("The Orla Fair kicked off Tuesday in Lisk.", "kick off"),
        ("The yard closed down in 1961.", "close down"),
        ("The firm took over Hallam in 1961.", "take over"),
    ],
)
def test_a_particle_before_a_name_is_one_where_the_verb_is_known_with_it(text: str, lemma: str) -> None:
    assert clause(text, lemma).verb.text in text


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The fair came to an end in 1961.", "come to end"),
        ("The fair came to an abrupt end in 1961.", "come to end"),
        ("The law came quickly into force in 1961.", "come into force"),
        ("The hall was reduced to ashes in 1961.", "reduce to ashes"),
        ("The hall went up in flames in 1961.", "go up in flames"),
        ("The ship went to the bottom in 1961.", "go to bottom"),
    ],
)
def test_a_verb_is_one_with_the_preposition_and_noun_of_its_idiom(text: str, lemma: str) -> None:
    assert clause(text, lemma).verb.text in text


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The hall was reduced to a heap in 1961.", "reduce"),
        ("The fair came to Orla's end in 1961.", "come"),
        ("The ferry came to two ends.", "come"),
        ("The ferry sailed to the end.", "sail"),
    ],
)
def test_another_noun_one_that_is_owned_and_another_verb_make_no_idiom(text: str, lemma: str) -> None:
    assert clause(text, lemma).verb.text in text


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The court found Bram Teller guilty.", "find guilty"),
        ("The court found Bram Teller not guilty.", "find not guilty"),
        ("Bram Teller was found guilty.", "find guilty"),
        ("Bram Teller was found not guilty.", "find not guilty"),
        ("The court found neither of them guilty.", "find"),
    ],
)
def test_somebody_is_found_guilty_or_not_guilty_and_nobody_is_neither(text: str, lemma: str) -> None:
    assert clause(text, lemma).verb.text == "found"


def test_a_verb_has_its_particle_before_a_further_preposition_too() -> None:
    dropped = clause("Bram Teller dropped out of the Orla Marathon.", "drop out")
    assert [(name, obj.text) for name, obj in dropped.preps if name == "of"] == [("of", "Marathon")]
