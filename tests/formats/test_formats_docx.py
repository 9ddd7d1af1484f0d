"""DOCX: paragraphs, headings, items and rows in their order, each place with its paragraph or its cell."""

from __future__ import annotations

from datetime import date
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.config import Config, Limits
from claimcheck.errors import InputError, LimitError
from claimcheck.formats.base import Draft, Likeness, Task
from claimcheck.formats.docx import read, recognise
from claimcheck.model.location import Location
from formats_laws import examples
from zip_writer import packed

TASK = Task("a.docx")
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/mc"'
STYLES = """<w:style w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:styleId="H2"><w:name w:val="Heading 2"/></w:style><w:style w:styleId="Mine"><w:basedOn w:val="H2"/></w:style>
<w:style w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:styleId="L"><w:name w:val="List Bullet"/></w:style>
<w:style w:styleId="C"><w:name w:val="toc 1"/></w:style><w:style w:styleId="TH"><w:name w:val="Table Heading"/></w:style>"""


def file_of(content: dict[str, str | bytes]) -> bytes:
    return packed(("[Content_Types].xml", "<Types/>"), *content.items())


def document(body: str, **parts: str) -> bytes:
    """A Word document with this body; further parts of the folder `word` by name."""
    extra = {f"word/{name}.xml": f"<w:{name} {NAMESPACE}>{content}</w:{name}>" for name, content in {"styles": STYLES, **parts}.items()}
    return file_of({"word/document.xml": f"<w:document {NAMESPACE}><w:body>{body}</w:body></w:document>", **extra})


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def para(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def styled(style: str, text: str) -> str:
    return para(run(text), properties=f'<w:pStyle w:val="{style}"/>')


def table(*rows: tuple[str, ...]) -> str:
    written = ["".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows]
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in written)}</w:tbl>"


def draft(body: str, **parts: str) -> Draft:
    return read(document(body, **parts), Task("a.docx"))[0]


def place(found: Draft, words: str) -> Location:
    assert found.source_map is not None
    at = found.text.index(words)
    return found.source_map.locate(found.text, at, at + len(words))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (para(run("The pier "), run("is long.")) + para() + para(run("It is old.")), "The pier is long.\n\nIt is old."),
        (styled("H1", "A") + styled("H2", "B") + styled("Mine", "C") + styled("T", "D"), "# A\n\n## B\n\n## C\n\n# D"),
        (para(run("Tides"), properties='<w:outlineLvl w:val="1"/>'), "## Tides"),
        (styled("L", "One") + para(run("Two"), properties='<w:numPr><w:numId w:val="3"/></w:numPr>') + para(run("x")), "- One\n- Two\n\nx"),
        (para(run("no list"), properties='<w:numPr><w:numId w:val="0"/></w:numPr>'), "no list"),
        (para("<w:ins>" + run("new ") + "</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>", run("pier")), "new pier"),
        (para("<w:moveFrom>" + run("old ") + "</w:moveFrom>", run("pier")), "pier"),
        (para(run("seen "), run("hidden", "<w:vanish/>"), run("too", '<w:vanish w:val="0"/>')), "seen too"),
        (para("<w:hyperlink>" + run("linked") + "</w:hyperlink>"), "linked"),
        (para(run("3 km"), run("2", '<w:vertAlign w:val="superscript"/>')), "3 km²"),
        (para("<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t><w:noBreakHyphen/></w:r>"), "one\ttwo\nthree\u2011"),
        (styled("C", "Contents 3") + para(run("text")), "text"),
        (para(run("x"), properties='<w:pPrChange><w:pPr><w:pStyle w:val="H1"/></w:pPr></w:pPrChange>'), "x"),
        (
            para(f"<w:r><w:t>out</w:t><mc:AlternateContent><mc:Choice>{para(run('box'))}</mc:Choice><mc:Fallback>{para(run('box'))}"
                 "</mc:Fallback></mc:AlternateContent><w:t>er</w:t></w:r>"),
            "box\n\nouter",
        ),
    ],
)  # fmt: skip
def test_text_is_what_a_reader_of_the_document_sees(body: str, text: str) -> None:
    assert draft(body).text == text


