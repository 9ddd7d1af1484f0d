"""What stands beside a noun and tells which thing is meant: "the ship that rammed her", "the Circuit, a magazine"."""

from __future__ import annotations

from claimcheck.lexicons import words
from claimcheck.reading.tree import Token


def is_restricted(noun: Token) -> bool:
    """Whether what follows a noun says which one is meant: "the cell dismantled in May", "the building next to it".

    Not so of what only adds to it, behind a comma ("the cell, which ...").
    """
    aside = noun.i + 1 < len(noun.doc) and noun.doc[noun.i + 1].text == ","
    for child in noun.children:
        told = (child.dep_ == "acl" and child.i == noun.i + 1) or (child.dep_ == "relcl" and not aside)
        if told or (child.i > noun.i and child.lower_ in words("reference", "beside")):
            return True
    return False


def is_told_apart(noun: Token) -> bool:
    """Whether a phrase or another name beside a noun tells which one it is: "the Circuit, a magazine", "the Circuit in Lisk"."""
    return any(child.dep_ in {"appos", "prep", "relcl", "acl", "poss"} for child in noun.children) or noun.dep_ == "appos"
