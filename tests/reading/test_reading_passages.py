from __future__ import annotations

import re
import time
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimcheck.reading.masking import mask
from claimcheck.reading.passages import READ_FOR_CLAIMS, Passage, PassageKind, split_passages

LINES = st.sampled_from(
    [
        "The Harbour Office of Eastmere (HOE) was founded in 2015.[3]",
        "# The Harbour",
        "The Old Harbour Of Eastmere",
        "- It has 12 boats — and over125 oars",
        "  1.\tIt has  two cranes",
        "In the spring of 1961 Ada Quill left Lisk. On 3 June Bram Teller followed her.",
        "Source: The Eastmere Gazette",
        "Read more: the tide tables",
        "References",
        "This is a long line of prose that was wrapped by its editor at a",
        "column, and so it goes on here (as it did in the old days of the port).",
        "",
        "\t \u00a0",
    ]
)
HOSTILE = st.text(st.one_of(st.characters(), st.sampled_from("()[]#-*•—\n\r\t \u200b\u00ad\u2028ab1.:")), max_size=60)
TEXTS = st.lists(st.one_of(LINES, HOSTILE), max_size=8).map("\n".join)


def passages_of(text: str) -> list[Passage]:
    return list(split_passages(mask(text)))


def kinds_of(text: str) -> list[tuple[PassageKind, str]]:
    return [(passage.kind, passage.text) for passage in passages_of(text)]


@given(TEXTS)
@example("a—b (c) over125\u200b d")
@example("(((\u200b)\n—\n()")
@example("In 1961 Orla In June 1961 Orla By 1961 “Orla")
@settings(max_examples=100, deadline=None)
def test_every_code_point_of_a_passage_leads_back_to_its_own_place(text: str) -> None:
    masked = mask(text)
    for passage in split_passages(masked):
        assert len(passage.text) == len(passage.offsets)
        for char, offset in zip(passage.text, passage.offsets, strict=True):
            assert passage.start <= offset < passage.end
            assert char in {masked[offset], " ", ","}
        assert all(left <= right for left, right in pairwise(passage.offsets))


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_every_aside_stands_where_it_says(text: str) -> None:
    masked = mask(text)
    for passage in split_passages(masked):
        for aside in passage.asides:
            assert masked[aside.start : aside.end] == aside.text
            assert passage.start <= aside.anchor < aside.start < aside.end < passage.end


@given(TEXTS.map(lambda text: text.replace("(", "<").replace(")", ">")))
@settings(max_examples=100, deadline=None)
def test_no_word_is_left_out_of_all_passages(text: str) -> None:
    masked = mask(text)
    covered = {at for passage in split_passages(masked) for at in range(passage.start, passage.end)}
    for word in re.finditer(r"[^\W\d_]{4,}", masked):
        assert set(range(*word.span())) <= covered


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_passages_stand_in_the_order_of_the_text_and_do_not_overlap(text: str) -> None:
    passages = [passage for passage in passages_of(text) if passage.kind is not PassageKind.ASIDE]
    assert all(left.end <= right.start for left, right in pairwise(passages))


def test_prose_is_read_for_claims_and_furniture_is_not() -> None:
    assert {PassageKind.PROSE, PassageKind.TITLE, PassageKind.ITEM, PassageKind.ASIDE} == READ_FOR_CLAIMS


@pytest.mark.parametrize(
    "line", ["# The harbour", "### it opened in 2015", "The Old Harbour Of Eastmere", "THE HARBOUR OFFICE", "References"]
)
def test_a_line_set_like_a_title_is_a_heading(line: str) -> None:
    assert [kind for kind, _ in kinds_of(line)] == [PassageKind.HEADING]


@pytest.mark.parametrize("line", ["The harbour opened in 2015.", "It did open, at last", "Was It The Harbour?", "and then it rained"])
def test_a_line_set_like_a_sentence_is_prose(line: str) -> None:
    assert kinds_of(line) == [(PassageKind.PROSE, line)]


@pytest.mark.parametrize("bullet", ["- ", "* ", "• ", "– ", "‣ ", "1. ", "12) ", "(3) ", "a) ", "iv. ", "> ", "   -   "])
def test_a_bullet_is_taken_off_its_item(bullet: str) -> None:
    assert kinds_of(f"{bullet}It has twelve boats.") == [(PassageKind.ITEM, "It has twelve boats.")]


