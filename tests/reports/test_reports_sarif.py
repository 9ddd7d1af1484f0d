"""SARIF: valid against the standard's schema, true to the places, stable, and within what code hosts take."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from claimcheck.lexicons import lexicon
from claimcheck.model.document import Document
from claimcheck.model.finding import Severity
from claimcheck.model.location import SourceMap
from claimcheck.model.report import Coverage, Problem, Report
from claimcheck.reports import render, sarif
from reports_hostile_texts import HOSTILE, named

SCHEMA = Draft4Validator(json.loads((Path(__file__).parent.parent / "schemas" / "sarif-2.1.0-rtm.5.json").read_text("utf-8")))


def log_of(report: Report) -> dict[str, Any]:
    """The run of the report's log, after the log was held to the schema."""
    log = json.loads(render(report, "sarif"))
    SCHEMA.validate(log)
    run: dict[str, Any] = log["runs"][0]
    return run


def said(run: dict[str, Any]) -> list[str]:
    return [notification["message"]["text"] for notification in run["invocations"][0]["toolExecutionNotifications"]]


def many(report: Report, count: int) -> Report:
    """A report with so many conflicts."""
    conflict = report.conflicts[0]
    return report.model_copy(update={"findings": tuple(conflict.model_copy(update={"id": f"finding-{n}"}) for n in range(count))})


def test_a_conflict_is_a_result_and_nothing_else_is(harbour_report: Report) -> None:
    run = log_of(harbour_report)
    assert [result["partialFingerprints"]["claimcheckFindingId/v1"] for result in run["results"]] == ["finding-cc101"]
    assert run["results"][0]["level"] == "error"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["CC101"]


def test_every_value_is_a_location_and_every_source_a_related_one(harbour_report: Report) -> None:
    [result] = log_of(harbour_report)["results"]
    assert [place["physicalLocation"]["artifactLocation"]["uri"] for place in result["locations"]] == [
        "papers/gazette.txt",
        "papers/almanac.txt",
    ]
    assert [place["id"] for place in result["relatedLocations"]] == [1, 2, 3]
    links = re.findall(r"\[([^]]+)\]\((\d+)\)", result["message"]["text"])
    assert links == [("papers/gazette.txt:3", "1"), ("papers/letter.md:3", "2"), ("papers/almanac.txt:2", "3")]


def test_a_region_counts_code_points_and_leads_back_to_the_value(harbour_report: Report) -> None:
    text = "\U0001d7d3 ships.\r\n\U0001f409 The office was founded in May 2015, they say.\n"
    document = harbour_report.documents[0].model_copy(update={"text": text})
    start = text.index("May 2015")
    conflict = harbour_report.conflicts[0]
    claim = conflict.claims[0].model_copy(update={"value_span": document.span(start, start + 8)})
    finding = conflict.model_copy(update={"claims": (claim, *conflict.claims[1:])})
    report = harbour_report.model_copy(update={"documents": (document, *harbour_report.documents[1:]), "findings": (finding,)})
    run = log_of(report)
    assert run["columnKind"] == "unicodeCodePoints"
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    line = text.split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "May 2015" == region["snippet"]["text"]
    assert text[region["charOffset"] : region["charOffset"] + region["charLength"]] == "May 2015"


def test_a_place_without_lines_is_named_in_the_way_of_its_source(harbour_report: Report) -> None:
    source_map = SourceMap(columns=("offset", "page"), rows="0 7")
    document = harbour_report.documents[0].model_copy(update={"source_map": source_map})
    [result] = log_of(harbour_report.model_copy(update={"documents": (document, *harbour_report.documents[1:])}))["results"]
    assert result["locations"][0]["logicalLocations"] == [{"name": "page 7"}]
    assert "region" not in result["locations"][0]["physicalLocation"]


def test_severity_becomes_the_level(harbour_report: Report) -> None:
    conflict = harbour_report.conflicts[0]
    findings = tuple(conflict.model_copy(update={"severity": severity}) for severity in Severity)
    run = log_of(harbour_report.model_copy(update={"findings": findings}))
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note", "note"]


def test_a_fingerprint_does_not_move_with_the_text(harbour_report: Report) -> None:
    [before] = log_of(harbour_report)["results"]
    moved = tuple(document.model_copy(update={"text": f"A word before.\n\n{document.text}"}) for document in harbour_report.documents)
    [after] = log_of(harbour_report.model_copy(update={"documents": moved}))["results"]
    assert after["partialFingerprints"] == before["partialFingerprints"]


