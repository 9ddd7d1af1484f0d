"""What a number says, by the parse: of whom, which property, counting what."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.extractors.measured import COUNTING, HAS, SUBJECTS, Measured
from claimcheck.extractors.measures import (
    bought_by,
    counts_people,
    given_to,
    is_measure,
    is_money,
    is_part,
    measure_name,
    number_of,
    owner_of,
    put_at,
    respect_of,
    subject_measure,
    whole_of,
)
from claimcheck.extractors.properties import property_of_noun, property_of_verb
from claimcheck.extractors.scene import Attached, Scene
from claimcheck.lexicons import lexicon, words
from claimcheck.model.mentions import QuantityMention
from claimcheck.model.values import EntityType
from claimcheck.reading.clauses import Clause
from claimcheck.reading.names import head_types
from claimcheck.reading.phrases import has_the, named_behind
from claimcheck.reading.tree import Token


def measured_by(scene: Scene, quantity: Attached[QuantityMention]) -> Measured | None:
    """What the quantity says of what, by the noun it counts or the verb it measures; None where that cannot be told."""
    node = quantity.governor
    described = _before_adjective(scene, quantity)
    if described is not None:
        return described
    share = _share_of(quantity.root)
    if share is not None:
        return _of_share(scene, quantity.root, share)
    budget = is_measure(node) and quantity.mention.value.unit and quantity.root.dep_ in COUNTING and not quantity.preposition
    if budget and (measured := _of_measure_noun(scene, node, quantity)) is not None:
        return measured  # "a $3 million budget"
    if node.pos_ in {"NOUN", "PROPN"} and quantity.root.dep_ in COUNTING and not quantity.preposition:
        if (
            node.dep_ in {"compound", "nmod", "amod"}
            and node.i + 1 < len(node.doc)
            and node.head.pos_ in {"NOUN", "PROPN"}
            and _hyphened(node)
        ):
            return Measured(node.head, HAS, node, None)  # "a 13-person cell": the cell has 13 persons
        return _of_counted(scene, node)
    if node.pos_ in {"VERB", "AUX"}:
        return number_of(scene.clause_of(node)) or _of_verb(scene, quantity, node)
    if node.pos_ in {"NOUN", "PROPN"}:
        return _of_measure_noun(scene, node, quantity)
    return None


def _before_adjective(scene: Scene, quantity: Attached[QuantityMention]) -> Measured | None:
    """As in "is 320 metres long", "a 320 m long bridge": the adjective behind the number tells the measure."""
    last = scene.sentence.tokens_in(quantity.mention.start, quantity.mention.end)[-1]
    adjective = last.nbor(1) if last.i + 1 < scene.sentence.tokens.end else last
    noun = lexicon("measures")["adjectives"].get(adjective.lower_)
    if noun is None or not quantity.mention.value.unit:
        return None
    if adjective.dep_ == "amod" and adjective.head.i > last.i:
        return Measured(adjective.head, noun, None, None)
    clauses = (scene.clause_of(verb) for verb in (adjective.head, quantity.governor))
    told = next((clause for clause in clauses if clause is not None and clause.subject is not None), None)
    return Measured(told.subject, noun, None, told) if told is not None else None


def _share_of(root: Token) -> Token | None:
    """What a share is of: the residents, in "60 percent of the residents"."""
    if root.lower_ not in words("measures", "shares"):
        return None
    return next((obj for child in root.children if child.lower_ == "of" for obj in child.children if obj.dep_ == "pobj"), None)


def _of_share(scene: Scene, root: Token, whole: Token) -> Measured | None:
    """A share in the part that it plays in its clause: "60 percent of the residents voted", "sold 20 percent of its shares"."""
    clause = scene.clause_of(root.head)
    if clause is None or root.dep_ not in {*SUBJECTS, "dobj", "obj", "attr"}:
        return None
    if root.dep_ in SUBJECTS and whole.lemma_.lower() in words("measures", "electors"):
        election = next((noun for noun in clause.after("in") if noun.lemma_.lower() in words("measures", "elections")), None)
        voted = clause.lemma in words("measures", "voting") and not clause.after("for", "against")
        return Measured(election, _TURNOUT, None, clause) if voted and election is not None else None
    holder = whole if root.dep_ in SUBJECTS else clause.actor
    return Measured(holder, _predicate(clause), whole, clause) if holder is not None else None


_TURNOUT = "turnout"


def _hyphened(noun: Token) -> bool:
    return noun.i > 0 and noun.nbor(-1).text == "-"


def _of_counted(scene: Scene, noun: Token) -> Measured | None:
    """The counted noun's part in its clause tells whose number it is."""
    if is_measure(noun) and (owner := _holder_of_all(noun)) is not None:
        return Measured(owner, measure_name(noun), noun, None)
    if noun.dep_ == "pobj" and (owner := _holder_of_all(noun)) is not None and (told := scene.read.mention(owner)) is not None:
        return Measured(owner, HAS, noun, None) if told.named and told.entity_type is not EntityType.PERSON else None  # "its 28 gates"
    if noun.dep_ in {"pobj", "conj"} and noun.head.dep_ == "prep":
        return _behind_preposition(scene, noun, noun.head)
    if noun.dep_ == "conj" and noun.head.pos_ in {"NOUN", "PROPN"} and noun.head.i < noun.i and noun.head.dep_ != "conj":
        if _is_unit(scene, noun.head):  # "has an area of 300 square metres and 24 gates"
            above = clause_above(scene, noun.head)
            return _of_object(above, noun) if above is not None and _predicate(above) == HAS else None
        measured = _of_counted(scene, noun.head)
        return replace(measured, counted=noun) if measured is not None and measured.counted == noun.head else None
    clause = scene.clause_of(noun.head)
    if clause is None:
        return None
    holder = None if noun.lemma_.lower() in words("frames", "groups") else _holder_of_all(noun)
    holder = holder or _taken_part_in(clause, noun) or (_whose_period(clause) if noun.dep_ == "nsubjpass" else None)
    if holder is not None:
        return Measured(holder, HAS, noun, clause)
    return _of_part(clause, noun)


