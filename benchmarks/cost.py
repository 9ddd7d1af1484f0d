"""What does claimcheck cost beyond the parse? The whole run against the bare spaCy parse of the same text in the same process.

Run `make bench`, or `python benchmarks/cost.py --runs 15 PATH...` for documents of your own. Both sides use one loaded pipeline and are
warmed up; then they take turns, so that a busy spell of the machine hits both. What an earlier run remembers of the documents' words is
forgotten before each. What is compared is the median of the CPU seconds. Where the time goes is sampled afterwards, in runs that are
not timed. A sample counts for the CPU time since the last one: while C code runs, no signal comes through, and the next one stands for all
that were lost.
"""

from __future__ import annotations

import argparse
import gc
import signal
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from types import FrameType

import claimcheck
from claimcheck.config import Config
from claimcheck.reading.parser import load_pipeline

TARGET = 1.25
SAMPLING_INTERVAL = 0.001  # seconds of CPU time; the kernel may round it up
PARSER = "parse (spaCy)"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and give 1 when the ratio is above the target, else 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", default=["seeds/"], metavar="PATH", help="what to read (default: seeds/)")
    parser.add_argument("--runs", type=int, default=11, help="timed runs of each side (default: 11)")
    options = parser.parse_args(arguments)

    documents = claimcheck.load(*options.paths)
    texts = [document.text for document in documents]
    pipeline = load_pipeline(Config().model)

    def bare() -> None:
        for _ in pipeline.pipe(texts):
            pass

    def whole() -> None:
        claimcheck.crosscheck(documents)

    seconds_bare, seconds_whole = alternate(bare, whole, runs=options.runs)
    ratio = seconds_whole / seconds_bare
    print(f"bare parse  {seconds_bare * 1000:7.0f} ms")
    print(f"whole run   {seconds_whole * 1000:7.0f} ms   ratio {ratio:.2f} (target: at most {TARGET})")
    print("where the whole run spends it:")
    samples = sample(whole, runs=options.runs)
    for stage, seconds in sorted(samples.items(), key=lambda item: (-item[1], item[0])):
        print(f"  {stage:14} {seconds / sum(samples.values()):6.1%}")
    return int(ratio > TARGET)


def alternate(first: Callable[[], None], second: Callable[[], None], *, runs: int) -> tuple[float, float]:
    """The median CPU seconds of two functions that take turns, after one run of each to warm up."""
    seconds: tuple[list[float], list[float]] = ([], [])
    for turn in range(runs + 1):
        for function, taken in zip((first, second), seconds, strict=True):
            forget_texts()
            gc.collect()
            start = time.process_time()
            function()
            if turn:
                taken.append(time.process_time() - start)
    return statistics.median(seconds[0]), statistics.median(seconds[1])


def forget_texts() -> None:
    """Empty every bounded cache of claimcheck: those hold what the texts said. Unbounded ones hold tables, which a long run reads once."""
    for name, module in sorted(sys.modules.items()):
        if name.partition(".")[0] == "claimcheck":
            for value in vars(module).values():
                if hasattr(value, "cache_parameters") and value is not load_pipeline and value.cache_parameters()["maxsize"] is not None:
                    value.cache_clear()


def sample(function: Callable[[], None], *, runs: int) -> dict[str, float]:
    """The CPU seconds that each stage was found at work while a function ran that many times."""
    found: dict[str, float] = {}
    last = time.process_time()

    def tick(_signal: int, frame: FrameType | None) -> None:
        nonlocal last
        now, stage = time.process_time(), stage_of(frame)
        found[stage] = found.get(stage, 0.0) + now - last
        last = now

    before = signal.signal(signal.SIGPROF, tick)
    signal.setitimer(signal.ITIMER_PROF, SAMPLING_INTERVAL, SAMPLING_INTERVAL)
    try:
        for _ in range(runs):
            forget_texts()
            function()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    return found


def stage_of(frame: FrameType | None) -> str:
    """The part of claimcheck that the innermost frame of it works for, or the parser."""
    while frame is not None:
        package, _, module = frame.f_globals.get("__name__", "").partition(".")
        if package in {"spacy", "thinc"}:
            return PARSER
        if module == "reading.parser":
            return PARSER  # waits for the parse
        if package == "claimcheck":
            return str(module).partition(".")[0]
        frame = frame.f_back
    return "other"


if __name__ == "__main__":
    sys.exit(main())
