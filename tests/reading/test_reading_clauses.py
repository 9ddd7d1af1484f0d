from __future__ import annotations

import pytest

from claimcheck.reading.stance import Mode
from reading_helpers import clause, reading_of

ONE_FACT = [
    "The city built the bridge.",
    "The bridge was built by the city.",
    "The bridge built by the city is long.",
    "The bridge, which was built by the city, is long.",
    "The city, which built the bridge, is old.",
    "The city, building the bridge, hired sailors.",
    "The city planned and built the bridge.",
    "The bridge was planned and built by the city.",
    "The city began to build the bridge.",
    "The mayor said that the city built the bridge.",
    "The city had built the bridge before the war.",
]


@pytest.mark.parametrize("text", ONE_FACT)
def test_one_fact_has_one_actor_and_one_patient_however_it_is_put(text: str) -> None:
    found = clause(text, "build")
    assert found.actor is not None
    assert found.patient is not None
    assert (found.actor.text, found.patient.text) == ("city", "bridge")


@pytest.mark.parametrize("text", ONE_FACT)
def test_what_is_told_plainly_is_asserted_and_affirmed(text: str) -> None:
    found = clause(text, "build")
    assert (found.mode, found.negated, found.hedges) == (Mode.ASSERTED, False, ())


def test_coordinated_passives_share_their_patient_and_keep_their_own_actors() -> None:
    text = "The bridge was built by the city and painted by volunteers."
    painted = clause(text, "paint")
    assert [str(painted.actor), str(painted.patient)] == ["volunteers", "bridge"]
    assert str(clause(text, "build").actor) == "city"


def test_coordinated_verbs_share_their_actor() -> None:
    text = "The city sold the ferry and bought a ship."
    assert [str(clause(text, lemma).actor) for lemma in ("sell", "buy")] == ["city", "city"]
    assert [str(clause(text, lemma).patient) for lemma in ("sell", "buy")] == ["ferry", "ship"]


def test_the_passive_receiver_of_a_prize_is_given_it() -> None:
    found = clause("The society was awarded the medal.", "award")
    assert [str(found.patient), str(found.given), found.actor] == ["society", "medal", None]


def test_who_promises_to_act_is_the_actor() -> None:
    assert str(clause("The mayor promised the city to build the bridge.", "build").actor) == "mayor"


def test_prepositions_come_with_their_objects() -> None:
    found = clause("The ferry sailed from Corvane to Eastmere.", "sail")
    assert [str(found.after(name)[0]) for name in ("from", "to")] == ["Corvane", "Eastmere"]
    assert found.after("under") == []


def test_who_is_asked_to_act_is_the_actor_of_the_infinitive() -> None:
    assert str(clause("The mayor asked the city to build the bridge.", "build").actor) == "city"


@pytest.mark.parametrize(
    "text",
    [
        "The city did not build the bridge.",
        "The city didn't build the bridge.",
        "The city never built the bridge.",
        "The city failed to build the bridge.",
        "The city refused to build the bridge.",
        "No city built the bridge.",
        "No one built the bridge.",
        "The bridge was not built by the city.",
        "The bridge was never built.",
        "The city neither built the bridge nor moved it.",
        "The city did not move the ferry, nor did it build the bridge.",
        "The ferry did not move. Nor did the city build the bridge.",
    ],
)
def test_what_did_not_happen_is_negated(text: str) -> None:
    assert clause(text, "build").negated


def test_a_possibility_denied_beyond_measure_denies_nothing() -> None:
    assert not clause("The mayor could not thank the builders enough.", "thank").negated


def test_a_not_only_denies_nothing() -> None:
    assert not clause("The city not only built the bridge but also paid for it.", "build").negated


@pytest.mark.parametrize(
    "text",
    [
        "The city will build the bridge.",
        "The city plans to build the bridge.",
        "The city wants to build the bridge.",
        "The city agreed to build the bridge.",
        "The mayor asked the city to build the bridge.",
        "The bridge will be built by the city.",
        "The city plans to buy land and build the bridge.",
    ],
)
def test_what_is_only_meant_is_planned(text: str) -> None:
    assert clause(text, "build").mode is Mode.PLANNED


