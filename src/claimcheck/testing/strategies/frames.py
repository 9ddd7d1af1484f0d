"""The frames of `lexicons/sentences.toml`: facts, the sentences that state them, and what two such sentences come to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from claimcheck.lexicons import lexicon
from claimcheck.model.finding import Verdict

UNTIMED = frozenset({"none", "years_later", "days_later"})
"""What sentences that name no year can be made to say of time."""


@dataclass(frozen=True, slots=True, repr=False)
class Outcome:
    """What two sentences of a frame come to: verdicts of which each is right, how the values stand to each other, what is said of time."""

    verdicts: tuple[Verdict, ...]
    values: str
    time: str

    def __repr__(self) -> str:
        """Short, for hypothesis shows the strategies that led to a failure."""
        return f"<{' or '.join(self.verdicts)}>"


@dataclass(frozen=True, slots=True, repr=False)
class Frame:
    """A fact and the sentences that state it. The fields are explained at the head of the lexicon."""

    name: str
    kind: str
    subjects: tuple[str, ...]
    value: str
    sentences: tuple[str, ...]
    denials: tuple[str, ...]
    outcomes: tuple[Outcome, ...]
    bounds: tuple[int, int]
    items: str

    def __repr__(self) -> str:
        """Short, for the same reason."""
        return f"<{self.kind}/{self.name}>"

    def templates(self, outcome: Outcome, *, denied: bool = False) -> tuple[str, ...]:
        """The sentences that can state one side of an outcome."""
        timed = outcome.time not in UNTIMED
        return tuple(sentence for sentence in (self.denials if denied else self.sentences) if ("{year}" in sentence) is timed)


@cache
def frames() -> tuple[Frame, ...]:
    """All frames, in the order of the lexicon."""
    return tuple(_frame(name, table) for name, table in lexicon("sentences")["frames"].items())


def _frame(name: str, table: Mapping[str, Any]) -> Frame:
    low, high = table.get("range", (0, 0))
    return Frame(
        name=name,
        kind=table["kind"],
        subjects=tuple(table["subject"]),
        value=table["value"],
        sentences=tuple(table["sentences"]),
        denials=tuple(table.get("denials", ())),
        outcomes=tuple(Outcome(tuple(map(Verdict, row[0].split("|"))), row[1], row[2]) for row in table["outcomes"]),
        bounds=(low, high),
        items=table.get("items", ""),
    )


def kinds() -> tuple[str, ...]:
    """The kinds of fact that there are frames for."""
    return tuple(dict.fromkeys(frame.kind for frame in frames()))


def filled(template: str, slots: Mapping[str, str]) -> str:
    """The sentence of a template, with a capital at its beginning."""
    text = template.format_map(slots)
    return text[:1].upper() + text[1:]
