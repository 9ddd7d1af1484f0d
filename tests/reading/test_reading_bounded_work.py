"""Work that does not grow with the square of the text: counted in steps, not in seconds."""

from __future__ import annotations

from unittest.mock import patch

import pytest

from claimcheck.config import Config
from claimcheck.reading import topics
from claimcheck.reading.names import names_in
from claimcheck.reading.parser import load_pipeline
from claimcheck.reading.passages import split_passages
from claimcheck.reading.sentences import Sentence
from claimcheck.reading.tree import tree_of
from reading_helpers import reading_of

LONGEST_TEXT, LONGEST_RUN = 4_000, 100
LONGEST_NAME = 30  # tokens


@pytest.mark.parametrize("text", ["the man who saw " * 1000, "word" * 4000, "(a " * 5000, "It rained. " * 1500])
def test_no_text_for_the_parser_is_longer_than_the_limit_and_nothing_is_lost(text: str) -> None:
    passages = list(split_passages(text))
    assert max(passage.end - passage.start for passage in passages) <= LONGEST_TEXT
    assert "".join("".join(passage.text for passage in passages).split()) == "".join(text.split())


@pytest.mark.parametrize("sign", ['"', "'s", ".", "\u2026", "a", "\U0001f600", "\u6587"])
def test_a_run_without_spaces_is_parted_for_the_tokeniser_and_leads_back_all_the_same(sign: str) -> None:
    text = sign * 1000
    for passage in split_passages(text):
        assert max(map(len, passage.text.split())) <= LONGEST_RUN
        assert all(text[at] == char for char, at in zip(passage.text, passage.offsets, strict=True) if char != " ")


def test_the_words_of_a_date_are_found_without_a_walk_through_the_sentence() -> None:
    text = "In Orla " + "and ".join(f"the mill burned on {number % 28 + 1} May 1932 " for number in range(60)) + "."
    sentence = max((read.sentence for read in reading_of(text).sentences), key=lambda sentence: len(sentence.tokens))
    assert len(sentence.tokens) > 100  # the parser may have found several sentences in it
    looked_at = 0
    start_of = Sentence.start_of

    def counted(self: Sentence, token: object) -> int:
        nonlocal looked_at
        looked_at += 1
        return start_of(self, token)  # type: ignore[arg-type]  # a token is passed on

    date = sentence.dates[0]
    with patch.object(Sentence, "start_of", counted):
        words = [token.text for token in sentence.tokens_in(date.start, date.end)]
    assert "".join(words) in text.replace(" ", "")
    assert looked_at < 20


def test_what_a_noun_may_stand_for_is_looked_up_once_for_all_its_mentions() -> None:
    text = "Orla Mill is a mill. Orla Mill burned. Orla Mill closed. " + "The company grew. " * 12
    may_be_called = topics._may_be_called  # noqa: SLF001 - its calls are counted
    asked: list[str] = []

    def counted(topic: object, noun: str) -> bool:
        asked.append(noun)
        return may_be_called(topic, noun)  # type: ignore[arg-type]  # a referent is passed on

    with patch.object(topics, "_may_be_called", counted):
        reading_of(text)
    assert asked
    assert len(asked) == len(set(asked))


@pytest.mark.parametrize("capitals", ["THE MILL OF ORLA ", "Ansel Vray ", "A. B. "])
def test_a_run_of_capitals_without_end_is_cut_into_names_of_bounded_length(capitals: str) -> None:
    tokens = tree_of(next(load_pipeline(Config().model).pipe([capitals * 60])))[:]
    names = names_in(tokens)
    assert names
    assert max(len(name.tokens) for name in names) <= LONGEST_NAME
