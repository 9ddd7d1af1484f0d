"""The main text of a page in the judgement of trafilatura: it marks, the places stay exact."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from claimcheck.config import Config
from claimcheck.errors import MissingExtraError
from claimcheck.formats import load_all
from claimcheck.formats.base import Task
from claimcheck.formats.html import page

PARAGRAPHS = [
    f"The pier of Eastmere has been repaired for the {n}th time by the town, which has spent more on it than on any other building."
    for n in range(4, 9)
]
BODY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
SOURCE = f"""<html><head><title>The pier</title></head><body><div class="x1"><a href="/a">Home</a> <a href="/b">Tides</a></div>
<div class="x2"><h1>The pier</h1>{BODY}</div><div class="x3"><a href="/c">More to read</a> <a href="/d">Even more</a></div></body></html>"""
CONFIG = Config(main_text="trafilatura")


def test_what_is_not_main_text_is_left_out_and_counted(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(SOURCE, encoding="utf-8")
    by_rules, marked = (load_all(tmp_path / "page.html", config=config).documents[0] for config in (Config(), CONFIG))
    assert "More to read" in by_rules.text
    assert "More to read" not in marked.text
    start = marked.text.index(PARAGRAPHS[2])
    place = marked.locate(marked.span(start, start + len(PARAGRAPHS[2])))
    assert SOURCE[place.start : place.end] == PARAGRAPHS[2]


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'claimcheck-xref\[html\]'"):
        page(SOURCE, Task("page.html", CONFIG))
