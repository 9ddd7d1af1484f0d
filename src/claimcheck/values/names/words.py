"""Whether two words of two names are one word: the same, another spelling of it, a slip of the pen, or another word."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from claimcheck.values.names.folding import Token, plain_spelling, respelt, skeleton, sound_key
from claimcheck.values.names.lore import lore

_SHORT = 5  # a slip is credited from here on: below it one letter makes another word
_LONG = 9  # two slips from here on
_SURE_START = 8  # in a shorter word another first letter makes another word
_STEM = 3  # so many letters of a given name stand for it in a short form
_FEW_BONES = 3  # with so many consonants vowels must be nearly the same
_MANY_BONES = 5  # so many consonants survive no chance, whatever the vowels


class Agreement(IntEnum):
    """How two words agree, the better the higher."""

    NONE = 0
    INITIAL = 1
    TYPO = 2
    VARIANT = 3
    KNOWN = 4
    EXACT = 5

    @property
    def score(self) -> float:
        """What the agreement is worth in 0..1."""
        return (0.0, 0.7, 0.84, 0.9, 0.95, 1.0)[self]

    @property
    def phrase(self) -> str:
        """How an explanation says it."""
        return ("differs from", "may stand for", "is nearly", "is a spelling of", "is a form of", "is")[self]


class Role(Enum):
    """What a word is in its name: it decides which knowledge applies."""

    WORD = "word"
    GIVEN = "given"
    SURNAME = "surname"


@dataclass(frozen=True, slots=True)
class Match:
    """The word at `left` of the one name and the word at `right` of the other, and how they agree."""

    left: int
    right: int
    agreement: Agreement


@lru_cache(maxsize=65536)
def is_ordinary(word: str) -> bool:
    """Whether the folded `word` is an English word that names are made of, in the singular or the plural."""
    return any(form in lore().words for form in _singulars(word))


@lru_cache(maxsize=65536)
def is_english(word: str) -> bool:
    """Whether the folded `word` is an English word that is easily taken for another one, in the singular or the plural."""
    return is_ordinary(word) or any(form in lore().english for form in _singulars(word))


def _singulars(word: str) -> tuple[str, ...]:
    """`word`, and what it may be the plural of."""
    return (word, word[:-1], word[:-2], word[:-3] + "y") if word.endswith("s") else (word,)


def compare_words(left: Token, right: Token, role: Role = Role.WORD) -> Agreement:
    """How two words of two names agree, given what both are in their names."""
    if left.text == right.text:
        return Agreement.EXACT
    if role is not Role.WORD and 1 in (len(left.text), len(right.text)):
        return Agreement.INITIAL if left.text[0] == right.text[0] else Agreement.NONE
    if left.acronym or right.acronym or not (left.text.isalpha() and right.text.isalpha()):
        return Agreement.NONE
    if left.abjad != right.abjad:
        written, spoken = (left, right) if left.abjad else (right, left)
        given = lore().given
        if written.text in given and spoken.text in given:
            return Agreement.KNOWN if given[written.text] & given[spoken.text] else Agreement.NONE
        return Agreement.VARIANT if _is_spoken(written.text, spoken.text) else Agreement.NONE
    if left.abjad and right.abjad and min(len(left.text), len(right.text)) < _LONG:
        return Agreement.NONE  # without vowels, a letter more or less makes another word
    found = _compare(*sorted((left.text, right.text)), role)
    if found is Agreement.NONE and role is not Role.WORD:
        return _compare_glued(left, right, role) or _compare_glued(right, left, role)
    if found is Agreement.NONE and (left.cut or right.cut):
        return Agreement.KNOWN if _is_cut_off(left, right) or _is_cut_off(right, left) else found
    return found


def _compare_glued(whole: Token, part: Token, role: Role) -> Agreement:
    """How a word agrees with another that has the particle apart which is glued to the first ("Alharithi", "al-Harithi")."""
    if not whole.text.startswith(tuple(lore().glued_particles)):
        return Agreement.NONE
    for head, particles in lore().glued_particles.items():
        rest = whole.text.removeprefix(head)
        enough = _STEM if part.particle in particles else _SHORT
        if rest != whole.text and len(rest) > enough and _same_sound(rest, part.text, role):
            return Agreement.VARIANT
    return Agreement.NONE


def _same_sound(left: str, right: str, role: Role) -> bool:
    return left == right or _compare(*sorted((left, right)), role) >= Agreement.VARIANT


def _is_cut_off(short: Token, long: Token) -> bool:
    """Whether one word is an abbreviation of the other, with a dot at its end: "Def." for "Defence"."""
    return short.cut and len(long.text) > len(short.text) >= _STEM and long.text.startswith(short.text)


@lru_cache(maxsize=262144)
def _compare(left: str, right: str, role: Role) -> Agreement:
    """What is known of the two words decides; what they sound and look like does where nothing is known."""
    known = _compare_people_words(left, right, role) if role is not Role.WORD else _compare_plain_words(left, right)
    if known is not None:
        return known
    if _is_transliteration(left, right) or (role is not Role.WORD and _is_short_sound(left, right)):
        return Agreement.VARIANT
    if not _is_slip(left, right, within_vowels=role is not Role.WORD):
        return Agreement.NONE
    two = _is_other_syllable(left, right) if role is Role.WORD else are_two_names(left, right)
    return Agreement.NONE if two else Agreement.TYPO


def _compare_people_words(left: str, right: str, role: Role) -> Agreement | None:
    """What is known of two given names or surnames; None where it does not decide."""
    given, surnames = lore().given, lore().surnames
    fathers = _father(left), _father(right)
    if fathers[0] and fathers[1]:  # "Mykolayovych", "Nikolaevich"
        return Agreement.KNOWN if fathers[0] & fathers[1] else Agreement.NONE
    shared = bool(given.get(left, frozenset()) & given.get(right, frozenset()))
    if shared and (role is Role.GIVEN or skeleton(left) == skeleton(right)):
        return Agreement.KNOWN
    if left in given and right in given:
        return Agreement.NONE
    if role is Role.GIVEN:
        return Agreement.KNOWN if _is_short_form(left, right) else (Agreement.NONE if _is_feminine(left, right) else None)
    return Agreement.NONE if left in surnames and right in surnames else None


@lru_cache(maxsize=65536)
def _father(word: str) -> frozenset[int]:
    """The given names that a patronymic is made of, as their lines in the lexicon; empty where it is none or of no known name."""
    given = lore().given
    for ending in lore().fathers if word.endswith(lore().fathers) else ():
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _STEM:
            return next((given[stem + vowel] for vowel in lore().father_vowels if stem + vowel in given), frozenset())
    return frozenset()


def _is_other_syllable(left: str, right: str) -> bool:
    """Whether two words in Chinese syllables differ in the "g" that makes another syllable of the last one ("Ruixin", "Ruixing")."""
    short, long = sorted((left, right), key=len)
    syllables = lore().syllables
    return short.endswith("n") and long == short + "g" and bool(syllables.fullmatch(short) and syllables.fullmatch(long))


@lru_cache(maxsize=65536)
def are_two_names(left: str, right: str) -> bool:
    """Whether two words of people's names that differ by a letter or two are more likely two names than one with a slip.

    So are a surname and another made of it ("Petren", "Petrenko"), two whose stems are too short for a slip or differ in their last letter
    ("Zubov", "Zubkov"), and two that are spelled in Chinese syllables ("Weimin", "Weiming").
    """
    short, long = sorted((left, right), key=len)
    if long.startswith(short) and long.removeprefix(short) in lore().derived:
        return True
    syllables = lore().syllables
    if syllables.fullmatch(left) and syllables.fullmatch(right):
        return True
    for ending in lore().surname_endings:
        if left.endswith(ending) and right.endswith(ending):
            stems = left.removesuffix(ending), right.removesuffix(ending)
            return stems[0][-1:] != stems[1][-1:] or min(map(len, stems)) <= _STEM
    return False


def _is_short_form(left: str, right: str) -> bool:
    """Whether a name that is not listed is the beginning of the other with the ending of a short form ("Gabi" and "Gabriela")."""
    short, long = sorted((left, right), key=len)
    if short in lore().given:
        return False
    stems = [short.removesuffix(ending) for ending in lore().short_endings if short.endswith(ending)]
    return len(long) > len(short) + 1 and any(len(stem) >= _STEM and long.startswith(stem) for stem in stems)


def _is_feminine(left: str, right: str) -> bool:
    """Whether one given name is a woman's and the other a man's, by the vowel that only one of them ends in ("Samir", "Samira")."""
    ends = {word.removesuffix("h").endswith("a") for word in (left, right)}
    return len(ends) > 1 and skeleton(left) == skeleton(right)


def _compare_plain_words(left: str, right: str) -> Agreement | None:
    """What the lists say of two words that are no person's; None where they do not know both."""
    known = lore()
    forms = ({word, plain_spelling(word), known.abbreviations.get(word, word), known.adjectives.get(word, word)} for word in (left, right))
    if next(forms) & next(forms):
        return Agreement.KNOWN
    if known.adjectives.get(left) in _singulars(right) or known.adjectives.get(right) in _singulars(left):
        return Agreement.KNOWN
    if known.distinct.get(left, frozenset()) & known.distinct.get(right, frozenset()):
        return Agreement.NONE
    if left in known.given and right in known.given:
        if not known.given[left] & known.given[right]:
            return Agreement.NONE
        if skeleton(left) == skeleton(right):  # "Yusuf University", "Youssef University"
            return Agreement.KNOWN
    if is_ordinary(left) and is_ordinary(right):
        return Agreement.KNOWN if is_plural(left, right) else Agreement.NONE
    return None


