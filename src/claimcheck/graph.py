"""Claims to findings: blocks are compared pair by pair, and what belongs together becomes one finding.

Values that agree and values that clash on one property of one thing are one finding: 2018 in one source against 2017 in two others is
one conflict with three claims and two values. Only claims of different documents are compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from claimcheck.lexicons import lexicon, words
from claimcheck.matching.denial import fate_of
from claimcheck.matching.explaining import explained, is_office, says_no
from claimcheck.matching.identity import Agreed, Profiles, profiles_of, told_apart
from claimcheck.matching.judge import judge
from claimcheck.matching.listing import listed_otherwise
from claimcheck.matching.pair import Judged, Pair
from claimcheck.matching.reckoning import Known, reckoned_otherwise
from claimcheck.matching.retelling import retold_otherwise
from claimcheck.matching.slots import Policy, slot_of
from claimcheck.matching.wording import reworded
from claimcheck.model.base import content_id
from claimcheck.model.claims import MADE_OF, Claim, EventClaim, Polarity, RoleClaim, StatementClaim
from claimcheck.model.document import Document
from claimcheck.model.finding import Finding, Severity, ValueGroup, Verdict
from claimcheck.model.mentions import Mention
from claimcheck.model.values import DateValue, Granularity, Value
from claimcheck.reading.outline import Outline
from claimcheck.values.comparison import caption_value
from claimcheck.values.materials import is_material

_LARGEST_BLOCK = 60  # claims of one block that are compared with each other; what is beyond is counted, not compared
_JOINED = frozenset({Verdict.CONFLICT, Verdict.AGREE, Verdict.REFINE})
_RANK = {Severity.HIGH: 0, Severity.MEDIUM: 1, Severity.LOW: 2, Severity.INFO: 3}
_ORDER = tuple(Verdict(name) for name in ("conflict", "agree", "refine", "succession", "scope_differs", "multi_valued", "undecided"))


@dataclass(frozen=True, slots=True)
class Compared:
    """The findings, how many pairs were compared, and how many claims were left out of blocks that were too large."""

    findings: tuple[Finding, ...]
    pairs: int
    unmatched: int
    beyond: int


def find(
    claims: Sequence[Claim],
    documents: Sequence[Document],
    names: Mapping[str, str],
    outlines: Sequence[Outline] = (),
    matters: Collection[tuple[str, str]] = (),
) -> Compared:
    """All findings on the claims, the gravest first.

    `names` gives entities' names by key, `outlines` are of their sentences, `matters` the pairs of documents that are on one matter.
    """
    published = {document.id: document.published for document in documents}
    order = {document.id: number for number, document in enumerate(sorted(documents, key=lambda document: document.id))}
    blocks: dict[tuple[str, ...], tuple[Policy, list[Claim]]] = {}
    unmatched = 0
    ordered = sorted(claims, key=lambda claim: (order[claim.document_id], claim.evidence.start, claim.id))
    for claim in ordered:
        slot = slot_of(claim)
        if slot.block:
            blocks.setdefault(slot.block, (slot.policy, []))[1].append(claim)
        else:
            unmatched += 1
    happened = _last_days(ordered)
    judged = {block: _judge_block(blocks[block][1][:_LARGEST_BLOCK], blocks[block][0], published, happened) for block in sorted(blocks)}
    agreed = _corroborated(judged.values())
    profiles = profiles_of(ordered)
    findings: list[Finding] = []
    for block, edges in judged.items():
        findings.extend(_findings(_without_namesakes(edges, profiles, agreed), blocks[block][0], names))
    clashing = {claim.id for finding in findings if finding.verdict is Verdict.CONFLICT for claim in finding.claims}
    findings.extend(_finding(edges, names) for edges in reckoned_otherwise(ordered, Known(profiles, agreed, clashing)))
    findings.extend(_untold(findings, reworded(ordered, profiles, agreed, published), names))
    findings.extend(_untold(findings, listed_otherwise(ordered, matters, published), names))
    findings.extend(_untold(findings, retold_otherwise(outlines, ordered, profiles, published), names))
    findings = _each_once(sorted(_without_echoes(findings), key=_sort_key))
    pairs = sum(len(edges) for edges in judged.values())
    beyond = sum(max(0, len(members) - _LARGEST_BLOCK) for _, members in blocks.values())
    return Compared(tuple(findings), pairs, unmatched, beyond)


def _without_echoes(findings: Sequence[Finding]) -> list[Finding]:
    """Without the agreements of open statements in sentences whose figures, dates or names are one finding already.

    "Has 400 members" as words says no more than the number of members, and a reader would meet it twice.
    """
    typed: dict[str, list[set[tuple[str, int]]]] = {}
    for finding in findings:
        if finding.kind != "statement" and finding.verdict in _JOINED:
            typed.setdefault(_about(finding.claims).key, []).append(_sentences(finding))
    return [
        finding
        for finding in findings
        if finding.kind != "statement"
        or finding.verdict is not Verdict.AGREE
        or not any(_sentences(finding) <= told for told in typed.get(_about(finding.claims).key, ()))
    ]


def _sentences(finding: Finding) -> set[tuple[str, int]]:
    return {(claim.document_id, claim.evidence.start) for claim in finding.claims}


_TOLD = frozenset({Verdict.CONFLICT, Verdict.SCOPE_DIFFERS})


def _untold(findings: Sequence[Finding], pairs: Iterable[tuple[Claim, Claim, Judged]], names: Mapping[str, str]) -> Iterator[Finding]:
    """The conflicts of sentences, of which no claim is in a conflict already, each pair of sentences once.

    None of sentences that are found to speak of two times or places: another figure is no other answer then.
    """
    told = {place for finding in findings if finding.verdict in _TOLD for place in _sentences(finding)}
    for a, b, judged in pairs:
        places = {(a.document_id, a.evidence.start), (b.document_id, b.evidence.start)}
        if not places <= told:
            told |= places
            yield _finding([(a, b, judged)], names)


def _each_once(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without those that another one tells of the same sentences.

    Such are statements with their participants turned, counts of things that are also listed, and the ends of what is found as a whole.
    """
    every = [(finding, frozenset(_sentences(finding))) for finding in findings]
    listed = {(finding.verdict, finding.subject, sentences) for finding, sentences in every if finding.kind == "enumeration"}
    whole = {(finding.verdict, finding.subject, finding.predicate, sentences) for finding, sentences in every if finding.kind == "event"}
    outcomes = {_verbs(finding) for finding, _ in every if finding.kind == "statement" and fate_of(finding.claims[0])}
    kept: dict[object, Finding] = {}
    for finding, sentences in every:
        if finding.kind == "quantity" and (finding.verdict, finding.subject, sentences) in listed:
            continue
        if any((finding.verdict, finding.subject, span, sentences) in whole for span in _spans_ending(finding.predicate)):
            continue
        told: object = finding.id
        if finding.kind == "statement" and _verbs(finding) in outcomes:
            told = _verbs(finding)  # of the medal and of who declined it, as an outcome and in the words of the verb
        elif finding.kind == "statement":
            told = (finding.verdict, finding.predicate, sentences)
        kept.setdefault(told, finding)
    return list(kept.values())


