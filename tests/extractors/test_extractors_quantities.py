from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.model.claims import AttributeClaim, Polarity, QuantityClaim
from claimcheck.model.values import DateValue, QuantityValue
from reading_helpers import Said, claims_of, said, the_claim


def quantities(text: str) -> list[QuantityClaim]:
    return [claim for claim in claims_of(text) if isinstance(claim, QuantityClaim)]


@pytest.mark.parametrize(
    ("text", "subject", "predicate", "value"),
    [
        ("The Harbour Office dismantled 207 smuggling rings in 2018.", "Harbour Office", "dismantled", "207 smuggling rings"),
        ("The Lantern Society has 40 members.", "Lantern Society", "have", "40 members"),
        ("The Lantern Society owns two ships.", "Lantern Society", "have", "2 ships"),
        ("The Lantern Society employs 300 people.", "Lantern Society", "have", "300 employees"),
        ("The Lantern Society carried more than 120 passengers.", "Lantern Society", "have", ">120.. passengers"),
        ("The Lantern Society has fewer than 50 members.", "Lantern Society", "have", "<..50 members"),
        ("The Lantern Society has 40 to 50 members.", "Lantern Society", "have", "40..50 members"),
        ("The theatre seats 120.", "theatre", "have", "120 seats"),
        ("The fire killed 12 people.", "fire", "killed", "12 people"),
        ("At least 12 people died.", "people", "killed", "12.. people"),
        ("Twelve people died.", "people", "killed", "12 people"),
        ("Forty people were killed in the fire.", "fire", "killed", "40 people"),
        ("Nearly 500 people died.", "people", "killed", "~500 people"),
        ("The arrest of 125 people followed.", "people", "arrested", "125 people"),
        ("There were 12 ships in the harbour.", "ships", "have", "12 ships"),
        ("The Harbour Office has 125 kilograms of amber.", "Harbour Office", "have", "125 kilogram amber"),
        ("The bridge is 320 metres long.", "bridge", "length", "320 meter"),
        ("The Vellin Bridge has a length of 320 metres.", "Vellin Bridge", "length", "320 meter"),
        ("The length of the Vellin Bridge is 320 metres.", "Vellin Bridge", "length", "320 meter"),
        ("The tower is 90 metres high.", "tower", "height", "90 meter"),
        ("The statue weighs 3 tons.", "statue", "weight", "3 ton"),
        ("The Vellin Bridge cost $3 million.", "Vellin Bridge", "cost", "3000000 USD"),
        ("The budget of the Harbour Office is $3 million.", "Harbour Office", "budget", "3000000 USD"),
        ("The Harbour Office has a budget of $3 million.", "Harbour Office", "budget", "3000000 USD"),
        ("The population of Eastmere was 12,000 in 2011.", "Eastmere", "population", "12000"),
        ("Eastmere has a population of 12,000.", "Eastmere", "population", "12000"),
        ("The turnout was 62 percent.", "turnout", "turnout", "62 percent"),
        ("The price rose by 12 percent.", "price", "price change", "12 percent"),
    ],
)
def test_a_number_belongs_to_whom_the_verb_says(text: str, subject: str, predicate: str, value: str) -> None:
    assert said(text, "quantity", predicate) == [Said("quantity", subject, predicate, value)]


def test_a_toll_is_one_property_however_it_is_told() -> None:
    told = ["The fire killed 12 people.", "Twelve people died.", "Twelve people were killed in the fire."]
    assert [(claim.predicate, claim.value) for text in told for claim in said(text, "quantity")] == [("killed", "12 people")] * 3


def test_a_bound_is_part_of_the_number() -> None:
    text = "The Lantern Society has over 300 members."
    assert said(text, "quantity", "have") == [Said("quantity", "Lantern Society", "have", ">300.. members")]


def test_a_change_states_one_value_not_two() -> None:
    assert [claim.value for claim in said("The price rose from $3 to $5 in 2018.", "quantity", "price")] == ["5 USD"]


def test_an_old_value_without_a_time_is_kept_apart() -> None:
    assert [claim.value for claim in said("The price rose from $3 to $5 in 2018.", "quantity", "former price")] == ["3 USD"]


def test_both_values_of_a_change_keep_their_times() -> None:
    claims = [claim for claim in quantities("The city's position fell from 132 in 2018 to 92 in 2019.") if claim.predicate == "position"]
    assert [(claim.value.lower, claim.qualifiers.time.edtf) for claim in claims if claim.qualifiers.time] == [
        (Decimal(132), "2018"),
        (Decimal(92), "2019"),
    ]


