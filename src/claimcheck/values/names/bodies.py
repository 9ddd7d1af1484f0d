"""Whether two names are one body's, place's, programme's or other thing's."""

from __future__ import annotations

from claimcheck.values.names.folding import Token, sound_key
from claimcheck.values.names.judgement import Judgement, apart, same, unclear
from claimcheck.values.names.lore import lore
from claimcheck.values.names.parts import BodyName, body_name
from claimcheck.values.names.words import Agreement, Match, align, is_ordinary

_LETTERS_OF_ACRONYM = 3  # with fewer, too many names have the same initials
_LONG_WORD = 8  # a single word that differs by a slip must have so many letters to be the same word


def compare_bodies(left: str, right: str, *, place: bool = False) -> Judgement:
    """Whether two names are one thing's: by the words that identify, whatever their order, small words, legal form and abbreviations.

    A different word or number on each side is evidence of two things; a word on one side only leaves it open. Acronyms agree letter by letter
    or as the initials of the other name. With `place`, words such as "city of" may be missing.
    """
    one, other = sorted((body_name(left), body_name(right)), key=lambda name: (len(name.core), _joined(name.full)))
    if one.numbers and other.numbers and one.numbers != other.numbers:
        return apart(0.9, f"the numbers differ: {_listed(one.numbers)} and {_listed(other.numbers)}")
    if one.numbers != other.numbers:
        return unclear(0.9, f"only one of them has the number {_listed(one.numbers or other.numbers)}")
    if _joined(one.core) == _joined(other.core):
        return same(0.98 if one.legal == other.legal else 0.95, f"'{' '.join(token.text for token in other.core)}' is the same")
    if (judgement := _compare_acronyms(one, other)) is not None:
        return judgement
    matches = align(one.core, other.core)
    missing, extra = _left_over(one, other, matches, idle=_idle(one, other, place=place))
    likeness = sum(match.agreement.score for match in matches) / max(1, len(other.core))
    phrase = _phrase(one, other, matches)
    if missing and extra:
        return apart(likeness, f"{phrase}{'; ' if phrase else ''}'{missing}' is not '{extra}'")
    if missing or extra or not matches:
        return unclear(likeness, f"{phrase}; only one of them has '{missing or extra}'")
    return _all_agree(one, other, matches, phrase)


def _joined(tokens: tuple[Token, ...]) -> str:
    return "".join(token.text for token in tokens)


def _listed(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers))


def _compare_acronyms(short: BodyName, long: BodyName) -> Judgement | None:
    """What acronyms alone say: two of them, or one and a name of as many words. None when neither is one."""
    acronyms = [name.core[0].text for name in (short, long) if len(name.core) == 1 and name.core[0].acronym]
    if not acronyms:
        return None
    if len(acronyms) > 1:
        return apart(0.3, f"'{acronyms[0]}' and '{acronyms[1]}' are two acronyms")
    other = long if len(short.core) == 1 and short.core[0].text == acronyms[0] and short.core[0].acronym else short
    all_words = "".join(token.text[0] for token in other.full)
    if len(acronyms[0]) >= _LETTERS_OF_ACRONYM and acronyms[0] in (all_words, "".join(token.text[0] for token in other.core)):
        return same(0.85, f"'{acronyms[0]}' are the initials of '{' '.join(token.text for token in other.full)}'")
    return unclear(0.2, f"'{acronyms[0]}' is an acronym, and not of the other name's initials")


def _idle(one: BodyName, other: BodyName, *, place: bool) -> frozenset[str]:
    """The words that one of the two names may lack: those of places, and "program" beside an unusual word, if the other has no such word."""
    known = lore()
    idle = known.generic | known.place_words if place else known.generic
    classes = [{token.text for token in name.core} & known.class_words for name in (one, other)]
    unusual = any(not is_ordinary(token.text) for token in one.core)
    return idle | known.class_words if unusual and not all(classes) else idle


def _left_over(one: BodyName, other: BodyName, matches: tuple[Match, ...], *, idle: frozenset[str]) -> tuple[str, str]:
    """The words of either core that no word of the other agrees with, but for `idle` ones."""
    used = {match.left for match in matches}, {match.right for match in matches}
    rests = (
        " ".join(token.text for place, token in enumerate(name.core) if place not in taken and token.text not in idle)
        for name, taken in zip((one, other), used, strict=True)
    )
    missing, extra = rests
    return missing, extra


def _phrase(one: BodyName, other: BodyName, matches: tuple[Match, ...]) -> str:
    """The words that agree, in an explanation's form."""
    parts = []
    for match in matches:
        left, right = one.core[match.left].text, other.core[match.right].text
        parts.append(f"'{left}'" if match.agreement is Agreement.EXACT else f"'{left}' {match.agreement.phrase} '{right}'")
    return ", ".join(parts)


def _all_agree(one: BodyName, other: BodyName, matches: tuple[Match, ...], phrase: str) -> Judgement:
    """Every word that identifies has its match: enough, unless slips are all there is."""
    agreements = [match.agreement for match in matches]
    slips = agreements.count(Agreement.TYPO)
    mean = sum(agreement.score for agreement in agreements) / len(agreements)
    if slips and slips == len(agreements) and not (set(one.legal) & set(other.legal)):
        shortest = min(len(one.core[match.left].text) for match in matches)
        if shortest < _LONG_WORD:
            return unclear(mean, f"{phrase}: too little to tell a slip from another name")
    if all(is_ordinary(token.text) for token in one.core) and mean < Agreement.VARIANT.score:
        return unclear(mean, f"{phrase}: ordinary words, which a letter makes others")
    if sound_key(_joined(one.core)) == sound_key(_joined(other.core)):
        mean = max(mean, 0.9)
    return same(mean, phrase)
