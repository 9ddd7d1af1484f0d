"""Numbers held against the dates that they run between: an age of 84 beside a birth in 1921 and a death in 2003.

No source need state the property of the other. One gives both dates, or one of them, and another the time between; what the text of the
number gives itself is taken from there. A text that gives a thing's beginning itself is compared by that date, and not by its numbers.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from claimcheck.lexicons import lexicon, words
from claimcheck.matching.identity import Agreed, Profiles, told_apart
from claimcheck.matching.keys import is_identified, last_word
from claimcheck.matching.pair import Judged
from claimcheck.matching.scope import is_of_some_calendar
from claimcheck.model.claims import Claim, EventClaim, Polarity
from claimcheck.model.finding import Severity
from claimcheck.model.values import Comparator, DateValue, Granularity, QuantityValue
from claimcheck.values.dates import caption_date
from claimcheck.values.elapsed import elapsed, years_since
from claimcheck.values.names import name_tokens
from claimcheck.values.quantities import caption_quantity
from claimcheck.values.words import stem

Edge = tuple[Claim, Claim, Judged | None]
"""Two claims of a finding, and what is to be said of them."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the corpus tells beside the claims: profiles, facts agreed on, days of publication, and claims that clash already, by id."""

    profiles: Profiles
    agreed: Agreed
    published: Mapping[str, date | None]
    clashing: Collection[str]


def reckoned_otherwise(claims: Sequence[Claim], known: Known) -> Iterator[list[Edge]]:
    """For each number that does not fit the dates of other documents, the claims of the clash: the number, the beginning, the end.

    A claim that is in a conflict already is left out: one is enough. The keys of mentions must have been resolved.
    """
    dates = _Dates(claims)
    for table in _tables():
        for number in claims:
            if number.predicate in table["numbers"] and number.id not in known.clashing and _may_be_held(number, table, dates):
                starts = [start for start in dates.elsewhere(number, table["start"]) if start.id not in known.clashing]
                edges = [edge for start in starts for edge in _clash(number, start, table, dates, known)]
                if edges:
                    yield edges


@cache
def _tables() -> tuple[Mapping[str, Any], ...]:
    """The rows of the lexicon, and for each property that comes about once one for the years since then."""
    rows: dict[str, Any] = lexicon("reckoning")
    once = (name for name, table in lexicon("properties").items() if table["once"])
    since = [{**rows["since"], "numbers": [years_since(name)], "start": [name]} for name in once]
    return (*rows["between"], *since)


def _may_be_held(number: Claim, table: Mapping[str, Any], dates: _Dates) -> bool:
    """Whether a number is exact, of a thing that other texts can speak of, and the only word of its own text on its beginning."""
    value = number.value
    exact = isinstance(value, QuantityValue) and value.comparator is Comparator.EXACT and value.lower == value.upper
    dated = dates.of(number.document_id, number.subject.key, table["start"]) is not None
    return (
        exact
        and _is_told(number)
        and is_identified(number.subject.key)
        and not dated
        and last_word(number.subject.name) not in table["unless"]
    )


class _Dates:
    """The dates of things that the documents vouch for, by document, thing and property; none where a document gives two."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._found: dict[tuple[str, str, str], EventClaim | None] = {}
        self._documents: dict[str, set[str]] = {}
        self._words: dict[tuple[str, str], set[str]] = {}
        for claim in claims:
            if claim.subject.named:
                self._words.setdefault((claim.document_id, claim.subject.key), set()).update(_telling(claim))
            if not isinstance(claim, EventClaim) or not is_identified(claim.subject.key) or not _is_told(claim):
                continue
            place = claim.document_id, claim.subject.key, claim.predicate
            known = self._found.setdefault(place, claim)
            self._found[place] = known if known is not None and known.value == claim.value else None
            self._documents.setdefault(claim.subject.key, set()).add(claim.document_id)

    def of(self, document: str, key: str, predicates: Iterable[str]) -> EventClaim | None:
        """What a document says on the first of some properties of a thing that it dates."""
        found = (self._found.get((document, key, predicate)) for predicate in predicates)
        return next((claim for claim in found if claim is not None), None)

    def elsewhere(self, number: Claim, predicates: Sequence[str]) -> Iterator[EventClaim]:
        """What the other documents say of it, in the order of their ids."""
        for document in sorted(self._documents.get(number.subject.key, set()) - {number.document_id}):
            claim = self.of(document, number.subject.key, predicates)
            if claim is not None:
                yield claim

    def share_a_word(self, a: Claim, b: Claim) -> bool:
        """Whether two documents, in what they claim of the subject of two claims, have a word in common besides its name: "pianist"."""
        one, other = (self._words.get((claim.document_id, claim.subject.key), set()) for claim in (a, b))
        return not one.isdisjoint(other)


def _telling(claim: Claim) -> set[str]:
    """The stems of the longer words of a claim's sentence, without those of the name."""
    named = {stem(token) for token in name_tokens(f"{claim.subject.name} {claim.subject.text}")}
    longer = (token for token in name_tokens(claim.evidence.quote) if len(token) >= _TELLING and not token.isdigit())
    return {stem(token) for token in longer if token not in words("reckoning", "common")} - named


