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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Supreme Court of Orla upheld the Reed Act.", "The Reed Act was struck down by the Supreme Court of Orla."),
        ("The Vagrancy Statute is still in force.", "Orla repealed its Vagrancy Statute in 1969."),
        ("The Orla Chapel was demolished in 1971.", "The Orla Chapel still stands."),
        ("The Tin Coats, a rock band, have stayed together ever since.", "The Tin Coats disbanded in 1984."),
        ("The Grey Aunt was stolen in 1990 and has never been found.", "The Grey Aunt was recovered by police."),
        ("Ostmark remained neutral throughout the Salt War.", "Ostmark entered the Salt War."),
        ("Bram Teller finished the 1960 Orla marathon.", "Bram Teller dropped out of the 1960 Orla marathon."),
        ("Ada Quill declined the Orla Medal in 1949.", "Ada Quill accepted the Orla Medal in 1949."),
        ("Marl Steel made a net profit in 2017.", "In 2017 Marl Steel recorded a net loss of 12 million euros."),
        ("The Orla Glacier advanced in 1990.", "In 1990 the Orla Glacier retreated."),
    ],
)
def test_opposites_told_by_other_words_are_a_conflict_once(one: str, other: str) -> None:
    documents = [cc.Document.from_text(text, id=name) for name, text in (("one", one), ("other", other))]
    assert [finding.rule for finding in cc.crosscheck(documents).conflicts if finding.kind == "statement"] == ["CC104"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Supreme Court upheld the Reed Act.", "The Supreme Court of the Northern Province struck down the Reed Act."),
        ("Bram Teller finished the Orla marathon.", "Bram Teller dropped out of the leading group."),
        ("The Supreme Court of Orla upheld the Reed Act.", "A court in Tresk struck down the Reed Act."),
        ("The Reed Act was struck down.", "The Supreme Court upheld the Reed Act."),  # who struck it down?
        ("The Vagrancy Statute is still in force.", "The Vagrancy Statute was repealed in 1969. It was reintroduced in 1980."),
        ("The Orla Chapel was demolished in 1971.", "The Orla Chapel, built in 1990, still stands."),
        ("The Tin Coats disbanded in 1984.", "The Tin Coats still perform. They were reunited in 1999."),
        ("Bram Teller finished the Orla marathon.", "Bram Teller dropped out of the Marl marathon."),
        ("Ada Quill declined the Orla Medal in 1931.", "Ada Quill accepted the Orla Medal in 1949."),
        ("Marl Steel made a net profit in 2017.", "In 2017 Marl Steel recorded an operating loss."),
        ("Marl Steel made a profit in 2017.", "Marl Steel reported the loss of a ship in 2017."),
        ("The Orla Glacier advanced in 1990.", "The Orla Glacier retreated in 1995."),
        ("The Orla Chapel survived the bombing of the mill.", "The Orla Chapel was destroyed in the bombing of the church."),
        ("The Orla Chapel survived the flood of 1920.", "The Orla Chapel was destroyed in the flood of 1931."),
        ("Bram Teller closed the deal.", "The deal of Bram Teller is still open."),
    ],
)
def test_other_deciders_occasions_times_and_objects_are_none(one: str, other: str) -> None:
    documents = [cc.Document.from_text(text, id=name) for name, text in (("one", one), ("other", other))]
    assert [finding.explanation for finding in cc.crosscheck(documents).conflicts] == []


def test_a_source_of_another_time_may_tell_of_what_was_still_so_then() -> None:
    texts = {"1950-01-01": "The Vagrancy Statute is still in force.", "1980-01-01": "The Vagrancy Statute was repealed."}
    documents = [cc.Document.from_text(text, id=day, published=day) for day, text in texts.items()]
    assert cc.crosscheck(documents).conflicts == ()


@pytest.mark.parametrize(
    ("text", "outcome", "polarity"),
    [
        ("The Orla Hall did not survive the Marl Fire.", "survival", "negated"),
        ("The Orla Hall was not destroyed in the Marl Fire.", "survival", None),  # it may have been damaged
        ("The Orla Hall did not come through the Marl Fire unscathed.", "damage", "affirmed"),
        ("The Orla Hall came out of the Marl Fire intact.", "damage", "negated"),
        ("The Reed Act was not approved until 1990.", "approval", None),
        ("The Reed Act was never approved.", "approval", "negated"),
    ],
)
def test_to_deny_an_outcome_says_the_opposite_only_without_a_limit(text: str, outcome: str, polarity: str | None) -> None:
    told = [polarity for _, predicate, polarity in outcomes(text) if predicate.split(" of ")[0] == outcome]
    assert told == ([polarity] if polarity else [])


def test_a_verdict_does_not_contradict_what_the_accused_denied() -> None:
    one = "The chauffeur Bram Teller denied poisoning the dog of his employer in Orla Hall."
    other = "The jury found the chauffeur Bram Teller guilty of poisoning the dog of his employer in Orla Hall."
    assert _verdicts(one, other) == set()


def test_the_value_of_an_outcome_shows_the_whole_verb() -> None:
    claim = the_claim("The Orla Festival took place in 1986.", "statement", "holding")
    assert getattr(claim.value, "text", "") == "took place"


def test_two_outcomes_of_two_sentences_are_two_findings() -> None:
    one = "The Supreme Court upheld the Reed Act and struck down the Marl Act."
    other = "The Supreme Court struck down the Reed Act and upheld the Marl Act."
    documents = [cc.Document.from_text(text, id=name) for name, text in (("one", one), ("other", other))]
    assert sorted(finding.subject for finding in cc.crosscheck(documents).conflicts) == ["Marl Act", "Reed Act"]