def _verbs(finding: Finding) -> tuple[Verdict, frozenset[tuple[str, int]]]:
    """The verdict, and the places of the verbs that the claims of a finding on statements are told by."""
    places = ((claim.document_id, (claim.value_span or claim.evidence).start) for claim in finding.claims)
    return finding.verdict, frozenset(places)


def _spans_ending(predicate: str) -> list[str]:
    """The properties of which that one dates an end: "built", of "completed"."""
    return [name for name, table in lexicon("properties").items() if predicate in table.get("ends", ())]


def _sort_key(finding: Finding) -> tuple[int, int, float, str, str]:
    return (_ORDER.index(finding.verdict), _RANK[finding.severity], -finding.confidence, finding.subject, finding.id)


_Edges = list[tuple[Claim, Claim, Judged | None]]


def _last_days(claims: Iterable[Claim]) -> Mapping[str, date]:
    """By key of a thing the last day of anything that happened to it, as far as its dates have an end."""
    found: dict[str, date] = {}
    for claim in claims:
        if isinstance(claim, EventClaim) and claim.subject.key and claim.value.latest and not claim.hedges:
            found[claim.subject.key] = max(claim.value.latest, found.get(claim.subject.key, claim.value.latest))
    return found


def _judge_block(members: Sequence[Claim], policy: Policy, published: Mapping[str, date | None], happened: Mapping[str, date]) -> _Edges:
    return [
        (a, b, judge(Pair(a, b, (published[a.document_id], published[b.document_id]), happened.get(a.subject.key)), policy))
        for a, b in combinations(members, 2)
        if a.document_id != b.document_id
    ]


