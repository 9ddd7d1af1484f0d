"""Documents in, readings out: every sentence with its parse, its clauses and what its phrases stand for. No text is parsed twice."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from claimcheck.lexicons import words
from claimcheck.model.document import Document
from claimcheck.model.mentions import DateMention, Mention, QuantityMention
from claimcheck.model.values import EntityType
from claimcheck.reading.clauses import Clause, clauses_in
from claimcheck.reading.groups import note_groups
from claimcheck.reading.masking import mask
from claimcheck.reading.parser import parse
from claimcheck.reading.passages import READ_FOR_CLAIMS, Passage, PassageKind, split_passages
from claimcheck.reading.reference import Reference, holder_of
from claimcheck.reading.referents import Referent
from claimcheck.reading.resolver import ReferenceResolver
from claimcheck.reading.sentences import Sentence, sentences_of
from claimcheck.reading.tree import Doc, Token
from claimcheck.values.dates import find_dates
from claimcheck.values.quantities import find_quantities


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence with all that was understood of it. `references` are keyed by the token number of their head."""

    document: Document
    sentence: Sentence
    clauses: tuple[Clause, ...]
    references: dict[int, Reference]
    topic: Referent | None = None
    stage: Referent | None = None
    lately: Referent | None = None
    """The last thing that happened of which the text spoke before, if near by."""
    previous: ReadSentence | None = field(default=None, repr=False, compare=False)
    """The sentence before, without what came before that."""
    _mentions: dict[Reference, Mention] = field(default_factory=dict, init=False, repr=False, compare=False)

    def reference(self, token: Token | None) -> Reference | None:
        """What the phrase headed by, or holding, the token stands for."""
        if token is None:
            return None
        return self.references.get(token.i) or holder_of(token, self.references)

    def mention(self, token: Token | None) -> Mention | None:
        """The same as a public mention, with its place and the place its name was taken from.

        None too for what no word tells: of "25 % were older" nobody knows who.
        """
        reference = self.reference(token)
        found = None if reference is None else self.mention_of(reference)
        return found if found is not None and any(map(str.isalnum, found.name)) else None

    def mentions(self, token: Token | None) -> list[Mention]:
        """The same, but for a plural whose people the text names ("the victims") a mention of each of them."""
        reference = self.reference(token)
        if reference is None:
            return []
        members = reference.referent.resolved.members
        return [self.mention_of(replace(reference, referent=one, anaphoric=True)) for one in members] or [self.mention_of(reference)]

    def mention_of(self, reference: Reference) -> Mention:
        """The public mention of a reference, made once for all extractors that ask for it."""
        known = self._mentions.get(reference)
        if known is None:
            known = self._mentions[reference] = self._mention_made_of(reference)
        return known

    def _mention_made_of(self, reference: Reference) -> Mention:
        start, end = self.sentence.start_of(reference.first), self.sentence.end_of(reference.last)
        referent = reference.referent.resolved
        span = self.document.span(start, end)
        elsewhere = (referent.start, referent.end) != (start, end)
        return Mention(
            text=span.quote,
            span=span,
            name=referent.name,
            entity_type=referent.entity_type,
            named=referent.named,
            owner="" if referent.named else self._owner(referent),
            antecedent=self.document.span(referent.start, referent.end) if elsewhere and reference.anaphoric else None,
            sole_kinds=tuple(referent.sole_kinds),
        )

    def _owner(self, referent: Referent) -> str:
        """What a described thing belongs to: what the text says, else, for "the roof" in a text about one building, that building."""
        if referent.owner is not None:
            return referent.owner.resolved.name
        alone = referent.definite and referent.unique and not referent.plural and not referent.of_something_else
        implied = self.topic is not None and alone and not _is_wide(self.topic)
        return self.topic.name if implied and self.topic is not None else ""

    def topic_mention(self, token: Token) -> Mention | None:
        """A mention of what the document is about at a token that leaves it out: "sales" in a text about one company."""
        return self._implied(self.topic, token)

    def owner_mention(self, token: Token) -> Mention | None:
        """A mention of the named thing that what a token describes belongs to, where the token leaves it out ("the population")."""
        reference = self.reference(token)
        owner = reference.referent.resolved.owner if reference is not None else None
        return None if owner is None or not owner.resolved.named else self._left_out(owner.resolved, token)

    def stage_mention(self, token: Token) -> Mention | None:
        """A mention of what things happen to in the document, where a token leaves it out: the ship, for "nine people died"."""
        return self._implied(self.stage, token)

    def lately_mention(self, token: Token) -> Mention | None:
        """A mention of what the text just told of as happening, where a token leaves it out: the match, for "the attendance was 300"."""
        return self._implied(self.lately, token)

    def _implied(self, referent: Referent | None, token: Token) -> Mention | None:
        return None if referent is None or _is_wide(referent) else self._left_out(referent, token)

    def _left_out(self, referent: Referent, token: Token) -> Mention:
        span = self.document.span(self.sentence.start_of(token), self.sentence.end_of(token))
        return Mention(
            text=span.quote,
            span=span,
            name=referent.name,
            entity_type=referent.entity_type,
            named=referent.named,
            owner="" if referent.named else self._owner(referent),
            antecedent=self.document.span(referent.start, referent.end),
            sole_kinds=tuple(referent.sole_kinds),
        )


def _is_wide(referent: Referent) -> bool:
    """Whether a thing is of a type that owns too much; what is built is none, though the model takes "Orla Railway" for a place."""
    built = referent.name.rpartition(" ")[2].casefold() in words("nouns", "named_kinds") | words("nouns", "things")
    return referent.entity_type in _WIDE and not (referent.entity_type is EntityType.PLACE and built)


