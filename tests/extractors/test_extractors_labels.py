from __future__ import annotations

import pytest

from reading_helpers import Said, claims_of, said


def dated(text: str) -> list[tuple[str, str, str]]:
    return [(claim.subject, claim.predicate, claim.value) for claim in said(text, "event")]


@pytest.mark.parametrize(
    ("brackets", "born", "died"),
    [
        ("15 May 1885 – 8 July 1955", "1885-05-15", "1955-07-08"),
        ("May 15, 1885 – July 8, 1955", "1885-05-15", "1955-07-08"),
        ("1885-1955", "1885", "1955"),
        (" 1885 – 1955 ", "1885", "1955"),
        ("c. 1885 – 1955", "1885~", "1955"),
        ("née Smith; 15 May 1885 – 8 July 1955", "1885-05-15", "1955-07-08"),
        ("Port Ansel, 15 May 1885 – Corvane, 8 July 1955", "1885-05-15", "1955-07-08"),
        ("born 15 May 1885; died 8 July 1955", "1885-05-15", "1955-07-08"),
        ("b. 1885, d. 1955", "1885", "1955"),
    ],
)
def test_brackets_behind_a_person_hold_a_life(brackets: str, born: str, died: str) -> None:
    assert dated(f"Jane Roe ({brackets}) was a chemist.") == [("Jane Roe", "born", born), ("Jane Roe", "died", died)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Jane Roe (born 12 March 1955) is a chemist.", ("Jane Roe", "born", "1955-03-12")),
        ("Jane Roe (b. 1801) was a chemist.", ("Jane Roe", "born", "1801")),
        ("Jane Roe (died 3 May 1901) was a chemist.", ("Jane Roe", "died", "1901-05-03")),
        ("The Lantern Society (founded 1920) owns a ship.", ("Lantern Society", "founded", "1920")),
        ("The Lantern Society (est. 1820) owns a ship.", ("Lantern Society", "founded", "1820")),
        ("The Vellin Bridge (opened 1932) is long.", ("Vellin Bridge", "opened", "1932")),
        ("The Corvane Museum (closed in 1975) was large.", ("Corvane Museum", "closed", "1975")),
    ],
)
def test_a_labelled_date_in_brackets_is_an_event_of_what_stands_before_them(text: str, said: tuple[str, str, str]) -> None:
    assert dated(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "President Jane Roe (1929–1933) was a reformer.",
        "The Great War (1914–1918) changed the town.",
        "The Vellin Bridge (1885–1955) was long.",
        "The Gull (1920) is a novel.",
        "Jane Roe (born 1950 or 1951) sings.",
        "Corvane (population est. 1500) is a town.",
        "Jane Roe (aged 32) won.",
    ],
)
def test_other_years_in_brackets_are_nobodys_life(text: str) -> None:
    assert dated(text) == []


def test_a_name_at_birth_may_stand_before_the_date() -> None:
    assert ("Jane Roe", "born", "1920-05-03") in dated("Jane Roe (born Jane Mary Smith on 3 May 1920) was a chemist.")


def test_the_value_stands_where_the_brackets_have_it() -> None:
    text = "In Corvane lived Jane Roe (15 May 1885 – 8 July 1955), a chemist."
    assert [claim.value_span.quote for claim in claims_of(text) if claim.kind == "event" and claim.value_span] == [
        "15 May 1885",
        "8 July 1955",
    ]


TOPIC = "Jane Roe was a chemist. Jane Roe worked in Corvane. Jane Roe made glass.\n"


def test_a_line_with_a_label_speaks_of_the_topic() -> None:
    assert said(TOPIC + "Date of birth 23 December 1801", "event") == [Said("event", "Jane Roe", "born", "1801-12-23")]


def test_a_line_with_a_label_and_a_subject_speaks_of_that() -> None:
    assert said(TOPIC + "Opened in 1932, the Vellin Bridge is long.", "event", "opened") == [
        Said("event", "Vellin Bridge", "opened", "1932"),
    ]


def test_a_fact_box_that_lost_its_lines_tells_of_the_name_before_its_first_label() -> None:
    text = "See other pages Jane Roe Born 3 May 1920 Kestrel Bay Died 10 November 1964 (1964-11-10) (aged 44) Allegiance Fenn"
    assert [said for said in dated(text) if said[0] == "Jane Roe"] == [
        ("Jane Roe", "born", "1920-05-03"),
        ("Jane Roe", "died", "1964-11-10"),
    ]


def test_letters_behind_a_name_are_no_part_of_it() -> None:
    assert dated("Jane Roe OBE (3 May 1920 - 10 November 1964) was a chemist.")[0] == ("Jane Roe", "born", "1920-05-03")


@pytest.mark.parametrize(
    "name",
    [
        "Jane Roe, 8th Baroness Vellin,",
        "Jane Roe, 2nd Duchess of Corvane, KG, OBE",
        "Jane Ann Roe, 12th Countess of Vellin and 14th Countess of Orlam, MP",
        "Dame Jane Roe OBE",
    ],
)
def test_titles_between_a_name_and_its_brackets_change_nothing(name: str) -> None:
    found = dated(f"{name} (24 June 1830 – 26 July 1891) was a reformer.")
    assert [(predicate, value) for _, predicate, value in found] == [("born", "1830-06-24"), ("died", "1891-07-26")]
    assert {subject for subject, _, _ in found} <= {"Jane Roe", "Jane Ann Roe"}


def test_brackets_behind_one_of_a_list_of_people_are_hers() -> None:
    assert dated("Ada Brand, Jane Roe, MP (24 June 1830 – 26 July 1891) and others came.")[0] == ("Jane Roe", "born", "1830-06-24")


def test_a_life_may_begin_with_a_year_and_end_with_a_day() -> None:
    assert dated("Jane Roe ( 1646 – 11 March 1707 ) was a chemist.") == [("Jane Roe", "born", "1646"), ("Jane Roe", "died", "1707-03-11")]


def test_a_day_in_brackets_behind_the_name_of_an_event_is_when_it_was() -> None:
    assert dated("The Battle of Corvane (3 May 1820) was short.") == [("Battle of Corvane", "occurred", "1820-05-03")]


def test_a_year_in_brackets_behind_the_name_of_an_event_only_tells_it_from_others() -> None:
    assert dated("The Battle of Corvane (1820) was short.") == []


def test_a_record_that_lost_its_lines_is_about_the_name_behind_its_label() -> None:
    record = "0 references full name Jane Roe 1 reference date of birth 14 May 1931 2 references taken over out of the Register"
    assert dated(record) == [("Jane Roe", "born", "1931-05-14")]


def test_a_label_behind_a_title_belongs_to_the_person() -> None:
    assert dated("1 reference stated in the peerage Jane Roe, 4th Baroness Vellin Date of birth 22 October 1900 and more")[0] == (
        "Jane Roe",
        "born",
        "1900-10-22",
    )


def test_a_label_behind_its_date_does_not_take_the_next_one() -> None:
    page = "The page on the Orla Society says Key dates 19 April 1876 ( 1876-04-19 ) Foundation 9 June 2006 ( 2006-06-09 ) and so on"
    assert "founded" not in [predicate for _, predicate, _ in dated(page)]


def test_a_box_that_lost_its_lines_tells_where_somebody_was_born_before_it_tells_of_the_death() -> None:
    box = "Jane Roe sang. Jane Roe danced. Born May 3, 1861 Tarn, Ohio Died July 4, 1914 Lisk, Ohio and more"
    assert not any(subject in {"Tarn", "Ohio", "Lisk"} for subject, _, _ in dated(box))
