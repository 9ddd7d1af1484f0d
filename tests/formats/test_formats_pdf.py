"""PDF: pages to running text, each place with its page."""

from __future__ import annotations

import io
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.config import Config, Limits
from claimcheck.errors import InputError, LimitError
from claimcheck.formats.base import Draft, Likeness, Task
from claimcheck.formats.pdf import read, recognise
from formats_laws import examples
from pdf_writer import Drawn, pdf, pdf_of_streams, stream

TASK = Task("a.pdf")
LONG = "The Harbour Office of Eastmere was founded in May 1932 and has guarded the whole coast"


def draft(*pages: list[Drawn], info: bytes = b"<< >>") -> Draft:
    return read(pdf(*pages, info=info), TASK)[0]


def lines(*texts: str, x: float = 50, top: float = 700, size: float = 12) -> list[Drawn]:
    """Texts under each other."""
    return [Drawn(text, x, top - 1.2 * size * number, size) for number, text in enumerate(texts)]


def test_lines_are_put_together_to_paragraphs() -> None:
    page = [*lines(LONG, "since then without a pause, and it", top=700), *lines("Its pier is long.", top=650)]
    assert draft(page).text == f"{LONG} since then without a pause, and it\n\nIts pier is long."


def test_a_line_that_had_room_ends_its_paragraph() -> None:
    assert draft(lines(LONG, "It is old", "It is long")).text == f"{LONG} It is old\n\nIt is long"


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("foun-", "dation of it", "foundation of it"),
        ("twenty-", "three ships", "twenty-three ships"),
        ("Anglo-", "Saxon kings", "Anglo- Saxon kings"),
        ("1932-", "1940 or so", "1932- 1940 or so"),
    ],
)
def test_a_word_that_a_line_parts_is_mended(first: str, second: str, joined: str) -> None:
    assert draft(lines(f"{LONG} {first}", second)).text == f"{LONG} {joined}"


def test_the_spelling_elsewhere_in_the_document_decides_about_a_hyphen() -> None:
    found = draft([*lines("A ship-owner came.", top=740), *lines(f"{LONG} ship-", "owner and", top=700)])
    assert found.text.endswith("coast ship-owner and")


def test_headings_and_items_are_marked() -> None:
    page = [
        Drawn("Tides and towers", 50, 750, 24), Drawn("Deep water", 50, 715, 15), *lines(LONG, top=690),
        Drawn("A bold line", 50, 660, 12, bold=True), Drawn("\u2022 One ship", 50, 630), Drawn("\u2022 Two ships", 50, 615),
        Drawn("1. Three", 50, 600),
    ]  # fmt: skip
    text = f"# Tides and towers\n\n## Deep water\n\n{LONG}\n\n## A bold line\n\n- One ship\n- Two ships\n1. Three"
    assert draft(page).text == text


def test_two_columns_that_are_drawn_line_by_line_are_read_one_after_the_other() -> None:
    left = [f"left words of the line {n} here," for n in "abcdef"]
    right = [f"right words of the line {n} here," for n in "abcdef"]
    page = [Drawn("Tides", 50, 760, 24)]
    for number, (one, two) in enumerate(zip(left, right, strict=True)):
        page += [Drawn(one, 50, 700 - 14 * number), Drawn(two, 320, 700 - 14 * number)]
    assert draft(page).text == f"# Tides\n\n{' '.join([*left, *right])}"


def test_a_short_second_column_is_one() -> None:
    left = [f"left words of the line {n} here," for n in "abcdefgh"]
    page = [*lines(*left), *lines("go on in the second column of it,", "which is a short one.", x=320)]
    assert draft(page).text == f"{' '.join(left)} go on in the second column of it, which is a short one."


def test_a_paragraph_goes_on_on_the_next_page() -> None:
    found = draft(lines(LONG, LONG), lines("since then.", "Its pier is long."))
    assert found.text.startswith(f"{LONG} {LONG} since then.")
    assert found.source_map is not None
    place = found.source_map.locate(found.text, found.text.index("since"), found.text.index("since") + 5)
    assert place.page == 2


def test_what_repeats_on_every_page_is_left_out_and_counted() -> None:
    pages = [
        [Drawn("Gazette of Eastmere", 50, 780), *lines(f"The pier has {n}00 planks."), Drawn(f"Page {n} of 3", 300, 20)] for n in (1, 2, 3)
    ]
    found = draft(*pages)
    assert found.text == "The pier has 100 planks.\n\nThe pier has 200 planks.\n\nThe pier has 300 planks."
    assert found.notes == ("90 characters of running heads and page numbers were left out",)