def _of_part(clause: Clause, noun: Token) -> Measured | None:
    """Whose number it is by the part that the counted noun has in its clause."""
    if noun.dep_ == "nsubjpass" and _is_done_by(clause):
        return Measured(clause.actor, _predicate(clause), noun, clause)  # "12 ships were built by <Name>"
    if noun.dep_ in SUBJECTS and not _is_attacker(clause):
        return Measured(noun, _predicate(clause), noun, clause, clause.actor if clause.passive else clause.patient)
    return _of_object(clause, noun) if noun.dep_ in _OBJECTS else None


def _is_done_by(clause: Clause) -> bool:
    """Whether a passive says by whom, named, so many were made, sold or found; of victims it is not told who has them."""
    actor = clause.actor
    return clause.passive and actor is not None and actor.pos_ == "PROPN" and clause.lemma not in lexicon("measures")["toll_verbs"]


_OBJECTS = frozenset({"dobj", "obj", "attr", "dative", "npadvmod", "oprd"})


def _of_object(clause: Clause, noun: Token) -> Measured:
    """A counted object is its actor's; behind "there are" it is what it is in."""
    if any(child.dep_ == "expl" for child in clause.verb.children):
        return Measured(_where(clause, noun) or noun, HAS, noun, clause)
    stated = subject_measure(clause)
    if stated is not None:
        return Measured(stated[0], stated[1], noun, clause)
    return Measured(clause.actor, _predicate(clause), noun, clause)


def _behind(noun: Token, *prepositions: str) -> list[Token]:
    """What stands behind these prepositions of a noun."""
    found = [child for child in noun.children if child.dep_ == "prep" and child.lower_ in prepositions]
    return [obj for child in found for obj in child.children if obj.dep_ == "pobj" and obj.pos_ in {"NOUN", "PROPN"}]


def _is_unit(scene: Scene, noun: Token) -> bool:
    """Whether a noun is the unit of a quantity or stands in one, and is not counted by it."""
    start = scene.sentence.start_of(noun)
    return any(q.mention.value.unit and q.mention.start <= start < q.mention.end for q in scene.quantities)


