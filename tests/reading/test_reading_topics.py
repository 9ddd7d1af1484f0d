"""What a text is about, and what its descriptions mean once it has been read."""

from __future__ import annotations

from claimcheck.model.values import EntityType
from claimcheck.reading.discourse import Discourse
from claimcheck.reading.referents import Referent
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


def test_no_text_is_about_a_word_that_it_also_writes_with_a_small_letter() -> None:
    report = thing("Report", EntityType.WORK)
    discourse = speaking_of(report, report, report)
    assert finish(discourse, "") == (report, report)
    discourse.common.add("report")
    assert finish(discourse, "") == (None, None)


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


COUNCILS = tuple(f"{place} Council" for place in ("Eastmere", "Lisk", "Tarn", "Hallam", "Orla"))


def _naming(*things: Referent) -> Discourse:
    """A discourse that brings things up and hardly speaks of them."""
    discourse = Discourse()
    for one in things:
        discourse.open(one)
    return discourse


def test_what_happens_in_a_text_of_one_paragraph_happens_to_its_only_thing() -> None:
    ferry, ada = thing("Osprey", EntityType.UNKNOWN), thing("Ada Quill", EntityType.PERSON)
    assert finish(_naming(ada, ferry), "") == (ada, ferry)


def test_but_not_where_there_are_two_such_things_or_many_names() -> None:
    ferry, tram, ada = thing("Osprey", EntityType.UNKNOWN), thing("Kestrel", EntityType.UNKNOWN), thing("Ada Quill", EntityType.PERSON)
    assert finish(_naming(ada, ferry, tram), "") == (ada, None)
    assert finish(_naming(ada, ferry, *map(thing, COUNCILS)), "") == (ada, None)


def _called(described: Referent, noun: str, *named: Referent) -> Referent:
    """What a description stands for when a text that named these things has been read."""
    discourse = _naming(*named)
    discourse.pending.append((described, noun))
    finish(discourse, "")
    return described.resolved


def _ferry(name: str) -> Referent:
    return thing(name, EntityType.UNKNOWN, nouns={"ferry"})


def _the_ferry(start: int = 60, *, definite: bool = True) -> Referent:
    return thing("ferry", EntityType.UNKNOWN, named=False, definite=definite, start=start, end=start + 5, nouns={"ferry"})


def test_a_description_means_the_only_thing_named_before_it_that_may_be_called_so() -> None:
    ferry = _ferry("Osprey")
    assert _called(_the_ferry(), "ferry", ferry, thing("Ada Quill", EntityType.PERSON)) is ferry


def test_what_is_brought_up_anew_or_before_the_name_does_not() -> None:
    for described in (_the_ferry(definite=False), _the_ferry(start=0)):
        assert _called(described, "ferry", _ferry("Osprey")) is described


def test_nor_does_it_where_two_may_be_called_so_or_many_things_have_names() -> None:
    for others in ((_ferry("Kestrel"),), tuple(map(thing, COUNCILS))):
        described = _the_ferry()
        assert _called(described, "ferry", _ferry("Osprey"), *others) is described
