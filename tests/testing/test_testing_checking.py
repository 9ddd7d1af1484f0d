"""Checks of case files: which pass, which fail, and which cannot be made."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from claimcheck.testing.casefile import read_case_file
from claimcheck.testing.cases import STRICT
from claimcheck.testing.checking import Outcome, Status, checks_of
from claimcheck.testing.runs import Runs

RUNS = Runs()
SOURCES = """\
sources:
  gazette: {text: The Orla Bridge was opened in May 1932. It is 320 metres long.}
  almanac: {text: The Orla Bridge was opened in 1934. It has a length of 320 m.}
"""
CONFLICT = """\
  - name: opening
    expect: conflict
    between: {gazette: in May 1932, almanac: in 1934}
"""

Verify = Callable[..., dict[str, Outcome]]


@pytest.fixture
def verify(tmp_path: Path) -> Verify:
    """A function from the text of a case file to what its checks came to, by their names."""

    def run(text: str, *, allow_nothing_compared: bool = False) -> dict[str, Outcome]:
        path = tmp_path / "x.claims.yaml"
        path.write_text(textwrap.dedent(text), encoding="utf-8")
        checks = checks_of(read_case_file(path, path.name))
        return {check.name: check.run(RUNS, allow_nothing_compared=allow_nothing_compared) for check in checks}

    return run


def test_what_is_as_expected_passes(verify: Verify) -> None:
    outcomes = verify(
        f"""{SOURCES}
strict: true
cases:
{CONFLICT}
  - name: length
    expect: agree
    between: {{gazette: 320 metres, almanac: 320 m}}
  - name: no quarrel about the length
    expect: no_conflict
    kind: quantity
"""
    )
    assert [(name, outcome.status) for name, outcome in outcomes.items()] == [
        ("opening", Status.PASSED),
        ("length", Status.PASSED),
        ("no quarrel about the length", Status.PASSED),
        (STRICT, Status.PASSED),
    ]


def test_what_is_not_as_expected_fails_and_shows_what_came_nearest(verify: Verify) -> None:
    outcome = verify(f"{SOURCES}\ncases:\n  - {{name: x, expect: agree, between: {{gazette: in May 1932, almanac: in 1934}}}}")["x"]
    assert outcome.status is Status.FAILED
    assert "expected agree between gazette (“in May 1932”) and almanac (“in 1934”), but there is none" in outcome.text
    assert "but its verdict is conflict, not agree" in outcome.text


def test_a_conflict_that_is_not_listed_fails_a_strict_file(verify: Verify) -> None:
    outcomes = verify(f"{SOURCES}\nstrict: true\ncases:\n  - {{name: length, expect: agree, kind: quantity}}")
    assert outcomes["length"].status is Status.PASSED
    assert outcomes[STRICT].status is Status.FAILED
    assert "May 1932  gazette:1" in outcomes[STRICT].text


def test_a_file_may_expect_no_more_than_that_there_is_no_conflict(verify: Verify) -> None:
    assert verify(f"{SOURCES}\nstrict: true")[STRICT].status is Status.FAILED
    assert verify("strict: true\nsources: {a: {text: The Orla Bridge is 320 metres long.}, b: {text: The Orla Bridge is 320 m long.}}")[
        STRICT
    ] == Outcome(Status.PASSED)


def test_half_of_a_listed_conflict_is_listed_and_still_no_match(verify: Verify) -> None:
    three = "{gazette: in May 1932, almanac: in 1934, letter: Orla Bridge is}"
    outcomes = verify(
        f"{SOURCES}  letter: {{text: The Orla Bridge is old.}}\nstrict: true\ncases:\n"
        f"  - {{name: x, expect: conflict, between: {three}, known_miss: yes}}"
    )
    assert outcomes["x"].status is Status.KNOWN_MISS
    assert outcomes[STRICT].status is Status.PASSED


def test_a_known_miss_is_no_failure_until_it_is_found(verify: Verify) -> None:
    outcomes = verify(
        f"""{SOURCES}
cases:
  - name: missed
    expect: conflict
    kind: quantity
    known_miss: lengths agree
  - name: found
    known_miss: >
      seen
      by now
    expect: conflict
