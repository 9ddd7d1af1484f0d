"""Sentences in the same words with another figure: what clashes, and what is boilerplate or another thing."""

from __future__ import annotations

import pytest

import claimcheck as cc


def clashes(one: str, other: str, *, published: tuple[str | None, str | None] = (None, None)) -> list[str]:
    """The rules of the conflicts between two texts."""
    texts = zip((one, other), published, strict=True)
    return [finding.rule for finding in cc.crosscheck([cc.Document.from_text(text, published=day) for text, day in texts]).conflicts]


MEMBER = "Jane Roe sat for Kestrel Bay in the Fenn Council from {} and kept bees."
CENSUS = "The population was {} at the 2010 census."
SHARED = "In 1932 the Orla Bridge was repainted by 12 men from Fenn."


def test_one_changed_figure_in_a_sentence_about_one_thing_clashes() -> None:
    assert clashes(MEMBER.format("1884 to 1886"), MEMBER.format("1900 to 1902")) == ["CC108"]


def test_the_same_figures_do_not_clash() -> None:
    assert clashes(MEMBER.format("1884 to 1886"), MEMBER.format("1884 to 1886") + " She liked it.") == []


def test_a_word_more_is_no_matter_where_the_texts_have_another_sentence_in_common() -> None:
    one = "Its crew sorted {} sacks of mail a day for the town of Kestrel Bay and the farms."
    other = "Its {} crew sorted {} sacks of mail a day for the town of Kestrel Bay and the farms."
    assert clashes(f"{SHARED} {one.format(300)}", f"{SHARED} {other.format('loyal', 700)}") == ["CC108"]
    assert "CC108" not in clashes(one.format(300), other.format("loyal", 700))


def test_texts_of_different_days_may_both_be_right() -> None:
    said = MEMBER.format("1884 to 1886"), MEMBER.format("1900 to 1902")
    assert clashes(*said, published=("1890-01-01", "1910-01-01")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orla is a village in Fenn County.", "Marl is a village in Fenn County."),
        ("Orla is a village in Fenn County.", "Orla is a village in Harrow County."),
        ("", ""),
    ],
)
def test_boilerplate_about_other_things_does_not_clash(one: str, other: str) -> None:
    assert clashes(f"{one} {CENSUS.format(183)}", f"{other} {CENSUS.format('2,197')}") == []


def test_a_form_filled_in_for_two_things_does_not_clash() -> None:
    form = "Orlavik had a literacy rate of {} percent for all. Orlavik had {} houses and barns on the hill."
    assert clashes(form.format(51.97, 1200), form.format(51.78, 1345)) == []


def test_boilerplate_about_one_thing_clashes() -> None:
    village = "Orla is a village in Fenn County. Orla lies on a river."
    assert clashes(f"{village} {CENSUS.format(183)}", f"{village} {CENSUS.format('2,197')}") == ["CC102"]


def test_a_round_number_is_no_other_number() -> None:
    said = "Jane Roe kept {} sheep on the hills behind Kestrel Bay until the war."
    assert clashes(said.format("about 300"), said.format("310")) == []


def test_sentences_in_nearly_the_same_words_tell_two_things_by_two_verbs() -> None:
    one = "The steamer Ada {} the quay of Corvane on {} August 1911 with a cargo of bread, cheese and lamps for the shepherds of the reef."
    assert clashes(f"{SHARED} {one.format('left', 4)}", f"{SHARED} {one.format('reached', 14)}") == []
    assert clashes(f"{SHARED} {one.format('left', 4)}", f"{SHARED} {one.format('left', 14)}") == ["CC108"]
