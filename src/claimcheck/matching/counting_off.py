"""What the words of a source count off: the first who had an office, and what happened not for the first time."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.lexicons import words
from claimcheck.model.claims import Claim


def is_first_holder(claim: Claim) -> bool:
    """Whether a title is told of the first who had it: "the first rector", and not "was first vice president", which is a rank."""
    title = getattr(claim.value, "text", "").casefold()
    first, _, rest = title.partition(" ")
    if first not in words("policy", "first_holders") or not rest or rest.split()[0] in words("policy", "ranks"):
        return False
    before = claim.evidence.quote.casefold().partition(title)[0].split()[-1:]
    return bool(before) and (before[0] in words("reference", "owning") or before[0].endswith(("'s", "\u2019s", "s'")))


def is_sole(claim: Claim) -> bool:
    """Whether a sentence says of a deed that nobody else took part in it: "was its sole founder", "founded it single-handedly"."""
    told = claim.predicate in words("policy", "done_alone")
    return told and any(f" {word} " in f" {claim.evidence.quote.casefold().rstrip('.')} " for word in words("policy", "sole"))


def is_settled_earlier(a: Claim, b: Claim) -> bool:
    """Whether the earlier of two dates is that of what came about for good: the later one cannot be right, too."""
    first, second = (getattr(claim.value, "earliest", None) for claim in (a, b))
    if first is None or second is None:
        return False
    return is_final(a if first < second else b)


def is_final(claim: Claim) -> bool:
    """Whether a source says that something came about for good, so that it cannot have come about again later."""
    return any(pattern.search(claim.evidence.quote) for pattern in _final())


def is_at_last(claim: Claim) -> bool:
    """Whether it came about for good, or "finally": the last step of several that the source does not tell."""
    place, start = claim.value_span, claim.evidence.start
    before = claim.evidence.quote[: max(0, place.start - start)] if place is not None else ""
    own = _BREAK.split(before)[-1].casefold().split()  # the words of its own clause
    return is_final(claim) or not words("policy", "at_last").isdisjoint(own)


_BREAK = re.compile(r"[,;:]")


@cache
def _final() -> tuple[re.Pattern[str], ...]:
    """The words of the lexicon where a clause ends with them, or goes on with its time: not those of "for good reasons"."""
    ends = r"(?=\s*(?:[.,;:)]|$|in\b|on\b|at\b|after\b|until\b))"
    return tuple(re.compile(rf"\b{re.escape(told)}{ends}", re.IGNORECASE) for told in sorted(words("policy", "final")))


def happened_again(a: Claim, b: Claim) -> bool:
    """Whether a source says that it happened again ("destroyed for a second time"), so that it did not happen once."""
    quotes = [claim.evidence.quote.casefold() for claim in (a, b)]
    return any(f" {told}" in quote for told in words("policy", "again") for quote in quotes)


def are_two_editions(a: Claim, b: Claim) -> bool:
    """Whether a thing comes out regularly, by the words before its name, or each source gives another year of it.

    As in "its annual Harbour Report", "the 2018 Harbour Report" and "the Harbour Report 2019".
    """
    years = []
    for claim in (a, b):
        before, named, behind = claim.evidence.quote.casefold().partition(claim.subject.name.casefold())
        told = before.split()[-_NEAR:]
        if named and not words("policy", "regular").isdisjoint(told):
            return True
        years.append({word for word in (*told, *behind.split()[:1]) if _YEAR.fullmatch(word)})
    return bool(years[0] and years[1]) and years[0].isdisjoint(years[1])


_NEAR = 2  # words before a name
_YEAR = re.compile(r"1[89]\d\d|20\d\d")


def tells_of_another(a: Claim, b: Claim) -> bool:
    """Whether a source tells of another thing that stood there before or later ("rebuilt in the 19th century", "on the site of")."""
    return any(pattern.search(claim.evidence.quote) for pattern in _anew() for claim in (a, b))


@cache
def _anew() -> tuple[re.Pattern[str], ...]:
    """The words of the lexicon, written small: Janewood is a name."""
    return tuple(re.compile(rf"\b{re.escape(told)}\b") for told in sorted(words("policy", "anew")))
