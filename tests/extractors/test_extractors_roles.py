from __future__ import annotations

import pytest

from claimcheck.model.claims import Polarity
from reading_helpers import Said, claims_of, said, the_claim, value_words


@pytest.mark.parametrize(
    ("text", "person", "title", "body"),
    [
        ("Ada Quill is the director of the Harbour Office.", "Ada Quill", "director", "Harbour Office"),
        ("Ada Quill, the director of the Harbour Office, spoke.", "Ada Quill", "director", "Harbour Office"),
        ("Ada Quill was the Membership Chairman of the Lantern Society.", "Ada Quill", "Membership Chairman", "Lantern Society"),
        ("Ada Quill, Mayor of Corvane, resigned in 1990.", "Ada Quill", "Mayor", "Corvane"),
        ("Ada Quill was appointed director of the Lantern Society.", "Ada Quill", "director", "Lantern Society"),
        ("Ada Quill was elected president of the Lantern Society.", "Ada Quill", "president", "Lantern Society"),
        ("Bram Teller serves as mayor of Eastmere.", "Bram Teller", "mayor", "Eastmere"),
        ("Mara Fenn, the mayor of Corvane, resigned.", "Mara Fenn", "mayor", "Corvane"),
        ("Ada Quill left. She is the director of the Harbour Office.", "Ada Quill", "director", "Harbour Office"),
        ("Foreign Minister Bram Teller spoke.", "Bram Teller", "Foreign Minister", None),
        ("Bram Teller is in charge of the Harbour Office.", "Bram Teller", "head", "Harbour Office"),
        ("The first rector of the Quill School was Mara Fenn.", "Mara Fenn", "first rector", "Quill School"),
        ("Chief executive Mara Fenn runs Orla Foods.", "Mara Fenn", "Chief executive", "Orla Foods"),
        ("Orla Foods was run by chief executive Mara Fenn.", "Mara Fenn", "chief executive", "Orla Foods"),
        ("Painter Mara Fenn runs Orla Foods.", "Mara Fenn", "Painter", None),
    ],
)
def test_a_title_is_a_role_of_its_person(text: str, person: str, title: str, body: str | None) -> None:
    claim = the_claim(text, "role", "role")
    assert said(text, "role") == [Said("role", person, "role", title)]
    assert (claim.object.name if claim.object is not None else None) == body


def test_the_field_of_a_minister_is_part_of_the_title() -> None:
    text = "Bram Teller is the Minister of Foreign Affairs."
    assert said(text, "role") == [Said("role", "Bram Teller", "role", "Minister of Foreign Affairs")]


def test_a_title_without_a_body_is_held_in_what_the_text_is_about() -> None:
    text = (
        "Corvane Mills was founded in 1901. Corvane Mills employs 300 people. Corvane Mills makes flour. "
        "Corvane Mills won a prize. Ada Quill became the director."
    )
    claim = the_claim(text, "role", "role")
    assert claim.subject.name == "Ada Quill"
    assert claim.object is not None
    assert claim.object.name == "Corvane Mills"


def test_a_name_behind_the_town_of_a_title_holds_the_title() -> None:
    claim = the_claim("The mayor of Eastmere, Bram Teller, opened the bridge.", "role")
    assert (claim.subject.name, value_words(claim.value)) == ("Bram Teller", "mayor")
    assert claim.object is not None
    assert claim.object.name == "Eastmere"


def test_where_a_title_is_held_is_no_place_that_limits_it() -> None:
    assert the_claim("Mara Fenn, the mayor of Corvane, resigned in March 2004.", "role").qualifiers.place == ()


def test_when_a_post_was_taken_qualifies_the_role() -> None:
    time = the_claim("Ada Quill was appointed director of the Lantern Society in 2003.", "role").qualifiers.time
    assert time is not None
    assert time.edtf == "2003"


def test_a_denied_role_is_negated() -> None:
    assert the_claim("Ada Quill is not the director of the Harbour Office.", "role").polarity is Polarity.NEGATED


def test_a_role_to_come_is_hedged() -> None:
    assert the_claim("Ada Quill will be the director of the Harbour Office.", "role").hedges == ("planned",)


def test_a_role_on_somebodys_word_is_attributed() -> None:
    attribution = the_claim("Bram Teller said that Ada Quill is the director of the Harbour Office.", "role").attribution
    assert attribution is not None
    assert attribution.name == "Bram Teller"


