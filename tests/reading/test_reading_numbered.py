"""What is called by its number is one name, however the number is written."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reading.numbered import is_number_of_act, numbered_act, spelt
from reading_helpers import claims_of, spans_of

ACT = re.compile(numbered_act(), re.VERBOSE)


def subjects(text: str) -> set[str]:
    return {claim.subject.name for claim in claims_of(text) if claim.kind == "event"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Law No. 03-03 was adopted in 2004.", "Law 03-03"),
        ("Law 03-03 was adopted in 2004.", "Law 03-03"),
        ("Act No. 12 of 1998 was adopted in 1999.", "Act 12/1998"),
        ("Resolution 1973 was adopted in March 2011.", "Resolution 1973"),
        ("Resolution no. 1973 was adopted in March 2011.", "Resolution 1973"),
        ("Vega-3 was launched in 1984.", "Vega-3"),
    ],
)
def test_a_law_and_its_number_are_one_name(text: str, name: str) -> None:
    assert subjects(text) == {name}


@pytest.mark.parametrize("text", ["Law No. 03-03 was adopted in 2004.", "Act No. 12 of 1998 was passed by Parliament in 1999."])
def test_every_span_still_quotes_what_the_author_wrote(text: str) -> None:
    spans = [span for claim in claims_of(text) for span in spans_of(claim)]
    assert spans
    assert [span for span in spans if text[span.start : span.end] != span.quote] == []


@pytest.mark.parametrize(
    ("act", "numbers", "names"),
    [
        ("Law", ("03-03", "430", "8", "1998"), ("03-03", "430")),
        ("Resolution", ("1973", "430", "8"), ("1973", "430")),
    ],
)
def test_a_year_or_a_short_number_does_not_name_a_law(act: str, numbers: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert tuple(number for number in numbers if is_number_of_act(act, number)) == names


@given(st.text(alphabet="LawActNo. 0123456789-/of", max_size=40))
def test_every_sign_of_the_parsers_spelling_has_a_place_in_the_text_and_they_go_forward(text: str) -> None:
    for act in ACT.finditer(text):
        places = [place for _, place in spelt(act)]
        assert places == sorted(places)
        assert all(act.start() <= place < act.end() for place in places)
