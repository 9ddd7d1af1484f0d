"""`claimcheck explain`: what a rule means, how a finding came about, what a claim states."""

from __future__ import annotations

import textwrap
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimcheck.cli.options import Aliases, ConfigFile, Quiet
from claimcheck.cli.streams import write
from claimcheck.errors import ConfigError

if TYPE_CHECKING:  # models are slow to import, and a rule is explained without them
    from claimcheck.model.report import Report

_WIDTH = 100  # columns of running text


def _codes_beginning_with(beginning: str) -> list[str]:
    """The rule codes that a shell completes to."""
    from claimcheck.lexicons import lexicon

    return [code for code in lexicon("rules") if code.startswith(beginning.upper())]


def explain(
    what: Annotated[
        str,
        typer.Argument(
            metavar="CODE|ID", help="A rule code or its beginning, or the id of a finding or a claim.", autocompletion=_codes_beginning_with
        ),
    ],
    *,
    paths: Annotated[list[str] | None, typer.Option("--in", metavar="PATH", help="Where the documents are. Repeatable.")] = None,
    stored: Annotated[Path | None, typer.Option("--report", metavar="FILE", help="A report as `report --format json` wrote it.")] = None,
    aliases: Aliases = None,
    config: ConfigFile = None,
    quiet: Quiet = False,
) -> None:
    """Say what a rule means, how a finding came about, or what a claim states.

    \b
    Examples:
      claimcheck explain CC101
      claimcheck explain CC1
      claimcheck explain finding-0123456789 --in drafts/
      claimcheck explain c-0123456789 --report today.json
    """
    from claimcheck.lexicons import lexicon

    rules = lexicon("rules")
    if what.upper() in rules:
        write(_rule_text(what.upper(), rules[what.upper()]))
    elif stored:
        from claimcheck.review.stored import read_report

        write(_text_about(what, read_report(stored)))
    elif paths:
        from claimcheck.cli.running import crosschecked, loaded_from, settings_from

        settings = settings_from(config, aliases=aliases)
        result = crosschecked(loaded_from(paths, settings, quiet=quiet), settings, quiet=quiet)
        write(_text_about(what, result))
    elif what and any(code.startswith(what.upper()) for code in rules):
        write(_rules_beginning_with(what.upper(), rules))
    else:
        close = get_close_matches(what.upper(), rules, n=1)
        hint = f"did you mean {close[0]}?" if close else f"codes run from {min(rules)} to {max(rules)}."
        raise ConfigError(
            what, f"is no rule code; {hint} If it is the id of a finding or a claim, say with --in or --report where it stands"
        )


def _rule_text(code: str, rule: dict[str, Any]) -> str:
    paragraphs = (f"{code} ({rule['verdict']}): {rule['title']}", rule["meaning"], f"Example: {rule['example']}")
    return "\n\n".join(textwrap.fill(paragraph, _WIDTH) for paragraph in paragraphs) + "\n"


def _rules_beginning_with(beginning: str, rules: dict[str, Any]) -> str:
    """The rules with such a code, one a line."""
    found = {code: rule for code, rule in rules.items() if code.startswith(beginning)}
    widest = max(len(rule["verdict"]) for rule in found.values())
    return "".join(f"{code}  {rule['verdict'].replace('_', ' '):<{widest}}  {rule['title']}\n" for code, rule in found.items())


def _text_about(key: str, result: Report) -> str:
    """The finding or the claim of a report that has this id, as text."""
    from claimcheck.reports.text import render_claim, render_finding
    from claimcheck.reports.view import ReportView

    view = ReportView(result)
    for finding in result.findings:
        if finding.id == key:
            return render_finding(view.finding(finding))
    for claim in result.claims:
        if claim.id == key:
            return render_claim(view.claim(claim))
    raise ConfigError(key, "no finding and no claim has this id there; `claimcheck report` and `claimcheck extract` list the ids")
