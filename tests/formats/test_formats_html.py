"""HTML: the text that a reader of the page reads, each place of it with its place in the file, in time that no page can stretch."""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import date
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.config import Config, Limits
from claimcheck.errors import InputError, LimitError
from claimcheck.formats.base import Likeness, Task
from claimcheck.formats.html import page, read, recognise
from formats_laws import examples

TASK = Task("page.html")


def text_of(source: str) -> str:
    return page(source, TASK).text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>The  pier\n is <b>long</b>, <i>ver</i>y long.</p>", "The pier is long, very long."),
        ("<p>Tom &amp; Ada&nbsp;Quill &#8211; &eacute; &nonsense;</p>", "Tom & Ada\u00a0Quill – é &nonsense;"),
        ("<p>One<p>Two<div>Three</div>Four", "One\n\nTwo\n\nThree\n\nFour"),
        ("<h1>Tides</h1>text<h3>Deep <em>water</em></h3>", "# Tides\n\ntext\n\n### Deep water"),
        ("<ul><li>One<li>Two<ol><li>Three</ol></ul>Four", "- One\n- Two\n- Three\n\nFour"),
        ("<ul><li></ul>Four", "Four"),
        ("<p>One<br>two<br/><br>three", "One\ntwo\n\nthree"),
        ("<pre>a  b\n  c</pre>", "a  b\n  c"),
        ("<p>Opened in 1932.<sup><a href='#1'>4</a></sup> It has 3 km<sup>2</sup>.", "Opened in 1932.[4] It has 3 km²."),
        ("<p>in 1932<sup><a><span>[</span>4<span>]</span></a></sup>", "in 1932[4]"),
        ("<p>the 4<sup>th</sup> pier", "the 4th pier"),
        ("a < b <3 </ c>d </>e", "a < b <3 d e"),
        ("<p>one<!-- no --> two<!--> three<!-- --!> never", "one two three"),
        ("<p>one <a href='x'unfinished", "one"),
        ("<p title='>' data-x=\"'\" y=z>one", "one"),
        ("<title>No</title><p>one<script>if (a < b) { '</p>' }</script> two<style>p {}</style>", "one two"),
        ("<script>never closed <p>one", None),
    ],
)
def test_text_is_what_a_browser_shows(source: str, text: str | None) -> None:
    if text is None:
        with pytest.raises(InputError, match="has no text in it"):
            page(source, TASK)
    else:
        assert text_of(source) == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<table><tr><th>Opened</th><td><div>5 May</div> 1932</td></tr></table>", "Opened: 5 May 1932"),
        ("<table><tr><td>Opened:</td><td>1932</td></tr></table>", "Opened: 1932"),
        ("<table><tr><th>Year<th>Ships<tr><td>1932<td>4<br>5</table>after", "| Year | Ships |\n| 1932 | 4 5 |\n\nafter"),
        ("<table><caption>Ships</caption><tr><td>alone</td><td></td></tr></table>", "Ships\n\nalone"),
        ("<table><tr><td>left <p>One</p><p>Two</p></td><td>Three</td></tr></table>", "left\n\nOne\n\nTwo\n\nThree"),
        ("<table><tr>stray<td>One<td>Two</table>", "stray\n\n| One | Two |"),
        ("<table><tr>stray<dt>Opened<dd>1932</table>", "stray\n\nOpened: 1932"),
        ("<dl><dt>Opened<dd>1932<dt>Closed<dd>1940</dl>after", "Opened: 1932\n\nClosed: 1940\n\nafter"),
        ("<dl><dt>Who?<dd><p>Ada.<p>Tom.</dl>", "Who?\n\nAda.\n\nTom."),
        ("<figure><img alt=x><figcaption>The pier</figcaption></figure>text", "The pier\n\ntext"),
    ],
)
def test_tables_captions_and_facts_stand_apart(source: str, text: str) -> None:
    assert text_of(source) == text


