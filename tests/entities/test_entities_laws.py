from __future__ import annotations

import time

from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimcheck.entities import AliasRules, Appearance, DeclaredAlias, resolve
from claimcheck.entities.blocking import candidate_pairs
from claimcheck.model.values import EntityType
from claimcheck.values.names import name_key

POOL = [
    "John Alder",
    "John A. Alder",
    "John B. Alder",
    "Jon Alder",
    "Alder",
    "Ana Barulandi",
    "Anna Baroulandi",
    "Ministry of Tides",
    "Ministry of the Tides",
    "Ministry of Ports",
    "DGBW",
    "DGIW",
    "General Directorate of Border Waters",
    "Directorate General for Border Waters",
    "General Directorate of Inland Waters",
    "Tassaliha",
    "Tasaliha program",
    "renewal",
    "36th Council",
    "35th Council",
    "",
    "***",
]
APPEARANCES = st.builds(
    Appearance,
    document_id=st.sampled_from("abcd"),
    name=st.one_of(st.sampled_from(POOL), st.text(max_size=12)),
    entity_type=st.sampled_from(list(EntityType)),
    class_nouns=st.sampled_from([(), ("program",)]),
    count=st.integers(1, 5),
)
ALIASES = st.builds(DeclaredAlias, st.sampled_from("abcd"), st.sampled_from(POOL), st.sampled_from(POOL))
NEVER = st.tuples(st.sampled_from(POOL), st.sampled_from(POOL)).filter(lambda pair: name_key(pair[0]) != name_key(pair[1]))
RULES = st.builds(AliasRules, st.just(()), st.lists(NEVER, max_size=2).map(tuple))


@given(st.lists(APPEARANCES, max_size=14), st.lists(ALIASES, max_size=5), RULES, st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_the_order_of_the_input_changes_nothing(
    appearances: list[Appearance], aliases: list[DeclaredAlias], rules: AliasRules, order: object
) -> None:
    resolution = resolve(appearances, aliases, rules)
    shuffled, other_aliases = list(appearances), list(aliases)
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    order.shuffle(other_aliases)  # type: ignore[attr-defined]
    again = resolve(shuffled, other_aliases, rules)
    assert again.entities == resolution.entities
    assert all(again.key(one.document_id, one.name) == resolution.key(one.document_id, one.name) for one in appearances)


@given(st.lists(APPEARANCES, max_size=14), st.lists(ALIASES, max_size=5), RULES)
@example(
    [Appearance("a", "John Alder", EntityType.PERSON), Appearance("c", "Alder", EntityType.PERSON)],
    [DeclaredAlias("a", "John Alder", "Alder"), DeclaredAlias("b", "DGBW", "Alder")],
    AliasRules(),
)
@settings(max_examples=150, deadline=None)
def test_every_name_has_one_entity_that_lists_it(appearances: list[Appearance], aliases: list[DeclaredAlias], rules: AliasRules) -> None:
    resolution = resolve(appearances, aliases, rules)
    assert len({entity.key for entity in resolution.entities}) == len(resolution.entities)
    for one in appearances:
        entity = resolution.entity(resolution.key(one.document_id, one.name))
        assert one.name in {entity.name, *entity.aliases}
        assert one.document_id in entity.document_ids


@given(st.lists(APPEARANCES, max_size=14), st.lists(ALIASES, max_size=5), RULES)
@settings(max_examples=150, deadline=None)
def test_a_never_pair_is_never_one_entity(appearances: list[Appearance], aliases: list[DeclaredAlias], rules: AliasRules) -> None:
    for entity in resolve(appearances, aliases, rules).entities:
        keys = {name_key(name) for name in (entity.name, *entity.aliases)}
        assert not any({name_key(one), name_key(other)} <= keys for one, other in rules.never)


@given(st.lists(APPEARANCES, min_size=1, max_size=10))
@settings(max_examples=100, deadline=None)
def test_more_of_the_same_changes_no_key(appearances: list[Appearance]) -> None:
    once, twice = resolve(appearances), resolve([*appearances, *appearances])
    counted = [one for one in appearances if one.entity_type is EntityType.UNKNOWN]
    assert all(
        once.key(one.document_id, one.name) == twice.key(one.document_id, one.name) for one in counted if len(counted) == len(appearances)
    )


def test_explanations_never_fail() -> None:
    resolution = resolve([Appearance("a", name) for name in POOL])
    for one in POOL:
        for other in POOL:
            assert resolution.explain(one, other) == resolution.explain(other, one)


def test_cost_grows_with_the_names_and_not_with_their_square() -> None:
    def names(size: int) -> list[str]:
        return [f"{first}a {second}o{third}" for first in "BDFGKLMNPR" for second in "bdfgklmnpr" for third in range(size // 100)]

    assert len(candidate_pairs(names(1000))) < 20 * len(candidate_pairs(names(100))) + 20_000


def test_pairs_of_a_crowded_block_grow_with_its_size() -> None:
    crowd = [f"Ruth Tr{a}{b}vk{c}{d}n" for a in "aeiou" for b in "aeiou" for c in "aeiou" for d in "aeiou"]
    assert len(candidate_pairs(crowd)) < 3 * len(candidate_pairs(crowd[::2]))
    assert candidate_pairs([f"Annual Tide Report of Carvell {number}" for number in range(1000)]) == []


def test_a_thousand_people_of_two_given_names_are_resolved_in_seconds() -> None:
    syllables = ["ka", "lo", "mi", "ren", "tor", "bel", "dan", "sha"]
    surnames = [f"{a}{b}{c}".title() for a in syllables for b in syllables for c in syllables]
    appearances = [Appearance("a", f"{given} {surname}", EntityType.PERSON) for given in ("John", "James") for surname in surnames]
    start = time.perf_counter()
    resolution = resolve(appearances)
    assert len(resolution.entities) > 500
    assert time.perf_counter() - start < 30
