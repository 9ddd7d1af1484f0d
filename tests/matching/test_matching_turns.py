"""Two dates of what happens once may be of two turns: the words of a source tell of another one, or each party took its own step."""

from __future__ import annotations

import pytest

from claimcheck.lexicons import lexicon
from claimcheck.matching.pair import Pair
from claimcheck.matching.turns import are_two_turns
from claimcheck.model.claims import Claim
from claimcheck.model.mentions import Mention
from matching_factories import called, day, described, event, year


def _told(claim: Claim, quote: str) -> Claim:
    return claim.model_copy(update={"evidence": claim.evidence.model_copy(update={"quote": quote})})


def _are_two(predicate: str, a: Claim, b: Claim) -> bool:
    pair = Pair(a, b, (None, None))
    found = are_two_turns(pair, lexicon("properties")[predicate])
    assert are_two_turns(Pair(b, a, (None, None)), lexicon("properties")[predicate]) is found  # whichever comes first
    return found


@pytest.mark.parametrize("quote", ["It was built in 1740 and rebuilt after a fire.", "It was built in 1740 on the site of a chapel."])
def test_what_was_built_anew_has_two_dates_that_lie_far_apart(quote: str) -> None:
    told = _told(event(year(1740), predicate="built"), quote)
    assert _are_two("built", told, event(year(1890), predicate="built"))
    assert not _are_two("built", told, event(year(1750), predicate="built"))
    assert not _are_two("built", event(year(1740), predicate="built"), event(year(1890), predicate="built"))


def test_what_closed_for_good_may_have_closed_before() -> None:
    final = _told(event(year(1998), predicate="closed"), "It closed for good in 1998.")
    assert _are_two("closed", event(year(1971), predicate="closed"), final)
    assert not _are_two("closed", event(year(2004), predicate="closed"), final)  # and not again
    both = _told(event(year(1971), predicate="closed"), "It closed for good in 1971.")
    assert not _are_two("closed", both, final)


def test_what_a_source_says_happened_again_happened_twice() -> None:
    again = _told(event(year(1918), predicate="founded"), "It was founded in 1918 and again in 1990.")
    assert _are_two("founded", again, event(year(1990), predicate="founded"))


def _signed(on: str, by: Mention | None) -> Claim:
    return event(day(on), predicate="signed").model_copy(update={"object": by})


def test_each_party_signs_for_itself() -> None:
    assert _are_two("signed", _signed("1971-05-03", called("Ostany")), _signed("1971-05-09", called("Marland")))
    assert not _are_two("signed", _signed("1971-05-03", called("Ostany")), _signed("1971-05-09", called("Ostany")))
    assert _are_two("adopted", _signed("1971-05-03", described("the upper house")), _signed("1971-05-09", described("the lower house")))


def test_one_party_may_sign_later_and_all_together_do_not() -> None:
    assert _are_two("signed", _signed("1971-05-03", None), _signed("1974-05-03", called("Ostany")))
    assert not _are_two("signed", _signed("1971-05-03", None), _signed("1971-05-09", called("Ostany")))
    assert not _are_two("signed", _signed("1971-05-03", None), _signed("1974-05-03", described("the envoys")))
    assert not _are_two("signed", _signed("1971-05-03", None), _signed("1974-05-03", None))
