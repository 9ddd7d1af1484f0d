"""`claimcheck diff`: which findings are new, gone or changed between two stored reports."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from claimcheck.cli.exits import CLEAN, FINDINGS
from claimcheck.cli.options import Output
from claimcheck.cli.streams import deliver


def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD.json", help="A report as `report --format json` wrote it.")],
    new: Annotated[Path, typer.Argument(metavar="NEW.json", help="A later one.")],
    *,
    diff_format: Annotated[Literal["text", "json"], typer.Option("--format", "-f", help="How to show it.")] = "text",
    output: Output = None,
    fail_on: Annotated[
        Literal["never", "conflict", "new"],
        typer.Option("--fail-on", help="Exit with 1 if a conflict is new, or came out of another finding; or if any finding is new."),
    ] = "never",
) -> None:
    """Show which findings are new, gone or changed between two stored reports.

    \b
    Examples:
      claimcheck diff yesterday.json today.json
      claimcheck diff yesterday.json today.json --fail-on new
    """
    from claimcheck.reports.difference import render_difference
    from claimcheck.reports.json import dumps
    from claimcheck.reports.output import check_writable
    from claimcheck.review.difference import difference
    from claimcheck.review.stored import read_report

    if output:
        check_writable(output)
    before, after = read_report(old), read_report(new)
    found = difference(before, after)
    deliver(render_difference(found, before, after) if diff_format == "text" else dumps(found.model_dump(mode="json")), output)
    failing = {"never": False, "conflict": bool(found.new_conflicts), "new": bool(found.new)}
    raise typer.Exit(FINDINGS if failing[fail_on] else CLEAN)
