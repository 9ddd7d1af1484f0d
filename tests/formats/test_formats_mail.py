"""Mail: what a reader of it sees, what its header says, and what is attached."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import InputError
from claimcheck.formats import load_all
from claimcheck.formats.base import Draft, Likeness, Member, Task
from claimcheck.formats.mail import read, recognise
from formats_laws import examples

TASK = Task("a.eml")
BODY = "The pier of Eastmere is “long”.\nIt was opened in 1932.\n"


def message(body: str = BODY, **headers: str) -> EmailMessage:
    mail = EmailMessage()
    for name, value in {
        "From": "Ada Quill <ada@gazette.example>",
        "Subject": "Tïdes",
        "Date": "Wed, 24 Jun 2020 23:30:00 +0200",
        **headers,
    }.items():
        mail[name.replace("_", "-")] = value
    if body:
        mail.set_content(body)
    return mail


def parts(mail: EmailMessage) -> tuple[list[Draft], list[Member]]:
    found = list(read(mail.as_bytes(), TASK))
    return [item for item in found if isinstance(item, Draft)], [item for item in found if isinstance(item, Member)]


def test_a_plain_mail_is_its_text_with_what_its_header_says() -> None:
    mail = message()
    mail["Content-Language"] = "en"
    (draft,), members = parts(mail)
    assert (draft.text, draft.title, draft.published, members) == (BODY, "Tïdes", date(2020, 6, 24), [])
    assert {item.name: (item.value, item.origin) for item in draft.metadata} == {
        "title": ("Tïdes", "header Subject"),
        "published": ("2020-06-24", "header Date"),
        "author": ("Ada Quill", "header From"),
        "language": ("en", "header Content-Language"),
    }


def test_a_place_is_a_line_of_the_part_as_decoded() -> None:
    mail = message()
    mail.add_alternative(f"<p>{BODY}</p>", subtype="html")
    (draft,), _ = parts(mail)
    assert draft.source_map is not None
    assert draft.source_map.locate(draft.text, draft.text.index("opened"), draft.text.index("opened") + 6).caption == "part 2, line 2"


def test_of_alternatives_the_plain_one_is_read_else_the_page() -> None:
    mail = message()
    mail.add_alternative("<p>Page", subtype="html")
    assert parts(mail)[0][0].text == BODY
    page = message("")
    page.set_content("<nav>Menu</nav><p>The pier &amp; the tower.</p>", subtype="html")
    (draft,), _ = parts(page)
    assert draft.text == "The pier & the tower."
    assert draft.source_map is not None
    place = draft.source_map.locate(draft.text, 9, 10)
    assert (place.start, place.end, place.part) == (27, 32, 1)


def test_attached_documents_are_members_and_pictures_are_counted() -> None:
    mail = message()
    mail.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="tides.pdf")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    mail.add_attachment("a;b", subtype="csv", filename="Größe.csv")
    mail.add_attachment(message("Inner text"))
    drafts, members = parts(mail)
    assert [draft.text for draft in drafts] == [BODY]
    assert drafts[0].notes == ("has 1 attached picture: not read",)
    assert [member.name for member in members] == ["tides.pdf", "Größe.csv", "message-3.eml"]
    assert members[0].data == b"%PDF-1.4"
    ((inner,), _) = ([item for item in read(members[2].data, TASK) if isinstance(item, Draft)], None)
    assert inner.text == "Inner text\n"


def test_a_mail_that_is_all_attachment_has_no_text_of_its_own() -> None:
    mail = message("")
    mail.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="tides.pdf")
    drafts, members = parts(mail)
    assert (drafts, [member.name for member in members]) == ([], ["tides.pdf"])


def test_several_texts_stand_in_their_order_each_with_its_part() -> None:
    mail = message("One")
    mail.make_mixed()
    mail.attach(second := EmailMessage())
    second.set_content("<p>Two</p>", subtype="html")
    (draft,), _ = parts(mail)
    assert draft.text == "One\n\n\nTwo"
    assert draft.source_map is not None
    assert draft.source_map.locate(draft.text, 6, 9).part == 3
    assert draft.source_map.locate(draft.text, 0, 3).part == 2


@pytest.mark.parametrize(
    ("header", "value", "read_as"),
    [
        ("Subject", "=?utf-8?q?Caf=C3=A9?=", "Café"),
        ("Subject", "=?nonsense?q?x?=", "=?nonsense?q?x?="),
        ("Subject", "=?utf\u00e9?q?x?=", "x"),
        ("Subject", "Caf\u00e9 =?utf-8?q?C=C3=A9zanne?= of Orla", "Caf\u00e9 C\u00e9zanne of Orla"),
        ("Subject", "C:\\u0041 =?utf-8?q?C=C3=A9zanne?=", "C:\\u0041 C\u00e9zanne"),
        ("Subject", "Two\n  lines", "Two lines"),
    ],
)
def test_encoded_words_of_a_header_are_read_if_they_can_be(header: str, value: str, read_as: str) -> None:
    (draft,) = read(f"From: a@b.example\n{header}: {value}\n\nText".encode(), TASK)
    assert isinstance(draft, Draft)
    assert draft.title == read_as


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is no mail"),
        (b"Just text", "is no mail"),
        (b"From: a@b.example\n\n", "has no text in it"),
        (b"From: a@b.example\nContent-Type: text/html\n\n<script>", "has no text in it"),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        list(read(data, TASK))


def test_a_damaged_message_in_a_message_is_read_with_its_damage_marked() -> None:
    inner = b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; n: p\xff\n\nThe pier \xff is long.\n"
    [member] = read(b"From: c@d.example\nContent-Type: message/rfc822\n\n" + inner, TASK)
    assert isinstance(member, Member)
    assert "The pier \ufffd is long.".encode() in member.data


@pytest.mark.parametrize("value", ["yesterday", "Wed, 99 Jun 2020", "", "Tue, 3 May 2011 10:00:00 +" + "6" * 60])
def test_a_date_that_is_none_is_none(value: str) -> None:
    (draft,) = read(f"From: a@b.example\nDate: {value}\n\nText".encode(), TASK)
    assert isinstance(draft, Draft)
    assert draft.published is None


@pytest.mark.parametrize(
    ("data", "likeness"),
    [
        (b"Received: by x\r\nFrom: a@b.example\r\n\r\nText", Likeness.LIKELY),
        (b"From: a\nMIME-Version: 1.0\n\nText", Likeness.LIKELY),
        (b"From: a\nTo: b\n\nText", Likeness.NO),
        (b"Title: Tides\nDate: 3 May 2020\n\nText", Likeness.NO),
    ],
)
def test_a_mail_is_told_by_its_header(data: bytes, likeness: Likeness) -> None:
    assert recognise(data) is likeness


@given(
    st.text(st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n"), min_size=1, max_size=60),
    st.sampled_from(["8bit", "base64", "quoted-printable"]),
)
@examples(60)
def test_every_place_leads_back_into_the_decoded_part(body: str, encoding: str) -> None:
    mail = message("")
    mail.set_content(body, cte=encoding)
    part = mail.get_payload(decode=True)
    assert isinstance(part, bytes)
    raw = part.decode()
    try:
        (draft,), _ = parts(mail)
    except InputError:
        assert not raw.strip()
        return
    assert draft.source_map is not None
    for offset, char in enumerate(draft.text):
        place = draft.source_map.locate(draft.text, offset, offset + 1)
        assert raw.removeprefix("\ufeff")[place.start : place.end] == char
        assert place.line == raw.removeprefix("\ufeff").count("\n", 0, offset) + 1


def test_an_attachment_of_no_known_format_is_noted_and_no_problem(tmp_path: Path) -> None:
    mail = message()
    mail.add_attachment(b"x", maintype="application", subtype="pgp-signature", filename="signature.asc")
    mail.add_attachment("About the tower.", filename="tower.txt")
    (tmp_path / "a.eml").write_bytes(mail.as_bytes())
    result = load_all(tmp_path / "a.eml")
    assert [document.id for document in result.documents] == ["a.eml", "tower.txt"]
    assert result.problems == ()
    assert [note.reason for note in result.notes] == ["is of no format that is read: left out"]


def test_what_parts_two_bodies_belongs_to_the_first() -> None:
    head = b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
    data = head + b"--x\n\nThe long pier.\n--x\n\nIt is old.\n--x--\n"
    (draft,) = (item for item in read(data, TASK) if isinstance(item, Draft))
    assert draft.text == "The long pier.\n\nIt is old."
    assert draft.source_map is not None
    between = draft.source_map.locate(draft.text, 14, 18)
    assert (between.part, between.start, between.end) == (2, 14, None)
    behind = draft.source_map.locate(draft.text, 10, 16)
    assert (behind.part, behind.start, behind.end) == (2, 10, 14)
    assert draft.source_map.locate(draft.text, 16, 18).part == 3
