"""Described things across documents: one only where the documents are on one matter and nothing tells the things apart."""

from __future__ import annotations

import pytest

import claimcheck as cc

HERE = "Ada Quill lives in Eastmere. Ada Quill thanked the Orla Foundation on Monday."
THERE = "The Orla Foundation invited Ada Quill on Tuesday. Ada Quill lives in Eastmere."


def _conflicts(one: str, other: str) -> list[str]:
    told = (("one", one, "2020-01-03"), ("other", other, "2020-01-04"))  # two days: twin texts of one day are compared by their words too
    documents = [cc.Document.from_text(text, id=name, published=day) for name, text, day in told]
    return [finding.predicate for finding in cc.crosscheck(documents).conflicts]


def test_the_stadium_of_two_texts_on_one_matter_is_one() -> None:
    assert _conflicts(f"{HERE} The stadium was built in 1928.", f"{THERE} The old stadium was built in 1931.") == ["built"]


def test_two_texts_that_share_no_names_have_two() -> None:
    assert _conflicts("The stadium was built in 1928.", "The stadium was built in 1931.") == []


def test_things_described_in_the_very_same_words_are_one() -> None:
    assert _conflicts(f"{HERE} The old stadium was built in 1928.", f"{THERE} The old stadium was built in 1931.") == ["built"]


def test_what_one_event_had_does_not_change_in_time() -> None:
    told = "The trial began on 3 May 2019. It involved"
    assert _conflicts(f"{HERE} {told} 900 children.", f"{THERE} {told} 400 children.") == ["have"]


def test_two_houses_do_not_both_run_one_place_at_a_time() -> None:
    told = "The café is run by the"
    assert _conflicts(f"{HERE} {told} Marlow family.", f"{THERE} {told} Teller family.") == ["run_by"]


def test_a_body_and_a_house_may_both_run_one_place() -> None:
    told = "The café is run by"
    assert _conflicts(f"{HERE} {told} the Marlow family.", f"{THERE} {told} the Harbour Office.") == []


@pytest.mark.parametrize("other", ["The village school", "The school of music in Marl", "The new school", "A school"])
def test_another_description_is_another_thing(other: str) -> None:
    assert _conflicts(f"{HERE} The primary school was built in 1928.", f"{THERE} {other} was built in 1931.") == []


def test_what_happens_is_one_only_if_it_is_dated_alike() -> None:
    told = "The earthquake struck on 3 May 2019. The earthquake had a magnitude of"
    assert _conflicts(f"{HERE} {told} 6.4.", f"{THERE} {told} 6.8.") == ["magnitude"]
    later = told.replace("2019", "2011")
    assert _conflicts(f"{HERE} {told} 6.4.", f"{THERE} {later} 6.8.") == []


def test_the_findings_do_not_depend_on_the_order_of_the_documents() -> None:
    texts = [f"{HERE} The stadium was built in 1928.", f"{THERE} The stadium was built in 1931."]
    documents = [cc.Document.from_text(text, id=f"text-{number}") for number, text in enumerate(texts)]
    assert cc.crosscheck(documents) == cc.crosscheck(documents[::-1])


LIFE = "Halvard Rosk was born in Torsund and learned drawing from Berit Ansgar. He won a prize and travelled through Italy on foot."
FAME = (
    "The architect Halvard Rosk left a body of letters. Critics compare him with his teacher Berit Ansgar, whose brick houses line the "
    "streets of Torsund."
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "In Ervik he built a church for the fishermen. The church was completed in 1907.",
            "At Moland he built a church. The church was completed in 1911.",
        ),
        ("He drew the hall in Ervik. Its tower is 31 metres high.", "He drew the abbey in Moland. Its tower is 52 metres high."),
        ("The tower of Ervik Abbey is 31 metres high.", "The tower of Moland Hall is 52 metres high."),
        ("The ceasefire took effect on 3 May 1944.", "The ceasefire took effect on 11 November 1918."),
        ("The law came into force in 1911.", "A law forbade usury. The law came into force in 470 BC."),
        ("He painted Berit Ansgar in 1902, in a red dress.", "He painted Berit Ansgar in 1911, as an old woman."),
        (
            "In 1931 Emil Trost was chairman of the Norland Prize for artists.",
            "In 1952 Ada Brekke was chairman of the Norland Prize for artists.",
        ),
        (
            "Emil Trost was first vice president of the Norland Bank in 1931.",
            "Ada Brekke was first vice president of the Norland Bank in 1952.",
        ),
        ("The city was destroyed in 480 BC.", "The city was destroyed in 312 BC for a second time."),
    ],
)
def test_two_lives_of_one_man_tell_of_other_things(one: str, other: str) -> None:
    assert _conflicts(f"{LIFE} {one}", f"{FAME} {other}") == []


def test_the_first_who_had_an_office_is_one() -> None:
    told = "The first rector of the Norland School was"
    assert _conflicts(f"{LIFE} {told} Emil Trost.", f"{FAME} {told} Ada Brekke.") == ["role"]


def test_two_texts_that_share_one_person_have_two_things() -> None:
    one = "Halvard Rosk Trondsen spoke in Bergen. The factory closed in 1998."
    assert _conflicts(one, "In Oslo Halvard Rosk Trondsen sang a hymn. The factory closed in 2009.") == []


def test_what_happens_again_within_weeks_is_one_by_its_day_only() -> None:
    told = "The match was played on {} May 2019. The match was watched by {} people."
    assert _conflicts(f"{LIFE} {told.format(3, 9000)}", f"{FAME} {told.format(10, 4000)}") == []


@pytest.mark.parametrize("name", ["Murrin Reserve", "Hollmann Society"])
def test_two_texts_chiefly_about_one_thing_are_on_one_matter(name: str) -> None:
    told = f"The {name} is old. The {name} is known for its birds. The {name} is open every day."
    assert _conflicts(f"{told} The tower was built in 1928.", f"{told} Many come. The tower was built in 1931.") == ["built"]


def test_two_lives_of_one_person_are_not() -> None:
    told = "Ada Quill is old. Ada Quill is known for her birds. Ada Quill lives here."
    assert _conflicts(f"{told} The tower was built in 1928.", f"{told} Many come. The tower was built in 1931.") == []


def test_a_fire_that_one_text_only_mentions_is_the_fire_of_that_year() -> None:
    one, other = "In 1937 a fire broke out in the library and destroyed", "The library fire of 1937 destroyed"
    assert _conflicts(f"{HERE} {one} 18,000 books.", f"{THERE} {other} 27,000 books.") == ["destroyed"]
    assert _conflicts(f"{HERE} {one} 18,000 books.", f"{THERE} {other} 27,000 books.".replace("1937", "1988")) == []
