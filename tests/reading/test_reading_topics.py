"""What a text is about, and what its descriptions mean once it has been read."""

from __future__ import annotations

from claimcheck.model.values import EntityType
from claimcheck.reading.discourse import Discourse
from claimcheck.reading.topics import finish
from discourse_factories import speaking_of, thing


def test_a_text_is_about_what_it_speaks_of_most() -> None:
    office, society = thing("Harbour Office"), thing("Lantern Society")
    discourse = speaking_of(office, society)
    for number in range(2, 6):
        discourse.touch(society, number, subject=True)
    topic, _ = finish(discourse, "")
    assert topic is society


def test_the_title_outweighs_a_few_mentions() -> None:
    office, society = thing("Harbour Office"), thing("Lantern Society")
    discourse = speaking_of(office, society)
    discourse.touch(society, 2, subject=True)
    topic, _ = finish(discourse, "The Harbour Office at work")
    assert topic is office


def test_a_text_that_names_nothing_is_about_nothing() -> None:
    assert finish(Discourse(), "") == (None, None)


def test_things_happen_to_what_does_not_act_itself() -> None:
    council, ferry = thing("Eastmere Council"), thing("Osprey", EntityType.UNKNOWN)
    assert finish(speaking_of(council, council, council, ferry, ferry), "") == (council, ferry)


def test_where_all_things_act_they_happen_to_the_one_the_text_is_about() -> None:
    council, society = thing("Eastmere Council"), thing("Lantern Society")
    assert finish(speaking_of(council, council, society), "") == (council, council)


def test_a_person_whom_only_pronouns_name_is_the_one_the_text_is_about() -> None:
    ada = thing("Ada Quill", EntityType.PERSON)
    discourse = Discourse()
    she = discourse.open_pronoun("She", 0, 3, "f")
    discourse.open(ada)
    for number in range(1, 4):
        discourse.touch(ada, number, subject=True)
    finish(discourse, "")
    assert she.resolved is ada
