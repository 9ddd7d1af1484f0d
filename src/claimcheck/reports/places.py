"""Places in documents as the standards of other programs want them: addresses, offsets in UTF-16, a quote with what stands around it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from claimcheck.model.claims import Claim
from claimcheck.model.document import Document, Span
from claimcheck.model.values import DateValue

_AROUND = 32  # code points on each side of a quote, doubled until it is the only such place
_WEB = ("http://", "https://")
_IN_WEB_ADDRESSES = "/:?#[]@!$&'()*+,;=%"


@dataclass(frozen=True, slots=True)
class QuoteContext:
    """What stands before and after a quote, so that it can be found again in a text that has changed."""

    prefix: str
    suffix: str


def address(document: Document) -> str:
    """The source of a document as a URI reference: a web address, or a path in which all that could mean more is percent-encoded."""
    text = document.source or document.id
    if text.startswith(_WEB):
        return quote(text, safe=_IN_WEB_ADDRESSES)
    # A path that begins with two slashes would be read as a host's name.
    return f"file:///{quote(text.lstrip('/'))}" if text.startswith("/") else quote(text)


def place_of(claim: Claim) -> Span:
    """The place of a claim: its value's, or its sentence's where it has no value of its own."""
    return claim.value_span or claim.evidence


def edtf_of(claim: Claim) -> str:
    """The date that a claim states, in the Extended Date/Time Format (ISO 8601-2); empty where it states none."""
    return claim.value.edtf if isinstance(claim.value, DateValue) else ""


def utf16_offset(text: str, offset: int) -> int:
    """The offset in UTF-16 code units, as JavaScript and Java count, of the code point at `offset`."""
    return len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


def quote_context(text: str, span: Span) -> QuoteContext:
    """The text on both sides of a span: as much as it takes for the quote to occur there alone, if anything does."""
    width = _AROUND
    while True:
        prefix, suffix = text[max(0, span.start - width) : span.start], text[span.end : span.end + width]
        complete = span.start <= width and span.end + width >= len(text)
        context = prefix + span.quote + suffix
        if complete or text.find(context) == text.rfind(context):
            return QuoteContext(prefix, suffix)
        width *= 2
