"""What one claim says of violence: who was hurt or killed, who did it, who is accused of it, how old somebody is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from benchmarks.accuracy.tracing import tokens

import claimcheck as cc
from claimcheck.model.mentions import Mention
from claimcheck.model.values import EntityType

DIE = {"die", "died", "death", "succumb", "perish"}
KILL = {"kill", "killed", "murder", "murdered", "slay", "slain", "assassinate", "execute"}
HURT = {"injure", "injured", "wound", "wounded", "shoot", "shot", "hit", "strike", "struck", "graze", "grazed", "hurt", "gun down", "stab"}
FOUND = {"pronounce", "declare", "be", "find", "leave"}
FOUND_SO = {"find dead", "pronounce dead", "declare dead", "shoot dead", "pronounce", "declare", "transport", "airlift"}
DEADLY = {"dead", "deceased", "death", "fatally", "killed"}
SUFFER = {
    "suffer",
    "sustain",
    "treat",
    "be",
    "remain",
    "list",
    "receive",
    "have",
    "undergo",
    "recover",
    "arrive",
    "come in",
    "show up",
    "bleed",
}
INJURY = {"wound", "wounds", "gunshot", "injury", "injuries", "critical", "wounded", "injured", "hospitalized", "surgery"}
TAKEN = {"take", "transport", "airlift", "rush", "fly", "hospitalize", "bring", "release", "discharge"}
HOSPITAL = {"hospital", "hospitals", "medical", "trauma"}
ACCUSED = {"arrest", "arrested", "charge", "accuse", "indict", "convict", "sentence", "plead", "arraign"}
OFFENDER = {"suspect", "gunman", "shooter", "killer", "assailant", "attacker", "defendant"}
LEAVE = {"leave"}
MET = {"find", "locate", "discover", "see", "encounter"}
VICTIM = {"victim", "victims"}
PERSONS = {EntityType.PERSON, EntityType.GROUP, EntityType.UNKNOWN}
UNSURE = {"possible", "planned", "unreal"}
SELF = re.compile(r"(?:him|her|my|your)self|themselves|(?:his|her|their) own life|suicide")
AIMED = re.compile(r"\w+ing \w|(?:shot|fired) (?:at|into|back|towards?)\b")
FIRED = re.compile(r"open(?:ed|ing|s)? fire\b|fir(?:ed|ing) (?:at|into|on|upon)\b")
CONDITION = re.compile(r"(?:\w+ ){1,3}in (?:the |a )?(?:intensive care|hospital\b|(?:\w+ ){1,2}condition)")
ONE_OF_THEM = re.compile(
    r"(?:is|was|were|are) (?:one of |among |both )?(?:(?!of\b|with\b|who\b)[\w-]+ ){1,6}(?:who (?:was|were) )?"
    r"(?:fatally )?(?:shot|killed|wounded|injured|slain|murdered)\b"
)
NEAR = 4  # words from the verb on in which "dead" belongs to it
YEAR = {"day": 365, "week": 52, "month": 12, "year": 1}


def is_fatal(claim: cc.Claim) -> bool:
    """Whether a claim says that somebody was killed or died."""
    predicate = set(tokens(claim.predicate.replace("_", " ")))
    said = set(tokens(claim.value.text)[: NEAR if claim.predicate == "be" else 2 * NEAR]) if claim.kind == "statement" else set()
    return bool(predicate & (DIE | KILL) or (predicate & (HURT | FOUND) and said & DEADLY))


def is_harm(claim: cc.Claim) -> bool:
    """Whether a claim says that somebody was killed, died, was hurt, or was taken to a hospital."""
    said = set(tokens(claim.value.text)[: NEAR if claim.predicate == "be" else 2 * NEAR]) if claim.kind == "statement" else set()
    hurt = (claim.predicate in SUFFER and said & INJURY) or (claim.predicate in TAKEN and said & (HOSPITAL | INJURY))
    lies = claim.kind == "statement" and claim.predicate in SUFFER | TAKEN and CONDITION.match(claim.value.text)
    one_of_them = claim.kind == "statement" and ONE_OF_THEM.match(claim.value.text)
    return is_fatal(claim) or claim.predicate in HURT or bool(hurt or lies or one_of_them) or is_found_hurt(claim) or lists_victims(claim)


def is_found_hurt(claim: cc.Claim) -> bool:
    """Whether a claim says that somebody was found, by others, with a wound."""
    if claim.kind != "statement" or claim.predicate not in MET or claim.object is None:
        return False
    return bool(INJURY & set(tokens(claim.value.text)[: 4 * NEAR]))


def lists_victims(claim: cc.Claim) -> bool:
    """Whether a claim says that somebody is among the victims."""
    return (
        claim.kind == "statement"
        and claim.predicate == "include"
        and claim.object is not None
        and bool(VICTIM & set(tokens(claim.subject.text)))
    )


def harmed(claim: cc.Claim) -> Mention | None:
    """Whom a claim says something befell: whom the verb acted on, else its subject; nobody where it says only that somebody did it."""
    if claim.kind not in {"statement", "event", "attribute"} or not is_harm(claim) or not UNSURE.isdisjoint(claim.hedges):
        return None
    if acts_on_object(claim) or is_found_hurt(claim) or lists_victims(claim):
        return claim.object
    if claim.kind == "statement" and claim.predicate in KILL | HURT and AIMED.match(claim.value.text):
        return None
    return claim.subject


def acts_on_object(claim: cc.Claim) -> bool:
    """Whether the subject does it to the object; not so of "was shot by <object>"."""
    deeds = KILL | HURT | LEAVE | FOUND_SO
    if claim.object is None or claim.kind != "statement" or claim.predicate not in deeds:
        return False
    return _squeezed(f"by {claim.object.text}") not in _squeezed(claim.value.text)


def offender(claim: cc.Claim) -> Mention | None:
    """Who a claim says killed or hurt somebody else, or is accused of something."""
    if (claim.kind == "statement" and FIRED.match(claim.value.text)) or OFFENDER & set(tokens(claim.subject.text)):
        return claim.subject
    if claim.predicate in ACCUSED:
        return claim.object if claim.object is not None and claim.kind == "statement" else claim.subject
    if claim.predicate == "identify" and claim.object is not None and OFFENDER & set(tokens(claim.object.text)):
        return claim.object
    if claim.object is None or claim.kind != "statement" or claim.predicate not in KILL | HURT:
        return None
    if not is_person(claim.object) or claim.object.name == claim.subject.name or SELF.search(claim.object.text):
        return None
    return claim.subject if acts_on_object(claim) else claim.object


def is_self_harm(claim: cc.Claim) -> bool:
    """Whether a claim says that somebody shot or killed himself."""
    harm = claim.predicate in KILL | HURT | {"take", "turn", "commit", "die"}
    return harm and claim.kind == "statement" and bool(SELF.search(claim.value.text))


def is_person(mention: Mention) -> bool:
    """Whether a mention may be somebody."""
    return mention.entity_type in PERSONS


def age_of(claim: cc.Claim) -> Iterator[int]:
    """The age in whole years that a claim gives its subject, if it gives one."""
    if claim.predicate in {"age", "age at death"} and claim.value.type == "quantity" and claim.value.lower is not None:
        yield int(claim.value.lower) // YEAR.get(claim.value.unit, 1)


def _squeezed(text: str) -> str:
    """The letters and digits alone: the words of a value have other spaces and quotation marks than the text ("9 - year - old")."""
    return "".join(filter(str.isalnum, text.casefold()))
