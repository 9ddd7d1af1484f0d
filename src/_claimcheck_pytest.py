"""The pytest plug-in of claimcheck: two fixtures, and files of cases as tests.

It stands outside the package, because pytest loads it in every run of every project that has claimcheck installed: nothing of claimcheck is
imported until a test uses it, so that no run pays for what it does not use, and coverage sees every line of the package that runs.
"""
# ruff: noqa: PLC0415 - late imports are the point, see above

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:  # for type checkers; pytest resolves no annotation of a hook or a fixture
    import networkx as nx

    from claimcheck.model.report import Report
    from claimcheck.testing.collection import ClaimsFile
    from claimcheck.testing.runs import Runs

_SUFFIXES = (".claims.yaml", ".claims.yml")  # those of claimcheck.testing.cases, which would be imported for the first file of any kind
_ALLOW_NOTHING = "--allow-nothing-compared"


def pytest_addoption(parser: pytest.Parser) -> None:
    """The option of `claimcheck verify`, under the same name."""
    group = parser.getgroup("claimcheck", "claims of documents")
    group.addoption(_ALLOW_NOTHING, action="store_true", help="in *.claims.yaml, that no two claims could be compared is no failure")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> ClaimsFile | None:
    """A file of cases is a test a case."""
    if not file_path.name.endswith(_SUFFIXES):
        return None
    from claimcheck.testing.collection import collected

    return collected(parent, file_path)


@pytest.fixture(scope="session")
def crosscheck(pytestconfig: pytest.Config) -> Callable[..., Report]:
    """A function from sources to their report: paths, folders, globs, documents, or `{name: text}`; each content is read once in a run."""
    return _runs(pytestconfig).crosscheck


@pytest.fixture(scope="session")
def claim_graph(crosscheck: Callable[..., Report]) -> Callable[..., nx.MultiGraph[str]]:
    """A function from the same sources to the networkx graph of their report."""
    return lambda *sources, **settings: crosscheck(*sources, **settings).graph()


def _runs(config: pytest.Config) -> Runs:
    from claimcheck.testing.collection import runs_of

    return runs_of(config)
