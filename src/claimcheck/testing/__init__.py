"""For tests of what claimcheck is given: assertions on reports, case files, and strategies for hypothesis.

The names are imported when they are first used: pytest and hypothesis load this package in projects that use nothing of it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # for type checkers and editors; at run time `__getattr__` imports each name when it is first used
    from claimcheck.testing.assertions import assert_agreement as assert_agreement
    from claimcheck.testing.assertions import assert_claim as assert_claim
    from claimcheck.testing.assertions import assert_conflict as assert_conflict
    from claimcheck.testing.assertions import assert_finding as assert_finding
    from claimcheck.testing.assertions import assert_no_conflict as assert_no_conflict

_HOMES = {
    "claimcheck.testing.assertions": (
        "assert_agreement",
        "assert_claim",
        "assert_conflict",
        "assert_finding",
        "assert_no_conflict",
    ),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = sorted(_HOME)  # noqa: PLE0605 - a sorted list of names, computed from the table above


def __getattr__(name: str) -> Any:  # noqa: ANN401 - each name has a type of its own, known to type checkers from above
    """The name, imported now."""
    if name not in _HOME:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(_HOME[name]), name)
