from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.values import EntityType
from claimcheck.reading.names import Name, head_types, is_acronym, names_in
from reading_helpers import reading_of, reference


def names_of(text: str) -> list[Name]:
    return [name for read in reading_of(text).sentences for name in names_in(read.sentence.tokens)]


@pytest.mark.parametrize("text", ["HOE", "BTS", "MI5", "FoI", "H.O.E.", "R&D", "CO2", "ÉTÉ", "DGSNA-2"])
def test_capitals_and_digits_are_an_acronym(text: str) -> None:
    assert is_acronym(text)


@pytest.mark.parametrize("text", ["", "A", "A1", "12", "Hoe", "Ada", "harbour", "TOOLONGANACRO", "HO E", "🛥🛥", "ß", "-", "..."])
def test_a_word_a_letter_or_a_number_is_no_acronym(text: str) -> None:
    assert not is_acronym(text)


@given(st.text(max_size=15))
def test_any_text_is_an_acronym_or_not(text: str) -> None:
    assert is_acronym(text) in {True, False}
    assert not is_acronym(text.lower())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Bureau of Tidal Safety met Ada Quill and Bram Teller in Corvane.",
            ["Bureau of Tidal Safety", "Ada Quill", "Bram Teller", "Corvane"],
        ),
        ("In 1912 Ada Quill wrote Songs of the Fen.", ["Ada Quill", "Songs of the Fen"]),
        ("The Port Orla Teachers’ Union has three demands.", ["Port Orla Teachers' Union"]),
        ("The Farmers’ Union of Wales was formed in 1955.", ["Farmers' Union of Wales"]),
        ("St Jane’s College opened in 1511.", ["St Jane's College"]),
        ("The King’s Theatre in Corvane burned down.", ["King's Theatre", "Corvane"]),
        ("The Orla Children’s Hospital was opened in 1960.", ["Orla Children's Hospital"]),
        ("Morocco’s Central Bureau was founded in 2015.", ["Morocco", "Central Bureau"]),
        ("The Netherlands’ Royal Library was founded in 1798.", ["Netherlands", "Royal Library"]),
        ("Filming started on 14 June 2010.", []),
        ("Breakfast in the valley takes an hour.", []),
        ("The publisher released Songs of the Marsh in 2009.", ["Songs of the Marsh"]),
        ("The Ministry of Ports and Tides was founded in 1987.", ["Ministry of Ports and Tides"]),
        ("The Harbour Office of Eastmere hired Ada Quill.", ["Harbour Office of Eastmere", "Ada Quill"]),
        ("Mara van der Fenn lives in Port Ansel.", ["Mara van der Fenn", "Port Ansel"]),
        ("The Corvane-Ansel Line opened in 1901.", ["Corvane-Ansel Line"]),
        ("The Corvane–Ansel Line opened in 1901.", ["Corvane–Ansel Line"]),
        ("The Duchy of Tresk was founded in 1230.", ["Duchy of Tresk"]),
        ("The Order of the Reed was founded in 1230.", ["Order of the Reed"]),
        ("The Abbey of Tresk was founded in 1230.", ["Abbey of Tresk"]),
        ("Corvane and Eastmere signed a treaty.", ["Corvane", "Eastmere"]),
        ("The HOE and the BTS met in Corvane.", ["HOE", "BTS", "Corvane"]),
        ("On Monday Ada Quill left.", ["Ada Quill"]),
        ("Eastmere’s harbour was closed in May 1990.", ["Eastmere"]),
        ("Foreign Minister Bram Teller met Ada Quill.", ["Foreign Minister", "Bram Teller", "Ada Quill"]),
        ("Survivor Bram Teller left. Witness Ada Quill stayed.", ["Bram Teller", "Ada Quill"]),
        ("There DRIVER BRAM TELLER was hurt.", ["BRAM TELLER"]),
    ],
)
def test_names_go_as_far_as_their_capitals_and_small_words(text: str, names: list[str]) -> None:
    assert [name.text for name in names_of(text)] == names


@pytest.mark.parametrize(
    "text", ["It rained in May.", "The harbour opened on Monday, 4 June 2015.", "However, we left.", "Twelve people died in January."]
)
def test_days_months_numbers_and_first_words_are_no_names(text: str) -> None:
    assert names_of(text) == []


@pytest.mark.parametrize(
    ("text", "entity_type"),
    [
        ("The Bureau of Tidal Safety met on Monday.", EntityType.ORGANIZATION),
        ("The Harbour Office met on Monday.", EntityType.ORGANIZATION),
        ("Ansel Holdings met on Monday.", EntityType.COMPANY),
        ("The Orchid Programme began on Monday.", EntityType.WORK),
        ("The Tide Act was adopted on Monday.", EntityType.WORK),
        ("The HOE met on Monday.", EntityType.ORGANIZATION),
        ("Ada Quill met Bram Teller on Monday.", EntityType.PERSON),
    ],
)
def test_the_head_of_a_name_tells_its_type(text: str, entity_type: EntityType) -> None:
    assert {name.entity_type for name in names_of(text)} == {entity_type}


