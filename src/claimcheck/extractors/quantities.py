"""Quantities: how many of what somebody did or had ("dismantled 207 cells"), and how much a thing measures ("a budget of $3 million")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from claimcheck.extractors.ages import is_age
from claimcheck.extractors.properties import property_of_noun, property_of_verb
from claimcheck.extractors.scene import Attached, Scene
from claimcheck.extractors.writing import write
from claimcheck.lexicons import lexicon, words
from claimcheck.model.claims import Claim, Qualifiers, QuantityClaim
from claimcheck.model.document import Span
from claimcheck.model.mentions import Mention, QuantityMention
from claimcheck.model.values import DateValue, QuantityValue
from claimcheck.reading.clauses import Clause

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_COUNTING = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "det", "predet", "advmod", "npadvmod"})


@dataclass(frozen=True, slots=True)
class _Measured:
    """What a quantity was found to say: of whom, which property, counting what, in which clause, and who else takes part."""

    subject: Token | None
    predicate: str
    counted: Token | None
    clause: Clause | None
    other: Token | None = None

    @property
    def node(self) -> Token | None:
        """The token on which times and places hang."""
        return self.clause.verb if self.clause is not None else self.counted


def extract_quantities(scene: Scene) -> Iterator[Claim]:
    """The quantities of a sentence, as claims about what they belong to."""
    for quantity in scene.quantities:
        if is_age(scene, quantity):
            continue
        measured = _measured(scene, quantity)
        subject = _holder(scene, measured) if measured is not None else None
        if measured is None or subject is None:
            continue
        yield write(
            QuantityClaim,
            subject=subject,
            predicate=measured.predicate,
            object=scene.read.mention(measured.other),
            value=_counting(scene, quantity, measured.counted),
            value_span=_value_span(scene, quantity),
            qualifiers=_qualifiers(scene, quantity, measured),
            **scene.common(measured.clause, anaphoric=subject.antecedent is not None),
        )


def _holder(scene: Scene, measured: _Measured) -> Mention | None:
    """Whose number it is: for a measure without an owner ("sales came to ...") and for a toll, what the document is about."""
    token = measured.subject
    if measured.clause is not None and token == measured.counted and measured.predicate in {_THERE, *words("policy", "casualty")}:
        return (scene.read.topic_mention(token) if token is not None else None) or scene.read.mention(token)
    if token is not None and token.pos_ == "NOUN" and _is_measure(token) and measured.predicate.endswith(_measure_name(token)):
        topic = scene.read.topic_mention(token)
        if topic is not None:
            return topic
    return scene.read.mention(token)


_THERE = "have"  # "there were 178 passengers": what the text is about had them


def _value_span(scene: Scene, quantity: Attached[QuantityMention]) -> Span:
    return scene.value_span(quantity.mention)


def _counting(scene: Scene, quantity: Attached[QuantityMention], noun: Token | None) -> QuantityValue:
    """The value with the counted noun phrase as the parse has it: the noun with the modifiers between it and the number."""
    value = quantity.mention.value
    if noun is None:
        told = lexicon("measures")["counts"].get(quantity.governor.lemma_.lower())
        return value.model_copy(update={"counted": told}) if told and not value.counted else value
    first = noun
    for token in noun.lefts:
        if token.dep_ in {"amod", "compound", "nmod"} and scene.sentence.start_of(token) >= quantity.mention.end and token.i < first.i:
            first = token
    return value.model_copy(update={"counted": noun.doc[first.i : noun.i + 1].text})


def _qualifiers(scene: Scene, quantity: Attached[QuantityMention], measured: _Measured) -> Qualifiers:
    node = measured.node
    if node is None:
        return Qualifiers()
    place = scene.places(node)
    if measured.counted is not None and measured.counted != node:
        place += tuple(mention for mention in scene.places(measured.counted) if mention not in place)
    return Qualifiers(time=_time(scene, quantity, measured), place=place, scope=_scope(measured))


def _scope(measured: _Measured) -> tuple[str, ...]:
    """What narrows the counted things down: "of which", relative clauses and participles behind the noun."""
    noun = measured.counted
    if noun is None:
        return ()
    narrowing = (child for child in noun.rights if child.dep_ in {"relcl", "acl", "prep"})
    return tuple(noun.doc[child.left_edge.i : child.right_edge.i + 1].text for child in narrowing)


def _time(scene: Scene, quantity: Attached[QuantityMention], measured: _Measured) -> DateValue | None:
    """When the number held: the date right behind it ("132 in 2018"), else the clause's own."""
    end = quantity.mention.end
    for date in scene.dates:
        between = scene.document.text[end : date.mention.start].split()
        if date.mention.start >= end and len(between) <= 1:
            return date.mention.value
    taken = [
        d for d in scene.dates if any(0 <= d.mention.start - q.mention.end <= _ADJACENT for q in scene.quantities if q is not quantity)
    ]
    node = measured.counted
    on_noun = [d.mention.value for d in scene.on_noun(node)] if node is not None else []
    of_clause = [d.mention.value for d in scene.dates_of(measured.clause) if d not in taken] if measured.clause is not None else []
    return next(iter(on_noun + of_clause), None)


