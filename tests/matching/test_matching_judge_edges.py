"""Where one verdict ends and the next begins: each side of a threshold, and what is looked at only when something else holds."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from claimcheck.lexicons import lexicon
from claimcheck.lexicons import words as words_in
from claimcheck.matching.denial import denies
from claimcheck.matching.figures import compare_figures
from claimcheck.matching.judge import judge
from claimcheck.matching.pair import Pair
from claimcheck.matching.scope import Scope, time_scope
from claimcheck.matching.slots import Policy
from claimcheck.model.claims import Claim
from claimcheck.model.finding import Severity
from claimcheck.model.values import DateValue
from claimcheck.values.comparison import caption_value
from matching_factories import age, count, day, described, event, judged, month, number, rule, statement, words, year

NOW = DateValue(timex3="PRESENT_REF")
FIRST = date(2019, 5, 1)


def after(days: int) -> str:
    return (FIRST + timedelta(days=days)).isoformat()


class TestANumberWithOneValue:
    TWELVE, FIFTEEN = (count(number(size, "boats")) for size in (12, 15))
    NOWADAYS = count(number(15, "boats"), when=NOW)

    def test_now_is_another_time_unless_both_were_published_together(self) -> None:
        assert rule(self.TWELVE, self.NOWADAYS, Policy.ONE) == "CC702"
        assert rule(self.NOWADAYS, self.TWELVE, Policy.ONE) == "CC702"
        assert rule(self.TWELVE, self.NOWADAYS, Policy.ONE, (after(0), after(2))) == "CC102"
        assert rule(self.TWELVE, self.FIFTEEN, Policy.ONE) == "CC102"

    def test_what_is_counted_in_other_words_may_be_something_else(self) -> None:
        scoped = count(number(15, "boats"), scope=("in the north", "of all"))
        turned = count(number(12, "boats"), scope=("of all", "in the north"))
        assert rule(self.TWELVE, scoped, Policy.ONE) == "CC702"
        assert rule(turned, scoped, Policy.ONE) == "CC102"

    def test_more_than_one_in_an_exact_count_is_one_count(self) -> None:
        one, two = (count(number(size, "boats")) for size in (1, 2))
        assert rule(two, two, Policy.COUNT) == "CC202"
        assert rule(one, one, Policy.COUNT) == "CC702"


class TestWhatVaries:
    def test_equal_values_of_two_times_follow_each_other(self) -> None:
        early, late = (count(number(12, "boats"), when=year(at)) for at in (1932, 1934))
        assert rule(early, early, Policy.VARYING) == "CC202"
        assert rule(early, late, Policy.VARYING) == "CC401"

    def test_a_number_of_a_period_belongs_to_its_period(self) -> None:
        period = words_in("policy", "by_period")
        assert period
        for predicate in period:
            early, late = (count(number(size, "boats"), when=year(at), predicate=predicate) for size, at in ((12, 1932), (15, 1934)))
            other = count(number(15, "boats"), when=year(1932), predicate=predicate)
            assert rule(early, late, Policy.VARYING) == "CC501"
            assert rule(early, other, Policy.VARYING) == "CC102"


class TestATollThatIsSettled:
    """Where the later source gives the larger number, only the time that has passed since can settle it."""

    TWELVE, FIFTEEN = (count(number(size, "people"), predicate="killed") for size in (12, 15))

    @pytest.mark.parametrize(
        ("sooner", "later", "expected"),
        [(0, 2, "CC401"), (0, 1, "CC401"), (1, 2, "CC102"), (-300, 300, "CC401"), (300, 301, "CC102")],
    )
    def test_both_tell_of_it_long_after(self, sooner: int, later: int, expected: str) -> None:
        grace = FIRST + timedelta(days=lexicon("policy")["toll_days"])
        days = (grace + timedelta(days=sooner), grace + timedelta(days=later))
        for pair in (
            Pair(self.TWELVE, self.FIFTEEN, days, happened=FIRST),
            Pair(self.FIFTEEN, self.TWELVE, days[::-1], happened=FIRST),
        ):
            found = judge(pair, Policy.TOLL)
            assert found is not None
            assert found.rule == expected


class TestAnAge:
    @pytest.mark.parametrize(
        ("one", "other", "published", "expected"),
        [
            (1.25, 1.75, None, "CC702"),
            (40, 42, None, "CC107"),
            (40, 41, None, "CC702"),
            (40, 71, ("1990-01-01", "2020-01-02"), "CC402"),
            (40, 45, ("2016-01-01", "2020-01-01"), "CC402"),
            (40, 46, ("2016-01-01", "2020-01-01"), "CC107"),
            (45, 40, ("2016-01-01", "2020-01-01"), "CC107"),
        ],
    )
    def test_years_that_passed_account_for_it(self, one: float, other: float, published: tuple[str, str] | None, expected: str) -> None:
        assert rule(age(one), age(other), Policy.AGE, published) == expected

    def test_a_birthday_may_lie_between_two_publications(self) -> None:
        grace = lexicon("policy")["birthday_days"]
        found = judged(age(40), age(41), Policy.AGE, (after(0), after(grace)))
        assert found is not None
        told = " A birthday between the two publications would account for it."
        assert (found.rule, found.detail, found.severity) == ("CC107", told, Severity.LOW)
        assert rule(age(40), age(41), Policy.AGE, (after(0), after(grace + 1))) == "CC402"

    def test_no_birthday_accounts_for_years(self) -> None:
        for older, severity in ((45, Severity.HIGH), (42, Severity.HIGH)):
            found = judged(age(40), age(older), Policy.AGE, (after(0), after(3)))
            assert found is not None
            assert (found.rule, found.detail, found.severity) == ("CC107", "", severity)


class TestEventsOfOneKind:
    def test_a_year_is_too_coarse_to_make_two_events_one(self) -> None:
        assert rule(event(day("1932-05-03")), event(year(1932)), Policy.EVENT) is None
        assert rule(event(day("1932-05-03")), event(month(5, 1932)), Policy.EVENT) == "CC301"


class TestStatementsInOtherWords:
    PLAN = "approved the plan of the harbour office for the {} boats of the old town"

    def test_numerals_in_digits_or_words_must_be_the_same(self) -> None:
        six, five = (words_of(self.PLAN.format(at)) for at in ("at most six", "at most five"))
        assert rule(six, six, Policy.POLARITY) == "CC204"
        assert rule(six, five, Policy.POLARITY) is None
        assert rule(words_of(self.PLAN.format("1931")), words_of(self.PLAN.format("1932")), Policy.POLARITY) is None

    def test_nearly_the_same_words_begin_at_their_threshold(self) -> None:
        plain = words_of("approved the plan of the harbour")
        assert rule(plain, words_of("approved the old office plan of the harbour"), Policy.POLARITY) == "CC204"
        assert rule(plain, words_of("approved all the plans of the harbour's board"), Policy.POLARITY) is None

    MARRIED, SHORTLY = "married the old sculptor Lea Finch of Port Ansel", "married Lea Finch"

    def test_a_fuller_statement_of_the_same_agrees(self) -> None:
        full, short = (statement("marry", text, object="Lea Finch") for text in (self.MARRIED, self.SHORTLY))
        assert rule(full, short, Policy.POLARITY) == rule(short, full, Policy.POLARITY) == "CC204"

    @pytest.mark.parametrize(
        "changed",
        [
            {"hedges": ("reportedly",)},
            {"object": described("Lea Finch", "lea finch")},
            {"when": year(1932), "text": "married Lea Finch there"},
        ],
    )
    def test_what_is_not_said_for_certain_of_one_thing_does_not(self, changed: dict[str, object]) -> None:
        full = statement("marry", self.MARRIED, object="Lea Finch", when=year(1930))
        frame = {"object": "Lea Finch", **{key: value for key, value in changed.items() if key != "text"}}
        short = statement("marry", self.SHORTLY, **frame)  # type: ignore[arg-type] # as the table has it
        assert rule(full, short, Policy.POLARITY) is None

    def test_two_statements_that_each_say_more_do_not(self) -> None:
        one, other = (
            statement("marry", f"married {more} Lea Finch", object="Lea Finch") for more in ("the sculptor", "his rich neighbour")
        )
        assert rule(one, other, Policy.POLARITY) is None


def words_of(text: str) -> Claim:
    return statement("approve", text, object=described("the plan"))


class TestFigures:
    def test_what_is_neither_the_same_nor_apart_says_nothing(self) -> None:
        assert compare_figures("more than 25 ships and 5 boats", "32 ships and 6 boats") is None

    def test_ordinals_are_compared_as_far_as_both_have_them(self) -> None:
        found = compare_figures("the second of 5 boats", "the second and third of 5 boats")
        assert found is not None
        assert (found.apart, found.equal, found.dated) == ((), 1, False)
        found = compare_figures("the second of 5 boats", "the third of 5 boats")
        assert found is not None
        assert (found.apart, found.equal) == (("second is not third",), 1)

    def test_it_counts_what_is_equal_and_tells_dates(self) -> None:
        found = compare_figures("has 5 boats since 3 May 1932", "has 6 boats since 3 May 1932")
        assert found is not None
        assert (found.apart, found.equal, found.dated) == (("5 is not 6",), 1, False)
        found = compare_figures("had 5 boats on 3 May 1932", "had 6 boats on 4 May 1932")
        assert found is not None
        assert (len(found.apart), found.equal, found.dated) == (2, 0, True)


class TestScopeAndDenial:
    def test_a_time_that_nobody_knows_is_unknown(self) -> None:
        unknown, known = count(number(1), when=DateValue()), count(number(1), when=year(1932))
        assert time_scope(unknown, known) is Scope.UNKNOWN
        assert time_scope(count(number(1), when=DateValue(timex3="P3Y")), known) is Scope.UNKNOWN

    def test_a_definition_is_denied_by_its_last_word(self) -> None:
        poet = statement("be", "is a French painter and poet")
        assert denies(poet, statement("be", "is a poet", denied=True)) is True
        assert denies(poet, statement("be", "is a sailor", denied=True)) is False
        assert denies(statement("be", "is in Green County"), statement("be", "is green", denied=True)) is False


class TestCaptions:
    def test_stops_and_clitics_join_their_word(self) -> None:
        assert caption_value(words("burned , and was n't Orla 's .")) == "burned, and wasn't Orla's."

    def test_a_long_text_is_cut_between_words_or_where_it_must_be(self) -> None:
        assert caption_value(words("a" * 90)) == "a" * 90
        assert caption_value(words("a" * 91)) == "a" * 89 + "…"
        assert caption_value(words("a" * 46 + " " + "b" * 60)) == "a" * 46 + "…"
        assert caption_value(words("a" * 45 + " " + "b" * 60)) == "a" * 45 + "…"
        assert caption_value(words("a" * 44 + " " + "b" * 60)) == "a" * 44 + " " + "b" * 44 + "…"
