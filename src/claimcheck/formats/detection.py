"""Which format a file has: by its content where that leaves no doubt, then by its name, then by what it looks like."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from claimcheck.formats.base import DocumentFormat, Likeness
from claimcheck.formats.registry import format_called, format_of_suffix, formats


@dataclass(frozen=True, slots=True)
class Detected:
    """The format of a file, None when nothing tells it, whether its content tells it, and what a reader should know about how."""

    format: DocumentFormat | None
    note: str = ""
    by_content: bool = False


def suffix_of(name: str) -> str:
    """The file ending in lower case, with its dot; empty when there is none."""
    return PurePath(name).suffix.lower()


def detect(data: bytes, name: str, *, named: bool) -> Detected:
    """The format of `data`, a file called `name`. One that the user `named` is taken for plain text when nothing says otherwise."""
    suffix = suffix_of(name)
    by_name = format_of_suffix(suffix)
    likeness, by_content = _best(data)
    if by_content is by_name is not None:
        return Detected(by_name, by_content=True)
    if by_content is not None and (likeness is Likeness.CERTAIN or by_name is None):
        note = f"has the ending {suffix!r} but is {by_content.name}: read as that" if suffix else ""
        return Detected(by_content, note, by_content=True)
    if by_name is not None or not named:
        return Detected(by_name)
    return Detected(format_called("text"), f"has the unknown ending {suffix!r}: read as plain text" if suffix else "")


def _best(data: bytes) -> tuple[Likeness, DocumentFormat | None]:
    """What the content looks like most, the first of several."""
    best: tuple[Likeness, DocumentFormat | None] = (Likeness.NO, None)
    for known in formats():
        likeness = known.recognise(data)
        if likeness > best[0]:
            best = likeness, known
    return best
