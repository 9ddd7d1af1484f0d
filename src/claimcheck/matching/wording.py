"""Two documents that say one thing in the same words, but for a date or a number.

A sentence taken over from elsewhere, with one figure changed, contradicts its model whatever the grammar makes of it. What has to be
ruled out is boilerplate: "the population was 183 at the 2010 census" is said of a thousand villages. So the sentences must be about one
thing (their subject, the topic of both texts, or further sentences that are the same figure by figure), and must hold more than the frame.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product

from claimcheck.lexicons import lexicon
from claimcheck.matching.figures import Frame, compare_figures, frame_of
from claimcheck.matching.identity import Agreed, Profiles, by_document, told_apart_in
from claimcheck.matching.keys import is_identified, is_sole_by_kind
from claimcheck.matching.pair import Judged
from claimcheck.matching.scope import says_now, years_between
from claimcheck.matching.turns import comes_each_year, is_one_by_kind
from claimcheck.model.claims import Claim, EventClaim
from claimcheck.model.finding import Severity

_FEWEST_WORDS = 6  # a shorter sentence is a frame and nothing else
_TELLING_WORDS = 9  # words that need no further figure in common
_LARGEST_FRAME = 20  # sentences in the same words beyond which they are boilerplate


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with the claims in it, and its frame."""

    claims: tuple[Claim, ...]
    frame: Frame

    @property
    def document_id(self) -> str:
        """The document it stands in."""
        return self.claims[0].document_id

    @property
    def text(self) -> str:
        """The sentence as it stands there."""
        return self.claims[0].evidence.quote


def _lines(claims: Iterable[Claim]) -> list[Line]:
    """The sentences that hold claims, in order, each once."""
    groups: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((claim.document_id, claim.evidence.start), []).append(claim)
    return [Line(tuple(group), frame_of(group[0].evidence.quote)) for group in groups.values()]


def reworded(
    claims: Sequence[Claim], profiles: Profiles, agreed: Agreed, published: Mapping[str, date | None]
) -> Iterator[tuple[Claim, Claim, Judged]]:
    """The pairs of claims of sentences in the same words whose figures exclude each other, in the order of the claims.

    `agreed` counts the facts that two documents agree on, by thing; `published` are the days of publication, which must be one day.
    """
    frames: dict[tuple[str, ...], list[Line]] = {}
    for line in _lines(claims):
        if len(line.frame.words) >= _FEWEST_WORDS and line.frame.figures:
            frames.setdefault(line.frame.words, []).append(line)
    shared = [group for group in frames.values() if 1 < len(group) <= _LARGEST_FRAME]
    copied = _copied(shared)
    changed = _changed(shared)
    topics = _topics(claims) if shared else {}
    defined = by_document(profiles)
    for a, b in (*_exactly_alike(shared), *_nearly_alike(frames, copied)):
        first, second = a.document_id, b.document_id
        if published[first] != published[second] or _other_subjects(a, b) or told_apart_in(defined.get(first, {}), defined.get(second, {})):
            continue
        if changed[first, second] > copied[first, second] + 1:
            continue  # one form filled in for two things
        within = _agreed_within(a, b)
        twins = copied[first, second] > 0 or any(agreed[key, first, second] > within[key] for key in _subjects(a) & _subjects(b))
        if not twins and any(says_now(claim) for line in (a, b) for claim in line.claims):
            continue
        about_one = twins or _subjects(a) & _subjects(b) or (first in topics and topics[first] == topics.get(second))
        told = _told(a, b)
        if a.frame.words != b.frame.words and told[0].predicate != told[1].predicate:
            continue  # "left <Town> on 4 August" and "reached <Town> on 14 August"
        detail = _difference(a, b, twins=twins, once=_happens_once(*told)) if about_one else ""
        if detail:
            yield (*told, Judged("CC108", detail, Severity.MEDIUM))


def _agreed_within(a: Line, b: Line) -> Counter[str]:
    """On how many facts two sentences agree, by thing: "the painter <Name>" in the same words says nothing of what else the texts tell."""
    pairs = product(a.claims, b.claims)
    alike = ((one, other) for one, other in pairs if (one.kind, one.predicate, one.value) == (other.kind, other.predicate, other.value))
    return Counter(one.subject.key for one, other in alike if one.subject.key == other.subject.key)