_TELLING = 6  # letters: shorter words are in every text


def _is_told(claim: Claim) -> bool:
    """Whether a text gives a value for a fact, and no rough one."""
    rough = isinstance(claim.value, DateValue) and (claim.value.approximate or claim.value.spans)
    return claim.polarity is Polarity.AFFIRMED and not claim.hedges and not rough


def _clash(number: Claim, start: EventClaim, table: Mapping[str, Any], dates: _Dates, known: Known) -> Iterator[Edge]:
    """The edges of a number and the two dates that it does not fit; none where it does, or where nobody can tell."""
    pair = (number.document_id, start.document_id)
    corroborated = known.agreed[start.subject.key, min(pair), max(pair)]
    alike = bool(corroborated) or dates.share_a_word(number, start)
    end = _end_of(number, start, table, dates, known.published[number.document_id] if alike else None)
    if end is None or told_apart(known.profiles, number, start, corroborated) or is_of_some_calendar(number, start):
        return
    value = number.value
    between = elapsed(start.value, end.value, value.unit) if isinstance(value, QuantityValue) else None
    if between is None or not isinstance(value, QuantityValue) or value.lower is None:
        return
    off = between.misses(value.lower) - table["slack"] - end.slack
    if not 0 < off <= table["most_off"]:
        return
    bounds = f"{between.least} to {between.most}" if between.most > between.least else str(between.least)
    told = f"from {caption_date(start.value)} to {caption_date(end.value)} it is {bounds} {value.unit}s, not {caption_quantity(value)}"
    yield number, start, Judged("CC112", told, Severity.MEDIUM if off > 1 else Severity.LOW)
    if end.claim is not None:
        yield end.claim, start, None


@dataclass(frozen=True, slots=True)
class _End:
    """The day up to which a number counts: its value, the claim that gives it if there is one, and the units it may be off for that."""

    value: DateValue
    claim: Claim | None = None
    slack: int = 0


def _end_of(number: Claim, start: Claim, table: Mapping[str, Any], dates: _Dates, published: date | None) -> _End | None:
    """The date up to which a number counts: that of its own text before that of the text with the beginning.

    `published` is the day of its text; None where nothing shows that both texts speak of one person.
    """
    if table["end"]:
        found = [dates.of(document, start.subject.key, table["end"]) for document in (number.document_id, start.document_id)]
        end = next((claim for claim in found if claim is not None), None)
        return _End(end.value, end) if end is not None else None
    if number.qualifiers.time is not None:
        return _End(number.qualifiers.time)
    if published is None or not _is_of_now(number):
        return None
    today = DateValue(earliest=published, latest=published, granularity=Granularity.DAY, edtf=published.isoformat())
    return _End(today, slack=lexicon("reckoning")["dated_slack"])


def _is_of_now(claim: Claim) -> bool:
    """Whether nothing in a sentence says that it speaks of another time than its text's."""
    return not _elsewhen().search(claim.evidence.quote)


@cache
def _elsewhen() -> re.Pattern[str]:
    told = "|".join(re.escape(word) for word in sorted(words("reckoning", "not_now")))
    return re.compile(rf"\b(?:{told}|1\d\d\d|20\d\d)\b", re.IGNORECASE)
