from __future__ import annotations

import pytest

from claimcheck.model.claims import Polarity
from claimcheck.model.values import NameValue
from reading_helpers import Said, claims_of, said, the_claim


@pytest.mark.parametrize(
    ("text", "subject", "predicate", "value"),
    [
        ("The Orchid Programme is run by the Harbour Office.", "Orchid Programme", "run_by", "Harbour Office"),
        ("The Harbour Office runs the Orchid Programme.", "Orchid Programme", "run_by", "Harbour Office"),
        ("The Orchid Programme, which the Harbour Office runs, trains sailors.", "Orchid Programme", "run_by", "Harbour Office"),
        ("The Osprey is owned by Ansel Holdings.", "Osprey", "owned_by", "Ansel Holdings"),
        ("The Osprey belongs to Ansel Holdings.", "Osprey", "owned_by", "Ansel Holdings"),
        ("Corvane Mills, a subsidiary of Ansel Holdings, makes flour.", "Corvane Mills", "owned_by", "Ansel Holdings"),
        ("Ada Quill founded the Lantern Society.", "Lantern Society", "founded_by", "Ada Quill"),
        ("The Vellin Bridge was designed by Ada Quill.", "Vellin Bridge", "designed_by", "Ada Quill"),
        ("Ada Quill designed the Vellin Bridge.", "Vellin Bridge", "designed_by", "Ada Quill"),
        ("The comet was discovered by Ada Quill.", "comet", "discovered_by", "Ada Quill"),
        ("Corvane Mills was acquired by Ansel Holdings.", "Corvane Mills", "acquired_by", "Ansel Holdings"),
        ("Ansel Holdings bought Corvane Mills.", "Corvane Mills", "acquired_by", "Ansel Holdings"),
        ("The Lantern Society is part of the Harbour Trust.", "Lantern Society", "part_of", "Harbour Trust"),
        ("Bram Teller is a member of the Lantern Society.", "Bram Teller", "member_of", "Lantern Society"),
        ("The Lantern Society is based in Eastmere.", "Lantern Society", "located_in", "Eastmere"),
        ("The Eastmere-based society Lantern Friends meets on Mondays.", "Lantern Friends", "located_in", "Eastmere"),
        ("The Varstad-based company Brightwater Foods bakes bread.", "Brightwater Foods", "located_in", "Varstad"),
        ("The Northwick-based company Nordic Lamps, a maker of lamps, grows.", "Nordic Lamps", "located_in", "Northwick"),
        ("Bram Teller lives in Port Ansel.", "Bram Teller", "lives_in", "Port Ansel"),
        ("Ada Quill was born in Eastmere.", "Ada Quill", "born_in", "Eastmere"),
        ("The bridge was named after Ada Quill.", "bridge", "named_after", "Ada Quill"),
        ("The Osprey is registered in Corvane.", "Osprey", "registered_in", "Corvane"),
        ("Ada Quill was succeeded by Bram Teller.", "Ada Quill", "succeeded_by", "Bram Teller"),
        ("Bram Teller succeeded Ada Quill.", "Ada Quill", "succeeded_by", "Bram Teller"),
        (
            "The Osprey sank. The Osprey had sailed to Corvane. The Osprey was old. The owner was the Ansel family.",
            "Osprey",
            "owned_by",
            "Ansel family",
        ),
        ("The Lantern Society was founded in 1987. It is part of the Harbour Trust.", "Lantern Society", "part_of", "Harbour Trust"),
    ],
)
def test_a_lasting_relation_joins_two_things(text: str, subject: str, predicate: str, value: str) -> None:
    assert said(text, "relation", predicate) == [Said("relation", subject, predicate, value)]


def test_the_other_end_is_the_object_and_stands_in_the_value_span() -> None:
    text = "The Orchid Programme is run by the Harbour Office."
    claim = the_claim(text, "relation", "run_by")
    assert claim.object is not None
    assert claim.value_span == claim.object.span
    assert claim.object.span.quote == "Harbour Office"


def test_the_other_end_is_no_place_that_limits_the_relation() -> None:
    assert the_claim("The Lantern Society is based in Eastmere.", "relation", "located_in").qualifiers.place == ()


def test_when_a_relation_began_qualifies_it() -> None:
    time = the_claim("Corvane Mills was acquired by Ansel Holdings in 2009.", "relation", "acquired_by").qualifiers.time
    assert time is not None
    assert time.edtf == "2009"


