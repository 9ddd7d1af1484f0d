"""Changes to a value: a part of a period, an approximation, an open side."""

from __future__ import annotations

from datetime import date, timedelta

from claimcheck.lexicons import lexicon
from claimcheck.model.values import DateValue, Granularity
from claimcheck.values.dates.calendar import DAYS_PER_WEEK, add_days, month_end

_MIN_DAYS_FOR_MONTHS = 80


def portion(value: DateValue, name: str) -> DateValue:
    """The early, middle or late part of a period, approximate; whole months where the period is made of months."""
    if not (value.earliest and value.latest) or value.edtf.startswith("["):
        return approximate(value)
    low, high = lexicon("dates")["portions"][name]
    days = (value.latest - value.earliest).days + 1
    if days < DAYS_PER_WEEK:
        return approximate(value)
    first = value.earliest + timedelta(days=round(days * low))
    last = value.earliest + timedelta(days=round(days * high) - 1)
    if days > _MIN_DAYS_FOR_MONTHS:
        first, last = _month_start(first), _month_start(last + timedelta(days=1)) - timedelta(days=1) if high < 1 else value.latest
    return value.model_copy(
        update={"earliest": first, "latest": last, "approximate": True, "edtf": f"{first.isoformat()}~/{last.isoformat()}~"}
    )


def _month_start(day: date) -> date:
    """The first day of the month that begins nearest to `day`."""
    end = month_end(day.year, day.month)
    half = 15
    return day.replace(day=1) if day.day <= half else add_days(end, 1) or day.replace(day=1)


def approximate(value: DateValue) -> DateValue:
    """The same, but only about then; one that can be read two ways stays as it is."""
    if value.edtf.startswith("["):
        return value
    edtf = value.edtf if not value.edtf or value.edtf.endswith("~") or "/" in value.edtf else f"{value.edtf}~"
    return value.model_copy(update={"approximate": True, "edtf": edtf})


def _open(value: DateValue, earliest: date | None, latest: date | None, edtf: str) -> DateValue:
    plain = value.edtf and not {*"/["} & {*value.edtf}
    granularity = value.granularity if plain or value.granularity is Granularity.TIME else Granularity.DAY
    fields = {"earliest": earliest, "latest": latest, "spans": True, "edtf": edtf if plain else "", "granularity": granularity}
    return value.model_copy(update=fields)


def since(value: DateValue) -> DateValue:
    """From the period on, the period itself included."""
    return _open(value, value.earliest, None, f"{value.edtf}/..")


def until(value: DateValue) -> DateValue:
    """Up to the end of the period."""
    return _open(value, None, value.latest, f"../{value.edtf}")


def before(value: DateValue) -> DateValue:
    """Any time before the period."""
    latest = add_days(value.earliest, -1) if value.earliest else None
    return _open(value, None, latest, f"../{latest.isoformat()}" if latest else "").model_copy(update={"spans": False})


def after(value: DateValue) -> DateValue:
    """Any time after the period."""
    earliest = add_days(value.latest, 1) if value.latest else None
    return _open(value, earliest, None, f"{earliest.isoformat()}/.." if earliest else "").model_copy(update={"spans": False})


def by(value: DateValue) -> DateValue:
    """At some time up to the end of the period."""
    return until(value).model_copy(update={"spans": False})
