from __future__ import annotations

import pytest

from claimcheck.model.values import EntityType
from reading_helpers import claims_of, reading_of, reference, thing

LED_BACK = [
    ("The Orchid Programme was launched in 2014. The programme trains 300 sailors.", "The programme", "Orchid Programme"),
    ("The Bureau of Tidal Safety was founded in 2015. The bureau has 40 boats.", "The bureau", "Bureau of Tidal Safety"),
    ("The Harbour Office of Eastmere opened in 2015. The office has 40 boats.", "The office", "Harbour Office of Eastmere"),
    ("Corvane Mills was founded in 1901. The company employs 300 people.", "The company", "Corvane Mills"),
    ("The Lantern Society was founded in 1987. It owns two ships.", "It", "Lantern Society"),
    ("The Orla Line was opened in 1894. They mended rails along the entire line.", "the entire line", "Orla Line"),
    ("Bram Teller was born in 1961. In all these years not a man was lost. He died in 2019.", "He", "Bram Teller"),
    (
        "Ada Quill filmed “The Salt Road” in 2010. “The Salt Road” opened in 2011. “The Salt Road” won a prize. The film lasts two hours.",
        "The film",
        "Salt Road",
    ),
    ("The Grand Hotel Orla was opened in 1911. The hotel has 106 rooms.", "The hotel", "Grand Hotel Orla"),
    ("The Lantern Society was founded in 1987. Two ships belong to it.", "it", "Lantern Society"),
    ("The Lantern Society was founded in 1987. Its ships are old.", "Its", "Lantern Society"),
    ("Ada Quill was born in 1961. She left Eastmere in 1980.", "She", "Ada Quill"),
    ("Ada Quill was born in 1961. Her sister left Eastmere in 1980.", "Her", "Ada Quill"),
    ("Bram Teller was born in 1961. He left Eastmere in 1980.", "He", "Bram Teller"),
    ("Ada Quill was born in 1961. Quill left Eastmere in 1980.", "Quill", "Ada Quill"),
    ("Ada Quill met Bram Teller in 2003. Teller left in 2004.", "Teller", "Bram Teller"),
    ("The Bureau of Tidal Safety (BTS) was founded in 2015. BTS has 40 boats.", "BTS", "Bureau of Tidal Safety"),
    ("Ada Quill, the director of the museum, was born in 1961. The director resigned in 2003.", "The director", "Ada Quill"),
    ("The service, the Bureau of Tidal Safety, was founded in 1987.", "The service", "Bureau of Tidal Safety"),
    ("The city opened a programme dubbed Orchid in 2014.", "a programme", "Orchid"),
    ("The city opened a programme dubbed Orchid in 2014. The programme has 300 sailors.", "The programme", "Orchid"),
    ("The town was renamed Port Ansel in 1955.", "The town", "Port Ansel"),
    ("The ferry Osprey was launched in 1990. The ferry sank in 1998.", "The ferry", "Osprey"),
    ("The ferry Osprey was launched in 1990. The vessel sank in 1998.", "The vessel", "Osprey"),
    ("The Orchid Programme was launched in 2014. The scheme trains 300 sailors.", "The scheme", "Orchid Programme"),
    (
        "The Orla Railway was opened in 1894. It has six stations. Many people use the Orla Railway. The line is long.",
        "The line",
        "Orla Railway",
    ),
    ("The Orla Dam was long. It was Ada Quill, a clerk, who saw the crack. It broke at noon.", "It", "Orla Dam"),
    ("Anneke Valdry’s new film opened in 1990. Valdry was born in 1950.", "Valdry", "Anneke Valdry"),
]


@pytest.mark.parametrize(("text", "words", "name"), LED_BACK)
def test_a_phrase_leads_back_to_the_thing_that_was_named(text: str, words: str, name: str) -> None:
    assert thing(text, words) == name


@pytest.mark.parametrize(("text", "words", "name"), LED_BACK)
def test_the_place_that_a_name_was_taken_from_bears_that_name(text: str, words: str, name: str) -> None:
    found = reference(text, words).referent.resolved
    assert text[found.start : found.end] == name


