import pytest
from pydantic import ValidationError

from claimcheck.model.claims import EventClaim
from claimcheck.model.document import Document
from claimcheck.model.finding import Finding, Verdict
from claimcheck.model.mentions import Mention
from claimcheck.model.report import Report
from claimcheck.model.values import DateValue
from planted_corpora import Relation, check, false_conflicts

NOTE = "The mill opened in 1901. It burned in 1950."
PAPER = "In 1902 the mill opened. The mill burned in 1950."
LETTER = "The mill opened in 1901, my aunt says."
TEXTS = {"note.txt": NOTE, "paper.txt": PAPER, "letter.txt": LETTER}
OPENED = Relation.model_validate(
    {"expect": "conflict", "kind": "date", "what": "opening", "sides": [["note.txt", "in 1901"], ["paper.txt", "In 1902"]]}
)
OPENED_IN_THREE = OPENED.model_copy(update={"sides": (*OPENED.sides, ("letter.txt", "in 1901"))})
BURNED = Relation.model_validate(
    {
        "expect": "refine",
        "also": ["agree"],
        "kind": "date",
        "what": "fire",
        "sides": [["note.txt", "It burned in 1950"], ["paper.txt", "burned in 1950"]],
    }
)
TRAP = Relation.model_validate(
    {"expect": "no_conflict", "kind": "date", "what": "two events", "sides": [["note.txt", "in 1901"], ["paper.txt", "burned in 1950"]]}
)


def _claim(file: str, sentence: str) -> EventClaim:
    document = Document.from_text(TEXTS[file], id=file)
    start = document.text.index(sentence)
    evidence = document.span(start, start + len(sentence))
    return EventClaim(
        id=f"{file}-{start}",
        document_id=file,
        subject=Mention(text="mill", span=evidence, name="mill"),
        predicate="open",
        value=DateValue(),
        evidence=evidence,
    )


def _report(verdict: Verdict, *places: tuple[str, str]) -> Report:
    claims = tuple(_claim(file, sentence) for file, sentence in places)
    finding = Finding(
        id="f",
        verdict=verdict,
        kind="event",
        subject="mill",
        predicate="open",
        claims=claims,
        confidence=1.0,
        rule="CC000",
        explanation="for the test",
    )
    documents = tuple(Document.from_text(text, id=file, source=f"corpora/mill/{file}") for file, text in TEXTS.items())
    return Report(documents=documents, claims=claims, findings=(finding,))


OPENINGS = (("note.txt", "The mill opened in 1901."), ("paper.txt", "In 1902 the mill opened."))
FIRES = (("note.txt", "It burned in 1950."), ("paper.txt", "The mill burned in 1950."))
NOBODY_PLANTED = (("note.txt", "It burned in 1950."), ("paper.txt", "In 1902 the mill opened."))


def _met(report: Report, relation: Relation) -> bool:
    (outcome,) = check(report, [relation])
    return outcome.met


def _found(report: Report, relation: Relation) -> bool:
    (outcome,) = check(report, [relation])
    return outcome.found


def test_a_conflict_with_a_claim_on_each_side_is_met_and_not_false() -> None:
    report = _report(Verdict.CONFLICT, *OPENINGS)
    assert _met(report, OPENED)
    assert false_conflicts(report, [OPENED, BURNED, TRAP]) == []


def test_another_verdict_on_the_same_claims_does_not_find_it() -> None:
    report = _report(Verdict.SUCCESSION, *OPENINGS)
    assert not _met(report, OPENED)
    assert not _found(report, OPENED)


def test_the_same_verdict_on_other_claims_does_not_find_it() -> None:
    report = _report(Verdict.CONFLICT, *FIRES)
    assert not _met(report, OPENED)
    assert not _found(report, OPENED)


def test_what_is_met_is_found() -> None:
    assert _met(_report(Verdict.CONFLICT, *OPENINGS), OPENED)
    assert _found(_report(Verdict.CONFLICT, *OPENINGS), OPENED)


def test_two_of_three_sources_leave_a_conflict_found_but_unmet_and_make_it_no_false_one() -> None:
    report = _report(Verdict.CONFLICT, *OPENINGS)
    assert _found(report, OPENED_IN_THREE)
    assert not _met(report, OPENED_IN_THREE)
    assert false_conflicts(report, [OPENED_IN_THREE]) == []


@pytest.mark.parametrize("verdict", [Verdict.REFINE, Verdict.AGREE])
def test_a_verdict_named_as_good_meets_the_relation_too(verdict: Verdict) -> None:
    assert _met(_report(verdict, *FIRES), BURNED)


def test_a_trap_is_met_by_silence_and_by_every_verdict_but_conflict() -> None:
    fallen = (OPENINGS[0], FIRES[1])
    assert _met(_report(Verdict.CONFLICT, *OPENINGS), TRAP)
    assert _met(_report(Verdict.UNDECIDED, *fallen), TRAP)
    assert not _met(_report(Verdict.CONFLICT, *fallen), TRAP)
    assert not _found(_report(Verdict.CONFLICT, *fallen), TRAP)


def test_a_conflict_that_nobody_planted_is_false() -> None:
    report = _report(Verdict.CONFLICT, *NOBODY_PLANTED)
    assert false_conflicts(report, [OPENED, BURNED, TRAP]) == list(report.conflicts)


def test_one_claim_cannot_stand_for_two_sides() -> None:
    both = OPENED.model_copy(update={"sides": (("note.txt", "The mill opened"), ("note.txt", "in 1901"))})
    assert not _met(_report(Verdict.CONFLICT, *OPENINGS), both)


@pytest.mark.parametrize("change", [{"expect": "discord"}, {"kind": "colour"}, {"sides": [["note.txt", "in 1901"]]}, {"witness": "x"}])
def test_a_misspelt_expectation_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Relation.model_validate({**OPENED.model_dump(), **change})