def test_a_denied_relation_is_negated() -> None:
    claim = the_claim("The Orchid Programme is not run by the Harbour Office.", "relation", "run_by")
    assert claim.polarity is Polarity.NEGATED


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The Orchid Programme will be run by the Harbour Office.", "planned"),
        ("The Orchid Programme may be run by the Harbour Office.", "possible"),
        ("The Orchid Programme is reportedly run by the Harbour Office.", "reportedly"),
    ],
)
def test_a_relation_at_a_distance_is_hedged(text: str, hedge: str) -> None:
    assert the_claim(text, "relation", "run_by").hedges == (hedge,)


def test_a_relation_on_somebodys_word_is_attributed() -> None:
    attribution = the_claim("According to Mara Fenn, the Orchid Programme is run by the Harbour Office.", "relation", "run_by").attribution
    assert attribution is not None
    assert attribution.name == "Mara Fenn"


@pytest.mark.parametrize(
    "text",
    ["The Lantern Society launched an attack on the Harbour Trust.", "Ada Quill met the Harbour Trust.", "Ships lie idle."],
)
def test_what_is_no_lasting_relation_gives_none(text: str) -> None:
    assert said(text, "relation") == []


def test_all_who_are_coordinated_take_part() -> None:
    text = "The Lantern Society and the Harbour Trust were founded by Ada Quill and Bram Teller."
    assert [(claim.subject, claim.value) for claim in said(text, "relation", "founded_by")] == [
        ("Lantern Society", "Ada Quill"),
        ("Lantern Society", "Bram Teller"),
        ("Harbour Trust", "Ada Quill"),
        ("Harbour Trust", "Bram Teller"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Lantern Society was founded by Ada Quill or Bram Teller.",  # nobody says which
        "The tower was designed by Ada Quill and Bram Teller.",  # neither is the one designer
        "No one built the Vellin Bridge.",
        "The Vellin Bridge was built by nobody.",
    ],
)
def test_who_cannot_be_told_is_not_told(text: str) -> None:
    assert said(text, "relation") == []


def test_only_a_place_is_where_somebody_died() -> None:
    assert said("At least 12 people died in the fire.", "relation") == []
    assert [claim.value for claim in said("Jane Roe died in hospital in Port Ansel.", "relation", "died_in")] == ["Port Ansel"]


@pytest.mark.parametrize(
    ("text", "relation", "thing", "person"),
    [
        ("The author of The Salt Road is Ada Quill.", "written_by", "The Salt Road", "Ada Quill"),
        ("The Salt Road is a film. The film's director is Ada Quill.", "directed_by", "Salt Road", "Ada Quill"),
        ("The Orla Hall stands in Eastmere. Its architect, Ada Quill, was content.", "designed_by", "Orla Hall", "Ada Quill"),
        ("Ada Quill is the discoverer of Comet Orla.", "discovered_by", "Comet Orla", "Ada Quill"),
    ],
)
def test_a_noun_tells_what_a_person_is_to_a_thing(text: str, relation: str, thing: str, person: str) -> None:
    found = {(c.subject.name, c.object.name) for c in claims_of(text) if c.predicate == relation and c.object is not None}
    assert {(name.removeprefix("The "), other) for name, other in found} == {(thing.removeprefix("The "), person)}


def test_a_project_that_somebody_directs_is_no_work_directed_by_them() -> None:
    assert not [c for c in claims_of("Ada Quill directed the Orla Hospital.") if c.predicate == "directed_by"]


@pytest.mark.parametrize(
    ("text", "relation", "value"),
    [
        ("The birthplace of Ada Quill is Port Ansel.", "born_in", "Port Ansel"),
        ("The headquarters of Castor Coal are in Port Ansel.", "located_in", "Port Ansel"),
        ("Castor Coal digs coal. The company is based in Port Ansel.", "located_in", "Port Ansel"),
        ("The Glass Orchard is a novel by Ada Quill.", "writing_of", "Ada Quill"),
    ],
)
def test_a_relation_told_by_a_noun(text: str, relation: str, value: str) -> None:
    assert [claim.value for claim in said(text, "relation", relation)] == [value]


