"""How many small faults in the code that compares values and comes to verdicts do the tests notice?

`python -m benchmarks.mutation` runs, for each mutant of the modules below, the tests that reach its line, until one fails. Printed are the
mutants that no test noticed, and the share of those noticed, a module at a time. `--module PART` takes only modules with that in their
path, `--every N` only each N-th mutant of a module, `--again FILE` only those that are printed in a file: what an earlier run came to.

All tests are collected once; each mutant then lives in a fork, in which the code of the mutated functions is put into the functions that
are there. So a mutant costs little more than the tests that reach it. A line that belongs to no function is mutated by running its
statement anew; what was imported from there under its own name before does not change.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

import pytest
from benchmarks.mutation.running import MODULES, Mutating

ROOT = Path(__file__).resolve().parents[2]
TESTS = ("tests/matching", "tests/values", "tests/test_graph_findings.py", "tests/test_docs_verdicts.py")


def main() -> int:
    """Mutate, and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutation", description=__doc__)
    parser.add_argument("--module", default="", help="only modules with this in their path")
    parser.add_argument("--every", type=int, default=1, help="only each so-manieth mutant of a module")
    parser.add_argument("--again", type=Path, help="only the mutants that this file, the output of an earlier run, names")
    options = parser.parse_args()
    only = options.again.read_text("utf-8") if options.again else ""
    os.chdir(ROOT)
    modules = [module for module in MODULES if options.module in module]
    with os.fdopen(os.dup(sys.stdout.fileno()), "w") as told, Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())  # what pytest says of each test
        plugin = Mutating(modules, every=options.every, only=only, told=told)
        return int(pytest.main(["-q", "--tb=no", "-p", "no:cacheprovider", "--hypothesis-seed=0", *TESTS], [plugin]))


if __name__ == "__main__":
    sys.exit(main())