@pytest.mark.parametrize(
    "text",
    [
        "The city may build the bridge.",
        "The city could have built the bridge.",
        "The bridge might be built.",
        "The city should build the bridge.",
    ],
)
def test_what_a_modal_verb_allows_is_possible(text: str) -> None:
    assert clause(text, "build").mode is Mode.POSSIBLE


@pytest.mark.parametrize(
    "text",
    [
        "If the city builds the bridge, ships will wait.",
        "Ships will wait unless the city builds the bridge.",
        "The city left without building the bridge.",
        "The city bought a ship instead of building the bridge.",
    ],
)
def test_what_hangs_on_a_condition_or_did_not_happen_is_unreal(text: str) -> None:
    assert clause(text, "build").mode is Mode.UNREAL


@pytest.mark.parametrize("text", ["The city managed to build the bridge.", "The city continued to build the bridge."])
def test_the_infinitive_of_what_succeeded_is_a_fact(text: str) -> None:
    assert clause(text, "build").mode is Mode.ASSERTED


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Two mills merged to form Corvane Foods.", Mode.ASSERTED),
        ("The two mills met to form Corvane Foods.", Mode.PLANNED),
        ("Two mills merged to build a bridge, and to form a line.", Mode.PLANNED),
    ],
)
def test_what_came_of_a_union_is_a_fact(text: str, mode: Mode) -> None:
    assert clause(text, "form" if mode is Mode.ASSERTED or "met" in text else "build").mode is mode


@pytest.mark.parametrize("when", ["the time the work ended", "the end of the year", "the summer of 1904"])
def test_what_was_done_by_a_time_was_not_done_by_it(when: str) -> None:
    assert clause(f"The stones were replaced by {when}.", "replace").actor is None
    assert str(clause("The stones were replaced by the mason.", "replace").actor) == "mason"


@pytest.mark.parametrize("hedge", ["reportedly", "allegedly", "apparently", "probably"])
def test_words_of_distance_are_kept(hedge: str) -> None:
    found = clause(f"The city {hedge} built the bridge.", "build")
    assert (found.hedges, found.mode) == ((hedge,), Mode.ASSERTED)


def test_what_seems_to_have_happened_is_no_plan() -> None:
    found = clause("The city seems to have built the bridge.", "build")
    assert found.hedges
    assert found.mode is Mode.ASSERTED


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said that the city built the bridge.",
        "The mayor said the city built the bridge.",
        "The city built the bridge, the mayor said.",
        '"The city built the bridge," the mayor said.',
        '"The city built the bridge," said the mayor.',
        "According to the mayor, the city built the bridge.",
        "The city built the bridge, according to the mayor.",
        "Per the mayor, the city built the bridge.",
        "The mayor announced that the city bought land and built the bridge.",
    ],
)
def test_somebody_elses_word_is_attributed_to_the_speaker(text: str) -> None:
    assert str(clause(text, "build").speaker) == "mayor"


@pytest.mark.parametrize("text", ["The city built the bridge.", "The mayor knows that the city built the bridge."])
def test_the_texts_own_word_has_no_speaker(text: str) -> None:
    assert clause(text, "build").speaker is None


@pytest.mark.parametrize(
    ("text", "hedged"),
    [
        ("The mayor denied that the city built the bridge.", True),
        ("The mayor denied building the bridge.", True),
        ("The mayor rejected claims that the city built the bridge.", True),
        ("The claim that the city built the bridge is false.", True),
        ("It is not true that the city built the bridge.", False),
        ("The mayor said it is not true that the city built the bridge.", False),
        ("The city built neither the bridge nor the tower.", False),
        ("The bridge was built by nobody.", False),
        ("The city did not plan or build the bridge.", False),
    ],
)
def test_what_is_denied_is_not_affirmed(text: str, hedged: bool) -> None:  # noqa: FBT001 - a row of the table
    found = clause(text, "build")
    assert (found.negated, bool(found.hedges)) == (True, hedged)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor did not deny that the city built the bridge.",
        "The mayor hoped that the city built the bridge.",
        "The rumour that the city built the bridge spread.",
        "There is no evidence that the city built the bridge.",
        "It is unlikely that the city built the bridge.",
        "Hardly any city built a bridge.",
        "The city claims to have built the bridge.",
    ],
)
def test_what_is_hoped_rumoured_or_open_is_hedged(text: str) -> None:
    found = clause(text, "build")
    assert found.hedges
    assert not found.negated


