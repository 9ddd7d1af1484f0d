"""How well names are compared, beside rapidfuzz, on labelled pairs; and how the cost of resolving a corpus grows.

    python benchmarks/values_names.py [DATA_FOLDER]

The files of `benchmarks/names/` hold invented pairs as lists of sanctions have them: aliases and transliterations from many languages, and
hard negatives such as brothers, father and son, a digit or a letter apart. `DATA_FOLDER` holds
`name_pairs.jsonl` (name1, name2, schema, is_match) and `gva_name_variants.jsonl` (name_a, name_b: always one person).
Rapidfuzz is given every scorer and, for each, the threshold that suits these very pairs best; claimcheck decides by itself, unseen.
Pairs whose names differ by a number alone are counted apart as well: the labels of many of them call them one, claimcheck never does.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz, utils
from rapidfuzz.distance import JaroWinkler

from claimcheck.entities import Appearance, resolve
from claimcheck.entities.blocking import candidate_pairs
from claimcheck.values.names import compare_names, judge_names, name_tokens

INVENTED = Path(__file__).parent / "names"
SCORERS: dict[str, Callable[[str, str], float]] = {
    "ratio": lambda a, b: fuzz.ratio(a, b, processor=utils.default_process) / 100,
    "token_sort_ratio": lambda a, b: fuzz.token_sort_ratio(a, b, processor=utils.default_process) / 100,
    "token_set_ratio": lambda a, b: fuzz.token_set_ratio(a, b, processor=utils.default_process) / 100,
    "WRatio": lambda a, b: fuzz.WRatio(a, b, processor=utils.default_process) / 100,
    "JaroWinkler": lambda a, b: JaroWinkler.normalized_similarity(a, b, processor=utils.default_process),
}


@dataclass(frozen=True)
class Pair:
    """Two names, what they name, and whether they are one thing's."""

    left: str
    right: str
    kind: str
    same: bool

    @property
    def numbers_differ(self) -> bool:
        """Whether only a number tells the names apart, as the library sees it."""
        return "number" in judge_names(self.left, self.right, kind=self.kind).reason


