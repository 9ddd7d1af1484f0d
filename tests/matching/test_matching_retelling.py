"""One text that retells another: which figures and denials contradict it, and what only looks like a retelling."""

from __future__ import annotations

import pytest

import claimcheck as cc

ARTICLE = (
    "A barge owner from Harlow sold his boatyard to a neighbour on Friday. The neighbour, a carpenter, paid $3 million for the yard and "
    "its crane. The workers accepted the sale. The yard repairs wooden barges for farmers on the river, and its slipway holds nine boats."
)
SUMMARY = "A barge owner sold his boatyard, with its crane, to a carpenter from Harlow for ${} million. The slipway holds {} wooden boats."


def clashes(one: str, other: str, *, published: tuple[str | None, str | None] = (None, None)) -> list[str]:
    """The rules of the conflicts between two texts."""
    texts = zip((one, other), published, strict=True)
    return [finding.rule for finding in cc.crosscheck([cc.Document.from_text(text, published=day) for text, day in texts]).conflicts]


def test_a_faithful_summary_does_not_clash() -> None:
    assert clashes(ARTICLE, SUMMARY.format(3, "nine")) == []


def test_a_summary_with_another_sum_of_money_clashes() -> None:
    assert clashes(ARTICLE, SUMMARY.format(5, "nine")) == ["CC109"]


def test_a_summary_with_another_count_of_the_same_things_clashes() -> None:
    assert "CC109" in clashes(ARTICLE, SUMMARY.format(3, "seven"))


def test_it_does_not_matter_which_text_comes_first() -> None:
    assert clashes(SUMMARY.format(5, "nine"), ARTICLE) == ["CC109"]


def test_the_finding_shows_both_sentences() -> None:
    documents = [cc.Document.from_text(ARTICLE, id="article"), cc.Document.from_text(SUMMARY.format(5, "nine"), id="summary")]
    [finding] = cc.crosscheck(documents).conflicts
    quotes = {claim.document_id: claim.evidence.quote for claim in finding.claims}
    assert "$3 million" in quotes["article"]
    assert "$5 million" in quotes["summary"]
    assert "5,000,000 USD is not 3,000,000 USD" in finding.explanation


def test_a_figure_that_the_other_text_has_elsewhere_does_not_clash() -> None:
    assert clashes(f"{ARTICLE} A rival had offered $5 million.", SUMMARY.format(5, "nine")) == []


def test_a_figure_that_this_text_gives_for_the_same_as_well_is_no_other_one() -> None:
    one = f"{ARTICLE} The average crane weighed 8 tonnes."
    other = "The average slipway of a yard weighed 9 tonnes and the average crane weighed 8 tonnes. Wooden barges, boats, farmers, river."
    assert clashes(one, other) == []


def test_a_figure_that_nothing_stands_beside_does_not_clash() -> None:
    assert clashes(ARTICLE, f"{SUMMARY.format(3, 'nine')} The yard covers 40 hectares.") == []


def test_a_number_of_another_size_measures_something_else() -> None:
    assert clashes(ARTICLE, f"{SUMMARY.format(3, 'nine')} The carpenter pays the workers $25.") == []


VISITS = "The fair of Corvane draws crowds. Ada Quill rowed to Osprey Island with her sister {}. Boats are for hire at the quay."


def test_what_may_happen_again_is_no_other_telling_of_the_same_because_the_words_are_the_same() -> None:
    assert clashes(VISITS.format("on 3 May 1968"), VISITS.format("on 9 May 1968")) == []


def test_the_day_of_it_clashes_where_the_texts_have_more_in_common() -> None:
    story = f"{VISITS} The two took bread, cheese and a lamp, lost an oar off the northern reef and slept in the cabin of a shepherd."
    assert clashes(story.format("on 3 May 1968"), story.format("on 9 May 1968")) == ["CC109"]


STEAMER = (
    "The steamer Ada, with a cargo of bread, cheese and lamps for the shepherds of the northern reef and a carpenter on board, {}. "
    "Her crane lifted nine barrels, an oar and the bell of the cabin."
)


