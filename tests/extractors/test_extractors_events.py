from __future__ import annotations

import pytest

from claimcheck.model.claims import EventClaim, Polarity
from reading_helpers import Said, claims_of, said, the_claim, value_words


@pytest.mark.parametrize(
    ("text", "subject", "predicate", "value"),
    [
        ("The Harbour Office of Eastmere was founded in May 2015.", "Harbour Office of Eastmere", "founded", "2015-05"),
        ("Ada Quill founded the Lantern Society in 1987.", "Lantern Society", "founded", "1987"),
        ("In 1987 Ada Quill founded the Lantern Society.", "Lantern Society", "founded", "1987"),
        ("The Lantern Society, which was founded in 1987, owns two ships.", "Lantern Society", "founded", "1987"),
        ("The Lantern Society, founded in 1987, owns two ships.", "Lantern Society", "founded", "1987"),
        ("Ada Quill set up the Lantern Society in 1987.", "Lantern Society", "founded", "1987"),
        ("The launch of the Orchid Programme in 2014 surprised many.", "Orchid Programme", "started", "2014"),
        ("The Orchid Programme began in 2014.", "Orchid Programme", "started", "2014"),
        ("The Lantern Society was dissolved in 2004.", "Lantern Society", "ended", "2004"),
        ("Mara Fenn opened the Vellin Bridge on 3 May 2011.", "Vellin Bridge", "opened", "2011-05-03"),
        ("The Vellin Bridge was opened by Mara Fenn on 3 May 2011.", "Vellin Bridge", "opened", "2011-05-03"),
        ("The opening of the Vellin Bridge was on 3 May 2011.", "Vellin Bridge", "opened", "2011-05-03"),
        ("The Corvane Museum closed in 1975.", "Corvane Museum", "closed", "1975"),
        ("Steam ended in 1926, when the Corvane Line was electrified.", "Corvane Line", "electrified", "1926"),
        ("They sang until 2005, when the Corvane Choir split up.", "Corvane Choir", "ended", "2005"),
        ("The Lantern Society came into being in 1987.", "Lantern Society", "founded", "1987"),
        ("In 1898 its hall burned, for the Lantern Society was founded in 1850 as a school.", "Lantern Society", "founded", "1850"),
        ("The Tide Act came into force in May 2011.", "Tide Act", "in_force", "2011-05"),
        ("In January 2004 Ada Quill found the comet.", "comet", "discovered", "2004-01"),
        ("The statuette came to light on 9 October 2009.", "statuette", "discovered", "2009-10-09"),
        ("The Quill Hall was a building with 17 gates that was demolished in 2020.", "Quill Hall", "destroyed", "2020"),
        ("Mara Fenn's marriage of 1906 to Ada Quill was short.", "Mara Fenn", "married", "1906"),
        ("The Orla Museum shows the painting by Helen Moor, which was painted in 1886.", "painting", "painted", "1886"),
        ("The Corvane Museum reopened in 1980.", "Corvane Museum", "reopened", "1980"),
        ("The Vellin Bridge was built in 1904.", "Vellin Bridge", "built", "1904"),
        ("The Vellin Bridge was completed on 2 May 1904.", "Vellin Bridge", "completed", "1904-05-02"),
        ("Ada Quill was born on 4 June 1961 in Eastmere.", "Ada Quill", "born", "1961-06-04"),
        ("On 4 June 1961, Ada Quill was born.", "Ada Quill", "born", "1961-06-04"),
        ("Ada Quill came into the world in Eastmere on 4 June 1961.", "Ada Quill", "born", "1961-06-04"),
        ("The Vellin Bridge was not opened until 1919.", "Vellin Bridge", "opened", "1919"),
        ("The Vellin Bridge did not open until May 1919.", "Vellin Bridge", "opened", "1919-05"),
        ("It was not until 1919 that the Vellin Bridge was opened.", "Vellin Bridge", "opened", "1919"),
        ("It was not until May 1919 that the Vellin Bridge opened.", "Vellin Bridge", "opened", "1919-05"),
        ("Not until 1919 was the Vellin Bridge opened.", "Vellin Bridge", "opened", "1919"),
        ("Only in 1919 did the Vellin Bridge open.", "Vellin Bridge", "opened", "1919"),
        ("Corvane Mills went bankrupt in 1907.", "Corvane Mills", "bankrupt", "1907"),
        ("Corvane Mills was declared bankrupt in May 1907.", "Corvane Mills", "bankrupt", "1907-05"),
        ("The bankruptcy of Corvane Mills in 1907 was sudden.", "Corvane Mills", "bankrupt", "1907"),
        ("The first edition of the Vellin Run was held in 1991.", "Vellin Run", "first occurred", "1991"),
        ("Vellinia gained its independence in 1904.", "Vellinia", "independent", "1904"),
        ("Vellinia declared its independence on 3 May 1904.", "Vellinia", "independence_declared", "1904-05-03"),
        ("The Battle of Ansel was fought on 3 May 1904.", "Battle of Ansel", "occurred", "1904-05-03"),
        ("The strike at Corvane Steel began on 3 May 2019.", "strike", "started", "2019-05-03"),
        ("The novel appeared in 1932.", "novel", "published", "1932"),
        ("The Cathedral of Ansel was consecrated in 1204.", "Cathedral of Ansel", "consecrated", "1204"),
        ("The opera The Fenn premiered in Lisk on 3 May 1910.", "Fenn", "published", "1910-05-03"),
        ("The earthquake struck Lisk on 3 May 2019.", "earthquake", "occurred", "2019-05-03"),
        ("Fenn Cathedral was built in 1204.", "Fenn Cathedral", "built", "1204"),
        ("Two mills merged to form Corvane Foods in 2014.", "Corvane Foods", "founded", "2014"),
        ("Near it lay the statuette of a bull, which came to light on 9 October 2009.", "statuette", "discovered", "2009-10-09"),
        ("Ada Quill died in 2019.", "Ada Quill", "died", "2019"),
        ("Ada Quill's death in 2019 was reported by the papers.", "Ada Quill", "died", "2019"),
        ("Bram Teller married Mara Fenn in 1984.", "Bram Teller", "married", "1984"),
        ("The comet was discovered by Ada Quill in 1932.", "comet", "discovered", "1932"),
        ("The parliament adopted the Tide Act on 5 June 1990.", "Tide Act", "adopted", "1990-06-05"),
        ("The Treaty of Ansel was signed in 1921.", "Treaty of Ansel", "signed", "1921"),
        ("Bram Teller joined the Lantern Society in 2003.", "Bram Teller", "joined", "2003"),
        ("Ansel Holdings acquired Corvane Mills in 2009.", "Corvane Mills", "acquired", "2009"),
        ("The Osprey sank on 12 March 1998 off Port Ansel.", "Osprey", "sank", "1998-03-12"),
        ("Ada Quill was elected president of the Lantern Society in 2003.", "Ada Quill", "elected", "2003"),
        ("Mara Fenn, the mayor of Corvane, resigned in March 2004.", "Mara Fenn", "resigned", "2004-03"),
        ("Ada Quill won the Corvane Prize in 2009.", "Ada Quill", "awarded", "2009"),
        ("The Corvane Prize was awarded to Ada Quill in 2009.", "Ada Quill", "awarded", "2009"),
        ("Ada Quill was awarded the Corvane Prize in 2009.", "Ada Quill", "awarded", "2009"),
        ("Ada Quill graduated from the University of Corvane in 1983.", "Ada Quill", "graduated", "1983"),
        ("Police arrested Bram Teller on 7 July 2011.", "Bram Teller", "arrested", "2011-07-07"),
        ("Bram Teller was arrested in Corvane on 7 July 2011.", "Bram Teller", "arrested", "2011-07-07"),
        ("The murder of Bram Teller in 2018 was never solved.", "Bram Teller", "killed", "2018"),
        ("The May 2003 bombings in Corvane killed 41 people.", "bombings", "occurred", "2003-05"),
        ("The first attack was in 2003.", "attack", "occurred", "2003"),
        ("Bram Teller arrived in Corvane on Monday.", "Bram Teller", "arrived", "2020-06-22"),
        ("The Lantern Society was founded around 1987.", "Lantern Society", "founded", "1987~"),
        ("The Lantern Society was founded last year.", "Lantern Society", "founded", "2019"),
    ],
)
def test_a_dated_verb_or_noun_is_an_event_of_its_thing(text: str, subject: str, predicate: str, value: str) -> None:
    assert said(text, "event", predicate) == [Said("event", subject, predicate, value)]


