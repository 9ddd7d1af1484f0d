"""Documents and spans: what can be relied on about text and offsets."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from claimcheck.model.document import Document, Span

HOSTILE = st.text(st.characters(), max_size=60)


class TestADocumentFromText:
    def test_it_keeps_the_text_as_it_is(self) -> None:
        text = "\ufeffOne\r\ntwo\t\u202ethree\x00 𝔣our\n"
        assert Document.from_text(text).text == text

    def test_without_an_id_its_text_gives_it_one(self) -> None:
        assert Document.from_text("one").id == Document.from_text("one", title="other").id != Document.from_text("two").id
        assert Document.from_text("one", id="").id == Document.from_text("one").id

    def test_a_given_id_title_and_source_are_kept(self) -> None:
        document = Document.from_text("one", id="a", title="One", source="one.txt")
        assert (document.id, document.title, document.source) == ("a", "One", "one.txt")

    @pytest.mark.parametrize("published", ["2020-06-24", "2020-06-24T00:00:00", date(2020, 6, 24)])
    def test_its_day_is_a_date_or_an_iso_string(self, published: str | date) -> None:
        assert Document.from_text("one", published=published).published == date(2020, 6, 24)

    @pytest.mark.parametrize("published", ["June 2020", "2020-06", "2020-02-30", "", "24/06/2020", "2020-06-24 or so", "2020-06-24T10:30"])
    def test_what_is_no_day_is_refused(self, published: str) -> None:
        with pytest.raises(ValidationError):
            Document.from_text("one", published=published)

    @pytest.mark.parametrize("published", ["0", "1592956800"])
    def test_a_number_is_no_day(self, published: str) -> None:
        with pytest.raises(ValidationError):
            Document.from_text("one", published=published)
        with pytest.raises(ValidationError):
            Document.model_validate({"id": "a", "text": "one", "published": int(published)})

    @pytest.mark.parametrize("field", ["id", "title", "source"])
    def test_a_name_with_half_a_character_can_be_written_too(self, field: str) -> None:
        document = Document.model_validate({"id": "a", "text": "one", field: "a\udcff"})
        assert Document.model_validate_json(document.model_dump_json()) == document

    def test_nothing_is_known_of_it_unless_it_is_said(self) -> None:
        document = Document.from_text("one")
        assert (document.title, document.published, document.source) == (None, None, None)

    def test_half_a_character_is_replaced_by_one_that_can_be_written(self) -> None:
        document = Document.from_text("a\ud800b")
        assert document.text == "a\ufffdb"
        assert Document.model_validate_json(document.model_dump_json()) == document

    @settings(max_examples=50, deadline=None)
    @given(HOSTILE)
    def test_any_text_keeps_its_length_and_survives_json(self, text: str) -> None:
        document = Document.from_text(text)
        assert len(document.text) == len(text)
        assert Document.model_validate_json(document.model_dump_json()) == document

    def test_its_caption_is_its_source_else_its_title_else_its_id(self) -> None:
        assert Document.from_text("x", id="i", title="t", source="s").caption == "s"
        assert Document.from_text("x", id="i", title="t").caption == "t"
        assert Document.from_text("x", id="i").caption == "i"

    def test_lines_are_counted_from_one(self) -> None:
        document = Document.from_text("one\ntwo\n\nfour")
        assert [document.line_of(offset) for offset in (0, 3, 4, 8, 9, 13)] == [1, 1, 2, 3, 4, 4]


class TestASpan:
    @settings(max_examples=50, deadline=None)
    @given(HOSTILE, st.data())
    def test_it_quotes_what_stands_there(self, text: str, data: st.DataObject) -> None:
        document = Document.from_text(text)
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        span = document.span(start, end)
        assert document.text[span.start : span.end] == span.quote
        assert Span.of(document.text, start, end) == span

    def test_a_quote_of_another_length_is_refused(self) -> None:
        with pytest.raises(ValidationError, match="a span of 3 code points cannot quote 2"):
            Span(start=0, end=3, quote="ab")

    @pytest.mark.parametrize(("start", "end"), [(3, 2), (-1, 0), (0, 9)])
    def test_a_place_outside_the_text_is_refused(self, start: int, end: int) -> None:
        with pytest.raises(ValidationError):
            Document.from_text("text").span(start, end)

    @pytest.mark.parametrize(("inner", "expected"), [((1, 3), True), ((0, 4), True), ((2, 2), True), ((0, 5), False), ((4, 6), False)])
    def test_it_covers_what_lies_wholly_inside_it(self, inner: tuple[int, int], expected: bool) -> None:  # noqa: FBT001 - a column of the table
        text = "a text"
        assert Span.of(text, 0, 4).covers(Span.of(text, *inner)) is expected
