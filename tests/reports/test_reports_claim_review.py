"""Drafts of ClaimReview: what a fact checker needs to begin with, and nothing that only a person may say."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from claimcheck.model.mentions import Mention
from claimcheck.model.report import Report
from claimcheck.model.values import EntityType
from claimcheck.reports import render
from reports_hostile_texts import HOSTILE, named

Json = dict[str, Any]

# The properties that schema.org gives these types or those above them, of which a draft uses some.
KNOWN = {
    "ClaimReview": {"claimReviewed", "itemReviewed", "reviewBody", "about", "creativeWorkStatus"},
    "Claim": {"name", "text", "appearance", "author", "temporalCoverage"},
    "CreativeWork": {"name", "url", "datePublished"},
    "Person": {"name"}, "Organization": {"name"}, "Place": {"name"}, "Event": {"name"}, "Thing": {"name"},
}  # fmt: skip


def drafts_of(report: Report) -> list[Json]:
    content = json.loads(render(report, "claim-review"))
    assert content["@context"] == "https://schema.org"
    drafts: list[Json] = content["@graph"]
    return drafts


def things_in(value: object) -> Iterator[Json]:
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from things_in(part)


def test_each_value_of_a_conflict_is_a_draft(harbour_report: Report) -> None:
    first, second = drafts_of(harbour_report)
    assert [draft["itemReviewed"]["name"] for draft in (first, second)] == ["May 2015", "March 2015"]
    assert first["claimReviewed"] == "The Harbour Office of Eastmere was founded in May 2015."
    assert [work["url"] for work in first["itemReviewed"]["appearance"]] == ["papers/gazette.txt", "papers/letter.md"]
    assert first["@id"] != second["@id"]


def test_a_draft_has_no_rating_and_says_that_it_is_one(harbour_report: Report) -> None:
    assert "ating" not in render(harbour_report, "claim-review").replace("dating", "")
    for draft in drafts_of(harbour_report):
        assert draft["creativeWorkStatus"] == "Draft"
        assert not {"author", "datePublished", "reviewRating"} & set(draft)


def test_only_types_and_properties_of_schema_org_are_used(harbour_report: Report) -> None:
    things = [thing for draft in drafts_of(harbour_report) for thing in things_in(draft)]
    assert len(things) > 6
    for thing in things:
        assert {name for name in thing if not name.startswith("@")} <= KNOWN[thing["@type"]]


def test_who_says_so_is_the_author_of_the_claim_if_it_is_somebody(harbour_report: Report) -> None:
    conflict = harbour_report.conflicts[0]
    for kind, author in ((EntityType.PERSON, {"@type": "Person", "name": "Ada Quill"}), (EntityType.PLACE, None)):
        speaker = Mention(text="Ada Quill", span=conflict.claims[0].subject.span, name="Ada Quill", entity_type=kind)
        claim = conflict.claims[0].model_copy(update={"attribution": speaker})
        finding = conflict.model_copy(update={"claims": (claim, *conflict.claims[1:])})
        assert drafts_of(harbour_report.model_copy(update={"findings": (finding,)}))[0]["itemReviewed"].get("author") == author


def test_the_day_of_publication_is_told_where_it_is_known(harbour_report: Report) -> None:
    document = harbour_report.documents[0].model_copy(update={"published": date(2020, 6, 24)})
    report = harbour_report.model_copy(update={"documents": (document, *harbour_report.documents[1:])})
    dated, undated = drafts_of(report)[0]["itemReviewed"]["appearance"]
    assert (dated["datePublished"], "datePublished" in undated) == ("2020-06-24", False)


def test_without_a_conflict_there_is_nothing_to_review(harbour_report: Report) -> None:
    assert drafts_of(harbour_report.model_copy(update={"findings": harbour_report.agreements})) == []


@pytest.mark.parametrize("text", HOSTILE, ids=named)
def test_hostile_text_is_visible_text_in_every_string(text: str, report_saying: Callable[[str], Report]) -> None:
    drafts = drafts_of(report_saying(text))
    assert len(drafts) == 2
    assert all(value.isprintable() for draft in drafts for thing in things_in(draft) for value in thing.values() if isinstance(value, str))