BODY = "<p>The pier is long."


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav>Home</nav>",
        "<header>Gazette</header>",
        "<footer>All rights</footer>",
        "<aside>Read this</aside>",
        "<form>Name <button>Send</button></form>",
        "<div class='cookie-banner'>We use cookies</div>",
        "<div id=RelatedArticles>More piers</div>",
        "<section class='article-comments x'>First!</section>",
        "<div role=navigation>Home</div>",
        "<p hidden>Secret</p>",
        "<p style='color:red; display: none'>Secret</p>",
        "<div aria-hidden=true>Secret <b>too</b></div>",
        "<template><p>Secret</template>",
        "<noscript>Turn on scripts</noscript>",
        "<svg><text>Secret</text></svg>",
    ],
)
def test_what_is_no_part_of_the_text_is_left_out(furniture: str) -> None:
    assert text_of(f"<body>{furniture}{BODY}</p>{furniture}</body>") == "The pier is long."


def test_what_is_left_out_is_counted_and_a_state_is_no_part() -> None:
    draft = page(f"<nav>ab c</nav><div class='has-sidebar no-comments'>{BODY}</div><script>never counted</script>", TASK)
    assert (draft.text, draft.left_out) == ("The pier is long.", 3)


def test_the_main_part_alone_is_read_if_the_page_names_one() -> None:
    assert text_of(f"Menu<main>{BODY}</main>Foot") == "The pier is long."
    assert text_of(f"Menu<article><header><h1>Tides</h1></header>{BODY}</article>Foot") == "# Tides\n\nThe pier is long."
    assert text_of(f"<article>{BODY}</article><article>Two</article>") == "The pier is long.\n\nTwo"
    assert text_of(f"<main></main>{BODY}") == "The pier is long."


def test_a_rule_that_would_leave_nothing_is_not_applied() -> None:
    assert text_of(f"<div class=comments>{BODY}</div>") == "The pier is long."


HEAD = """<html lang=en-GB><head><title>Tides &amp; towers | Gazette</title><link rel=canonical href="/tides">
<meta name=author content="Ada Quill"><meta property="og:site_name" content="Gazette">
<meta property="article:published_time" content="2020-06-24T10:00:00+02:00">"""


def test_metadata_say_where_they_stand() -> None:
    draft = page(f"{HEAD}</head><body><h1>Tides</h1>{BODY}", TASK)
    assert (draft.title, draft.published) == ("Tides & towers | Gazette", date(2020, 6, 24))
    assert {item.name: (item.value, item.origin) for item in draft.metadata} == {
        "title": ("Tides & towers | Gazette", "element title"),
        "published": ("2020-06-24", "meta article:published_time"),
        "author": ("Ada Quill", "meta author"),
        "publisher": ("Gazette", "meta og:site_name"),
        "language": ("en-GB", "attribute lang of html"),
        "address": ("/tides", "link canonical"),
    }


