"""Files that claimcheck wrote as JSON, read back: what is not one of them, or is newer than this version, is said and never guessed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from claimcheck.errors import ConfigError, SchemaVersionError
from claimcheck.model.report import Report

M = TypeVar("M", bound=BaseModel)


def read_report(path: str | Path) -> Report:
    """The report that `claimcheck report --format json` wrote to `path`.

    Raises SchemaVersionError when the file has another `schema_version` than the one known here, ConfigError when it cannot be read
    or is no report.
    """
    return read_stored(Path(path), Report, "report")


def read_stored(path: Path, model: type[M], what: str) -> M:
    """The `model`, one with a `schema_version`, that `path` holds as JSON; `what` names it in messages. Raises like `read_report`."""
    source = str(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
        content = json.loads(text)
    except OSError as error:
        raise ConfigError(source, f"the {what} cannot be read: {error.strerror or error}") from error
    except (ValueError, RecursionError) as error:  # not UTF-8, not JSON, or nested beyond reason
        raise ConfigError(source, f"this is no {what}: it is not JSON ({error})") from error
    _check_version(source, content, model.model_fields["schema_version"].default, what)
    try:
        return model.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise ConfigError(source, f"this is no {what}: {place}: {first['msg']}") from error


def _check_version(source: str, content: Any, known: str, what: str) -> None:  # noqa: ANN401 - whatever JSON can hold
    found = content.get("schema_version") if isinstance(content, dict) else None
    if found is None:
        raise ConfigError(source, f"this is no {what}: it has no schema_version")
    if found != known:
        raise SchemaVersionError(source, str(found), known)
