"""`claimcheck extract`: the claims of each document."""

from __future__ import annotations

import typer

from claimcheck.cli.exits import CLEAN, UNREAD
from claimcheck.cli.options import ConfigFile, Output, Paths, Quiet
from claimcheck.cli.streams import deliver


def extract(paths: Paths, output: Output = None, config: ConfigFile = None, quiet: Quiet = False) -> None:
    """Print the claims of each document, one a line, as JSON.

    \b
    Examples:
      claimcheck extract drafts/ | head -3
      claimcheck extract - < notes.txt
    """
    from claimcheck.cli.running import loaded_from, settings_from
    from claimcheck.pipeline import extract_claims
    from claimcheck.reports.json import hidden_escaped
    from claimcheck.reports.output import check_writable

    settings = settings_from(config)
    if output:
        check_writable(output)
    loaded = loaded_from(paths, settings, quiet=quiet)
    claims = (claim for document in loaded.documents for claim in extract_claims(document, config=settings))
    deliver("".join(f"{hidden_escaped(claim.model_dump_json())}\n" for claim in claims), output)
    raise typer.Exit(UNREAD if loaded.problems else CLEAN)
