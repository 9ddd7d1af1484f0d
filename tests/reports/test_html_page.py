"""The HTML report as text and as data: what stands in it, what never does, and how a document's text is marked."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck as cc
from claimcheck.model.document import Document
from claimcheck.model.finding import Decision, Finding, Verdict
from claimcheck.model.location import SourceMap
from claimcheck.model.report import Report
from claimcheck.reports import render
from claimcheck.reports.html.marking import Line, Reference, marked_lines
from claimcheck.reports.html.page import page_of
from claimcheck.reports.quoting import surroundings, visible
from report_factories import GOLDEN, dated_claim
from reports_hostile_texts import HOSTILE, named

ROOT = Path(__file__).parent.parent.parent
LARGEST_SCRIPT = 20_000  # bytes


class Outline(HTMLParser):
    """The elements of a page with the names of their attributes, where its links lead, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, tuple[str, ...]]] = []
        self.addresses: set[str] = set()
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, tuple(name for name, _ in attrs)))
        self.addresses.update(value or "" for name, value in attrs if name in {"href", "src", "action", "data", "srcset"})

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture
def seeds_report(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Report:
    """The findings on the seeds as they were when the golden file was made, so that it tests the page and not the reading of documents."""
    path = GOLDEN / "seeds.json"
    if request.config.getoption("--regenerate-golden"):
        monkeypatch.chdir(ROOT)
        report = cc.crosscheck(cc.load("seeds/"))
        cited = {claim.id for finding in report.findings for claim in finding.claims}
        kept = report.model_copy(update={"claims": tuple(claim for claim in report.claims if claim.id in cited)})
        path.write_text(kept.model_dump_json() + "\n", encoding="utf-8")
    return Report.model_validate_json(path.read_bytes())


def test_the_page_of_the_seeds_has_known_bytes(seeds_report: Report, golden: Callable[[str, str], None]) -> None:
    golden("seeds.html", render(seeds_report, "html"))


@pytest.mark.parametrize("text", HOSTILE, ids=named)
def test_the_page_keeps_its_shape_whatever_the_documents_say(text: str, report_saying: Callable[[str], Report]) -> None:
    lines = "\n" * text.count("\n")
    assert Outline(render(report_saying(f"a{text}"), "html")).elements == Outline(render(report_saying(f"a{lines}"), "html")).elements


@pytest.mark.parametrize("text", ["http://x.example/a", "{{ page }}", "{% raw %}", "<b>", "&lt;"])
def test_a_text_is_shown_as_it_stands(text: str, report_saying: Callable[[str], Report]) -> None:
    assert f"{text} in 2017" in Outline(render(report_saying(text), "html")).text


def test_no_address_leads_out_of_the_page(seeds_report: Report) -> None:
    outline = Outline(render(seeds_report, "html"))
    assert {address for address in outline.addresses if not address.startswith("#")} == {"data:,"}
    assert not re.search(r"@import|url\(|//\S", render(Report(), "html"))  # beside what documents say


def test_the_policy_names_the_hashes_of_the_one_style_and_the_one_script(harbour_report: Report) -> None:
    page = render(harbour_report, "html")
    [policy] = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    for tag in ("style", "script"):
        [content] = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert f"{tag}-src &#39;sha256-{b64encode(sha256(content.encode()).digest()).decode()}&#39;" in policy
    assert policy.startswith("default-src &#39;none&#39;;")
    assert len(content.encode()) < LARGEST_SCRIPT


def test_no_element_has_a_style_or_a_handler_of_its_own(harbour_report: Report) -> None:
    attributes = {name for _, names in Outline(render(harbour_report, "html")).elements for name in names}
    assert not {name for name in attributes if name == "style" or name.startswith("on")}


def test_headings_go_down_one_level_at_a_time(harbour_report: Report) -> None:
    levels = [int(tag[1]) for tag, _ in Outline(render(harbour_report, "html")).elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_report_without_findings_or_documents_says_so() -> None:
    page = render(Report(), "html")
    assert "Nothing was compared: no document could be read." in page
    assert "<form id" not in page
    assert "<svg" not in page


def test_filters_offer_only_what_occurs_and_count_it(harbour_report: Report) -> None:
    filters = page_of(harbour_report).filters
    assert [(choice.label, choice.count) for choice in filters.verdicts] == [
        ("conflict", 1),
        ("refine", 1),
        ("succession", 1),
        ("undecided", 1),
    ]
    assert [(choice.value, choice.count) for choice in filters.severities] == [("high", 1), ("info", 3)]
    assert [(choice.label, choice.count) for choice in filters.sources] == [
        ("papers/almanac.txt", 3),
        ("papers/gazette.txt", 4),
        ("papers/letter.md", 2),
    ]


def test_a_card_holds_each_value_with_its_sources_and_every_quote_in_its_context(harbour_report: Report) -> None:
    [card] = [card for card in page_of(harbour_report).cards if card.verdict is Verdict.CONFLICT]
    assert [(side.caption, [source.caption for source in side.sources]) for side in card.sides] == [
        ("May 2015", ["papers/gazette.txt", "papers/letter.md"]),
        ("March 2015", ["papers/almanac.txt"]),
    ]
    first = card.sides[0].shown[0]
    assert (first.lead, first.trail) == ("", " Its first warden took up her post in 2016.")
    assert (first.anchor, first.place.caption, first.said_by) == ("d1-59", "papers/gazette.txt:3", "")


def test_documents_of_one_file_are_told_apart_by_their_ids(harbour_report: Report) -> None:
    one, two, letter = harbour_report.documents
    mail = [document.model_copy(update={"source": "box.mbox"}) for document in (one, two)]
    page = page_of(harbour_report.model_copy(update={"documents": (*mail, letter)}))
    names = ["box.mbox (gazette.txt)", "box.mbox (almanac.txt)", "papers/letter.md"]
    assert [text.source.caption for text in page.texts] == names
    assert [choice.label for choice in page.filters.sources] == sorted(names)


def test_an_accepted_conflict_is_closed_and_says_who_accepted_it(harbour_report: Report) -> None:
    decision = Decision(decision="accepted", who="Ada Quill", note="the almanac errs")
    [conflict] = harbour_report.conflicts
    page = with_findings(harbour_report, conflict.model_copy(update={"decision": decision}))
    assert [card.opened for card in page_of(page).cards] == [False]
    assert render(page, "html").count("accepted by Ada Quill: the almanac errs") == 1
    assert [card.opened for card in page_of(harbour_report).cards] == [True, False, False, False]


def test_of_many_quotes_of_one_value_the_first_are_shown_and_all_are_there(harbour_report: Report) -> None:
    [conflict] = harbour_report.conflicts
    many = tuple(conflict.claims[0].model_copy(update={"id": f"claim-{number}"}) for number in range(9))
    group = conflict.groups[0].model_copy(update={"claim_ids": tuple(claim.id for claim in many)})
    [card] = page_of(with_findings(harbour_report, conflict.model_copy(update={"claims": many, "groups": (group,)}))).cards
    assert (len(card.sides[0].shown), len(card.sides[0].more)) == (4, 5)
    assert len(card.sides[0].sources) == 1


def with_findings(report: Report, *findings: Finding) -> Report:
    return report.model_copy(update={"findings": findings})


PAPER = Document(id="paper", text="The pier opened in 1990.\nIt was closed in 1999, and in 2001 it was sold.")
OPENED = dated_claim(PAPER, "The pier opened in 1990.", "1990")
CLOSED = dated_claim(PAPER, "It was closed in 1999, and in 2001 it was sold.", "1999")
SOLD = dated_claim(PAPER, "in 2001 it was sold", "2001")


def marks(lines: tuple[Line, ...]) -> list[list[tuple[str, str]]]:
    return [[(segment.text, segment.mark) for segment in line.segments] for line in lines]


def test_sentences_are_marked_and_values_in_the_colour_of_their_verdict() -> None:
    cited = {CLOSED.id: [Reference(2, Verdict.AGREE), Reference(1, Verdict.CONFLICT)]}
    lines = marked_lines(1, PAPER, (OPENED, CLOSED, SOLD), cited)
    assert [line.number for line in lines] == ["1", "2"]
    assert marks(lines) == [
        [("The pier opened in ", "claim"), ("1990", "claim"), (".", "claim"), ("", "")],
        [
            ("It was closed in ", "cited"),
            ("1999", "conflict"),
            (", and ", "cited"),
            ("in ", "cited"),
            ("2001", "cited"),
            (" it was sold", "cited"),
            (".", "cited"),
        ],
    ]
    value = lines[1].segments[1]
    assert (value.anchor, [reference.number for reference in value.references]) == ("d1-42", [1, 2])


def test_a_claim_without_a_value_of_its_own_is_marked_as_a_whole() -> None:
    claim = OPENED.model_copy(update={"value_span": None})
    [first, _] = marked_lines(1, PAPER, (claim,), {claim.id: [Reference(1, Verdict.AGREE)]})
    assert marks((first,)) == [[("The pier opened in 1990.", "agree"), ("", "")]]


def test_lines_of_a_mapped_source_have_its_numbers_and_its_pages_have_headings() -> None:
    pages = SourceMap(columns=("offset", "page"), rows="0 1;25 2")
    lines = marked_lines(1, PAPER.model_copy(update={"source_map": pages}), (), {})
    assert [(line.number, line.place) for line in lines] == [("", "page 1"), ("", "page 2")]
    raw = SourceMap(columns=("offset", "raw", "length", "line", "column"), rows=f"0 9 {len(PAPER.text)} 7 3")
    lines = marked_lines(1, PAPER.model_copy(update={"source_map": raw}), (), {})
    assert [(line.number, line.place) for line in lines] == [("7", ""), ("8", "")]
    blank = Document(id="d", text="\n", source_map=raw)
    assert [(line.number, line.place) for line in marked_lines(1, blank, (), {})] == [("", ""), ("", "")]


@given(st.text(alphabet="ab .\n\u202e", max_size=60), st.data())
@settings(max_examples=60)
def test_marking_loses_no_word_and_no_line_wherever_claims_stand(text: str, data: st.DataObject) -> None:
    document = Document(id="d", text=text)
    claims = []
    for number in range(data.draw(st.integers(0, 5))):
        spans = [document.span(*sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))) for _ in range(2)]
        claims.append(OPENED.model_copy(update={"id": f"c{number}", "evidence": spans[0], "value_span": spans[1]}))
    cited = {claim.id: [Reference(1, Verdict.CONFLICT)] for claim in claims[::2]}
    lines = marked_lines(1, document, claims, cited)
    assert ["".join(segment.text for segment in line.segments) for line in lines] == [visible(line) for line in text.split("\n")]
    anchors = [segment.anchor for line in lines for segment in line.segments if segment.anchor]
    assert len(anchors) == len(set(anchors))


def test_surroundings_end_with_the_paragraph_and_are_cut_at_blanks() -> None:
    text = f"Other words.\n\n{'before ' * 40}HERE{' after' * 40}\n\nMore."
    document = Document(id="d", text=text)
    lead, trail = surroundings(text, document.span(text.index("HERE"), text.index("HERE") + 4))
    assert lead.startswith("…before ")
    assert trail.endswith(" after…")
    assert max(len(lead), len(trail)) <= 122
    assert surroundings(text, document.span(0, 5)) == ("", " words.")
