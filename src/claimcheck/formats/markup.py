"""HTML to tags and runs of text, each with its place in the raw source, in time that grows with the length of the source and no faster.

The standard library's parser was measured to take 20 seconds for 30 kB of unfinished tags, so it cannot read what strangers wrote. This
one follows the same rules of the HTML standard where they decide what is text: what begins like a tag and never ends swallows the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html import unescape

from claimcheck.formats.base import Task

RAW_TEXT = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
"""Elements that hold text alone: a tag inside them is none."""

_HEAD = 256  # code points in which a file says that it is XML
_CDATA = "<![CDATA["  # text in XML, a comment in HTML
_EMBEDDED = frozenset({"svg", "math"})  # written as in XML, in HTML too
_TAG_NAME = re.compile(r"[^\s/>]+")
_ATTRIBUTE = re.compile(r"""[\s/]*+([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]++)))?+""")
_TAG_END = re.compile(r"[\s/]*+>")


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag at `start:end` of the source: its name and the names of its attributes in lower case, values with references resolved.

    One that is `empty` ends where it begins, as XML writes it: `<svg/>`.
    """

    name: str
    start: int
    end: int
    closing: bool = False
    empty: bool = False
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Run:
    """A run of text at `start:end` of the source, references and white space as they stand; `element` holds it if it is raw text."""

    start: int
    end: int
    element: str = ""


def tokens(source: str, task: Task) -> Iterator[Tag | Run]:
    """The tags and runs of text of `source`, in order; comments are left out. Raises LimitError for too many tags or attributes."""
    position = count = 0
    is_xml = source[:_HEAD].lstrip("\ufeff \t\r\n").startswith("<?xml")
    while position < len(source):
        opening = source.find("<", position)
        token, following = (None, len(source)) if opening < 0 else _markup(source, opening, task)
        text_end = len(source) if opening < 0 else opening if following > opening else opening + 1
        if text_end > position:
            yield Run(position, text_end)
        if is_xml and source.startswith(_CDATA, opening):
            begin, end = opening + len(_CDATA), source.find("]]>", opening)
            yield Run(begin, len(source) if end < 0 else end)
            following = _behind(source, "]]>", opening)
        if token is not None:
            count += 1
            task.check("elements", count)
            if (is_xml or token.name in _EMBEDDED) and source.startswith("/>", token.end - 2):
                token = replace(token, empty=True)
            yield token
            if token.name in RAW_TEXT and not token.closing and not token.empty:
                end = _raw_text_end(source, following, token.name)
                if end > following:
                    yield Run(following, end, token.name)
                following = end
        position = max(following, text_end)


def _markup(source: str, opening: int, task: Task) -> tuple[Tag | None, int]:
    """The tag that begins at `opening`, None for a comment, and where to go on; at `opening` itself when it is only a sign."""
    following = source[opening + 1 : opening + 2]
    if following.isascii() and following.isalpha():
        return _tag(source, opening, opening + 1, task)
    if following == "/":
        beginning = source[opening + 2 : opening + 3]
        if beginning.isascii() and beginning.isalpha():
            return _tag(source, opening, opening + 2, task)
        return None, _behind(source, ">", opening + 2) if beginning else opening
    if source.startswith("<!--", opening):
        return None, _behind(source, "-->", opening + 2)  # `<!-->` is a whole comment
    if following and following in "!?":
        return None, _behind(source, ">", opening + 2)
    return None, opening


def _tag(source: str, opening: int, begin: int, task: Task) -> tuple[Tag | None, int]:
    name = _TAG_NAME.match(source, begin)
    position = name.end() if name else begin
    attributes: dict[str, str] = {}
    while (end := _TAG_END.match(source, position)) is None:
        attribute = _ATTRIBUTE.match(source, position)
        if attribute is None:  # it never ends
            return None, len(source)
        value = next((group for group in attribute.groups()[1:] if group is not None), "")
        attributes.setdefault(attribute[1].lower(), unescape(value))
        task.check("attributes", len(attributes))
        position = attribute.end()
    return Tag(
        source[begin : name.end() if name else begin].lower(), opening, end.end(), begin > opening + 1, attributes=attributes
    ), end.end()


def _raw_text_end(source: str, start: int, name: str) -> int:
    closing = re.compile(rf"</{re.escape(name)}(?=[\s/>])", re.IGNORECASE).search(source, start)
    return closing.start() if closing else len(source)


def _behind(source: str, what: str, start: int) -> int:
    found = source.find(what, start)
    return len(source) if found < 0 else found + len(what)