def test_a_name_does_not_go_on_where_a_parenthesis_stood() -> None:
    (read,) = reading_of("The Harbour Office (HOE) Corvane was founded.").sentences
    office = next(token for token in read.sentence.tokens if token.text == "Office")
    names = names_in(read.sentence.tokens, frozenset({office.i}))
    assert next(name.tokens[-1].text for name in names) == "Office"


@pytest.mark.parametrize(
    "text",
    ["The Bureau of Tidal Safety and the Harbour Office of Eastmere met Ada Quill, Bram Teller and Mara van der Fenn in Port Ansel."],
)
def test_names_do_not_overlap_and_hold_their_heads(text: str) -> None:
    names = names_of(text)
    tokens = [token.i for name in names for token in name.tokens]
    assert len(tokens) == len(set(tokens))
    assert all(name.head in name.tokens for name in names)


def test_head_nouns_are_written_in_small_letters() -> None:
    assert head_types()["bureau"] is EntityType.ORGANIZATION
    assert all(noun == noun.lower() for noun in head_types())


def test_a_name_ends_with_the_state_behind_a_town() -> None:
    assert [name.text for name in names_of("The page Orla, Maine Vellin is long.")][:2] == ["Orla", "Maine"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Waiting for Him (Orla album) Waiting for Him is the second album by the Orlas.", "Waiting for Him"),
        ("Church of Our Lady of the Lake (Fenn) The Church of Our Lady of the Lake is a church.", "Church of Our Lady of the Lake"),
        ("64th Division (Orlam Army) The 64th Division was a division of the Orlam Army.", "64th Division"),
        ("String Quintet No. 12 (Brand) String Quintet No. 12 in G major is a work of 1890.", "String Quintet No. 12"),
    ],
)
def test_what_a_text_bears_as_its_title_is_one_name_whatever_its_words(text: str, title: str) -> None:
    names = [
        reference.referent.name for sentence in reading_of(text).sentences for reference in sentence.references.values() if reference.name
    ]
    assert names.count(title) == 2


def test_a_verb_inside_a_title_says_nothing() -> None:
    text = "Here We Go Again (Orla album) Here We Go Again is the second album by the Orlas."
    assert [clause.lemma for sentence in reading_of(text).sentences for clause in sentence.clauses] == ["be"]


def test_a_number_word_with_a_capital_begins_a_name_within_a_sentence() -> None:
    assert "Nine Winters" in [name.text for name in names_of("Ines Orne directed Nine Winters in 1990.")]
    assert names_of("Nine winters passed.") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("People crossed Larkin's Bridge in 1961.", "Larkin's Bridge"),
        ("People crossed Larkin's Bridge in May 1961.", "Larkin's Bridge"),
        ("People saw Larkin's Museum of the Sea in 1961.", "Larkin"),
        ("People crossed Norway's Bridge in 1961.", "Norway"),
        ("People crossed Larkin's Bridge Company in 1961.", "Larkin"),
    ],
)
def test_a_building_called_after_its_owner_is_one_name(text: str, name: str) -> None:
    assert name in [one.text for one in names_of(text)]


def test_a_common_word_before_a_noun_or_a_preposition_begins_no_name() -> None:
    assert [name.text for name in names_of("Wartime bombs fell on Lisk.")] == ["Lisk"]
    assert "Upstream" not in [name.text for name in names_of("Upstream, the river is wide.")]


def test_the_chapter_is_a_body() -> None:
    assert reference("In 1961 the Chapter bought a house. The Chapter sold it.", "Chapter").referent.entity_type is EntityType.ORGANIZATION


def test_whom_somebody_met_is_somebody() -> None:
    text = "Corvane Moor, whom the mayor met in 1961, has left."
    assert reference(text, "Corvane Moor").referent.entity_type is EntityType.PERSON


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The House by the Sea was written by Ada Quill.", "House by the Sea"),
        ("Flowers of the Alps was written by Ada Quill.", "Flowers of the Alps"),
        ("The House by the Sea was sold by Ada Quill.", "House"),
    ],
)
def test_what_was_written_has_its_whole_title_for_a_name(text: str, name: str) -> None:
    assert names_of(text)[0].text == name


@pytest.mark.parametrize(
    ("text", "name", "person"),
    [
        ("The Road to the Mill was written by Ada Quill.", "Road to the Mill", False),
        ("Corvane Moor wrote the book.", "Corvane Moor", True),
        ("Corvane Moor was born in 1961.", "Corvane Moor", True),
    ],
)
def test_who_writes_is_a_person_and_what_is_written_none(text: str, name: str, *, person: bool) -> None:
    assert (reference(text, name).referent.entity_type is EntityType.PERSON) is person
