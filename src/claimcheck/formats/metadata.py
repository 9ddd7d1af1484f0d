"""Metadata from several places put together."""

from __future__ import annotations

from datetime import date

from claimcheck.model.document import Metadatum


def with_published(metadata: tuple[Metadatum, ...], day: date | None, origin: str) -> tuple[Metadatum, ...]:
    """The metadata with `day` as the day of publication, if they state none."""
    if day is None or any(item.name == "published" for item in metadata):
        return metadata
    return (*metadata, Metadatum(name="published", value=day.isoformat(), origin=origin))