@pytest.mark.parametrize(
    ("text", "subject", "predicate", "value"),
    [
        ("The society made a profit of $2 million.", "society", "profit", "2000000 USD"),
        ("The society has a $3 million budget.", "society", "budget", "3000000 USD"),
        ("The society has up to 50 members.", "society", "have", "..50 members"),
        ("The Harbour Office arrested over125 people.", "Harbour Office", "arrested", ">125.. people"),
        ("About 60 percent of the residents voted.", "residents", "vote", "~60 percent residents"),
    ],
)
def test_an_amount_or_a_share_belongs_to_its_owner(text: str, subject: str, predicate: str, value: str) -> None:
    assert said(text, "quantity", predicate) == [Said("quantity", subject, predicate, value)]


def test_the_value_keeps_its_bounds_exactly() -> None:
    (claim,) = quantities("The Lantern Society has 40 to 50 members.")
    assert (claim.value.lower, claim.value.upper) == (Decimal(40), Decimal(50))


def test_the_year_right_behind_a_number_is_its_own() -> None:
    first, second = quantities("The harbour office counted 132 ships in 2018 and 140 in 2019.")
    assert (first.value.lower, second.value.lower) == (Decimal(132), Decimal(140))
    assert [claim.qualifiers.time.edtf for claim in (first, second) if claim.qualifiers.time is not None] == ["2018", "2019"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The Harbour Office dismantled 207 smuggling rings in 2018.", "2018"),
        ("In 2018 the Harbour Office dismantled 207 smuggling rings.", "2018"),
        ("The Harbour Office has dismantled 207 smuggling rings since 2002.", "2002/.."),
        ("Between 2014 and 2016 the Harbour Office dismantled 207 smuggling rings.", "2014/2016"),
    ],
)
def test_the_time_of_a_count_qualifies_it(text: str, edtf: str) -> None:
    time = the_claim(text, "quantity", "dismantled").qualifiers.time
    assert isinstance(time, DateValue)
    assert time.edtf == edtf


def test_the_place_of_a_count_qualifies_it() -> None:
    claim = the_claim("Police arrested 14 people in Eastmere in March 2011.", "quantity", "arrested")
    assert [place.name for place in claim.qualifiers.place] == ["Eastmere"]


def test_what_narrows_the_counted_things_is_their_scope() -> None:
    claim = the_claim("The Harbour Office employs 40 people who live in Corvane.", "quantity", "have")
    assert claim.qualifiers.scope == ("who live in Corvane",)


@pytest.mark.parametrize("text", ["The society does not employ 300 people.", "The museum never had 300 employees."])
def test_a_denied_number_is_negated(text: str) -> None:
    assert the_claim(text, "quantity", "have").polarity is Polarity.NEGATED


def test_a_number_that_is_only_planned_is_hedged() -> None:
    (claim,) = quantities("The company will hire 300 workers.")
    assert claim.hedges == ("planned",)


def test_a_number_on_somebodys_word_is_attributed() -> None:
    (claim,) = quantities("According to Mara Fenn, the fire killed 12 people.")
    assert claim.attribution is not None
    assert claim.attribution.name == "Mara Fenn"


def test_sales_in_a_text_about_one_company_are_its_own() -> None:
    text = (
        "Corvane Mills was founded in 1901. Corvane Mills employs 300 people. Corvane Mills makes flour. "
        "Corvane Mills is based in Corvane. Sales rose to $4 million in 2018."
    )
    assert said(text, "quantity", "sales") == [Said("quantity", "Corvane Mills", "sales", "4000000 USD")]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Ada Quill is 32 years old.", "Ada Quill"),
        ("Ada Quill was 32.", "Ada Quill"),
        ("Ada Quill left. She was 32.", "Ada Quill"),
    ],
)
def test_an_age_is_an_attribute_of_the_person_and_not_a_count(text: str, subject: str) -> None:
    claim = the_claim(text, "attribute", "age")
    assert isinstance(claim, AttributeClaim)
    assert isinstance(claim.value, QuantityValue)
    assert (claim.subject.name, claim.value.lower, claim.value.unit) == (subject, Decimal(32), "year")
    assert said(text, "quantity") == []


def test_an_age_behind_a_name_is_that_persons() -> None:
    assert said("Ada Quill, aged 32, won the race.", "attribute", "age") == [Said("attribute", "Ada Quill", "age", "32 year")]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe died at the age of 87.",
        "Jane Roe died in 1999 at the age of 87 in Corvane.",
        "Jane Roe died in 1999, aged 87.",
        "Jane Roe died aged 87.",
        "Jane Roe was killed at age 87.",
    ],
)
def test_an_age_at_death_is_a_property_of_its_own(text: str) -> None:
    assert [(claim.subject, claim.predicate, claim.value) for claim in said(text, "attribute")] == [("Jane Roe", "age at death", "87 year")]


