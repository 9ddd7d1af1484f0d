"""Two lists that are one but for a member."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.matching.listing import listed_otherwise
from claimcheck.model.claims import Claim
from claimcheck.model.document import Span
from matching_factories import Frame, claim, members, year

MATTERS = frozenset({("a", "b")})
HERE = ("Lower Quay", "Millfields", "Tannery Row")
TREES = ["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir"]
PUBLISHED = {"a": date(2020, 1, 1), "b": date(2020, 1, 2)}
THERE = ("Millfields", "Lower Quay", "Sand End")


def _list(document: str, *items: str, count: int | None = None) -> Claim:
    return claim("enumeration", members(*items, count=count), predicate="district", document=document)


def _details(*claims: Claim, matters: frozenset[tuple[str, str]] = MATTERS, published: dict[str, date] = PUBLISHED) -> list[str]:
    return [judged.detail for _, _, judged in listed_otherwise(claims, matters, published)]


def test_lists_with_all_members_but_one_in_common_clash_whatever_their_order() -> None:
    assert _details(_list("a", *HERE), _list("b", *THERE)) == ["“Tannery Row” in one list, “Sand End” in the other"]


def test_articles_make_no_other_member() -> None:
    assert len(_details(_list("a", "Sarn", "Oule", "Mory"), _list("b", "the Sarn", "the Oule", "the Faux"))) == 1


@pytest.mark.parametrize(
    "other",
    [
        HERE,
        ("Millfields", "Sand End", "Weir Lane"),
        (*THERE, "Weir Lane"),
        ("Lower Quay", "Millfields", "Tannery Lane"),
        ("Lower Quay", "Millfields", "Tanery Roe"),
        ("Lower Quay", "Lower Quay", "Millfields"),
        ("Lower Quay", "Millfields", "the harbour"),
        ("Lower Quay", "Millfields", "BBC"),
        ("Lower Quay", "Millfields", "Norway"),
        ("Lower Quay", "Millfields", "French"),
    ],
    ids=[
        *["the same", "two others", "a longer one", "a word in common", "perhaps a spelling", "one twice"],
        *["a description", "an acronym", "a country", "a language"],
    ],
)
def test_other_lists_do_not(other: tuple[str, ...]) -> None:
    assert _details(_list("a", *HERE), _list("b", *other)) == []


def test_two_lists_of_two_do_not() -> None:
    assert _details(_list("a", "Quay", "Millfields"), _list("b", "Quay", "Sand End")) == []


def test_only_texts_on_one_matter_list_the_same() -> None:
    assert _details(_list("a", *HERE), _list("b", *THERE), matters=frozenset()) == []
    assert _details(_list("a", *HERE), _list("a", *THERE)) == []


def test_a_list_that_leaves_members_out_is_not_held_against_another() -> None:
    assert _details(_list("a", *HERE, count=4), _list("b", *THERE)) == []
    assert len(_details(_list("a", *HERE, count=3), _list("b", *THERE))) == 1


def test_lists_of_two_times_and_lists_on_hearsay_do_not_clash() -> None:
    dated = [
        claim("enumeration", members(*HERE), document="a", when=year(1990)),
        claim("enumeration", members(*THERE), document="b", when=year(2000)),
    ]
    doubted = claim("enumeration", members(*HERE), document="a", hedges=("reportedly",))
    denied = claim("enumeration", members(*HERE), document="a", denied=True)
    assert _details(*dated) == []
    assert _details(doubted, _list("b", *THERE)) == []
    assert _details(denied, _list("b", *THERE)) == []


@pytest.mark.parametrize(
    "frame",
    [
        {"predicate": "part"},
        {"subject": "Harle Steel"},
        {"when": year(2010)},
        {"scope": ("of the marathon",)},
    ],
    ids=["another noun", "another owner", "a time that one of them gives", "another race"],
)
def test_lists_of_other_things_do_not_clash(frame: Frame) -> None:
    one: Frame = {"document": "a", "predicate": "winner", "subject": "Harle Coal", "scope": ("of the sprint",)}
    other: Frame = {**one, "document": "b"}
    assert len(_details(claim("enumeration", members(*HERE), **one), claim("enumeration", members(*THERE), **other))) == 1
    changed: Frame = {**other, **frame}
    assert _details(claim("enumeration", members(*HERE), **one), claim("enumeration", members(*THERE), **changed)) == []


def test_what_is_so_now_may_have_changed_until_another_text_was_written() -> None:
    def told(document: str, items: tuple[str, ...]) -> Claim:
        quote = "The districts are these"
        return _list(document, *items).model_copy(update={"evidence": Span(start=0, end=len(quote), quote=quote)})

    one, other = told("a", HERE), told("b", THERE)
    assert len(_details(one, other)) == 1
    assert _details(one, other, published={"a": date(2000, 1, 1), "b": date(2020, 1, 1)}) == []


@given(st.lists(st.sampled_from(TREES), min_size=3, max_size=4, unique=True), st.permutations(range(4)))
def test_the_order_of_members_and_of_documents_changes_nothing(items: list[str], order: list[int]) -> None:
    one = _list("a", *items)
    changed = [*items[:-1], "Hazel"]
    other = _list("b", *(changed[at] for at in order if at < len(changed)))
    assert len(_details(one, other)) == len(_details(other, one)) == 1