"""
    )
    assert outcomes["missed"] == Outcome(Status.KNOWN_MISS, "lengths agree")
    assert outcomes["found"].status is Status.FAILED
    assert outcomes["found"].found_miss
    assert "delete `known_miss` from lines 11 to 13 of x.claims.yaml" in outcomes["found"].text


@pytest.mark.parametrize("expect", ["no_conflict", "strict"])
def test_a_check_that_compared_nothing_fails_unless_that_is_allowed(verify: Verify, expect: str) -> None:
    said = "strict: true" if expect == "strict" else "cases: [{name: x, expect: no_conflict}]"
    text = f"sources: {{a: {{text: The Orla Bridge is 320 metres long.}}, b: {{text: Jane Roe was born in 1890.}}}}\n{said}"
    (outcome,) = verify(text).values()
    assert outcome.status is Status.FAILED
    assert "othing was compared" in outcome.text or "No findings" in outcome.text
    for allowed in (verify(text, allow_nothing_compared=True), verify(f"{text}\nallow_nothing_compared: true")):
        assert [outcome.status for outcome in allowed.values()] == [Status.PASSED]


def test_a_quote_that_is_not_there_or_twice_breaks_its_case_alone(verify: Verify) -> None:
    outcomes = verify(
        f"""{SOURCES}
strict: true
cases:
{CONFLICT}
  - name: absent
    expect: conflict
    between: {{gazette: in June 1932, almanac: in 1934}}
  - name: twice
    expect: no_conflict
    between: {{gazette: s}}
  - name: nobody
    expect: no_conflict
    between: [gazete]
"""
    )
    assert [outcomes[name].status for name in ("opening", STRICT)] == [Status.PASSED] * 2
    assert outcomes["absent"].text == ("x.claims.yaml:11: the quote “in June 1932” does not stand in gazette (line 1 has “in May 1932.”)")
    assert outcomes["twice"].text.startswith("x.claims.yaml:14: the quote “s” stands 3 times in gazette, in line 1 (lengthen it")
    assert outcomes["nobody"].text == "x.claims.yaml:17: unknown source 'gazete' (did you mean 'gazette'?)"


def test_a_source_that_cannot_be_read_breaks_the_cases_that_need_it(verify: Verify) -> None:
    outcomes = verify(
        f"""{SOURCES}
  letter: lost.txt
cases:
{CONFLICT}
  - name: needs the letter
    expect: no_conflict
    between: [gazette, letter]
  - name: needs all
    expect: no_conflict
    kind: quantity
  - name: has its own
    sources: {{a: {{text: The Orla Bridge is 320 metres long.}}, b: {{text: The Orla Bridge has a length of 320 m.}}}}
    expect: agree
