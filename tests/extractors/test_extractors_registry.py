from __future__ import annotations

import pytest

from claimcheck.extractors import registry
from claimcheck.extractors.properties import properties, property_of_noun, property_of_verb
from claimcheck.extractors.registry import extract, extractors
from claimcheck.lexicons import lexicon
from reading_helpers import reading_of


def test_extractors_are_functions_of_a_sentence_each_listed_once() -> None:
    assert len(set(extractors())) == len(extractors()) >= 8


def test_sentences_with_and_without_claims_are_counted() -> None:
    extraction = extract(reading_of("The Corvane Museum closed in 1975. Yes! Really? The museum reopened in 1980."))
    assert (extraction.sentences, extraction.sentences_with_claims) == (4, 2)


def test_a_claim_that_two_extractors_make_is_kept_once(monkeypatch: pytest.MonkeyPatch) -> None:
    reading = reading_of("The Corvane Museum closed in 1975.")
    once = extract(reading).claims
    monkeypatch.setattr(registry, "extractors", lambda: extractors() + extractors())
    assert extract(reading).claims == once


@pytest.mark.parametrize(("verb", "name"), [("found", "founded"), ("set up", "founded"), ("open", "opened"), ("die", "died")])
def test_a_verb_states_its_property(verb: str, name: str) -> None:
    found = property_of_verb(verb)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(("noun", "name"), [("opening", "opened"), ("launch", "started"), ("death", "died")])
def test_a_noun_states_its_property(noun: str, name: str) -> None:
    found = property_of_noun(noun)
    assert found is not None
    assert found.name == name


def test_a_word_of_no_table_states_no_property() -> None:
    assert property_of_verb("xyzzy") is property_of_noun("xyzzy") is None


def test_no_noun_states_two_properties() -> None:
    words = [word for table in lexicon("properties").values() for word in table["nouns"]]
    assert sorted(words) == sorted(set(words))


def test_every_property_has_a_caption_and_a_focus() -> None:
    for prop in properties().values():
        assert prop.caption
        assert prop.focus in {"patient", "actor"}
