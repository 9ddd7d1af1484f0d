"""What a failed expectation tells its reader: what was wanted, what came nearest, and why that was not it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TypeVar

from claimcheck.model.claims import Claim
from claimcheck.model.finding import Finding, Verdict
from claimcheck.model.report import Report
from claimcheck.reports.quoting import visible
from claimcheck.reports.view import ReportView, headline
from claimcheck.testing.searching import Searched
from claimcheck.testing.selection import ClaimSelection, Selection, Side, Wanted
from claimcheck.values.comparison import caption_value

_Shown = TypeVar("_Shown", Finding, Claim)

_FINDINGS = 3
_CLAIMS = 6


def described(wanted: Wanted) -> str:
    """What is wanted, in words: "about Fenn Tide Board, with the values 1932 and 1934"."""
    parts = []
    for field, words in _WORDS.items():
        value = getattr(wanted, field, None)
        if value:
            parts.append(f"{words} {_listed(value)}")
    return ", ".join(parts)


_WORDS = {
    "about": "about",
    "kind": "of kind",
    "predicate": "on the property",
    "rule": "by rule",
    "values": "with the values",
    "value": "with the value",
    "between": "between",
    "document": "in",
    "quote": "at the words",
    "polarity": "which is",
}


def _listed(value: object) -> str:
    return " and ".join(map(_named, value)) if isinstance(value, tuple) else str(value)


def _named(item: object) -> str:
    if not isinstance(item, Side):
        return str(item)
    return item.document + (f" (“{' '.join(item.quote.split())}”)" if item.quote else "")


def no_finding(searched: Searched, wanted: Selection, verdicts: Collection[Verdict]) -> str:
    """Why no finding of the report is what was wanted."""
    kind = " or ".join(verdict.value.replace("_", " ") for verdict in verdicts)
    asked = described(wanted)
    lines = [f"expected {kind}" + (f" {asked}" if asked else "") + f", but there is none: {headline(searched.report)}"]
    judged = [(searched.mismatches(finding, wanted, verdicts), finding) for finding in searched.report.findings]
    ranked = _ranked(((reasons, finding) for reasons, finding in judged if _is_near(finding, reasons, wanted, verdicts)), _FINDINGS)
    lines += ["", "Nearest findings"] if ranked else []
    for reasons, finding in ranked:
        lines += [*finding_lines(searched, finding), f"    but {'; '.join(reasons)}"]
    lines += _claims_nearby(searched, wanted)
    return visible_lines(lines)


def no_claim(searched: Searched, wanted: ClaimSelection) -> str:
    """Why no claim of the report is what was wanted."""
    asked = described(wanted)
    lines = ["expected a claim" + (f" {asked}" if asked else "") + f", but none of the {len(searched.report.claims)} is"]
    judged = [(searched.claim_mismatches(claim, wanted), claim) for claim in searched.report.claims]
    asked_for = sum(map(bool, dict(wanted).values()))
    ranked = _ranked([one for one in judged if len(one[0]) < asked_for] or judged, _CLAIMS)
    lines += ["", "Nearest claims"] if ranked else []
    for reasons, claim in ranked:
        lines += [claim_line(searched, claim), f"    but {'; '.join(reasons)}"]
    return visible_lines(lines)


def conflict_fault(searched: Searched, wanted: Selection, *, allow_nothing_compared: bool) -> str:
    """Why it does not hold that no conflict is as `wanted`; empty where it holds."""
    asked = described(wanted)
    found = searched.findings(wanted, {Verdict.CONFLICT})
    if found:
        return unwanted(searched, "expected no conflict" + (f" {asked}" if asked else ""), found)
    return "" if allow_nothing_compared else comparison_fault(searched.report)


def comparison_fault(report: Report) -> str:
    """That nothing was compared, in which case no conflict means nothing; empty where something was."""
    return "" if report.coverage.pairs_compared else f"{headline(report)} If that is as it should be, set allow_nothing_compared"


def unwanted(searched: Searched, expected: str, findings: Sequence[Finding]) -> str:
    """The conflicts that should not be there."""
    lines = [f"{expected}, but there {'is one' if len(findings) == 1 else f'are {len(findings)}'}:"]
    for finding in findings:
        lines += [*finding_lines(searched, finding), f"    {finding.explanation}"]
    return visible_lines(lines)


def finding_lines(searched: Searched, finding: Finding) -> Iterator[str]:
    """A finding in a few lines: what it is about, then each value with the place and the words that state it."""
    view = ReportView(searched.report).finding(finding)
    yield f"  {view.verdict} ({view.rule})  {view.about}"
    for value in view.values:
        for place in value.places:
            yield f"    {value.caption or '-'}  {place.caption}  “{place.quote.marked('[[', ']]')}”"


def claim_line(searched: Searched, claim: Claim) -> str:
    """A claim in one line: where it stands, what it says, and the findings that hold it."""
    place = ReportView(searched.report).place(claim)
    denied = "not " if claim.polarity == "negated" else ""
    said = f"{claim.subject.name} · {claim.predicate.replace('_', ' ')} · {denied}{caption_value(claim.value)}"
    homes = sorted(
        {
            finding.verdict.value.replace("_", " ")
            for finding in searched.report.findings
            if claim.id in {member.id for member in finding.claims}
        }
    )
    return f"  {place.caption}  {claim.kind}  {said}  ({', '.join(homes) or 'in no finding'})"


def visible_lines(lines: Iterable[str]) -> str:
    """The lines as one text, every hidden character of a document as an escape."""
    return "\n".join(line if not line.strip() else line[: len(line) - len(line.lstrip())] + visible(line.strip()) for line in lines)


def _ranked(judged: Iterable[tuple[list[str], _Shown]], limit: int) -> list[tuple[list[str], _Shown]]:
    """The first few of what misses least, in the report's order where it misses alike."""
    return sorted(judged, key=lambda pair: len(pair[0]))[:limit]


def _is_near(finding: Finding, reasons: Sequence[str], wanted: Selection, verdicts: Collection[Verdict]) -> bool:
    """Whether a finding has anything of what was asked for, apart from the verdict."""
    asked = sum(len(value) if isinstance(value, tuple) else bool(value) for value in dict(wanted).values())
    return not asked or len(reasons) - (finding.verdict not in verdicts) < asked


def _claims_nearby(searched: Searched, wanted: Selection) -> Iterator[str]:
    """For each side the claims at its quote, or that there are none; without sides, the claims about the thing."""
    if wanted.between:
        yield from ("", "Claims at these places")
        for side in wanted.between:
            claims = searched.claims_at(side, searched.report.claims)
            yield from _claim_lines(searched, claims) or [f"  {_named(side)}: no claim was read here"]
    elif wanted.about:
        claims = [claim for claim in searched.report.claims if searched.is_about(claim, wanted.about)]
        yield from ("", f"Claims about {wanted.about}")
        yield from _claim_lines(searched, claims) or ["  none was read from the sources"]


def _claim_lines(searched: Searched, claims: Sequence[Claim]) -> list[str]:
    """The first few claims; free statements, which there are of nearly every sentence, only where there is nothing else."""
    telling = [claim for claim in claims if claim.kind != "statement"]
    return [claim_line(searched, claim) for claim in (telling or claims)[:_CLAIMS]]