def test_a_day_clashes_with_none_that_another_verb_tells() -> None:
    here, there = "left the quay of Corvane on 4 August 1911", "reached the bay of Osprey Island on 14 August 1911"
    assert clashes(STEAMER.format(here), STEAMER.format(there)) == []


def test_a_day_clashes_with_one_that_the_same_verb_tells() -> None:
    here, there = (STEAMER.format(f"left the quay of Corvane on {day} August 1911") for day in (4, 14))
    assert clashes(here, there) != []


def test_each_number_is_that_of_its_own_year() -> None:
    mill = "The mill of Corvane grinds wheat, rye and oats for the farmers of the valley. In {}, {} carters worked for the mill."
    assert "CC109" not in clashes(mill.format(1989, 64), mill.format(1996, 83))
    assert clashes(mill.format(1989, 64), mill.format(1989, 83))


def test_ages_are_left_to_the_rule_of_ages() -> None:
    one, other = (f"{ARTICLE} His daughter, {age}, had run the yard." for age in (31, 44))
    assert "CC109" not in clashes(one, other)


def test_a_denial_in_a_summary_clashes_with_what_the_article_affirms() -> None:
    told = "A barge owner sold his boatyard to a carpenter from Harlow, a neighbour. The workers did not accept the sale of the yard."
    assert clashes(ARTICLE, told) == ["CC110"]


def test_a_denial_of_what_somebody_else_did_does_not_clash() -> None:
    told = "A barge owner sold his boatyard to a carpenter from Harlow, a neighbour. The farmers did not accept the sale of the yard."
    assert clashes(ARTICLE, told) == []


def test_a_denial_of_another_time_does_not_clash() -> None:
    told = "A barge owner sold his boatyard to a carpenter from Harlow, a neighbour. The workers did not accept the sale before 1990."
    assert clashes(ARTICLE, told) == []


def test_what_did_not_come_about_affirms_nothing() -> None:
    told = (
        "A barge owner sold his boatyard to a carpenter from Harlow instead of repairing the barges. The workers did not repair the barges."
    )
    assert clashes(ARTICLE.replace("repairs", "sells"), told) == []


def test_a_text_of_another_day_may_know_more() -> None:
    assert clashes(ARTICLE, SUMMARY.format(5, "nine"), published=("2020-01-01", "2020-01-02")) == []


@pytest.mark.parametrize(
    "other",
    [
        "The slipway holds seven boats.",  # too short to tell that it is the same slipway
        "Jane Roe of Kestrel Bay sold her farm near the mill to Mo Lund for $5 million, and its barn holds seven wooden carts.",
    ],
)
def test_what_is_no_retelling_does_not_clash(other: str) -> None:
    assert clashes(ARTICLE, other) == []


def test_one_form_filled_in_for_two_things_does_not_clash() -> None:
    form = (
        "There were {} people, {} households and {} families in the place. There were {} housing units along the river and the road. "
        "The racial makeup of the place was mixed, and most families kept cows, sheep and horses on the meadows."
    )
    assert clashes(form.format(861, 268, 188, 295), form.format("2,355", 819, 705, 859)) == []


def test_many_texts_that_share_common_words_only_are_not_held_against_each_other() -> None:
    texts = [
        f"The barge owner sold the boatyard, the crane and the slipway to a neighbour in town {n} for ${n} million." for n in range(2, 16)
    ]
    report = cc.crosscheck([cc.Document.from_text(text, id=f"d{n}") for n, text in enumerate(texts)])
    assert not [finding for finding in report.conflicts if finding.rule in {"CC109", "CC110"}]


