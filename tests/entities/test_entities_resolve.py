from __future__ import annotations

import pytest

from claimcheck.entities import AliasRules, Appearance, DeclaredAlias, Resolution, resolve
from claimcheck.model.values import EntityType

PERSON, BODY, PLACE = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE


def corpus(*names: str, kind: EntityType = BODY) -> list[Appearance]:
    """Each name in a document of its own: a, b, c, ..."""
    return [Appearance(chr(ord("a") + place), name, kind) for place, name in enumerate(names)]


def groups(resolution: Resolution) -> list[set[str]]:
    return [{entity.name, *entity.aliases} for entity in resolution.entities]


@pytest.mark.parametrize(
    "names",
    [
        ("Ministry of Tides", "the Ministry of Tides", "MINISTRY OF TIDES"),
        ("Directorate General of Border Waters", "General Directorate for Border Waters"),
        ("World Tide Organisation", "World Tide Organization"),
        ("Tassaliha", "Tasaliha", "Tassalha program"),
        ("Orbolex Inc.", "Orbolex"),
    ],
)
def test_forms_of_one_bodys_name_are_one_entity(names: tuple[str, ...]) -> None:
    resolution = resolve(corpus(*names))
    assert groups(resolution) == [set(names)]
    assert resolution.entities[0].document_ids == tuple("abc"[: len(names)])


@pytest.mark.parametrize(
    "names",
    [
        ("Ministry of Tides", "Ministry of Ports"),
        ("DGBW", "DGIW"),
        ("36th Council", "35th Council"),
        ("2019 tide report", "2018 tide report"),
        ("Glenmore", "Glenbore"),
        ("Resolve", "Revolve"),
        ("Carvell Bank", "Carvell Bank Ruritania"),
    ],
)
def test_names_that_differ_in_what_tells_stay_apart(names: tuple[str, ...]) -> None:
    assert len(resolve(corpus(*names)).entities) == len(names)


def test_spellings_of_one_person_are_one_entity() -> None:
    resolution = resolve(corpus("Mustafa al-Barudi", "Moustapha El Baroudi", "Dr. Mustafa Barudi", kind=PERSON))
    assert len(resolution.entities) == 1


@pytest.mark.parametrize(
    "names", [("Alder", "John Alder"), ("John Alder", "James Alder"), ("J. Smith", "John Smith"), ("Maria Bellandi", "Mario Bellandi")]
)
def test_a_common_surname_or_another_given_name_never_merges_people(names: tuple[str, ...]) -> None:
    assert len(resolve(corpus(*names, kind=PERSON)).entities) == len(names)


def test_a_father_and_a_son_of_one_document_are_two_people() -> None:
    apart = [Appearance("a", "John Alder", PERSON), Appearance("b", "John Alder Jr.", PERSON)]
    assert len(resolve(apart).entities) == 1
    assert len(resolve([*apart, Appearance("a", "John Alder Jr.", PERSON)]).entities) == 2


def test_a_name_between_two_people_joins_neither() -> None:
    resolution = resolve(corpus("John Alder", "John A. Alder", "John B. Alder", kind=PERSON))
    assert len(resolution.entities) == 3


def test_an_acronym_declared_once_holds_everywhere() -> None:
    appearances = [*corpus("Bureau of Border Tides", "BBT"), Appearance("c", "Border Tides Bureau", BODY)]
    resolution = resolve(appearances, [DeclaredAlias("a", "Bureau of Border Tides", "BBT")])
    assert len(resolution.entities) == 1
    assert resolution.entities[0].name == "Bureau of Border Tides"
    assert resolution.key("b", "BBT") == resolution.key("c", "Border Tides Bureau")


def test_an_acronym_of_two_things_holds_where_it_is_declared_only() -> None:
    appearances = corpus("Bureau of Border Tides", "Bank of Baltic Trade", "BBT")
    aliases = [DeclaredAlias("a", "Bureau of Border Tides", "BBT"), DeclaredAlias("b", "Bank of Baltic Trade", "BBT")]
    resolution = resolve(appearances, aliases)
    assert resolution.key("a", "BBT") == resolution.key("a", "Bureau of Border Tides")
    assert resolution.key("b", "BBT") == resolution.key("b", "Bank of Baltic Trade")
    assert len({resolution.key(document, "BBT") for document in "abc"}) == 3


