"""Numbers held against the dates that they run between: an age of 84 beside a birth in 1921 and a death in 2003.

No source need state the property of the other. One gives both dates, or one of them, and another the time between; what the text of the
number gives itself is taken from there. A text that gives a thing's beginning itself is compared by that date, and not by its numbers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from claimcheck.lexicons import lexicon, words
from claimcheck.matching.identity import Agreed, Profiles, told_apart
from claimcheck.matching.keys import is_identified
from claimcheck.matching.pair import Judged
from claimcheck.matching.scope import is_of_some_calendar
from claimcheck.model.claims import Claim, EventClaim, Polarity
from claimcheck.model.finding import Severity
from claimcheck.model.values import DateValue, QuantityValue
from claimcheck.values.dates import caption_date
from claimcheck.values.elapsed import elapsed, years_since
from claimcheck.values.names import name_tokens
from claimcheck.values.quantities import caption_quantity

Edge = tuple[Claim, Claim, Judged | None]
"""Two claims of a finding, and what is to be said of them."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the corpus tells beside the claims: profiles, facts agreed on, and the ids of claims that clash already."""

    profiles: Profiles
    agreed: Agreed
    clashing: Collection[str]


def reckoned_otherwise(claims: Sequence[Claim], known: Known) -> Iterator[list[Edge]]:
    """For each number that does not fit the dates of other documents, the claims of the clash: the number, the beginning, the end.

    Claims that are in a conflict already are left out: one is enough. The keys of mentions must have been resolved.
    """
    dates = _Dates(claims)
    for number in claims:
        for table in _tables().get(number.predicate, ()) if number.id not in known.clashing else ():
            if not _may_be_held(number, table, dates):
                continue
            starts = (start for start in dates.elsewhere(number, table["start"]) if start.id not in known.clashing)
            edges = [edge for start in starts for edge in _clash(number, start, table, dates, known)]
            if edges:
                yield edges


@cache
def _tables() -> Mapping[str, Sequence[Mapping[str, Any]]]:
    """By property of a number the rows of the lexicon on it; the years since what comes about once have one each."""
    rows: dict[str, Any] = lexicon("reckoning")
    found: dict[str, list[Mapping[str, Any]]] = {}
    for row in rows["between"]:
        for predicate in row["numbers"]:
            found.setdefault(predicate, []).append(row)
    for name, table in lexicon("properties").items():
        if table["once"]:
            found[years_since(name)] = [{**rows["since"], "start": [name]}]
    return found


def _may_be_held(number: Claim, table: Mapping[str, Any], dates: _Dates) -> bool:
    """Whether a number is exact, of the whole of a thing that other texts can speak of, and all that its own text has on its beginning."""
    if not isinstance(number.value, QuantityValue) or number.value.exact is None:
        return False
    known = _is_told(number) and is_identified(number.subject.key) and not dates.tells(number, table["start"])
    named_so = not table["of"] or not set(table["of"]).isdisjoint(name_tokens(number.subject.name))
    return known and named_so and (not table["told"] or _ends_sentence(number, table["told"]))


def _ends_sentence(number: Claim, told: Sequence[str]) -> bool:
    """Whether a sentence tells a duration of the whole: the number ends it behind a verb in the past, and no other figure stands in it.

    Not so of "had lasted 5 days when ...", "lasted 10 days in Port Ansel", "the siege of 1640 lasted ...".
    """
    place, quote, begin = number.value_span, number.evidence.quote, number.evidence.start
    dated = number.qualifiers.time is not None and number.qualifiers.time.is_known
    if place is None or place.start < begin or dated or number.qualifiers.scope:
        return False
    before, behind = quote[: place.start - begin].casefold().split(), quote[place.end - begin :].casefold().strip(" .")
    leading = quote[: max(0, number.subject.span.start - begin)].split()  # "In the tale King <Name> reigned for ..."
    verb = next((phrase for phrase in told if before[-len(phrase.split()) :] == phrase.split()), None)
    if verb is None or len(leading) > 1 or behind not in words("reckoning", "behind"):
        return False
    return not any(word[:1].isdigit() or word in words("reckoning", "others") for word in before)


class _Dates:
    """The dates of things that the documents vouch for, by document, thing and property; none where a document gives two."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._found: dict[tuple[str, str, str], EventClaim | None] = {}
        self._documents: dict[str, set[str]] = {}
        for claim in claims:
            if not isinstance(claim, EventClaim) or not is_identified(claim.subject.key):
                continue
            place = claim.document_id, claim.subject.key, claim.predicate
            known = self._found.setdefault(place, claim if _is_told(claim) else None)
            self._found[place] = known if known is not None and known.value == claim.value else None
            self._documents.setdefault(claim.subject.key, set()).add(claim.document_id)

    def tells(self, number: Claim, predicates: Iterable[str]) -> bool:
        """Whether the document of a number has anything to say on some properties of its subject."""
        return any((number.document_id, number.subject.key, predicate) in self._found for predicate in predicates)

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


def _is_told(claim: Claim) -> bool:
    """Whether a text gives a value for a fact, and no rough one."""
    rough = isinstance(claim.value, DateValue) and (claim.value.approximate or claim.value.spans)
    return claim.polarity is Polarity.AFFIRMED and not claim.hedges and not rough


def _clash(number: Claim, start: EventClaim, table: Mapping[str, Any], dates: _Dates, known: Known) -> Iterator[Edge]:
    """The edges of a number and the two dates that it does not fit; none where it does, or where nobody can tell."""
    pair = (number.document_id, start.document_id)
    corroborated = known.agreed[start.subject.key, min(pair), max(pair)]
    ends = [dates.of(document, start.subject.key, table["end"]) for document in pair]
    ended = next((claim for claim in ends if claim is not None), None)  # its own text before that of the beginning
    until = ended.value if ended is not None else number.qualifiers.time if not table["end"] else None
    if until is None or told_apart(known.profiles, number, start, corroborated) or is_of_some_calendar(number, start):
        return
    value = number.value
    if not isinstance(value, QuantityValue) or value.exact is None or (ended is not None and ended.id in known.clashing):
        return
    between = elapsed(start.value, until, value.unit)
    off = between.misses(value.exact) - table["slack"] if between is not None else 0
    if between is None or not 0 < off <= table["most_off"]:
        return
    bounds = f"{between.least} to {between.most}" if between.most > between.least else str(between.least)
    told = f"from {caption_date(start.value)} to {caption_date(until)} it is {bounds} {value.unit}s, not {caption_quantity(value)}"
    yield number, start, Judged("CC112", told, Severity.MEDIUM if off > 1 else Severity.LOW)
    if ended is not None:
        yield ended, start, None
