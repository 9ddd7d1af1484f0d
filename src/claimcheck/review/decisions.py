"""The decisions file: what people decided about findings, by the findings' ids. `docs/decisions.md` shows one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path, PurePath
from typing import Any

from pydantic import Field, ValidationError
from pydantic_core import ErrorDetails

from claimcheck.errors import ConfigError
from claimcheck.model.base import Frozen
from claimcheck.model.finding import Decision
from claimcheck.yamlnodes import read_yaml

_SECTION = "decisions"


@dataclass(frozen=True, slots=True)
class Decisions:
    """The decisions of one file by finding id, in the file's order. `source` is its path, `lines` where each of them stands."""

    source: str = ""
    by_finding: Mapping[str, Decision] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)

    def place(self, finding_id: str) -> str:
        """Where the decision on that finding stands: `decisions.yaml:4`, without the folder, which differs from machine to machine."""
        name = PurePath(self.source).name
        return f"{name}:{self.lines[finding_id]}" if finding_id in self.lines else name


class _File(Frozen):
    decisions: dict[str, Decision] = Field(default_factory=dict)


def read_decisions(path: str | Path) -> Decisions:
    """The decisions in the YAML file at `path`. Raises ConfigError, with the line, for a file that cannot be read or says anything else."""
    source = str(path)
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigError(source, f"the decisions cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(source, "the decisions are not UTF-8 text: save the file as UTF-8") from error
    content, lines = read_yaml(text, source, _fault)
    try:
        decided = _File.model_validate(_filled(content)).decisions
    except ValidationError as error:
        first = error.errors()[0]
        place, reason = first["loc"], f"{'.'.join(map(str, first['loc'])) or 'the file'}: {first['msg']}"
        raise _fault(reason, _remedy(first), source, lines.at(place)) from None
    return Decisions(source, decided, {key: lines.at((_SECTION, key)) for key in decided})


def _filled(content: Any) -> Any:  # noqa: ANN401 - whatever YAML can hold
    """The content of a file with an empty mapping where nothing stands: no file, no decisions; and without the fields left empty."""
    if content is None or content == {_SECTION: ""}:
        return {}
    if not isinstance(content, dict) or not isinstance(content.get(_SECTION), dict):
        return content
    entries = {
        key: {name: value for name, value in entry.items() if value != ""} if isinstance(entry, dict) else entry
        for key, entry in content[_SECTION].items()
    }
    return {**content, _SECTION: entries}


def _remedy(error: ErrorDetails) -> str:
    """What to do about the first thing that is wrong."""
    if error["type"] != "extra_forbidden":
        return "the documentation shows a decisions file that is right"
    known = _File.model_fields if len(error["loc"]) == 1 else Decision.model_fields
    close = get_close_matches(str(error["loc"][-1]), known, n=1)
    return f"did you mean {close[0]!r}?" if close else f"known are {', '.join(known)}"


def _fault(reason: str, remedy: str, path: str, line: int) -> ConfigError:
    return ConfigError(f"{path}:{line}", f"{reason} ({remedy})")
