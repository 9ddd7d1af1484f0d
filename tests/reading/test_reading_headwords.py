"""What the heading of a dictionary's entry names, and the phrase that defines it."""

from __future__ import annotations

import pytest

import claimcheck as cc


def _founded(title: str, text: str) -> list[str]:
    """Of what the entry says that it was founded."""
    document = cc.Document(id="entry", text=f"{title}\n\n{text}", title=title)
    return [claim.subject.name for claim in cc.extract_claims(document) if claim.predicate == "founded"]


def test_a_phrase_at_the_beginning_defines_what_the_heading_names() -> None:
    assert _founded("Harle Coal Company", "Mining enterprise at Orla in the Lathe valley, founded in 1851. It had three pits.") == [
        "Harle Coal Company"
    ]


def test_the_heading_stands_where_the_claim_says() -> None:
    document = cc.Document(
        id="entry", text="Harle Coal\n\nMining enterprise at Orla, founded in 1851. It had three pits.", title="Harle Coal"
    )
    (antecedent,) = {claim.subject.antecedent for claim in cc.extract_claims(document) if claim.predicate == "founded"}
    assert antecedent is not None
    assert document.text[antecedent.start : antecedent.end] == antecedent.quote == "Harle Coal"


def test_what_follows_is_said_of_it_too() -> None:
    document = cc.Document(id="entry", text="Harle Coal\n\nMining enterprise at Orla. It was founded in 1851.", title="Harle Coal")
    assert [claim.subject.name for claim in cc.extract_claims(document) if claim.predicate == "founded"] == ["Harle Coal"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Harle Coal", "The mining enterprise at Orla, founded in 1851."),
        ("Harle Coal", "A mining enterprise opened at Orla. The mill was founded in 1851."),
        ("A mine closes", "Mining enterprise at Orla, founded in 1851."),
        ("HARLE COAL", "Mining enterprise at Orla, founded in 1851."),
        ("Coal at Last?", "Mining enterprise at Orla, founded in 1851."),
    ],
)
def test_a_sentence_a_known_thing_and_a_headline_are_none_of_it(title: str, text: str) -> None:
    assert title not in _founded(title, text)
