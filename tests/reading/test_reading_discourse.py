from __future__ import annotations

from collections import Counter

import pytest

from claimcheck.model.values import EntityType
from claimcheck.reading.referents import fold
from discourse_factories import speaking_of, thing
from reading_helpers import claims_of


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("The Harbour Office", "harbour office"),
        ("Eastmere's", "eastmere"),
        ("the Mills'", "mills"),
        ('"Orchid"', "orchid"),
        ("  Ada  Quill ", "ada quill"),
    ],
)
def test_articles_endings_and_capitals_do_not_tell_names_apart(name: str, folded: str) -> None:
    assert fold(name) == folded


def test_a_name_leads_to_its_thing_whatever_its_capitals() -> None:
    office = thing("Harbour Office")
    assert speaking_of(office).by_name("the HARBOUR Office", EntityType.UNKNOWN) is office


def test_a_declared_short_name_leads_to_its_thing() -> None:
    office = thing("Harbour Office of Eastmere")
    discourse = speaking_of(office)
    discourse.also(office, "HOE")
    assert discourse.by_name("HOE", EntityType.ORGANIZATION) is office
    assert discourse.by_name("HOB", EntityType.ORGANIZATION) is None


def test_a_surname_leads_to_the_only_person_who_bears_it() -> None:
    ada, bram = (thing(name, EntityType.PERSON) for name in ("Ada Quill", "Bram Teller"))
    assert speaking_of(ada, bram).by_name("Quill", EntityType.PERSON) is ada


def test_a_surname_of_two_persons_leads_to_neither() -> None:
    ada, mara = (thing(name, EntityType.PERSON) for name in ("Ada Quill", "Mara Quill"))
    assert speaking_of(ada, mara).by_name("Quill", EntityType.PERSON) is None


def test_the_last_word_of_a_body_does_not_lead_to_it() -> None:
    assert speaking_of(thing("Lantern Society")).by_name("Society", EntityType.ORGANIZATION) is None


def test_a_pronoun_leads_to_the_nearest_subject_that_fits() -> None:
    ada, office = thing("Ada Quill", EntityType.PERSON), thing("Harbour Office")
    discourse = speaking_of(ada, office)
    assert discourse.by_pronoun("person", "f", 2) is ada
    assert discourse.by_pronoun("thing", "", 2) is office


def test_a_persons_known_sex_refuses_a_pronoun() -> None:
    discourse = speaking_of(thing("Bram Teller", EntityType.PERSON, gender="m"))
    assert discourse.by_pronoun("person", "f", 1) is None
    assert discourse.by_pronoun("person", "m", 1) is not None


def test_a_pronoun_does_not_reach_far_back() -> None:
    discourse = speaking_of(thing("Harbour Office"))
    assert discourse.by_pronoun("thing", "", 1) is not None
    assert discourse.by_pronoun("thing", "", 40) is None


def test_a_plural_pronoun_does_not_lead_to_one_person() -> None:
    assert speaking_of(thing("Ada Quill", EntityType.PERSON)).by_pronoun("plural", "", 1) is None


def test_a_class_noun_leads_to_what_the_text_called_by_it() -> None:
    office, society = thing("Harbour Office"), thing("Lantern Society")
    discourse = speaking_of(office, society)
    discourse.call(office, "bureau")
    assert discourse.by_noun("bureau", 2, plural=False) is office
    assert discourse.by_noun("bureau", 2, plural=True) is None
    assert discourse.by_noun("ferry", 2, plural=False) is None


def test_a_generic_noun_leads_to_a_thing_of_its_type_only() -> None:
    mills, ada = thing("Corvane Mills", EntityType.COMPANY), thing("Ada Quill", EntityType.PERSON)
    discourse = speaking_of(mills, ada)
    assert discourse.by_generic_noun("company", 2) is mills
    assert discourse.by_generic_noun("ferry", 2) is None


def test_a_wider_noun_leads_to_the_only_named_thing_of_a_kind_below_it() -> None:
    hotel, ada = thing("Orla Hotel", EntityType.UNKNOWN), thing("Ada Quill", EntityType.PERSON)
    discourse = speaking_of(hotel, ada)
    discourse.call(hotel, "hotel")
    assert discourse.by_wider_noun("building", 2) is hotel
    assert discourse.by_wider_noun("factory", 2) is None
    assert discourse.by_wider_noun("hotel", 2) is None
    assert discourse.by_wider_noun("building", 40) is None


def test_a_wider_noun_leads_to_neither_of_two_things_and_to_none_without_a_name() -> None:
    hotel, hall, mill = (thing(name, EntityType.UNKNOWN) for name in ("Orla Hotel", "Tarn Hall", "old mill"))
    mill.named = False
    discourse = speaking_of(hotel, hall, mill)
    for one, noun in ((hotel, "hotel"), (hall, "hall"), (mill, "mill")):
        discourse.call(one, noun)
    assert discourse.by_wider_noun("building", 2) is None
    assert discourse.by_wider_noun("structure", 2) is hall
    assert discourse.by_wider_noun("factory", 2) is None


def test_a_thing_called_by_two_kinds_is_one_thing_to_a_wider_noun() -> None:
    hotel = thing("Orla Hotel", EntityType.UNKNOWN)
    discourse = speaking_of(hotel)
    discourse.call(hotel, "hotel")
    discourse.call(hotel, "palace")
    assert discourse.by_wider_noun("building", 1) is hotel


def test_a_thing_that_turned_out_to_be_another_is_that_other() -> None:
    first, second, third = (thing(name) for name in ("A", "B", "C"))
    first.same_as, second.same_as = second, third
    assert first.resolved is third


def test_a_thing_has_the_type_that_most_of_its_mentions_have() -> None:
    types = Counter({EntityType.UNKNOWN: 9, EntityType.PLACE: 2, EntityType.PERSON: 1})
    assert thing("Eastmere", types=types).entity_type is EntityType.PLACE
    assert thing("Eastmere", types=Counter({EntityType.UNKNOWN: 2})).entity_type is EntityType.UNKNOWN


def test_of_two_types_with_as_many_mentions_the_order_of_counting_decides_nothing() -> None:
    one = thing("Eastmere", types=Counter([EntityType.PLACE, EntityType.PERSON]))
    other = thing("Eastmere", types=Counter([EntityType.PERSON, EntityType.PLACE]))
    assert one.entity_type is other.entity_type


def test_no_text_is_about_god_because_its_people_pray() -> None:
    text = "God is great, Ada Quill said. God sees them. Two people were injured on Monday."
    assert all(claim.subject.name != "God" for claim in claims_of(text) if claim.kind == "quantity")