def _possessor(noun: Token) -> Token | None:
    return next((child for child in noun.children if child.dep_ == "poss"), None)


def _holder_of_all(noun: Token) -> Token | None:
    """Whose the counted things are when all of them are meant: "the 300 employees of X", "its 300 members"."""
    owner = _possessor(noun)
    whole = has_the(noun) or any(child.lower_ in words("clauses", "all_of_it") for child in noun.lefts)
    return owner or (next(iter(_behind(noun, "of")), None) if whole else None)


def _whose_period(clause: Clause) -> Token | None:
    """Whose first year it is: of the album, in "In its first year 300,000 copies were sold", are the copies too."""
    periods = (noun for name, noun in clause.preps if name in words("time", "period_prepositions"))
    return next((owner for noun in periods if noun.lemma_.lower() in words("time", "periods") and (owner := _possessor(noun))), None)


def _taken_part_in(clause: Clause, noun: Token) -> Token | None:
    """What the counted people took part in: "300 runners started in the <Name> Run"."""
    if noun.dep_ not in SUBJECTS or clause.passive or clause.lemma not in words("measures", "taking_part"):
        return None
    above = [clause.verb.head] if clause.verb.dep_ == "relcl" and any(t.lower_ == "which" for t in clause.verb.subtree) else []
    return next((token for token in [*clause.after("in"), *above] if token.lower_ != "which"), None)


def _where(clause: Clause, noun: Token) -> Token | None:
    """What has the things that are there: "there are 300 seats in <Name> Hall"; nothing has the people or events that are there."""
    kind = noun.lemma_.lower()
    if kind in words("measures", "passing") or head_types().get(kind) in {EntityType.EVENT, EntityType.PERSON}:
        return None
    inside = words("measures", "inside")
    behind = [obj for child in noun.children if child.lower_ in inside for obj in child.children if obj.dep_ == "pobj"]
    places = map(named_behind, (*behind, *clause.after(*inside)))
    return next((obj for obj in places if obj.pos_ == "PROPN" or _is_of_something(obj)), None)


def _is_of_something(noun: Token) -> bool:
    """Whether a phrase tells which thing it means by what that belongs to: "the library of <Name>"."""
    return noun.tag_ == "NN" and has_the(noun) and any(child.lower_ == "of" for child in noun.rights)


def _is_attacker(clause: Clause) -> bool:
    """Whether the subject does to others what a toll counts: "two men killed a guard"."""
    return clause.lemma in lexicon("measures")["toll_verbs"] and not clause.passive and clause.patient is not None


def _predicate(clause: Clause) -> str:
    if clause.lemma in words("measures", "holding"):
        return HAS
    toll = lexicon("measures")["toll_verbs"].get(clause.lemma)
    if toll is not None:
        return str(toll)
    prop = property_of_verb(clause.lemma)
    of_actor = prop is not None and prop.focus == "actor" and not prop.with_object and clause.patient is not None
    if prop is not None and not of_actor:  # who "left 40,000 homes without power" did not depart
        return prop.name
    return str(lexicon("measures")["verbs"].get(clause.lemma, clause.lemma))


def _behind_preposition(scene: Scene, noun: Token, preposition: Token) -> Measured | None:
    """As in "the arrest of 125 people", "a crew of 12", "with 28 other countries"."""
    head = preposition.head
    if head.pos_ in {"NOUN", "PROPN"} and preposition.lower_ == "of":
        return _of_group(scene, noun, head)
    if head.pos_ in {"NOUN", "PROPN"} and preposition.lower_ == "with":
        return _of_companion(scene, noun, head)
    if preposition.lower_ == _WITH and (measured := _having(scene, head, noun)) is not None:
        return measured
    clause = scene.clause_of(head)
    if clause is None or clause.subject is None:
        return None
    stated = subject_measure(clause)
    if stated is not None and preposition.lower_ in words("measures", "before_values"):
        return Measured(stated[0], stated[1], noun, clause)  # "the fleet of X consists of 12 aircraft"
    put = put_at(clause, preposition.lower_)
    if put is not None:
        return Measured(put[0], put[1], noun, clause)
    phrase = f"{clause.lemma} {preposition.lower_}"
    has = preposition.lower_ == "with" and clause.lemma.split()[0] not in words("measures", "joint") and _may_be_had(noun)
    holder = clause.patient if has and _is_made(clause) else clause.subject
    return Measured(holder, HAS if has or phrase in words("measures", "holding") else phrase, noun, clause)


