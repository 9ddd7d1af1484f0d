"""Each policy by example: which rule says what of two claims, and how grave it is."""

from __future__ import annotations

from datetime import date
from typing import Unpack

import pytest

from claimcheck.matching.judge import judge
from claimcheck.matching.keys import joined_key
from claimcheck.matching.pair import Judged, Pair, verdict_of
from claimcheck.matching.slots import Policy
from claimcheck.model.claims import Claim, Qualifiers
from claimcheck.model.document import Span
from claimcheck.model.finding import Severity, Verdict
from claimcheck.model.mentions import Mention
from claimcheck.model.values import Comparator, DateValue, EntityType, Granularity, QuantityValue
from matching_factories import (
    Frame,
    age,
    between,
    called,
    claim,
    count,
    day,
    described,
    event,
    judged,
    less_than,
    members,
    month,
    more_than,
    name,
    number,
    relation,
    role,
    rule,
    statement,
    words,
    year,
    years,
)

REPORTEDLY = ("reportedly",)


def test_the_verdict_of_a_rule_is_the_one_of_the_lexicon() -> None:
    assert verdict_of("CC101") is Verdict.CONFLICT
    found = judged(event(year(1932)), event(year(1934)), Policy.ONE)
    assert found is not None
    assert found.verdict is Verdict.CONFLICT


class TestAPropertyWithOneValue:
    def test_dates_within_the_slack_of_the_property_are_undecided(self) -> None:
        said = Frame(predicate="took_office")
        assert rule(event(year(1932), **said), event(year(1933), **said), Policy.ONE) == "CC703"
        assert rule(event(year(1932), **said), event(year(1935), **said), Policy.ONE) == "CC101"

    def test_what_may_be_a_second_term_is_undecided(self) -> None:
        said = Frame(predicate="took_office")
        assert rule(event(year(1932), **said), event(year(1936), **said), Policy.ONE) == "CC703"

    def test_the_slack_ends_with_its_last_day(self) -> None:
        said = Frame(predicate="took_office")
        day_400, day_401 = event(day("1933-02-04"), **said), event(day("1933-02-05"), **said)
        assert rule(event(day("1932-01-01"), **said), day_400, Policy.ONE) == "CC703"
        assert rule(event(day("1932-01-01"), **said), day_401, Policy.ONE) == "CC101"

    def test_what_may_have_come_about_anew_after_many_years_is_undecided_after_them(self) -> None:
        said = Frame(predicate="destroyed", subject="Torne Castle")
        assert rule(event(year(1641), **said), event(year(1644), **said), Policy.ONE) == "CC101"
        assert rule(event(year(1641), **said), event(year(1801), **said), Policy.ONE) == "CC703"

    def test_a_form_or_a_turn_that_one_source_alone_tells_of_is_undecided(self) -> None:
        plain, narrowed = event(year(1932), predicate="published"), event(year(1936), predicate="published", scope=("in paperback",))
        other = event(year(1932), predicate="published", scope=("in paperback",))
        assert rule(plain, narrowed, Policy.ONE) == "CC702"
        assert rule(other, narrowed, Policy.ONE) == "CC101"

    def test_a_beginning_without_an_end_is_compared_by_what_is_known_of_it(self) -> None:
        since = year(1935).model_copy(update={"latest": None, "granularity": Granularity.RANGE})
        assert rule(event(year(1932), predicate="took_office"), event(since, predicate="took_office"), Policy.ONE) == "CC101"

    def test_two_dates_that_exclude_each_other_are_a_conflict(self) -> None:
        assert rule(event(month(5, 1932)), event(year(1934)), Policy.ONE) == "CC101"

    def test_two_numbers_that_exclude_each_other_are_a_conflict(self) -> None:
        height = "height"
        assert rule(count(number(320), predicate=height), count(number(280), predicate=height), Policy.ONE) == "CC102"

    def test_two_names_that_share_nothing_are_a_conflict(self) -> None:
        assert rule(relation("Port Ansel"), relation("Kestrel Bay"), Policy.ONE) == "CC103"

    def test_the_same_date_is_agreement(self) -> None:
        assert rule(event(month(5, 1932)), event(month(5, 1932)), Policy.ONE) == "CC201"

    def test_the_same_number_is_agreement(self) -> None:
        assert rule(count(number(320)), count(number(320)), Policy.ONE) == "CC202"

    def test_the_same_name_is_agreement(self) -> None:
        assert rule(relation("Port Ansel"), relation("Port Ansel"), Policy.ONE) == "CC203"

    def test_the_same_words_are_agreement(self) -> None:
        hull = ("attribute", words("Dutch"))
        assert rule(claim(*hull), claim(*hull), Policy.ONE) == "CC204"

    def test_a_day_within_a_month_refines_it(self) -> None:
        assert rule(event(month(5, 1932)), event(day("1932-05-16")), Policy.ONE) == "CC301"

    def test_a_number_within_bounds_refines_them(self) -> None:
        assert rule(count(more_than(25)), count(number(32)), Policy.ONE) == "CC302"

    def test_numbers_that_only_overlap_stay_undecided(self) -> None:
        assert rule(count(between(10, 20)), count(between(15, 25)), Policy.ONE) == "CC703"

    def test_a_date_without_a_year_stays_undecided(self) -> None:
        assert rule(event(DateValue()), event(year(1932)), Policy.ONE) == "CC703"

    def test_what_a_source_only_plans_or_reports_stays_undecided(self) -> None:
        assert rule(event(year(1932), hedges=("planned",)), event(year(1934)), Policy.ONE) == "CC701"

    def test_dates_of_different_places_do_not_meet(self) -> None:
        assert rule(event(year(1990), where="Rome"), event(year(1995), where="Paris"), Policy.ONE) == "CC502"

    def test_values_of_different_times_do_not_meet(self) -> None:
        assert rule(count(number(5), when=year(2018)), count(number(6), when=year(2019)), Policy.ONE) == "CC501"

    @pytest.mark.parametrize("predicate", ["opened", "founded"])
    def test_what_happens_once_happened_once_whoever_took_part(self, predicate: str) -> None:
        one, other = (event(year(at), predicate=predicate, object=who) for at, who in ((1990, "Lea Finch"), (1995, "John Doe")))
        assert rule(one, other, Policy.ONE) == "CC101"

    def test_an_event_of_two_with_another_second_one_is_another_event(self) -> None:
        one, other = (event(year(at), predicate="appointed", object=to) for at, to in ((1990, "Orla Club"), (1995, "Ansel Council")))
        assert rule(one, other, Policy.ONE) == "CC601"

    def test_what_a_thing_was_given_is_told_apart_before_and_is_no_second_party(self) -> None:
        one, other = (event(year(at), predicate="awarded", object=prize) for at, prize in ((1990, "Orla Prize"), (1995, "Ansel Medal")))
        assert rule(one, other, Policy.ONE) == "CC101"

    def test_an_event_of_two_whose_second_one_has_no_name_may_be_the_same_event(self) -> None:
        one, other = (event(year(at), predicate="appointed", object=to) for at, to in ((1990, "Orla Club"), (1995, described("a club"))))
        assert rule(one, other, Policy.ONE) == "CC101"

    def test_names_that_share_most_words_stay_undecided(self) -> None:
        assert rule(relation("Kestrel Bay"), relation("Kestrel Bay Hospital"), Policy.ONE) == "CC703"

    @pytest.mark.parametrize(("short", "long"), [("Roe", "Jane Roe"), ("Port Ansel", "Port Ansel Harbour Hospital"), ("Orla", "Orla City")])
    def test_a_name_that_is_part_of_the_other_stays_undecided(self, short: str, long: str) -> None:
        assert rule(relation(short), relation(long), Policy.ONE) == "CC703"

    def test_names_resolved_to_one_thing_agree_however_they_are_spelt(self) -> None:
        long, short = called("Kestrel Bay Council", key="kbc"), called("KBC", key="kbc")
        found = judged(relation("Kestrel Bay Council", object=long), relation("KBC", object=short), Policy.ONE)
        assert found is not None
        assert (found.rule, found.detail) == ("CC203", "“Kestrel Bay Council” and “KBC” are one")

    def test_a_described_thing_never_clashes_with_a_named_one(self) -> None:
        found = judged(relation("a small town", object=described("a small town")), relation("Kestrel Bay"), Policy.ONE)
        assert found is not None
        assert (found.rule, found.detail) == ("CC703", "one of them is described, not named")

    def test_what_both_sources_deny_is_not_compared(self) -> None:
        assert rule(event(year(1990), denied=True), event(year(1995), denied=True), Policy.ONE) is None


