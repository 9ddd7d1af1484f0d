"""The command line: arguments in, exit code out. Data goes to standard output, all else to standard error.

What is slow to import (the parser, the graph, the pipeline) is imported by the command that needs it, so that `--help` is quick.
"""
# ruff: noqa: D301, PLC0415 - a backspace tells typer to keep a help text's lines; late imports are the point, see above

from __future__ import annotations

import os
import sys
import textwrap
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from claimcheck import __version__
from claimcheck.config import Config
from claimcheck.errors import ClaimcheckError, ConfigError, InputError, MissingModelError
from claimcheck.formats import LoadResult, load_all
from claimcheck.lexicons import lexicon
from claimcheck.model.report import Report
from claimcheck.reports import BUILT_IN_FORMATS, render, renderer
from claimcheck.reports.output import check_writable, write_whole
from claimcheck.reports.quoting import visible

CLEAN, FINDINGS, USAGE, UNREAD, INTERNAL = range(5)
"""The exit codes: nothing to say; findings at or above `--fail-on`; wrong usage or settings; some input not read; our own fault."""

_WIDTH = 100  # columns of running text

_CODES: tuple[tuple[type[ClaimcheckError], int], ...] = ((InputError, UNREAD), (ConfigError, USAGE), (MissingModelError, USAGE))

app = typer.Typer(name="claimcheck", no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None)

Paths = Annotated[list[str], typer.Argument(metavar="PATH", help="Files, folders, globs, or - for standard input.")]
ConfigFile = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="Settings. [default: the nearest claimcheck.toml or pyproject.toml]"),
]
Aliases = Annotated[
    Path | None,
    typer.Option("--aliases", metavar="FILE", help="YAML file of names that are one thing, and of names that are not."),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write there, whole or not at all, instead of to standard output."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no notes; errors are still shown.")]
Codes = list[str] | None


def main() -> None:
    """Run the command, which ends the process with its exit code. No error leaves here as a traceback."""
    try:
        app()
    except ClaimcheckError as error:
        _say(str(error))
        sys.exit(next((code for kind, code in _CODES if isinstance(error, kind)), INTERNAL))
    except Exception as error:  # noqa: BLE001 - the last resort: a traceback tells a user nothing
        _say(f"internal error: {type(error).__name__}: {error}")
        _say(f"this is a fault of claimcheck {__version__}: please report it with the command you ran and, if you may, the documents")
        sys.exit(INTERNAL)


def _show_version(wanted: bool) -> None:
    if wanted:
        _print(f"claimcheck {__version__}\n")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")] = False,
) -> None:
    """Cross-reference the factual claims of several documents: where they agree, where they contradict each other, and the exact quotes.

    \b
    Exit codes:
      0  clean
      1  findings at or above --fail-on
      2  wrong usage or settings
      3  some input could not be read; the rest was reported
      4  internal error
    """


@app.command()
def report(
    paths: Paths,
    *,
    report_format: Annotated[
        str | None,
        typer.Option("--format", "-f", metavar="NAME", help=f"One of {', '.join(BUILT_IN_FORMATS)}, or a plug-in's. [default: text]"),
    ] = None,
    output: Output = None,
    fail_on: Annotated[
        Literal["never", "conflict"] | None, typer.Option("--fail-on", help="Exit with 1 if there is one. [default: never]")
    ] = None,
    aliases: Aliases = None,
    config: ConfigFile = None,
    min_confidence: Annotated[
        float | None, typer.Option("--min-confidence", min=0.0, max=1.0, help="Leave out findings that are less sure. [default: 0]")
    ] = None,
    select: Annotated[
        Codes, typer.Option("--select", metavar="CODE", help="These rules only; CC1 means all that begin so. Repeatable.")
    ] = None,
    ignore: Annotated[Codes, typer.Option("--ignore", metavar="CODE", help="All but these rules. Repeatable.")] = None,
    quiet: Quiet = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="No colours; the environment variable NO_COLOR says the same.")] = False,
) -> None:
    """Report where documents agree and where they contradict each other.

    \b
    Examples:
      claimcheck report drafts/
      claimcheck report old.txt new.md --format markdown -o report.md
      claimcheck report 'news/*.txt' --fail-on conflict --min-confidence 0.8
    """
    settings = _settings(
        config, aliases=aliases, min_confidence=min_confidence, select=select, ignore=ignore, format=report_format, fail_on=fail_on
    )
    renderer(settings.format)  # an unknown format is said before the work, not after it
    if output:
        check_writable(output)
    loaded = _loaded(paths, quiet=quiet)
    result = _crosschecked(loaded, settings, quiet=quiet)
    coloured = settings.format == "text" and not output and not no_color and not os.environ.get("NO_COLOR") and sys.stdout.isatty()
    _deliver(render(result, "ansi" if coloured else settings.format), output)
    if settings.fail_on == "conflict" and result.conflicts:
        raise typer.Exit(FINDINGS)
    raise typer.Exit(UNREAD if loaded.problems else CLEAN)


