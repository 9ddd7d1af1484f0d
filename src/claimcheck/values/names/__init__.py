"""Names: folding, keys, and whether two of them name one thing."""

from claimcheck.values.names.compare import compare_names, guess_kind, judge_names
from claimcheck.values.names.exonyms import is_known_country, known_place
from claimcheck.values.names.folding import fold, name_key, name_tokens, skeleton, sound_key
from claimcheck.values.names.judgement import SAME, Judgement
from claimcheck.values.names.lore import given_name_groups, given_names, is_body_word, is_common_name, is_common_surname
from claimcheck.values.names.parts import begins_with_given_name, core_words, has_body_word, shows_person
from claimcheck.values.names.words import is_english, is_ordinary

__all__ = [
    "SAME",
    "Judgement",
    "begins_with_given_name",
    "compare_names",
    "core_words",
    "fold",
    "given_name_groups",
    "given_names",
    "guess_kind",
    "has_body_word",
    "is_body_word",
    "is_common_name",
    "is_common_surname",
    "is_english",
    "is_known_country",
    "is_ordinary",
    "judge_names",
    "known_place",
    "name_key",
    "name_tokens",
    "shows_person",
    "skeleton",
    "sound_key",
]