class TestHowGraveAConflictIs:
    @staticmethod
    def _severity(**frame: Unpack[Frame]) -> Severity:
        one, other = (event(year(number), **frame) for number in (1932, 1934))
        found = judged(one, other, Policy.ONE)
        assert found is not None
        return found.severity

    def test_plain_statements_on_a_named_thing_are_grave(self) -> None:
        assert self._severity() is Severity.HIGH

    def test_a_thing_that_is_only_described_makes_it_less_grave(self) -> None:
        assert self._severity(subject=described("the old bridge", key="~orla|bridge")) is Severity.MEDIUM

    def test_a_thing_that_one_source_names_is_named(self) -> None:
        found = judged(event(year(1932), subject=described("the old bridge", key="b")), event(year(1934)), Policy.ONE)
        assert found is not None
        assert found.severity is Severity.HIGH

    def test_an_unsure_extraction_makes_it_less_grave(self) -> None:
        assert self._severity(confidence=0.7) is Severity.MEDIUM
        assert self._severity(confidence=0.8) is Severity.HIGH

    def test_one_unsure_extraction_of_the_two_is_enough(self) -> None:
        found = judged(event(year(1932), confidence=0.7), event(year(1934)), Policy.ONE)
        assert found is not None
        assert found.severity is Severity.MEDIUM

    def test_an_exact_number_is_grave(self) -> None:
        found = judged(count(number(320), predicate="height"), count(number(500), predicate="height"), Policy.ONE)
        assert found is not None
        assert found.severity is Severity.HIGH

    def test_an_approximate_date_makes_it_less_grave(self) -> None:
        about = year(1932).model_copy(update={"approximate": True})
        found = judged(event(about), event(year(1950)), Policy.ONE)
        assert found is not None
        assert (found.rule, found.severity) == ("CC101", Severity.MEDIUM)

    def test_an_approximate_number_makes_it_less_grave(self) -> None:
        about = number(320).model_copy(update={"comparator": Comparator.APPROXIMATELY})
        found = judged(count(about, predicate="height"), count(number(500), predicate="height"), Policy.ONE)
        assert found is not None
        assert (found.rule, found.severity) == ("CC102", Severity.MEDIUM)

    def test_every_verdict_but_conflict_is_for_information(self) -> None:
        found = judged(event(year(1932)), event(year(1932)), Policy.ONE)
        assert found is not None
        assert found.severity is Severity.INFO


class TestAPropertyThatVariesInTime:
    ANSEL_12, ANSEL_15 = number(12_000, "inhabitants"), number(15_000, "inhabitants")

    def test_numbers_of_two_years_follow_each_other(self) -> None:
        assert rule(count(self.ANSEL_12, when=year(1990)), count(self.ANSEL_15, when=year(2020)), Policy.VARYING) == "CC401"

    def test_the_same_number_in_two_years_is_no_agreement(self) -> None:
        assert rule(count(self.ANSEL_12, when=year(1990)), count(self.ANSEL_12, when=year(2020)), Policy.VARYING) == "CC401"

    def test_numbers_of_one_year_exclude_each_other(self) -> None:
        assert rule(count(self.ANSEL_12, when=year(1990)), count(self.ANSEL_15, when=year(1990)), Policy.VARYING) == "CC102"

    def test_numbers_of_sources_published_together_exclude_each_other(self) -> None:
        assert rule(count(self.ANSEL_12), count(self.ANSEL_15), Policy.VARYING, ("2020-01-01", "2020-02-01")) == "CC102"

    def test_numbers_of_sources_published_apart_follow_each_other(self) -> None:
        assert rule(count(self.ANSEL_12), count(self.ANSEL_15), Policy.VARYING, ("2020-01-01", "2020-02-02")) == "CC401"

    def test_numbers_of_sources_without_a_date_stay_undecided(self) -> None:
        assert rule(count(self.ANSEL_12), count(self.ANSEL_15), Policy.VARYING) == "CC702"

    def test_a_number_with_a_year_beside_one_without_stays_undecided(self) -> None:
        pair = count(self.ANSEL_12, when=year(1990)), count(self.ANSEL_15)
        assert rule(*pair, Policy.VARYING, ("1990-01-01", "1990-01-01")) == "CC702"

    def test_numbers_that_overlap_stay_undecided(self) -> None:
        assert rule(count(between(10, 20)), count(between(15, 25)), Policy.VARYING) == "CC703"

    def test_the_same_number_agrees(self) -> None:
        assert rule(count(self.ANSEL_12), count(self.ANSEL_12), Policy.VARYING) == "CC202"


