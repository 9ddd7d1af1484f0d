"""What somebody is charged with: the fraud, of "was convicted of fraud" and of "pleaded guilty to the charge of fraud"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.extractors.telling import objects_behind
from claimcheck.lexicons import words
from claimcheck.reading.clauses import Clause
from claimcheck.reading.tree import Token

_OF = "of"
_LEADING = (_OF, "on")
_BY = "by"


def charges_of(clause: Clause, table: Mapping[str, Any]) -> str:
    """The charges or the part that an outcome is on: "murder" of "was acquitted of murder"; empty for "of all charges" and for none.

    `table` is the outcome's own in `lexicons/fates.toml`.
    """
    states = (child for child in clause.verb.children if child.pos_ == "ADJ")  # "found guilty of fraud"
    behind = (obj for state in states for child in state.children if child.dep_ == "prep" for obj in child.children)
    of_them = objects_behind(clause.patient) if table.get("charged") and clause.patient is not None and not clause.passive else []
    of_person = (obj for name, obj in of_them if name in _LEADING)  # "convicted Major Roe of fraud"
    told = [token for token in (*clause.after(*_LEADING), *behind, *of_person) if token.ent_type_ not in {"DATE", "TIME"}]
    told = [_crime(token) for token in told if not any(child.lower_ in words("clauses", "all_of_it") for child in token.children)]
    return " ".join(one.lemma_.lower() for token in told for one in _of_charge(token) if one.pos_ in {"NOUN", "PROPN", "NUM"})


def _crime(charge: Token) -> Token:
    """What somebody is charged with: the fraud, of "convicted on the charge of fraud"."""
    counted = any(child.dep_ == "nummod" for child in charge.children)  # of two counts, there may be others
    behind = dict(objects_behind(charge)) if charge.lemma_.lower() in words("people", "charges") and not counted else {}
    return behind.get(_OF, charge)


def _of_charge(noun: Token) -> Iterator[Token]:
    """The words of a charge, without who decided on it: "murder" of "acquitted of the murder by the jury"."""
    for child in noun.lefts:
        yield from child.subtree
    yield noun
    for child in noun.rights:
        if child.lower_ != _BY:
            yield from child.subtree
