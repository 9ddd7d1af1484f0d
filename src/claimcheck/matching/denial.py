"""What a denial denies: "did not approve the plan" beside "approved the plan", and not beside "approved the budget"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import takewhile
from typing import Any

from claimcheck.lexicons import lexicon, words
from claimcheck.matching.keys import last_word
from claimcheck.model.claims import Claim, Polarity
from claimcheck.model.mentions import Mention
from claimcheck.values.names import name_tokens
from claimcheck.values.words import stem


def same_object(a: Claim, b: Claim) -> bool:
    """Whether two statements have an object each, and it may be one thing."""
    return a.object is not None and b.object is not None and _same_thing(a.object, b.object)


def _same_thing(a: Mention, b: Mention) -> bool:
    """Whether two participants may be one: by entity when both are named, else by entity or by what they are called."""
    return a.key == b.key if a.named and b.named else last_word(a.name) == last_word(b.name) or (bool(a.key) and a.key == b.key)


def denies(a: Claim, b: Claim) -> bool:
    """Whether a denial and an affirmation, in either order, speak of the same.

    The denial must not be narrower: neither by a word that the affirmation lacks nor by a limit.
    """
    denied, affirmed = (a, b) if a.polarity is Polarity.NEGATED else (b, a)
    fate = fate_of(affirmed)
    if denied.object is not None and affirmed.object is not None and not _same_thing(denied.object, affirmed.object):
        return False
    if affirmed.object is None or denied.object is None:
        defining = affirmed.predicate in _DEFINING
        if (defining and not _is_defined_as(affirmed, denied)) or (not defining and denied.object is not None):
            return False
    if _is_limited(denied, affirmed):
        return False
    if fate:
        return True
    narrowing = content_of(denied) - content_of(affirmed)
    return not narrowing and (bool(content_of(denied)) or denied.object is None)


def fate_of(claim: Claim) -> Mapping[str, Any]:
    """The outcome that a statement tells, as the lexicon has it ("acquittal" of "acquittal of fraud"); empty where it tells none."""
    table: Mapping[str, Any] = lexicon("fates").get(claim.predicate.partition(" of ")[0], {})
    return table


def _is_defined_as(affirmed: Claim, denied: Claim) -> bool:
    """Whether a definition has the word that is denied: "is a French painter and poet" has a poet, "is in Green County" nothing green."""
    text = getattr(affirmed.value, "text", "").split(" , ")[0].split()[1:]
    phrase = takewhile(lambda word: word not in words("policy", "behind_definition"), text)
    said = denied.object.name if denied.object is not None else " ".join(getattr(denied.value, "text", "").split()[1:])
    return _last(said) in {_last(word) for word in phrase}


def _last(phrase: str) -> tuple[bool, str]:
    """The last word of a phrase as a stem, and whether it has a capital: "Green" is no colour."""
    return phrase.rsplit(maxsplit=1)[-1][0].isupper() if phrase.split() else False, last_word(phrase)


_DEFINING = frozenset({"be", "become"})


def _is_limited(denied: Claim, affirmed: Claim) -> bool:
    """Whether a denial holds within limits that the affirmation does not have: a time, a place, "under the old law"."""
    until_now = fate_of(affirmed).get("until_now")  # the day on which it ended is no limit
    times = denied.qualifiers.time is not None and affirmed.qualifiers.time is None and not until_now
    places = bool(denied.qualifiers.place) and not affirmed.qualifiers.place
    return times or places or bool(set(denied.qualifiers.scope) - set(affirmed.qualifiers.scope))


def content_of(claim: Claim) -> frozenset[str]:
    """The words of a statement behind its verb that carry meaning, as stems."""
    tokens = name_tokens(getattr(claim.value, "text", ""))[1:]
    same: dict[str, str] = lexicon("policy")["same_words"]
    return frozenset(stem(same.get(token, token)) for token in tokens if token not in words("policy", "empty_words"))


def speaks_for_oneself(claim: Claim) -> bool:
    """Whether a denial is the word of the person it is about: "said that he had not met her"."""
    denied = claim.polarity is Polarity.NEGATED
    return denied and claim.attribution is not None and bool(claim.subject.key) and claim.attribution.key == claim.subject.key


def deciders_differ(a: Claim, b: Claim) -> bool:
    """Whether each source says who decided, and not in the same words: "acquitted by the supreme court", "convicted by a court in X"."""
    deciders = [name_tokens(found[1]) for claim in (a, b) if (found := _BY.search(claim.evidence.quote)) is not None]
    return len(deciders) == len((a, b)) and deciders[0] != deciders[1]


_BY = re.compile(r"\bby ([^.,;:]+)")


def changes_hands(a: Claim, b: Claim) -> bool:
    """Whether a sentence tells that what one had went to another, or that two had it: "who was replaced in June", "jointly with"."""
    return any(not words("policy", "turnover").isdisjoint(name_tokens(claim.evidence.quote)) for claim in (a, b))


def of_two_rounds(a: Claim, b: Claim) -> bool:
    """Whether only one sentence counts what was decided, or each counts another one: "the second referendum", "the repeat referendum"."""
    one, other = (_rounds(name_tokens(claim.evidence.quote)) for claim in (a, b))
    return one != other


def _rounds(tokens: Sequence[str]) -> frozenset[str]:
    """The words that count what was decided; not those that count times ("in its second year")."""
    counting = words("policy", "ordinals", "rounds")
    around = zip(("", *tokens), tokens, (*tokens[1:], ""), strict=False)
    none, times = words("clauses", "quantifier_none"), words("time", "periods")
    return frozenset(word for before, word, behind in around if word in counting and before not in none and behind not in times)


def of_two_instances(a: Claim, b: Claim) -> bool:
    """Whether two sentences or fines may be those of two courts: "the district court", "on appeal"."""
    if a.predicate not in words("measures", "imposed", "terms"):
        return False
    courts = [set(_court().findall(claim.evidence.quote.casefold())) for claim in (a, b)]
    instances = set(lexicon("fates")["acquittal"]["instances"])
    appealed = {bool(instances.intersection(name_tokens(claim.evidence.quote))) for claim in (a, b)}
    return (bool(courts[0] and courts[1]) and courts[0].isdisjoint(courts[1])) or len(appealed) > 1


@cache
def _court() -> re.Pattern[str]:
    """The two words before the noun of a court: "the district" court."""
    return re.compile(rf"(\w+(?: \w+)?) (?:{'|'.join(lexicon('fates')['acquittal']['courts'])})\b")
