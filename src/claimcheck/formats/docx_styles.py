"""The paragraph styles of a Word document: which of them are headings, which are lists."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from claimcheck.formats.base import Task
from claimcheck.formats.xml import Attributes, Handlers, nothing, parse

_HEADING = re.compile(r"heading ([1-9])")
OFF = frozenset({"0", "false", "off", "none"})
_DEEPEST = 20  # styles based on each other


@dataclass(frozen=True, slots=True)
class Style:
    """A style as far as it matters: its name in lower case, its level in the outline (0 is a chapter), whether it lists or hides text.

    `base` is the id of the style from which it has what it does not say itself.
    """

    name: str = ""
    level: int | None = None
    listed: bool = False
    hidden: bool = False
    base: str = ""


def outline_level(value: str) -> int | None:
    """The level that an attribute gives, None for body text."""
    return int(value) if value in set("012345678") else None


def styles_of(part: bytes, task: Task) -> dict[str, Style]:
    """The styles of a part `styles.xml` by their id. Raises InputError and LimitError as `xml.parse` does."""
    own: dict[str, Style] = {}
    current = ""

    def start(element: str, attributes: Attributes) -> None:
        nonlocal current
        value = attributes.get("val", "")
        style = own.get(current, Style())
        match element:
            case "style":
                current = attributes.get("styleId", "")
                own[current] = Style()
            case "name":
                heading = _HEADING.fullmatch(value.lower())
                own[current] = replace(style, name=value.lower(), level=int(heading[1]) - 1 if heading else None)
            case "basedOn":
                own[current] = replace(style, base=value)
            case "outlineLvl":
                own[current] = replace(style, level=outline_level(value))
            case "numId":
                own[current] = replace(style, listed=value != "0")
            case "vanish" if current:
                own[current] = replace(style, hidden=value not in OFF)

    parse(part, Handlers(start, nothing, nothing), task)
    return {key: _whole(style, own) for key, style in own.items()}


def _whole(style: Style, own: dict[str, Style]) -> Style:
    base = style
    for _ in range(_DEEPEST):
        base = own.get(base.base, Style())
        style = replace(style, level=base.level if style.level is None else style.level, listed=style.listed or base.listed)
    return style
