"""What is found as a quantity, and what is not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.model.mentions import QuantityMention
from claimcheck.values.quantities import find_quantities


def only(text: str) -> QuantityMention:
    mentions = find_quantities(text)
    assert len(mentions) == 1, [mention.text for mention in mentions]
    return mentions[0]


def bounds(text: str) -> list[tuple[str, str, str]]:
    return [(str(mention.value.lower), str(mention.value.upper), mention.value.comparator.value) for mention in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,234,567 votes", "1234567"),
        ("40 000 homes", "40000"),
        ("12,34,567 rupees", "1234567"),
        ("1.8 billion trees", "1800000000"),
        ("two dozen goats", "24"),
        ("half a dozen goats", "6"),
        ("a score of villages", "20"),
        ("half a million goats", "500000"),
        ("a quarter million goats", "250000"),
        ("one in five goats", "0.2"),
        ("nine out of 10 goats", "0.9"),
        ("three-quarters of the herd", "0.75"),
        ("two-thirds of the herd", "0.666666666666667"),
        ("one twenty-fifth of the herd", "0.04"),
        ("two hundred and six goats", "206"),
        ("twenty-one trillion three hundred", "21000000000300"),
        ("one hundred and thirty-two fifths", "26.4"),
        ("one hundred and three quarters", "100.75"),
        ("3 million and a half goats", "3500000"),
        ("two and a half million goats", "2500000"),
        ("2 1/2 acres", "2.5"),
        ("2½ acres", "2.5"),
        ("½ acre", "0.5"),
        ("4 thousand 3 hundred and 21 goats", "4321"),
        ("two point seven five goats", "2.75"),
        ("10k goats", "10000"),
        ("5m people", "5000000"),
        ("minus five degrees", "-5"),
        ("fell to -3 there", "-3"),
        ("1.3x10^6 goats", "1300000"),
        ("25 lakh goats", "2500000"),
        ("zero goats", "0"),
        ("$-5", "-5"),
        ("6 ft 2 in", "6.166666666666667"),
        ("15 dollars 50.", "15.5"),
        ("a 27-million loan", "27000000"),
        ("two thirds of a million", "666666.666666667"),
        ("one billion and a quarter million", "1000250000"),
        ("three lakh crore", "3000000000000"),
        ("1 over 3", "0.333333333333333"),
        ("14.2m units", "14200000"),
        ("it fell by half.", "0.5"),
    ],
)
def test_a_number_is_read_however_it_is_written(text: str, number: str) -> None:
    assert only(text).value.lower == Decimal(number)


@pytest.mark.parametrize(
    ("text", "extent", "lower", "upper", "comparator"),
    [
        ("seized more than 25 boats", "more than 25", "25", "None", "more_than"),
        ("seized over125 boats", "over125", "125", "None", "more_than"),
        ("seized at least 25 boats", "at least 25", "25", "None", "at_least"),
        ("seized up to 25 boats", "up to 25", "None", "25", "at_most"),
        ("seized fewer than 25 boats", "fewer than 25", "None", "25", "less_than"),
        ("seized nearly 25 boats", "nearly 25", "25", "25", "approximately"),
        ("seized some 200 boats", "some 200", "200", "200", "approximately"),
        ("seized 200 or so boats", "200 or so", "200", "200", "approximately"),
        ("seized 200-odd boats", "200-odd", "200", "200", "approximately"),
        ("within 24 hours or less", "24 hours or less", "None", "24", "at_most"),
        ("for 500 or more boats", "500 or more", "500", "None", "at_least"),
        ("seized about 500 or more boats", "500 or more", "500", "None", "at_least"),
        ("at most 30 and at least 20 boats", "at most 30 and at least 20", "20", "30", "exact"),
        ("more than 20 but less than 30 boats", "more than 20 but less than 30", "20", "30", "exact"),
        ("7+ years", "7+ years", "7", "None", "at_least"),
        ("exactly 25 boats", "exactly 25", "25", "25", "exact"),
    ],
)
def test_words_around_a_number_bound_it(text: str, extent: str, lower: str, upper: str, comparator: str) -> None:
    mention = only(text)
    assert mention.text == extent
    assert bounds(text) == [(lower, upper, comparator)]


@pytest.mark.parametrize(
    ("text", "extent", "lower", "upper", "unit"),
    [
        ("a 5-15 year term", "5-15 year", "5", "15", "year"),
        ("aged between 18 and 59", "between 18 and 59", "18", "59", "year"),
        ("from $750,000 to $1 million", "from $750,000 to $1 million", "750000", "1000000", "USD"),
        ("worth $5 to $10 million", "$5 to $10 million", "5000000", "10000000", "USD"),
        ("two to three months", "two to three months", "2", "3", "month"),
        ("two or three goats", "two or three", "2", "3", ""),
        ("5–10 percent", "5–10 percent", "5", "10", "percent"),
        ("a 3- to 15-year term", "3- to 15-year", "3", "15", "year"),
        ("between 30 and 20 goats", "between 30 and 20", "20", "30", ""),
    ],
)
def test_two_ends_make_one_range(text: str, extent: str, lower: str, upper: str, unit: str) -> None:
    mention = only(text)
    assert (mention.text, mention.value.unit) == (extent, unit)
    assert bounds(text) == [(lower, upper, "exact")]


@pytest.mark.parametrize(
    "text", ["control over two ports", "told about three wrecks", "they gathered around 12 tables", "how about 20 boats"]
)
def test_a_preposition_is_no_bound(text: str) -> None:
    assert only(text).value.comparator == "exact"


def test_a_change_is_two_values_and_years_are_none() -> None:
    assert [mention.text for mention in find_quantities("The rank fell from 141 in 2018 to 87 in 2019.")] == ["141", "87"]
    assert [mention.text for mention in find_quantities("Exports rose from 5 to 10 tons.")] == ["5", "10 tons"]


@pytest.mark.parametrize(
    ("text", "extent", "number", "unit"),
    [
        ("about $3 million", "about $3 million", "3000000", "USD"),
        ("US$2.5bn", "US$2.5bn", "2500000000", "USD"),
        ("worth €3m", "€3m", "3000000", "EUR"),
        ("3 million euros", "3 million euros", "3000000", "EUR"),
        ("361 million pounds", "361 million pounds", "361000000", "GBP"),
        ("weighs 200 pounds", "200 pounds", "200", "pound"),
        ("weighs 2,000 pounds", "2,000 pounds", "2000", "pound"),
        ("EUR 125", "EUR 125", "125", "EUR"),
        ("75 USD million", "75 USD million", "75000000", "USD"),
        ("3 dollars 50 cents", "3 dollars 50 cents", "3.5", "USD"),
        ("50 cents", "50 cents", "50", "cent"),
        ("$60 a barrel", "$60 a barrel", "60", "USD per barrel"),
        ("60 $/barrel", "60 $/barrel", "60", "USD per barrel"),
        ("60 mph", "60 mph", "60", "mile per hour"),
        ("188 miles an hour", "188 miles an hour", "188", "mile per hour"),
        ("10km/hr", "10km/hr", "10", "kilometer per hour"),
        ("300 lb-ft of torque", "300 lb-ft", "300", "pound-foot"),
        ("rose 0.65 per cent", "0.65 per cent", "0.65", "percent"),
        ("25% of it", "25%", "25", "percent"),
        ("two percentage points", "two percentage points", "2", "percentage point"),
        ("a six-mile trip", "six-mile", "6", "mile"),
        ("660 square meters", "660 square meters", "660", "square meter"),
        ("190 km2 of forest", "190 km2", "190", "square kilometer"),
        ("98.6 degrees F", "98.6 degrees F", "98.6", "fahrenheit"),
        ("100 MB", "100 MB", "100", "megabyte"),
        ("184 lb.-ft of torque", "184 lb.-ft", "184", "pound-foot"),
        ("takes 5.1s", "5.1s", "5.1", "second"),
        ("fined Rs. 5 lakh", "Rs. 5 lakh", "500000", "rupee"),
        ("6 feet 6 inches", "6 feet 6 inches", "6.5", "foot"),
        ("two years and six months", "two years and six months", "2.5", "year"),
        ("half an hour", "half an hour", "0.5", "hour"),
        ("20 (kg)", "20 (kg)", "20", "kilogram"),
    ],
)
def test_units_and_currencies_have_one_normal_name(text: str, extent: str, number: str, unit: str) -> None:
    mention = only(text)
    assert (mention.text, mention.value.lower, mention.value.unit) == (extent, Decimal(number), unit)


@pytest.mark.parametrize(
    ("text", "extent"),
    [
        ("a 32-year-old sailor", "32-year-old"),
        ("she is 32 years old", "32 years old"),
        ("a sailor aged 32", "32"),
        ("Ada Quill, 32, sailed", "32"),
        ("the woman, 32, sailed", "32"),
        ("at the age of 32", "32"),
        ("a 32 yo sailor", "32 yo"),
        ("Ada and Bea, both 32, sailed", "32"),
    ],
)
def test_an_age_is_in_years_and_counts_nothing(text: str, extent: str) -> None:
    mention = only(text)
    assert (mention.text, mention.value.unit, mention.value.counted, str(mention.value.lower)) == (extent, "year", "", "32")


def test_ages_in_a_list_share_their_unit() -> None:
    mentions = find_quantities("sailors aged 31, 35 and 37, and two cousins, 9 and 14 years old")
    assert [(str(mention.value.lower), mention.value.unit) for mention in mentions] == [
        ("31", "year"),
        ("35", "year"),
        ("37", "year"),
        ("2", ""),
        ("9", "year"),
        ("14", "year"),
    ]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("seized more than 25 fishing boats on Monday", "fishing boats"),
        ("a 13-person crew", "person"),
        ("a six-member crew", "member"),
        ("approximately 1,500 Novarians have left", "Novarians"),
        ("92 in the north", ""),
        ("25 were drowned", ""),
        ("one sailor was drowned", "sailor"),
        ("one man lying there", "man"),
        ("30 percent of the voters", "voters"),
        ("half of the people", "people"),
        ("12 more goats", "goats"),
        ("40 people drowned", "people"),
        ("2.4 billion gallons of jet fuel a year", "jet fuel"),
        ("a five year prison term", ""),
        ("two 5 year prison terms", "prison terms"),
    ],
)
def test_what_is_counted_is_the_noun_phrase_behind(text: str, counted: str) -> None:
    assert find_quantities(text)[-1].value.counted == counted


@pytest.mark.parametrize(
    "text",
    [
        "the Condor 747 took off",
        "under Article 54 of the law",
        "after VIRUS-19 came",
        "along Highway 61",
        "in phase 2, see no. 5 and #3",
        "the Final Four",
        "in 2018 and since 1995",
        "the 2016 elections",
        "on 5 March 2015 and on March 10-12",
        "Oct. 7",
        "at 10:30 and at 6 pm or 11 a.m.",
        "2018-05-17 and 5/17/2018",
        "the 21st century and the twenty-first day",
        "the first two-way street",
        "it said so.[12] And (3) again",
        "1. Adapting the law",
        "see https://example.org/a/25?b=30 or write to 7seas@example.org",
        "call 555-0123 or +1-222-555-0199",
        "they won 3-1",
        "version 2.0.1",
        "the 1990s",
        "one of them, no one, the one, and one can hope",
        "a boat and an oar",
        "several hundred, hundreds of goats, tens of thousands",
        "10 Heron Street",
        "in the 500 block of Heron Street",
        "she called 911",
        "the B2B trade and an H5N1 case",
        "ground zero and zero tolerance",
        "three years ago and in the last two decades",
        "per 1,٣00",
        "9" * 60,
        "37°58′55″N",
        "half past seven, at 7, and 20 past eight",
        "the nineteen seventies and nineteen eighty-four",
        "since two thousand and eighteen",
        "Friday 31, 14 nov, the 22 of May",
        "on 5/12 and 11-2016",
        "0930 hours",
        "the iPhone 12 and Fortune 500 firms",
        "9-of-15 shots",
        "room 12, year 7 and Phase Two",
        "9700 W Heron Road",
        "10.5 17.2 31.9 26.7",
        "0^0",
        "the second half the crew slept",
        "a half-hearted crew",
        "a fifth column",
        "One day she left",
        "the 737 MAX",
        "Album No . 8 and p. 95",
    ],
)
def test_what_is_no_quantity_is_left_out(text: str) -> None:
    assert [mention.text for mention in find_quantities(text)] == []


def test_a_list_mark_is_no_quantity_but_what_follows_is() -> None:
    assert [mention.text for mention in find_quantities("Plans\n1. Build 12 boats\n2. Sell 3 boats")] == ["12", "3"]


def test_a_year_becomes_a_quantity_when_something_is_counted() -> None:
    assert only("more than 1500 people came").value.lower == 1500
    assert only("killing 2000 people").value.counted == "people"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ada's four goats", "four"),
        ("at the scene. Three others fled", "Three"),
        ("One Dead, Three Wounded", "One|Three"),
        ("WITH THREE OTHER MEN", "THREE"),
        ("it would last 60 days", "60 days"),
        ("Arrested 25 smugglers", "25"),
        ("All four — two 21-year-olds", "four|two|21-year-olds"),
        ("On May 3, 12 people fled", "12"),
        ("30 sailors and 1500 civilians", "30|1500"),
        ("100 pounds.Anyone", "100 pounds"),
        ("cases rose by 1,200 to 15,340", "1,200|15,340"),
        ("spread over three years", "three years"),
        ("the Heron Hall three to four times a week", "three to four"),
        ("he is 5'4\" tall", "5'4\""),
        ("a quarter of a mile", "a quarter of a mile"),
        ("a half-mile walk", "a half-mile"),
        ("her 6- and 12-year-old sons", "6|12-year-old"),
        ("2 by 3 feet", "2|3 feet"),
        ("In Eastmere 40 people fled", "40"),
        ("5 boats and 3 to sell", "5|3"),
        ("5 percent to 10 tons", "5 percent|10 tons"),
        ("more than 30 and less than 20", "more than 30|less than 20"),
        ("a boat - 5 percent", "5 percent"),
        ("$3 a year ago", "$3"),
        ("paid $5 a head", "$5 a head"),
        ("cut it. From 5 to 10 boats", "From 5 to 10"),
        ("12 anti-smuggling boats", "12"),
        ("He said no. 25 people came", "25"),
        ("7+ years of it", "7+ years"),
        ("for one day", "one day"),
        ("12 x 330ml cans", "12|330ml"),
        ("the 12 Novarian boats", "12"),
        ("125 millions", "125 millions"),
        ("a ward of 5,000-plus", "5,000-plus"),
        ("between the ages of 11 and 15", "between the ages of 11 and 15"),
    ],
)
def test_what_stands_beside_a_quantity_does_not_hide_it(text: str, found: str) -> None:
    assert "|".join(mention.text for mention in find_quantities(text)) == found


def test_invisible_characters_do_not_split_a_number_and_keep_offsets() -> None:
    text = "some 2\u200b5\u200f0 boats"
    mention = only(text)
    assert mention.value.lower == 250
    assert text[mention.start : mention.end] == mention.text == "some 2\u200b5\u200f0"


def test_digits_of_one_script_are_read_and_of_several_are_not() -> None:
    assert only("٢٥ boats").value.lower == 25
    assert find_quantities("2٥ boats") == []


def test_a_power_is_read_while_it_can_be_and_left_out_beyond() -> None:
    assert only("10^400 grains").value.lower == Decimal("1e400")
    assert find_quantities("10^99999 grains") == []