def test_items_stand_alone_even_without_full_stops() -> None:
    assert kinds_of("- twelve boats\n- two cranes\n- one pier") == [
        (PassageKind.ITEM, "twelve boats"),
        (PassageKind.ITEM, "two cranes"),
        (PassageKind.ITEM, "one pier"),
    ]


def test_a_wrapped_line_goes_on_in_the_next_one() -> None:
    wrapped = "The harbour office of Eastmere was founded long ago by\nfour sisters who owned the pier."
    assert kinds_of(wrapped) == [(PassageKind.PROSE, wrapped.replace("\n", " "))]


def test_a_blank_line_parts_paragraphs() -> None:
    text = "The harbour office of Eastmere was founded long ago by\n\nfour sisters who owned the pier."
    assert len(kinds_of(text)) == 2


@pytest.mark.parametrize("line", ["Source: The Eastmere Gazette", "Published: 4 June 2015", "Author: Ada Quill"])
def test_a_line_that_describes_the_text_is_a_header_at_its_head_only(line: str) -> None:
    assert [kind for kind, _ in kinds_of(line)] == [PassageKind.HEADER]
    below = "\n".join(["It rained in the old harbour."] * 12 + [line])
    assert PassageKind.HEADER not in {kind for kind, _ in kinds_of(below)}


@pytest.mark.parametrize(
    "line", ["Read more: the tide tables", "Share this:", "Leave a comment", "All rights reserved.", "Follow us on the pier"]
)
def test_lines_of_the_page_are_furniture(line: str) -> None:
    assert [kind for kind, _ in kinds_of(line)] == [PassageKind.FURNITURE]


def test_what_stands_below_a_heading_of_notes_is_a_reference_until_the_next_heading() -> None:
    text = "References\n1. Quill, A. The tides of Eastmere.\nThe port was founded in 1987.\nThe Later Years\nThe port was closed in 2004."
    assert [kind for kind, _ in kinds_of(text)] == [
        PassageKind.HEADING,
        PassageKind.REFERENCE,
        PassageKind.REFERENCE,
        PassageKind.HEADING,
        PassageKind.PROSE,
    ]


def test_notes_end_at_a_markdown_heading() -> None:
    text = "## References\n1. Quill, A. The tides of Eastmere.\n## The Later Years\nThe port was closed in 2004."
    assert [kind for kind, _ in kinds_of(text)] == [
        PassageKind.HEADING,
        PassageKind.REFERENCE,
        PassageKind.HEADING,
        PassageKind.PROSE,
    ]


def test_a_numbered_source_with_an_address_is_a_reference_wherever_it_stands() -> None:
    text = 'The port was founded in 1987.\n\n3. Quill, Ada. "The port was founded in 1986." https://example.org/tides'
    assert [kind for kind, _ in kinds_of(text)] == [PassageKind.PROSE, PassageKind.REFERENCE]


def test_a_short_parenthesis_is_taken_out_and_kept_with_its_anchor() -> None:
    text = "The Harbour Office (HOE) was founded."
    (passage,) = passages_of(text)
    (aside,) = passage.asides
    assert passage.text == "The Harbour Office was founded."
    assert (aside.text, text[aside.anchor]) == ("HOE", "e")


def test_a_long_parenthesis_is_a_passage_of_its_own() -> None:
    text = "The ferry (it was built in 1990 by two brothers) sank."
    assert kinds_of(text) == [(PassageKind.PROSE, "The ferry sank."), (PassageKind.ASIDE, "it was built in 1990 by two brothers")]


@pytest.mark.parametrize("place", ["CORVANE — ", "PORT ANSEL, Eastmere – ", "Corvane — ", "PORT ANSEL - ", "CORVANE (EPA) -- "])
def test_the_place_line_of_a_news_text_is_taken_off(place: str) -> None:
    assert kinds_of(f"{place}The museum closed in 2004.") == [(PassageKind.PROSE, "The museum closed in 2004.")]


