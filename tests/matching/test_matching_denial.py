"""What a denial denies, and what it leaves alone."""

from __future__ import annotations

import pytest

from claimcheck.matching.denial import denies, same_object
from claimcheck.model.claims import Claim
from claimcheck.model.mentions import Mention
from matching_factories import Frame, called, described, statement, year


def are_opposed(affirmed: Claim, denied: Claim) -> bool:
    """Whether the denial denies the affirmation; the order of the two must not matter."""
    answer = denies(affirmed, denied)
    assert denies(denied, affirmed) is answer
    return answer


@pytest.mark.parametrize(
    ("defined", "denied", "expected"),
    [
        ("is a painter", "is a painter", True),
        ("is a French painter and poet", "is a poet", True),
        ("is a French painter and poet", "is a sculptor", False),
        ("is a painter of ships", "is a ship", False),
        ("is a painter , a sculptor and a poet", "is a poet", False),
        ("is in Green County", "is green", False),
        ("is a Green County judge", "is green", False),
        ("is green", "is green", True),
    ],
)
def test_a_definition_is_denied_by_a_denial_of_a_word_that_it_has(defined: str, denied: str, expected: bool) -> None:  # noqa: FBT001 - a row of a table
    assert are_opposed(statement("be", defined), statement("be", denied, denied=True)) is expected


@pytest.mark.parametrize(("noun", "expected"), [("a poet", True), ("a sculptor", False)])
def test_the_object_of_a_denied_definition_is_what_it_denies(noun: str, expected: bool) -> None:  # noqa: FBT001 - a row of a table
    denied = statement("become", f"became {noun}", object=described(noun), denied=True)
    assert are_opposed(statement("become", f"became {noun}"), denied)
    assert are_opposed(statement("become", "became a French painter and poet"), denied) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (called("Kestrel Bay Council", key="kbc"), called("KBC", key="kbc"), True),
        (called("Kestrel Bay Council"), called("Port Ansel Council"), False),
        (called("Kestrel Bay Council"), described("the council"), True),
        (called("Kestrel Bay Council"), described("the board"), False),
        (described("the old plans"), described("the plan"), True),
    ],
)
def test_two_objects_are_one_by_their_key_or_else_by_their_last_word(one: Mention, other: Mention, expected: bool) -> None:  # noqa: FBT001 - a row of a table
    affirmed, denied = statement("join", "joined gladly", object=one), statement("join", "join gladly", object=other, denied=True)
    assert same_object(affirmed, denied) is expected
    assert are_opposed(affirmed, denied) is expected


def test_without_an_object_on_both_sides_there_is_no_same_object() -> None:
    with_one, without = statement("join", "joined", object="Orla Club"), statement("join", "joined")
    assert not same_object(with_one, without)
    assert not same_object(without, with_one)


def test_a_verb_without_its_object_is_not_denied_with_one() -> None:
    assert are_opposed(statement("resign", "resigned"), statement("resign", "resign", denied=True))
    assert not are_opposed(statement("join", "joined"), statement("join", "join", object="Orla Club", denied=True))
    assert are_opposed(statement("join", "joined", object="Orla Club"), statement("join", "join", denied=True))


@pytest.mark.parametrize("limit", [Frame(when=year(1990)), Frame(where="Rome"), Frame(scope=("in church",))])
def test_a_denial_with_a_limit_denies_only_what_has_it_too(limit: Frame) -> None:
    def said(frame: Frame, *, denied: bool) -> Claim:
        limited: Frame = {**frame, "object": "Orla Club", "denied": denied}
        return statement("join", "joined gladly", **limited)

    assert not are_opposed(said({}, denied=False), said(limit, denied=True))
    assert are_opposed(said(limit, denied=False), said(limit, denied=True))
    assert are_opposed(said(limit, denied=False), said({}, denied=True))


@pytest.mark.parametrize(
    ("affirmed", "denied", "expected"),
    [
        ("approved the plan of the mayor", "approve the plan", True),
        ("approved the plan", "approve the plan of the mayor", False),
        ("approved the primary plan", "approve the main plan", True),
        ("approved the plans", "approve the plan", True),
        ("approved the plan", "approve it", False),
    ],
)
def test_a_denial_has_no_word_more_than_what_it_denies(affirmed: str, denied: str, expected: bool) -> None:  # noqa: FBT001 - a row of a table
    plan = described("the plan")
    assert are_opposed(statement("approve", affirmed, object=plan), statement("approve", denied, object=plan, denied=True)) is expected


@pytest.mark.parametrize(
    ("predicate", "expected"),
    [("acquittal", True), ("acquittal of fraud", True), ("holding", True), ("approve", False), ("oath of fraud", False)],
)
def test_a_verdict_is_denied_with_its_charges_by_a_verb_alone(predicate: str, expected: bool) -> None:  # noqa: FBT001 - a row of a table
    affirmed, denied = (statement(predicate, "it", object=described("the final"), denied=denied) for denied in (False, True))
    assert are_opposed(affirmed, denied) is expected
