"""Two things of one name: what texts say a thing is tells them apart, and nothing else does."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.matching.identity import profiles_of, told_apart
from claimcheck.model.claims import DISTINGUISHED, NAMESAKE, Claim
from claimcheck.model.document import Span
from claimcheck.model.mentions import Mention
from claimcheck.model.values import DateValue, EntityType
from matching_factories import KINDS, age, called, claim, claims, day, described, event, month, name, number, relation, statement, year

HALL = called("Orla Hall")
JANE = called("Jane Roe", EntityType.PERSON)
MILL = called("Corvane")


def _is(text: str, document: str, subject: Mention = HALL, *, denied: bool = False) -> Claim:
    return statement("be", text, subject=subject, document=document, denied=denied)


def _known_as(gloss: str, document: str) -> Claim:
    return claim("alias", name(gloss), subject="Orla Hall", document=document)


def _reason(*said: Claim, corroborated: bool = False) -> str:
    """Why Orla Hall of document a is not the one of document b, after what they say it is and whether they agree on something else."""
    here, there = (event(year(1890), subject="Orla Hall", document=document) for document in "ab")
    return told_apart(profiles_of(said), here, there, corroborated=corroborated)


def test_other_places_in_the_definition_tell_two_things_apart() -> None:
    reason = _reason(_is("is a courthouse in Fenn County", "a"), _is("is a courthouse in Marl Shire", "b"))
    assert reason == "the sources define them by other names: fenn beside marl, shire"


def test_where_somebody_is_from_does_not_say_who_he_is() -> None:
    assert _reason(_is("is a native of Port Ansel", "a"), _is("is a native of Eastmere", "b")) == ""


def test_other_professions_tell_two_people_apart() -> None:
    reason = _reason(_is("is a retired footballer", "a"), _is("was a physicist", "b"))
    assert reason == "the sources call them different things: footballer beside physicist"


def test_other_brackets_behind_the_name_tell_two_things_apart() -> None:
    reason = _reason(_known_as("red line", "a"), _known_as("harbour branch", "b"))
    assert reason == "the sources tell them apart in brackets: line, red beside branch, harbor"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("is a courthouse in Fenn County", "is a large courthouse in Orla"),
        ("is a footballer", "was a former footballer from Rome"),
        ("is a footballer", "is the well known one"),
        ("is a hall of 1890", "is a hall of 1912"),
        ("is an old hall", "is the hall , a courthouse"),
        ("is closed", "is open"),
        ("is", "is"),
    ],
)
def test_definitions_that_share_a_word_or_say_nothing_tell_nothing_apart(one: str, other: str) -> None:
    assert _reason(_is(one, "a"), _is(other, "b")) == ""


def test_a_shared_place_outweighs_other_words_for_the_kind() -> None:
    assert _reason(_is("is a courthouse in Fenn County", "a"), _is("is a large building in Fenn County", "b")) == ""


def test_the_counties_of_the_example_of_the_rule_tell_two_halls_apart() -> None:
    reason = _reason(_is("is a courthouse in Fenn County", "a"), _is("is a courthouse in Marl County", "b"))
    assert reason == "the sources define them by other names: fenn beside marl"


def test_brackets_that_share_a_word_tell_nothing_apart() -> None:
    assert _reason(_known_as("red line", "a"), _known_as("the red one", "b")) == ""


def test_an_acronym_is_no_bracket_that_tells_apart() -> None:
    assert _reason(_known_as("OH", "a"), _known_as("OHT", "b")) == ""


def test_a_definition_on_one_side_tells_nothing_apart() -> None:
    assert _reason(_is("is a courthouse in Fenn County", "a")) == ""
    assert _reason(_is("is a courthouse", "a"), event(year(1890), subject="Orla Hall", document="b")) == ""


@pytest.mark.parametrize(
    ("one", "other"), [("is a footballer", "is a physicist"), ("is a courthouse in Fenn County", "is a courthouse in Marl Shire")]
)
def test_sources_that_agree_on_something_else_mean_one_thing_whatever_they_call_it(one: str, other: str) -> None:
    assert _reason(_is(one, "a"), _is(other, "b")) != ""
    assert _reason(_is(one, "a"), _is(other, "b"), corroborated=True) == ""


def test_but_brackets_tell_two_things_apart_even_then() -> None:
    assert _reason(_known_as("red line", "a"), _known_as("harbour branch", "b"), corroborated=True) != ""


def test_the_first_definition_of_a_text_tells_who_is_meant() -> None:
    assert _reason(_is("is a footballer", "a"), _is("is a physicist", "a"), _is("is a physicist", "b")) != ""


def _once(subject: Mention, *dates: DateValue, document: str, predicate: str = "born") -> list[Claim]:
    return [event(when, subject=subject, predicate=predicate, document=document) for when in dates]


def _lives(subject: Mention, one: DateValue, *others: DateValue, predicate: str = "born", corroborated: bool = False) -> str:
    """Why the subject of document a is not the one of document b, after the dates that they give for what happens once."""
    here = _once(subject, one, document="a", predicate=predicate)
    there = _once(subject, *others, document="b", predicate=predicate)
    return told_apart(profiles_of([*here, *there]), here[0], there[0], corroborated=corroborated)


@pytest.mark.parametrize("corroborated", [False, True])
def test_too_many_years_between_two_births_tell_two_people_apart_whatever_else_agrees(*, corroborated: bool) -> None:
    reason = _lives(JANE, year(1890), year(1912), corroborated=corroborated)
    assert reason == "too many years lie between the dates for “born” to be a slip: 1890, 1912"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (year(1890), year(1900)),
        (day("1890-05-04"), day("1980-05-04")),
        (month(5, 1890), month(5, 1908)),
        (DateValue(), year(1912)),
    ],
    ids=["ten years", "one day of the year", "one month of the year", "no date"],
)
def test_a_slip_does_not_tell_two_people_apart(one: DateValue, other: DateValue) -> None:
    assert _lives(JANE, one, other) == ""


def test_one_date_that_may_be_a_slip_is_enough_for_one_person() -> None:
    assert _lives(JANE, year(1890), year(1912), year(1891)) == ""


def test_dates_of_two_properties_are_not_held_against_each_other() -> None:
    born, died = _once(JANE, year(1890), document="a"), _once(JANE, year(1960), document="b", predicate="died")
    assert told_apart(profiles_of([*born, *died]), born[0], died[0], corroborated=False) == ""


def test_what_happens_many_times_tells_nobody_apart() -> None:
    assert _lives(JANE, year(1990), year(2012), predicate="won") == ""


def test_too_many_years_tell_two_things_of_a_one_word_name_apart_unless_something_else_agrees() -> None:
    assert _lives(MILL, year(1890), year(1912), predicate="founded") != ""
    assert _lives(MILL, year(1890), year(1912), predicate="founded", corroborated=True) == ""


def test_a_longer_name_is_one_things_whatever_its_years() -> None:
    assert _lives(HALL, year(1890), year(1912), predicate="founded") == ""


def test_two_people_are_told_apart_whichever_text_shows_that_they_are_people() -> None:
    person, unknown = _once(JANE, year(1890), document="a"), _once(called("Jane Roe"), year(1912), document="b")
    profiles = profiles_of([*person, *unknown])
    reasons = [told_apart(profiles, one, other, corroborated=True) for one, other in ((*person, *unknown), (*unknown, *person))]
    assert reasons[0] == reasons[1]


def test_what_a_thing_is_not_tells_nothing_apart() -> None:
    assert _reason(_is("is a footballer", "a"), _is("is a physicist", "b", denied=True)) == ""


def test_bodies_are_called_many_things() -> None:
    club = called("Orla Hall", EntityType.ORGANIZATION)
    assert _reason(_is("is a charity", "a", subject=club), _is("is a network", "b")) == ""


def test_a_thing_without_a_name_has_no_profile() -> None:
    assert profiles_of([_is("is a hall", "a", subject=described("it")), _is("is a hall", "a", subject=called("x", key=""))]) == {}


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_it_does_not_matter_which_claim_comes_first_nor_in_which_order_they_are_read(data: st.DataObject) -> None:
    said = [data.draw(claims(data.draw(st.sampled_from(KINDS)))) for _ in range(3)]
    definitions = [_is(text, document) for text, document in data.draw(st.permutations([("is a spy", "a"), ("is a cook in Rome", "b")]))]
    one, other = said[0], said[1]
    first, second = profiles_of([*said, *definitions]), profiles_of([*definitions[::-1], *said[::-1]])
    assert first == second
    agreed = data.draw(st.booleans())
    assert bool(told_apart(first, one, other, corroborated=agreed)) == bool(told_apart(first, other, one, corroborated=agreed))
    assert told_apart(first, one, one, corroborated=agreed) == ""


def _titled(gloss: str, document: str) -> Claim:
    return claim("alias", name(gloss), subject="Orla Hall", document=document, predicate=DISTINGUISHED)


@pytest.mark.parametrize(
    ("one", "other"), [("1987 film", "2001 film"), ("1912", "1941"), ("Goa", "Alcamo"), ("Vellin, Ohio", "Corvane, Ohio")]
)
def test_other_brackets_in_the_title_tell_two_things_apart(one: str, other: str) -> None:
    assert _reason(_titled(one, "a"), _titled(other, "b"))


@pytest.mark.parametrize(("one", "other"), [("1987 film", "film"), ("film", "drama film"), ("Vellin, Ohio", "Vellin")])
def test_brackets_in_the_title_that_may_mean_the_same_tell_nothing_apart(one: str, other: str) -> None:
    assert not _reason(_titled(one, "a"), _titled(other, "b"))


@pytest.mark.parametrize(("one", "other"), [("Orla album", "Rheona album"), ("1987 drama film", "2001 film")])
def test_names_and_years_in_the_brackets_of_a_title_are_more_than_the_kind(one: str, other: str) -> None:
    assert _reason(_titled(one, "a"), _titled(other, "b"))


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [(6, 21, True), (12, 40, True), (6, 26, False), (4, 44, False), (54, 40, False), (13, 40, False), (6, 9, False)],
)
def test_a_child_and_an_adult_of_one_name_are_two_unless_a_digit_slipped(one: int, other: int, apart: bool) -> None:  # noqa: FBT001
    here, there = age(one, subject="Jane Roe", document="a"), age(other, subject="Jane Roe", document="b")
    assert bool(told_apart({}, here, there, 0)) is apart
    assert told_apart({}, here, there, 1) == ""


@pytest.mark.parametrize(("unit", "apart"), [("year", True), ("month", False), ("week", False)])
def test_only_an_age_in_years_is_an_adults(unit: str, apart: bool) -> None:  # noqa: FBT001
    here, there = (age(number(value, unit=unit), document=document) for value, document in ((6, "a"), (21, "b")))
    assert bool(told_apart({}, here, there, 0)) is apart


def test_a_namesake_that_a_source_tells_of_tells_two_things_apart_unless_something_else_agrees() -> None:
    namesake = claim("alias", name("a namesake of the one in Orla"), subject="Orla Hall", document="a", predicate=NAMESAKE)
    here, there = (event(year(1890), subject="Orla Hall", document=document) for document in "ab")
    profiles = profiles_of([namesake])
    for one, other in ((here, there), (there, here)):
        assert told_apart(profiles, one, other, 0) == "a source says that there is another one of this name"
        assert told_apart(profiles, one, other, 1) == ""
    assert told_apart(profiles_of([_known_as("the hall of Lisk", "a")]), here, there, 0) == ""


def test_two_definitions_with_words_made_from_one_another_are_of_one_thing() -> None:
    assert _reason(_is("is a metallic element", "a"), _is("is a rare metal", "b")) == ""
    assert _reason(_is("is a type of glass", "a"), _is("is a rare metal", "b")) != ""
    assert _reason(_is("is a port", "a"), _is("is a portrait", "b")) != ""


def test_a_number_alone_does_not_make_two_engines_one() -> None:
    here, there = (event(year(when), subject=called("Locomotive 3"), document=document) for when, document in ((1893, "a"), (1897, "b")))
    assert told_apart({}, here, there, corroborated=0) == "nothing else tells that both mean the same Locomotive 3"
    assert told_apart({}, here, there, corroborated=1) == ""
    here, there = (event(year(1893), subject=called("Flight 207"), document=document) for document in "ab")
    assert told_apart({}, here, there, corroborated=0) == ""


def test_the_year_of_a_final_is_told_by_what_the_words_for_it_stand_for() -> None:
    def _final(said: str, document: str) -> Claim:
        meant = Span(start=0, end=len(said), quote=said)
        subject = called("Orla Trophy final", EntityType.EVENT).model_copy(update={"text": "It", "antecedent": meant})
        return relation("Jane Roe", subject=subject, predicate="refereed_by", document=document)

    assert told_apart({}, _final("The 1991 Orla Trophy final", "a"), _final("the 1991 final", "b"), corroborated=0) == ""
    assert told_apart({}, _final("The 1991 Orla Trophy final", "a"), _final("the 1992 final", "b"), corroborated=0) != ""