def test_linked_data_of_an_article_come_first_and_others_do_not_count() -> None:
    script = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "No"}, {"@type": "Article",
    "headline": "Tides", "datePublished": "2020-06-25", "author": [{"name": "Ada"}, "Tom"], "publisher": {"name": "Gazette"}}]}</script>"""
    draft = page(HEAD + script + "</head>" + BODY, TASK)
    assert (draft.title, draft.published) == ("Tides", date(2020, 6, 25))
    assert {item.name: item.value for item in draft.metadata if item.origin.startswith("JSON-LD")}["author"] == "Ada, Tom"


@pytest.mark.parametrize("script", ["{", "[" * 100_000, '{"headline": {"name": 3}}', '{"datePublished": "soon"}', "3"])
def test_linked_data_that_cannot_be_used_are_passed_over(script: str) -> None:
    draft = page(f'{HEAD}<script type="application/ld+json">{script}</script></head>{BODY}', TASK)
    assert draft.published == date(2020, 6, 24)


def test_the_header_of_the_text_gives_the_day_if_nothing_else_does() -> None:
    draft = page("<h1>Tides</h1><p>Published 24 June 2020</p>" + BODY, TASK)
    assert (draft.title, draft.published) == ("Tides", date(2020, 6, 24))


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<meta charset=windows-1252><p>Café".encode("cp1252"), "Café"),
        ('<meta http-equiv=Content-Type content="text/html; charset=ISO-8859-1"><p>“Café”'.encode("cp1252"), "“Café”"),
        ("<meta charset=iso-8859-1><p>Café".encode(), "Café"),
        ("<meta charset=koi8-r><p>Причал".encode("koi8-r"), "Причал"),
        ("<meta charset=rot13><p>Café".encode("cp1252"), "Café"),
        ("<html><p>Café".encode("utf-16"), "Café"),
    ],
)
def test_the_declared_encoding_counts_unless_the_bytes_are_unicode(data: bytes, text: str) -> None:
    assert read(data, TASK)[0].text == text


@pytest.mark.parametrize(
    ("data", "likeness"),
    [
        (b"\xef\xbb\xbf<!DOCTYPE html>", Likeness.CERTAIN),
        (b"<?xml version='1.0'?>\n<!-- a --><html lang=en>", Likeness.CERTAIN),
        ("<html>".encode("utf-16"), Likeness.CERTAIN),
        (b"<div>x", Likeness.LIKELY),
        (b"<!-- " * 800, Likeness.NO),
        (b"<rss>", Likeness.NO),
        (b"The <html> element", Likeness.NO),
    ],
)
def test_html_is_told_by_its_beginning(data: bytes, likeness: Likeness) -> None:
    assert recognise(data) is likeness


@pytest.mark.parametrize(
    ("source", "limit"),
    [
        ("<b>" * 11 + "x", "elements"),
        ("<p " + " ".join(f"a{n}=1" for n in range(11)) + ">x", "attributes"),
        ("<b>" * 6 + "x", "nesting"),
    ],
)
def test_a_page_over_a_limit_is_refused(source: str, limit: str) -> None:
    limits = Limits(elements=10, attributes=10, nesting=5)
    with pytest.raises(LimitError) as caught:
        page(source, Task("a", Config(limits=limits)))
    assert caught.value.limit == limit


@pytest.mark.parametrize(
    "unit",
    ["<a ", "<a x='", '<a x="', "<!--", "<!", "</a", "<![CDATA[", "&", "<script>", "</script ", "<p", "< ", "\n ", "<a/=", "<sup><a>1"],
)
def test_time_grows_with_the_length_and_no_faster(unit: str) -> None:
    task = Task("a", Config(limits=Limits(elements=10**9, nesting=10**9, attributes=10**9)))

    def once(count: int) -> float:
        started = time.process_time()
        with suppress(InputError):
            page("x" + unit * count, task)
        return time.process_time() - started

    def seconds(count: int) -> float:
        return min(once(count) for _ in range(3))  # what else the machine does only adds to it

    assert seconds(24_000) < 10 * seconds(6_000) + 0.5


ATOMS = st.sampled_from(
    [
        "<p>", "</p>", "<b>", "</b>", "<br>", "<li>", "<ul>", "</ul>", "<table>", "<tr>", "<td>", "<th>", "</table>", "<h2>", "</h2>",
        "<nav>", "</nav>", "<main>", "<pre>", "</pre>", "<sup>", "<a>", "</a>", "</sup>", "<dl>", "<dt>", "<dd>", "<!-- x -->",
        "<p class=ad>", "<div>", "</div>", "&amp;", "&nbsp;", "&#233;", "&bogus", "&notit;", "&lt", "<", ">", "&", " ", "\n",
        "\t", "  ", "Ada", "pier", "1932", "é",
        "\u200b", "\r\n", "😀", "<script>x</script>", "<a b='c", "'", '"', "|", "-", "# ",
    ]
)  # fmt: skip


@given(st.lists(ATOMS, max_size=40).map("".join))
@examples(200)
def test_every_place_leads_back_to_the_code_points_it_came_from(source: str) -> None:
    try:
        draft = page("x" + source, TASK)
    except InputError:
        return
    source = "x" + source
    raised = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
    assert draft.source_map is not None
    last = 0
    for offset, char in enumerate(draft.text):
        place = draft.source_map.locate(draft.text, offset, offset + 1)
        assert place.start is not None
        assert place.end is not None
        assert place.line is not None
        assert place.column is not None
        raw = source[place.start : place.end]
        assert source.count("\n", 0, place.start) + 1 == place.line
        assert place.start - (source.rfind("\n", 0, place.start) + 1) + 1 == place.column
        assert place.start >= last
        last = place.start
        if raw == "":
            assert char in "\n #-|:[]"
        elif raw.startswith("<br"):
            assert char in " \n"
        elif len(raw) > 1:
            assert char in unescape(raw)
        else:
            assert char == raw or (char == " " and raw.isspace()) or char.translate(raised) == raw