def test_the_ages_of_victims_are_theirs() -> None:
    text = "Ada Quill, 32, and Bram Teller, 45, died in the fire."
    assert [(claim.subject, claim.value) for claim in said(text, "attribute", "age")] == [
        ("Ada Quill", "32 year"),
        ("Bram Teller", "45 year"),
    ]


def test_an_age_in_the_past_is_of_its_time() -> None:
    time = the_claim("Jane Roe retired in 1999, aged 60.", "attribute", "age").qualifiers.time
    assert time is not None
    assert time.edtf == "1999"
    assert said("At the age of 32, Ada Quill won the race.", "attribute") == []


@pytest.mark.parametrize(
    ("text", "deed", "value"),
    [
        ("Jane Roe retired at the age of 65.", "retirement", "65 year"),
        ("Jane Roe, who retired at 60, was a pilot.", "retirement", "60 year"),
        ("Jane Roe was 36 years old when she retired.", "retirement", "36 year"),
        ("Jane Roe was 29 when she married John Doe.", "marriage", "29 year"),
        ("Jane Roe died at 84.", "death", "84 year"),
    ],
)
def test_an_age_at_what_comes_about_once_in_a_life_is_a_property_of_its_own(text: str, deed: str, value: str) -> None:
    assert [(claim.predicate, claim.value) for claim in said(text, "attribute")] == [(f"age at {deed}", value)]


def test_an_age_at_a_marriage_is_of_the_one_to_that_spouse() -> None:
    claim = the_claim("Jane Roe married John Doe at the age of 22.", "attribute", "age at marriage")
    assert claim.object is not None
    assert claim.object.name == "John Doe"
    assert said("Jane Roe married at the age of 22.", "attribute") == []


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe died at 10.",
        "At 17, Jane Roe won the Orla Cup.",
        "Jane Roe was 12 when her father retired.",
        "The shares closed at 60.",
        "Jane Roe threw the ball at 14 men.",
        "Jane Roe retired from tennis at 31.",
        "Jane Roe retired at 31 but soon came back.",
        "Jane Roe graduated from Orla College at the age of 19.",
    ],
    ids=[
        "perhaps an hour",
        "what may come about again",
        "another's retirement",
        "a price",
        "people",
        "from one thing",
        "once more",
        "of one school",
    ],
)
def test_other_numbers_and_other_deeds_give_no_such_age(text: str) -> None:
    assert said(text, "attribute") == []


def test_an_age_at_a_dated_deed_is_also_an_age_of_that_time() -> None:
    claim = the_claim("Jane Roe became mayor of Orla in 1990 at 33.", "attribute", "age")
    assert claim.qualifiers.time is not None
    assert claim.qualifiers.time.edtf == "1990"


def test_an_age_before_a_noun_is_that_persons() -> None:
    claim = the_claim("The 32-year-old engineer was arrested.", "attribute", "age")
    assert claim.subject.text.endswith("engineer")


@pytest.mark.parametrize("text", ["It was 1990.", "The museum opened at 10:30.", "Chapter 12 tells more.", "Ada Quill left in 1990."])
def test_a_year_an_hour_or_a_chapter_counts_nothing(text: str) -> None:
    assert said(text, "quantity") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The girls were identified as Ada Quill and Mara Orne, both 14.", {"Ada Quill": "14 year", "Mara Orne": "14 year"}),
        ("Doctors identified the 25-year-old as Bram Teller.", {"Bram Teller": "25 year"}),
        ("Police found 25-year-old Bram Teller of Ansel.", {"Bram Teller": "25 year"}),
        ("Walter Street, 19, of Ansel left. Teller Street, 19, is closed.", {"Walter Street": "19 year"}),
        ("In a call to the Fenn Division of Police, 18-year-old Bram Teller wept.", {"Bram Teller": "18 year"}),
        ("A 14-month-old boy, Bram Teller, was hurt.", {"Bram Teller": "14 month"}),
        ("A six-week-old strike ended.", {}),
        ("Ada Quill was hurt, and Bram Teller drove their three daughters, ages five, eight and 12, to school.", {}),
        (
            "Bram Teller, 17, Mara Council, 34, and Jonas Orne, 40, left.",
            {"Bram Teller": "17 year", "Mara Council": "34 year", "Jonas Orne": "40 year"},
        ),
    ],
)
def test_an_age_is_given_to_each_of_those_who_share_it_and_to_who_is_called_by_it(text: str, expected: dict[str, str]) -> None:
    assert {claim.subject: claim.value for claim in said(text, "attribute", "age")} == expected


