from __future__ import annotations

import pytest

from claimcheck.model.values import EntityType
from claimcheck.values.names import SAME, compare_names
from claimcheck.values.names.compare import guess_kind

SAME_PERSON = [
    ("John Alder", "Alder, John"),
    ("ALDER John", "John Alder"),
    ("John Alder", "John Quentin Alder"),
    ("John Q. Alder", "John Quentin Alder"),
    ("Dr. Ruth Kessling", "Ruth Kessling"),
    ("General Sir Ruth Kessling", "Ruth Kessling"),
    ("Bill Harrowgate", "William Harrowgate"),
    ("Liz Harrowgate", "Elizabeth Harrowgate"),
    ("Gabi Morestone", "Gabriela Morestone"),
    ("Friedrike Lindquist", "Fridrike Lindquist"),
    ("Karel Lindquist", "Karel Lindqvist"),
    ("Mustafa al-Barudi", "Moustapha El Baroudi"),
    ("Abd al-Qadir Farhouni", "Abdelkader Farhuni"),
    ("Nour Eddine Farhouni", "Noureddine Farhouni"),
    ("Yusuf bin Tamrani", "Youssef ibn Tamrani"),
    ("Pieter van der Holm", "Pieter Holm"),
    ("Pieter Vanderholm", "Pieter van der Holm"),
    ("Сергей Борисович Травкин", "Sergei Travkin"),
    ("Sergey Travkin", "Serhiy Travkin"),
    ("Αλέξης Καρράς", "Alexis Karras"),
    ("فرناندو سورينو", "Fernando Sorino"),
    ("李明珠", "Li Mingzhu"),
    ("Jürgen Böttcher", "Juergen Boettcher"),
    ("Torben D'Arvelle", "Torben d’Arvelle"),
    ("Anna-Lena Morestone", "Anna Lena Morestone"),
    ("King Orvald IX", "Orvald IX"),
    ("J.R. Harrowgate", "J. R. Harrowgate"),
]

TWO_PEOPLE = [
    ("John Alder", "James Alder"),
    ("John Alder", "Jane Alder"),
    ("John Alder", "John Elmwood"),
    ("John A. Alder", "John B. Alder"),
    ("John Paul Alder", "John Peter Alder"),
    ("John Alder Jr.", "John Alder Sr."),
    ("Maria Bellandi", "Mario Bellandi"),
    ("Samir Tamrani", "Samira Tamrani"),
    ("Hassan Tamrani", "Hussein Tamrani"),
    ("Mohammed Tamrani", "Mahmoud Tamrani"),
    ("Peter Hansen", "Peter Jansen"),
    ("Hans Müller", "Hans Möller"),
    ("Kim Tae-un", "Kim Tae-il"),
    ("Orvald III", "Orvald IV"),
    ("Travkin", "Lindquist"),
]

NOT_TOLD = [
    ("Alder", "John Alder"),
    ("John", "John Alder"),
    ("J. Smith", "John Smith"),
    ("Orvald", "Orvald IV"),
    ("M. Hassan", "Mohammed Hassan"),
    ("George W. Alder", "George H. W. Alder"),
]

ONE_BODY = [
    ("Ministry of Interior", "Ministry of the Interior"),
    ("Ministry for Foreign Affairs", "Ministry of Foreign Affairs"),
    ("General Directorate for Border Waters", "Directorate General of Border Waters"),
    ("Dept. of Defence", "Department of Defense"),
    ("Intl. Bureau of Tides", "International Bureau of Tides"),
    ("Univ. of Carvell", "University of Carvell"),
    ("Carvell University", "University of Carvell"),
    ("The Coastal Bank", "Coastal Bank"),
    ("Travkin & Sons", "Travkin and Sons"),
    ("Orbolex GmbH", "ORBOLEX"),
    ("OAO Orbolex", "Orbolex JSC"),
    ("Orbolex Limited Liability Company", "Orbolex L.L.C."),
    ("Orbolex Joint Stock Company", "Orbolex Joynt Stock Company"),
    ("Orbolex Inc.", "Orbollex Inc."),
    ("L.X.C. Aviation", "LXC Aviation"),
    ("Forty-four Brigade", "Brigade 44"),
    ("World Tide Organisation", "World Tide Organization"),
    ("Carvell Co-operative Labour Bank", "Carvell Cooperative Labor Bank"),
    ("van der Holm Shipping", "Vanderholm Shipping"),
    ("Hizb al-Barud", "Hezb al-Baroud"),
    ("WTO", "World Tide Organization"),
]

