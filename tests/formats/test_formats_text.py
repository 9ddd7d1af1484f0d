"""Plain text and Markdown: the text is the file, what its first lines say is kept, and a place is a place of the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.config import Config, Limits
from claimcheck.formats import markdown, text
from claimcheck.formats.base import Draft, Task
from claimcheck.formats.isolation import Isolation
from claimcheck.formats.opening import Opener
from claimcheck.model.document import Document
from formats_laws import examples
from zip_writer import packed

HEADER = (
    "The long pier\nBy Ada Quill, 3 May 2020\nPublisher: Eastmere Gazette\nURL: https://gazette.example/pier\nLanguage: en\n\nIt is long.\n"
)
MATTER = '---\ntitle: "The long pier"\nauthor: Ada Quill\ndate: 2020-05-03\nlang: en\n---\n\n# Another title\n\nIt is long.\n'
ANY_TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n\r\t"), max_size=80)


def said(draft: Draft) -> dict[str, tuple[str, str]]:
    return {item.name: (item.value, item.origin) for item in draft.metadata}


def test_the_first_lines_of_a_text_say_what_it_is() -> None:
    (draft,) = text.read(HEADER.encode(), Task("a.txt"))
    assert said(draft) == {
        "title": ("The long pier", "first line"),
        "published": ("2020-05-03", "header"),
        "author": ("Ada Quill, 3 May 2020", "header"),
        "publisher": ("Eastmere Gazette", "header"),
        "address": ("https://gazette.example/pier", "header"),
        "language": ("en", "header"),
    }


def test_the_front_matter_of_markdown_comes_before_its_text() -> None:
    (draft,) = markdown.read(MATTER.encode(), Task("a.md"))
    assert said(draft) == {
        "title": ("The long pier", "front matter"),
        "published": ("2020-05-03", "front matter"),
        "author": ("Ada Quill", "front matter"),
        "language": ("en", "front matter"),
    }


@pytest.mark.parametrize("line", ["By the sea there is a pier.", "Author of the plan was nobody.", "Publisher and printer met."])
def test_a_sentence_is_no_label(line: str) -> None:
    (draft,) = text.read(f"{line}\n".encode(), Task("a.txt"))
    assert {"author", "publisher"}.isdisjoint(said(draft))


@pytest.mark.parametrize("read", [text.read, markdown.read])
@given(written=ANY_TEXT)
@examples(60)
def test_every_place_leads_back_to_the_file(read: object, written: str) -> None:
    reader = text.read if read is text.read else markdown.read
    (draft,) = reader(written.encode(), Task("a"))
    raw = written.removeprefix("\ufeff")
    document = Document(id="a", text=draft.text)
    for offset, char in enumerate(draft.text):
        place = document.locate(document.span(offset, offset + 1))
        assert raw[place.start : place.end] == char
        assert place.line == raw.count("\n", 0, offset) + 1
        assert place.column == offset - (raw.rfind("\n", 0, offset) + 1) + 1


@given(texts=st.lists(ANY_TEXT.filter(str.strip), max_size=4))
@examples(40)
def test_every_place_leads_back_into_the_file_of_an_archive(texts: list[str]) -> None:
    data = packed(*((f"{number}.txt", written) for number, written in enumerate(texts)))
    with Isolation() as isolation:
        found = list(Opener(Config(limits=Limits()), isolation).documents(data, "a.zip", named=True))
    expected = {f"a.zip!{number}.txt": written.removeprefix("\ufeff") for number, written in enumerate(texts)}
    assert {document.source: document.draft.text for document in found} == {key: value for key, value in expected.items() if value.strip()}


def test_a_file_is_told_by_its_content_before_its_name(tmp_path: Path) -> None:
    opener = Opener(Config(), Isolation())
    cases = {
        "page.txt": (b"<!doctype html><p>Text", "has the ending '.txt' but is html: read as that"),
        "page": (b"<!doctype html><p>Text", ""),
        "data.log": (b'{"text": "Text"}', "has the ending '.log' but is json: read as that"),
        "notes.txt": (b'{"text": "Text"}', ""),
        "odd.html": (b"Text without a tag", ""),
    }
    with opener.isolation:
        for name, (data, note) in cases.items():
            opener.notes.clear()
            (found,) = opener.documents(data, name, named=True)
            assert found.draft.text
            assert [problem.reason for problem in opener.notes] == ([note] if note else [])
    assert opener.problems == []
    assert list(tmp_path.iterdir()) == []