def test_a_contract_that_a_text_does_not_know_of_is_signed_as_others_are() -> None:
    assert said("Bram Teller signed a contract on 2 May 1921.", "event", "signed") == []


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Queen Ada Quill reigned from 1864 to 1904.", {("reign_began", "1864"), ("reign_ended", "1904")}),
        ("The Corvane Mine operated from 1864 to 1904.", {("operation_began", "1864"), ("operation_ended", "1904")}),
        ("Corvane Mills operated the mine from 1864 to 1904.", set()),
        ("Corvane Castle was built in the 12th century.", {("built", "1101/1200")}),
    ],
)
def test_what_goes_on_for_a_time_has_a_first_and_a_last_year(text: str, ends: set[tuple[str, str]]) -> None:
    assert {(claim.predicate, claim.value) for claim in said(text, "event")} == ends


def test_what_a_thing_was_opened_as_is_a_limit() -> None:
    assert the_claim("The Vellin House opened in 1904 as a hotel.", "event", "opened").qualifiers.scope == ("as hotel",)
    assert the_claim("The Vellin House opened in 1904 as Fenn Hall.", "event", "opened").qualifiers.scope == ()


def test_the_years_that_a_thing_was_built_between_limit_nothing() -> None:
    assert the_claim("The Vellin Bridge was built between 1901 and 1904.", "event", "built").qualifiers.scope == ()
    assert the_claim("The Vellin Line was opened between Lisk and Marl in 1904.", "event", "opened").qualifiers.scope == ("between lisk",)


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The Vellin Bridge was not opened until 1919.", Polarity.AFFIRMED),
        ("The Vellin Bridge was never opened until 1919.", Polarity.NEGATED),
        ("The Vellin Bridge was not opened in 1919.", Polarity.NEGATED),
    ],
)
def test_what_came_about_no_sooner_than_a_day_came_about_on_it(text: str, polarity: Polarity) -> None:
    assert {claim.polarity for claim in claims_of(text) if claim.kind == "event"} <= {polarity}


