"""What a document is about, told once it is read to its end, and what "the company" and "the victim" mean in the light of that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claimcheck.lexicons import lexicon, words
from claimcheck.model.values import EntityType
from claimcheck.reading.discourse import MEMORY, Discourse, generic, is_body_apart, synonyms
from claimcheck.reading.kinds import is_listed, kind_of, note_sole_bearers
from claimcheck.reading.referents import EVERYWHERE, Referent, fits, fold, is_mere_word

_ACTORS = frozenset({EntityType.PERSON, EntityType.PLACE, EntityType.GROUP, EntityType.COMPANY, EntityType.ORGANIZATION})
_TOPICAL = 3  # the least weight of a thing that a text is said to be about
_HEADLINE = 5  # what standing in the title adds to a thing's weight
_SEVERAL = 2
_FEW = 5  # named things of a text that is no more than a paragraph


def finish(discourse: Discourse, title: str) -> tuple[Referent | None, Referent | None]:
    """The thing the whole text is about and the thing that things happen to in it, if there are; "the company" is bound to the first.

    It is the thing of most weight, where standing in the title is worth five mentions; "the ship" is bound to the weightiest thing that
    may be called so.
    """
    for alike in discourse.described.values():
        for referent in alike:
            referent.unique = len(alike) == 1
    ranked = [(weight, thing) for weight, thing in _ranked(discourse, fold(title)) if not is_mere_word(thing, discourse.common)]
    topic = _topic(ranked)
    about = topic if topic is not None and topic.entity_type is EntityType.PERSON and not topic.official else None
    for referent in discourse.pronouns:
        if about is not None and fits(about, "person", referent.gender):
            referent.turns_out_to_be(about)
    _bind_people(discourse)
    _bind_described(discourse, [thing for _, thing in ranked])
    note_sole_bearers(discourse.called)
    stage = next((thing for _, thing in ranked if thing.entity_type not in _ACTORS), None)
    return topic or _only_person(discourse), stage or _happening(discourse) or _only_thing(discourse) or topic


def _only_thing(discourse: Discourse) -> Referent | None:
    """The one thing with a name, no person, body or place, of a text that is no more than a paragraph."""
    things = [
        referent
        for referent in discourse.named
        if referent.same_as is None and referent.entity_type not in _ACTORS and not is_mere_word(referent, discourse.common)
    ]
    return things[0] if len(things) == 1 and len(discourse.named) <= _FEW else None


def _happening(discourse: Discourse) -> Referent | None:
    """The weightiest of the things without a name that happen in the text and of which it has one only: "the earthquake"."""
    happening = words("nouns", "happening") - words("nouns", "decided")
    alone = [r for alike in discourse.described.values() for r in alike if not happening.isdisjoint(r.sole_kinds)]
    return max((r for r in alone if r.weight >= _TOPICAL), key=lambda referent: (referent.weight, -referent.start), default=None)


def _bind_described(discourse: Discourse, ranked: Sequence[Referent]) -> None:
    """Lead "the company", "the ship" to the weightiest thing that may be called so; ships first: what is a "she" is no company."""
    called: dict[str, Referent | None] = {}
    for referent, noun in sorted(discourse.pending, key=lambda pending: pending[1] not in words("nouns", "she")):
        if noun not in called:
            called[noun] = next((thing for thing in ranked if _may_be_called(thing, noun)), None)
            called[noun] = called[noun] if _is_called_mostly(discourse, noun, called[noun]) else None
        called_so = called[noun] or _only_before(discourse, referent, noun)
        if not referent.named and referent.same_as is None:
            referent.turns_out_to_be(_told_apart(discourse, referent, noun, called_so))


def _only_before(discourse: Discourse, referent: Referent, noun: str) -> Referent | None:
    """The only thing named before a description that may be called so, however seldom a short text speaks of it."""
    if not referent.definite or len(discourse.named) > _FEW:
        return None
    kin = {noun, *synonyms().get(noun, ()), *lexicon("nouns")["hypernyms"].get(noun, ())}
    others = (one for word, called in discourse.called.items() if word in kin or is_listed(word) for one in called)
    if any(one is not referent and not one.named and not one.plural and one.same_as is None for one in others):
        return None  # "stands beside the town library. The building ..."
    before = [thing for thing in discourse.named if thing.same_as is None and thing.start < referent.start and _may_be_called(thing, noun)]
    return before[0] if len(before) == 1 else None


def _is_called_mostly(discourse: Discourse, noun: str, thing: Referent | None) -> bool:
    """Whether of the nouns for kinds that a thing of unknown kind might be called by the text uses no other one more often.

    A text about “Salt Road” that speaks of the film again and again speaks of a novel, too.
    """
    if thing is None or thing.nouns or thing.entity_type not in {EntityType.UNKNOWN, EntityType.WORK}:
        return True
    spoken: Counter[str] = Counter()
    for referent, other in discourse.pending:
        if not referent.named and other in words("nouns", "named_kinds"):
            spoken[kind_of(other)] += referent.mentions
    return spoken[kind_of(noun)] >= max(spoken.values(), default=0)


def _told_apart(discourse: Discourse, referent: Referent, noun: str, called: Referent | None) -> Referent | None:
    """What "the old bridge" means where several bridges have names: the one whose name has that word, if there is one."""
    if called is not None and referent.apart_from is not None and referent.apart_from.resolved is called:
        return None
    others = set(fold(referent.name).split()) - {noun}
    bearers = [thing for thing in discourse.called.get(noun, ())[:MEMORY] if thing.named and thing.same_as is None]
    meant = [thing for thing in bearers if others <= set(fold(thing.name).split())]
    contrasted = not (others.isdisjoint(words("nouns", "contrasting")) and others.isdisjoint(words("reference", "others")))
    if called is None or not others or (len(bearers) < _SEVERAL and not contrasted):
        return called
    return meant[0] if len(meant) == 1 else None


def _bind_people(discourse: Discourse) -> None:
    """Lead "the victim", "the boy who was shot" to the only named person whom it befell, where the text never has several of them."""
    for standing in lexicon("people")["undergone"]:
        them = [r for r in discourse.named if standing in r.standings and r.same_as is None and not r.official and fits(r, "person", "")]
        nouns = [noun for noun, told in lexicon("people")["standing"].items() if told == standing]
        if len(them) != 1 or any(referent.plural for noun in nouns for referent in discourse.called.get(noun, ())):
            continue
        for referent in discourse.people:
            befell = standing in referent.standings or not referent.nouns.isdisjoint(nouns)
            if len(them[0].standings) > 1 and not referent.nouns.isdisjoint(words("people", "young")):
                continue  # whoever is accused too is seldom "the child"
            if befell and not referent.named and fits(referent, "person", them[0].gender) and referent.age in {None, them[0].age}:
                referent.turns_out_to_be(them[0])


def _ranked(discourse: Discourse, headline: str) -> list[tuple[int, Referent]]:
    """The named things of the text, with their weights, the weightiest first."""
    weights = {id(r): r.weight + _HEADLINE * (r.entitled or fold(r.name) in headline) for r in discourse.named}
    ranked = sorted((r for r in discourse.named if r.same_as is None), key=lambda r: (-weights[id(r)], r.start))
    return [(weights[id(r)], r) for r in ranked if weights[id(r)] >= _TOPICAL]


def _only_person(discourse: Discourse) -> Referent | None:
    """The one person that a short text names."""
    people = [referent for referent in discourse.named if referent.entity_type is EntityType.PERSON and referent.same_as is None]
    return people[0] if len(people) == 1 else None


def _topic(ranked: Sequence[tuple[int, Referent]]) -> Referent | None:
    """The weightiest thing; a person or a place only when no other thing has half its weight: they are in every text."""
    if not ranked:
        return None
    entitled = next((referent for _, referent in ranked if referent.entitled), None)
    if entitled is not None:
        return entitled
    weight, first = ranked[0]
    if first.entity_type not in EVERYWHERE:
        return first
    others = [r for w, r in ranked if w * 2 >= weight and r.entity_type not in EVERYWHERE]
    return others[0] if others else first


def _may_be_called(topic: Referent, noun: str) -> bool:
    """Whether a text about this thing may call it by the noun: by its type or, where that is unknown, by a noun that takes names."""
    if is_body_apart(topic, noun):
        return False
    if topic.entity_type in generic().get(noun, ()):
        return True
    if topic.entity_type in {EntityType.COMPANY, EntityType.ORGANIZATION} and noun in words("nouns", "companies"):
        return True
    if topic.entity_type is EntityType.PERSON:
        return noun in words("nouns", "professions")
    if topic.entity_type is EntityType.UNKNOWN and not topic.nouns and noun in words("nouns", "settlements"):
        return True
    kin = {noun, *synonyms().get(noun, ())}
    return (
        (topic.entity_type is EntityType.UNKNOWN or (topic.entity_type is EntityType.WORK and not topic.nouns))
        and (bool(topic.nouns & kin) or (noun in words("nouns", "named_kinds") and not topic.nouns))
        and (not topic.gender or noun in words("nouns", "she"))
        and topic.owns.isdisjoint(kin)
    )
