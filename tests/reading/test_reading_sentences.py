from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.reading.passages import PassageKind
from reading_helpers import claims_of, reading_of

TEXT = """Source: The Eastmere Gazette

# The harbour

The Harbour Office (HOE) was founded on 4 June 2015.[3] It has over125 boats.
- It owns twelve cranes

The ferry (it was built in 1990 by two brothers) sank.
"""


def test_sentences_come_in_order_and_are_numbered() -> None:
    sentences = [read.sentence for read in reading_of(TEXT).sentences]
    assert [sentence.index for sentence in sentences] == list(range(5))


def test_each_sentence_stands_where_it_says() -> None:
    starts_and_ends = [(TEXT[read.sentence.start :][:3], TEXT[: read.sentence.end][-6:]) for read in reading_of(TEXT).sentences]
    assert starts_and_ends == [("The", " 2015."), ("It ", "boats."), ("It ", "cranes"), ("The", " sank."), ("it ", "others")]


def test_each_token_leads_back_to_its_own_letters() -> None:
    for read in reading_of(TEXT).sentences:
        for token in read.sentence.tokens:
            assert TEXT[read.sentence.start_of(token) : read.sentence.end_of(token)] == token.text


def test_dates_and_quantities_belong_to_the_sentence_they_stand_in() -> None:
    founded, boats, cranes, *_ = (read.sentence for read in reading_of(TEXT).sentences)
    assert [[date.text for date in sentence.dates] for sentence in (founded, boats, cranes)] == [["4 June 2015"], [], []]
    assert [len(sentence.quantities) for sentence in (founded, boats, cranes)] == [0, 1, 1]


def test_a_date_in_a_clause_in_brackets_has_no_word_outside_it() -> None:
    ferry, built = (read.sentence for read in reading_of(TEXT).sentences[3:])
    (date,) = built.dates
    assert [token.text for token in built.tokens_in(date.start, date.end)] == ["1990"]
    assert ferry.tokens_in(date.start, date.end) == []


def test_the_tokens_of_a_place_are_those_that_share_letters_with_it() -> None:
    sentence = reading_of(TEXT).sentences[0].sentence
    (date,) = sentence.dates
    assert [token.text for token in sentence.tokens_in(date.start, date.end)] == ["4", "June", "2015"]
    assert sentence.tokens_in(date.start, date.start) == []


def test_a_parenthesis_hangs_behind_the_word_before_it() -> None:
    sentence = reading_of(TEXT).sentences[0].sentence
    (aside,) = sentence.asides
    assert (aside.text, str(sentence.token_before(aside.anchor))) == ("HOE", "Office")


def test_before_the_first_word_there_is_no_token() -> None:
    sentence = reading_of(TEXT).sentences[1].sentence
    assert sentence.token_before(sentence.start - 1) is None


@pytest.mark.parametrize("text", ["It opened in 2018.[4] It closed in 2019.", "It opened in 2018.⁴ It closed in 2019."])
def test_a_footnote_mark_does_not_glue_sentences_together(text: str) -> None:
    assert len(reading_of(text).sentences) == 2


def test_what_is_not_read_for_claims_is_counted() -> None:
    skipped = reading_of(TEXT).skipped
    assert skipped == {PassageKind.HEADER: 1, PassageKind.HEADING: 1}


HEADLINE = "Eastmere bridge opens after ten years"
BELOW = "The bridge opened in 2015."


def test_a_first_short_line_without_a_full_stop_is_a_headline() -> None:
    reading = reading_of(f"{HEADLINE}\n\n{BELOW}")
    assert reading.skipped == {PassageKind.HEADING: 1}
    assert [read.sentence.start for read in reading.sentences] == [len(HEADLINE) + 2]


def test_a_headline_may_stand_below_the_header_of_a_text() -> None:
    reading = reading_of(f"Source: The Eastmere Gazette\n\n{HEADLINE}\n\n{BELOW}")
    assert reading.skipped[PassageKind.HEADING] == 1
    assert len(reading.sentences) == 1


