"""The flow: read, extract, resolve, match, report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from claimcheck.config import Config
from claimcheck.entities import AliasRules, load_alias_rules
from claimcheck.errors import InputError
from claimcheck.extractors.registry import Extraction, extract
from claimcheck.formats.objects import DocumentLike, as_document
from claimcheck.graph import Compared, find
from claimcheck.matching.excerpts import with_openings
from claimcheck.matching.keys import resolve_mentions
from claimcheck.matching.settings import join_described, matters_of
from claimcheck.model.claims import Claim
from claimcheck.model.document import Document
from claimcheck.model.report import Coverage, Dropped, Problem, Report
from claimcheck.reading.passages import PassageKind
from claimcheck.reading.reader import read

Progress = Callable[[str, int, int], None]
"""Called with what is done, how many of it, and of how many."""


def extract_claims(document: DocumentLike, *, config: Config | None = None) -> list[Claim]:
    """The typed claims of one document, in text order. Raises MissingModelError when the spaCy pipeline is not installed."""
    config = config or Config()
    reading = next(read([as_document(document, config=config)], config.model))
    return list(extract(reading).claims)


def crosscheck(
    documents: Iterable[DocumentLike],
    *,
    config: Config | None = None,
    problems: Iterable[Problem] = (),
    progress: Progress | None = None,
) -> Report:
    """The report on what several documents agree on and where they contradict each other.

    Documents of retrieval libraries are taken as they are: objects with `page_content` or `text`, and `metadata`.
    `problems` are documents that could not be read, to be listed under coverage. `progress` is called after each document.
    The same documents give the same report in whatever order they come. Raises MissingModelError when the spaCy pipeline named in
    the configuration is not installed, and ConfigError for an alias file that cannot be used.
    """
    config = config or Config()
    rules = load_alias_rules(config.aliases) if config.aliases else AliasRules()
    taken, unusable = _taken(documents, config)
    ordered, repeated = _distinct(taken)
    skipped: Counter[PassageKind] = Counter()
    extractions: list[Extraction] = []
    for number, reading in enumerate(read(ordered, config.model), 1):
        extractions.append(extract(reading))
        skipped.update(reading.skipped)
        if progress is not None:
            progress("documents read", number, len(ordered))
    claims, resolution = resolve_mentions([claim for extraction in extractions for claim in extraction.claims], rules)
    outlines = [outline for extraction in extractions for outline in extraction.outlines]
    matters = matters_of(claims, outlines)
    claims = with_openings(join_described(claims, matters))
    compared = find(claims, ordered, {entity.key: entity.name for entity in resolution.entities}, outlines, matters)
    findings = tuple(finding for finding in compared.findings if _is_wanted(finding.rule, finding.confidence, config))
    return Report(
        documents=tuple(ordered),
        claims=tuple(claims),
        entities=resolution.entities,
        findings=findings,
        coverage=Coverage(
            documents=len(ordered),
            sentences=sum(extraction.sentences for extraction in extractions),
            sentences_with_claims=sum(extraction.sentences_with_claims for extraction in extractions),
            claims=len(claims),
            entities=len(resolution.entities),
            pairs_compared=compared.pairs,
            dropped=_dropped(skipped, compared, len(compared.findings) - len(findings)),
            problems=(*problems, *unusable, *repeated),
        ),
    )


def _is_wanted(rule: str, confidence: float, config: Config) -> bool:
    selected = not config.select or rule.startswith(config.select)
    return selected and not (config.ignore and rule.startswith(config.ignore)) and confidence >= config.min_confidence


def _taken(documents: Iterable[DocumentLike], config: Config) -> tuple[list[Document], list[Problem]]:
    """What is given as documents, and a problem for each that holds no text."""
    taken: list[Document] = []
    problems: list[Problem] = []
    for document in documents:
        try:
            taken.append(as_document(document, config=config))
        except InputError as error:
            problems.append(Problem(source=error.path, reason=error.reason, remedy=error.remedy))
    return taken, problems


def _distinct(documents: Iterable[Document]) -> tuple[list[Document], list[Problem]]:
    """The documents in the order of their ids, each text once: a copy corroborates nothing."""
    kept: dict[str, Document] = {}
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for document in sorted(documents, key=lambda document: (document.id, document.caption, document.text)):
        if document.text in texts:
            problems.append(
                Problem(source=document.caption, reason=f"has the same text as {texts[document.text]}", remedy="it was read once")
            )
        elif document.id in kept:
            problems.append(
                Problem(source=document.caption, reason=f"has the same id as another document: {document.id}", remedy="give it another id")
            )
        else:
            kept[document.id] = document
            texts[document.text] = document.caption
    return list(kept.values()), problems


def _dropped(skipped: Counter[PassageKind], compared: Compared, filtered: int) -> tuple[Dropped, ...]:
    rows = [
        Dropped(what=f"{kind.value} passages", reason="not read for claims", count=skipped[kind]) for kind in PassageKind if skipped[kind]
    ]
    if compared.unmatched:
        rows.append(Dropped(what="claims", reason="about a thing that no name tells apart", count=compared.unmatched))
    if compared.beyond:
        rows.append(Dropped(what="claims", reason="beyond the largest block that is compared", count=compared.beyond))
    if filtered:
        rows.append(Dropped(what="findings", reason="left out by the settings", count=filtered))
    return tuple(rows)