LEFT_ALONE = [
    ("Ada Quill met Mara Quill in 2003. Quill resigned in 2004.", "Quill", {"Ada Quill", "Mara Quill"}),
    ("Mr Bram Teller was born in 1961. She resigned in 2004.", "She", {"Bram Teller"}),
    ("The Lantern Society has a museum. A museum in Corvane opened in 1990.", "A museum", {"Lantern Society"}),
    (
        "Ada Quill left in 1990. The bridge opened in 1991. Ships came in 1992. Rain fell in 1993. Boats sank in 1994. He died.",
        "He",
        {"Ada Quill"},
    ),
    ("The Orchid Programme began in 2014. Another programme began in 2015.", "Another programme", {"Orchid Programme"}),
    ("The Orchid Programme began in 2014. The first programme began in 2015.", "The first programme", {"Orchid Programme"}),
    ("The Lantern Society was founded in 1987. The societies met.", "The societies", {"Lantern Society"}),
    ("The Bureau of Tidal Safety was founded in 2015. The bureau of Corvane opened in 2016.", "The bureau", {"Bureau of Tidal Safety"}),
    ("The Orla Tower fell in 1990. It was half past two in the morning when the wall broke.", "It", {"Orla Tower"}),
    ("The Orla Tower fell in 1990. It was still dark when the wall broke.", "It", {"Orla Tower"}),
    ("The Orla Tower fell in 1990. It was Bram Teller who saw the smoke.", "It", {"Orla Tower"}),
    ("The Orla Tower fell in 1990. It was she who saw the smoke.", "It", {"Orla Tower"}),
    ("The Lantern Group feeds gulls. The Castellan group, which had owned it since 1972, left.", "The Castellan group", {"Lantern Group"}),
    ("The Tide Act is old. Few things are as old as law is.", "law", {"Tide Act"}),
    ("Corvane Foods is a new company. The brewery in Lisk was closed in 2015.", "The brewery", {"Corvane Foods"}),
    ("“Salt Road” opened in 1990. The novel by Mara Fenn appeared in 1974.", "The novel", {"Salt Road"}),
]


@pytest.mark.parametrize(("text", "words", "others"), LEFT_ALONE)
def test_a_phrase_that_may_mean_another_thing_is_not_led_back(text: str, words: str, others: set[str]) -> None:
    assert thing(text, words) not in others


def test_an_acronym_before_a_noun_leads_back_to_the_thing_it_stands_for() -> None:
    assert thing("The Orla Tide Board (OTB) guards the coast. The OTB board met.", "The OTB board") == "Orla Tide Board"


@pytest.mark.xfail(strict=True, reason="of two coordinated subjects that fit equally well the first is taken, not none")
def test_a_pronoun_that_fits_two_things_alike_is_not_led_back() -> None:
    assert thing("The Lantern Society and the Harbour Trust met in 1987. It owns two ships.", "It") is None


def test_of_several_bridges_the_old_one_is_the_one_whose_name_says_so() -> None:
    text = "The Orla Bridge was opened in 1974. The Orla Bridge is long. It replaced the Old Iron Bridge. The old bridge was narrow."
    assert thing(text, "The old bridge") == "Old Iron Bridge"
    assert thing(text.replace("Old Iron", "Iron").replace("the Iron", "the Stone Bridge and the Iron"), "The old bridge") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Orla Company bought the Hallam Mill in 1980 and sold it in 1990.", "Hallam Mill"),
        ("The Orla Company was founded in 1980. The Hallam Group took it over in 1990.", "Orla Company"),
        ("The Orla Company closed the Hallam Mill in 1980. The Orla Company sold it in 1990.", "Hallam Mill"),
    ],
)
def test_what_something_is_done_to_is_not_who_does_it(text: str, name: str) -> None:
    assert thing(text, "it") == name


def test_of_two_things_that_it_may_be_it_is_none() -> None:
    assert thing("The Orla Museum acquired the Salt Bridge in 1950. The Hallam Group demolished it in 1960.", "it") is None


