"""A case file as data: sources, what is expected of them, and where in the file each of it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Self

from pydantic import Field, field_validator, model_validator

from claimcheck.config import Config
from claimcheck.errors import ExpectationError
from claimcheck.model.base import Frozen
from claimcheck.model.finding import Verdict
from claimcheck.testing.selection import Selection, listed, unknown
from claimcheck.yamlnodes import Lines

NO_CONFLICT = "no_conflict"
EXPECTATIONS = (*(verdict.value for verdict in Verdict), NO_CONFLICT)
STRICT = "no conflict beyond the listed ones"
"""The name of the check that a strict file ends with."""
SUFFIXES = (".claims.yaml", ".claims.yml")
"""How the name of a case file ends."""


class Source(Frozen):
    """One document of a case: a file, counted from the folder of the case file, or a text that stands in the case file itself."""

    path: str = ""
    text: str = ""
    title: str | None = None
    published: date | None = None

    @field_validator("published", mode="before")
    @classmethod
    def _is_day(cls, published: object) -> object:
        try:
            return date.fromisoformat(published) if isinstance(published, str) else published
        except ValueError:
            raise ValueError("this is no day: write it like 2020-06-24") from None

    @model_validator(mode="after")
    def _is_path_or_text(self) -> Self:
        if bool(self.path) == bool(self.text):
            raise ValueError("a source has either a path or a text: give it one of the two")
        return self


Sources = dict[str, Source]
"""The documents by their names in the case file."""


class WithSources(Frozen):
    """What may name sources: `{name: path}`, `{name: {text: ..., published: ...}}`; a path that names itself; or a list of these."""

    sources: Sources | None = None

    @field_validator("sources", mode="before")
    @classmethod
    def _as_sources(cls, sources: object) -> object:
        if isinstance(sources, Mapping):
            found = {name: {"path": source} if isinstance(source, str) else source for name, source in sources.items()}
        else:
            pairs = [_named(item) for item in listed(sources)]
            found = dict(pairs)
            twice = next((name for place, (name, _) in enumerate(pairs) if name in dict(pairs[:place])), None)
            if twice is not None:
                msg = f"two sources are called {twice!r}: give each a name of its own"
                raise ValueError(msg)
        if not found:
            raise ValueError("no source is named: write the path of one")
        return found


def _named(item: object) -> tuple[str, object]:
    """The name and the source that one item of a list stands for: a path, which names itself, or a mapping of one name."""
    match item:
        case str():
            return item, {"path": item}
        case dict() if len(item) == 1 and not Source.model_fields.keys() & item.keys():
            [(name, source)] = item.items()
            return name, {"path": source} if isinstance(source, str) else source
    raise ValueError("in a list a source is a path or has a name: write `name: {text: ...}` for a text")


class Header(WithSources):
    """What a case file says for all its cases.

    `strict`: there is no conflict beyond the listed ones. `allow_nothing_compared`: that no two claims met is no failure.
    `settings` are those of a settings file, and come before the nearest one.
    """

    strict: bool = False
    allow_nothing_compared: bool = False
    settings: dict[str, Any] = Field(default_factory=dict)
    cases: list[Any] = Field(default_factory=list)


class Case(WithSources, Selection):
    """One expectation: there is a finding with one of the verdicts `expect` that is as selected, or no conflict that is.

    `sources` takes the place of the file's. `known_miss` says that claimcheck is known not to see it yet, and why: then it must not.
    `tags` are words to choose cases by.
    """

    name: str = Field(min_length=1)
    expect: tuple[str, ...] = Field(min_length=1)
    known_miss: str = ""
    tags: tuple[str, ...] = ()

    @field_validator("name", mode="before")
    @classmethod
    def _on_one_line(cls, name: object) -> object:
        return " ".join(name.split()) if isinstance(name, str) else name

    @field_validator("expect", "tags", mode="before")
    @classmethod
    def _as_list(cls, given: object) -> object:
        return given if isinstance(given, Mapping) else listed(given)

    @field_validator("expect")
    @classmethod
    def _are_expectations(cls, expect: tuple[str, ...]) -> tuple[str, ...]:
        for one in expect:
            if one not in EXPECTATIONS:
                raise ValueError(unknown("expectation", one, EXPECTATIONS))
        if NO_CONFLICT in expect and len(expect) > 1:
            raise ValueError("no_conflict leaves room for every other verdict: write it alone")
        return expect

    @field_validator("known_miss")
    @classmethod
    def _is_a_reason(cls, reason: str) -> str:
        return "" if reason.casefold() in _FALSE else reason

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The verdicts that are as good as each other here; none for `no_conflict`."""
        return tuple(Verdict(one) for one in self.expect if one != NO_CONFLICT)

    @property
    def expects_conflict(self) -> bool:
        """Whether a conflict is what is expected, or as good as that."""
        return Verdict.CONFLICT in self.verdicts


_FALSE = {"false", "no", "off", "null", "~"}


@dataclass(frozen=True, slots=True)
class Written:
    """One item of `cases` as it stands in the file, from `line` (from 1) on: a case, or why it cannot be one."""

    index: int
    name: str
    line: int
    case: Case | None = None
    error: ExpectationError | None = None


@dataclass(frozen=True, slots=True)
class CaseFile:
    """What one file says, which messages call `shown`, with the settings that hold for it and the lines where everything stands."""

    path: Path
    shown: str
    config: Config
    header: Header
    written: tuple[Written, ...]
    lines: Lines
