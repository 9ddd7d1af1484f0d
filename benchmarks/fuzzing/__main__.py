"""Fuzz targets one after the other, guided by coverage.

`python -m benchmarks.fuzzing FOLDER` in an environment for development to which `pip install atheris` added the fuzzer (it is none of the
pinned tools: it has no wheels for every system that claimcheck runs on). FOLDER keeps between runs what each target learned, and gets a
file for each fault: an exception that is none of ours, a promise not kept, or an input that takes too long. Faults that come from one
place are kept once. A fault that was mended becomes a test, and its file can go.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from subprocess import run

ROOT = Path(__file__).resolve().parents[2]
SLOW = 10  # processor seconds for one input of at most `LONGEST` bytes
LONGEST = 8_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run each target for its time in a process of its own, or one target in this process."""
    options = _options(arguments)
    sys.path.insert(0, str(ROOT / "tests"))  # whose writers of files make the first inputs
    if options.one:
        return _fuzz(options.one, options.folder, options.seconds)
    import_module("atheris")  # missing, it is missed once
    for target in options.target or _names():
        command = [sys.executable, "-m", "benchmarks.fuzzing", str(options.folder), "--seconds", str(options.seconds), "--one", target]
        run(command, cwd=ROOT, check=False)  # noqa: S603 - this very program
    return 0


def _names() -> list[str]:
    from benchmarks.fuzzing.targets import TARGETS  # noqa: PLC0415 - what is fuzzed must be imported under the eyes of the fuzzer

    return list(TARGETS)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzzing", description=__doc__)
    parser.add_argument("folder", type=Path, help="where inputs and faults are kept")
    parser.add_argument("--target", action="append", help="fuzz this target only (may be repeated)")
    parser.add_argument("--seconds", type=int, default=600, help="time for each target (default: 600)")
    parser.add_argument("--one", metavar="TARGET", help="fuzz one target in this process")
    return parser.parse_args(arguments)


def _fuzz(name: str, folder: Path, seconds: int) -> int:
    atheris = import_module("atheris")
    with atheris.instrument_imports(include=["claimcheck", "pypdf", "email", "zipfile"]):
        from benchmarks.fuzzing.beginnings import dictionary, first_inputs  # noqa: PLC0415 - as above
        from benchmarks.fuzzing.targets import TARGETS  # noqa: PLC0415

    corpus = folder / name
    corpus.mkdir(parents=True, exist_ok=True)
    for data in first_inputs(name):
        (corpus / f"first-{_digest(data)}").write_bytes(data)
    words = folder / f"{name}.dictionary"
    words.write_text(dictionary(name), encoding="ascii")
    ends = [f"-max_total_time={seconds}", "-timeout=120", f"-max_len={LONGEST}", "-print_final_stats=1", "-rss_limit_mb=4000"]
    ends += [f"-dict={words}"] if words.stat().st_size else []
    kept = [f"-artifact_prefix={folder}/{name}-stopped-", str(corpus)]
    atheris.Setup([name, *ends, *kept], _watched(TARGETS[name], folder / name))
    atheris.Fuzz()
    return 0


def _watched(target: Callable[[bytes], None], prefix: Path) -> Callable[[bytes], None]:
    """The target, with each fault written to a file instead of raised, so that the fuzzer goes on behind it."""

    def watch(data: bytes) -> None:
        started = time.process_time()
        try:
            target(data)
        except Exception as error:  # noqa: BLE001 - any of them is a fault
            at = traceback.extract_tb(error.__traceback__)[-1]
            _keep(prefix, f"{type(error).__name__}-{Path(at.filename).stem}-{at.lineno}", data, "".join(traceback.format_exception(error)))
        taken = time.process_time() - started
        if taken > SLOW:
            _keep(prefix, "slow", data, f"{taken:.0f} s of processor time\n")

    return watch


def _keep(prefix: Path, fault: str, data: bytes, told: str) -> None:
    """Write the input and what is told of it; of inputs with one fault the shortest is kept."""
    file = prefix.with_name(f"{prefix.name}-fault-{fault}")
    if not file.exists() or len(data) < file.stat().st_size:
        file.write_bytes(data)
        file.with_suffix(".txt").write_text(told, encoding="utf-8", errors="backslashreplace")


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]


if __name__ == "__main__":
    sys.exit(main())
