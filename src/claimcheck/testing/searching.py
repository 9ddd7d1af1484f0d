"""Findings and claims of a report against what a test asks for: does one match, and if not, why not."""

from __future__ import annotations

import re
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import PurePath
from typing import Any

from rapidfuzz import fuzz

from claimcheck.errors import ExpectationError
from claimcheck.matching.keys import mentions_of
from claimcheck.model.claims import Claim, Polarity
from claimcheck.model.document import Document, Span
from claimcheck.model.finding import Finding, Verdict
from claimcheck.model.report import Problem, Report
from claimcheck.model.values import DateValue, ListValue, NameValue, QuantityValue, TextValue
from claimcheck.testing.selection import ClaimSelection, Selection, Side, Wanted, refused
from claimcheck.values.comparison import caption_value
from claimcheck.values.names import name_key

_LIKE = 60.0  # rapidfuzz ratio from which a misquoted passage is worth showing
_WORD = re.compile(r"\S+")
_GROUPED_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")


class Searched:
    """A report, and what it takes to look things up in it."""

    def __init__(self, report: Report, left_out: Sequence[Problem] = ()) -> None:
        """Keep the report, and what its sources hold besides; what is looked up is worked out when it is first asked for."""
        self.report = report
        self._left_out = (*report.coverage.problems, *left_out)
        self._places: dict[Side, tuple[Document, Span | None]] = {}

    @cached_property
    def _names(self) -> Mapping[str, frozenset[str]]:
        return {entity.key: frozenset(map(name_key, (entity.name, *entity.aliases))) for entity in self.report.entities}

    @cached_property
    def _captions(self) -> Mapping[str, str]:
        """The caption of each claim's value group in each finding, by the ids of both."""
        return {
            f"{finding.id} {claim_id}": group.caption
            for finding in self.report.findings
            for group in finding.groups
            for claim_id in group.claim_ids
        }

    def selection(self, asked: Mapping[str, Any]) -> Selection:
        """What is asked for, with every source and quote looked up. Raises ExpectationError for what is not there."""
        wanted = Selection.asked(asked)
        for side in wanted.between:
            self.place(side)
        return wanted

    def findings(self, wanted: Selection, verdicts: Collection[Verdict]) -> tuple[Finding, ...]:
        """The findings of these verdicts that are as wanted, in the report's order."""
        return tuple(finding for finding in self.report.findings if not self.mismatches(finding, wanted, verdicts))

    def claims(self, wanted: ClaimSelection) -> tuple[Claim, ...]:
        """The claims that are as wanted, in the report's order. Raises ExpectationError when there is no such document."""
        if wanted.document:
            self.document(wanted.document)
        return tuple(claim for claim in self.report.claims if not self.claim_mismatches(claim, wanted))

    def document(self, name: str) -> Document:
        """The document with that id, source, base name of its source, or title. Raises ExpectationError when there is none, or several."""
        ways = (
            lambda document: document.id,
            lambda document: document.source,
            lambda document: PurePath(document.source or "").name,
            lambda document: document.title,
        )
        for way in ways:
            found = [document for document in self.report.documents if way(document) == name]
            if len(found) == 1:
                return found[0]
            if found:
                msg = f"{len(found)} sources are called {name!r}"
                raise ExpectationError(msg, "name one by its id")
        for problem in self._left_out:  # a copy of another document, or one that could not be read
            if name in {problem.source, PurePath(problem.source).name}:
                msg = f"the source {name!r} was left out: it {problem.reason}"
                raise ExpectationError(msg, problem.remedy)
        raise ExpectationError(*refused("source", name, [document.id for document in self.report.documents]))

    def place(self, side: Side) -> tuple[Document, Span | None]:
        """The document of a side and the place of its quote. Raises ExpectationError unless the quote stands there exactly once."""
        if side not in self._places:
            document = self.document(side.document)
            self._places[side] = document, find_quote(document, side.quote) if side.quote else None
        return self._places[side]

    def claims_at(self, side: Side, claims: Collection[Claim]) -> list[Claim]:
        """Those of the claims that stand in the document of a side and overlap its quote."""
        document, place = self.place(side)
        return [
            claim
            for claim in claims
            if claim.document_id == document.id
            and (place is None or (claim.evidence.start < place.end and place.start < claim.evidence.end))
        ]

    def is_about(self, claim: Claim, name: str) -> bool:
        """Whether a name is one that the sources use for what takes part in a claim."""
        wanted = name_key(name)
        mentions = [mention for mention in mentions_of(claim) if mention is not claim.attribution]
        return any(wanted in {name_key(m.name), name_key(m.text), *self._names.get(m.key, ())} for m in mentions)

    def has_sides(self, finding: Finding, sides: Sequence[Side]) -> int:
        """How many of the sides have a claim of the finding to themselves, at most."""
        return assigned([[claim.id for claim in self.claims_at(side, finding.claims)] for side in sides])

    def spellings(self, finding: Finding, claim: Claim) -> frozenset[str]:
        """The ways in which the value of a claim may be written in a test."""
        return _spellings(claim) | {_folded(self._captions.get(f"{finding.id} {claim.id}", ""))}

    def mismatches(self, finding: Finding, wanted: Selection, verdicts: Collection[Verdict]) -> list[str]:
        """Why a finding is not what is wanted, one reason each; empty when it is."""
        return [*_wrong_verdict(finding, verdicts), *self._wrong_frame(finding, wanted), *self._wrong_content(finding, wanted)]

    def touches(self, finding: Finding, wanted: Selection) -> bool:
        """Whether a finding is at least a part of what is wanted: about the same, and between two of its sides."""
        enough = min(2, len(wanted.between))
        return not list(self._wrong_frame(finding, wanted)) and self.has_sides(finding, wanted.between) >= enough

    def _wrong_frame(self, finding: Finding, wanted: Selection) -> Iterator[str]:
        yield from self._not_about(finding.claims, finding.subject, wanted)
        yield from _wrong_fields(finding, wanted)
        if not finding.rule.startswith(wanted.rule):
            yield f"its rule is {finding.rule}, not {wanted.rule}"

    def _not_about(self, claims: Sequence[Claim], subject: str, wanted: Wanted) -> Iterator[str]:
        known = name_key(subject) == name_key(wanted.about)
        if wanted.about and not known and not any(self.is_about(claim, wanted.about) for claim in claims):
            yield f"it is about {subject}, not {wanted.about}"

    def _wrong_content(self, finding: Finding, wanted: Selection) -> Iterator[str]:
        stated = {claim.id: self.spellings(finding, claim) for claim in finding.claims}
        groups = [group.claim_ids for group in finding.groups] or [(claim.id,) for claim in finding.claims]
        spelled = [frozenset[str]().union(*(stated[claim] for claim in group)) for group in groups]
        holders = [[number for number, group in enumerate(spelled) if _folded(value) in group] for value in wanted.values]
        for value, found in zip(wanted.values, holders, strict=True):
            if not found:
                yield f"none of its values is {value}"
        if all(holders) and assigned(holders) < len(holders):
            yield "it takes two of the values for one"
        sides = [[claim.id for claim in self.claims_at(side, finding.claims)] for side in wanted.between]
        for side, claims in zip(wanted.between, sides, strict=True):
            if not claims:
                yield f"it has no claim of {side.document}" + (f" at “{side.quote}”" if side.quote else "")
        if all(sides) and assigned(sides) < len(sides):
            yield "one claim of it would have to stand for two sides"

    def claim_mismatches(self, claim: Claim, wanted: ClaimSelection) -> list[str]:
        """Why a claim is not what is wanted, one reason each; empty when it is."""
        reasons = list(self._not_about((claim,), claim.subject.name, wanted))
        reasons += _wrong_fields(claim, wanted)
        if wanted.document and self.document(wanted.document).id != claim.document_id:
            reasons.append(f"it stands in {claim.document_id}, not in {wanted.document}")
        if wanted.quote and not _matches_of(wanted.quote, claim.evidence.quote):
            reasons.append(f"its sentence does not hold “{wanted.quote}”")
        if wanted.value and _folded(wanted.value) not in _spellings(claim):
            reasons.append(f"its value is {caption_value(claim.value)}, not {wanted.value}")
        if wanted.polarity not in (None, claim.polarity):
            reasons.append(f"it is {claim.polarity.value}, not {wanted.polarity}")
        return reasons


