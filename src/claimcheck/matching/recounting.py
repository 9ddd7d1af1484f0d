"""One count in like clauses of two texts on one matter: "was top scorer with 23 goals in the league", "netted 27 goals in the league".

No two texts tell of a number by the same verb, and the number may be nobody's in particular. But where two texts on one matter each count
such things once, in clauses that are over and speak of the same, the numbers are of one count (CC111). What has to be ruled out are figures
of other times, and two things for which one form was filled in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from claimcheck.lexicons import lexicon, words
from claimcheck.matching.identity import Profiles, by_document, told_apart_in
from claimcheck.matching.judge import Judged
from claimcheck.matching.texts import Clash, Text, around, claims_at, compare, detail_of, fits, is_of_one_size, is_slot, texts_of
from claimcheck.model.claims import Claim
from claimcheck.model.finding import Severity
from claimcheck.model.relation import Relation
from claimcheck.model.values import DateValue, QuantityValue
from claimcheck.reading.outline import Figure, Outline

_Place = tuple[Outline, Figure]


def counted_otherwise(
    outlines: Iterable[Outline], claims: Sequence[Claim], profiles: Profiles, matters: Collection[tuple[str, str]]
) -> Iterator[tuple[Claim, Claim, Judged]]:
    """The pairs of claims at which two texts give one count otherwise, in the order of the documents.

    `profiles` tell namesakes apart; `matters` are the pairs of documents that are on one matter.
    """
    texts = {text.document_id: text for text in texts_of(outlines)}
    standing: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        standing.setdefault((claim.document_id, claim.evidence.start), []).append(claim)
    defined = by_document(profiles)
    for a, b in sorted(matters):
        if told_apart_in(defined.get(a, {}), defined.get(b, {})):
            continue
        found = list(_clashes(texts[a], texts[b]))
        if len(found) <= lexicon("retelling")["most_figures"]:
            yield from claims_at(found, standing)


def _clashes(a: Text, b: Text) -> Iterator[Clash]:
    ours, theirs = _counts(a), _counts(b)
    for noun in sorted(ours.keys() & theirs.keys()):
        here, there = ours[noun], theirs[noun]
        if len(here) > 1 or len(there) > 1 or _has(b, here[0][1]) or _has(a, there[0][1]):
            continue  # counted more than once, or each text knows the other's number
        if _are_one(here[0], there[0], noun):
            (outline, figure), (where, other) = here[0], there[0]
            yield Clash((outline, figure.start), (where, other.start), Judged("CC111", detail_of(figure, other), Severity.MEDIUM))


def _counts(text: Text) -> Mapping[str, list[_Place]]:
    """By the noun that is counted where a text counts such things, in clauses that say what was so."""
    found: dict[str, list[_Place]] = {}
    for outline, figure in text.figures():
        if isinstance(figure.value, DateValue) or figure.value.unit or not is_slot(figure) or figure.clause < 0:
            continue
        for noun in figure.heads - words("retelling", "no_counts"):
            found.setdefault(noun, []).append((outline, figure))
    return found


def _has(text: Text, figure: Figure) -> bool:
    return any(fits(figure, other) for _, other in text.figures() if isinstance(other.value, QuantityValue))


def _are_one(here: _Place, there: _Place, noun: str) -> bool:
    """Whether two counts are of the same: in clauses that are over and have enough words in common, and of the same time."""
    (outline, figure), (where, other) = here, there
    clauses = outline.clauses[figure.clause], where.clauses[other.clause]
    if any(clause.negated or not clause.told or not clause.past for clause in clauses):
        return False
    comparison = compare(figure, other)
    if comparison is None or comparison.relation is not Relation.APART or not is_of_one_size(figure, other):
        return False
    common = (around(outline, figure) & around(where, other)) - {noun}
    return len(common) >= lexicon("retelling")["like_words"] and _of_one_time(here, there)


def _of_one_time(here: _Place, there: _Place) -> bool:
    """Whether neither clause is dated, or each date of one fits one of the other."""
    ours, theirs = _dates_beside(*here), _dates_beside(*there)
    return bool(ours) is bool(theirs) and all(any(fits(one, other) for other in theirs) for one in ours)


def _dates_beside(outline: Outline, figure: Figure) -> list[Figure]:
    return [one for one in outline.figures if isinstance(one.value, DateValue) and one.clause == figure.clause]
