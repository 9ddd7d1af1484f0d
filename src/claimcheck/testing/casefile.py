"""From the text of a case file to its cases. A mistake in one case is kept with that case, and the others are read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from claimcheck.config import Config
from claimcheck.errors import ConfigError, ExpectationError, InputError
from claimcheck.testing.cases import STRICT, SUFFIXES, Case, CaseFile, Header, Source, Written
from claimcheck.testing.selection import Side, complaint, refused
from claimcheck.yamlnodes import Lines, read_yaml


def case_files(path: Path) -> list[Path]:
    """The case files that a path stands for: itself, or those below a folder, sorted. Raises InputError when there is none.

    In folders, what begins with a dot and environments of Python are left out, as pytest does.
    """
    if not path.exists():
        raise InputError(str(path), "does not exist", "check the spelling and the working directory")
    if not path.is_dir():
        return [path]
    found = sorted(_below(path))
    if not found:
        raise InputError(str(path), f"holds no file whose name ends in {' or '.join(SUFFIXES)}", "name a case file")
    return found


def _below(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".") and not Path(place, name, "pyvenv.cfg").exists()]
        yield from (Path(place, name) for name in files if name.endswith(SUFFIXES) and not name.startswith("."))


def read_case_file(path: Path, shown: str = "") -> CaseFile:
    """The cases of a file, which messages call `shown`, or by its path.

    Raises ExpectationError, with file and line, when the file as a whole cannot be understood.
    """
    shown = shown or str(path)
    data, lines = read_yaml(_text(path, shown), shown, apart=_CASES)
    if data is None:
        raise ExpectationError("is empty", _BEGINNING, shown, 1)
    if not isinstance(data, dict):
        raise ExpectationError("holds no mapping", _BEGINNING, shown, 1)
    try:
        header = Header.model_validate(data)
    except ValidationError as error:
        reason, remedy, place = complaint(error, Header, sources=Source)
        raise ExpectationError(reason, remedy, shown, lines.at(place)) from None
    if not (header.cases or header.strict):
        raise ExpectationError("expects nothing", "list cases under 'cases:', or say 'strict: true'", shown, 1)
    return CaseFile(path, shown, _config(path, shown, header, lines), header, _written(shown, header, lines), lines)


def _text(path: Path, shown: str) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = f"cannot be read: {error.strerror or error}"
        raise ExpectationError(reason, "check the file and its permissions", shown) from error
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ExpectationError("is not UTF-8 text", "save it as UTF-8", shown, line) from error


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
    first_of = {STRICT: lines.at(("strict",))} if header.strict else {}
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
    place = (*_CASES, index)
    line = lines.at(place)
    given = data.get("name") if isinstance(data, dict) else None
    name = (" ".join(given.split()) if isinstance(given, str) else "") or f"case {index + 1}"
    fault = lines.faults.get(place)
    if isinstance(fault, ExpectationError):
        return Written(index, name, line, error=fault)
    try:
        case = Case.model_validate(data)
    except ValidationError as error:
        reason, remedy, inner = complaint(error, Case, sources=Source, between=Side)
        return Written(index, name, line, error=ExpectationError(reason, remedy, path, lines.at((*place, *inner))))
    return Written(index, case.name, line, case)


_CASES = ("cases",)
_BEGINNING = "begin with 'sources:' and 'cases:'"
