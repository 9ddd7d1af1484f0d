"""PDF files in the smallest form, written by hand: pages of text at given places, and whatever else a test wants in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Drawn:
    """A text at a place of a page, in points from its lower left corner."""

    text: str
    x: float = 50
    y: float = 700
    size: float = 12
    bold: bool = False


def content_of(drawn: Sequence[Drawn]) -> bytes:
    """The content stream that draws these texts, in their order."""
    parts = [
        b"BT /%s %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET"
        % (b"F2" if text.bold else b"F1", text.size, text.x, text.y, _escaped(text.text.encode("cp1252")))
        for text in drawn
    ]
    return b"\n".join(parts)


def _escaped(text: bytes) -> bytes:
    return text.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")


def stream(data: bytes, more: bytes = b"") -> bytes:
    """A stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), more, data)


_FONT = b"/%s << /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"
FONTS = b"/Font << %s %s >>" % (_FONT % (b"F1", b"Times-Roman"), _FONT % (b"F2", b"Times-Bold"))


def pdf(*pages: Sequence[Drawn], info: bytes = b"<< >>") -> bytes:
    """A PDF with these pages."""
    return pdf_of_streams([stream(content_of(page)) for page in pages], info)


def pdf_of_streams(streams: Sequence[bytes], info: bytes = b"<< >>") -> bytes:
    """A PDF whose pages have these content streams."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(len(streams)))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(streams)), info]
    for number, content in enumerate(streams):
        page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << %s >> /Contents %d 0 R >>" % (FONTS, 5 + 2 * number)
        objects += [page, content]
    return pdf_of_objects(objects)


def pdf_of_objects(objects: Sequence[bytes]) -> bytes:
    """A PDF with these objects, numbered from 1; the first is its catalogue, the third its information."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 3 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(out)
