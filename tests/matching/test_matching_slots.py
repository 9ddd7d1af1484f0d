"""Which claims meet: one block for one property of one thing, and the policy that the property has."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from claimcheck.lexicons import lexicon
from claimcheck.matching.pair import Pair
from claimcheck.matching.slots import Policy, event_class, happens_each_time, office, slot_of, thing_key
from claimcheck.model.claims import Claim
from claimcheck.model.mentions import Mention
from claimcheck.model.values import EntityType
from matching_factories import (
    age,
    called,
    claim,
    count,
    day,
    described,
    event,
    members,
    name,
    number,
    pairs,
    relation,
    role,
    statement,
    words,
    year,
)


def test_first_visits_to_two_places_do_not_meet() -> None:
    one, other = (event(year(1932), predicate="first visit", object=place) for place in ("Rome", "Paris"))
    assert not _meet(one, other)
    assert _meet(one, one)


def _meet(a: Claim, b: Claim) -> bool:
    return bool(slot_of(a).block) and slot_of(a) == slot_of(b)


@pytest.mark.parametrize(
    ("one", "policy"),
    [
        (event(year(1932), predicate="founded"), Policy.ONE),
        (event(year(1932), predicate="reopened"), Policy.RARE),
        (event(year(1932), predicate="arrested"), Policy.MANY),
        (event(year(1932), predicate="visit"), Policy.MANY),
        (event(year(1932), predicate="first visit"), Policy.ONE),
        (event(year(1932), predicate="first visit", object="Orla Club"), Policy.ONE),
        (event(year(1932), predicate="founded", subject=described("the big old program", key="~|big old program")), Policy.MANY),
        (event(year(1932), predicate="joined", object="Orla Club"), Policy.ONE),
        (event(year(1932), predicate="joined"), Policy.MANY),
        (event(day("1932-05-16"), predicate="occurred", subject=described("the blasts")), Policy.EVENT),
        (event(day("1932-05-16"), predicate="occurred", subject="Battle of Orla"), Policy.ONE),
        (event(day("1932-05-16"), predicate="occurred", subject="Orla Fair"), Policy.RARE),
        (count(number(320, unit="meter"), predicate="height"), Policy.ONE),
        (count(number(12_000), predicate="population"), Policy.VARYING),
        (count(number(12_000), predicate="budget"), Policy.VARYING),
        (count(number(12_000), predicate="budget", subject=called("Salt Road", EntityType.WORK)), Policy.ONE),
        (count(number(12_000, "inhabitants"), predicate="have"), Policy.VARYING),
        (count(number(5, "people"), predicate="arrest"), Policy.COUNT),
        (count(number(5, "people"), predicate="injure"), Policy.TOLL),
        (count(number(5, "people"), predicate="injure", subject=described("the crew of a ship", "~|crew ship")), Policy.MANY),
        (count(number(5, "people"), predicate="injure", subject=described("crew", "~osprey|crew")), Policy.TOLL),
        (count(number(5, "seats"), predicate="have"), Policy.ONE),
        (count(number(5, "seats"), predicate="have", when=year(2018)), Policy.VARYING),
        (role("Jane Roe", "mayor"), Policy.HOLDER),
        (role("Jane Roe", "mayor", of=described("the town")), Policy.WORDS),
        (relation("Port Ansel"), Policy.ONE),
        (relation("Port Ansel", predicate="part_of"), Policy.MANY),
        (relation("Port Ansel", predicate="looks_like"), Policy.MANY),
        (relation("Port Ansel", subject=described("a tall man in grey", key="~|grey man tall")), Policy.MANY),
        (age(41), Policy.AGE),
        (claim("attribute", words("Dutch"), predicate="nationality"), Policy.ONE),
        (claim("enumeration", members("A")), Policy.COUNT),
        (claim("quotation", words("No comment")), Policy.WORDS),
        (claim("alias", name("Old Span")), Policy.MANY),
        (statement("approve", "approved the plan"), Policy.POLARITY),
    ],
    ids=lambda value: value.value if isinstance(value, Policy) else f"{value.kind}-{value.predicate}",
)
def test_the_policy_of(one: Claim, policy: Policy) -> None:
    assert slot_of(one).policy is policy


def test_claims_of_one_property_of_one_thing_meet_whatever_their_values() -> None:
    assert _meet(event(year(1932), document="a"), event(year(1934), document="b"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (event(year(1932)), event(year(1932), subject="Kestrel Bridge")),
        (event(year(1932)), event(year(1932), predicate="built")),
        (event(year(1932), predicate="visit", object="Rome"), event(year(1932), predicate="visit", object="Paris")),
        (event(year(1932), predicate="joined", object="Orla Club"), event(year(1932), predicate="joined", object="Ansel Club")),
        (count(number(5, "cells"), predicate="have"), count(number(5, "ships"), predicate="have")),
        (count(number(5, "cells")), count(number(5, "ships"))),
        (role("Jane Roe", "mayor"), role("Jane Roe", "treasurer")),
        (role("Jane Roe", "mayor"), role("Jane Roe", "mayor", of="Kestrel Bay")),
        (age(41), age(41, subject="John Doe")),
    ],
    ids=lambda one: one.kind,
)
def test_claims_of_other_properties_or_things_never_meet(one: Claim, other: Claim) -> None:
    assert not _meet(one, other)


def test_two_holders_of_an_office_meet_although_they_are_two_things() -> None:
    assert _meet(role("Jane Roe", "Mayor"), role("John Doe", "mayor"))


def test_singular_and_plural_of_what_is_counted_meet() -> None:
    assert _meet(count(number(1, "terrorist cell")), count(number(5, "cells")))


def test_words_that_count_the_same_meet() -> None:
    assert _meet(count(number(300, "workers"), predicate="have"), count(number(310, "employees"), predicate="have"))


def test_victims_meet_whatever_they_are_called_but_for_those_who_are_counted_apart() -> None:
    people, workers, children = (count(number(12, counted), predicate="killed") for counted in ("people", "workers", "children"))
    assert _meet(people, workers)
    assert not _meet(people, children)


def test_a_number_without_a_noun_is_known_by_its_unit() -> None:
    assert _meet(count(number(5, unit="USD")), count(number(7, unit="USD")))
    assert not _meet(count(number(5, unit="USD")), count(number(7, unit="meter")))


def test_events_without_a_name_meet_by_their_class() -> None:
    blast, explosion = (event(day("1932-05-16"), predicate="occurred", subject=described(noun)) for noun in ("a blast", "the explosions"))
    assert _meet(blast, explosion)


@pytest.mark.parametrize("subject", [described("it"), called("Orla Bridge", key="")])
def test_a_thing_that_nobody_could_tell_is_compared_with_nothing(subject: Mention) -> None:
    assert slot_of(event(year(1932), subject=subject)).block == ()


def test_what_is_said_of_a_thing_that_is_only_described_is_compared_with_nothing() -> None:
    plan = described("the big old plan", key="~|big old plan")
    assert slot_of(statement("approve", "failed", subject=plan)).block == ()
    assert slot_of(claim("quotation", words("No comment"), subject=plan)).block == ()


def test_a_participant_is_known_by_its_key_else_by_its_last_word() -> None:
    assert thing_key(called("Lea Finch")) == "lea finch"
    assert thing_key(described("the new plans")) == "plan"
    assert thing_key(None) == ""


def test_a_class_of_event_is_known_by_its_head_noun() -> None:
    assert event_class(described("Port Ansel bombings")) == "attack"
    assert event_class(described("the long parade")) == "parade"


@pytest.mark.parametrize("noun", [noun for nouns in lexicon("policy")["event_classes"].values() for noun in nouns])
def test_every_event_noun_of_the_lexicon_leads_to_its_class(noun: str) -> None:
    assert event_class(described(f"the Ansel {noun}")) in lexicon("policy")["event_classes"]


@pytest.mark.parametrize(("plural", "noun"), [("crashes", "crash"), ("marches", "march")])
def test_a_plural_in_es_leads_to_its_class(plural: str, noun: str) -> None:
    assert event_class(described(plural)) == event_class(described(noun))


@settings(max_examples=50, deadline=None)
@given(pairs())
def test_claims_that_meet_are_judged_by_one_policy(pair: Pair) -> None:
    one, other = slot_of(pair.a), slot_of(pair.b)
    assert one.block != other.block or not one.block or one.policy is other.policy


@settings(max_examples=50, deadline=None)
@given(pairs())
def test_the_block_does_not_depend_on_document_polarity_or_sureness(pair: Pair) -> None:
    changed = pair.a.model_copy(update={"document_id": "z", "polarity": pair.b.polarity, "confidence": 0.1, "hedges": ("perhaps",)})
    assert slot_of(changed) == slot_of(pair.a)


def test_two_posts_at_one_body_are_taken_up_apart() -> None:
    director = event(year(1998), predicate="took_office", object="Orla Mills", scope=("director",))
    chair = event(year(2004), predicate="took_office", object="Orla Mills", scope=("chair",))
    assert slot_of(director) != slot_of(chair)
    assert slot_of(director) == slot_of(event(year(2004), predicate="took_office", object="Orla Mills", scope=("director",)))


@pytest.mark.parametrize("title", ["CEO", "new chief executive", "current chief executive officer", "Managing Director"])
def test_words_that_only_say_when_make_no_other_office(title: str) -> None:
    assert office(title) == "chief executive"


def test_a_vice_president_is_no_president() -> None:
    assert office("vice president") != office("president")


@pytest.mark.parametrize("subject", ["Battle of Orla", "Orla Earthquake", "Ansel Strikes", "the Great Fire of Lisk"])
def test_what_comes_about_once_under_its_name_has_one_date(subject: str) -> None:
    assert slot_of(event(day("1932-05-16"), predicate="occurred", subject=subject)).policy is Policy.ONE


@pytest.mark.parametrize("subject", ["Orla Fair", "Ansel Marathon", "Battlefield Run"])
def test_what_may_be_held_every_year_has_dates_that_are_rare(subject: str) -> None:
    assert slot_of(event(day("1932-05-16"), predicate="occurred", subject=subject)).policy is Policy.RARE


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (relation("Ada Quill", predicate="won_by"), True),
        (relation("Ada Quill", predicate="built_by"), False),
        (relation("Ada Quill", predicate="looks_like"), False),
        (count(number(5, unit="USD"), predicate="fine"), True),
        (count(number(5), predicate="attendance"), True),
        (count(number(5, "participants"), predicate="have"), True),
        (count(number(5, "seats"), predicate="have"), False),
        (count(number(5), predicate="height"), False),
        (event(year(1932)), False),
    ],
    ids=lambda value: f"{value.kind}-{value.predicate}" if not isinstance(value, bool) else "",
)
def test_whether_a_thing_has_another_one_each_time(one: Claim, expected: bool) -> None:  # noqa: FBT001 - a row of a table
    assert happens_each_time(one) is expected


def test_a_death_that_can_only_be_that_of_one_person_is_a_death() -> None:
    killed, died = (event(year(1932), predicate=verb, subject=called("Jane Roe", EntityType.PERSON)) for verb in ("killed", "died"))
    assert _meet(killed, died)
    assert not _meet(*(one.model_copy(update={"subject": called("Orla Crew")}) for one in (killed, died)))


def test_a_prize_is_known_by_its_name_without_its_field() -> None:
    full, short = (event(year(1932), predicate="awarded", object=prize) for prize in ("Orla Prize for Chemistry", "Orla Prize"))
    assert _meet(full, short)
    assert not _meet(short, event(year(1932), predicate="awarded", object="Ansel Medal"))


@pytest.mark.parametrize("prize", [described("a prize"), None])
def test_a_prize_without_a_name_may_be_any_of_many(prize: Mention | None) -> None:
    unnamed = event(year(1932), predicate="awarded", object=prize) if prize else event(year(1932), predicate="awarded")
    assert slot_of(unnamed).policy is Policy.MANY


@pytest.mark.parametrize(
    ("name", "policy"), [("tanker", Policy.MANY), ("clock tower", Policy.ONE), ("roof", Policy.ONE), ("film", Policy.MANY)]
)
def test_what_is_only_told_by_whose_it_is_may_be_one_of_several(name: str, policy: Policy) -> None:
    owned = described(name, key=f"~entity|{name}").model_copy(update={"owner": "Orla Line"})
    assert slot_of(event(year(1932), predicate="built", subject=owned)).policy is policy


@pytest.mark.parametrize(("name", "policy"), [("Orla Fair", Policy.RARE), ("Battle of Orla", Policy.ONE)])
def test_each_edition_of_what_is_held_again_begins_and_ends(name: str, policy: Policy) -> None:
    assert slot_of(event(day("1932-05-16"), predicate="ended", subject=called(name, EntityType.EVENT))).policy is policy
