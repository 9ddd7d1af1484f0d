"""The things a document speaks of, in the order it brings them up, and the search for the one that a later word leads back to.

The method is a small entity-centred one: each new phrase either joins the nearest earlier thing that fits (by name, by class noun,
by type) or opens a new one. When two things fit equally well, it joins none: a wrong antecedent costs more than a missing one.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from claimcheck.lexicons import lexicon, words
from claimcheck.model.values import EntityType
from claimcheck.reading.kinds import kind_of, note_sole_bearers
from claimcheck.reading.names import is_acronym
from claimcheck.reading.referents import EVERYWHERE, Referent, fits, fold, is_mere_word, made_of_names, may_be_company
from claimcheck.values.names import given_names

ACTORS = frozenset({EntityType.PERSON, EntityType.PLACE, EntityType.GROUP, EntityType.COMPANY, EntityType.ORGANIZATION})
"""Types of things that act rather than have things happen to them."""
_TOPICAL = 3  # the least weight of a thing that a text is said to be about
_PERSONAL = frozenset({EntityType.PERSON, EntityType.UNKNOWN})
_HEADLINE = 5  # what standing in the title adds to a thing's weight
_SEVERAL = 2
_MEMORY = 64  # how many of the latest things a search looks at: keeps the cost of a long document linear


@cache
def _reach() -> dict[str, int]:
    reach: dict[str, int] = lexicon("reference")["reach"]
    return reach


@cache
def _synonyms() -> dict[str, tuple[str, ...]]:
    return {noun: tuple(sorted(group)) for group in lexicon("nouns")["synonyms"].values() for noun in group}


@cache
def _generic() -> dict[str, frozenset[EntityType]]:
    found: dict[str, set[EntityType]] = {}
    for label, nouns in lexicon("nouns")["generic"].items():
        for noun in nouns:
            found.setdefault(noun, set()).add(EntityType(label))
    return {noun: frozenset(types) for noun, types in found.items()}


def _is_body_apart(referent: Referent, noun: str) -> bool:
    """Whether a thing's own class noun rules out a generic one: no text calls a university or a court "the company"."""
    return noun in words("nouns", "businesses") and not referent.nouns.isdisjoint(words("nouns", "no_businesses"))


