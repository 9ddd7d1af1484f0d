"""The planted corpora: what they expect of a report, and whether it is there.

`tests/corpora` holds hard topics, whose clashes a reader has to infer; `tests/corpora_plain` holds ordinary ones, whose facts are stated;
`tests/corpora_news` holds ordinary ones that were written later, in the prose of newspapers; `tests/corpora_stories` holds ordinary ones
that others wrote, in as many ways of telling as there are sources.

A topic is a folder of sources and a file of cases (docs/testing.md): relations that were planted while the sources were written, each
with the fragments of text that state its sides, and tagged with its kind. The cases of a `dev` topic stand in `planted.claims.yaml`, which
pytest collects: what is not found yet is marked there, and has to be unmarked once it is found. Those of a held-out topic stand in
`held_out.yaml` and are only counted, here. Only what the public contract promises of a report is used.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path, PurePath
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from claimcheck.model.claims import Claim
from claimcheck.model.document import Document
from claimcheck.model.finding import Finding, Verdict
from claimcheck.model.report import Report
from claimcheck.testing.casefile import read_case_file
from claimcheck.testing.cases import Case

FILES: dict[Literal["dev", "held_out"], str] = {"dev": "planted.claims.yaml", "held_out": "held_out.yaml"}
CORPORA = Path(__file__).parent / "corpora"
PLAIN_CORPORA = Path(__file__).parent / "corpora_plain"
NEWS_CORPORA = Path(__file__).parent / "corpora_news"
STORY_CORPORA = Path(__file__).parent / "corpora_stories"
ROOTS = (CORPORA, PLAIN_CORPORA, NEWS_CORPORA, STORY_CORPORA)

Kind = Literal["date", "quantity", "role", "relation", "attribute", "enumeration", "polarity"]
Side = tuple[str, str]
"""A file's name and a fragment that occurs once in it."""


class Relation(BaseModel):
    """One planted relation. `also` names verdicts that are as good as `expect`; `no_conflict` is a trap: any verdict but conflict."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    expect: Verdict | Literal["no_conflict"]
    kind: Kind
    what: str = Field(min_length=1)
    also: tuple[Verdict, ...] = ()
    sides: tuple[Side, ...] = Field(min_length=2)


class Topic(BaseModel):
    """What a file of cases says. `held_out` topics are for a final check: nobody looks at their errors while developing."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    split: Literal["dev", "held_out"]
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether a planted relation came out, and the findings that decided it: those that meet it, or those that fall into the trap.

    `met` asks for all sides in one finding, `found` for two of them: that is enough for a reader to see that sources disagree.
    A trap is never found.
    """

    relation: Relation
    met: bool
    found: bool
    findings: tuple[Finding, ...]


def topics(split: Literal["dev", "held_out"] | None = None, root: Path = CORPORA) -> list[Path]:
    """The folders of the topics in `root`, of one split or of all, in the order of their names."""
    files = FILES.values() if split is None else (FILES[split],)
    return sorted(path.parent for file in files for path in root.glob(f"*/{file}"))


def load_topic(folder: Path) -> Topic:
    """What the topic in `folder` expects. Raises pydantic's ValidationError where a case is not of the expected form."""
    (split,) = (split for split, file in FILES.items() if (folder / file).exists())
    cases = [written.case for written in read_case_file(folder / FILES[split]).written]
    return Topic.model_validate({"split": split, "relations": [_relation(case) for case in cases if case is not None]})


def _relation(case: Case) -> dict[str, object]:
    (kind,) = case.tags
    expect, *also = case.expect
    sides = [(side.document, side.quote) for side in case.between]
    return {"expect": expect, "also": also, "kind": kind, "what": case.name, "sides": sides}


def check(report: Report, relations: Sequence[Relation]) -> list[Outcome]:
    """One outcome a relation, in the same order.

    A relation is met when one finding of an accepted verdict has, for each side, a claim of its own whose evidence overlaps the side's
    fragment, and found when one has two of its sides. A trap is met when no conflict finding has two of its sides.
    """
    return [_trap(report, relation) if relation.expect == "no_conflict" else _expectation(report, relation) for relation in relations]


def false_conflicts(report: Report, relations: Sequence[Relation]) -> list[Finding]:
    """The conflict findings that nobody planted: none of the expected conflicts has two of its sides in them.

    Two sides are enough: a finding on two of three sources that contradict each other is incomplete, which `check` tells, but not false.
    """
    planted = [relation for relation in relations if relation.expect == Verdict.CONFLICT or Verdict.CONFLICT in relation.also]
    return [finding for finding in report.conflicts if not any(_has_two_sides(report, finding, relation) for relation in planted)]


def _expectation(report: Report, relation: Relation) -> Outcome:
    accepted = (relation.expect, *relation.also)
    found = [finding for finding in report.findings if finding.verdict in accepted and _has_two_sides(report, finding, relation)]
    complete = tuple(finding for finding in found if _has_sides(report, finding, relation.sides))
    return Outcome(relation, met=bool(complete), found=bool(found), findings=complete)


def _trap(report: Report, relation: Relation) -> Outcome:
    fallen = tuple(finding for finding in report.conflicts if _has_two_sides(report, finding, relation))
    return Outcome(relation, met=not fallen, found=False, findings=fallen)


def _has_two_sides(report: Report, finding: Finding, relation: Relation) -> bool:
    pairs = ((a, b) for i, a in enumerate(relation.sides) for b in relation.sides[i + 1 :])
    return any(_has_sides(report, finding, pair) for pair in pairs)


def _has_sides(report: Report, finding: Finding, sides: Sequence[Side]) -> bool:
    """Whether each side has a claim of the finding to itself."""
    candidates = [[claim.id for claim in _claims_at(report, finding, side)] for side in sides]
    return any(len(set(chosen)) == len(sides) for chosen in product(*candidates))


def _claims_at(report: Report, finding: Finding, side: Side) -> Iterator[Claim]:
    file, fragment = side
    for claim in finding.claims:
        document = report.document(claim.document_id)
        if PurePath(document.source or "").name == file and _overlaps(document, claim, fragment):
            yield claim


def _overlaps(document: Document, claim: Claim, fragment: str) -> bool:
    start = document.text.find(fragment)
    return start >= 0 and claim.evidence.start < start + len(fragment) and start < claim.evidence.end
