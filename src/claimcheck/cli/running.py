"""What commands share: from paths and options to settings, documents and a report."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import typer

from claimcheck.cli.exits import UNREAD
from claimcheck.cli.streams import say
from claimcheck.config import Config
from claimcheck.formats import LoadResult, load_all
from claimcheck.model.report import Report
from claimcheck.reports.view import problem_line


def settings_from(file: Path | None, **options: Any) -> Config:  # noqa: ANN401 - each option has a type of its own, checked by Config
    """The settings of the file, or of the nearest one, with the options of the command line over them."""
    settings = Config.from_file(file) if file else Config.nearest(Path.cwd())
    given = {name: value for name, value in options.items() if value is not None}
    return Config.checked("command line", {**settings.model_dump(), **given})


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