@pytest.mark.parametrize("text", ["Ada Quill is a doctor.", "Mr Teller spoke.", "The director spoke.", "A mayor spoke to Ada Quill."])
def test_a_profession_a_form_of_address_or_an_unnamed_holder_is_no_role(text: str) -> None:
    assert said(text, "role") == []


def test_the_title_is_quoted_where_it_stands() -> None:
    text = "Ada Quill, the director of the Harbour Office, spoke."
    span = the_claim(text, "role").value_span
    assert span is not None
    assert text[span.start : span.end] == "director"


@pytest.mark.parametrize(
    "text",
    [
        "The captain of the Osprey was Ada Quill. The Osprey sank in 1990.",
        "The Osprey sank in 1990. The ship was commanded by Ada Quill.",
        "The Osprey sank in 1990. Ada Quill commanded the ship.",
    ],
)
def test_a_captain_is_told_by_an_equation_or_by_a_verb(text: str) -> None:
    [role] = [c for c in claims_of(text) if c.kind == "role"]
    assert (role.subject.name, role.value.text, role.object.name if role.object else "") == ("Ada Quill", "captain", "Osprey")


def test_the_day_a_post_is_taken_up_is_an_event_of_its_holder() -> None:
    [taken] = [c for c in claims_of("Ada Quill was appointed director of Orla Mills in May 1998.") if c.predicate == "took_office"]
    assert (taken.subject.name, taken.object.name if taken.object else "", taken.qualifiers.scope) == (
        "Ada Quill",
        "Orla Mills",
        ("director",),
    )
    assert getattr(taken.value, "edtf", "") == "1998-05"


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Eastmere in 2006 was Helen Dorning.",
        "Helen Dorning was the mayor of Eastmere in 2006.",
        "In 2006 Helen Dorning was mayor of Eastmere.",
    ],
)
def test_the_year_of_an_office_is_no_part_of_its_title(text: str) -> None:
    [role] = [claim for claim in claims_of(text) if claim.kind == "role"]
    assert (role.subject.name, role.value.text, role.object and role.object.name) == ("Helen Dorning", "mayor", "Eastmere")
    assert role.qualifiers.time is not None


def test_a_division_is_no_premier() -> None:
    assert said("Eastmere Rovers finished third in the Premier Division.", "role") == []


def test_each_of_the_people_of_a_plural_has_the_title_that_the_sentence_gives_them() -> None:
    text = "Officers found shooting victims Bram Teller, 17, Mara Orne, 34, and Jonas Bray, 40."
    assert [(claim.subject, claim.value) for claim in said(text, "role")] == [
        ("Bram Teller", "shooting victims"),
        ("Mara Orne", "shooting victims"),
        ("Jonas Bray", "shooting victims"),
    ]
    later = "The victims were Bram Teller and Mara Orne. The victims were asleep."
    assert len(said(later, "role")) == 2


def test_whom_a_team_had_as_its_coach_was_its_coach() -> None:
    assert ("Greg Stanhouse", "head coach") in [
        (claim.subject, claim.value) for claim in said("The Orla Otters had Greg Stanhouse as their head coach.", "role")
    ]


def test_a_title_ends_before_the_name() -> None:
    text = "The jury acquitted the accountant Delphine Marcoux of all charges."
    assert [(claim.subject, claim.value) for claim in said(text, "role")] == [("Delphine Marcoux", "accountant")]


def test_whose_chief_executive_it_is_is_told_by_whose() -> None:
    [claim] = [one for one in claims_of("Orla Foods, whose chief executive is Stuart Melrose, grew.") if one.kind == "role"]
    assert claim.object is not None
    assert (claim.subject.name, claim.object.name) == ("Stuart Melrose", "Orla Foods")


def test_the_first_woman_is_no_post() -> None:
    assert said("Ada Quill was the first woman to cross the ice.", "role") == []
    assert [claim.value for claim in said("Ada Quill was the first chairwoman of the Orla Museum.", "role")] == ["first chairwoman"]


def test_a_river_has_no_chief() -> None:
    told = "The River Orla is long. The River Orla floods. {} Ada Quill is the director."
    [claim] = [one for one in claims_of(told.format("It is wide.")) if one.kind == "role"]
    assert claim.object is None
    [claim] = [one for one in claims_of(told.replace("River Orla", "Orla Museum").format("It is wide.")) if one.kind == "role"]
    assert claim.object is not None
