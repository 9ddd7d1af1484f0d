from __future__ import annotations

import pytest

from claimcheck.model.claims import EnumerationClaim
from reading_helpers import claims_of, said, the_claim


@pytest.mark.parametrize(
    ("text", "noun", "members"),
    [
        ("The Lantern Society has three ships: the Osprey, the Heron and the Gull.", "ship", ("Osprey", "Heron", "Gull")),
        ("The Lantern Society runs three ships: the Osprey, the Heron and the Gull.", "ship", ("Osprey", "Heron", "Gull")),
        ("The Lantern Society owns two paintings: The Tide and The Storm.", "painting", ("Tide", "Storm")),
    ],
)
def test_a_count_with_as_many_members_is_an_enumeration(text: str, noun: str, members: tuple[str, ...]) -> None:
    claim = the_claim(text, "enumeration", noun)
    assert isinstance(claim, EnumerationClaim)
    assert claim.subject.name == "Lantern Society"
    assert (claim.value.items, claim.value.count) == (members, len(members))


def test_the_value_span_holds_the_whole_list() -> None:
    text = "The Lantern Society has three ships: the Osprey, the Heron and the Gull."
    span = the_claim(text, "enumeration").value_span
    assert span is not None
    assert text[span.start : span.end] == "the Osprey, the Heron and the Gull"


@pytest.mark.parametrize(
    "text",
    [
        "The Lantern Society has four ships: the Osprey, the Heron and the Gull.",
        "The Lantern Society has about three ships: the Osprey and the Heron.",
        "The Lantern Society has ships: the Osprey, the Heron and the Gull.",
        "The Lantern Society has three ships.",
        "The Lantern Society has three ships, the Osprey among them.",
    ],
)
def test_a_list_that_is_not_as_long_as_its_count_is_none(text: str) -> None:
    assert [claim for claim in claims_of(text) if claim.kind == "enumeration"] == []


@pytest.mark.parametrize(
    ("text", "subject", "kind"),
    [
        ("Orla United won two trophies: the Marl Cup and the Tolm Cup.", "Orla United", "cup"),
        ("Orla United won two cups, namely the Marl Cup and the Tolm Cup.", "Orla United", "cup"),
        ("There are two factories of Castor Coal: Eastmere and Sandmar.", "Castor Coal", "factory"),
        ("Castor Coal has two factories, Eastmere and Sandmar.", "Castor Coal", "factory"),
    ],
)
def test_a_list_opens_in_several_ways(text: str, subject: str, kind: str) -> None:
    assert [(claim.subject, claim.predicate) for claim in said(text, "enumeration")] == [(subject, kind)]


@pytest.mark.parametrize("text", ["Police arrested two men, Bram Teller and Jon Orne.", "There were no factories: Eastmere slept."])
def test_names_behind_a_comma_or_a_colon_are_not_always_a_list(text: str) -> None:
    assert said(text, "enumeration") == []
