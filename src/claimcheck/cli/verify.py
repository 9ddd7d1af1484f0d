"""`claimcheck verify`: what is known of documents, against what is found."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.exits import CLEAN, FINDINGS, UNREAD, USAGE
from claimcheck.cli.options import Output
from claimcheck.cli.streams import deliver, say


def verify(
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="FILE", help="Files of cases (*.claims.yaml), or folders that hold some. [default: .]")
    ] = None,
    *,
    output: Output = None,
    allow_nothing_compared: Annotated[
        bool, typer.Option("--allow-nothing-compared", help="That no two claims could be compared is no failure.")
    ] = False,
    update_known_misses: Annotated[
        bool, typer.Option("--update-known-misses", help="Delete each known_miss that is found now; nothing else is changed.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show only what failed or is in error, and the totals.")] = False,
) -> None:
    """Check files of cases: the conflicts, agreements and differences that you know your documents to have.

    \b
    Exit codes:
      0  all as expected
      1  a case failed
      2  a case, or a whole file, could not be understood
      3  a file or a source could not be read

    \b
    Examples:
      claimcheck verify harbour.claims.yaml
      claimcheck verify tests/ --quiet
    """
    from claimcheck.errors import InputError
    from claimcheck.reports.output import check_writable
    from claimcheck.testing.casefile import case_files
    from claimcheck.testing.runs import Runs
    from claimcheck.testing.verifying import rendered, statuses
    from claimcheck.testing.verifying import verify as verify_file

    if output:
        check_writable(output)
    found: dict[Path, None] = {}  # each file once, however often it is named
    lost = False
    for file in files or [Path()]:
        try:
            found |= dict.fromkeys(case_files(file))
        except InputError as error:
            lost = True
            say(str(error))
    runs = Runs()
    results = [verify_file(path, runs, allow_nothing_compared=allow_nothing_compared, update=update_known_misses) for path in found]
    if results:
        deliver(rendered(results, faults_only=quiet), output)
    failed, in_error, unread = statuses(results)
    raise typer.Exit(FINDINGS if failed else UNREAD if unread or lost else USAGE if in_error else CLEAN)