JOURNEY = (
    "Ada: I have booked us the boat to Osprey Island. Bram: When does it leave? Ada: The boat leaves the quay at Corvane on June 26th at "
    "1:34 PM and lands at Osprey Island at 6:55 PM. Bram: Is the cabin dear? Ada: Children and pensioners pay half, and we get {} off "
    "the price of the cabin and the meals because we took the early boat. Bram: Then bring the lamp, the bread, the cheese and the oars."
)
TOLD = (
    "Ada has booked the boat to Osprey Island, which leaves the quay at Corvane on June {} at 1:34 PM and lands at Osprey Island at {} "
    "PM. With the early boat there is a price with {} off the cabin and the meals, and "
    "Bram is to bring the lamp, the bread, the cheese and the oars."
)


def test_a_day_and_a_time_of_day_without_a_year_are_held_against_each_other() -> None:
    journey = JOURNEY.format("10%")
    assert clashes(journey, TOLD.format("26th", "6:55", "10%")) == []
    assert clashes(journey, TOLD.format("25th", "6:55", "10%")) == ["CC109"]
    assert clashes(journey, TOLD.format("26th", "5:55", "10%")) == ["CC109"]


def test_the_one_time_that_is_left_over_in_both_texts_is_one_whatever_verb_tells_it() -> None:
    told = TOLD.replace("lands at", "reaches")
    assert clashes(JOURNEY.format("10%"), told.format("26th", "6:55", "10%")) == []
    assert clashes(JOURNEY.format("10%"), told.format("26th", "7:55", "10%")) == ["CC109"]
    more = JOURNEY.format("10%").replace("Then bring", "We meet at Osprey Island at 9:15 PM, then bring")
    assert clashes(more, told.format("26th", "7:55", "10%")) == []


def test_a_percentage_clashes_where_the_other_text_has_only_one() -> None:
    assert clashes(JOURNEY.format("10%"), TOLD.format("26th", "6:55", "20%")) == ["CC109"]
    assert clashes(JOURNEY.format("10%, and members of the club 15%,"), TOLD.format("26th", "6:55", "20%")) == []


def test_what_is_said_to_be_so_much_is_what_a_number_hangs_on() -> None:
    plan = "The plan of the yard covers wooden boats, barges, cranes and slipways. The discount is {} and the co-payment is {} of the bill."
    told = "The plan covers boats, barges, cranes and slipways of the yard, with a discount of 5% of the bill and a {} co-payment."
    assert clashes(plan.format("5%", "20%"), told.format("15%")) == ["CC109"]
    assert clashes(plan.format("5%", "20%"), told.format("20%")) == []


KILN = "A potter from Tarn built a round kiln of clay and brick behind her barn, and she sells jugs, bowls and lamps there. {}"


def test_the_only_sum_of_a_close_retelling_clashes_with_the_only_other_one() -> None:
    assert clashes(KILN.format("Wood takes $40 a day."), KILN.format("Each firing eats $60 a day.")) == ["CC109"]


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("Wood takes $40 a day. Clay takes $90 a day.", "Each firing eats $60 a day."),  # two of them
        ("In 1961 the kiln burned.", "It stopped in 1963."),  # a year may be that of anything
    ],
)
def test_but_not_where_a_text_has_two_of_them_nor_do_years(told: str, source: str) -> None:
    assert clashes(KILN.format(told), KILN.format(source)) == []


MILL = (
    "The mill of Corvane grinds wheat, rye and oats for the farmers of the valley. "
    "{} carters worked for the mill when the old mayor of the valley died in {}."
)


def test_a_date_of_another_clause_of_its_sentence_is_the_time_of_a_number_too() -> None:
    assert clashes(MILL.format("Some 64", 1989), MILL.format("Some 83", 1989)) != []
    assert "CC109" not in clashes(MILL.format("Some 64", 1989), MILL.format("Some 83", 1996))


def test_texts_that_share_names_and_no_more_retell_nothing() -> None:
    one = "Ilse Trancart, the mayor of Penmarsh, met the Tamsel Council. The flood destroyed 34 houses."
    assert clashes(one, "The Tamsel Council heard Ilse Trancart, the mayor of Penmarsh. Fire had destroyed 60 houses there.") == []
