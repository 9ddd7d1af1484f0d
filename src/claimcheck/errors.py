"""Every error that claimcheck raises on purpose, in one small tree.

An error carries its data as attributes (the path, the offending text, the limit that was passed), so that a program can act
on it, and a message that tells a person what to do next. All of them pickle, because parsing may run in other processes.
"""

from __future__ import annotations


class ClaimcheckError(Exception):
    """The root of the tree: catch this to catch everything claimcheck raises on purpose."""


class InputError(ClaimcheckError):
    """A document that could not be read. `path` says which, `reason` why, `remedy` what to do about it."""

    def __init__(self, path: str, reason: str, remedy: str = "") -> None:
        """Keep the parts, so that reports can show them apart."""
        super().__init__(path, reason, remedy)
        self.path = path
        self.reason = reason
        self.remedy = remedy

    def __str__(self) -> str:
        """One line: path, reason, remedy."""
        return f"{self.path}: {self.reason}" + (f" ({self.remedy})" if self.remedy else "")


class LimitError(InputError):
    """A file that would cost more than the settings allow. `limit` is the setting's name in `Config.limits`, `allowed` its value."""

    def __init__(self, path: str, limit: str, allowed: int) -> None:
        """Keep the parts, so that a program can raise the limit and try again."""
        super().__init__(
            path, f"goes over the limit limits.{limit} = {allowed:,}", "if you trust the file, raise the limit in the settings"
        )
        self.args = (path, limit, allowed)  # what pickle calls this with
        self.limit = limit
        self.allowed = allowed


class MissingExtraError(InputError):
    """A document whose reading needs a package that is not installed. `extra` is what to install: `claimcheck-xref[extra]`."""

    def __init__(self, path: str, extra: str) -> None:
        """Keep the name of the extra."""
        super().__init__(path, f"needs the extra {extra!r}, which is not installed", f"pip install 'claimcheck-xref[{extra}]'")
        self.args = (path, extra)
        self.extra = extra


class ConfigError(ClaimcheckError):
    """A setting, an alias file or an option that cannot be used. `source` says where it stands, `reason` what is wrong."""

    def __init__(self, source: str, reason: str) -> None:
        """Keep the parts, so that callers can show them apart."""
        super().__init__(source, reason)
        self.source = source
        self.reason = reason

    def __str__(self) -> str:
        """One line: where, what."""
        return f"{self.source}: {self.reason}"


class SchemaVersionError(ConfigError):
    """A stored report or baseline of another version. `source` says which file, `found` its version, `known` the one read here."""

    def __init__(self, source: str, found: str, known: str) -> None:
        """Keep the two versions, so that callers can choose another reader."""
        super().__init__(source, f"has schema_version {found}, and this claimcheck reads {known} only: use the version that wrote it")
        self.args = (source, found, known)  # what pickle makes it anew from
        self.found = found
        self.known = known


class ExpectationError(ClaimcheckError):
    """An expectation of a test that cannot be checked as it stands: a misspelt key, a quote that its source does not hold.

    `path` and `line` (from 1) say where it stands, empty and 0 where it stands in no case file; `reason` says what is wrong, `remedy`
    what to do about it.
    """

    def __init__(self, reason: str, remedy: str = "", path: str = "", line: int = 0) -> None:
        """Keep the parts, so that callers can show them apart."""
        super().__init__(reason, remedy, path, line)
        self.reason = reason
        self.remedy = remedy
        self.path = path
        self.line = line

    def __str__(self) -> str:
        """One line: path and line, reason, remedy."""
        place = f"{self.path}:{self.line}: " if self.line else f"{self.path}: " if self.path else ""
        return place + self.reason + (f" ({self.remedy})" if self.remedy else "")


_LONGEST_SHOWN = 80  # code points of a text in a message: who passes a megabyte knows how it goes on


class ValueParseError(ClaimcheckError, ValueError):
    """A text that does not spell the value it was said to spell. `text` is that text, `expected` what was wanted."""

    def __init__(self, text: str, expected: str) -> None:
        """Keep the parts, so that callers can show them apart."""
        super().__init__(text, expected)
        self.text = text
        self.expected = expected

    def __str__(self) -> str:
        """One line: the text, or how it begins, and what was wanted instead."""
        shown = self.text if len(self.text) <= _LONGEST_SHOWN else f"{self.text[:_LONGEST_SHOWN]}..."
        return f"{shown!r} is not {self.expected}"


class MissingPackageError(ClaimcheckError, ImportError):
    """Something that needs a package which is not installed. `package` is its name, `extra` what to install: `claimcheck-xref[extra]`."""

    def __init__(self, package: str, extra: str) -> None:
        """Keep the names."""
        super().__init__(package, extra)
        self.package = package
        self.extra = extra

    def __str__(self) -> str:
        """One line: what is missing, what to do."""
        return f"this needs {self.package}, which is not installed: pip install 'claimcheck-xref[{self.extra}]'"


class MissingModelError(ClaimcheckError):
    """The spaCy pipeline named in the settings is not installed. `model` is its name."""

    def __init__(self, model: str) -> None:
        """Keep the name of the pipeline."""
        super().__init__(model)
        self.model = model

    def __str__(self) -> str:
        """One line: which pipeline, what to do."""
        return f"the spaCy pipeline {self.model!r} is not installed: install its package, or name another one in `Config.model`"
