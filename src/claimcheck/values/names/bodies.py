"""Whether two names are one body's, place's, programme's or other thing's."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from rapidfuzz.distance import OSA

from claimcheck.values.names.folding import Token, fold, skeleton
from claimcheck.values.names.judgement import Judgement, apart, same, unclear
from claimcheck.values.names.lore import lore
from claimcheck.values.names.parts import LETTERS_OF_ACRONYM, BodyName, body_name
from claimcheck.values.names.words import Agreement, Match, align, is_english, is_ordinary, is_plural, same_start

_LONG_WORD = 8  # a slip in a word that long is told from another word without help


class Sort(Enum):
    """What is named: it decides how much two names may differ. Bodies are misspelt more often than two have nearly one name."""

    BODY = "body"
    PLACE = "place"
    THING = "thing"
    VESSEL = "vessel"


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two names word by word: `one` has no more words than `other`; what agrees, and which words need no partner."""

    one: BodyName
    other: BodyName
    sort: Sort
    matches: tuple[Match, ...]
    idle: frozenset[str]

    @property
    def missing(self) -> tuple[str, ...]:
        """The words that only the shorter name has, and that tell something."""
        taken = {match.left for match in self.matches}
        return tuple(token.text for i, token in enumerate(self.one.core) if i not in taken and token.text not in self.idle)

    @property
    def extra(self) -> tuple[str, ...]:
        """The words that only the longer name has, and that tell something."""
        taken = {match.right for match in self.matches}
        return tuple(token.text for i, token in enumerate(self.other.core) if i not in taken and token.text not in self.idle)

    @property
    def likeness(self) -> float:
        return sum(match.agreement.score for match in self.matches) / max(1, len(self.other.core))

    @property
    def shared_legal(self) -> bool:
        return bool(set(self.one.legal) & set(self.other.legal))

    def words(self, match: Match) -> tuple[str, str]:
        return self.one.core[match.left].text, self.other.core[match.right].text

    @property
    def phrase(self) -> str:
        """The words that agree, in an explanation's form."""
        parts = []
        for match in self.matches:
            left, right = self.words(match)
            parts.append(f"'{left}'" if match.agreement is Agreement.EXACT else f"'{left}' {match.agreement.phrase} '{right}'")
        return ", ".join(parts) or "nothing"


def compare_bodies(left: str, right: str, sort: Sort = Sort.BODY) -> Judgement:
    """Whether two names are one thing's: by the words that identify, whatever their order, small words, legal form and abbreviations.

    A different word or number on each side is evidence of two things; a word on one side only leaves it open. Acronyms agree letter by
    letter, or as the initials of the other name. Of a place, words such as "city of" may be missing.
    """
    if sort is Sort.VESSEL:
        left, right = _untitled(left), _untitled(right)
    one, other = sorted((body_name(left), body_name(right)), key=lambda name: (len(name.core), _joined(name.full)))
    if one.numbers != other.numbers:
        return _other_numbers(one.numbers, other.numbers)
    if _joined(one.core) == _joined(other.core) or _joined(one.words) == _joined(other.words):
        return same(0.98 if one.legal == other.legal else 0.95, f"'{' '.join(token.text for token in other.words)}' is the same")
    if (judgement := _compare_acronyms(one, other)) is not None:
        return judgement
    pair = _Pair(one, other, sort, align(one.core, other.core), _idle(one, other, sort))
    if pair.missing and pair.extra:
        return _differing(pair)
    if pair.missing or pair.extra or not pair.matches:
        return _one_sided(pair)
    return _all_agree(pair)


def _untitled(name: str) -> str:
    """A ship's name without what ships are called before it: "MV Ocean Lark", "M/T Ocean Lark"."""
    title, _, rest = name.strip().partition(" ")
    titled = "".join(token.text for token in fold(title)) in lore().vessel_titles
    return rest if titled and fold(rest) else name


def _other_numbers(left: tuple[int, ...], right: tuple[int, ...]) -> Judgement:
    if left and right:
        return apart(0.9, f"the numbers differ: {_listed(left)} and {_listed(right)}")
    return unclear(0.9, f"only one of them has the number {_listed(left or right)}")


def _joined(tokens: tuple[Token, ...]) -> str:
    return "".join(token.text for token in tokens)


def _listed(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers))


def _compare_acronyms(one: BodyName, other: BodyName) -> Judgement | None:
    """What acronyms alone say: two of them, or one and a name of as many words. None when neither is one."""
    alone = [name for name in (one, other) if len(name.core) == 1 and name.core[0].acronym]
    if not alone:
        return None
    acronym = alone[0].core[0].text
    if len(alone) > 1:
        return apart(0.3, f"'{acronym}' and '{alone[1].core[0].text}' are two acronyms")
    long = other if alone[0] is one else one
    initials = {"".join(token.text[0] for token in tokens) for tokens in (long.full, long.words, long.core)}
    if len(acronym) >= LETTERS_OF_ACRONYM and acronym in initials:
        return same(0.84, f"'{acronym}' are the initials of '{' '.join(token.text for token in long.full)}'")
    return unclear(0.2, f"'{acronym}' is an acronym, and not of the other name's initials")