_ADJACENT = 4  # code points: " in "


def _measured(scene: Scene, quantity: Attached[QuantityMention]) -> _Measured | None:
    node = quantity.governor
    if node.pos_ in {"NOUN", "PROPN"} and quantity.root.dep_ in _COUNTING and not quantity.preposition:
        if (
            node.dep_ in {"compound", "nmod", "amod"}
            and node.i + 1 < len(node.doc)
            and node.head.pos_ in {"NOUN", "PROPN"}
            and _hyphened(node)
        ):
            return _Measured(node.head, "have", node, None)  # "a 13-person cell": the cell has 13 persons
        return _of_counted(scene, node)
    if node.pos_ in {"VERB", "AUX"}:
        return _of_verb(scene, quantity, node)
    if node.pos_ == "ADJ":
        clause = scene.clause_of(node.head)
        noun = lexicon("measures")["adjectives"].get(node.lemma_.lower())
        return _Measured(clause.subject, noun, None, clause) if clause is not None and noun else None
    if node.pos_ in {"NOUN", "PROPN"}:
        return _of_measure_noun(scene, node, quantity)
    return None


def _hyphened(noun: Token) -> bool:
    return noun.i > 0 and noun.nbor(-1).text == "-"


def _of_counted(scene: Scene, noun: Token) -> _Measured | None:
    """The counted noun's part in its clause tells whose number it is."""
    if _is_measure(noun) and (owner := _owner(noun)) is not None:
        return _Measured(owner, _measure_name(noun), noun, None)
    if noun.dep_ in {"pobj", "conj"} and noun.head.dep_ == "prep":
        return _behind_preposition(scene, noun, noun.head)
    if noun.dep_ == "conj" and noun.head.pos_ in {"NOUN", "PROPN"} and noun.head.i < noun.i and noun.head.dep_ != "conj":
        measured = _of_counted(scene, noun.head)
        return replace(measured, counted=noun) if measured is not None and measured.counted == noun.head else None
    clause = scene.clause_of(noun.head)
    if clause is None:
        return None
    if noun.dep_ in _SUBJECTS:
        return _Measured(noun, _predicate(clause), noun, clause, clause.actor if clause.passive else clause.patient)
    if noun.dep_ in {"dobj", "obj", "attr", "dative", "npadvmod", "oprd"}:
        if any(child.dep_ == "expl" for child in clause.verb.children):
            return _Measured(noun, _THERE, noun, clause)
        stated = _subject_measure(clause)
        if stated is not None:
            return _Measured(stated[0], stated[1], noun, clause)
        return _Measured(clause.actor, _predicate(clause), noun, clause)
    return None


def _predicate(clause: Clause) -> str:
    if clause.lemma in words("measures", "holding"):
        return "have"
    if clause.lemma in words("measures", "toll"):
        return "killed"
    prop = property_of_verb(clause.lemma)
    return prop.name if prop is not None else lexicon("measures")["verbs"].get(clause.lemma, clause.lemma)


