"""The verdict on two claims of one block. Policy by policy, every way out names its rule.

The order of the questions is the same throughout: is the statement put forward as a fact on both sides; do scopes allow a comparison;
how do the values stand to each other. A conflict needs a clear answer to each; anything less is another verdict.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable

from rapidfuzz import fuzz

from claimcheck.lexicons import lexicon, words
from claimcheck.matching.aging import judge_age
from claimcheck.matching.comparable import are_comparable, are_of_two_sorts, asks_for_one_type
from claimcheck.matching.counting_off import is_first_holder, is_settled_earlier, is_sole
from claimcheck.matching.denial import (
    changes_hands,
    content_of,
    deciders_differ,
    denies,
    fate_of,
    same_object,
    speaks_for_oneself,
)
from claimcheck.matching.figures import compare_figures, frame_of, numerals_in
from claimcheck.matching.keys import called_alike, is_identified, is_joined, is_named_by_kind, last_word
from claimcheck.matching.nesting import may_be_nested
from claimcheck.matching.pair import Judged, Pair
from claimcheck.matching.ruling import is_fact, rule_of, same_value, scope_apart
from claimcheck.matching.scope import (
    Scope,
    days_between,
    gap_between,
    is_of_some_calendar,
    place_scope,
    same_scope_words,
    time_scope,
    years_between,
)
from claimcheck.matching.slots import Policy, happens_each_time, is_trait, office, slot_predicate
from claimcheck.matching.turns import are_two_turns, is_one_by_kind, may_be_of_two_outcomes, years_differ
from claimcheck.model.claims import MADE_OF, SCORE, Claim, EventClaim, Polarity, QuantityClaim, RelationClaim
from claimcheck.model.finding import Severity
from claimcheck.model.relation import Relation
from claimcheck.model.values import Comparator, DateValue, EntityType, Granularity, NameValue, QuantityValue, TextValue
from claimcheck.values.comparison import caption_value, compare_values
from claimcheck.values.materials import compare_materials
from claimcheck.values.scores import compare_scores

_SAME_WORDS = 85.0  # rapidfuzz ratio from which two texts say the same
_FINE = frozenset({Granularity.MONTH, Granularity.WEEK, Granularity.DAY, Granularity.TIME})


def judge(pair: Pair, policy: Policy) -> Judged | None:
    """The verdict on a pair, None where there is nothing to say of it."""
    relation, detail = _relation(pair)
    if pair.a.polarity is not pair.b.polarity:
        return _opposed(pair, policy, relation, detail)
    if Polarity.NEGATED in {pair.a.polarity, pair.b.polarity} and policy is not Policy.POLARITY:
        return None
    return _JUDGES[policy](pair, relation, detail)


def _relation(pair: Pair) -> tuple[Relation, str]:
    a, b = pair.a, pair.b
    if isinstance(a.value, TextValue) and isinstance(b.value, TextValue) and a.predicate == SCORE:
        scored = compare_scores(a.value.text, b.value.text)
        return scored.relation, scored.detail
    if is_trait(a):
        alike = a.value == b.value
        return Relation.EQUAL if alike else Relation.APART, f"“{caption_value(a.value)}” beside “{caption_value(b.value)}”"
    if isinstance(a.value, NameValue) and isinstance(b.value, NameValue) and a.predicate == MADE_OF:
        made = compare_materials(a.value.name, b.value.name)
        return made.relation, made.detail
    if isinstance(a.value, NameValue) and isinstance(b.value, NameValue) and a.object is not None and b.object is not None:
        if a.object.key and a.object.key == b.object.key:
            return Relation.EQUAL, f"“{a.value.name}” and “{b.value.name}” are one"
        if not (a.object.named and b.object.named):
            return Relation.UNKNOWN, "one of them is described, not named"
        if may_be_nested(a, b):
            return Relation.UNKNOWN, f"“{a.value.name}” and “{b.value.name}” are a part and the whole"
        if asks_for_one_type(pair) and are_of_two_sorts(a.object, b.object, a.predicate):
            return Relation.UNKNOWN, f"“{a.value.name}” and “{b.value.name}” are of two types and may both be right"
    comparison = compare_values(a.value, b.value)
    return comparison.relation, comparison.detail


def _participants_differ(pair: Pair) -> bool:
    a, b = pair.a.object, pair.b.object
    return a is not None and b is not None and a.named and b.named and a.key != b.key


def _one(pair: Pair, relation: Relation, detail: str) -> Judged | None:
    same = same_value(pair, relation, detail)
    if same is not None:
        return same
    if relation is not Relation.APART or is_of_some_calendar(pair.a, pair.b):
        return Judged("CC703", detail)
    if not is_fact(pair):
        return Judged("CC701", detail)
    apart = scope_apart(pair, detail)
    if apart is not None:
        return apart
    another_year = (is_trait(pair.a) or happens_each_time(pair.a)) and years_differ(pair)
    if another_year or not are_comparable(pair):
        return Judged("CC702", detail)
    table = lexicon("properties").get(pair.a.predicate, {}) if isinstance(pair.a, EventClaim) else {}
    if (table.get("with") == "object" and not table.get("named") and _participants_differ(pair)) or (table and are_two_turns(pair, table)):
        return Judged("CC601", detail)
    within = gap_between(pair.a, pair.b) <= table.get("slack", -1)
    if within or years_between(pair.a, pair.b) > table.get("again_after", math.inf):
        return Judged("CC703", detail)
    return Judged(rule_of(1, pair), detail, _severity(pair))


def _severity(pair: Pair) -> Severity:
    approximate = any(_is_approximate(claim) for claim in (pair.a, pair.b))
    described = not pair.a.subject.named and not pair.b.subject.named
    return Severity.MEDIUM if approximate or described or min(pair.a.confidence, pair.b.confidence) < _SURE else Severity.HIGH


_SURE = 0.8


def _is_approximate(claim: Claim) -> bool:
    value = claim.value
    if isinstance(value, QuantityValue):
        return value.comparator is Comparator.APPROXIMATELY
    return isinstance(value, DateValue) and value.approximate


def _varying(pair: Pair, relation: Relation, detail: str) -> Judged | None:
    same = same_value(pair, relation, detail)
    time = time_scope(pair.a, pair.b)
    if same is not None:
        return same if time is not Scope.DIFFERS else Judged("CC401", detail)
    if relation is not Relation.APART:
        return Judged("CC703", detail)
    if time is Scope.DIFFERS and pair.a.predicate in words("policy", "by_period"):
        return Judged("CC501", detail)
    if time is Scope.DIFFERS or (time is Scope.UNSTATED and pair.days_apart is not None and not pair.contemporary):
        return Judged("CC401", detail)
    if time is Scope.SAME or (time is Scope.UNSTATED and pair.contemporary):
        return _one(pair, relation, detail)
    return Judged("CC702", detail)


def _toll(pair: Pair, relation: Relation, detail: str) -> Judged | None:
    """A number of victims: it may have grown when the later source gives the larger one, and then nobody is contradicted."""
    if relation is Relation.APART and pair.days_apart != 0 and not _is_settled(pair):
        return Judged("CC401" if pair.days_apart is not None else "CC702", detail)
    if relation is Relation.APART and _is_part(pair):
        return Judged("CC702", detail)
    one_event = _is_of_event(pair) and not is_named_by_kind(pair.a.subject)
    if relation is Relation.APART and not one_event and time_scope(pair.a, pair.b) is Scope.ONE_SIDED:
        return Judged("CC702", detail)  # what befell a train in 1998 is not what befell it at no stated time
    return _one(pair, relation, detail)


def _is_part(pair: Pair) -> bool:
    """Whether fewer of a trade or a rank are counted than the other source has people: "30 sailors drowned" of 112.

    So too where the source with more of them gives the smaller number itself: "13 people, nine of them workers".
    """
    fewer, more = sorted((pair.a, pair.b), key=lambda claim: getattr(claim.value, "lower", None) or 0)
    if str(getattr(fewer.value, "lower", None)) in numerals_in(more.evidence.quote):
        return True
    counted, all_counted = (last_word(getattr(claim.value, "counted", "")) for claim in (fewer, more))
    return counted != all_counted and counted in words("policy", "some_victims")


def _is_of_event(pair: Pair) -> bool:
    """Whether a number of victims is that of one event, and not of a ship or a train, which may have had two accidents."""
    return is_joined(pair.a.subject.key) or any(claim.subject.entity_type is EntityType.EVENT for claim in (pair.a, pair.b))


def _is_settled(pair: Pair) -> bool:
    """Whether growth cannot explain two tolls.

    That is so where the later source gives the smaller one, where both tell of what happened long before, and where neither says when it
    was published.
    """
    first, second = pair.published
    if first is None or second is None:
        return first is None and second is None
    if pair.happened is not None and (min(first, second) - pair.happened).days > lexicon("policy")["toll_days"]:
        return True
    a, b = (getattr(claim.value, "lower", None) or 0 for claim in (pair.a, pair.b))
    return (a < b) if first > second else (b < a)


def _count(pair: Pair, relation: Relation, detail: str) -> Judged | None:
    time, place = time_scope(pair.a, pair.b), place_scope(pair.a, pair.b)
    if time is Scope.DIFFERS or place is Scope.DIFFERS:
        return Judged("CC501" if time is Scope.DIFFERS else "CC502", detail)
    same = same_value(pair, relation, detail)
    if time is Scope.SAME and place is not Scope.ONE_SIDED:
        return same if same is not None else _one(pair, relation, detail) if same_scope_words(pair.a, pair.b) else Judged("CC702", detail)
    if relation is Relation.EQUAL and _exact(pair):
        return same
    return Judged("CC702" if time is not Scope.WITHIN else "CC501", detail)


def _exact(pair: Pair) -> bool:
    return all(not isinstance(c.value, QuantityValue) or (c.value.lower == c.value.upper and c.value.lower > 1) for c in (pair.a, pair.b))  # type: ignore[operator]


def _many(pair: Pair, relation: Relation, detail: str) -> Judged | None:
    """Several values side by side, unless a source says that its one is the only one: "founded it on her own"."""
    told = [claim for claim in (pair.a, pair.b) if isinstance(claim, RelationClaim) and is_identified(claim.subject.key)]
    if len(told) == len((pair.a, pair.b)) and any(map(is_sole, told)):
        return _one(pair, relation, detail)
    same = same_value(pair, relation, detail)
    return same if same is not None or relation is not Relation.APART else Judged("CC601", detail)


def _rare(pair: Pair, relation: Relation, detail: str) -> Judged | None:
    """Two days close to each other date one event of a kind that does not happen twice within weeks."""
    close = relation is Relation.APART and days_between(pair.a, pair.b) <= lexicon("policy")["rare_days"]
    return (_one if close or is_settled_earlier(pair.a, pair.b) else _many)(pair, relation, detail)


def _seldom(pair: Pair, relation: Relation, detail: str) -> Judged | None:
    """Two years too: one who gives the year tells of the end of a story, not of one of its days."""
    by_year = all(getattr(claim.value, "granularity", None) is Granularity.YEAR for claim in (pair.a, pair.b))
    return (_one if by_year else _rare)(pair, relation, detail)


def _event(pair: Pair, relation: Relation, detail: str) -> Judged | None:
    """Two events of one kind: the same one where the day or the place makes them one, else two events and nothing to say."""
    place = place_scope(pair.a, pair.b)
    if relation is Relation.APART and is_one_by_kind(pair.a, pair.b):
        return _one(pair, relation, detail)
    if relation not in {Relation.EQUAL, Relation.INSIDE, Relation.AROUND} or place is Scope.DIFFERS:
        return None
    fine = all(getattr(claim.value, "granularity", None) in _FINE for claim in (pair.a, pair.b))
    named_alike = relation is Relation.EQUAL and called_alike(pair.a, pair.b)
    return same_value(pair, relation, detail) if place is Scope.SAME or fine or named_alike else None


def _holder(pair: Pair, _relation: Relation, detail: str) -> Judged | None:
    a, b, time = pair.a, pair.b, time_scope(pair.a, pair.b)
    if a.subject.key == b.subject.key:
        return Judged("CC203", detail)
    titles = [getattr(claim.value, "text", "").casefold().split(" of ")[0] for claim in (a, b)]
    title = office(titles[0])
    if all(map(is_first_holder, (a, b))) and time is not Scope.DIFFERS and is_fact(pair):
        return Judged("CC103", detail, Severity.MEDIUM)
    led = [last_word(text) for claim in (a, b) if claim.object is not None for text in (claim.object.name, claim.object.text)]
    once = not words("policy", "led_once").isdisjoint(led)
    known = once or (pair.contemporary and min(a.confidence, b.confidence) >= _SURE)
    at_once = time is Scope.SAME or (time is Scope.UNSTATED and known)
    if title not in words("policy", "single_office"):
        return Judged("CC601", detail)
    clash = at_once and place_scope(a, b) is not Scope.DIFFERS and is_fact(pair) and not changes_hands(a, b)
    return Judged("CC103", detail, Severity.MEDIUM) if clash else Judged("CC403", detail)


def _words(pair: Pair, _relation: Relation, detail: str) -> Judged | None:
    if time_scope(pair.a, pair.b) is Scope.DIFFERS or place_scope(pair.a, pair.b) is Scope.DIFFERS:
        return None
    a, b = (getattr(claim.value, "text", "") for claim in (pair.a, pair.b))
    alike = fuzz.token_sort_ratio(a, b) >= _SAME_WORDS and numerals_in(a) == numerals_in(b)
    return Judged("CC204", detail) if alike and is_fact(pair) else None


_OF = " of "


def _opposed(pair: Pair, policy: Policy, relation: Relation, detail: str) -> Judged | None:
    """One source affirms what the other denies."""
    same_value = relation is Relation.EQUAL and not isinstance(pair.a, QuantityClaim)
    alike = denies(pair.a, pair.b) if policy is Policy.POLARITY else same_value
    if not alike:
        return None
    fate, time = fate_of(pair.a), time_scope(pair.a, pair.b)
    charged = bool(fate.get("charged")) and _OF in pair.a.predicate  # "acquittal of fraud"
    undated = charged and time is Scope.UNSTATED and not pair.days_apart and not deciders_differ(pair.a, pair.b)
    several = fate.get("each_time") or (charged and not undated)
    if (several and time is not Scope.SAME) or (fate and may_be_of_two_outcomes(pair, fate, time)):
        return Judged("CC702", detail)
    if not is_fact(pair) or speaks_for_oneself(pair.a) or speaks_for_oneself(pair.b):
        return Judged("CC701", detail)
    return scope_apart(pair, detail) or Judged("CC104", detail, Severity.MEDIUM)


def _polarity(pair: Pair, relation: Relation, detail: str) -> Judged | None:
    if not same_object(pair.a, pair.b):
        return _figures_apart(pair)
    return _figures_apart(pair) or _words(pair, relation, detail) or _fuller(pair, detail)


def _fuller(pair: Pair, detail: str) -> Judged | None:
    """Whether one statement says no less than the other of the same named thing: "married the sculptor <Name>", "married <Name>"."""
    one, other = (content_of(claim) for claim in (pair.a, pair.b))
    named = all(claim.object is not None and claim.object.named for claim in (pair.a, pair.b))
    apart = Scope.DIFFERS in {time_scope(pair.a, pair.b), place_scope(pair.a, pair.b)}
    return Judged("CC204", detail) if named and not apart and is_fact(pair) and (one <= other or other <= one) else None


def _figures_apart(pair: Pair) -> Judged | None:
    """Two definitions of one thing in nearly the same words, but for one figure: "is a 1930 comedy ...", "is a 1940 comedy ..."."""
    texts = [getattr(claim.value, "text", "") for claim in (pair.a, pair.b)]
    if slot_predicate(pair.a) != _DEFINING or pair.days_apart or not is_fact(pair) or any(_DATED.search(text) for text in texts):
        return None
    one, other = (frame_of(text) for text in texts)
    if one.figures == other.figures or min(len(one.words), len(other.words)) < _FEWEST_WORDS or not one.likeness(other):
        return None
    found = compare_figures(*texts)
    single = found is not None and len(found.apart) == 1
    return Judged("CC108", found.apart[0], Severity.MEDIUM) if found is not None and single else None


_DEFINING = "be"
_DATED = re.compile(rf"\b(?:{'|'.join(word for word in lexicon('time')['event_prepositions'] if word)}) (?:\w+ )?\d")
_FEWEST_WORDS = 6  # a shorter statement may be made of many occasions


_JUDGES: dict[Policy, Callable[[Pair, Relation, str], Judged | None]] = {
    Policy.ONE: _one,
    Policy.VARYING: _varying,
    Policy.TOLL: _toll,
    Policy.COUNT: _count,
    Policy.MANY: _many,
    Policy.RARE: _rare,
    Policy.SELDOM: _seldom,
    Policy.EVENT: _event,
    Policy.HOLDER: _holder,
    Policy.AGE: judge_age,
    Policy.POLARITY: _polarity,
    Policy.WORDS: _words,
}
"""Who judges which policy. Each gets two claims of equal polarity, the relation of their values, and that relation in words."""