def _idle(one: BodyName, other: BodyName, sort: Sort) -> frozenset[str]:
    """The words that one of two names may lack: an article, "city", and "program" beside an unusual word if the other has no such word."""
    known = lore()
    idle = known.generic | known.arabic_articles
    if sort is Sort.PLACE:
        idle = idle | _place_title(one) | _place_title(other)
    classes = [{token.text for token in name.core} & known.class_words for name in (one, other)]
    unusual = any(not is_ordinary(token.text) for token in one.core)
    return idle | known.class_words if unusual and not all(classes) else idle


def _place_title(name: BodyName) -> frozenset[str]:
    """The "city" of "City of Carvell"."""
    first = tuple(token.text for token in name.words[:2])
    return frozenset(first[:1]) & lore().place_titles if first[1:] == ("of",) else frozenset()


def _differing(pair: _Pair) -> Judgement:
    """Both names have words that the other lacks: two things, unless a long name has one slip in a short word."""
    here, there = " ".join(pair.missing), " ".join(pair.extra)
    exact = [pair.words(match)[0] for match in pair.matches if match.agreement is Agreement.EXACT]
    sure = len(exact) >= 3 or any(not is_ordinary(word) and len(word) >= _LONG_WORD for word in exact)  # noqa: PLR2004 - a long name
    if pair.sort is Sort.BODY and pair.shared_legal and sure and _is_short_slip(pair.missing, pair.extra):
        return same(0.8, f"{pair.phrase}; '{here}' is nearly '{there}', and all else agrees")
    return apart(pair.likeness, f"{pair.phrase} agrees; '{here}' is not '{there}'")


def _is_short_slip(missing: tuple[str, ...], extra: tuple[str, ...]) -> bool:
    """Whether one unusual word on each side differs by a letter, or by vowels alone."""
    if len(missing) != 1 or len(extra) != 1 or is_ordinary(missing[0]) or is_ordinary(extra[0]):
        return False
    if lore().distinct.get(missing[0], frozenset()) & lore().distinct.get(extra[0], frozenset()):
        return False
    if any(len(word) < 3 or not set(word) & set("aeiouy") for word in (*missing, *extra)):  # noqa: PLR2004 - letters, no word
        return False
    return OSA.distance(missing[0], extra[0]) <= 1 or skeleton(missing[0]) == skeleton(extra[0])


def _one_sided(pair: _Pair) -> Judgement:
    """Only one name has words that the other lacks: that leaves it open, unless they are a misspelt legal form."""
    if pair.one.legal != pair.other.legal and pair.matches and _legal_forms_agree(pair.one, pair.other):
        return same(0.9, f"{pair.phrase}; the legal forms agree but for a letter")
    return unclear(pair.likeness, f"{pair.phrase} agrees; only one of them has '{' '.join(pair.missing or pair.extra)}'")


def _legal_forms_agree(one: BodyName, other: BodyName) -> bool:
    """Whether two names are the same word by word, legal forms and all, but for a letter in the legal form."""
    if len(one.full) != len(other.full):
        return False
    differing = [
        (left.text, right.text, len(one.full) - place)
        for place, (left, right) in enumerate(zip(one.full, other.full, strict=True))
        if left.text != right.text
    ]
    return len(differing) == 1 and OSA.distance(*differing[0][:2]) <= 1 and differing[0][2] <= len(one.full) - 1


def _all_agree(pair: _Pair) -> Judgement:
    """Every word that identifies has its match: enough, unless slips or endings are all there is."""
    agreements = [match.agreement for match in pair.matches]
    mean = sum(_score(pair, match) for match in pair.matches) / len(agreements)
    near = [pair.words(match) for match in pair.matches if match.agreement in {Agreement.TYPO, Agreement.VARIANT}]
    if any(is_english(left) and is_english(right) for left, right in near) and not _is_one_company(pair):
        return unclear(mean, f"{pair.phrase}: two English words, however alike")
    slips = [pair.words(match) for match in pair.matches if match.agreement is Agreement.TYPO]
    if any(_is_doubtful(pair, slip) for slip in slips):
        return unclear(mean, f"{pair.phrase}: too little to tell a slip from another name")
    if len(agreements) == 1 and pair.sort is not Sort.PLACE and is_plural(*pair.words(pair.matches[0])):
        return unclear(mean, f"{pair.phrase}: one word, which an ending makes another")
    return same(mean, pair.phrase)


def _is_one_company(pair: _Pair) -> bool:
    """Whether both names have one legal form: registers misspell companies more often than they hold two of nearly one name."""
    return pair.shared_legal and pair.sort is Sort.BODY


def _score(pair: _Pair, match: Match) -> float:
    """What an agreement is worth; a place's "s" at the end ("Lyon", "Lyons") is another form of it, no slip."""
    return Agreement.KNOWN.score if _is_place_form(pair, pair.words(match)) else match.agreement.score


def _is_place_form(pair: _Pair, words: tuple[str, str]) -> bool:
    return pair.sort is Sort.PLACE and words[0] != words[1] and words[0].removesuffix("s") == words[1].removesuffix("s")


def _is_doubtful(pair: _Pair, slip: tuple[str, str]) -> bool:
    """Whether two words that nearly agree may as well be two names. A misspelt ordinary word is not."""
    if _is_place_form(pair, slip):
        return False
    alone = len(pair.matches) == 1
    if alone and _is_one_company(pair):
        return False
    if not alone and (pair.sort is Sort.BODY or any(is_ordinary(word) for word in slip)):
        return False
    return min(map(len, slip)) < _LONG_WORD or not same_start(*slip)
