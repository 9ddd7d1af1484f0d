"""`claimcheck baseline write`: remember the conflicts that there are, so that later runs show the new ones."""

from __future__ import annotations

import typer

from claimcheck.cli.exits import CLEAN, UNREAD
from claimcheck.cli.options import Aliases, ConfigFile, Output, Paths, Quiet
from claimcheck.cli.streams import deliver

app = typer.Typer(no_args_is_help=True, help="Remember the conflicts that there are, so that later runs show the new ones.")


@app.callback()
def _baseline() -> None:
    """Without a callback typer would take the only command for the group itself."""


@app.command()
def write(paths: Paths, *, output: Output = None, aliases: Aliases = None, config: ConfigFile = None, quiet: Quiet = False) -> None:
    """Write down the conflicts of these documents, for `claimcheck report --baseline`.

    \b
    Examples:
      claimcheck baseline write drafts/ -o known.json
      claimcheck report drafts/ --baseline known.json --fail-on conflict
    """
    from claimcheck.cli.running import crosschecked, loaded_from, settings_from
    from claimcheck.reports.json import dumps
    from claimcheck.reports.output import check_writable
    from claimcheck.review.baseline import baseline_of

    settings = settings_from(config, aliases=aliases)
    if output:
        check_writable(output)
    loaded = loaded_from(paths, settings, quiet=quiet)
    baseline = baseline_of(crosschecked(loaded, settings, quiet=quiet))
    deliver(dumps(baseline.model_dump(mode="json")), output)
    raise typer.Exit(UNREAD if loaded.problems else CLEAN)
