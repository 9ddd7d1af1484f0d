"""The grammar's engine: a cascade of rules from the lexicon, each a pattern over the kinds of tokens.

Every kind is one character, so that a chunk is a short string and a rule a regular expression over it. A stage replaces what a rule
matched, the longest first, by one token that carries a node; the next stage reads the shorter chunk. Chunks repeat ("in 2015"), so
matching is remembered by chunk. The method is a cascade of finite-state transducers (Hobbs et al., FASTUS, 1997).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from claimcheck.lexicons import lexicon
from claimcheck.values.dates.lexing import Token, integer_kind

_FIRST_CHARACTER = 0x100
_CALENDAR_STAGE = 1
_DOZEN = 12
_NAMED_GROUP = re.compile(r"\(\?P<[a-z]+>")
_ATOM = re.compile(r"(?:(?P<name>[a-z]+)=)?(?:@(?P<macro>[a-z]+)|(?P<symbol>[A-Za-z]+)|(?P<group>\())|(?P<operator>[)|?])|(?P<space>\s+)")

Captures = Mapping[str, Token]
Builder = Callable[[Captures], Any]


_characters: dict[str, str] = {}


def _character(kind: str) -> str:
    """The one character that stands for a kind in this process."""
    return _characters.get(kind) or _characters.setdefault(kind, chr(_FIRST_CHARACTER + len(_characters)))


def _compiled(pattern: str, macros: Mapping[str, str]) -> str:
    """A pattern over kinds as a regular expression over their characters. Macros may hold macros."""
    parts: list[str] = []
    position = 0
    while position < len(pattern):
        atom = _ATOM.match(pattern, position)
        if atom is None:
            msg = f"the date grammar has a fault at {pattern[position:]!r}"
            raise ValueError(msg)
        position = atom.end()
        if atom["operator"]:
            parts.append(atom["operator"])
        elif atom["group"]:
            parts.append(f"(?P<{atom['name']}>" if atom["name"] else "(?:")
        elif not atom["space"]:
            inner = f"(?:{_compiled(macros[atom['macro']], macros)})" if atom["macro"] else _character(atom["symbol"])
            parts.append(f"(?P<{atom['name']}>{inner})" if atom["name"] else inner)
    return "".join(parts)


def _beside(form: str, patterns: list[str], macros: Mapping[str, str]) -> str:
    """The condition that one of the patterns stands before; each has a length of its own, as a look-behind needs."""
    return "(?:" + "|".join(form.format(_compiled(pattern, macros)) for pattern in patterns) + ")" if patterns else ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what it matches, which builder makes the node, and the kind of the token that carries it."""

    pattern: re.Pattern[str]
    build: str
    makes: str


def _any_of(rules: tuple[Rule, ...]) -> re.Pattern[str]:
    """A pattern that matches where any of the rules does, so that most positions are passed over at once."""
    return re.compile("|".join(_NAMED_GROUP.sub("(?:", rule.pattern.pattern) for rule in rules))


@cache
def _anywhere(stage: int) -> re.Pattern[str]:
    """What finds the places of a chunk at which a rule of the stage may match."""
    return _any_of(_stages()[stage])


@cache
def _groups(stage: int) -> tuple[tuple[re.Pattern[str], tuple[Rule, ...]], ...]:
    """The rules of a stage by the dozen, in order, each dozen behind the pattern that tells whether any of it matches."""
    rules = _stages()[stage]
    dozens = [rules[first : first + _DOZEN] for first in range(0, len(rules), _DOZEN)]
    return tuple((_any_of(dozen), dozen) for dozen in dozens)


@cache
def _stages() -> tuple[tuple[Rule, ...], ...]:
    """The rules of the lexicon by stage, in the order written."""
    table = lexicon("dates")
    stages = [[_rule(entry, table["macros"]) for entry in stage["rules"]] for stage in table["stages"]]
    for pattern, day in table["holidays"].items():
        entry = {"pattern": pattern, "build": f"holiday {day}", "makes": "Holiday"}
        stages[_CALENDAR_STAGE].append(_rule(entry, table["macros"]))
    return tuple(tuple(stage) for stage in stages)


def _rule(entry: Mapping[str, Any], macros: Mapping[str, str]) -> Rule:
    """A rule of the lexicon with its conditions, compiled."""
    before = _beside("(?<={})", entry.get("after", []), macros)
    before += f"(?<!{_compiled(entry['not_after'], macros)})" if "not_after" in entry else ""
    ahead = f"(?={_compiled(entry['before'], macros)})" if "before" in entry else ""
    ahead += f"(?!{_compiled(entry['not_before'], macros)})" if "not_before" in entry else ""
    return Rule(re.compile(before + _compiled(entry["pattern"], macros) + ahead), entry["build"], entry["makes"])


Candidate = tuple[int, Rule, tuple[tuple[str, int], ...]]


@lru_cache(maxsize=16384)
def _candidates(stage: int, kinds: str) -> tuple[tuple[Candidate, ...], ...]:
    """At each position of a chunk the rules that match there, the longest first: end, rule, and where each capture stands.

    Empty where no rule matches anywhere.
    """
    place = _anywhere(stage).search(kinds)
    if place is None:
        return ()
    found: list[tuple[Candidate, ...]] = [()] * len(kinds)
    while place and place.start() < len(kinds):
        start = place.start()
        found[start] = tuple(sorted(_matching(stage, kinds, start), key=lambda candidate: -candidate[0]))
        place = _anywhere(stage).search(kinds, start + 1)
    return tuple(found)


def _matching(stage: int, kinds: str, start: int) -> Iterator[Candidate]:
    for any_of, rules in _groups(stage):
        for rule in rules if any_of.match(kinds, start) else ():
            match = rule.pattern.match(kinds, start)
            if match and match.end() > start:
                captures = tuple((name, at) for name in rule.pattern.groupindex if (at := match.start(name)) >= 0)
                yield match.end(), rule, captures


def _reduced(candidates: tuple[tuple[Candidate, ...], ...], tokens: list[Token], builders: Mapping[str, Builder]) -> Iterator[Token]:
    """The chunk after one stage.

    A builder that gives None leaves the place to the next rule; one that gives a tuple of tokens has found several dates in a row.
    """
    position = 0
    while position < len(tokens):
        for end, rule, captures in candidates[position]:
            value = builders[rule.build]({name: tokens[at] for name, at in captures})
            if isinstance(value, tuple):
                yield from value
                position = end
                break
            if value is not None:
                kind = integer_kind(value) if rule.makes == "number" else rule.makes
                yield Token(tokens[position].start, tokens[end - 1].end, kind, value)
                position = end
                break
        else:
            yield tokens[position]
            position += 1


def parse(tokens: list[Token], builders: Mapping[str, Builder]) -> list[Token]:
    """A chunk after all stages: what the rules recognised carries its node as value, the rest is as it was."""
    kinds = _kinds(tokens)
    for stage in range(len(_stages())):
        candidates = _candidates(stage, kinds)
        if candidates:
            tokens = list(_reduced(candidates, tokens, builders))
            kinds = _kinds(tokens)
    return tokens


def _kinds(tokens: list[Token]) -> str:
    return "".join(_character(token.kind) for token in tokens)


@cache
def mention_kinds() -> frozenset[str]:
    """The kinds of token that are mentions when the last stage leaves them."""
    return frozenset(lexicon("dates")["guards"]["mentions"])
