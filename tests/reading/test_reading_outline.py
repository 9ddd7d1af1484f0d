"""Outlines: what a sentence speaks of, without its parse."""

from __future__ import annotations

from claimcheck.reading.outline import Outline, outline
from reading_helpers import reading_of


def outlined(text: str) -> Outline:
    """The outline of the only sentence of a text."""
    [sentence] = reading_of(text).sentences
    return outline(sentence)


def test_words_of_content_are_stems_without_light_words_and_figures() -> None:
    found = outlined("The two barges carried coal to Harlow in May 1932.")
    assert found.content == {"barge", "carry", "coal", "harlow"}
    assert found.names == {"harlow"}


def test_a_clause_has_its_verb_its_subject_and_whether_it_is_denied() -> None:
    [clause] = outlined("The owner did not accept the offer.").clauses
    assert (clause.verb, clause.subject, clause.negated) == ("accept", "owner", True)
    assert clause.content == {"owner", "offer"}


def test_what_is_done_to_something_has_it_as_subject() -> None:
    [clause] = outlined("The barge was sold by its owner.").clauses
    assert clause.subject == "barge"


def test_a_pronoun_is_no_subject_to_hold_against_another() -> None:
    [clause] = outlined("She accepted the offer.").clauses
    assert clause.subject == ""


def test_a_figure_knows_its_place_its_words_and_what_it_hangs_on() -> None:
    text = "The yard sold twelve barges."
    [figure] = outlined(text).figures
    assert text[figure.start : figure.end] == "twelve"
    assert figure.numerals == {"twelve"}
    assert "barge" in figure.heads
    assert figure.clause == 0


def test_a_figure_in_no_clause_says_so() -> None:
    [figure] = outlined("Twelve barges.").figures
    assert figure.clause == -1


def test_a_clause_with_a_date_or_a_number_is_limited() -> None:
    assert [clause.limited for clause in outlined("The yard closed in 1932.").clauses] == [True]
    assert [clause.limited for clause in outlined("The yard closed.").clauses] == [False]


def test_what_did_not_come_about_is_not_told() -> None:
    told = {clause.verb: clause.told for clause in outlined("The owner sold the yard instead of repairing the crane.").clauses}
    assert told == {"sell": True, "repair": False}