@pytest.mark.parametrize("other", ["wooden", "old"])
def test_what_a_thing_replaced_is_not_that_thing(other: str) -> None:
    text = f"The Orla Bridge is long. The Orla Bridge replaced the {other} bridge. The {other} bridge was built in 1830."
    assert thing(text, f"The {other} bridge") is None


def test_but_it_is_where_the_pronoun_says_itself() -> None:
    assert thing("The Orla Company met the Hallam Group in 1980. The Orla Company calls itself a bank.", "itself") == "Orla Company"


def test_whose_engineers_they_are_is_told_before() -> None:
    found = reference("The dam belongs to the Water Board, whose engineers inspected it in 2011.", "whose engineers").referent
    assert (found.name, found.owner.name if found.owner else None) == ("engineers", "Water Board")


def test_a_share_of_something_is_no_it() -> None:
    text = "The Orla Strike began in May. In a ballot 88 per cent were for it. It ended in June."
    assert thing(text, "It") != "cent"
    assert all(one.referent.name != "cent" for one in [reference(text, "It")])


def test_the_ship_that_a_text_is_about_is_a_she_and_no_museum() -> None:
    text = "The Sigrun: a polar ship\n\nThe Sigrun is old. She is small. The ship was built in 1892. The museum is proud of the Sigrun."
    assert (thing(text, "The ship"), thing(text, "The museum")) == ("Sigrun", None)


def test_a_text_calls_its_thing_by_the_noun_that_it_uses_most() -> None:
    text = "“Salt Road” opened in 2011. “Salt Road” won a prize. The film is long. The film is loud. The storm blew away the set."
    assert (thing(text, "The film"), thing(text, "The storm")) == ("Salt Road", None)


def test_the_municipality_of_a_name_is_the_place_of_that_name() -> None:
    assert thing("The railway belongs to the municipality of Orvental.", "the municipality") == "Orvental"


def test_a_town_is_not_the_body_that_is_named_after_it() -> None:
    assert thing("Mara Fenn opened the Corvane Museum in Corvane.", "Corvane") == "Corvane"


def test_a_class_noun_is_not_led_back_to_a_thing_of_another_class() -> None:
    assert thing("The Harbour Office has 12 boats. The museum closed in 1990.", "The museum") != "Harbour Office"


@pytest.mark.parametrize(
    "text",
    [
        "The Lantern Society met. It is clear that the bridge opened in 2011.",
        "The Lantern Society met. It is likely that the bridge opened in 2011.",
        "The Lantern Society met. It was reported that the bridge opened in 2011.",
        "The Lantern Society met. It rained in Corvane.",
        "The Lantern Society met. It seems that the bridge opened in 2011.",
    ],
)
def test_an_it_that_means_nothing_is_not_led_back(text: str) -> None:
    assert thing(text, "It") is None


def test_two_things_of_one_kind_stay_two() -> None:
    text = "The Orchid Programme began in 2014. The Fern Programme began in 2015."
    assert reference(text, "Orchid Programme").referent is not reference(text, "Fern Programme").referent


@pytest.mark.parametrize("other", ["HOD", "BOE"])
def test_an_acronym_is_never_led_back_to_one_that_looks_like_it(other: str) -> None:
    assert thing(f"The Harbour Office of Eastmere (HOE) met. {other} has 40 boats.", other) == other


def test_a_fuller_name_that_comes_later_is_the_name_of_the_thing() -> None:
    text = "The Osprey Museum opened in 1990. The Osprey Museum of Glass has 40 rooms."
    assert thing(text, "Osprey Museum") == "Osprey Museum of Glass"


def test_a_described_thing_is_named_by_its_own_words_without_numbers_and_dates() -> None:
    assert reference("The two wooden bridges of Corvane burned down in 1990.", "The two wooden bridges").referent.name == "wooden bridges"


def test_a_described_thing_belongs_to_its_possessor() -> None:
    owner = reference("Eastmere’s harbour was closed in 1990.", "Eastmere’s harbour").referent.owner
    assert owner is not None
    assert owner.name == "Eastmere"


