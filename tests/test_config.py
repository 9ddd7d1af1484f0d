"""Settings: where they come from, and what is said of those that cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from claimcheck.config import Config
from claimcheck.errors import ConfigError


def settings_file(folder: Path, text: str, name: str = "claimcheck.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_defaults_leave_nothing_out() -> None:
    config = Config()
    assert (config.min_confidence, config.select, config.ignore, config.fail_on) == (0.0, (), (), "never")


def test_settings_cannot_change_and_unknown_ones_are_refused() -> None:
    with pytest.raises(ValidationError):
        Config().model = "other"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Config(modle="other")  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pyproject.toml", '[project]\nname = "x"\n[tool.claimcheck]\nmin-confidence = 0.5\nignore = ["CC3"]\n'),
        ("claimcheck.toml", 'min_confidence = 0.5\nignore = ["CC3"]\n'),
        ("any.toml", '[tool.claimcheck]\nmin-confidence = 0.5\nignore = ["CC3"]\n'),
    ],
)
def test_a_file_may_hold_the_settings_alone_or_in_their_table(name: str, text: str, tmp_path: Path) -> None:
    assert Config.from_file(settings_file(tmp_path, text, name)) == Config(min_confidence=0.5, ignore=("CC3",))


def test_the_alias_file_is_looked_for_beside_the_settings(tmp_path: Path) -> None:
    assert Config.from_file(settings_file(tmp_path, 'aliases = "names.yaml"\n')).aliases == tmp_path / "names.yaml"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("min-confidense = 0.5", "unknown setting 'min_confidense'; did you mean 'min_confidence'?"),
        ("zzz = 1", "unknown setting 'zzz'; known are aliases, "),
        ("min-confidence = 7", "the setting 'min_confidence' cannot be 7: "),
        ("fail-on = 'always'", "the setting 'fail_on' cannot be 'always': "),
        ("model = ''", "the setting 'model' cannot be '': "),
        ("select = [1]", "the setting 'select.0' cannot be 1: "),
        ("aliases = 3", "the setting 'aliases' cannot be 3: "),
        ("not toml", "the settings are not valid TOML: "),
        ("[tool]\nclaimcheck = 3", "'claimcheck' is not a table"),
        ("tool = 3", "'tool' is not a table"),
    ],
)
def test_what_cannot_be_a_setting_is_said_with_its_file(text: str, reason: str, tmp_path: Path) -> None:
    path = settings_file(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        Config.from_file(path)
    assert caught.value.source == str(path)
    assert caught.value.reason.startswith(reason)


def test_a_settings_file_that_is_not_there_or_not_text_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: No such file"):
        Config.from_file(tmp_path / "none.toml")
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="not valid TOML"):
        Config.from_file(tmp_path / "bytes.toml")


def test_the_nearest_file_counts_and_a_project_file_only_with_our_table(tmp_path: Path) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    settings_file(tmp_path, "min-confidence = 0.5")
    settings_file(tmp_path / "a", "[project]\nname = 'x'\n", "pyproject.toml")
    assert Config.nearest(below).min_confidence == 0.5
    settings_file(tmp_path / "a", "[tool.claimcheck]\nmin-confidence = 0.6\n", "pyproject.toml")
    assert Config.nearest(below).min_confidence == 0.6
    settings_file(tmp_path / "a", "min-confidence = 0.7\n")
    assert Config.nearest(below).min_confidence == 0.7


def test_limits_and_fields_are_tables_whose_keys_may_have_dashes(tmp_path: Path) -> None:
    text = 'main-text = "trafilatura"\n[limits]\nfile-bytes = 7\n[fields]\ntext = ["story"]\n'
    config = Config.from_file(settings_file(tmp_path, text))
    assert (config.main_text, config.limits.file_bytes, config.fields.text) == ("trafilatura", 7, ("story",))
    assert config.limits.pages == Config().limits.pages


@pytest.mark.parametrize(("key", "value"), [("file-bites", "7"), ("pages", "0"), ("pages", '"many"')])
def test_a_limit_that_cannot_be_is_named(key: str, value: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=rf"the setting 'limits\.{key.replace('-', '_')}' cannot be"):
        Config.from_file(settings_file(tmp_path, f"[limits]\n{key} = {value}\n"))
