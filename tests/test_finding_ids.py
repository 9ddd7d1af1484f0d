"""A finding keeps its id while what it rests on stays as it is, so that a decision outlives edits elsewhere."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model.document import Document
from claimcheck.model.finding import Verdict
from claimcheck.pipeline import crosscheck

TEXTS = {
    "gazette": (
        "The Orla Bridge was opened in May 1932.",
        "The Harlow Mill Fire killed 12 people.",
        "Jane Roe was born in Port Ansel.",
        "The Fenn Council approved the Orla Plan.",
        "The Lantern Society was founded in 1901.",
    ),
    "almanac": (
        "The Orla Bridge was opened in 1934.",
        "The Harlow Mill Fire killed 15 people.",
        "Jane Roe was born in Kestrel Bay.",
        "The Fenn Council did not approve the Orla Plan.",
        "The Lantern Society was founded in June 1901.",
    ),
}

# Sentences on nothing that the texts above speak of, with names, dates and numbers of their own.
ELSEWHERE = (
    "Rain fell all week.",
    "The Tarn Library lends 4,000 books a year.",
    "In 1977 the Mosswell Inn burnt down.",
    "Nobody had seen such a harvest before.",
    "Peter Lund wrote three plays.",
    "The Corrin Choir sang at noon, and 200 people came to hear it.",
    "It is said that owls nest there.",
    "Published in March 1990, the guide is out of print.",
    "Old Pellam station closed on 3 April 1961; its clock hangs in the Town Museum.",
)


def document(name: str, before: tuple[str, ...] = (), after: tuple[str, ...] = (), gap: str = "\n\n") -> Document:
    return Document.from_text(gap.join((*before, " ".join(TEXTS[name]), *after)), id=name)


def ids(documents: list[Document]) -> frozenset[str]:
    return frozenset(finding.id for finding in crosscheck(documents).findings)


@cache
def original() -> frozenset[str]:
    return ids([document("gazette"), document("almanac")])


SOME = st.lists(st.sampled_from(ELSEWHERE), max_size=4, unique=True).map(tuple)


def test_the_texts_have_findings_of_several_kinds() -> None:
    findings = crosscheck([document("gazette"), document("almanac")]).findings
    assert len({finding.kind for finding in findings}) >= 3
    assert {finding.verdict for finding in findings} >= {Verdict.CONFLICT, Verdict.REFINE}


@given(before=SOME, after=SOME, third=SOME, gap=st.sampled_from(["\n\n", "\n", " "]), order=st.permutations(range(3)))
@settings(max_examples=25, deadline=None)
def test_sentences_elsewhere_another_paper_and_another_order_leave_all_ids(
    before: tuple[str, ...], after: tuple[str, ...], third: tuple[str, ...], gap: str, order: list[int]
) -> None:
    papers = [document("gazette", before, after, gap), document("almanac", after, before, gap)]
    if third:
        papers.append(Document.from_text(" ".join(third), id="letter"))
    shuffled = [papers[number] for number in order if number < len(papers)]
    assert original() <= ids(shuffled)


@pytest.mark.parametrize("number", range(5))
def test_an_edit_of_one_sentence_leaves_the_ids_of_all_other_findings(number: int) -> None:
    edited = tuple("It rained." if place == number else sentence for place, sentence in enumerate(TEXTS["gazette"]))
    changed = ids([Document.from_text(" ".join(edited), id="gazette"), document("almanac")])
    assert len(original() - changed) == 1


def test_a_change_of_the_value_is_another_finding() -> None:
    text = document("almanac").text.replace("1934", "1936")
    changed = ids([document("gazette"), Document.from_text(text, id="almanac")])
    assert (len(original() - changed), len(changed - original())) == (1, 1)
