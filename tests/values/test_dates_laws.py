"""What holds of every text and every date: nothing raises, offsets are true, relations are symmetric, captions read back."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.lexicons import lexicon
from claimcheck.model.relation import Relation
from claimcheck.model.values import DateValue, Granularity
from claimcheck.values.dates import caption_date, compare_dates, find_dates, parse_date

WORDS = sorted({word for entries in lexicon("dates")["words"].values() for word in entries})
SMALL = [
    "the",
    "of",
    "in",
    "and",
    "or",
    "to",
    "from",
    "between",
    "since",
    "until",
    "by",
    "before",
    "after",
    "this",
    "next",
    "at",
    "on",
    "a",
]
MARKS = [",", "-", "–", "/", ".", ":", "'", "’s", "(", ")", "\n", "\n\n", "[1]", "½"]
MORE = [
    "FY2019",
    "fiscal",
    "said",
    "begins",
    "ago",
    "one",
    "that",
    "night",
    "two years",
    "BC",
    "final",
    "of the year",
    "each",
    "over",
    "took",
]
NUMBERS = st.integers(min_value=0, max_value=2101).map(str) | st.sampled_from(
    ["1st", "22nd", "31st", "5/6/2018", "2018-05-06", "31/12", "7:30", "'98", "1990s", "2.5", "1,500", "0000", "10.13.2020", "2018-02-31"]
)
TIMELY = st.lists(
    st.sampled_from(WORDS + SMALL + MARKS + MORE) | st.sampled_from(["May", "March", "Q3", "p.m."]) | NUMBERS, max_size=14
).map(" ".join)
HOSTILE = st.text(max_size=60) | st.text(alphabet="0123456789/-.:, \u0660\u0661\u200b\u200f\u202eMayمارسst\u00a0\n", max_size=60)
REFERENCES = st.none() | st.dates()
DATES = st.dates(min_value=date(1000, 1, 1), max_value=date(2100, 12, 31))


def months(day: date) -> str:
    return str(lexicon("dates")["captions"]["months"][day.month - 1])


@st.composite
def spellings(draw: st.DrawFn, days: st.SearchStrategy[date] = DATES) -> str:
    """A date in one of the forms of a text that needs no reference date."""
    first, last = sorted((draw(days), draw(days)))
    forms = [
        f"{first.day} {months(first)} {first.year}",
        f"{months(first)} {first.day}, {first.year}",
        f"{months(first)} {first.year}",
        f"{first.year}",
        f"{first.year // 10 * 10}s",
        f"the {first.year // 100 + 1}th century" if first.year // 100 + 1 not in (21, 22) else "the 21st century",
        f"{draw(st.sampled_from(['summer', 'winter', 'spring', 'autumn']))} {first.year}",
        f"the {draw(st.sampled_from(['first', 'second', 'third', 'fourth']))} quarter of {first.year}",
        f"the second half of {first.year}",
        f"week {draw(st.integers(1, 52))} of {first.year}",
        f"from {first.day} {months(first)} {first.year} to {last.day} {months(last)} {last.year}",
        f"from {months(first)} {first.year} to {months(last)} {last.year}",
        f"{first.isoformat()}",
        f"{first.day:02}/{first.month:02}/{first.year}",
        f"{first.day} {months(first)} {first.year}, {draw(st.integers(0, 23)):02}:{draw(st.integers(0, 59)):02}",
        f"{first.day} {months(first)} {first.year} in the evening",
        f"since {months(first)} {first.year}",
        f"until {first.year}",
        f"before {first.day} {months(first)} {first.year}",
        f"after {months(first)} {first.year}",
        f"by {first.year}",
        f"since late {first.year}",
        f"early {first.year}",
        f"mid-{months(first)} {first.year}",
        f"the end of {months(first)} {first.year}",
        f"around {first.year}",
        f"about {first.day} {months(first)} {first.year}",
        f"{draw(st.integers(1, 99))} years",
        f"two to {draw(st.integers(3, 99))} months",
    ]
    return draw(st.sampled_from(forms))


VALUES = spellings().map(parse_date)


@settings(max_examples=150, deadline=None)
@given(TIMELY | HOSTILE, REFERENCES)
def test_any_text_gives_true_offsets_in_order_without_overlap(text: str, reference: date | None) -> None:
    position = 0
    for mention in find_dates(text, reference=reference):
        assert position <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        position = mention.end


@settings(max_examples=60, deadline=None)
@given(TIMELY, REFERENCES)
def test_whatever_is_found_has_a_caption(text: str, reference: date | None) -> None:
    for mention in find_dates(text, reference=reference):
        assert caption_date(mention.value)


@settings(max_examples=60, deadline=None)
@given(TIMELY, st.dates())
def test_a_reference_date_adds_bounds_and_moves_no_mention(text: str, reference: date) -> None:
    without, given_one = find_dates(text), find_dates(text, reference=reference)
    assert [(mention.start, mention.end) for mention in without] == [(mention.start, mention.end) for mention in given_one]


@settings(max_examples=200, deadline=None)
@given(spellings())
def test_a_caption_reads_back_as_the_same_set_of_days(text: str) -> None:
    value = parse_date(text)
    again = parse_date(caption_date(value))
    assert (again.earliest, again.latest, again.approximate, again.spans) == (value.earliest, value.latest, value.approximate, value.spans)
    assert compare_dates(value, again).relation is compare_dates(value, value).relation


@settings(max_examples=150, deadline=None)
@given(spellings(st.dates(min_value=date(1901, 1, 1), max_value=date(2050, 12, 31))))
def test_one_spelling_is_one_mention(text: str) -> None:
    assert [mention.text for mention in find_dates(text)] == [text]


@given(VALUES, VALUES)
@settings(max_examples=100, deadline=None)
def test_comparison_is_symmetric(a: DateValue, b: DateValue) -> None:
    assert compare_dates(a, b).relation is compare_dates(b, a).relation.flipped


@given(VALUES)
@settings(max_examples=60, deadline=None)
def test_a_dated_value_equals_itself_and_an_undecided_one_is_unknown(value: DateValue) -> None:
    undecided = value.edtf.startswith("[")
    assert compare_dates(value, value).relation is (Relation.UNKNOWN if undecided else Relation.EQUAL)


@given(VALUES, VALUES, VALUES)
@settings(max_examples=100, deadline=None)
def test_inside_is_transitive(a: DateValue, b: DateValue, c: DateValue) -> None:
    inside = {Relation.INSIDE}
    if {compare_dates(a, b).relation} == inside and {compare_dates(b, c).relation} == inside:
        assert compare_dates(a, c).relation is Relation.INSIDE


@given(VALUES, VALUES)
@settings(max_examples=100, deadline=None)
def test_the_unknown_is_neither_equal_nor_apart(a: DateValue, b: DateValue) -> None:
    nothing = DateValue(granularity=Granularity.DAY)
    assert compare_dates(a, nothing).relation is Relation.UNKNOWN
    assert compare_dates(nothing, b).relation is Relation.UNKNOWN
