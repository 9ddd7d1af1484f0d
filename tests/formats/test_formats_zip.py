"""ZIP: each file in it by its own format, none of them ever on a disk, all together within the limits."""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.config import Config, Limits
from claimcheck.formats import LoadResult, docx, load_all
from claimcheck.formats.base import Likeness
from claimcheck.formats.zip import recognise
from zip_writer import packed

Load = Callable[..., LoadResult]


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Load:
    """A function that loads `a.zip` with these bytes, and sees that no other file is made."""
    monkeypatch.chdir(tmp_path)

    def load_it(data: bytes, **limits: int) -> LoadResult:
        Path("a.zip").write_bytes(data)
        result = load_all("a.zip", config=Config(limits=Limits.model_validate(limits)))
        assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]
        return result

    return load_it


def reasons(result: LoadResult) -> dict[str, str]:
    return {problem.source: problem.reason for problem in result.problems}


def sources(result: LoadResult) -> list[str | None]:
    return [document.source for document in result.documents]


def test_files_are_read_by_their_formats_and_named_with_their_archive(load: Load) -> None:
    entries = [("may/tides.txt", "About tides."), ("may/page.html", "<html><p>About a page."), ("may/", ""), (".hidden", "x")]
    result = load(packed(*entries, ("__MACOSX/x.txt", "x")))
    assert [(document.id, document.source) for document in result.documents] == [
        ("tides.txt", "a.zip!may/tides.txt"),
        ("page.html", "a.zip!may/page.html"),
    ]
    assert result.problems == ()


def test_archives_in_archives_are_read_so_deep_and_no_deeper(load: Load) -> None:
    inner = packed(("b.txt", "Inner text."))
    data = packed(("one.zip", packed(("two.zip", inner))), ("a.txt", "Outer text."))
    assert sources(load(data)) == ["a.zip!one.zip!two.zip!b.txt", "a.zip!a.txt"]
    result = load(data, archives=2)
    assert sources(result) == ["a.zip!a.txt"]
    assert reasons(result) == {"a.zip!one.zip!two.zip!b.txt": "goes over the limit limits.archives = 2"}


def test_what_cannot_be_read_is_listed_and_the_others_are_read(load: Load) -> None:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    data = packed(
        (link, "/etc/passwd"),
        ("../out.txt", "x"),
        ("/abs.txt", "x"),
        ("c:\\x.txt", "x"),
        ("photo.png", "x"),
        ("empty.txt", ""),
        (zipfile.ZipInfo(""), "x"),
        ("a.txt", "Text."),
    )
    result = load(data)
    assert sources(result) == ["a.zip!a.txt"]
    assert reasons(result) == {
        "a.zip!link.txt": "is a link: not followed",
        "a.zip!../out.txt": "has a name that leads out of the archive",
        "a.zip!/abs.txt": "has a name that leads out of the archive",
        "a.zip!c:\\x.txt": "has a name that leads out of the archive",
        "a.zip!photo.png": "has the unknown ending '.png'",
        "a.zip!empty.txt": "is empty",
        "a.zip!": "has a name that leads out of the archive",
    }


def test_an_entry_that_is_encrypted_or_damaged_or_rarely_packed_is_listed(load: Load) -> None:
    data = bytearray(packed(("a.txt", "Some text of a length."), ("b.txt", "Text.")))
    for at in (6, data.index(b"PK\x01\x02") + 8):
        data[at] |= 1
    assert reasons(load(bytes(data))) == {"a.zip!a.txt": "is encrypted"}
    damaged = bytearray(packed(("a.txt", "Some text of a length."), ("b.txt", "Text.")))
    damaged[40] ^= 0xFF
    assert list(reasons(load(bytes(damaged)))) == ["a.zip!a.txt"]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.txt", "Text")
    assert reasons(load(out.getvalue())) == {"a.zip!a.txt": "is packed by a rare method"}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (packed(("a.txt", "Text"))[:40], "is a damaged ZIP file: File is not a zip file"),
        (packed(), "holds no document"),
        (packed(("mimetype", "application/epub+zip"), ("a.html", "x")), "is an office file of a kind that is not read"),
    ],
    ids=["cut off", "empty", "an office file"],  # the bytes hold the time
)
def test_an_archive_that_cannot_be_read_is_listed(data: bytes, reason: str, load: Load) -> None:
    assert reasons(load(data)) == {"a.zip": reason}


def test_what_comes_out_is_counted_over_all_files_and_archives(load: Load) -> None:
    data = packed(("a.txt", "First text " * 10), ("in.zip", packed(("b.txt", "x" * 5_000))), ("c.txt", "Last text " * 50))
    result = load(data, unpacked_bytes=700)
    assert sources(result) == ["a.zip!a.txt"]
    assert set(reasons(result).values()) == {"goes over the limit limits.unpacked_bytes = 700"}


def test_a_file_that_packs_too_well_is_refused_before_all_of_it_is_out(load: Load) -> None:
    result = load(packed(("a.txt", "Text."), ("bomb.txt", " " * 30_000_000)))
    assert sources(result) == ["a.zip!a.txt"]
    assert reasons(result) == {"a.zip": "goes over the limit limits.unpacked_ratio = 200"}


def test_too_many_entries_are_refused_before_they_are_taken_in(load: Load) -> None:
    data = packed(*((f"{number}.txt", f"Text {number}") for number in range(30)))
    result = load(data, entries=20)
    assert (result.documents, reasons(result)) == ((), {"a.zip": "goes over the limit limits.entries = 20"})


def test_an_archive_is_told_by_its_mark() -> None:
    assert recognise(packed(("a.txt", "Text"))) is Likeness.CERTAIN
    assert recognise(packed()) is Likeness.CERTAIN
    assert recognise(b"PK is no mark") is Likeness.NO


def test_an_archive_that_holds_a_word_file_as_it_is_is_no_word_file() -> None:
    info = zipfile.ZipInfo("report.docx")  # stored: its own names stand in the archive
    word = packed(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<x/>"))
    archive = packed((info, word), ("x/[Content_Types].xml", ""), ("x/word/a", ""))
    assert docx.recognise(archive) is Likeness.NO
    assert docx.recognise(word) is Likeness.CERTAIN
