"""What a web page says of itself: title, day of publication, author, publisher, language, address, and where it says so."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import Any, get_args

from claimcheck.formats.header import day_in
from claimcheck.formats.markup import Run, Tag
from claimcheck.lexicons import lexicon
from claimcheck.model.document import Metadatum, MetadatumName

_LONGEST_SCRIPT = 200_000  # code points of JSON-LD
_LONGEST = 500  # code points of a value
_NESTED = ("name", "url", "@id")
_NOT_IN_HEADLINES = frozenset({"h1", "h2", "p", "table"})
Said = dict[str, tuple[str, str]]
"""What is said under a name, and where: `og:title` to ("Tides", "meta og:title")."""


def html_metadata(source: str, tokens: Iterable[Tag | Run]) -> tuple[Metadatum, ...]:
    """The metadata of a page, one of a name, the most reliable first of all that say it (`html_fields` in `lexicons/formats.toml`)."""
    said: Said = {}
    rest: dict[str, tuple[str, str]] = {}
    headline: list[str] | None = None
    in_script = ""
    in_picture = False
    for token in tokens:
        if isinstance(token, Tag):
            in_script = token.attributes.get("type", "") if token.name == "script" else ""
            if token.name == "svg":  # it may have a title of its own
                in_picture = not token.closing and not token.empty
            if token.name in _NOT_IN_HEADLINES:
                if headline and (title := unescape("".join(headline)).strip()):
                    rest.setdefault("title", (title, "element h1"))
                headline = [] if token.name == "h1" and not token.closing else None
            _read_tag(token, said, rest)
        elif in_script.lower() == "application/ld+json":
            _read_script(source[token.start : token.end], said)
        elif token.element == "title" and not in_picture:
            rest.setdefault("title", (unescape(source[token.start : token.end]), "element title"))
        elif headline is not None and not token.element:
            headline.append(source[token.start : token.end])
    return tuple(_chosen(said, rest))


def _chosen(said: Said, rest: Mapping[str, tuple[str, str]]) -> Iterator[Metadatum]:
    fields = lexicon("formats")["html_fields"]
    for name in get_args(MetadatumName):
        candidates = [said[field] for field in fields.get(name, ()) if field in said]
        for text, origin in [*candidates, *([rest[name]] if name in rest else [])]:
            value = " ".join(text.split())[:_LONGEST]
            if name == "published":
                value = day.isoformat() if (day := day_in(value)) else ""
            if value:
                yield Metadatum(name=name, value=value, origin=origin)
                break


def _read_tag(tag: Tag, said: Said, rest: dict[str, tuple[str, str]]) -> None:
    of = tag.attributes.get
    if tag.name == "meta":
        name = (of("property") or of("name") or of("itemprop") or of("http-equiv") or "").lower()
        said.setdefault(name, (of("content", ""), f"meta {name}"))
    elif tag.name == "link" and "canonical" in of("rel", "").lower().split():
        said.setdefault("canonical", (of("href", ""), "link canonical"))
        rest.setdefault("address", said["canonical"])
    elif tag.name == "html" and of("lang"):
        rest.setdefault("language", (of("lang", ""), "attribute lang of html"))
    elif tag.name == "time" and ("pubdate" in tag.attributes or of("itemprop") == "datePublished"):
        rest.setdefault("published", (of("datetime", ""), "element time"))


def _read_script(script: str, said: Said) -> None:
    if len(script) > _LONGEST_SCRIPT:
        return
    try:
        content = json.loads(script)
    except (ValueError, RecursionError):
        return
    items = content if isinstance(content, list) else [content]
    for item in items:
        graph = item.get("@graph") if isinstance(item, dict) else None
        for node in graph if isinstance(graph, list) else [item]:
            if isinstance(node, dict):
                _read_node(node, said)


def _read_node(node: dict[str, Any], said: Said) -> None:
    """Articles alone: a page also describes its publisher, its author and its own menu so."""
    if "datePublished" not in node and "headline" not in node:
        return
    for key, value in node.items():
        text = _plain(value)
        if text:
            said.setdefault(f"ld:{key}", (text, f"JSON-LD {key}"))


def _plain(value: object) -> str:
    match value:
        case str():
            return value
        case list():
            return ", ".join(text for item in value if (text := _plain_item(item)))
        case _:
            return _plain_item(value)


def _plain_item(value: object) -> str:
    if isinstance(value, dict):
        return next((value[key] for key in _NESTED if isinstance(value.get(key), str)), "")
    return value if isinstance(value, str) else ""