def _is_made(clause: Clause) -> bool:
    """Whether what a clause says is done to its object gives the object what stands behind "with": "founded the choir with 43 singers"."""
    prop = property_of_verb(clause.lemma)
    return prop is not None and prop.focus == "patient" and clause.patient is not None


def _may_be_had(noun: Token) -> bool:
    """Whether a thing has so many of it: seats, employees, points; not so of friends."""
    same: dict[str, str] = lexicon("measures")["same_counted"]
    kind = same.get(noun.lemma_.lower(), noun.lemma_.lower())
    return is_measure(noun) or kind in words("policy", "fixed_counted") | set(same.values())


def _of_group(scene: Scene, noun: Token, head: Token) -> Measured | None:
    """The counted noun behind "of": "the arrest of 125 people", "a total of 300 seats", "the mother of two children"."""
    prop = property_of_noun(head.lemma_.lower())
    if prop is not None and not is_part(noun):
        return Measured(noun, prop.name, noun, None)
    if head.lemma_.lower() in words("frames", "groups"):
        return _counting(_of_counted(scene, head), head, noun)
    if is_measure(head):
        return _of_measure_noun(scene, head, None, noun)
    above = scene.clause_of(head.head)
    if head.dep_ == "attr" and above is not None and above.lemma == "be" and above.subject is not None:
        return Measured(above.subject, HAS, noun, above)
    return Measured(head, HAS, noun, None)


def _counting(measured: Measured | None, total: Token, noun: Token) -> Measured | None:
    """What is told of "a total of 300 seats" is told of the seats."""
    if measured is None or measured.counted != total:
        return None
    return replace(measured, counted=noun, subject=noun if measured.subject == total else measured.subject)


def _of_companion(scene: Scene, noun: Token, head: Token) -> Measured | None:
    """As in "a hall with 300 seats", "was top scorer with 12 goals"; of an object "with" may be the verb's: "left X with 300 people"."""
    clause = scene.clause_of(head.head)
    if head.dep_ in {"dobj", "pobj"}:
        above = clause_above(scene, head) if is_measure(noun) else None  # "took third place in the league with 12 points"
        return Measured(above.subject, HAS, noun, above) if above is not None and above.subject is not None else None
    said_of = clause.subject if clause is not None and head.dep_ == "attr" and clause.lemma == "be" else None
    return Measured(said_of or head, HAS, noun, clause if said_of is not None else None)


def _having(scene: Scene, head: Token, noun: Token) -> Measured | None:
    """As in "a town with 9,000 inhabitants", "With 300 seats, the hall is ...": of what a thing keeps, "with" says that it has so many."""
    same: dict[str, str] = lexicon("measures")["same_counted"]
    kind = noun.lemma_.lower()
    peopled = head_types().get(head.lemma_.lower()) is EntityType.PLACE and noun.lower_ == lexicon("measures")["people"]
    if peopled:
        return Measured(head, HAS, noun, None)
    if kind in words("measures", "passing") or same.get(kind, kind) not in words("policy", "fixed_counted") | set(same.values()):
        return None
    if head.pos_ in {"NOUN", "PROPN"}:
        return Measured(head, HAS, noun, None)
    clause = scene.clause_of(head)
    return Measured(clause.subject, HAS, noun, clause) if clause is not None and clause.lemma == "be" else None


_WITH = "with"


def clause_above(scene: Scene, token: Token) -> Clause | None:
    """The clause of the nearest verb above a token."""
    node = token
    for _ in range(_DEEPEST):
        if node.pos_ in {"VERB", "AUX"}:
            return scene.clause_of(node)
        if node.head == node:
            return None
        node = node.head
    return None


_DEEPEST = 6


