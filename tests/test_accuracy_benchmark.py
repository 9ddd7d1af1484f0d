"""The scoring of the accuracy benchmark, on invented items: its figures are only worth something if the counting is right."""

from __future__ import annotations

import json
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1]))  # the benchmark is run from the repository and is not installed

from benchmarks.accuracy.__main__ import main
from benchmarks.accuracy.baselines import NEVER, NUMBER, WORD, naive_calls
from benchmarks.accuracy.errors import write_errors
from benchmarks.accuracy.items import Counts, Error, Item, PairLabels, PairOutcome, pair, sample
from benchmarks.accuracy.pairs import call, judge_pair
from benchmarks.accuracy.people import same_person
from benchmarks.accuracy.record import IncidentRecord, read_record
from benchmarks.accuracy.report import Measured, document
from benchmarks.accuracy.scoring import conflict_counts, f1, rate, wilson
from benchmarks.accuracy.sets import SETS
from benchmarks.accuracy.sets.ages import is_explained
from benchmarks.accuracy.sets.bump import table as bump_table
from benchmarks.accuracy.sets.records import FIELDS, count_names, gold_record
from benchmarks.accuracy.tables import markdown
from benchmarks.accuracy.tracing import cause_of_miss

import claimcheck as cc
from claimcheck.model.claims import AttributeClaim, Claim, EventClaim, StatementClaim
from claimcheck.model.document import Span
from claimcheck.model.finding import Finding, Verdict
from claimcheck.model.mentions import Mention
from claimcheck.model.report import Entity, Report
from claimcheck.model.values import DateValue, EntityType, QuantityValue, TextValue


def mention(name: str, *, key: str = "", named: bool = True) -> Mention:
    span = Span(start=0, end=len(name), quote=name)
    return Mention(text=name, span=span, name=name, entity_type=EntityType.PERSON, named=named, key=key)


def framed(document: str, name: str, predicate: str, key: str = "") -> dict[str, Any]:
    subject = mention(name, key=key, named=name[:1].isupper())
    return {
        "id": f"{document} {name} {predicate}",
        "document_id": document,
        "subject": subject,
        "predicate": predicate,
        "evidence": subject.span,
    }


def aged(document: str, name: str, years: int, key: str = "") -> AttributeClaim:
    value = QuantityValue(lower=Decimal(years), upper=Decimal(years), unit="year")
    return AttributeClaim(**framed(document, name, "age", key), value=value)


def found(verdict: Verdict, *claims: Claim) -> Finding:
    parts = {"id": "f", "kind": "attribute", "subject": "Ida Quell", "predicate": "age", "rule": "CC102", "explanation": "."}
    return Finding(verdict=verdict, claims=claims, confidence=1.0, **parts)


def outcome(unit: str, group: str, called: str, gold: str = "conflict") -> PairOutcome:
    return PairOutcome(f"{unit}-{group}", unit, gold, called, group, naive=dict.fromkeys((NEVER, NUMBER, WORD), "none"))


def items(count: int, stratum: str) -> list[Item]:
    return [Item(f"{stratum}{n}", f"{stratum}{n}", stratum, (), None) for n in range(count)]


# scoring


def test_the_wilson_interval_is_the_published_one() -> None:
    assert wilson(15, 20) == pytest.approx((0.5313, 0.8881), abs=1e-4)
    assert wilson(0, 10) == pytest.approx((0.0, 0.2775), abs=1e-4)


def test_nothing_counted_is_any_proportion() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    assert str(rate(0, 0)) == "- (0/0)"


@given(st.integers(0, 500), st.integers(0, 500))
def test_a_proportion_lies_in_its_interval(hits: int, others: int) -> None:
    low, high = wilson(hits, hits + others)
    assert 0 <= low <= high <= 1
    if hits + others:
        assert low - 1e-12 <= hits / (hits + others) <= high + 1e-12


def test_f1_is_the_harmonic_mean_and_lies_in_its_interval() -> None:
    figure = f1(Counts(hits=6, false=2, missed=4))
    assert figure.value == pytest.approx(2 * 0.75 * 0.6 / (0.75 + 0.6))
    assert figure.low < 2 / 3 < figure.high
    assert figure.counts == "P 6/8, R 6/10"