_WIDE = frozenset({EntityType.PLACE, EntityType.GROUP, EntityType.PERSON})
"""Types of things that own too much for "the roof" to be theirs."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A document read. `skipped` counts the passages that were not read for claims, by kind."""

    document: Document
    sentences: tuple[ReadSentence, ...]
    skipped: Counter[PassageKind]


def read(documents: Sequence[Document], model: str) -> Iterator[Reading]:
    """Each document's reading, in the order given. `model` names the spaCy pipeline; raises MissingModelError when it is not installed."""
    skipped = [Counter[PassageKind]() for _ in documents]
    masked = [mask(document.text) for document in documents]
    dates = [find_dates(text, reference=document.published) for text, document in zip(masked, documents, strict=True)]
    parsed = parse(_passages(masked, dates, skipped), model)
    done = -1
    for number, group in groupby(parsed, key=lambda item: item[2]):
        for empty in range(done + 1, number):
            yield Reading(documents[empty], (), skipped[empty])
        document = documents[number]
        quantities = find_quantities(masked[number])
        yield Reading(document, tuple(_sentences(document, group, dates[number], quantities)), skipped[number])
        done = number
    for empty in range(done + 1, len(documents)):
        yield Reading(documents[empty], (), skipped[empty])


def _passages(
    masked: Sequence[str], dates: Sequence[Sequence[DateMention]], skipped: Sequence[Counter[PassageKind]]
) -> Iterator[tuple[Passage, int]]:
    for number, text in enumerate(masked):
        for passage in _under_headline(split_passages(text)):
            if passage.kind in READ_FOR_CLAIMS:
                yield _without_heading(_without_date(passage, text, dates[number])), number
            else:
                skipped[number][passage.kind] += 1


def _under_headline(passages: Iterator[Passage]) -> Iterator[Passage]:
    """The passages, the first one as a heading when it is a short line without a full stop and others follow: a headline is no prose."""
    first = None
    for passage in passages:
        if passage.kind is not PassageKind.HEADER:
            first = passage
            break
        yield passage
    second = next(passages, None)
    if first is None:
        return
    bare = first.text.rstrip()
    is_headline = second is not None and len(bare.split()) <= _HEADLINE_WORDS and bare[-1:].isalnum()
    yield replace(first, kind=PassageKind.HEADING) if is_headline and first.kind is PassageKind.PROSE else first
    if second is not None:
        yield second
    yield from passages


_HEADLINE_WORDS = 16


def _without_date(passage: Passage, masked: str, dates: Sequence[DateMention]) -> Passage:
    """A line of a chronicle ("1987 – The mill burns.") without its date, which is its lead."""
    begins = passage.offsets[0]
    first = bisect_left(dates, begins, key=lambda date: date.start)
    if first < len(dates) and dates[first].start == begins and _DATELINE.match(masked, dates[first].end):
        return passage.without_lead(dates[first].end)
    return passage


def _without_heading(passage: Passage) -> Passage:
    """An item without the words that head it ("The lighting of the harbour: The town replaced ..."): they are no part of its sentence."""
    heading = _HEADING.match(passage.text) if passage.kind is PassageKind.ITEM else None
    return passage if heading is None else passage.without_lead(passage.offsets[heading.end() - 1])


_HEADING = re.compile(r"(?:[\w’'&,/-]+ ){3,13}[\w’'-]+: (?=[A-Z“\"](?:\S+ ){7})")
"""Four to fourteen words, a colon, and a sentence of some length: shorter ones are labels with their values."""


_DATELINE = re.compile(r"\s{0,3}(?:[–—:|]|-\s)\s{0,3}(?=\S)")


def _sentences(
    document: Document,
    parsed: Iterable[tuple[Doc, Passage, int]],
    dates: Sequence[DateMention],
    quantities: Sequence[QuantityMention],
) -> Iterator[ReadSentence]:
    resolver = ReferenceResolver(document)
    resolved: list[tuple[Sentence, dict[int, Reference]]] = []
    for doc, passage, _ in parsed:
        here = sentences_of(doc, passage, dates, quantities, len(resolved))
        for sentence in here:
            resolved.append((sentence, resolver.resolve(sentence)))
            note_groups(*resolved[-1])
    topic, stage = resolver.finish(document.title or "")
    previous: ReadSentence | None = None
    lately: tuple[int, Referent] | None = None
    for number, (sentence, references) in enumerate(resolved):
        near = lately[1] if lately is not None and number - lately[0] <= _NEAR else None
        lately = next(((number, one) for one in reversed(_happenings(references))), lately)
        before = previous.references.values() if previous is not None else ()
        elsewhere = stage is not None and _is_of_another(stage, [*before, *references.values()])
        named = {i for reference in references.values() if reference.name for i in range(reference.first.i, reference.last.i + 1)}
        clauses = tuple(clause for clause in clauses_in(sentence) if clause.verb.i not in named)  # "Here We Go" is a name and no clause
        told = ReadSentence(document, sentence, clauses, references, topic, None if elsewhere else stage, near, previous)
        previous = replace(told, previous=None)
        yield told


_NEAR = 2  # sentences from what happened to what is told of it without a name


def _happenings(references: Mapping[int, Reference]) -> list[Referent]:
    """The things that happen of which a sentence speaks, in its order."""
    things = [references[at].referent.resolved for at in sorted(references)]
    return [thing for thing in things if EntityType.EVENT in thing.types and thing.entity_type is EntityType.EVENT and not thing.plural]


def _is_of_another(stage: Referent, around: Sequence[Reference]) -> bool:
    """Whether a sentence and the one before speak of another thing like the one that the text is set on, and not of that one."""
    things = [reference.referent.resolved for reference in around]
    return stage not in things and any(thing.named and not thing.nouns.isdisjoint(words("nouns", "named_kinds")) for thing in things)
