from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimcheck.model.claims import Claim, claim_adapter
from claimcheck.model.document import Document
from claimcheck.pipeline import extract_claims
from reading_helpers import claims_of, spans_of

TEXT = """# The Orchid Programme

The Bureau of Tidal Safety (BTS) was founded on 4 June 2015 in Eastmere.[3] It has 40 boats — two of them new.

- Ada Quill, the bureau’s director, was born in 1961.
- According to her, the programme dubbed “Orchid” trained more than 300 sailors in 2018.

“We have never closed the harbour,” Quill said. The bureau has three ships: the Osprey, the Heron and the Gull.
The bureau does not own the Vellin Bridge. Bram Teller reportedly died in March 2019 in Port Ansel.
"""

WHOLE = st.sampled_from([line for line in TEXT.splitlines() if line])
PIECES = st.sampled_from(
    [
        "The Harbour Office (HOE) was founded in May 2015",
        " It has over125 boats",
        "Ada Quill, 32, said: “The bridge opened in 2011, as it had to.”",
        "She ",
        "Eastmere’s population was 12\u00a0000",
        "\u200b",
        "\u00ad",
        "e\u0301",
        "\U0001f6f6\ufe0f",
        "\u202eabc",
        "\ud83d",
        "İ",
        "ﬁ",
        "—",
        " (",
        ") ",
        "[4]",
        "\r\n",
        "\n- ",
        "\n\n",
        "\t",
        "\x00",
        "\u2028",
        ". ",
        '"',
        "100%",
        " the the ",
    ]
)
HOSTILE = st.lists(st.one_of(WHOLE, PIECES, st.text(max_size=8)), max_size=8).map("".join)


def claims_in(text: str, document_id: str = "text") -> tuple[Document, list[Claim]]:
    document = Document.from_text(text, id=document_id, published="2020-06-24")
    return document, extract_claims(document)


@given(HOSTILE)
@example("The Harbour\u200b Office (\u00ad) was — founded\u2028in May\u00a02015.")
@example("\ud83d was founded in 2015.")
@settings(max_examples=60, deadline=None)
def test_every_span_of_every_claim_quotes_the_document(text: str) -> None:
    document, claims = claims_in(text)
    for claim in claims:
        for span in spans_of(claim):
            assert document.text[span.start : span.end] == span.quote
            assert span.quote
        assert claim.subject.text == claim.subject.span.quote
    assert len({claim.id for claim in claims}) == len(claims)


def test_a_rich_text_gives_every_kind_of_claim() -> None:
    assert {claim.kind for claim in claims_of(TEXT)} == {
        "event",
        "quantity",
        "role",
        "relation",
        "enumeration",
        "quotation",
        "alias",
        "statement",
    }


def test_the_spans_of_a_rich_text_are_true_and_hold_their_values() -> None:
    for claim in claims_of(TEXT):
        assert all(TEXT[span.start : span.end] == span.quote for span in spans_of(claim))
        assert claim.value_span is None or claim.evidence.covers(claim.value_span)


def test_claims_come_sentence_by_sentence() -> None:
    starts = [claim.evidence.start for claim in claims_of(TEXT)]
    assert all(left <= right for left, right in pairwise(starts))


def test_every_claim_reads_back_from_its_json() -> None:
    for claim in claims_of(TEXT):
        assert claim_adapter.validate_json(claim.model_dump_json()) == claim


def test_the_same_document_gives_the_same_claims_again() -> None:
    assert claims_in(TEXT)[1] == claims_in(TEXT)[1]


def test_what_stands_before_a_sentence_does_not_change_the_ids_of_its_claims() -> None:
    sentence = "The Bureau of Tidal Safety was founded on 4 June 2015."
    alone, later = ([claim.id for claim in claims_in(text)[1]] for text in (sentence, f"It rained.\n\n{sentence}"))
    assert alone
    assert set(alone) <= set(later)


@pytest.mark.parametrize(
    ("sentence", "document_id"),
    [
        ("The Bureau of Tidal Safety was founded on 5 June 2015.", "text"),
        ("The Bureau of Tidal Health was founded on 4 June 2015.", "text"),
        ("The Bureau of Tidal Safety was closed on 4 June 2015.", "text"),
        ("The Bureau of Tidal Safety was not founded on 4 June 2015.", "text"),
        ("The Bureau of Tidal Safety was founded on 4 June 2015.", "other"),
    ],
)
def test_another_content_has_another_id(sentence: str, document_id: str) -> None:
    ids = {claim.id for claim in claims_in("The Bureau of Tidal Safety was founded on 4 June 2015.")[1]}
    assert ids.isdisjoint(claim.id for claim in claims_in(sentence, document_id)[1])


def test_a_sentence_that_stands_twice_gives_claims_with_ids_of_their_own() -> None:
    claims = claims_in("The Corvane Museum closed in 1975. " * 3)[1]
    dated = [claim for claim in claims if claim.kind == "event"]
    assert len({claim.id for claim in dated}) == len(dated) == 3


def test_another_process_with_another_hash_seed_gives_the_same_bytes() -> None:
    program = (
        "import sys; from hashlib import sha256; from claimcheck import Document, extract_claims\n"
        "document = Document.from_text(sys.argv[1], id='text', published='2020-06-24')\n"
        "print(sha256(''.join(claim.model_dump_json() for claim in extract_claims(document)).encode()).hexdigest())"
    )
    here = hashlib.sha256("".join(claim.model_dump_json() for claim in claims_of(TEXT)).encode()).hexdigest()
    environment = {**os.environ, "PYTHONHASHSEED": "4711"}
    done = subprocess.run([sys.executable, "-c", program, TEXT], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == here
