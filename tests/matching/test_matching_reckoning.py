"""Numbers that do not fit the dates of another text."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.matching.identity import Agreed, profiles_of
from claimcheck.matching.reckoning import Edge, Known, reckoned_otherwise
from claimcheck.model.claims import Claim
from claimcheck.model.document import Span
from claimcheck.model.finding import Severity
from claimcheck.model.values import Comparator, DateValue, QuantityValue
from matching_factories import KINDS, age, claims, count, day, event, number, statement, year, years

JANE = "Jane Roe"
BORN = event(day("1921-03-12"), subject=JANE, predicate="born")
DIED = event(day("2003-06-03"), subject=JANE, predicate="died")
YEARS = "from 12 March 1921 to 3 June 2003 it is 82 years, not 84 years"


def _known(*told: Claim, clashing: tuple[str, ...] = (), published: dict[str, date] | None = None, agreed: int = 0) -> Known:
    days: dict[str, date | None] = {"a": None, "b": None, "c": None, **(published or {})}
    facts: Agreed = Counter({(JANE.casefold(), "a", "b"): agreed})
    return Known(profiles_of(told), facts, days, clashing)


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


def _now(old: int, quote: str = "Jane Roe, 77, is a pilot.") -> Claim:
    return age(old, document="b").model_copy(update={"evidence": Span(start=0, end=len(quote), quote=quote)})


@pytest.mark.parametrize(("old", "found"), [(77, 1), (79, 0), (80, 0), (81, 0), (82, 1)])
def test_another_age_is_counted_up_to_the_day_of_publication_with_a_year_to_spare(old: int, found: int) -> None:
    assert len(_found(BORN, _now(old), published={"b": date(2001, 5, 3)}, agreed=1)) == found


def test_but_only_of_a_person_of_whom_the_texts_agree_on_something() -> None:
    published = {"b": date(2001, 5, 3)}
    painters = [statement("be", "is a noted painter", subject=JANE, document=document) for document in "ab"]
    assert _found(BORN, _now(77), published=published) == []
    assert len(_found(BORN, _now(77), *painters, published=published)) == 1
    assert _found(BORN, _now(77), agreed=1) == []


@pytest.mark.parametrize("quote", ["In 1998 Jane Roe, 77, left.", "Jane Roe, then 77, left.", "Jane Roe, 77, who died, was a pilot."])
def test_a_sentence_about_another_time_says_nothing_of_the_age_now(quote: str) -> None:
    assert _found(BORN, _now(77, quote), published={"b": date(2001, 5, 3)}, agreed=1) == []


def _lasted(days: float, unit: str = "day", subject: str = "Orla Siege") -> Claim:
    return count(number(days, unit=unit), subject=subject, predicate="duration", document="b")


def _span(start: DateValue, end: DateValue, subject: str = "Orla Siege") -> tuple[Claim, Claim]:
    return event(start, subject=subject, predicate="started"), event(end, subject=subject, predicate="ended")


@pytest.mark.parametrize(("days", "found"), [(17, 1), (18, 0), (19, 0), (20, 0), (42, 1)])
def test_a_duration_is_held_against_the_first_and_the_last_day_with_a_unit_to_spare(days: int, found: int) -> None:
    assert len(_found(*_span(day("1984-03-01"), day("1984-03-20")), _lasted(days))) == found


def test_what_sits_on_some_days_only_is_not() -> None:
    assert _found(*_span(day("1984-03-01"), day("1984-03-20"), subject="Orla trial"), _lasted(5, subject="Orla trial")) == []


@given(st.lists(st.sampled_from(KINDS).flatmap(claims), max_size=6), st.sampled_from([None, date(2001, 5, 3)]))
def test_no_claims_raise_and_only_those_of_two_documents_clash(told: list[Claim], published: date | None) -> None:
    days = {claim.document_id: published for claim in told}
    for edges in reckoned_otherwise(told, Known(profiles_of(told), Counter(), days, ())):
        assert all(a.document_id != b.document_id for a, b, judged in edges if judged is not None)
        assert all(judged.rule == "CC112" for _, _, judged in edges if judged is not None)
