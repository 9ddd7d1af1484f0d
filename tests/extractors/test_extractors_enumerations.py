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


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("The first airlines to use the building were Norlane, Aerovia and Skyhaven.", ("Norlane", "Aerovia", "Skyhaven")),
        ("The three winners were Ada Quill, Bram Teller and Mara Fenn.", ("Ada Quill", "Bram Teller", "Mara Fenn")),
        ("The bittern, the osprey and the stoat were the three newcomers of 2022.", ("The bittern", "the osprey", "the stoat")),
        ("Her assistants in this programme were Clara Voss, Ida Rehn and Tomas Bly.", ("Clara Voss", "Ida Rehn", "Tomas Bly")),
        ("The three pits were called Alma, Clara and Dorothea.", ("Alma", "Clara", "Dorothea")),
        ("Three passes had to be crossed that day, the Sarn, the Oule and the Mory.", ("Sarn", "Oule", "Mory")),
        ("Three departments were involved, namely orthopaedics, urology and gynaecology.", ("orthopaedics", "urology", "gynaecology")),
        ("Three species were seen in Orla, namely the bittern, the osprey and the pine marten.", ("bittern", "osprey", "pine marten")),
    ],
)
def test_a_list_is_complete_by_an_equation_or_by_a_count_before_it(text: str, members: tuple[str, ...]) -> None:
    (claim,) = [claim for claim in claims_of(text) if claim.kind == "enumeration"]
    assert claim.value.items == members


@pytest.mark.parametrize(
    "text",
    [
        "The winners were Ada Quill, Bram Teller and Mara Fenn.",
        "Its members are Ada Quill, Bram Teller and Mara Fenn.",
        "The two winners were Ada Quill, a cook, and Bram Teller.",
        "The four winners were Ada Quill, Bram Teller and Mara Fenn.",
        "The two winners were Ada Quill and Bram Teller.",
        "Three winners were Ada Quill, Bram Teller and Mara Fenn.",
    ],
)
def test_an_equation_lists_all_only_where_it_says_so_of_three_or_more(text: str) -> None:
    assert not [claim for claim in claims_of(text) if claim.kind == "enumeration"]
