"""Years counted from what happened once."""

from __future__ import annotations

import pytest

from claimcheck.model.claims import AttributeClaim
from reading_helpers import Said, claims_of, said, the_claim


@pytest.mark.parametrize(
    ("text", "subject", "predicate", "value"),
    [
        ("The Orla Theatre celebrated its 25th anniversary in 2017.", "Orla Theatre", "anniversary", "25 year"),
        ("The centenary of the Orla Club was celebrated in 1998.", "Orla Club", "anniversary", "100 year"),
        (
            "In 2017 the Orla Society celebrated the seventy-fifth anniversary of its foundation.",
            "Orla Society",
            "years since founding",
            "75 year",
        ),
        ("The fiftieth anniversary of the opening of the Orla Bridge fell in 1971.", "Orla Bridge", "years since opening", "50 year"),
        ("The Orla Theatre closed in 1998, 40 years after it opened.", "Orla Theatre", "years since opening", "40 year"),
        ("In 1953, forty-eight years after its opening, the Orla Railway closed.", "Orla Railway", "years since opening", "48 year"),
        ("Jane Roe celebrated her 70th birthday in May 1990.", "Jane Roe", "age", "70 year"),
    ],
)
def test_years_are_counted_from_what_they_are_said_to_be_counted_from(text: str, subject: str, predicate: str, value: str) -> None:
    assert said(text, "attribute") == [Said("attribute", subject, predicate, value)]


def test_they_count_up_to_the_one_date_of_the_sentence() -> None:
    claim = the_claim("The Orla Theatre celebrated its 25th anniversary in 2017.", "attribute", "anniversary")
    assert isinstance(claim, AttributeClaim)
    assert claim.qualifiers.time is not None
    assert claim.qualifiers.time.edtf == "2017"
    assert claim.value_span is not None
    assert claim.value_span.quote == "25th"


@pytest.mark.parametrize(
    "text",
    [
        "The Orla Theatre celebrated its 25th anniversary.",
        "The Orla Theatre, built in 1990, celebrated its 25th anniversary in 2017.",
        "The Orla Theatre celebrated its anniversary in 2017.",
        "Jane Roe and John Doe celebrated their 50th wedding anniversary in 1998.",
        "The club celebrated its 25th anniversary in 2017.",
        "Opened on the tenth anniversary of the war in 1955, the bridge is long.",
        "In 1998, twenty years after the war, the Orla Theatre closed.",
        "The Orla Theatre closed in 1998, some 40 years after it opened.",
        "In 1998, forty years after Jane Roe joined the Orla Club, it closed.",
    ],
    ids=[
        *["no date", "two dates", "no number", "of a pair", "no name", "of what has no name", "what happens again"],
        *["about", "a deed with somebody else"],
    ],
)
def test_nothing_is_counted_from_what_is_not_told(text: str) -> None:
    assert said(text, "attribute") == []


def test_years_after_something_are_no_duration_and_those_for_which_it_lasted_are() -> None:
    assert said("The Orla Theatre closed in 1998, 40 years after it opened.", "quantity") == []
    assert [claim.predicate for claim in claims_of("The Orla Siege lasted for two years after the war.") if claim.kind == "quantity"] == [
        "duration"
    ]
