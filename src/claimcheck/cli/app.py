"""The command `claimcheck`, put together from its parts; the only place where errors become exit codes."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from claimcheck import __version__
from claimcheck.cli import baseline
from claimcheck.cli.diff import diff
from claimcheck.cli.exits import INTERNAL, exit_code
from claimcheck.cli.explain import explain
from claimcheck.cli.extract import extract
from claimcheck.cli.report import report
from claimcheck.cli.streams import say, write
from claimcheck.cli.verify import verify
from claimcheck.errors import ClaimcheckError

app = typer.Typer(name="claimcheck", no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None)
for command in (report, extract, explain, diff, verify):
    app.command()(command)
app.add_typer(baseline.app, name="baseline")


def main() -> None:
    """Run the command, which ends the process with its exit code. No error leaves here as a traceback."""
    try:
        app()
    except ClaimcheckError as error:
        say(str(error))
        sys.exit(exit_code(error))
    except OSError as error:  # what a full disk or a terminal that went away does to the help text
        say(f"the operating system refuses: {error}")
        sys.exit(INTERNAL)
    except Exception as error:  # noqa: BLE001 - the last resort: a traceback tells a user nothing
        say(f"internal error: {type(error).__name__}: {error}")
        say(f"this is a fault of claimcheck {__version__}: please report it with the command you ran and, if you may, the documents")
        sys.exit(INTERNAL)


def _show_version(wanted: bool) -> None:
    if wanted:
        write(f"claimcheck {__version__}\n")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")] = False,
) -> None:
    """Cross-reference the factual claims of several documents: where they agree, where they contradict each other, and the exact quotes.

    \b
    Exit codes:
      0  clean
      1  findings at or above --fail-on, or a case of `verify` failed
      2  wrong usage or settings
      3  some input could not be read; the rest was reported
      4  internal error
    """
