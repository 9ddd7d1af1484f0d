from __future__ import annotations

import pytest

from claimcheck.model.claims import Polarity
from reading_helpers import claims_of, said, the_claim


@pytest.mark.parametrize(
    ("text", "subject", "verb", "rest"),
    [
        ("The Lantern Society feeds gulls.", "Lantern Society", "feed", "feeds gulls"),
        ("The gulls were fed by old sailors.", "gulls", "feed", "fed by old sailors"),
        ("Bram Teller is tired.", "Bram Teller", "be", "is tired"),
    ],
)
def test_any_clause_with_a_subject_is_a_statement(text: str, subject: str, verb: str, rest: str) -> None:
    claims = said(text, "statement")
    assert [(claim.subject, claim.predicate, claim.value) for claim in claims] == [(subject, verb, rest)]


@pytest.mark.parametrize("text", ["The Lantern Society never feeds gulls.", "The Lantern Society does not feed gulls."])
def test_a_denied_statement_is_negated(text: str) -> None:
    assert the_claim(text, "statement", "feed").polarity is Polarity.NEGATED


@pytest.mark.parametrize("text", ["Does the Lantern Society feed gulls?", "If the Lantern Society feeds gulls, boats sink at once."])
def test_a_question_or_a_condition_states_nothing(text: str) -> None:
    assert said(text, "statement", "feed") == []


@pytest.mark.parametrize("text", ["", "\n", "Yes.", "?", "2015", "(((", "The.", "# The Lantern Society feeds gulls"])
def test_a_text_without_a_clause_claims_nothing(text: str) -> None:
    assert claims_of(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Quill, 23, and Bram Teller, 19, were found dead.", [("Ada Quill", "find dead"), ("Bram Teller", "find dead")]),
        ("The shooting death of Ada Quill shocked the town.", [("Ada Quill", "die"), ("shooting death", "shock"), ("town", "shock")]),
        (
            "Treated for wounds were Ada Quill, 23, Mara Orne, 25, and Dara Hill, 31.",
            [("Ada Quill", "treat"), ("Mara Orne", "treat"), ("Dara Hill", "treat")],
        ),
        ("Bram Teller's murder shocked the town.", [("Bram Teller", "murder"), ("murder", "shock"), ("town", "shock")]),
    ],
)
def test_what_befell_several_people_or_is_told_by_a_noun_is_stated_of_each(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(claim.subject, claim.predicate) for claim in said(text, "statement")] == expected


@pytest.mark.parametrize("text", ["The attempted murder of Ada Quill shocked the town.", "The death of the town shocked Ada Quill."])
def test_a_noun_states_no_deed_that_was_not_done_to_a_person(text: str) -> None:
    assert {claim.predicate for claim in said(text, "statement")} == {"shock"}


def test_a_verb_that_needs_an_object_shares_that_of_the_next_verb() -> None:
    shot = the_claim("Bram Teller shot and killed Ada Quill.", "statement", "shoot")
    assert shot.object is not None
    assert shot.object.name == "Ada Quill"


def test_what_is_done_to_several_people_is_stated_of_each() -> None:
    killed = [claim for claim in claims_of("A storm killed Ada Quill and Mara Orne.") if claim.predicate == "kill"]
    told = [(claim.subject.name, claim.object.name) for claim in killed if claim.object is not None]
    assert told == [("storm", "Ada Quill"), ("storm", "Mara Orne"), ("Ada Quill", "storm"), ("Mara Orne", "storm")]


def test_what_somebody_is_accused_of_is_stated_with_a_hedge() -> None:
    killed = the_claim("Bram Teller was charged with killing Ada Quill.", "statement", "kill")
    assert (killed.subject.name, killed.hedges) == ("Bram Teller", ("charged",))


def test_a_body_that_was_found_tells_a_death_and_one_that_was_hit_does_not() -> None:
    assert {claim.predicate for claim in said("The body of Ada Quill was found.", "statement")} == {"die", "find"}
    assert "die" not in {claim.predicate for claim in said("The ball hit Ada Quill's body.", "statement")}


