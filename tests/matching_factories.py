"""Claims made by hand, for tests of what happens after extraction: no parser, and every field but the one tested has a plain default."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Any, TypedDict, Unpack

from hypothesis import strategies as st

from claimcheck.matching.judge import judge
from claimcheck.matching.pair import Judged, Pair
from claimcheck.matching.slots import Policy
from claimcheck.model.base import content_id
from claimcheck.model.claims import Claim, Polarity, claim_adapter
from claimcheck.model.document import Span
from claimcheck.model.mentions import Mention
from claimcheck.model.values import (
    Comparator,
    DateValue,
    EntityType,
    Granularity,
    ListValue,
    NameValue,
    QuantityValue,
    TextValue,
)

# Values


def year(number: int) -> DateValue:
    return DateValue(
        earliest=date(number, 1, 1), latest=date(number, 12, 31), granularity=Granularity.YEAR, edtf=f"{number}", timex3=f"{number}"
    )


def month(number: int, of_year: int) -> DateValue:
    code = f"{of_year}-{number:02}"
    last = monthrange(of_year, number)[1]
    return DateValue(
        earliest=date(of_year, number, 1), latest=date(of_year, number, last), granularity=Granularity.MONTH, edtf=code, timex3=code
    )


def day(iso: str) -> DateValue:
    return DateValue(earliest=date.fromisoformat(iso), latest=date.fromisoformat(iso), granularity=Granularity.DAY, edtf=iso, timex3=iso)


def years(first: int, last: int) -> DateValue:
    return DateValue(earliest=date(first, 1, 1), latest=date(last, 12, 31), granularity=Granularity.RANGE, spans=True)


def number(value: float, counted: str = "", unit: str = "") -> QuantityValue:
    return QuantityValue.model_validate({"lower": str(value), "upper": str(value), "counted": counted, "unit": unit})


def between(lower: int, upper: int, counted: str = "") -> QuantityValue:
    return QuantityValue.model_validate({"lower": lower, "upper": upper, "counted": counted})


def more_than(value: int, counted: str = "") -> QuantityValue:
    return QuantityValue.model_validate({"lower": value, "comparator": Comparator.MORE_THAN, "counted": counted})


def less_than(value: int, unit: str = "") -> QuantityValue:
    return QuantityValue.model_validate({"upper": value, "comparator": Comparator.LESS_THAN, "unit": unit})


def name(words: str) -> NameValue:
    return NameValue(name=words)


def words(text: str) -> TextValue:
    return TextValue(text=text)


def members(*items: str, count: int | None = None) -> ListValue:
    return ListValue(items=items, count=count)


# Mentions


def called(words: str, entity_type: EntityType = EntityType.UNKNOWN, key: str | None = None) -> Mention:
    """A named thing, resolved: its key is its name, unless another one is given."""
    key = words.casefold() if key is None else key
    return Mention(text=words, span=Span(start=0, end=len(words), quote=words), name=words, entity_type=entity_type, key=key)


def described(words: str, key: str = "") -> Mention:
    """A thing that has no name."""
    return called(words, key=key).model_copy(update={"named": False})


# Claims


class Frame(TypedDict, total=False):
    """What a test may say of a claim beside its value."""

    document: str
    at: int
    subject: str | Mention
    predicate: str
    object: str | Mention
    when: DateValue
    where: str
    scope: tuple[str, ...]
    hedges: tuple[str, ...]
    denied: bool
    confidence: float


def _mention(given: str | Mention | None) -> Mention | None:
    return called(given) if isinstance(given, str) else given


def claim(kind: str, value: object, **frame: Unpack[Frame]) -> Claim:
    """A claim of that kind: Orla Bridge opened <value>, said in document "a", unless `frame` says otherwise."""
    at = frame.get("at", 0)
    fields: dict[str, Any] = {
        "kind": kind,
        "document_id": frame.get("document", "a"),
        "subject": _mention(frame.get("subject", "Orla Bridge")),
        "predicate": frame.get("predicate", "opened"),
        "object": _mention(frame.get("object")),
        "value": value,
        "qualifiers": {
            "time": frame.get("when"),
            "place": (called(frame["where"]),) if "where" in frame else (),
            "scope": frame.get("scope", ()),
        },
        "polarity": Polarity.NEGATED if frame.get("denied") else Polarity.AFFIRMED,
        "hedges": frame.get("hedges", ()),
        "evidence": Span(start=at, end=at + 8, quote="evidence"),
        "confidence": frame.get("confidence", 1.0),
    }
    return claim_adapter.validate_python({"id": content_id("claim", *fields.values()), **fields})


def _over(defaults: Frame, frame: Frame) -> Frame:
    merged: Frame = {**defaults, **frame}
    return merged


def event(value: DateValue, **frame: Unpack[Frame]) -> Claim:
    return claim("event", value, **frame)


def count(value: QuantityValue, **frame: Unpack[Frame]) -> Claim:
    return claim("quantity", value, **_over({"predicate": "arrest"}, frame))


def age(years_old: float | QuantityValue, **frame: Unpack[Frame]) -> Claim:
    value = years_old if isinstance(years_old, QuantityValue) else number(years_old, unit="year")
    return claim("attribute", value, **_over({"subject": "Jane Roe", "predicate": "age"}, frame))


def role(holder: str, title: str, of: str | Mention = "Port Ansel", **frame: Unpack[Frame]) -> Claim:
    return claim("role", words(title), **_over({"subject": holder, "predicate": "role", "object": of}, frame))


def relation(value: str, **frame: Unpack[Frame]) -> Claim:
    return claim("relation", name(value), **_over({"subject": "Jane Roe", "predicate": "born_in", "object": value}, frame))


def statement(verb: str, text: str, **frame: Unpack[Frame]) -> Claim:
    return claim("statement", words(text), **_over({"subject": "Ansel Council", "predicate": verb}, frame))


# Verdicts


def judged(a: Claim, b: Claim, policy: Policy, published: tuple[str, str] | None = None) -> Judged | None:
    """What the judge says of two claims, whose documents were published on these days, if any."""
    days = (date.fromisoformat(published[0]), date.fromisoformat(published[1])) if published else (None, None)
    return judge(Pair(a, b, days), policy)


def rule(a: Claim, b: Claim, policy: Policy, published: tuple[str, str] | None = None) -> str | None:
    """The rule by which two claims are judged, None where there is nothing to say of them."""
    found = judged(a, b, policy, published)
    return found.rule if found else None


# Strategies: small pools, so that two draws often meet

_NAMES = ("Orla Bridge", "Port Ansel", "Kestrel Bay", "Jane Roe", "Roe")
_TEXTS = ("", "mayor", "Mayor of Port Ansel", "approved the plan", "approve the plan", "head 12", "founder")
DATES = (
    year(2001),
    year(2002),
    years(2001, 2003),
    month(5, 2001),
    day("2001-05-16"),
    day("2001-05-17"),
    day("2001-05-16").model_copy(update={"granularity": Granularity.TIME, "timex3": "2001-05-16T10:00"}),
    year(2001).model_copy(update={"approximate": True}),
    year(2001).model_copy(update={"latest": None, "granularity": Granularity.RANGE}),
    year(2001).model_copy(update={"earliest": None, "granularity": Granularity.RANGE}),
    DateValue(earliest=date(2001, 3, 4), latest=date(2001, 4, 3), edtf="[2001-03-04,2001-04-03]"),
    DateValue(timex3="P3Y"),
    DateValue(timex3="PRESENT_REF"),
    DateValue(),
)
QUANTITIES = (
    *(number(n) for n in (-3, 0, 1, 2, 12.5, 1000, 1040)),
    *(number(n, unit="year") for n in (1, 2, 41, 42)),
    *(number(n, "people") for n in (12, 15)),
    number(18, unit="month"),
    number(3, unit="USD"),
    between(10, 20),
    between(15, 25),
    more_than(25),
    more_than(40).model_copy(update={"unit": "year"}),
    less_than(18, "year"),
    QuantityValue.model_validate({"lower": "1E+400", "upper": "1E+401"}),
    QuantityValue.model_validate({"lower": 320, "upper": 320, "comparator": "approximately", "unit": "meter"}),
)
_WORDS = tuple(words(text) for text in _TEXTS)
_VALUES: dict[str, tuple[object, ...]] = {
    "event": DATES,
    "quantity": QUANTITIES,
    "role": _WORDS,
    "relation": tuple(name(text) for text in _NAMES),
    "attribute": (*QUANTITIES, *_WORDS, *DATES),
    "enumeration": (members(), members("A", "B"), members("B", "A"), members("A", count=2), members(count=3)),
    "quotation": _WORDS,
    "alias": tuple(name(text) for text in _NAMES),
    "statement": _WORDS,
}
KINDS = tuple(_VALUES)
_DESCRIBED = (described("the old bridge", "~|bridge old"), described("its roof", "~orla|roof"), described("it"))
_MENTIONS = (
    *(called(text) for text in _NAMES),
    described("the old bridge", "~|bridge old"),
    described("its roof", "~orla|roof"),
    described("it"),
)
_PREDICATES = ("opened", "occurred", "age", "have", "killed", "born_in", "visit")


@st.composite
def claims(draw: st.DrawFn, kind: str) -> Claim:
    """Any claim of a kind, as it may leave the resolution of names."""
    frame: Frame = {
        "document": draw(st.sampled_from("ab")),
        "subject": draw(st.sampled_from(_MENTIONS)),
        "predicate": draw(st.sampled_from(_PREDICATES)),
        "scope": draw(st.sampled_from([(), ("in the north",), ("of all",)])),
        "hedges": draw(st.sampled_from([(), (), ("reportedly",)])),
        "denied": draw(st.booleans()),
        "confidence": draw(st.sampled_from([0.5, 1.0])),
    }
    if thing := draw(st.sampled_from((None, *_MENTIONS))):
        frame["object"] = thing
    if when := draw(st.sampled_from((None, *DATES))):
        frame["when"] = when
    if where := draw(st.sampled_from((None, *_NAMES))):
        frame["where"] = where
    return claim(kind, draw(st.sampled_from(_VALUES[kind])), **frame)


_PUBLISHED = (None, date(2000, 1, 1), date(2000, 1, 20), date(2000, 6, 1), date(2001, 6, 1))


@st.composite
def pairs(draw: st.DrawFn) -> Pair:
    """Any two claims of one kind, and the days on which their documents were published, if known."""
    kind = draw(st.sampled_from(KINDS))
    published = (draw(st.sampled_from(_PUBLISHED)), draw(st.sampled_from(_PUBLISHED)))
    return Pair(draw(claims(kind)), draw(claims(kind)), published)