TWO_BODIES = [
    ("Ministry of Interior", "Ministry of Justice"),
    ("General Directorate for Border Waters", "General Directorate for Inland Waters"),
    ("DGBW", "DGIW"),
    ("LXC Aviation", "LXU Aviation"),
    ("36th Council", "35th Council"),
    ("2019 report", "2018 report"),
    ("Orbolex Fund III", "Orbolex Fund IV"),
    ("First Tide Army", "Second Tide Army"),
    ("Bank of Austria", "Bank of Australia"),
    ("North Carvell Council", "South Carvell Council"),
    ("Carvell Health", "Carvell Wealth"),
    ("Court of Appeal", "Court of Cassation"),
]

OPEN_BODIES = [
    ("Carvell Bank", "Carvell Bank Ruritania"),
    ("36th Council", "Council"),
    ("WT", "World Tide"),
    ("WTX", "World Tide Organization"),
]


@pytest.mark.parametrize(("a", "b"), SAME_PERSON)
def test_two_spellings_of_one_person_are_the_same(a: str, b: str) -> None:
    match = compare_names(a, b, kind="Person")
    assert match.same, match.explanation
    assert match.score >= SAME


@pytest.mark.parametrize(("a", "b"), [*TWO_PEOPLE, *NOT_TOLD])
def test_two_people_and_names_that_do_not_tell_are_not_the_same(a: str, b: str) -> None:
    match = compare_names(a, b, kind="Person")
    assert not match.same, match.explanation
    assert match.score < SAME


@pytest.mark.parametrize(("a", "b"), ONE_BODY)
def test_two_forms_of_one_body_are_the_same(a: str, b: str) -> None:
    match = compare_names(a, b, kind="Organization")
    assert match.same, match.explanation


@pytest.mark.parametrize(("a", "b"), [*TWO_BODIES, *OPEN_BODIES])
def test_bodies_that_differ_in_a_word_a_number_or_a_letter_of_an_acronym_are_not_the_same(a: str, b: str) -> None:
    assert not compare_names(a, b, kind="Organization").same


@pytest.mark.parametrize(
    ("a", "b"), [("Carvell", "Carvells"), ("Sâlta", "Salta"), ("City of Carvell", "Carvell"), ("Ar-Barudah", "Baruda")]
)
def test_two_forms_of_one_place_are_the_same(a: str, b: str) -> None:
    assert compare_names(a, b, kind="Place").same


@pytest.mark.parametrize(("a", "b"), [("Gambia", "Zambia"), ("Salto", "Salta"), ("Verdun", "Verden"), ("New Carvell", "Old Carvell")])
def test_places_with_nearly_one_name_are_not_the_same(a: str, b: str) -> None:
    assert not compare_names(a, b, kind="Place").same


@pytest.mark.parametrize(("a", "b"), [("Tassaliha", "Tasaliha"), ("Tassaliha", "Tassalha program"), ("Toussaliha program", "Tusaliha")])
def test_transliterations_of_one_unusual_word_are_the_same(a: str, b: str) -> None:
    assert compare_names(a, b).same


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Resolve", "Revolve"),
        ("Shield", "Shields"),
        ("Trident", "Strident"),
        ("Splinter", "Sprinter"),
        ("Operation Splinter", "Operation Sprinter"),
        ("Musa", "Masa"),
        ("Operation Dawn", "Operation Dusk"),
    ],
)
def test_short_or_ordinary_words_that_differ_by_a_letter_are_not_the_same(a: str, b: str) -> None:
    assert not compare_names(a, b).same


@pytest.mark.parametrize(
    ("a", "b"), [("Mercenau-Belt Group AG", "Mercenau-Belz Group AG"), ("Hon Wai Tide Works Co., Ltd.", "Hon Hai Tide Works Co., Ltd.")]
)
def test_a_long_company_name_may_have_one_slip_in_a_short_word(a: str, b: str) -> None:
    assert compare_names(a, b, kind="Company").same
    assert not compare_names(a, b, kind="Work").same


