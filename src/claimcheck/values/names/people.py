"""Whether two names are one person's."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimcheck.values.names.folding import Token, sound_key
from claimcheck.values.names.judgement import Judgement, apart, same, unclear
from claimcheck.values.names.korean import as_korean
from claimcheck.values.names.lore import is_common_name, lore
from claimcheck.values.names.parts import PersonName, person_name
from claimcheck.values.names.words import Agreement, Match, Role, align, compare_words, recut

_THREE = 3
_UNUSUAL_WITH_INITIALS = 4
_UNUSUAL_LENGTH = 6  # from here on one word alone may differ by a slip
_CUT_OFF_AFTER = 3  # so many words agree before a piece of a word is taken for that word

_SUFFIX_MISSING = 0.85  # one person as a rule, father and son now and then


@dataclass(frozen=True, slots=True)
class _Alignment:
    """Two people's cores word by word: `short` has no more words than `long`; what agrees, and what of each is left over."""

    short: tuple[Token, ...]
    long: tuple[Token, ...]
    matches: tuple[Match, ...]

    @property
    def left_over(self) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
        left = {match.left for match in self.matches}
        right = {match.right for match in self.matches}
        return (
            tuple(token for place, token in enumerate(self.short) if place not in left),
            tuple(token for place, token in enumerate(self.long) if place not in right),
        )

    @property
    def likeness(self) -> float:
        return sum(match.agreement.score for match in self.matches) / len(self.long)

    @property
    def whole(self) -> tuple[Match, ...]:
        """The agreeing words, initials left out."""
        return tuple(match for match in self.matches if match.agreement > Agreement.INITIAL)

    def words(self, match: Match) -> str:
        one, other = self.short[match.left].text, self.long[match.right].text
        return f"'{one}'" if match.agreement is Agreement.EXACT else f"'{one}' {match.agreement.phrase} '{other}'"

    @property
    def phrase(self) -> str:
        return ", ".join(self.words(match) for match in self.matches)


def compare_people(left: str, right: str) -> Judgement:
    """Whether two names are one person's: by given names, middle names, initials and surname, in either order.

    A bare surname or given name never tells a person whose full name the other one is. Particles ("al", "van der") and titles do not count,
    "junior" against "senior" does. Different given names, surnames or middle initials are evidence of two people.
    """
    one, other = sorted((person_name(left), person_name(right)), key=lambda name: (len(name.core), _listed(name.words)))
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return apart(0.9, f"one is called {one.suffix}, the other {other.suffix}")
    judgement = _compare_cores(one, other)
    if judgement.same and one.suffix != other.suffix:
        if len(one.core) == 1:
            return unclear(judgement.score, f"{judgement.reason}; only one of them is called {one.suffix or other.suffix}")
        return same(_SUFFIX_MISSING, f"{judgement.reason}; only one of them is called {one.suffix or other.suffix}")
    return judgement


def _compare_cores(one: PersonName, other: PersonName) -> Judgement:
    """What the names say without junior, senior and the like."""
    if (turned := _changed_places(one, other)) is not None:
        return turned
    if (korean := as_korean(one.core, other.core)) is not None:
        one, other = replace(one, core=korean[0]), replace(other, core=korean[1])
    if _one_spelling(one.core, other.core) or _one_spelling(one.words, other.words):
        return same(0.95, f"'{_listed(one.words)}' and '{_listed(other.words)}' are written alike")
    short, long = sorted(recut(one.core, other.core), key=len)
    aligned = _Alignment(short, long, _cut_off(short, long, align(short, long, people=True)))
    if len(short) == 1:
        return _single(aligned)
    missing, extra = aligned.left_over
    if missing:
        return _conflict(aligned, missing, extra)
    return _contained(aligned, extra)


def _changed_places(one: PersonName, other: PersonName) -> Judgement | None:
    """What it means that the first two words have changed places before a last one that agrees; None where they have not.

    "Khalid bin Walid Harithi" and "Walid bin Khalid Harithi" are father and son; of "Jan Petr Novak", "Petr Jan Novak" nobody knows.
    """
    left, right = one.core, other.core
    if len(left) < _THREE or len(left) != len(right):
        return None
    straight, crossed = ([compare_words(left[i], right[j], Role.GIVEN) for i, j in pairs] for pairs in (((0, 0), (1, 1)), ((0, 1), (1, 0))))
    if min(crossed) < Agreement.VARIANT or max(straight) >= Agreement.TYPO or not compare_words(left[2], right[2], Role.SURNAME):
        return None
    names = f"'{left[0].text}' and '{left[1].text}' have changed places"
    if any(token.particle in lore().descent for token in (*left, *right)):
        return apart(0.9, f"{names}: one is the other's father")
    return unclear(0.9, f"{names}, and a name's order tells who is whose child")


