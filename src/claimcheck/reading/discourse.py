"""The things a document speaks of, in the order it brings them up, and the search for the one that a later word leads back to.

The method is a small entity-centred one: each new phrase either joins the nearest earlier thing that fits (by name, by class noun,
by type) or opens a new one. When two things fit equally well, it joins none: a wrong antecedent costs more than a missing one.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from claimcheck.lexicons import lexicon, words
from claimcheck.model.values import EntityType
from claimcheck.reading.names import head_types, is_acronym
from claimcheck.reading.referents import Referent, fits, fold, made_of_names, may_be_company
from claimcheck.values.names import given_names, is_english

_PERSONAL = frozenset({EntityType.PERSON, EntityType.UNKNOWN})
MEMORY = 64
"""How many of the latest things a search looks at: keeps the cost of a long document linear."""


@cache
def _reach() -> dict[str, int]:
    reach: dict[str, int] = lexicon("reference")["reach"]
    return reach


@cache
def synonyms() -> dict[str, tuple[str, ...]]:
    """By noun the nouns by which a text may refer back to what it calls so."""
    return {noun: tuple(sorted(group)) for group in lexicon("nouns")["synonyms"].values() for noun in group}


@cache
def generic() -> dict[str, frozenset[EntityType]]:
    """By noun the types of things that it may stand for."""
    found: dict[str, set[EntityType]] = {}
    for label, nouns in lexicon("nouns")["generic"].items():
        for noun in nouns:
            found.setdefault(noun, set()).add(EntityType(label))
    return {noun: frozenset(types) for noun, types in found.items()}


def is_body_apart(referent: Referent, noun: str) -> bool:
    """Whether a thing's own class noun rules out a generic one: no text calls a court "the company", or a hotel "the town"."""
    if noun in words("nouns", "settlements"):
        built = not referent.nouns.isdisjoint(words("nouns", "sited_kinds", "built_kinds"))
        return built and referent.nouns.isdisjoint(words("nouns", "settlements"))
    return noun in words("nouns", "businesses") and not referent.nouns.isdisjoint(words("nouns", "no_businesses"))


def is_of_no_kind(referent: Referent) -> bool:
    """Whether neither a noun nor the name of a thing tells of what kind it is: a ship, a film, a brand may be called "Paper Lanterns"."""
    if any(
        noun in head_types() or noun in words("nouns", "named_kinds", "things", "ensembles", "leading_kinds") for noun in referent.nouns
    ):
        return False
    said = referent.nouns <= set(fold(referent.name).split())  # the last word of its name, and nothing that was said of it
    common = all(map(is_english, fold(referent.name).split()))
    return said and (referent.entity_type in {EntityType.UNKNOWN, EntityType.WORK} or common)


