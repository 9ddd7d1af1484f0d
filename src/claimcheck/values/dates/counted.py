"""Periods that are counted from the beginning of a thing, and so have no days: "its first year", "the opening weekend"."""

from __future__ import annotations

from claimcheck.lexicons import words


def is_period(text: str) -> bool:
    """Whether a text is such a period: an ordinal or an adjective for the first one, and a unit of time ("first year")."""
    ordinal, _, unit = text.casefold().partition(" ")
    return unit in words("time", "periods") and ordinal in words("policy", "ordinals") | words("time", "openings")