def _subject_measure(clause: Clause) -> tuple[Token, str] | None:
    """For "the population of X was 12,000": X and "population"; without an X, the noun itself, whose owner the text implies."""
    subject = clause.subject
    if subject is None or not _is_measure(subject) or clause.lemma not in words("measures", "carriers") | words("measures", "change"):
        return None
    compound = "".join(f"{c.lemma_.lower()} " for c in subject.children if c.dep_ == "compound" and c.pos_ == "NOUN")
    return (_owner(subject) or subject, f"{compound}{_measure_name(subject)}")


def _is_measure(noun: Token) -> bool:
    return _measure_name(noun) in words("measures", "nouns")


def _measure_name(noun: Token) -> str:
    """The noun in the form of the lexicon: "sales" has no singular that means the same."""
    return noun.lower_ if noun.lower_ in words("measures", "nouns") else noun.lemma_.lower()


def _owner(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"of", "for", "at", "in"}:
            return next((obj for obj in child.children if obj.dep_ == "pobj" and obj.pos_ in {"NOUN", "PROPN"}), None)
    return None


def _behind_preposition(scene: Scene, noun: Token, preposition: Token) -> _Measured | None:
    """As in "the arrest of 125 people", "a crew of 12", "with 28 other countries"."""
    head = preposition.head
    if head.pos_ in {"NOUN", "PROPN"} and preposition.lower_ == "of":
        prop = property_of_noun(head.lemma_.lower())
        clause = _clause_above(scene, head)
        if prop is not None:
            return _Measured(noun, prop.name, noun, None)
        if _is_measure(head):
            return _of_measure_noun(scene, head, None, noun)
        return _Measured(head, "have", noun, None)
    clause = scene.clause_of(head)
    if clause is not None and clause.subject is not None:
        return _Measured(clause.subject, f"{clause.lemma} {preposition.lower_}", noun, clause)
    return None


def _clause_above(scene: Scene, token: Token) -> Clause | None:
    node = token
    for _ in range(_DEEPEST):
        if node.pos_ in {"VERB", "AUX"}:
            return scene.clause_of(node)
        if node.head == node:
            return None
        node = node.head
    return None


_DEEPEST = 6


def _of_verb(scene: Scene, quantity: Attached[QuantityMention], verb: Token) -> _Measured | None:
    """A bare number or amount on a verb: "rose to 92", "cost $3 million", "was 12,000"."""
    clause = scene.clause_of(verb)
    if clause is None or clause.subject is None:
        return None
    measured = _subject_measure(clause)
    if measured is not None:
        if quantity.preposition == "by":
            return _Measured(measured[0], f"{measured[1]} change", None, clause)
        return _Measured(measured[0], measured[1], None, clause)
    if clause.lemma in words("measures", "counting") and clause.subject.tag_ == "NNS":
        return _Measured(clause.subject, _THERE, clause.subject, clause)
    if quantity.root.dep_ in _SUBJECTS:
        return _Measured(quantity.root, _predicate(clause), None, clause)
    linking = f" {quantity.preposition}" if quantity.preposition else ""
    return _Measured(clause.subject, f"{_predicate(clause)}{linking}", None, clause)


def _of_measure_noun(
    scene: Scene, noun: Token, quantity: Attached[QuantityMention] | None, counted: Token | None = None
) -> _Measured | None:
    """As in "a population of 12,000", "a $3 million budget", "its height of 300 metres"."""
    if not _is_measure(noun):
        return None
    owner = _owner(noun)
    clause = _clause_above(scene, noun)
    carried = clause is not None and clause.lemma in words("measures", "carriers")
    holder = owner if owner is not None and owner != counted and (quantity is None or owner != quantity.root) else None
    subject = holder or (clause.subject if clause is not None and carried else None)
    return None if subject is None else _Measured(subject, _measure_name(noun), counted, clause)