class Discourse:
    """The referents of one document so far."""

    def __init__(self) -> None:
        """Start with nothing spoken of."""
        self._by_name: dict[str, Referent] = {}
        self._by_last_word: dict[str, list[tuple[str, Referent]]] = {}
        self._by_first_word: dict[str, list[tuple[str, Referent]]] = {}
        self._by_noun: dict[str, list[Referent]] = {}
        self._subjects: deque[tuple[int, Referent, bool]] = deque(maxlen=_MEMORY)  # with whether of the main clause
        self._recent: deque[Referent] = deque(maxlen=_MEMORY)
        self._places: dict[int, Referent] = {}
        self._named: list[Referent] = []
        self._pronouns: list[Referent] = []
        self._described: dict[str, list[Referent]] = {}
        self._pending: list[tuple[Referent, str]] = []
        self._people: list[Referent] = []

    def open(self, referent: Referent) -> Referent:
        """Take a new thing in."""
        if referent.named:
            self.also(referent, referent.name)
            self._named.append(referent)
        else:
            self._described.setdefault(fold(referent.name), []).append(referent)
        for noun in sorted(referent.nouns):
            self._by_noun.setdefault(noun, []).append(referent)
            bound = noun in _generic() or noun in words("nouns", "professions") or noun in words("nouns", "companies")
            if noun in words("people", "private") and referent.definite and not referent.plural:
                self._people.append(referent)
                continue
            kin = not words("nouns", "named_kinds").isdisjoint(_synonyms().get(noun, ()))
            takes_names = noun in words("nouns", "named_kinds") or (referent.definite and (bound or kin))
            if takes_names and not (referent.named or referent.plural or referent.of_another):
                self._pending.append((referent, noun))
        return referent

    def finish(self, title: str) -> tuple[Referent | None, Referent | None]:
        """The thing the whole text is about and the thing that things happen to in it, if there are; "the company" is bound to the first.

        It is the thing of most weight, where standing in the title is worth five mentions; "the ship" is bound to the weightiest thing that
        may be called so.
        """
        for alike in self._described.values():
            for referent in alike:
                referent.unique = len(alike) == 1
        ranked = [(weight, thing) for weight, thing in self._ranked(fold(title)) if not is_mere_word(thing)]
        topic = self._topic(ranked)
        about = topic if topic is not None and topic.entity_type is EntityType.PERSON and not topic.official else None
        for referent in self._pronouns:
            if about is not None and fits(about, "person", referent.gender):
                referent.turns_out_to_be(about)
        self._bind_people()
        self._bind_described([thing for _, thing in ranked])
        note_sole_bearers(self._by_noun)
        stage = next((thing for _, thing in ranked if thing.entity_type not in ACTORS), None)
        return topic or self._only_person(), stage or self._happening() or topic

    def _happening(self) -> Referent | None:
        """The weightiest of the things without a name that happen in the text and of which it has one only: "the earthquake"."""
        alone = [r for alike in self._described.values() for r in alike if not words("nouns", "happening").isdisjoint(r.sole_kinds)]
        return max((r for r in alone if r.weight >= _TOPICAL), key=lambda referent: (referent.weight, -referent.start), default=None)

    def _bind_described(self, ranked: Sequence[Referent]) -> None:
        """Lead "the company", "the ship" to the weightiest thing that may be called so; ships first: what is a "she" is no company."""
        called: dict[str, Referent | None] = {}
        for referent, noun in sorted(self._pending, key=lambda pending: pending[1] not in words("nouns", "she")):
            if noun not in called:
                called[noun] = next((thing for thing in ranked if self._may_be_called(thing, noun)), None)
                called[noun] = called[noun] if self._is_called_mostly(noun, called[noun]) else None
            if not referent.named and referent.same_as is None:
                referent.turns_out_to_be(self._told_apart(referent, noun, called[noun]))

    def _is_called_mostly(self, noun: str, thing: Referent | None) -> bool:
        """Whether of the nouns for kinds that a thing of unknown kind might be called by the text uses no other one more often.

        A text about “Salt Road” that speaks of the film again and again speaks of a novel, too.
        """
        if thing is None or thing.nouns or thing.entity_type not in {EntityType.UNKNOWN, EntityType.WORK}:
            return True
        spoken: Counter[str] = Counter()
        for referent, other in self._pending:
            if not referent.named and other in words("nouns", "named_kinds"):
                spoken[kind_of(other)] += referent.mentions
        return spoken[kind_of(noun)] >= max(spoken.values(), default=0)

    def _told_apart(self, referent: Referent, noun: str, called: Referent | None) -> Referent | None:
        """What "the old bridge" means where several bridges have names: the one whose name has that word, if there is one."""
        others = set(fold(referent.name).split()) - {noun}
        bearers = [thing for thing in self._by_noun.get(noun, ())[:_MEMORY] if thing.named and thing.same_as is None]
        if called is None or not others or len(bearers) < _SEVERAL:
            return called
        meant = [thing for thing in bearers if others <= set(fold(thing.name).split())]
        return meant[0] if len(meant) == 1 else None

    def _bind_people(self) -> None:
        """Lead "the victim", "the boy who was shot" to the only named person whom it befell, where the text never has several of them."""
        for standing in lexicon("people")["undergone"]:
            them = [r for r in self._named if standing in r.standings and r.same_as is None and not r.official and fits(r, "person", "")]
            nouns = [noun for noun, told in lexicon("people")["standing"].items() if told == standing]
            if len(them) != 1 or any(referent.plural for noun in nouns for referent in self._by_noun.get(noun, ())):
                continue
            for referent in self._people:
                befell = standing in referent.standings or not referent.nouns.isdisjoint(nouns)
                if len(them[0].standings) > 1 and not referent.nouns.isdisjoint(words("people", "young")):
                    continue  # whoever is accused too is seldom "the child"
                if befell and not referent.named and fits(referent, "person", them[0].gender) and referent.age in {None, them[0].age}:
                    referent.turns_out_to_be(them[0])

    def _ranked(self, headline: str) -> list[tuple[int, Referent]]:
        """The named things of the text, with their weights, the weightiest first."""
        weights = {id(r): r.weight + _HEADLINE * (r.entitled or fold(r.name) in headline) for r in self._named}
        ranked = sorted((r for r in self._named if r.same_as is None), key=lambda r: (-weights[id(r)], r.start))
        return [(weights[id(r)], r) for r in ranked if weights[id(r)] >= _TOPICAL]

    def _only_person(self) -> Referent | None:
        """The one person that a short text names."""
        people = [referent for referent in self._named if referent.entity_type is EntityType.PERSON and referent.same_as is None]
        return people[0] if len(people) == 1 else None

    @staticmethod
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

    @staticmethod
    def _may_be_called(topic: Referent, noun: str) -> bool:
        """Whether a text about this thing may call it by the noun: by its type or, where that is unknown, by a noun that takes names."""
        if _is_body_apart(topic, noun):
            return False
        if topic.entity_type in _generic().get(noun, ()):
            return True
        if topic.entity_type in {EntityType.COMPANY, EntityType.ORGANIZATION} and noun in words("nouns", "companies"):
            return True
        if topic.entity_type is EntityType.PERSON:
            return noun in words("nouns", "professions")
        if topic.entity_type is EntityType.UNKNOWN and not topic.nouns and noun in words("nouns", "settlements"):
            return True
        kin = {noun, *_synonyms().get(noun, ())}
        return (
            (topic.entity_type is EntityType.UNKNOWN or (topic.entity_type is EntityType.WORK and not topic.nouns))
            and (noun in words("nouns", "named_kinds") or not topic.nouns.isdisjoint(kin))
            and (not topic.gender or noun in words("nouns", "she"))
            and topic.owns.isdisjoint(kin)
            and (not topic.nouns or bool(topic.nouns & kin))
        )

    def open_pronoun(self, text: str, start: int, end: int, gender: str) -> Referent:
        """A person whom nothing near by names: the one the text is about, if the end of the text shows that it is about a person."""
        referent = Referent(name=text, start=start, end=end, named=False, gender=gender, types=Counter({EntityType.PERSON: 1}))
        self._pronouns.append(referent)
        return referent

    def christen(self, referent: Referent, name: str, start: int, end: int) -> None:
        """Give a thing that was only described the name that stands at `start:end`."""
        if not referent.named:
            self._named.append(referent)
        referent.name, referent.named, referent.start, referent.end = name, True, start, end
        self.also(referent, name)

    def is_surname(self, name: str) -> bool:
        """Whether the last word of a name ends the name of a person the text has spoken of: "Jim Roe" after "Jane Roe"."""
        last = fold(name).rsplit(" ", 1)[-1]
        return any(referent.entity_type is EntityType.PERSON for _, referent in self._by_last_word.get(last, ()))

    def call(self, referent: Referent, noun: str) -> None:
        """Note that the text calls the thing by this class noun."""
        if noun not in referent.nouns:
            referent.nouns.add(noun)
            self._by_noun.setdefault(noun, []).append(referent)

    def touch(self, referent: Referent, sentence: int, *, subject: bool, main: bool = False) -> None:
        """Note that `sentence` speaks of the thing, as a subject or not, of its `main` clause or of another."""
        referent.mentions += 1
        referent.seen = sentence
        self._recent.append(referent)
        if subject:
            referent.subject_of += 1
            referent.opens |= sentence == 0
            self._subjects.append((sentence, referent, main))
        if referent.named and referent.entity_type is EntityType.PLACE:
            self._places.setdefault(id(referent), referent)

    def also(self, referent: Referent, name: str) -> None:
        """Note that `name` stands for the thing too."""
        folded = fold(name)
        club = folded.rsplit(" ", 1)
        if len(club) > 1 and club[1] in words("nouns", "club_forms"):
            self.also(referent, club[0])  # "Orla Vale" for "Orla Vale FC"
        if folded and folded not in self._by_name:
            self._by_name[folded] = referent
            self._by_last_word.setdefault(folded.rsplit(" ", 1)[-1], []).append((folded, referent))
            self._by_first_word.setdefault(folded.split(" ", 1)[0], []).append((folded, referent))

    def knows_word(self, word: str) -> bool:
        """Whether the word is the first or last of a name that the text has used."""
        folded = fold(word)
        return folded in self._by_first_word or folded in self._by_last_word

    def by_name(self, name: str, entity_type: EntityType) -> Referent | None:
        """The thing that carries this name, its acronym, or, for a person or a longer name, its last part."""
        folded = fold(name)
        if folded in self._by_name:
            return self._by_name[folded]
        shorter = folded.split(" of ")[0].split(" for ")[0]
        if shorter != folded and " " in shorter and shorter in self._by_name:
            return self._by_name[shorter]  # "Orla Museum" before "Orla Museum of Glass"
        if is_acronym(name):
            return None
        fits = {id(found): found for found in self._ends_with(folded, entity_type)}
        begins = {id(found): found for found in self._begins_with(folded)}
        if len(fits) == 1 and not begins:
            return next(iter(fits.values()))
        if entity_type is EntityType.PLACE:
            begins = {}  # a town is not the body that is named after it
        bodies = [found for found in begins.values() if all(found.mentions >= person.mentions for person in fits.values())]
        if bodies or fits:
            return bodies[0] if len(bodies) == 1 and len(begins) == 1 else None
        return self._known_in_part(folded, entity_type)

    def _known_in_part(self, folded: str, entity_type: EntityType) -> Referent | None:
        """The only person whose given name it is ("Jane" after "Jane Roe"), or of whose name only one part is known yet."""
        parts = folded.split()
        if len(parts) == 1 and entity_type in _PERSONAL:
            bearers = [one for known, one in self._by_first_word.get(folded, ()) if known != folded]
        elif len(parts) > 1 and entity_type is EntityType.PERSON:
            bearers = [one for part in (parts[0], parts[-1]) if (one := self._by_name.get(part)) is not None and " " not in one.name]
        else:
            return None
        found = {id(one): one for one in bearers}
        only = next(iter(found.values())) if len(found) == 1 else None
        return only if only is not None and only.entity_type is EntityType.PERSON and only.named and only.same_as is None else None

    def _ends_with(self, folded: str, entity_type: EntityType) -> Iterable[Referent]:
        """Named things whose name ends in these words: "Roe" for "Jane Roe", "Harbour Board" for "Port Ansel Harbour Board"."""
        length = len(folded.split())
        for known, referent in self._by_last_word.get(folded.rsplit(" ", 1)[-1], ()):
            person = (EntityType.PERSON in referent.types or made_of_names(known)) and entity_type is not EntityType.PLACE
            if known.endswith(" " + folded) and (length > 1 or (person and not folded.endswith("s'"))):
                yield referent

    def _begins_with(self, folded: str) -> Iterable[Referent]:
        """Bodies whose name begins with this one word: "Hallam" for "Hallam Valves"."""
        for known, referent in self._by_first_word.get(folded, ()):
            if known != folded and referent.entity_type in {EntityType.ORGANIZATION, EntityType.COMPANY}:
                yield referent

    def by_noun(self, noun: str, sentence: int, *, plural: bool) -> Referent | None:
        """The nearest thing that the text has called by this noun. A plural leads to a plural only."""
        for nouns in ((noun,), _synonyms().get(noun, ())):
            candidates = [referent for word in nouns for referent in self._by_noun.get(word, ())[-_MEMORY:]]
            near = [r for r in candidates if r.plural == plural and sentence - r.seen <= _reach()["noun"]]
            if near:
                return max(near, key=lambda referent: (referent.seen, referent.named, referent.start))
        return None

    def described_alike(self, description: str) -> Referent | None:
        """The one thing that was described in the same words before."""
        found = [referent for referent in self._described.get(fold(description), ()) if not referent.plural and not referent.named]
        return found[0] if len(found) == 1 and " " in description else None

    def by_age(self, age: int) -> Referent | None:
        """The only person whom the text has given this age."""
        found = {id(referent): referent for referent in self._recent if referent.age == age and not referent.plural}
        return next(iter(found.values())) if len(found) == 1 else None

    def subjects_since(self, sentence: int) -> Iterator[Referent]:
        """The subjects of the sentences from that one on, the last one first."""
        for seen, referent, _ in reversed(self._subjects):
            if seen < sentence:
                return
            yield referent

    def by_generic_noun(self, noun: str, sentence: int) -> Referent | None:
        """The thing that "the agency", "the country" stands for: the last subject of the type, or the only one near by."""
        types = _generic().get(noun)
        if types is None:
            return None
        for seen, referent, _ in reversed(self._subjects):
            if sentence - seen > _reach()["generic"]:
                break
            if referent.named and referent.entity_type in types and not _is_body_apart(referent, noun):
                return referent
        near = self.only_near(
            sentence - _reach()["generic"],
            lambda referent: referent.named and referent.entity_type in types and not _is_body_apart(referent, noun),
        )
        if near is None and EntityType.COMPANY in types:
            near = self.only_near(sentence - 1, may_be_company)
        return near or (self._foremost_place() if noun in lexicon("nouns")["whole_place"] else None)

    def place_told_of(self, sentence: int) -> Referent | None:
        """The named place that was the last subject of this sentence or of the ones before within reach."""
        subjects = self.subjects_since(sentence - _reach()["generic"])
        return next((referent for referent in subjects if referent.named and referent.entity_type is EntityType.PLACE), None)

    def just_named(self, sentence: int) -> Referent | None:
        """The only thing named in this sentence or the one before that no noun has been said of: "... called it X. The programme ..."."""
        return self.only_near(
            sentence - 1,
            lambda r: r.named and not r.nouns and r.entity_type in {EntityType.UNKNOWN, EntityType.WORK} and not is_acronym(r.name),
        )

    def only_near(self, since: int, fits: Callable[[Referent], bool]) -> Referent | None:
        """The thing spoken of since that sentence that fits, if it is the only one."""
        found = {id(referent): referent for referent in self._recent if referent.seen >= since and fits(referent)}
        return next(iter(found.values())) if len(found) == 1 else None

    def _foremost_place(self) -> Referent | None:
        """The place that the document has spoken of at least twice as often as of any other."""
        ranked = sorted(self._places.values(), key=lambda referent: -referent.mentions)
        if not ranked or ranked[0].mentions < 2:  # noqa: PLR2004 - once is not often
            return None
        return ranked[0] if len(ranked) == 1 or ranked[0].mentions >= 2 * ranked[1].mentions else None

    def by_pronoun(self, kind: str, gender: str, sentence: int) -> Referent | None:
        """The thing a pronoun stands for: the nearest subject that fits, of an earlier sentence that of its main clause before others."""
        near = [subject for subject in reversed(self._subjects) if subject[0] >= sentence - _reach()["pronoun"]]
        near.sort(key=lambda subject: (-subject[0], subject[0] < sentence and not subject[2]))
        return next((referent for _, referent, _ in near if fits(referent, kind, gender)), None)

    def perhaps_person(self, gender: str, sentence: int) -> Referent | None:
        """The last subject of the same or the last sentence, when nothing but its name is known of it: "Roe fled to X, where he lives".

        A given name of that sex outweighs the model's guess that "Helen Dorning" is a body.
        """
        seen, referent, _ = self._subjects[-1] if self._subjects else (-1, None, False)
        if (
            referent is None
            or sentence - seen > 1
            or not referent.named
            or referent.plural
            or referent.nouns - {*fold(referent.name).split()}
        ):
            return None
        words_of_name = referent.name.split()
        called = len(words_of_name) == len(_FULL_NAME) and gender != "" and given_names().get(words_of_name[0].casefold()) == gender
        return referent if called or referent.entity_type is EntityType.UNKNOWN else None


_FULL_NAME = ("given name", "surname")
