"""What a number was found to say: the shape that every way of finding it fills in."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.reading.clauses import Clause
from claimcheck.reading.tree import Token

HAS = "have"
"""The property of whatever a thing has a number of: "there were 178 passengers" is what the text is about having them."""

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
COUNTING = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "det", "predet", "advmod", "npadvmod"})


@dataclass(frozen=True, slots=True)
class Measured:
    """What a quantity was found to say: of whom, which property, counting what, in which clause, and who else takes part."""

    subject: Token | None
    predicate: str
    counted: Token | None
    clause: Clause | None
    other: Token | None = None
    left_out: Token | None = None  # where the text leaves out whose number it is, so that it is the document's topic's
    of_people: bool = False  # people are counted, though the text may not say so
    noun: Token | None = None  # the noun that tells the measure, with the words that narrow it: "net profit"

    @property
    def node(self) -> Token | None:
        """The token on which times and places hang."""
        return self.clause.verb if self.clause is not None else self.counted
