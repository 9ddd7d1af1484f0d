"""What holds of the judge for any two claims, whatever they say."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from claimcheck.lexicons import lexicon
from claimcheck.matching.judge import judge
from claimcheck.matching.pair import Judged, Pair
from claimcheck.matching.scope import Scope, place_scope, time_scope
from claimcheck.matching.slots import Policy, slot_of
from claimcheck.model.claims import Claim, Polarity
from claimcheck.model.finding import Severity, Verdict
from claimcheck.model.relation import Relation
from claimcheck.model.values import DateValue, Granularity
from claimcheck.values.comparison import compare_values
from matching_factories import called, claims, event, pairs

policies = st.sampled_from(Policy)
_NOT_BY_VALUE = frozenset({Policy.WORDS, Policy.POLARITY, Policy.HOLDER})  # these compare words, or subjects


def _swapped(pair: Pair) -> Pair:
    return Pair(pair.b, pair.a, (pair.published[1], pair.published[0]))


def _essence(found: Judged | None) -> tuple[str, Severity] | None:
    return (found.rule, found.severity) if found else None


def _verdict(pair: Pair, policy: Policy) -> Verdict | None:
    found = judge(pair, policy)
    return found.verdict if found else None


@settings(max_examples=80, deadline=None)
@given(pairs(), policies)
def test_any_two_claims_of_a_kind_get_a_known_rule_or_none(pair: Pair, policy: Policy) -> None:
    found = judge(pair, policy)
    assert found is None or found.rule in lexicon("rules")


@settings(max_examples=80, deadline=None)
@given(pairs(), policies)
def test_it_does_not_matter_which_claim_comes_first(pair: Pair, policy: Policy) -> None:
    if policy is Policy.HOLDER:  # holders meet in the block of their title only
        assume(pair.a.value == pair.b.value)
    assert _essence(judge(pair, policy)) == _essence(judge(_swapped(pair), policy))


@settings(max_examples=80, deadline=None)
@given(pairs(), policies)
def test_a_claim_kept_at_a_distance_never_conflicts(pair: Pair, policy: Policy) -> None:
    reported = Pair(pair.a.model_copy(update={"hedges": ("planned",)}), pair.b, pair.published)
    assert _verdict(reported, policy) is not Verdict.CONFLICT


@settings(max_examples=80, deadline=None)
@given(pairs(), st.sampled_from(sorted(set(Policy) - _NOT_BY_VALUE)))
def test_values_that_cannot_be_compared_neither_agree_nor_conflict(pair: Pair, policy: Policy) -> None:
    objects = {claim.object.key for claim in (pair.a, pair.b) if claim.object}  # of two relations, the objects are the values
    if compare_values(pair.a.value, pair.b.value).relation is Relation.UNKNOWN and len(objects) != 1:
        assert _verdict(pair, policy) not in {Verdict.AGREE, Verdict.CONFLICT}


def _restated(pair: Pair, when: tuple[DateValue | None, DateValue | None], where: tuple[str, str] | None) -> Pair:
    """The pair with other times and places."""
    restated: list[Claim] = []
    for number, claim in enumerate((pair.a, pair.b)):
        places = (called(where[number]),) if where else ()
        qualifiers = claim.qualifiers.model_copy(update={"time": when[number], "place": places})
        restated.append(claim.model_copy(update={"qualifiers": qualifiers}))
    return Pair(restated[0], restated[1], pair.published)


_THEN = DateValue(earliest=date(1990, 1, 1), latest=date(1990, 12, 31), granularity=Granularity.YEAR)
_LATER = DateValue(earliest=date(1995, 1, 1), latest=date(1995, 12, 31), granularity=Granularity.YEAR)


@settings(max_examples=80, deadline=None)
@given(pairs(), policies)
def test_claims_about_two_stated_times_or_places_never_conflict(pair: Pair, policy: Policy) -> None:
    assert _verdict(_restated(pair, (_THEN, _LATER), None), policy) is not Verdict.CONFLICT
    assert _verdict(_restated(pair, (_THEN, _THEN), ("Rome", "Paris")), policy) is not Verdict.CONFLICT


@settings(max_examples=80, deadline=None)
@given(pairs(), policies)
def test_only_a_conflict_is_more_than_information(pair: Pair, policy: Policy) -> None:
    found = judge(pair, policy)
    assert found is None or (found.severity is Severity.INFO) == (found.verdict is not Verdict.CONFLICT)


@settings(max_examples=80, deadline=None)
@given(pairs())
def test_a_claim_never_contradicts_itself(pair: Pair) -> None:
    same = Pair(pair.a, pair.a, (pair.published[0], pair.published[0]))
    assert _verdict(same, slot_of(pair.a).policy) is not Verdict.CONFLICT


# A slow and obvious reference for the policy of one value, on closed dates: sets of days instead of bounds.


@st.composite
def _dated_events(draw: st.DrawFn) -> Claim:
    start = draw(st.dates(date(2010, 1, 1), date(2010, 2, 10)))
    end = start + timedelta(days=draw(st.sampled_from([0, 0, 1, 30])))
    granularity = Granularity.DAY if start == end else Granularity.RANGE
    frame = event(
        DateValue(earliest=start, latest=end, granularity=granularity),
        document=draw(st.sampled_from(["a", "b"])),
        hedges=draw(st.sampled_from([(), (), ("reportedly",)])),
    )
    object_name = draw(st.sampled_from([None, "Lea Finch", "John Doe"]))
    place = draw(st.sampled_from([None, "Rome", "Paris"]))
    qualifiers = frame.qualifiers.model_copy(
        update={"time": draw(st.sampled_from([None, _THEN, _LATER])), "place": (called(place),) if place else ()}
    )
    return frame.model_copy(update={"object": called(object_name) if object_name else None, "qualifiers": qualifiers})


def _days(claim: Claim) -> set[int]:
    assert isinstance(claim.value, DateValue)
    assert claim.value.earliest is not None
    assert claim.value.latest is not None
    return set(range(claim.value.earliest.toordinal(), claim.value.latest.toordinal() + 1))


def _reference(a: Claim, b: Claim) -> Verdict:
    ours, theirs = _days(a), _days(b)
    if ours == theirs:
        return Verdict.AGREE
    if ours < theirs or theirs < ours:
        return Verdict.REFINE
    if ours & theirs or a.hedges or b.hedges:
        return Verdict.UNDECIDED
    if Scope.DIFFERS in {time_scope(a, b), place_scope(a, b)}:
        return Verdict.SCOPE_DIFFERS
    if a.predicate == "appointed" and a.object and b.object and a.object.name != b.object.name:  # what was opened, was opened once
        return Verdict.MULTI_VALUED
    return Verdict.CONFLICT


@settings(max_examples=120, deadline=None)
@given(_dated_events(), _dated_events(), st.sampled_from(["opened", "appointed"]))
def test_one_value_dates_are_judged_as_by_counting_days(a: Claim, b: Claim, predicate: str) -> None:
    a, b = (one.model_copy(update={"predicate": predicate}) for one in (a, b))
    assert _verdict(Pair(a, b, (None, None)), Policy.ONE) is _reference(a, b)


@settings(max_examples=80, deadline=None)
@given(claims("relation"), claims("relation"), claims("quantity"), claims("quantity"), st.sampled_from(["fine", "price", "attendance"]))
def test_what_a_thing_has_again_each_time_conflicts_only_where_both_give_the_time_or_neither(
    won: Claim, lost: Claim, here: Claim, there: Claim, measure: str
) -> None:
    for one, other, predicate in ((won, lost, "won_by"), (here, there, measure)):
        told = [claim.model_copy(update={"predicate": predicate, "polarity": Polarity.AFFIRMED}) for claim in (one, other)]
        assert _verdict(_restated(Pair(told[0], told[1], (None, None)), (_THEN, None), None), Policy.ONE) is not Verdict.CONFLICT


@settings(max_examples=80, deadline=None)
@given(claims("statement"), claims("statement"))
def test_what_is_held_each_year_conflicts_only_where_both_give_the_time(held: Claim, cancelled: Claim) -> None:
    told = [one.model_copy(update={"predicate": "holding"}) for one in (held, cancelled)]
    pair = Pair(told[0], told[1], (None, None))
    for when in ((None, None), (_THEN, None), (_THEN, _LATER)):
        assert _verdict(_restated(pair, when, None), Policy.POLARITY) is not Verdict.CONFLICT


@settings(max_examples=80, deadline=None)
@given(claims("quantity"), claims("quantity"))
def test_what_befell_a_vehicle_at_one_time_is_not_held_against_what_befell_it_at_none(here: Claim, there: Claim) -> None:
    told = [
        one.model_copy(update={"predicate": "killed", "subject": called("Osprey"), "polarity": Polarity.AFFIRMED}) for one in (here, there)
    ]
    assert _verdict(_restated(Pair(told[0], told[1], (None, None)), (_THEN, None), None), Policy.TOLL) is not Verdict.CONFLICT