def test_what_stands_twice_on_one_page_is_no_running_head() -> None:
    assert draft([Drawn("Eastmere", 50, 780), *lines(LONG), Drawn("Eastmere", 50, 20)]).text == f"Eastmere\n\n{LONG}\n\nEastmere"


def test_what_is_on_every_page_and_nothing_else_is_no_running_head() -> None:
    assert draft(lines("Thank you"), lines("Thank you")).text == "Thank you\n\nThank you"


def test_rows_of_tables_are_set_apart() -> None:
    page = [*lines(LONG, top=740)]
    for number, (name, value) in enumerate((("Founded", "1924"), ("Length", "300 m"))):
        page += [Drawn(name, 50, 700 - 15 * number, bold=True), Drawn(value, 150, 700 - 15 * number)]
    for number, row in enumerate((("1932", "4", "x"), ("1933", "5", "y"))):
        page += [Drawn(cell, 50 + 100 * column, 600 - 15 * number) for column, cell in enumerate(row)]
    assert draft(page).text == f"{LONG}\n\nFounded: 1924\n\nLength: 300 m\n\n| 1932 | 4 | x |\n| 1933 | 5 | y |"


def test_raised_numbers_are_marks_of_notes_or_exponents() -> None:
    page = [
        Drawn("It opened in 1932.", 50),
        Drawn("4", 145, 705, 8),
        Drawn(" It has 3 km", 150),
        Drawn("2", 215, 705, 8),
        Drawn(" of sea.", 220),
    ]
    assert draft(page).text == "It opened in 1932.[4] It has 3 km² of sea."


def test_metadata_say_where_they_stand_and_the_day_of_making_is_not_that_of_publication() -> None:
    info = b"<< /Title (Tides) /Author (Ada Quill) /CreationDate (D:19990101) >>"
    found = draft(lines(LONG), info=info)
    assert (found.title, found.published) == ("Tides", None)
    assert [(item.name, item.origin) for item in found.metadata] == [
        ("title", "document information /Title"),
        ("author", "document information /Author"),
    ]
    untitled = draft([Drawn("Tides", 50, 750, 24), *lines(LONG)], info=b"<< /Title (Microsoft Word - draft.docx) >>")
    assert untitled.title == "Tides"


def test_a_scan_without_a_text_layer_is_told_so() -> None:
    with pytest.raises(InputError, match="has no text layer: 2 pages without text, as a scan has"):
        draft([], [])


def test_a_page_without_text_among_others_is_named() -> None:
    assert draft(lines(LONG), [], lines("More.")).notes == ("has no text on page 2: pictures cannot be read",)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"no pdf", "is no PDF"),
        (b"%PDF-1.7\n" + b"x" * 50, "is a damaged PDF"),
        (pdf(lines(LONG))[:150], "is a damaged PDF|has no text"),
        (pdf(lines(LONG)).replace(b"startxref\n", b"startxref\n" + b"9" * 30), "is a damaged PDF: Python int too large"),
        (pdf_of_streams([stream(b"(open")]), "is a damaged PDF"),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read(data, TASK)


def test_a_document_over_a_limit_is_refused() -> None:
    for limits, name in ((Limits(pages=2), "pages"), (Limits(characters=20), "characters")):
        with pytest.raises(LimitError) as caught:
            read(pdf(*[lines("Twelve words")] * 3), Task("a", Config(limits=limits)))
        assert caught.value.limit == name


def test_a_stream_that_unpacks_without_end_is_refused() -> None:
    data = zlib.compress(b" " * 400_000_000, 9)
    with pytest.raises(LimitError) as caught:
        read(pdf_of_streams([stream(data, b"/Filter /FlateDecode")]), TASK)
    assert caught.value.limit == "unpacked_bytes"


def test_a_pdf_is_told_by_its_mark() -> None:
    assert recognise(b"\n\n%PDF-1.4") is Likeness.CERTAIN
    assert recognise(b"The mark %PDF-" + b"x") is Likeness.CERTAIN
    assert recognise(b"x" * 2000 + b"%PDF-") is Likeness.NO


WORD = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=8)
PAGES = st.lists(st.lists(WORD, max_size=5), min_size=1, max_size=5)


@given(PAGES)
@examples(60)
def test_every_place_leads_back_to_its_page(pages: list[list[str]]) -> None:
    # Every word is told from every other by its number.
    marked = [[f"{word}x{page}y{n}" for n, word in enumerate(words)] for page, words in enumerate(pages, 1)]
    drawn = [[Drawn(word, 50, 700 - 40 * n) for n, word in enumerate(words)] for words in marked]
    try:
        (found,) = read(pdf(*drawn), TASK)
    except InputError:
        assert not any(marked)
        return
    assert found.source_map is not None
    for number, words in enumerate(marked, 1):
        for word in words:
            if word in found.text:  # what looks like a running head is left out
                at = found.text.index(word)
                assert found.source_map.locate(found.text, at, at + len(word)).page == number
            else:
                assert any("running heads" in note for note in found.notes)


