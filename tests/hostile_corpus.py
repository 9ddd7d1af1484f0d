"""Files made to harm, and files that are merely broken: what is in each, and what must come of it.

`python tests/hostile_corpus.py FOLDER` writes them all. Nothing here is a virus: what is hostile is size, depth, circles and lies.
"""

from __future__ import annotations

import io
import json
import stat
import sys
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pdf_writer import Drawn, content_of, pdf, pdf_of_objects, pdf_of_streams, stream
from zip_writer import packed

GOOD = "The pier of Eastmere is long."
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LAUGHS = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
FILE = '<!ENTITY x SYSTEM "file:///etc/passwd">'
MAIL = b"From: a@b.example\nMIME-Version: 1.0\n"


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file by its name: what makes it, and either the `reason` for which it is refused or words that its `text` must hold.

    A reason is a regular expression. A file that may be read or refused has both.
    """

    name: str
    make: Callable[[], bytes]
    reason: str = ""
    text: str = ""


def _docx(body: str, before: str = "", **parts: str) -> bytes:
    document = f"{before}<w:document {WORD}><w:body>{body}</w:body></w:document>"
    return packed(("[Content_Types].xml", "<Types/>"), ("word/document.xml", document), *parts.items())


def _paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def _link(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


def _bomb(megabytes: int) -> bytes:
    packer = zlib.compressobj(9)
    parts = [packer.compress(b" " * 1_000_000) for _ in range(megabytes)]
    return b"".join([*parts, packer.flush()])


def _nested_zip(depth: int) -> bytes:
    data = packed(("a.txt", GOOD))
    for _ in range(depth):
        data = packed(("in.zip", data))
    return data


def _flipped(data: bytes, at: int, bits: int = 0xFF) -> bytes:
    changed = bytearray(data)
    changed[at] ^= bits
    return bytes(changed)


def _encrypted_zip() -> bytes:
    data = packed(("a.txt", GOOD))
    return _flipped(_flipped(data, 6, 1), data.index(b"PK\x01\x02") + 8, 1)


def _page(content: bytes = b"", more: bytes = b"") -> bytes:
    return b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R %s >>%s" % (more, content)


def _pdf_of(pages: bytes, *more: bytes) -> bytes:
    return pdf_of_objects([b"<< /Type /Catalog /Pages 2 0 R >>", pages, b"<< >>", *more])


def _looping_xref() -> bytes:
    data = pdf([Drawn(GOOD)])
    at = data.rindex(b"xref\n0")
    return data.replace(b"/Info 3 0 R", b"/Info 3 0 R /Prev %d" % at)


def _encrypted_pdf() -> bytes:
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415 - for this file alone

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([Drawn(GOOD)]))))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _nested_mail(depth: int) -> bytes:
    heads = [b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(depth)]
    return MAIL + b"".join(heads) + b"\n" + GOOD.encode()


def _mail_of_parts(count: int) -> bytes:
    return MAIL + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * count + b"--b--\n"


def _attachment(name: str) -> bytes:
    part = f"--b\nContent-Disposition: attachment; filename={name}\n\n{GOOD}\n--b--\n"
    return MAIL + b"Content-Type: multipart/mixed; boundary=b\n\n" + part.encode()


TEXTS = (
    Hostile("empty.txt", lambda: b"", "is empty"),
    Hostile("mark-alone.txt", lambda: b"\xef\xbb\xbf", "nothing but white space"),
    Hostile("blank.txt", lambda: b" \n" * 100_000, "nothing but white space"),
    Hostile("nul.txt", lambda: GOOD.encode() + b"\0", "binary file"),
    Hostile("nul-all.txt", lambda: b"\0" * 1_000_000, "binary file"),
    Hostile("controls.txt", lambda: bytes(range(1, 32)) * 100, "binary file"),
    Hostile("surrogate.txt", lambda: b"\xed\xa0\x80 " + GOOD.encode(), "unknown encoding", text="pier"),
    Hostile("surrogate-utf-16.txt", lambda: b"\xff\xfe" + b"\x00\xd8" + "pier".encode("utf-16-le"), "byte order mark of UTF-16"),
    Hostile("odd-utf-16.txt", lambda: b"\xff\xfe" + "pier".encode("utf-16-le") + b"x", "byte order mark of UTF-16"),
    Hostile("false-mark.txt", lambda: b"\xff\xfe" + GOOD.encode(), "byte order mark", text="\u6554"),
    Hostile("mixed.txt", lambda: ("Café. " * 20).encode() + "Café. Zoë. ".encode("cp1252") + GOOD.encode(), text="The pier"),
    Hostile("unknown.txt", lambda: "Пристань построена давно".encode("cp1251") * 50, "unknown encoding"),
    Hostile("bidi.txt", f"\u202e{GOOD}\u202c\u2066\u2069 A bidi text.".encode, text="\u202eThe pier"),
    Hostile("zero-width.txt", lambda: "\u200b".join(f"{GOOD} A zero-width text.").encode(), text="T\u200bh\u200be"),
    Hostile("line-of-50-mb.txt", lambda: b"pier " * 10_000_000, r"limits\.characters"),
    Hostile("over-64-mb.txt", lambda: b"pier\n" * 13_000_000, r"limits\.file_bytes"),
    Hostile("combining.txt", (GOOD + " A" + "\u0301" * 100_000).encode, text="\u0301\u0301"),
    Hostile("number.txt", (GOOD + " " + "9" * 100_000).encode, text="99999"),
    Hostile("tags.txt", f"{GOOD} \U000e0041\U000e0042 tagged".encode, text="\U000e0041"),
    Hostile("quotes.md", lambda: b">" * 100_000 + GOOD.encode(), text=">>>"),
    Hostile("brackets.md", lambda: b"[" * 100_000 + GOOD.encode(), text="[[["),
    Hostile("rules.md", lambda: b"---\n" * 50_000 + GOOD.encode(), text="---"),
    Hostile("fences.md", lambda: b"```\n~~~\n" * 20_000 + GOOD.encode(), text="```"),
)

PAGES = (
    Hostile("attributes-300000.html", lambda: b"<p " + b" ".join(b"a%d=1" % n for n in range(300_000)) + b">x", r"limits\.attributes"),
    Hostile("nested-200000.html", lambda: b"<div>" * 200_000 + GOOD.encode(), r"limits\.nesting"),
    Hostile("elements.html", lambda: b"<br>" * 500_001 + GOOD.encode(), r"limits\.elements"),
    Hostile("open-tags.html", lambda: GOOD.encode() + b" Open tags. " + b"<a " * 500_000, r"limits\.attributes", text="Open tags"),
    Hostile("open-quotes.html", lambda: GOOD.encode() + b" Open quotes. " + b"<a x='" * 100_001, r"limits\.attributes", text="Open quotes"),
    Hostile("open-comments.html", lambda: GOOD.encode() + b" Comments. " + b"<!--" * 300_000, text="Comments"),
    Hostile("closing-tags.html", lambda: GOOD.encode() + b" Closing. " + b"</p>" * 100_000, text="Closing"),
    Hostile("laughs.html", f"<!DOCTYPE html [{LAUGHS}]><p>{GOOD} &a9; laughs".encode, text="laughs"),
    Hostile("external.xhtml", f"<!DOCTYPE html [{FILE}]><html><p>{GOOD} &x; external".encode, text="&x; external"),
    Hostile("false-charset.html", f"<meta charset=utf-16><p>{GOOD} é false".encode, text="é false"),
    Hostile("odd-charset.html", lambda: "<meta charset=zlib><p>Café odd".encode("cp1252"), text="Café odd"),
    Hostile("references.html", lambda: b"<p>&#x110000;&#xD800;&#0;&#99999999999; references " + b"&" * 100_000, text="references"),
    Hostile("script-alone.html", lambda: b"<script>" + b"x" * 1_000_000, "has no text in it"),
    Hostile(
        "linked-data.html", lambda: b"<script type='application/ld+json'>" + b"[" * 100_000 + b"</script><p>Linked pier", text="Linked"
    ),
    Hostile("nul.html", lambda: b"<p>\0" + GOOD.encode(), "binary file"),
    Hostile("cut.html", f"<html><p>{GOOD} Cut off <a href=".encode, text="Cut off"),
    Hostile("page.txt", f"<!doctype html><p>{GOOD} Misnamed".encode, text="Misnamed"),
)

PDFS = (
    Hostile("bomb.pdf", lambda: pdf_of_streams([stream(_bomb(200), b"/Filter /FlateDecode")]), r"limits\.unpacked_bytes"),
    Hostile(
        "double-bomb.pdf", lambda: pdf_of_streams([stream(zlib.compress(_bomb(500)), b"/Filter [/FlateDecode /FlateDecode]")]), r"limits\."
    ),
    Hostile(
        "array-bomb.pdf",
        lambda: _pdf_of(
            b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            _page().replace(b"5 0 R", b"[" + b"5 0 R " * 400 + b"]"),
            stream(_bomb(2), b"/Filter /FlateDecode"),
        ),
        r"limits\.|has no text layer",
    ),
    Hostile("cyclic-pages.pdf", lambda: _pdf_of(b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"), "damaged PDF|no text layer|limits"),
    Hostile(
        "cyclic-tree.pdf",
        lambda: _pdf_of(b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>", b"<< /Type /Pages /Kids [2 0 R] /Parent 2 0 R >>"),
        "damaged PDF|no text layer|limits",
    ),
    Hostile("false-count.pdf", lambda: _pdf_of(b"<< /Type /Pages /Kids [] /Count 2147483647 >>"), "damaged PDF|no text layer|limits"),
    Hostile("pages-2001.pdf", lambda: pdf(*[[Drawn("x")]] * 2_001), r"limits\.pages"),
    Hostile("scan.pdf", lambda: pdf([], [], []), "has no text layer: 3 pages"),
    Hostile("encrypted.pdf", _encrypted_pdf, "is encrypted"),
    Hostile("cut.pdf", lambda: pdf([Drawn(GOOD)])[:200], "damaged PDF|no text layer"),
    Hostile("no-table.pdf", lambda: b"%PDF-1.7\n" + b"1 0 obj\n" * 10_000, "damaged PDF"),
    Hostile("looping-table.pdf", _looping_xref, "damaged PDF", text="pier"),
    Hostile("deep-array.pdf", lambda: _pdf_of(b"<< /Type /Pages /Kids " + b"[" * 100_000 + b" >>"), "damaged PDF|limits|no text layer"),
    Hostile(
        "false-length.pdf",
        lambda: pdf([Drawn(f"{GOOD} False length")]).replace(b"/Length 9", b"/Length 99999999999999"),
        "damaged PDF|no text layer|could not be read|limits",
        text="False length",
    ),
    Hostile(
        "self-drawing.pdf",
        lambda: _pdf_of(
            b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            _page(more=b"/Resources << /XObject << /X 6 0 R >> >>"),
            stream(b"/X Do"),
            stream(b"/X Do /X Do", b"/Type /XObject /Subtype /Form /Resources << /XObject << /X 6 0 R >> >>"),
        ),
        "damaged PDF|no text layer|limits",
    ),
    Hostile(
        "scripted.pdf",
        lambda: pdf([Drawn(f"{GOOD} Scripted")]).replace(b"/Catalog", b"/Catalog /OpenAction << /S /JavaScript /JS (x) >>"),
        "damaged PDF",
        text="Scripted",
    ),
    Hostile("many-operators.pdf", lambda: pdf_of_streams([stream(b"q " * 300_000 + content_of([Drawn(GOOD)]))]), r"limits\.", text="pier"),
    Hostile("pdf.md", lambda: pdf([Drawn(f"{GOOD} Misnamed PDF")]), text="Misnamed PDF"),
)

WORDS = (
    Hostile("bomb.docx", lambda: _docx(_paragraph(" " * 100_000_000)), r"limits\.unpacked_ratio"),
    Hostile("laughs.docx", lambda: _docx(_paragraph("&a9;"), f"<!DOCTYPE d [{LAUGHS}]>"), "declares a document type"),
    Hostile(
        "quadratic.docx",
        lambda: _docx(_paragraph("&a;" * 10_000), f'<!DOCTYPE d [<!ENTITY a "{"x" * 100_000}">]>'),
        "declares a document type",
    ),
    Hostile("external.docx", lambda: _docx(_paragraph("&x;"), f"<!DOCTYPE d [{FILE}]>"), "declares a document type"),
    Hostile("nested-200000.docx", lambda: _docx("<w:sdt>" * 200_000 + "</w:sdt>" * 200_000), r"limits\."),
    Hostile("attributes-300000.docx", lambda: _docx("<w:p " + " ".join(f"a{n}='1'" for n in range(300_000)) + "/>"), r"limits\.attributes"),
    Hostile("elements.docx", lambda: _docx("<w:p/>" * 500_001), r"limits\."),
    Hostile("cut.docx", lambda: _docx(_paragraph(GOOD))[:-60], "damaged ZIP"),
    Hostile("flipped.docx", lambda: _flipped(_docx(_paragraph(GOOD * 50)), 150), "damaged|no Word document|not well-formed", text="pier"),
    Hostile("noise.docx", lambda: packed(("[Content_Types].xml", "x"), ("word/document.xml", b"\xff\0" * 1000)), "not well-formed"),
    Hostile(
        "leading-out.docx",
        lambda: _docx("", **{"_rels/.rels": '<r><x Type="/officeDocument" Target="../../etc/passwd"/></r>'}),
        "is no Word document",
    ),
    Hostile("spreadsheet.docx", lambda: packed(("[Content_Types].xml", "x"), ("xl/workbook.xml", "<x/>")), "office file of a kind"),
    Hostile("no-archive.docx", GOOD.encode, "damaged ZIP"),
)

ARCHIVES = (
    Hostile("bomb.zip", lambda: packed(("a.txt", b" " * 300_000_000)), r"limits\.unpacked_ratio"),
    Hostile(
        "bombs.zip", lambda: packed(*((f"{n}.txt", GOOD + "x\n" * 400_000) for n in range(1, 9))), r"limits\.unpacked_ratio", text="pier"
    ),
    Hostile("deep.zip", lambda: _nested_zip(40), r"limits\.archives"),
    Hostile("leading-out.zip", lambda: packed(("../../out.txt", GOOD), ("/etc/out.txt", GOOD)), "leads out of the archive"),
    Hostile("links.zip", lambda: packed((_link("a.txt"), "/etc/passwd"), (_link("b.txt"), "a.txt")), "is a link"),
    Hostile("entries-20000.zip", lambda: packed(*((f"{n}.txt", "") for n in range(20_000))), r"limits\.entries"),
    Hostile("cut.zip", lambda: packed(("a.txt", GOOD))[:60], "damaged ZIP"),
    Hostile("flipped.zip", lambda: _flipped(packed(("a.txt", GOOD * 20)), 45), "is damaged"),
    Hostile("encrypted.zip", _encrypted_zip, "is encrypted"),
    Hostile("false-directory.zip", lambda: b"PK\x03\x04" + b"PK\x05\x06" + b"\xff" * 18, "damaged ZIP"),
    Hostile(
        "directory-alone.zip",
        lambda: b"PK\x03\x04" + b"PK\x01\x02" * 200_000 + b"PK\x05\x06" + b"\0" * 8 + (800_000).to_bytes(4, "little") + bytes(6),
        r"limits\.entries",
    ),
    Hostile("empty.zip", packed, "holds no document"),
    Hostile(
        "names.zip",
        lambda: packed(("a\n\u202e.txt", f"{GOOD} Odd name"), ("x" * 60_000 + ".txt", f"{GOOD} Odd name, long")),
        text="Odd name",
    ),
)

RECORDS = (
    Hostile("deep.json", lambda: b"[" * 200_000, r"limits\.nesting|is no JSON"),
    Hostile("deep-object.json", lambda: b'{"a":' * 200_000 + b"1" + b"}" * 200_000, r"limits\.nesting|is no JSON"),
    Hostile("number.json", lambda: b'{"text": ' + b"9" * 1_000_000 + b"}", "has no text in a field"),
    Hostile("records.jsonl", lambda: b'"x"\n' * 500_001, r"limits\.elements"),
    Hostile("wide.json", lambda: b"[" + b"[]," * 4_000_000 + b"[]]", r"limits\.|has no text in a field"),
    Hostile("surrogate.json", lambda: rb'{"text": "\ud800 The lone pier"}', text="\ufffd The lone pier"),
    Hostile("cut.json", lambda: json.dumps({"text": GOOD}).encode()[:-4], "is no JSON"),
    Hostile("nan.json", lambda: b'{"text": NaN}', "has no text in a field"),
    Hostile("nul.json", lambda: b'{"text": "a\0b"}', "binary file|is no JSON"),
    Hostile("escaped-nul.json", lambda: rb'{"text": "A pier \u0000 with a NUL"}', text="with a NUL"),
)

MAILS = (
    Hostile("nested.eml", lambda: _nested_mail(20_000), r"limits\.|has no text"),
    Hostile("parts-20000.eml", lambda: _mail_of_parts(20_000), r"limits\.entries"),
    Hostile(
        "boundless.eml",
        lambda: MAIL + b"Content-Type: multipart/mixed\n\nThe boundless pier",
        "has no text in it|could not be read",
        text="boundless",
    ),
    Hostile("false-charset.eml", lambda: MAIL + b"Content-Type: text/plain; charset=rot13\n\nThe mailed pier", text="mailed"),
    Hostile("long-header.eml", lambda: MAIL + b"Subject: " + b"=?utf-8?q?x?= " * 100_000 + b"\n\nA long header", text="A long header"),
    Hostile(
        "broken-base64.eml",
        lambda: MAIL + b"Content-Transfer-Encoding: base64\n\n!!!!" * 10,
        "has no text in it|is a binary file|unknown encoding",
        text="!",
    ),
    Hostile("leading-out.eml", lambda: _attachment("../../out.txt"), text="pier"),
    Hostile("itself.eml", lambda: MAIL + b"Content-Type: message/rfc822\n\n" + MAIL + b"\nA mail in a mail", text="A mail in a mail"),
)

CORPUS = (*TEXTS, *PAGES, *PDFS, *WORDS, *ARCHIVES, *RECORDS, *MAILS)


def write(folder: Path) -> None:
    """Write the whole corpus into a folder, with links that lead nowhere, in circles and out, and a pipe that nobody fills."""
    for hostile in CORPUS:
        (folder / hostile.name).write_bytes(hostile.make())
    (folder / "dangling.txt").symlink_to("nowhere.txt")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "up").symlink_to("..")
    (folder / "device.txt").symlink_to("/dev/zero")


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    write(target)
