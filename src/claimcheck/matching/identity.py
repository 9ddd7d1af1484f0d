"""Two things of one name: what documents say a thing is, and whether that can be one thing.

A courthouse in one county and one in another, a footballer and a physicist, two stations told apart by a bracket: their names are the same,
so their dates must not be held against each other. The evidence is what each text itself says the thing is ("X is a ...", "X (...)").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import pairwise

from claimcheck.lexicons import lexicon, words
from claimcheck.matching.keys import is_named_by_kind, is_named_by_number, is_sole_by_kind, last_word
from claimcheck.model.claims import DISTINGUISHED, NAMESAKE, AliasClaim, Claim, EventClaim, Polarity, RelationClaim, StatementClaim
from claimcheck.model.values import EntityType, QuantityValue
from claimcheck.values.names import name_tokens
from claimcheck.values.places import country_of, is_known_place
from claimcheck.values.words import stem

_NO_PROFESSION = frozenset({EntityType.ORGANIZATION, EntityType.COMPANY, EntityType.WORK, EntityType.EVENT})


@dataclass(slots=True)
class Profile:
    """What one document says that one thing is.

    `proper` and `common` are the names and other words of its definition, `peoples` its adjectives of countries, `years` its years,
    `glosses` the words in brackets behind its name, `titled` the names and years in those of a title, `days` the first days of what happens
    to it once (birth, founding), by property, `happened` those of an event. `kinds` are the nouns by which the document calls it and
    nothing else. `has_namesake` tells that the document knows of another thing of its name.
    """

    proper: set[str] = field(default_factory=set)
    common: set[str] = field(default_factory=set)
    peoples: set[str] = field(default_factory=set)
    years: set[str] = field(default_factory=set)
    glosses: set[str] = field(default_factory=set)
    titled: set[str] = field(default_factory=set)
    days: dict[str, set[date]] = field(default_factory=dict)
    happened: set[date] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    is_body: bool = False
    has_namesake: bool = False


Profiles = Mapping[tuple[str, str], Profile]
"""By document id and entity key."""


Agreed = Counter[tuple[str, str, str]]
"""How many facts about a thing two documents agree on, by its key and their ids."""

_OCCURRED = "occurred"
_NATIONALITY = "nationality"
_YEAR_DIGITS = 4
_WELL_CORROBORATED = 2  # facts in common that make a date many years away an error and no namesake's


def profiles_of(claims: Iterable[Claim]) -> Profiles:
    """What each document says that each of its things is."""
    found: dict[tuple[str, str], Profile] = {}
    for claim in claims:
        if not claim.subject.key or not claim.subject.named or claim.polarity is Polarity.NEGATED:
            continue
        if claim.subject.sole_kinds:
            found.setdefault((claim.document_id, claim.subject.key), Profile()).kinds.update(claim.subject.sole_kinds)
        if isinstance(claim, StatementClaim) and claim.predicate == "be":
            _define(found.setdefault((claim.document_id, claim.subject.key), Profile()), claim)
        elif isinstance(claim, EventClaim) and claim.predicate in words("policy", "tells_apart") and claim.value.earliest:
            profile = found.setdefault((claim.document_id, claim.subject.key), Profile())
            profile.days.setdefault(claim.predicate, set()).add(claim.value.earliest)
        elif isinstance(claim, EventClaim) and claim.predicate == _OCCURRED and claim.value.earliest:
            found.setdefault((claim.document_id, claim.subject.key), Profile()).happened.add(claim.value.earliest)
        elif isinstance(claim, AliasClaim) and claim.predicate == NAMESAKE:
            found.setdefault((claim.document_id, claim.subject.key), Profile()).has_namesake = True
        elif isinstance(claim, AliasClaim) and (claim.predicate == DISTINGUISHED or " " in claim.value.name):
            _gloss(found.setdefault((claim.document_id, claim.subject.key), Profile()), claim)
    return found


def _gloss(profile: Profile, claim: AliasClaim) -> None:
    """Take in the words in brackets, without the country or state that only says where the first of them is.

    In a title, names and years are more than the word for the kind: "(Orla album)" is another one than "(Vellin album)".
    """
    parts = [part for part in claim.value.name.split(",") if not is_known_place(part)] or [claim.value.name]
    for word in " ".join(parts).split():
        tokens = set(name_tokens(word))
        if claim.predicate == DISTINGUISHED and (word[0].isupper() or any(len(t) == _YEAR_DIGITS and t.isdigit() for t in tokens)):
            profile.titled |= tokens
        else:
            profile.glosses |= tokens


def _define(profile: Profile, claim: StatementClaim) -> None:
    """Take in "is a former English cricketer": the words between the article and the first comma."""
    text = claim.value.text.split(" , ")[0].split()[1:]
    if profile.proper or profile.common:
        return  # the first definition is the one that tells who is meant
    if not text or text[0].lower() not in words("policy", "articles"):
        return
    if any(word.lower() in words("policy", "origins") and after == "of" for word, after in pairwise(text)):
        return  # "is a native of <Place>" is what is told of her, and not who she is
    profile.is_body = claim.subject.entity_type in _NO_PROFESSION
    known = set(name_tokens(claim.subject.name))
    for word in text[1:]:
        for token in name_tokens(word):
            profile.years.update({token} if token.isdigit() and len(token) == _YEAR_DIGITS else ())
            if token in known or token.isdigit() or token in words("policy", "weak_definition"):
                continue
            named = word[0].isupper() and token not in lexicon("nouns")["heads"]["Place"]
            (profile.peoples if country_of(token) else profile.proper if named else profile.common).add(stem(token))


def told_apart(profiles: Profiles, a: Claim, b: Claim, corroborated: int) -> str:
    """Why the subjects of two claims, though of one name, are likely two things; empty where nothing says so.

    `corroborated` counts what else the two documents agree on about the thing: where they do, its definition does not tell it apart any
    more, and of two facts on not even dates that lie many years apart do.
    """
    by_kind = (is_named_by_kind(a.subject) and not is_sole_by_kind(a.subject)) or is_named_by_number(a.subject)
    if by_kind and not corroborated and not years_told(a) & years_told(b):
        called = a.subject.name if is_named_by_number(a.subject) else last_word(a.subject.name)
        return f"nothing else tells that both mean the same {called}"
    if _kinds_of_place_differ(a, b):
        return "one is the place and one the district of its name"
    if _child_and_adult(a, b) and not corroborated:
        return "one is a child and one an adult, which no slip explains"
    one, other = profiles.get((a.document_id, a.subject.key)), profiles.get((b.document_id, b.subject.key))
    if any(profile is not None and profile.has_namesake for profile in (one, other)) and not corroborated:
        return "a source says that there is another one of this name"
    if one is None or other is None or is_known_place(a.subject.name):
        return ""
    if is_named_by_kind(a.subject) and _happened_apart(one, other):
        return "the sources date what they call so to other years"
    if _glosses_differ(one, other):
        return f"the sources tell them apart in brackets: {_list(one.glosses | one.titled)} beside {_list(other.glosses | other.titled)}"
    ages = _ages_apart(one, other)
    personal = _is_person(a) or _is_person(b)
    telling = len(_own_words(a)) > 1 and len(_own_words(b)) > 1
    if ages and corroborated < _WELL_CORROBORATED and (personal or not (corroborated or telling)):
        return ages
    return "" if corroborated else _definitions_apart(one, other, a, b)


def _own_words(claim: Claim) -> list[str]:
    """The words of a subject's name without the noun for its kind before a code name: there have been many operations "Anvil"."""
    parts = claim.subject.name.casefold().split()
    return parts[1:] if parts[0] in words("policy", "code_named") else parts