def test_long_forms_of_one_acronym_that_differ_by_a_word_more_are_one_thing() -> None:
    appearances = corpus("Bureau of Border Tides", "Carvell Bureau for Border Tides")
    aliases = [DeclaredAlias("a", "Bureau of Border Tides", "BBT"), DeclaredAlias("b", "Carvell Bureau for Border Tides", "BBT")]
    assert len(resolve(appearances, aliases).entities) == 1


def test_an_acronym_beside_a_word_without_its_letters_is_no_alias() -> None:
    resolution = resolve(corpus("Carvell", "NNW"), [DeclaredAlias("a", "Carvell", "NNW")])
    assert len(resolution.entities) == 2
    assert "cannot be one" in resolution.explain("Carvell", "NNW")


def test_a_body_beside_a_person_is_no_alias() -> None:
    resolution = resolve(corpus("John Alder", "Carvell Police"), [DeclaredAlias("a", "John Alder", "Carvell Police")])
    assert len(resolution.entities) == 2


def test_a_long_name_is_the_same_with_a_place_of_the_corpus_before_it() -> None:
    names = corpus("General Delegation for Harbour Waters", "Carvellian General Delegation for Harbour Waters")
    assert len(resolve(names).entities) == 2
    assert len(resolve([*names, Appearance("a", "Carvell", PLACE)]).entities) == 2
    short = corpus("Ministry of Tides", "Carvellian Ministry of Tides")
    assert len(resolve([*short, Appearance("a", "Carvell", PLACE)]).entities) == 3


def test_a_company_and_its_name_without_the_legal_form_are_one_whatever_the_reader_took_them_for() -> None:
    resolution = resolve([Appearance("a", "Orlund Hydraulics", PERSON), Appearance("b", "Orlund Hydraulics plc", EntityType.COMPANY)])
    assert len(resolution.entities) == 1


def test_bodies_with_two_acronyms_are_not_merged_for_a_like_name() -> None:
    appearances = corpus("Bureau of Border Tides", "Bureau of Border Tide")
    aliases = [DeclaredAlias("a", "Bureau of Border Tides", "BBT"), DeclaredAlias("b", "Bureau of Border Tide", "DBT")]
    resolution = resolve(appearances, aliases)
    assert len(resolution.entities) == 2
    assert "acronyms differ" in resolution.explain("Bureau of Border Tides", "Bureau of Border Tide")


def test_a_translation_in_brackets_is_an_alias_in_its_document_only() -> None:
    appearances = [*corpus("Tassaliha", "Orbolex"), Appearance("c", "renewal", BODY)]
    aliases = [DeclaredAlias("a", "Tassaliha", "renewal"), DeclaredAlias("b", "Orbolex", "renewal")]
    resolution = resolve(appearances, aliases)
    assert len(resolution.entities) == 3
    assert resolution.key("a", "renewal") == resolution.key("a", "Tassaliha")
    assert resolution.key("c", "renewal") not in {resolution.key("a", "renewal"), resolution.key("b", "renewal")}


def test_a_shared_gloss_supports_names_that_are_nearly_alike() -> None:
    names = corpus("Tasaliha", "Tasalihat")
    aliases = [DeclaredAlias("a", "Tasaliha", "renewal"), DeclaredAlias("b", "Tasalihat", "renewal")]
    assert len(resolve(names).entities) == 2
    assert len(resolve(names, aliases).entities) == 1


def test_a_chain_of_likeness_does_not_join_its_ends() -> None:
    names = ("Ana Barulandi", "Ana Barulandis", "Ana Barulandisk", "Ana Barulandiskov")
    for group in groups(resolve(corpus(*names, kind=PERSON))):
        assert not {names[0], names[3]} <= group


def test_a_person_and_a_place_are_not_merged_for_a_like_name() -> None:
    appearances = [Appearance("a", "Ana Barulandi", PERSON), Appearance("b", "Anna Barulandi", PLACE)]
    assert len(resolve(appearances).entities) == 2


