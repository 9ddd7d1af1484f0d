"""Dates in text: found, made into values, compared and written out."""

from claimcheck.values.dates.captions import caption_date, parse_date
from claimcheck.values.dates.comparison import compare_dates, compare_yearless, has_month_only, is_old, is_yearless
from claimcheck.values.dates.counted import is_period
from claimcheck.values.dates.finding import find_dates

__all__ = [
    "caption_date",
    "compare_dates",
    "compare_yearless",
    "find_dates",
    "has_month_only",
    "is_old",
    "is_period",
    "is_yearless",
    "parse_date",
]