class TestASizeOfAThingWithoutAName:
    MAST = joined_key([("a", "the mast"), ("b", "the mast")])

    def _rule(self, one: QuantityValue, other: QuantityValue) -> str | None:
        mast = described("the mast", self.MAST)
        return rule(count(one, predicate="height", subject=mast), count(other, predicate="height", subject=mast), Policy.ONE)

    def test_another_size_is_a_conflict(self) -> None:
        assert self._rule(number(52, unit="meter"), number(38, unit="meter")) == "CC102"
        assert self._rule(number(52, unit="meter"), number(12, unit="meter")) == "CC102"

    def test_a_size_that_no_slip_explains_is_that_of_another_one_whatever_the_unit(self) -> None:
        assert self._rule(number(52, unit="meter"), number(80, unit="centimeter")) == "CC702"
        assert self._rule(number(80, unit="centimeter"), number(52, unit="meter")) == "CC702"
        assert self._rule(number(50, unit="meter"), number(10, unit="meter")) == "CC702"

    def test_counts_have_no_size(self) -> None:
        assert self._rule(number(36, "strings"), number(2, "strings")) == "CC102"


class TestANumberOfVictims:
    TWELVE, FIFTEEN = count(number(12, "people"), predicate="killed"), count(number(15, "people"), predicate="killed")

    def test_a_larger_number_in_the_later_source_may_have_grown(self) -> None:
        assert rule(self.TWELVE, self.FIFTEEN, Policy.TOLL, ("2019-05-01", "2019-05-02")) == "CC401"

    def test_a_smaller_number_in_the_later_source_contradicts_the_first(self) -> None:
        assert rule(self.FIFTEEN, self.TWELVE, Policy.TOLL, ("2019-05-01", "2019-05-02")) == "CC102"

    def test_fewer_of_a_rank_may_be_some_of_the_people(self) -> None:
        sailors = count(number(12, "sailors"), predicate="killed")
        assert rule(sailors, self.FIFTEEN, Policy.TOLL) == "CC702"
        assert rule(self.FIFTEEN, sailors, Policy.TOLL) == "CC702"
        assert rule(count(number(18, "sailors"), predicate="killed"), self.FIFTEEN, Policy.TOLL) == "CC102"
        assert rule(sailors, count(number(15, "sailors"), predicate="killed"), Policy.TOLL) == "CC102"

    def test_which_source_is_later_does_not_hang_on_the_order_of_the_two(self) -> None:
        assert rule(self.TWELVE, self.FIFTEEN, Policy.TOLL, ("2019-05-02", "2019-05-01")) == "CC102"
        assert rule(self.FIFTEEN, self.TWELVE, Policy.TOLL, ("2019-05-02", "2019-05-01")) == "CC401"

    def test_more_than_a_number_in_the_later_source_may_have_grown(self) -> None:
        exact, more = (count(value, predicate="killed") for value in (number(25, "people"), more_than(25, "people")))
        assert rule(exact, more, Policy.TOLL, ("2019-05-01", "2019-05-02")) == "CC401"
        assert rule(more, exact, Policy.TOLL, ("2019-05-02", "2019-05-01")) == "CC401"

    def test_a_number_may_grow_as_long_as_it_likes(self) -> None:
        assert rule(self.TWELVE, self.FIFTEEN, Policy.TOLL, ("2019-05-01", "2039-05-01")) == "CC401"
        assert rule(self.FIFTEEN, self.TWELVE, Policy.TOLL, ("2019-05-01", "2039-05-01")) == "CC102"

    def test_two_numbers_of_one_day_exclude_each_other(self) -> None:
        assert rule(self.TWELVE, self.FIFTEEN, Policy.TOLL, ("2019-05-01", "2019-05-01")) == "CC102"

    def test_two_numbers_in_sources_without_a_date_exclude_each_other(self) -> None:
        assert rule(self.TWELVE, self.FIFTEEN, Policy.TOLL) == "CC102"

    def test_two_numbers_of_which_one_source_has_no_date_stay_undecided(self) -> None:
        half_dated = Pair(self.TWELVE, self.FIFTEEN, (date(2019, 5, 1), None))
        found = judge(half_dated, Policy.TOLL)
        assert found is not None
        assert found.rule == "CC702"

    def test_the_same_number_agrees_whenever_it_is_said(self) -> None:
        assert rule(self.TWELVE, self.TWELVE, Policy.TOLL, ("2019-05-01", "2019-05-02")) == "CC202"


