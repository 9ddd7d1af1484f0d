"""From mentions to entities: which key a name, an acronym or a description gets."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.entities import AliasRules
from claimcheck.matching.keys import described_key, is_identified, last_word, mentions_of, resolve_mentions
from claimcheck.model.claims import NAMESAKE, Claim
from claimcheck.model.mentions import Mention
from matching_factories import called, claim, described, event, name, year

NO_RULES = AliasRules()


def _keys(*claims: Claim, rules: AliasRules = NO_RULES) -> list[str]:
    """The keys of the subjects after resolution."""
    return [one.subject.key for one in resolve_mentions(claims, rules)[0]]


def _said(document: str, subject: str | Mention) -> Claim:
    return event(year(1932), document=document, subject=subject)


def test_one_name_in_two_documents_is_one_thing() -> None:
    one, other = _keys(_said("a", "Orla Bridge"), _said("b", "Orla Bridge"))
    assert one == other != ""


def test_two_names_are_two_things() -> None:
    one, other = _keys(_said("a", "Orla Bridge"), _said("b", "Kestrel Tower"))
    assert one != other


def test_an_acronym_that_a_document_declares_is_its_long_form() -> None:
    declared = claim("alias", name("KBC"), document="a", subject="Kestrel Bay Council")
    one, other, _ = _keys(_said("a", "Kestrel Bay Council"), _said("b", "KBC"), declared)
    assert one == other


def test_an_alias_of_a_thing_without_a_name_declares_nothing() -> None:
    declared = claim("alias", name("KBC"), document="a", subject=described("the council"))
    one, other, _ = _keys(_said("a", "Kestrel Bay Council"), _said("b", "KBC"), declared)
    assert one != other


def test_the_beginning_of_a_name_that_its_text_uses_alone_is_that_name() -> None:
    short = called("Orla Museum of Glass").model_copy(update={"text": "Orla Museum"})
    one, other = _keys(_said("a", short), _said("b", "Orla Museum"))
    assert one == other


def test_rules_of_the_user_join_names() -> None:
    one, other = _keys(_said("a", "Old Span"), _said("b", "Orla Bridge"), rules=AliasRules(aliases=(("Old Span", "Orla Bridge"),)))
    assert one == other


def test_rules_of_the_user_keep_names_apart() -> None:
    declared = claim("alias", name("KBC"), document="a", subject="Kestrel Bay Council")
    kept = AliasRules(never=(("KBC", "Kestrel Bay Council"),))
    one, other, _ = _keys(_said("a", "Kestrel Bay Council"), _said("b", "KBC"), declared, rules=kept)
    assert one != other


def test_every_mention_of_a_claim_gets_its_key() -> None:
    said = event(year(1932), subject="Orla Bridge", object="Lea Finch", where="Port Ansel")
    said = said.model_copy(update={"attribution": called("Ansel Gazette")})
    (keyed,), resolution = resolve_mentions([said], NO_RULES)
    assert [mention.name for mention in mentions_of(keyed)] == ["Orla Bridge", "Lea Finch", "Ansel Gazette", "Port Ansel"]
    assert {mention.key for mention in mentions_of(keyed)} == {entity.key for entity in resolution.entities}


def test_the_rest_of_a_claim_stays_as_it_was() -> None:
    said = _said("a", "Orla Bridge")
    (keyed,), _ = resolve_mentions([said], NO_RULES)
    assert keyed.model_copy(update={"subject": said.subject}) == said


def test_a_thing_that_belongs_to_a_named_one_is_known_over_documents() -> None:
    its_roof, the_roofs = (described(words).model_copy(update={"owner": "Orla Museum"}) for words in ("the roof", "roofs"))
    one, other, museum = _keys(_said("a", its_roof), _said("b", the_roofs), _said("b", "Orla Museum"))
    assert one == other
    assert museum in one
    assert is_identified(one)


def test_a_description_of_one_word_is_no_identity() -> None:
    assert _keys(_said("a", described("people"))) == [""]


@pytest.mark.parametrize(
    ("one", "other"),
    [("a six-member terrorist cell", "terrorist cells of six members"), ("The Old Bridge", "the old bridges")],
)
def test_descriptions_with_the_same_words_have_one_key(one: str, other: str) -> None:
    shared = set(described_key(one).split("|")[1].split()) & set(described_key(other).split("|")[1].split())
    assert len(shared) >= 2


def test_a_description_alone_tells_no_single_thing() -> None:
    assert described_key("the old bridge") != ""
    assert not is_identified(described_key("the old bridge"))
    assert not is_identified("")
    assert is_identified("entity-1")


def test_numbers_and_short_words_are_no_part_of_a_description() -> None:
    assert described_key("12 old bridges") == described_key("an old bridge")


@pytest.mark.parametrize(("phrase", "expected"), [("the six terrorist cells", "cell"), ("", ""), ("!?", "")])
def test_the_last_word_heads_a_phrase(phrase: str, expected: str) -> None:
    assert last_word(phrase) == expected


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=40), st.sampled_from(["", "entity-1"]))
def test_a_description_of_any_text_has_a_key_that_says_it_is_one(text: str, owner: str) -> None:
    key = described_key(text, owner)
    assert key == "" or key.startswith(f"~{owner}|")
    assert not key or is_identified(key) == bool(owner)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(["old", "bridge", "red", "towers"]), min_size=1, unique=True))
def test_the_order_of_words_does_not_change_the_key(content: list[str]) -> None:
    assert described_key(" ".join(content)) == described_key(" ".join(reversed(content)))


@settings(max_examples=30, deadline=None)
@given(st.permutations(["Orla Bridge", "Orla Bridge Trust", "KBC", "Kestrel Bay Council", "Jane Roe", "Roe"]))
def test_the_order_of_claims_does_not_change_keys(names: list[str]) -> None:
    claims = [_said("a", one) for one in names]
    in_order = dict(zip(sorted(names), _keys(*sorted(claims, key=lambda one: one.subject.name)), strict=True))
    assert dict(zip(names, _keys(*claims), strict=True)) == in_order


@pytest.mark.parametrize("roof", ["the timber roof", "the old timber roof", "a slate roof"])
def test_what_a_thing_is_made_of_is_no_part_of_its_key(roof: str) -> None:
    plain = roof.replace("timber ", "").replace("slate ", "")
    assert described_key(roof, "entity-1") == described_key(plain, "entity-1") != ""


def test_a_description_of_nothing_but_a_material_is_known_by_it() -> None:
    assert described_key("the timber", "entity-1") == "~entity-1|timber"
    assert described_key("the timber", "entity-1") != described_key("the glass", "entity-1")


def test_a_namesake_is_no_other_name() -> None:
    namesake = claim("alias", name("Kestrel Tower"), document="a", subject="Orla Bridge", predicate=NAMESAKE)
    one, other, _ = _keys(_said("a", "Orla Bridge"), _said("b", "Kestrel Tower"), namesake)
    assert one != other