def _wrong_fields(found: Finding | Claim, wanted: Wanted) -> Iterator[str]:
    for field in ("kind", "predicate"):
        if getattr(wanted, field) not in ("", getattr(found, field)):
            yield f"its {field} is {getattr(found, field)}, not {getattr(wanted, field)}"


def _wrong_verdict(finding: Finding, verdicts: Collection[Verdict]) -> Iterator[str]:
    if finding.verdict not in verdicts:
        yield f"its verdict is {finding.verdict}, not {' or '.join(verdicts)}"


def find_quote(document: Document, quote: str) -> Span:
    """The place of a quote, any white space equal to any other. Raises ExpectationError unless it stands there exactly once."""
    found = _matches_of(quote, document.text)
    if len(found) == 1:
        return document.span(*found[0])
    if found:
        lines = list(dict.fromkeys(str(document.line_of(start)) for start, _ in found))
        where = f"line{'s' * (len(lines) > 1)} {', '.join(lines)}"
        reason = f"the quote “{quote}” stands {len(found)} times in {document.caption}, in {where}"
        raise ExpectationError(reason, "lengthen it until it stands there once")
    reason = f"the quote “{quote}” does not stand in {document.caption}"
    raise ExpectationError(reason, _near(quote, document) or "copy it from the source")