class TestANumberOfThingsInAPeriod:
    def test_different_numbers_for_one_period_exclude_each_other(self) -> None:
        assert rule(count(number(5), when=year(2018)), count(number(6), when=year(2018)), Policy.COUNT) == "CC102"

    def test_the_same_number_for_one_period_agrees(self) -> None:
        assert rule(count(number(5), when=year(2018)), count(number(5), when=year(2018)), Policy.COUNT) == "CC202"

    def test_different_numbers_for_two_periods_do_not_meet(self) -> None:
        assert rule(count(number(207), when=years(2002, 2010)), count(number(32), when=year(2019)), Policy.COUNT) == "CC501"

    def test_different_numbers_for_a_period_and_a_part_of_it_do_not_meet(self) -> None:
        assert rule(count(number(207), when=years(2002, 2020)), count(number(32), when=year(2019)), Policy.COUNT) == "CC501"

    def test_different_numbers_for_two_places_do_not_meet(self) -> None:
        assert rule(count(number(5), where="Rome"), count(number(6), where="Paris"), Policy.COUNT) == "CC502"

    def test_different_numbers_with_a_place_on_one_side_stay_undecided(self) -> None:
        assert rule(count(number(5), when=year(2018), where="Rome"), count(number(6), when=year(2018)), Policy.COUNT) == "CC702"

    def test_different_numbers_without_a_period_stay_undecided(self) -> None:
        assert rule(count(number(5)), count(number(6)), Policy.COUNT) == "CC702"

    def test_the_same_exact_number_without_a_period_agrees(self) -> None:
        assert rule(count(number(5)), count(number(5)), Policy.COUNT) == "CC202"

    def test_one_of_something_without_a_period_proves_nothing(self) -> None:
        assert rule(count(number(1)), count(number(1)), Policy.COUNT) == "CC702"

    def test_the_same_bound_without_a_period_proves_nothing(self) -> None:
        assert rule(count(more_than(25)), count(more_than(25)), Policy.COUNT) == "CC702"

    def test_numbers_of_one_period_in_other_words_of_scope_stay_undecided(self) -> None:
        one = count(number(5), when=year(2018), scope=("in the first round",))
        other = count(number(6), when=year(2018), scope=("among women",))
        assert rule(one, other, Policy.COUNT) == "CC702"

    def test_numbers_of_one_period_and_the_same_scope_exclude_each_other(self) -> None:
        one, other = (count(number(n), when=year(2018), scope=("among women",)) for n in (5, 6))
        assert rule(one, other, Policy.COUNT) == "CC102"

    def test_complete_lists_of_the_same_length_agree(self) -> None:
        assert rule(claim("enumeration", members("A", "B")), claim("enumeration", members("B", "A")), Policy.COUNT) == "CC205"

    def test_complete_lists_of_other_lengths_for_one_period_exclude_each_other(self) -> None:
        three, two = claim("enumeration", members(count=3), when=year(2018)), claim("enumeration", members("A", "B"), when=year(2018))
        assert rule(three, two, Policy.COUNT) == "CC105"


class TestAPropertyThatMayHaveManyValues:
    def test_other_dates_stand_side_by_side(self) -> None:
        assert rule(event(year(1990)), event(year(1994)), Policy.MANY) == "CC601"

    def test_the_same_date_agrees(self) -> None:
        assert rule(event(year(1990)), event(year(1990)), Policy.MANY) == "CC201"

    def test_values_that_cannot_be_told_apart_say_nothing(self) -> None:
        assert rule(event(DateValue()), event(year(1990)), Policy.MANY) is None


class TestWhatDoesNotHappenTwiceWithinWeeks:
    def test_days_near_each_other_date_one_event(self) -> None:
        assert rule(event(day("2011-05-01")), event(day("2011-05-22")), Policy.RARE) == "CC101"

    def test_days_far_from_each_other_date_two_events(self) -> None:
        assert rule(event(day("2011-05-01")), event(day("2011-05-23")), Policy.RARE) == "CC601"

    def test_months_are_too_coarse_to_tell(self) -> None:
        assert rule(event(month(5, 2011)), event(month(6, 2011)), Policy.RARE) == "CC601"

    def test_the_order_of_the_days_does_not_matter(self) -> None:
        assert rule(event(day("2011-05-22")), event(day("2011-05-01")), Policy.RARE) == "CC101"
        assert rule(event(day("2011-05-23")), event(day("2011-05-01")), Policy.RARE) == "CC601"

    def test_a_day_beside_a_month_is_too_coarse_to_tell(self) -> None:
        assert rule(event(day("2011-05-31")), event(month(6, 2011)), Policy.RARE) == "CC601"

    def test_names_have_no_days_between_them(self) -> None:
        assert rule(relation("Port Ansel"), relation("Kestrel Bay"), Policy.RARE) == "CC601"


class TestAnEventKnownByKindPlaceAndDay:
    def test_one_day_makes_two_attacks_one(self) -> None:
        assert rule(event(day("2011-04-28")), event(day("2011-04-28")), Policy.EVENT) == "CC201"

    def test_a_day_within_a_month_makes_two_attacks_one(self) -> None:
        assert rule(event(day("2011-04-28")), event(month(4, 2011)), Policy.EVENT) == "CC301"

    def test_one_year_does_not_make_two_attacks_one(self) -> None:
        attack = event(year(2011), subject="Orla attack")
        assert rule(attack, attack, Policy.EVENT) is None

    def test_but_one_year_and_one_name_make_two_explosions_one(self) -> None:
        explosion = event(year(1908), subject="Orla explosion")
        assert rule(explosion, explosion, Policy.EVENT) == "CC201"

    def test_one_year_and_one_place_make_two_attacks_one(self) -> None:
        assert rule(event(year(2011), where="Rome"), event(year(2011), where="Rome"), Policy.EVENT) == "CC201"

    def test_one_day_in_two_places_is_two_attacks(self) -> None:
        assert rule(event(day("2011-04-28"), where="Rome"), event(day("2011-04-28"), where="Paris"), Policy.EVENT) is None

    def test_two_days_are_two_attacks(self) -> None:
        assert rule(event(day("2011-04-28")), event(day("2011-04-29")), Policy.EVENT) is None


