"""Three-valued scope: what a source leaves out is neither the same nor different."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from claimcheck.matching.pair import Pair
from claimcheck.matching.scope import Scope, place_scope, time_scope
from claimcheck.model.claims import Claim
from claimcheck.model.values import DateValue
from claimcheck.values.dates import parse_date
from matching_factories import called, count, day, event, month, number, pairs, year, years


def _at(when: DateValue | None) -> Claim:
    return event(year(2000), when=when) if when else event(year(2000))


def _in(*places: str, key: str | None = None) -> Claim:
    base = event(year(2000))
    mentions = tuple(called(place, key=key) for place in places)
    return base.model_copy(update={"qualifiers": base.qualifiers.model_copy(update={"place": mentions})})


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (None, None, Scope.UNSTATED),
        (year(2018), None, Scope.ONE_SIDED),
        (None, year(2018), Scope.ONE_SIDED),
        (year(2018), year(2018), Scope.SAME),
        (year(2018), month(5, 2018), Scope.WITHIN),
        (day("2018-05-01"), month(5, 2018), Scope.WITHIN),
        (years(2015, 2018), years(2017, 2020), Scope.WITHIN),
        (year(2018), year(2019), Scope.DIFFERS),
        (DateValue(timex3="P3Y"), year(2019), Scope.UNKNOWN),
        (DateValue(timex3="P3Y"), DateValue(timex3="P3Y"), Scope.UNKNOWN),
        (DateValue(timex3="PRESENT_REF"), year(2019), Scope.ONE_SIDED),  # "now" is what the present tense says anyway
        (DateValue(timex3="PRESENT_REF"), None, Scope.UNSTATED),
    ],
)
def test_two_times(one: DateValue | None, other: DateValue | None, expected: Scope) -> None:
    assert time_scope(_at(one), _at(other)) is expected


def test_places_that_neither_source_states_are_unstated() -> None:
    assert place_scope(_in(), _in()) is Scope.UNSTATED


def test_a_place_that_one_source_states_is_one_sided() -> None:
    assert place_scope(_in("Rome"), _in()) is Scope.ONE_SIDED
    assert place_scope(_in(), _in("Rome")) is Scope.ONE_SIDED


def test_one_shared_place_is_enough_to_be_the_same() -> None:
    assert place_scope(_in("Rome", "Italy"), _in("Rome")) is Scope.SAME


def test_places_without_anything_in_common_differ() -> None:
    assert place_scope(_in("Rome"), _in("Paris")) is Scope.DIFFERS


def test_a_place_nobody_could_resolve_counts_as_not_stated() -> None:
    assert place_scope(_in("there", key=""), _in("Rome")) is Scope.ONE_SIDED
    assert place_scope(_in("there", key=""), _in("here", key="")) is Scope.UNSTATED


@settings(max_examples=80, deadline=None)
@given(pairs())
def test_it_does_not_matter_which_claim_comes_first(pair: Pair) -> None:
    assert time_scope(pair.a, pair.b) is time_scope(pair.b, pair.a)
    assert place_scope(pair.a, pair.b) is place_scope(pair.b, pair.a)


@settings(max_examples=80, deadline=None)
@given(pairs())
def test_a_claim_is_never_of_another_time_or_place_than_itself(pair: Pair) -> None:
    assert time_scope(pair.a, pair.a) is not Scope.DIFFERS
    assert place_scope(pair.a, pair.a) in {Scope.SAME, Scope.UNSTATED}


def test_until_and_since_one_year_are_two_times() -> None:
    until, since = parse_date("until 2008"), parse_date("since 2008")
    assert time_scope(count(number(1), when=until), count(number(1), when=since)) is Scope.DIFFERS
    assert time_scope(count(number(1), when=since), count(number(1), when=until)) is Scope.DIFFERS
    assert time_scope(count(number(1), when=parse_date("until 2012")), count(number(1), when=since)) is not Scope.DIFFERS


def test_periods_counted_from_a_beginning_are_compared_by_their_words() -> None:
    def of(*scope: str) -> Claim:
        claim = count(number(1))
        return claim.model_copy(update={"qualifiers": claim.qualifiers.model_copy(update={"scope": scope})})

    assert time_scope(of("first year"), of("first year")) is Scope.SAME
    assert time_scope(of("first year"), of("second year")) is Scope.DIFFERS
    assert time_scope(of("first year"), of()) is Scope.ONE_SIDED
