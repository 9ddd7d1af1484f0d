"""The published JSON Schemas: they are what the models make, and what claimcheck writes is valid against them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

import claimcheck as cc
from claimcheck.model.report import Report
from claimcheck.reports import render
from claimcheck.reports.json import dumps
from claimcheck.reports.schemas import MODELS, generated_schema, published_schema, schema_name
from claimcheck.review.baseline import baseline_of
from claimcheck.review.difference import difference
from reports_hostile_texts import HOSTILE, named

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "src" / "claimcheck" / "schemas"


def assert_valid(kind: str, written: str) -> None:
    schema = json.loads(published_schema(kind))
    Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(json.loads(written))


@pytest.mark.parametrize("kind", MODELS)
def test_a_published_schema_is_valid_and_is_what_the_model_makes(kind: str, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--regenerate-golden"):
        (FOLDER / schema_name(kind)).write_text(generated_schema(kind), encoding="utf-8")
    Draft202012Validator.check_schema(json.loads(published_schema(kind)))
    assert published_schema(kind) == generated_schema(kind), "a model changed: run this with --regenerate-golden and commit the schema"


def test_every_published_schema_belongs_to_a_model() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(map(schema_name, MODELS))


def test_a_known_report_is_valid(harbour_report: Report) -> None:
    assert_valid("report", render(harbour_report, "json"))


def test_the_report_on_the_seeds_is_valid() -> None:
    report = cc.crosscheck(cc.load(ROOT / "seeds"))
    assert report.findings
    assert_valid("report", render(report, "json"))


@pytest.mark.parametrize("kind", ["baseline", "difference"])
def test_what_the_review_writes_is_valid(kind: str, harbour_report: Report) -> None:
    made = {"baseline": baseline_of(harbour_report), "difference": difference(Report(), harbour_report)}
    assert_valid(kind, dumps(made[kind].model_dump(mode="json")))


def test_a_report_without_anything_is_valid() -> None:
    assert_valid("report", render(Report(), "json"))


@pytest.mark.parametrize("text", HOSTILE, ids=named)
def test_a_report_on_hostile_text_is_valid(text: str, report_saying: Callable[[str], Report]) -> None:
    assert_valid("report", render(report_saying(text), "json"))


@pytest.mark.parametrize(
    "damage",
    [{"schema_version": "2"}, {"findings": [{}]}, {"documents": [{"id": 1, "text": "x"}]}, {"surprise": True}],
    ids=lambda damage: next(iter(damage)),
)
def test_the_schema_refuses_what_is_no_report(damage: dict[str, Any], harbour_report: Report) -> None:
    with pytest.raises(ValidationError):
        assert_valid("report", json.dumps({**json.loads(render(harbour_report, "json")), **damage}))
