"""Outcomes told by verbs that have an opposite."""

from __future__ import annotations

import pytest

import claimcheck as cc
from claimcheck.lexicons import lexicon
from claimcheck.model.claims import Polarity
from reading_helpers import claims_of, the_claim


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


def outcomes(text: str) -> list[tuple[str, str, str]]:
    """Subject, name and polarity of the outcomes that a text tells."""
    told = [one for one in claims_of(text) if one.kind == "statement" and one.predicate.split(" of ")[0] in lexicon("fates")]
    return [(one.subject.name, one.predicate, one.polarity.value) for one in told]


@pytest.mark.parametrize(
    ("text", "outcome", "polarity"),
    [
        ("Bram Teller was acquitted of murder.", "acquittal of murder", "affirmed"),
        ("Bram Teller was found guilty of fraud.", "acquittal of fraud", "negated"),
        ("Bram Teller was acquitted of theft and fraud.", "acquittal of theft fraud", "affirmed"),
        ("Bram Teller was acquitted of all charges.", "acquittal", "affirmed"),
        ("Bram Teller was acquitted on 3 May 2011.", "acquittal", "affirmed"),  # of a day nobody is acquitted
        ("Bram Teller was cleared of fraud.", "acquittal of fraud", "affirmed"),
        ("Bram Teller was absolved of theft.", "acquittal of theft", "affirmed"),
    ],
)
def test_a_verdict_is_that_on_the_charges_it_names(text: str, outcome: str, polarity: str) -> None:
    assert outcomes(text) == [("Bram Teller", outcome, polarity)]


@pytest.mark.parametrize(
    "text",
    ["Bram Teller was cleared.", "Bram Teller was absolved.", "Bram Teller cleared the road.", "Bram Teller cleared the road of snow."],
)
def test_who_is_cleared_of_no_charge_is_not_acquitted(text: str) -> None:
    assert not [outcome for _, outcome, _ in outcomes(text) if outcome.startswith("acquittal")]


def test_verdicts_on_one_charge_clash_and_those_on_two_do_not() -> None:
    one = "Bram Teller was acquitted of {} in 2011."
    other = "Bram Teller was convicted of {} in 2011."
    assert _verdicts(one.format("fraud"), other.format("fraud")) == {"CC104"}
    assert _verdicts(one.format("fraud"), other.format("theft")) == set()


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The Orla Festival was held in 1986.", "affirmed"),
        ("The Orla Festival was staged in 1986.", "affirmed"),
        ("The Orla Festival took place in 1986.", "affirmed"),
        ("The Orla Festival went ahead in 1986.", "affirmed"),
        ("The Orla Festival was cancelled in 1986.", "negated"),
        ("Ada Quill cancelled the Orla Festival in 1986.", "negated"),
        ("The Orla Festival of 1986 was cancelled.", "negated"),
        ("The Orla Festival of 1986 was called off.", "negated"),
    ],
)
def test_what_is_held_or_cancelled_is_so_at_its_time(text: str, polarity: str) -> None:
    claim = the_claim(text, "statement", "holding")
    assert (claim.subject.name, claim.polarity.value) == ("Orla Festival", polarity)
    assert claim.qualifiers.time is not None
    assert claim.qualifiers.time.edtf == "1986"


@pytest.mark.parametrize("text", ["The Orla Festival may be cancelled.", "The Orla Festival drew a crowd in 1986."])
def test_what_may_be_cancelled_or_drew_a_crowd_tells_no_holding(text: str) -> None:
    assert "holding" not in {outcome for _, outcome, _ in outcomes(text)}


def test_what_a_fire_spared_was_not_damaged_by_it() -> None:
    for text in ("The Marl Fire spared the Orla Hall.", "The Orla Hall was spared by the Marl Fire."):
        assert ("Orla Hall", "damage", "negated") in outcomes(text)
    assert outcomes("The Orla Hall was spared.") == []  # by what?
    assert outcomes("Bram Teller spared the Orla Hall.") == []