def test_two_people_of_two_ages_in_apposition_are_two_and_a_person_and_his_description_are_one() -> None:
    hurt = said("A 58-year-old man, a 47-year-old woman and a guard were shot.", "statement", "shoot")
    assert {claim.subject for claim in hurt} >= {"man", "woman"}
    assert len(said("The suspect, a 25-year-old man, was shot.", "statement", "shoot")) == 1


def test_what_a_relative_clause_tells_is_not_told_of_who_follows_it() -> None:
    text = "Bram Teller, who lives in Ansel, and Mara Orne were hurt."
    assert [claim.subject for claim in said(text, "statement", "live")] == ["Bram Teller"]


@pytest.mark.parametrize("text", ["The plan was approved by the Orla Council.", "The Orla Council approved the plan."])
def test_a_named_thing_did_what_was_done_by_it(text: str) -> None:
    assert ("Orla Council", "approve", "approved the plan") in [(c.subject, c.predicate, c.value) for c in said(text, "statement")]


def test_a_named_thing_underwent_what_a_nameless_one_did() -> None:
    told = [(claim.subject, claim.value) for claim in said("The flood damaged the Orla Museum.", "statement")]
    assert told == [("flood", "damaged the Orla Museum"), ("Orla Museum", "damaged by the flood")]


@pytest.mark.parametrize("text", ["Ada Quill was married to Bram Teller.", "Ada Quill married the sculptor Bram Teller."])
def test_a_state_tells_of_the_deed_that_led_to_it(text: str) -> None:
    [claim] = [claim for claim in claims_of(text) if claim.predicate == "marry"]
    assert (claim.subject.name, claim.object and claim.object.name) == ("Ada Quill", "Bram Teller")


def test_a_state_is_denied_like_the_deed() -> None:
    denied = [claim for claim in claims_of("Ada Quill was never married to Bram Teller.") if claim.predicate == "marry"]
    assert {claim.polarity for claim in denied} == {Polarity.NEGATED}
    assert "Bram Teller" in {claim.object.name for claim in denied if claim.object is not None}


def test_a_no_before_one_of_several_objects_denies_that_one_alone() -> None:
    claims = [c for c in claims_of("Ada Quill had two daughters and no sons.") if c.kind == "statement" and c.predicate == "have"]
    assert {(c.object.name, c.polarity) for c in claims if c.object} == {("daughters", Polarity.AFFIRMED), ("sons", Polarity.NEGATED)}


@pytest.mark.parametrize("text", ["As Ada Quill noted, the bridge opened.", "According to Ada Quill, the bridge opened."])
def test_a_source_is_who_says_so_and_no_limit(text: str) -> None:
    claim = the_claim(text, "statement", "open")
    assert claim.attribution is not None
    assert (claim.attribution.name, claim.qualifiers.scope) == ("Ada Quill", ())


def test_what_happens_while_something_happens_limits_it() -> None:
    claim = the_claim("As the bridge opened, Ada Quill left.", "statement", "leave")
    assert (claim.attribution, claim.qualifiers.scope) == (None, ("As the bridge opened",))


def test_the_words_that_head_an_item_are_no_part_of_its_sentence() -> None:
    text = "The works are these:\n\n1. The lighting of the old harbour: The town replaced all lamps in 2018 and painted the masts.\n"
    assert {claim.subject for claim in said(text, "statement") if claim.predicate == "paint"} == {"town"}
    evidence = [claim.evidence.quote for claim in claims_of(text) if claim.predicate == "paint"]
    assert evidence == ["The town replaced all lamps in 2018 and painted the masts."]


@pytest.mark.parametrize("word", ["for", "although", "while", "as"])
def test_a_mere_conjunction_limits_nothing(word: str) -> None:
    claims = [one for one in claims_of(f"She ran to the door {word} the bells did not ring.") if one.predicate == "ring"]
    assert [one.qualifiers.scope for one in claims] == [()]