def test_results_beyond_what_hosts_show_are_left_out_and_counted(harbour_report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    assert sarif.MAX_RESULTS == 5_000
    monkeypatch.setattr(sarif, "MAX_RESULTS", 50)
    run = log_of(many(harbour_report, 53))
    assert len(run["results"]) == 50
    assert said(run)[0] == "Only 50 of 53 conflicts are shown, the gravest: a log may hold no more."


def test_a_log_never_passes_the_size_limit(harbour_report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MAX_BYTES", 100_000)
    report = many(harbour_report, 100)
    assert 50_000 < len(render(report, "sarif").encode()) <= 100_000
    run = log_of(report)
    assert 0 < len(run["results"]) < 100
    assert f"Only {len(run['results'])} of 100 conflicts" in said(run)[0]


def test_places_beyond_what_hosts_show_are_left_out_and_said(harbour_report: Report) -> None:
    conflict = harbour_report.conflicts[0]
    claims = tuple(conflict.claims[0].model_copy(update={"id": f"c-{n}"}) for n in range(150))
    groups = tuple(conflict.groups[0].model_copy(update={"claim_ids": (claim.id,)}) for claim in claims)
    finding = conflict.model_copy(update={"claims": claims, "groups": groups})
    run = log_of(harbour_report.model_copy(update={"findings": (finding,)}))
    assert len(run["results"][0]["locations"]) == len(run["results"][0]["relatedLocations"]) == 100
    assert run["results"][0]["message"]["text"].endswith(", 140 more.")
    assert "1 result with more than 100 sources: only the first 100 of each are shown." in said(run)


def test_problems_with_the_input_are_notifications(harbour_report: Report) -> None:
    assert said(log_of(harbour_report)) == ["papers/chart.png: has the unknown ending '.png' (convert it to text)"]
    problems = tuple(Problem(source=f"{n}.txt", reason="is empty") for n in range(120))
    lines = said(log_of(harbour_report.model_copy(update={"coverage": Coverage(problems=problems)})))
    assert (len(lines), lines[-1]) == (101, "20 more problems with the input are not shown.")


def test_tags_and_descriptions_stay_within_the_limits() -> None:
    rules = [sarif._rule(code) for code in lexicon("rules")]  # noqa: SLF001 - all rules, whatever a report holds
    assert max(len(rule["properties"]["tags"]) for rule in rules) <= 10
    assert max(len(rule[part]["text"]) for rule in rules for part in ("shortDescription", "fullDescription", "help")) <= sarif.MAX_TEXT


def test_an_empty_report_is_a_valid_log() -> None:
    assert log_of(Report())["results"] == []


@pytest.mark.parametrize(
    ("source", "uri"),
    [
        ("papers/gazette.txt", "papers/gazette.txt"),
        ("a b/c#d?e%f.txt", "a%20b/c%23d%3Fe%25f.txt"),
        ("/srv/a b.txt", "file:///srv/a%20b.txt"),
        ("//host.example/a.txt", "file:///host.example/a.txt"),
        ("https://example.org/a?b=1#c", "https://example.org/a?b=1#c"),
        ("javascript:alert(1)", "javascript%3Aalert%281%29"),
        ("Çağ\u202e.txt", "%C3%87a%C4%9F%E2%80%AE.txt"),
    ],
)
def test_a_source_is_a_uri_reference_that_can_mean_nothing_else(source: str, uri: str, harbour_report: Report) -> None:
    document = harbour_report.documents[0].model_copy(update={"source": source})
    [result] = log_of(harbour_report.model_copy(update={"documents": (document, *harbour_report.documents[1:])}))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


@pytest.mark.parametrize("text", HOSTILE, ids=named)
def test_hostile_text_makes_a_valid_log_and_no_link_or_placeholder_of_its_own(text: str, report_saying: Callable[[str], Report]) -> None:
    [result] = log_of(report_saying(text))["results"]
    message = re.sub(r"\\.", "", result["message"]["text"]).replace("{{", "").replace("}}", "")
    assert re.findall(r"\[[^]]*\]\(([^)]*)\)", message) == ["1", "2"]
    assert not set("{}") & set(message)


def test_a_claim_of_a_document_that_is_gone_is_still_quoted(harbour_report: Report) -> None:
    [result] = log_of(Report(findings=(harbour_report.conflicts[0],)))["results"]
    assert result["locations"][0]["physicalLocation"] == {"artifactLocation": {"uri": "gazette.txt"}}
    assert result["locations"][0]["message"]["text"] == "The Harbour Office of Eastmere was founded in May 2015."


def test_a_document_without_a_source_goes_by_its_id(harbour_report: Report) -> None:
    documents = tuple(Document(id=document.id, text=document.text) for document in harbour_report.documents)
    [result] = log_of(harbour_report.model_copy(update={"documents": documents}))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "gazette.txt"
