"""The pictures of the HTML report: dates as intervals on an axis, sources and things in two columns."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model.document import Document
from claimcheck.model.finding import Finding, Verdict
from claimcheck.model.report import Report
from claimcheck.model.values import DateValue, Granularity
from claimcheck.reports.html.graph import GraphPicture, graph_picture
from claimcheck.reports.html.page import page_of
from claimcheck.reports.html.timeline import Lane, Timeline, timeline_of
from report_factories import dated_claim, finding_of

DAYS = st.dates(min_value=date.min, max_value=date.max)


def between(earliest: date | None, latest: date | None, *, approximate: bool = False) -> DateValue:
    return DateValue(earliest=earliest, latest=latest, granularity=Granularity.MONTH, approximate=approximate)


MAY, MARCH = between(date(2015, 5, 1), date(2015, 5, 31)), between(date(2015, 3, 1), date(2015, 3, 31))


def picture(*values: DateValue) -> Timeline:
    drawn = timeline_of([Lane(str(side), ((side, value),)) for side, value in enumerate(values)])
    assert drawn is not None
    return drawn


def percent(number: str) -> float:
    return float(number.removesuffix("%"))


def test_a_bar_is_as_long_as_its_source_is_imprecise() -> None:
    [year, month] = [row.bars[0] for row in picture(between(date(2014, 1, 1), date(2014, 12, 31)), MAY).rows]
    assert percent(year.width) / percent(month.width) == pytest.approx(365 / 31, rel=0.01)
    assert percent(year.x) + percent(year.width) < percent(month.x)


def test_open_and_approximate_ends_are_told_apart_from_sure_ones() -> None:
    since, about, sure = (between(date(2015, 3, 1), None), between(date(2015, 5, 1), date(2015, 5, 31), approximate=True), MARCH)
    bars = [row.bars[0] for row in picture(since, about, sure).rows]
    assert [bar.style for bar in bars] == ["open", "approximate", "bounded"]
    assert percent(bars[0].x) + percent(bars[0].width) == pytest.approx(100, abs=0.02)


@pytest.mark.parametrize(
    ("values", "labels"),
    [
        ((MAY, MARCH), ["2015-03", "2015-04", "2015-05", "2015-06"]),
        ((between(date(2015, 5, 16), date(2015, 5, 16)), between(date(2015, 5, 17), date(2015, 5, 17))), 4),
        ((between(date(1801, 1, 1), date(1900, 12, 31)), MARCH), ["1800", "1850", "1900", "1950", "2000"]),
        ((between(date(1, 1, 1), date(1, 12, 31)), between(date(9999, 1, 1), date(9999, 12, 31))), ["2000", "4000", "6000", "8000"]),
    ],
)  # fmt: skip
def test_the_axis_counts_in_days_months_or_years_as_the_dates_need(values: tuple[DateValue, ...], labels: list[str] | int) -> None:
    found = [tick.label for tick in picture(*values).ticks]
    assert found == labels or len(found) >= 2 == len(values)


@given(st.lists(st.tuples(DAYS, DAYS).map(sorted), min_size=1, max_size=4))
@settings(max_examples=60)
def test_every_bar_and_tick_of_any_dates_stands_on_the_axis(spans: list[list[date]]) -> None:
    drawn = picture(*(between(*span) for span in spans))
    assert len(drawn.ticks) <= 6
    for bar in (bar for row in drawn.rows for bar in row.bars):
        assert 0 <= percent(bar.x) <= percent(bar.x) + percent(bar.width) <= 100.02
    assert all(0 <= percent(tick.x) <= 100 for tick in drawn.ticks)


def test_nothing_dated_gives_no_picture() -> None:
    assert timeline_of([]) is None


def test_only_conflicts_over_two_dates_have_a_timeline(harbour_report: Report) -> None:
    page = page_of(harbour_report)
    assert [card.verdict for card in page.cards if card.timeline] == [Verdict.CONFLICT]
    assert page.timeline is not None
    assert [row.lane.label for row in page.timeline.rows] == ["Harbour Office · founded: May 2015 / March 2015"]


def about(thing: str, sources: list[Document], verdict: Verdict) -> Finding:
    claims = {str(number): (dated_claim(source, source.text, "1932", thing),) for number, source in enumerate(sources)}
    return finding_of(verdict, "CC101", claims, id=f"finding-{thing}-{verdict}")


def sources(count: int) -> list[Document]:
    return [Document(id=f"s{number:02}", text="It began in 1932.", source=f"{number:02}.txt") for number in range(count)]


def drawn(documents: list[Document], *findings: Finding) -> GraphPicture:
    found = graph_picture(page_of(Report(documents=tuple(documents), findings=findings)).cards)
    assert found is not None
    return found


def test_sources_and_things_are_joined_by_agreement_and_conflict() -> None:
    papers = sources(3)
    graph = drawn(papers, about("pier", papers[:2], Verdict.CONFLICT), about("pier", papers[1:], Verdict.AGREE))
    assert [node.label for node in graph.sources] == ["00.txt", "01.txt", "02.txt"]
    assert [(node.label, node.anchor) for node in graph.things] == [("pier", "f1")]
    assert sorted((edge.sign, edge.title) for edge in graph.edges) == [("agreement", "1 agreement")] * 2 + [("conflict", "1 conflict")] * 2
    assert graph.left_out == ""


def test_a_thing_whose_name_is_an_anchor_of_a_source_stays_a_thing() -> None:
    graph = drawn(sources(2), about("d1", sources(2), Verdict.CONFLICT))
    assert ([node.label for node in graph.sources], [node.label for node in graph.things]) == (["00.txt", "01.txt"], ["d1"])
    assert {node.x for node in graph.sources}.isdisjoint(node.x for node in graph.things)
    assert len({node.y for node in graph.sources}) == 2


def test_neighbours_stand_beside_each_other() -> None:
    papers = sources(4)
    graph = drawn(papers, about("a", [papers[0], papers[3]], Verdict.CONFLICT), about("b", papers[1:3], Verdict.CONFLICT))
    order = [node.label for node in graph.sources]
    assert abs(order.index("00.txt") - order.index("03.txt")) == 1


def test_of_many_the_most_contested_are_drawn_and_the_others_counted() -> None:
    papers = sources(40)
    agreed = [about(f"agreed {number:02}", papers[number : number + 2], Verdict.AGREE) for number in range(38)]
    graph = drawn(papers, *agreed, about("contested", papers[-2:], Verdict.CONFLICT))
    assert (len(graph.things), "contested" in {node.label for node in graph.things}) == (24, True)
    assert len(graph.sources) <= 24
    assert graph.left_out.endswith(" and 15 things")


def test_other_verdicts_and_unknown_documents_draw_nothing(harbour_report: Report) -> None:
    others = tuple(finding for finding in harbour_report.findings if finding.verdict in {Verdict.SUCCESSION, Verdict.UNDECIDED})
    assert graph_picture(page_of(harbour_report.model_copy(update={"findings": others})).cards) is None
    assert graph_picture(page_of(Report(findings=harbour_report.conflicts)).cards) is None


def test_the_order_of_findings_changes_no_line_of_the_picture() -> None:
    papers = sources(6)
    findings = [about(f"thing {number}", papers[number : number + 2], Verdict.CONFLICT) for number in range(5)]
    edges = [edge.path for edge in drawn(papers, *findings).edges]
    assert edges == [edge.path for edge in drawn(papers, *findings[::-1]).edges]
