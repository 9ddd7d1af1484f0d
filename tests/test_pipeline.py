"""The whole flow on small invented texts: each verdict reached from plain sentences, and what a run does with its input and settings."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

import claimcheck as cc
from claimcheck.model.report import Dropped, Problem

BRIDGE_1932 = "The Orla Bridge opened in 1932."
BRIDGE_1934 = "The Orla Bridge opened in 1934."
BRIDGE_MAY = "The Orla Bridge was opened on 16 May 1934."
CLUB = "The Kestrel Club was founded in 1950."


def _documents(*texts: str, published: Iterable[str] = ()) -> list[cc.Document]:
    days = [*published, *[None] * len(texts)]
    return [cc.Document.from_text(text, id=f"d{number}", published=days[number]) for number, text in enumerate(texts)]


def _rules(report: cc.Report) -> list[str]:
    return [finding.rule for finding in report.findings]


class TestEachVerdictFromPlainSentences:
    @pytest.mark.parametrize(
        ("one", "other", "rule"),
        [
            (BRIDGE_1932, BRIDGE_1934, "CC101"),
            ("The Orla Bridge is 320 metres long.", "The Orla Bridge has a length of 280 metres.", "CC102"),
            ("Jane Roe was born in Port Ansel.", "Jane Roe was born in Kestrel Bay.", "CC103"),
            ("Jane Roe never married.", "Jane Roe married Lea Finch in 1990.", "CC104"),
            ("Jane Roe is 41 years old.", "Jane Roe is 45 years old.", "CC107"),
            ("The Orla Bridge opened in May 1934.", "In May 1934 the Orla Bridge was opened.", "CC201"),
            (BRIDGE_1934, BRIDGE_MAY, "CC301"),
            ("In 2018 the Ansel Police arrested more than 50 people.", "In 2018 the Ansel Police arrested 60 people.", "CC302"),
            ("The population of Port Ansel was 12,000 in 1990.", "The population of Port Ansel was 15,000 in 2020.", "CC401"),
            ("In 2018 the Ansel Police arrested 50 people.", "In 2019 the Ansel Police arrested 60 people.", "CC501"),
            ("The Kestrel Bureau opened in Paris in 1990.", "The Kestrel Bureau opened in Rome in 1995.", "CC502"),
            ("Jane Roe visited Rome in 1990.", "Jane Roe visited Rome in 1994.", "CC601"),
            ("The Orla Bridge will open in May 1932.", BRIDGE_1934, "CC701"),
            ("The Ansel Police arrested 50 people.", "The Ansel Police arrested 60 people.", "CC702"),
        ],
    )
    def test_two_sentences_come_to_their_rule(self, one: str, other: str, rule: str) -> None:
        report = cc.crosscheck(_documents(one, other))
        finding = next(finding for finding in report.findings if finding.rule == rule)
        assert [claim.document_id for claim in finding.claims] == ["d0", "d1"]
        assert (rule[2] == "1") == bool(report.conflicts)

    def test_an_age_follows_the_days_on_which_its_sources_were_published(self) -> None:
        texts = ("Jane Roe is 41 years old.", "Jane Roe is 43 years old.")
        assert _rules(cc.crosscheck(_documents(*texts, published=("2018-05-03", "2020-05-04")))) == ["CC402"]
        assert _rules(cc.crosscheck(_documents(*texts, published=("2018-05-03", "2018-05-04")))) == ["CC107"]

    def test_an_acronym_leads_to_the_name_that_another_source_spells_out(self) -> None:
        report = cc.crosscheck(_documents("The Port Ansel Harbour Trust (PAHT) was founded in 1990.", "The PAHT was founded in 1995."))
        assert [(finding.subject, finding.rule) for finding in report.conflicts] == [("Port Ansel Harbour Trust", "CC101")]

    def test_a_third_source_joins_the_side_it_agrees_with(self) -> None:
        (conflict,) = cc.crosscheck(_documents(BRIDGE_1932, BRIDGE_1934, f"{BRIDGE_1934} {CLUB}")).conflicts
        assert [(group.caption, len(group.claim_ids)) for group in conflict.groups] == [("1932", 1), ("1934", 2)]

    def test_sources_that_give_different_numbers_are_not_said_to_agree(self) -> None:
        report = cc.crosscheck(_documents("In 2018 the Ansel Police arrested 50 people.", "In 2018 the Ansel Police arrested 60 people."))
        assert report.agreements == ()

    @pytest.mark.parametrize(
        ("denied", "affirmed"),
        [
            ("In Rome, the Ansel Council did not approve the plan.", "The Ansel Council approved the plan."),
            ("Under the old law, the Ansel Council did not approve the plan.", "The Ansel Council approved the plan."),
            ("When it rained, the Ansel Council did not approve the plan.", "The Ansel Council approved the plan."),
            ("At first, the Ansel Council did not approve the plan.", "The Ansel Council approved the plan."),
            ("The Ansel Council did not unanimously approve the plan.", "The Ansel Council approved the plan."),
            ("In church, Jane Roe never married.", "Jane Roe married Lea Finch in 1990."),
            ("In 1995 Jane Roe did not marry.", "Jane Roe married Lea Finch."),
        ],
    )
    def test_a_denial_within_limits_contradicts_no_plain_statement(self, denied: str, affirmed: str) -> None:
        assert cc.crosscheck(_documents(denied, affirmed)).conflicts == ()

    def test_what_is_no_longer_so_does_not_agree_with_what_is_so(self) -> None:
        report = cc.crosscheck(_documents("Jane Roe no longer owns the Orla Hotel.", "Jane Roe owns the Orla Hotel."))
        assert report.agreements == ()

    def test_a_finding_on_an_office_names_both_holders(self) -> None:
        report = cc.crosscheck(
            _documents("In 2018, Jane Roe was president of the Orla Club.", "In 2018, John Doe was president of the Orla Club.")
        )
        assert "Jane Roe / John Doe" in report.conflicts[0].explanation


class TestWhatComesIn:
    def test_no_document_at_all_gives_an_empty_report(self) -> None:
        assert cc.crosscheck([]) == cc.Report()

    def test_a_document_without_text_says_nothing(self) -> None:
        report = cc.crosscheck(_documents(""))
        assert (report.claims, report.findings, report.coverage.documents) == ((), (), 1)

    def test_one_document_has_claims_but_nothing_to_compare_them_with(self) -> None:
        report = cc.crosscheck(_documents(f"{BRIDGE_1932} {BRIDGE_1934}"))
        assert (report.findings, report.coverage.pairs_compared) == ((), 0)
        assert report.claims

    def test_a_copy_of_a_document_corroborates_nothing(self) -> None:
        report = cc.crosscheck([*_documents(BRIDGE_1932), cc.Document.from_text(BRIDGE_1932, id="copy")])
        assert ([document.id for document in report.documents], report.findings) == (["copy"], ())
        assert report.coverage.problems == (Problem(source="d0", reason="has the same text as copy", remedy="it was read once"),)

    def test_one_document_given_twice_is_read_once(self) -> None:
        (document,) = _documents(BRIDGE_1932)
        report = cc.crosscheck([document, document])
        assert report.documents == (document,)
        assert len(report.coverage.problems) == 1

    def test_two_documents_of_one_id_are_not_mixed_up(self) -> None:
        report = cc.crosscheck([cc.Document.from_text(text, id="same", source=f"{text[-5:-1]}.txt") for text in (BRIDGE_1934, BRIDGE_1932)])
        assert [document.source for document in report.documents] == ["1932.txt"]
        assert [(problem.source, problem.reason) for problem in report.coverage.problems] == [
            ("1934.txt", "has the same id as another document: same")
        ]

    def test_documents_may_come_one_by_one(self) -> None:
        assert _rules(cc.crosscheck(document for document in _documents(BRIDGE_1932, BRIDGE_1934))) == ["CC101"]

    def test_problems_of_loading_are_listed_under_coverage(self) -> None:
        problem = Problem(source="chart.png", reason="is a picture")
        assert cc.crosscheck([], problems=[problem]).coverage.problems == (problem,)

    def test_documents_stand_in_the_order_of_their_ids(self) -> None:
        report = cc.crosscheck(reversed(_documents(BRIDGE_1932, BRIDGE_1934, CLUB)))
        assert [document.id for document in report.documents] == ["d0", "d1", "d2"]


@pytest.fixture(scope="module")
def report() -> cc.Report:
    return cc.crosscheck(_documents(f"# The bridge\n\n{BRIDGE_1932} {CLUB}\n", f"{CLUB}\n\n{BRIDGE_1934} Nobody knows why."))


class TestWhatComesOut:
    def test_every_offset_is_true(self, report: cc.Report) -> None:
        for claim in report.claims:
            text = report.document(claim.document_id).text
            for span in (claim.evidence, claim.value_span, claim.subject.span):
                assert span is None or text[span.start : span.end] == span.quote

    def test_ids_are_given_once(self, report: cc.Report) -> None:
        for things in (report.claims, report.findings):
            assert len({thing.id for thing in things}) == len(things)

    def test_subjects_lead_to_entities(self, report: cc.Report) -> None:
        names = {entity.key: entity.name for entity in report.entities}
        assert {names[claim.subject.key] for claim in report.claims if claim.kind == "event"} == {"Orla Bridge", "Kestrel Club"}

    def test_coverage_counts_what_was_read_and_compared(self, report: cc.Report) -> None:
        coverage = report.coverage
        assert (coverage.documents, coverage.claims, coverage.entities) == (2, len(report.claims), len(report.entities))
        assert coverage.sentences >= coverage.sentences_with_claims >= 4
        assert coverage.pairs_compared >= 2

    def test_passages_that_are_no_sentences_are_counted(self, report: cc.Report) -> None:
        assert Dropped(what="heading passages", reason="not read for claims", count=1) in report.coverage.dropped

    def test_claims_that_cannot_be_matched_or_are_too_many_are_counted(self) -> None:
        sources = 61
        report = cc.crosscheck(_documents(*(f"{BRIDGE_1932} People left in {number + 1900}." for number in range(sources))))
        counted = {row.reason: row.count for row in report.coverage.dropped if row.what == "claims"}
        assert counted["beyond the largest block that is compared"] >= 1
        assert counted["about a thing that no name tells apart"] >= sources

    def test_the_claims_of_a_document_stand_in_the_order_of_its_text(self) -> None:
        claims = cc.extract_claims(cc.Document.from_text(f"{CLUB} {BRIDGE_1932} {BRIDGE_MAY}"))
        assert [claim.evidence.start for claim in claims] == sorted(claim.evidence.start for claim in claims)
        assert {claim.kind for claim in claims} >= {"event"}

    def test_a_claim_does_not_depend_on_the_company_it_is_read_in(self, report: cc.Report) -> None:
        alone = cc.extract_claims(report.documents[0])
        assert [claim.id for claim in alone] == [claim.id for claim in report.claims if claim.document_id == "d0"]


class TestSettings:
    DOCUMENTS = _documents(f"{BRIDGE_1932} {CLUB}", f"{BRIDGE_1934} {CLUB}")

    def _run(self, **settings: object) -> cc.Report:
        return cc.crosscheck(self.DOCUMENTS, config=cc.Config.model_validate(settings))

    def test_by_default_every_finding_is_kept(self) -> None:
        assert _rules(self._run()) == ["CC101", "CC201"]

    @pytest.mark.parametrize(
        ("settings", "kept"),
        [
            ({"select": ("CC1",)}, ["CC101"]),
            ({"select": ("CC2", "CC101")}, ["CC101", "CC201"]),
            ({"ignore": ("CC2",)}, ["CC101"]),
            ({"select": ("CC",), "ignore": ("CC101",)}, ["CC201"]),
            ({"min_confidence": 1.0}, []),
        ],
    )
    def test_settings_choose_findings_and_what_is_left_out_is_counted(self, settings: dict[str, object], kept: list[str]) -> None:
        report = self._run(**settings)
        assert _rules(report) == kept
        left_out = [row.count for row in report.coverage.dropped if row.what == "findings"]
        assert left_out == ([2 - len(kept)] if len(kept) < 2 else [])

    def test_names_that_the_user_joins_are_one_thing(self, tmp_path: Path) -> None:
        documents = _documents(BRIDGE_1932, "The Old Span opened in 1934.")
        assert _rules(cc.crosscheck(documents)) == []
        aliases = tmp_path / "aliases.yaml"
        aliases.write_text("aliases:\n  - [Orla Bridge, Old Span]\n", encoding="utf-8")
        assert _rules(cc.crosscheck(documents, config=cc.Config(aliases=aliases))) == ["CC101"]

    def test_names_that_the_user_keeps_apart_are_two_things_whatever_a_text_declares(self, tmp_path: Path) -> None:
        documents = _documents("The Port Ansel Harbour Trust (PAHT) was founded in 1990.", "The PAHT was founded in 1995.")
        assert _rules(cc.crosscheck(documents)) == ["CC101"]
        aliases = tmp_path / "aliases.yaml"
        aliases.write_text("never:\n  - [Port Ansel Harbour Trust, PAHT]\n", encoding="utf-8")
        assert _rules(cc.crosscheck(documents, config=cc.Config(aliases=aliases))) == []

    def test_an_alias_file_that_is_not_there_is_an_error_before_anything_is_read(self, tmp_path: Path) -> None:
        with pytest.raises(cc.ConfigError):
            cc.crosscheck([], config=cc.Config(aliases=tmp_path / "none.yaml"))

    def test_a_parser_that_is_not_installed_is_named(self) -> None:
        with pytest.raises(cc.MissingModelError, match="no_such_model"):
            self._run(model="no_such_model")

    def test_progress_is_told_after_each_document(self) -> None:
        told: list[tuple[str, int, int]] = []
        cc.crosscheck(self.DOCUMENTS, progress=lambda *step: told.append(step))
        assert told == [("documents read", 1, 2), ("documents read", 2, 2)]
