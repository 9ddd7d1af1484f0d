"""The plain tree of a parse: it says of every token what spaCy says of it, but makes each only once."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from spacy.tokens import Doc as Parse

from claimcheck.config import Config
from claimcheck.reading.parser import load_pipeline
from claimcheck.reading.tree import UNBROKEN, Token, tree_of

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
TEXT = "The old mill, which Jane Roe and Bram Teller had built, burned. It was in Orla, and nobody was hurt or killed there."
SAME = ("i", "idx", "text", "whitespace_", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "ent_iob_", "is_punct", "like_num")


@pytest.fixture(scope="module")
def parses() -> list[Parse]:
    seeds = [path.read_text(encoding="utf-8").replace(UNBROKEN, "-") for path in SEEDS]
    return list(load_pipeline(Config().model).pipe([TEXT, *seeds, "", "Fire!"]))


def both(parses: list[Parse], of: Callable[[Any], object]) -> list[tuple[object, object]]:
    """What a question gives for each token of the parses and for its like in the tree."""
    return [(of(theirs), of(ours)) for parse in parses for theirs, ours in zip(parse, tree_of(parse), strict=True)]


def test_each_token_has_the_strings_and_flags_that_it_has_in_the_parse(parses: list[Parse]) -> None:
    found = both(parses, lambda token: [getattr(token, name) for name in SAME] + [bool(token.is_sent_start)])
    assert len(found) > 3000
    assert all(theirs == ours for theirs, ours in found)


@pytest.mark.parametrize("name", ["children", "lefts", "rights", "subtree", "ancestors", "conjuncts"])
def test_each_token_has_the_neighbours_that_it_has_in_the_parse(parses: list[Parse], name: str) -> None:
    assert all(theirs == ours for theirs, ours in both(parses, lambda token: [one.i for one in getattr(token, name)]))


@pytest.mark.parametrize("name", ["head", "left_edge", "right_edge"])
def test_each_token_has_the_head_and_the_edges_that_it_has_in_the_parse(parses: list[Parse], name: str) -> None:
    assert all(theirs == ours for theirs, ours in both(parses, lambda token: getattr(token, name).i))


def test_the_phrase_of_a_token_reaches_from_its_left_to_its_right_edge(parses: list[Parse]) -> None:
    for parse in parses:
        expected = [parse[token.left_edge.i : token.right_edge.i + 1].text for token in parse]
        assert [token.phrase for token in tree_of(parse)] == expected


def test_each_token_stands_in_the_sentence_that_it_stands_in_in_the_parse(parses: list[Parse]) -> None:
    assert all(theirs == ours for theirs, ours in both(parses, lambda token: (token.sent.start, token.sent.end, token.sent.text)))
    for parse in parses:
        assert [(one.start, one.end) for one in parse.sents] == [(one.start, one.end) for one in tree_of(parse).sents]


def test_a_hyphen_that_parts_no_word_for_the_parser_is_a_plain_one_in_the_tree() -> None:
    doc = tree_of(load_pipeline(Config().model)(f"Law 03{UNBROKEN}03 was adopted."))
    assert (doc[1].text, doc[1].lower_, doc[:2].text) == ("03-03", "03-03", "Law 03-03")


def test_a_token_is_one_object_however_it_is_come_by(parses: list[Parse]) -> None:
    doc = tree_of(parses[0])
    verb = doc[13]
    assert verb.text == "burned"
    assert all(child.head is verb and doc[child.i] is child for child in verb.children)
    assert sorted({doc[3], doc[1]}) == [doc[1], doc[3]]


@pytest.mark.parametrize(("start", "end"), [(0, 3), (2, None), (None, -1), (5, 2), (-4, 99), (99, 100)])
def test_a_run_of_tokens_is_cut_and_spelt_as_that_of_the_parse(parses: list[Parse], start: int | None, end: int | None) -> None:
    for theirs, ours in ((parses[0], tree_of(parses[0])), (parses[0][3:12], tree_of(parses[0])[3:12])):
        assert theirs[start:end].text == ours[start:end].text
        assert len(theirs[start:end]) == len(ours[start:end])
        assert [token.text for token in theirs[start:end]] == [token.text for token in ours[start:end]]


def test_a_place_without_a_token_is_an_error(parses: list[Parse]) -> None:
    doc = tree_of(parses[0])
    run = doc[3:5]
    assert run[-1] is doc[4]
    assert doc[4].nbor(-1) is doc[3]
    for asked, wrong in (
        (run.__getitem__, 2),
        (run.__getitem__, -3),
        (doc[0].nbor, -1),
        (doc[0].nbor, len(doc)),
        (doc.__getitem__, len(doc)),
    ):
        with pytest.raises(IndexError):
            asked(wrong)


def test_a_chain_of_thousands_of_words_is_walked_without_recursion() -> None:
    told = ("", "a", "a", "X", "X", "dep", "", "")
    tokens = [Token(i, i, "a", *told, is_punct=False, like_num=False, is_sent_start=i == 0) for i in range(5000)]
    for above, below in pairwise(tokens):
        above.children = above.rights = [below]
    assert tokens[0].subtree == tokens