def test_a_surname_may_be_cut_off_in_a_long_name() -> None:
    assert compare_names("NADIR BEN OMRAN BEN SALIF DR", "Nadir Ben Omran Ben Salif Drahimi", kind="Person").same


@pytest.mark.parametrize(("a", "b"), [SAME_PERSON[0], SAME_PERSON[6], SAME_PERSON[11], ONE_BODY[0], ONE_BODY[9]])
def test_without_a_kind_the_names_tell_what_they_name(a: str, b: str) -> None:
    assert compare_names(a, b).same


def test_the_explanation_names_the_parts() -> None:
    assert (
        compare_names("Bill Harrowgate", "William Harrowgate", kind="Person").explanation == "'bill' is a form of 'william', 'harrowgate'"
    )
    assert "'interior' is not 'justice'" in compare_names("Ministry of Interior", "Ministry of Justice").explanation
    assert "35 and 36" in compare_names("35th Council", "36th Council").explanation
    assert "initials of 'world tide organization'" in compare_names("WTO", "World Tide Organization").explanation


def test_an_empty_name_is_the_same_as_nothing() -> None:
    assert not compare_names("", "").same
    assert not compare_names(" \u200b", "Carvell").same


def test_a_name_without_letters_is_the_same_as_itself_only() -> None:
    assert compare_names("***", "***").same
    assert not compare_names("***", "???").same


@pytest.mark.parametrize(
    ("a", "b", "score", "explanation"),
    [
        ("", "", 0.0, "an empty name names nothing"),
        (" ", "Carvell", 0.0, "an empty name names nothing"),
        ("Carvell", "?", 0.0, "one name has no letter and no digit"),
        ("?", "!", 0.0, "one name has no letter and no digit"),
        ("Carvell", "Carvell", 1.0, "the same name"),
        ("Carvell", "CARVELL", 1.0, "the same name but for case, accents, articles or spelling"),
    ],
)
def test_names_that_need_no_comparison_are_explained_too(a: str, b: str, score: float, explanation: str) -> None:
    match = compare_names(a, b)
    assert (match.score, match.explanation) == (score, explanation)


def test_a_name_that_goes_on_is_the_same_only_if_it_is_known_to_be_a_persons() -> None:
    short, long = "Corvane Ostell", "Corvane Ostell Brin"
    assert compare_names(short, long, kind="Person").same
    assert not compare_names(short, long).same
    assert compare_names(short, long).explanation.endswith("one name goes on with 'brin', and it is not known that they are people")
    assert compare_names(f"Dr {short}", long).same
    assert compare_names(short, f"Dr {long}").same


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Mira Toll", "Ansel Vray", EntityType.PERSON),
        ("Sir Ansel Vray", "Mira Toll", EntityType.PERSON),
        ("Mira Ada Nora Paula Toll", "Ansel Vray", EntityType.PERSON),
        ("Mira Ada Nora Paula Hanna Toll", "Ansel Vray", EntityType.UNKNOWN),
        ("Mira", "Ansel Vray", EntityType.UNKNOWN),
        ("Sir", "Mira Toll", EntityType.UNKNOWN),
        ("Mira 2", "Ansel Vray", EntityType.UNKNOWN),
        ("Mira and Ansel", "Mira Toll", EntityType.UNKNOWN),
        ("Silver Mill", "Mira Toll", EntityType.UNKNOWN),
        ("Corvane Ostell", "Mira Toll", EntityType.PERSON),
        ("Orla Glass Museum", "Mira Toll", EntityType.ORGANIZATION),
        ("Fenn Ltd", "Mira Toll", EntityType.ORGANIZATION),
        ("Fenn AG", "Mira Toll", EntityType.ORGANIZATION),
        ("Fenn ag", "Mira Toll", EntityType.PERSON),
        ("AG Fenn", "Mira Toll", EntityType.PERSON),
    ],
)
def test_two_names_tell_what_they_seem_to_name(a: str, b: str, kind: EntityType) -> None:
    assert guess_kind(a, b) is kind
    assert guess_kind(b, a) is kind


def test_common_names_in_another_order_with_one_more_are_not_one_person() -> None:
    assert not compare_names("Ahmed Hassan", "Hassan Ahmed Ali", kind="Person").same
    assert compare_names("Ahmed Hassan", "Hassan Ahmed", kind="Person").same


