"""Does claimcheck find what the generated pairs hold? The share of expected verdicts by kind, by frame and by template, and every failure.

Run `python benchmarks/strategies.py --pairs 2000`. The pairs are those of `claimcheck.testing.strategies`, the same in every run; each is
cross-checked by itself. The target is 95 % of each kind, and no exception. What fails is listed, not left out: `--failures` says how many
of each template are shown. `--seed` draws other pairs, so that a figure can be of pairs whose failures nobody has read.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.strategies import SearchStrategy

import claimcheck
from claimcheck.model.finding import Verdict
from claimcheck.testing.strategies import Pair
from claimcheck.testing.strategies.frames import frames, kinds
from claimcheck.testing.strategies.pairs import pair_of

TARGET = 0.95


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one pair: whether it is as expected, else what there was instead, and whether that was a false conflict."""

    pair: Pair
    holds: bool
    instead: str = ""
    alarm: bool = False
    crashed: bool = False


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and give 1 when a kind misses the target or anything raised, else 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", default=[], metavar="KIND", help=f"of {', '.join(kinds())} (default: all)")
    parser.add_argument("--pairs", type=int, default=200, help="pairs of each kind (default: 200)")
    parser.add_argument("--failures", type=int, default=1, help="failures of each template that are shown (default: 1)")
    parser.add_argument("--seed", type=int, help="draw the pairs of this seed, and not those that tests draw as well")
    options = parser.parse_args(arguments)

    results = {}
    for kind in options.kinds or kinds():
        results[kind] = measured(kind, options.pairs, options.seed)
        for line in _told(kind, results[kind], options.failures):
            print(line, flush=True)
    missed = [kind for kind, of_kind in results.items() if sum(one.holds for one in of_kind) < TARGET * len(of_kind)]
    crashed = sum(one.crashed for of_kind in results.values() for one in of_kind)
    alarms = [one for of_kind in results.values() for one in of_kind if one.alarm]
    for one in alarms:
        print(f"FALSE CONFLICT {one.pair!r}\n        {one.instead}")
    print(f"target {TARGET:.0%}: missed by {', '.join(missed) or 'none'}; false conflicts: {len(alarms)}; exceptions: {crashed}")
    return int(bool(missed or crashed))


def _told(kind: str, results: Sequence[Result], failures: int) -> Iterator[str]:
    yield f"{kind:12} {_share(results)}"
    yield from (f"  {line}" for line in _table(results))
    yield from (f"    {line}" for line in _failures(results, failures))


def generated(kind: str, number: int, seeded: int | None = None) -> list[Pair]:
    """About that many pairs of a kind, as many of each frame and outcome, the same in every run of one seed."""
    rows = [pair_of(frame, outcome) for frame in frames() if frame.kind == kind for outcome in frame.outcomes]
    return [pair for row in rows for pair in drawn(row, -(-number // len(rows)), seeded)]


def drawn(strategy: SearchStrategy[Pair], number: int, seeded: int | None = None) -> list[Pair]:
    """That many pairs of a strategy, the same in every run of one seed."""
    found: list[Pair] = []

    @settings(
        max_examples=number,
        database=None,
        derandomize=seeded is None,
        phases=[Phase.generate],
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def collect(pair: Pair) -> None:
        found.append(pair)

    (collect if seeded is None else seed(seeded)(collect))()
    return found[:number]


def measured(kind: str, number: int, seeded: int | None = None) -> list[Result]:
    """What came of the pairs of a kind."""
    started = time.perf_counter()
    results = [checked(pair) for pair in generated(kind, number, seeded)]
    print(f"{kind}: {len(results)} pairs in {time.perf_counter() - started:.0f} s", file=sys.stderr)
    return results


def checked(pair: Pair) -> Result:
    """What came of one pair."""
    try:
        report = claimcheck.crosscheck(pair.documents)
        if pair.holds(report):
            return Result(pair, holds=True)
        said = [f"{finding.rule} {finding.subject}/{finding.predicate}" for finding in report.findings]
        claims = [f"{claim.kind} {claim.subject.name}/{claim.predicate}" for claim in report.claims if claim.kind != "statement"]
        instead = f"found {'; '.join(said) or 'nothing'}; claims {'; '.join(claims) or 'none'}"
        return Result(pair, holds=False, instead=instead, alarm=bool(report.conflicts) and Verdict.CONFLICT not in pair.expected)
    except Exception:  # noqa: BLE001 - a crash is a result, and the others go on
        return Result(pair, holds=False, instead=traceback.format_exc(), crashed=True)


def _share(results: Sequence[Result]) -> str:
    held = sum(one.holds for one in results)
    return f"{held:5} of {len(results):5}  {held / max(1, len(results)):6.1%}"


def _table(results: Sequence[Result]) -> Iterator[str]:
    """One line a frame and verdict, and one for each template that fails, alone or beside another."""
    by_frame: defaultdict[tuple[str, str], list[Result]] = defaultdict(list)
    for one in results:
        by_frame[one.pair.frame, " or ".join(one.pair.expected)].append(one)
    for (frame, verdict), of_frame in by_frame.items():
        yield f"{frame:12} {verdict:28} {_share(of_frame)}"
        seen = Counter(template for one in of_frame for template in templates_of(one))
        failed = Counter(template for one in of_frame if not one.holds for template in templates_of(one))
        for template, count in failed.most_common():
            yield f"    {count:5} of {seen[template]:5} fail: {template}"


def templates_of(result: Result) -> list[str]:
    """The sentences that the two sides were made of, each once."""
    return sorted({side.template for side in result.pair.sides})


def _failures(results: Sequence[Result], most: int) -> Iterator[str]:
    shown: Counter[tuple[str, ...]] = Counter()
    for one in results:
        key = (one.pair.frame, *map(str, one.pair.expected), *templates_of(one))
        if not one.holds and shown[key] < most:
            shown[key] += 1
            yield f"{one.pair!r}\n        {one.instead}"


if __name__ == "__main__":
    sys.exit(main())
