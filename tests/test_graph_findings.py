"""From claims to findings: what belongs together becomes one, in an order that a reader wants, and nothing is left out uncounted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck as cc
from claimcheck.graph import Compared, find
from claimcheck.lexicons import lexicon
from claimcheck.model.claims import Claim
from claimcheck.model.document import Document, Span
from claimcheck.model.finding import Finding, Severity, Verdict
from matching_factories import (
    KINDS,
    age,
    called,
    claim,
    claims,
    count,
    day,
    described,
    event,
    members,
    month,
    more_than,
    name,
    number,
    relation,
    role,
    statement,
    words,
    year,
)

BRIDGE = {"orla bridge": "Orla Bridge"}


def _found(*said: Claim, published: dict[str, str] | None = None) -> Compared:
    """What is found in claims of texts that are all on one matter."""
    ids = sorted({one.document_id for one in said})
    documents = [Document.from_text(f"The text of {document}", id=document, published=(published or {}).get(document)) for document in ids]
    return find(said, documents, BRIDGE, matters=frozenset(combinations(ids, 2)))


def _one(*said: Claim, published: dict[str, str] | None = None) -> Finding:
    (finding,) = _found(*said, published=published).findings
    return finding


def _captions(finding: Finding) -> list[tuple[str, int]]:
    return [(group.caption, len(group.claim_ids)) for group in finding.groups]


class TestOneFinding:
    def test_two_values_in_three_sources_are_one_conflict_with_three_claims_and_two_groups(self) -> None:
        finding = _one(event(year(2018), document="a"), event(year(2017), document="b"), event(year(2017), document="c"))
        assert finding.verdict is Verdict.CONFLICT
        assert len(finding.claims) == 3
        assert _captions(finding) == [("2018", 1), ("2017", 2)]

    def test_every_claim_stands_in_one_group(self) -> None:
        finding = _one(*(event(year(2015 + n % 3), document=f"d{n}") for n in range(6)))
        assert sorted(one for group in finding.groups for one in group.claim_ids) == sorted(one.id for one in finding.claims)

    def test_the_sources_of_one_value_are_one_agreement(self) -> None:
        finding = _one(*(event(year(2018), document=document) for document in "abc"))
        assert (finding.verdict, _captions(finding)) == (Verdict.AGREE, [("2018", 3)])

    def test_agreement_and_refinement_together_are_a_refinement(self) -> None:
        finding = _one(event(year(2018), document="a"), event(year(2018), document="b"), event(month(5, 2018), document="c"))
        assert (finding.verdict, _captions(finding)) == (Verdict.REFINE, [("2018", 2), ("May 2018", 1)])

    def test_a_conflict_outweighs_a_refinement(self) -> None:
        finding = _one(event(year(2018), document="a"), event(month(5, 2018), document="b"), event(month(6, 2018), document="c"))
        assert (finding.verdict, len(finding.claims)) == (Verdict.CONFLICT, 3)

    def test_it_names_the_thing_by_its_fullest_name_and_says_what_is_said_of_it(self) -> None:
        finding = _one(event(year(2018), document="a", subject=called("the OB", key="orla bridge")), event(year(2017), document="b"))
        assert finding.explanation == "Orla Bridge opened once, but the sources date it differently: 2018 / 2017."
        assert (finding.subject, finding.kind, finding.predicate, finding.rule) == ("Orla Bridge", "event", "opened", "CC101")

    def test_what_the_sources_disagree_on_is_no_part_of_what_a_thing_is_called(self) -> None:
        roof = described("timber roof", key="~orla bridge|roof")
        made = [relation(of, subject=roof, predicate="made_of", document=document) for of, document in (("timber", "a"), ("slate", "b"))]
        assert _one(*made).subject == "roof"
        built = [event(year(when), subject=roof, predicate="built", document=document) for when, document in ((2018, "a"), (2017, "b"))]
        assert _one(*built).subject == "timber roof"

    def test_a_thing_without_an_entity_is_called_as_the_text_calls_it(self) -> None:
        roof = described("roof", key="~orla bridge|roof")
        finding = _one(event(year(2018), document="a", subject=roof), event(year(2017), document="b", subject=roof))
        assert finding.subject == "roof"

    def test_it_is_as_sure_as_its_least_sure_claim(self) -> None:
        assert _one(event(year(2018), document="a", confidence=0.9), event(year(2018), document="b", confidence=0.654)).confidence == 0.65

    def test_its_trace_gives_each_reason_once(self) -> None:
        finding = _one(event(year(2018), document="a"), event(year(2017), document="b"), event(year(2017), document="c"))
        assert finding.trace == ("CC101: 2018 is not 2017", "CC201: 2017 is the same time as 2017")

    def test_its_id_depends_on_rule_and_claims_alone(self) -> None:
        one, other = event(year(2018), document="a"), event(year(2017), document="b")
        assert _one(one, other).id == _one(other, one).id
        assert _one(one, other).id != _one(one, event(year(2016), document="b")).id

    def test_its_claims_stand_in_the_order_of_documents_and_text(self) -> None:
        later, sooner, other = (
            event(year(2018), document="a", at=50),
            event(year(2018), document="a", at=3),
            event(year(2018), document="b"),
        )
        assert _one(other, later, sooner).claims == (sooner, later, other)

    def test_braces_in_a_text_stay_braces(self) -> None:
        braces = called("{detail}", key="{x}")
        finding = _one(event(year(2018), document="a", subject=braces), event(year(2017), document="b", subject=braces))
        assert finding.explanation.startswith("{detail} opened once")

    def test_a_denial_is_captioned_as_one(self) -> None:
        finding = _one(
            statement("marry", "married Lea Finch", document="a", object="Lea Finch"),
            statement("marry", "married", document="b", denied=True),
        )
        assert _captions(finding) == [("married Lea Finch", 1), ("not married", 1)]

    def test_a_denial_that_says_no_by_itself_gets_no_second_one(self) -> None:
        finding = _one(
            statement("be", "was a candidate", document="a"),
            statement("be", "was never a candidate", document="b", denied=True),
        )
        assert _captions(finding) == [("was a candidate", 1), ("was never a candidate", 1)]

    def test_what_might_explain_a_conflict_stands_in_its_trace_and_is_no_second_finding(self) -> None:
        tolls = [
            count(number(value, "people"), predicate="killed", document=document) for document, value in (("a", 4), ("b", 6), ("c", 4))
        ]
        finding = _one(*tolls, published={"a": "2016-02-24", "b": "2016-02-27", "c": "2017-03-15"})
        assert (finding.rule, _captions(finding)) == ("CC102", [("4 people", 2), ("6 people", 1)])
        assert any(step.startswith("CC401: ") for step in finding.trace)

    def test_words_that_say_no_more_than_a_number_that_is_told_are_not_told_again(self) -> None:
        def in_words(document: str, at: int) -> Claim:
            return statement("have", "has 400 members", subject="Orla Bridge", object=described("400 members"), document=document, at=at)

        numbers = [count(number(400, "members"), predicate="have", document=document) for document in "ab"]
        assert [finding.rule for finding in _found(in_words("a", 0), in_words("b", 0)).findings] == ["CC204"]
        assert [finding.rule for finding in _found(*numbers, in_words("a", 0), in_words("b", 0)).findings] == ["CC202"]
        assert [finding.rule for finding in _found(*numbers, in_words("a", 0), in_words("b", 50)).findings] == ["CC202", "CC204"]

    def test_two_other_verdicts_on_one_property_are_two_findings(self) -> None:
        said = (
            count(number(5), document="a", when=year(2017)),
            count(number(6), document="b", when=year(2018)),
            count(number(7), document="c"),
        )
        assert [finding.rule for finding in _found(*said).findings] == ["CC501", "CC702"]

    def test_holders_of_an_office_are_told_by_their_names(self) -> None:
        finding = _one(role("Jane Roe", "Mayor", document="a"), role("John Doe", "mayor", document="b"))
        assert _captions(finding) == [("Jane Roe", 1), ("John Doe", 1)]

    def test_holders_whose_title_is_spelt_alike_are_two_groups(self) -> None:
        finding = _one(role("Jane Roe", "mayor", document="a"), role("John Doe", "mayor", document="b"))
        assert _captions(finding) == [("Jane Roe", 1), ("John Doe", 1)]

    def test_a_value_and_its_denial_are_two_groups(self) -> None:
        finding = _one(event(year(2018), document="a"), event(year(2018), document="b", denied=True))
        assert _captions(finding) == [("2018", 1), ("not 2018", 1)]

    def test_one_number_for_two_times_is_two_groups(self) -> None:
        said = (count(number(5), predicate="population", document=document, when=year(at)) for document, at in (("a", 1990), ("b", 2020)))
        finding = _one(*said)
        assert finding.verdict is Verdict.SUCCESSION
        assert len(finding.groups) == 2


class TestWhatIsCompared:
    def test_claims_of_one_document_are_never_compared(self) -> None:
        assert _found(event(year(2018), at=0), event(year(2017), at=50)) == Compared((), 0, 0, 0)

    def test_each_pair_of_different_documents_is_compared_once(self) -> None:
        assert _found(*(event(year(2018), document=document) for document in "abcd")).pairs == 6

    def test_claims_about_nothing_that_could_be_told_are_counted(self) -> None:
        found = _found(event(year(2018), subject=described("it")), event(year(2017), document="b"))
        assert (found.unmatched, found.pairs, found.findings) == (1, 0, ())

    def test_claims_beyond_the_largest_block_are_counted_not_compared(self) -> None:
        found = _found(*(event(year(2018), document=f"d{n:03}") for n in range(63)))
        assert (found.beyond, found.pairs) == (3, 60 * 59 // 2)
        assert len(found.findings[0].claims) == 60

    def test_two_events_of_a_kind_are_nobodys_finding(self) -> None:
        said = (event(day(on), predicate="occurred", subject=described("a blast"), document=on) for on in ("2011-04-28", "2011-05-28"))
        assert _found(*said).findings == ()

    def test_only_the_same_event_of_a_kind_is_a_finding(self) -> None:
        blasts = (
            event(day("2011-04-28"), predicate="occurred", subject=described(noun), document=document)
            for noun, document in (("a blast", "a"), ("the explosion", "b"))
        )
        assert _one(*blasts).rule == "CC201"

    def test_a_doubted_event_of_a_kind_is_nobodys_finding(self) -> None:
        on_a_day = (
            event(day("2011-04-28"), predicate="occurred", subject=described("a blast"), document="a"),
            event(day("2011-04-28"), predicate="occurred", subject=described("a blast"), document="b", denied=True, hedges=("perhaps",)),
        )
        found = _found(*on_a_day)
        assert found.findings == ()

    def test_a_claim_of_an_unknown_document_is_a_mistake(self) -> None:
        with pytest.raises(KeyError):
            find([event(year(2018))], [], {})


class TestADocumentThatGivesSeveralValues:
    def test_it_does_not_contradict_a_source_that_gives_one_of_them(self) -> None:
        finding = _one(event(year(2018), at=0), event(year(2017), at=50), event(year(2017), document="b"))
        assert (finding.verdict, _captions(finding)) == (Verdict.AGREE, [("2017", 2)])

    def test_nor_one_that_gives_one_of_them_more_precisely(self) -> None:
        finding = _one(event(year(2018), at=0), event(year(2017), at=50), event(month(5, 2017), document="b"))
        assert (finding.verdict, len(finding.claims)) == (Verdict.REFINE, 2)

    def test_it_contradicts_a_source_that_gives_none_of_them(self) -> None:
        finding = _one(event(year(2018), at=0), event(year(2017), at=50), event(year(2016), document="b"))
        assert (finding.verdict, len(finding.claims)) == (Verdict.CONFLICT, 3)


class TestOrder:
    def test_conflicts_come_first_and_the_gravest_of_them_before_the_others(self) -> None:
        roof = described("roof", key="~orla bridge|roof")
        said = [
            event(year(value), document=document, predicate=predicate, subject=subject)
            for predicate, subject, values in (
                ("founded", "Kestrel Club", (1990, 1990)),
                ("built", roof, (1990, 1995)),
                ("opened", "Orla Bridge", (1990, 1995)),
            )
            for document, value in zip("ab", values, strict=True)
        ]
        found = _found(*said).findings
        assert [(finding.verdict, finding.severity) for finding in found] == [
            (Verdict.CONFLICT, Severity.HIGH),
            (Verdict.CONFLICT, Severity.MEDIUM),
            (Verdict.AGREE, Severity.INFO),
        ]

    def test_the_surer_finding_comes_first_then_the_name(self) -> None:
        said = [
            event(year(1990), document=document, subject=subject, confidence=sure)
            for subject, sure in (("Beta", 0.9), ("Alpha", 0.9), ("Gamma", 1.0))
            for document in "ab"
        ]
        assert [finding.subject for finding in _found(*said).findings] == ["Gamma", "Alpha", "Beta"]

    def test_of_two_definitions_in_a_text_the_first_counts_in_whatever_order_they_come(self) -> None:
        hall, other_hall, court, _ = REACHED["CC704"]
        said = [
            hall,
            other_hall,
            court,
            statement("be", "is a bridge in Marl Shire", subject="Orla Hall", at=50),
            statement("be", "is a bridge in Marl Shire", subject="Orla Hall", document="b"),
        ]
        assert _found(*said) == _found(*said[::-1])

    @settings(max_examples=25, deadline=None)
    @given(st.data())
    def test_the_order_of_claims_and_documents_changes_nothing(self, data: st.DataObject) -> None:
        kind = data.draw(st.sampled_from(KINDS))
        said = {one.id: one for one in data.draw(st.lists(claims(kind), min_size=2, max_size=6))}
        documents = [Document.from_text("one text", id="a", published="2020-01-01"), Document.from_text("other text", id="b")]
        found = find(list(said.values()), documents, {})
        shuffled = data.draw(st.permutations(sorted(said)))
        assert find([said[one] for one in shuffled], documents[::-1], {}) == found

    @settings(max_examples=25, deadline=None)
    @given(st.data())
    def test_a_finding_never_holds_one_document_alone_nor_a_claim_twice(self, data: st.DataObject) -> None:
        kind = data.draw(st.sampled_from(KINDS))
        said = {one.id: one for one in data.draw(st.lists(claims(kind), min_size=2, max_size=6))}
        documents = [Document.from_text("one text", id="a"), Document.from_text("other text", id="b")]
        for finding in find(list(said.values()), documents, {}).findings:
            ids = [one.id for one in finding.claims]
            assert len({one.document_id for one in finding.claims}) == 2
            assert len(ids) == len(set(ids))
            assert sorted(one for group in finding.groups for one in group.claim_ids) == sorted(ids)


def test_two_things_of_one_name_agree_where_their_values_do() -> None:
    halls = REACHED["CC704"]
    assert _one(halls[0], *halls[2:], event(year(1890), subject="Orla Hall", document="b")).verdict is Verdict.AGREE


def test_two_things_of_one_name_are_one_after_all_when_the_sources_agree_on_something_else() -> None:
    built = [event(year(1880), subject="Orla Hall", predicate="built", document=document) for document in "ab"]
    assert [finding.rule for finding in _found(*REACHED["CC704"], *built).findings] == ["CC101", "CC201"]


# Every rule of the lexicon, reached by two claims that meet of their own accord.

_PLAN = described("the plan")
_CUPS = {"subject": "Orla Club", "predicate": "cup"}


def _said(sentence: str, document: str = "a") -> Claim:
    """A statement with its whole sentence as evidence."""
    base = statement("mill", sentence, subject="Orla Mill", document=document)
    return base.model_copy(update={"evidence": Span(start=0, end=len(sentence), quote=sentence)})


REACHED: dict[str, Sequence[Claim]] = {
    "CC101": (event(year(1932)), event(year(1934), document="b")),
    "CC102": (count(number(320), predicate="height"), count(number(280), predicate="height", document="b")),
    "CC103": (relation("Port Ansel"), relation("Kestrel Bay", document="b")),
    "CC104": (
        statement("approve", "approved the plan", object=_PLAN),
        statement("approve", "approve the plan", object=_PLAN, denied=True, document="b"),
    ),
    "CC105": (
        claim("enumeration", members("A", "B"), subject="Orla Club", predicate="cup", when=year(2018)),
        claim("enumeration", members("A"), subject="Orla Club", predicate="cup", when=year(2018), document="b"),
    ),
    "CC111": (
        claim("enumeration", members("Alma", "Clara", "Dorothea"), subject=described("pits"), predicate="pit"),
        claim("enumeration", members("Alma", "Clara", "Bessborough"), subject=described("pits"), predicate="pit", document="b"),
    ),
    "CC107": (age(41), age(45, document="b")),
    "CC112": (
        event(year(1921), subject="Jane Roe", predicate="born"),
        event(year(2003), subject="Jane Roe", predicate="died"),
        age(84, predicate="age at death", document="b"),
    ),
    "CC113": (
        claim("attribute", words("comedy"), subject="Tin Coat", predicate="genre"),
        claim("attribute", words("tragedy"), subject="Tin Coat", predicate="genre", document="b"),
    ),
    "CC108": (
        _said("Orla Mill milled flour and oats for Jane Roe in 1902 with 12 stones"),
        _said("Orla Mill milled flour and oats for Jane Roe in 1902 with 14 stones", document="b"),
    ),
    "CC201": (event(year(1932)), event(year(1932), document="b")),
    "CC202": (count(number(320), predicate="height"), count(number(320), predicate="height", document="b")),
    "CC203": (relation("Port Ansel"), relation("Port Ansel", document="b")),
    "CC204": (claim("quotation", words("No comment")), claim("quotation", words("No comment"), document="b")),
    "CC205": (claim("enumeration", members("A", "B")), claim("enumeration", members("B", "A"), document="b")),
    "CC301": (event(year(1932)), event(month(5, 1932), document="b")),
    "CC302": (count(more_than(25), predicate="height"), count(number(32), predicate="height", document="b")),
    "CC401": (
        count(number(12_000), predicate="population", when=year(1990)),
        count(number(15_000), predicate="population", when=year(2020), document="b"),
    ),
    "CC402": (age(41), age(43, document="b")),
    "CC403": (role("Jane Roe", "mayor"), role("John Doe", "mayor", document="b")),
    "CC501": (count(number(5), when=year(2018)), count(number(6), when=year(2019), document="b")),
    "CC502": (event(year(1990), where="Rome"), event(year(1995), where="Paris", document="b")),
    "CC601": (claim("alias", name("Old Span")), claim("alias", name("Kestrel Crossing"), document="b")),
    "CC701": (event(year(1932), hedges=("planned",)), event(year(1934), document="b")),
    "CC702": (count(number(5)), count(number(6), document="b")),
    "CC703": (event(year(1932)), event(month(5, 1932).model_copy(update={"latest": date(1933, 1, 1)}), document="b")),
    "CC704": (
        event(year(1890), subject="Orla Hall"),
        event(year(1912), subject="Orla Hall", document="b"),
        statement("be", "is a courthouse in Fenn County", subject="Orla Hall"),
        statement("be", "is a courthouse in Marl Shire", subject="Orla Hall", document="b"),
    ),
}
_DATED = {"CC402": {"a": "2018-05-03", "b": "2020-05-04"}}


_YARD = "A barge owner from Harlow sold his yard to a carpenter for ${} million, with its slipway and its crane. The workers {} the sale."
_SOLD = "With its slipway and its crane, a barge owner sold his yard to a carpenter from Harlow for ${} million. The sale {} the workers."
RETOLD = {
    "CC109": (_YARD.format(3, "accepted"), _SOLD.format(5, "pleased")),
    "CC110": (_YARD.format(3, "accepted"), _YARD.format(3, "did not accept")),
}


def _retold(code: str) -> Finding:
    """The conflict between two texts on one matter: such rules need whole texts, not claims."""
    (finding,) = cc.crosscheck([cc.Document.from_text(text) for text in RETOLD[code]]).conflicts
    return finding


@pytest.mark.parametrize("code", sorted(lexicon("rules")))
def test_every_rule_of_the_lexicon_can_be_reached(code: str) -> None:
    finding = _retold(code) if code in RETOLD else _one(*REACHED[code], published=_DATED.get(code))
    assert (finding.rule, finding.verdict.value) == (code, lexicon("rules")[code]["verdict"])
    assert "{" not in finding.explanation
    assert finding.explanation.endswith(".")


def test_the_ends_of_a_span_are_no_second_finding_beside_the_span() -> None:
    told = [("a", "The Orla Bridge was built from 1901 to 1904."), ("b", "The Orla Bridge was built from 1911 to 1914.")]
    report = cc.crosscheck([cc.Document.from_text(text, id=name) for name, text in told])
    assert [finding.predicate for finding in report.conflicts] == ["built"]
    told = [("a", "The Orla Bridge was built from 1901 to 1904."), ("b", "The Orla Bridge was completed in 1914.")]
    report = cc.crosscheck([cc.Document.from_text(text, id=name) for name, text in told])
    assert [finding.predicate for finding in report.conflicts] == ["completed"]


def test_a_verb_that_says_the_opposite_is_told_as_it_stands() -> None:
    told = [("a", "The Orla Bridge withstood the fire of 3 May 2011."), ("b", "The Orla Bridge was destroyed in the fire of 3 May 2011.")]
    report = cc.crosscheck([cc.Document.from_text(text, id=name) for name, text in told])
    (finding,) = [finding for finding in report.conflicts if finding.predicate == "survival"]
    assert [group.caption for group in finding.groups] == ["withstood", "destroyed"]
