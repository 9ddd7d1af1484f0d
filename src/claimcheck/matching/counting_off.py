"""What the words of a source count off: the first who had an office, and what happened not for the first time."""

from __future__ import annotations

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


def is_final(claim: Claim) -> bool:
    """Whether a source says that something came about for good, so that it cannot have come about again later."""
    quote = claim.evidence.quote.casefold()
    return any(f" {told}" in quote for told in words("policy", "final"))


def happened_again(a: Claim, b: Claim) -> bool:
    """Whether a source says that it happened again ("destroyed for a second time"), so that it did not happen once."""
    quotes = [claim.evidence.quote.casefold() for claim in (a, b)]
    return any(f" {told}" in quote for told in words("policy", "again") for quote in quotes)
