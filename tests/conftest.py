"""What several test modules share: made-up reports, and texts that must stay as they are ("golden" files).

`pytest --regenerate-golden` writes the golden files anew instead of comparing with them; read the difference before you commit it.
"""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest
from hypothesis import settings

from claimcheck.model.document import Document
from claimcheck.model.finding import Decision, Severity, Verdict
from claimcheck.model.report import Coverage, Dropped, Entity, Problem, Report
from report_factories import GOLDEN, dated_claim, finding_of

# A build server tries the same examples every time, so that a change is judged by what it changes; at a desk each run tries new ones.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")

TEXTS = {
    "gazette.txt": "The harbour\n\nThe Harbour Office of Eastmere was founded in May 2015. Its first warden took up her post in 2016.\n",
    "almanac.txt": "Since 2002 the town has built four piers.\nThe Harbour Office, founded in March 2015, counts the ships.\n",
    "letter.md": "# To the editor\n\nThe office was founded in May 2015, and Ada Quill became its warden on 4 June 2016.\n",
}

TITLES = {"gazette.txt": "The harbour"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regenerate-golden", action="store_true", help="write tests/golden anew instead of comparing with it")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """A function that compares a text with the golden file of a name, byte for byte."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--regenerate-golden"):
            path.write_bytes(text.encode())
        assert path.read_bytes().decode() == text

    return compare


@pytest.fixture
def harbour_report() -> Report:
    """A report with one conflict among three sources, a refinement, a succession, and something of each kind under coverage."""
    documents = tuple(Document(id=name, text=text, source=f"papers/{name}", title=TITLES.get(name)) for name, text in TEXTS.items())
    gazette, almanac, letter = documents
    may = (dated_claim(gazette, "The Harbour Office of Eastmere was founded in May 2015.", "May 2015"),)
    march = (dated_claim(almanac, "The Harbour Office, founded in March 2015, counts the ships.", "March 2015"),)
    also_may = (dated_claim(letter, "The office was founded in May 2015", "May 2015"),)
    about_post = {"subject": "warden of the Harbour Office", "predicate": "took_office"}
    in_2016 = (dated_claim(gazette, "Its first warden took up her post in 2016.", "2016", **about_post),)
    in_june = (dated_claim(letter, "Ada Quill became its warden on 4 June 2016.", "4 June 2016", **about_post),)
    since = (dated_claim(almanac, "Since 2002 the town has built four piers.", "Since 2002", "town", "built"),)
    conflict = finding_of(
        Verdict.CONFLICT,
        "CC101",
        {"May 2015": (*may, *also_may), "March 2015": march},
        severity=Severity.HIGH,
        explanation="The Harbour Office was founded once, and May 2015 and March 2015 exclude each other.",
        trace=("same subject: one name", "same property: founded, which has one value", "values: March 2015 is not in May 2015"),
    )
    coverage = Coverage(
        documents=3,
        sentences=6,
        sentences_with_claims=5,
        claims=6,
        entities=3,
        pairs_compared=4,
        dropped=(Dropped(what="sentence", reason="no date, number or name in it", count=1),),
        problems=(Problem(source="papers/chart.png", reason="has the unknown ending '.png'", remedy="convert it to text"),),
    )
    return Report(
        documents=documents,
        claims=(*may, *in_2016, *march, *since, *also_may, *in_june),
        findings=(
            conflict,
            finding_of(Verdict.REFINE, "CC301", {"2016": in_2016, "4 June 2016": in_june}),
            finding_of(Verdict.SUCCESSION, "CC401", {"Since 2002": since, "2016": in_2016}, confidence=0.6),
            finding_of(Verdict.UNDECIDED, "CC701", {"four": since, "one": may}, confidence=0.3),
        ),
        coverage=coverage,
    )


@pytest.fixture
def report_saying() -> Callable[[str], Report]:
    """A function that makes a report with one conflict in which every text, name, file and reason is, or holds, the given text."""

    def make(text: str) -> Report:
        documents = tuple(
            Document(id=f"{text}{number}", text=f"{text} in {year}", source=text, title=text) for number, year in enumerate((2017, 2018))
        )
        claims = tuple(dated_claim(document, document.text, document.text[-4:], text, text) for document in documents)
        groups = {f"{text}{number}": (claim,) for number, claim in enumerate(claims)}
        finding = finding_of(Verdict.CONFLICT, text, groups, id=text, kind=text, explanation=text, trace=(text,))
        decision = Decision(decision="accepted", note=text, who=text)
        succession = finding.model_copy(update={"verdict": Verdict.SUCCESSION, "decision": decision})
        entity = Entity(key=text, name=text, aliases=(text,))
        problem = Problem(source=text, reason=text, remedy=text)
        coverage = Coverage(dropped=(Dropped(what=text, reason=text, count=2),), problems=(problem,))
        return Report(documents=documents, claims=claims, entities=(entity,), findings=(finding, succession), coverage=coverage)

    return make