@app.command()
def extract(paths: Paths, output: Output = None, config: ConfigFile = None, quiet: Quiet = False) -> None:
    """Print the claims of each document, one a line, as JSON.

    \b
    Examples:
      claimcheck extract drafts/ | head -3
      claimcheck extract - < notes.txt
    """
    from claimcheck.pipeline import extract_claims
    from claimcheck.reports.json import hidden_escaped

    settings = _settings(config)
    if output:
        check_writable(output)
    loaded = _loaded(paths, quiet=quiet)
    claims = (claim for document in loaded.documents for claim in extract_claims(document, config=settings))
    _deliver("".join(f"{hidden_escaped(claim.model_dump_json())}\n" for claim in claims), output)
    raise typer.Exit(UNREAD if loaded.problems else CLEAN)


@app.command()
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
    rules = lexicon("rules")
    if what.upper() in rules:
        _print(_rule_text(what.upper(), rules[what.upper()]))
    elif paths:
        result = _crosschecked(_loaded(paths, quiet=quiet), _settings(config, aliases=aliases), quiet=quiet)
        _print(_finding_text(what, result))
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


def _settings(file: Path | None, **options: Any) -> Config:  # noqa: ANN401 - each option has a type of its own, checked by Config
    """The settings of the file, or of the nearest one, with the options of the command line over them."""
    settings = Config.from_file(file) if file else Config.nearest(Path.cwd())
    given = {name: value for name, value in options.items() if value is not None}
    return Config.checked("command line", {**settings.model_dump(), **given})


def _loaded(paths: list[str], *, quiet: bool) -> LoadResult:
    """The documents that could be read; the others are named on standard error. Ends the command when there is none."""
    from claimcheck.reports.view import problem_line

    loaded = load_all(*paths)
    for problem in loaded.problems:
        _say(problem_line(problem))
    for note in () if quiet else loaded.notes:
        _say(f"note: {problem_line(note)}")
    if not loaded.documents:
        _say("no document could be read")
        raise typer.Exit(UNREAD)
    return loaded


def _crosschecked(loaded: LoadResult, settings: Config, *, quiet: bool) -> Report:
    from claimcheck.pipeline import crosscheck

    with _progress(shown=not quiet and sys.stderr.isatty()) as progress:
        return crosscheck(loaded.documents, config=settings, problems=(*loaded.problems, *loaded.notes), progress=progress)


@contextmanager
def _progress(*, shown: bool) -> Iterator[Callable[[str, int, int], None] | None]:
    """A function that draws a bar for (step, done, total) on standard error, gone at the end; None when nothing is to be shown."""
    if not shown:
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        tasks = {}

        def update(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = bar.add_task(step, total=total)
            bar.update(tasks[step], completed=done, total=total)

        yield update


def _deliver(text: str, output: Path | None) -> None:
    if output:
        write_whole(output, text)
    else:
        _print(text)


def _print(text: str) -> None:
    """Write to standard output, in UTF-8 whatever the locale, so that the bytes are the same everywhere."""
    try:
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.flush()
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(message: str) -> None:
    typer.echo(f"claimcheck: {visible(message)}", err=True)
