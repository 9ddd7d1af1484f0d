"""Objects of retrieval libraries are taken as documents as they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

import claimcheck as cc
from claimcheck.formats.objects import as_document


@dataclass
class Page:
    page_content: str
    metadata: dict[str, Any] = field(default_factory=dict)
    id: str | None = None


@dataclass
class Node:
    text: str
    metadata: dict[str, Any] = field(default_factory=dict)
    id_: str = "node-1"


def test_a_document_stays_what_it_is() -> None:
    document = cc.Document.from_text("The pier is long.")
    assert as_document(document) is document


def test_a_passage_with_page_content_is_a_document_with_what_its_metadata_say() -> None:
    passage = Page(
        "The pier is long.", {"source": "docs/pier.pdf", "page": 3, "page_label": "4", "title": "Piers", "date": date(2020, 6, 24)}
    )
    document = as_document(passage)
    assert (document.text, document.title, document.published, document.source) == (
        "The pier is long.",
        "Piers",
        date(2020, 6, 24),
        "docs/pier.pdf",
    )
    assert document.locate(document.span(4, 8)).page == 4
    assert document.id == as_document(Page("The pier is long.")).id


def test_a_node_with_text_keeps_its_id() -> None:
    document = as_document(Node("The pier is long.", {"file_name": "pier.txt"}))
    assert (document.id, document.source, document.source_map) == ("node-1", "pier.txt", None)


def test_a_mapping_is_a_record_whose_fields_the_settings_may_name() -> None:
    config = cc.Config.model_validate({"fields": {"text": ["story"]}})
    assert as_document({"story": "The pier is long.", "id": 7}, config=config).id == "7"


@pytest.mark.parametrize("item", [Page(""), Node(" "), {"size": 3}, object()])
def test_what_holds_no_text_is_refused(item: Any) -> None:  # noqa: ANN401 - anything may be given
    with pytest.raises(cc.InputError, match="has no text"):
        as_document(item)


def test_such_objects_are_cross_checked_and_an_empty_one_is_listed() -> None:
    one = Page("The Fenn Tide Board (FTB) guards the coast. The board was set up in May 1932.", {"source": "gazette"})
    other = Node("The FTB was founded in March 1932.", {"source": "almanac"})
    report = cc.crosscheck([one, other, Page("")])
    assert [finding.rule for finding in report.conflicts] == ["CC101"]
    assert [problem.source for problem in report.coverage.problems] == ["Page"]
    assert [claim.kind for claim in cc.extract_claims(other)]


def test_a_text_alone_is_no_document() -> None:
    with pytest.raises(cc.InputError, match="is a text alone"):
        as_document("The pier is long.")  # type: ignore[arg-type] # what a user may try