def is_plural(left: str, right: str) -> bool:
    """Whether one of two words is the plural of the other, by the regular endings."""
    short, long = sorted((left, right), key=len)
    return long in {short + "s", short + "es", short[:-1] + "ies"}


def _is_transliteration(left: str, right: str) -> bool:
    """Whether two words sound alike: the same consonants, and vowels that differ no more than two hands would write them."""
    if min(len(left), len(right)) < _SHORT - 1 or is_ordinary(left) or is_ordinary(right):
        return False
    if other := _other_letters(left, right):  # "Kazim", "Kadhim"
        return len(skeleton(left)) >= _FEW_BONES and _is_transliteration(*other)
    left_sound, right_sound = sound_key(left), sound_key(right)
    if ("ch" in left_sound) != ("ch" in right_sound) and not _is_strict(left, right):  # "Bechara", "Bishara"
        left_sound, right_sound = left_sound.replace("ch", "sh"), right_sound.replace("ch", "sh")
    bones = _bones(left_sound)
    if bones != _bones(right_sound):
        return False
    if len(bones) >= _MANY_BONES:
        return OSA.distance(left_sound, right_sound, score_cutoff=2) <= 2  # noqa: PLR2004 - two vowels
    return left_sound == right_sound or (len(bones) >= _FEW_BONES and _near_vowels(left_sound, right_sound))


