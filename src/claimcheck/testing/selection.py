"""Which findings, or which claims, a test is about: what is wanted of them, as data. How a report is searched is in `searching`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any, Self, get_args

from pydantic import Field, ValidationError, field_validator

from claimcheck.errors import ExpectationError
from claimcheck.lexicons import lexicon
from claimcheck.model.base import Frozen
from claimcheck.model.claims import Claim, Polarity

KINDS: tuple[str, ...] = tuple(model.model_fields["kind"].default for model in get_args(get_args(Claim)[0]))
"""The kinds of claim, as `claim.kind` has them."""


class Wanted(Frozen):
    """What any selection may ask for.

    `about` is a name of the thing, any of those that the sources use for it; `kind` the kind of claim; `predicate` the property.
    """

    about: str = ""
    kind: str = ""
    predicate: str = ""

    @field_validator("kind")
    @classmethod
    def _is_a_kind(cls, kind: str) -> str:
        if kind and kind not in KINDS:
            raise ValueError(unknown("kind", kind, KINDS))
        return kind

    @classmethod
    def asked(cls, wanted: Mapping[str, Any]) -> Self:
        """The selection that arguments ask for; None asks for nothing. Raises ExpectationError for what is unknown or cannot be."""
        try:
            return cls.model_validate({name: value for name, value in wanted.items() if value is not None})
        except ValidationError as error:
            reason, remedy, _ = complaint(error, cls, between=Side)
            raise ExpectationError(reason, remedy) from None


class Side(Frozen):
    """One source of a finding, and the words of it that the finding must be about; an empty quote means the source as a whole."""

    document: str = Field(min_length=1)
    quote: str = ""


class Selection(Wanted):
    """Which findings are meant: those that have all that is asked for.

    `rule` is a rule code or its beginning; `values` are values that the finding sets against each other, as the sources or the report
    spell them; `between` are the sources that take part, each with the words that state its side.
    """

    rule: str = ""
    values: tuple[str, ...] = ()
    between: tuple[Side, ...] = ()

    @field_validator("rule")
    @classmethod
    def _is_a_rule(cls, rule: str) -> str:
        codes, given = lexicon("rules"), rule.upper()
        if rule and not any(code.startswith(given) for code in codes):
            raise ValueError(unknown("rule code", rule, codes))
        return given

    @field_validator("values", mode="before")
    @classmethod
    def _as_texts(cls, values: object) -> object:
        if isinstance(values, Mapping):
            return values
        return [value if isinstance(value, Mapping | list | tuple) else str(value) for value in listed(values)]

    @field_validator("between", mode="before")
    @classmethod
    def _as_sides(cls, between: object) -> object:
        """From `{source: quote or quotes}`, or one source, or a list of them, to a list of sides."""
        if isinstance(between, Mapping):
            return [{"document": name, "quote": quote} for name, quotes in between.items() for quote in listed(quotes) or [""]]
        return [{"document": side} if isinstance(side, str) else side for side in listed(between)]


class ClaimSelection(Wanted):
    """Which claims are meant.

    `document` is the source, `quote` words of the claim's sentence, `value` its value as the source or a report spells it.
    """

    document: str = ""
    quote: str = ""
    value: str = ""
    polarity: Polarity | None = None

    @field_validator("value", mode="before")
    @classmethod
    def _as_text(cls, value: object) -> object:
        return str(value)

    @field_validator("polarity", mode="before")
    @classmethod
    def _is_a_polarity(cls, polarity: object) -> object:
        if isinstance(polarity, str) and polarity not in set(Polarity):
            raise ValueError(unknown("polarity", polarity, [one.value for one in Polarity]))
        return polarity


def listed(given: object) -> Sequence[object]:
    """What is given as a list: one thing may stand for a list of one, and nothing between the colon and the end of a line for none."""
    if given is None or given == "":
        return []
    return given if isinstance(given, Sequence) and not isinstance(given, str) else [given]


def unknown(what: str, given: str, known: Sequence[str] | Mapping[str, Any]) -> str:
    """Why `given` cannot be, and which of the known words may be meant."""
    close = get_close_matches(given, known, n=1, cutoff=0.5)
    return f"unknown {what} {given!r}: " + (f"did you mean {close[0]!r}?" if close else f"known are {', '.join(known)}")


def complaint(error: ValidationError, model: type[Frozen], **inner: type[Frozen]) -> tuple[str, str, tuple[str | int, ...]]:
    """Reason, remedy and place of what pydantic found wrong in the data of `model`, a key that is none first.

    `inner` are the models below fields of `model`, by the names of these fields.
    """
    first = min(error.errors(), key=lambda one: one["type"] != _UNKNOWN_KEY)
    place = first["loc"]
    if first["type"] == _UNKNOWN_KEY:
        fields = (model if len(place) == 1 else inner[str(place[0])]).model_fields
        return (*_in_two(unknown("key", str(place[-1]), tuple(fields))), place)
    if first["type"] == "missing":
        return f"the key {place[-1]!r} is missing", "add it", place
    if first["type"] in _SHAPES:
        reason, remedy = _SHAPES[first["type"]]
    else:
        reason, remedy = _in_two(first["msg"].removeprefix("Value error, "))
    return (f"{place[0]}: {reason}" if place else reason), remedy or "docs/testing.md shows what may stand there", place


def refused(what: str, given: str, known: Sequence[str] | Mapping[str, Any]) -> tuple[str, str]:
    """Reason and remedy for a word that is none of the known ones."""
    return _in_two(unknown(what, given, known))


def _in_two(message: str) -> tuple[str, str]:
    reason, _, remedy = message.partition(": ")
    return reason, remedy


_UNKNOWN_KEY = "extra_forbidden"
_MAPPING = ("this is no mapping", "write `key: value`, one a line")
_LIST = ("this is no list", "write it as [one, two]")
_SHAPES = {
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
    "dict_type": _MAPPING,
    "tuple_type": _LIST,
    "list_type": _LIST,
    "string_type": ("this is no text", "write one word, or a text in quotation marks"),
    "string_too_short": ("this is empty", "write something after the colon"),
    "too_short": ("this is empty", "write something after the colon"),
    "bool_type": ("this is neither true nor false", "write one of the two"),
    "bool_parsing": ("this is neither true nor false", "write one of the two"),
}
"""For pydantic's types of error in the shape of data: the reason and the remedy in the words of who writes a case file."""