class TestAnOfficeAndWhoHoldsIt:
    def test_the_same_holder_is_agreement(self) -> None:
        assert rule(role("Jane Roe", "mayor"), role("Jane Roe", "mayor"), Policy.HOLDER) == "CC203"

    def test_two_holders_at_unstated_times_succeed_each_other(self) -> None:
        assert rule(role("Jane Roe", "mayor"), role("John Doe", "mayor"), Policy.HOLDER) == "CC403"

    def test_two_holders_of_a_single_office_in_one_time_exclude_each_other(self) -> None:
        found = judged(role("Jane Roe", "mayor", when=year(2018)), role("John Doe", "mayor", when=year(2018)), Policy.HOLDER)
        assert found is not None
        assert (found.rule, found.severity) == ("CC103", Severity.MEDIUM)

    @pytest.mark.parametrize(("confidence", "expected"), [(1.0, "CC103"), (0.8, "CC103"), (0.7, "CC403")])
    def test_sources_published_together_speak_of_one_time_if_both_were_read_surely(self, confidence: float, expected: str) -> None:
        unsure, sure = role("Jane Roe", "mayor", confidence=confidence), role("John Doe", "mayor")
        assert rule(unsure, sure, Policy.HOLDER, ("2020-01-01", "2020-02-01")) == expected
        assert rule(unsure, sure, Policy.HOLDER, ("2020-01-01", "2020-02-02")) == "CC403"

    def test_a_title_with_its_place_is_the_title(self) -> None:
        assert rule(role("Jane Roe", "Mayor of Port Ansel"), role("John Doe", "mayor of Port Ansel"), Policy.HOLDER) == "CC403"

    def test_a_reported_holder_never_conflicts(self) -> None:
        one, other = role("Jane Roe", "mayor", when=year(2018), hedges=REPORTEDLY), role("John Doe", "mayor", when=year(2018))
        assert rule(one, other, Policy.HOLDER) == "CC403"

    def test_holders_of_one_office_in_two_places_are_no_conflict(self) -> None:
        one, other = (
            role(holder, "captain", when=year(2018), where=place) for holder, place in (("Jane Roe", "Rome"), ("John Doe", "Paris"))
        )
        found = judged(one, other, Policy.HOLDER)
        assert found is not None
        assert found.verdict is not Verdict.CONFLICT

    def test_a_title_that_many_can_hold_is_held_by_many(self) -> None:
        assert rule(role("Jane Roe", "member"), role("John Doe", "member"), Policy.HOLDER) == "CC601"


class TestAnAge:
    def test_the_same_age_agrees(self) -> None:
        assert rule(age(41), age(41), Policy.AGE) == "CC202"

    def test_an_age_within_bounds_refines_them(self) -> None:
        assert rule(age(more_than(40).model_copy(update={"unit": "year"})), age(41), Policy.AGE) == "CC302"

    def test_an_age_in_words_stays_undecided(self) -> None:
        assert rule(age(41), claim("attribute", words("elderly"), predicate="age"), Policy.AGE) == "CC703"

    def test_an_age_that_grew_with_the_time_between_the_sources_moved_on(self) -> None:
        assert rule(age(41), age(43), Policy.AGE, ("2018-05-03", "2020-05-04")) == "CC402"

    def test_an_age_that_grew_by_a_year_more_or_less_moved_on_too(self) -> None:
        assert rule(age(41), age(44), Policy.AGE, ("2018-05-03", "2020-06-04")) == "CC402"
        assert rule(age(41), age(43), Policy.AGE, ("2018-05-03", "2021-04-03")) == "CC402"

    def test_an_age_that_grew_too_fast_is_a_grave_conflict(self) -> None:
        found = judged(age(41), age(45), Policy.AGE, ("2018-05-03", "2020-05-04"))
        assert found is not None
        assert (found.rule, found.severity) == ("CC107", Severity.HIGH)

    def test_an_age_that_went_back_is_a_conflict(self) -> None:
        found = judged(age(42), age(41), Policy.AGE, ("2018-05-03", "2020-05-04"))
        assert found is not None
        assert (found.rule, found.severity) == ("CC107", Severity.LOW)

    def test_a_birthday_may_explain_one_year_within_weeks(self) -> None:
        found = judged(age(41), age(42), Policy.AGE, ("2018-05-03", "2018-05-10"))
        assert found is not None
        assert (found.rule, found.severity) == ("CC107", Severity.LOW)
        assert "birthday" in found.detail

    def test_ages_one_apart_in_sources_without_a_date_stay_undecided(self) -> None:
        assert rule(age(41), age(42), Policy.AGE) == "CC702"

    def test_ages_far_apart_in_sources_without_a_date_are_a_conflict(self) -> None:
        found = judged(age(41), age(45), Policy.AGE)
        assert found is not None
        assert (found.rule, found.severity) == ("CC107", Severity.MEDIUM)

    def test_a_reported_age_stays_undecided(self) -> None:
        assert rule(age(41, hedges=REPORTEDLY), age(45), Policy.AGE) == "CC701"

    def test_a_bound_counts_as_the_age_it_names(self) -> None:
        assert rule(age(less_than(18, "year")), age(41), Policy.AGE, ("2018-05-03", "2018-05-03")) == "CC107"

    def test_days_that_are_no_ages_never_clash_as_ages(self) -> None:
        assert rule(claim("attribute", year(1990)), claim("attribute", year(1995)), Policy.AGE) == "CC702"

    def test_ages_in_months_and_years_are_compared_in_one_unit(self) -> None:
        assert rule(age(number(18, unit="month")), age(2), Policy.AGE, ("2018-05-03", "2018-12-04")) == "CC402"

    def test_months_are_the_years_that_they_make_and_never_clash_with_the_next_one(self) -> None:
        days = ("2018-05-03", "2018-05-03")
        assert rule(age(number(14, unit="month")), age(1), Policy.AGE, days) == "CC202"
        assert rule(age(number(19, unit="month")), age(2), Policy.AGE, ("2018-12-04", "2018-05-03")) == "CC702"
        assert rule(age(number(14, unit="month")), age(4), Policy.AGE, days) == "CC107"

    def test_ages_at_two_stated_times_are_no_conflict(self) -> None:
        found = judged(age(30, when=year(1990)), age(41, when=year(2001)), Policy.AGE)
        assert found is not None
        assert found.verdict is not Verdict.CONFLICT

    def test_ages_of_two_stated_places_are_no_conflict(self) -> None:
        found = judged(age(30, where="Rome"), age(41, where="Paris"), Policy.AGE)
        assert found is not None
        assert found.verdict is not Verdict.CONFLICT


