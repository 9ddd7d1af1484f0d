"""The report for programs: exactly `Report`, as JSON."""

from __future__ import annotations

import json
import re
from typing import Any

from claimcheck.model.report import Report

# JSON itself escapes only what lies below the blank. What a terminal would obey, an eye would miss, or a web page would take for markup
# where it holds the JSON in a script element, is escaped as well; inside the strings, the only place where such characters can stand,
# that changes the spelling and not the value.
_HIDDEN = re.compile(
    "[<>&\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ue000-\uf8ff\U000e0000-\U0010ffff]"
)


def render(report: Report) -> str:
    """The report as JSON, indented by two, that `Report.model_validate_json` reads back."""
    return hidden_escaped(report.model_dump_json(indent=2)) + "\n"


def dumps(value: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    """Data of a JSON-based format as text, indented by two, its keys in the order given, hidden characters escaped."""
    return hidden_escaped(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def hidden_escaped(text: str) -> str:
    """JSON text of the same value in which every control, bidirectional, zero-width or private character is escaped, and all markup."""
    return _HIDDEN.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    code_units = match[0].encode("utf-16-be")
    return "".join(f"\\u{code_units[i]:02x}{code_units[i + 1]:02x}" for i in range(0, len(code_units), 2))
