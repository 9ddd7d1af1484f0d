"""`import claimcheck`, `--version` and `--help` are quick, because heavy libraries are imported only when they are used.

What is imported is asserted; how long it took is only reported (`pytest -rP`, and in a JUnit file), because a busy machine proves nothing.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

IMPORT_LINE = re.compile(r"^import time:\s+\d+ \|\s+(?P<total>\d+) \|(?P<indent>\s+)(?P<module>\S+)$", re.MULTILINE)
COMMAND = shutil.which("claimcheck", path=Path(sys.executable).parent) or "claimcheck"


def imported_by(*arguments: str) -> dict[str, int]:
    """The modules that a fresh Python imports for these arguments, with the microseconds that each took, those below it included."""
    done = subprocess.run([sys.executable, "-X", "importtime", *arguments], capture_output=True, text=True, check=True)
    return {match["module"]: int(match["total"]) for match in IMPORT_LINE.finditer(done.stderr)}


def packages(modules: dict[str, int]) -> set[str]:
    return {module.partition(".")[0] for module in modules}


def test_importing_the_package_imports_none_of_its_dependencies(record_property: Callable[[str, object], None]) -> None:
    modules = imported_by("-c", "import claimcheck")
    record_property("import claimcheck, ms", modules["claimcheck"] / 1000)
    print(f"import claimcheck: {modules['claimcheck'] / 1000:.1f} ms")  # noqa: T201  the figure is the report
    assert not packages(modules) & {
        "spacy",
        "thinc",
        "numpy",
        "networkx",
        "pydantic",
        "rapidfuzz",
        "anyascii",
        "yaml",
        "typer",
        "rich",
        "pint",
    }


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_the_command_answers_without_the_parser_and_the_graph(option: str, record_property: Callable[[str, object], None]) -> None:
    modules = imported_by(COMMAND, option)
    record_property(f"claimcheck {option}, ms", modules["claimcheck.cli"] / 1000)
    print(f"claimcheck {option}: {modules['claimcheck.cli'] / 1000:.1f} ms")  # noqa: T201  the figure is the report
    assert not packages(modules) & {"spacy", "thinc", "numpy", "networkx", "pydantic", "rapidfuzz", "anyascii", "yaml"}


@pytest.mark.parametrize("command", ["report --help", "diff --help", "explain CC101"])
def test_help_on_a_command_and_on_a_rule_needs_no_models_and_no_formats(command: str) -> None:
    modules = imported_by(COMMAND, *command.split())
    assert not packages(modules) & {"spacy", "thinc", "numpy", "networkx", "rapidfuzz", "anyascii", "yaml"}  # typer imports pydantic itself
    assert not {"claimcheck.model.report", "claimcheck.formats", "claimcheck.config"} & set(modules)


def test_the_units_library_is_imported_by_the_first_conversion_and_not_before() -> None:
    reading = "from claimcheck.values.quantities import find_quantities as f, compare_quantities as c; [a, b] = f('5 miles or 8 km');"
    assert "pint" not in packages(imported_by("-c", reading))
    assert "pint" in packages(imported_by("-c", reading + "c(a.value, b.value)"))