def _near(quote: str, document: Document) -> str:
    """Where something like the quote stands, in whole words; empty when nowhere."""
    near = fuzz.partial_ratio_alignment(quote, document.text, score_cutoff=_LIKE)
    if near is None or near.dest_start == near.dest_end:
        return ""
    words = [match for match in _WORD.finditer(document.text) if match.start() < near.dest_end and near.dest_start < match.end()]
    found = " ".join(match[0] for match in words)
    return f"line {document.line_of(near.dest_start)} has “{found}”"


def _matches_of(quote: str, text: str) -> list[tuple[int, int]]:
    pattern = r"\s+".join(map(re.escape, quote.split()))
    return [match.span() for match in re.finditer(pattern, text)] if pattern else []


def assigned(candidates: Sequence[Collection[Hashable]]) -> int:
    """To how many of the seats a candidate can be given, each candidate one seat at most (a largest bipartite matching)."""
    seat_of: dict[Hashable, int] = {}

    def seated(seat: int, tried: set[Hashable]) -> bool:
        for candidate in candidates[seat]:
            if candidate not in tried:
                tried.add(candidate)
                if candidate not in seat_of or seated(seat_of[candidate], tried):
                    seat_of[candidate] = seat
                    return True
        return False

    return sum(seated(seat, set()) for seat in range(len(candidates)))


def _spellings(claim: Claim) -> frozenset[str]:
    """The value of a claim in the ways in which a test may write it: as the source has it, as a report shows it, in normal form."""
    value = claim.value
    texts = [caption_value(value), claim.value_span.quote if claim.value_span else ""]
    match value:
        case DateValue():
            texts += [value.edtf, value.timex3]
        case QuantityValue() if value.lower is not None and value.lower == value.upper:
            texts += [f"{value.lower:f}", f"{value.lower:f} {value.unit or value.counted}"]
        case NameValue():
            texts.append(value.name)
        case TextValue():
            texts.append(value.text)
        case ListValue():
            texts += [str(len(value.items) if value.count is None else value.count), ", ".join(value.items)]
        case _:
            pass
    if claim.kind == "role":
        texts.append(claim.subject.name)
    negated = [f"not {text}" for text in texts] if claim.polarity is Polarity.NEGATED else []
    return frozenset(_folded(text) for text in (*texts, *negated) if text)


def _folded(text: str) -> str:
    plain = _GROUPED_DIGITS.sub(lambda match: match[0].replace(",", ""), text)
    return " ".join(plain.casefold().split())