def _exactly_alike(frames: Iterable[Sequence[Line]]) -> Iterator[tuple[Line, Line]]:
    for group in frames:
        for a, b in combinations(group, 2):
            if a.document_id != b.document_id and a.frame.figures != b.frame.figures:
                yield a, b


def _nearly_alike(frames: Mapping[tuple[str, ...], Sequence[Line]], copied: Counter[tuple[str, str]]) -> Iterator[tuple[Line, Line]]:
    """Sentences that differ in a word besides a figure, of documents that have others in common figure by figure."""
    if not copied:
        return
    alone: dict[str, list[Line]] = {}
    for group in frames.values():
        if len({line.document_id for line in group}) == 1:
            alone.setdefault(group[0].document_id, []).extend(group)
    for first, second in sorted(copied):
        for a in alone.get(first, ()):
            others = (b for b in alone.get(second, ()) if len(a.frame.figures) == len(b.frame.figures))
            near = [b for b in others if a.frame.likeness(b.frame)]
            if len(near) == 1 and near[0].frame.figures != a.frame.figures:
                yield a, near[0]


def _topics(claims: Sequence[Claim]) -> dict[str, str]:
    """The named thing that most claims of each document are about, if one is ahead of all others."""
    counts: dict[str, Counter[str]] = {}
    for claim in claims:
        if is_identified(claim.subject.key) and claim.subject.named:
            counts.setdefault(claim.document_id, Counter())[claim.subject.key] += 1
    ranked = {document: count.most_common(2) for document, count in counts.items()}
    return {document: top[0][0] for document, top in ranked.items() if len(top) == 1 or top[0][1] > top[1][1]}


def _copied(frames: Iterable[Sequence[Line]]) -> Counter[tuple[str, str]]:
    """How many sentences with figures two documents have in common, word by word and figure by figure."""
    found: Counter[tuple[str, str]] = Counter()
    for group in frames:
        for a, b in combinations(group, 2):
            if a.frame.figures == b.frame.figures:
                found[a.document_id, b.document_id] += 1
    return found


def _changed(frames: Iterable[Sequence[Line]]) -> Counter[tuple[str, str]]:
    """How many sentences two documents have in common but for their figures."""
    found: Counter[tuple[str, str]] = Counter()
    for group in frames:
        found.update({(a.document_id, b.document_id) for a, b in _exactly_alike([group])})
    return found


def _other_subjects(a: Line, b: Line) -> bool:
    return bool(_subjects(a)) and bool(_subjects(b)) and not _subjects(a) & _subjects(b)


def _subjects(line: Line) -> set[str]:
    return {claim.subject.key for claim in line.claims if claim.subject.named and is_identified(claim.subject.key)}


def _difference(a: Line, b: Line, *, twins: bool, once: bool) -> str:
    """In which figures two sentences exclude each other; empty when in none, or in too many for one statement.

    A date of what may happen again ("won the Fenn Cup with a crew of 12 in 1902") clashes with another one in twin texts only.
    """
    found = compare_figures(a.text, b.text)
    if found is None or not found.apart:
        return ""
    in_common = found.equal or set(a.frame.figures) & set(b.frame.figures) or len(a.frame.words) >= _TELLING_WORDS
    alone = len(found.apart) == 1 and in_common and (once or not found.dated)
    return "; ".join(found.apart) if twins or alone else ""


def _happens_once(a: Claim, b: Claim) -> bool:
    """Whether what two claims date comes about once, and not each year or after a term of some years."""
    table = lexicon("properties").get(a.predicate)
    if not isinstance(a, EventClaim) or table is None or not table["once"]:
        return False
    if is_sole_by_kind(a.subject) and not is_one_by_kind(a, b):
        return False
    again = years_between(a, b) > table.get("again_after", math.inf) or (table.get("each_year", False) and comes_each_year(a, b))
    return not again


def _told(a: Line, b: Line) -> tuple[Claim, Claim]:
    """The claims that say it best: of one kind and property, with other values, a typed kind before an open statement."""
    pairs = [
        (x, y)
        for x in a.claims
        for y in b.claims
        if (x.kind, x.predicate) == (y.kind, y.predicate) and x.value != y.value and x.kind != "quotation"
    ]
    return min(pairs, key=lambda pair: pair[0].kind == "statement", default=(a.claims[0], b.claims[0]))
