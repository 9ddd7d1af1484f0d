"""Every format: the bytes of a known report, what is said when there is nothing to say, and the way in."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from importlib.metadata import EntryPoint
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from junitparser import Failure, JUnitXml, TestSuite

from claimcheck import reports
from claimcheck.errors import ConfigError
from claimcheck.model.document import Document
from claimcheck.model.finding import Verdict
from claimcheck.model.report import Coverage, Dropped, Report
from claimcheck.reports import BUILT_IN_FORMATS, render
from claimcheck.reports.quoting import Quote
from claimcheck.reports.text import render_finding
from claimcheck.reports.view import ReportView
from report_factories import dated_claim

ENDINGS = {
    "text": "txt",
    "ansi": "ansi.txt",
    "markdown": "md",
    "html": "html",
    "json": "json",
    "csv": "csv",
    "junit": "xml",
    "sarif": "sarif",
    "graphml": "graphml",
    "cytoscape": "cyjs",
    "web-annotation": "annotations.jsonld",
    "claim-review": "claims.jsonld",
}


@pytest.mark.parametrize("name", BUILT_IN_FORMATS)
def test_a_known_report_gives_known_bytes(name: str, harbour_report: Report, golden: Callable[[str, str], None]) -> None:
    golden(f"harbour.{ENDINGS[name]}", render(harbour_report, name))


def test_json_is_exactly_the_report(harbour_report: Report) -> None:
    assert Report.model_validate_json(render(harbour_report, "json")) == harbour_report


def test_csv_has_one_row_a_claim_of_a_finding(harbour_report: Report) -> None:
    rows = list(csv.DictReader(io.StringIO(render(harbour_report, "csv"))))
    assert [row["finding"] for row in rows].count("finding-cc101") == 3
    assert len(rows) == sum(len(finding.claims) for finding in harbour_report.findings)
    assert {(row["value"], row["value_text"]) for row in rows if row["rule"] == "CC101"} == {
        ("May 2015", "May 2015"),
        ("March 2015", "March 2015"),
    }


def test_junit_fails_on_conflicts_alone_and_says_what_was_not_read(harbour_report: Report) -> None:
    suite = ET.fromstring(render(harbour_report, "junit"))  # noqa: S314 - our own output
    assert [suite.get(name) for name in ("tests", "failures", "skipped")] == ["4", "1", "1"]
    assert [case.get("classname") for case in suite if case.find("failure") is not None] == ["CC101.event"]
    assert suite.findtext("system-err") == "papers/chart.png: has the unknown ending '.png' (convert it to text)"


def test_a_reader_of_junit_takes_the_suite(harbour_report: Report, tmp_path: Path) -> None:
    path = tmp_path / "report.xml"
    path.write_text(render(harbour_report, "junit"), "utf-8")
    [suite] = JUnitXml.fromfile(str(path))
    assert isinstance(suite, TestSuite)
    assert (suite.name, suite.tests, suite.failures, suite.skipped) == ("claimcheck", 4, 1, 1)
    [failed] = [case for case in suite if any(isinstance(result, Failure) for result in case.result)]
    assert (failed.classname, failed.result[0].type) == ("CC101.event", "CC101")


def test_the_differing_value_is_marked_and_the_source_is_a_link(harbour_report: Report) -> None:
    text = render(harbour_report)
    assert "papers/gazette.txt:3" in text
    assert "was founded in [[May 2015]]." in text
    assert "founded in [[March 2015]], counts" in text


def test_a_single_finding_comes_with_its_trace(harbour_report: Report) -> None:
    text = render_finding(ReportView(harbour_report).finding(harbour_report.findings[0]))
    assert text.startswith("CONFLICT  Harbour Office · founded\n")
    assert all(f"  - {step}\n" in text for step in harbour_report.findings[0].trace)


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (Report(), "Nothing was compared: no document could be read."),
        (Report(documents=(Document(id="a", text="x"),)), "Nothing was compared: there is one document only."),
        (
            Report(documents=(Document(id="a", text="x"), Document(id="b", text="y"))),
            "Nothing was compared: no two claims in 2 documents speak of the same property of the same thing.",
        ),
        (
            Report(documents=(Document(id="a", text="x"), Document(id="b", text="y")), coverage=Coverage(pairs_compared=1)),
            "No findings: 1 pair of claims in 2 documents was compared, and neither agreement nor conflict was found.",
        ),
        (
            Report(
                documents=(Document(id="a", text="x"),), coverage=Coverage(dropped=(Dropped(what="findings", reason="dismissed", count=2),))
            ),
            "Nothing is shown: 2 findings in 1 document were left out.",
        ),
    ],
)
def test_a_report_without_findings_says_in_plain_words_why(report: Report, words: str) -> None:
    assert render(report).startswith(words)
    assert "conflict" not in render(report, "csv")


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (Verdict.REFINE, "No conflict and 1 agreement in 3 documents."),
        (Verdict.CONFLICT, "1 conflict and no agreement in 3 documents."),
        (Verdict.SUCCESSION, "No conflict and no agreement in 3 documents."),
    ],
)
def test_the_first_line_says_what_there_is_and_what_there_is_not(verdict: Verdict, words: str, harbour_report: Report) -> None:
    assert render(harbour_report.model_copy(update={"findings": harbour_report.with_verdict(verdict)})).startswith(words)


def test_a_finding_without_groups_shows_all_its_claims(harbour_report: Report) -> None:
    bare = harbour_report.findings[0].model_copy(update={"groups": ()})
    text = render(harbour_report.model_copy(update={"findings": (bare,)}))
    assert text.count("founded in [[") == 3
    assert render(harbour_report.model_copy(update={"findings": (bare,)}), "markdown").count("\n- papers/") == 3


@pytest.mark.parametrize(("verdict", "shown"), [(Verdict.CONFLICT, ["May 2015", "March 2015"]), (Verdict.SUCCESSION, ["May 2015"] * 2)])
def test_values_that_look_alike_are_one_to_a_reader_unless_each_has_its_time(
    verdict: Verdict, shown: list[str], harbour_report: Report
) -> None:
    conflict = harbour_report.findings[0]
    may, march = conflict.groups
    apart = [may.model_copy(update={"claim_ids": (key,)}) for key in may.claim_ids]
    groups = (*apart, march) if verdict is Verdict.CONFLICT else tuple(apart)
    view = ReportView(harbour_report).finding(conflict.model_copy(update={"verdict": verdict, "groups": groups}))
    assert [value.caption for value in view.values if value.caption] == shown


@pytest.mark.parametrize("words", [19, 40])
def test_a_sentence_is_cut_around_its_value_between_words_and_only_where_much_is_left_out(words: int) -> None:
    document = Document(id="a", text=f"{'the gate ' * words}in May 1932 {'it did ' * words}".strip())
    quote = Quote.of(dated_claim(document, document.text, "May 1932"))
    if words < 20:
        assert quote.marked("", "") == document.text
    else:
        assert quote.before.startswith("…gate the ")
        assert quote.after.endswith(" did…")
        assert max(len(quote.before), len(quote.after)) <= 121


def test_a_claim_without_a_value_of_its_own_or_a_document_is_still_quoted(harbour_report: Report) -> None:
    conflict = harbour_report.findings[0]
    claims = tuple(claim.model_copy(update={"value_span": None, "document_id": "gone"}) for claim in conflict.claims)
    text = render(Report(findings=(conflict.model_copy(update={"claims": claims}),)))
    assert "gone\n      “The office was founded in May 2015”" in text


def test_of_many_sources_the_first_ones_are_listed_and_the_others_counted(harbour_report: Report) -> None:
    agreement = harbour_report.findings[1]
    claim = agreement.claims[0]
    documents = tuple(
        harbour_report.document(claim.document_id).model_copy(update={"id": str(n), "source": f"{n:02}.txt"}) for n in range(40)
    )
    claims = tuple(claim.model_copy(update={"id": f"claim-{n}", "document_id": str(n)}) for n in range(40))
    group = agreement.groups[0].model_copy(update={"claim_ids": tuple(claim.id for claim in claims)})
    many = agreement.model_copy(update={"claims": claims, "groups": (group,)})
    text = " ".join(render(Report(documents=documents, claims=claims, findings=(many,))).split())
    assert "2016 (00.txt:3, 01.txt:3, 02.txt:3, 03.txt:3, 04.txt:3, 05.txt:3 and 34 more)" in text
    assert "29.txt “The harbour”, undated and 10 more" in text


def test_an_unknown_format_is_named_with_the_nearest_known_one(harbour_report: Report) -> None:
    with pytest.raises(ConfigError, match=r"format: 'markdwon' is unknown; did you mean 'markdown'\?"):
        render(harbour_report, "markdwon")
    with pytest.raises(ConfigError, match="known are text, ansi"):
        render(harbour_report, "x")


def test_a_plug_in_renders_by_its_name_and_a_broken_one_is_named(harbour_report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    points = [EntryPoint("type", "builtins:repr", reports.GROUP), EntryPoint("broken", "no_such_module_here:render", reports.GROUP)]
    monkeypatch.setattr(reports, "entry_points", lambda *, group: points if group == reports.GROUP else [])
    assert render(harbour_report, "type") == repr(harbour_report)
    with pytest.raises(ConfigError, match=r"plug-in 'broken' \(no_such_module_here:render\): cannot be loaded"):
        render(harbour_report, "broken")
