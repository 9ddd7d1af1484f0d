"""What all models share: they are frozen, they refuse unknown fields, and their ids come from content alone."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ].*)?", re.ASCII)


class Frozen(BaseModel):
    """A pydantic model that cannot change after it was made and does not take fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def content_id(prefix: str, *parts: object) -> str:
    """An id that depends on `parts` alone: the prefix, a dash, ten hexadecimal digits.

    The same parts give the same id in every process, whatever the hash seed, the machine or the order of the run.
    """
    text = "\x1f".join(str(part) for part in parts)
    return f"{prefix}-{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:10]}"


def _only_days(day: object) -> object:
    # pydantic would take "0" or 1592956800 for seconds since 1970
    if not isinstance(day, date) and not (isinstance(day, str) and _ISO_DAY.fullmatch(day)):
        msg = f"{day!r} is not a day in the form 2020-06-24"
        raise ValueError(msg)
    return day


Day = Annotated[date, BeforeValidator(_only_days)]
"""A date, or an ISO text such as `2020-06-24`, and nothing else that could be taken for one."""
