"""W3C Web Annotation: the selectors lead back to the value, in code points and in UTF-16, also in a text that has changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model.document import Document
from claimcheck.model.report import Report
from claimcheck.reports import render
from claimcheck.reports.places import place_of, quote_context, utf16_offset
from reports_hostile_texts import HOSTILE, named

Json = dict[str, Any]


def annotations_of(report: Report) -> list[Json]:
    collection = json.loads(render(report, "web-annotation"))
    assert collection["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], collection["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    items: list[Json] = collection["first"]["items"]
    assert collection["total"] == len(items)
    return items


def resolve_quote(text: str, selector: Json) -> list[tuple[int, int]]:
    """The places that a TextQuoteSelector selects, as section 4.2.4 of the model says: the quote between its prefix and its suffix."""
    prefix, exact, suffix = (selector.get(name, "") for name in ("prefix", "exact", "suffix"))
    starts = (start for start in range(len(text) + 1) if text.startswith(prefix + exact + suffix, start))
    return [(start + len(prefix), start + len(prefix) + len(exact)) for start in starts]


def resolve_utf16(text: str, start: int, end: int) -> str:
    """What a program that counts UTF-16 code units, such as a browser, finds there."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def check_target(target: Json, document: Document, exact: str, at: int) -> None:
    by_quote, by_position = target["selector"]
    assert (by_quote["type"], by_position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
    assert by_quote["exact"] == exact
    assert (at, at + len(exact)) in resolve_quote(document.text, by_quote)
    assert (by_position["start"], document.text[by_position["start"] : by_position["end"]]) == (at, exact)
    assert resolve_utf16(document.text, by_position["utf16Start"], by_position["utf16End"]) == exact


def test_every_finding_is_an_annotation_of_all_of_its_places(harbour_report: Report) -> None:
    annotations = annotations_of(harbour_report)
    for annotation, finding in zip(annotations, harbour_report.findings, strict=True):
        assert annotation["id"] == f"urn:claimcheck:{finding.id}"
        assert [body["value"] for body in annotation["body"]] == [finding.explanation, finding.verdict.value, finding.rule]
        for target, claim in zip(annotation["target"], finding.claims, strict=True):
            document = harbour_report.document(claim.document_id)
            assert target["source"] == document.source
            check_target(target, document, place_of(claim).quote, place_of(claim).start)


@pytest.mark.parametrize("text", HOSTILE, ids=named)
def test_selectors_resolve_in_hostile_text(text: str, report_saying: Callable[[str], Report]) -> None:
    report = report_saying(text)
    for annotation in annotations_of(report):
        for target, claim in zip(annotation["target"], report.findings[0].claims, strict=True):
            check_target(target, report.document(claim.document_id), place_of(claim).quote, place_of(claim).start)
        assert all(body["value"].isprintable() for body in annotation["body"])


@given(st.text(alphabet=st.sampled_from("ab \n\U0001d7d3\U0001f469\u0301")), st.data())
@settings(max_examples=100)
def test_any_place_of_any_text_is_found_again_by_its_quote_and_by_its_offsets(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = Document(id="d", text=text).span(start, end)
    around = quote_context(text, span)
    found = resolve_quote(text, {"prefix": around.prefix, "exact": span.quote, "suffix": around.suffix})
    assert (start, end) in found
    assert resolve_utf16(text, utf16_offset(text, start), utf16_offset(text, end)) == span.quote


def test_a_quote_that_stands_there_often_gets_enough_around_it_to_be_the_only_one() -> None:
    line = "It was opened in May 1932, as all were, on a day of rain and of much wind from the sea. "
    text = f"First. {line * 5}Last."
    for start in (start for start in range(len(text)) if text.startswith("May 1932", start)):
        around = quote_context(text, Document(id="d", text=text).span(start, start + 8))
        assert resolve_quote(text, {"exact": "May 1932", "prefix": around.prefix, "suffix": around.suffix}) == [(start, start + 8)]


def test_a_quote_is_found_again_after_an_edit_elsewhere(harbour_report: Report) -> None:
    [target] = annotations_of(harbour_report)[0]["target"][:1]
    text = harbour_report.documents[0].text
    edited = f"A line put before.\n{text}And one behind.\n"
    [(start, end)] = resolve_quote(edited, target["selector"][0])
    assert edited[start:end] == "May 2015"


def test_our_own_terms_are_defined_in_the_context(harbour_report: Report) -> None:
    context = json.loads(render(harbour_report, "web-annotation"))["@context"][1]
    assert set(context) == {"utf16Start", "utf16End", "edtf"}
    assert all(term["@id"].startswith("urn:claimcheck:term:") for term in context.values())


def test_a_claim_of_a_document_that_is_gone_keeps_its_quote(harbour_report: Report) -> None:
    [annotation] = annotations_of(Report(findings=(harbour_report.conflicts[0],)))
    assert annotation["target"][0] == {"source": "gazette.txt", "selector": [{"type": "TextQuoteSelector", "exact": "May 2015"}]}