def test_a_passage_without_its_lead_keeps_its_offsets() -> None:
    text = "12 May 2011 – The bridge opened."
    (passage,) = passages_of(text)
    rest = passage.without_lead(len("12 May 2011"))
    assert (rest.text, rest.lead) == ("The bridge opened.", 11)
    assert [text[offset] for offset in rest.offsets] == list(rest.text)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("The port\t has   twelve boats.", "The port has twelve boats."),
        ("The port has over125 boats.", "The port has over 125 boats."),
        ("The port—a small one—has boats.", "The port — a small one — has boats."),
        ("The har\u00adbour has\u200b boats.", "The harbour has boats."),
    ],
)
def test_the_parser_gets_plain_spacing(text: str, cleaned: str) -> None:
    assert kinds_of(text) == [(PassageKind.PROSE, cleaned)]


def test_a_passage_without_end_is_cut_between_words() -> None:
    passages = passages_of("harbour " * 10_000)
    assert len(passages) > 3
    assert {word for passage in passages for word in passage.text.split()} == {"harbour"}


def test_an_empty_text_has_no_passages() -> None:
    assert passages_of("") == passages_of(" \n\t\n\u00a0\n") == []


def _cost(text: str) -> float:
    """The least of three, so that no pause of the garbage collector counts."""
    costs = []
    for _ in range(3):
        begin = time.process_time()
        assert sum(len(passage.text) for passage in split_passages(mask(text))) <= 3 * len(text)
        costs.append(time.process_time() - begin)
    return min(costs)


def _eightfold_costs_eightfold(unit: str, size: int) -> bool:
    short, long = _cost(unit * (size // 8 // len(unit))), _cost(unit * (size // len(unit)))
    return long < 24 * max(short, 0.01)  # quadratic growth would be sixty-four times


def test_a_single_line_of_a_megabyte_costs_in_proportion_to_its_length() -> None:
    assert _eightfold_costs_eightfold("word (an aside) a—b [a](c) **d* over12 ", 1_000_000)


@pytest.mark.parametrize("unit", ["(", "[", "](", "*", "<http://", "(a) ", "1. ", "\u200b", "x\n"])
def test_marks_that_never_close_cost_in_proportion_to_their_number(unit: str) -> None:
    assert _eightfold_costs_eightfold(unit, 40_000)


def test_rows_of_a_table_stand_apart_and_are_not_read_for_claims() -> None:
    text = "The pier of Eastmere has been counted among the longest of the coast\n| Year | Ships |\n| 1932 | 4 |\nIt was opened in 1932."
    passages = list(split_passages(text))
    assert [passage.kind for passage in passages] == [PassageKind.PROSE, PassageKind.TABLE, PassageKind.TABLE, PassageKind.PROSE]
    assert PassageKind.TABLE not in READ_FOR_CLAIMS


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Orla Hall (Fenn) Orla Hall is a courthouse that was built in 1890.", "Orla Hall"),
        ("Orla Hall The Orla Hall is a courthouse that was built in 1890.", "Orla Hall"),
        ("Orla, Fenn County Orla is a village that was founded in 1890.", "Orla, Fenn County"),
        ("Jane Roe Roe moved to Kestrel Bay in 1902 and painted boats there.", "Jane Roe"),
    ],
)
def test_a_title_that_runs_on_into_its_text_is_a_passage_of_its_own(text: str, title: str) -> None:
    first = next(iter(split_passages(mask(text))))
    assert (first.kind, first.text) == (PassageKind.TITLE, title)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe and Jane Doe were married in Kestrel Bay in 1902.",
        "Orla Foods, Orla Drinks and others opened a shop in 1902.",
        "Orla beat Orla United in the final of the Fenn Cup in 1902.",
        "New mills and New shops opened in Kestrel Bay in 1902.",
    ],
)
def test_a_name_that_comes_again_does_not_make_a_title(text: str) -> None:
    assert [passage.kind for passage in split_passages(mask(text))] == [PassageKind.PROSE]


@pytest.mark.parametrize(
    ("before", "title", "after"),
    [
        ("They left the hills in May.", "Orla Brand Mansion", "The Orla Brand Mansion is a house in the hills."),
        ("Few lived there for long.", "Hallam, Ohio", "Hallam is a borough in Orlam County."),
        ("Few lived there for long.", "Orla Mill (Vellin)", "Orla Mill is an old mill of the county."),
        ("Few lived there for long.", "Jane Ann Roe", "Dr Jane Ann Roe was born in May."),
    ],
)
def test_a_title_between_two_texts_of_a_page_is_a_passage_of_its_own(before: str, title: str, after: str) -> None:
    passages = list(split_passages(f"{before} {title} {after}"))
    assert [passage.kind for passage in passages] == [PassageKind.PROSE, PassageKind.TITLE, PassageKind.PROSE]
    assert [passage.text + "".join(f" ({aside.text})" for aside in passage.asides) for passage in passages] == [before, title, after]


