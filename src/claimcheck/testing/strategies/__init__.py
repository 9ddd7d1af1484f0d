"""Strategies for hypothesis: documents, claims and values, and pairs of documents of which it is known how they stand to each other.

`from_type(Claim)` and its like work without an import of this module: hypothesis itself asks claimcheck to register them.
"""

from claimcheck.testing.strategies.claims import Claimed, claimed, claims, documents
from claimcheck.testing.strategies.pairs import (
    Pair,
    Statement,
    agreeing_pair,
    conflicting_pair,
    differing_scope_pair,
    many_valued_pair,
    pairs,
    refining_pair,
    succeeding_pair,
)
from claimcheck.testing.strategies.values import dates, lists, names, quantities, texts, values

__all__ = [
    "Claimed",
    "Pair",
    "Statement",
    "agreeing_pair",
    "claimed",
    "claims",
    "conflicting_pair",
    "dates",
    "differing_scope_pair",
    "documents",
    "lists",
    "many_valued_pair",
    "names",
    "pairs",
    "quantities",
    "refining_pair",
    "succeeding_pair",
    "texts",
    "values",
]
