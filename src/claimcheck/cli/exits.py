"""How a command ends."""

from claimcheck.errors import ClaimcheckError, ConfigError, ExpectationError, InputError, MissingModelError

CLEAN, FINDINGS, USAGE, UNREAD, INTERNAL = range(5)
"""The exit codes: nothing to say; findings at or above `--fail-on`; wrong usage or settings; some input not read; our own fault."""

_CODES: tuple[tuple[type[ClaimcheckError], int], ...] = (
    (InputError, UNREAD),
    (ConfigError, USAGE),
    (MissingModelError, USAGE),
    (ExpectationError, USAGE),
)


def exit_code(error: ClaimcheckError) -> int:
    """The exit code of a command that an error ended."""
    return next((code for kind, code in _CODES if isinstance(error, kind)), INTERNAL)
