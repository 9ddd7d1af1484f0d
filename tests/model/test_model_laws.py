"""What holds of every model: frozen, closed to unknown fields, and the same after a trip through JSON."""

from __future__ import annotations

import json
import pkgutil
from datetime import date
from decimal import Decimal
from importlib import import_module
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

import claimcheck.model
from claimcheck.config import Config
from claimcheck.model.base import Frozen, content_id
from claimcheck.model.claims import Claim, ClaimFrame, claim_adapter
from claimcheck.model.document import Document, Metadatum, Span
from claimcheck.model.finding import Decision, Finding, ValueGroup, Verdict
from claimcheck.model.location import Location, SourceMap
from claimcheck.model.mentions import DateMention, NameMatch, QuantityMention
from claimcheck.model.relation import Comparison, Relation
from claimcheck.model.report import SCHEMA_VERSION, Coverage, Dropped, Entity, Merge, Problem, Report
from claimcheck.model.values import Comparator, DateValue, ListValue, NameValue, QuantityValue, TextValue, Value
from matching_factories import KINDS, called, claim, claims, event, members, name, number, words, year

_MODULES = [import_module(f"claimcheck.model.{module.name}") for module in pkgutil.iter_modules(claimcheck.model.__path__)]
MODELS = sorted(
    {
        value
        for module in _MODULES
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, BaseModel) and value.__module__.startswith("claimcheck.model.")
    },
    key=lambda model: model.__name__,
)


def _example() -> Report:
    document = Document.from_text("The bridge opened in 1932.", id="a", published="1932-06-01", title="Bridge", source="a.txt")
    document = document.model_copy(
        update={
            "metadata": (Metadatum(name="author", value="Ada Quill", origin="first line"),),
            "source_map": SourceMap(columns=("offset", "page"), rows="0 1"),
        }
    )
    said = event(year(1932))
    mention = said.subject.model_copy(update={"antecedent": Span(start=0, end=2, quote="It"), "owner": "Orla"})
    said = said.model_copy(update={"subject": mention, "attribution": called("Ansel Gazette"), "value_span": document.span(21, 25)})
    finding = Finding(
        id="f",
        verdict=Verdict.AGREE,
        kind="event",
        subject="Orla Bridge",
        predicate="opened",
        claims=(said, event(year(1932), document="b")),
        groups=(ValueGroup(caption="1932", claim_ids=("x", "y")),),
        confidence=0.9,
        rule="CC201",
        explanation="They agree.",
        trace=("why",),
        decision=Decision(decision="accepted", note="known", who="Ada Quill", expires=date(2027, 1, 31)),
    )
    merge = Merge(left="OB", right="Orla Bridge", reason="initials", score=1.0)
    return Report(
        documents=(document,),
        claims=(said,),
        entities=(Entity(key="k", name="Orla Bridge", aliases=("OB",), document_ids=("a",), merges=(merge,)),),
        findings=(finding,),
        coverage=Coverage(
            documents=1, dropped=(Dropped(what="claims", reason="no name", count=2),), problems=(Problem(source="b", reason="not there"),)
        ),
    )


def _instances() -> dict[type[BaseModel], BaseModel]:
    """One instance of every model, found in a report and beside it."""
    values = (year(1932), number(5), name("Orla"), words("mayor"), members("A"))
    mentions = (
        DateMention(start=0, end=4, text="1932", value=year(1932)),
        QuantityMention(start=0, end=1, text="5", value=number(5)),
        NameMatch(score=1.0, same=True, explanation="one name"),
        Comparison(relation=Relation.EQUAL, detail="1932 is 1932"),
        Location(page=1),
    )
    kinds = [claim(kind, value) for kind, value in zip(KINDS, (*_values_by_kind(),), strict=True)]
    found: dict[type[BaseModel], BaseModel] = {}
    waiting: list[object] = [_example(), *values, *mentions, *kinds]
    while waiting:
        value = waiting.pop()
        if isinstance(value, BaseModel):
            found.setdefault(type(value), value)
            waiting.extend(getattr(value, field) for field in type(value).model_fields)
        elif isinstance(value, tuple):
            waiting.extend(value)
    return found


def _values_by_kind() -> tuple[object, ...]:
    return year(1932), number(5), words("mayor"), name("Orla"), number(41), members("A"), words("No"), name("OB"), words("opened")


INSTANCES = _instances()
CONCRETE = [model for model in MODELS if model not in {Frozen, ClaimFrame}]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_model_is_frozen_closed_and_says_what_it_is(model: type[BaseModel]) -> None:
    assert (model.model_config.get("frozen"), model.model_config.get("extra")) == (True, "forbid")
    assert model.__doc__


