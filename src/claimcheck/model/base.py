"""What all models share: they are frozen, they refuse unknown fields, and their ids come from content alone."""

from __future__ import annotations

import hashlib
import re
from contextlib import AbstractContextManager
from datetime import date
from typing import Annotated, Protocol

from pydantic import BaseModel, BeforeValidator, ConfigDict

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ].*)?", re.ASCII)


class Printer(Protocol):
    """What IPython and hypothesis lay values out with."""

    def text(self, text: str) -> None:
        """Write words."""

    def breakable(self) -> None:
        """Write a space, or begin a line."""

    def pretty(self, obj: object) -> None:
        """Write a value."""

    def group(self, indent: int, open: str, close: str) -> AbstractContextManager[None]:  # noqa: A002 - their name for it
        """Write what belongs together, between two marks."""


class Frozen(BaseModel):
    """A pydantic model that cannot change after it was made and does not take fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def _repr_pretty_(self, printer: Printer, cycle: bool) -> None:  # noqa: ARG002, FBT001 - as IPython and hypothesis call it
        """How a shell, and hypothesis in a failing example, lays a model out: the fields that are not as they are by default."""
        defaults = {name: field.get_default(call_default_factory=True) for name, field in type(self).model_fields.items()}
        with printer.group(4, f"{type(self).__name__}(", ")"):
            for number, (name, value) in enumerate((name, value) for name, value in self if value != defaults[name]):
                if number:
                    printer.text(",")
                    printer.breakable()
                printer.text(f"{name}=")
                printer.pretty(value)


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
