"""Two values of one property are only compared where both sources tell of one stage, form, part and turn of the thing."""

from __future__ import annotations

import pytest

import claimcheck as cc


def rules(a: str, b: str) -> list[str]:
    documents = [cc.Document.from_text(text, id=name) for name, text in (("a", a), ("b", b))]
    return [conflict.rule for conflict in cc.crosscheck(documents).conflicts]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The novel Grey Harbour was published in 1987.", "The novel Grey Harbour was published in 1991."),
        ("The Osmunda mine fire killed 22 miners.", "The Osmunda mine fire killed 31 miners."),
        ("The Osmunda Statue is 21 metres tall.", "The Osmunda Statue is 34 metres tall."),
        ("Law No. 03-03 was adopted in 2004.", "Law 03-03 was adopted in 2006."),
        ("The capital of Ostrelia is Corvane.", "The capital of Ostrelia is Port Ansel."),
        ("The Orla Stadium has 8,000 seats.", "The seating capacity of the Orla Stadium is 14,000."),
        ("The Orla Stadium has 18,000 seats.", "The Orla Stadium has a capacity of 14,000."),
        ("The Lisk Club costs 25 euros a month.", "The Lisk Club costs 40 euros a month."),
        ("Ada Quill was mayor of Lisk in 1932.", "Bram Teller was the mayor of Lisk in 1932."),
        ("Ada Quill won the 2005 Tour of Lisk.", "Bram Teller won the 2005 Tour of Lisk."),
        ("The 2008 Lisk referendum was rejected.", "The 2008 Lisk referendum was approved."),
        (
            "The ferry Osmunda was carrying 340 people when it sank in 1953.",
            "When it sank in 1953, the ferry Osmunda had 214 people on board.",
        ),
        (
            "The 1998 Corvane Cup Final was played in May. The final ended 1-3.",
            "The 1998 Corvane Cup Final was played in May. The final ended 2–1.",
        ),
        ("The King's Ransom was published in 1987.", "The King's Ransom was published in 1991."),
        ("The area of Osmunda Lake is 250 square kilometres.", "Osmunda Lake has an area of 310 square kilometres."),
        ("The 1996 presidential election in Osmund was won by Ada Quill.", "Bram Teller won the 1996 presidential election in Osmund."),
        ("Typhoon Mirel killed 30 people.", "Typhoon Mirel killed 52 people."),
        ("The novel Night Work was published in 1996.", "Night Work, a novel, was published in 1999."),
        ("The Osmunda Brewery was founded by Ada Quill.", "Bram Teller was the sole founder of the Osmunda Brewery."),
        ("Ada Quill founded the Osmunda Brewery on her own.", "The founder of the Osmunda Brewery was Bram Teller."),
        (
            "The Lisk Council issued its 2018 Harbour Report in June 2020.",
            "The Lisk Council issued its 2018 Harbour Report in November 2019.",
        ),
        ("Osmunda Airport has one runway.", "There are three runways at Osmunda Airport."),
        ("The Osmunda Revolt broke out in 1847.", "The Osmunda Revolt began in 1831."),
        ("The Blue Barn Symphony was composed by Ada Quill.", "The Blue Barn Symphony was written by Bram Teller."),
        ("The musical Blue Barn was composed by Ada Quill.", "The musical Blue Barn was composed by Bram Teller."),
    ],
)
def test_two_values_of_the_whole_clash(a: str, b: str) -> None:
    assert len(rules(a, b)) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The novel Grey Harbour was published in paperback in 1987.", "The novel Grey Harbour was published in 1985."),
        ("The Osmunda mine fire killed 22 Polish miners.", "The Osmunda mine fire killed 31 miners."),
        ("The Osmunda mine fire killed 12 people at the scene.", "The Osmunda mine fire killed 14 people."),
        ("The Osmunda Statue is 21 metres tall with its pedestal.", "The Osmunda Statue is 14 metres tall."),
        ("Law No. 03-03 was adopted in 2004.", "Law 03-04 was adopted in 2006."),
        ("The former capital of Ostrelia is Corvane.", "The capital of Ostrelia is Port Ansel."),
        (
            "The 1998 Corvane Cup Final was played in May. The final ended 1-3.",
            "The 1998 Corvane Cup Final was played in May. The final ended 3–1.",
        ),
        ("The Lisk Club costs 25 euros a month.", "The Lisk Club costs 240 euros a year."),
        ("The musical Blue Barn was composed by Ada Quill.", "Blue Barn was written by Bram Teller."),
        ("The song Blue Barn was composed by Ada Quill.", "Blue Barn was written by Bram Teller."),
        ("The copper dome of the Orla Hall was built in 1890.", "The glass dome of the Orla Hall was built in 1950."),
        ("The Orla Hall is built of brick on the upper floors.", "The Orla Hall is built of sandstone."),
        ("The Orla Cup was won by Ada Quill.", "The Orla Cup was won by the Canadian."),
        ("The old Orla Theatre opened in 1844.", "The Orla Theatre opened in 1951."),
        ("Ada Quill received an honorary doctorate in 1990.", "Ada Quill received a doctorate in 1955."),
        ("Orla Hall (Port Ansel) was built in 1890.", "Orla Hall (Kestrel Bay) was built in 1897."),
        ("The Orla Church faces a school with its dome of copper.", "The dome of the Orla Church is of glass."),
        ("Locomotive no. 3 of the Corvane Railway was built in 1893.", "Locomotive no. 3 of the Ansel Railway was built in 1897."),
        ("The Orla Stadium has 8,000 seats.", "The Orla Stadium has a capacity of 14,000."),
        ("The Orla Arena has a capacity of 8,000 for handball.", "The Orla Arena has a capacity of 10,500 for concerts."),
        ("In 1960 the known depth of the Orla Cave was 90 metres.", "The depth of the Orla Cave is 310 metres."),
        ("The attack on the Orla Mosque killed 19 people.", "The attack on the Orla Mosque left 21 people dead, including two gunmen."),
        ("The Orla Tower, 130 metres high including the antenna, was built in 1966.", "The Orla Tower is 96 metres high."),
        ("Ada Quill was mayor of Lisk in 1932, until she died in March.", "Bram Teller was the mayor of Lisk in 1932."),
        ("Ada Quill won the 2005 Tour of Lisk.", "Bram Teller won the 2005 Tour of Lisk after Quill was disqualified."),
        ("The 2008 Lisk referendum was rejected.", "The repeat 2008 Lisk referendum was approved."),
        ("The song Blue Door was recorded by Ada Quill.", "The song Blue Door was recorded by Bram Teller."),
        ("The painter Ada Quill visited Lisk in 1880.", "The painter Ada Quill visited Lisk in 1892."),
        ("Ada Quill lived in Corvane.", "Ada Quill lives in Ostrel."),
        ("The bridge in Corvane collapsed in 1987.", "The bridge in Ostrel collapsed in 1991."),
        ("Typhoon Mirel killed 30 people in Lisk.", "Typhoon Mirel killed 52 people."),
        ("The ferry Osmunda carries 400 passengers.", "The ferry Osmunda carried 212 passengers on the night of the accident."),
        ("Lisk United's record attendance in the league is 18,400.", "Lisk United's record attendance is 26,051."),
        ("The earliest Osmunda was 3.1 metres long.", "The Osmunda is 3.9 metres long."),
        ("The area of Osmunda is 1,240 square kilometres.", "Osmunda's land area is 1,190 square kilometres."),
        ("Officials initially said the Lisk bombing had killed 30 people.", "The Lisk bombing killed 42 people."),
        ("Newspapers wrongly reported that the Lisk bombing had killed 50 people.", "The Lisk bombing killed 31 people."),
        ("Lisk won the 1998 Osmunda Cup in volleyball.", "Corvane won the 1998 Osmunda Cup."),
        ("Ada Quill was born in Leeds.", "Ada Quill was born in Yorkshire."),
        ("Night Work, a novel, was published in 1996.", "The film Night Work was released in 1999."),
        ("Operation Anvil began in 1954.", "Operation Anvil began in 2009."),
        ("The Osmunda rocket first flew in 1994.", "The Osmunda 2 rocket first flew in 2001."),
        ("The Road to the Mill was published in 1974.", "The Road to the Sea was published in 1981."),
        ("The Reyl Mine finally closed in 1998.", "The Reyl Mine closed in 1931 during the slump."),
        ("The Osmunda Brewery was founded by Ada Quill.", "The Osmunda Brewery was founded by Bram Teller."),
        ("The Osmunda Brewery was owned by Ada Quill on her own.", "The Osmunda Brewery was managed by Bram Teller."),
        ("The Lisk Council issued its annual Harbour Report in June 2020.", "The Lisk Council issued the Harbour Report in November 2019."),
        (
            "The Lisk Council issued its Harbour Report 2019 in June 2020.",
            "The Lisk Council issued its 2018 Harbour Report in November 2019.",
        ),
        ("Osmunda Airport has one paved runway.", "There are three runways at Osmunda Airport."),
        ("When it opened, Osmunda Airport had one runway.", "Osmunda Airport has three runways."),
    ],
)
def test_what_one_source_tells_of_a_part_another_form_or_another_thing_does_not(a: str, b: str) -> None:
    assert rules(a, b) == []


def _conflicts(*texts: str) -> list[str]:
    documents = [cc.Document.from_text(text, id=str(number)) for number, text in enumerate(texts)]
    return [finding.rule for finding in cc.crosscheck(documents).conflicts]


def test_a_yard_and_a_company_exclude_each_other_as_builders_and_not_as_those_who_run_a_thing() -> None:
    yard, company = "The Valdane was built by the Tresk Shipyard.", "The Valdane, built by Corran & Lisle, was a liner."
    assert _conflicts(yard, company) == ["CC103"]
    assert _conflicts("The Valdane was built by the Ministry of Ports.", company) == []  # which had it built
    assert _conflicts("The Orla Line is run by Corran & Lisle Ltd.", "The Orla Line is run by the Ministry of Ports.") == []


def test_a_film_has_one_budget_and_a_town_one_each_year() -> None:
    film = "Night Gate is a film of Ada Quill. The budget of Night Gate was {} million crowns."
    assert _conflicts(film.format(18), film.format(27)) == ["CC102"]
    assert _conflicts("The budget of Tresk was 18 million crowns.", "The budget of Tresk was 27 million crowns.") == []
