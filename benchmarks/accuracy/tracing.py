"""Why a pair went wrong, and what a developer must see to mend it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from benchmarks.accuracy.items import Item, crossing

import claimcheck as cc

_TOKEN = re.compile(r"\w+")


def tokens(text: str) -> list[str]:
    """The words and numbers of a text, in lower case."""
    return _TOKEN.findall(text.casefold())


def stating(report: cc.Report, document_id: str, words: str) -> list[cc.Claim]:
    """The claims of a document whose subject, object or value holds at least half of these words; all its claims when there are none."""
    wanted = set(tokens(words))
    return [
        claim for claim in report.claims if claim.document_id == document_id and 2 * len(wanted & set(tokens(_said(claim)))) >= len(wanted)
    ]


def _said(claim: cc.Claim) -> str:
    parts = [claim.subject.name, claim.subject.text, claim.predicate, claim.value.model_dump_json(exclude_defaults=True)]
    parts += [claim.object.name] if claim.object else []
    parts += [claim.value_span.quote] if claim.value_span else []
    return " ".join(parts)


def cause_of_miss(report: cc.Report, first: Sequence[cc.Claim], second: Sequence[cc.Claim]) -> str:
    """Where a conflict between claims of two documents was lost, on the way from the text to the verdict."""
    if not first or not second:
        side = "either side" if not first and not second else "the first side" if not first else "the second side"
        return f"not extracted: no claim states the labelled words on {side}"
    keys = {claim.subject.key for claim in first if claim.subject.key} & {claim.subject.key for claim in second}
    if not keys:
        return f"not resolved: {_subject_kind(first)} against {_subject_kind(second)}"
    ids = {claim.id for claim in first}, {claim.id for claim in second}
    shared = [finding for finding in crossing(report) if all(any(claim.id in side for claim in finding.claims) for side in ids)]
    if shared:
        return f"wrong verdict: {shared[0].verdict.value} by {shared[0].rule}"
    predicates = {claim.predicate for claim in first} & {claim.predicate for claim in second}
    return f"not aligned: {'same property' if predicates else 'different properties'}"


def _subject_kind(claims: Sequence[cc.Claim]) -> str:
    return "a named subject" if any(claim.subject.named for claim in claims) else "an unnamed subject"


def trace(item: Item, report: cc.Report, words: tuple[str, ...] = (), note: str = "") -> str:
    """The texts, the claims near the labelled words (all claims where there are none), and what was found between the documents."""
    lines = [f"labels: {note}"] if note else []
    for document in item.documents:
        lines += [f"--- {document.id} (published {document.published}) {document.title or ''}", document.text]
    for place, document in enumerate(item.documents):
        near = stating(report, document.id, words[place] if place < len(words) else "")
        lines += [f"--- claims of {document.id} near the labelled words: {len(near)}"]
        lines += [describe(claim) for claim in near]
    lines += ["--- findings between the documents"]
    for finding in crossing(report):
        lines += [f"{finding.verdict.value} {finding.rule} {finding.subject} / {finding.predicate}: {finding.explanation}"]
        lines += [f"    {describe(claim)}" for claim in finding.claims]
        lines += [f"    because {part}" for part in finding.trace]
    return "\n".join(lines)


def describe(claim: cc.Claim) -> str:
    """A claim in one line."""
    value = claim.value.model_dump(mode="json", exclude_defaults=True, exclude={"type", "timex3"})
    other = f" -> {claim.object.name}" if claim.object else ""
    negated = "" if claim.polarity.value == "affirmed" else " NOT"
    time = f" @ {claim.qualifiers.time.edtf}" if claim.qualifiers.time else ""
    return (
        f"[{claim.document_id}] {claim.kind}: {claim.subject.text!r} = {claim.subject.name} <{claim.subject.key or '-'}>"
        f"{negated} | {claim.predicate}{other} | {value}{time} {' / '.join(claim.qualifiers.scope)}"
    )
