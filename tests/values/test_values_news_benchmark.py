"""The labelled news sentences of `benchmarks/news/`: their grammar, how they are counted, and figures that may only rise."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))  # the benchmark is run from the repository and is not installed

from benchmarks.values_news import (
    FOLDER,
    Answer,
    our_quantities,
    our_times,
    read_sentence,
    read_sentences,
    score_quantities,
    score_times,
)

DAY = date(2020, 10, 13)


@pytest.mark.parametrize(
    ("name", "relaxed", "strict", "value"), [("first", 0.99, 0.83, 0.97), ("second", 0.955, 0.82, 0.90), ("third", 0.97, 0.80, 0.93)]
)
def test_times_in_news_are_found_and_read_as_well_as_before(name: str, relaxed: float, strict: float, value: float) -> None:
    score = score_times(list(read_sentences(FOLDER / f"{name}.txt")), our_times)
    assert score.f1("relaxed") >= relaxed
    assert score.f1("strict") >= strict
    assert score.f1("value") >= value


@pytest.mark.parametrize(("name", "value", "bound"), [("first", 0.995, 0.995), ("second", 0.98, 0.98), ("third", 0.99, 0.98)])
def test_quantities_in_news_are_found_and_read_as_well_as_before(name: str, value: float, bound: float) -> None:
    score = score_quantities(list(read_sentences(FOLDER / f"{name}.txt")), our_quantities)
    assert score.f1("value") >= value
    assert score.f1("value and bound") >= bound


def test_marks_are_taken_out_and_tell_where_answers_stand() -> None:
    sentence = read_sentence("It lasted {[more than two days|>2 day]|P2D} and {?once|PAST_REF} more.", DAY)
    assert sentence.text == "It lasted more than two days and once more."
    assert [(sentence.text[item.start : item.end], item.answers, item.optional) for item in sentence.times] == [
        ("more than two days", ("P2D",), False),
        ("once", ("PAST_REF",), True),
    ]
    assert [item.answers for item in sentence.quantities] == [(">2 day",)]


def test_a_mark_left_open_is_an_error() -> None:
    with pytest.raises(ValueError, match="left open"):
        read_sentence("It lasted {two days.", DAY)


def test_what_is_found_counts_once_and_what_may_be_left_out_counts_never() -> None:
    sentence = read_sentence("In {2014|2014} and {2016|2016} it rained {?twice|*}.", DAY)
    found = [Answer(3, 16, "2014"), Answer(27, 32, "P1D")]
    score = score_times([sentence], lambda _: found)
    assert (score.gold, score.found) == (2, 1)
    assert score.right == {"relaxed": 1, "strict": 0, "value": 1, "strict but signals": 0}


def test_a_quantity_is_right_in_its_number_its_bound_and_its_unit_one_after_the_other() -> None:
    sentence = read_sentence("Of [5 to 7 miles|5..7 mile] and [nearly 40|~40] and [at least 3|>=3] all.", DAY)
    found = [
        Answer(3, 13, numbers=(5, 7), unit="kilometer"),
        Answer(18, 27, numbers=(40, 40), bound=">"),
        Answer(32, 42, numbers=(3, 3), bound=">"),
    ]
    score = score_quantities([sentence], lambda _: found)
    assert score.right == {"found": 3, "value": 3, "value and bound": 2, "value, bound, unit": 1}