def test_in_it_was_she_who_the_deed_is_hers() -> None:
    claims = [one for one in claims_of("Mara Fenn was a maid. It was she who called the police.") if one.predicate == "call"]
    assert [one.subject.name for one in claims] == ["Mara Fenn"]


def test_what_was_done_to_a_thing_that_is_known_is_told_of_it_too() -> None:
    told = said("Robbers looted the sanctuary.", "statement")
    assert [(one.subject, one.value) for one in told] == [("Robbers", "looted the sanctuary"), ("sanctuary", "looted by Robbers")]
    assert len(said("Robbers looted a sanctuary.", "statement")) == 1


@pytest.mark.parametrize("link", ["Specifically", "In addition", "For example", "As a result"])
def test_what_links_a_sentence_to_the_one_before_limits_nothing(link: str) -> None:
    assert the_claim(f"{link}, the Lantern Society fed the gulls.", "statement").qualifiers.scope == ()


def test_a_concession_limits_nothing() -> None:
    (claim,) = [one for one in claims_of("Although it rained, the Orla Bridge did not fall.") if one.predicate == "fall"]
    assert claim.qualifiers.scope == ()


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("As a student Bo Lund did not eat meat.", ("As a student",)),
        ("Because of the strike, the Sarn Express did not stop.", ("Because of the strike",)),
        ("Because the staff was on strike, the train did not stop.", ("Because the staff was on strike",)),
    ],
)
def test_a_phrase_that_begins_with_such_a_word_and_a_cause_do_limit(text: str, scope: tuple[str, ...]) -> None:
    assert scope in {claim.qualifiers.scope for claim in claims_of(text) if claim.polarity is Polarity.NEGATED}


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("A boy was taken to a hospital after being hit on Friday.", "boy", "hit"),
        ("After winning the cup in 1990, Mara Orne retired.", "Mara Orne", "win"),
        ("Bram Teller was hurt, along with his friend, 17-year-old Jonas Orne.", "Jonas Orne", "hurt"),
        ("The mayor, together with Mara Orne, opened the bridge.", "Mara Orne", "open"),
        ("Officers found Mara Orne, 29, suffering from burns.", "Mara Orne", "suffer"),
        ("Mara Orne was seen leaving the house.", "Mara Orne", "leave"),
        ("The council found the plan, using its own figures.", "council", "use"),
    ],
)
def test_a_participle_and_whoever_comes_along_have_their_subject(text: str, subject: str, verb: str) -> None:
    assert subject in [claim.subject for claim in said(text, "statement", verb)]


def test_what_is_told_without_having_come_about_is_no_statement() -> None:
    assert said("Bram Teller left before winning the cup.", "statement", "win") == []
    assert said("The mayor, filled with joy, opened the bridge with Mara Orne.", "statement", "open")[0].subject == "mayor"


def test_whom_somebody_found_is_told_and_what_somebody_found_out_is_not() -> None:
    assert [claim.value for claim in said("Officers found a woman, 36, in the yard.", "statement", "find")] == [
        "found a woman , 36 , in the yard"
    ]
    assert said("The court found that the bridge was unsafe.", "statement", "find") == []


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Bram Teller gets a pension after serving ten years.", "serve"),
        ("Bram Teller looked after winning horses.", "win"),
        ("Bram Teller did not resign after losing the vote.", "lose"),
        ("Police did not find Bram Teller hiding in the barn.", "hide"),
        ("Nobody saw Bram Teller entering the house.", "enter"),
    ],
)
def test_what_nobody_vouches_for_is_not_stated(text: str, verb: str) -> None:
    assert said(text, "statement", verb) == []


@pytest.mark.parametrize("text", ["Bram Teller got along with Mara Orne.", "Bram Teller was hurt, not along with Mara Orne."])
def test_along_with_brings_up_nobody_behind_another_verb_or_a_not(text: str) -> None:
    assert "Mara Orne" not in [claim.subject for claim in said(text, "statement")]