@pytest.mark.parametrize("model", CONCRETE, ids=lambda model: model.__name__)
class TestEveryModel:
    def test_refuses_a_change(self, model: type[BaseModel]) -> None:
        instance = INSTANCES[model]
        field = next(iter(model.model_fields))
        with pytest.raises(ValidationError, match="frozen"):
            setattr(instance, field, getattr(instance, field))

    def test_refuses_a_field_it_does_not_know(self, model: type[BaseModel]) -> None:
        with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
            model.model_validate({**dict(INSTANCES[model]), "colour": "red"})

    def test_is_the_same_after_json_and_can_stand_in_a_set(self, model: type[BaseModel]) -> None:
        instance = INSTANCES[model]
        again = model.model_validate_json(instance.model_dump_json())
        assert again == instance
        assert len({again, instance}) == 1


def test_settings_are_frozen_and_closed_as_well() -> None:
    assert (Config.model_config.get("frozen"), Config.model_config.get("extra")) == (True, "forbid")


class TestClaims:
    def test_the_union_holds_every_kind(self) -> None:
        union = get_args(get_args(Claim)[0])
        assert tuple(kind.model_fields["kind"].default for kind in union) == KINDS

    @pytest.mark.parametrize(("kind", "value"), list(zip(KINDS, _values_by_kind(), strict=True)))
    def test_a_kind_is_told_by_its_field(self, kind: str, value: object) -> None:
        one = claim(kind, value)
        again = claim_adapter.validate_json(claim_adapter.dump_json(one))
        assert again == one
        assert type(again).__name__.lower() == f"{kind}claim"

    def test_an_unknown_kind_is_refused(self) -> None:
        with pytest.raises(ValidationError, match="kind"):
            claim_adapter.validate_python({**event(year(1932)).model_dump(), "kind": "rumour"})

    @pytest.mark.parametrize(("kind", "wrong"), [("event", number(5)), ("quantity", year(1932)), ("role", name("mayor"))])
    def test_a_kind_takes_its_type_of_value_alone(self, kind: str, wrong: object) -> None:
        with pytest.raises(ValidationError):
            claim(kind, wrong)

    @pytest.mark.parametrize("field", ["predicate", "confidence"])
    def test_an_empty_property_and_an_impossible_confidence_are_refused(self, field: str) -> None:
        wrong = {"predicate": "", "confidence": 1.01}[field]
        with pytest.raises(ValidationError):
            claim_adapter.validate_python({**event(year(1932)).model_dump(), field: wrong})

    @settings(max_examples=60, deadline=None)
    @given(st.data())
    def test_any_claim_is_the_same_after_json(self, data: st.DataObject) -> None:
        one = data.draw(claims(data.draw(st.sampled_from(KINDS))))
        assert claim_adapter.validate_json(claim_adapter.dump_json(one)) == one


value_adapter: TypeAdapter[Value] = TypeAdapter(Value)


class TestValues:
    @pytest.mark.parametrize("value", [year(1932), number(5), name("Orla"), words("mayor"), members("A")])
    def test_a_value_is_told_by_its_type(self, value: DateValue | QuantityValue | NameValue | TextValue | ListValue) -> None:
        assert value_adapter.validate_json(value.model_dump_json()) == value

    @settings(max_examples=80, deadline=None)
    @given(st.decimals(allow_nan=False, allow_infinity=False))
    def test_any_number_is_the_same_after_json(self, given_number: Decimal) -> None:
        value = QuantityValue(lower=given_number, upper=given_number)
        again = QuantityValue.model_validate_json(value.model_dump_json())
        assert (again.lower, again.upper) == (given_number, given_number)

    @pytest.mark.parametrize(("text", "in_json"), [("25", 25), ("2.50", 2.5), ("0.1234567890123456789", "0.1234567890123456789")])
    def test_a_number_is_one_in_json_where_that_loses_nothing(self, text: str, in_json: object) -> None:
        value = QuantityValue(lower=Decimal(text))
        assert json.loads(value.model_dump_json())["lower"] == in_json

    @pytest.mark.parametrize("bound", ["NaN", "Infinity", "-Infinity"])
    def test_a_number_is_finite(self, bound: str) -> None:
        with pytest.raises(ValidationError):
            QuantityValue(lower=Decimal(bound))

    def test_a_quantity_has_a_bound_and_its_bounds_are_in_order(self) -> None:
        with pytest.raises(ValidationError, match="at least one bound"):
            QuantityValue()
        with pytest.raises(ValidationError, match="the lower bound 3 is above the upper bound 2"):
            QuantityValue(lower=Decimal(3), upper=Decimal(2))

    @pytest.mark.parametrize(
        ("comparator", "open_side"), [("at_most", "upper"), ("less_than", "upper"), ("at_least", "lower"), ("more_than", "lower")]
    )
    def test_a_comparator_has_the_bound_that_it_speaks_of(self, comparator: str, open_side: str) -> None:
        bound = {"lower": Decimal(5)} if open_side == "upper" else {"upper": Decimal(5)}
        with pytest.raises(ValidationError, match=f"the comparator {comparator} does not go with the bounds"):
            QuantityValue(**bound, comparator=Comparator(comparator))

    def test_the_days_of_a_date_are_in_order(self) -> None:
        with pytest.raises(ValidationError, match="is after the latest day"):
            DateValue(earliest=date(2020, 1, 2), latest=date(2020, 1, 1))

    def test_a_date_is_known_when_one_end_is(self) -> None:
        assert DateValue(earliest=date(2020, 1, 2)).is_known
        assert DateValue(latest=date(2020, 1, 2)).is_known
        assert not DateValue(timex3="P3Y").is_known

    def test_a_name_has_a_letter_and_a_count_is_no_debt(self) -> None:
        with pytest.raises(ValidationError):
            NameValue(name="")
        with pytest.raises(ValidationError):
            ListValue(items=(), count=-1)

    def test_a_date_mention_has_its_timex3_at_hand(self) -> None:
        assert DateMention(start=0, end=4, text="1932", value=year(1932)).timex3 == "1932"


