"""Bad input, through all of claimcheck: each case is named with what to do, has its exit code, and does not cost the other documents."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck import cli
from claimcheck.model.report import Report

HERALD = "The Orla bridge\n\nThe Orla bridge was opened in May 1932. Jane Roe designed the bridge. It is 40 metres long.\n"
LEDGER = "Bridges of the county\n\nThe Orla bridge was opened in 1934, after two floods. Its arches are made of stone.\n"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> Run:
    """A function that runs `claimcheck report` on two good documents and what else is named: exit code, output, messages."""
    monkeypatch.chdir(tmp_path)
    Path("herald.txt").write_text(HERALD, encoding="utf-8")
    Path("ledger.txt").write_text(LEDGER, encoding="utf-8")

    def call(*arguments: str, good: tuple[str, ...] = ("herald.txt", "ledger.txt")) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["claimcheck", "report", "--format", "json", *good, *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        captured = capsysbinary.readouterr()
        return int(ended.value.code or 0), captured.out.decode(), captured.err.decode()

    return call


def test_the_good_documents_alone_conflict(run: Run) -> None:
    code, out, err = run()
    report = Report.model_validate_json(out)
    assert (code, err, len(report.conflicts)) == (0, "", 1)
    assert [claim.value_span.quote for claim in report.conflicts[0].claims if claim.value_span] == ["May 1932", "1934"]


UNREAD: dict[str, tuple[bytes | None, str]] = {
    "missing.txt": (None, "missing.txt: does not exist (check the spelling and the working directory)"),
    "folder/": (None, "folder/: is a folder without files (name a folder that holds documents)"),
    "*.markdown": (None, "*.markdown: matches no file (check the pattern and the working directory)"),
    "empty.txt": (b"", "empty.txt: is empty (leave it out, or check that it was saved)"),
    "blank.txt": (b" \n\t\n", "blank.txt: holds nothing but white space (leave it out, or check that it was saved)"),
    "binary.txt": (bytes(range(256)), "binary.txt: is a binary file, not text (save it as UTF-8 text, or name a text file)"),
    "cyrillic.txt": ("Мост открыли давно".encode("cp1251"), "cyrillic.txt: is in an unknown encoding (save it as UTF-8 text"),
}


@pytest.mark.parametrize("name", UNREAD)
def test_what_cannot_be_read_is_named_and_the_others_are_reported(name: str, run: Run) -> None:
    content, message = UNREAD[name]
    Path("folder").mkdir()
    if content is not None:
        Path(name).write_bytes(content)
    code, out, err = run(name)
    report = Report.model_validate_json(out)
    assert code == 3
    assert err.startswith(f"claimcheck: {message}")
    assert len(report.conflicts) == 1
    assert [problem.source for problem in report.coverage.problems] == [name]


def test_a_wrong_encoding_is_read_with_a_note_where_it_can_be(run: Run) -> None:
    Path("old.txt").write_bytes("The café of Salé was opened in 1950, and it is near the naïve façade.".encode("cp1252"))
    code, out, err = run("old.txt")
    assert code == 0
    assert err == "claimcheck: note: old.txt: is not UTF-8: read as Windows-1252, so letters with accents may be wrong\n"
    assert "The café of Salé" in Report.model_validate_json(out).document("old.txt").text


def test_one_document_alone_is_not_compared_and_the_report_says_so(run: Run) -> None:
    code, out, err = run("--format", "text", good=("herald.txt",))
    assert (code, err) == (0, "")
    assert out.startswith("Nothing was compared: there is one document only.")


def test_a_copy_of_a_document_corroborates_nothing(run: Run) -> None:
    Path("copy.txt").write_bytes(HERALD.replace("\n", "\r\n").encode())
    code, out, err = run("copy.txt", "herald.txt")
    report = Report.model_validate_json(out)
    assert code == 0
    assert len(report.documents) == 2
    assert len(report.conflicts[0].claims) == 2
    assert err.count("has the same text as copy.txt: read once") == 2


def test_a_text_that_is_not_english_is_noted(run: Run) -> None:
    text = "Die alte Brücke wurde im Mai 1932 eröffnet, und seither haben viele Handwerker sie immer wieder ausgebessert. " * 3
    Path("german.txt").write_text(text, encoding="utf-8")
    code, out, err = run("german.txt")
    assert code == 0
    assert err == "claimcheck: note: german.txt: does not look like English, the only language that is understood\n"
    assert len(Report.model_validate_json(out).conflicts) == 1


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "names.yaml: the alias file cannot be read: No such file or directory"),
        ("aliases: [[A, B]", "names.yaml, line 1: the alias file is not valid YAML"),
        ("alias: []", "names.yaml, line 1: unknown section 'alias'"),
        ("never: [[A]]", "names.yaml, line 1: "),
    ],
)
def test_a_broken_alias_file_is_named_and_nothing_is_reported(content: str | None, message: str, run: Run) -> None:
    if content is not None:
        Path("names.yaml").write_text(content, encoding="utf-8")
    code, out, err = run("--aliases", "names.yaml")
    assert (code, out) == (2, "")
    assert err.startswith(f"claimcheck: {message}")


def test_a_model_that_is_not_installed_is_named(run: Run) -> None:
    Path("claimcheck.toml").write_text('model = "en_no_such_model"\n', encoding="utf-8")
    code, out, err = run()
    assert (code, out) == (2, "")
    assert err.startswith("claimcheck: the spaCy pipeline 'en_no_such_model' is not installed: install its package")


def test_one_million_characters_on_one_line_are_read_like_any_document(run: Run) -> None:
    # Words without a sentence: what is tried is the length of the line, and the parser is spared the most of its work.
    line = "The Orla bridge was opened in 1935. ".ljust(1_000_000, "x")
    Path("long.txt").write_text(line, encoding="utf-8")
    code, out, err = run("long.txt")
    report = Report.model_validate_json(out)
    assert (code, err) == (0, "")
    assert report.document("long.txt").text == line
    assert {claim.document_id for claim in report.conflicts[0].claims} == {"herald.txt", "ledger.txt", "long.txt"}
