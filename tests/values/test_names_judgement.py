"""The three answers to whether two names are one thing's, each with its range of scores."""

from __future__ import annotations

import pytest

from claimcheck.values.names.judgement import SAME, apart, same, unclear


@pytest.mark.parametrize(("given", "score"), [(-1.0, SAME), (0.5, SAME), (0.9, 0.9), (1.0, 1.0), (2.0, 1.0)])
def test_the_score_of_one_thing_lies_within_the_range_that_says_so(given: float, score: float) -> None:
    judgement = same(given, "why")
    assert (judgement.same, judgement.score, judgement.reason) == (True, score, "why")


@pytest.mark.parametrize(("given", "score"), [(-1.0, 0.0), (0.0, 0.0), (0.5, 0.3), (1.0, 0.6), (2.0, 0.6)])
def test_the_score_of_two_things_stays_well_below(given: float, score: float) -> None:
    judgement = apart(given, "why")
    assert judgement.same is False
    assert judgement.score == pytest.approx(score)
    assert judgement.reason == "why"


@pytest.mark.parametrize(("given", "score"), [(-1.0, 0.0), (0.0, 0.0), (0.5, 0.395), (1.0, 0.79), (2.0, 0.79)])
def test_the_score_of_what_names_do_not_tell_stays_below(given: float, score: float) -> None:
    judgement = unclear(given, "why")
    assert judgement.same is None
    assert judgement.score == pytest.approx(score)
    assert judgement.reason == "why"
