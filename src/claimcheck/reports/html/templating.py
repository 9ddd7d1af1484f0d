"""The templates of the HTML report: every value is escaped, and a name that is not there is an error."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

_PACKAGE: Final = "claimcheck.reports.html"


@cache
def environment() -> Environment:
    """Where templates come from, made once in a process."""
    return Environment(
        loader=PackageLoader(_PACKAGE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def static(name: str) -> Markup:
    """A file of ours that goes into the page as it is."""
    text = files(_PACKAGE).joinpath("templates", name).read_text(encoding="utf-8")
    return Markup(text)  # noqa: S704 - our own text, and the only one that is not escaped
