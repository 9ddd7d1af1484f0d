"""The plug-in that runs tests against mutants instead of running them once."""

from __future__ import annotations

import ast
import gc
import inspect
import os
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import TYPE_CHECKING, TextIO

import pytest
from benchmarks.mutation.mutants import Mutant, mutants_of

from claimcheck.config import Config
from claimcheck.reading.parser import load_pipeline

MODULES = (
    "claimcheck.values.comparison",
    "claimcheck.values.dates.comparison",
    "claimcheck.values.quantities.comparison",
    "claimcheck.values.names.compare",
    "claimcheck.values.names.judgement",
    "claimcheck.values.places",
    "claimcheck.matching.judge",
    "claimcheck.matching.scope",
    "claimcheck.matching.denial",
    "claimcheck.matching.figures",
)
"""What is mutated."""
_REMEMBERING = ("claimcheck.matching", "claimcheck.values.names", "claimcheck.values.places", "claimcheck.entities")
_RUNAWAY = 300  # seconds after which the tests of a mutant have run away: it is noticed


if TYPE_CHECKING:
    from _typeshed import TraceFunction

Reached = dict[tuple[str, int], list[int]]


class Mutating:
    """In the place of the run of the tests: one run to see which test reaches which line, then one run a mutant."""

    def __init__(self, modules: Sequence[str], *, every: int, only: str, told: TextIO) -> None:
        """Take each `every`-th mutant, only those named in `only` unless it is empty, and write the outcome to `told`."""
        self._modules, self._every, self._only, self._told = modules, every, only, told

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the tests against all mutants. Raises when the tests do not pass without one."""
        if session.testsfailed:
            raise session.Interrupted("the tests cannot be collected")
        load_pipeline(Config().model)  # once for all forks
        reached = _reached(session, [_file(name) for name in self._modules])
        gc.freeze()  # a collection in a fork would copy all memory
        total: Counter[bool] = Counter()
        for name in self._modules:
            noticed = self._module(session, name, reached)
            total += noticed
            self._tell(_share(name, noticed))
        self._tell(_share("together", total))
        return True

    def _module(self, session: pytest.Session, name: str, reached: Reached) -> Counter[bool]:
        noticed: Counter[bool] = Counter()
        for mutant in list(mutants_of(Path(_file(name)).read_text("utf-8")))[:: self._every]:
            named = f"{name}:{mutant.line}: {mutant.change}  ("
            if self._only and named not in self._only:
                continue
            lines = range(mutant.line, mutant.last_line + 1)
            indices = {index for line in lines for index in reached.get((_file(name), line), ())}
            tests = [session.items[index] for index in reached[_file(name), 0] if index in indices or not mutant.in_function]
            dead = _noticed(session, name, mutant, tests)
            noticed[dead] += 1
            if not dead:
                self._tell(f"{named}{len(tests)} tests)")
        return noticed

    def _tell(self, line: str) -> None:
        print(line, file=self._told, flush=True)


def _share(name: str, noticed: Counter[bool]) -> str:
    return f"{name}: {noticed[True]} of {noticed.total()} noticed, {noticed[True] / max(1, noticed.total()):.1%}"


def _file(module: str) -> str:
    return str(import_module(module).__file__)


def _run(session: pytest.Session, tests: Sequence[pytest.Item]) -> bool:
    """Whether all of these tests pass, up to the first that does not."""
    for item, following in zip(tests, [*tests[1:], None], strict=True):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            return False
    return True


def _reached(session: pytest.Session, files: Sequence[str]) -> Reached:
    """By file and line, the numbers of the tests that run it; under line 0 those that run any line of the file, the quickest first."""
    seconds: list[float] = []
    reached: dict[tuple[str, int], list[int]] = {(file, 0): [] for file in files}
    for index, (item, following) in enumerate(zip(session.items, [*session.items[1:], None], strict=True)):
        seen: set[tuple[str, int]] = set()
        start = time.process_time()
        sys.settrace(_tracer(frozenset(files), seen))
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        sys.settrace(None)
        if session.testsfailed:
            raise session.Failed("a test fails without a mutant: " + item.nodeid)
        seconds.append(time.process_time() - start)
        for place in seen | {(file, 0) for file, _ in seen}:
            reached.setdefault(place, []).append(index)
    return {place: sorted(found, key=seconds.__getitem__) for place, found in reached.items()}


def _tracer(files: frozenset[str], seen: set[tuple[str, int]]) -> TraceFunction:
    def lines(frame: FrameType, event: str, _: object) -> TraceFunction:
        if event == "line":
            seen.add((frame.f_code.co_filename, frame.f_lineno))
        return lines

    def calls(frame: FrameType, _event: str, _: object) -> TraceFunction | None:
        if frame.f_code.co_filename not in files:
            return None
        seen.add((frame.f_code.co_filename, frame.f_lineno))
        return lines

    return calls


def _noticed(session: pytest.Session, module: str, mutant: Mutant, tests: Sequence[pytest.Item]) -> bool:
    """Whether a test fails, runs away or falls over with the mutant; run in a fork, which takes the mutant with it."""
    child = os.fork()
    if not child:
        signal.alarm(_RUNAWAY)
        try:
            _put_in(import_module(module), mutant)
            passed = _run(session, tests)
        except BaseException:  # noqa: BLE001 - whatever it is, the mutant was noticed
            passed = False
        os._exit(0 if passed else 1)
    _, status = os.waitpid(child, 0)
    return status != 0


def _put_in(module: ModuleType, mutant: Mutant) -> None:
    """Give the functions of a module the mutated code, or run its mutated statement anew where that is in none."""
    source = Path(str(module.__file__)).read_text("utf-8")
    original = ast.parse(source)
    sound, faulty = (dict(_codes(compile(tree, str(module.__file__), "exec"))) for tree in (original, mutant.tree))
    changed = {name: code for name, code in faulty.items() if code != sound[name]}
    for function in _functions(module):
        if function.__qualname__ in changed:
            function.__code__ = changed[function.__qualname__]
    if not changed:
        statements = [new for old, new in zip(original.body, mutant.tree.body, strict=True) if ast.dump(old) != ast.dump(new)]
        exec(compile(ast.Module(statements, []), str(module.__file__), "exec"), module.__dict__)  # noqa: S102 - our own code
    for name, loaded in list(sys.modules.items()):
        if name.startswith(_REMEMBERING):
            for value in vars(loaded).values():
                getattr(value, "cache_clear", lambda: None)()


def _codes(code: CodeType) -> Iterator[tuple[str, CodeType]]:
    """The code of functions and methods by their qualified name; that of functions inside functions belongs to the outer one."""
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            is_class = "__qualname__" in inner.co_names
            yield from _codes(inner) if is_class else [(inner.co_qualname, inner)]


def _functions(module: ModuleType) -> Iterator[FunctionType]:
    for value in list(vars(module).values()):
        own = getattr(value, "__module__", None) == module.__name__
        for member in [*vars(value).values()] if own and isinstance(value, type) else [value] if own else []:
            bare = member.fget if isinstance(member, property) else getattr(member, "__func__", member)
            found = inspect.unwrap(bare) if callable(bare) else None
            if isinstance(found, FunctionType):
                yield found
