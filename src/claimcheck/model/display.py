"""How a notebook shows a model.

What it shows is made by `claimcheck.reports`, which stands above the models and which they may not import. So the models only ask here, and
the package itself, which stands above all, lends them the renderer when it is imported.
"""

from __future__ import annotations

from collections.abc import Callable

Renderer = Callable[["Displayed"], str]
"""From a model to a piece of HTML in which all text of documents is escaped."""

_lent: list[Renderer] = []


def lend(renderer: Renderer) -> None:
    """Show models in notebooks by `renderer` from now on."""
    _lent[:] = [renderer]


class Displayed:
    """A model that notebooks show as a small piece of HTML."""

    __slots__ = ()

    def _repr_html_(self) -> str | None:
        """What IPython and its kin look for; without a renderer None, for which they show the plain form."""
        return _lent[0](self) if _lent else None