def test_a_day_receives_nothing() -> None:
    text = "The Treaty of Ansel was signed on 2 May 1921."
    assert said(text, "event", "signed") == [Said("event", "Treaty of Ansel", "signed", "1921-05-02")]


def test_a_participle_before_its_subject_is_an_event() -> None:
    text = "Founded in 1987, the Lantern Society owns two ships."
    assert said(text, "event", "founded") == [Said("event", "Lantern Society", "founded", "1987")]


def test_of_two_dates_that_an_or_joins_both_are_allowed_by_one() -> None:
    claim = the_claim("The Lantern Society was founded in May 2015 or June 2015.", "event", "founded")
    assert isinstance(claim, EventClaim)
    assert (str(claim.value.earliest), str(claim.value.latest), claim.value.spans) == ("2015-05-01", "2015-06-30", False)
    assert claim.value_span is not None
    assert claim.value_span.quote == "May 2015 or June 2015"


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The Lantern Society was founded between 1901 and 1904.", "founded"),
        ("The Vellin Bridge was built between 1901 and 1904.", "built"),
        ("The Vellin Bridge was built from 1901 to 1904.", "built"),
    ],
)
def test_a_span_may_date_what_happens_some_day_in_it_or_takes_its_time(text: str, predicate: str) -> None:
    assert [claim.value for claim in said(text, "event", predicate)] == ["1901/1904"]


def test_a_span_dates_no_day_of_anything_else() -> None:
    assert said("Ada Quill led the Lantern Society from 1901 to 1904.", "event") == []


def test_each_of_several_things_has_its_event() -> None:
    text = "The Lantern Society and the Harbour Office were founded in 1987."
    assert [claim.subject for claim in said(text, "event", "founded")] == ["Lantern Society", "Harbour Office"]
    assert said("Ada Quill or Bram Teller won the race in 1984.", "event") == []


def test_each_of_two_who_married_has_the_other() -> None:
    claims = [claim for claim in claims_of("Ada Quill and Bram Teller married in 1984.") if claim.kind == "event"]
    assert [(claim.subject.name, claim.object.name) for claim in claims if claim.object] == [
        ("Ada Quill", "Bram Teller"),
        ("Bram Teller", "Ada Quill"),
    ]


def test_only_a_prize_has_a_receiver() -> None:
    text = "Bram Teller was appointed to the Harbour Board in 1984."
    assert [claim.subject for claim in said(text, "event", "appointed")] == ["Bram Teller"]


def test_the_thing_itself_is_no_place_of_its_event() -> None:
    assert the_claim("The opening of the Vellin Bridge was on 3 May 2011.", "event", "opened").qualifiers.place == ()


def test_a_death_may_be_pronounced() -> None:
    assert said("Bram Teller was pronounced dead on 3 May 2011.", "event") == [Said("event", "Bram Teller", "died", "2011-05-03")]


def test_the_lines_of_a_chronicle_are_dated_by_their_leads() -> None:
    text = "2015: The Harbour Office was founded.\n2019: It closed."
    assert [(claim.subject, claim.predicate, claim.value) for claim in said(text, "event")] == [
        ("Harbour Office", "founded", "2015"),
        ("Harbour Office", "closed", "2019"),
    ]


def test_a_date_of_its_own_outweighs_the_lead() -> None:
    assert [claim.value for claim in said("2015: The museum, closed in 2011, reopened in 2014.", "event", "reopened")] == ["2014"]


@pytest.mark.parametrize(
    ("text", "predicate", "other"),
    [
        ("Ada Quill founded the Lantern Society in 1987.", "founded", "Ada Quill"),
        ("The Lantern Society was founded by Ada Quill in 1987.", "founded", "Ada Quill"),
        ("Bram Teller joined the Lantern Society in 2003.", "joined", "Lantern Society"),
        ("Ada Quill won the Corvane Prize in 2009.", "awarded", "Corvane Prize"),
        ("The Corvane Prize was awarded to Ada Quill in 2009.", "awarded", "Corvane Prize"),
        ("Corvane Mills was acquired by Ansel Holdings in 2009.", "acquired", "Ansel Holdings"),
    ],
)
def test_who_else_takes_part_is_the_object(text: str, predicate: str, other: str) -> None:
    taking_part = the_claim(text, "event", predicate).object
    assert taking_part is not None
    assert taking_part.name == other


def test_each_of_two_coordinated_events_has_its_own_date() -> None:
    text = "The Lantern Society was founded in 1987 and dissolved in 2004."
    assert [(claim.predicate, claim.value) for claim in said(text, "event")] == [("founded", "1987"), ("ended", "2004")]


def test_an_object_may_make_a_verb_mean_something_else() -> None:
    assert said("The navy launched an attack on the port in 1987.", "event", "started") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill worked at the museum from 1990 to 1995.",
        "The Lantern Society has owned the museum since 1990.",
        "The museum has twelve rooms.",
    ],
)
def test_a_span_of_time_is_not_the_day_of_an_event(text: str) -> None:
    assert said(text, "event") == []


def test_the_value_is_quoted_as_it_stands() -> None:
    claim = the_claim("The Harbour Office was founded in May\u00a02015.", "event", "founded")
    assert claim.value_span is not None
    assert claim.value_span.quote == "May\u00a02015"


