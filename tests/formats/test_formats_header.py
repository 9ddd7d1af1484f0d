"""Title and day of publication: from what is plainly about the document, never from its running text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.formats.base import Task
from claimcheck.formats.header import published_in, title_in
from claimcheck.formats.markdown import read as read_markdown
from claimcheck.formats.text import read as read_text

BODY = "The pier of Eastmere was opened on 1 May 1999 by the mayor, and nobody has closed it since then.\n"


@pytest.mark.parametrize(
    "header",
    [
        "Published: 2020-10-13",
        "published 13 October 2020",
        "PUBLISHED ON: October 13, 2020",
        "**Published:** 13 Oct 2020",
        "Date: Tuesday, 13 October 2020",
        " date 2020-10-13 In addition, the town has a pier. " + "It is long. " * 40,
        "Posted on October 13, 2020 by Ada Quill",
        "Ada Quill | 13 Oct 2020",
        "13 Oct 2020 | Ada Quill",
        "Ada Quill · October 13, 2020",
        "Ada Quill — 13 October 2020",
        "By Ada Quill, October 13, 2020",
        "October 13, 2020",
        "Tuesday, October 13, 2020",
        "(13 October 2020)",
        "2020-10-13",
    ],
)
def test_a_header_line_gives_the_day(header: str) -> None:
    day = date(2020, 10, 13)
    assert published_in(f"{header}\n\n{BODY}") == day
    assert published_in(f"The long pier\n\n{header}\n\n{BODY}") == day


@pytest.mark.parametrize(
    "header",
    [
        "",
        "The pier of 13 October 2020",
        "Battle of Eastmere, 13 October 2020",
        "Updated figures for 13 October 2020 and later",
        "Published: October 2020",
        "Published: about 13 October 2020",
        "Published by the harbour office",
        "Date of the storm: 13 October 2020",
        "On 13 October 2020 the pier burnt.",
        "13 October 2020 was a cold day.",
        "13 and 14 October 2020",
        "Eastmere, 13 October 2020 - The pier burnt last night, the mayor said.",
    ],
)
def test_anything_else_gives_none(header: str) -> None:
    assert published_in(f"{header}\n\n{BODY}") is None


def test_the_first_statement_of_a_day_counts_and_only_near_the_beginning() -> None:
    assert published_in(f"Published: 2020-10-13\nDate: 2021-01-01\n{BODY}") == date(2020, 10, 13)
    assert published_in("A line.\n" * 8 + "Published: 2020-10-13\n") is None
    assert published_in(f"{'The pier is long. ' * 20}\nPublished: 2020-10-13\n") is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The long pier\n\n" + BODY, "The long pier"),
        ("\n\n  The long pier  \n" + BODY, "The long pier"),
        ("Headline: “The long pier”\n" + BODY, "The long pier"),
        ("Published: 2020-10-13\nThe long pier\n" + BODY, "The long pier"),
        ("Source: a leaflet\nTitle: The long pier\n" + BODY, "The long pier"),
        ("Who built the pier?\n" + BODY, "Who built the pier?"),
        (BODY, None),
        ("- The long pier\n- The short pier\n", None),
        ("* The long pier\n", None),
        ("1. The long pier\n", None),
        ("**The long pier**\n", "The long pier"),
        ("The piers are:\n", None),
        ("pier " * 60, None),
        ("", None),
        ("***\n\nThe long pier\n", "The long pier"),
    ],
)
def test_the_first_line_is_the_title_if_it_reads_like_one(text: str, title: str | None) -> None:
    assert title_in(text) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# The long pier #\n\ntext", "The long pier"),
        ("Some words first.\n\n## The long pier\n", "The long pier"),
        ("The long pier\r\n=============\r\n", "The long pier"),
        ("```\n# a comment\n```\n# The long pier\n", "The long pier"),
        ('---\ntitle: "The long pier"\ntags: [a]\n---\n# Another\n', "The long pier"),
        ("No heading here.\n", None),
        ("The long pier\n\nIt is long.", "The long pier"),
        ("#hashtag is no heading.\n", None),
    ],
)
def test_a_markdown_title_is_the_front_matters_else_the_first_heading(text: str, title: str | None) -> None:
    (draft,) = read_markdown(text.encode(), Task("a.md"))
    assert (draft.title, draft.text) == (title, text)


def test_front_matter_gives_the_day() -> None:
    (draft,) = read_markdown(b"---\nlayout: post\ndate: 2020-10-13\n---\n\n# The long pier\n", Task("a.md"))
    assert draft.published == date(2020, 10, 13)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n"), max_size=300))
@settings(max_examples=60)
def test_any_text_has_a_header_or_none(text: str) -> None:
    for read in (read_text, read_markdown):
        (draft,) = read(text.encode(), Task("a"))
        assert draft.title is None or draft.title == draft.title.strip()
