"""One text that retells another: a summary beside its article, a rewritten report, a passage taken over with a slip.

Where nearly all that a text speaks of stands in the other one, both speak of the same matter, named or not: "the agent", "a plan", "the
driver" are the same in both. So a figure that the other text has nowhere, beside one in its place, contradicts it (CC109), and so does a
clause that denies what the other affirms (CC110). Whether one text retells the other is asked of its words of content and of its names;
what has to be ruled out are two things for which one form was filled in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from claimcheck.lexicons import lexicon, words
from claimcheck.matching.identity import Profiles, by_document, told_apart_in
from claimcheck.matching.pair import Judged
from claimcheck.matching.texts import (
    Clash,
    Text,
    around,
    claims_at,
    compare,
    detail_of,
    fits,
    is_known_in,
    is_of_one_size,
    is_slot,
    of_other_times,
    texts_of,
)
from claimcheck.model.claims import Claim
from claimcheck.model.finding import Severity
from claimcheck.model.relation import Relation
from claimcheck.model.values import DateValue, QuantityValue
from claimcheck.reading.outline import ClauseOutline, Figure, Outline

_Place = tuple[Outline, Figure]
"""A figure with its sentence."""

_RARE = 10  # documents: a word that more of them have does not bring two of them together
_FEWEST_RARE = 3  # rare words in common from which two documents are looked at
_CLAUSE_SHARE = 0.5  # how much of a clause must stand in the other one for the two to be one statement
_COUNT_SHARE = 0.4  # how much of what stands around a count must stand around the other one
_TELLING = 2  # words in common at which a figure's sentence is the same one


def retold_otherwise(
    outlines: Iterable[Outline], claims: Sequence[Claim], profiles: Profiles, published: Mapping[str, date | None]
) -> Iterator[tuple[Claim, Claim, Judged]]:
    """The pairs of claims at which a text that retells another one contradicts it, in the order of the documents.

    `profiles` tell namesakes apart; `published` are the days of publication, which must be one day: a later text may know more.
    """
    texts = texts_of(outlines)
    standing: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        standing.setdefault((claim.document_id, claim.evidence.start), []).append(claim)
    defined = by_document(profiles)
    for a, b in _candidates(texts):
        if published[a.document_id] != published[b.document_id]:
            continue
        if told_apart_in(defined.get(a.document_id, {}), defined.get(b.document_id, {})):
            continue
        for told, source in ((a, b), (b, a)):
            if told.retells(source):
                yield from claims_at([*_other_figures(told, source), *_denials(told, source)], standing)


def _candidates(texts: Sequence[Text]) -> Iterator[tuple[Text, Text]]:
    """The pairs that have some rare words in common: what retells another text has its rare words too."""
    having: dict[str, list[int]] = {}
    for number, text in enumerate(texts):
        for word in text.content:
            having.setdefault(word, []).append(number)
    common: Counter[tuple[int, int]] = Counter()
    for numbers in having.values():
        if len(numbers) <= _RARE:
            common.update(combinations(numbers, 2))
    for first, second in sorted(pair for pair, count in common.items() if count >= _FEWEST_RARE):
        yield texts[first], texts[second]


def _other_figures(told: Text, source: Text) -> list[Clash]:
    """The figures of one text that the other has nowhere, while it has another one in their place."""
    found: list[Clash] = []
    known = 0
    for outline, figure in told.figures():
        if not is_slot(figure):
            continue
        if is_known_in(figure, source):
            known += 1
            continue
        ranked = [(rank, entry) for entry in source.figures() if (rank := _rank((outline, figure), entry, told, source)) is not None]
        if ranked:
            where, other = max(ranked, key=lambda pair: pair[0])[1]
            if isinstance(figure.value, DateValue) and not told.retells_besides(outline, figure, source):
                continue
            if not told.tells_besides(outline, figure, source):
                continue
            judged = Judged("CC109", detail_of(figure, other), Severity.MEDIUM)
            found.append(Clash((outline, figure.start), (where, other.start), judged))
    return found if len(found) <= known + lexicon("retelling")["most_figures"] else []


def _is_sole(figure: Figure, text: Text) -> bool:
    """Whether a text gives one value of that unit only, so that nothing else can be meant."""
    return not _others(figure, text)


def _are_left_over(figure: Figure, told: Text, other: Figure, source: Text) -> bool:
    """Whether all other figures of their kind stand in both texts, so that either can only stand in the place of the other."""
    ours, theirs = _others(figure, told), _others(other, source)
    return all(any(fits(one, their) for _, their in source.figures()) for one in ours) and all(
        any(fits(one, our) for _, our in told.figures()) for one in theirs
    )


def _others(figure: Figure, text: Text) -> list[Figure]:
    """The figures of a text that are of one kind with a figure and differ from it."""
    return [one for _, one in text.figures() if (found := compare(figure, one)) is not None and found.relation is Relation.APART]


def _rank(here: _Place, there: _Place, told: Text, source: Text) -> tuple[bool, int, int] | None:
    """How well another figure stands in the place of one: by the word it hangs on, then by words in common; None where it does not."""
    (outline, figure), (where, other) = here, there
    comparison = compare(figure, other)
    apart = comparison is not None and comparison.relation is Relation.APART
    if not (apart and is_slot(other) and _count_alike(here, there)):
        return None
    same_head = bool(figure.heads & other.heads)
    if isinstance(figure.value, DateValue) and not (
        _told_alike(here, there) or (not figure.value.is_known and _are_left_over(figure, told, other, source))
    ):
        return None  # a ship leaves on one day and arrives on another
    beside = around(outline, figure)
    near, nearest = len(beside & where.content), len(beside & around(where, other))
    unit = "" if isinstance(figure.value, DateValue) else figure.value.unit
    sole = _is_sole(figure, told) and _is_sole(other, source)
    measured = sole and isinstance(figure.value, QuantityValue) and told.retells_closely(source)  # a year may be that of anything
    if not (near or measured) or not (same_head or unit or sole) or not is_of_one_size(figure, other):
        return None
    alone = same_head or sole
    if unit in words("retelling", "weak_units") and not (alone and near >= _TELLING):
        return None
    if isinstance(figure.value, QuantityValue) and not unit and near < max(_TELLING, _COUNT_SHARE * len(beside)):
        return None
    if isinstance(figure.value, QuantityValue) and of_other_times(outline, figure, where, other):
        return None
    if any(fits(other, one) and (isinstance(one.value, DateValue) or one.heads & other.heads) for _, one in told.figures()):
        return None  # what this text says too, of the same, is no other figure for the one it has here
    if other.numerals <= told.words and not (same_head and nearest >= _TELLING):
        return None
    return same_head, near, nearest


def _count_alike(here: _Place, there: _Place) -> bool:
    """Whether not one text alone counts further things, or those of a whole career, a season or the like."""
    (outline, figure), (where, other) = here, there
    return figure.further is other.further and outline.words & words("retelling", "periods") == where.words & words("retelling", "periods")


def _told_alike(here: _Place, there: _Place) -> bool:
    """Whether two figures stand in clauses of one verb: on another day something else may be told of the same thing."""
    clauses = [outline.clauses[figure.clause] for outline, figure in (here, there) if figure.clause >= 0]
    ordinals = [frozenset(outline.words & words("policy", "ordinals")) for outline, _ in (here, there)]
    return len(clauses) == len((here, there)) and clauses[0].verb == clauses[1].verb and ordinals[0] == ordinals[1]


def _denials(told: Text, source: Text) -> Iterator[Clash]:
    """The clauses of one text that deny what a clause of the other affirms in the same words, or the other way round."""
    for outline in told.outlines:
        for clause in outline.clauses:
            if clause.verb in words("retelling", "light") or not clause.content:
                continue
            for where in source.outlines:
                facing = next((other for other in where.clauses if _opposes(clause, outline, other, where)), None)
                if facing is not None:
                    denied = clause if clause.negated else facing
                    judged = Judged("CC110", f"one of them denies “{denied.verb}”", Severity.MEDIUM)
                    yield Clash((outline, clause.start), (where, facing.start), judged)
                    break


def _opposes(clause: ClauseOutline, outline: Outline, other: ClauseOutline, where: Outline) -> bool:
    if clause.negated is other.negated or clause.verb != other.verb or not (clause.told and other.told):
        return False
    if clause.subject and other.subject and clause.subject != other.subject:
        return False
    denied, affirmed = (clause, where) if clause.negated else (other, outline)
    narrowing = len(denied.content - affirmed.content)
    common = len(clause.content & other.content)
    return not denied.limited and narrowing <= 1 and common >= 1 and common >= _CLAUSE_SHARE * len(clause.content)
