"""The table of extractors: a new family of claims is one module and one line here, or an entry point of another package."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points

from claimcheck.extractors.ages import extract_ages
from claimcheck.extractors.aliases import extract_aliases
from claimcheck.extractors.anniversaries import extract_anniversaries
from claimcheck.extractors.boxes import extract_box_measures
from claimcheck.extractors.definitions import extract_definitions
from claimcheck.extractors.enumerations import extract_enumerations
from claimcheck.extractors.events import extract_events
from claimcheck.extractors.fates import extract_fates
from claimcheck.extractors.labels import extract_labels
from claimcheck.extractors.materials import extract_materials
from claimcheck.extractors.quantities import extract_quantities
from claimcheck.extractors.quotations import extract_quotations
from claimcheck.extractors.relations import extract_relations
from claimcheck.extractors.roles import extract_roles
from claimcheck.extractors.scene import Scene
from claimcheck.extractors.scores import extract_scores
from claimcheck.extractors.statements import extract_deeds, extract_statements
from claimcheck.extractors.traits import extract_traits
from claimcheck.model.base import content_id
from claimcheck.model.claims import Claim
from claimcheck.model.mentions import Mention
from claimcheck.reading.outline import Outline, outline
from claimcheck.reading.reader import Reading

Extractor = Callable[[Scene], Iterator[Claim]]
"""A function from a sentence to the claims of one family in it."""

GROUP = "claimcheck.extractors"
_BUILT_IN: tuple[Extractor, ...] = (
    extract_events,
    extract_labels,
    extract_box_measures,
    extract_quantities,
    extract_ages,
    extract_anniversaries,
    extract_roles,
    extract_relations,
    extract_materials,
    extract_definitions,
    extract_scores,
    extract_enumerations,
    extract_quotations,
    extract_aliases,
    extract_deeds,
    extract_statements,
    extract_fates,
    extract_traits,
)


@dataclass(frozen=True, slots=True)
class Extraction:
    """The claims of one document in text order, the outlines of its sentences, and how many of these have any claim."""

    claims: tuple[Claim, ...]
    outlines: tuple[Outline, ...]
    sentences_with_claims: int

    @property
    def sentences(self) -> int:
        """How many sentences the document has."""
        return len(self.outlines)


@cache
def extractors() -> tuple[Extractor, ...]:
    """The built-in extractors, then those that other packages register under the entry point group `claimcheck.extractors`, by name."""
    return _BUILT_IN + tuple(point.load() for point in sorted(entry_points(group=GROUP), key=lambda point: point.name))


def extract(reading: Reading) -> Extraction:
    """All claims of a reading. A statement that stands twice in a document gives two claims with different ids."""
    claims: list[Claim] = []
    seen: Counter[str] = Counter()
    with_claims = 0
    for sentence in reading.sentences:
        scene = Scene(sentence)
        here: dict[tuple[str, int], Claim] = {}
        for extractor in extractors():
            for claim in extractor(scene):
                here.setdefault((claim.id, _which_one(claim.subject)), claim)
        with_claims += bool(here)
        for claim in here.values():
            seen[claim.id] += 1
            again = seen[claim.id]
            claims.append(claim if again == 1 else claim.model_copy(update={"id": content_id("c", claim.id, again)}))
    return Extraction(tuple(claims), tuple(outline(sentence) for sentence in reading.sentences), with_claims)


def _which_one(subject: Mention) -> int:
    """Where a sentence describes somebody, which tells two men apart whom it describes alike; -1 for a name, which tells by itself."""
    return -1 if subject.named else (subject.antecedent or subject.span).start
