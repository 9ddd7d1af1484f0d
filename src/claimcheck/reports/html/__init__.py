"""The report as one HTML page that needs nothing else: no network, no server, and no JavaScript but for filters and keys."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from claimcheck.model.report import Report
from claimcheck.reports.html.page import page_of
from claimcheck.reports.html.templating import environment, static


def render(report: Report) -> str:
    """The report as HTML. What documents say is escaped twice over: hidden characters are made visible, then all markup is escaped.

    The page's content security policy lets it fetch nothing, and run and style nothing but the two texts whose hashes it names.
    """
    style, script = static("style.css"), static("script.js")
    template = environment().get_template("page.html.jinja")
    return template.render(page=page_of(report), style=style, script=script, policy=_policy(style, script))


def _policy(style: str, script: str) -> str:
    """What the page may do. `data:` is for the empty icon, without which a browser would ask the server for one."""
    return f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; img-src data:; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
