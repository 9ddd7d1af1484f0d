"""Bytes to text, without guessing in silence: what was guessed is said in a note, and what is no text is refused."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress

from claimcheck.errors import InputError

# The marks of UTF-32 begin like those of UTF-16, so they are tried first.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_ABOVE_ASCII = re.compile(rb"[\x80-\xff]+")
_MAX_CONTROL_SHARE = 0.02
_MAX_WINDOWS_SHARE = 0.25  # Western European text has about one letter in twenty above ASCII; other alphabets nearly all
_MAX_DAMAGE_SHARE = 0.2
_SAMPLE = 4096  # bytes that tell whether a text is UTF-16
_MIN_HALF_SHARE = 0.7  # of the code units of UTF-16 in a Western language have a NUL for one half
# Encodings that documents are written in. Python knows more, and some of them are none of text.
_DECLARABLE = re.compile(
    r"iso-8859-\d{1,2}|windows-\d{3,4}|cp\d{3,4}|koi8-[ru]|gbk|gb2312|gb18030|big5|shift_jis|euc-(?:jp|kr)|iso-2022-jp|utf-16(?:[bl]e)?|macintosh"
)
_CODECS = {"iso-8859-1": "windows-1252", "us-ascii": "windows-1252", "latin1": "windows-1252", "ascii": "windows-1252"}  # as browsers do
_REMEDY = "save it as UTF-8 text, or name a text file"


def decode(data: bytes, source: str, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """The text in `data`, and notes on what had to be guessed. Line endings stay as they are; a byte order mark goes.

    UTF-8 first, or what the byte order mark says, or UTF-16 where each other byte is NUL; else the `declared` encoding, if the file names
    one; else UTF-8 with a few damaged characters; else Windows-1252, if that looks like text. Raises InputError naming `source` when the
    bytes are no text in any of these.
    """
    text, notes = _decode(data, source, _CODECS.get(declared.lower(), declared.lower()))
    if "\0" in text or len(_CONTROL.findall(text)) > _MAX_CONTROL_SHARE * len(text):
        raise InputError(source, "is a binary file, not text", _REMEDY)
    return text, notes


def _decode(data: bytes, source: str, declared: str) -> tuple[str, tuple[str, ...]]:
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    unmarked = _unmarked(data) if encoding == "utf-8" else ""
    if unmarked:
        with suppress(UnicodeDecodeError):
            return data.decode(unmarked), ("is UTF-16 without a byte order mark",)
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError:
        pass
    if encoding == "utf-8" and _DECLARABLE.fullmatch(declared):
        with suppress(LookupError, UnicodeDecodeError):
            return data.decode(declared), ()
    if encoding.startswith("utf-8"):
        return _decode_damaged(data, source)
    raise InputError(source, f"has the byte order mark of {encoding.upper()} but is not valid {encoding.upper()}", _REMEDY)


def _unmarked(data: bytes) -> str:
    """The kind of UTF-16 that the NULs in data without a mark tell; empty when they tell none."""
    sample = data[:_SAMPLE]
    high, low = sample[::2].count(0), sample[1::2].count(0)
    least = _MIN_HALF_SHARE * len(sample) / 2
    if len(data) % 2 or not sample:
        return ""
    return "utf-16-le" if low >= least and not high else "utf-16-be" if high >= least and not low else ""


def _decode_damaged(data: bytes, source: str) -> tuple[str, tuple[str, ...]]:
    text = data.decode("utf-8-sig", "replace")
    lost = text.count("\ufffd")
    if lost <= _MAX_DAMAGE_SHARE * len(_ABOVE_ASCII.findall(data)):
        return text, (f"is damaged UTF-8: characters that could not be read stand as U+FFFD ({lost})",)
    high = sum(map(len, _ABOVE_ASCII.findall(data)))
    if high <= _MAX_WINDOWS_SHARE * len(data) and b"\0" not in data:
        try:
            return data.decode("cp1252"), ("is not UTF-8: read as Windows-1252, so letters with accents may be wrong",)
        except UnicodeDecodeError:
            pass
    reason = "is a binary file, not text" if b"\0" in data else "is in an unknown encoding"
    raise InputError(source, reason, _REMEDY)
