"""Loading: what is read, under which id, and that nothing is left out in silence."""

from __future__ import annotations

import io
import itertools
import logging
import os
import random
import re
import sys
from pathlib import Path

import pytest

from claimcheck.config import Config, Limits
from claimcheck.errors import InputError
from claimcheck.formats import DocumentFormat, Draft, Task, detection, load, load_all, loading, registry
from claimcheck.formats.opening import Found
from claimcheck.formats.registry import formats
from claimcheck.model.report import Problem


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: Path, content: str | bytes = "The pier is long.\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def reasons(problems: tuple[Problem, ...]) -> dict[str, str]:
    return {problem.source: problem.reason for problem in problems}


def offer(monkeypatch: pytest.MonkeyPatch, document_format: DocumentFormat) -> None:
    """Let one more format be known."""
    known = (document_format, *formats())
    monkeypatch.setattr(registry, "formats", lambda: known)
    monkeypatch.setattr(detection, "formats", lambda: known)


def test_the_text_is_the_file_unchanged_and_the_source_is_the_path_as_given(here: Path) -> None:
    write(here / "a.txt", "One.\r\n\r\n  Two.\t\r\nThree \u2028four.")
    (document,) = load("./a.txt")
    assert document.text == "One.\r\n\r\n  Two.\t\r\nThree \u2028four."
    assert (document.id, document.source) == ("a.txt", "./a.txt")


def test_folders_are_read_with_their_subfolders_in_sorted_order_without_hidden_files(here: Path) -> None:
    for name in ("news/b.txt", "news/a/z.md", "news/a.txt", "news/.hidden.txt", "news/.git/x.txt"):
        write(here / name, f"About {name}")
    assert [document.source for document in load("news/")] == ["news/a/z.md", "news/a.txt", "news/b.txt"]


def test_globs_are_read_in_sorted_order_and_a_file_of_that_very_name_comes_first(here: Path) -> None:
    for name in ("b.txt", "a.txt", "deep/c.txt", "[ab].txt"):
        write(here / name, f"About {name}")
    assert [document.source for document in load("?.txt")] == ["a.txt", "b.txt"]
    assert [document.source for document in load("**/c.txt")] == ["deep/c.txt"]
    assert [document.source for document in load("[ab].txt")] == ["[ab].txt"]


def test_documents_come_in_the_order_they_were_named(here: Path) -> None:
    for name in ("a.txt", "b.txt"):
        write(here / name, f"About {name}")
    assert [document.id for document in load(here / "b.txt", Path("a.txt"))] == ["b.txt", "a.txt"]


def test_standard_input_is_a_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Caf\u00e9 of 1900.".encode())))
    (document,) = load("-")
    assert (document.id, document.source, document.text) == ("stdin", "stdin", "Café of 1900.")


def test_a_file_called_stdin_is_not_standard_input(here: Path) -> None:
    write(here / "stdin")
    assert load("stdin")[0].text == "The pier is long.\n"


