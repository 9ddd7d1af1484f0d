"""What changed between two reports: new, gone, changed, as before; each finding in one of them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model.finding import Decision, Finding, Severity, Verdict
from claimcheck.model.report import Report
from claimcheck.reports.difference import render_difference
from claimcheck.review.difference import difference
from matching_factories import event, year


def finding(key: str, topic: str = "opened", verdict: Verdict = Verdict.CONFLICT, years: tuple[int, ...] = (1932, 1934)) -> Finding:
    claims = tuple(event(year(number), document=document, predicate=topic) for number, document in zip(years, "abcdef", strict=False))
    return Finding(
        id=key,
        verdict=verdict,
        kind="event",
        subject="Orla Bridge",
        predicate=topic,
        claims=claims,
        confidence=0.9,
        rule="CC101" if verdict is Verdict.CONFLICT else "CC201",
        explanation="So it is.",
    )


def report(*findings: Finding) -> Report:
    return Report(findings=findings)


def test_two_equal_reports_do_not_differ(harbour_report: Report) -> None:
    found = difference(harbour_report, harbour_report)
    assert (found.new, found.gone, found.changed, found.unchanged) == ((), (), (), 4)
    assert render_difference(found, harbour_report, harbour_report) == "0 findings new, 0 gone, 0 changed, 4 as before.\n"


def test_a_finding_on_another_topic_is_new_and_one_without_a_successor_is_gone() -> None:
    old, new = finding("f-1", "opened"), finding("f-2", "closed")
    found = difference(report(old), report(new))
    assert (found.new, found.gone, found.changed) == ((new,), (old,), ())
    assert found.new_conflicts == (new,)


def test_a_finding_on_the_same_topic_is_the_same_one_changed() -> None:
    old, new = finding("f-1", verdict=Verdict.AGREE, years=(1932, 1932)), finding("f-2")
    found = difference(report(old), report(new))
    [change] = found.changed
    assert (change.old, change.new) == (old, new)
    assert change.changes[:2] == ("verdict: agree -> conflict", "rule: CC201 -> CC101")
    assert found.new_conflicts == (new,)


def test_a_finding_that_kept_its_id_may_have_changed_all_the_same() -> None:
    old = finding("f-1")
    new = old.model_copy(update={"severity": Severity.HIGH, "decision": Decision(decision="accepted")})
    [change] = difference(report(old), report(new)).changed
    assert change.changes == ("severity: info -> high", "decision: none -> accepted")


def test_of_two_that_may_have_taken_its_place_the_one_that_shares_more_claims_did() -> None:
    old = finding("f-1", years=(1932, 1934, 1936))
    stranger, kin = finding("f-2", years=(1950, 1951)), finding("f-3", years=(1932, 1934))
    found = difference(report(old), report(stranger, kin))
    assert [(change.old.id, change.new.id) for change in found.changed] == [("f-1", "f-3")]
    assert found.new == (stranger,)


def test_an_accepted_conflict_is_no_new_conflict() -> None:
    accepted = finding("f-1").model_copy(update={"decision": Decision(decision="accepted")})
    found = difference(report(), report(accepted))
    assert (found.new, found.new_conflicts) == ((accepted,), ())


def test_the_text_has_a_line_a_finding_with_its_places(harbour_report: Report) -> None:
    without = harbour_report.model_copy(update={"findings": harbour_report.findings[1:]})
    text = render_difference(difference(without, harbour_report), without, harbour_report)
    assert text.startswith(
        "1 finding new, 0 gone, 0 changed, 3 as before.\n\nNew\n  CC101 conflict  Harbour Office · founded: May 2015 (papers/"
    )
    assert "id finding-cc101" in text
    back = render_difference(difference(harbour_report, without), harbour_report, without)
    assert back.startswith("0 findings new, 1 gone, 0 changed, 3 as before.\n\nGone\n  CC101 conflict")


def test_the_text_says_what_changed() -> None:
    old, new = report(finding("f-1", years=(1932, 1934))), report(finding("f-2", years=(1932, 1935, 1936)))
    text = render_difference(difference(old, new), old, new)
    assert "\nChanged\n" in text
    assert "      - sources: a, b -> a, b, c\n" in text


POOL = [
    finding(f"f-{number}", topic, verdict, years)
    for number, (topic, verdict, years) in enumerate(
        itertools.product(("opened", "closed"), (Verdict.CONFLICT, Verdict.AGREE), ((1932, 1934), (1934, 1932), (1950, 1950)))
    )
]
SOME = st.lists(st.sampled_from(POOL), unique_by=lambda one: one.id).map(lambda chosen: report(*chosen))


@given(SOME, SOME)
@settings(max_examples=80)
def test_every_finding_is_in_one_part_and_backwards_new_and_gone_trade_places(old: Report, new: Report) -> None:
    found, back = difference(old, new), difference(new, old)
    assert len(found.new) + len(found.changed) + found.unchanged == len(new.findings)
    assert len(found.gone) + len(found.changed) + found.unchanged == len(old.findings)
    assert (len(back.new), len(back.gone)) == (len(found.gone), len(found.new))
    assert not {one.id for one in found.new} & {one.id for one in old.findings}


@pytest.mark.parametrize("text", ["\x1b[2J", "\u202e"])
def test_hidden_characters_are_shown_as_escapes(text: str) -> None:
    hostile = finding("f-1").model_copy(update={"subject": text, "id": text})
    found = difference(report(), report(hostile))
    assert text not in render_difference(found, report(), report(hostile))