def test_the_place_of_an_event_qualifies_it() -> None:
    claim = the_claim("Bram Teller was arrested in Eastmere on 7 July 2011.", "event", "arrested")
    assert [place.name for place in claim.qualifiers.place] == ["Eastmere"]


@pytest.mark.parametrize(
    "text",
    ["The museum did not close in 2004.", "The museum never closed in 2004.", "The museum failed to close in 2004."],
)
def test_an_event_that_did_not_happen_is_negated(text: str) -> None:
    assert the_claim(text, "event", "closed").polarity is Polarity.NEGATED


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The museum reportedly closed in 2004.", "reportedly"),
        ("The museum allegedly closed in 2004.", "allegedly"),
        ("The museum will close in 2031.", "planned"),
        ("The museum plans to close in 2031.", "planned"),
        ("The museum may close in 2031.", "possible"),
        ("If the museum had closed in 2004, ships would have waited.", "unreal"),
    ],
)
def test_an_event_at_a_distance_is_hedged(text: str, hedge: str) -> None:
    hedged = [claim for claim in claims_of(text) if claim.kind == "event" and claim.predicate in {"closed", "close"}]
    assert [hedge in claim.hedges for claim in hedged] == [True]


def test_a_plain_event_is_affirmed_unhedged_and_the_texts_own() -> None:
    claim = the_claim("The museum closed in 2004.", "event", "closed")
    assert (claim.polarity, claim.hedges, claim.attribution) == (Polarity.AFFIRMED, (), None)


def test_a_hedged_event_is_less_sure_than_a_plain_one() -> None:
    plain, hedged = (the_claim(f"The museum {word}closed in 2004.", "event", "closed") for word in ("", "reportedly "))
    assert hedged.confidence < plain.confidence


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("According to Bram Teller, the museum closed in 2004.", "Bram Teller"),
        ("Bram Teller said that the museum closed in 2004.", "Bram Teller"),
        ("Mara Fenn told reporters that the museum closed in 2004.", "Mara Fenn"),
        ("The museum closed in 2004, Mara Fenn said.", "Mara Fenn"),
        ("Mara Fenn died in 2019. She said that the museum closed in 2004.", "Mara Fenn"),
    ],
)
def test_an_event_on_somebodys_word_is_attributed(text: str, speaker: str) -> None:
    attribution = the_claim(text, "event", "closed").attribution
    assert attribution is not None
    assert attribution.name == speaker


@pytest.mark.parametrize(
    ("text", "subject", "predicate", "value"),
    [
        ("The Orchid Programme trains sailors. The programme began in 2014.", "Orchid Programme", "started", "2014"),
        ("The Bureau of Tidal Safety (BTS) has 40 boats. The bureau was founded in 2015.", "Bureau of Tidal Safety", "founded", "2015"),
        ("The Bureau of Tidal Safety (BTS) has 40 boats. BTS was founded in 2015.", "Bureau of Tidal Safety", "founded", "2015"),
        ("Bram Teller was born in Corvane. He died in 2019.", "Bram Teller", "died", "2019"),
    ],
)
def test_an_event_of_a_phrase_that_leads_back_is_the_named_things(text: str, subject: str, predicate: str, value: str) -> None:
    claim = the_claim(text, "event", predicate)
    assert said(text, "event", predicate) == [Said("event", subject, predicate, value)]
    assert claim.subject.antecedent is not None
    assert claim.subject.antecedent.quote == subject


@pytest.mark.parametrize(
    ("text", "subject", "predicate", "day"),
    [
        ("The Orla Bridge crosses the Lisk. Construction began in 1925.", "Orla Bridge", "construction_began", "1925"),
        ("The Orla Bridge crosses the Lisk. Work on the bridge ended in 1931.", "Orla Bridge", "completed", "1931"),
        ("The Orla Museum stands in Lisk. The opening took place on 3 May 1974.", "Orla Museum", "opened", "1974-05-03"),
        ("The Salt Road is a film. It had its premiere on 3 May 1994.", "Salt Road", "published", "1994-05-03"),
        ("The Orla foundry stood in Lisk. It burned down on 9 May 1941.", "Orla foundry", "destroyed", "1941-05-09"),
        ("Orla Systems is a company. It went public in 2003.", "Orla Systems", "listed", "2003"),
        ("Ada Quill took her doctorate in 1951.", "Ada Quill", "doctorate", "1951"),
        ("Ada Quill was given the Corvane Prize in 1951.", "Ada Quill", "awarded", "1951"),
    ],
)
def test_a_clause_tells_an_event_by_more_than_its_verb(text: str, subject: str, predicate: str, day: str) -> None:
    claim = the_claim(text, "event", predicate)
    assert (claim.subject.name, getattr(claim.value, "edtf", "")) == (subject, day)


@pytest.mark.parametrize("text", ["Winter Harbour first appeared in 1932.", "The novel Winter Harbour was published in 1932."])
def test_a_work_was_published_when_it_first_appeared(text: str) -> None:
    assert [(claim.subject, claim.value) for claim in said(text, "event", "published")] == [("Winter Harbour", "1932")]