def _turned(matrix: str, words: list[str]) -> bytes:
    """A page with these lines, all of it turned."""
    drawn = " ".join(f"BT /F1 12 Tf 50 {500 - 14 * number} Td ({text}) Tj ET" for number, text in enumerate(words))
    return f"q {matrix} cm BT /F1 20 Tf 50 540 Td (The office) Tj ET {drawn} Q".encode()


@pytest.mark.parametrize("matrix", ["0 1 -1 0 600 0", "0 -1 1 0 0 800", "-1 0 0 -1 600 800", "1 0 0 1 0 0"])
def test_a_page_whose_text_is_turned_is_read_as_if_it_were_level(matrix: str) -> None:
    stamp = b" BT /F1 8 Tf 1 0 0 1 10 10 Tm (p. 7) Tj ET BT /F1 8 Tf 0 1 -1 0 20 20 Tm (p. 8) Tj ET"
    (found,) = read(pdf_of_streams([stream(_turned(matrix, [LONG, "since then."]) + stamp)]), TASK)
    assert found.text.startswith(f"# The office\n\n{LONG} since then.")


def test_text_across_a_page_is_read_behind_the_rest_if_there_is_much_of_it() -> None:
    page = _turned("1 0 0 1 0 0", [LONG]) + _turned("0 1 -1 0 600 0", ["Its pier is long and old and grey."])
    (found,) = read(pdf_of_streams([stream(page)]), TASK)
    assert 0 < found.text.index(LONG) < found.text.index("Its pier")


def test_letters_that_are_drawn_one_by_one_are_words() -> None:
    widths = {"T": 7.3, "h": 6, "e": 5.3, "p": 6, "i": 3.3, "r": 4, " ": 3}
    x, drawn = 50.0, []
    for letter in "The pier":
        drawn.append(f"BT /F1 12 Tf 14 TL 1 0 0 1 {x:g} 700 Tm ({letter}) Tj T* ET")
        x += widths[letter]
    (found,) = read(pdf_of_streams([stream(" ".join(part for part in drawn if "( )" not in part).encode())]), TASK)
    assert found.text == "The pier"


@pytest.mark.parametrize(
    ("initial", "rest", "text"), [("T", "he pier is long", "The pier"), ("A", "pier is long", "A pier"), ("I", "saw it", "I saw")]
)
def test_a_large_initial_belongs_to_its_word(initial: str, rest: str, text: str) -> None:
    assert draft([Drawn(initial, 50, 690, 30), Drawn(rest, 72, 700)]).text.startswith(text)


def test_what_lies_beside_the_pages_is_told() -> None:
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415 - for this test alone

    notes = b"[<< /Subtype /Widget /T (a) /V (1932) >> << /Subtype /Widget /V /Yes >> << /Subtype /Widget /Parent << /V (x) >> >>"
    notes += b" << /Subtype /Text /Contents (Is it so?) >> << /Subtype /Text >> << /Subtype /Link >> 7]"
    data = pdf(lines("The pier is long.")).replace(b"/Type /Page /Parent", b"/Type /Page /Annots " + notes + b" /Parent")
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.add_attachment("data.txt", b"x")
    out = io.BytesIO()
    writer.write(out)
    (found,) = read(out.getvalue(), TASK)
    assert found.notes == ("has 2 filled form fields and 1 remark and 1 attached file: not read",)


def test_damage_beside_the_pages_does_not_cost_their_text() -> None:
    data = pdf(lines("The pier is long.")).replace(b"/Type /Catalog", b"/Type /Catalog /Names << /EmbeddedFiles << /Names [7 8] >> >>")
    (found,) = read(data, TASK)
    assert (found.text, found.notes) == ("The pier is long.", ())


def test_aes_is_told_for_what_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    from pypdf.errors import DependencyError  # noqa: PLC0415 - for this test alone

    def missing(*_: object) -> None:
        raise DependencyError("cryptography is required")

    monkeypatch.setattr("pypdf.PdfReader.pages", property(missing))
    with pytest.raises(InputError, match="is encrypted by AES"):
        read(pdf(lines("The pier is long.")), TASK)


def test_the_limit_on_what_comes_out_of_a_part_is_the_one_of_the_settings() -> None:
    data = pdf_of_streams([stream(zlib.compress(b" " * 2_000_000), b"/Filter /FlateDecode")])
    with pytest.raises(LimitError, match=r"limits\.unpacked_bytes = 1,000,000"):
        read(data, Task("a.pdf", Config(limits=Limits(unpacked_bytes=1_000_000))))