@pytest.mark.parametrize(
    "text", ["It was so. Roe, Jane Roe said.", "It was so. Orla Mill and Orla Works are old.", "They came to Orla. Orla is old."]
)
def test_a_name_that_is_told_twice_in_a_sentence_is_no_title(text: str) -> None:
    assert [passage.kind for passage in split_passages(text)] == [PassageKind.PROSE]


@pytest.mark.parametrize(
    ("date", "rest"),
    [
        ("In 1961", "Ada Quill left Lisk."),
        ("In June", "Ada Quill left Lisk."),
        ("In June 1961", "Ada Quill left Lisk."),
        ("On 3 June 1961", "Ada Quill left Lisk."),
        ("On the 3rd of June 1961", "Ada Quill left Lisk."),
        ("On the night of 3 June 1961", "the mill burned."),
        ("In early June 1961", "Ada Quill left Lisk."),
        ("In the spring of 1961", "Ada Quill left Lisk."),
        ("In the year 1961", "Ada Quill left Lisk."),
        ("By the end of 1961", "Ada Quill had left Lisk."),
        ("Until 1961", "Ada Quill lived in Lisk."),
        ("On 3 June 1961", "“Salt Road” opened."),
    ],
)
def test_a_comma_comes_behind_a_date_that_opens_a_sentence(date: str, rest: str) -> None:
    text = f"{date} {rest}"
    (passage,) = split_passages(text)
    assert passage.text == f"{date}, {rest}"
    assert [text[offset] for at, offset in enumerate(passage.offsets) if at != len(date)] == list(text)
    assert passage.offsets[len(date)] == len(date) - 1


def test_the_comma_comes_in_every_sentence_of_a_passage() -> None:
    text = "Ada Quill left Lisk. In 1961 Bram Teller followed her. In June Orla burned."
    (passage,) = split_passages(text)
    assert passage.text == "Ada Quill left Lisk. In 1961, Bram Teller followed her. In June, Orla burned."
    for name in ("Bram Teller", "Orla"):
        begin = passage.offsets[passage.text.index(name)]
        assert text[begin : begin + len(name)] == name


@pytest.mark.parametrize(
    "text",
    [
        "In 1961, Ada Quill left Lisk.",
        "In 1961 and 1962 Ada Quill lived in Lisk.",
        "From 1961 to 1962 Ada Quill lived in Lisk.",
        "In 1961 alone 300 ships came.",
        "In 1961 dollars the hall cost 300.",
        "In June last year Ada Quill left Lisk.",
        "In 1961 at Lisk the mill burned.",
        "In 1961 BC the mill burned.",
        "In 19612 Ada Quill left Lisk.",
        "In 2,300 boats the people came.",
        "In 1961.",
        "In mid-1961 Ada Quill left Lisk.",
        "In Junefield Ada Quill left the train.",
        "Ada Quill left Lisk in 1961 and moved to Tarn.",
        "in 1961 Ada Quill left Lisk.",
        "Lisk was old in June when Ada Quill left.",
    ],
)
def test_no_comma_comes_where_the_date_goes_on_or_opens_nothing(text: str) -> None:
    assert [passage.text for passage in split_passages(text)] == [text]


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("The Locomotive no. 3 ran in 1961.", "The Locomotive 3 ran in 1961."),
        ("It left on Flight No.12 here.", "It left on Flight 12 here."),
        ("They said no. 3 of them came.", "They said no. 3 of them came."),
        ("They have a locomotive no. It ran.", "They have a locomotive no."),
    ],
)
def test_the_number_of_an_engine_is_one_word_for_the_parser(text: str, clean: str) -> None:
    [passage, *_] = split_passages(text)
    assert passage.text.startswith(clean)
    assert all(
        passage.offsets[at] < len(text) and text[passage.offsets[at]] in {letter, "n"}
        for at, letter in enumerate(passage.text)
        if letter.isalnum()
    )


def test_a_year_behind_the_belongs_to_what_follows() -> None:
    text = "In the 1978 Crown Cup final Orla lost."
    assert [passage.text for passage in split_passages(text)] == [text]
