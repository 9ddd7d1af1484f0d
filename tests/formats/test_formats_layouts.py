"""A page, a PDF and a Word document, made by real tools, give the findings that their plain text gives."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import claimcheck as cc
from layouts.contents import LAYOUTS, Layout
from layouts.make import page, plain

FOLDER = Path(__file__).parent.parent / "layouts"
NAMES = [layout.name for layout in LAYOUTS]
ENDINGS = ("html", "browser.pdf", "office.pdf", "docx")

Key = tuple[object, ...]


@cache
def findings(name: str, ending: str) -> frozenset[Key]:
    """What comes of holding one file of a layout against its rival, without what names the file."""
    report = cc.crosscheck(cc.load(FOLDER / f"{name}.{ending}", FOLDER / f"{name}.rival.txt"))
    return frozenset(
        (
            finding.verdict, finding.rule, finding.subject, finding.predicate,
            frozenset(group.caption for group in finding.groups),
            frozenset((claim.document_id == f"{name}.rival.txt", " ".join(claim.evidence.quote.split())) for claim in finding.claims),
        )
        for finding in report.findings
    )  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS, ids=NAMES)
def test_the_files_hold_what_the_script_writes(layout: Layout) -> None:
    assert (FOLDER / f"{layout.name}.txt").read_text("utf-8") == plain(layout)
    assert (FOLDER / f"{layout.name}.html").read_text("utf-8") == page(layout)


@pytest.mark.parametrize("name", NAMES)
def test_the_plain_text_contradicts_its_rival_and_agrees_with_it(name: str) -> None:
    verdicts = [key[0] for key in findings(name, "txt")]
    assert verdicts.count(cc.Verdict.CONFLICT) >= 1
    assert cc.Verdict.AGREE in verdicts


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("name", NAMES)
def test_every_file_gives_the_findings_of_the_plain_text(name: str, ending: str) -> None:
    assert findings(name, ending) == findings(name, "txt")


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("name", NAMES)
def test_every_claim_leads_back_to_its_file(name: str, ending: str) -> None:
    (document,) = cc.load(FOLDER / f"{name}.{ending}")
    raw = (FOLDER / f"{name}.html").read_text("utf-8")
    claims = cc.extract_claims(document)
    assert claims
    for claim in claims:
        assert document.text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote
        place = document.locate(claim.value_span or claim.evidence)
        if ending == "html":
            assert place.line is not None
            assert raw[place.start : place.end].split()[0] == (claim.value_span or claim.evidence).quote.split()[0]
        elif ending == "docx":
            assert place.paragraph is not None or place.cell is not None
        else:
            assert place.page == 1
