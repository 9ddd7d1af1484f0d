from __future__ import annotations

import pytest

from reading_helpers import clause


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
