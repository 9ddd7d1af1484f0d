"""What a source's words count off: the first holder of an office, and what happened again."""

from __future__ import annotations

import pytest

from claimcheck.matching.counting_off import happened_again, is_final, is_first_holder
from claimcheck.model.document import Span
from matching_factories import event, role, year
from reading_helpers import the_claim


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The first rector of the Quill School was Mara Fenn.", True),
        ("Mara Fenn was its first rector.", True),
        ("Mara Fenn was first rector of the Quill School.", False),
        ("Mara Fenn was the first vice president of the Quill Bank.", False),
        ("Mara Fenn was the rector of the Quill School.", False),
    ],
)
def test_the_first_holder_has_an_article_and_no_rank(text: str, *, expected: bool) -> None:
    assert is_first_holder(the_claim(text, "role")) is expected


def test_a_claim_without_a_title_has_no_first_holder() -> None:
    assert not is_first_holder(event(year(1932)))
    assert not is_first_holder(role("Jane Roe", "mayor"))


@pytest.mark.parametrize(("quote", "expected"), [("It was destroyed for a second time.", True), ("It was destroyed.", False)])
def test_a_source_may_say_that_it_happened_again(quote: str, *, expected: bool) -> None:
    one = event(year(1932))
    told = one.model_copy(update={"evidence": one.evidence.model_copy(update={"quote": quote, "end": one.evidence.start + len(quote)})})
    assert happened_again(one, told) is expected
    assert happened_again(told, one) is expected


@pytest.mark.parametrize(
    ("text", "final"),
    [
        ("It closed for good in October 1985.", "for good"),
        ("It closed permanently.", "for good"),
        ("It closed on 3 May 1990 for good reasons.", "perhaps again"),
        ("It permanently reopened in 1990.", "perhaps again"),
    ],
)
def test_what_came_about_for_good(text: str, final: str) -> None:
    claim = event(year(1985)).model_copy(update={"evidence": Span(start=0, end=len(text), quote=text)})
    assert is_final(claim) is (final == "for good")
