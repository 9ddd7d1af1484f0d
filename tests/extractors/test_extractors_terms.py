"""Terms of office: the first and the last day of a post."""

from __future__ import annotations

import pytest

import claimcheck as cc
from claimcheck.model.claims import Polarity
from reading_helpers import Said, said, the_claim

TAKEN, LEFT = "took_office", "left_office"


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill was the mayor of Eastmere from 1990 to 1998.",
        "Ada Quill served as mayor of Eastmere from 1990 until 1998.",
        "From 1990 to 1998 Ada Quill was mayor of Eastmere.",
        "Ada Quill was the mayor of Eastmere between 1990 and 1998.",
    ],
)
def test_a_span_gives_both_ends_of_a_term(text: str) -> None:
    ends = {(claim.subject, claim.predicate, claim.value) for claim in said(text, "event")}
    assert ends == {("Ada Quill", TAKEN, "1990"), ("Ada Quill", LEFT, "1998")}


@pytest.mark.parametrize(
    "text",
    ["Ada Quill was the mayor of Eastmere in 1990.", "Ada Quill was the mayor of Eastmere for years.", "Ada Quill met the mayor."],
)
def test_a_date_within_a_term_is_neither_end(text: str) -> None:
    assert not {claim.predicate for claim in said(text, "event")} & {TAKEN, LEFT}


@pytest.mark.parametrize("text", ["Ada Quill became mayor of Eastmere in 1990.", "Ada Quill was appointed mayor of Eastmere in 1990."])
def test_a_verb_of_taking_up_gives_the_first_day(text: str) -> None:
    assert ("Ada Quill", TAKEN, "1990") in {(claim.subject, claim.predicate, claim.value) for claim in said(text, "event")}


def test_a_term_that_goes_on_has_a_first_day_only() -> None:
    told = said("Ada Quill has been the mayor of Eastmere since 1990.", "event")
    assert [(claim.subject, claim.predicate, claim.value) for claim in told] == [("Ada Quill", TAKEN, "1990")]


def test_who_succeeds_takes_up_the_post_and_who_is_succeeded_leaves_it() -> None:
    taken = the_claim("Ada Quill succeeded Bram Teller as mayor of Eastmere in 1990.", "event", TAKEN)
    left = the_claim("Bram Teller was succeeded as mayor of Eastmere by Ada Quill in 1990.", "event", LEFT)
    assert (taken.subject.name, left.subject.name) == ("Ada Quill", "Bram Teller")


@pytest.mark.parametrize("told", ["resigned as mayor", "stepped down as mayor", "retired as mayor"])
def test_a_verb_of_leaving_gives_the_last_day(told: str) -> None:
    claim = the_claim(f"Ada Quill {told} of Eastmere on 3 May 1998.", "event", LEFT)
    assert claim.object is not None
    assert (claim.subject.name, claim.object.name, claim.qualifiers.scope) == ("Ada Quill", "Eastmere", ("mayor",))
    assert said(f"Ada Quill {told} of Eastmere on 3 May 1998.", "event", LEFT) == [Said("event", "Ada Quill", LEFT, "1998-05-03")]


def test_who_did_not_leave_is_denied_to_have_left() -> None:
    assert the_claim("Ada Quill did not resign as mayor of Eastmere in 1998.", "event", LEFT).polarity is Polarity.NEGATED


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill met Bram Teller as mayor of Eastmere in 1998.",
        "Ada Quill was praised as mayor of Eastmere in 1998.",
        "Ada Quill stepped down in 1998.",  # from which post?
        "Ada Quill took over as mayor of Eastmere in 1998.",
    ],
)
def test_another_verb_or_no_post_gives_no_last_day(text: str) -> None:
    assert said(text, "event", LEFT) == []


def test_a_body_behind_the_field_of_a_professor_is_where_the_chair_is() -> None:
    text = "From 1966 to 1981 Ada Quill was professor of physics at the Marrow Academy."
    assert {claim.value for claim in said(text, "event", LEFT)} == {"1981"}


def _conflicts(one: str, other: str) -> list[str]:
    documents = [cc.Document.from_text(text, id=name) for name, text in (("one", one), ("other", other))]
    return [finding.predicate for finding in cc.crosscheck(documents).conflicts]


def test_one_term_that_ends_in_two_years_is_a_conflict() -> None:
    one, other = "Ada Quill was the mayor of Eastmere from 1990 to 1998.", "Ada Quill served as mayor of Eastmere from 1990 to 2001."
    assert _conflicts(one, other) == [LEFT]


def test_two_terms_of_one_person_contradict_nothing() -> None:
    one, other = "Ada Quill was the mayor of Eastmere from 1990 to 1998.", "Ada Quill was the mayor of Eastmere from 2003 to 2007."
    assert _conflicts(one, other) == []


def test_the_turn_of_a_year_is_no_conflict() -> None:
    one, other = "Ada Quill was the mayor of Eastmere from 1990 to 1998.", "Ada Quill was the mayor of Eastmere from 1990 to 1999."
    assert _conflicts(one, other) == []


def test_a_report_says_where_the_office_was_held() -> None:
    one, other = "Ada Quill was the mayor of Eastmere from 1990 to 1998.", "Ada Quill served as mayor of Eastmere from 1990 to 2001."
    report = cc.crosscheck([cc.Document.from_text(text, id=name) for name, text in (("one", one), ("other", other))])
    assert report.conflicts[0].explanation.startswith("Ada Quill left office in Eastmere once")
