"""Terms of office: when somebody took up a post and left it ("became mayor of X in 2005", "was mayor of X from 2005 to 2012")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.extractors.dating import beginning_of, days_of_event, ends_of
from claimcheck.extractors.properties import properties
from claimcheck.extractors.scene import Attached, Scene
from claimcheck.extractors.writing import write
from claimcheck.lexicons import words
from claimcheck.model.claims import Claim, EventClaim, Qualifiers
from claimcheck.model.document import Span
from claimcheck.model.mentions import DateMention, Mention
from claimcheck.model.values import DateValue
from claimcheck.reading.clauses import Clause

_TAKEN_UP = "took_office"
_LEFT = "left_office"


@dataclass(frozen=True, slots=True)
class Post:
    """Who holds an office, its title in the text's words, and the body or place it is held in."""

    holder: Mention
    title: str
    body: Mention


def term_of_office(scene: Scene, clause: Clause | None, dates: Sequence[Attached[DateMention]], post: Post) -> Iterator[Claim]:
    """The claims about when a post was taken up and left, from the dates of its title and its clause; none where they tell neither.

    The ends of a span bear the span as their time, so that two terms of one person are two times and contradict nothing.
    """
    told = _told_by(clause) if clause is not None else ""
    if clause is not None and told:
        for value, place in days_of_event(scene, scene.dates_of(clause), properties()[told]):
            yield _end_of_term(scene, clause, post, (told, value, place), None)
    elif clause is None or clause.lemma in words("reference", "holding_office"):
        for date in dates:
            for predicate, value in zip((_TAKEN_UP, _LEFT), ends_of(date.mention.value) or beginning_of(date.mention.value), strict=False):
                yield _end_of_term(scene, clause, post, (predicate, value, scene.value_span(date.mention)), date.mention.value)


def _told_by(clause: Clause) -> str:
    """Which end of a term a verb dates: "became mayor", "stepped down as mayor"; of a successor the first, of the one before the last."""
    succeeding = clause.lemma in words("reference", "succeeding")
    if clause.lemma in words("reference", "taking_office") or (succeeding and not clause.passive):
        return _TAKEN_UP
    return _LEFT if succeeding or clause.lemma in words("reference", "leaving_office") else ""


def _end_of_term(scene: Scene, clause: Clause | None, post: Post, event: tuple[str, DateValue, Span], term: DateValue | None) -> Claim:
    predicate, value, place = event
    return write(
        EventClaim,
        subject=post.holder,
        predicate=predicate,
        object=post.body,
        value=value,
        value_span=place,
        qualifiers=Qualifiers(time=term, scope=(post.title.casefold(),)),
        **scene.common(clause, anaphoric=post.holder.antecedent is not None, implied=post.body.antecedent is not None),
    )
