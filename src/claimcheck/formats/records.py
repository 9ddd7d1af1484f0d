"""Records: a text with fields that tell of it, as JSON exports and retrieval libraries keep them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, get_args

from claimcheck.config import Fields
from claimcheck.formats.header import day_in
from claimcheck.lexicons import lexicon
from claimcheck.model.document import Metadatum, MetadatumName

_INNER = ("metadata", "meta")


def record_text(record: object, fields: Fields) -> tuple[str, str]:
    """The text of a record and the name of the field that holds it; both empty when there is none. A record may be a text itself."""
    if isinstance(record, str):
        return record, ""
    if not isinstance(record, Mapping):
        return "", ""
    for name, value in _candidates(record, "text", fields):
        text = "\n\n".join(value) if isinstance(value, list) and all(isinstance(item, str) for item in value) else value
        if isinstance(text, str) and text.strip():
            return text, name
    return "", ""


def record_id(record: object, fields: Fields) -> str:
    """The id that a record gives itself; empty when it has none."""
    if not isinstance(record, Mapping):
        return ""
    return next((str(value) for _, value in _candidates(record, "id", fields) if isinstance(value, str | int) and str(value)), "")


def record_metadata(record: object, fields: Fields, of: str) -> Iterator[Metadatum]:
    """What a record's fields say of its text, one of a name; `of` is what the fields belong to, for the origin."""
    if not isinstance(record, Mapping):
        return
    for name in get_args(MetadatumName):
        for key, value in _candidates(record, name, fields):
            written = _plain(name, value)
            if written:
                yield Metadatum(name=name, value=written, origin=f"{of} {key}")
                break


def _candidates(record: Mapping[str, Any], name: str, fields: Fields) -> Iterator[tuple[str, Any]]:
    """The fields that may hold `name`, each with its value: those of the settings, else the usual ones, in the record and its metadata."""
    named: tuple[str, ...] = getattr(fields, name)
    for key in named:
        value: Any = record
        for step in [key] if key in record else key.split("."):
            value = value.get(step) if isinstance(value, Mapping) else None
        if value is not None:
            yield key, _shown(value)
    if named:
        return
    holders = [("", record), *((f"{inner}.", record[inner]) for inner in _INNER if isinstance(record.get(inner), Mapping))]
    for prefix, holder in holders:
        for key in lexicon("formats")["record_fields"][name]:
            if holder.get(key) is not None:
                yield f"{prefix}{key}", _shown(holder[key])


def _shown(value: Any) -> Any:  # noqa: ANN401 - JSON may be anything
    """What is shown of a value: content systems keep a text in an object, as it was written and as it is `rendered`."""
    return value.get("rendered", value) if isinstance(value, Mapping) else value


def _plain(name: MetadatumName, value: object) -> str:
    if isinstance(value, list):
        value = ", ".join(item for item in value if isinstance(item, str))
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        value = value.isoformat()
    if not isinstance(value, str):
        return ""
    if name == "published":
        return day.isoformat() if (day := day_in(value[:40])) else ""
    return " ".join(value.split())
