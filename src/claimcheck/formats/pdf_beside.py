"""What of a PDF is not read: text in fonts that do not say what they draw, and what lies beside the pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from claimcheck.formats.pdf_lines import Fragment

if TYPE_CHECKING:
    from pypdf import PdfReader

_MOST_ODD = 0.05  # of the letters of a page may be none
_MOST_NAMED = 0.5  # of the letters of a page may belong to names of signs
_ODD = re.compile(r"[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd\ue000-\uefff\uf200-\uf8ff]")
_SIGN_NAME = re.compile(r"/[A-Za-z][A-Za-z0-9_.]{0,40}")  # what stands for a sign that no table spells
_REMARKS = frozenset({"/Text", "/FreeText", "/Highlight", "/Underline", "/StrikeOut", "/Squiggly", "/Stamp", "/Caret"})


def is_garbled(fragments: Sequence[Fragment]) -> bool:
    """Whether what a page draws is no text: too many signs that no text has, or names of signs in their place."""
    text = "".join(fragment.text for fragment in fragments)
    letters = len(text) - sum(map(text.count, " \t\r\n"))
    if not letters:
        return False
    named = sum(map(len, _SIGN_NAME.findall(text)))
    return len(_ODD.findall(text)) > _MOST_ODD * letters or named > _MOST_NAMED * letters


def beside(reader: PdfReader) -> tuple[str, ...]:
    """Notes on what is no part of the pages' text: filled fields of a form, remarks, files inside the file.

    None where the file is too damaged to tell: its text counts all the same.
    """
    try:
        return tuple(_beside(reader))
    except Exception:  # noqa: BLE001 - whatever a damaged file leads pypdf to raise
        return ()


def _beside(reader: PdfReader) -> Iterator[str]:
    filled = remarks = 0
    for page in reader.pages:
        for annotation in _annotations(page):
            kind = annotation.get("/Subtype")
            filled += kind == "/Widget" and _is_filled(annotation)
            remarks += kind in _REMARKS and bool(str(annotation.get("/Contents") or "").strip())
    counted = (("filled form field", filled), ("remark", remarks), ("attached file", len(reader.attachments)))
    told = [f"{count:,} {what}" + "s" * (count > 1) for what, count in counted if count]
    if told:
        yield f"has {' and '.join(told)}: not read"


def _annotations(page: Any) -> Iterator[Any]:  # noqa: ANN401 - a damaged file may hold anything anywhere
    found = page.get("/Annots")
    found = found.get_object() if found is not None else ()
    for reference in found if isinstance(found, list) else ():
        annotation = reference.get_object()
        if isinstance(annotation, dict):
            yield annotation


def _is_filled(field: Any) -> bool:  # noqa: ANN401 - as above
    """Whether a field holds a text; a ticked box is a name."""
    parent = field.get("/Parent")
    value = field.get("/V") or (parent.get_object().get("/V") if parent is not None else None)
    value = value.get_object() if value is not None else ""
    return isinstance(value, str) and not value.startswith("/") and bool(value.strip())
