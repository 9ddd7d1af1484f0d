"""The user's alias file: which names are one thing, and which never are."""

from __future__ import annotations

from pathlib import Path

import yaml

from claimcheck.entities.inputs import AliasRules
from claimcheck.errors import ConfigError
from claimcheck.values.names import name_key

_SECTIONS = ("aliases", "never")


def load_alias_rules(path: str | Path) -> AliasRules:
    """The rules in the YAML file at `path`.

    The file has two optional sections, each a list: `aliases`, whose items list two or more names of one thing, and `never`, whose items
    list two names of two things. Raises ConfigError, with the line where it is known, for a file that cannot be read or says anything else.
    """
    source = str(path)
    try:
        root = yaml.compose(Path(path).read_text(encoding="utf-8-sig"), Loader=yaml.SafeLoader)
    except OSError as error:
        raise ConfigError(source, f"the alias file cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(source, "the alias file is not UTF-8 text: save it as UTF-8") from error
    except yaml.MarkedYAMLError as error:
        place = f"{source}, line {error.problem_mark.line + 1}" if error.problem_mark else source
        raise ConfigError(place, f"the alias file is not valid YAML: {error.problem or error.context}") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise ConfigError(source, f"the alias file is not valid YAML: {error}") from error
    return _rules(root, source)


def _rules(root: yaml.Node | None, source: str) -> AliasRules:
    if root is None:
        return AliasRules()
    sections: dict[str, list[tuple[str, ...]]] = {name: [] for name in _SECTIONS}
    if not isinstance(root, yaml.MappingNode):
        raise _error(root, source, "the alias file must have the sections 'aliases' and 'never'")
    for key, value in root.value:
        if not isinstance(key, yaml.ScalarNode) or key.value not in sections:
            raise _error(key, source, f"unknown section {_shown(key)}: use 'aliases' or 'never'")
        if sections[key.value]:
            raise _error(key, source, f"the section {key.value!r} stands there twice")
        sections[key.value] = _groups(value, source, key.value)
    rules = AliasRules(tuple(sections["aliases"]), tuple((pair[0], pair[1]) for pair in sections["never"]))
    _check_consistent(rules, source)
    return rules


def _shown(node: yaml.Node) -> str:
    return repr(node.value) if isinstance(node, yaml.ScalarNode) else "that is not a word"


def _groups(node: yaml.Node, source: str, section: str) -> list[tuple[str, ...]]:
    if isinstance(node, yaml.ScalarNode) and not node.value:
        return []
    if not isinstance(node, yaml.SequenceNode):
        raise _error(node, source, f"{section!r} must be a list of lists of names")
    return [_names(item, source, section) for item in node.value]


def _names(node: yaml.Node, source: str, section: str) -> tuple[str, ...]:
    if not isinstance(node, yaml.SequenceNode):
        raise _error(node, source, f"each item of {section!r} must be a list of names, such as [Name, Other name]")
    for item in node.value:
        if not isinstance(item, yaml.ScalarNode) or not item.value.strip():
            raise _error(item, source, f"a name in {section!r} must be a text that is not empty")
    names = tuple(item.value for item in node.value)
    wanted = "two names" if section == "never" else "two names or more"
    if len(names) < 2 or (section == "never" and len(names) > 2):  # noqa: PLR2004 - a pair
        raise _error(node, source, f"an item of {section!r} needs {wanted}, this one has {len(names)}")
    return names


def _check_consistent(rules: AliasRules, source: str) -> None:
    groups = [{name_key(name) for name in group} for group in rules.aliases]
    for one, other in rules.never:
        if name_key(one) == name_key(other):
            raise ConfigError(source, f"'never' keeps {one!r} apart from {other!r}, which is the same name")
        if any({name_key(one), name_key(other)} <= group for group in groups):
            raise ConfigError(source, f"{one!r} and {other!r} stand in 'aliases' and in 'never': remove one of the two")


def _error(node: yaml.Node, source: str, reason: str) -> ConfigError:
    return ConfigError(f"{source}, line {node.start_mark.line + 1}", reason)
