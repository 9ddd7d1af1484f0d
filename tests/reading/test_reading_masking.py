from __future__ import annotations

import re
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimcheck.reading.masking import mask

HOSTILE = st.text(st.one_of(st.characters(), st.sampled_from("[]()*`“”‘’«»¹²³–—\u00a0\u202f\u200b\u00ad\n\r\t.a1<>")), max_size=80)


@given(HOSTILE)
@example("[[[](((](http://")
@example("\ud83d\u200d\U0001f468\u0301\u202e[1]")
@example("İß\u0345 www.**a**")
@settings(max_examples=150, deadline=None)
def test_a_masked_text_is_as_long_as_the_text(text: str) -> None:
    assert len(mask(text)) == len(text)


@given(HOSTILE)
@example("\r\x85")
@settings(max_examples=100, deadline=None)
def test_masking_keeps_every_line_where_it_was(text: str) -> None:
    lines = [match.start() for match in re.finditer(r"[\n\v\f\x85\u2028\u2029]|\r(?!\n)", text)]
    assert [number for number, char in enumerate(mask(text)) if char == "\n"] == lines


@given(HOSTILE)
@settings(max_examples=100, deadline=None)
def test_masking_writes_only_plain_punctuation_and_spaces(text: str) -> None:
    written = {new for old, new in zip(text, mask(text), strict=True) if new != old}
    assert written <= set(" '\"-\n")


@pytest.mark.parametrize("end", ["\r", "\r\n", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_end_is_one(end: str) -> None:
    masked = mask(f"Mills{end}The mill burned.{end}")
    assert [line.strip() for line in masked.split("\n")] == ["Mills", "The mill burned.", ""]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("It burned.[^1] It was rebuilt.[^old-note]", "It burned. It was rebuilt."),
        ("It burned ~~in 1899~~ in 1901.", "It burned in 1901."),
        ("It burned <del>in 1899</del> in <b class='x'>1901</b>.<br/>", "It burned in 1901 ."),
        ("About 5 < 7 and 8 > 3, a <box> and <b", "About 5 < 7 and 8 > 3, a <box> and <b"),
        ("It burned.<!-- In\n1899. --> It was <!-- rebuilt.", "It burned. It was <!-- rebuilt."),
    ],
)
def test_what_nobody_sees_in_markdown_is_not_read(text: str, seen: str) -> None:
    assert " ".join(mask(text).split()) == seen
    assert len(mask(text)) == len(text)


def test_comments_without_an_end_take_no_time() -> None:
    text = "<!-- a " * 200_000
    started = time.process_time()
    assert mask(text) == text
    assert time.process_time() - started < 10


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("the “Tide House” of ‘Eastmere’", "the \"Tide House\" of 'Eastmere'"),
        ("«Heron» and „Gull”", '"Heron" and "Gull"'),
        ("Eastmere’s pier, Eastmere´s port", "Eastmere's pier, Eastmere's port"),
        ("a 12‑man crew, −4 degrees", "a 12-man crew, -4 degrees"),
        ("12\u00a0ships, 40\u202fkm, 3\u2009tons", "12 ships, 40 km, 3 tons"),
    ],
)
def test_typographic_marks_become_plain_ones(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    ("text", "blanked"),
    [
        ("It opened in 2018.[4] It closed.", "[4]"),
        ("It opened[a] then.", "[a]"),
        ("It opened[note 12] then.", "[note 12]"),
        ("It opened[citation needed] then.", "[citation needed]"),
        ("See https://example.org/tides?a=1#b for more.", "https://example.org/tides?a=1#b"),
        ("See <http://example.org> for more.", "<http://example.org>"),
        ("See www.example.org now.", "www.example.org"),
        ("It opened in 2018.⁴⁵ It closed.", "⁴⁵"),
    ],
)
def test_what_is_no_prose_becomes_spaces(text: str, blanked: str) -> None:
    assert mask(text) == text.replace(blanked, " " * len(blanked))


def test_a_link_keeps_its_label_and_loses_its_target() -> None:
    assert mask("the [Harbour Office](https://example.org/office) opened") == f"the  Harbour Office {' ' * 28} opened"


@pytest.mark.parametrize("marked", ["*Osprey*", "**Osprey**", "***Osprey***"])
def test_emphasis_loses_its_marks(marked: str) -> None:
    masked = mask(f"The {marked} sank.")
    assert masked.split() == ["The", "Osprey", "sank."]


@pytest.mark.parametrize(
    "text",
    ["12 * 4 is 48", "a (short) aside", "It was built in 1990.", "40 m – 50 m", "Salé and Côte"],
)
def test_plain_prose_stays_as_it_is(text: str) -> None:
    assert mask(text) == text


def test_an_exponent_of_a_unit_is_no_footnote_mark() -> None:
    assert mask("The island covers 40 km².") == "The island covers 40 km²."


def test_the_full_stop_of_a_title_before_a_name_ends_no_sentence() -> None:
    assert mask("He met Sgt. Ada Quill. The Capt. is ill.") == "He met Sgt  Ada Quill. The Capt. is ill."