class TestAStatementInOpenForm:
    APPROVED = statement("approve", "approved the plan", object=described("the plan"))
    REJECTED = statement("approve", "approve the plan", object=described("the plan"), denied=True)

    def test_similar_words_on_the_same_object_agree(self) -> None:
        other = statement("approve", "has approved the plan", object=described("the plan"))
        assert rule(self.APPROVED, other, Policy.POLARITY) == "CC204"

    def test_similar_words_on_another_object_say_nothing(self) -> None:
        other = statement("approve", "approved the plan", object=described("the budget"))
        assert rule(self.APPROVED, other, Policy.POLARITY) is None

    def test_without_an_object_nothing_is_compared(self) -> None:
        assert rule(statement("resign", "resigned"), statement("resign", "resigned"), Policy.POLARITY) is None

    def test_two_denials_of_the_same_agree(self) -> None:
        assert rule(self.REJECTED, self.REJECTED, Policy.POLARITY) == "CC204"

    def test_a_statement_and_its_denial_exclude_each_other(self) -> None:
        found = judged(self.APPROVED, self.REJECTED, Policy.POLARITY)
        assert found is not None
        assert (found.rule, found.severity) == ("CC104", Severity.MEDIUM)

    def test_a_denial_limited_to_a_time_does_not_deny_what_has_none(self) -> None:
        not_then = statement("marry", "marry", denied=True, when=year(1995))
        assert rule(statement("marry", "married Lea Finch", object="Lea Finch"), not_then, Policy.POLARITY) != "CC104"

    def test_a_denial_of_so_many_does_not_deny_any(self) -> None:
        not_two = statement("approve", "approve two plans", object=described("plans"), denied=True)
        assert rule(statement("approve", "approved the plans", object=described("plans")), not_two, Policy.POLARITY) is None

    @pytest.mark.parametrize("words_of_time", ["ever", "yet", "at all"])
    def test_words_that_carry_no_meaning_do_not_narrow_a_denial(self, words_of_time: str) -> None:
        never = statement("approve", f"approve the plan {words_of_time}", object=described("the plan"), denied=True)
        assert rule(self.APPROVED, never, Policy.POLARITY) == "CC104"

    def test_an_affirmation_in_more_words_is_denied_by_fewer(self) -> None:
        more = statement("approve", "approved the plan of the old mayor in full", object=described("the plan"))
        assert rule(more, self.REJECTED, Policy.POLARITY) == "CC104"

    def test_a_denial_without_content_does_not_deny_what_it_does_not_name(self) -> None:
        not_it = statement("approve", "approve it", object=described("it"), denied=True)
        assert rule(statement("approve", "approved the plan", object=described("the plan")), not_it, Policy.POLARITY) is None

    def test_a_denial_in_many_more_words_denies_something_else(self) -> None:
        more = statement("approve", "approve the plan of the old mayor in full", object=described("the plan"), denied=True)
        assert rule(self.APPROVED, more, Policy.POLARITY) is None

    def test_a_denial_in_other_words_denies_something_else(self) -> None:
        other = statement("approve", "plan never", object=described("the plan"), denied=True)
        assert rule(statement("approve", "gave its yes", object=described("the plan")), other, Policy.POLARITY) is None

    def test_a_denial_about_another_object_denies_something_else(self) -> None:
        other = statement("approve", "approve the budget", object=described("the budget"), denied=True)
        assert rule(self.APPROVED, other, Policy.POLARITY) is None

    def test_a_denial_of_the_whole_verb_denies_every_affirmation_of_it(self) -> None:
        never = statement("marry", "married", denied=True)
        assert rule(statement("marry", "married Lea Finch", object="Lea Finch"), never, Policy.POLARITY) == "CC104"

    def test_a_denial_limited_by_a_scope_does_not_deny_the_verb(self) -> None:
        never = statement("marry", "married", denied=True, scope=("in church",))
        assert rule(statement("marry", "married Lea Finch", object="Lea Finch"), never, Policy.POLARITY) is None

    def test_a_denial_with_an_object_does_not_meet_an_affirmation_without_one(self) -> None:
        assert rule(statement("approve", "approved"), self.REJECTED, Policy.POLARITY) is None

    def test_a_reported_denial_stays_undecided(self) -> None:
        reported = self.REJECTED.model_copy(update={"hedges": REPORTEDLY})
        assert rule(self.APPROVED, reported, Policy.POLARITY) == "CC701"

    def test_a_denial_for_another_time_does_not_meet(self) -> None:
        one = statement("approve", "approved the plan", object=described("the plan"), when=year(2018))
        other = statement("approve", "approve the plan", object=described("the plan"), when=year(2019), denied=True)
        assert rule(one, other, Policy.POLARITY) == "CC501"

    def test_a_denial_for_another_place_does_not_meet(self) -> None:
        one = statement("approve", "approved the plan", object=described("the plan"), where="Rome")
        other = statement("approve", "approve the plan", object=described("the plan"), where="Paris", denied=True)
        assert rule(one, other, Policy.POLARITY) == "CC502"

    def test_statements_with_other_numbers_in_them_do_not_agree(self) -> None:
        one, other = (
            statement("have", f"has {inhabitants} inhabitants", object=described("inhabitants")) for inhabitants in ("12,000", "15,000")
        )
        assert rule(one, other, Policy.POLARITY) is None


class TestADeniedValue:
    def test_affirmed_here_and_denied_there_exclude_each_other(self) -> None:
        assert rule(event(year(1990)), event(year(1990), denied=True), Policy.ONE) == "CC104"

    def test_the_denial_of_another_value_says_nothing(self) -> None:
        assert rule(event(year(1990)), event(year(1995), denied=True), Policy.ONE) is None

    def test_the_denial_of_a_number_says_nothing(self) -> None:
        assert rule(count(number(5)), count(number(5), denied=True), Policy.COUNT) is None


class TestWordsThatStandAsTheyAre:
    SAID = words("We will finish the bridge in time")

    def test_the_same_words_agree(self) -> None:
        assert rule(claim("quotation", self.SAID), claim("quotation", self.SAID), Policy.WORDS) == "CC204"

    def test_other_words_say_nothing(self) -> None:
        assert rule(claim("quotation", self.SAID), claim("quotation", words("No comment")), Policy.WORDS) is None

    def test_reported_words_say_nothing(self) -> None:
        assert rule(claim("quotation", self.SAID, hedges=REPORTEDLY), claim("quotation", self.SAID), Policy.WORDS) is None

    def test_words_said_at_two_times_say_nothing(self) -> None:
        assert rule(claim("quotation", self.SAID, when=year(2018)), claim("quotation", self.SAID, when=year(2019)), Policy.WORDS) is None

    def test_words_said_in_two_places_say_nothing(self) -> None:
        assert rule(claim("quotation", self.SAID, where="Rome"), claim("quotation", self.SAID, where="Paris"), Policy.WORDS) is None


