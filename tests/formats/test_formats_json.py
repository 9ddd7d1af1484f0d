"""JSON and JSON Lines: which fields are the text, what the others say, and where a record stands."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.config import Config, Fields, Limits
from claimcheck.errors import InputError, LimitError
from claimcheck.formats.base import Draft, Likeness, Task
from claimcheck.formats.json import read, recognise
from claimcheck.model.report import Problem, Report
from formats_laws import examples

TASK = Task("a.json")


def drafts(value: object, fields: Fields | None = None) -> list[Draft]:
    task = Task("a.json", Config(fields=fields or Fields()))
    return [found for found in read(json.dumps(value).encode(), task) if isinstance(found, Draft)]


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        ({"text": "One"}, ["One"]),
        ([{"text": "One"}, {"page_content": "Two"}, "Three", {"body": ["Four", "five"]}], ["One", "Two", "Three", "Four\n\nfive"]),
        ({"count": 2, "items": [{"content": "One"}, {"content": "Two"}]}, ["One", "Two"]),
        ({"a": {"text": "One"}, "b": {"text": "Two"}}, ["One", "Two"]),
        ([{"metadata": {"text": "One"}}], ["One"]),
        ([{"text": 3, "body": "One"}, {"text": ""}, 4, None], ["One"]),
    ],
)
def test_each_record_with_a_text_is_a_document(value: object, texts: list[str]) -> None:
    assert [draft.text for draft in drafts(value)] == texts


def test_the_settings_name_the_fields() -> None:
    record = {"text": "no", "story": {"plain": "One"}, "when": "3 May 2020", "story.who": "Ada"}
    fields = Fields(text=("story.plain",), published=("when",), author=("story.who",), title=("none",))
    (draft,) = drafts(record, fields)
    assert (draft.text, draft.published, draft.title) == ("One", date(2020, 5, 3), None)
    assert [item.origin for item in draft.metadata] == ["field when", "field story.who"]


def test_fields_say_what_is_known_of_a_text() -> None:
    inner = {
        "author": ["Ada Quill", "Tom"],
        "url": "https://gazette.example/1",
        "lang": "en",
        "date": "soon",
        "published_at": "2020-06-24T10:00:00Z",
    }
    (draft,) = drafts({"text": "One", "title": " Tides\n", "metadata": inner})
    assert (draft.title, draft.published) == ("Tides", date(2020, 6, 24))
    assert {item.name: (item.value, item.origin) for item in draft.metadata if item.name in {"author", "address"}} == {
        "author": ("Ada Quill, Tom", "field metadata.author"),
        "address": ("https://gazette.example/1", "field metadata.url"),
    }


def test_a_record_is_called_by_its_id_else_by_its_number() -> None:
    assert [draft.key for draft in drafts([{"text": "a", "id": 7}, {"text": "b", "_id": "x"}, {"text": "c"}])] == ["7", "x", "3"]
    assert [draft.key for draft in drafts({"one": {"text": "a"}, "two": {"text": "b"}})] == ["one", "two"]
    assert [draft.key for draft in drafts({"text": "alone", "id": 7})] == [""]


def test_lines_are_records_each_with_its_line() -> None:
    data = b'\n{"text": "One"}\n\n{"text": broken\n"Two"\r\n{"other": 1}\n'
    found = list(read(data, TASK))
    places = []
    for item in found:
        if isinstance(item, Draft):
            assert item.source_map is not None
            places.append((item.text, item.source_map.locate(item.text, 0, 1).caption, item.notes))
    assert places == [("One", "record 1, line 2", ("has no text in 1 of its 3 records",)), ("Two", "record 3, line 5", ())]
    assert [item.reason for item in found if isinstance(item, Problem)] == ["line 4 is no JSON: left out"]


def test_of_many_broken_lines_the_first_are_named_and_the_others_counted() -> None:
    found = list(read(b'"One"\n' + b"{broken\n" * 25, TASK))
    reasons = [item.reason for item in found if isinstance(item, Problem)]
    assert len(reasons) == 21
    assert reasons[-1] == "5 more lines are no JSON: left out"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"{", "is no JSON"),
        (b"", "is no JSON"),
        (b"[]", "has no text in a field that is known to hold it, in 0 records"),
        (b'{"size": 3}', "has no text in a field"),
        (b"9" * 5000, "has no text in a field"),
        (Report().model_dump_json().encode(), "is a report of claimcheck"),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        list(read(data, TASK))


def test_too_many_records_are_refused() -> None:
    with pytest.raises(LimitError, match=r"limits\.elements = 2"):
        list(read(b'["a", "b", "c"]', Task("a", Config(limits=Limits(elements=2)))))


@pytest.mark.parametrize(
    ("data", "likeness"),
    [
        (b' {"a": 1}', Likeness.LIKELY),
        (b'\xef\xbb\xbf[\n {"a": 1}]', Likeness.LIKELY),
        (b"[1] A. Quill", Likeness.NO),
        (b"{{ template }}", Likeness.NO),
        (b"Text", Likeness.NO),
    ],
)
def test_json_is_told_by_its_beginning(data: bytes, likeness: Likeness) -> None:
    assert recognise(data) is likeness


@given(texts=st.lists(st.none() | st.text(min_size=1), min_size=1, max_size=8), as_lines=st.booleans())
@examples(60)
def test_every_text_leads_back_to_its_record(texts: list[str | None], *, as_lines: bool) -> None:
    values = [{"text": text} if text else {"none": 1} for text in texts]
    data = "\n".join(map(json.dumps, values)) if as_lines else json.dumps(values)
    written = {
        number: text for number, text in enumerate(texts, 1) if text and text.strip() and not any("\ud800" <= c <= "\udfff" for c in text)
    }
    try:
        found = [item for item in read(data.encode(), TASK) if isinstance(item, Draft)]
    except InputError:
        assert not written
        return
    places = {}
    for draft in found:
        assert draft.source_map is not None
        place = draft.source_map.locate(draft.text, 0, len(draft.text))
        assert place.line == (place.record if as_lines and len(texts) > 1 else place.line)
        places[place.record] = draft.text
    assert written.items() <= places.items()