"""
    )
    assert {name for name, outcome in outcomes.items() if outcome.status is Status.PASSED} == {"opening", "has its own"}
    for name in ("needs the letter", "needs all"):
        assert outcomes[name].text == "x.claims.yaml:5: lost.txt: does not exist (paths count from the folder of the case file)"


def test_sources_are_files_folders_or_patterns_beside_the_case_file(verify: Verify, tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "gazette.txt").write_text("The Orla Bridge was opened in May 1932.\n", encoding="utf-8")
    (tmp_path / "papers" / "almanac.txt").write_text("The Orla Bridge was opened in 1934.\n", encoding="utf-8")
    between = "between: {gazette.txt: in May 1932, almanac.txt: in 1934}"
    for sources in ("[papers]", "['papers/*.txt']", "[papers/gazette.txt, papers/almanac.txt]"):
        assert verify(f"sources: {sources}\ncases: [{{name: x, expect: conflict, {between}}}]")["x"].status is Status.PASSED
    outcomes = verify("sources: {g: papers/gazette.txt, a: papers}\ncases: [{name: x, expect: conflict, between: [g, a]}]")
    assert outcomes["x"].text == ("x.claims.yaml:1: papers: holds 2 documents (name one file, or list paths without names of your own)")


def test_what_a_missing_path_may_mean_is_said(verify: Verify, tmp_path: Path) -> None:
    (tmp_path / "gazette.txt").touch()
    beside = (("gazete.txt", "did you mean 'gazette.txt'?"), ("lost.txt", "paths count from"))
    for path, remedy in (*beside, ("*.md", "paths count from the folder of the case file")):
        assert remedy in verify(f"sources: ['{path}']\nstrict: true")[STRICT].text


def test_a_source_that_is_a_copy_of_another_is_said_to_be_one(verify: Verify, tmp_path: Path) -> None:
    for name, year in (("a.txt", 1932), ("b.txt", 1932), ("c.txt", 1934)):
        (tmp_path / name).write_text(f"The Orla Bridge was opened in {year}.\n", encoding="utf-8")
    for sources in ("'*.txt'", "[a.txt, b.txt, c.txt]"):
        outcome = verify(f"sources: {sources}\ncases: [{{name: x, expect: agree, between: [a.txt, b.txt]}}]")["x"]
        assert outcome.text.startswith("x.claims.yaml:2: the source 'b.txt' was left out: it has the same text as ")


def test_a_file_in_a_folder_that_cannot_be_read_is_not_passed_over(verify: Verify, tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "a.txt").write_text("The Orla Bridge was opened in May 1932.\n", encoding="utf-8")
    (tmp_path / "papers" / "b.txt").write_text("The Orla Bridge was opened in 1934.\n", encoding="utf-8")
    (tmp_path / "papers" / "c.pdf").write_bytes(b"%PDF-1.7 torn")
    outcomes = verify(
        "sources: papers\nstrict: true\ncases:\n  - {name: x, expect: conflict}\n  - {name: y, expect: conflict, between: [a.txt, b.txt]}"
    )
    assert outcomes[STRICT].text.startswith("x.claims.yaml:1: papers/c.pdf: ")
    assert [outcomes[name].status for name in ("x", "y")] == [Status.ERROR, Status.PASSED]


def test_two_sources_of_one_name_are_refused(verify: Verify, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The Orla Bridge was opened in 1934.\n", encoding="utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("The Orla Bridge was opened in 1932.\n", encoding="utf-8")
    outcomes = verify("sources: [a.txt, sub/a.txt]\ncases: [{name: x, expect: conflict}]")
    assert "two sources are called 'a.txt'" in outcomes["x"].text


def test_a_case_without_sources_says_so(verify: Verify) -> None:
    assert "x.claims.yaml:1: this case has no sources" in verify("cases: [{name: x, expect: conflict}]")["x"].text


def test_what_a_source_says_of_itself_can_be_set(verify: Verify) -> None:
    text = """
    sources:
      old: {text: 'Kestrel Bay has 12,000 inhabitants.', published: 1990-05-03}
      new: {text: 'Kestrel Bay has 15,000 inhabitants.', published: 2020-05-04}
    cases:
      - {name: x, expect: succession, values: [12000, '15,000']}
    """
    assert verify(text)["x"] == Outcome(Status.PASSED)


def test_a_parser_that_is_not_installed_breaks_every_case(verify: Verify) -> None:
    outcomes = verify(f"{SOURCES}\nsettings: {{model: no_such_pipeline}}\ncases:\n{CONFLICT}")
    assert "the spaCy pipeline 'no_such_pipeline' is not installed" in outcomes["opening"].text


def test_the_fixture_takes_texts_paths_documents_and_lists_of_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The Orla Bridge was opened in 1934.", encoding="utf-8")
    passage = SimpleNamespace(page_content="The Orla Bridge was opened in 1932.", metadata={"source": "kb"})
    report = RUNS.crosscheck([tmp_path / "a.txt", passage], {"c": "The Orla Bridge was opened in 1935."})
    assert [document.source for document in report.documents if document.source] == [str(tmp_path / "a.txt"), "kb"]
    assert len(report.conflicts[0].groups) == 3


def test_a_report_is_made_once_for_one_content() -> None:
    runs = Runs()
    texts = {"a": "The Orla Bridge was opened in 1934.", "b": "The Orla Bridge was opened in 1932."}
    assert runs.crosscheck(texts) is runs.crosscheck({"b": texts["b"]}, {"a": texts["a"]})
    assert runs.crosscheck(texts) is not runs.crosscheck({**texts, "a": "The Orla Bridge was opened in 1935."})