def test_an_office_in_trouble_is_nowhere() -> None:
    assert said("The headquarters of Castor Coal are in trouble.", "relation", "located_in") == []


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The Orla Bridge was built to plans by Ada Quill.", "designed_by"),
        ("The plans for the Orla Bridge were drawn by Ada Quill.", "designed_by"),
        ("The Orla Bridge is the work of the architect Ada Quill.", "designed_by"),
        ("The Orla Trial was paid for by Ada Quill.", "funded_by"),
        ("Ada Quill led the Orla Expedition.", "led_by"),
    ],
)
def test_a_relation_to_a_person_is_told_in_other_words(text: str, predicate: str) -> None:
    assert (predicate, "Ada Quill") in {(c.predicate, c.value.name) for c in claims_of(text) if c.kind == "relation"}


def test_a_town_stands_behind_the_house_where_somebody_died() -> None:
    claims = claims_of("Ada Quill died at her home in Olmstead.")
    assert ("died_in", "Olmstead") in {(c.predicate, c.value.name) for c in claims if c.kind == "relation"}


def test_the_agent_of_two_participles_side_by_side_did_both() -> None:
    told = {claim.predicate for claim in said("The film was written and directed by Ada Quill.", "relation")}
    assert {"written_by", "directed_by"} <= told
    told = {claim.predicate for claim in said("The film was written in 1960 and directed by Ada Quill.", "relation")}
    assert "written_by" not in told


def test_only_what_is_of_one_type_succeeds_another() -> None:
    assert said("The town of Eastmere replaced all lamps in 2018.", "relation", "succeeded_by") == []
    assert said("By the end Hale had replaced 1,840 stones.", "relation", "succeeded_by") == []
    assert [c.subject for c in said("Ada Quill was succeeded by Bram Teller.", "relation", "succeeded_by")] == ["Ada Quill"]


def test_who_works_with_care_is_not_affiliated_with_it() -> None:
    assert said("Ada Quill works with care.", "relation", "affiliated_with") == []
    assert [c.value for c in said("Ada Quill works with the Harbour Office.", "relation", "affiliated_with")] == ["Harbour Office"]


@pytest.mark.parametrize(
    ("text", "relation", "value"),
    [
        ("Ada Quill was buried in Eastmere.", "buried_in", "Eastmere"),
        ("The film is based on Winter Harbour.", "based_on", "Winter Harbour"),
        ("The portrait was painted by Ada Quill.", "painted_by", "Ada Quill"),
        ("The telegraph was invented by Ada Quill.", "invented_by", "Ada Quill"),
        ("Bram Teller was murdered by Jon Marl.", "killed_by", "Jon Marl"),
        ("The River Orla flows into Lake Vellin.", "flows_into", "Lake Vellin"),
    ],
)
def test_more_of_what_has_one_other_end(text: str, relation: str, value: str) -> None:
    assert [claim.value for claim in said(text, "relation", relation)] == [value]


@pytest.mark.parametrize(
    ("text", "relation", "thing", "value"),
    [
        ("Ludvig Amsrod's grave lies in Fjellby.", "buried_in", "Ludvig Amsrod", "Fjellby"),
        ("Carved from marble, the Orla Column has stood for a century.", "made_of", "Orla Column", "marble"),
    ],
)
def test_further_ways_of_telling_a_relation(text: str, relation: str, thing: str, value: str) -> None:
    assert [(claim.subject, claim.value) for claim in said(text, "relation", relation)] == [(thing, value)]


@pytest.mark.parametrize("text", ["Mara Orne belonged to the Orla Party.", "Kamarandi is a village. Kamarandi belongs to Tashira."])
def test_a_member_of_a_party_and_a_village_are_not_owned(text: str) -> None:
    assert said(text, "relation", "owned_by") == []