def _listed(tokens: tuple[Token, ...]) -> str:
    return " ".join(token.text for token in tokens)


def _one_spelling(left: tuple[Token, ...], right: tuple[Token, ...]) -> bool:
    """Whether two names are the same letters, however they are cut into words; the same sounds will do where the cut differs."""
    one, other = ("".join(token.text for token in tokens) for tokens in (left, right))
    recut = len(left) != len(right) and all(len(token.text) > 1 for token in (*left, *right))
    return one == other or (recut and sound_key(one) == sound_key(other))


def _cut_off(short: tuple[Token, ...], long: tuple[Token, ...], matches: tuple[Match, ...]) -> tuple[Match, ...]:
    """`matches`, with the last word of one name, cut off in its middle, for the other's last word."""
    last, other = len(short) - 1, len(long) - 1
    taken = {match.left for match in matches} | {-1 - match.right for match in matches}
    piece, word = sorted((short[last].text, long[other].text), key=len)
    if last in taken or -1 - other in taken or len(matches) < _CUT_OFF_AFTER or len(piece) == 1 or not word.startswith(piece):
        return matches
    return (*matches, Match(last, other, Agreement.INITIAL))


def _single(aligned: _Alignment) -> Judgement:
    """One name has one word only."""
    if not aligned.matches:
        return apart(0.0, f"'{aligned.short[0].text}' is no part of the other name")
    (match,) = aligned.matches
    if len(aligned.long) > 1:
        return unclear(aligned.likeness, f"only {aligned.phrase} agrees: one word of a name does not tell the person")
    length = min(len(aligned.short[0].text), len(aligned.long[0].text))
    if match.agreement is Agreement.TYPO and length < _UNUSUAL_LENGTH:
        return unclear(match.agreement.score, f"{aligned.phrase}, too short to tell")
    return same(match.agreement.score, aligned.phrase)


def _conflict(aligned: _Alignment, missing: tuple[Token, ...], extra: tuple[Token, ...]) -> Judgement:
    """Words of both names are left over, or of the shorter one alone."""
    agreed = f"{aligned.phrase} agrees, but " if aligned.matches else ""
    return apart(aligned.likeness, f"{agreed}'{_listed(missing)}' is not '{_listed(extra)}'")


def _contained(aligned: _Alignment, extra: tuple[Token, ...]) -> Judgement:
    """All words of the shorter name agree with words of the longer one."""
    whole = aligned.whole
    slips = sum(match.agreement is Agreement.TYPO for match in whole)
    if len(whole) < 2 and not _unusual(aligned, whole):  # noqa: PLR2004 - a given name and a surname
        return unclear(aligned.likeness, f"{aligned.phrase}: an initial and a common name do not tell the person")
    if slips and slips > len(whole) - 1:
        return unclear(aligned.likeness, f"{aligned.phrase}: no word agrees fully")
    mean = sum(match.agreement.score for match in aligned.matches) / len(aligned.matches)
    if any(len(token.text) == 1 for token in extra) and any(len(token.text) == 1 for token in aligned.short):
        return unclear(aligned.likeness, f"{aligned.phrase}, but the initials are not the same")
    if not extra:
        return same(mean, aligned.phrase)
    rest = _listed(extra)
    if _ends_agree(aligned):
        return same(mean - 0.05, f"{aligned.phrase}; one name leaves out '{rest}'")
    places = [match.right for match in aligned.matches]
    turned = places != sorted(places) and all(is_common_name(token.text) for token in extra)  # "Ahmed Hassan", "Hassan Ahmed Ali"
    if (len(extra) > 1 or turned) and all(is_common_name(aligned.short[match.left].text) for match in aligned.matches):
        return unclear(aligned.likeness, f"{aligned.phrase}: common names, and the other name goes on with '{rest}'")
    return same(0.8, f"{aligned.phrase}; one name goes on with '{rest}'")


def _unusual(aligned: _Alignment, whole: tuple[Match, ...]) -> bool:
    """Whether the one whole word that agrees, beside initials, is a rare surname; with two initials a shorter one will do."""
    word = aligned.short[whole[0].left].text if whole else ""
    initials = len(aligned.matches) - len(whole)
    return len(word) >= (_UNUSUAL_LENGTH if initials == 1 else _UNUSUAL_WITH_INITIALS) and not is_common_name(word)


def _ends_agree(aligned: _Alignment) -> bool:
    """Whether first meets first and last meets last, so that only middle names are left out; or the longer name begins with the surname."""
    places = {(match.left, match.right) for match in aligned.matches}
    last, other = len(aligned.short) - 1, len(aligned.long) - 1
    surname_first = {(last, 0), (0, 1)} <= places and not is_common_name(aligned.long[0].text)
    return {(0, 0), (last, other)} <= places or {(0, other), (last, 0)} <= places or surname_first
