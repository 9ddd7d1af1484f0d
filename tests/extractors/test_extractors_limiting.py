"""What narrows a dated event down is kept with its claim, and what only goes with it is not."""

from __future__ import annotations

import pytest

from reading_helpers import claims_of


def _scope(text: str, predicate: str, kind: str = "event") -> list[tuple[str, ...]]:
    return [claim.qualifiers.scope for claim in claims_of(text) if (claim.kind, claim.predicate) == (kind, predicate)]


@pytest.mark.parametrize(
    ("text", "predicate", "scope"),
    [
        ("The Orla Tunnel was opened to heavy lorries in 1974.", "opened", ("to heavy lorries",)),
        ("The Orla Line was opened to Lisk in 1974.", "opened", ("to lisk",)),
        ("The Orla Hotel was formally opened in 1974.", "opened", ("officially",)),
        ("The Orla Zoo was opened on a new site in 1974.", "opened", ("on new site",)),
        ("The Orla Act was passed in first reading in 1917.", "adopted", ("in first reading",)),
        ("The film Night Ferry was released in Germany in 1961.", "published", ("in germany",)),
        ("The film Night Ferry was released in the United States in 1961.", "published", ("in united states",)),
        ("The Orla Firm went bankrupt for the first time in 1961.", "bankrupt", ("for first time",)),
        ("The first Orla Bridge was built in 1740.", "built", ("first",)),
        ("The novel Ash Road was not published with its original ending until 1951.", "published", ("with original ending",)),
        ("After the fire the Orla Theatre opened in 1938.", "opened", ("after fire",)),
        ("Rebuilt after the war, the Orla Theatre was opened in 1951.", "opened", ("rebuilt",)),
        ("Jane Roe joined the Orla Club on loan in 2003.", "joined", ("on loan",)),
        ("After its renovation the Orla Theatre opened in 1938.", "opened", ("after renovation",)),
        ("The Orla Council issued in 1974 its report on noise.", "published", ("on noise",)),
    ],
)
def test_a_part_a_form_or_a_use_narrows_what_is_dated(text: str, predicate: str, scope: tuple[str, ...]) -> None:
    assert _scope(text, predicate) == [scope]


@pytest.mark.parametrize(
    "text",
    [
        "The Orla Library opened in 1978 after the renovation of the square.",
        "The Orla Library opened in 1978 after two floods.",
        "For lack of money the Orla Library was not opened until 1978.",
        "The Orla Library was not opened until 1978.",
    ],
)
def test_what_befell_something_else_narrows_nothing(text: str) -> None:
    assert _scope(text, "opened") == [()]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The Orla Tunnel was opened to traffic in 1974.", "opened"),
        ("The Orla Museum was opened to the public in 1974.", "opened"),
        ("The Orla Tunnel was opened by the mayor with a speech in 1974.", "opened"),
        ("The Orla Hall was completed in 1887 to the designs of Josiah Marlbeck.", "completed"),
        ("The Orla Act was passed in Lisk in 1917.", "adopted"),
        ("The novel Salt Road was published in Lisk in 1961.", "published"),
        ("The novel Salt Road was published in New York in 1961.", "published"),
        ("The Orla Museum was opened to mixed reviews in 1961.", "opened"),
        ("Jan Dale died alone in 1961.", "died"),
        ("The scaffolding on the tower was built in 1740.", "built"),
        ("Jane Roe was born in a village in 1902.", "born"),
    ],
)
def test_what_only_goes_with_it_does_not(text: str, predicate: str) -> None:
    assert _scope(text, predicate) == [()]


def test_a_reign_and_a_run_are_narrowed_by_whatever_stands_behind_the_verb() -> None:
    assert _scope("King Rurik reigned jointly with his brother from 1702 to 1709.", "reign_began") == [("with brother", "jointly")]
    assert _scope("King Rurik reigned from 1702 to 1731.", "reign_began") == [()]


@pytest.mark.parametrize(
    ("text", "predicate", "scope"),
    [
        ("The pedal pipes of the Orla Organ are made of pine.", "made_of", ("pedal",)),
        ("The Orla Flute that is sold in the shop is made of plastic.", "made_of", ("that is sold in the shop",)),
        ("The Orla Prize for Music was named after Jane Roe.", "named_after", ("for music",)),
        ("The pipes of the Orla Organ are made of tin.", "made_of", ()),
    ],
)
def test_a_lasting_relation_keeps_what_may_tell_its_thing_apart(text: str, predicate: str, scope: tuple[str, ...]) -> None:
    assert _scope(text, predicate, "relation") == [scope]


def test_the_place_of_a_thing_without_a_name_is_the_place_of_what_is_told_of_it() -> None:
    [told] = [claim for claim in claims_of("The brewery in Lisk was founded in 1823.") if claim.predicate == "founded"]
    assert [place.name for place in told.qualifiers.place] == ["Lisk"]
