"""Work on names that does not grow with the square of their number: comparisons are counted, not seconds."""

from __future__ import annotations

from unittest.mock import patch

from claimcheck.entities import Appearance, DeclaredAlias, resolve
from claimcheck.entities.likeness import judge
from claimcheck.model.values import EntityType
from claimcheck.values.names import judge_names


def comparisons_of_spellings(number: int) -> int:
    """How many comparisons it takes to join spellings of one name, each in a document of its own, where 8 spellings of one are the most."""
    vowels = ("aa", "ae", "ai", "ao", "ea", "ee", "ei", "eo", "oi")
    names = [f"Hasheb{one}l{other}n Institute of Tides" for one in vowels for other in vowels][:number]
    with (
        patch("claimcheck.entities.clusters.judge", wraps=judge) as counted,
        patch("claimcheck.entities.clusters._MOST_SPELLINGS", 8),
    ):
        resolve([Appearance(f"d{place}", name, EntityType.ORGANIZATION) for place, name in enumerate(names)])
    return counted.call_count


def test_twice_the_spellings_of_one_name_take_about_twice_the_comparisons() -> None:
    fewer = comparisons_of_spellings(30)
    assert 0 < comparisons_of_spellings(60) < 3 * fewer


def test_a_short_form_of_very_many_things_is_known_for_one_without_comparing_them_all() -> None:
    aliases = [DeclaredAlias("d", f"Tide Board of Orla{'a' * number}", "TBO") for number in range(30)]
    with patch("claimcheck.entities.corpus.judge_names", wraps=judge_names) as counted:
        resolve([], aliases)
    assert counted.call_count < len(aliases)