@pytest.mark.parametrize(
    "text",
    [
        HEADLINE,
        f"{HEADLINE}.\n\n{BELOW}",
        f"{HEADLINE}:\n\n{BELOW}",
        f"- {HEADLINE}\n\n{BELOW}",
        f"{HEADLINE} of work and two of rain, and nobody in the whole town can say why\n\n{BELOW}",
    ],
    ids=["it stands alone", "it ends in a full stop", "it ends in a colon", "it is an item", "it is too long"],
)
def test_a_line_is_no_headline_when(text: str) -> None:
    reading = reading_of(text)
    assert reading.skipped == {}
    assert reading.sentences[0].sentence.start < len("- E")


def test_only_the_first_line_is_a_headline() -> None:
    assert reading_of(f"{BELOW}\n\n{HEADLINE}\n\n{BELOW}").skipped == {}


@pytest.mark.parametrize("text", ["", " \n\n", "# The Harbour"])
def test_a_text_without_prose_has_no_sentences(text: str) -> None:
    assert reading_of(text).sentences == ()


@pytest.mark.parametrize(
    "line", ["12 May 2011 – The bridge opened.", "12 May 2011: The bridge opened.", "- 12 May 2011 - The bridge opened."]
)
def test_a_line_of_a_chronicle_is_led_by_its_date(line: str) -> None:
    (read,) = reading_of(line).sentences
    assert read.sentence.lead is not None
    assert (read.sentence.lead.text, read.sentence.tokens.text) == ("12 May 2011", "The bridge opened.")


@pytest.mark.parametrize("line", ["In 2011 the bridge opened.", "2011 was a wet year.", "The bridge: 2011 – an account."])
def test_a_date_inside_a_sentence_does_not_lead_it(line: str) -> None:
    assert [read.sentence.lead for read in reading_of(line).sentences] == [None]


PIECES = st.sampled_from(
    ["The ferry sank.", " (HOE)", "—", "\u200b", "“It sank”", "\n- ", "[4] ", " over125 ", "\u00ad", "é\u0301", "🛥️", "\t", " 12 May 2011"]
)


@given(st.lists(PIECES, max_size=10).map("".join))
@settings(max_examples=40, deadline=None)
def test_sentences_lie_inside_the_text_and_hold_their_tokens(text: str) -> None:
    for read in reading_of(text).sentences:
        sentence = read.sentence
        assert 0 <= sentence.start < sentence.end <= len(text)
        for token in sentence.tokens:
            assert sentence.start <= sentence.start_of(token) < sentence.end_of(token) <= sentence.end


def test_a_unit_of_one_letter_ends_a_sentence() -> None:
    text = "The height of the Orla Tower is 40 m. More towers will be built. It weighs 300 t. Nobody knows why."
    assert [text[sentence.sentence.start : sentence.sentence.end] for sentence in reading_of(text).sentences] == [
        "The height of the Orla Tower is 40 m.",
        "More towers will be built.",
        "It weighs 300 t.",
        "Nobody knows why.",
    ]


def test_a_word_before_a_colon_is_no_part_of_the_name_behind_it() -> None:
    text = "There are four factories of Calder Textiles: Lund Abbey, Eastmere, Ellmark and Tarn Hill. More will be told soon."
    assert {claim.subject.name for claim in claims_of(text) if claim.kind != "statement"} == {"Calder Textiles"}


def test_names_behind_a_colon_belong_to_the_sentence_that_it_ends() -> None:
    text = "There are four factories of Merrow Shipping: Northwick, Tarn Hill, Kestrel Bay and Ellmark. It is a company."
    first, second = reading_of(text).sentences
    assert text[first.sentence.start : first.sentence.end].endswith("Kestrel Bay and Ellmark.")
    assert text[second.sentence.start : second.sentence.end] == "It is a company."
