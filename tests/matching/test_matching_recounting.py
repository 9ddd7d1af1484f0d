"""Two numbers of things that one deed was done to, in texts on one matter."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.matching.recounting import recounted
from claimcheck.model.claims import Claim, Polarity, Qualifiers
from claimcheck.model.mentions import Mention
from matching_factories import called, count, described, more_than, number, year

MATTERS = frozenset({("a", "b")})
SAME_DAY = {"a": date(2020, 1, 1), "b": date(2020, 1, 1)}


def _replaced(many: int, document: str = "a", by: Mention | None = None, things: str = "stones", deed: str = "replace") -> Claim:
    """So many things something was done to, by somebody or in the passive."""
    return count(number(many, things), subject=by or described(things), predicate=deed, document=document)


def _details(*claims: Claim, matters: frozenset[tuple[str, str]] = MATTERS, published: dict[str, date] = SAME_DAY) -> list[tuple[str, str]]:
    return [(judged.rule, judged.detail) for _, _, judged in recounted(claims, matters, published)]


def test_another_number_for_one_deed_is_a_clash_whoever_is_said_to_have_done_it() -> None:
    assert _details(_replaced(1840, by=called("Hale")), _replaced(2600, "b")) == [("CC113", "1,840 is not 2,600")]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (_replaced(1840), _replaced(1840, "b")),
        (_replaced(1840), _replaced(2600, "b", things="tiles")),
        (_replaced(1840), _replaced(2600, "b", deed="clean")),
        (_replaced(1840, by=called("Hale")), _replaced(2600, "b", by=called("Fenn"))),
        (_replaced(1840, things="cracked stones"), _replaced(2600, "b", things="loose stones")),
        (_replaced(1840), _replaced(9600, "b")),
        (_replaced(18, things="people"), _replaced(26, "b", things="people")),
        (_replaced(18, things="women"), _replaced(26, "b", things="women")),
        (_replaced(18, things="times"), _replaced(26, "b", things="times")),
        (_replaced(18, deed="be"), _replaced(26, "b", deed="be")),
        (_replaced(18, deed="have"), _replaced(26, "b", deed="have")),
        (_replaced(18, deed="killed"), _replaced(26, "b", deed="killed")),
        (_replaced(1840), count(more_than(2600, "stones"), subject=described("stones"), predicate="replace", document="b")),
        (_replaced(1840), _replaced(2600, "b").model_copy(update={"qualifiers": Qualifiers(time=year(1990))})),
        (_replaced(1840), _replaced(2600, "b").model_copy(update={"qualifiers": Qualifiers(place=(called("Orla"),))})),
        (_replaced(1840), _replaced(2600, "b").model_copy(update={"qualifiers": Qualifiers(scope=("in the nave",))})),
        (_replaced(1840), _replaced(2600, "b").model_copy(update={"hedges": ("planned",)})),
        (_replaced(1840), _replaced(2600, "b").model_copy(update={"polarity": Polarity.NEGATED})),
    ],
    ids=[
        *["the same number", "other things", "another deed", "done by another", "told apart", "far more"],
        *[
            "people",
            "some people",
            "how often",
            "a state",
            "what is had",
            "a toll",
            "at least",
            "at a time",
            "in a place",
            "a part of them",
            "planned",
            "denied",
        ],
    ],
)
def test_nothing_is_said_of_what_may_be_another_deed(here: Claim, there: Claim) -> None:
    assert _details(here, there) == []


def test_nothing_is_said_where_a_text_has_two_numbers_for_the_deed() -> None:
    assert _details(_replaced(1840), _replaced(300), _replaced(2600, "b")) == []


def test_nor_where_a_text_has_the_number_of_the_other_one_for_another_deed() -> None:
    assert _details(_replaced(1840), _replaced(2600, deed="clean"), _replaced(2600, "b")) == []
    assert _details(_replaced(2600), _replaced(1840, "b"), _replaced(2600, "b", deed="clean")) == []


def test_nor_in_texts_on_two_matters() -> None:
    assert _details(_replaced(1840), _replaced(2600, "b"), matters=frozenset()) == []


def test_a_later_text_may_know_of_more_for_a_year_but_not_of_fewer() -> None:
    soon = {"a": date(2020, 1, 1), "b": date(2020, 6, 1)}
    late = {"a": date(2020, 1, 1), "b": date(2026, 6, 1)}
    assert _details(_replaced(1840), _replaced(2600, "b"), published=soon) == []
    assert len(_details(_replaced(2600), _replaced(1840, "b"), published=soon)) == 1
    assert len(_details(_replaced(1840), _replaced(2600, "b"), published=late)) == 1


def test_who_did_it_in_the_passive_is_who_did_it_in_the_active() -> None:
    found = count(number(7, "comets"), subject=described("comets"), object=called("Hale"), predicate="discovered", document="b")
    assert len(_details(_replaced(4, by=called("Hale"), things="comets", deed="discovered"), found)) == 1
    assert _details(_replaced(4, by=called("Fenn"), things="comets", deed="discovered"), found) == []
    assert _details(_replaced(4, by=described("the team"), things="comets", deed="discovered"), found) == []


@given(st.integers(2, 40), st.integers(2, 40))
def test_which_text_comes_first_makes_no_difference(one: int, other: int) -> None:
    forth, back = _details(_replaced(one), _replaced(other, "b")), _details(_replaced(other), _replaced(one, "b"))
    assert bool(forth) == bool(back) == (one != other and max(one, other) <= 3 * min(one, other))