@pytest.mark.parametrize("text", ["Bram Teller first appeared in 1932.", "Winter Harbour first appeared in a magazine in 1932."])
def test_a_person_or_an_instalment_that_first_appeared_was_not_published(text: str) -> None:
    assert said(text, "event", "published") == []


def test_who_passed_away_died() -> None:
    assert [claim.subject for claim in said("Bram Teller passed away in 1932 after an illness.", "event", "died")] == ["Bram Teller"]


def test_the_day_behind_a_town_and_its_country_is_the_day_of_the_birth() -> None:
    told = [(claim.subject, claim.value) for claim in said("Jane Roe was born in Orlam, Fenn Empire in 1850 to a baker.", "event", "born")]
    assert told == [("Jane Roe", "1850")]


@pytest.mark.parametrize(
    ("text", "predicate", "edtf"),
    [
        ("The Orla Mill dates from 1741.", "built", "1741"),
        ("Orla Systems has existed since 3 May 1932.", "founded", "1932-05-03"),
        ("The Orla Bridge has been open since 3 May 1932.", "opened", "1932-05-03"),
        ("The Orla Trial opened on 3 May 1932.", "started", "1932-05-03"),
        ("The maiden flight of the Orla Heron was on 3 May 1932.", "first_flight", "1932-05-03"),
        ("Ada Quill passed away on 3 May 1932.", "died", "1932-05-03"),
    ],
)
def test_a_property_is_told_in_other_words(text: str, predicate: str, edtf: str) -> None:
    assert (predicate, edtf) in {(c.predicate, c.value.edtf) for c in claims_of(text) if c.kind == "event"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Orla Bridge was built from 1901 to 1904.", {("construction_began", "1901"), ("completed", "1904"), ("built", "1901/1904")}),
        (
            "The film was shot from May 1994 to June 1995.",
            {("filming_began", "1994-05"), ("filming_ended", "1995-06"), ("filmed", "1994-05/1995-06")},
        ),
        ("Orla Nights began filming in May 1994.", {("filming_began", "1994-05")}),
        ("Orla Nights finished filming in May 1994.", {("filming_ended", "1994-05")}),
        ("The filming of Orla Nights finished in May 1994.", {("filming_ended", "1994-05")}),
        ("Orla Systems began building the Orla Tower in 1990.", {("construction_began", "1990")}),
    ],
)
def test_what_takes_its_time_is_dated_by_its_ends(text: str, told: set[tuple[str, str]]) -> None:
    assert {(claim.predicate, claim.value) for claim in said(text, "event")} == told


def test_people_who_were_shot_were_not_filmed() -> None:
    assert not {claim.predicate for claim in said("Two men were shot in May 1994.", "event")} & {"filmed", "filming_began"}


def test_a_date_before_a_noun_is_that_of_the_noun() -> None:
    told = {(claim.subject, claim.predicate) for claim in said("Ada Quill denounced the May 3, 2001 terrorist attacks in Marl.", "event")}
    assert told == {("terrorist attacks", "occurred")}


def test_the_date_of_what_came_before_is_not_that_of_what_came_after() -> None:
    assert said("Most towns took another way after the 1911 revolutionary movement.", "event") == []
    assert {claim.value for claim in said("Ada Quill signed the treaty in 1911.", "event")} == {"1911"}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Larkwing Airways was privatised in 1932.", "privatised"),
        ("The government nationalised Larkwing Airways in 1932.", "nationalised"),
        ("The Osprey was laid down in 1932.", "laid_down"),
        ("The Osprey was commissioned in 1932.", "commissioned"),
        ("The Osprey was decommissioned in 1932.", "decommissioned"),
        ("The Orla Line was electrified in 1932.", "electrified"),
        ("Ada Quill was buried in 1932.", "buried"),
        ("The coronation of Queen Ada was in 1932.", "crowned"),
        ("Bram Teller was executed in 1932.", "executed"),
        ("Ada Quill emigrated to Corvane in 1932.", "emigrated"),
    ],
)
def test_what_happens_once_to_a_company_a_ship_or_a_person_is_a_property_of_its_own(text: str, predicate: str) -> None:
    assert [claim.value for claim in said(text, "event", predicate)] == ["1932"]


def test_a_study_is_not_commissioned_as_a_ship_is() -> None:
    assert said("The city commissioned a study in 1932.", "event", "commissioned") == []


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The Orla Festival was first held in 1951.", "first occurred"),
        ("The Orla Festival took place for the first time in 1951.", "first occurred"),
        ("The Orla Festival was held in 1951.", "occurred"),
        ("The Orla Band first visited Rome in 1951.", "first visit"),
        ("The Orla Band visited Rome for the first time in 1951.", "first visit"),
    ],
)
def test_what_is_done_first_or_for_the_first_time_is_done_so_once(text: str, predicate: str) -> None:
    assert [claim.predicate for claim in claims_of(text) if claim.kind == "event"] == [predicate]


@pytest.mark.parametrize(
    "text",
    [
        "The story goes back to 1851, the year in which Orla Mills was founded.",
        "1951 was the year in which Orla Mills was founded.",
        "It was in 1951 that Orla Mills was founded.",
        "1951, the year when Orla Mills was founded, was dry.",
    ],
)
def test_a_clause_is_dated_by_the_year_that_it_is_said_to_be_of(text: str) -> None:
    (claim,) = [claim for claim in claims_of(text) if claim.predicate == "founded"]
    assert claim.subject.name == "Orla Mills"
    assert claim.value_span is not None
    assert claim.value_span.quote in {"1851", "1951"}


