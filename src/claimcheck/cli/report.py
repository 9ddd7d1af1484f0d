"""`claimcheck report`: where documents agree and where they contradict each other."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from claimcheck.cli.exits import CLEAN, FINDINGS, UNREAD, USAGE
from claimcheck.cli.options import Aliases, Codes, ConfigFile, DecisionsFile, Output, Paths, Quiet, Today
from claimcheck.cli.streams import deliver, say
from claimcheck.reports import BUILT_IN_FORMATS


def _formats_beginning_with(beginning: str) -> list[str]:
    """The formats that a shell completes to."""
    return [name for name in BUILT_IN_FORMATS if name.startswith(beginning)]


def report(
    paths: Paths,
    *,
    report_format: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="NAME",
            help=f"One of {', '.join(BUILT_IN_FORMATS)}, or a plug-in's. [default: text]",
            autocompletion=_formats_beginning_with,
        ),
    ] = None,
    output: Output = None,
    fail_on: Annotated[
        Literal["never", "conflict"] | None, typer.Option("--fail-on", help="Exit with 1 if there is one. [default: never]")
    ] = None,
    allow_nothing_compared: Annotated[
        bool, typer.Option("--allow-nothing-compared", help="With --fail-on: that no two claims could be compared is no failure.")
    ] = False,
    aliases: Aliases = None,
    config: ConfigFile = None,
    min_confidence: Annotated[
        float | None, typer.Option("--min-confidence", min=0.0, max=1.0, help="Leave out findings that are less sure. [default: 0]")
    ] = None,
    select: Annotated[
        Codes,
        typer.Option("--select", metavar="CODE", help="These rules only: CC101, or CC1 for all that begin so. Repeatable, or with commas."),
    ] = None,
    ignore: Annotated[Codes, typer.Option("--ignore", metavar="CODE", help="All but these rules. Repeatable, or with commas.")] = None,
    baseline: Annotated[
        Path | None,
        typer.Option("--baseline", metavar="FILE", help="Leave out the conflicts that this file knows; see `claimcheck baseline write`."),
    ] = None,
    decisions: DecisionsFile = None,
    today: Today = None,
    quiet: Quiet = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="No colours; the environment variable NO_COLOR says the same.")] = False,
) -> None:
    """Report where documents agree and where they contradict each other.

    \b
    Examples:
      claimcheck report drafts/
      claimcheck report old.txt new.md --format markdown -o report.md
      claimcheck report 'news/*.txt' --fail-on conflict --min-confidence 0.8
      claimcheck report drafts/ --baseline known.json --decisions decisions.yaml
    """
    from claimcheck.cli.running import crosschecked, loaded_from, reviewing, settings_from, single_codes
    from claimcheck.reports import render, renderer
    from claimcheck.reports.output import check_writable
    from claimcheck.reports.view import headline

    settings = settings_from(
        config,
        aliases=aliases,
        baseline=baseline,
        decisions=decisions,
        fail_on=fail_on,
        format=report_format,
        ignore=single_codes(ignore),
        min_confidence=min_confidence,
        select=single_codes(select),
    )
    renderer(settings.format)  # an unknown format is said before the work, not after it
    review = reviewing(settings, today, quiet=quiet)
    if output:
        check_writable(output)
    loaded = loaded_from(paths, settings, quiet=quiet)
    result = review(crosschecked(loaded, settings, quiet=quiet), loaded)
    coloured = settings.format == "text" and not output and not no_color and not os.environ.get("NO_COLOR") and sys.stdout.isatty()
    deliver(render(result, "ansi" if coloured else settings.format), output)
    if settings.fail_on == "conflict" and result.open_conflicts:
        if output:  # else a build server would show no more than that it failed
            say(f"{headline(result)} The report is in {output}")
        raise typer.Exit(FINDINGS)
    if loaded.problems:
        raise typer.Exit(UNREAD)
    if settings.fail_on != "never" and not result.coverage.pairs_compared and not allow_nothing_compared:
        say("nothing was compared, so no conflict means nothing; if that is as it should be, give --allow-nothing-compared")
        raise typer.Exit(USAGE)
    raise typer.Exit(CLEAN)
