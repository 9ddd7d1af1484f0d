"""From the text of a case file to its cases. A mistake in one case is kept with that case, and the others are read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import ValidationError

from claimcheck.config import Config
from claimcheck.errors import ConfigError, ExpectationError, InputError
from claimcheck.testing.cases import SUFFIXES, Case, CaseFile, Header, Source, Written
from claimcheck.testing.selection import Side, complaint, refused
from claimcheck.yamlnodes import Lines, read_yaml


def case_files(path: Path) -> list[Path]:
    """The case files that a path stands for: itself, or those below a folder, sorted. Raises InputError when there is none."""
    if not path.exists():
        raise InputError(str(path), "does not exist", "check the spelling and the working directory")
    if not path.is_dir():
        return [path]
    found = sorted(file for suffix in SUFFIXES for file in path.rglob(f"*{suffix}") if file.is_file())
    if not found:
        raise InputError(str(path), f"holds no file whose name ends in {' or '.join(SUFFIXES)}", "name a case file")
    return found


def read_case_file(path: Path, shown: str = "") -> CaseFile:
    """The cases of a file, which messages call `shown`, or by its path.

    Raises ExpectationError, with file and line, when the file as a whole cannot be understood.
    """
    shown = shown or str(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        reason = f"cannot be read: {error.strerror or error}"
        raise ExpectationError(reason, "check the file and its permissions", shown) from error
    except UnicodeDecodeError as error:
        raise ExpectationError("is not UTF-8 text", "save it as UTF-8", shown) from error
    data, lines = read_yaml(text, shown)
    if not isinstance(data, dict):
        raise ExpectationError("holds no mapping", "begin with 'sources:' and 'cases:'", shown, 1)
    try:
        header = Header.model_validate(data)
    except ValidationError as error:
        reason, remedy, place = complaint(error, Header, sources=Source)
        raise ExpectationError(reason, remedy, shown, lines.at(place)) from None
    if not (header.cases or header.strict):
        raise ExpectationError("expects nothing", "list cases under 'cases:', or say 'strict: true'", shown, 1)
    return CaseFile(path, shown, _config(path, shown, header, lines), header, _written(shown, header, lines), lines)


def _config(path: Path, shown: str, header: Header, lines: Lines) -> Config:
    """The settings of the file over those nearest to it."""
    given = {key.replace("-", "_"): value for key, value in header.settings.items()}
    for key in given:
        if key not in Config.model_fields:
            raise ExpectationError(*refused("setting", key, Config.model_fields), shown, lines.at(("settings", key)))
    if "aliases" in given:
        given["aliases"] = path.parent / given["aliases"]
    try:
        return Config.checked("settings", {**Config.nearest(path.parent.resolve()).model_dump(), **given})
    except ConfigError as error:
        raise ExpectationError(str(error), "see docs/command-line.md for the settings", shown, lines.at(("settings",))) from None


def _written(shown: str, header: Header, lines: Lines) -> tuple[Written, ...]:
    """The cases in the order of the file."""
    first_of: dict[str, int] = {}
    written = []
    for index, data in enumerate(header.cases):
        line = lines.at(("cases", index))
        one = _one(data, index, lines, shown)
        if one.case is not None and one.case.name in first_of:
            reason = f"the name {one.name!r} stands already in line {first_of[one.name]}"
            error = ExpectationError(reason, "give each case a name of its own", shown, lines.at(("cases", index, "name")))
            one = Written(index, f"{one.name} (line {line})", line, error=error)
        first_of.setdefault(one.name, line)
        written.append(one)
    return tuple(written)


def _one(data: Any, index: int, lines: Lines, path: str) -> Written:  # noqa: ANN401 - whatever stands in the file
    place = ("cases", index)
    line = lines.at(place)
    name = str(data.get("name") or f"line {line}") if isinstance(data, dict) else f"line {line}"
    try:
        case = Case.model_validate(data)
    except ValidationError as error:
        reason, remedy, inner = complaint(error, Case, sources=Source, between=Side)
        return Written(index, name, line, error=ExpectationError(reason, remedy, path, lines.at((*place, *inner))))
    return Written(index, case.name, line, case)
