"""How a finding came about, as a reader is told: which thing each source means, why two names are one, how the values compare."""

from __future__ import annotations

import pytest

from claimcheck.model.document import Document
from claimcheck.model.finding import Finding, Verdict
from claimcheck.model.report import Entity, Merge, Report
from claimcheck.reports.tracing import steps
from claimcheck.reports.view import ReportView
from report_factories import dated_claim, finding_of

GAZETTE = Document(
    id="gazette", source="gazette.txt", text="The Fenn Tide Board guards the coast.\nThe board \u202ewas set up in May 1932.\n"
)
ALMANAC = Document(id="almanac", source="almanac.txt", text="The FTB was founded in March 1932.\n")
ACRONYM = Merge(left="FTB", right="Fenn Tide Board", reason="gazette.txt gives 'FTB' as the acronym of 'Fenn Tide Board'", score=1.0)
OTHER = Merge(left="Fenn Tide Board", right="Coast Office", reason="an alias file says so", score=1.0)


def finding(*, named: bool = True) -> Finding:
    """A conflict of two documents about the board; the gazette calls it "the board"."""
    one = dated_claim(GAZETTE, "The board \u202ewas set up in May 1932.", "May 1932", "Fenn Tide Board")
    other = dated_claim(ALMANAC, "The FTB was founded in March 1932.", "March 1932", "FTB" if named else "Fenn Tide Board")
    board = one.subject.model_copy(update={"text": "The board \u202e", "antecedent": GAZETTE.span(4, 19), "key": "e1"})
    said = one.model_copy(update={"subject": board})
    also = other.model_copy(update={"subject": other.subject.model_copy(update={"key": "e1"})})
    return finding_of(Verdict.CONFLICT, "CC101", {"May": (said,), "March": (also,)}, trace=("CC101: May 1932 is not March 1932",))


def told(of: Finding, *merges: Merge) -> tuple[str, ...]:
    entity = Entity(key="e1", name="Fenn Tide Board", merges=merges)
    return steps(of, {document.id: document for document in (GAZETTE, ALMANAC)}, {"e1": entity})


def test_a_description_is_led_to_its_name_and_the_line_that_names_it() -> None:
    assert told(finding())[0] == "gazette.txt: “The board \\u202e” is “Fenn Tide Board”, named in line 1"


def test_two_names_come_with_the_reason_why_they_are_one_and_no_other_name_does() -> None:
    assert told(finding(), ACRONYM, OTHER)[1:] == (
        "“FTB” and “Fenn Tide Board” are one: gazette.txt gives 'FTB' as the acronym of 'Fenn Tide Board'",
        "CC101: May 1932 is not March 1932",
    )


def test_names_that_are_one_by_way_of_a_third_come_with_that_one() -> None:
    assert "“Fenn Tide Board” and “Coast Office” are one: an alias file says so" in told(finding(), OTHER)


def test_of_many_names_the_first_are_told_and_the_others_counted() -> None:
    many = [ACRONYM.model_copy(update={"reason": f"reason {number}"}) for number in range(20)]
    lines = told(finding(), *many)
    assert len(lines) == 14
    assert lines[-2:] == ("and 9 more names", "CC101: May 1932 is not March 1932")


@pytest.mark.parametrize("report", [Report(), Report(documents=(GAZETTE, ALMANAC))])
def test_without_its_things_a_report_still_tells_how_the_values_compare(report: Report) -> None:
    assert ReportView(report).finding(finding(named=False)).trace[-1] == "CC101: May 1932 is not March 1932"


def test_the_steps_stand_in_the_view_of_a_report_that_knows_its_things() -> None:
    report = Report(documents=(GAZETTE, ALMANAC), entities=(Entity(key="e1", name="Fenn Tide Board", merges=(ACRONYM,)),))
    assert len(ReportView(report).finding(finding()).trace) == 3