@pytest.mark.parametrize(
    "text",
    [
        "The city nearly built a bridge.",
        "The city built a ship rather than build a bridge.",
        "The city left rather than building the bridge.",
    ],
)
def test_what_nearly_or_instead_happened_is_unreal(text: str) -> None:
    assert [one.mode for sentence in reading_of(text).sentences for one in sentence.clauses if one.lemma == "build"][-1] is Mode.UNREAL


@pytest.mark.parametrize("text", ["The fact that the city built the bridge is known.", "The claim that the city made was false."])
def test_a_fact_and_a_clause_about_a_claim_are_the_texts_own(text: str) -> None:
    assert all(not one.negated and not one.hedges for sentence in reading_of(text).sentences for one in sentence.clauses)


def test_what_is_no_longer_so_is_not_so_and_keeps_its_distance() -> None:
    found = clause("The city no longer owns the bridge.", "own")
    assert (found.negated, found.hedges) == (True, ("no longer",))


def test_no_one_takes_part_in_nothing() -> None:
    found = clause("No one built the bridge.", "build")
    assert (found.negated, found.actor) == (True, None)


def test_the_day_something_opened_is_not_what_was_opened() -> None:
    assert clause("That was the day the bridge opened.", "open").patient is None


def test_a_question_says_nothing() -> None:
    assert [one for sentence in reading_of("Did the city build the bridge?").sentences for one in sentence.clauses] == []


def test_clauses_come_in_the_order_of_their_verbs() -> None:
    (sentence,) = reading_of("The city, which owned the ferry, sold it and built the bridge.").sentences
    places = [one.verb.i for one in sentence.clauses]
    assert places == sorted(places)
    assert [one.lemma for one in sentence.clauses] == ["own", "sell", "build"]


def test_what_would_have_to_be_shown_is_no_fact() -> None:
    assert clause("They are freed if they can show that they built the bridge.", "build").mode is Mode.UNREAL
    assert clause("They showed that they built the bridge.", "build").mode is Mode.ASSERTED


def test_what_a_deed_is_meant_for_is_planned() -> None:
    assert clause("The dam was raised so that the river does not flood the town.", "flood").mode is Mode.PLANNED


def test_which_with_a_singular_verb_behind_a_plural_means_the_whole_sentence() -> None:
    assert clause("The city built the bridges, which allows trade.", "allow").subject is None
    assert str(clause("The city built the bridge, which allows trade.", "allow").subject) == "bridge"


def test_a_participle_that_stands_as_a_preposition_is_no_clause() -> None:
    lemmas = {
        one.lemma for sentence in reading_of("Trade grew in the towns following the spread of mills.").sentences for one in sentence.clauses
    }
    assert "follow" not in lemmas


def test_half_a_word_is_no_clause_and_grounds_are_no_object() -> None:
    text = "The city failed to pre-empt the fire. The city refused on the grounds that trade stems from the river."
    lemmas = {one.lemma: one for sentence in reading_of(text).sentences for one in sentence.clauses}
    assert "pre" not in lemmas
    assert lemmas["stem"].patient is None


def test_what_an_inquiry_has_not_come_to_it_may_have_by_now() -> None:
    assert clause("The man has not been identified.", "identify").hedges == ("has not",)
    assert clause("The man has never been identified.", "identify").hedges == ()
    assert clause("The city has not built the bridge.", "build").hedges == ()


@pytest.mark.parametrize(
    "text",
    [
        "The stage version of Salt Road, directed by Ada Quill, opened in 1961.",
        "The stage version of “Salt Road”, which was directed by Ada Quill, opened in 1961.",
    ],
)
def test_who_directed_the_version_of_a_work_did_not_direct_the_work(text: str) -> None:
    assert str(clause(text, "direct").patient) == "version"


