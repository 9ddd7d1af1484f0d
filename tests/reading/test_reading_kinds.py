"""Which thing is the only one of its kind in a text."""

from __future__ import annotations

from claimcheck.reading.kinds import kind_of
from reading_helpers import claims_of


def _kinds(text: str) -> dict[str, tuple[str, ...]]:
    return {claim.subject.name: claim.subject.sole_kinds for claim in claims_of(text)}


def test_the_only_bridge_of_a_text_is_the_bridge() -> None:
    assert _kinds("The old stone bridge withstood the storm.")["old stone bridge"] == ("bridge", "bridge stone")


def test_neither_of_two_bridges_is() -> None:
    kinds = _kinds("The stone bridge was built in 1900. The wooden bridge was built in 1920.")
    assert kinds["stone bridge"] == ("bridge stone",)
    assert kinds["wooden bridge"] == ("bridge wooden",)


def test_one_that_the_text_sets_off_leaves_the_other_as_it_is() -> None:
    kinds = _kinds("A strong earthquake shook Eastmere. The quake had a magnitude of 6.4. The last earthquake had a magnitude of 7.1.")
    assert kinds["strong earthquake"] == ("earthquake",)
    assert kinds["last earthquake"] == ()


def test_a_thing_brought_up_as_one_of_many_is_not_known() -> None:
    assert _kinds("A bridge was built in 1900.")["bridge"] == ()


def test_nouns_of_one_kind_have_one_word() -> None:
    assert kind_of("ferry") == kind_of("ship")
    assert kind_of("time") == ""


def test_any_noun_may_tell_a_kind_of_which_a_text_has_one() -> None:
    assert _kinds("The storeroom contained 83 jars.")["storeroom"] == ("storeroom",)
    assert _kinds("A storeroom contained 83 jars.")["storeroom"] == ()


def test_several_things_are_known_together() -> None:
    assert _kinds("The paintings were insured.")["paintings"] == ("several painting",)
    assert _kinds("The paintings were insured. Other paintings were not insured.")["paintings"] == ()


def test_a_thing_of_its_own_generation_is_set_off() -> None:
    assert _kinds("Mara passed the 3rd generation audition in May 2011.").get("generation audition", ()) == ()


def test_what_a_text_brings_up_as_one_of_many_is_not_known_later() -> None:
    assert _kinds("In Ervik he built a church. The church was completed in 1907.")["church"] == ()


def test_what_belongs_to_somebody_is_not_the_only_one_of_its_kind() -> None:
    assert _kinds("He drew the hall. Its tower was destroyed in 1944.")["tower"] == ()
    assert _kinds("The tower of Ervik Abbey was destroyed in 1944.")["tower"] == ()


def test_what_happens_is_known_by_its_day_however_it_is_brought_up() -> None:
    assert _kinds("A fire broke out in the library in 1937.")["fire"] == ("fire",)
    assert _kinds("The fire of 1937 destroyed the library.")["fire"] == ("fire",)


def test_but_not_where_the_text_says_that_there_are_others() -> None:
    assert _kinds("The first fire destroyed the library in 1937.")["fire"] == ()
    assert _kinds("The fire of 1937 was small. The fire of 1988 destroyed the library.")["fire"] == ()