class TestAnotherName:
    def test_two_other_names_of_a_thing_stand_side_by_side(self) -> None:
        assert rule(claim("alias", name("Old Span")), claim("alias", name("Kestrel Crossing")), Policy.MANY) == "CC601"

    def test_the_same_other_name_agrees(self) -> None:
        assert rule(claim("alias", name("Old Span")), claim("alias", name("Old Span")), Policy.MANY) == "CC203"


class TestWhatSeldomHappensAgain:
    def test_two_years_exclude_each_other(self) -> None:
        assert rule(event(year(1932)), event(year(1934)), Policy.SELDOM) == "CC101"

    def test_two_days_of_one_month_exclude_each_other(self) -> None:
        assert rule(event(day("1932-05-03")), event(day("1932-05-09")), Policy.SELDOM) == "CC101"

    def test_days_far_apart_are_two_events(self) -> None:
        assert rule(event(day("1932-05-03")), event(day("1934-05-09")), Policy.SELDOM) == "CC601"

    def test_a_year_and_a_day_of_another_are_two_events(self) -> None:
        assert rule(event(year(1932)), event(day("1934-05-09")), Policy.SELDOM) == "CC601"


class TestADefinitionWithAnotherFigure:
    ONE = "is a 1930 comedy about the harbour of a small northern town"
    OTHER = "is a 1940 comedy about the harbour of a small northern town"

    @staticmethod
    def _judged(one: str, other: str, published: tuple[str, str] | None = None, **frame: Unpack[Frame]) -> Judged | None:
        first, second = (statement(frame.get("predicate", "be"), text, hedges=frame.get("hedges", ())) for text in (one, other))
        return judged(first, second, Policy.POLARITY, published)

    def test_the_same_words_with_another_year_exclude_each_other(self) -> None:
        found = self._judged(self.ONE, self.OTHER)
        assert found is not None
        assert (found.rule, found.detail, found.severity) == ("CC108", "1930 is not 1940", Severity.MEDIUM)

    def test_sources_of_one_day_are_of_one_time(self) -> None:
        found = self._judged(self.ONE, self.OTHER, ("2019-05-01", "2019-05-01"))
        assert found is not None
        assert found.rule == "CC108"

    def test_a_definition_may_change_from_day_to_day(self) -> None:
        assert self._judged(self.ONE, self.OTHER, ("2019-05-01", "2019-05-02")) is None

    @pytest.mark.parametrize(
        "other",
        [
            ONE,  # no other figure
            "is a 1940 tragedy about the love of an old sailor",  # other words
            "is a 1940 comedy about the 2 harbours of a small northern town",  # one figure more
            "is a 1940 comedy about the harbour of a small northern town in 1931",  # dated in words
        ],
    )
    def test_anything_else_says_nothing(self, other: str) -> None:
        assert self._judged(self.ONE, other) is None

    def test_two_figures_that_differ_tell_of_two_things(self) -> None:
        one, other = (f"is a {at} comedy in {acts} acts about the harbour of a town" for at, acts in ((1930, 3), (1940, 5)))
        assert self._judged(one, other) is None

    def test_few_words_say_nothing(self) -> None:
        assert self._judged("is a 1930 comedy", "is a 1940 comedy") is None
        assert self._judged("is a 1930 comedy play", "is a 1940 comedy play") is None
        assert self._judged("is a 1930 comedy play", "is a 1940 comedy play of Ansel") is None

    def test_six_words_are_enough(self) -> None:
        found = self._judged("is a 1930 comedy about towns", "is a 1940 comedy about towns")
        assert found is not None
        assert found.rule == "CC108"

    def test_what_is_only_reported_says_nothing(self) -> None:
        assert self._judged(self.ONE, self.OTHER, hedges=REPORTEDLY) is None

    def test_what_is_no_definition_says_nothing(self) -> None:
        assert self._judged(self.ONE.replace("is a", "saw a"), self.OTHER.replace("is a", "saw a"), predicate="see") is None


class TestWhatOnlyLooksLikeAClash:
    def test_a_village_and_the_district_it_belongs_to_are_both_right(self) -> None:
        village = relation("Little Yarrow", predicate="buried_in")
        told = "The grave is in the municipality of Stanmouth, to which Little Yarrow belongs."
        district = relation("Stanmouth", predicate="buried_in").model_copy(update={"evidence": Span(start=0, end=len(told), quote=told)})
        assert rule(village, district, Policy.ONE) == "CC703"
        assert rule(village, relation("Stanmouth", predicate="buried_in"), Policy.ONE) == "CC103"

    def test_a_date_of_another_calendar_may_be_the_same_day(self) -> None:
        told = "By the Julian calendar, it was opened on 2 March 1861."
        old = event(day("1861-03-02")).model_copy(update={"evidence": Span(start=0, end=len(told), quote=told)})
        assert rule(old, event(day("1861-03-14")), Policy.ONE) == "CC703"
        assert rule(old, event(day("1864-03-14")), Policy.ONE) == "CC101"

    def test_what_closed_for_good_did_not_close_again(self) -> None:
        told = "It closed for good in October 1985."
        final = event(month(10, 1985)).model_copy(update={"evidence": Span(start=0, end=len(told), quote=told)})
        assert rule(final, event(month(3, 1987)), Policy.RARE) == "CC101"
        assert rule(final, event(month(3, 1983)), Policy.RARE) == "CC601"

    def test_an_age_of_some_day_in_the_past_is_none_of_today(self) -> None:
        then = age(19).model_copy(update={"qualifiers": Qualifiers(time=year(1961))})
        assert rule(then, age(78), Policy.AGE) == "CC702"
        assert rule(then, then, Policy.AGE) == "CC202"


