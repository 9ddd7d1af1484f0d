"""One feature of one thing without a name, told of otherwise in two texts on one matter."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.matching.described import described_otherwise
from claimcheck.model.claims import Claim
from claimcheck.model.document import Span
from claimcheck.model.mentions import Mention
from claimcheck.model.values import EntityType
from matching_factories import called, claim, count, described, number, year
from matching_factories import name as named

MATTERS = frozenset({("a", "b")})
SAME_DAY = {"a": date(2020, 1, 1), "b": date(2020, 1, 1)}


def _thing(said: str, owner: str = "", key: str = "") -> Mention:
    """What a text says of a thing, without the article or the possessive as its description."""
    return described(said, key=key).model_copy(update={"name": said.split(maxsplit=1)[1], "owner": owner})


def _made(said: str | Mention, material: str, document: str = "a", **frame: object) -> Claim:
    subject = _thing(said) if isinstance(said, str) else said
    made = claim("relation", named(material), subject=subject, predicate="made_of", document=document)
    return made.model_copy(update=frame)


def _goes_on(said: str, behind: str, document: str = "a") -> Claim:
    """What is told of a thing behind whose words the sentence goes on."""
    sentence = f"{said} {behind}"
    made = _made(said, "copper" if document == "a" else "zinc", document)
    return made.model_copy(update={"evidence": Span(start=0, end=len(sentence), quote=sentence)})


def _details(*claims: Claim, matters: frozenset[tuple[str, str]] = MATTERS) -> list[tuple[str, str]]:
    return [(judged.rule, judged.detail) for _, _, judged in described_otherwise(claims, matters, SAME_DAY)]


def test_the_only_dome_of_either_text_is_of_one_material() -> None:
    assert _details(_made("the copper dome", "copper"), _made("the zinc dome", "zinc", "b")) == [("CC112", "copper is not zinc")]


def test_one_text_may_bring_it_up_as_something_new() -> None:
    assert len(_details(_made("the display case", "acrylic"), _made("a case", "glass", "b"))) == 1


def test_the_same_feature_may_be_its_size() -> None:
    here = count(number(38, unit="meter"), subject=_thing("the mast"), predicate="height")
    there = count(number(52, unit="meter"), subject=_thing("the mast"), predicate="height", document="b")
    assert _details(here, there) == [("CC112", "38 meters is not 52 meters")]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (_made("a bronze brooch", "bronze"), _made("a silver brooch", "silver", "b")),
        (_made("the new dome", "copper"), _made("the dome", "zinc", "b")),
        (_made("the north dome", "copper"), _made("the south dome", "zinc", "b")),
        (_made("the dome", "copper"), _made("the spire", "zinc", "b")),
        (_made("the dome", "copper"), _made("the copper dome", "copper", "b")),
        (_made(called("Orla Dome"), "copper"), _made("the dome", "zinc", "b")),
        (_made("the dome", "copper", hedges=("perhaps",)), _made("the dome", "zinc", "b")),
        (_made(_thing("its dome", "Orla Hall", "~orla|dome"), "copper"), _made(_thing("its dome", "Fenn Hall", "~fenn|dome"), "zinc", "b")),
        (_made("its dome", "copper"), _made("the dome", "zinc", "b")),
        (_made("the fire", "copper"), _made("the fire", "zinc", "b")),
        (_goes_on("the dome", "of Orla Hall"), _goes_on("the dome", "of Fenn Hall", "b")),
        (_goes_on("the dome", "in Orla"), _goes_on("the dome", "is red", "b")),
        (_made(_thing("the dome", key="~orla|dome"), "copper"), _made(_thing("the dome", key="~orla|dome"), "zinc", "b")),
    ],
    ids=[
        *["neither is known", "a new one", "two told apart", "two kinds", "the same material", "one with a name", "a guess"],
        *["of two halls", "of nobody knows what", "what happens", "told whose", "told where", "compared already"],
    ],
)
def test_nothing_is_said_of_what_may_be_two_things(here: Claim, there: Claim) -> None:
    assert _details(here, there) == []


def test_nor_of_people_who_have_ages_of_their_own() -> None:
    who = _thing("the man").model_copy(update={"entity_type": EntityType.PERSON})
    assert _details(_made(who, "copper"), _made(who, "zinc", "b")) == []


def test_nor_where_a_text_tells_the_feature_of_two_of_them() -> None:
    assert _details(_made("the dome", "copper"), _made("the dome", "lead"), _made("the dome", "zinc", "b")) == []


def test_nor_where_a_text_speaks_of_several_of_them() -> None:
    assert _details(_made("the dome", "copper"), _made("the other domes", "lead"), _made("the dome", "zinc", "b")) == []
    both = claim("event", year(1904), subject=_thing("both domes"), predicate="built")
    assert _details(_made("the dome", "copper"), _made("the dome", "zinc", "b"), both) == []


def test_nor_in_texts_on_two_matters() -> None:
    assert _details(_made("the dome", "copper"), _made("the dome", "zinc", "b"), matters=frozenset()) == []


def test_nor_of_what_was_so_at_a_time_that_one_text_alone_gives() -> None:
    then = claim("relation", named("copper"), subject=_thing("the dome"), predicate="made_of", when=year(1904))
    assert _details(then, _made("the dome", "zinc", "b")) == []


def test_nor_of_money_for_there_are_several_contracts() -> None:
    here = count(number(41, unit="EUR"), subject=_thing("the contract"), predicate="cost")
    there = count(number(9, unit="EUR"), subject=_thing("the contract"), predicate="cost", document="b")
    assert _details(here, there) == []


@given(st.sampled_from(["copper", "zinc", "oak", "slate"]), st.sampled_from(["copper", "zinc", "oak", "slate"]))
def test_which_text_comes_first_makes_no_difference(one: str, other: str) -> None:
    forth = _details(_made("the dome", one), _made("the dome", other, "b"))
    back = _details(_made("the dome", other), _made("the dome", one, "b"))
    assert bool(forth) == bool(back) == (one != other)
