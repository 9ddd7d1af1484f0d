"""Strategies for hypothesis: documents, claims and values, and pairs of documents of which it is known how they stand to each other.

`from_type(Claim)` and its like work without an import of this module: hypothesis itself asks claimcheck to register them.
"""

from claimcheck.testing.strategies.pairs import (
    Pair,
    agreeing_pair,
    conflicting_pair,
    differing_scope_pair,
    many_valued_pair,
    pairs,
    refining_pair,
    succeeding_pair,
)

__all__ = [
    "Pair",
    "agreeing_pair",
    "conflicting_pair",
    "differing_scope_pair",
    "many_valued_pair",
    "pairs",
    "refining_pair",
    "succeeding_pair",
]
