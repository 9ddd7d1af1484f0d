from __future__ import annotations

import pytest

from reading_helpers import said, the_claim

TOWN = "Vellin, Ohio Vellin is a town with an old mill which lies in the hills of Fenn County. "


def measured(text: str) -> list[tuple[str, str, str]]:
    return [(claim.subject, claim.predicate, claim.value) for claim in said(text, "quantity")]


@pytest.mark.parametrize(
    ("box", "told"),
    [
        ("Population (2010) • Total 3,559 • Density 790/sq mi", ("Vellin", "population", "3559")),
        ("Population in 2010: 3,559.", ("Vellin", "population", "3559")),
        ("Population : 3,559 Males : 1,700", ("Vellin", "population", "3559")),
        ("Elevation 367 m Time zone UTC", ("Vellin", "elevation", "367 meter")),
        ("Government mayor Area • Total 12 km2 Time zone", ("Vellin", "area", "12 square kilometer")),
    ],
)
def test_a_label_before_a_number_tells_a_measure_of_the_place_the_text_is_about(box: str, told: tuple[str, str, str]) -> None:
    assert told in measured(TOWN + box)


def test_the_year_at_the_label_is_when_the_number_held() -> None:
    time = the_claim(TOWN + "Population (2010) • Total 3,559 in all", "quantity", "population").qualifiers.time
    assert time is not None
    assert time.edtf == "2010"


@pytest.mark.parametrize(
    "box",
    [
        "Male Population : 107 and more",
        "Population change since 2000: +42.9%",
        "Population 12 and rising",
        "Height 300 kg",
    ],
)
def test_what_narrows_the_label_down_or_is_no_such_measure_tells_nothing(box: str) -> None:
    assert measured(TOWN + box) == [] or all(predicate not in {"population", "height"} for _, predicate, _ in measured(TOWN + box))


def test_the_place_named_before_the_label_is_whose_measure_it_is() -> None:
    assert ("Orlam", "population", "5000") in measured(TOWN + "Weather forecast for Orlam, Ohio Population in 2010: 5,000.")


def test_in_a_text_about_no_place_a_population_is_nobodys() -> None:
    assert measured("Jane Roe sings. Jane Roe dances. Population in 2010: 5,000.") == []
