"""Mail: the text of a message, what its header says, and the documents that are attached to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from typing import TypeAlias

from claimcheck.errors import InputError, LimitError
from claimcheck.formats.base import DocumentFormat, Draft, Likeness, Member, Task, always
from claimcheck.formats.decoding import decode
from claimcheck.formats.html import page
from claimcheck.model.document import Metadatum
from claimcheck.model.location import Column, SourceMap

Part: TypeAlias = "Message[str, str]"

_HEADER = re.compile(rb"[!-9;-~]{1,80}:[ \t]")
_OWN = re.compile(rb"^(?:message-id|received|mime-version|return-path):", re.IGNORECASE | re.MULTILINE)
_FROM = re.compile(rb"^from:", re.IGNORECASE | re.MULTILINE)
_HEAD = 16_384  # bytes of a header
_LONGEST = 2_000  # code points of a header's value
_PICTURES = frozenset({"image", "audio", "video", "font"})
_PLACE: tuple[Column, ...] = ("offset", "raw", "length", "line", "column")
_COLUMNS: tuple[Column, ...] = (*_PLACE, "part")
_PARTING = "\n\n"  # between the parts of a mail


def read(data: bytes, task: Task) -> Iterator[Draft | Member]:
    """The message in `data` and what is attached to it. Raises InputError when it is no mail or holds nothing to read."""
    message = message_from_bytes(data)
    if not message.get("From") and not message.get("MIME-Version"):
        raise InputError(task.source, "is no mail", "check that it was saved whole")
    parts = list(message.walk())
    task.check("entries", len(parts))
    numbers = {id(part): number for number, part in enumerate(parts, 1)}
    bodies = [(part, numbers[id(part)]) for part in _bodies(message)]
    drafts = [(draft, number) for part, number in bodies if (draft := _body(part, task)) is not None and draft.text.strip()]
    attached = list(_attachments(message))
    documents = [part for part in attached if part.get_content_maintype() not in _PICTURES]
    if drafts:
        pictures = len(attached) - len(documents)
        notes = (f"has {pictures} attached picture" + "s" * (pictures > 1) + ": not read",) if pictures else ()
        yield _message(message, drafts, notes)
    elif not documents:
        raise InputError(task.source, "has no text in it", "text that is a picture cannot be read")
    for number, part in enumerate(documents, 1):
        yield Member(_name(part, number), _payload(part), beside=True)


def recognise(data: bytes) -> Likeness:
    """Likely of a header that no other text has."""
    head = re.split(rb"\r?\n\r?\n", data[:_HEAD], maxsplit=1)[0]
    is_mail = _HEADER.match(head) and _FROM.search(head) and _OWN.search(head)
    return Likeness.LIKELY if is_mail else Likeness.NO


def _bodies(part: Part) -> Iterator[Part]:
    """The parts that a reader of the mail sees: of alternatives the plain one, of related ones the first."""
    if _is_attached(part):
        return
    if not part.is_multipart():
        if part.get_content_type() in {"text/plain", "text/html"}:
            yield part
        return
    children = _children(part)
    match part.get_content_type():
        case "message/rfc822":
            return
        case "multipart/alternative":
            plain = [child for child in children if child.get_content_type() == "text/plain"]
            children = plain[:1] or children[-1:]
        case "multipart/related":
            children = children[:1]
    for child in children:
        yield from _bodies(child)


def _attachments(message: Part) -> Iterator[Part]:
    """What is attached: files with a name, and whole messages; not the parts of either."""
    if message.get_content_type() == "message/rfc822" or (_is_attached(message) and not message.is_multipart()):
        yield message
    elif message.is_multipart():
        for child in _children(message):
            yield from _attachments(child)


def _children(part: Part) -> list[Part]:
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []


def _is_attached(part: Part) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _payload(part: Part) -> bytes:
    if part.get_content_type() == "message/rfc822":
        return b"".join(_whole(child) for child in _children(part)[:1])
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _whole(message: Part) -> bytes:
    """A message that is attached, as a file: its header and its body, whose damaged characters stay marked as such."""
    try:
        return message.as_bytes()
    except (UnicodeError, LookupError):
        return message.as_string().encode("utf-8", "replace")


def _name(part: Part, number: int) -> str:
    if part.get_content_type() == "message/rfc822":
        return f"message-{number}.eml"
    return _plain(part.get_filename() or "") or f"attachment-{number}"


def _body(part: Part, task: Task) -> Draft | None:
    """The text of a part, with a map into the part as decoded; None when it holds none."""
    text, notes = decode(_payload(part), task.source, str(part.get_content_charset() or ""))
    if part.get_content_type() == "text/plain":
        return Draft(text, notes=notes, source_map=SourceMap.of(_PLACE, [(0, 0, len(text), 1, 1)]))
    try:
        return page(text, task, notes)
    except LimitError:
        raise
    except InputError:
        return None


def _message(message: Part, drafts: list[tuple[Draft, int]], notes: tuple[str, ...]) -> Draft:
    texts: list[str] = []
    rows: list[tuple[int, ...]] = []
    offset = 0
    for draft, number in drafts:
        if texts:
            texts.append(_PARTING)
            rows.append((offset, *_behind(rows[-1]), number))
            offset += len(_PARTING)
        own = [tuple(map(int, row.split(" "))) for row in draft.source_map.rows.split(";")] if draft.source_map else []
        rows += [(offset + row[0], *row[1:], number) for row in own]
        texts.append(draft.text)
        offset += len(draft.text)
    said = tuple(note for draft, _ in drafts for note in draft.notes)
    left_out = sum(draft.left_out for draft, _ in drafts)
    source_map = SourceMap.of(_COLUMNS, rows)
    return replace(Draft.of("".join(texts), _metadata(message), notes=(*notes, *said), source_map=source_map), left_out=left_out)


def _behind(row: tuple[int, ...]) -> tuple[int, int, int, int]:
    """Raw offset, length, line and column of what is put in behind the run of a row."""
    _, raw, length, line, column, _ = row
    return raw + length, 0, line, column


def _metadata(message: Part) -> Iterator[Metadatum]:
    subject = _plain(message.get("Subject", ""))
    name, address = parseaddr(_plain(message.get("From", "")))
    language = _plain(message.get("Content-Language", ""))
    day = _day(message.get("Date", ""))
    if subject:
        yield Metadatum(name="title", value=subject, origin="header Subject")
    if day:
        yield Metadatum(name="published", value=day.isoformat(), origin="header Date")
    if name or address:
        yield Metadatum(name="author", value=name or address, origin="header From")
    if language:
        yield Metadatum(name="language", value=language, origin="header Content-Language")


def _plain(header: object) -> str:
    """A header as text: encoded words resolved, white space folded. What is too long for a header is cut: resolving takes its square."""
    written = str(header)[:_LONGEST]
    try:
        text = str(make_header(decode_header(written)))
    except (LookupError, ValueError, MessageError):
        text = written
    return " ".join(text.split())


def _day(header: object) -> date | None:
    try:
        return parsedate_to_datetime(str(header)[:_LONGEST]).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


FORMAT = DocumentFormat("mail", (".eml", ".mht", ".mhtml"), read, recognise, isolated=always)
