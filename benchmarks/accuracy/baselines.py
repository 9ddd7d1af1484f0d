"""What needs no library: the calls that ours must beat."""

from __future__ import annotations

import re
from collections.abc import Callable

NEVER = "never a conflict"
NUMBER = "a number the other lacks"
WORD = "a number or capitalised word the other lacks"
NAIVE = (NEVER, NUMBER, WORD)

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_CAPITALISED = re.compile(r"\b[A-Z]\w+")


def naive_calls(first: str, second: str, *, both_ways: bool) -> dict[str, str]:
    """The call of each baseline on two texts.

    A number or word counts when the first text lacks what the second has and, with `both_ways`, the other way round. Where nothing is
    lacking the call is "agree"; the baseline that never calls a conflict calls "none".
    """
    return {
        NEVER: "none",
        NUMBER: _call(_NUMBER.findall, first, second, both_ways=both_ways),
        WORD: _call(lambda text: _NUMBER.findall(text) + _CAPITALISED.findall(text), first, second, both_ways=both_ways),
    }


def _call(find: Callable[[str], list[str]], first: str, second: str, *, both_ways: bool) -> str:
    one, other = set(find(first)), set(find(second))
    return "conflict" if other - one or (both_ways and one - other) else "agree"
