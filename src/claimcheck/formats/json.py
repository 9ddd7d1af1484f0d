"""JSON and JSON Lines: each record with a text is a document; which fields hold what is a setting."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from claimcheck.errors import InputError, LimitError
from claimcheck.formats.base import DocumentFormat, Draft, Likeness, Task, always
from claimcheck.formats.decoding import decode
from claimcheck.formats.header import published_in
from claimcheck.formats.html import page
from claimcheck.formats.metadata import with_published
from claimcheck.formats.records import record_id, record_metadata, record_text
from claimcheck.model.location import SourceMap
from claimcheck.model.report import Problem

_LONGEST_KEY = 80  # code points of an id
_LISTED = 20  # lines that are no JSON, each with a problem of its own
_BEGINNING = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\{\s*["}]|\[\s*[\[{"])')


@dataclass(frozen=True, slots=True)
class _Record:
    """A value of the file: its number and its line from 1 (0: not known), and the key it has in an object."""

    value: Any
    number: int
    line: int = 0
    key: str = ""


_MARKED_UP = re.compile(r"</(?:p|div|li|h[1-6]|a|b|i|em|strong|span|ul|ol|td|blockquote)>", re.IGNORECASE)
_LONGEST_NUMBER = 1_000  # digits that are taken as a number


class _Twice:
    """Makes the objects of a file, and remembers whether one of them has a field twice."""

    def __init__(self) -> None:
        self.found = False

    def __call__(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        self.found = self.found or len(made) < len(pairs)
        return made


def read(data: bytes, task: Task) -> Iterator[Draft | Problem]:
    """The documents in `data`, and a problem for each line that is no JSON. Raises InputError when nothing is, or no record has a text."""
    text, notes = decode(data, task.source)
    twice = _Twice()
    records, problems = _records(text, task, twice)
    if twice.found:
        notes = (*notes, "has an object with the same field twice: the last one counts")
    task.check("elements", len(records))
    yield from problems
    drafts = [draft for record in records if (draft := _draft(record, task))]
    if not drafts:
        remedy = "say in the settings which field holds it: fields.text"
        raise InputError(task.source, f"has no text in a field that is known to hold it, in {len(records):,} records", remedy)
    without = len(records) - len(drafts)
    first = (*notes, f"has no text in {without:,} of its {len(records):,} records") if without else notes
    pages = sum(1 for draft in drafts if draft.notes)
    first = (*first, f"holds HTML in {pages:,} of its {len(records):,} records: read as pages") if pages else first
    for number, draft in enumerate(drafts):
        yield replace(draft, notes=first if number == 0 else (), key=draft.key if len(records) > 1 else "")


def recognise(data: bytes) -> Likeness:
    """Likely of what begins like an object or a list."""
    return Likeness.LIKELY if _BEGINNING.match(data) else Likeness.NO


def _parsed(text: str, twice: _Twice) -> Any:  # noqa: ANN401 - JSON may be anything
    return json.loads(text, object_pairs_hook=twice, parse_int=_number)


def _number(digits: str) -> int | float:
    """A number; of very many digits, which Python refuses to read exactly, about as large a one."""
    return int(digits) if len(digits) <= _LONGEST_NUMBER else float(digits)


def _records(text: str, task: Task, twice: _Twice) -> tuple[list[_Record], list[Problem]]:
    try:
        whole = _parsed(text, twice)
    except ValueError as error:
        lines, problems = _lines(text, task, twice)
        if not lines:
            raise InputError(task.source, f"is no JSON: {error}", "check that it was saved whole") from error
        return lines, problems
    if isinstance(whole, dict) and {"schema_version", "coverage", "findings"} <= whole.keys():
        raise InputError(task.source, "is a report of claimcheck, not a document", "leave it out")
    return _members(whole, task), []


def _lines(text: str, task: Task, twice: _Twice) -> tuple[list[_Record], list[Problem]]:
    """The records of JSON Lines, and a problem for each line that is none."""
    records: list[_Record] = []
    broken: list[int] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        task.check("elements", len(records) + len(broken))
        try:
            records.append(_Record(_parsed(line, twice), len(records) + len(broken) + 1, number))
        except ValueError:
            broken.append(number)
    problems = [
        Problem(source=task.source, reason=f"line {number} is no JSON: left out", remedy="check that it was saved whole")
        for number in broken[:_LISTED]
    ]
    if len(broken) > _LISTED:
        problems.append(Problem(source=task.source, reason=f"{len(broken) - _LISTED:,} more lines are no JSON: left out"))
    return records, problems


def _members(whole: object, task: Task) -> list[_Record]:
    """The records of a JSON value: the items of a list; an object with a text; else the objects in it, or those of a list in it."""
    fields = task.config.fields
    if isinstance(whole, list):
        task.check("elements", len(whole))
        return [_Record(value, number) for number, value in enumerate(whole, 1)]
    if not isinstance(whole, dict) or record_text(whole, fields)[0]:
        return [_Record(whole, 1)]
    for value in whole.values():
        if isinstance(value, list) and any(record_text(item, fields)[0] for item in value if isinstance(item, dict)):
            return [_Record(item, number) for number, item in enumerate(value, 1)]
    return [_Record(value, number, key=key) for number, (key, value) in enumerate(whole.items(), 1) if isinstance(value, dict)]


def _draft(record: _Record, task: Task) -> Draft | None:
    fields = task.config.fields
    text, _ = record_text(record.value, fields)
    if not text.strip():
        return None
    plain = _unmarked(text, task)
    metadata = with_published(tuple(record_metadata(record.value, fields, "field")), published_in(plain), "header of the text")
    if record.line:
        source_map = SourceMap.of(("offset", "record", "line"), [(0, record.number, record.line)])
    else:
        source_map = SourceMap.of(("offset", "record"), [(0, record.number)])
    key = record_id(record.value, fields) or record.key or str(record.number)
    notes = () if plain is text else ("holds HTML",)
    return replace(Draft.of(plain, metadata, notes=notes, source_map=source_map), key=key[:_LONGEST_KEY])


def _unmarked(text: str, task: Task) -> str:
    """The text without its mark-up, as a page has it; the text itself where it is none. Raises LimitError."""
    if not _MARKED_UP.search(text):
        return text
    try:
        return page(text, task).text
    except LimitError:
        raise
    except InputError:
        return text


FORMAT = DocumentFormat("json", (".json", ".jsonl", ".ndjson"), read, recognise, isolated=always)
