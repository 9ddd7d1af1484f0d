"""The command line: arguments in, exit code out. Data goes to standard output, all else to standard error.

One module a command. What a command works with is imported when it runs, so that `--help` and `--version` need typer alone.
"""

from claimcheck.cli.app import main

__all__ = ["main"]
