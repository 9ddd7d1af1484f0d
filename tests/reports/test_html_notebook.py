"""What a notebook shows for a report, a finding, a claim and a document."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from html.parser import HTMLParser

import pytest

import claimcheck as cc
from claimcheck.model.claims import Polarity
from claimcheck.model.display import Displayed
from claimcheck.model.report import Report
from claimcheck.reports.html.notebook import html_of
from reports_hostile_texts import HOSTILE, named


def shown(model: Displayed) -> str:
    html = model._repr_html_()
    assert html is not None
    return html


class Tags(HTMLParser):
    """The elements of a piece of HTML, with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, tuple[str, ...]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(name for name, _ in attrs)))


def test_a_report_shows_its_findings(harbour_report: Report) -> None:
    html = shown(harbour_report)
    assert "1 conflict and 1 agreement in 3 documents." in html
    assert "May 2015 (papers/gazette.txt:3, papers/letter.md:3); March 2015 (papers/almanac.txt:2)" in html
    assert html.count("<tr>") == 1 + len(harbour_report.findings)


def test_of_many_findings_the_first_are_shown_and_the_others_counted(harbour_report: Report) -> None:
    many = harbour_report.model_copy(update={"findings": harbour_report.findings * 6})
    assert shown(many).count("<tr>") == 21
    assert "4 more findings" in shown(many)


def test_a_finding_shows_each_quote_with_its_value_marked(harbour_report: Report) -> None:
    html = shown(harbour_report.conflicts[0])
    assert "<td>May 2015</td><td>gazette.txt</td><td>The Harbour Office of Eastmere was founded in <mark>May 2015</mark>.</td>" in html
    assert "exclude each other" in html


def test_a_claim_shows_what_it_says_and_the_words_it_stands_on(harbour_report: Report) -> None:
    claim = harbour_report.claims[0].model_copy(update={"polarity": Polarity.NEGATED})
    html = shown(claim)
    assert "<tr><th>About</th><td>Harbour Office · founded</td></tr>" in html
    assert "<th>Kind</th><td>event, negated, " in html
    assert "Findings" not in html
    assert "<mark>May 2015</mark>" in html


def test_a_document_shows_what_is_known_of_it_and_the_beginning_of_its_text() -> None:
    html = shown(cc.Document.from_text("Tides\n" + "word " * 1000, id="d", title="On tides", published="2020-06-24", source="d.txt"))
    assert "<strong>d.txt</strong> “On tides”, 2020-06-24, 5,006 characters" in html
    assert html.rstrip().endswith("…</p>\n</details>")
    assert len(html) < 2000


@pytest.mark.parametrize("text", HOSTILE, ids=named)
def test_no_text_adds_an_element_or_hides_a_character(text: str, report_saying: Callable[[str], Report]) -> None:
    lines = "\n" * text.count("\n")
    for one, other in zip(models(report_saying(f"a{text}")), models(report_saying(f"a{lines}")), strict=True):
        assert Tags(shown(one)).found == Tags(shown(other)).found
        assert all(char.isprintable() or char == "\n" for char in shown(one))


def models(report: Report) -> list[Displayed]:
    return [report, report.findings[0], report.claims[0], report.documents[0]]


def test_another_model_has_no_html_form() -> None:
    with pytest.raises(TypeError, match="a Displayed has no HTML form"):
        html_of(Displayed())


def test_whatever_is_imported_first_the_models_know_how_to_show_themselves() -> None:
    code = "from claimcheck.model.document import Document; print(Document(id='d', text='x')._repr_html_())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "<strong>d</strong>" in done.stdout
