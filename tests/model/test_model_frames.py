"""Claims and findings as pandas tables, and what is said when pandas is not there."""

from __future__ import annotations

import pickle
import sys
from datetime import date
from decimal import Decimal

import pytest

import claimcheck as cc
from claimcheck.model.claims import Claim, QuantityClaim, RelationClaim
from claimcheck.model.mentions import Mention
from claimcheck.model.report import Report
from claimcheck.model.values import DateValue, NameValue, QuantityValue

PAPER = cc.Document(id="paper", text="The mill, a part of Fenmere Works, has more than 25 looms.")


def mention(text: str) -> Mention:
    start = PAPER.text.index(text)
    return Mention(text=text, span=PAPER.span(start, start + len(text)), name=text)


FRAME = {"document_id": "paper", "subject": mention("The mill"), "evidence": PAPER.span(0, len(PAPER.text))}
LOOMS = QuantityClaim(
    id="c1",
    predicate="have",
    value=QuantityValue(lower=Decimal(25), comparator="more_than", counted="looms"),
    hedges=("reportedly",),
    **FRAME,
)
PART = RelationClaim(id="c2", predicate="part_of", value=NameValue(name="Fenmere Works"), attribution=mention("Fenmere Works"), **FRAME)


def test_a_claim_is_a_row_with_its_value_in_plain_columns() -> None:
    claims: list[Claim] = [LOOMS, PART]
    looms, part = cc.claims_to_pandas(claims).to_dict("records")
    assert (looms["kind"], looms["subject"], looms["value_type"], looms["lower"], looms["comparator"], looms["counted"]) == (
        "quantity", "The mill", "quantity", 25.0, "more_than", "looms",
    )  # fmt: skip
    assert looms["upper"] != looms["upper"]  # missing
    assert (looms["hedges"], looms["attribution"], part["attribution"], part["text"]) == (
        "reportedly",
        "",
        "Fenmere Works",
        "Fenmere Works",
    )
    assert PAPER.text[part["start"] : part["end"]] == part["quote"]


def test_days_stay_days_however_early(harbour_report: Report) -> None:
    claim = harbour_report.claims[0].model_copy(
        update={"value": DateValue(earliest=date(476, 1, 1), latest=date(476, 12, 31), edtf="0476")}
    )
    [row] = cc.claims_to_pandas([claim]).to_dict("records")
    assert (row["earliest"], row["latest"], row["edtf"]) == (date(476, 1, 1), date(476, 12, 31), "0476")


def test_a_report_has_a_table_of_findings_and_one_of_claims(harbour_report: Report) -> None:
    findings, claims = harbour_report.to_pandas(), harbour_report.to_pandas("claims")
    assert list(findings["rule"]) == [finding.rule for finding in harbour_report.findings]
    assert (findings.loc[0, "values"], findings.loc[0, "documents"], findings.loc[0, "claims"]) == ("May 2015; March 2015", 3, 3)
    assert list(claims["id"]) == [claim.id for claim in harbour_report.claims]


def test_no_rows_leave_all_columns(harbour_report: Report) -> None:
    assert list(Report().to_pandas().columns) == list(harbour_report.to_pandas().columns)
    assert list(cc.claims_to_pandas([]).columns) == list(harbour_report.to_pandas("claims").columns)


def test_without_pandas_the_error_says_what_to_install(harbour_report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(
        cc.MissingPackageError, match=r"needs pandas, which is not installed: pip install 'claimcheck-xref\[pandas\]'"
    ) as raised:
        harbour_report.to_pandas()
    assert isinstance(raised.value, ImportError)
    assert isinstance(raised.value, cc.ClaimcheckError)
    again = pickle.loads(pickle.dumps(raised.value))  # noqa: S301 - our own
    assert (again.package, again.extra, str(again)) == ("pandas", "pandas", str(raised.value))