def _is_strict(left: str, right: str) -> bool:
    """Whether two words are of a language whose "ch" is never its "sh": a Chinese syllable, a Slavic surname."""
    syllable, endings = lore().syllable, lore().surname_endings
    return bool(syllable.fullmatch(left) and syllable.fullmatch(right)) or (left.endswith(endings) and right.endswith(endings))


def _other_letters(left: str, right: str) -> tuple[str, str] | None:
    """The two words with the letters that two hands give one Arabic consonant made alike; None where they have none such."""
    for letters, other in lore().alternatives:
        for one, two in ((left, right), (right, left)):
            if letters in one and letters not in two and other in two:
                return one.replace(letters, other), two
    return None


def _bones(sound: str) -> str:
    return sound[:1] + "".join(char for char in sound[1:] if char not in lore().vowels)


def _is_short_sound(left: str, right: str) -> bool:
    """Whether two words too short to tell by their consonants sound exactly alike, one vowel being two letters ("Din", "Deen")."""
    short, long = sorted((len(left), len(right)))
    return short >= _STEM and long == short + 1 and sound_key(left) == sound_key(right)


def _near_vowels(left: str, right: str) -> bool:
    """Whether two sounds differ by one vowel inside the word that is left out, or written a for i ("Laden", "Ladin")."""
    if left[-1:] != right[-1:] or OSA.distance(left, right, score_cutoff=1) > 1:
        return False
    return len(left) != len(right) or not any("u" in pair for pair in zip(left, right, strict=True) if pair[0] != pair[1])


def same_start(left: str, right: str) -> bool:
    """Whether two words begin with one letter, or with letters that stand for one another in transliterations."""
    starts = lore().starts
    return left[:1] == right[:1] or bool(starts.get(left[:1], frozenset()) & starts.get(right[:1], frozenset()))