def read_pairs(path: Path) -> list[Pair]:
    """The labelled pairs of a file of JSON lines."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [Pair(row["name1"], row["name2"], row["schema"], row["is_match"] == "true") for row in rows]


def read_invented(path: Path) -> list[Pair]:
    """The pairs of a file of `benchmarks/names/`."""
    rows = (line.split("|") for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    return [Pair(left, right, kind, same == "1") for left, right, kind, same in rows]


def measure(pairs: Sequence[Pair], decisions: Sequence[bool]) -> tuple[float, float, float]:
    """Precision, recall and F1 of `decisions`."""
    hits = sum(pair.same and said for pair, said in zip(pairs, decisions, strict=True))
    precision = hits / max(1, sum(decisions))
    recall = hits / max(1, sum(pair.same for pair in pairs))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def best_threshold(pairs: Sequence[Pair], scores: Sequence[float]) -> float:
    """The threshold with the best F1 on these pairs."""
    return max(sorted(set(scores)), key=lambda threshold: measure(pairs, [score >= threshold for score in scores])[2])


def timed(compare: Callable[[str, str], object], pairs: Sequence[Pair]) -> float:
    """Microseconds a pair."""
    start = time.process_time()
    for pair in pairs:
        compare(pair.left, pair.right)
    return (time.process_time() - start) / len(pairs) * 1e6


def show_quality(title: str, pairs: Sequence[Pair]) -> None:
    """Print the figures of claimcheck and of every scorer."""
    print(f"\n{title}: {len(pairs)} pairs, {sum(pair.same for pair in pairs)} of them one thing")
    rows = [("claimcheck", measure(pairs, [compare_names(pair.left, pair.right, kind=pair.kind).same for pair in pairs]), "own decision")]
    rows += [("claimcheck, kind unknown", measure(pairs, [compare_names(pair.left, pair.right).same for pair in pairs]), "own decision")]
    for name, scorer in SCORERS.items():
        scores = [scorer(pair.left, pair.right) for pair in pairs]
        threshold = best_threshold(pairs, scores)
        rows.append((f"rapidfuzz {name}", measure(pairs, [score >= threshold for score in scores]), f"best threshold {threshold:.3f}"))
    for name, (precision, recall, f1), how in rows:
        print(f"  {name:28} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({how})")


def show_speed(pairs: Sequence[Pair]) -> None:
    """Print what a comparison costs, the first time and again; the first time reads the names and forgets nothing."""
    for pair in pairs:  # another pair with the same words, so that lexicons are loaded and the pair itself is not in the cache
        name_tokens(pair.left)
    first = timed(compare_names, pairs)
    again = timed(compare_names, pairs)
    fastest = min(timed(scorer, pairs) for scorer in SCORERS.values())
    print(f"\nspeed: {first:.0f} us a new pair, {again:.1f} us a known one; fastest rapidfuzz scorer {fastest:.1f} us")
    print(f"  a new pair takes {first / fastest:.0f} times as long as that scorer")


def show_growth(sizes: Sequence[int]) -> None:
    """Print what resolving a corpus of invented names costs, by the number of names. The invented population grows with the corpus."""
    print("\nentities: CPU time to resolve a corpus of invented names")
    for size in sizes:
        names = invented_names(size)
        appearances = [Appearance(f"d{place % 500}", name) for place, name in enumerate(names)]
        start = time.process_time()
        entities = resolve(appearances).entities
        seconds = time.process_time() - start
        pairs = len(candidate_pairs(sorted(set(names))))
        counts = f"{len(set(names)):6} names  {pairs:6} pairs  {len(entities):6} entities"
        print(f"  {counts}  {seconds:6.1f} s  {seconds / size * 1e6:4.0f} us a name")


def invented_names(size: int) -> list[str]:
    """`size` names of people and bodies made of syllables, the same in every run; one in twenty has a letter doubled."""
    chance = random.Random(size)  # noqa: S311 - not for secrets
    consonants, vowels = "bdfgklmnprstvz", "aeiou"
    syllables = [f"{onset}{vowel}{coda}" for onset in consonants for vowel in vowels for coda in ("", "n", "r", "l")]
    heads = ["Ministry", "Bureau", "Institute", "Council", "Bank", "University", "Directorate"]
    things = ["Justice", "Health", "Finance", "Energy", "Transport", "Education", "Science", "Agriculture", "Trade", "Security"]

    def word(length: int) -> str:
        return "".join(chance.choice(syllables) for _ in range(length)).title()

    surnames = [word(chance.choice((2, 3))) for _ in range(size // 4)]
    names = []
    for _ in range(size):
        person = f"{word(2)} {chance.choice(surnames)}"
        name = person if chance.random() < 0.6 else f"{chance.choice(heads)} of {chance.choice(things)} of {word(3)}"  # noqa: PLR2004
        spot = chance.randrange(len(name))
        names.append(name[:spot] + name[spot] + name[spot:] if chance.random() < 0.05 else name)  # noqa: PLR2004
    return names


def main() -> None:
    """Print everything."""
    for path in sorted(INVENTED.glob("*.txt")):
        show_quality(f"names/{path.stem}", read_invented(path))
    if len(sys.argv) == 1:
        return
    folder = Path(sys.argv[1])
    pairs = read_pairs(folder / "name_pairs.jsonl")
    show_speed(pairs)
    show_quality("name_pairs", pairs)
    show_quality("name_pairs without those that a number tells apart", [pair for pair in pairs if not pair.numbers_differ])
    rows = [json.loads(line) for line in (folder / "gva_name_variants.jsonl").read_text(encoding="utf-8").splitlines()]
    found = sum(compare_names(row["name_a"], row["name_b"], kind="Person").same for row in rows)
    print(f"\ngva_name_variants: {found} of {len(rows)} found to be one person")
    show_growth((2_000, 10_000, 50_000))


if __name__ == "__main__":
    main()
