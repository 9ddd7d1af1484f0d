"""Materials: what things are made of, and whether two sources can both be right. The table is `lexicons/materials.toml`."""

from __future__ import annotations

from functools import cache

from claimcheck.lexicons import lexicon
from claimcheck.model.relation import Comparison, Relation
from claimcheck.values.names import name_tokens


@cache
def _classes() -> dict[str, str]:
    """The general word for each material."""
    return {material: general for general, listed in lexicon("materials")["materials"].items() for material in listed}


def is_material(word: str) -> bool:
    """Whether a word, in lower case, is the name of a material."""
    return word in _classes()


def compare_materials(a: str, b: str) -> Comparison:
    """How two phrases for a material compare: "red sandstone" is a stone, and no brick.

    Unknown where a phrase names no material, or several of them: a thing may be of both.
    """
    one, other = ([word for word in name_tokens(phrase) if is_material(word)] for phrase in (a, b))
    if len(one) != 1 or len(other) != 1:
        return Comparison(relation=Relation.UNKNOWN, detail=f"“{a}” and “{b}” cannot be compared")
    left, right = _plain(one[0]), _plain(other[0])
    if left == right:
        return Comparison(relation=Relation.EQUAL, detail=f"both say {right}")
    if right == _classes()[one[0]]:
        return Comparison(relation=Relation.INSIDE, detail=f"{left} is a kind of {right}")
    if left == _classes()[other[0]]:
        return Comparison(relation=Relation.AROUND, detail=f"{right} is a kind of {left}")
    return Comparison(relation=Relation.APART, detail=f"{left} is not {right}")


def _plain(material: str) -> str:
    """The general word for what means the same as it: "wood" for "timber"."""
    same: dict[str, str] = lexicon("materials")["same"]
    return same.get(material, material)
