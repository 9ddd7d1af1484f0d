"""Mail: the text of a message, what its header says, and the documents that are attached to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from typing import TypeAlias

from claimcheck.errors import InputError, LimitError
from claimcheck.formats.base import DocumentFormat, Draft, Likeness, Member, Task, always
from claimcheck.formats.decoding import decode
from claimcheck.formats.html import charset_in, page
from claimcheck.model.document import Metadatum, MetadatumName
from claimcheck.model.location import Column, SourceMap

Part: TypeAlias = "Message[str, str]"

_HEADER = re.compile(rb"[!-9;-~]{1,80}:[ \t]")
_OWN = re.compile(rb"^(?:message-id|received|mime-version|return-path):", re.IGNORECASE | re.MULTILINE)
_FROM = re.compile(rb"^from:", re.IGNORECASE | re.MULTILINE)
_HEAD = 16_384  # bytes of a header
_LONGEST = 2_000  # code points of a header's value
_PICTURES = frozenset({"image", "audio", "video", "font"})
_TEXTS = frozenset({"text/plain", "text/markdown", "text/x-markdown"})
_PAGES = frozenset({"text/html", "application/xhtml+xml", "text/enriched", "text/richtext"})
_MACHINE = frozenset({"text/css", "text/javascript", "application/javascript", "application/pgp-signature", "message/delivery-status"})
_ENCRYPTED = frozenset({"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})
_LEAST_TOLD = 0.5  # of the letters of the fullest alternative, in a plain one that stands for it
_PAGE_HEADERS: dict[MetadatumName, str] = {"title": "Subject", "address": "Snapshot-Content-Location"}
_SAVED_BY = "saved by"  # what browsers write as the sender of a page
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
    if any(part.get_content_type() in _ENCRYPTED for part in parts):
        raise InputError(task.source, "is encrypted, or signed as a whole", "save it as the mail program shows it")
    numbers = {id(part): number for number, part in enumerate(parts, 1)}
    drafts = [(draft, numbers[id(part)]) for draft, part in _bodies(message, task)]
    attached = list(_attachments(message))
    documents = [part for part in attached if part.get_content_maintype() not in _PICTURES]
    if drafts:
        yield _message(message, drafts, tuple(_notes(message, len(attached) - len(documents))))
    elif not documents:
        raise InputError(task.source, "has no text in it", "text that is a picture cannot be read")
    for number, part in enumerate(documents, 1):
        yield Member(_name(part, number), _payload(part), beside=True)


def recognise(data: bytes) -> Likeness:
    """Likely of a header that no other text has."""
    head = re.split(rb"\r?\n\r?\n", data[:_HEAD], maxsplit=1)[0]
    is_mail = _HEADER.match(head) and _FROM.search(head) and _OWN.search(head)
    return Likeness.LIKELY if is_mail else Likeness.NO


def _notes(message: Part, pictures: int) -> Iterator[str]:
    """What a reader should know of the parts that are not read."""
    if pictures:
        yield f"has {pictures} attached picture" + "s" * (pictures > 1) + ": not read"
    unread = sorted({part.get_content_type() for part in message.walk() if _is_unread(part)})
    if unread:
        yield f"has parts of kinds that are not read: {', '.join(unread)[:_LONGEST]}"


def _is_unread(part: Part) -> bool:
    """Whether a part is neither read nor attached; what programs tell each other does not count."""
    kind = part.get_content_type()
    is_leaf = not part.is_multipart() and part.get_content_maintype() not in _PICTURES and not _is_attached(part)
    return is_leaf and kind not in {*_TEXTS, *_PAGES, *_MACHINE}


def _bodies(part: Part, task: Task) -> list[tuple[Draft, Part]]:
    """The texts that a reader of the mail sees, each with its part: of related parts the first, of alternatives as `_chosen`."""
    kind = part.get_content_type()
    if _is_attached(part) or kind == "message/rfc822":
        return []
    if not part.is_multipart():
        draft = _body(part, task) if kind in _TEXTS | _PAGES else None
        return [(draft, part)] if draft is not None and draft.text.strip() else []
    children = _children(part)
    if kind == "multipart/alternative":
        return _chosen(children, task)
    return [body for child in (children[:1] if kind == "multipart/related" else children) for body in _bodies(child, task)]


def _chosen(children: list[Part], task: Task) -> list[tuple[Draft, Part]]:
    """Of alternatives the plain one, if it tells about as much as the last, which is the fullest; one that cannot be read is none."""
    versions: list[list[tuple[Draft, Part]]] = []
    failure: InputError | None = None
    for child in children:
        try:
            versions.append(_bodies(child, task))
        except InputError as error:
            failure = error
    told = [version for version in versions if version]
    if not told:
        if failure is not None:
            raise failure
        return []
    plain = next((version for version in told if all(part.get_content_type() in _TEXTS for _, part in version)), told[-1])
    return plain if _LEAST_TOLD * _letters(told[-1]) <= _letters(plain) else told[-1]


def _letters(version: list[tuple[Draft, Part]]) -> int:
    return sum(len("".join(draft.text.split())) for draft, _ in version)


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
    data = _payload(part)
    is_page = part.get_content_type() in _PAGES
    text, notes = decode(data, task.source, str(part.get_content_charset() or (charset_in(data) if is_page else "")))
    if not is_page:
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
            rows.append((offset, *_behind(rows[-1]), rows[-1][-1]))
            offset += len(_PARTING)
        own = [tuple(map(int, row.split(" "))) for row in draft.source_map.rows.split(";")] if draft.source_map else []
        rows += [(offset + row[0], *row[1:], number) for row in own]
        texts.append(draft.text)
        offset += len(draft.text)
    said = tuple(note for draft, _ in drafts for note in draft.notes)
    left_out = sum(draft.left_out for draft, _ in drafts)
    source_map = SourceMap.of(_COLUMNS, rows)
    metadata = _of_page(message, drafts[0][0]) if _is_saved_page(message) else _metadata(message)
    return replace(Draft.of("".join(texts), metadata, notes=(*notes, *said), source_map=source_map), left_out=left_out)


def _behind(row: tuple[int, ...]) -> tuple[int, int, int, int]:
    """Raw offset, length, line and column of what is put in behind the run of a row."""
    _, raw, length, line, column, _ = row
    return raw + length, 0, line, column


def _is_saved_page(message: Part) -> bool:
    """Whether a browser made the mail, to keep a page in it: its date and its sender then say nothing of the page."""
    return bool(_header(message, "Snapshot-Content-Location")) or _SAVED_BY in _header(message, "From").lower()


def _of_page(message: Part, draft: Draft) -> Iterator[Metadatum]:
    said = {item.name for item in draft.metadata}
    yield from draft.metadata
    for name, key in _PAGE_HEADERS.items():
        value = _header(message, key)
        if value and name not in said:
            yield Metadatum(name=name, value=value, origin=f"header {key}")


def _header(message: Part, name: str) -> str:
    """The value of a header as text. Characters above ASCII stand in it as they are where a program writes UTF-8."""
    for key, value in message.raw_items():
        if key.lower() == name.lower():
            written = str(value)
            with suppress(UnicodeError):
                written = written.encode("ascii", "surrogateescape").decode("utf-8")
            return _plain(written)
    return ""


def _metadata(message: Part) -> Iterator[Metadatum]:
    subject = _header(message, "Subject")
    name, address = parseaddr(_header(message, "From"))
    language = _header(message, "Content-Language")
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
        text = "".join(_chunk(chunk, charset) for chunk, charset in decode_header(written))
    except (LookupError, ValueError, MessageError):
        text = written
    return " ".join(text.split())


def _chunk(chunk: bytes | str, charset: str | None) -> str:
    """A part of a header: an encoded word, or what stands between such words, which comes as it is or as bytes with escapes."""
    if isinstance(chunk, str):
        return chunk
    return chunk.decode(charset or ("ascii" if chunk.isascii() else "raw-unicode-escape"))


def _day(header: object) -> date | None:
    try:
        return parsedate_to_datetime(str(header)[:_LONGEST]).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


FORMAT = DocumentFormat("mail", (".eml", ".mht", ".mhtml"), read, recognise, isolated=always)
