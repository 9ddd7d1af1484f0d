"""The report as one HTML page that needs nothing else: no network, no server, and no JavaScript but for filters and keys."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from claimcheck.model.report import Report
from claimcheck.reports.html.page import page_of


def render(report: Report) -> str:
    """The report as HTML. What documents say is escaped twice over: hidden characters are made visible, then all markup is escaped.

    The page's content security policy lets it fetch nothing, and run and style nothing but the two texts whose hashes it names.
    """
    style, script = _static("style.css"), _static("script.js")
    return (
        _environment()
        .get_template("page.html.jinja")
        .render(page=page_of(report), style=style, script=script, policy=_policy(style, script))
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader(__name__),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _static(name: str) -> Markup:
    """A file of ours that goes into the page as it is."""
    text = files(__name__).joinpath("templates", name).read_text(encoding="utf-8")
    return Markup(text)  # noqa: S704 - our own text, and the only one that is not escaped


def _policy(style: str, script: str) -> str:
    """What the page may do. `data:` is for the empty icon, without which a browser would ask the server for one."""
    return f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; img-src data:; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
