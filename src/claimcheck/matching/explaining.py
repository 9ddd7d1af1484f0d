"""What a finding is told as: the words for its property, and the sentence that says what the sources agree or differ on."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.lexicons import lexicon, words
from claimcheck.matching.slots import HAS, is_trait
from claimcheck.model.claims import AliasClaim, Claim, EventClaim, QuotationClaim, RelationClaim, RoleClaim, StatementClaim
from claimcheck.model.values import QuantityValue


def is_office(claims: Sequence[Claim]) -> bool:
    """Whether the claims are about a post that a body has, and not about one of its holders."""
    return claims[0].kind == "role" and claims[0].object is not None


def caption_of(claim: Claim) -> str:
    """How a report names the property of a claim: the lexicon's caption, else the predicate in plain words."""
    for table in ("properties", "relations"):
        entry = lexicon(table).get(claim.predicate)
        if entry is not None:
            return str(entry["caption"])
    return claim.predicate.replace("_", " ")


def label_of(claims: Sequence[Claim]) -> str:
    """The property of the claims of one finding in few words, for a heading: "founded", "passengers", "Captain".

    Empty where the predicate says nothing ("is a ...") and the values say it all.
    """
    first = claims[0]
    if isinstance(first, RoleClaim) and is_office(claims):
        return first.value.text
    if first.predicate in words("explanations", "empty"):
        return first.value.counted or first.value.unit if isinstance(first.value, QuantityValue) else ""
    return first.predicate.replace("_", " ")


def explained(rule: str, subject: str, claims: Sequence[Claim], values: Sequence[str], detail: str) -> str:
    """The sentence of a rule about a subject, filled in: `claims` are those of the finding, `values` the captions of its values."""
    table = lexicon("rules")[rule]
    statement = _statement(subject, claims)
    sentence: str = table["clause"] if statement and "clause" in table else table["sentence"]
    topic = _topic(subject, claims, statement)
    return sentence.format(subject=subject, statement=statement, topic=topic, values=" / ".join(values), detail=detail)


def says_no(text: str) -> bool:
    """Whether a value denies something in its own words, so that a reader needs no further "not"."""
    return not words("explanations", "denying").isdisjoint(text.casefold().split())


def _statement(subject: str, claims: Sequence[Claim]) -> str:
    """The property as a clause that its value would complete; empty where no lexicon has words for it."""
    first, forms = claims[0], lexicon("explanations")["statements"]
    if isinstance(first, RelationClaim) and first.predicate in lexicon("relations"):
        return str(forms["relation"].format(subject=subject, caption=caption_of(first)))
    table = lexicon("properties").get(first.predicate) if isinstance(first, EventClaim) else None
    if table is None:
        return ""
    paired = (table.get("with") == "object" and table["focus"] == "actor") or table.get("named", False)
    if not paired or first.object is None:
        return str(forms["property"].format(subject=subject, caption=table["caption"]))
    caption = table.get("pair_caption", table["caption"])
    return str(forms["pair"].format(subject=subject, caption=caption, object=first.object.name))


def _topic(subject: str, claims: Sequence[Claim], statement: str) -> str:
    """What the claims are about, as a noun phrase."""
    first = claims[0]
    own = lexicon("explanations")["captions"].get(first.predicate, first.predicate.replace("_", " "))
    caption = label_of(claims) if is_office(claims) else own
    form = lexicon("explanations")["topics"][_form(first, statement, office=is_office(claims))]
    return str(form.format(subject=subject, statement=statement, caption=caption))


def _form(claim: Claim, statement: str, *, office: bool) -> str:
    """Which of the lexicon's topics fits."""
    match claim:
        case EventClaim():
            return "dated" if statement else "happened"
        case RelationClaim():
            return "related" if statement else "other"
        case AliasClaim():
            return "named"
        case RoleClaim():
            return "office" if office else "title"
        case StatementClaim() | QuotationClaim():
            return "said"
    if is_trait(claim):
        return "kind"
    if claim.predicate == HAS:
        return "numbered"
    return "measured" if claim.kind == "attribute" or claim.predicate in words("measures", "nouns") else "counted"
