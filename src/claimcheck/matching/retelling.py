"""One text that retells another: a summary beside its article, a rewritten report, a passage taken over with a slip.

Where nearly all that a text speaks of stands in the other one, both speak of the same matter, named or not: "the agent", "a plan", "the
driver" are the same in both. So a figure that the other text has nowhere, beside one in its place, contradicts it (CC109), and so does a
clause that denies what the other affirms (CC110). Whether one text retells the other is asked of its words of content and of its names;
what has to be ruled out are two things for which one form was filled in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from claimcheck.lexicons import lexicon, words
from claimcheck.matching.identity import Profiles, by_document, told_apart_in
from claimcheck.matching.judge import Judged
from claimcheck.model.claims import Claim
from claimcheck.model.finding import Severity
from claimcheck.model.relation import Comparison, Relation
from claimcheck.model.values import DateValue, QuantityValue
from claimcheck.reading.outline import ClauseOutline, Figure, Outline
from claimcheck.values.comparison import compare_values
from claimcheck.values.dates import compare_yearless, is_yearless

_RARE = 10  # documents: a word that more of them have does not bring two of them together
_FEWEST_RARE = 3  # rare words in common from which two documents are looked at
_CLAUSE_SHARE = 0.5  # how much of a clause must stand in the other one for the two to be one statement
_COUNT_SHARE = 0.4  # how much of what stands around a count must stand around the other one
_TELLING = 2  # words in common at which a figure's sentence is the same one


@dataclass(frozen=True, slots=True)
class Text:
    """A document by the outlines of its sentences, and all words in them."""

    document_id: str
    outlines: tuple[Outline, ...]
    words: frozenset[str]
    content: frozenset[str]
    names: frozenset[str]

    @classmethod
    def of(cls, outlines: Sequence[Outline]) -> Text:
        """The text of the outlines of one document."""
        return cls(
            document_id=outlines[0].document_id,
            outlines=tuple(outlines),
            words=frozenset().union(*(outline.words for outline in outlines)),
            content=frozenset().union(*(outline.content for outline in outlines)),
            names=frozenset().union(*(outline.names for outline in outlines)),
        )

    def figures(self) -> Iterator[tuple[Outline, Figure]]:
        """All figures with their sentences, in order."""
        return ((outline, figure) for outline in self.outlines for figure in outline.figures)

    def retells_besides(self, outline: Outline, figure: Figure, other: Text) -> bool:
        """Whether enough of this text stands in the other one when the clause of one of its figures is left out.

        What may happen again is told again in the same words. A visit told alike but for its day may be two visits, unless the texts have
        more in common than that.
        """
        rest = self.content - _around(outline, figure)
        return bool(len(rest & other.content) >= lexicon("retelling")["fewest_words"])

    def retells(self, other: Text) -> bool:
        """Whether so much of this text stands in the other one that it must speak of the same."""
        policy = lexicon("retelling")
        if len(self.content) < policy["fewest_words"]:
            return False
        share = len(self.content & other.content) / len(self.content)
        missing = len(self.names - other.content)
        near = missing <= 1 and share >= policy["sure_share"]
        return bool(share >= policy["share"] and (near or missing <= (1 - policy["name_share"]) * len(self.names)))


@dataclass(frozen=True, slots=True)
class Clash:
    """Where two texts exclude each other: the places in both, and the rule with its detail."""

    told: tuple[Outline, int]
    source: tuple[Outline, int]
    judged: Judged


def retold_otherwise(
    outlines: Iterable[Outline], claims: Sequence[Claim], profiles: Profiles, published: Mapping[str, date | None]
) -> Iterator[tuple[Claim, Claim, Judged]]:
    """The pairs of claims at which a text that retells another one contradicts it, in the order of the documents.

    `profiles` tell namesakes apart; `published` are the days of publication, which must be one day: a later text may know more.
    """
    texts = _texts(outlines)
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
                yield from _claims_at([*_other_figures(told, source), *_denials(told, source)], standing)


def _texts(outlines: Iterable[Outline]) -> list[Text]:
    found: dict[str, list[Outline]] = {}
    for outline in outlines:
        found.setdefault(outline.document_id, []).append(outline)
    return [Text.of(found[document]) for document in sorted(found)]


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


def _claims_at(clashes: Iterable[Clash], standing: Mapping[tuple[str, int], Sequence[Claim]]) -> Iterator[tuple[Claim, Claim, Judged]]:
    """The claims that stand at the places of clashes; a clash at which a text makes no claim is left out."""
    for clash in clashes:
        here, there = (standing.get((outline.document_id, outline.start), ()) for outline, _ in (clash.told, clash.source))
        if here and there:
            a, b = (_nearest(claims, place) for claims, (_, place) in ((here, clash.told), (there, clash.source)))
            yield a, b, clash.judged


def _nearest(claims: Sequence[Claim], place: int) -> Claim:
    """The claim whose value holds a place most closely; the first of the sentence where none does."""
    holding = [claim for claim in claims if claim.value_span is not None and claim.value_span.start <= place < claim.value_span.end]
    return min(holding, key=_width, default=claims[0])


def _width(claim: Claim) -> int:
    return claim.value_span.end - claim.value_span.start if claim.value_span is not None else 0


def _other_figures(told: Text, source: Text) -> list[Clash]:
    """The figures of one text that the other has nowhere, while it has another one in their place."""
    found: list[Clash] = []
    known = 0
    for outline, figure in told.figures():
        if not _is_slot(figure):
            continue
        if (figure.numerals and figure.numerals <= source.words) or any(_fits(figure, other) for _, other in source.figures()):
            known += 1
            continue
        ranked = [(rank, entry) for entry in source.figures() if (rank := _rank((outline, figure), entry, told, source)) is not None]
        if ranked:
            where, other = max(ranked, key=lambda pair: pair[0])[1]
            if isinstance(figure.value, DateValue) and not told.retells_besides(outline, figure, source):
                continue
            judged = Judged("CC109", _detail(figure, other), Severity.MEDIUM)
            found.append(Clash((outline, figure.start), (where, other.start), judged))
    return found if len(found) <= known + lexicon("retelling")["most_figures"] else []


def _detail(a: Figure, b: Figure) -> str:
    comparison = _compare(a, b)
    return comparison.detail if comparison is not None else ""


def _is_slot(figure: Figure) -> bool:
    """Whether a figure is one that a text hardly has several of side by side: no age, no duration, no "one"."""
    value = figure.value
    if isinstance(value, DateValue):
        return not value.spans
    return value.unit not in words("retelling", "no_slot_units") and bool(value.unit or value.lower != 1)


def _compare(a: Figure, b: Figure) -> Comparison | None:
    """How two figures of one type and unit compare, None for others."""
    yearless = _yearless(a, b)
    if yearless is not None:
        return yearless
    match a.value, b.value:
        case DateValue() as one, DateValue() as other if one.granularity is other.granularity:
            return compare_values(one, other)
        case QuantityValue() as one, QuantityValue() as other if one.unit == other.unit:
            return compare_values(one, other)
    return None


def _yearless(a: Figure, b: Figure) -> Comparison | None:
    """How two days or times of day without a year compare, None for all else."""
    match a.value, b.value:
        case DateValue() as one, DateValue() as other if is_yearless(one) and is_yearless(other):
            return compare_yearless(one, other)
    return None


def _fits(a: Figure, b: Figure) -> bool:
    comparison = _yearless(a, b)
    if comparison is not None:
        return comparison.relation is Relation.EQUAL
    return type(a.value) is type(b.value) and compare_values(a.value, b.value).relation not in {Relation.APART, Relation.UNKNOWN}


def _is_sole(figure: Figure, text: Text) -> bool:
    """Whether a text gives one value of that unit only, so that nothing else can be meant."""
    return not any((comparison := _compare(figure, one)) is not None and comparison.relation is Relation.APART for _, one in text.figures())


def _rank(here: tuple[Outline, Figure], there: tuple[Outline, Figure], told: Text, source: Text) -> tuple[bool, int, int] | None:
    """How well another figure stands in the place of one: by the word it hangs on, then by words in common; None where it does not."""
    (outline, figure), (where, other) = here, there
    comparison = _compare(figure, other)
    if comparison is None or comparison.relation is not Relation.APART or not _is_slot(other):
        return None
    same_head = bool(figure.heads & other.heads)
    around = _around(outline, figure)
    near, nearest = len(around & where.content), len(around & _around(where, other))
    unit = "" if isinstance(figure.value, DateValue) else figure.value.unit
    if not near or not (same_head or unit) or not _is_of_one_size(figure, other):
        return None
    alone = same_head or (_is_sole(figure, told) and _is_sole(other, source))
    if unit in words("retelling", "weak_units") and not (alone and near >= _TELLING):
        return None
    if isinstance(figure.value, QuantityValue) and not unit and near < max(_TELLING, _COUNT_SHARE * len(around)):
        return None
    if isinstance(figure.value, QuantityValue) and _of_other_times(outline, figure, where, other):
        return None
    if any(_fits(other, one) and (isinstance(one.value, DateValue) or one.heads & other.heads) for _, one in told.figures()):
        return None  # what this text says too, of the same, is no other figure for the one it has here
    if other.numerals <= told.words and not (same_head and nearest >= _TELLING):
        return None
    return same_head, near, nearest


def _of_other_times(outline: Outline, figure: Figure, where: Outline, other: Figure) -> bool:
    """Whether two numbers stand in clauses with dates of which none fits one of the other clause: each is the number of its own time."""
    here, there = (
        [one for one in sentence.figures if isinstance(one.value, DateValue) and one.clause == number.clause]
        for sentence, number in ((outline, figure), (where, other))
    )
    return bool(here and there) and not any(_fits(one, another) for one in here for another in there)


def _is_of_one_size(a: Figure, b: Figure) -> bool:
    """Whether two numbers are of about one size: a price is no slip for a turnover."""
    sizes = [abs(bound) for one in (a.value, b.value) if isinstance(one, QuantityValue) for bound in (one.lower, one.upper) if bound]
    return not sizes or max(sizes) <= min(sizes) * lexicon("retelling")["largest_ratio"]


def _around(outline: Outline, figure: Figure) -> frozenset[str]:
    """The words of content in the clause of a figure, its verb and its subject among them."""
    if figure.clause < 0:
        return outline.content
    clause = outline.clauses[figure.clause]
    return clause.content | ({clause.verb} & outline.content)


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
