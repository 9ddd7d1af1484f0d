"""Time grows with the length of the text and no faster, whatever the text."""

from __future__ import annotations

import time

import pytest

from claimcheck.values.dates import find_dates

PIECES = {
    "years": "2018 ",
    "ranges": "2014-2016-",
    "numerals": "1,000,000,",
    "digits": "7",
    "slashes": "1/2/",
    "months": "May and ",
    "modifiers": "early late mid the last past next ",
    "number words": "twenty one hundred and ",
    "clocks": "7:30 to ",
    "lengths": "two years and ",
    "letters": "aaaa1",
    "blank lines": "\n \n\t",
    "spaces": " ",
    "partial days": "16 May, ",
    "past verbs": "was held and met in May ",
    "eras": "9th and 11th centuries BC ",
    "addresses": "2014 North Alder Alder Alder ",
    "sayings": "said in a statement in a letter on ",
    "schedules": "begins and begins to begin ",
    "given names": "April Hall, ",
    "fiscal years": "FY19FY2019 ",
    "dotted clocks": "Monday at 2.30 and 3.45pm ",
    "zero-width characters": "5\u200b May\u200b ",
    "prose": "The council met again and sent the letter to the mill by the river without a word. ",
}


def seconds(text: str) -> float:
    """The shortest of three runs, in CPU time."""
    runs = []
    for _ in range(3):
        start = time.process_time()
        find_dates(text)
        runs.append(time.process_time() - start)
    return min(runs)


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_eight_times_the_text_takes_about_eight_times_as_long(piece: str) -> None:
    short = piece * (4_000 // len(piece))
    find_dates(short)
    assert seconds(short * 8) < 24 * max(seconds(short), 0.002)