class TestContentIds:
    def test_an_id_is_a_prefix_and_ten_hexadecimal_digits(self) -> None:
        assert content_id("claim", "a", 1) == content_id("claim", "a", 1)
        assert content_id("claim", "a", 1).startswith("claim-")
        assert len(content_id("x", "a")) == len("x-") + 10

    def test_an_id_is_the_same_in_every_release(self) -> None:
        assert content_id("claim", "a", 1) == "claim-839e11a421"

    @settings(max_examples=50, deadline=None)
    @given(st.text(st.characters(), max_size=10), st.text(st.characters(), max_size=10))
    def test_other_parts_have_other_ids_whatever_text_they_are(self, one: str, other: str) -> None:
        assert (content_id("x", one) == content_id("x", other)) == (one == other)

    def test_where_one_part_ends_and_the_next_begins_matters(self) -> None:
        assert content_id("x", "ab", "c") != content_id("x", "a", "bc")


class TestRelations:
    @pytest.mark.parametrize("relation", Relation)
    def test_flipping_twice_changes_nothing(self, relation: Relation) -> None:
        assert relation.flipped.flipped is relation

    def test_inside_is_around_seen_from_the_other_side(self) -> None:
        assert Relation.INSIDE.flipped is Relation.AROUND
        assert {one for one in Relation if one.flipped is one} == {Relation.EQUAL, Relation.OVERLAPPING, Relation.APART, Relation.UNKNOWN}


class TestReports:
    def test_a_report_says_which_version_its_json_has(self) -> None:
        assert json.loads(_example().model_dump_json())["schema_version"] == SCHEMA_VERSION == "1"

    def test_the_json_of_another_version_is_refused(self) -> None:
        with pytest.raises(ValidationError, match="schema_version"):
            Report.model_validate_json('{"schema_version": "2"}')

    def test_an_empty_report_is_a_report(self) -> None:
        assert Report.model_validate_json(Report().model_dump_json()) == Report()
        assert Report().conflicts == Report().agreements == ()

    def test_a_document_is_found_by_its_id(self) -> None:
        report = _example()
        assert report.document("a") is report.documents[0]
        with pytest.raises(KeyError):
            report.document("z")

    def test_views_keep_the_verdicts_they_name_in_the_order_of_the_report(self) -> None:
        finding = _example().findings[0]
        findings = tuple(finding.model_copy(update={"verdict": verdict, "id": verdict.value}) for verdict in Verdict)
        report = _example().model_copy(update={"findings": findings})
        assert [one.verdict for one in report.conflicts] == [Verdict.CONFLICT]
        assert [one.verdict for one in report.agreements] == [Verdict.AGREE, Verdict.REFINE]
        assert report.with_verdict(Verdict.UNDECIDED, Verdict.AGREE) == (findings[0], findings[-1])

    def test_a_finding_has_two_claims_or_more(self) -> None:
        finding = _example().findings[0]
        with pytest.raises(ValidationError, match="at least 2 items"):
            Finding.model_validate({**dict(finding), "claims": finding.claims[:1]})
