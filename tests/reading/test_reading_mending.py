from __future__ import annotations

import pytest

from reading_helpers import clause, reading_of, said, thing


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The Steyn Bridge measures 4,865 metres in length.", "measure"),
        ("Calder Textiles cooperates with Nordic Lamps.", "cooperate"),
        ("The Quill Tunnel cost at most 140 million euros.", "cost"),
        ("The roof of the Quill Hall cost at most €40 million.", "cost"),
        ("The Quill Tunnel cost at most €140 million to dig.", "cost"),
        ("Jane Aldane was never married to Tobias Lenk.", "marry"),
    ],
)
def test_a_sentence_has_its_verb(text: str, verb: str) -> None:
    assert clause(text, verb).subject is not None


def test_a_noun_stays_one_where_the_sentence_has_a_verb_or_is_none() -> None:
    with pytest.raises(AssertionError, match="0 clauses"):
        clause("The Quill Tunnel cost was a burden to all.", "cost")
    with pytest.raises(AssertionError, match="0 clauses"):
        clause("The Quill Tunnel measures", "measure")


def test_a_preposition_at_the_beginning_has_the_period_behind_it() -> None:
    told = clause("Within its first year 300,000 copies were sold.", "sell")
    assert [(name, noun.text) for name, noun in told.preps] == [("within", "year")]


def test_what_is_no_period_stays_with_its_noun() -> None:
    assert clause("In Orla 300 copies were sold.", "sell").subject is not None


def test_a_name_with_an_age_is_the_subject_of_the_verb_behind_it_and_no_part_of_the_clause_before() -> None:
    text = "Bram Teller, 14, was hit in the leg, Mara Orne, 15, was hit in the arm and Jonas Bray, 18, was hit in the hand, police said."
    assert [(claim.subject, claim.value) for claim in said(text, "statement", "hit")] == [
        ("Bram Teller", "hit in the leg"),
        ("Mara Orne", "hit in the arm"),
        ("Jonas Bray", "hit in the hand"),
    ]
    assert [(claim.subject, claim.value) for claim in said(text, "attribute", "age")] == [
        ("Bram Teller", "14 year"),
        ("Mara Orne", "15 year"),
        ("Jonas Bray", "18 year"),
    ]


def test_a_name_with_an_age_and_no_verb_of_its_own_stays_where_it_is() -> None:
    text = "Sailors gave the boat to a school and Mara Orne, 15, before May."
    assert "Mara Orne" not in [claim.subject for claim in said(text, "statement")]
    assert [(claim.subject, claim.value) for claim in said(text, "attribute", "age")] == [("Mara Orne", "15 year")]


def test_a_name_behind_its_noun_is_no_subject_of_what_follows() -> None:
    text = "Designed by the architect Hedda Blomqvist, the Merrow Pavilion was completed in 1901."
    assert [(claim.subject, claim.value) for claim in said(text, "relation", "designed_by")] == [("Merrow Pavilion", "Hedda Blomqvist")]
    assert [claim.subject for claim in said(text, "event", "completed")] == ["Merrow Pavilion"]


def test_the_participle_behind_the_subject_is_the_verb_where_the_sentence_has_no_other() -> None:
    told = clause("The Orla Council published on June 24 its 2019 annual Fishing Report for Lisk.", "publish")
    assert (str(told.subject), str(told.patient), told.passive) == ("Council", "Report", False)


def test_the_last_noun_of_a_list_is_no_verb() -> None:
    with pytest.raises(AssertionError, match="0 clauses"):
        clause("The town resolved to fight both hunger and its root causes through a number of reforms.", "cause")


def test_behind_not_and_only_the_subject_follows_its_auxiliary() -> None:
    assert str(clause("Not until 1923 was the hall completed.", "complete").patient) == "hall"
    assert str(clause("Only in 1919 had the Orla Mill been sold.", "sell").patient) == "Mill"
    assert str(clause("Not far away is the Orla Hall, opened in 1919.", "open").patient) == "Hall"


def test_a_name_behind_the_noun_for_its_kind_has_the_verb_of_the_sentence() -> None:
    told = said("The opera The Fenn premiered in Lisk on 3 May 1910.", "event", "published")
    assert [claim.subject for claim in told] == ["Fenn"]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Ada Quill was born in Tresk, the daughter of a miller.", "the daughter", "Ada Quill"),
        ("Ada Quill lived in Tresk, a town of 300 people.", "a town", "Tresk"),
    ],
)
def test_what_somebody_was_is_told_of_the_person_and_not_of_the_place_before_it(text: str, words: str, name: str) -> None:
    assert thing(text, words) == name


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The viaduct at Laub, a stone structure 92 metres long, opened in 1961.", "viaduct"),
        ("The hall in Mill Street, a building 92 metres long, opened in 1961.", "hall"),
        ("The mayor of Laub, a structure 92 metres long, left in 1961.", "Laub"),
    ],
)
def test_what_a_building_is_like_is_told_of_it_and_not_of_its_place(text: str, subject: str) -> None:
    [apposed] = [token for one in reading_of(text).sentences for token in one.sentence.tokens if token.lower_ in {"structure", "building"}]
    assert apposed.head.text == subject


def test_a_kind_of_thing_that_is_a_subject_is_a_noun() -> None:
    text = "The locomotive, which was built in 1893, stands in Lisk."
    [word] = [token for one in reading_of(text).sentences for token in one.sentence.tokens if token.text == "locomotive"]
    assert word.pos_ == "NOUN"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The police dismantled a cell operating in Corvane consisting of four members.", "cell"),
        ("The team of the Orla Guard comprising four members met.", "team"),
    ],
)
def test_what_a_thing_consists_of_is_not_told_of_the_place_where_it_is(text: str, subject: str) -> None:
    assert {claim.subject for claim in said(text, "quantity")} == {subject}


def test_a_word_with_a_capital_behind_a_preposition_is_a_name() -> None:
    [sentence] = reading_of("The 1998 Winter Trophy was held in Valmere.").sentences
    assert [token.pos_ for token in sentence.sentence.tokens if token.text == "Valmere"] == ["PROPN"]