def test_what_its_owns_belongs_to_the_thing_it_stands_for() -> None:
    owner = reference("The Lantern Society was founded in 1987. Its roof was repaired in 2011.", "Its roof").referent.owner
    assert owner is not None
    assert owner.name == "Lantern Society"


def test_a_described_thing_belongs_to_the_named_thing_behind_of() -> None:
    owner = reference("The harbour of Eastmere was closed in 1990.", "The harbour").referent.owner
    assert owner is not None
    assert owner.name == "Eastmere"


ABOUT_ONE = (
    "The Osprey Museum was founded in 1901. The Osprey Museum has 30 rooms. The Osprey Museum burned down in 1950. "
    "The Osprey Museum was rebuilt in 1960. The roof was repaired in 1970."
)


def test_the_parts_of_the_one_building_a_text_is_about_are_its_own() -> None:
    sentence = reading_of(ABOUT_ONE).sentences[-1]
    mention = next(sentence.mention_of(one) for one in sentence.references.values() if one.head.text == "roof")
    assert (mention.name, mention.owner, mention.named) == ("roof", "Osprey Museum", False)


def test_a_text_about_many_things_owns_nothing() -> None:
    sentence = reading_of("Ada Quill met Bram Teller in Corvane. The roof was repaired in 1970.").sentences[-1]
    mention = next(sentence.mention_of(one) for one in sentence.references.values() if one.head.text == "roof")
    assert mention.owner == ""


def test_the_title_tells_what_a_short_text_is_about() -> None:
    text = "The harbour was loud. The company employs 300 people. Corvane Mills makes flour."
    assert thing(text, "The company", title="Corvane Mills in trouble") == "Corvane Mills"


def test_each_document_starts_anew() -> None:
    assert thing("The Lantern Society was founded in 1987.", "Lantern Society") == "Lantern Society"
    assert thing("It owns two ships.", "It") is None


def test_a_kind_behind_a_proper_name_is_named_by_it() -> None:
    text = "The Orla foundry stood in Lisk. The foundry burned down."
    assert thing(text, "The foundry") == "Orla foundry"


def test_an_added_relative_clause_does_not_keep_a_phrase_from_leading_back() -> None:
    text = "The Orla Museum stands in Lisk. The museum, which opened in 1974, is large."
    assert thing(text, "The museum") == "Orla Museum"


def test_what_only_a_ship_does_tells_that_a_thing_is_a_ship() -> None:
    assert thing("The Corrigan Bay sank in 1931. The ship was new.", "The ship") == "Corrigan Bay"


def test_a_word_that_a_definition_begins_with_is_a_name() -> None:
    assert thing("Corvane is a comet. The comet was found in 1946.", "The comet") == "Corvane"


def test_it_is_still_the_thing_whose_motto_was_told() -> None:
    assert thing("The Lantern Society is a club. Its motto was Light. It was founded in 1901.", "It") == "Lantern Society"


def test_it_is_the_part_that_something_happened_to() -> None:
    assert thing("The Orla Mill is old. Its roof collapsed. It was rebuilt in 1990.", "It") != "Orla Mill"


def test_a_title_of_one_common_word_is_a_name() -> None:
    assert thing("Gloomy (1987 film) Gloomy is a 1987 drama film. It was shown in May.", "It") == "Gloomy"


def test_who_has_an_age_is_a_person_though_he_was_released() -> None:
    text = "Don Marl, 51, called the police on Monday. Marl was released in 2006. Marl had a criminal record."
    assert {claim.subject.entity_type for claim in claims_of(text) if claim.subject.name == "Don Marl"} == {EntityType.PERSON}


def test_an_office_named_by_the_name_behind_it_is_that_person() -> None:
    text = "Corvane’s Minister of the Interior, Bram Teller, said that the harbour was closed."
    speakers = {claim.attribution.name for claim in claims_of(text) if claim.attribution is not None}
    assert speakers == {"Bram Teller"}


