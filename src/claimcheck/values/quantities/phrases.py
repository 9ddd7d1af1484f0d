"""Phrases of several tokens, looked up where they start or where they end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claimcheck.values.quantities.tokens import Token, tokenise

Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases of tokens and what they mean, found by their first token (or their last one), the longest first."""

    table: Mapping[str, tuple[tuple[Keys, str], ...]]
    from_end: bool = False
    exact_case: bool = False

    @classmethod
    def of(cls, entries: Iterable[tuple[str, str]], *, from_end: bool = False, exact_case: bool = False) -> Phrases:
        """The table of `entries`, pairs of a phrase and its meaning."""
        table: dict[str, list[tuple[Keys, str]]] = {}
        for phrase, meaning in entries:
            keys = tuple(token.text for token in tokenise(phrase))
            table.setdefault(keys[-1] if from_end else keys[0], []).append((keys, meaning))
        ordered = {key: tuple(sorted(found, key=lambda entry: -len(entry[0]))) for key, found in table.items()}
        return cls(ordered, from_end, exact_case)

    def ahead(self, tokens: list[Token], at: int) -> tuple[str, int] | None:
        """The meaning of the longest phrase that starts at token `at`, and the index behind it. A hyphen may join its words."""
        if at >= len(tokens):
            return None
        first = tokens[at].text if self.exact_case else tokens[at].key
        for keys, meaning in self.table.get(first, ()):
            end = self._match(tokens, at, keys)
            if end:
                return meaning, end
        return None

    def _match(self, tokens: list[Token], at: int, keys: Keys) -> int:
        for key in keys:
            if at < len(tokens) and tokens[at].key == "-" and key != "-":
                at += 1
            if (
                at >= len(tokens)
                or (key.isdigit() and tokens[at - 1].end != tokens[at].start)
                or (tokens[at].text if self.exact_case else tokens[at].key) != key
            ):
                return 0
            at += 1
        return at

    def behind(self, tokens: list[Token], at: int, floor: int) -> tuple[str, int] | None:
        """The meaning of the longest phrase that ends just before token `at`, and where it starts, not before `floor`."""
        if at <= floor:
            return None
        for keys, meaning in self.table.get(tokens[at - 1].key, ()):
            start = at - len(keys)
            if start >= floor and all(tokens[start + place].key == key for place, key in enumerate(keys)):
                return meaning, start
        return None
