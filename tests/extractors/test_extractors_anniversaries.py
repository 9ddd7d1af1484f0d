"""Years counted from what happened once."""

from __future__ import annotations

import pytest

from claimcheck.model.claims import AttributeClaim
from reading_helpers import Said, claims_of, said, the_claim


@pytest.mark.parametrize(
    ("text", "subject", "predicate", "value"),
    [
        ("The Orla Club marked the centenary of its founding in 1998.", "Orla Club", "years since founding", "100 year"),
        (
            "In 2017 the Orla Society celebrated the seventy-fifth anniversary of its foundation.",
            "Orla Society",
            "years since founding",
            "75 year",
        ),
        ("The fiftieth anniversary of the opening of the Orla Bridge was marked in 1971.", "Orla Bridge", "years since opening", "50 year"),
        ("The Orla Theatre closed in 1998, 40 years after it opened.", "Orla Theatre", "years since opening", "40 year"),
        ("In 1953, forty-eight years after its opening, the Orla Railway closed.", "Orla Railway", "years since opening", "48 year"),
        ("Jane Roe celebrated her 70th birthday in May 1990.", "Jane Roe", "age", "70 year"),
    ],
)
def test_years_are_counted_from_what_they_are_said_to_be_counted_from(text: str, subject: str, predicate: str, value: str) -> None:
    assert said(text, "attribute") == [Said("attribute", subject, predicate, value)]


def test_they_count_up_to_the_one_date_of_the_sentence() -> None:
    claim = the_claim("In 2017 the Orla Theatre celebrated the 25th anniversary of its opening.", "attribute", "years since opening")
    assert isinstance(claim, AttributeClaim)
    assert claim.qualifiers.time is not None
    assert claim.qualifiers.time.edtf == "2017"
    assert claim.value_span is not None
    assert claim.value_span.quote == "25th"


def test_a_birthday_which_need_not_be_celebrated_on_its_day_tells_the_age_of_the_year() -> None:
    claim = the_claim("Jane Roe celebrated her 70th birthday in May 1990.", "attribute", "age")
    assert claim.qualifiers.time is not None
    assert claim.qualifiers.time.edtf == "1990"


@pytest.mark.parametrize(
    "text",
    [
        "The Orla Theatre celebrated its 25th anniversary in 2017.",
        "The Orla Theatre celebrated the 25th anniversary of its opening.",
        "The Orla Theatre, built in 1990, celebrated the 25th anniversary of its opening in 2017.",
        "The Orla Theatre celebrated the anniversary of its opening in 2017.",
        "The Orla Theatre did not celebrate the 25th anniversary of its opening in 2017.",
        "The Orla Theatre closed in 2014, a year before the 25th anniversary of its opening.",
        "The Orla Theatre celebrated the 25th anniversary of its opening to women in 2017.",
        "Jane Roe and John Doe celebrated their 50th wedding anniversary in 1998.",
        "The club celebrated the 25th anniversary of its founding in 2017.",
        "In 1998, twenty years after the war, the Orla Theatre closed.",
        "The Orla Theatre closed in 1998, some 40 years after it opened.",
        "The Orla Theatre closed in 1998, 1.5 years after it opened.",
        "The Orla Theatre, renamed in 1942, was sold 40 years after it opened.",
        "The Orla Theatre was sold in 1998, 40 years after it opened to women.",
        "The Orla Theatre sold its tower in 1998, 40 years after it opened.",
        "In 1998, forty years after Jane Roe joined the Orla Club, it closed.",
    ],
    ids=[
        *["nobody says of what", "no date", "two dates", "no number", "none was held", "another date", "of a part", "of a pair", "no name"],
        *["what happens again", "about", "no whole years", "the date of another clause", "a part of it", "perhaps of another thing"],
        *["a deed with somebody else"],
    ],
)
def test_nothing_is_counted_from_what_is_not_told(text: str) -> None:
    assert said(text, "attribute") == []


def test_years_after_something_are_no_duration_and_those_for_which_it_lasted_are() -> None:
    assert said("The Orla Theatre closed in 1998, 40 years after it opened.", "quantity") == []
    assert [claim.predicate for claim in claims_of("The Orla Siege lasted for two years after the war.") if claim.kind == "quantity"] == [
        "duration"
    ]
