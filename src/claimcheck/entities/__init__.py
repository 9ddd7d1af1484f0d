"""Names -> things over a whole corpus: aliases, acronyms, spellings, and the evidence that keeps two things two."""

from claimcheck.entities.inputs import AliasRules, Appearance, DeclaredAlias
from claimcheck.entities.resolution import Resolution, resolve
from claimcheck.entities.rules import load_alias_rules

__all__ = ["AliasRules", "Appearance", "DeclaredAlias", "Resolution", "load_alias_rules", "resolve"]
