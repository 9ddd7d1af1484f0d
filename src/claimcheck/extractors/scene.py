"""What all extractors need of a sentence: which verb or noun each date and each quantity belongs to, and how to write a claim down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from claimcheck.lexicons import words
from claimcheck.model.claims import Polarity, Qualifiers
from claimcheck.model.document import Span
from claimcheck.model.mentions import DateMention, Mention, QuantityMention
from claimcheck.model.values import DateValue, EntityType
from claimcheck.reading.clauses import Clause
from claimcheck.reading.reader import ReadSentence
from claimcheck.reading.reference import Reference
from claimcheck.reading.stance import Mode
from claimcheck.reading.tree import Token
from claimcheck.values.dates import parse_date

M = TypeVar("M", DateMention, QuantityMention)

_CLIMBED = frozenset({"ADP", "SCONJ", "NUM", "ADV", "PART", "PUNCT", "DET", "SYM", "CCONJ", "X"})
_VERBAL = frozenset({"VERB", "AUX"})
_IT = "it"
_WHEN = "when"
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Attached(Generic[M]):
    """A mention and where it belongs: its own top token, the token that governs it, and the preposition between them, if any."""

    mention: M
    root: Token
    governor: Token
    preposition: str


def _is_verb(token: Token) -> bool:
    """Whether a token is a verb, and no noun made of one: "came into being in 1987"."""
    return token.pos_ in _VERBAL and token.dep_ != "pobj"


def at_its_end(date: Attached[DateMention]) -> Attached[DateMention]:
    """The date that a "when" or a "not ... until" refers to: of "until 2005" the year 2005."""
    end = date.mention.value.edtf.rpartition("/")[2] if date.mention.value.spans else ""
    value = parse_date(end) if _PLAIN.fullmatch(end) else date.mention.value
    return Attached(date.mention.model_copy(update={"value": value}), date.root, date.governor, "")


_PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)


def is_not_until(date: Attached[DateMention], verb: Token) -> bool:
    """Whether a verb came about at a date and not before: "was not opened until 1919"."""
    around = [*verb.children, *date.root.children, *date.root.head.children]  # "not until 1919 was it opened"
    denied = any(child.dep_ == "neg" and child.lower_ != "never" for child in around)
    last = date.root.right_edge
    behind = last.doc[last.i + 1 : min(last.i + 1 + _EARLIEST, last.sent.end)]
    if any(token.lower_ in words("time", "at_least") for token in (*date.root.subtree, *date.root.head.children, *behind)):
        return False  # "not until at least 1919", "not until 1919 at the earliest"
    return denied and date.preposition in words("time", "until")


_EARLIEST = 3  # words: "at the earliest"


class Scene:
    """One sentence as the extractors see it."""

    def __init__(self, read: ReadSentence) -> None:
        """Take a read sentence."""
        self.read = read
        self.sentence = read.sentence
        self.document = read.document
        self.clauses = read.clauses

    def kinds_of(self, token: Token) -> set[str]:
        """What the text calls a thing: the noun that stands there, and the others."""
        reference = self.read.reference(token)
        return {token.lemma_.lower(), *(reference.referent.resolved.nouns if reference is not None else ())}

    @cached_property
    def evidence(self) -> Span:
        """The sentence as it stands in the document."""
        return self.document.span(self.sentence.start, self.sentence.end)

    @cached_property
    def dates(self) -> tuple[Attached[DateMention], ...]:
        """The dates, durations and recurring times of the sentence, with what each belongs to."""
        return tuple(self._attach(self.sentence.dates))

    @cached_property
    def quantities(self) -> tuple[Attached[QuantityMention], ...]:
        """The quantities of the sentence with what each belongs to: the noun it counts, or the verb it measures."""
        attached = self._attach(self.sentence.quantities)
        return tuple(one for one in attached if one.root.lemma_ not in words("measures", "change"))  # "doubled" is the change of a value

    def clause_of(self, verb: Token) -> Clause | None:
        """The clause of that verb, None where the token is no verb of a clause."""
        return self._clauses_by_verb.get(verb.i)

    @cached_property
    def _clauses_by_verb(self) -> dict[int, Clause]:
        return {clause.verb.i: clause for clause in self.clauses}

    def each(self, token: Token | None) -> list[Token]:
        """The token and what is coordinated with it: all of "A, B and C", none of "A or B", of which nobody says which."""
        if token is None or token.pos_ not in {"NOUN", "PROPN", "PRON"}:
            return [] if token is None else [token]
        others = [other for other in token.conjuncts if _may_join(token, other) and not self._is_of_one_name(token, other)]
        joined = sorted({token, *others, *self._apposed_people(token)})
        if not any(child.dep_ == "cc" and child.lower_ in words("clauses", "alternative") for one in joined for child in one.children):
            return joined
        neither = any(child.dep_ == "preconj" and child.lower_ in words("clauses", "quantifier_none") for child in token.children)
        return joined if neither else []

    def _is_of_one_name(self, token: Token, other: Token) -> bool:
        """Whether two words that are joined stand in one name: "Hale & Dunne"."""
        held = self.read.references.get(token.i) or self.read.references.get(other.i)
        return held is not None and held.name is not None and held.first.i <= token.i and other.i <= held.last.i

    def _apposed_people(self, token: Token) -> Iterator[Token]:
        """The further people of a list whose commas the parser took for those of appositions: "A, 32, B, 19, and C"."""
        person = self._person_at(token)
        if person is None:
            return
        for child in token.children:
            if child.dep_ not in {"appos", "conj"} or child.i < token.i:
                continue
            other = self._person_at(child)
            if other is not None and _are_two(person, other):
                yield child
                yield from self._apposed_people(child)

    def _person_at(self, token: Token) -> Reference | None:
        reference = self.read.references.get(token.i)
        return reference if reference is not None and reference.referent.resolved.entity_type is EntityType.PERSON else None

    def is_time(self, token: Token) -> bool:
        """Whether the token stands in a date, a duration or a recurring time."""
        start = self.sentence.start_of(token)
        return any(date.start <= start < date.end for date in self.sentence.dates)

    def _attach(self, mentions: Iterable[M]) -> Iterator[Attached[M]]:
        for mention in mentions:
            tokens = self.sentence.tokens_in(mention.start, mention.end)
            if not tokens:
                continue
            inside = {token.i for token in tokens}
            root = next((token for token in tokens if token.head.i not in inside or token.head == token), tokens[0])
            opens = tokens[0].pos_ in {"ADP", "SCONJ"} and isinstance(
                mention, DateMention
            )  # "since 2002"; the "over" of "over 300" is a bound
            preposition = tokens[0].lower_ if opens else ""
            node = root
            for _ in range(_DEEPEST):
                if node.head == node:
                    break
                node = node.head
                if node.pos_ in {"ADP", "SCONJ"} and not preposition and node.i not in inside:
                    preposition = node.lower_
                if (node.pos_ not in _CLIMBED or node.dep_ == "acomp") and node.i not in inside:
                    break
            leading = self._preposition_at_start(tokens[0])
            if leading and node.pos_ == "PROPN":
                node, preposition = self._dated_with(node), leading
            yield Attached(mention, root, node, preposition)

    @staticmethod
    def _dated_with(name: Token) -> Token:
        """The verb of a sentence that begins "In 1986 <Name> had ...", where the parser dated the name; else the name."""
        if name.dep_ in {"nsubj", "nsubjpass"}:
            return name.head
        return name.head.head if name.dep_ == "pobj" and name.head.i == name.sent.start else name

    def _preposition_at_start(self, token: Token) -> str:
        """The preposition that the sentence begins with, when the token is that or stands right behind it; else an empty string."""
        first = self.sentence.tokens[0]
        return first.lower_ if first.pos_ == "ADP" and token.i - first.i in {0, 1} else ""

    def dates_of(self, clause: Clause) -> list[Attached[DateMention]]:
        """The dates that say when the clause's event was: those on the verb, and those on its complements behind a preposition of time."""
        on_verb = (a for a in self.dates if a.governor == clause.verb or self._reaches(a, clause.verb))
        own = sorted((a for a in on_verb if not self._qualifies_noun(a)), key=_is_reckoned) or self._when(clause)
        lead = self.sentence.lead
        return own if own or lead is None or clause.verb.dep_ != "ROOT" else [Attached(lead, clause.verb, clause.verb, "")]

    def _when(self, clause: Clause) -> list[Attached[DateMention]]:
        """The date that a clause hangs on.

        As in "steam ended in 1926, when the line was electrified", "1851, the year in which the company was founded", "It was in 1851 that
        the company was founded".
        """
        verb = clause.verb
        asking = next((child for child in verb.children if child.lower_ == _WHEN and child.i < verb.i), None)
        if asking is None and verb.dep_ == "relcl" and verb.head.lemma_.lower() in words("time", "named_times"):
            asking = verb.head
        if asking is not None:
            start = self.sentence.start_of(asking)
            between = ((self.document.text[date.mention.end : start].split(), date) for date in self.dates if date.mention.end <= start)
            return [at_its_end(date) for gap, date in between if set(gap) <= words("time", "before_when", "named_times")]
        set_off = verb.dep_ == "ccomp" and verb.head.lemma_ == "be" and any(child.lower_ == _IT for child in verb.head.lefts)
        found = [date for date in self.dates if date.governor == verb.head] if set_off else []
        return [at_its_end(date) if is_not_until(date, verb.head) else date for date in found]

    def _qualifies_noun(self, date: Attached[DateMention]) -> bool:
        """Whether a date that the parser took for the object belongs to the noun behind it: "denounced the 3 May 2001 bombings"."""
        behind = [token.pos_ for token in self.sentence.tokens_in(date.mention.end, self.sentence.end)[:2]]
        object_like = date.root.dep_ in {"dobj", "pobj"} and not date.preposition
        return object_like and behind[:1] in (["NOUN"], ["ADJ"]) and "NOUN" in behind

    def _reaches(self, date: Attached[DateMention], verb: Token) -> bool:
        """Whether a date that the parser hung on a noun of the verb's complement belongs to the verb: "signed a treaty in 2014"."""
        if date.preposition not in words("time", "event_prepositions") or _is_verb(date.governor):
            return False
        node = date.governor
        if node.lemma_.lower() in words("time", "eventive_nouns"):
            return False
        for _ in range(_DEEPEST):
            if node.dep_ == "prep" and not date.preposition and node.lower_ in words("time", "aside_prepositions"):
                return False
            if node.head == verb:
                return (
                    node.dep_ in {"dobj", "pobj", "prep", "attr", "oprd", "npadvmod", "agent", "advmod", "nsubjpass", "nsubj"}
                    and node.i > verb.i
                )
            larger_place = node.dep_ == "appos" and node.pos_ == node.head.pos_ == "PROPN"  # "born in <Town>, <Country> in 1850"
            if _is_verb(node) or node.head == node or (node.dep_ in {"appos", "relcl", "acl"} and not larger_place):
                return False
            node = node.head
        return False

    def on_noun(self, noun: Token) -> list[Attached[DateMention]]:
        """The dates that belong to a noun: "the May 2003 bombings", "the murder of X in 2018"."""
        return [a for a in self.dates if a.governor == noun or self._hangs_below(a.governor, noun)]

    @staticmethod
    def _hangs_below(node: Token, noun: Token) -> bool:
        """Whether a noun stands in a phrase of place or of the thing concerned behind `noun`: "bombings in <Town> in 2003"."""
        for _ in range(_DEEPEST):
            if node.dep_ != "pobj" or node.head.dep_ != "prep" or node.head.lower_ not in words("time", "nominal_prepositions"):
                return False
            node = node.head.head
            if node == noun:
                return True
        return False

    def places(self, node: Token) -> tuple[Mention, ...]:
        """The named places that a verb or an event noun is said to be in: behind its prepositions of place, or as its modifiers."""
        found = []
        for token in self._place_tokens(node):
            mention = self.read.mention(token)
            if (
                mention is not None
                and mention.named
                and mention.entity_type in {EntityType.PLACE, EntityType.UNKNOWN, EntityType.ORGANIZATION}
            ):
                found.append(mention)
        return tuple(found)

    def _place_tokens(self, node: Token) -> Iterator[Token]:
        for child in node.children:
            if child.dep_ == "prep" and child.lower_ in words("time", "place_prepositions"):
                for obj in child.children:
                    if obj.dep_ == "pobj" and obj.pos_ == "PROPN":
                        yield obj
                        yield from (more for more in obj.conjuncts if more.pos_ == "PROPN")
            elif child.dep_ in {"compound", "nmod"} and child.ent_type_ in {"GPE", "LOC"} and node.pos_ == "NOUN":
                yield child

    def topic_at(self, token: Token) -> Mention | None:
        """A mention of what the document is about, a person or a place too, at a token that leaves it out ("Born: 3 May 1920")."""
        topic = self.read.topic
        if topic is None:
            return None
        return Mention(
            text=token.text,
            span=self.tokens_span(token, token),
            name=topic.name,
            entity_type=topic.entity_type,
            antecedent=self.document.span(topic.start, topic.end),
        )

    def common(
        self, clause: Clause | None, *, anaphoric: bool = False, implied: bool = False, doubts: tuple[str, ...] = ()
    ) -> dict[str, Any]:
        """The fields that the clause decides: polarity, hedges (with further `doubts`), who says so, and how sure the extraction is.

        Less sure when a participant is `anaphoric`, and still less when it is `implied`.
        """
        if clause is None:
            confidence = round(0.9 - 0.1 * anaphoric - 0.2 * implied, 2)
            return {"document_id": self.document.id, "evidence": self.evidence, "hedges": doubts, "confidence": confidence}
        hedges = doubts + clause.hedges + ((clause.mode.value,) if clause.mode is not Mode.ASSERTED else ())
        confidence = 0.95 - 0.1 * anaphoric - 0.2 * implied - 0.3 * bool(hedges)
        return {
            "document_id": self.document.id,
            "evidence": self.evidence,
            "polarity": Polarity.NEGATED if clause.negated else Polarity.AFFIRMED,
            "hedges": hedges,
            "attribution": self.read.mention(clause.speaker),
            "confidence": round(confidence, 2),
        }

    def qualifiers(self, node: Token, *, time: DateValue | None = None, apart: Iterable[Mention | None] = ()) -> Qualifiers:
        """The qualifiers of a clause or an event noun: its places, and the time when that is not the value itself.

        The things in `apart` take part themselves, so that they are no places that limit the claim ("the mayor of <Town>").
        """
        taken = {mention.name for mention in apart if mention is not None}
        return Qualifiers(time=time, place=tuple(place for place in self.places(node) if place.name not in taken))

    def value_span(self, mention: DateMention | QuantityMention) -> Span:
        """Where the value stands in the document."""
        return self.document.span(mention.start, mention.end)

    def tokens_span(self, first: Token, last: Token) -> Span:
        """The place of a run of tokens in the document."""
        return self.document.span(self.sentence.start_of(first), self.sentence.end_of(last))


def _is_reckoned(date: Attached[DateMention]) -> bool:
    """Whether a date is only reckoned from another one, where a text may give it in figures, too: "ten years later, in 1923"."""
    return date.mention.value.approximate or not date.mention.value.is_known


def _are_two(one: Reference, other: Reference) -> bool:
    """Whether two phrases in apposition stand for two people: by two names, or by two ages ("a man of 61, a 44-year-old nurse")."""
    ages = {one.referent.resolved.age, other.referent.resolved.age} - {None}
    return len(ages) > 1 or (one.name is not None and other.name is not None)


def _may_join(token: Token, other: Token) -> bool:
    return other.i > token.i and other.pos_ in {"NOUN", "PROPN"}
