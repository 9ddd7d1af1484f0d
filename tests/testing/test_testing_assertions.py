"""Assertions on reports: what they let pass, and what a failure tells."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import claimcheck as cc
from claimcheck.model.report import Entity, Report
from claimcheck.testing import assert_agreement, assert_claim, assert_conflict, assert_finding, assert_no_conflict
from claimcheck.testing.searching import assigned

Golden = Callable[[str, str], None]
NO_REPORT: Any = {"a": "texts, not yet compared"}


@pytest.fixture
def report(harbour_report: Report) -> Report:
    """A conflict between May 2015 (gazette, letter) and March 2015 (almanac), a refinement, a succession, something undecided."""
    office = Entity(key="office", name="Harbour Office", aliases=("Quay Bureau",))
    keyed = [
        finding.model_copy(
            update={
                "claims": tuple(
                    c.model_copy(update={"subject": c.subject.model_copy(update={"key": "office"})}) if c.predicate == "founded" else c
                    for c in finding.claims
                )
            }
        )
        for finding in harbour_report.findings
    ]
    return harbour_report.model_copy(update={"entities": (office,), "findings": tuple(keyed)})


def test_a_conflict_is_known_by_anything_that_holds_of_it(report: Report) -> None:
    (finding,) = assert_conflict(
        report,
        about="Harbour Office",
        kind="event",
        predicate="founded",
        rule="CC1",
        values=["March 2015", "May 2015"],
        between={"gazette.txt": "was founded in May 2015", "almanac.txt": "founded in March 2015", "letter.md": "The office was founded"},
    )
    assert finding.rule == "CC101"
    assert assert_conflict(report) == (finding,)


def test_a_thing_goes_by_any_of_its_names(report: Report) -> None:
    assert assert_conflict(report, about="quay bureau") == report.conflicts


def test_a_source_goes_by_its_id_its_path_its_file_name_or_its_title(report: Report) -> None:
    for name in ("gazette.txt", "papers/gazette.txt", "The harbour"):
        assert assert_conflict(report, between=[name, "almanac.txt"])


def test_a_refinement_is_an_agreement_and_a_finding_of_its_verdict(report: Report) -> None:
    assert assert_agreement(report, predicate="took_office") == assert_finding(report, "refine")
    assert assert_finding(report, ["succession", "undecided"], values=["Since 2002"])


def test_there_is_no_conflict_where_another_verdict_stands(report: Report) -> None:
    assert_no_conflict(report, predicate="took_office")
    with pytest.raises(AssertionError, match="expected no conflict, but there is one"):
        assert_no_conflict(report)


def test_no_conflict_means_nothing_where_nothing_was_compared(report: Report) -> None:
    alone = report.model_copy(update={"documents": report.documents[:1], "findings": (), "coverage": cc.Report().coverage})
    with pytest.raises(AssertionError, match="Nothing was compared"):
        assert_no_conflict(alone)
    assert_no_conflict(alone, allow_nothing_compared=True)


def test_a_claim_is_known_by_its_place_and_what_it_says(report: Report) -> None:
    (claim,) = assert_claim(report, document="letter.md", quote="became its  warden", predicate="took_office", value="4 June 2016")
    assert claim.evidence.quote == "Ada Quill became its warden on 4 June 2016."
    assert len(assert_claim(report, kind="event", polarity="affirmed")) == len(report.claims)


def failures(report: Report) -> Iterator[str]:
    for assertion, asked in (
        (assert_conflict, {"about": "Harbour Office", "values": ["May 2015", "April 2015"]}),
        (assert_conflict, {"between": {"gazette.txt": "took up her post", "letter.md": "Ada Quill became its warden"}}),
        (assert_conflict, {"between": {"gazette.txt": ["The harbour\n\nThe", "Eastmere"], "letter.md": "To the editor"}}),
        (assert_agreement, {"about": "Lantern Society", "kind": "quantity"}),
        (assert_no_conflict, {"predicate": "founded"}),
        (assert_claim, {"document": "almanac.txt", "value": "2003"}),
        (assert_claim, {"about": "Lantern Society", "quote": "founded in", "polarity": "negated", "kind": "role"}),
    ):
        with pytest.raises(AssertionError) as caught:
            assertion(report, **asked)
        yield f"{assertion.__name__} {asked}\n\n{caught.value}\n"


def test_a_failure_shows_what_came_nearest_and_why_it_was_not_it(report: Report, golden: Golden) -> None:
    golden("testing_failures.txt", "\n--------\n".join(failures(report)))


def test_a_failure_shows_no_hidden_character(report_saying: Callable[[str], Report]) -> None:
    report = report_saying("a\u202eb\x1b[31m")
    with pytest.raises(AssertionError) as caught:
        assert_conflict(report, values=["1900"])
    assert not [char for char in str(caught.value) if not char.isprintable() and char != "\n"]


@pytest.mark.parametrize(
    ("asked", "reason", "remedy"),
    [
        ({"abuot": "x"}, "unknown key 'abuot'", "did you mean 'about'?"),
        ({"kind": "evnt"}, "kind: unknown kind 'evnt'", "did you mean 'event'?"),
        ({"rule": "CC9"}, "rule: unknown rule code 'CC9'", "did you mean"),
        ({"values": {"a": 5}}, "values: this is no list", "write it as"),
        ({"about": 5}, "about: this is no text", "write one word"),
        ({"between": ["gazete.txt", "letter.md"]}, "unknown source 'gazete.txt'", "did you mean 'gazette.txt'?"),
        (
            {"between": {"gazette.txt": "in May 2016"}},
            "the quote “in May 2016” does not stand in papers/gazette.txt",
            "line 3 has “in May 2015.”",
        ),
        ({"between": {"gazette.txt": "zzz"}}, "the quote “zzz” does not stand in papers/gazette.txt", "copy it from the source"),
        ({"between": {"almanac.txt": "the"}}, "the quote “the” stands 2 times in papers/almanac.txt, in lines 1, 2", "lengthen it"),
    ],
)
def test_what_cannot_be_looked_up_is_an_error_with_a_remedy(report: Report, asked: dict[str, object], reason: str, remedy: str) -> None:
    with pytest.raises(cc.ExpectationError) as caught:
        assert_conflict(report, **asked)  # type: ignore[arg-type]
    assert caught.value.reason.startswith(reason)
    assert caught.value.remedy.startswith(remedy)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)  # noqa: S301 - our own bytes


@pytest.mark.parametrize(
    ("check", "message"),
    [
        (lambda report: assert_finding(report, "disagree"), "unknown verdict 'disagree' (did you mean 'agree'?)"),
        (lambda report: assert_finding(report, ["agree", "no_conflict"]), "'no_conflict' is no verdict (use `assert_no_conflict`)"),
        (lambda report: assert_claim(report, document="gazete.txt"), "unknown source 'gazete.txt' (did you mean 'gazette.txt'?)"),
        (lambda report: assert_claim(report, polarity="denied"), "polarity: unknown polarity 'denied'"),
        (lambda _: assert_conflict(NO_REPORT), "the first argument is no report but 'dict' (give what `crosscheck(...)` returns)"),
        (lambda _: assert_no_conflict(NO_REPORT), "the first argument is no report"),
    ],
)
def test_what_cannot_be_asked_is_an_error_with_a_remedy(report: Report, check: Callable[[Report], object], message: str) -> None:
    with pytest.raises(cc.ExpectationError) as caught:
        check(report)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("asked", [{"about": "Nobody"}, {"abuot": "Nobody"}])
def test_a_failure_shows_no_frame_but_those_of_the_assertion(report: Report, asked: Any) -> None:  # noqa: ANN401 - a key that is none as well
    with pytest.raises((AssertionError, cc.ExpectationError)) as caught:
        assert_conflict(report, **asked)
    assert [entry.name for entry in caught.traceback if not entry.ishidden(caught)] == [
        "test_a_failure_shows_no_frame_but_those_of_the_assertion"
    ]


def test_one_value_may_stand_for_a_list_and_none_for_nothing(report: Report) -> None:
    assert assert_conflict(report, values="March 2015", between="gazette.txt", about=None) == report.conflicts  # type: ignore[arg-type]
    assert assert_conflict(report, rule="cc1") == report.conflicts


def test_two_sources_of_one_name_are_not_mixed_up(report_saying: Callable[[str], Report]) -> None:
    with pytest.raises(cc.ExpectationError, match="2 sources are called 'paper'"):
        assert_conflict(report_saying("paper"), between=["paper"])


def test_each_side_needs_a_claim_of_its_own() -> None:
    assert assigned([["a", "b"], ["a"]]) == 2
    assert assigned([["a"], ["a"]]) == 1
    assert assigned([["a", "b"], ["a", "b"], ["a", "b"]]) == 2
    assert assigned([[], ["a"]]) == 1


def test_a_number_may_be_written_with_or_without_groups_of_digits(crosscheck: Callable[..., Report]) -> None:
    report = crosscheck({"a": "Kestrel Bay has 12,000 inhabitants.", "b": "Kestrel Bay has 15,000 inhabitants."})
    assert assert_finding(report, "undecided", values=[12000, "15,000"]) == assert_finding(report, "undecided", values=["12,000", 15000])