def test_conflicts_are_counted_as_hits_false_alarms_and_misses() -> None:
    outcomes = [
        outcome("1", "x", "conflict"),
        outcome("2", "x", "agree"),
        outcome("3", "x", "conflict", gold="none"),
        outcome("4", "x", "none", gold="agree"),
    ]
    assert conflict_counts(outcomes) == Counts(hits=1, false=1, missed=1)
    assert conflict_counts(outcomes, NEVER) == Counts(missed=2)


# baselines


def test_a_baseline_flags_a_number_that_the_first_text_lacks() -> None:
    calls = naive_calls("The mill of Arbeck has 12 wheels.", "It has 14 wheels.", both_ways=False)
    assert (calls[NEVER], calls[NUMBER]) == ("none", "conflict")
    assert naive_calls("It has 12 wheels, 3 of wood.", "It has 12 wheels.", both_ways=False)[NUMBER] == "agree"


def test_what_only_the_first_text_has_counts_both_ways() -> None:
    assert naive_calls("It has 12 wheels, 3 of wood.", "It has 12 wheels.", both_ways=True)[NUMBER] == "conflict"


def test_a_baseline_flags_a_capitalised_word() -> None:
    calls = naive_calls("It stands in Arbeck.", "It stands in Torven.", both_ways=False)
    assert (calls[NUMBER], calls[WORD]) == ("agree", "conflict")


# sampling


def test_a_sample_keeps_the_share_of_each_stratum() -> None:
    chosen = sample([*items(60, "x"), *items(30, "y")], 30)
    assert [item.stratum for item in chosen].count("x") == 20
    assert len(chosen) == 30


def test_a_sample_is_the_same_whatever_the_order_of_the_items() -> None:
    everything = items(50, "x")
    assert {item.id for item in sample(everything, 9)} == {item.id for item in sample(everything[::-1], 9)}


def test_a_sample_takes_units_whole() -> None:
    grouped = [Item(f"{n}-{side}", str(n), "x", (), None) for n in range(20) for side in "ab"]
    chosen = sample(grouped, 10)
    assert len(chosen) == 10
    assert len({item.unit for item in chosen}) == 5


def test_no_limit_takes_everything() -> None:
    assert len(sample(items(5, "x"), None)) == 5


# calls on pairs


def test_a_conflict_within_one_document_is_not_a_conflict_of_the_pair() -> None:
    within = Report(findings=(found(Verdict.CONFLICT, aged("a", "Ida Quell", 31), aged("a", "Ida Quell", 32)),))
    assert call(within) == "none"


def test_one_conflict_makes_the_pair_a_conflict() -> None:
    claims = aged("a", "Ida Quell", 31), aged("b", "Ida Quell", 32)
    assert call(Report(findings=(found(Verdict.AGREE, *claims), found(Verdict.CONFLICT, *claims)))) == "conflict"
    assert call(Report(findings=(found(Verdict.REFINE, *claims),))) == "agree"


def test_a_false_alarm_is_traced_with_its_rule_and_both_claims() -> None:
    claims = aged("a", "Ida Quell", 31), aged("b", "Ida Quell", 32)
    report = Report(claims=claims, findings=(found(Verdict.CONFLICT, *claims),))
    labels = PairLabels("agree", "reference", typed=True, note="nothing was changed")
    [judged] = judge_pair(Item("i", "i", "", pair("Ida Quell, 31.", "Ida Quell, 32."), labels), report, errors=True)
    assert isinstance(judged, PairOutcome)
    assert judged.called == "conflict"
    assert judged.error is not None
    assert judged.error.cause == "false conflict: CC102 on attribute"
    assert "nothing was changed" in judged.error.trace
    assert judged.error.trace.count("age") >= 2


@pytest.mark.parametrize(
    ("first", "second", "cause"),
    [
        ([], [aged("b", "Ida Quell", 32)], "not extracted: no claim states the labelled words on the first side"),
        ([aged("a", "Ida Quell", 31, "p1")], [aged("b", "the girl", 32)], "not resolved: a named subject against an unnamed subject"),
        ([aged("a", "Ida Quell", 31, "p1")], [aged("b", "Ida Quell", 32, "p1")], "not aligned: same property"),
    ],
)
def test_a_miss_has_its_cause(first: list[Claim], second: list[Claim], cause: str) -> None:
    assert cause_of_miss(Report(claims=(*first, *second)), first, second) == cause