def test_a_date_in_figures_comes_before_one_that_is_reckoned() -> None:
    text = "Orla Mills burned down in 1913. Ten years later, in 1923, Orla Mills was rebuilt."
    assert [value_words(claim.value) for claim in claims_of(text) if claim.kind == "event" and claim.evidence.start > 0] == ["1923"]


def test_what_is_past_was_not_after_the_day_of_publication() -> None:
    text = "Police told of the shooting on 18 March 2020 of Ada Quill, who died the next day."
    assert not [claim for claim in claims_of(text) if claim.predicate == "died"]


@pytest.mark.parametrize(
    ("text", "subject", "predicate", "day"),
    [
        ("Orla Systems broke ground on the Orla Tower in 1903.", "Orla Tower", "construction_began", "1903"),
        ("Ground was broken for the Orla Tower on 3 May 1903.", "Orla Tower", "construction_began", "1903-05-03"),
        ("Orla Systems started work on the Orla Bridge in 1903.", "Orla Bridge", "construction_began", "1903"),
        ("The Orla Museum opened its doors on 3 May 1974.", "Orla Museum", "opened", "1974-05-03"),
        ("Ada Quill put her name to the Treaty of Lisk on 2 May 1921.", "Treaty of Lisk", "signed", "1921-05-02"),
        ("The government put an end to the Orchid Programme in 2004.", "Orchid Programme", "ended", "2004"),
        ("An end was put to the Orchid Programme in 2004.", "Orchid Programme", "ended", "2004"),
        ("The fever claimed the life of Bram Teller in 1932.", "Bram Teller", "died", "1932"),
        ("Bram Teller lost his life in 1932.", "Bram Teller", "died", "1932"),
        ("The novel Winter Harbour hit the shelves on 3 May 1932.", "Winter Harbour", "published", "1932-05-03"),
    ],
)
def test_a_verb_and_its_noun_may_make_one_verb(text: str, subject: str, predicate: str, day: str) -> None:
    assert said(text, "event", predicate) == [Said("event", subject, predicate, day)]


def test_each_of_two_who_tied_the_knot_has_the_other() -> None:
    claims = [claim for claim in claims_of("Ada Quill and Bram Teller tied the knot in 1984.") if claim.predicate == "married"]
    assert [(claim.subject.name, claim.object.name) for claim in claims if claim.object] == [
        ("Ada Quill", "Bram Teller"),
        ("Bram Teller", "Ada Quill"),
    ]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Bram Teller tied the rope in 1984.", "married"),
        ("Ada Quill and Bram Teller exchanged letters in 1984.", "married"),
        ("The stone was broken for the Orla Tower in 1903.", "construction_began"),
        ("Ground was broken in 1903.", "construction_began"),  # for what?
        ("Orla Systems started a fire on the Orla Tower in 1903.", "construction_began"),
        ("Bram Teller put the lamp to the wall in 2004.", "ended"),
        ("Bram Teller lost his hat in 1932.", "died"),
    ],
)
def test_a_verb_with_another_noun_is_no_such_idiom(text: str, predicate: str) -> None:
    assert said(text, "event", predicate) == []


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The Orla Band broke up in 1981.", "Orla Band"),
    ],
)
def test_a_verb_alone_tells_the_end_of_its_subject(text: str, subject: str) -> None:
    assert said(text, "event", "ended") == [Said("event", subject, "ended", "1981")]


@pytest.mark.parametrize(
    "text",
    ["The police broke up the Orla Band in 1981.", "Ada Quill finished the novel in 1981."],
)
def test_such_a_verb_with_an_object_does_not(text: str) -> None:
    assert said(text, "event", "ended") == []


@pytest.mark.parametrize(
    ("text", "receiver", "prize", "year"),
    [
        ("Ada Quill was honoured with the Corvane Prize in 2009.", "Ada Quill", "Corvane Prize", "2009"),
        ("The academy honoured Ada Quill with the Corvane Prize in 2009.", "Ada Quill", "Corvane Prize", "2009"),
        ("The academy presented Ada Quill with the Corvane Medal in 2009.", "Ada Quill", "Corvane Medal", "2009"),
        ("Bram Teller was decorated with the Hallam Cross in 1951.", "Bram Teller", "Hallam Cross", "1951"),
        ("The Corvane Prize went to Ada Quill in 2009.", "Ada Quill", "Corvane Prize", "2009"),
        ("The Corvane Medal fell to Bram Teller in 2009.", "Bram Teller", "Corvane Medal", "2009"),
    ],
)
def test_who_is_honoured_with_a_prize_or_whom_it_goes_to_was_awarded_it(text: str, receiver: str, prize: str, year: str) -> None:
    claim = the_claim(text, "event", "awarded")
    assert claim.object is not None
    assert (claim.subject.name, claim.object.name, value_words(claim.value)) == (receiver, prize, year)