def _of_verb(scene: Scene, quantity: Attached[QuantityMention], verb: Token) -> Measured | None:
    """A bare number or amount on a verb: "rose to 92", "cost $3 million", "was 12,000"."""
    clause = scene.clause_of(verb)
    if clause is None or clause.subject is None:
        return None
    put = put_at(clause, quantity.preposition)
    measured = put or subject_measure(clause)
    if measured is not None:
        if measured[1] in words("measures", "toll_nouns"):
            return Measured(measured[0], "killed", None, clause, left_out=clause.subject, of_people=True)
        if quantity.preposition == "by" or (clause.lemma in words("measures", "change") and not quantity.preposition):
            return Measured(measured[0], f"{measured[1]} change", None, clause)
        return Measured(whole_of(measured[0]), measured[1], None, clause, noun=clause.subject if put is None else clause.patient)
    if clause.lemma in words("measures", "counting") and clause.subject.tag_ == "NNS":
        return Measured(clause.subject, HAS, clause.subject, clause)
    if quantity.root.dep_ in SUBJECTS:
        return Measured(quantity.root, _predicate(clause), None, clause)
    traded = clause.lemma in words("measures", "trading") and clause.patient is not None
    if quantity.preposition in words("measures", "price_prepositions") and traded and is_money(quantity):
        return Measured(clause.patient, _PRICE, None, clause)
    respect = respect_of(quantity.root) or respect_of(verb)
    if respect:
        return Measured(clause.subject, respect, None, clause)
    bought = bought_by(clause.subject) if is_money(quantity) else None
    return Measured(bought or whole_of(clause.subject), _told_by(clause, quantity) if bought is None else _PRICE, None, clause)


def _told_by(clause: Clause, quantity: Attached[QuantityMention]) -> str:
    """What a verb with its preposition tells: the cost of "the construction of X came to $3 million", else what the verb says."""
    phrase = " ".join(filter(None, (clause.lemma, quantity.preposition)))
    summed = clause.subject is not None and whole_of(clause.subject) != clause.subject and phrase in words("measures", "sums")
    if summed and is_money(quantity) and not clause.after(*words("measures", "so_far")):
        return _COST
    return f"{_predicate(clause)} {quantity.preposition}" if quantity.preposition else _predicate(clause)


_PRICE, _COST = "price", "cost"


def _of_whom(clause: Clause) -> Token | None:
    """Whose measure a clause tells: of "was built at a cost of 3 million" the patient, else the subject."""
    return clause.patient if clause.passive else clause.subject


def _of_measure_noun(
    scene: Scene, noun: Token, quantity: Attached[QuantityMention] | None, counted: Token | None = None
) -> Measured | None:
    """As in "a population of 12,000", "a $3 million budget", "its height of 300 metres"."""
    if not is_measure(noun):
        return None
    owner = owner_of(noun)
    clause = clause_above(scene, noun)
    done = noun.head.head.pos_ == "VERB" and measure_name(noun) in words("measures", "of_doing")
    complement = noun.dep_ == "pobj" and noun.head.lower_ in words("measures", "introducing") and not done
    holder = owner if owner is not None and owner != counted and (quantity is None or owner != quantity.root) else None
    if holder is None and complement and noun.head.head.pos_ in {"NOUN", "PROPN"}:
        holder = noun.head.head  # "a tower with a height of 45 metres"
    carried = clause is not None and (clause.lemma in words("measures", "carriers") or complement)
    census = clause is not None and holder is None and clause.subject is not None and counts_people(clause.subject)
    if census and noun.dep_ == "dobj" and counted is None:
        # "the census recorded a population of 300": of what the text speaks of
        return Measured(noun, measure_name(noun), None, clause, noun=noun)
    given = given_to(clause, noun) if clause is not None else None
    subject = given or holder or (_of_whom(clause) if clause is not None and carried else None)
    threatened = clause is not None and clause.lemma in words("measures", "threatening")
    if subject is None or (threatened and measure_name(noun) in words("measures", "imposed", "terms")):
        return None  # "faces a prison term of 20 years"
    bought = bought_by(subject) if quantity is not None and is_money(quantity) else None
    return Measured(bought or whole_of(subject), measure_name(noun) if bought is None else _PRICE, counted, clause, noun=noun)
