"""What all models share: they are frozen, they refuse unknown fields, and their ids come from content alone."""

from __future__ import annotations

import hashlib

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A pydantic model that cannot change after it was made and does not take fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def content_id(prefix: str, *parts: object) -> str:
    """An id that depends on `parts` alone: the prefix, a dash, ten hexadecimal digits.

    The same parts give the same id in every process, whatever the hash seed, the machine or the order of the run.
    """
    text = "\x1f".join(str(part) for part in parts)
    return f"{prefix}-{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:10]}"
