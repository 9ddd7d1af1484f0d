"""The full text of a document with every claim marked: cut where claims begin and end, so that claims may overlap as they like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.model.claims import Claim
from claimcheck.model.document import Document, Span
from claimcheck.model.finding import Verdict
from claimcheck.reports.html.links import marked_span, place_anchor
from claimcheck.reports.quoting import visible
from claimcheck.reports.view import VERDICTS, about_claim

_TITLED = 3  # claims that a mark names when one points at it


@dataclass(frozen=True, slots=True)
class Reference:
    """A link to a finding: its number and its verdict."""

    number: int
    verdict: Verdict


Cited = Mapping[str, Sequence[Reference]]
"""The findings of each claim, by the claim's id."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of one line that the same claims cover.

    `mark` is empty, "claim" (of no finding), "cited" (of a finding) or, on the value that is compared, its gravest verdict.
    `anchor` is empty where no claim begins; `references` are the findings of the claims that end here.
    """

    text: str
    mark: str
    title: str
    anchor: str
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text. `number` is its line in the raw source, `place` what the source has instead of lines (a page, a record).

    Either may be empty: the number where the source counts no lines or the line is blank, the place where it is that of the line before.
    """

    number: str
    place: str
    segments: tuple[Segment, ...]


def marked_lines(number: int, document: Document, claims: Sequence[Claim], cited: Cited) -> tuple[Line, ...]:
    """The lines of the document with that number, in segments."""
    text, stretches = document.text, [stretch for claim in claims for stretch in _stretches(claim)]
    anchors = {marked_span(claim).start for claim in claims}
    references = _references_by_end(claims, cited)
    lines: list[list[Segment]] = [[]]
    for start, end, covering in _covered(text, stretches):
        segment = Segment(
            text=visible(text[start:end].removesuffix("\n")),
            mark=_mark(covering, cited),
            title="; ".join(dict.fromkeys(_title(stretch.claim) for stretch in covering[:_TITLED])),
            anchor=place_anchor(number, start) if start in anchors else "",
            references=references.get(end, ()),
        )
        lines[-1].append(segment)
        if text[end - 1] == "\n":
            lines.append([])
    return tuple(Line(*label, tuple(segments)) for label, segments in zip(_labels(document), lines, strict=True))


def _labels(document: Document) -> Iterator[tuple[str, str]]:
    """The number and the place of each line of the text."""
    if document.source_map is None:
        yield from ((str(number), "") for number in range(1, document.text.count("\n") + 2))
        return
    offset, before = 0, ""
    for line in document.text.split("\n"):
        location = document.locate(document.span(offset, offset))
        place = location.model_copy(update={"line": None}).caption
        yield (str(location.line or "") if line.strip() else "", place if place != before else "")
        offset, before = offset + len(line) + 1, place


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Where a claim stands: its sentence, or the value in it that is compared (of a claim without one, the sentence is both)."""

    claim: Claim
    span: Span
    is_value: bool


def _stretches(claim: Claim) -> Iterator[_Stretch]:
    yield _Stretch(claim, claim.evidence, is_value=claim.value_span is None)
    if claim.value_span is not None:
        yield _Stretch(claim, claim.value_span, is_value=True)


def _references_by_end(claims: Sequence[Claim], cited: Cited) -> dict[int, tuple[Reference, ...]]:
    found: dict[int, set[Reference]] = defaultdict(set)
    for claim in claims:
        found[marked_span(claim).end].update(cited.get(claim.id, ()))
    return {end: tuple(sorted(references, key=lambda reference: reference.number)) for end, references in found.items()}


def _covered(text: str, stretches: Sequence[_Stretch]) -> Iterator[tuple[int, int, tuple[_Stretch, ...]]]:
    """The text cut at every line and wherever a stretch begins or ends: start, end, and the stretches that hold the piece."""
    begins: dict[int, list[_Stretch]] = defaultdict(list)
    ends: dict[int, list[_Stretch]] = defaultdict(list)
    for stretch in stretches:
        begins[stretch.span.start].append(stretch)
        ends[stretch.span.end].append(stretch)
    lines = (offset + 1 for offset, char in enumerate(text) if char == "\n")
    cuts = sorted(cut for cut in {0, len(text), *lines, *begins, *ends} if cut <= len(text))
    covering: dict[int, _Stretch] = {}
    for start, end in pairwise(cuts):
        for stretch in begins.get(start, ()):
            covering[id(stretch)] = stretch
        for stretch in ends.get(start, ()):
            covering.pop(id(stretch), None)
        yield start, end, tuple(covering.values())


def _mark(covering: Sequence[_Stretch], cited: Cited) -> str:
    verdicts = [reference.verdict for stretch in covering if stretch.is_value for reference in cited.get(stretch.claim.id, ())]
    if verdicts:
        return min(verdicts, key=VERDICTS.index).value
    if any(cited.get(stretch.claim.id) for stretch in covering):
        return "cited"
    return "claim" if covering else ""


def _title(claim: Claim) -> str:
    return f"{claim.kind}: {about_claim(claim)}"
