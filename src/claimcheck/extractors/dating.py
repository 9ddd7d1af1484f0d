"""Which of the dates about a verb or a noun is the day of its event."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.extractors.properties import Property
from claimcheck.extractors.scene import Attached, Scene
from claimcheck.lexicons import words
from claimcheck.model.document import Span
from claimcheck.model.mentions import DateMention
from claimcheck.model.values import DateValue, Granularity
from claimcheck.values.dates import has_month_only, is_old, parse_date


class Dated(NamedTuple):
    """When an event was, and where the text says so."""

    value: DateValue
    span: Span


def days_of_event(scene: Scene, dates: Sequence[Attached[DateMention]], prop: Property | None = None) -> list[Dated]:
    """The dates that can be the day of one event.

    Of a coarse and a fine one that agree it is the fine one, else the first with what is coordinated with it; of "May or June" one date
    that allows both. A span is no day, but where some day in it is meant ("between 1901 and 1904") or where the event takes its time.
    """
    found = [d for d in dates if (d.mention.value.is_known or is_old(d.mention.value)) and not _is_span(d)]
    if not found:
        return (list(_periods(scene, dates, prop)) or list(_without_year(scene, dates, prop)))[:1]
    fine = [d for d in found if not any(_inside(other.mention, d.mention) for other in found if other is not d)] or found
    coordinated = [d for d in fine[1:] if d.root.dep_ == "conj" or d.root.head.dep_ == "conj"]
    return list(_joined(scene, [fine[0], *coordinated]))


def ends_of(value: DateValue) -> tuple[DateValue, ...]:
    """The first and the last date of a span whose ends are each a day, a month, a year; empty for any other date.

    A century is none: what was built in it was not begun in its first year.
    """
    ends = _PLAIN_SPAN.fullmatch(value.edtf) if value.spans else None
    return (parse_date(ends["first"]), parse_date(ends["last"])) if ends is not None else ()


def beginning_of(value: DateValue) -> tuple[DateValue, ...]:
    """The first date of a span that goes on ("since 2019"); empty for any other date."""
    open_span = _OPEN_SPAN.fullmatch(value.edtf)
    return (parse_date(open_span["first"]),) if open_span is not None else ()


_PLAIN = r"\d{4}(?:-\d\d){0,2}"
_PLAIN_SPAN = re.compile(rf"(?P<first>{_PLAIN})/(?P<last>{_PLAIN})", re.ASCII)
"""A span in EDTF, neither of whose ends is approximate, open, or coarser than a year."""
_OPEN_SPAN = re.compile(rf"(?P<first>{_PLAIN})/\.\.", re.ASCII)


def _is_span(date: Attached[DateMention]) -> bool:
    return date.mention.value.spans or date.preposition in words("time", "span_prepositions")


def _inside(inner: DateMention, outer: DateMention) -> bool:
    a, b = inner.value, outer.value
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None or a == b:
        return False
    return b.earliest <= a.earliest and a.latest <= b.latest


def _periods(scene: Scene, dates: Sequence[Attached[DateMention]], prop: Property | None) -> Iterator[Dated]:
    for date in dates:
        value = date.mention.value
        some_day = prop is not None and prop.once and date.preposition in words("time", "some_day_prepositions")
        if value.earliest and value.latest and prop is not None and (some_day or prop.lasting):
            yield Dated(value.model_copy(update={"spans": value.spans and not some_day}), scene.value_span(date.mention))


def _without_year(scene: Scene, dates: Sequence[Attached[DateMention]], prop: Property | None) -> Iterator[Dated]:
    """The month or day of what happens once, where no year is given and none follows: "released in October"."""
    for date in dates:
        if prop is not None and prop.once and has_month_only(date.mention.value) and not _is_span(date):
            yield Dated(date.mention.value, scene.value_span(date.mention))


def _joined(scene: Scene, dates: Sequence[Attached[DateMention]]) -> Iterator[Dated]:
    """Each date, with those that an "or" joins made one."""
    group = [dates[0]]
    for date in dates[1:]:
        between = scene.document.text[group[-1].mention.end : date.mention.start].casefold().split()
        if (words("clauses", "alternative") - words("clauses", "quantifier_none")) & set(between):
            group.append(date)
        else:
            yield _either(scene, group)
            group = [date]
    yield _either(scene, group)


def _either(scene: Scene, group: Sequence[Attached[DateMention]]) -> Dated:
    first, last = group[0].mention, group[-1].mention
    if first is last:
        return Dated(first.value, scene.value_span(first))
    earliest = [date.mention.value.earliest for date in group]
    latest = [date.mention.value.latest for date in group]
    value = DateValue(
        earliest=None if None in earliest else min(day for day in earliest if day),
        latest=None if None in latest else max(day for day in latest if day),
        granularity=Granularity.RANGE,
        approximate=any(date.mention.value.approximate for date in group),
        edtf=f"{first.value.edtf}/{last.value.edtf}",
    )
    return Dated(value, scene.document.span(first.start, last.end))
