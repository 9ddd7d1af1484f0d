"""What commands share: from paths and options to settings, documents and a report."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import typer

from claimcheck.cli.exits import UNREAD
from claimcheck.cli.streams import say
from claimcheck.config import Config
from claimcheck.errors import ConfigError
from claimcheck.formats import LoadResult, load_all
from claimcheck.model.report import Report
from claimcheck.reports.view import problem_line


def settings_from(file: Path | None, **options: Any) -> Config:  # noqa: ANN401 - each option has a type of its own, checked by Config
    """The settings of the file, or of the nearest one, with the options of the command line over them."""
    settings = Config.from_file(file) if file else Config.nearest(Path.cwd())
    given = {name: value for name, value in options.items() if value is not None}
    settings = Config.checked("command line", {**settings.model_dump(), **given})
    _check_codes(settings)
    return settings


def single_codes(given: list[str] | None) -> list[str] | None:
    """The rule codes that an option was given, repeated or with commas between them; None when it was not given."""
    return given and [code.strip() for codes in given for code in codes.split(",") if code.strip()]


def _check_codes(settings: Config) -> None:
    """Raise ConfigError for a beginning of rule codes with which none begins: it would leave out everything, or nothing."""
    from claimcheck.lexicons import lexicon

    rules = tuple(lexicon("rules"))
    for name, codes in (("select", settings.select), ("ignore", settings.ignore)):
        for code in codes:
            if not any(rule.startswith(code) for rule in rules):
                close = get_close_matches(code.upper(), rules, n=1)
                hint = f"did you mean {close[0]}?" if close else f"codes run from {min(rules)} to {max(rules)}"
                raise ConfigError(name, f"no rule begins with {code!r}; {hint}")


def loaded_from(paths: list[str], settings: Config, *, quiet: bool) -> LoadResult:
    """The documents that could be read; the others are named on standard error. Ends the command when there is none."""
    loaded = load_all(*paths, config=settings)
    for problem in loaded.problems:
        say(problem_line(problem))
    for note in () if quiet else loaded.notes:
        say(f"note: {problem_line(note)}")
    if not loaded.documents:
        say("no document could be read")
        raise typer.Exit(UNREAD)
    return loaded


def crosschecked(loaded: LoadResult, settings: Config, *, quiet: bool) -> Report:
    """The report on the loaded documents, with a progress bar while it is made."""
    from claimcheck.pipeline import crosscheck

    with _progress(shown=not quiet and sys.stderr.isatty()) as progress:
        return crosscheck(loaded.documents, config=settings, problems=(*loaded.problems, *loaded.notes), progress=progress)


def reviewing(settings: Config, today: datetime | None, *, quiet: bool) -> Callable[[Report, LoadResult], Report]:
    """A function that applies the decisions and the baseline of the settings to a report, and says what they say of themselves.

    The files are read now: what is wrong with them is said before the work and not after it. That a decision matches nothing is said
    only where no setting and no unread document may have kept its finding out.
    """
    from claimcheck.review.baseline import Baseline, read_baseline
    from claimcheck.review.decisions import Decisions, read_decisions
    from claimcheck.review.reviewing import apply_baseline, apply_decisions

    decisions = read_decisions(settings.decisions) if settings.decisions else Decisions()
    baseline = read_baseline(settings.baseline) if settings.baseline else Baseline()
    name = settings.baseline.name if settings.baseline else ""
    unfiltered = not (settings.select or settings.ignore or settings.min_confidence)
    day = (today or datetime.now().astimezone()).date()  # the one place where the clock is read

    def review(report: Report, loaded: LoadResult) -> Report:
        complete = unfiltered and not loaded.problems
        present = frozenset(finding.id for finding in report.findings) if complete else None
        decided = apply_decisions(report, decisions, today=day, complete=complete)
        reviewed = apply_baseline(decided, baseline, source=name, present=present)
        for problem in () if quiet else reviewed.coverage.problems[len(report.coverage.problems) :]:
            say(f"note: {problem_line(problem)}")
        return reviewed

    return review


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