def test_it_is_the_subject_of_the_last_main_clause_rather_than_of_a_clause_in_it() -> None:
    text = "The Lantern Society closed its school because the Harbour Trust had found an error. It has two ships."
    assert thing(text, "It") == "Lantern Society"
    assert thing("The Lantern Society moved and the Harbour Trust closed. It has two ships.", "It") == "Harbour Trust"


def test_steel_is_no_company_though_companies_are_called_so() -> None:
    text = "Orla Systems was founded in 1932. It sold the steel in 1950. The steel was old. Its energy came from the river."
    assert thing(text, "The steel") is None
    assert thing(text, "Its energy") is None


def test_the_authority_of_somebody_is_no_body() -> None:
    text = "The Lantern Society met in May. The Harbour Office was founded under the authority of the city. The Lantern Society closed."
    assert thing(text, "the authority of the city") is None
    assert thing(text, "the authority") is None


@pytest.mark.parametrize(
    "text", ["Jane Roe, ², of Eastmere, died.", "A ²-year-old girl died.", "John Poe, 3, and Mary Council, ², Jane Roe, 4, died."]
)
def test_a_raised_figure_is_no_age_and_no_error(text: str) -> None:
    ages = {one.referent.age for sentence in reading_of(text).sentences for one in sentence.references.values()}
    assert ages <= {None, 3, 4}


def test_whose_film_it_is_is_not_the_film() -> None:
    assert thing("Valdry's new film opened in 2011. Valdry wrote it. Valdry sang. The film lasts two hours.", "The film") is None


@pytest.mark.parametrize(
    "text",
    [
        "The Lantern Society met. It took three years to build the hall.",
        "The Lantern Society met. It cost three million dollars to build the hall.",
        "The Lantern Society met. It needed years to mend the roof.",
    ],
)
def test_an_it_of_what_somebodys_doing_took_is_not_led_back(text: str) -> None:
    assert thing(text, "It") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Orla Comet is bright. It takes 67 years to orbit the sun.", "Orla Comet"),
        ("The Lantern Society met. It took the hall.", "Lantern Society"),
    ],
)
def test_but_what_moves_or_takes_something_is_meant(text: str, name: str) -> None:
    assert thing(text, "It") == name


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The Hallam bell was cast in 1961.", "Hallam bell"),
        ("The Hallam town hall opened in 1961.", "Hallam town hall"),
        ("The Hallam cable car opened in 1961.", "Hallam cable car"),
        ("The Orla rowing club met in 1961.", "Orla rowing club"),
    ],
)
def test_a_kind_is_named_by_the_proper_name_before_it_with_a_noun_in_between(text: str, noun: str) -> None:
    assert thing(text, f"The {noun}") == noun