def test_one_name_is_two_things_only_where_both_types_are_certain() -> None:
    unsure = [Appearance("a", "Carvell", PERSON, count=1), Appearance("b", "Carvell", PLACE, count=5)]
    certain = [Appearance("a", "Carvell", PERSON, count=5), Appearance("b", "Carvell", PLACE, count=5)]
    assert len(resolve(unsure).entities) == 1
    resolution = resolve(certain)
    assert resolution.key("a", "Carvell") != resolution.key("b", "Carvell")


def test_a_bare_common_name_is_somebody_else_in_every_document() -> None:
    assert len(resolve(corpus("Smith", "Smith", kind=PERSON)).entities) == 2
    assert len(resolve(corpus("Maria", "Mariya", "Maria", kind=PERSON)).entities) == 3
    assert len(resolve(corpus("Falkenroth", "Falkenroth", kind=PERSON)).entities) == 1


def test_a_county_is_not_the_town_of_its_name() -> None:
    assert len(resolve(corpus("Carvell", "Carvell County", kind=PLACE)).entities) == 2
    assert len(resolve(corpus("Carvell", "City of Carvell", kind=PLACE)).entities) == 1


def test_the_users_aliases_beat_every_heuristic() -> None:
    rules = AliasRules(aliases=(("Ministry of Tides", "Ministry of Ports", "Jean Rivage"),))
    assert (
        len(resolve([*corpus("Ministry of Tides", "Ministry of Ports"), Appearance("c", "Jean Rivage", PERSON)], (), rules).entities) == 1
    )


def test_the_users_never_pairs_beat_declarations_and_likeness() -> None:
    rules = AliasRules(never=(("Bureau of Border Tides", "BBT"), ("Tassaliha", "Tasaliha")))
    aliases = [DeclaredAlias("a", "Bureau of Border Tides", "BBT")]
    resolution = resolve(corpus("Bureau of Border Tides", "BBT", "Tassaliha", "Tasaliha"), aliases, rules)
    assert resolution.key("a", "BBT") != resolution.key("a", "Bureau of Border Tides")
    assert resolution.key("c", "Tassaliha") != resolution.key("d", "Tasaliha")
    assert "alias file" in resolution.explain("BBT", "Bureau of Border Tides")


def test_a_never_pair_holds_through_a_third_name() -> None:
    rules = AliasRules(aliases=(("Orbolex", "Tide Works"),), never=(("Tide Works", "Orbolex Inc."),))
    resolution = resolve(corpus("Orbolex", "Tide Works", "Orbolex Inc."), (), rules)
    assert resolution.key("a", "Orbolex") == resolution.key("b", "Tide Works")
    assert resolution.key("c", "Orbolex Inc.") != resolution.key("a", "Orbolex")


def test_each_merge_says_why() -> None:
    resolution = resolve(corpus("Ministry of Tides", "MINISTRY OF TIDES", "Orbolex", "Orbollex GmbH"))
    assert all(entity.merges for entity in resolution.entities)
    assert "same name" in resolution.explain("Ministry of Tides", "MINISTRY OF TIDES")
    assert "spelling" in resolution.explain("Orbolex", "Orbollex GmbH")
    assert "two" in resolution.explain("Orbolex", "Ministry of Tides")


def test_a_name_that_no_document_has_gets_a_key_of_its_own() -> None:
    resolution = resolve(corpus("Orbolex"))
    assert resolution.key("zz", "Orbolex") == resolution.key("a", "Orbolex")
    assert resolution.key("a", "Unheard") == resolution.key("b", "unheard")
    assert resolution.key("a", "Unheard") != resolution.key("a", "Orbolex")


def test_nothing_resolves_to_nothing() -> None:
    assert resolve([]).entities == ()


def test_an_entity_is_found_by_its_key_and_an_unknown_key_is_a_mistake() -> None:
    resolution = resolve(corpus("Ministry of Tides", "Ministry of Ports"))
    assert [resolution.entity(entity.key) for entity in resolution.entities] == list(resolution.entities)
    with pytest.raises(KeyError, match="entity-none"):
        resolution.entity("entity-none")


def test_a_person_with_the_surname_of_a_thing_is_one_with_and_without_an_initial() -> None:
    assert len(resolve(corpus("Walter L. Street", "Walter Street", kind=PERSON)).entities) == 1
    assert len(resolve(corpus("Walter L. Street", "Walter Street", kind=PLACE)).entities) == 2
