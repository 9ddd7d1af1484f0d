"""Captions for people, and the way back."""

from __future__ import annotations

import pickle

import pytest

from claimcheck.errors import ValueParseError
from claimcheck.values.quantities import caption_quantity, find_quantities, parse_quantity
from claimcheck.values.quantities.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("more than 25 fishing boats", "more than 25 fishing boats"),
        ("some 1,500 Novarians", "about 1,500 Novarians"),
        ("$3 million", "3,000,000 USD"),
        ("between 5 and 15 years", "5 to 15 years"),
        ("24 hours or less", "at most 24 hours"),
        ("one in five voters", "0.2 voters"),
        ("30% of the voters", "30 percent of voters"),
        ("60 mph", "60 miles per hour"),
    ],
)
def test_a_caption_is_short_and_reads_back(text: str, caption: str) -> None:
    value = find_quantities(text)[0].value
    assert caption_quantity(value) == caption
    assert parse_quantity(caption) == value


def test_what_is_counted_is_quoted_where_it_looks_like_a_unit() -> None:
    value = parse_quantity('3 "miles of road"')
    assert (value.unit, value.counted) == ("", "miles of road")
    assert caption_quantity(value) == '3 "miles of road"'


def test_every_unit_reads_back_by_its_normal_name() -> None:
    words = vocabulary()
    names = [*words.units, *sorted(words.currencies)]
    assert [name for name in names if parse_quantity(f"5 {name}").unit != name] == []


def test_every_unit_reads_back_by_its_plural() -> None:
    plurals = vocabulary().plurals
    assert [name for name, plural in plurals.items() if parse_quantity(f"5 {plural}").unit != name] == []


@pytest.mark.parametrize("text", ["", "boats", "only 25 boats", "more than", "3-1-2", "9" * 60])
def test_a_text_that_is_no_quantity_is_refused_by_name(text: str) -> None:
    with pytest.raises(ValueParseError) as caught:
        parse_quantity(text)
    assert caught.value.text == text
    assert repr(text) in str(pickle.loads(pickle.dumps(caught.value)))  # noqa: S301 - our own error, made in the line above


@pytest.mark.parametrize("text", ["10^99999", "5 (five)", "3; 4"])
def test_what_no_number_can_count_is_no_quantity(text: str) -> None:
    with pytest.raises(ValueParseError):
        parse_quantity(text)
