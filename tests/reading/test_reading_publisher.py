"""Who says "we" on a body's own page."""

from __future__ import annotations

import pytest

import claimcheck as cc
from claimcheck.formats.header import header_metadata

HEADER = "Our history\nSource: Port Orla Teachers’ Union, website\nPublished: 2021-08-30\n\n"


def _page(text: str, header: str = HEADER) -> cc.Document:
    return cc.Document(id="page", text=header + text, metadata=header_metadata(None, "", header + text))


def _subjects(text: str, header: str = HEADER) -> dict[str, str]:
    """By the words of each subject what it stands for."""
    return {claim.subject.text: claim.subject.name for claim in cc.extract_claims(_page(text, header))}


def test_we_is_the_body_that_the_header_names() -> None:
    assert _subjects("We went on strike on 8 March 2017.")["We"] == "Port Orla Teachers’ Union"


def test_its_name_is_taken_from_the_header() -> None:
    document = _page("We went on strike on 8 March 2017.")
    (antecedent,) = {claim.subject.antecedent for claim in cc.extract_claims(document)}
    assert antecedent is not None
    assert document.text[antecedent.start : antecedent.end] == antecedent.quote == "Port Orla Teachers’ Union"


def test_our_union_is_the_union() -> None:
    assert _subjects("Our union was founded in 1950.")["Our union"] == "Port Orla Teachers’ Union"
    assert _subjects("Our first union was founded in 1950.")["Our first union"] == "union"


def test_our_company_is_any_business_whose_name_tells_no_kind() -> None:
    assert _subjects("Our company was founded in 1950.", HEADER.replace("Port Orla Teachers’ Union", "Hollmann Kestrel")) == {
        "Our company": "Hollmann Kestrel"
    }


def test_in_a_quotation_somebody_else_speaks() -> None:
    assert "Port Orla Teachers’ Union" not in _subjects("“We went home. We slept in 2017,” said Jane Roe.").values()


def test_it_does_not_lead_back_to_we() -> None:
    assert _subjects("We went on strike on 8 March 2017. It ended in April 2017.").get("It") != "Port Orla Teachers’ Union"


@pytest.mark.parametrize("source", ["example.org, website", "Jane Roe, blog", "the union"])
def test_an_address_a_person_and_a_description_say_no_we(source: str) -> None:
    assert _subjects("We went on strike on 8 March 2017.", HEADER.replace("Port Orla Teachers’ Union, website", source)) == {"We": "we"}


def test_the_text_goes_on_to_call_the_body_by_its_kind() -> None:
    assert _subjects("We went on strike in 2017. The union was founded in 1950.")["The union"] == "Port Orla Teachers’ Union"


def test_an_author_says_we_for_somebody_else() -> None:
    header = HEADER.replace("Source:", "Author: Jane Roe\nSource:")
    assert _subjects("We went on strike on 8 March 2017.", header) == {"We": "we"}


def test_inches_open_no_quotation() -> None:
    assert _subjects('The wheels are 12" wide. We went on strike in 2017.')["We"] == "Port Orla Teachers’ Union"