@pytest.mark.parametrize("text", ["The statue of a king, cast in 1904, fell.", "The statue of a king, which was cast in 1904, fell."])
def test_what_is_told_behind_a_picture_of_something_is_told_of_the_picture(text: str) -> None:
    assert str(clause(text, "cast").patient) == "statue"


def test_but_not_where_the_text_knows_what_is_on_it() -> None:
    assert str(clause("A drawing of the hall, which was built in 1904, was sold.", "build").patient) == "hall"


@pytest.mark.parametrize(
    "text", ["The owner of the mill, built by Ada Quill, died in 1961.", "The version for the mill, built by Ada Quill, was long."]
)
def test_what_is_no_version_of_it_leaves_the_clause_to_the_nearer_noun(text: str) -> None:
    assert str(clause(text, "build").patient) == "mill"


@pytest.mark.parametrize("text", ["The claim that Ada Quill wrote the book is false.", "The rumour that Ada Quill wrote the book spread."])
def test_a_claim_that_somebody_wrote_something_has_that_for_its_content(text: str) -> None:
    assert clause(text, "write").hedges


@pytest.mark.parametrize("text", ["The claim that Ada Quill wrote is false.", "The report that Ada Quill wrote was long."])
def test_a_claim_that_somebody_wrote_is_what_was_written(text: str) -> None:
    assert clause(text, "write").hedges == ()


def test_a_plural_verb_behind_a_participle_has_the_plural_before_that_as_its_subject() -> None:
    found = clause("The court said that two men accused of belonging to the Osprey were sentenced to three years in prison.", "sentence")
    assert str(found.patient) == "men"


def test_who_leads_a_body_is_told_behind_its_name() -> None:
    text = "The policy has become clear through the Orla Council, presided over by Ada Quill."
    assert str(clause(text, "preside over").patient) == "Council"
    assert str(clause("The mayor left the Orla Council, accompanied by Ada Quill.", "accompany").patient) == "mayor"


def test_whoever_is_told_something_does_not_say_it() -> None:
    assert clause("The mayor was told that the mill closed in 1961.", "close").speaker is None
    assert str(clause("It was reported by Ada Quill that the mill closed in 1961.", "close").speaker) == "Quill"
    assert str(clause("Ada Quill said the mill closed in 1961.", "close").speaker) == "Quill"


def test_it_is_they_who_did_it_has_them_for_its_subject() -> None:
    text = "The Orla Hall opened in 1961. It is the schoolchildren who painted the wall."
    assert str(clause(text, "paint").subject) == "schoolchildren"
    assert [r.head.text for r in reading_of(text).sentences[1].references.values()] == ["schoolchildren", "wall"]


def test_the_label_of_a_fact_box_is_no_verb() -> None:
    text = "Ada Quill was born on May 3, 1861 in Lisk, Ohio Died July 4, 1914 Tarn, Ohio"
    assert "die" not in [one.lemma for sentence in reading_of(text).sentences for one in sentence.clauses]
    assert clause("Ada Quill died July 4, 1914.", "die").subject is not None


@pytest.mark.parametrize("text", ["Had Orla won the cup, they would have sung.", "Should Orla win the cup, they will sing."])
def test_an_auxiliary_before_its_subject_puts_a_condition(text: str) -> None:
    assert clause(text, "win").mode is Mode.UNREAL


def test_behind_another_word_an_auxiliary_before_its_subject_does_not() -> None:
    assert clause("Never had Orla won the cup.", "win").mode is Mode.ASSERTED


def test_who_denies_having_done_something_says_so_himself() -> None:
    denied = clause("Bram Teller denied poisoning the dog.", "poison")
    assert denied.negated
    assert denied.speaker is not None
    assert denied.speaker.text == "Teller"


@pytest.mark.parametrize(
    "text", ["The council voted no.", "The council voted no on the bridge.", "In the end the council voted no and left."]
)
def test_who_votes_no_does_vote(text: str) -> None:
    assert not clause(text, "vote").negated
