"""Dates leave claimcheck in the Extended Date/Time Format: a reader of that format takes every one of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from edtf import parse_edtf

from claimcheck.model.report import Report
from claimcheck.model.values import DateValue
from claimcheck.reports import render
from claimcheck.values.dates import find_dates

TESTS = Path(__file__).parent.parent
TEXTS = [*sorted((TESTS.parent / "seeds").glob("*.txt")), *sorted(TESTS.glob("corpora*/*/*.txt"))]

KEYS = {"edtf", "temporalCoverage", "datePublished", "published"}


def dates_in(value: object, key: str = "") -> Iterator[str]:
    """The texts under the keys that hold a date, wherever they stand."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from dates_in(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from dates_in(part, key)
    elif isinstance(value, str) and key in KEYS and value:
        yield value


def test_every_date_of_our_texts_has_an_edtf_form_that_reads() -> None:
    found = {mention.value.edtf for path in TEXTS for mention in find_dates(path.read_text("utf-8"), reference=date(2020, 10, 13))} - {""}
    assert len(found) > 100
    for text in sorted(found):
        assert parse_edtf(text) is not None


@pytest.mark.parametrize("name", ["json", "sarif", "cytoscape", "web-annotation", "claim-review"])
def test_every_export_gives_its_dates_in_edtf(name: str, harbour_report: Report) -> None:
    dated = DateValue(earliest=date(2015, 5, 1), latest=date(2015, 5, 31), edtf="2015-05")
    conflict = harbour_report.conflicts[0]
    claims = tuple(claim.model_copy(update={"value": dated}) for claim in conflict.claims)
    documents = tuple(document.model_copy(update={"published": date(2020, 6, 24)}) for document in harbour_report.documents)
    finding = conflict.model_copy(update={"claims": claims})
    found = set(dates_in(json.loads(render(Report(documents=documents, claims=claims, findings=(finding,)), name))))
    assert "2015-05" in found
    assert all(parse_edtf(text) is not None for text in found)
