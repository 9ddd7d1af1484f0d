"""What is called by its number: "Flight 207", "Vega-3", and laws and resolutions, "Law No. 03-03", "Act 12 of 1998", "Resolution 1973".

For the parser the number of a law becomes one word without "No.", so that every way of writing it is one name: "Law 03-03", "Act 12/1998".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.lexicons import lexicon, words
from claimcheck.reading.tree import UNBROKEN, Token
from claimcheck.values.names import is_english

_YEAR = re.compile(r"1\d\d\d|20\d\d")
_OF = " of "
_TELLING = 3  # digits


@cache
def numbered_act() -> str:
    """A pattern, verbose, of such a noun with its number; its groups are `act`, `told` ("No. ") and `numbered`."""
    acts = "|".join(lexicon("passages")["numbered_acts"])
    return rf"""\b(?P<act>{acts})[ ](?P<told>[Nn](?:o\.?|umber|r\.)[ ]?)?
        (?P<numbered>\d{{1,6}}(?:[-/.]\d{{1,4}}){{0,2}}(?:[ ]of[ ](?:1\d|20)\d\d\b)?)(?![\w%]|[.,/-]\d)"""


def is_number_of_act(act: str, number: str) -> bool:
    """Whether figures behind "Law" are its number and not the year from which it is: "Law 03-03", and not "the Water Act 1998"."""
    short = number.isdigit() and len(number) < _TELLING  # every council has a Law 8
    return not short and (act in lexicon("passages")["numbered_freely"] or not _YEAR.fullmatch(number))


def spelt(act: re.Match[str]) -> Iterator[tuple[str, int]]:
    """The parser's spelling of what the pattern matched, sign by sign, each with its place in the text; the text itself for a mere year."""
    short = act["numbered"].isdigit() and len(act["numbered"]) < _TELLING
    if short or (act["told"] is None and not is_number_of_act(act["act"], act["numbered"])):
        yield from zip(act[0], range(act.start(), act.end()), strict=True)
        return
    yield from zip(act["act"], range(act.start("act"), act.end("act")), strict=True)
    yield " ", act.end("act")
    number, _, year = act["numbered"].partition(_OF)
    for sign, at in zip(number, range(act.start("numbered"), act.end()), strict=False):
        yield UNBROKEN if sign == "-" else sign, at
    if year:
        yield "/", act.start("numbered") + len(number)
        yield from zip(year, range(act.end() - len(year), act.end()), strict=True)


def is_numbered(token: Token) -> bool:
    """Whether a noun and the number behind it make the name of one thing: "Flight 207", "Law 03-03"."""
    if token.i + 1 >= token.sent.end or not token.nbor(1).text[0].isdigit():
        return False
    number = token.nbor(1)
    if token.text in words("passages", "numbered_acts"):
        return is_number_of_act(token.text, number.text)
    return token.lower_ in words("nouns", "numbered_kinds") and number.text.isdigit() and number.head == token


def is_of_model(number: Token) -> bool:
    """Whether a number stands between a name and the kind of one thing: "the Orrel 2 rocket", and not "Orrel's 2 rockets"."""
    kind = number.head
    listed = kind.lower_ in words("nouns", "named_kinds", "crafts")
    return kind.i == number.i + 1 and kind.tag_ == "NN" and listed and any(child.dep_ == "det" for child in kind.lefts)


def is_in_series(token: Token) -> bool:
    """Whether a word has a number behind a hyphen, as what was built in a series: "Vega-3"."""
    return _IN_SERIES.fullmatch(token.text) is not None and not is_english(token.text.partition("-")[0].casefold())


_IN_SERIES = re.compile(r"[A-Z][a-z]{2,}-\d{1,4}")
