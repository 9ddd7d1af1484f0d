"""How a finding came about, step by step: which thing each source means, why two names are one thing, how the values compare."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from claimcheck.model.document import Document
from claimcheck.model.finding import Finding
from claimcheck.model.report import Entity, Merge
from claimcheck.reports.quoting import visible

_MOST_NAMES = 12  # steps that tell of names


def steps(finding: Finding, documents: Mapping[str, Document], entities: Mapping[str, Entity]) -> tuple[str, ...]:
    """The steps as lines of visible text, what each name stands for before the comparison of the values.

    `documents` are those of the report by id, `entities` its things by key; what is not among them is left out.
    """
    told = dict.fromkeys((*_references(finding, documents), *_merges(finding, entities)))
    names = tuple(islice(told, _MOST_NAMES))
    more = (f"and {len(told) - len(names)} more names",) if len(told) > len(names) else ()
    return tuple(map(visible, (*names, *more, *finding.trace)))


def _references(finding: Finding, documents: Mapping[str, Document]) -> Iterator[str]:
    """What a pronoun, a description or an acronym stands for in its text, and where the text says so."""
    for claim in finding.claims:
        said, meant, document = claim.subject, claim.subject.antecedent, documents.get(claim.document_id)
        if document is None or meant is None or said.text.casefold() == meant.quote.casefold():
            continue
        place = document.locate(meant).caption
        yield f"{document.caption}: “{said.text}” is “{meant.quote}”" + (f", named in {place}" if place else "")


def _merges(finding: Finding, entities: Mapping[str, Entity]) -> Iterator[str]:
    """Why the names that the sources use are held to be one thing's."""
    entity = entities.get(finding.claims[0].subject.key)
    if entity is None:
        return
    names = {name.casefold() for claim in finding.claims for name in (claim.subject.name, claim.subject.text)}
    for merge in _relevant(entity.merges, names):
        yield f"“{merge.left}” and “{merge.right}” are one: {merge.reason}"


def _relevant(merges: Sequence[Merge], names: set[str]) -> Iterator[Merge]:
    """The merges of two of these names; where there is none, those that lead from one of them to a further name."""
    between = [merge for merge in merges if {merge.left.casefold(), merge.right.casefold()} <= names]
    if between or len(names) > 1:
        yield from between or (merge for merge in merges if {merge.left.casefold(), merge.right.casefold()} & names)
