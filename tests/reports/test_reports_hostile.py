"""Document text is hostile: in no format may it act on a terminal, a spreadsheet, a Markdown page or an XML reader."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimcheck.formats import load_all
from claimcheck.model.claims import EventClaim
from claimcheck.model.document import Document, Span
from claimcheck.model.mentions import Mention
from claimcheck.model.report import Coverage, Report
from claimcheck.model.values import DateValue
from claimcheck.reports import BUILT_IN_FORMATS, render
from claimcheck.reports.quoting import Quote, visible
from reports_hostile_texts import HOSTILE, named


def hidden(text: str) -> list[str]:
    return [char for char in text if char != "\n" and unicodedata.category(char) in {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}]


@pytest.mark.parametrize("text", HOSTILE, ids=named)
@pytest.mark.parametrize("name", [name for name in BUILT_IN_FORMATS if name != "ansi"])
def test_no_hidden_character_passes_raw(name: str, text: str, report_saying: Callable[[str], Report]) -> None:
    assert hidden(render(report_saying(text), name)) == []


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """A report on files whose names are hostile, as far as the file system takes them; a name's ending decides whether it can be read."""
    folder = tmp_path_factory.mktemp("files")
    names = [text for text in HOSTILE if not {"/", "\0"} & set(text) and len(text.encode()) < 200]
    for number, name in enumerate(names):
        (folder / f"{name}.txt").write_text(f"The pier of town {number} is long.\n", "utf-8")
        (folder / f"{name}.{name}").write_text("The pier is old.\n", "utf-8")
    loaded = load_all(folder)
    assert len(loaded.documents) == len(names)
    return Report(documents=loaded.documents, coverage=Coverage(problems=(*loaded.problems, *loaded.notes)))


@pytest.mark.parametrize("name", [name for name in BUILT_IN_FORMATS if name != "ansi"])
def test_no_hidden_character_of_a_file_name_passes_raw(name: str, files: Report) -> None:
    assert hidden(render(files, name)) == []


@pytest.mark.parametrize("text", HOSTILE, ids=named)
def test_in_colour_only_our_own_escape_sequences_pass(text: str, report_saying: Callable[[str], Report]) -> None:
    assert hidden(re.sub("\x1b\\[[0-9;]*m", "", render(report_saying(text), "ansi"))) == []


@pytest.mark.parametrize("text", HOSTILE, ids=named)
@pytest.mark.parametrize("name", ["json", "sarif", "cytoscape", "web-annotation", "claim-review"])
def test_json_can_stand_in_a_script_element_of_a_page(name: str, text: str, report_saying: Callable[[str], Report]) -> None:
    assert not set("<>&") & set(render(report_saying(text), name))


@pytest.mark.parametrize("text", HOSTILE, ids=named)
def test_json_reads_back_as_the_same_report(text: str, report_saying: Callable[[str], Report]) -> None:
    report = report_saying(text)
    assert Report.model_validate_json(render(report, "json")) == report


@pytest.mark.parametrize("text", HOSTILE, ids=named)
def test_no_cell_of_the_csv_is_a_formula_and_no_row_is_split(text: str, report_saying: Callable[[str], Report]) -> None:
    rows = list(csv.reader(io.StringIO(render(report_saying(text), "csv"))))
    assert len(rows) == 5
    assert len({len(row) for row in rows}) == 1
    assert not [cell for row in rows for cell in row if cell.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", ' "=', "\t="])
def test_where_semicolons_part_cells_no_part_of_the_csv_is_a_formula(sign: str, report_saying: Callable[[str], Report]) -> None:
    written = render(report_saying(f"a;{sign}1+1;b"), "csv")
    assert not [part for part in written.split(";")[1:] if part.lstrip(' "').startswith(("=", "+", "-", "@", "＝"))]


@pytest.mark.parametrize("text", HOSTILE, ids=named)
def test_junit_is_well_formed_and_holds_no_element_of_the_document(text: str, report_saying: Callable[[str], Report]) -> None:
    suite = ET.fromstring(render(report_saying(text), "junit"))  # noqa: S314 - our own output
    assert {element.tag for element in suite.iter()} == {"testsuite", "testcase", "failure", "system-err"}


@pytest.mark.parametrize("text", HOSTILE, ids=named)
def test_markdown_keeps_its_shape_whatever_the_document_says(text: str, report_saying: Callable[[str], Report]) -> None:
    lines = render(report_saying(text), "markdown").splitlines()
    plain = render(report_saying("word"), "markdown").splitlines()
    assert len(lines) == len(plain)
    for line in lines:
        assert not re.search(r"(?<!\\)[`\[\]!|{}$@]|(?<!\\)<(?!/?strong>)", line)


@given(st.text())
@example("\U0001f469\u200d\U0001f680")
@settings(max_examples=60)
def test_visible_text_is_one_printable_line_and_is_its_own_visible_form(text: str) -> None:
    shown = visible(text)
    assert shown.isprintable()
    assert visible(shown) == shown


def test_visible_text_names_what_it_replaces() -> None:
    assert visible("a\u202eb\x1bc\U000e0041\td\u00a0e") == "a\\u202eb\\u001bc\\U000e0041 d e"


def claim_at(text: str, value: tuple[int, int] | None) -> EventClaim:
    document = Document(id="d", text=text)
    return EventClaim(
        id="c",
        document_id="d",
        subject=Mention(text="x", span=Span(start=0, end=0, quote=""), name="x"),
        predicate="p",
        value=DateValue(),
        evidence=document.span(0, len(text)),
        value_span=document.span(*value) if value else None,
    )


@given(st.text(max_size=600), st.data())
@settings(max_examples=60)
def test_a_quote_of_any_sentence_is_short_and_holds_its_value(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 40)))
    claim = claim_at(text, (start, end))
    quote = Quote.of(claim)
    assert quote.value == visible(claim.value_span.quote if claim.value_span else "") or quote.value.endswith("…")
    assert len(quote.value) <= 240 + 60
    assert max(len(quote.before), len(quote.after)) <= 120 + 60 + 2
    assert quote.marked("", "").isprintable()


def test_a_long_sentence_is_cut_at_blanks_around_its_value() -> None:
    text = f"{'before ' * 60}in 2018 {'after ' * 60}"
    quote = Quote.of(claim_at(text, (text.index("2018"), text.index("2018") + 4)))
    assert quote.marked("[[", "]]").startswith("…before before")
    assert "before in [[2018]] after" in quote.marked("[[", "]]")
    assert quote.marked("[[", "]]").endswith("after…")


def test_a_value_outside_its_sentence_is_shown_after_it() -> None:
    document = Document(id="d", text="Opened in 1990. The pier is long.")
    claim = claim_at(document.text, (10, 14)).model_copy(update={"evidence": document.span(16, 33)})
    assert Quote.of(claim).marked("[[", "]]") == "The pier is long. … [[1990]]"
