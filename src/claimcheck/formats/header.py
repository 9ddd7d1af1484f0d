"""What a document says of itself before its text begins: its title and the day it was published.

A false date of publication would shift every "last year" in the text, so only a line that is plainly about the document counts:
a labelled date, a line that is nothing but a date, a byline. The running text never does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import get_args

from claimcheck.lexicons import lexicon
from claimcheck.model.document import Metadatum, MetadatumName
from claimcheck.values.dates import find_dates

_LINES = 8  # how many lines with text can belong to a header
_LINE = re.compile(r"[^\n]+")
_REACH = 20_000  # code points of a document among which its header can stand
_LONGEST = 200  # a longer line is running text
_LONGEST_TITLE = 150
_TIME = re.compile(r"^(\d{4}-\d{2}-\d{2})[T ]\d.*$", re.DOTALL)
_SEPARATORS = re.compile(r"\s*[|·•—–]\s*|\s+-\s+")
# Blanks, quotation marks and Markdown around a header line; an asterisk before a blank is a bullet and stays.
_EDGES = re.compile(r"""^(?:[\s\ufeff_#>"'“”]|\*(?!\s))+|[\s\ufeff*_#>"'“”]+$""")
_NOT_A_TITLE = re.compile(r"[.;,:…]$|^(?:[-*+•–]|\d+[.)])\s")


def published_in(text: str) -> date | None:
    """The day of publication that the first lines of `text` state; None when they state none, or one that is coarser than a day."""
    for line in _header_lines(text):
        candidates = _date_candidates(line)
        day = next((day for day in map(_whole_day, candidates) if day), None) or _labelled_day(line)
        if day:
            return day
    return None


def day_in(text: str) -> date | None:
    """The day, if `text` is a day and nothing else, perhaps with the time: `2020-06-24T10:00:00Z`, "24 June 2020"."""
    return _whole_day(_TIME.sub(r"\1", text.strip()))


def labelled_title(text: str) -> str | None:
    """The title that a line such as "Title: ..." among the first lines of `text` gives."""
    for line in _header_lines(text):
        labelled = _title_label().match(line)
        if labelled:
            return _bare(line[labelled.end() :]) or None
    return None


def metadata_in(text: str) -> Iterator[Metadatum]:
    """What the first lines of `text` say under a label of author, publisher, language and address: "Author: Ada Quill", "By Ada Quill"."""
    for name, pattern in _metadata_labels().items():
        for line in _header_lines(text):
            labelled = pattern.match(line) if len(line) < _LONGEST else None
            value = _bare(_SEPARATORS.split(line[labelled.end() :])[0]) if labelled else ""
            if value:
                yield Metadatum(name=name, value=value, origin="header")
                break


def header_metadata(title: str | None, title_origin: str, text: str, matter: str = "") -> tuple[Metadatum, ...]:
    """The metadata of a document that is all text: its title, and what its front matter and its first lines say."""
    of_matter = (item.model_copy(update={"origin": "front matter"}) for item in metadata_in(matter))
    found = {item.name: item for item in (*metadata_in(text), *of_matter)}
    if title:
        found["title"] = Metadatum(name="title", value=title, origin=title_origin)
    for day, origin in ((published_in(text), "header"), (published_in(matter), "front matter")):
        if day:
            found["published"] = Metadatum(name="published", value=day.isoformat(), origin=origin)
    return tuple(found[name] for name in get_args(MetadatumName) if name in found)


def title_in(text: str) -> str | None:
    """The labelled title, else the first line if it reads like a heading: short, and no sentence, bullet, date or byline."""
    labelled = labelled_title(text)
    if labelled:
        return labelled
    for line in _header_lines(text):
        if _labelled_day(line) or any(map(_whole_day, _date_candidates(line))):
            continue
        return line if len(line) <= _LONGEST_TITLE and not _NOT_A_TITLE.search(line) else None
    return None


def _header_lines(text: str) -> Iterator[str]:
    """The first lines with text, up to and including the first line of running text (cut short, for it may be the whole document)."""
    found = 0
    for match in _LINE.finditer(text, 0, _REACH):
        line = _bare(text[match.start() : min(match.end(), match.start() + _LONGEST + 1)])
        if line:
            yield line
            found += 1
        if found == _LINES or len(line) >= _LONGEST:
            return


def _date_candidates(line: str) -> tuple[str, ...]:
    """The parts of a header line that could be its date: the line, the ends of a separated byline, what follows an author's name."""
    if len(line) >= _LONGEST:
        return ()
    parts = _SEPARATORS.split(line)
    author = _byline_label().match(line)
    after_author = line[author.end() :].partition(",")[2] if author else ""
    return (line, parts[0], parts[-1], after_author)


def _whole_day(text: str) -> date | None:
    """The day, if `text` is a date and nothing else."""
    return _leading_day(_bare(text).strip(".,;()[] "), whole=True)


def _labelled_day(line: str) -> date | None:
    """The day that directly follows a label such as "Published:" at the beginning of the line."""
    labelled = _date_label().match(line)
    return _leading_day(_bare(line[labelled.end() :]), whole=False) if labelled else None


def _leading_day(text: str, *, whole: bool) -> date | None:
    # A date is short: what follows can neither change it nor cost time. Letters of a weekday before it belong to the mention.
    mention = next(iter(find_dates(text[:60])), None)
    if mention is None or mention.start != 0 or (whole and mention.end != len(text)):
        return None
    value = mention.value
    return value.earliest if value.earliest == value.latest and not value.approximate else None


def _bare(text: str) -> str:
    return _EDGES.sub("", text)


def _labels(name: str, after: str) -> re.Pattern[str]:
    longest_first = sorted(lexicon("formats")[name], key=lambda label: (-len(label), label))
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest_first))}){after}", re.IGNORECASE)


@cache
def _date_label() -> re.Pattern[str]:
    return _labels("date_labels", r"\b[*_]*\s*[:–-]?[*_\s]*")


@cache
def _title_label() -> re.Pattern[str]:
    return _labels("title_labels", r"[*_]*\s*:[*_\s]*")


@cache
def _metadata_labels() -> dict[MetadatumName, re.Pattern[str]]:
    colon = r"[*_]*\s*:[*_\s]*"
    byline = _labels("byline_labels", r"\s+(?-i:(?=[A-Z]))").pattern
    author = f"(?:{_labels('author_labels', colon).pattern})|(?:{byline})"
    others: dict[MetadatumName, re.Pattern[str]] = {
        "publisher": _labels("publisher_labels", colon),
        "language": _labels("language_labels", colon),
        "address": _labels("address_labels", colon),
    }
    return {"author": re.compile(author, re.IGNORECASE), **others}


@cache
def _byline_label() -> re.Pattern[str]:
    return _labels("byline_labels", r"\b[*_]*\s*:?[*_\s]*")
