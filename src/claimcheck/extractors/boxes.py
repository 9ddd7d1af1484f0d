"""Measures behind a label, as fact boxes and the pages of directories give them: "Population (2010): 3,559", "Elevation 367 m"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.extractors.scene import Scene
from claimcheck.extractors.writing import write
from claimcheck.lexicons import lexicon, words
from claimcheck.model.claims import Claim, Qualifiers, QuantityClaim
from claimcheck.model.mentions import Mention, QuantityMention
from claimcheck.model.values import DateValue, EntityType
from claimcheck.reading.reference import holder_of
from claimcheck.values.dates import parse_date
from claimcheck.values.names import is_ordinary
from claimcheck.values.quantities import dimension_of


@cache
def _labels() -> re.Pattern[str]:
    """A label with what may stand between it and its number: a year, a colon or a bullet, the word for a total."""
    names = "|".join(name.capitalize() for name in sorted(lexicon("measures")["box_labels"]))
    totals = "|".join(lexicon("measures")["totals"])
    return re.compile(
        rf"""(?<![\w-])(?P<label>{names})
        (?:\s*\(\s*(?:\w+\s+)?(?P<bracketed>\d{{4}})[^()]{{0,20}}\)|\s+in\s+(?P<year>\d{{4}}))?
        (?P<mark>\s*[:•·])?(?:\s*(?:{totals})\b(?:\s*:)?)?\s*\Z""",
        re.VERBOSE,
    )


def extract_box_measures(scene: Scene) -> Iterator[Claim]:
    """The measures that a sentence gives behind labels: of the place named before the first of them, else of the document's topic."""
    for quantity in scene.sentence.quantities:
        start = max(0, quantity.start - _LONGEST)
        label = _labels().search(scene.document.text, start, quantity.start)
        if label is None or not _is_told(label, quantity):
            continue
        measure = label["label"].casefold()
        subject = _subject(scene, label.start(), measure)
        if subject is not None:
            yield write(
                QuantityClaim,
                subject=subject,
                predicate=measure,
                value=quantity.value.model_copy(update={"counted": ""}),
                value_span=scene.value_span(quantity),
                qualifiers=Qualifiers(time=_year(label)),
                **scene.common(None, anaphoric=subject.antecedent is not None),
            )


_LONGEST = 80  # code points of a label with all that may stand between it and its number


def _is_told(label: re.Match[str], quantity: QuantityMention) -> bool:
    """Whether the number is one of the measure: of its dimension, and behind a mark or a year where it is a bare count."""
    unit = quantity.value.unit
    wanted = lexicon("measures")["box_labels"][label["label"].casefold()]
    if wanted:
        return bool(unit) and dimension_of(unit) == wanted
    return not unit and bool(label["mark"] or label["bracketed"] or label["year"])


def _year(label: re.Match[str]) -> DateValue | None:
    year = label["bracketed"] or label["year"]
    return parse_date(year) if year else None


def _subject(scene: Scene, start: int, measure: str) -> Mention | None:
    """Whose measure it is; None where another word before the label narrows it down ("Male Population: 107")."""
    before = scene.document.text[max(0, start - _LONGEST) : start].rstrip()
    last = before[before.rfind(" ") + 1 :]
    if last.isalpha() and last[0].isupper() and last.casefold() not in words("measures", "totals"):
        return None if is_ordinary(last.casefold()) or start <= scene.evidence.start else _named_before(scene, start)
    topic = scene.topic_at(scene.sentence.tokens[0])
    of_place = measure in words("measures", "of_places")
    return None if topic is None or (of_place and topic.entity_type is not EntityType.PLACE) else topic


def _named_before(scene: Scene, start: int) -> Mention | None:
    """The place named right before a label, the first of "Orla, Fennshire"."""
    token = scene.sentence.token_before(start - 1)
    holder = holder_of(token, scene.read.references) if token is not None else None
    if holder is None or holder.name is None or holder.last != token:
        return None
    comma = holder.first.nbor(-1) if holder.first.i > scene.sentence.tokens.start else None
    if comma is not None and comma.text == "," and comma.i > scene.sentence.tokens.start:
        town = holder_of(comma.nbor(-1), scene.read.references)
        holder = town if town is not None and town.name is not None else holder
    return scene.read.mention_of(holder) if holder.referent.resolved.entity_type is EntityType.PLACE else None
