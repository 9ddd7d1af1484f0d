"""`claimcheck explain`: what a rule means, or how a finding came about."""

from __future__ import annotations

import textwrap
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimcheck.cli.options import Aliases, ConfigFile, Quiet
from claimcheck.cli.streams import write
from claimcheck.errors import ConfigError

if TYPE_CHECKING:  # models are slow to import, and a rule is explained without them
    from claimcheck.model.report import Report

_WIDTH = 100  # columns of running text


def explain(
    what: Annotated[str, typer.Argument(metavar="CODE|ID", help="A rule code, or the id of a finding.")],
    *,
    paths: Annotated[list[str] | None, typer.Option("--in", metavar="PATH", help="Where the finding's documents are. Repeatable.")] = None,
    aliases: Aliases = None,
    config: ConfigFile = None,
    quiet: Quiet = False,
) -> None:
    """Say what a rule means, or how a finding came about.

    \b
    Examples:
      claimcheck explain CC101
      claimcheck explain finding-0123456789 --in drafts/
    """
    from claimcheck.lexicons import lexicon

    rules = lexicon("rules")
    if what.upper() in rules:
        write(_rule_text(what.upper(), rules[what.upper()]))
    elif paths:
        from claimcheck.cli.running import crosschecked, loaded_from, settings_from

        settings = settings_from(config, aliases=aliases)
        result = crosschecked(loaded_from(paths, settings, quiet=quiet), settings, quiet=quiet)
        write(_finding_text(what, result))
    else:
        close = get_close_matches(what.upper(), rules, n=1)
        hint = f"did you mean {close[0]}?" if close else f"codes run from {min(rules)} to {max(rules)}"
        raise ConfigError(what, f"is no rule code; {hint} For a finding's id, say with --in where its documents are")


def _rule_text(code: str, rule: dict[str, Any]) -> str:
    paragraphs = (f"{code} ({rule['verdict']}): {rule['title']}", rule["meaning"], f"Example: {rule['example']}")
    return "\n\n".join(textwrap.fill(paragraph, _WIDTH) for paragraph in paragraphs) + "\n"


def _finding_text(finding_id: str, result: Report) -> str:
    from claimcheck.reports.text import render_finding
    from claimcheck.reports.view import ReportView

    finding = next((finding for finding in result.findings if finding.id == finding_id), None)
    if finding is None:
        raise ConfigError(finding_id, "there is no finding with this id in these documents; `claimcheck report` lists the ids")
    return render_finding(ReportView(result).finding(finding))
