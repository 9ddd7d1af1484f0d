"""Locations: from a place of the text back to the raw source, exactly, for every kind of map."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from claimcheck.model.document import Document, Metadatum
from claimcheck.model.location import Location, SourceMap

TEXT = "One.\r\nTwo three\n\nFour"


def test_without_a_map_the_text_is_the_source() -> None:
    document = Document.from_text(TEXT)
    place = document.locate(document.span(6, 21))
    assert (place.line, place.column, place.end_line, place.end_column) == (2, 1, 4, 5)
    assert (place.start, place.end) == (6, 21)
    assert (place.caption, place.caption_in("a.txt")) == ("line 2", "a.txt:2")


@given(st.text("ab \n\r", max_size=40), st.data())
@settings(max_examples=100)
def test_line_and_column_lead_back_to_the_offset(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    document = Document.from_text(text)
    place = document.locate(document.span(start, end))
    starts = [0, *(index + 1 for index, char in enumerate(text) if char == "\n")]
    assert place.line is not None
    assert place.column is not None
    assert starts[place.line - 1] + place.column - 1 == start


def test_a_run_that_stands_one_to_one_is_counted_through_and_another_stands_as_a_whole() -> None:
    # the raw source is `<p>Tom &amp;\nAda`
    spelled = SourceMap(columns=("offset", "raw", "length", "line", "column"), rows="0 3 4 1 4;4 7 5 1 8;5 12 4 1 13")
    text = "Tom &\nAda"
    tom, sign, ada = (spelled.locate(text, start, end) for start, end in ((0, 3), (4, 5), (6, 9)))
    assert (tom.start, tom.end, tom.line, tom.column, tom.end_column) == (3, 6, 1, 4, 7)
    assert (sign.start, sign.end, sign.column, sign.end_column) == (7, 12, 8, 13)
    assert (ada.start, ada.end, ada.line, ada.column, ada.end_line, ada.end_column) == (13, 16, 2, 1, 2, 4)


@pytest.mark.parametrize(
    ("columns", "rows", "caption"),
    [
        (("offset", "page"), "0 1;10 2", "page 2"),
        (("offset", "paragraph", "table", "row", "cell"), "0 1 0 0 0;10 0 1 2 3", "table 1, row 2, cell 3"),
        (("offset", "record", "line"), "0 7 7", "record 7, line 7"),
        (("offset", "part", "raw", "length", "line", "column"), "0 2 0 20 1 1", "part 2, line 1"),
    ],
)
def test_what_is_not_counted_in_lines_is_named(columns: tuple[str, ...], rows: str, caption: str) -> None:
    source_map = SourceMap.model_validate({"columns": columns, "rows": rows})
    place = source_map.locate("x" * 20, 12, 14)
    assert (place.caption, place.caption_in("a")) == (caption, f"a, {caption}")


def test_a_place_of_which_nothing_is_known_is_its_source() -> None:
    assert Location().caption_in("a.txt") == "a.txt"


@pytest.mark.parametrize(
    ("columns", "rows"),
    [
        (("page",), "1"),
        (("offset", "offset"), "0 0"),
        (("offset", "page"), "0 1 2"),
        (("offset", "page"), "5 1"),
        (("offset", "page"), "0 1;0 2"),
        (("offset", "page"), "0 -1"),
        (("offset", "page"), ""),
        (("offset", "sheet"), "0 1"),
    ],
)
def test_a_map_that_is_not_well_formed_is_refused(columns: tuple[str, ...], rows: str) -> None:
    with pytest.raises(ValidationError):
        SourceMap.model_validate({"columns": columns, "rows": rows})


def test_a_document_goes_to_json_and_back_with_its_map_and_one_without_them_is_still_read() -> None:
    document = Document(
        id="a",
        text="x" * 20,
        metadata=(Metadatum(name="author", value="Ada Quill", origin="first line"),),
        source_map=SourceMap.of(("offset", "page"), [(0, 1), (10, 2)]),
    )
    again = Document.model_validate_json(document.model_dump_json())
    assert again == document
    assert again.locate(again.span(10, 11)).page == 2
    assert Document.model_validate({"id": "a", "text": "b", "title": None, "published": None, "source": None}).source_map is None


def test_a_span_that_runs_over_into_another_part_has_no_end_in_its_own() -> None:
    two_parts = SourceMap(columns=("offset", "raw", "length", "line", "column", "part"), rows="0 0 10 1 1 2;10 0 10 1 1 3")
    place = two_parts.locate("x" * 20, 8, 12)
    assert (place.part, place.line, place.column, place.start) == (2, 1, 9, 8)
    assert (place.end_line, place.end_column, place.end) == (None, None, None)