class Discourse:
    """The referents of one document so far.

    `named` and `described` (by their description) are all of them; `called` has by noun those that the text calls so. `pending` are
    descriptions that the whole text may tell a name of, with their nouns; `people` and `pronouns` are such persons. `common` are the
    nouns that the text writes with a small letter. `replaced_in` is the last sentence that told of one thing in the place of another.
    """

    def __init__(self) -> None:
        """Start with nothing spoken of."""
        self._by_name: dict[str, Referent] = {}
        self._by_last_word: dict[str, list[tuple[str, Referent]]] = {}
        self._by_first_word: dict[str, list[tuple[str, Referent]]] = {}
        self.called: dict[str, list[Referent]] = {}
        self._subjects: deque[tuple[int, Referent, bool]] = deque(maxlen=MEMORY)  # with whether of the main clause
        self._recent: deque[Referent] = deque(maxlen=MEMORY)
        self._places: dict[int, Referent] = {}
        self.named: list[Referent] = []
        self.pronouns: list[Referent] = []
        self.described: dict[str, list[Referent]] = {}
        self.pending: list[tuple[Referent, str]] = []
        self.people: list[Referent] = []
        self.common: set[str] = set()
        self.replaced_in = -1

    def open(self, referent: Referent) -> Referent:
        """Take a new thing in."""
        if referent.named:
            self.also(referent, referent.name)
            self.named.append(referent)
        else:
            self.described.setdefault(fold(referent.name), []).append(referent)
        for noun in sorted(referent.nouns):
            self.called.setdefault(noun, []).append(referent)
            bound = noun in generic() or noun in words("nouns", "professions") or noun in words("nouns", "companies")
            if noun in words("people", "private") and referent.definite and not referent.plural:
                self.people.append(referent)
                continue
            kin = not words("nouns", "named_kinds").isdisjoint(synonyms().get(noun, ()))
            takes_names = noun in words("nouns", "named_kinds") or (referent.definite and (bound or kin))
            told_apart = (
                referent.of_another
                or referent.placed
                or referent.bare
                or referent.restricted
                or referent.of_somebody
                or (referent.owner is not None and " " in referent.name)
            )
            if takes_names and not (referent.named or referent.plural or told_apart):
                self.pending.append((referent, noun))
        return referent

    def open_pronoun(self, text: str, start: int, end: int, gender: str) -> Referent:
        """A person whom nothing near by names: the one the text is about, if the end of the text shows that it is about a person."""
        referent = Referent(name=text, start=start, end=end, named=False, gender=gender, types=Counter({EntityType.PERSON: 1}))
        self.pronouns.append(referent)
        return referent

    def christen(self, referent: Referent, name: str, start: int, end: int) -> None:
        """Give a thing that was only described the name that stands at `start:end`."""
        if not referent.named:
            self.named.append(referent)
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
            self.called.setdefault(noun, []).append(referent)

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

    def headed_by(self, word: str, sentence: int) -> Referent | None:
        """What an earlier sentence calls by a longer name with this last word, no place and nobody: "Orla Circuit", of "the Circuit"."""
        folded = fold(word)
        known = self._by_last_word.get(folded, ())
        ending = {id(one.resolved): one.resolved for name, one in known if name != folded}
        only = next(iter(ending.values())) if len(ending) == 1 and folded not in self._by_name else None
        if only is None or not only.named or only.entity_type in _PEOPLE_AND_PLACES:
            return None
        return only if only.seen < sentence else None

    def _begins_with(self, folded: str) -> Iterable[Referent]:
        """Bodies whose name begins with this one word: "Hallam" for "Hallam Valves"."""
        for known, referent in self._by_first_word.get(folded, ()):
            if known != folded and referent.entity_type in {EntityType.ORGANIZATION, EntityType.COMPANY}:
                yield referent

    def by_noun(self, noun: str, sentence: int, *, plural: bool, placed: bool = False) -> Referent | None:
        """The nearest thing that the text has called by this noun, or by one that means the same. A plural leads to a plural only.

        What is said to be in a named place ("the mill in Orla") is what the text has called by the very noun.
        """
        for nouns in ((noun,),) if placed else ((noun,), synonyms().get(noun, ())):
            candidates = [referent for word in nouns for referent in self.called.get(word, ())[-MEMORY:]]
            near = [r for r in candidates if r.plural == plural and sentence - r.seen <= _reach()["noun"]]
            if near:
                return max(near, key=lambda referent: (referent.seen, referent.named, referent.start))
        return None

    def by_wider_noun(self, noun: str, sentence: int) -> Referent | None:
        """The only named thing near by of a kind that the noun is a wider word for: "the Orla Hotel ... the building"."""
        kinds = lexicon("nouns")["hypernyms"].get(noun, ())
        called = (referent for kind in kinds for referent in self.called.get(kind, ())[-MEMORY:])
        near = {id(referent.resolved): referent.resolved for referent in called if sentence - referent.seen <= _reach()["generic"]}
        only = next(iter(near.values())) if len(near) == 1 else None
        return only if only is not None and only.named else None  # "stands beside the town library. The building ..."

    def described_alike(self, description: str) -> Referent | None:
        """The one thing that was described in the same words before."""
        found = [referent for referent in self.described.get(fold(description), ()) if not referent.plural and not referent.named]
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
        types = generic().get(noun)
        if types is None:
            return None
        for seen, referent, _ in reversed(self._subjects):
            if sentence - seen > _reach()["generic"]:
                break
            if referent.named and referent.entity_type in types and not is_body_apart(referent, noun):
                return referent
        near = self.only_near(
            sentence - _reach()["generic"],
            lambda referent: referent.named and referent.entity_type in types and not is_body_apart(referent, noun),
        )
        if near is None and EntityType.COMPANY in types:
            near = self.only_near(sentence - 1, may_be_company)
        return near or (self._foremost_place() if noun in lexicon("nouns")["whole_place"] else None)

    def place_told_of(self, sentence: int) -> Referent | None:
        """The named place that was the last subject of this sentence or of the ones before within reach."""
        subjects = self.subjects_since(sentence - _reach()["generic"])
        return next((referent for referent in subjects if referent.named and referent.entity_type is EntityType.PLACE), None)

    def just_named(self, sentence: int) -> Referent | None:
        """The only thing named within reach whose kind nothing has told: "... called it X. The programme ..."."""
        return self.only_near(sentence - _reach()["generic"], lambda r: r.named and is_of_no_kind(r) and not is_acronym(r.name))

    def speaks_of(self, since: int, fits: Callable[[Referent], bool]) -> bool:
        """Whether the text has spoken since that sentence of anything that fits."""
        return any(referent.seen >= since and fits(referent) for referent in self._recent)

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

    def by_pronoun(self, kind: str, gender: str, sentence: int, barred: Referent | None = None) -> Referent | None:
        """The thing a pronoun stands for: the nearest subject that fits, of an earlier sentence that of its main clause before others.

        `barred` is the subject of its own verb, which an object cannot be. Such an object is the only other thing of its sentence, as in
        "the firm bought the mill and sold it", or else of the sentence before; where two things fit, nobody can tell.
        """

        def may_be(one: Referent) -> bool:
            return fits(one, kind, gender) and (barred is None or one.resolved is not barred.resolved)

        if barred is not None:
            return self.only_near(sentence, may_be) or self.only_near(sentence - 1, may_be)
        near = [subject for subject in reversed(self._subjects) if subject[0] >= sentence - _reach()["pronoun"]]
        near.sort(key=lambda subject: (-subject[0], subject[0] < sentence and not subject[2]))
        return next((referent for _, referent, _ in near if may_be(referent)), None)

    def only_named_thing(self, sentence: int) -> Referent | None:
        """The only thing of a sentence that "it" may stand for, if it has a name: "the first guests came to the <Name> when it opened"."""
        alone = self.only_near(sentence, lambda referent: fits(referent, "thing", ""))
        return alone if alone is not None and alone.named else None

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
_PEOPLE_AND_PLACES = frozenset({EntityType.PERSON, EntityType.PLACE, EntityType.GROUP})