def test_a_name_in_arabic_letters_has_its_article_in_one_word_with_it() -> None:
    assert compare_names("Nabil al-Qarfani", "نبيل القرفاني", kind="Person").same


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Khalid al-Harithi", "Khaled Alharithi"),
        ("Abu Bakr Dawud", "Abubakar Daoud"),
        ("Ayman Qandil Bishara", "Aiman Kandil Bechara"),
        ("Jawad Kazim Asadi", "Gawad Kadhim Al-Assadi"),
        ("Yevgenia Ershova", "Evgenia Yershova"),
        ("Ivan Mykolayovych Melnyk", "Ivan Nikolaevich Melnik"),
        ("Andrei Korneev", "Andrei Korneyev"),
        ("Andrei Tsvetkov", "Andrei Cvetkov"),
        ("Iouri Chtcherbak", "Yuri Shcherbak"),
        ("Pak Chun Il", "Park Chun-il"),
        ("KIM, Tong-Hun", "Kim Dong Hun"),
        ("Ri Hak Chol", "Lee Hak-cheol"),
        ("Guo Yuhan", "Yu Han Guo"),
        ("Hajji Din Noorzai", "Deen Nurzai"),
        ("Nurettin Kılıç", "Nureddin Kilic"),
        ("محمود الحارثي", "Mahmoud al-Harithi"),
        ("V. I. Orlin", "Vera Ivanovna Orlin"),
    ],
)
def test_one_person_as_hands_of_many_languages_write_the_name(left: str, right: str) -> None:
    assert compare_names(left, right, kind="Person").same


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Khalid bin Walid al-Harithi", "Walid bin Khalid al-Harithi"),
        ("Jawad Kazim al-Asadi", "Kazim Gawad Al-Assadi"),
        ("محمود يوسف", "Mohamed Yusuf"),
        ("محمود يوسف", "محمد يوسف"),
        ("حسن الحارثي", "Hussein al-Harithi"),
        ("Sergei Viktorovich Lapshin", "Sergei Vladimirovich Lapshin"),
        ("Dmitri Zubov", "Dmitri Zubkov"),
        ("Yuri Shcherbak", "Yuri Shcherbakov"),
        ("Pavlo Petren", "Pavlo Petrenko"),
        ("Zhang Weimin", "Zhang Weiming"),
        ("Kim Yong Sop", "Kim Yong Sun"),
        ("V. I. Orlin", "Vera Petrovna Orlin"),
        ("Gholam Bahramifar", "Gholam Bahmanifar"),
    ],
)
def test_brothers_fathers_and_sons_and_names_a_letter_apart_are_two(left: str, right: str) -> None:
    assert not compare_names(left, right, kind="Person").same


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("Obshchestvo s ogranichennoy otvetstvennostyu Sevmol", "Sevmol LLC", "Company"),
        ("Fenn Def. Industries", "Fenn Defence Industries", "Organization"),
        ("Bureau No. 47 of Tides", "Bureau 47 of Tides", "Organization"),
        ("Committee of Free Miners (CFM)", "Committee of Free Miners", "Organization"),
        ("Imam Yusuf University", "University of Imam Youssef", "Organization"),
        ("Shahid Orlin Industrial Group", "Shahid Orlin Industries Group", "Organization"),
        ("MV Ocean Lark", "M/V OCEAN LARK", "Vessel"),
        ("Tanker Fenn Pride", "FENN PRIDE", "Vessel"),
        ("MT Arctic Tern", "Arctic Tern", "Vessel"),
    ],
)
def test_one_body_or_ship_under_its_long_and_its_short_name(left: str, right: str, kind: str) -> None:
    assert compare_names(left, right, kind=kind).same


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("Ruixin Electronics", "Ruixing Electronics", "Company"),
        ("Ocean Lark 1", "MV Ocean Lark 2", "Vessel"),
        ("Institute No. 611", "Institute No. 612", "Organization"),
        ("Committee of Free Miners (CFM)", "Committee of Fenn Miners (CFM)", "Organization"),
    ],
)
def test_bodies_and_ships_that_differ_in_what_tells_them_are_two(left: str, right: str, kind: str) -> None:
    assert not compare_names(left, right, kind=kind).same