BOLD = "<w:b/>"


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ([(para(run("Opened:")), para(run("1932")))], "Opened: 1932"),
        ([(styled("TH", "Opened"), para(run("1932")))], "Opened: 1932"),
        ([(para(run("Opened", BOLD)), para(run("1932")))], "Opened: 1932"),
        ([(styled("TH", "Year"), styled("TH", "Ships")), (para(run("1932")), para(run("4")))], "| Year | Ships |\n| 1932 | 4 |"),
        ([(para(run("a")), para(), para(run("b")) + para(run("c")))], "| a | b c |"),
        ([(para(run("alone")),)], "alone"),
        ([(para(run("a")) + table((para(run("b")),)), para(run("c")))], "| a b | c |"),
    ],
)
def test_rows_of_tables_stand_apart(rows: list[tuple[str, ...]], text: str) -> None:
    assert draft(para(run("before")) + table(*rows) + para(run("after"))).text == f"before\n\n{text}\n\nafter"


def test_a_place_is_a_paragraph_or_a_cell() -> None:
    found = draft(
        para(run("One")) + para() + table((para(run("a")), para(run("b"))), (para(run("c")), para(run("d")))) + para(run("Three"))
    )
    assert place(found, "Three").caption == "paragraph 3"
    assert place(found, "b").caption == "table 1, row 1, cell 2"
    assert place(found, "d").caption == "table 1, row 2, cell 2"


def test_notes_stand_at_the_end_as_references() -> None:
    notes = (
        f'<w:footnote w:id="-1" w:type="separator">{para(run("---"))}</w:footnote><w:footnote w:id="2">{para(run("See A."))}</w:footnote>'
    )
    found = draft(para(run("In 1932."), '<w:r><w:footnoteReference w:id="2"/></w:r>'), footnotes=notes)
    assert found.text == "In 1932.[2]\n\n# Notes\n\n[2] See A."


def test_metadata_say_where_they_stand() -> None:
    core = "<c><title>Tides</title><creator>Ada Quill</creator><created>1999-01-01</created></c>"
    parts = {"word/document.xml": f"<d {NAMESPACE}>{para(run('Published: 24 June 2020'))}</d>", "docProps/core.xml": core}
    (found,) = read(file_of({**parts, "docProps/app.xml": "<p><Company>Gazette</Company></p>"}), TASK)
    assert (found.title, found.published) == ("Tides", date(2020, 6, 24))
    assert {item.name: (item.value, item.origin) for item in found.metadata} == {
        "author": ("Ada Quill", "docProps/core.xml creator"),
        "publisher": ("Gazette", "docProps/app.xml Company"),
        "title": ("Tides", "docProps/core.xml title"),
        "published": ("2020-06-24", "header of the text"),
    }


def test_the_day_on_which_a_file_was_made_is_not_the_day_of_publication() -> None:
    core = "<c><created>1999-01-01T00:00:00Z</created></c>"
    (found,) = read(file_of({"word/document.xml": f"<d {NAMESPACE}>{para(run('Text'))}</d>", "docProps/core.xml": core}), TASK)
    assert found.published is None


def test_the_main_part_may_have_another_name() -> None:
    rels = '<Relationships><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>'
    (found,) = read(file_of({"_rels/.rels": rels, "word/document2.xml": f"<d {NAMESPACE}>{para(run('Text'))}</d>"}), TASK)
    assert found.text == "Text"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (file_of({"xl/workbook.xml": "<x/>"}), "is no Word document"),
        (document(para()), "has no text in it"),
        (document("<w:p>"), "holds XML that is not well-formed"),
        (document(para(run("x")))[:-30], "is a damaged ZIP file"),
        (file_of({"word/document.xml": '<!DOCTYPE d [<!ENTITY a "x">]><d>&a;</d>'}), "declares a document type"),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read(data, TASK)


