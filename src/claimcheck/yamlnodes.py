"""YAML with its line numbers: plain data, and the line of everything in it. All scalars are text; what they mean is for a model to say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml

from claimcheck.errors import ClaimcheckError, ExpectationError

Place = tuple[str | int, ...]
"""The keys and indexes that lead to something, such as `("cases", 2, "name")`."""

Fault = Callable[[str, str, str, int], ClaimcheckError]
"""The error for a reason, a remedy, the file's path and a line."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The first and the last line (from 1) of whatever stands at a place; for a value of a mapping its key counts as its beginning.

    `faults` says why an item that was to be kept apart could not be read.
    """

    of: dict[Place, tuple[int, int]] = field(default_factory=dict)
    faults: dict[Place, ClaimcheckError] = field(default_factory=dict)

    def at(self, place: Place) -> int:
        """The line where `place` begins, or, if it is not there, the nearest thing around it."""
        while place and place not in self.of:
            place = place[:-1]
        return self.of.get(place, (1, 1))[0]


def read_yaml(text: str, path: str, fault: Fault = ExpectationError, apart: Place | None = None) -> tuple[Any, Lines]:
    """The data of a YAML text, and its lines. Raises a `fault`, with `path` and line, for what is not YAML or not plain.

    The items of the list at `apart` are read each by itself: one that is not plain is None, and the lines keep its fault.
    """
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        reason = f"is not valid YAML: {error.problem or error.context}"
        raise fault(reason, "mend the file there, or in the line before", path, mark.line + 1 if mark else 1) from None
    except (yaml.YAMLError, RecursionError) as error:
        reason = f"is not valid YAML: {error}"
        raise fault(reason, "mend the file", path, 1) from None
    lines = Lines()
    return _Reader(path, lines, fault, apart).value(root, ()) if root is not None else None, lines


class _Reader:
    def __init__(self, path: str, lines: Lines, fault: Fault, apart: Place | None) -> None:
        self.path = path
        self.fault = fault
        self.lines = lines
        self.apart = apart
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, place: Place) -> Any:  # noqa: ANN401 - text, a list or a mapping, as the file has it
        """The data of a node."""
        self.lines.of.setdefault(place, _extent(node, node))
        if isinstance(node, yaml.ScalarNode):
            return node.value
        if id(node) in self._seen:
            raise self.fault("anchors and aliases are not read here", "write it out", self.path, self.lines.at(place))
        self._seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            read = self._by_itself if place == self.apart else self.value
            return [read(item, (*place, index)) for index, item in enumerate(node.value)]
        return self._mapping(node, place)

    def _by_itself(self, node: yaml.Node, place: Place) -> Any:  # noqa: ANN401 - as above
        try:
            return self.value(node, place)
        except ClaimcheckError as error:
            self.lines.faults[place] = error
            return None

    def _mapping(self, node: yaml.Node, place: Place) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                raise self.fault("a key is no word", "write a word before the colon", self.path, line)
            if key.value in found:
                reason = f"the key {key.value!r} stands there twice"
                raise self.fault(reason, "remove one of the two", self.path, line)
            self.lines.of[*place, key.value] = _extent(key, value)
            found[key.value] = self.value(value, (*place, key.value))
        return found


def _extent(first: yaml.Node, last: yaml.Node) -> tuple[int, int]:
    """The first and the last line of two nodes. The end of a block lies at the beginning of the line after it."""
    end = last.end_mark
    return first.start_mark.line + 1, max(first.start_mark.line, end.line - (end.column == 0)) + 1
