"""Decades, centuries, and years before the common era."""

from __future__ import annotations

from claimcheck.model.values import DateValue, Granularity
from claimcheck.values.dates import periods
from claimcheck.values.dates.compound import Between
from claimcheck.values.dates.grammar import Builder, Captures
from claimcheck.values.dates.lexing import PLAUSIBLE_YEARS, Token
from claimcheck.values.dates.nodes import Fixed, Node

_CENTURY = 100
_MILLENNIUM = 2000
_LAST_OLD_YEAR = 9999


def _decade(at: Captures) -> Node | None:
    digits = "".join(sign for sign in at["decade"].value if sign.isdigit())
    number = int(digits) if len(digits) > len("90") else 1900 + int(digits)
    if number % 10 or number not in PLAUSIBLE_YEARS:
        return None
    of_century = number % _CENTURY == 0 and number != _MILLENNIUM
    return Fixed(periods.century(number) if of_century else periods.decade(number))


def _century(at: Captures) -> Node | None:
    nth = int(at["nth"].value)
    if at["century"].value != "CE" or not 1 <= nth <= PLAUSIBLE_YEARS.stop // _CENTURY:
        return None
    return Fixed(periods.century((nth - 1) * _CENTURY + 1))


def _two_centuries(at: Captures) -> tuple[Node | None, Node | None]:
    """The centuries that share one word: "the 9th and 11th centuries"."""
    return _century({"nth": at["first"], "century": at["unit"]}), _century({"nth": at["last"], "century": at["unit"]})


def _centuries(at: Captures) -> Node | None:
    first, last = _two_centuries(at)
    return Between(first, last) if first and last and at["first"].value < at["last"].value else None


def _both_centuries(at: Captures) -> tuple[Token, ...] | None:
    """Both of "the 9th and 11th centuries"."""
    first, last = _two_centuries(at)
    if first is None or last is None:
        return None
    return Token(at["first"].start, at["first"].end, "Period", first), Token(at["last"].start, at["unit"].end, "Period", last)


def _old_year(at: Captures) -> Fixed:
    """A year before the common era, which has no days in this calendar; EDTF counts a year nought, 1 BC."""
    year = int(at["year"].value)
    edtf = f"-{year - 1:04}" if 1 < year <= _LAST_OLD_YEAR else ""
    return Fixed(DateValue(granularity=Granularity.YEAR, timex3=f"BC{year:04}", edtf=edtf))


def _old_circa(at: Captures) -> Node:
    """As in "c. 1200 BC"."""
    year = _old_year(at)
    return Fixed(year.value.model_copy(update={"approximate": True, "edtf": f"{year.value.edtf}~" if year.value.edtf else ""}))


def _old_century(at: Captures) -> Node | None:
    if at["century"].value != "CE":
        return None
    return Fixed(DateValue(granularity=Granularity.CENTURY, timex3=f"BC{int(at['nth'].value) - 1:02}"))


BUILDERS: dict[str, Builder] = {
    "decade": _decade,
    "century": _century,
    "centuries": _centuries,
    "both_centuries": _both_centuries,
    "old_year": _old_year,
    "old_circa": _old_circa,
    "old_century": _old_century,
}