def test_a_miss_that_was_compared_is_a_wrong_verdict() -> None:
    claims = aged("a", "Ida Quell", 31, "p1"), aged("b", "Ida Quell", 32, "p1")
    report = Report(claims=claims, findings=(found(Verdict.UNDECIDED, *claims),))
    assert cause_of_miss(report, claims[:1], claims[1:]) == "wrong verdict: undecided by CC102"


def test_a_summary_is_told_apart_only_when_its_reference_is_not_flagged() -> None:
    outcomes = [
        outcome("1", "edited", "conflict"),
        outcome("1", "reference", "agree", gold="agree"),
        outcome("2", "edited", "conflict"),
        outcome("2", "reference", "conflict", gold="agree"),
    ]
    table = bump_table(outcomes)
    assert table.lines[0].ours.counts == "1/2"
    assert table.lines[1].ours.counts == "1/2"


# persons, ages, records


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ida Quell", "Ida Marie Quell", True),
        ("I. Quell", "IDA QUELL", True),
        ("Tomás Reyne Jr.", "Tomas Reyne", True),
        ("Ofc. Ida Quell", "Ida Quell", True),
        ("Ida Quell", "Ada Quell", False),
        ("Ida Quell", "Quell", False),
        ("", "Ida Quell", False),
    ],
)
def test_names_are_one_person_by_last_and_first_name(one: str, other: str, *, same: bool) -> None:
    assert same_person(one, other) is same
    assert same_person(other, one) is same


@pytest.mark.parametrize(
    ("days", "ages", "explained"),
    [
        (0, (30, 31), False),
        (6, (30, 31), False),
        (40, (30, 31), True),
        (40, (31, 30), False),
        (-40, (31, 30), True),
        (40, (30, 32), False),
        (400, (30, 32), True),
        (400, (30, 30), False),
    ],
)
def test_birthdays_explain_what_fits_between_two_days(days: int, ages: tuple[int, int], *, explained: bool) -> None:
    first = date(2019, 3, 1)
    row = {"age_a": str(ages[0]), "age_b": str(ages[1])}
    assert is_explained(row, first, date.fromordinal(first.toordinal() + days)) is explained


def test_a_record_is_read_from_claims_of_harm() -> None:
    died = EventClaim(**framed("a", "Ida Quell", "died", "p1"), value=DateValue(earliest=date(2019, 3, 1), latest=date(2019, 3, 1)))
    shot = StatementClaim(**framed("a", "Orm Tasker", "shoot", "p2"), value=TextValue(text="shot in the arm"))
    spoke = StatementClaim(**framed("a", "Una Vell", "speak", "p3"), value=TextValue(text="spoke"))
    entities = tuple(
        Entity(key=key, name=name, entity_type=EntityType.PERSON)
        for key, name in (("p1", "Ida Quell"), ("p2", "Orm Tasker"), ("p3", "Una Vell"))
    )
    report = Report(claims=(died, shot, spoke, aged("b", "Quell", 31, "p1"), aged("b", "Una Vell", 50, "p3")), entities=entities)
    assert read_record(report) == IncidentRecord((("Ida Quell",), ("Orm Tasker",)), frozenset({31}), 1, 1, date(2019, 3, 1), "")


def test_the_record_leaves_out_who_did_it_and_takes_the_town_of_its_police() -> None:
    text = "Orm Tasker shot and killed Ida Quell in Arbeck on Friday. Arbeck police arrested Orm Tasker. Tasker was hurt."
    report = cc.crosscheck([cc.Document.from_text(text, published="2019-03-02")])
    record = read_record(report)
    assert (record.names, record.city, record.date) == ((("Ida Quell",),), "Arbeck", date(2019, 3, 1))


@pytest.mark.parametrize(
    ("text", "names", "ages"),
    [
        ("Ida Quell, 31, was one of the three women shot on Friday.", {"Ida Quell"}, {31}),
        ("Ida Quell, 31, was shot by her 12-year-old brother.", {"Ida Quell"}, {31}),
        ("Orm Tasker, 40, opened fire. Tasker was hit in the leg.", set(), set()),
        ("Orm Tasker, 40, kept shooting at the crowd.", set(), set()),
        ("A 14-month-old boy was killed. Ida Quell is in the hospital.", {"Ida Quell"}, {1}),
    ],
)
def test_whom_it_befell_is_a_victim_and_whoever_did_it_is_none(text: str, names: set[str], ages: set[int]) -> None:
    record = read_record(cc.crosscheck([cc.Document.from_text(text, published="2019-03-02")]))
    assert {spellings[0] for spellings in record.names} == names
    assert record.ages == ages