def test_an_adjective_that_means_some_of_them_narrows_a_count() -> None:
    assert the_claim("Ada Quill has two older children.", "quantity").qualifiers.scope == ("older",)
    assert the_claim("Ada Quill has two children.", "quantity").qualifiers.scope == ()


@pytest.mark.parametrize("text", ["The four-master was long.", "The Orla, a three-master 46 metres long, sank."])
def test_a_number_within_a_noun_counts_nothing(text: str) -> None:
    assert not [claim for claim in quantities(text) if claim.value.counted == "master"]


def test_a_seven_storey_building_is_a_building_and_has_seven_storeys() -> None:
    (claim,) = quantities("The seven-storey building was sold.")
    assert (claim.subject.name, claim.value.lower, claim.value.counted) == ("building", Decimal(7), "storey")


def test_what_is_sold_within_the_first_year_of_a_thing_is_its() -> None:
    (claim,) = quantities("“Low Tide” is an album. Within its first year 300,000 copies were sold.")
    assert (claim.subject.name, claim.qualifiers.scope) == ("Low Tide", ("first year",))


def test_what_somebody_puts_a_measure_at_is_its_value() -> None:
    (claim,) = quantities("The commission puts the total damage at 84 million crowns, of which half was insured.")
    assert (claim.subject.name, claim.predicate, claim.qualifiers.scope) == ("total damage", "damage", ())


def test_a_clause_behind_a_comma_only_adds_to_what_is_counted() -> None:
    (claim,) = quantities("Orla Mills has three plants, which are old.")
    assert claim.qualifiers.scope == ()
    (claim,) = quantities("Orla Mills has three plants that are old.")
    assert claim.qualifiers.scope == ("that are old",)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("When it opened, the Orla Hall had 900 seats.", ("When it opened",)),
        ("Before the restoration, the Orla Hall had 900 seats.", ("Before the restoration",)),
        ("After the fire, the Orla Hall had 900 seats.", ("After the fire",)),
        ("The Orla Hall originally had 900 seats.", ("originally",)),
        ("The Orla Hall had 900 seats until 1990.", ("until 1990",)),
        ("The Orla Tower was 90 metres high when it opened.", ("when it opened",)),
        ("The Orla Hall now has 900 seats.", ()),
        ("Because it opened, the Orla Hall had 900 seats.", ()),
        ("The Orla Hall in Lisk had 900 seats.", ()),
        ("The Orla Bridge cost 3 million euros when it opened.", ()),  # it was built once
        ("Twelve people died when the Orla Hall opened.", ()),
    ],
)
def test_the_stage_of_the_life_of_a_thing_narrows_what_it_had(text: str, scope: tuple[str, ...]) -> None:
    assert the_claim(text, "quantity").qualifiers.scope == scope


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The Orla Fair of 1986 had 900 visitors.", "1986"),
        ("The attendance at the Orla Fair of 1986 was 900.", "1986"),
        ("The fire of 1908 killed 12 people.", "1908"),
        ("The Orla Fair of 1986 had 900 visitors in 1987.", "1987"),  # the clause says it itself
        ("In 1998 the train hit a lorry, and 17 people were hurt.", "1998"),
        ("In 1998 the Orla Hall burned down, and 17 rooms were lost.", "1998"),
        ("The Orla Express hit a lorry in 1998, and 17 people were hurt.", "1998"),
        ("In Lisk the train hit a lorry, and 17 people were hurt.", None),
        ("Twenty people were hurt when the train derailed on 9 October 1998.", "1998-10-09"),
        ("Twenty people were killed when the Orla Ferry capsized in 1998.", "1998"),
        ("The Orla Hall had 900 seats when Lisk grew in 1998.", None),
    ],
)
def test_a_number_has_the_time_of_its_thing_of_its_sentence_or_of_the_accident(text: str, edtf: str | None) -> None:
    time = the_claim(text, "quantity").qualifiers.time
    assert (time.edtf if time is not None else None) == edtf


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("Orla Systems wants to build a hall with 900 seats.", ("planned",)),
        ("Ada Quill would have built a hall with 900 seats.", ("possible",)),
        ("The town wants to build the 305-metre Orla Tower.", ("planned",)),
        ("Ada Quill hoped to build the $61 million Orla Hall.", ("planned",)),
        ("Orla Systems built a hall with 900 seats.", ()),
        ("The town built the 305-metre Orla Tower.", ()),
        ("Orla Systems may buy the Orla Hall, a hall with 900 seats.", ()),  # it has them whoever buys it
    ],
)
def test_a_number_of_what_did_not_come_about_is_hedged(text: str, hedges: tuple[str, ...]) -> None:
    assert the_claim(text, "quantity").hedges == hedges