class TestWhatAThingIsMadeOf:
    @pytest.mark.parametrize(
        ("one", "other", "expected"),
        [
            ("wood", "timber", "CC203"),
            ("red sandstone", "stone", "CC302"),
            ("metal", "bronze", "CC302"),
            ("bronze", "iron", "CC103"),
            ("sandstone", "granite", "CC103"),
            ("steel and glass", "steel", "CC703"),
            ("dreams", "steel", "CC703"),
        ],
    )
    def test_materials_are_compared_as_materials(self, one: str, other: str, expected: str) -> None:
        pair = [relation(material, predicate="made_of", subject="Orla Bridge") for material in (one, other)]
        assert rule(pair[0], pair[1], Policy.ONE) == rule(pair[1], pair[0], Policy.ONE) == expected

    def test_of_other_relations_they_are_mere_names(self) -> None:
        assert rule(relation("Oak", predicate="born_in"), relation("Timber", predicate="born_in"), Policy.ONE) == "CC103"

    def test_the_finding_says_what_was_found(self) -> None:
        found = judged(relation("bronze", predicate="made_of"), relation("iron", predicate="made_of"), Policy.ONE)
        assert found is not None
        assert found.detail == "bronze is not iron"


class TestWhatAThingHasAgainEachTime:
    @staticmethod
    def _won(by: str, when: int | None = None, *, predicate: str = "won_by", contest: str = "Orla Final") -> Claim:
        frame = Frame(predicate=predicate, subject=contest)
        if when:
            frame["when"] = year(when)
        return relation(by, **frame)

    @pytest.mark.parametrize(
        ("here", "there", "expected"),
        [(1961, None, "CC702"), (None, 1961, "CC702"), (None, None, "CC103"), (1961, 1961, "CC103"), (1961, 1962, "CC501")],
    )
    def test_two_winners_are_compared_where_both_sources_give_the_time_or_neither(
        self, here: int | None, there: int | None, expected: str
    ) -> None:
        assert rule(self._won("Ada Quill", here), self._won("Bram Teller", there), Policy.ONE) == expected

    @pytest.mark.parametrize(
        ("here", "there", "expected"),
        [("Orla Cup", "Orla Cup", "CC702"), ("1961 Orla Cup", "1961 Orla Cup", "CC103"), ("1961 Orla Cup", "1962 Orla Cup", "CC702")],
    )
    def test_of_what_is_held_again_and_again_nobody_knows_which_time_is_meant_unless_its_name_tells_the_year(
        self, here: str, there: str, expected: str
    ) -> None:
        assert rule(self._won("Ada Quill", contest=here), self._won("Bram Teller", contest=there), Policy.ONE) == expected

    def test_one_winner_agrees_whoever_gives_the_time(self) -> None:
        assert rule(self._won("Ada Quill", 1961), self._won("Ada Quill"), Policy.ONE) == "CC203"

    def test_who_built_a_thing_built_it_once(self) -> None:
        one, other = self._won("Ada Quill", 1961, predicate="built_by"), self._won("Bram Teller", predicate="built_by")
        assert rule(one, other, Policy.ONE) == "CC103"

    @pytest.mark.parametrize(
        ("predicate", "expected"), [("fine", "CC702"), ("price", "CC702"), ("attendance", "CC702"), ("height", "CC102")]
    )
    def test_a_number_of_one_time_is_none_of_another(self, predicate: str, expected: str) -> None:
        dated, undated = count(number(5), predicate=predicate, when=year(1961)), count(number(6), predicate=predicate)
        assert rule(dated, undated, Policy.ONE) == rule(undated, dated, Policy.ONE) == expected
        assert rule(undated, dated.model_copy(update={"qualifiers": undated.qualifiers}), Policy.ONE) == "CC102"


class TestANumberOfVictimsOfAVehicle:
    @staticmethod
    def _killed(people: int, subject: str | Mention = "Osprey", when: int | None = None) -> Claim:
        frame = Frame(predicate="killed", subject=subject)
        if when:
            frame["when"] = year(when)
        return count(number(people, "people"), **frame)

    def test_what_befell_it_at_one_stated_time_is_not_what_befell_it_at_none(self) -> None:
        assert rule(self._killed(12, when=1998), self._killed(15), Policy.TOLL) == "CC702"
        assert rule(self._killed(15), self._killed(12, when=1998), Policy.TOLL) == "CC702"

    def test_with_no_time_or_the_same_one_it_is(self) -> None:
        assert rule(self._killed(12), self._killed(15), Policy.TOLL) == "CC102"
        assert rule(self._killed(12, when=1998), self._killed(15, when=1998), Policy.TOLL) == "CC102"

    def test_the_same_number_agrees_whoever_gives_the_time(self) -> None:
        assert rule(self._killed(12, when=1998), self._killed(12), Policy.TOLL) == "CC202"

    @pytest.mark.parametrize("event_itself", [called("Orla Fire", EntityType.EVENT), described("the fire", key="~thing-1|fire")])
    def test_an_event_has_its_victims_once(self, event_itself: Mention) -> None:
        assert rule(self._killed(12, event_itself, 1998), self._killed(15, event_itself), Policy.TOLL) == "CC102"

    def test_one_source_that_knows_it_for_an_event_is_enough(self) -> None:
        fire = called("Orla Fire", EntityType.EVENT)
        assert rule(self._killed(12, fire, 1998), self._killed(15, "Orla Fire"), Policy.TOLL) == "CC102"
        assert rule(self._killed(12, "Orla Fire", 1998), self._killed(15, fire), Policy.TOLL) == "CC102"


class TestWhatIsHeldEachYear:
    @staticmethod
    def _told(when: int | None, *, denied: bool, predicate: str = "holding") -> Claim:
        frame = Frame(subject="Orla Fair", denied=denied)
        if when:
            frame["when"] = year(when)
        return statement(predicate, "cancelled" if denied else "held", **frame)

    @pytest.mark.parametrize(
        ("held", "cancelled", "expected"), [(1961, 1961, "CC104"), (1961, None, "CC702"), (None, None, "CC702"), (1961, 1962, "CC702")]
    )
    def test_it_was_held_and_cancelled_only_where_both_tell_of_one_time(
        self, held: int | None, cancelled: int | None, expected: str
    ) -> None:
        assert rule(self._told(held, denied=False), self._told(cancelled, denied=True), Policy.POLARITY) == expected

    def test_what_comes_about_once_is_opposed_without_a_time(self) -> None:
        one, other = (self._told(None, denied=denied, predicate="approval") for denied in (False, True))
        assert rule(one, other, Policy.POLARITY) == "CC104"