def _kinds_apart(one: Profile, other: Profile) -> str:
    """Why two things are of two kinds: the novel in one text, and the film of its name in the other."""
    here, there = ({group for kind in profile.kinds if (group := _groups().get(kind))} for profile in (one, other))
    apart = bool(here and there) and not here & there
    return f"one is a {', '.join(sorted(here))} and one a {', '.join(sorted(there))}" if apart else ""


@cache
def _groups() -> dict[str, str]:
    """By noun the kind of `kinds_apart` that it stands for."""
    return {noun: kind for kind, nouns in lexicon("policy")["kinds_apart"].items() for noun in nouns}


def years_told(claim: Claim) -> set[int]:
    """The years by which a claim tells which event it means: "the 1987 Orla Cup final", "the final in 1987"."""
    time = claim.qualifiers.time
    meant = claim.subject.antecedent.quote if claim.subject.antecedent is not None else ""  # "the match" after "the 1987 Orla Cup final"
    before_it = claim.evidence.quote.partition(claim.subject.name)[0].split()[-1:]  # "the 1988 <Name> Cup ...; its winner"
    said = {int(year) for year in _YEAR_TOLD.findall(" ".join((claim.subject.text, meant, *before_it)))}
    return said | ({time.earliest.year} if time is not None and time.earliest is not None and time.latest is not None else set())


_YEAR_TOLD = re.compile(r"\b1[5-9]\d\d\b|\b20\d\d\b")


def _kinds_of_place_differ(a: Claim, b: Claim) -> bool:
    """Whether the sources speak of another kind of place by one name: "the town of <Name>", "the municipality of <Name>"."""
    kinds = [set(name_tokens(claim.subject.text)) & words("nouns", "settlements") for claim in (a, b)]
    return all(kinds) and kinds[0].isdisjoint(kinds[1])


