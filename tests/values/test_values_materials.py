"""What things are made of: two materials are one, one a kind of the other, or apart; nothing is said of what is not in the table."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.lexicons import lexicon
from claimcheck.model.relation import Relation
from claimcheck.values.materials import compare_materials, is_material

_WORDS = ("red", "sandstone", "stone", "oak", "timber", "wood", "wooden", "bronze", "iron", "aluminum", "Aluminium", "and", "dreams", "")
PHRASES = st.one_of(st.text(max_size=30), st.lists(st.sampled_from(_WORDS), max_size=4).map(" ".join))
MATERIALS = [material for listed in lexicon("materials")["materials"].values() for material in listed]


@settings(max_examples=200, deadline=None)
@given(PHRASES, PHRASES)
def test_the_order_of_two_phrases_turns_the_relation_round(a: str, b: str) -> None:
    assert compare_materials(a, b).relation is compare_materials(b, a).relation.flipped


@settings(max_examples=200, deadline=None)
@given(PHRASES)
def test_a_phrase_is_never_apart_from_itself(text: str) -> None:
    assert compare_materials(text, text).relation in {Relation.EQUAL, Relation.UNKNOWN}


@settings(max_examples=100, deadline=None)
@given(PHRASES, PHRASES)
def test_every_comparison_says_why(a: str, b: str) -> None:
    assert compare_materials(a, b).detail


@given(st.text(max_size=30))
def test_any_text_is_a_material_or_none(word: str) -> None:
    assert is_material(word) == (word in MATERIALS)


@given(st.sampled_from(MATERIALS))
def test_a_material_is_itself(material: str) -> None:
    assert compare_materials(material, f"the old {material}").relation is Relation.EQUAL


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("wood", "timber", Relation.EQUAL),
        ("aluminum", "aluminium", Relation.EQUAL),
        ("red sandstone", "Stone", Relation.INSIDE),
        ("oak", "timber", Relation.INSIDE),
        ("metal", "cast iron", Relation.AROUND),
        ("sandstone", "granite", Relation.APART),
        ("bronze", "iron", Relation.APART),
        ("oak", "stone", Relation.APART),
        ("brick", "red sandstone", Relation.APART),
        ("steel and glass", "steel", Relation.UNKNOWN),
        ("steel", "dreams", Relation.UNKNOWN),
        ("", "steel", Relation.UNKNOWN),
    ],
)
def test_two_materials(one: str, other: str, relation: Relation) -> None:
    assert compare_materials(one, other).relation is relation
    assert compare_materials(other, one).relation is relation.flipped


@pytest.mark.parametrize(
    ("one", "other", "detail"),
    [
        ("old timber", "wood", "both say wood"),
        ("oak", "timber", "oak is a kind of wood"),
        ("timber", "oak", "oak is a kind of wood"),
        ("bronze", "iron", "bronze is not iron"),
        ("dreams", "iron", "“dreams” and “iron” cannot be compared"),
    ],
)
def test_a_comparison_says_what_it_found(one: str, other: str, detail: str) -> None:
    assert compare_materials(one, other).detail == detail


def test_no_material_stands_below_two_general_words() -> None:
    assert len(MATERIALS) == len(set(MATERIALS))


def test_whatever_means_the_same_is_a_material_and_of_the_same_sort() -> None:
    for one, other in lexicon("materials")["same"].items():
        assert compare_materials(one, other).relation is Relation.EQUAL
        assert is_material(one)
        assert is_material(other)
