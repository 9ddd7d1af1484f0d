"""Taking out of a case file the `known_miss` lines that have become untrue, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from claimcheck.errors import ExpectationError
from claimcheck.reports.output import write_whole
from claimcheck.yamlnodes import read_yaml

_KEY = "known_miss"


def drop_known_misses(path: Path, indexes: Sequence[int]) -> None:
    """Write the file at `path` anew without the `known_miss` of the cases at these indexes.

    Raises ExpectationError, and writes nothing, when one of them has no lines to itself.
    """
    with path.open(encoding="utf-8", newline="") as stream:
        text = stream.read()
    data, lines = read_yaml(text.removeprefix("\ufeff"), str(path), apart=("cases",))
    rows = text.splitlines(keepends=True)
    for index in sorted(indexes, reverse=True):
        first, last = lines.of["cases", index, _KEY]
        del rows[first - 1 : last]
        del data["cases"][index][_KEY]
    changed = "".join(rows)
    if not _says(changed.removeprefix("\ufeff"), data):
        raise ExpectationError("not every known_miss has lines to itself", "delete them by hand", str(path))
    write_whole(path, changed)


def _says(text: str, data: object) -> bool:
    try:
        return bool(read_yaml(text, "", apart=("cases",))[0] == data)
    except ExpectationError:
        return False
