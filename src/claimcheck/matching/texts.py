"""Texts by the outlines of their sentences, and where two of them clash: what retellings and like clauses are held against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.lexicons import lexicon, words
from claimcheck.matching.pair import Judged
from claimcheck.model.claims import Claim
from claimcheck.model.relation import Comparison, Relation
from claimcheck.model.values import DateValue, QuantityValue
from claimcheck.reading.outline import Figure, Outline
from claimcheck.values.comparison import compare_values
from claimcheck.values.dates import compare_yearless, is_yearless


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
        rest = self.content - around(outline, figure)
        return bool(len(rest & other.content) >= lexicon("retelling")["fewest_words"])

    def tells_besides(self, outline: Outline, figure: Figure, other: Text) -> bool:
        """Whether, apart from the clause of a figure, the texts have more in common than the names of those they are about."""
        rest = (self.content - around(outline, figure) - self.names) & (other.content - other.names)
        return bool(len(rest) >= lexicon("retelling")["fewest_common"])

    def retells_closely(self, other: Text) -> bool:
        """Whether nearly all of this text stands in the other one."""
        return bool(len(self.content & other.content) >= lexicon("retelling")["sure_share"] * len(self.content))

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


def texts_of(outlines: Iterable[Outline]) -> list[Text]:
    """The texts of outlines, in the order of their documents."""
    found: dict[str, list[Outline]] = {}
    for outline in outlines:
        found.setdefault(outline.document_id, []).append(outline)
    return [Text.of(found[document]) for document in sorted(found)]


def claims_at(clashes: Iterable[Clash], standing: Mapping[tuple[str, int], Sequence[Claim]]) -> Iterator[tuple[Claim, Claim, Judged]]:
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


def detail_of(a: Figure, b: Figure) -> str:
    """How two figures differ, in words; empty for those that cannot be compared."""
    comparison = compare(a, b)
    return comparison.detail if comparison is not None else ""


def is_slot(figure: Figure) -> bool:
    """Whether a figure is one that a text hardly has several of side by side: no age, no duration, no "one"."""
    value = figure.value
    if isinstance(value, DateValue):
        return not value.spans
    return value.unit not in words("retelling", "no_slot_units") and bool(value.unit or value.lower != 1)


def compare(a: Figure, b: Figure) -> Comparison | None:
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


def fits(a: Figure, b: Figure) -> bool:
    """Whether two figures may be the same value."""
    comparison = _yearless(a, b)
    if comparison is not None:
        return comparison.relation not in {Relation.APART, Relation.UNKNOWN}
    return type(a.value) is type(b.value) and compare_values(a.value, b.value).relation not in {Relation.APART, Relation.UNKNOWN}


def is_known_in(figure: Figure, text: Text) -> bool:
    """Whether a text gives a figure, too, in the same words or as one that fits it."""
    return bool(figure.numerals and figure.numerals <= text.words) or any(fits(figure, other) for _, other in text.figures())


def of_other_times(outline: Outline, figure: Figure, where: Outline, other: Figure) -> bool:
    """Whether two numbers stand in clauses with dates of which none fits one of the other clause: each is the number of its own time."""
    here, there = (_dates_beside(sentence, number) for sentence, number in ((outline, figure), (where, other)))
    return bool(here and there) and not any(fits(one, another) for one in here for another in there)


def _dates_beside(sentence: Outline, number: Figure) -> list[Figure]:
    """The dates in the clause of a number, or else those of its sentence."""
    dates = [one for one in sentence.figures if isinstance(one.value, DateValue)]
    return [one for one in dates if one.clause == number.clause] or dates


def is_of_one_size(a: Figure, b: Figure) -> bool:
    """Whether two numbers are of about one size: a price is no slip for a turnover."""
    sizes = [abs(bound) for one in (a.value, b.value) if isinstance(one, QuantityValue) for bound in (one.lower, one.upper) if bound]
    return not sizes or max(sizes) <= min(sizes) * lexicon("retelling")["largest_ratio"]


def around(outline: Outline, figure: Figure) -> frozenset[str]:
    """The words of content in the clause of a figure, its verb and its subject among them."""
    if figure.clause < 0:
        return outline.content
    clause = outline.clauses[figure.clause]
    return clause.content | ({clause.verb} & outline.content)