def _child_and_adult(a: Claim, b: Claim) -> bool:
    """Whether two ages are those of a child and of an adult, and no slip of one digit: likely of two people of one name."""
    if {a.predicate, b.predicate} != {_AGE} or not isinstance(a.value, QuantityValue) or not isinstance(b.value, QuantityValue):
        return False
    younger, older = sorted(int(value.lower or value.upper or 0) for value in (a.value, b.value))
    policy = lexicon("policy")
    slip = f"{younger:02}"[0] == f"{older:02}"[0] or f"{younger:02}"[1] == f"{older:02}"[1] or str(younger) in str(older)
    in_years = a.value.unit == b.value.unit == _YEAR  # an infant of 21 months is no adult
    return in_years and younger <= policy["child_until"] and older >= policy["adult_from"] and not slip


_AGE = "age"
_YEAR = "year"


def _definitions_apart(one: Profile, other: Profile, a: Claim, b: Claim) -> str:
    """Why two definitions are of two things: other years, other names, other kinds; empty where they may be of one."""
    if a.predicate == _NATIONALITY and one.years and other.years and not one.years & other.years:
        return f"the sources define them by other years: {_list(one.years)} beside {_list(other.years)}"
    if kinds := _kinds_apart(one, other):
        return kinds
    here, there = (_names(profile, claim) for profile, claim in ((one, a), (other, b)))
    if here and there and not here & there:
        return f"the sources define them by other names: {_list(here)} beside {_list(there)}"
    if here & there:
        return ""
    alike = any(_are_of_one_word(word, told) for word in one.common for told in other.common)
    if one.common and other.common and not alike and not (one.is_body or other.is_body):
        return f"the sources call them different things: {_list(one.common)} beside {_list(other.common)}"
    return ""


def _are_of_one_word(a: str, b: str) -> bool:
    """Whether two words of definitions are one or made from one another: "a rare metal", "a metallic element"."""
    short, long = sorted((a, b), key=len)
    return a == b or (long.startswith(short) and long[len(short) :] in words("policy", "derived"))


def _names(profile: Profile, claim: Claim) -> set[str]:
    """The names that define a thing; none where the claim itself is the definition, of a thing whose name has two words."""
    if claim.predicate == _NATIONALITY:
        return {name for name in profile.proper if not is_known_place(name)}
    names = profile.proper | profile.peoples
    table = lexicon("relations").get(claim.predicate, {})
    return set() if isinstance(claim, RelationClaim) and table.get("defining") and " " in claim.subject.name else names


def by_document(profiles: Profiles) -> Mapping[str, Mapping[str, Profile]]:
    """The profiles of each document by entity key."""
    found: dict[str, dict[str, Profile]] = {}
    for (document, key), profile in profiles.items():
        found.setdefault(document, {})[key] = profile
    return found


def told_apart_in(here: Mapping[str, Profile], there: Mapping[str, Profile]) -> bool:
    """Whether anything that two documents both speak of is defined by other names in each: another county, another country.

    Given are the profiles of either document by entity key.
    """
    shared = ((here[key], there[key]) for key in here.keys() & there.keys())
    return any(_glosses_differ(one, other) or _defined_otherwise(one, other) for one, other in shared)


def _defined_otherwise(one: Profile, other: Profile) -> bool:
    here, there = one.proper | one.peoples, other.proper | other.peoples
    return bool(here and there) and not here & there


def _glosses_differ(one: Profile, other: Profile) -> bool:
    told = ((one.glosses, other.glosses), (one.titled, other.titled), (one.glosses | one.titled, other.glosses | other.titled))
    return any(bool(here and there) and here.isdisjoint(there) for here, there in told)


def _is_person(claim: Claim) -> bool:
    """Whether a claim's subject was taken for a person."""
    return claim.subject.entity_type is EntityType.PERSON


def _ages_apart(one: Profile, other: Profile) -> str:
    """Why two things are of two ages: what happens once lies many years apart, and not on one day of the year, as a slip of a digit would.

    Two people of one name are the rule rather than the exception; so are two things whose name is one word.
    """
    for predicate in sorted(one.days.keys() & other.days.keys()):
        pairs = [(a, b) for a in one.days[predicate] for b in other.days[predicate]]
        far = all(abs(a.year - b.year) > lexicon("policy")["years_apart"] and not _same_day_of_year(a, b) for a, b in pairs)
        if far:
            years = sorted({a.year for pair in pairs for a in pair})
            return f"too many years lie between the dates for “{predicate}” to be a slip: {', '.join(map(str, years))}"
    return ""


def _happened_apart(one: Profile, other: Profile) -> bool:
    """Whether two texts speak of two events of one name: "the Orla fire" of 1911, and of 1934."""
    pairs = [(a, b) for a in one.happened for b in other.happened]
    return bool(pairs) and all(a.year != b.year and not _same_day_of_year(a, b) for a, b in pairs)


def _same_day_of_year(a: date, b: date) -> bool:
    """Whether two dates fall on one day of the year, New Year apart, which stands for a year without a day."""
    return (a.month, a.day) == (b.month, b.day) != (1, 1)


def _list(tokens: set[str]) -> str:
    return ", ".join(sorted(tokens))
