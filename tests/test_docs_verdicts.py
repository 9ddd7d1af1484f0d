"""The page on verdicts tells of every rule, in the order of the codes, and each section shows its own rule or says why it cannot."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from claimcheck.lexicons import lexicon

RULES = lexicon("rules")
PAGE = (Path(__file__).resolve().parent.parent / "docs" / "verdicts.md").read_text("utf-8")
SECTION = re.compile(r"^### (?P<code>CC\d{3}): (?P<title>.+)\n\n(?P<body>(?:(?!^#{2,3} ).*\n)*)", re.MULTILINE)
SECTIONS = {match["code"]: match for match in SECTION.finditer(PAGE)}
CHAPTER = {
    "conflict": "Conflict",
    "agree": "Agree",
    "refine": "Refine",
    "succession": "Succession",
    "scope_differs": "Scope differs",
    "multi_valued": "Multi-valued",
    "undecided": "Undecided",
}


def test_every_rule_has_one_section_and_every_section_a_rule() -> None:
    assert re.findall(r"^### (CC\d{3})", PAGE, re.MULTILINE) == sorted(RULES)


@pytest.mark.parametrize("code", sorted(RULES))
class TestTheSectionOfARule:
    def test_bears_its_title(self, code: str) -> None:
        assert SECTIONS[code]["title"] == RULES[code]["title"]

    def test_stands_in_the_chapter_of_its_verdict(self, code: str) -> None:
        chapter = re.findall(r"^## (.+)$", PAGE[: SECTIONS[code].start()], re.MULTILINE)[-1]
        assert chapter == CHAPTER[RULES[code]["verdict"]]

    def test_shows_two_texts_that_come_to_it_or_says_that_none_do(self, code: str) -> None:
        body = SECTIONS[code]["body"]
        assert f'assert "{code}" in rules(' in body or "This rule is not reached by an example today" in body
