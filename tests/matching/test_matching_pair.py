"""Two claims of one block: how far apart in time their documents are, and the verdict of a rule."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from claimcheck.lexicons import lexicon
from claimcheck.matching.pair import Judged, Pair, verdict_of
from claimcheck.model.finding import Severity, Verdict
from matching_factories import event, year

FIRST = date(2019, 5, 1)


def _pair(one: date | None, other: date | None) -> Pair:
    return Pair(event(year(1932)), event(year(1934), document="b"), (one, other))


def test_the_days_between_two_publications_do_not_hang_on_their_order() -> None:
    later = FIRST + timedelta(days=3)
    assert _pair(FIRST, later).days_apart == _pair(later, FIRST).days_apart == 3
    assert _pair(FIRST, FIRST).days_apart == 0


@pytest.mark.parametrize("published", [(None, None), (FIRST, None), (None, FIRST)])
def test_without_a_day_on_both_sides_nothing_is_known(published: tuple[date | None, date | None]) -> None:
    assert _pair(*published).days_apart is None
    assert not _pair(*published).contemporary


def test_documents_are_of_one_present_up_to_the_days_of_the_policy() -> None:
    most = lexicon("policy")["max_days_apart"]
    assert _pair(FIRST, FIRST + timedelta(days=most)).contemporary
    assert not _pair(FIRST, FIRST + timedelta(days=most + 1)).contemporary


@pytest.mark.parametrize("rule", sorted(lexicon("rules")))
def test_every_rule_has_the_verdict_of_the_lexicon(rule: str) -> None:
    assert Judged(rule, "").verdict is verdict_of(rule) is Verdict(lexicon("rules")[rule]["verdict"])


def test_what_is_judged_is_for_information_unless_it_says_more() -> None:
    assert Judged("CC101", "1932 is not 1934").severity is Severity.INFO