@pytest.mark.parametrize(
    ("text", "relation", "thing", "value"),
    [
        ("The Orla Bridge takes its name from Ada Quill.", "named_after", "Orla Bridge", "Ada Quill"),
        ("The Orla Bridge owes its name to Ada Quill.", "named_after", "Orla Bridge", "Ada Quill"),
        ("The Orla Bridge gets its name from the River Orla.", "named_after", "Orla Bridge", "River Orla"),
        ("The Orla Bridge was named in honour of Ada Quill.", "named_after", "Orla Bridge", "Ada Quill"),
        ("The River Tarn rises in the Fenn Hills.", "rises_in", "River Tarn", "Fenn Hills"),
        ("The Orla Film was produced by Ada Quill.", "produced_by", "Orla Film", "Ada Quill"),
        ("Ada Quill, daughter of Bram Teller, was a painter.", "child_of", "Ada Quill", "Bram Teller"),
        ("Ada Quill studied at Corvane College.", "educated_at", "Ada Quill", "Corvane College"),
        ("Ada Quill came into the world in Lisk in 1903.", "born_in", "Ada Quill", "Lisk"),
        ("Ada Quill was born in the town of Lisk.", "born_in", "Ada Quill", "Lisk"),
        ("Ada Quill was buried in the churchyard of Tarn.", "buried_in", "Ada Quill", "Tarn"),
        ("The contractor for the Orla Bridge was Marl Works.", "built_by", "Orla Bridge", "Marl Works"),
        ("The architect for the Orla Hall was Ada Quill.", "designed_by", "Orla Hall", "Ada Quill"),
        ("The Orla Hall was a gift from Ada Quill.", "funded_by", "Orla Hall", "Ada Quill"),
    ],
)
def test_a_relation_is_told_by_a_phrase(text: str, relation: str, thing: str, value: str) -> None:
    assert said(text, "relation", relation) == [Said("relation", thing, relation, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Bram Teller takes his hat from Ada Quill.",
        "The Orla Bridge lost its name to Ada Quill.",
        "The Orla Bridge derives its strength from the River Orla.",
        "Ada Quill owes money to Bram Teller.",
        "Ada Quill was born in the year of the Fenn Flood.",
        "Ada Quill drew up the list for the Orla Bridge.",
        "The town drew up the plans for the Orla Bridge.",  # a town draws no plans
        "The contractor for three years was Marl Works.",
    ],
)
def test_another_noun_in_the_phrase_tells_no_relation(text: str) -> None:
    assert said(text, "relation") == []


def test_two_words_that_stand_in_one_name_are_one_body() -> None:
    assert [claim.value for claim in said("The Lantern Society was founded by Hale & Dunne.", "relation", "founded_by")] == ["Hale & Dunne"]
    assert [claim.value for claim in said("The Orla Bridge was designed by Hale & Dunne.", "relation", "designed_by")] == ["Hale & Dunne"]
    assert [claim.value for claim in said("The Lantern Society was founded by Hale and Dunne.", "relation", "founded_by")] == [
        "Hale",
        "Dunne",
    ]


def test_a_relation_without_a_verb_has_the_time_of_its_thing() -> None:
    time = the_claim("The winner of the Orla Cup of 1986, Ada Quill, left.", "relation", "won_by").qualifiers.time
    assert time is not None
    assert time.edtf == "1986"
    assert the_claim("The winner of the Orla Cup, Ada Quill, left in 1986.", "relation", "won_by").qualifiers.time is None


@pytest.mark.parametrize(
    "text",
    [
        "The goal was scored by Ada Quill in the Orla Cup.",
        "The window was created by Ada Quill.",
        "The film found an audience in 1961.",
        "The temperature rises in Tarn.",
        "The book about Ada Quill, written by Jane Roe, was sold.",
        "Ada Quill is in Lisk.",
        "In the hall you will find the coin.",
    ],
)
def test_a_verb_that_tells_something_else_of_such_a_thing_tells_no_relation(text: str) -> None:
    assert said(text, "relation") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The film was scored by Ada Quill.", ("film", "music_by", "Ada Quill")),
        ("The Orla Club was created by Ada Quill.", ("Orla Club", "founded_by", "Ada Quill")),
        ("The river rises in Tarn.", ("river", "rises_in", "Tarn")),
        ("The novel was written by Jane Roe.", ("novel", "written_by", "Jane Roe")),
        ("The Orla Hall is in Lisk.", ("Orla Hall", "located_in", "Lisk")),
        ("The comet was found by Ada Quill.", ("comet", "discovered_by", "Ada Quill")),
        ("Anna was written by Jane Roe.", ("Anna", "written_by", "Jane Roe")),
        ("Victoria is in Lisk.", ("Victoria", "located_in", "Lisk")),
    ],
)
def test_of_others_it_tells_the_relation(text: str, told: tuple[str, str, str]) -> None:
    assert told in {(claim.subject, claim.predicate, claim.value) for claim in said(text, "relation")}