def test_standard_input_that_is_closed_is_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert reasons(load_all("-").problems) == {"stdin": "standard input is closed"}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such file names")
def test_a_file_name_that_is_no_unicode_is_shown_with_escapes(here: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    write(here / name)
    assert [(document.source, document.id) for document in load(".")] == [("caf\\udce9.txt", "caf\\udce9.txt")]
    assert load(name)[0].text == "The pier is long.\n"
    assert reasons(load_all(os.fsdecode(b"no\xe9.txt")).problems) == {"no\\udce9.txt": "does not exist"}
    with pytest.raises(InputError, match="does not exist"):
        load(name, os.fsdecode(b"no\xe9.txt"))


def test_namesakes_get_ids_from_their_paths_whatever_the_order_and_the_content(here: Path) -> None:
    names = ("x/report.txt", "y/report.txt", "old/y/report.txt", "other.txt")
    for words in ("About", "Of"):
        for name in names:
            write(here / name, f"{words} {name}")
        for order in itertools.permutations(names):
            assert {document.source: document.id for document in load(*order)} == {name: name for name in names}


def test_an_id_takes_no_more_of_a_path_than_it_needs(here: Path) -> None:
    for folder in ("deep/down/may", "deep/down/june"):
        write(here / folder / "report.txt", f"About {folder}")
    assert sorted(document.id for document in load("deep")) == ["june/report.txt", "may/report.txt"]
    assert sorted(document.id for document in load(here / "deep")) == ["june/report.txt", "may/report.txt"]


def ids_of(*found: Found) -> list[str]:
    return [document.id for document in loading._documents(found)]  # noqa: SLF001 - whatever format the files are of


def test_records_of_namesakes_keep_their_keys() -> None:
    found = [Found(f"{folder}/news.jsonl", Draft(text=f"About {key}.", key=key)) for folder in ("may", "june") for key in "ab"]
    assert ids_of(*found) == [f"{folder}/news.jsonl#{key}" for folder in ("may", "june") for key in "ab"]
    assert ids_of(*found[:2]) == ["news.jsonl#a", "news.jsonl#b"]


def test_two_texts_of_one_path_are_told_apart_by_their_content() -> None:
    found = [Found("papers.zip!report.txt", Draft(text=text)) for text in ("The pier is long.", "The pier is short.")]
    ids = ids_of(*found, Found("may/report.txt", Draft(text="The pier is old.")))
    assert len(set(ids)) == 3
    assert all(re.fullmatch(r"papers\.zip!report\.txt~[0-9a-f]{10}", one) for one in ids[:2])
    assert ids[2] == "report.txt"


def test_a_copy_is_read_once_and_named_whatever_the_order(here: Path) -> None:
    write(here / "a.txt", "The pier is long.\nIt is old.")
    write(here / "b.txt", "\ufeffThe pier is long.\r\nIt is old.\r\n")
    for order in (("a.txt", "b.txt"), ("b.txt", "a.txt")):
        result = load_all(*order)
        assert [document.id for document in result.documents] == ["a.txt"]
        assert result.problems == ()
        assert reasons(result.notes) == {"b.txt": "has the same text as a.txt: read once"}


def test_a_file_that_is_named_twice_is_read_once_and_said_to_be(here: Path) -> None:
    write(here / "a.txt")
    result = load_all("a.txt", "a.txt")
    assert len(result.documents) == len(result.notes) == 1


def test_what_lies_in_a_folder_and_is_no_document_is_listed(here: Path) -> None:
    for name in ("d/a.txt", "d/names.yaml", "d/set.toml", "d/photo.png", "d/README"):
        write(here / name, f"About {name}")
    result = load_all("d")
    assert [document.id for document in result.documents] == ["a.txt"]
    assert reasons(result.problems) == {"d/README": "has the unknown ending ''", "d/photo.png": "has the unknown ending '.png'"}
    assert reasons(result.notes) == dict.fromkeys(("d/names.yaml", "d/set.toml"), "is a settings file, not a document: left out")


def test_a_named_file_of_unknown_ending_is_read_as_text_and_said_to_be(here: Path) -> None:
    write(here / "notes.log", "In 1900 the pier was built.")
    write(here / "README", "In 1901 the pier burnt.")
    result = load_all("notes.log", "README")
    assert len(result.documents) == 2
    assert reasons(result.notes) == {"notes.log": "has the unknown ending '.log': read as plain text"}


BAD: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "is empty"),
    "mark.txt": (b"\xef\xbb\xbf", "holds nothing but white space"),
    "blank.txt": (b" \r\n\t\n", "holds nothing but white space"),
    "binary.txt": (bytes(range(256)) * 4, "is a binary file, not text"),
    "picture.md": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is a picture: text in pictures cannot be read"),
    "controls.txt": (b"\x01\x02\x03 abc", "is a binary file, not text"),
    "cyrillic.txt": ("Пристань построена давно".encode("cp1251"), "is in an unknown encoding"),
    "odd.txt": (b"\xff\xfea", "has the byte order mark of UTF-16 but is not valid UTF-16"),
    "latin.txt": (b"a few words \x81", "is in an unknown encoding"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_listed_with_its_reason_and_a_remedy_and_the_others_are_read(name: str, here: Path) -> None:
    content, reason = BAD[name]
    write(here / name, content)
    write(here / "good.txt")
    result = load_all(name, "good.txt")
    assert [document.id for document in result.documents] == ["good.txt"]
    (problem,) = result.problems
    assert (problem.source, problem.reason) == (name, reason)
    assert problem.remedy
    with pytest.raises(InputError, match=reason):
        load(name, "good.txt")


def test_what_is_not_there_is_listed(here: Path) -> None:
    (here / "empty").mkdir()
    (here / "broken.txt").symlink_to("nowhere.txt")
    (here / "loop.txt").symlink_to("loop.txt")
    write(here / "good.txt")
    found = reasons(load_all("none.txt", "empty", "*.md", "broken.txt", "loop.txt", "x" * 5000, "nul\0", "", "good.txt").problems)
    assert found.pop("none.txt") == "does not exist"
    assert found.pop("empty") == "is a folder without files"
    assert found.pop("*.md") == "matches no file"
    assert found.pop("broken.txt") == "is neither a file nor a folder"
    assert found.pop("loop.txt") == "is neither a file nor a folder"
    assert set(found) == {"x" * 5000, "nul\0", "an empty path"}


def test_a_folder_given_as_the_empty_string_is_not_the_working_directory(here: Path) -> None:
    write(here / "a.txt")
    assert load_all("").documents == ()


def test_links_to_folders_are_not_followed_and_are_listed(here: Path) -> None:
    write(here / "d/a.txt")
    (here / "d/up").symlink_to("..")
    assert reasons(load_all("d").problems) == {"d/up": "is a link to a folder: not followed"}


def test_a_folder_that_cannot_be_listed_does_not_hide_the_others(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(here / "d/a.txt")
    write(here / "d/shut/b.txt")
    iterdir = Path.iterdir

    def refuse(self: Path) -> object:
        if self.name == "shut":
            raise PermissionError(13, "Permission denied")
        return iterdir(self)

    monkeypatch.setattr(Path, "iterdir", refuse)
    result = load_all("d")
    assert [document.source for document in result.documents] == ["d/a.txt"]
    assert reasons(result.problems) == {"d/shut": "cannot be read: Permission denied"}


def test_a_file_that_cannot_be_opened_is_listed(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path, _mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    write(here / "a.txt")
    monkeypatch.setattr(Path, "open", refuse)
    assert reasons(load_all("a.txt").problems) == {"a.txt": "cannot be read: Permission denied"}


def test_a_file_that_is_too_large_is_listed_and_its_limit_named(here: Path) -> None:
    write(here / "a.txt")
    for limit in ("file_bytes", "characters"):
        result = load_all("a.txt", config=Config(limits=Limits.model_validate({limit: 10})))
        assert reasons(result.problems) == {"a.txt": f"goes over the limit limits.{limit} = 10"}


def test_a_named_pipe_is_read(here: Path) -> None:
    os.mkfifo(here / "pipe")
    if os.fork() == 0:  # pragma: no cover - the writer
        (here / "pipe").write_bytes(b"The pier is long.")
        os._exit(0)
    assert load("pipe")[0].text == "The pier is long."
    os.wait()


def test_one_million_characters_on_one_line_are_one_document(here: Path) -> None:
    words = random.Random(1)  # noqa: S311 - no secret
    text = " ".join(words.choice(("the", "pier", "of", "Eastmere", "was", "long")) for _ in range(250_000))[:1_000_000]
    write(here / "long.txt", text)
    (document,) = load("long.txt")
    assert document.text == text
    assert (document.title, document.published) == (None, None)


def test_a_text_that_is_not_english_is_read_and_noted(here: Path) -> None:
    german = "Die alte Brücke wurde vor vielen Jahren gebaut, und seither haben zahlreiche Handwerker sie immer wieder ausgebessert. " * 3
    write(here / "de.txt", german)
    result = load_all("de.txt")
    assert len(result.documents) == 1
    assert reasons(result.notes) == {"de.txt": "does not look like English, the only language that is understood"}


def test_load_raises_for_what_was_named_and_logs_what_lies_in_a_folder(here: Path, caplog: pytest.LogCaptureFixture) -> None:
    write(here / "d/a.txt")
    write(here / "d/photo.png")
    with caplog.at_level(logging.WARNING, "claimcheck"):
        assert len(load("d")) == 1
    assert caplog.messages == ["d/photo.png: has the unknown ending '.png'"]
    with pytest.raises(InputError, match=r"none.txt: does not exist \(check the spelling"):
        load("d", "none.txt")


def test_load_raises_when_nothing_at_all_can_be_read(here: Path) -> None:
    write(here / "d/photo.png")
    write(here / "s/names.yaml")
    for paths in (("d",), ("s",), ()):
        with pytest.raises(InputError):
            load(*paths)


def test_a_reader_that_breaks_is_a_problem_of_its_file_alone(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_data: bytes, _task: Task) -> list[Draft]:
        raise ZeroDivisionError("oops")

    offer(monkeypatch, DocumentFormat("odd", (".odd",), broken))
    write(here / "a.odd")
    write(here / "b.txt")
    result = load_all("a.odd", "b.txt")
    assert len(result.documents) == 1
    assert reasons(result.problems) == {"a.odd": "could not be read as odd: ZeroDivisionError: oops"}


def test_one_file_may_hold_several_documents(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    offer(monkeypatch, DocumentFormat("lines", (".lines",), lambda data, _task: [Draft(line) for line in data.decode().splitlines()]))
    write(here / "a.lines", "one\ntwo\n")
    documents = load("a.lines")
    assert [document.text for document in documents] == ["one", "two"]
    assert len({document.id for document in documents}) == 2
