"""The page on verdicts tells of every rule, in the order of the codes, and each section shows its own rule or says why it cannot.

That the examples of the page hold is checked with all other pages, in `test_docs.py`.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import claimcheck as cc
from claimcheck.lexicons import lexicon

RULES = lexicon("rules")
PAGE = (Path(__file__).resolve().parent.parent / "docs" / "verdicts.md").read_text("utf-8")
SECTION = re.compile(r"^### (?P<code>CC\d{3}): (?P<title>.+)\n\n(?P<body>(?:(?!^#{2,3} ).*\n)*)", re.MULTILINE)
SECTIONS = {match["code"]: match for match in SECTION.finditer(PAGE)}
EXAMPLES = {
    code: match.groups()
    for code, rule in RULES.items()
    if (match := re.fullmatch(r"A: ([A-Z].*[^.]\.) / B: ([A-Z].*[^.]\.)", rule["example"]))
}
"""The examples of the lexicon that are two whole texts; the others are fragments or need a date of publication."""

CHAPTER = {
    "conflict": "Conflict",
    "agree": "Agree",
    "refine": "Refine",
    "succession": "Succession",
    "scope_differs": "Scope differs",
    "multi_valued": "Multi-valued",
    "undecided": "Undecided",
}


def prose(code: str) -> str:
    """What the section of a rule says, on one line."""
    return " ".join(SECTIONS[code]["body"].split())


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
        assert f'assert "{code}" in rules(' in SECTIONS[code]["body"] or "This rule is not reached" in prose(code)


@pytest.mark.parametrize("code", sorted(EXAMPLES))
def test_a_section_says_so_if_the_example_of_its_rule_is_not_reached_and_only_then(code: str) -> None:
    report = cc.crosscheck([cc.Document.from_text(text) for text in EXAMPLES[code]])
    reached = code in {finding.rule for finding in report.findings}
    assert ("not reached" in prose(code)) is not reached
