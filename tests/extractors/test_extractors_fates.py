"""Outcomes told by verbs that have an opposite."""

from __future__ import annotations

import pytest

import claimcheck as cc
from claimcheck.model.claims import Polarity
from reading_helpers import the_claim


def _verdicts(one: str, other: str) -> set[str]:
    documents = [cc.Document.from_text(text, id=name, published="2020-01-01") for name, text in (("one", one), ("other", other))]
    return {finding.rule for finding in cc.crosscheck(documents).conflicts}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Orla Bridge withstood the Fenn Flood.", "The Orla Bridge collapsed in the Fenn Flood."),
        ("The Orla Bridge survived the Fenn Flood.", "The Orla Bridge was destroyed in the Fenn Flood."),
        ("The Fenn Council approved the Orla Plan.", "The Fenn Council rejected the Orla Plan."),
        ("Ada Quill was acquitted.", "Ada Quill was sentenced to two years in prison."),
        ("Eastmere Rovers won the Orla Final.", "Eastmere Rovers lost the Orla Final."),
    ],
)
def test_two_opposite_outcomes_are_a_conflict(one: str, other: str) -> None:
    assert _verdicts(one, other) == {"CC104"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Orla Bridge survived the Fenn Flood.", "The Orla Bridge was destroyed in the Marl Fire."),
        ("The Orla Bridge survived the Fenn Flood.", "The Orla Bridge was destroyed in 1944."),
        ("Ada Quill was acquitted of murder.", "Ada Quill was sentenced to two years in prison for theft."),
        ("Eastmere Rovers won the Orla Final.", "Eastmere Rovers lost the Marl Final."),
        ("Eastmere Rovers won the Orla Final.", "Eastmere Rovers lost 12 players."),
        ("The parliament passed the Orla Act in 1990.", "The parliament rejected the Orla Act in 1988."),
    ],
)
def test_outcomes_of_two_occasions_are_none(one: str, other: str) -> None:
    assert _verdicts(one, other) == set()


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Bram Teller was found guilty by the jury.", Polarity.NEGATED),
        ("A jury found Bram Teller not guilty.", Polarity.AFFIRMED),
        ("A jury found Bram Teller guilty.", Polarity.NEGATED),
        ("Bram Teller was found not guilty by the jury.", Polarity.AFFIRMED),
        ("Bram Teller was acquitted.", Polarity.AFFIRMED),
    ],
)
def test_a_verdict_is_told_by_what_somebody_was_found(text: str, polarity: Polarity) -> None:
    assert the_claim(text, "statement", "acquittal").polarity is polarity


@pytest.mark.parametrize(
    "text",
    ["Bram Teller was found guilty of fraud.", "The jury found neither Bram Teller nor Mara Orne guilty.", "Doctors cleared Bram Teller."],
)
def test_a_verdict_on_one_charge_or_on_neither_is_no_verdict_on_somebody(text: str) -> None:
    claims = cc.extract_claims(cc.Document.from_text(text))
    assert "acquittal" not in [claim.predicate for claim in claims]