@pytest.mark.parametrize(
    "phrase", ["A Hallam town hall", "The Hallam wooden hall", "The old Hallam town hall", "The Hallam dog", "The Hallam town halls"]
)
def test_one_of_many_one_that_is_described_and_what_bears_no_name_are_not(phrase: str) -> None:
    assert thing(f"{phrase} moved in 1961.", phrase) is None


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("The striding bull, a bronze statuette, was stolen in 1961.", "a bronze statuette", "striding bull"),
        ("A striding bull, a bronze statuette, was stolen in 1961.", "a bronze statuette", "bronze statuette"),
        ("The striding bull, the bronze statuette, was stolen in 1961.", "the bronze statuette", "bronze statuette"),
    ],
)
def test_a_phrase_with_the_indefinite_article_says_what_the_known_thing_before_it_is(text: str, noun: str, name: str) -> None:
    assert reference(text, noun).referent.resolved.name == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The Orla Hotel stands in Lisk. The building has 40 rooms.", "The building", "Orla Hotel"),
        ("The Orla Hotel stands beside the Tarn Theatre. The building has 40 rooms.", "The building", None),
        ("The Orla Hotel is a large hotel in Lisk. The building has 40 rooms.", "The building", "Orla Hotel"),
        ("The Orla Hotel stands in Lisk. The factory has 40 rooms.", "The factory", None),
        ("The Orla Hotel stands beside a bank. The building has 40 rooms.", "The building", None),
    ],
)
def test_a_wider_noun_leads_back_to_the_only_thing_it_fits(text: str, words: str, name: str | None) -> None:
    assert thing(text, words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The Orla Circuit opened in 1961. The Circuit is 4 km long.", "Circuit", "Orla Circuit"),
        ("The Orla Circuit and the Tarn Circuit opened in 1961. The Circuit is 4 km long.", "Circuit", "Circuit"),
        ("The Orla Circuit opened in 1961. Circuit is 4 km long.", "Circuit", None),
        ("The Orla Circuit opened in 1961. The Circuit, a magazine, is 4 years old.", "Circuit", "Circuit"),
        ("The Orla Circuit opened when the Circuit was sold.", "Circuit", "Circuit"),
        ("The Orla Courier opened in 1961. The Courier is 4 years old.", "Courier", "Courier"),
    ],
    ids=["the only one", "one of two", "without the article", "told apart", "in one sentence", "no kind of thing"],
)
def test_the_last_word_of_a_longer_name_with_the_article_is_the_only_thing_called_so(text: str, words: str, name: str | None) -> None:
    assert thing(text, words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The Orla Hotel stands in Tarn. The town has 40 streets.", "The town", None),
        ("The Orla Court was founded in 1961. The company has 40 members.", "The company", None),
    ],
)
def test_no_text_calls_a_hotel_a_town_or_a_court_a_company(text: str, words: str, name: str | None) -> None:
    assert thing(text, words) != text[4 : text.index(" ", 9)]
    assert thing(text, words) in {name, "Tarn"}


def test_a_makers_jet_is_one_of_many() -> None:
    assert thing("A Corvane jet made its first flight in 1961.", "A Corvane jet") is None
    assert thing("The Corvane jet made its first flight in 1961.", "The Corvane jet") == "Corvane"


def test_bc_is_no_place() -> None:
    text = "The mill was built in the seventh century BC."
    assert [
        one.referent.name for sentence in reading_of(text).sentences for one in sentence.references.values() if one.referent.named
    ] == []


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The Orla Mill burned down in 1961. The adjacent mill was built in 1340.", "The adjacent mill", None),
        ("The Orla Mill burned down in 1961. The other mill was built in 1340.", "The other mill", None),
        ("The Orla Mill burned down in 1961. The mill was built in 1340.", "The mill", "Orla Mill"),
    ],
)
def test_a_neighbouring_thing_is_another_one(text: str, words: str, name: str | None) -> None:
    assert thing(text, words) == name


def test_a_name_that_is_said_to_be_a_thing_is_nobody() -> None:
    text = "Murrin Marsh is a nature reserve. Ada Quill came in 1961. She was asleep."
    assert thing(text, "She") == "Ada Quill"
    assert thing("Murrin Marsh is a nature reserve. She was asleep in 1961.", "She") is None


def test_whom_the_text_calls_her_is_somebody() -> None:
    assert reference("Osric Vale left Lisk in 1961. In her youth she sang.", "Osric Vale").referent.entity_type is EntityType.PERSON
    assert reference("Osric Vale left Lisk in 1961.", "Osric Vale").referent.entity_type is not EntityType.PERSON


def test_the_producer_that_somebody_was_is_that_person() -> None:
    assert thing("Ada Quill was the producer of the film.", "the producer") == "Ada Quill"
    assert thing("The Orla Mill was the producer of the film.", "the producer") != "Ada Quill"


def test_what_is_built_is_called_by_its_site_and_its_kind() -> None:
    assert thing("The Corvane bridge was opened in 1936.", "The Corvane bridge") == "Corvane bridge"
    assert thing("The Corvane tunnel was opened in 1936.", "The Corvane tunnel") == "Corvane tunnel"
    assert thing("The Corvane programme was opened in 1936.", "The Corvane programme") == "Corvane"


def test_a_thing_before_a_name_is_what_the_name_is_of() -> None:
    text = "The drug Quelvane was approved in 1997. The drug is taken as a tablet."
    assert thing(text, "The drug") == "Quelvane"
