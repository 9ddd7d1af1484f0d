"""One count in like clauses of two texts on one matter, and what only looks like one."""

from __future__ import annotations

import pytest

import claimcheck as cc

HERE = "Ada Quill of Eastmere thanked the Orla Foundation. A fire in the cellar spoiled the malt. "
THERE = "The Orla Foundation honours Ada Quill of Eastmere. Rain ruined the harvest, and a strike closed the harbour. "
ELSEWHERE = "Rain ruined the harvest, and a strike closed the harbour. "
ONE = "In 2012 the two breweries together sold {} casks of beer."
OTHER = "Together both houses had sold {} casks in 2012, more than any other brewer of beer."


def _rules(one: str, other: str) -> list[str]:
    told = (("one", one, "2013-06-19"), ("other", other, "2022-10-03"))
    documents = [cc.Document.from_text(text, id=name, published=day) for name, text, day in told]
    return [finding.rule for finding in cc.crosscheck(documents).conflicts]


def test_one_count_in_like_clauses_clashes() -> None:
    assert _rules(HERE + ONE.format("31,000"), THERE + OTHER.format("26,000")) == ["CC111"]


def test_it_does_not_matter_which_text_comes_first() -> None:
    assert _rules(THERE + OTHER.format("26,000"), HERE + ONE.format("31,000")) == ["CC111"]


def test_the_finding_shows_both_sentences_and_both_numbers() -> None:
    documents = [cc.Document.from_text(HERE + ONE.format("31,000"), id="a"), cc.Document.from_text(THERE + OTHER.format("26,000"), id="b")]
    [finding] = cc.crosscheck(documents).conflicts
    assert {claim.evidence.quote for claim in finding.claims} == {ONE.format("31,000"), OTHER.format("26,000")}
    assert "31,000 is not 26,000" in finding.explanation


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ONE.format("31,000"), OTHER.format("31,000")),
        (ONE.format("31,000"), OTHER.format("26,000").replace("2012", "2011")),  # of another year
        (ONE.format("31,000"), OTHER.format("26,000").replace(" in 2012", "")),  # nobody says of which year
        (ONE.format("31,000"), OTHER.format("26,000").replace("casks", "crates")),  # of other things
        (ONE.format("31,000"), OTHER.format("400")),  # of another size
        (ONE.format("31,000"), OTHER.format("26,000").replace("had sold", "had not sold")),
        (ONE.format("31,000"), OTHER.format("26,000").replace("had sold", "sell")),  # not over yet
        (ONE.format("31,000"), OTHER.format("26,000") + " They sold 31,000 casks in all."),  # the other text knows the number too
        (ONE.format("31,000") + " In May they sold 2,000 casks.", OTHER.format("26,000")),  # counted twice in one text
        (ONE.format("31,000"), "On the quay stood {} casks in 2012.".format("26,000")),  # nothing else in common
    ],
)
def test_what_is_not_one_count_does_not_clash(one: str, other: str) -> None:
    assert "CC111" not in _rules(HERE + one, THERE + other)


def test_texts_on_two_matters_do_not_clash() -> None:
    assert _rules(HERE + ONE.format("31,000"), ELSEWHERE + OTHER.format("26,000")) == []


def test_one_form_filled_in_for_two_things_does_not_clash() -> None:
    form = "In 2012 the board together sold {} casks. Then the board together burned {} crates. Last the board together bought {} sacks."
    assert "CC111" not in _rules(HERE + form.format("31,000", 41, 51), THERE + form.format("26,000", 22, 33))