@pytest.mark.parametrize(
    "text",
    [
        "The academy honoured Ada Quill with a dinner in 2009.",
        "The hall was decorated with flags in 1951.",
        "Bram Teller presented the prize in 2009.",
        "The money went to Ada Quill in 2009.",
        "The train went to Corvane in 2009.",
        "The Corvane Prize went ahead in 2009.",
        "The Corvane Prize went missing in 2009.",
    ],
)
def test_what_is_no_prize_or_goes_to_nobody_is_awarded_to_nobody(text: str) -> None:
    assert said(text, "event", "awarded") == []


def test_whom_something_merged_with_is_the_other_one_where_it_has_a_name() -> None:
    other = the_claim("Corvane Mills merged with Ansel Holdings in 2009.", "event", "merged").object
    assert other is not None
    assert other.name == "Ansel Holdings"
    assert the_claim("Corvane Mills merged with its rival in 2009.", "event", "merged").object is None


@pytest.mark.parametrize(
    ("text", "subject", "predicate", "day"),
    [
        ("1961 saw the founding of Orla Systems.", "Orla Systems", "founded", "1961"),
        ("1961 was the year of the founding of Orla Systems.", "Orla Systems", "founded", "1961"),
        ("May 1903 brought the closure of the Orla Mill.", "Orla Mill", "closed", "1903-05"),
        ("3 May 1903 saw the opening of the Orla Hall.", "Orla Hall", "opened", "1903-05-03"),
        ("3 May 1903 was the day of the opening of the Orla Hall.", "Orla Hall", "opened", "1903-05-03"),
        ("The date of the opening of the Orla Hall was 3 May 1903.", "Orla Hall", "opened", "1903-05-03"),
        ("The opening date of the Orla Hall was 3 May 1903.", "Orla Hall", "opened", "1903-05-03"),
        ("The Orla Hall's opening date was 3 May 1903.", "Orla Hall", "opened", "1903-05-03"),
        ("The date of birth of Ada Quill is 3 May 1903.", "Ada Quill", "born", "1903-05-03"),
        ("The launch date of the Orchid Programme was 3 May 2014.", "Orchid Programme", "started", "2014-05-03"),
        ("The Orchid Programme trains sailors. Its launch date was 3 May 2014.", "Orchid Programme", "started", "2014-05-03"),
    ],
)
def test_a_time_may_be_said_to_be_that_of_an_event(text: str, subject: str, predicate: str, day: str) -> None:
    assert said(text, "event", predicate) == [Said("event", subject, predicate, day)]


@pytest.mark.parametrize(
    "text",
    [
        "1961 was the year of the rain in Lisk.",
        "The market day of Lisk was 3 May 1903.",
        "Ada Quill's day of rest was 3 May 1903.",
        "The date of the letter of Ada Quill was 3 May 1903.",
    ],
)
def test_the_day_of_what_is_no_event_tells_none(text: str) -> None:
    assert said(text, "event") == []


def test_who_saw_an_opening_is_no_time_of_it() -> None:
    assert said("Ada Quill saw the opening of the Orla Hall in 1903.", "event", "opened") == []


@pytest.mark.parametrize(
    ("text", "predicate", "year"),
    [
        ("The start of work on the Orla Bridge in 1903 was loud.", "construction_began", "1903"),
        ("The start of construction of the Orla Bridge in 1903 drew a crowd.", "construction_began", "1903"),
        ("The end of work on the Orla Bridge in 1909 was loud.", "completed", "1909"),
        ("The completion of construction of the Orla Bridge in 1909 drew a crowd.", "completed", "1909"),
    ],
)
def test_the_start_and_the_end_of_the_work_are_those_of_what_it_is_done_on(text: str, predicate: str, year: str) -> None:
    assert Said("event", "Orla Bridge", predicate, year) in said(text, "event", predicate)


@pytest.mark.parametrize(
    "text",
    [
        "The start of the sale of the Orla Bridge in 1903 drew a crowd.",
        "The noise of work on the Orla Bridge in 1903 was loud.",
        "The start of the season in 1903 drew a crowd.",
    ],
)
def test_the_start_of_something_else_and_the_noise_of_work_begin_no_construction(text: str) -> None:
    assert said(text, "event", "construction_began") == []


@pytest.mark.parametrize(
    "text",
    [
        "The merger of Corvane Mills and Ansel Holdings in 2009 was loud.",
        "The merger between Corvane Mills and Ansel Holdings was in 2009.",
    ],
)
def test_each_of_two_of_a_merger_has_the_other(text: str) -> None:
    claims = [claim for claim in claims_of(text) if claim.predicate == "merged"]
    assert [(claim.subject.name, claim.object.name, value_words(claim.value)) for claim in claims if claim.object] == [
        ("Corvane Mills", "Ansel Holdings", "2009"),
        ("Ansel Holdings", "Corvane Mills", "2009"),
    ]


def test_one_alone_merged_with_nobody_that_is_told_and_two_that_opened_did_not_merge() -> None:
    assert the_claim("The merger of Corvane Mills in 2009 was loud.", "event", "merged").object is None
    opened = [
        claim for claim in claims_of("The opening of the Orla Hall and the Tarn Hall in 1903 was loud.") if claim.predicate == "opened"
    ]
    assert opened
    assert not [claim for claim in opened if claim.object is not None]


@pytest.mark.parametrize("text", ["The marriage of 3 May 1906 was short.", "The opening on 3 May 1903 was loud."])
def test_the_day_behind_an_event_is_not_what_it_belongs_to(text: str) -> None:
    assert said(text, "event") == []


