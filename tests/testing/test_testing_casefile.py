"""Case files: what may stand in them, and what is said, with file and line, of what may not."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.errors import ExpectationError, InputError
from claimcheck.model.finding import Verdict
from claimcheck.testing.casefile import case_files, read_case_file
from claimcheck.testing.cases import STRICT, CaseFile

Read = Callable[[str], CaseFile]

WHOLE = """\
# what is known of the harbour papers
sources:
  gazette: gazette.txt
  almanac: {text: The board was founded in 1932., published: 2020-07-01, title: Almanac}
settings:
  min-confidence: 0.5
  select: [CC1]
strict: true
allow_nothing_compared: yes
cases:
  - name: founding
    expect: conflict
    about: Board
    values: [1932, 2015-05-16]
    between:
      gazette: [in May, of Eastmere]
      almanac: in 1932
  - name: members
    expect: [agree, refine]
    between: [gazette, almanac]
    known_miss: the parser
  - name: ships
    sources: [a.txt, 'papers/*.txt']
    expect: no_conflict
    known_miss: false
"""


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def make(text: str) -> CaseFile:
        (tmp_path / "x.claims.yaml").write_text(textwrap.dedent(text), encoding="utf-8")
        return read_case_file(tmp_path / "x.claims.yaml", "x.claims.yaml")

    return make


def test_a_file_says_what_holds_for_all_cases_and_for_each(read: Read) -> None:
    file = read(WHOLE)
    assert file.header.strict
    assert file.header.allow_nothing_compared
    assert (file.config.min_confidence, file.config.select) == (0.5, ("CC1",))
    assert file.header.sources is not None
    assert file.header.sources["gazette"].path == "gazette.txt"
    assert str(file.header.sources["almanac"].published) == "2020-07-01"
    founding, members, ships = (written.case for written in file.written if written.case)
    assert founding.values == ("1932", "2015-05-16")
    assert [(side.document, side.quote) for side in founding.between] == [
        ("gazette", "in May"),
        ("gazette", "of Eastmere"),
        ("almanac", "in 1932"),
    ]
    assert (founding.expects_conflict, founding.known_miss) == (True, "")
    assert (members.verdicts, members.known_miss) == ((Verdict.AGREE, Verdict.REFINE), "the parser")
    assert [side.document for side in members.between] == ["gazette", "almanac"]
    assert (ships.verdicts, ships.known_miss) == ((), "")
    assert ships.sources is not None
    assert list(ships.sources) == ["a.txt", "papers/*.txt"]


def test_a_case_knows_its_line(read: Read) -> None:
    file = read(WHOLE)
    lines = WHOLE.splitlines()
    assert [written.line for written in file.written] == [lines.index(f"  - name: {name}") + 1 for name in ("founding", "members", "ships")]


def test_settings_of_the_file_come_before_the_nearest_ones(read: Read, tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text('min-confidence = 0.7\nignore = ["CC7"]\n', encoding="utf-8")
    config = read("strict: true\nsettings: {min_confidence: 0.2, aliases: names.yaml}").config
    assert (config.min_confidence, config.ignore, config.aliases) == (0.2, ("CC7",), tmp_path / "names.yaml")


@pytest.mark.parametrize(
    ("text", "line", "reason", "remedy"),
    [
        ("cases: [", 1, "is not valid YAML: expected the node content", "mend the file"),
        ("cases:\n  - name: x\n   expect: y", 3, "is not valid YAML: ", "mend the file"),
        ("a: \x01", 1, "is not valid YAML: unacceptable character", "mend the file"),
        ("[" * 5000, 1, "is not valid YAML", "mend the file"),
        ("", 1, "is empty", "begin with 'sources:' and 'cases:'"),
        ("# only a comment\n", 1, "is empty", "begin with"),
        ("- x", 1, "holds no mapping", "begin with"),
        ("sources: {a: b}", 1, "expects nothing", "list cases"),
        ("strict: true\ncasses: []", 2, "unknown key 'casses'", "did you mean 'cases'?"),
        ("strict: perhaps", 1, "strict: this is neither true nor false", "write one of the two"),
        ("strict: true\nsources:\n  a:\n    txt: x", 4, "unknown key 'txt'", "did you mean 'text'?"),
        ("strict: true\ncases: {a: b}", 2, "cases: this is no list", "write it as [one, two]"),
        ("strict: true\nsources:", 2, "sources: no source is named", "write the path of one"),
        ("strict: true\nsources: [a.txt, a.txt]", 2, "sources: two sources are called 'a.txt'", "give each a name of its own"),
        ("strict: true\nsources: [[a.txt]]", 2, "sources: in a list a source is a path or has a name", "write `name: {text: ...}`"),
        ("strict: true\nsources: [{text: x}]", 2, "sources: in a list a source is a path or has a name", "write `name: {text: ...}`"),
        ("cases:\n\t- name: x", 2, "is not valid YAML: found character", "mend the file there"),
        ("strict: true\n---\nstrict: true", 2, "is not valid YAML: but found another document", "mend the file there"),
        ("strict: true\nsources:\n  a: {}", 3, "sources: a source has either a path or a text", "give it one of the two"),
        ("strict: true\nsources:\n  a:\n    text: x\n    published: may", 5, "sources: this is no day", "write it like 2020-06-24"),
        ("strict: true\nsettings:\n  selct: x", 3, "unknown setting 'selct'", "did you mean 'select'?"),
        ("strict: true\nsettings:\n  min_confidence: 7", 2, "settings: the setting 'min_confidence' cannot be '7'", "see docs"),
        ("strict: true\nstrict: true", 2, "the key 'strict' stands there twice", "remove one of the two"),
        ("strict: true\n? [a]\n: b", 2, "a key is no word", "write a word"),
        ("strict: &a [true]\nsources: *a", 2, "anchors and aliases are not read here", "write it out"),
        ("strict: true\nsources: &a [*a]", 2, "anchors and aliases are not read here", "write it out"),
    ],
)
def test_a_file_that_cannot_be_understood_says_where_and_what_to_do(read: Read, text: str, line: int, reason: str, remedy: str) -> None:
    with pytest.raises(ExpectationError) as caught:
        read(text)
    error = caught.value
    assert (error.path, error.line) == ("x.claims.yaml", line)
    assert error.reason.startswith(reason)
    assert error.remedy.startswith(remedy)


@pytest.mark.parametrize(
    ("case", "line", "reason", "remedy"),
    [
        ("{name: a, expekt: agree}", 2, "unknown key 'expekt'", "did you mean 'expect'?"),
        ("{name: a}", 2, "the key 'expect' is missing", "add it"),
        ("{expect: agree}", 2, "the key 'name' is missing", "add it"),
        ("name: a\n    expect: agre", 3, "expect: unknown expectation 'agre'", "did you mean 'agree'?"),
        ("name: a\n    expect: [conflict, no_conflict]", 3, "expect: no_conflict leaves room for every other verdict", "write it alone"),
        ("name: a\n    expect: agree\n    kind: dat", 4, "kind: unknown kind 'dat'", "did you mean 'date'"),
        ("name: a\n    expect: agree\n    between: {x: {}}", 4, "between: this is no text", "write one word, or a text"),
        ("name: a\n    expect: agree\n    values: {x: y}", 4, "values: this is no list", "write it as [one, two]"),
        ("name: a\n    expect: agree\n    tags: {x: y}", 4, "tags: this is no list", "write it as [one, two]"),
        ("name: a\n    expect:", 3, "expect: this is empty", "write something after the colon"),
        ("name: '  '\n    expect: agree", 2, "name: this is empty", "write something after the colon"),
        ("name: [a]\n    expect: agree", 2, "name: this is no text", "write one word, or a text"),
        ("just words", 2, "this is no mapping", "write `key: value`"),
        ("", 2, "this is no mapping", "write `key: value`"),
        ("name: a\n    expect: agree\n    expect: refine", 4, "the key 'expect' stands there twice", "remove one of the two"),
        ("&a\n    name: a\n    between: *a", 4, "anchors and aliases are not read here", "write it out"),
    ],
)
def test_a_mistake_in_a_case_stays_in_that_case(read: Read, case: str, line: int, reason: str, remedy: str) -> None:
    broken, sound = read(f"cases:\n  - {case}\n  - {{name: sound, expect: agree}}\n").written
    assert broken.case is None
    assert broken.error is not None
    assert (broken.error.path, broken.error.line) == ("x.claims.yaml", line)
    assert broken.error.reason.startswith(reason)
    if "date" not in remedy:
        assert broken.error.remedy.startswith(remedy)
    assert sound.case is not None


def test_a_case_without_a_name_goes_by_its_number(read: Read) -> None:
    file = read("cases:\n  - expect: agree\n  - {name: ' a\n    b ', expect: agree}\n  - name: x\n    name: y\n")
    assert [(written.name, written.line) for written in file.written] == [("case 1", 2), ("a b", 3), ("case 3", 5)]


def test_one_thing_stands_for_a_list_of_one_and_nothing_for_none(read: Read) -> None:
    file = read("""
    sources: papers
    cases:
      - {name: a, expect: agree, values: 1932, tags: dates, between: a.txt, rule: cc101}
      - {name: b, expect: agree, sources: [a.txt, c: b.txt, d: {text: x}], values: , tags: , between: {a: }}
    """)
    one, other = (written.case for written in file.written if written.case)
    assert file.header.sources is not None
    assert file.header.sources["papers"].path == "papers"
    assert (one.values, one.tags, [side.document for side in one.between], one.rule) == (("1932",), ("dates",), ["a.txt"], "CC101")
    assert (other.values, other.tags, [(side.document, side.quote) for side in other.between]) == ((), (), [("a", "")])
    assert other.sources is not None
    assert {name: source.path or source.text for name, source in other.sources.items()} == {"a.txt": "a.txt", "c": "b.txt", "d": "x"}


def test_the_second_case_of_a_name_is_in_error(read: Read) -> None:
    first, second = read("cases:\n  - {name: a, expect: agree}\n  - expect: agree\n    name: a\n").written
    assert first.case is not None
    assert second.name != first.name
    assert str(second.error) == "x.claims.yaml:4: the name 'a' stands already in line 2 (give each case a name of its own)"


def test_no_case_takes_the_name_of_the_last_check_of_a_strict_file(read: Read) -> None:
    (written,) = read(f"strict: true\ncases: [{{name: {STRICT}, expect: agree}}]").written
    assert str(written.error).startswith(f"x.claims.yaml:2: the name '{STRICT}' stands already in line 1")


KEYS = ["sources", "strict", "cases", "settings", "name", "expect", "between", "values", "about", "tags", "known_miss", "text", "path", "x"]
LEAVES = st.none() | st.booleans() | st.integers(-1, 3000) | st.sampled_from(["conflict", "a.txt", "2020-06-24"]) | st.text(max_size=3)
ANYTHING = st.recursive(LEAVES, lambda kind: st.lists(kind, max_size=3) | st.dictionaries(st.sampled_from(KEYS), kind, max_size=4))
CASES = st.lists(st.dictionaries(st.sampled_from(KEYS), ANYTHING, max_size=5), max_size=3) | ANYTHING
FILES = ANYTHING | st.fixed_dictionaries({}, optional={"sources": ANYTHING, "strict": ANYTHING, "settings": ANYTHING, "cases": CASES})


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(FILES)
def test_whatever_stands_in_a_file_is_read_or_told_with_its_line(read: Read, data: object) -> None:
    try:
        file = read(yaml.safe_dump(data, allow_unicode=True))
    except ExpectationError as error:
        told = [error]
    else:
        told = [written.error for written in file.written if written.error]
    assert all(error.path == "x.claims.yaml" and error.line and error.remedy for error in told)


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ExpectationError, match=re.escape(f"{tmp_path / 'no'}: cannot be read: No such file")):
        read_case_file(tmp_path / "no")
    (tmp_path / "latin.claims.yaml").write_bytes(b"strict: true\ncases: \xe9")
    with pytest.raises(ExpectationError, match=r"latin.claims.yaml:2: is not UTF-8 text \(save it as UTF-8\)"):
        read_case_file(tmp_path / "latin.claims.yaml")


def test_a_folder_stands_for_the_case_files_below_it(tmp_path: Path) -> None:
    hidden = (".git/a.claims.yaml", ".a.claims.yaml", "env/pyvenv.cfg", "env/lib/a.claims.yaml")
    for name in ("b.claims.yaml", "a.yaml", "sub/a.claims.yml", *hidden):
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).touch()
    assert case_files(tmp_path) == [tmp_path / "b.claims.yaml", tmp_path / "sub/a.claims.yml"]
    assert case_files(tmp_path / "a.yaml") == [tmp_path / "a.yaml"]
    with pytest.raises(InputError, match="does not exist"):
        case_files(tmp_path / "none")
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="holds no file whose name ends in"):
        case_files(tmp_path / "empty")