def _corroborated(blocks: Iterable[_Edges]) -> Agreed:
    """How many facts two documents agree on about each thing, of those that can be checked; a day of what happens once counts twice."""
    found: Agreed = Counter()
    for edges in blocks:
        for a, b, judged in edges:
            if (
                judged is not None
                and judged.verdict in {Verdict.AGREE, Verdict.REFINE}
                and a.kind not in _WORDY
                and a.predicate not in words("policy", "shared_by_many")
            ):
                telling = judged.verdict is Verdict.AGREE and a.predicate in words("policy", "tells_apart") and _is_day(a.value)
                found[a.subject.key, a.document_id, b.document_id] += 2 if telling else 1
    return found


def _is_day(value: Value) -> bool:
    return isinstance(value, DateValue) and value.granularity is Granularity.DAY


_WORDY = frozenset({"statement", "quotation", "alias"})


def _without_namesakes(edges: _Edges, profiles: Profiles, agreed: Agreed) -> _Edges:
    """The edges, with the clashes between two things of one name taken for what they are: none."""
    kept: _Edges = []
    for a, b, judged in edges:
        reason = ""
        if judged is not None and judged.verdict is Verdict.CONFLICT:
            reason = told_apart(profiles, a, b, agreed[a.subject.key, a.document_id, b.document_id])
        kept.append((a, b, Judged("CC704", reason) if reason else judged))
    return kept


def _findings(edges: _Edges, policy: Policy, names: Mapping[str, str]) -> Iterable[Finding]:
    """One finding for each set of claims that agreement and conflict hold together, and one for each other verdict of the block.

    What stands between two claims of a conflict otherwise ("the number may have grown") belongs to the conflict, and is no second finding.
    """
    clear = _without_explained(edges)
    others = [edge for edge in clear if edge[2] is not None and edge[2].verdict not in _JOINED]
    for component in _components([edge for edge in clear if edge[2] is not None and edge[2].verdict in _JOINED]):
        clashing = {claim.id for a, b, _ in component for claim in (a, b)} if _has_conflict(component) else set()
        within = [edge for edge in others if {edge[0].id, edge[1].id} <= clashing]
        others = [edge for edge in others if not {edge[0].id, edge[1].id} <= clashing]
        yield _finding([*component, *within], names)
    for verdict in _ORDER:
        rest = [edge for edge in others if edge[2] is not None and edge[2].verdict is verdict]
        if rest and policy is not Policy.EVENT:
            yield _finding(rest, names)


def _has_conflict(edges: _Edges) -> bool:
    return any(judged is not None and judged.verdict is Verdict.CONFLICT for _, _, judged in edges)


def _without_explained(edges: _Edges) -> _Edges:
    """Without the conflicts of a claim with a document that says, elsewhere, the very same.

    A document that gives several values for a property knows of several things, or was misread: it does not contradict a source that
    gives one of them.
    """
    agreeing = {
        pair
        for a, b, judged in edges
        if judged is not None and judged.verdict in {Verdict.AGREE, Verdict.REFINE}
        for pair in ((a.id, b.document_id), (b.id, a.document_id))
    }
    return [
        (a, b, judged)
        for a, b, judged in edges
        if judged is None or judged.verdict is not Verdict.CONFLICT or not {(a.id, b.document_id), (b.id, a.document_id)} & agreeing
    ]


