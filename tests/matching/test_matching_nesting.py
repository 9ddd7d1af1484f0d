"""Places within places: what may both be right."""

from __future__ import annotations

import pytest

from claimcheck.matching.nesting import may_be_nested
from claimcheck.model.claims import Claim
from claimcheck.model.document import Span
from matching_factories import event, relation, year


def _told(sentence: str, place: str) -> Claim:
    """Where somebody lives, in the words of a sentence that names the place."""
    start = sentence.index(place)
    return relation(place, predicate="located_in").model_copy(
        update={
            "evidence": Span(start=0, end=len(sentence), quote=sentence),
            "value_span": Span(start=start, end=start + len(place), quote=place),
        }
    )


TOWN = _told("Ludo Orne lives in Bellacorte.", "Bellacorte")


@pytest.mark.parametrize(
    "quarter",
    [
        _told("Ludo Orne lives in the old Salt Quarter of Bellacorte.", "Salt Quarter"),
        _told("Ludo Orne lives in Salt Quarter, Bellacorte.", "Salt Quarter"),
        _told("Ludo Orne lives in Salt Quarter (Bellacorte).", "Salt Quarter"),
        _told("Ludo Orne lives in Salt Quarter, which has belonged to Bellacorte since 1974.", "Salt Quarter"),
    ],
)
def test_a_part_and_the_whole_may_both_be_right(quarter: Claim) -> None:
    assert may_be_nested(quarter, TOWN)
    assert may_be_nested(TOWN, quarter)


@pytest.mark.parametrize(
    "other",
    [
        _told("Ludo Orne lives in Wrayford.", "Wrayford"),
        _told("Ludo Orne lives in Wrayford and not in Bellacorte.", "Wrayford"),
        _told("Ludo Orne left Bellacorte and lives in Wrayford.", "Wrayford"),
        _told("Ludo Orne of the department of parks in Bellacorte lives in Wrayford.", "Wrayford"),
    ],
)
def test_two_towns_are_two(other: Claim) -> None:
    assert not may_be_nested(other, TOWN)


def test_what_has_no_other_end_is_in_nothing() -> None:
    assert not may_be_nested(event(year(1932)), TOWN)


def test_a_value_beyond_its_sentence_is_in_nothing() -> None:
    beyond = TOWN.model_copy(update={"value_span": Span(start=90, end=100, quote="Bellacorte")})
    assert not may_be_nested(beyond, _told("Ludo Orne lives in Wrayford.", "Wrayford"))


def test_a_parish_and_a_district_may_both_hold_one_village() -> None:
    parish, district, other = (
        _told(f"Orla lies in the {kind} of {name}.", name)
        for kind, name in (("parish", "Bellacorte"), ("district", "Wrayford"), ("district", "Lisk"))
    )
    assert may_be_nested(parish, district)
    assert not may_be_nested(district, other)


def test_a_region_of_a_country_is_not_in_another_country() -> None:
    here, there = (
        _told("Orla is a state in the southwestern region of Mexico.", "Mexico"),
        _told("Orla is in the United States.", "United States"),
    )
    assert not may_be_nested(here, there)
