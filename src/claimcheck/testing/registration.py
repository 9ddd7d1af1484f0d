"""What hypothesis calls when it is imported: from then on `from_type` knows the models of claimcheck.

The strategies themselves are imported when one of the models is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from hypothesis import strategies as st

from claimcheck.model import claims, document, values

_MODELS: dict[type, tuple[str, str, tuple[str, ...]]] = {
    document.Document: ("claims", "documents", ()),
    values.DateValue: ("values", "dates", ()),
    values.QuantityValue: ("values", "quantities", ()),
    values.NameValue: ("values", "names", ()),
    values.TextValue: ("values", "texts", ()),
    values.ListValue: ("values", "lists", ()),
    claims.EventClaim: ("claims", "claims", ("event",)),
    claims.QuantityClaim: ("claims", "claims", ("quantity",)),
    claims.RoleClaim: ("claims", "claims", ("role",)),
    claims.RelationClaim: ("claims", "claims", ("relation",)),
    claims.AttributeClaim: ("claims", "claims", ("attribute",)),
    claims.EnumerationClaim: ("claims", "claims", ("enumeration",)),
    claims.QuotationClaim: ("claims", "claims", ("quotation",)),
    claims.AliasClaim: ("claims", "claims", ("alias",)),
    claims.StatementClaim: ("claims", "claims", ("statement",)),
}
"""For each model the module below `claimcheck.testing.strategies`, the function in it, and its arguments."""


def register() -> None:
    """Tell hypothesis of the models."""
    for model in _MODELS:
        st.register_type_strategy(model, _strategy)


def _strategy(model: type) -> st.SearchStrategy[Any]:
    module, function, arguments = _MODELS[model]
    made: st.SearchStrategy[Any] = getattr(import_module(f"claimcheck.testing.strategies.{module}"), function)(*arguments)
    return made