def test_whoever_is_in_charge_of_works_is_told_of_the_works() -> None:
    assert [(claim.subject, claim.value) for claim in said("The architect in charge of the Orla Hall was Ada Quill.", "relation")] == [
        ("Orla Hall", "Ada Quill")
    ]
    assert said("The architect in charge was Ada Quill.", "relation") == []


@pytest.mark.parametrize(
    "text",
    [
        "Orla United beat Lisk Athletic in the 1978 Crown Cup final.",
        "Orla United beat Lisk Athletic 3-1 in the 1978 Crown Cup final.",
        "In the 1978 Crown Cup final, Orla United beat Lisk Athletic.",
        "Lisk Athletic lost to Orla United in the 1978 Crown Cup final.",
        "Lisk Athletic were beaten by Orla United in the 1978 Crown Cup final.",
    ],
)
def test_the_final_is_won_by_the_team_that_beats_the_other(text: str) -> None:
    assert said(text, "relation", "won_by") == [Said("relation", "Crown Cup final", "won_by", "Orla United")]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill beat Mara Orne in the final of the Orla Open.",
        "The Tigers beat the Blues in the final of the Orla Cup.",
        "OFC beat LU in the Orla Cup final.",
        "Orla United beat Lisk Athletic in the league.",
        "Orla United lost.",
    ],
)
def test_a_tournament_of_persons_has_several_finals_and_a_league_none(text: str) -> None:
    assert said(text, "relation", "won_by") == []


def test_the_womens_final_is_another_one() -> None:
    claim = the_claim("In the women's 2003 Grand Final, Orla United beat Lisk Athletic.", "relation", "won_by")
    assert "women" in claim.qualifiers.scope


@pytest.mark.parametrize("text", ["The Orla Cup was won by Ada Quill.", "Ada Quill won the Orla Cup."])
def test_a_cup_is_won_whatever_the_model_takes_its_name_for(text: str) -> None:
    assert said(text, "relation", "won_by") == [Said("relation", "Orla Cup", "won_by", "Ada Quill")]


@pytest.mark.parametrize(
    "text",
    [
        "The final of the Orla Cup was held in Lisk in 1961.",
        "The 1961 final of the Orla Cup was held in Lisk.",
    ],
)
def test_a_final_is_held_in_its_year(text: str) -> None:
    claim = the_claim(text, "relation", "held_in")
    assert isinstance(claim.value, NameValue)
    assert (claim.subject.name, claim.value.name) == ("Orla Cup final", "Lisk")
    assert claim.qualifiers.time is not None
    assert claim.qualifiers.time.edtf == "1961"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The village of Upper Orla belongs to the district of Lisk.", ("Upper Orla", "belongs_to", "Lisk")),
        ("Orla Island is part of the Republic of Tarsova.", ("Orla Island", "belongs_to", "Republic of Tarsova")),
        ("The village of Upper Orla is in the county of Lisk.", ("Upper Orla", "located_in", "Lisk")),
        ("The capital of the island state of Palmora is Port Lisk.", ("Palmora", "capital", "Port Lisk")),
    ],
)
def test_what_a_place_belongs_to_tells_where_it_is(text: str, told: tuple[str, str, str]) -> None:
    assert told in {(claim.subject, claim.predicate, claim.value) for claim in said(text, "relation")}


@pytest.mark.parametrize(
    "text",
    [
        "Orla Island once belonged to the Republic of Tarsova.",
        "Orla Island belonged to the Republic of Tarsova.",
        "Orla Island belongs to the Quill family.",
        "Orla Island belongs to the Tarn Islands.",
        "Orla Island, then part of the Republic of Tarsova, was settled late.",
    ],
)
def test_what_a_place_belonged_to_or_is_owned_by_is_no_division_of_today(text: str) -> None:
    assert said(text, "relation", "belongs_to") == []


def test_the_indoor_cup_is_another_one() -> None:
    claim = the_claim("The indoor Orla Cup was won by Ada Quill.", "relation", "won_by")
    assert claim.qualifiers.scope == ("indoor",)


def test_what_a_place_was_part_of_is_kept_as_that() -> None:
    assert said("Orla Island was part of the Republic of Tarsova.", "relation", "part_of") == [
        Said("relation", "Orla Island", "part_of", "Republic of Tarsova")
    ]
