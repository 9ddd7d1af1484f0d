from __future__ import annotations

import pytest

from claimcheck.model.claims import Polarity
from reading_helpers import claims_of, said, the_claim


@pytest.mark.parametrize(
    ("text", "subject", "verb", "rest"),
    [
        ("The Lantern Society feeds gulls.", "Lantern Society", "feed", "feeds gulls"),
        ("The gulls were fed by the Lantern Society.", "gulls", "feed", "fed by the Lantern Society"),
        ("Bram Teller is tired.", "Bram Teller", "be", "is tired"),
    ],
)
def test_any_clause_with_a_subject_is_a_statement(text: str, subject: str, verb: str, rest: str) -> None:
    claims = said(text, "statement")
    assert [(claim.subject, claim.predicate, claim.value) for claim in claims] == [(subject, verb, rest)]


@pytest.mark.parametrize("text", ["The Lantern Society never feeds gulls.", "The Lantern Society does not feed gulls."])
def test_a_denied_statement_is_negated(text: str) -> None:
    assert the_claim(text, "statement", "feed").polarity is Polarity.NEGATED


@pytest.mark.parametrize("text", ["Does the Lantern Society feed gulls?", "If the Lantern Society feeds gulls, boats sink at once."])
def test_a_question_or_a_condition_states_nothing(text: str) -> None:
    assert said(text, "statement", "feed") == []


@pytest.mark.parametrize("text", ["", "\n", "Yes.", "?", "2015", "(((", "The.", "# The Lantern Society feeds gulls"])
def test_a_text_without_a_clause_claims_nothing(text: str) -> None:
    assert claims_of(text) == ()