def test_a_surname_alone_is_that_of_its_only_bearer_and_all_spellings_count() -> None:
    texts = ("Mr. Quell was shot on Friday.", "Ida Quell lives in Arbeck.", "Orm Tasker was hurt.", "Orm Taskar was hurt, said police.")
    record = read_record(cc.crosscheck([cc.Document.from_text(text, id=text[:9], published="2019-03-02") for text in texts]))
    found = count_names(IncidentRecord(names=(("Ida Quell",), ("Orm Taskar",))), record)
    assert found == Counts(hits=2)


def test_a_gold_record_is_of_victims_only() -> None:
    people = [{"name": "Ida Quell", "age": "31", "role": "Victim"}, {"name": "Orm Tasker", "age": "40", "role": "Subject-Suspect"}]
    gold = gold_record({"people": people, "killed": 1, "injured": 0, "date": "2019-03-01", "city": "Arbeck"})
    assert gold == IncidentRecord((("Ida Quell",),), frozenset({31}), 1, None, date(2019, 3, 1), "Arbeck")


def test_names_of_nobody_are_false_and_repeated_names_are_not() -> None:
    gold = IncidentRecord(names=(("Ida Quell",), ("Orm Tasker",)))
    assert count_names(gold, IncidentRecord(names=(("Ida Quell",), ("I. Quell",), ("Una Vell",)))) == Counts(hits=1, false=1, missed=1)


def test_a_single_value_is_right_wrong_or_missing() -> None:
    gold = IncidentRecord(killed=2, city="Arbeck")
    assert FIELDS["killed"](gold, IncidentRecord(killed=3)) == Counts(false=1, missed=1)
    assert FIELDS["killed"](gold, IncidentRecord()) == Counts(missed=1)
    assert FIELDS["city"](gold, IncidentRecord(city="arbeck")) == Counts(hits=1)


# what is written


def test_the_page_holds_figures_and_no_item() -> None:
    outcomes = [outcome("secret", "edited", "conflict"), outcome("secret", "reference", "agree", gold="agree")]
    measured = Measured("bump", outcomes, bump_table(outcomes), 2, 200, 0.5, 1000, [Error("crash: ValueError", "secret", "")])
    page = document([measured], 90.0, 2)
    assert "1.00 (1/1;" in page
    assert "a fixed sample of 2 of 200 items" in page
    assert "1 raised an exception" in page
    assert "secret" not in page


def test_a_table_has_a_cell_for_each_column() -> None:
    table = bump_table([outcome("1", "edited", "conflict")])
    rows = [row for row in markdown(table, "Cheap.").splitlines() if row.startswith("|")]
    assert len({row.count("|") for row in rows}) == 1
    assert len(rows) == 2 + len(table.lines)


def test_errors_are_grouped_by_cause_the_most_frequent_first(tmp_path: Path) -> None:
    errors = [Error("rare", "1", "x"), Error("frequent", "2", "y"), Error("frequent", "3", "z")]
    assert list(write_errors(tmp_path / "errors.txt", errors).items()) == [("frequent", 2), ("rare", 1)]
    assert (tmp_path / "errors.txt").read_text(encoding="utf-8").index("frequent") == 6


def test_errors_are_never_written_into_the_repository(capsys: pytest.CaptureFixture[str]) -> None:
    inside = Path(__file__).parent / "errors.txt"
    with pytest.raises(SystemExit):
        main(["nowhere", "--set", "bump", "--errors", str(inside)])
    assert "outside the repository" in capsys.readouterr().err


def test_a_set_is_read_measured_and_shown(tmp_path: Path) -> None:
    first, second = "Arbeck Mill was founded in 1870.", "Arbeck Mill was founded in 1892."
    row = {
        "id": "m1",
        "doc": first,
        "summary": second,
        "consistent": 0,
        "edit_type_auto": "date",
        "removed": "1870",
        "added": "1892",
        "domain": "x",
    }
    (tmp_path / "summedits.jsonl").write_text(json.dumps(row), encoding="utf-8")
    [item] = SETS["summedits"].load(tmp_path)
    assert [document.text for document in item.documents] == [first, second]
    outcomes = SETS["summedits"].judge(item, Report(), False)  # noqa: FBT003 - the signature of `Judge`
    assert [line.ours.counts for line in SETS["summedits"].table(outcomes).lines][1] == "0/1"
