"""The invented pairs of `benchmarks/names/`: figures that may only rise."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))  # the benchmark is run from the repository and is not installed

from benchmarks.values_names import INVENTED, measure, read_invented

from claimcheck.values.names import compare_names


@pytest.mark.parametrize(
    ("name", "precision", "recall"), [("first", 1.0, 0.96), ("second", 0.98, 0.96), ("third", 1.0, 0.95), ("fourth", 1.0, 0.94)]
)
def test_aliases_are_told_from_namesakes_as_well_as_before(name: str, precision: float, recall: float) -> None:
    pairs = read_invented(INVENTED / f"{name}.txt")
    found = measure(pairs, [compare_names(pair.left, pair.right, kind=pair.kind).same for pair in pairs])
    assert found[0] >= precision
    assert found[1] >= recall


def test_every_line_is_a_pair_with_its_kind_and_its_judgement() -> None:
    for path in INVENTED.glob("*.txt"):
        pairs = read_invented(path)
        assert pairs
        assert all(pair.left and pair.right and pair.kind for pair in pairs)
