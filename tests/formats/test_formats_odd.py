"""Files as odd programs make them: nothing is lost in silence, what was deleted is no text, and an error says what a file is."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from claimcheck.formats import load_all
from claimcheck.formats.base import DocumentFormat, Draft
from claimcheck.formats.foreign import foreign
from pdf_writer import Drawn, pdf, pdf_of_objects, stream
from zip_writer import packed

MILL = "The mill burned in 1901."
PIER = "The pier opened in 1902."
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD = "From: Ada Quill <ada@gazette.example>\nSubject: Mills\nDate: Tue, 5 May 2020 10:00:00 +0200\nMIME-Version: 1.0\n"
OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600
GARBLED = "7KH\x03PLOO\x03EXUQHG\x03LQ\x03\x14\x1c\x13\x14"


def word(body: str, name: str = WORD) -> bytes:
    return packed(("[Content_Types].xml", "<Types/>"), ("word/document.xml", f"<w:document {name}><w:body>{body}</w:body></w:document>"))


def para(text: str, before: str = "") -> str:
    return f"<w:p>{before}<w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def mail(*parts: str, kind: str = "mixed", head: str = HEAD) -> bytes:
    written = "".join(f"--b\n{part}\n" for part in parts)
    return f"{head}Content-Type: multipart/{kind}; boundary=b\n\n{written}--b--\n".encode()


def type3() -> bytes:
    """A page whose font draws signs that have names and no letters."""
    font = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /g1 7 0 R >>"
        b" /Encoding << /Type /Encoding /Differences [97 /g1] >> /FirstChar 97 /LastChar 97 /Widths [1000] >>"
    )
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 6 0 R >> >> /Contents 5 0 R >>",
        stream(b"BT /F1 12 Tf 50 700 Td (aaaa aaaa) Tj ET"),
        font,
        stream(b"1000 0 0 0 750 750 d1 0 0 750 750 re f"),
    )
    return pdf_of_objects([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>", b"<< >>", *page])


@dataclass(frozen=True, slots=True)
class Odd:
    """A file by its name: its bytes, and what must come of it: words of its text, words that are not in it, a note or a reason."""

    name: str
    data: bytes
    text: str = ""
    not_text: str = ""
    told: str = ""


FILES = (
    Odd("unmarked.txt", MILL.encode("utf-16-le"), MILL, told="is UTF-16 without a byte order mark"),
    Odd("unmarked-be.txt", MILL.encode("utf-16-be"), MILL, told="is UTF-16 without a byte order mark"),
    Odd("unmarked.html", f"<html><p>{MILL}".encode("utf-16-le"), MILL),
    Odd("rich.rtf", rb"{\rtf1\ansi The mill burned in 1901.\par}", told="is Rich Text"),
    Odd("rich.txt", rb"{\rtf1\ansi The mill burned in 1901.\par}", told="is Rich Text"),
    Odd("old.doc", OLD_OFFICE, told="is a file of an old office program"),
    Odd("locked.docx", OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"), told="is encrypted"),
    Odd("packed.gz", gzip.compress(MILL.encode()), told="is packed by gzip"),
    Odd("tape.tar", b"a.txt".ljust(257, b"\0") + b"ustar" + b"\0" * 250, told="is packed by tar"),
    Odd("print.ps", b"%!PS-Adobe-3.0\n(The mill burned in 1901.) show", told="is PostScript"),
    Odd("photo.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 50, told="is a picture"),
    # Web pages
    Odd("cdata.xhtml", f"<?xml version='1.0'?><html><p><![CDATA[{MILL} > x]]></p><p>{PIER}".encode(), f"{MILL} > x\n\n{PIER}"),
    Odd("cdata-open.xhtml", f"<?xml version='1.0'?><html><p><![CDATA[{MILL}".encode(), MILL),
    Odd("cdata.html", f"<html><p><![CDATA[{MILL}]]></p><p>{PIER}".encode(), PIER, "mill"),
    Odd("empty.xhtml", f"<?xml version='1.0'?><html><script src='a'/><p>{MILL}<div/>{PIER}".encode(), f"{MILL}\n\n{PIER}"),
    Odd("picture.html", f"<p>{MILL} <svg/>{PIER}".encode(), f"{MILL} {PIER}"),
    Odd("struck.html", f"<p>{MILL} <s>It was old.</s> <del>It burned in 1899.</del> <ins>{PIER}</ins>".encode(), f"{MILL} {PIER}", "1899"),
    Odd("frames.html", b"<html><frameset><frame src='a.html'></frameset></html>", told="has no text in it"),
    Odd("server-form.html", f"<form id=page><div><input><p>{MILL} {PIER}</div></form><p>End.".encode(), f"{MILL} {PIER}"),
    Odd("server-forms.html", f"<form><h2>Mills</h2>{MILL} {PIER}<form>x</form>y<p>End.".encode(), f"{MILL} {PIER}"),
    Odd("search-form.html", f"<p>{MILL} {PIER}</p><form><p>Search the site</form>".encode(), MILL, "Search"),
    # Mail
    Odd("empty-plain.eml", mail("\n\n", f"Content-Type: text/html\n\n<p>{MILL}", kind="alternative"), MILL),
    Odd("stub.eml", mail("\nNo HTML here.", f"Content-Type: text/html\n\n<p>{MILL} {PIER}", kind="alternative"), MILL, "No HTML"),
    Odd("both.eml", mail(f"\n{MILL}", f"Content-Type: text/html\n\n<p>{MILL} *", kind="alternative"), MILL, "*"),
    Odd("unreadable.eml", mail(f"\n{MILL}", "Content-Type: text/html\n\n<p>\x00", kind="alternative"), MILL),
    Odd("unreadable-both.eml", mail("\n\x00", "Content-Type: text/html\n\n<p>\x00", kind="alternative"), told="is a binary file"),
    Odd("nothing.eml", mail("Content-Type: text/calendar\n\nx", kind="alternative"), told="has no text in it"),
    Odd("markdown.eml", f"{HEAD}Content-Type: text/markdown\n\n# Mills\n\n{MILL}".encode(), MILL),
    Odd("enriched.eml", mail(f"\n{MILL}", f"Content-Type: text/enriched\n\n<bold>{PIER}</bold>"), f"{MILL}\n\n{PIER}"),
    Odd("calendar.eml", mail(f"\n{MILL}", "Content-Type: text/calendar\n\nBEGIN"), MILL, "BEGIN", "kinds that are not read: text/calendar"),
    Odd("secret.eml", mail("Content-Type: application/octet-stream\n\nx", kind="encrypted"), told="is encrypted"),
    Odd("secret-mime.eml", f"{HEAD}Content-Type: application/pkcs7-mime; name=smime.p7m\n\nMIIB".encode(), told="is encrypted"),
    Odd("koi8.eml", f"{HEAD}Content-Type: text/html\n\n<meta charset=koi8-r><p>Мельница {MILL}".encode("koi8-r"), "Мельница The mill"),
    # Records
    Odd("twice.json", f'{{"text": "{MILL}", "text": "{PIER}"}}'.encode(), PIER, told="has an object with the same field twice"),
    Odd("number.json", f'{{"text": "{MILL}", "size": {"9" * 6000}}}'.encode(), MILL),
    Odd("marked-up.json", json.dumps([{"body": f"<p>{MILL}</p>\n<p>{PIER}"}, MILL]).encode(), f"{MILL}\n\n{PIER}", "<p>", "HTML in 1"),
    Odd("rendered.json", json.dumps({"content": {"rendered": f"<p>{MILL}</p>"}}).encode(), MILL),
    Odd("markup-alone.json", json.dumps({"text": "<script></b></script>"}).encode(), "<script></b></script>"),
    # Word
    Odd("struck.docx", word(f"{para(MILL)}<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>In 1899.</w:t></w:r></w:p>"), MILL, "1899", "struck"),
    Odd("unstruck.docx", word(f"<w:p><w:r><w:rPr><w:strike w:val='0'/></w:rPr><w:t>{MILL}</w:t></w:r></w:p>"), MILL),
    Odd("other.docx", word(f"{para(MILL)}<w:altChunk/>"), MILL, told="has 1 parts in another format: not read"),
    Odd("macros.docm", word(para(MILL)), MILL),
    Odd("strict.docx", word(para(MILL), 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'), MILL),
    Odd("none.docx", word(""), told="has no text in it"),
    # PDF
    Odd("signs.pdf", type3(), told="its fonts do not say which letters they draw"),
    Odd("garbled.pdf", pdf([Drawn(GARBLED)]), told="its fonts do not say which letters they draw"),
    Odd("half-garbled.pdf", pdf([Drawn(MILL)], [Drawn(GARBLED)], []), MILL, "PLOO", "which letters they draw on page 2"),
)  # fmt: skip


@pytest.mark.parametrize("odd", FILES, ids=lambda odd: odd.name)
def test_what_is_in_a_file_is_read_or_told(odd: Odd, tmp_path: Path) -> None:
    file = tmp_path / odd.name
    file.write_bytes(odd.data)
    result = load_all(file)
    texts = "\n\n".join(document.text for document in result.documents)
    told = [*result.notes, *result.problems]
    assert bool(texts) is bool(odd.text)
    assert odd.text in texts
    assert not odd.not_text or odd.not_text not in texts
    assert any(odd.told in item.reason for item in told) or not odd.told, [item.reason for item in told]


def test_a_plug_in_may_read_what_we_do_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plugged = DocumentFormat("rich", (".rtf",), lambda _data, _task: (Draft(MILL),))
    monkeypatch.setattr("claimcheck.formats.detection.format_of_suffix", lambda _suffix: plugged)
    file = tmp_path / "a.rtf"
    file.write_bytes(rb"{\rtf1 x}")
    assert [document.text for document in load_all(file).documents] == [MILL]


def test_a_page_that_a_browser_saved_says_what_the_page_says(tmp_path: Path) -> None:
    page = '<html lang=en><title>Mills</title><meta name=author content="Mira Toll"><p>' + MILL
    head = (
        HEAD.replace("Ada Quill <ada@gazette.example>", "<Saved by Blink>") + "Snapshot-Content-Location: https://gazette.example/mills\n"
    )
    file = tmp_path / "a.mht"
    file.write_bytes(mail(f"Content-Type: text/html\n\n{page}", kind="related", head=head))
    [document] = load_all(file).documents
    assert {item.name: (item.value, item.origin) for item in document.metadata} == {
        "title": ("Mills", "element title"),
        "author": ("Mira Toll", "meta author"),
        "language": ("en", "attribute lang of html"),
        "address": ("https://gazette.example/mills", "header Snapshot-Content-Location"),
    }


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("<h1>The <em>old</em> mill</h1><p>x", "The old mill"),
        ("<h1> </h1><h1>Mills<p>x", "Mills"),
        ("<h1><p>x", None),
        ("<svg><title>Menu</title></svg><p>x<h1>Mills</h1>", "Mills"),
        ("<svg/><p>x<title>Mills</title>", "Mills"),
    ],
)
def test_a_headline_is_whole_and_no_title_of_a_picture(source: str, title: str | None, tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text(f"{source} {MILL}", encoding="utf-8")
    assert [document.title for document in load_all(file).documents] == [title]


def test_what_begins_like_nothing_that_is_known_is_not_foreign() -> None:
    assert foreign(MILL.encode()) is foreign(b"") is None
