"""Numbers that do not fit the dates of another text."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.matching.identity import profiles_of
from claimcheck.matching.reckoning import Edge, Known, reckoned_otherwise
from claimcheck.model.claims import Claim
from claimcheck.model.document import Span
from claimcheck.model.finding import Severity
from claimcheck.model.values import Comparator, DateValue, QuantityValue
from matching_factories import KINDS, age, called, claims, count, day, described, event, number, statement, year, years

JANE = "Jane Roe"
BORN = event(day("1921-03-12"), subject=JANE, predicate="born")
DIED = event(day("2003-06-03"), subject=JANE, predicate="died")
YEARS = "from 12 March 1921 to 3 June 2003 it is 82 years, not 84 years"


def _known(*told: Claim, clashing: tuple[str, ...] = ()) -> Known:
    return Known(profiles_of(told), Counter(), clashing)


def _found(*told: Claim, **known: object) -> list[str]:
    """What is said of each clash; the keywords are those of `_known`."""
    edges = [edge for edges in reckoned_otherwise(told, _known(*told, **known)) for edge in edges]  # type: ignore[arg-type]
    return [judged.detail for _, _, judged in edges if judged is not None]


def _at_death(old: float | QuantityValue, document: str = "b") -> Claim:
    return age(old, predicate="age at death", document=document)


def test_an_age_at_death_clashes_with_the_two_dates_of_another_text() -> None:
    assert _found(BORN, DIED, _at_death(84)) == [YEARS]
    assert _found(BORN, DIED, _at_death(82)) == []


def test_the_day_of_death_may_stand_in_the_text_of_the_age() -> None:
    died = event(day("2003-06-03"), subject=JANE, predicate="died", document="b")
    (edges,) = reckoned_otherwise([BORN, died, _at_death(84)], _known())
    assert [(a.predicate, b.predicate) for a, b, _ in edges] == [("age at death", "born"), ("died", "born")]


def test_the_day_of_death_of_its_own_text_goes_before() -> None:
    died = event(day("2005-06-03"), subject=JANE, predicate="died", document="b")
    assert _found(BORN, DIED, died, _at_death(84)) == []


def test_years_without_days_leave_room_for_the_birthday() -> None:
    born, died = event(year(1921), subject=JANE, predicate="born"), event(year(2003), subject=JANE, predicate="died")
    assert [bool(_found(born, died, _at_death(old))) for old in (80, 81, 82, 83)] == [True, False, False, True]


def test_one_year_is_of_little_weight_and_more_is_of_more() -> None:
    severities = [judged.severity for old in (83, 85) for edges in _edges(BORN, DIED, _at_death(old)) for _, _, judged in edges if judged]
    assert severities == [Severity.LOW, Severity.MEDIUM]


def _edges(*told: Claim) -> list[list[Edge]]:
    return list(reckoned_otherwise(told, _known(*told)))


@pytest.mark.parametrize(
    "told",
    [
        (BORN, _at_death(84)),
        (DIED, _at_death(84)),
        (BORN, DIED, _at_death(84, document="a")),
        (BORN, DIED, _at_death(QuantityValue.model_validate({"lower": 84, "upper": 84, "unit": "year", "comparator": "approximately"}))),
        (BORN, DIED, _at_death(QuantityValue.model_validate({"lower": 84, "unit": "year", "comparator": Comparator.MORE_THAN}))),
        (BORN, DIED, age(84, predicate="age at death", document="b", hedges=("reportedly",))),
        (BORN, DIED, age(84, predicate="age at death", document="b", denied=True)),
        (BORN, DIED, event(year(1921), subject=JANE, predicate="born", document="b"), _at_death(84)),
        (BORN, DIED, event(day("1919-01-02"), subject=JANE, predicate="born", at=9), _at_death(84)),
        (BORN.model_copy(update={"hedges": ("perhaps",)}), DIED, _at_death(84)),
        (event(year(1921).model_copy(update={"approximate": True}), subject=JANE, predicate="born"), DIED, _at_death(84)),
        (BORN, event(years(2001, 2003), subject=JANE, predicate="died"), _at_death(84)),
        (BORN, DIED, _at_death(number(84, unit="month"))),
        (BORN, DIED, _at_death(34)),
        (event(day("2003-06-04"), subject=JANE, predicate="born"), DIED, _at_death(84)),
    ],
    ids=[
        *["no death", "no birth", "one text", "about", "more than", "hearsay", "a denial", "a birth of its own", "two births"],
        *["a doubtful birth", "about a year", "a span", "months", "another person's", "a birth after the death"],
    ],
)
def test_what_is_rough_unsure_or_of_somebody_else_does_not(told: tuple[Claim, ...]) -> None:
    assert _found(*told) == []


def test_one_conflict_is_enough() -> None:
    old = _at_death(84)
    assert _found(BORN, DIED, old, clashing=(old.id,)) == []
    assert _found(BORN, DIED, old, clashing=(BORN.id,)) == []
    assert _found(BORN, DIED, old, clashing=(DIED.id,)) == []


def test_two_things_of_one_name_are_not_held_against_each_other() -> None:
    here = statement("be", "is a retired footballer", subject=JANE)
    there = statement("be", "was a physicist", subject=JANE, document="b")
    assert _found(BORN, DIED, here, there, _at_death(84)) == []


def test_all_texts_with_the_dates_are_in_one_finding() -> None:
    third = [claim.model_copy(update={"document_id": "c", "id": f"{claim.id}c"}) for claim in (BORN, DIED)]
    (edges,) = _edges(BORN, DIED, *third, _at_death(84))
    assert {claim.document_id for a, b, _ in edges for claim in (a, b)} == {"a", "b", "c"}


def test_an_age_of_a_stated_time_is_counted_up_to_then() -> None:
    assert _found(BORN, age(93, document="b", when=year(2010))) == ["from 12 March 1921 to 2010 it is 88 to 89 years, not 93 years"]
    assert _found(BORN, age(89, document="b", when=year(2010))) == []


def test_an_age_of_no_stated_time_is_not_counted() -> None:
    assert _found(BORN, age(77, document="b")) == []


def test_a_text_with_anything_on_the_birth_is_compared_by_that() -> None:
    births = [event(year(number), subject=JANE, predicate="born", document="b") for number in (1918, 1919)]
    assert _found(BORN, DIED, *births, _at_death(84)) == []


def _lasted(days: float, quote: str = "The Orla Siege lasted {} days.", subject: str = "Orla Siege", begin: int = 70) -> Claim:
    """A duration, told in a sentence that begins at `begin` in its text."""
    told = quote.format(f"{days:g}")
    at, named = told.index(f"{days:g}"), max(0, told.find(subject))
    end = at + len(f"{days:g} days")
    who = called(subject).model_copy(update={"span": Span(start=begin + named, end=begin + named + len(subject), quote=subject)})
    return count(number(days, unit="day"), subject=who, predicate="duration", document="b").model_copy(
        update={
            "evidence": Span(start=begin, end=begin + len(told), quote=told),
            "value_span": Span(start=begin + at, end=begin + end, quote=told[at:end]),
        }
    )


def _span(start: DateValue, end: DateValue, subject: str = "Orla Siege") -> tuple[Claim, Claim]:
    return event(start, subject=subject, predicate="started"), event(end, subject=subject, predicate="ended")


@pytest.mark.parametrize(("days", "found"), [(17, 1), (18, 0), (19, 0), (20, 0), (42, 1)])
def test_a_duration_is_held_against_the_first_and_the_last_day_with_a_unit_to_spare(days: int, found: int) -> None:
    assert len(_found(*_span(day("1984-03-01"), day("1984-03-20")), _lasted(days))) == found


@pytest.mark.parametrize(
    "quote",
    [
        "The Orla Siege had lasted {} days.",
        "The Orla Siege lasted {} days in Port Ansel.",
        "In 1640 the Orla Siege lasted {} days.",
        "The first Orla Siege lasted {} days.",
        "The Orla Siege lasted, with a pause, {} days.",
        "In the old tale the Orla Siege lasted {} days.",
    ],
)
def test_but_only_where_a_sentence_tells_no_more_of_it(quote: str) -> None:
    assert _found(*_span(day("1984-03-01"), day("1984-03-20")), _lasted(5, quote)) == []


def test_nor_where_the_number_stands_in_another_sentence() -> None:
    far = _lasted(5).model_copy(update={"value_span": Span(start=10, end=16, quote="5 days")})
    assert _found(*_span(day("1984-03-01"), day("1984-03-20")), far) == []
    assert _found(*_span(day("1984-03-01"), day("1984-03-20")), far.model_copy(update={"value_span": None})) == []


def test_nor_within_limits_or_at_a_stated_time() -> None:
    for limits in ({"scope": ("at sea",)}, {"time": year(1640)}):
        limited = _lasted(5)
        told = limited.model_copy(update={"qualifiers": limited.qualifiers.model_copy(update=limits)})
        assert _found(*_span(day("1984-03-01"), day("1984-03-20")), told) == []


def test_what_has_no_name_has_no_dates_that_another_text_could_mean() -> None:
    siege = described("the siege", key="~|siege")
    span = [event(day(on), subject=siege, predicate=what) for on, what in (("1984-03-01", "started"), ("1984-03-20", "ended"))]
    assert _found(*span, _lasted(5).model_copy(update={"subject": siege})) == []


def test_what_sits_on_some_days_only_is_not() -> None:
    trial = _lasted(5, "The Orla trial lasted {} days.", subject="Orla trial")
    assert _found(*_span(day("1984-03-01"), day("1984-03-20"), subject="Orla trial"), trial) == []


@given(st.lists(st.sampled_from(KINDS).flatmap(claims), max_size=6))
def test_no_claims_raise_and_only_those_of_two_documents_clash(told: list[Claim]) -> None:
    for edges in reckoned_otherwise(told, _known(*told)):
        assert all(a.document_id != b.document_id for a, b, judged in edges if judged is not None)
        assert all(judged.rule == "CC112" for _, _, judged in edges if judged is not None)