def _is_slip(left: str, right: str, *, within_vowels: bool) -> bool:
    """Whether one letter was left out, added, exchanged or turned round; or two in a long word, of which one is a vowel if so asked."""
    short, long = sorted((len(left), len(right)))
    if long < _SHORT or short < _SHORT - 1:
        return False
    starts = same_start(left, right)
    allowed = 2 if short >= _LONG else 1
    if allowed > 1 and within_vowels and OSA.distance(skeleton(left), skeleton(right), score_cutoff=1) > 1:
        allowed = 1
    if OSA.distance(left, right, score_cutoff=allowed) <= allowed:
        return starts or short >= _SURE_START or left[1:] == right or right[1:] == left
    return starts and short > _SHORT and OSA.distance(sound_key(left), sound_key(right), score_cutoff=1) <= 1


def _is_spoken(written: str, spoken: str) -> bool:
    """Whether a word of an alphabet without short vowels is that Latin word: its consonants, and a vowel where it writes a long one."""
    article = lore().glued_article
    spellings = {written, written.removeprefix(article)}
    spellings |= {spelling.replace(letters, other) for spelling in spellings for letters, other in lore().alternatives}
    spellings |= {spelling.removesuffix("h") for spelling in spellings}  # the "h" that ends a woman's name is not spoken
    sounds = (respelt(spelling) for spelling in spellings if len(spelling) > 1)  # two of one letter have a vowel between them
    return any(_is_vowelled(_consonants(sound), _consonants(sound_key(spoken))) for sound in sounds)


def _is_vowelled(written: tuple[tuple[str, str], ...], spoken: tuple[tuple[str, str], ...]) -> bool:
    if [consonant for consonant, _ in written] != [consonant for consonant, _ in spoken]:
        return False
    return all(_fits(long, vowels) for (_, long), (_, vowels) in zip(written[:-1], spoken[:-1], strict=True))


def _fits(long: str, vowels: str) -> bool:
    """Whether the long vowels written between two consonants can be those spoken: a u where there is a "w", an i where a diphthong is."""
    return ("v" not in long or bool(set("uv") & {*vowels})) and (len(vowels) == 1 or "i" not in vowels or "i" in long)


@lru_cache(maxsize=16384)
def _consonants(sound: str) -> tuple[tuple[str, str], ...]:
    """Each consonant that an alphabet without short vowels has for a sound, b for p, and what vowels stand behind it, "v" among them."""
    found: list[tuple[str, str]] = []
    for char in sound.replace("p", "b"):
        if char not in lore().vowels and char != "v":
            found.append((char, ""))
        elif found:
            found[-1] = (found[-1][0], found[-1][1] + char)
    return tuple(found)


def recut(left: tuple[Token, ...], right: tuple[Token, ...]) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Both names, with two words of the one put together where the other has them in one ("Gholam Reza", "Gholamreza")."""
    return _joined_as(left, right), _joined_as(right, left)


def _joined_as(tokens: tuple[Token, ...], other: tuple[Token, ...]) -> tuple[Token, ...]:
    whole = {sound_key(token.text) for token in other if len(token.text) > _SHORT}
    exact = {token.text for token in other if len(token.text) > _STEM}
    joined: list[Token] = []
    for token in tokens:
        text = joined[-1].text + token.text if joined else ""
        if joined and len(joined[-1].text) > 1 and len(token.text) > 1 and (text in exact or sound_key(text) in whole):
            joined[-1] = Token(text)
        else:
            joined.append(token)
    return tuple(joined)


def align(left: tuple[Token, ...], right: tuple[Token, ...], *, people: bool = False) -> tuple[Match, ...]:
    """The best pairs of one word here with one word there, each used once, by place in `left`. Better agreement goes first.

    With `people` the last words of both are surnames when they meet, unless one is known as a given name; all others are given names.
    """
    ends = {tokens[-1].text for tokens in (left, right) if tokens}
    last = None if ends & lore().given.keys() else (len(left) - 1, len(right) - 1)
    pairs = [
        Match(i, j, agreement)
        for i, one in enumerate(left)
        for j, other in enumerate(right)
        if (agreement := compare_words(one, other, _role((i, j) == last) if people else Role.WORD))
    ]
    pairs.sort(key=lambda pair: (-pair.agreement, abs(pair.left - pair.right), pair.left, pair.right))
    chosen: dict[int, Match] = {}
    taken: set[int] = set()
    for pair in pairs:
        if pair.left not in chosen and pair.right not in taken:
            chosen[pair.left] = pair
            taken.add(pair.right)
    return tuple(chosen[place] for place in sorted(chosen))


def _role(last: bool) -> Role:  # noqa: FBT001 - the one question there is
    return Role.SURNAME if last else Role.GIVEN
