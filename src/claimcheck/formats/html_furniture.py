"""Which parts of a web page are no part of its text: menus, forms, notices, comments, what is hidden, what leads elsewhere."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.formats.markup import Tag
from claimcheck.lexicons import words

NO_TEXT = frozenset(
    {
        "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "canvas", "audio", "video", "head", "title",
        "xmp", "noembed", "noframes",
    }
)  # fmt: skip
"""Elements that hold nothing to read, and nothing that is counted as left out."""

_FURNITURE = frozenset(
    {"nav", "footer", "aside", "form", "button", "select", "textarea", "datalist", "dialog", "menu", "del", "s", "strike"}
)
"""Parts that are no text of the page, and what its author has struck out."""

_WHOLE = frozenset({"html", "body", "main", "article"})
_WORDS = re.compile(r"[A-Za-z][a-z]*")
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def is_furniture(tag: Tag, *, in_text: bool, by_class: bool) -> bool:
    """Whether what `tag` opens is to be left out.

    `in_text`: whether it stands inside an article or the main part, where a `header` is the headline and not the banner of the site.
    `by_class`: whether what its classes and its id say counts.
    """
    attributes = tag.attributes
    if tag.name in NO_TEXT or tag.name in _FURNITURE or (tag.name == "header" and not in_text):
        return True
    if "hidden" in attributes or attributes.get("aria-hidden") == "true" or _INVISIBLE.search(attributes.get("style", "")):
        return True
    if attributes.get("role", "").lower() in words("formats", "furniture_roles"):
        return True
    if not by_class or tag.name in _WHOLE:
        return False
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}".split()
    return any(map(_names_furniture, names))


@lru_cache(maxsize=4096)
def _names_furniture(name: str) -> bool:
    parts = [part.lower() for part in _WORDS.findall(name)]
    if not parts or parts[0] in words("formats", "state_classes"):
        return False
    return not {parts[0], parts[-1]}.isdisjoint(words("formats", "furniture_classes"))