def test_the_day_between_a_marriage_and_whom_it_was_to_hides_neither() -> None:
    claim = the_claim("Bram Teller's marriage on 3 May 1906 to Ada Quill was short.", "event", "married")
    assert claim.object is not None
    assert (claim.subject.name, claim.object.name, value_words(claim.value)) == ("Bram Teller", "Ada Quill", "1906-05-03")


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The inaugural Orla Fair was held in 1986.", "first occurred"),
        ("The first Orla Fair was held in 1986.", "first occurred"),
        ("The large Orla Fair was held in 1986.", "occurred"),
    ],
)
def test_the_inaugural_one_is_the_first(text: str, predicate: str) -> None:
    assert said(text, "event") == [Said("event", "Orla Fair", predicate, "1986")]


@pytest.mark.parametrize(
    "text",
    [
        "Lisk bought lamps for the festival of 2018.",
        "The festival of 2018 was to start with a parade.",
        "The festival of 2018 would draw a crowd.",
        "The festival of 2018 was expected to draw a crowd.",
    ],
)
def test_what_is_meant_only_did_not_take_place_for_sure(text: str) -> None:
    assert said(text, "event", "occurred") == []


@pytest.mark.parametrize("text", ["The festival of 2018 drew a crowd.", "Lisk was tired after the festival of 2018."])
def test_what_did_something_or_is_over_took_place(text: str) -> None:
    assert said(text, "event", "occurred") == [Said("event", "festival", "occurred", "2018")]


@pytest.mark.parametrize(
    ("text", "subject", "predicate", "day"),
    [
        ("The Orla Mill dates back to 1741.", "Orla Mill", "built", "1741"),
        ("The Tide Act has been in force since May 1990.", "Tide Act", "in_force", "1990-05"),
        ("The Osprey has been in service since 1990.", "Osprey", "in_service", "1990"),
        ("Orla Systems has been in existence since 1932.", "Orla Systems", "founded", "1932"),
    ],
)
def test_a_state_tells_the_day_on_which_it_began(text: str, subject: str, predicate: str, day: str) -> None:
    assert said(text, "event", predicate) == [Said("event", subject, predicate, day)]


@pytest.mark.parametrize(
    "text",
    [
        "The Tide Act has been in doubt since 1990.",
        "The Tide Act was in force until 1990.",
        "Bram Teller has been in prison since 1990.",
        "The story dates back to the king.",
    ],
)
def test_another_state_or_its_other_end_tells_none(text: str) -> None:
    assert said(text, "event") == []


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Red Fields was published in paperback in 1958.", ("in paperback",)),
        ("The Orla Line was opened between Lisk and Tarn in 1971.", ("between tarn", "between lisk")),
        ("The Orla Hall reopened in 1971.", ()),
        ("The Orla Hall was built again in 1971.", ("again",)),
        ("The rebuilt Orla Hall was opened in 1971.", ("rebuilt",)),
        ("The Orla Hall was opened in 1971 in Lisk.", ()),
    ],
)
def test_the_part_the_form_and_the_turn_of_a_thing_that_is_dated_are_its_scope(text: str, scope: tuple[str, ...]) -> None:
    told = the_claim(text, "event").qualifiers.scope
    assert set(told) <= set(scope)
    assert bool(told) is bool(scope)


@pytest.mark.parametrize(
    "text",
    [
        "The town called off the Orla Fair of 2021.",
        "The Orla Fair of 2021 was cancelled.",
        "For the Orla Fair of 2021 Lisk bought lamps.",
        "The German premiere of Vanda took place in 1903.",
        "The Orla Hospital broke ground on a second campus in 1988.",
        "Work on the second phase of the Orla Hall began in 1988.",
    ],
)
def test_what_may_not_have_come_about_or_is_of_another_thing_is_dated_by_nothing(text: str) -> None:
    found = {(claim.subject.name, claim.predicate) for claim in claims_of(text) if claim.kind == "event"}
    dated = {"occurred", "published", "construction_began"}
    assert not {
        (name, predicate)
        for name, predicate in found
        if predicate in dated and name in {"Orla Fair", "Vanda", "Orla Hospital", "Orla Hall"}
    }


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("An earthquake struck Lisk in 1961.", "occurred"),
        ("Hurricane Anna struck in 1961.", "occurred"),
        ("Ada Quill struck Jane Roe in 1961.", "strike"),
        ("The window was created in 1961.", "create"),
        ("The shaft was sunk in 1961.", "sink"),
        ("The ship sank in 1961.", "sank"),
    ],
)
def test_what_a_verb_says_depends_on_what_it_is_said_of(text: str, predicate: str) -> None:
    assert [claim.predicate for claim in said(text, "event")] == [predicate]


@pytest.mark.parametrize("text", ["The workers of the Orla Mill struck in 1961.", "Jane Roe was held in 1961."])
def test_people_do_not_take_place(text: str) -> None:
    assert said(text, "event", "occurred") == []


def test_a_battle_that_armies_fought_took_place() -> None:
    assert said("Two armies fought the Battle of Orla on 14 July 1643.", "event") == [
        Said("event", "Battle of Orla", "occurred", "1643-07-14")
    ]
    assert said("Ada Quill fought the decision in 1961.", "event", "occurred") == []
