"""How the strategies choose, so that what fails shrinks to the first option everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from hypothesis import strategies as st

Draw = Callable[[st.SearchStrategy[Any]], Any]

_T = TypeVar("_T")


def pick(draw: Draw, options: Sequence[_T]) -> _T:
    """One of the options.

    It takes one choice of hypothesis, also where there is one option only. An example of fewer choices counts as a simpler one, whatever it
    says: were their number to vary, what fails would shrink to a frame that happens to need few, and not to the first one.
    """
    number: int = draw(st.integers(0, max(1, len(options) - 1)))
    return options[min(number, len(options) - 1)]