def test_of_costs_construction_is_no_kind_and_repair_is_one() -> None:
    assert the_claim("The Orla Hall had a construction cost of $3 million.", "quantity", "cost").qualifiers.scope == ()
    assert the_claim("The Orla Hall had a repair cost of $3 million.", "quantity", "cost").qualifiers.scope == ("repair",)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The Orla Museum bought 40 clocks from a dealer.", ("from a dealer",)),
        ("Lisk built 60 flats on the quay.", ("on the quay",)),
        ("The Orla Museum first bought 40 clocks.", ("first",)),
        ("The Orla Museum bought 40 clocks in 1974.", ()),
    ],
)
def test_from_whom_and_where_so_many_were_got_or_made_narrows_their_number(text: str, scope: tuple[str, ...]) -> None:
    told = [claim for claim in claims_of(text) if claim.kind == "quantity"]
    assert [claim.qualifiers.scope for claim in told] == [scope]


def test_people_of_a_trade_who_lost_their_lives_are_counted_as_such() -> None:
    told = [
        claim.value for claim in claims_of("Three firefighters lost their lives when the Orla Mill burnt down.") if claim.kind == "quantity"
    ]
    assert [value.counted for value in told if isinstance(value, QuantityValue)] == ["firefighters"]


@pytest.mark.parametrize("text", ["The Orla School is a four-year school.", "Of the guests, 25 % were 40 years old."])
def test_a_course_of_years_and_a_share_of_nobody_are_no_measures_of_a_thing(text: str) -> None:
    assert [claim for claim in claims_of(text) if claim.kind in {"quantity", "attribute"}] == []


@pytest.mark.parametrize(
    ("text", "subject", "predicate", "value"),
    [
        ("The court sentenced Ada Quill to six years' imprisonment.", "Ada Quill", "sentence", "6 year"),
        ("Mount Orla rises 3,268 metres above sea level.", "Mount Orla", "height", "3268 meter"),
        ("The Orla train has a maximum speed of 220 kilometres per hour.", "Orla train", "maximum speed", "220 kilometer per hour"),
        ("The number of dead in the Orla fire was 12.", "Orla fire", "killed", "12 people"),
        ("In the Orla disaster, the number of injured miners came to 63.", "Orla disaster", "injured", "63 miners"),
        ("The number of people injured in the Orla crash climbed to at least 30.", "Orla crash", "injured", "30.. people"),
    ],
)
def test_more_ways_of_telling_a_measure_are_read(text: str, subject: str, predicate: str, value: str) -> None:
    told = said(text, "quantity")
    assert [(claim.subject, claim.value) for claim in told] == [(subject, value)]
    assert {claim.predicate for claim in told} <= {predicate, "speed"}


@pytest.mark.parametrize(
    "text", ["The number of dead was never told.", "The number of dogs was 12.", "The number was 12 in the Orla fire."]
)
def test_other_numbers_are_no_toll(text: str) -> None:
    assert [claim for claim in said(text, "quantity") if claim.predicate in {"killed", "injured"}] == []


@pytest.mark.parametrize(
    "text",
    [
        "The number of civilian dead in the Orla fire was 12.",
        "The number of dead in Lisk in the Orla flood was 12.",
        "The number of seriously injured in the Orla crash was 12.",
        "In Lisk the number of dead was 12.",
        "The number of people injured in the Orla fire who stayed in hospital was 9.",
    ],
)
def test_the_number_of_some_is_no_toll(text: str) -> None:
    assert [claim for claim in said(text, "quantity") if claim.predicate in {"killed", "injured"}] == []


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill was sentenced to a further two years' imprisonment.",
        "Ada Quill was sentenced to one month's imprisonment in default of a fine.",
    ],
)
def test_a_term_that_comes_on_top_or_in_place_of_a_fine_is_not_the_sentence(text: str) -> None:
    assert said(text, "quantity", "sentence") == []


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("There are 300 books in the library of the Orla Abbey.", "library"),
        ("There are 300 books in the library.", "books"),
    ],
)
def test_what_is_there_is_had_by_what_the_text_tells_it_to_be_in(text: str, subject: str) -> None:
    assert the_claim(text, "quantity", "have").subject.name == subject