@pytest.mark.parametrize(
    ("body", "limit"),
    [
        (para(run("x")) * 30, "elements"),
        ("<w:a>" * 20 + "</w:a>" * 20, "nesting"),
        ("<w:a " + " ".join(f'a{n}="1"' for n in range(20)) + "/>", "attributes"),
    ],
)
def test_a_document_over_a_limit_is_refused(body: str, limit: str) -> None:
    with pytest.raises(LimitError) as caught:
        read(document(body, styles=""), Task("a", Config(limits=Limits(elements=100, nesting=15, attributes=15))))
    assert caught.value.limit == limit


def test_a_word_document_is_told_by_its_parts() -> None:
    assert recognise(document(para())) is Likeness.CERTAIN
    assert recognise(file_of({"a.txt": "x"})) is Likeness.NO


WORDS = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cn", "Zs", "Zl", "Zp"], exclude_characters="\ufffe\uffff|#:"), min_size=1, max_size=8
)
PARAGRAPH = st.tuples(st.just("p"), WORDS)
TABLE = st.tuples(st.just("t"), st.lists(st.lists(WORDS, min_size=1, max_size=3), min_size=1, max_size=3))


@given(st.lists(PARAGRAPH | TABLE, min_size=1, max_size=8))
@examples(60)
def test_every_place_leads_back_to_the_paragraph_or_cell_it_came_from(content: list[tuple[str, str | list[list[str]]]]) -> None:
    body = ""
    texts: dict[tuple[int | None, ...], str] = {}
    paragraphs = tables = 0
    for _, item in content:
        if isinstance(item, str):
            paragraphs += 1
            texts[paragraphs, None, None, None] = item
            body += para(run(item))
        else:
            tables += 1
            texts |= {(None, tables, r, c): cell for r, row in enumerate(item, 1) for c, cell in enumerate(row, 1)}
            body += table(*(tuple(para(run(cell)) for cell in row) for row in item))
    found = draft(body)
    assert found.source_map is not None
    at = 0
    for key, text in texts.items():
        at = found.text.index(text, at)
        spot = found.source_map.locate(found.text, at, at + len(text))
        assert (spot.paragraph, spot.table, spot.row, spot.cell) == key
        at += len(text)


def test_a_paragraph_whose_end_was_deleted_is_one_with_the_next() -> None:
    deleted = "<w:rPr><w:del/></w:rPr>"
    found = draft(
        para(run("The pier "), properties=deleted)
        + para(run("opened "), properties=deleted)
        + para(run("in 1932."))
        + para(run("It is long."))
    )
    assert found.text == "The pier opened in 1932.\n\nIt is long."
    assert (place(found, "in 1932").paragraph, place(found, "It is").paragraph) == (1, 4)


def test_a_paragraph_of_another_cell_is_another() -> None:
    deleted = "<w:rPr><w:del/></w:rPr>"
    assert draft(table((para(run("One"), properties=deleted), para(run("two")), para(run("three"))))).text == "| One | two | three |"


def test_what_a_style_hides_is_left_out() -> None:
    styles = '<w:style w:styleId="H"><w:name w:val="z-Top"/><w:rPr><w:vanish/></w:rPr></w:style>'
    hidden = para(run("Top of Form"), properties='<w:pStyle w:val="H"/>') + para(
        run("Secret. ", '<w:rStyle w:val="H"/>'), run("It is long.")
    )
    assert draft(hidden, styles=styles).text == "It is long."


def test_signs_that_change_a_number_are_read() -> None:
    signs = "".join(f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>' for font, char in (("Symbol", "F0B3"), ("Wingdings", "F0FC")))
    assert (
        draft(para(signs, run(" 5 "), '<w:r><w:sym w:font="Symbol" w:char="F001"/><w:ptab/></w:r>', run("km"))).text
        == "\u2265 5 \ufffd\tkm"
    )
