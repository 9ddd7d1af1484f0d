"""The errors of a set, for those who improve the library: grouped by cause, the most frequent first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from benchmarks.accuracy.items import Error


def write_errors(path: Path, errors: Iterable[Error]) -> dict[str, int]:
    """Write every error with its trace to `path`, and give how many each cause has."""
    causes: dict[str, list[Error]] = defaultdict(list)
    for error in errors:
        causes[error.cause].append(error)
    ranked = sorted(causes.items(), key=lambda entry: (-len(entry[1]), entry[0]))
    parts = ["\n".join(f"{len(found):5} {cause}" for cause, found in ranked)]
    for cause, found in ranked:
        parts.append(f"{'=' * 100}\n{cause}: {len(found)}")
        parts += [f"{'-' * 100}\n{error.title}\n{error.trace}" for error in found]
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    return {cause: len(found) for cause, found in ranked}
