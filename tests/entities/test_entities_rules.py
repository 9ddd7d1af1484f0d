from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.entities import AliasRules, load_alias_rules
from claimcheck.errors import ConfigError


def load(tmp_path: Path, text: str | bytes) -> AliasRules:
    path = tmp_path / "aliases.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_alias_rules(path)


def test_both_sections_are_read(tmp_path: Path) -> None:
    rules = load(tmp_path, "aliases:\n  - [Orbolex, Tide Works, 'OBX']\nnever:\n  - [John Alder, Jon Alder]\n")
    assert rules == AliasRules((("Orbolex", "Tide Works", "OBX"),), (("John Alder", "Jon Alder"),))


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "aliases:\nnever: []\n"])
def test_an_empty_file_or_section_is_no_rule(tmp_path: Path, text: str) -> None:
    assert load(tmp_path, text) == AliasRules()


def test_names_that_yaml_would_read_as_numbers_or_dates_stay_names(tmp_path: Path) -> None:
    assert load(tmp_path, "aliases: [[1984, NO, 2015-05-01]]").aliases == (("1984", "NO", "2015-05-01"),)


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("aliases:\n  - [Orbolex, OBX\n", 3, "not valid YAML"),
        ("alias:\n  - [Orbolex, OBX]\n", 1, "unknown section 'alias'"),
        ("never:\n  - [A, B]\nnever:\n  - [C, D]\n", 3, "twice"),
        ("- [Orbolex, OBX]\n", 1, "sections"),
        ("just words\n", 1, "sections"),
        ("aliases: Orbolex\n", 1, "list of lists"),
        ("aliases:\n  - Orbolex\n", 2, "list of names"),
        ("aliases:\n  - [Orbolex]\n", 2, "two names or more"),
        ("never:\n  - [A, B, C]\n", 2, "needs two names"),
        ("aliases:\n  - [Orbolex, '']\n", 2, "not empty"),
        ("aliases:\n  - [Orbolex, {a: b}]\n", 2, "must be a text"),
        ("[a]: b\n", 1, "unknown section"),
        ("a: &x [*x]\n", 1, ""),
    ],
)
def test_a_broken_file_is_an_error_with_its_line(tmp_path: Path, text: str, line: int, reason: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, text)
    assert caught.value.source == f"{tmp_path / 'aliases.yaml'}, line {line}"
    assert reason in caught.value.reason


def test_contradictory_rules_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="remove one of the two"):
        load(tmp_path, "aliases: [[Orbolex, OBX]]\nnever: [[obx, ORBOLEX]]\n")
    with pytest.raises(ConfigError, match="same name"):
        load(tmp_path, "never: [[Orbolex, ORBOLEX]]\n")


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", "aliases: [[Orbolex, OBX]]".encode("utf-16")])
def test_a_file_that_is_not_utf8_is_an_error(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(ConfigError):
        load(tmp_path, content)


@pytest.mark.parametrize("text", ["aliases: [[Orbolex, \x07]]", "[" * 5000], ids=["a control character", "brackets without end"])
def test_a_file_that_yaml_cannot_read_at_all_is_an_error(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigError, match="not valid YAML"):
        load(tmp_path, text)


def test_a_missing_file_is_an_error_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read") as caught:
        load_alias_rules(tmp_path / "none.yaml")
    assert caught.value.source == str(tmp_path / "none.yaml")
