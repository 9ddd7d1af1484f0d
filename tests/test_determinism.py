"""The same documents give the same bytes: in every process, whatever the hash seed, the order of the input, the time zone or the locale.

Loading the parser is most of the cost of a process, so the whole flow runs in two processes that differ in everything at once, and what
comes after the parser, where sets and dictionaries of names live, in ten.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import claimcheck as cc
from claimcheck.model.report import Report
from planted_corpora import CORPORA

SEEDS = Path(__file__).parent.parent / "seeds"

WHOLE_FLOW = """
import random, sys
import claimcheck as cc
from claimcheck.reports import render
documents = cc.load("seeds")
random.Random(sys.argv[1]).shuffle(documents)
report = cc.crosscheck(documents)
shown = render(report, "text") + render(report, "html")
sys.stdout.buffer.write((report.model_dump_json() + shown + repr(sorted(report.graph().edges(data="type")))).encode())
"""

AFTER_THE_PARSER = """
import random, sys
from claimcheck.entities import AliasRules
from claimcheck.graph import find
from claimcheck.matching.keys import resolve_mentions
from claimcheck.model.report import Report
extracted = Report.model_validate_json(sys.stdin.buffer.read())
claims, documents = list(extracted.claims), list(extracted.documents)
random.Random(sys.argv[1]).shuffle(documents)
resolved, resolution = resolve_mentions(claims, AliasRules())
random.Random(sys.argv[1]).shuffle(resolved)
found = find(resolved, documents, {entity.key: entity.name for entity in resolution.entities})
again = Report(entities=resolution.entities, findings=found.findings)
sys.stdout.buffer.write(again.model_dump_json().encode())
"""


def _output(script: str, run: int, given: bytes = b"", *, zone: str = "UTC", locale: str = "C") -> bytes:
    """What a script writes in a process of its own; `run` is its hash seed and decides the order of the input."""
    environment = {**os.environ, "PYTHONHASHSEED": str(run), "TZ": zone, "LC_ALL": locale}
    command: Sequence[str] = (sys.executable, "-c", script, str(run))
    return subprocess.run(command, cwd=SEEDS.parent, env=environment, input=given, capture_output=True, check=True).stdout


@pytest.fixture(scope="module")
def report() -> cc.Report:
    return cc.crosscheck(cc.load(CORPORA / "council_vote"))


def test_two_processes_that_differ_in_everything_write_the_same_bytes() -> None:
    one = _output(WHOLE_FLOW, 0, zone="Pacific/Auckland", locale="C")
    other = _output(WHOLE_FLOW, 1, zone="America/Los_Angeles", locale="C.UTF-8")
    assert one == other
    assert len(one) > len("{}")


def test_ten_hash_seeds_and_orders_lead_from_claims_to_the_same_findings(report: cc.Report) -> None:
    claims = tuple(claim for document in report.documents for claim in cc.extract_claims(document))
    given = Report(documents=report.documents, claims=claims).model_dump_json()
    [found] = {_output(AFTER_THE_PARSER, run, given.encode()) for run in range(10)}
    again = Report.model_validate_json(found)
    assert again.entities == report.entities
    assert again.findings


def test_the_order_of_documents_changes_nothing(report: cc.Report) -> None:
    assert cc.crosscheck(report.documents[::-1]).model_dump_json() == report.model_dump_json()


def test_a_second_run_in_one_process_changes_nothing(report: cc.Report) -> None:
    assert cc.crosscheck(report.documents).model_dump_json() == report.model_dump_json()