def _components(edges: _Edges) -> list[_Edges]:
    """The edges, grouped by the claims they connect."""
    parent: dict[str, str] = {}

    def root(claim_id: str) -> str:
        while parent.setdefault(claim_id, claim_id) != claim_id:
            claim_id = parent[claim_id]
        return claim_id

    for a, b, _ in edges:
        first, second = sorted((root(a.id), root(b.id)))
        parent[second] = first
    groups: dict[str, _Edges] = {}
    for edge in edges:
        groups.setdefault(root(edge[0].id), []).append(edge)
    return list(groups.values())


def _finding(edges: _Edges, names: Mapping[str, str]) -> Finding:
    claims = {claim.id: claim for a, b, _ in edges for claim in (a, b)}
    ordered = sorted(claims.values(), key=lambda claim: (claim.document_id, claim.evidence.start, claim.id))
    decisive = min(
        (judged for _, _, judged in edges if judged is not None), key=lambda j: (_ORDER_OF[j.verdict], _RANK[j.severity], j.rule)
    )
    groups = _groups(ordered, edges)
    about = _about(ordered)
    subject = names.get(about.key) or _described(about, ordered[0].predicate)
    return Finding(
        id=content_id("finding", decisive.rule, *sorted(claims)),
        verdict=decisive.verdict,
        kind=ordered[0].kind,
        subject=subject,
        predicate=ordered[0].predicate,
        claims=tuple(ordered),
        groups=groups,
        severity=decisive.severity,
        confidence=round(min(claim.confidence for claim in ordered), 2),
        rule=decisive.rule,
        explanation=explained(decisive.rule, subject, ordered, tuple(dict.fromkeys(group.caption for group in groups)), decisive.detail),
        trace=tuple(dict.fromkeys(f"{j.rule}: {j.detail}" for _, _, j in edges if j is not None and j.detail)),
    )


_ORDER_OF = {
    verdict: number
    for number, verdict in enumerate(
        (Verdict.CONFLICT, Verdict.REFINE, *(v for v in _ORDER if v not in {Verdict.CONFLICT, Verdict.REFINE}))
    )
}


def _about(claims: Sequence[Claim]) -> Mention:
    """What a finding is about: the body for an office with several holders, else the subject, in its fullest description."""
    if is_office(claims) and claims[0].object is not None:
        return claims[0].object
    return max((claim.subject for claim in claims), key=lambda subject: (subject.named, len(subject.name.split())))


def _described(mention: Mention, predicate: str) -> str:
    """What a thing without a name is called: "the dome", where a finding is on whether "the copper dome" is one of copper."""
    kept = [word for word in mention.name.split() if predicate != MADE_OF or not is_material(word)]
    return " ".join(kept) or mention.name


def _groups(claims: Sequence[Claim], edges: _Edges) -> tuple[ValueGroup, ...]:
    """The claims by the value they state: those that agree pairwise share a group, captioned by its first or fullest one."""
    equal = {frozenset((a.id, b.id)) for a, b, j in edges if j is not None and j.verdict is Verdict.AGREE}
    groups: list[list[Claim]] = []
    for claim in claims:
        home = next((group for group in groups if any(_together(claim, other, equal) for other in group)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return tuple(ValueGroup(caption=_caption(_fullest(group)), claim_ids=tuple(claim.id for claim in group)) for group in groups)


def _fullest(group: Sequence[Claim]) -> Claim:
    """The claim that says most, of those that say the same in words; else the first one."""
    return max(group, key=lambda claim: len(claim.value.text) if isinstance(claim, StatementClaim) else 0)


def _together(a: Claim, b: Claim, equal: set[frozenset[str]]) -> bool:
    return frozenset((a.id, b.id)) in equal or _same_statement(a, b)


def _same_statement(a: Claim, b: Claim) -> bool:
    """Whether two claims state one value of one thing, at one time, and neither denies it."""
    same_holder = a.subject.key == b.subject.key or not isinstance(a, RoleClaim)
    return a.value == b.value and a.polarity is b.polarity and a.qualifiers.time == b.qualifiers.time and same_holder


def _caption(claim: Claim) -> str:
    caption = caption_value(claim.value)
    if isinstance(claim, RoleClaim) and claim.object is not None:
        caption = claim.subject.name
    told = says_no(caption) or fate_of(claim)  # "collapsed" says itself that it did not survive
    return f"not {caption}" if claim.polarity is Polarity.NEGATED and not told else caption
