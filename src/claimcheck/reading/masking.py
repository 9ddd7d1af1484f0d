"""Equal-length masking: what would mislead the parser is replaced by as many plain characters, so that every offset stays true.

Typographic quotes, hyphens, spaces and line ends become plain ones; web addresses, the targets of Markdown links, emphasis marks, tags,
comments, what is struck out, pronunciations, nicknames within names and footnote marks become spaces. The masked text is what the finders
of dates and quantities and the parser see; quotes come from the original.
"""

from __future__ import annotations

import re
from functools import cache

from claimcheck.lexicons import lexicon

_PLAIN = {
    "‘": "'", "’": "'", "ʼ": "'", "`": "'", "´": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "‐": "-", "‑": "-", "−": "-",
    "\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n",
    "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2007": " ", "\u2009": " ", "\u202f": " ",
}  # fmt: skip
_TYPOGRAPHIC = re.compile(f"[{''.join(_PLAIN)}]")

_BLANKED = re.compile(
    r"""
    (?=[<hw(\[\]~*"¹²³⁰-⁹])                         # what each of these begins with: nearly all places are passed over at once
    (?:
    <?\b(?:https?://|www\.)[^\s<>"]+>?            # a web address
    | (?<=\])\([^()\s]{0,300}\)                   # the target of a Markdown link
    | \[(?:\d{1,3}|[a-z]|note\ \d+|citation\ needed)\](?!\()   # a footnote mark
    | \[\^[\w-]{1,30}\](?!:)                         # one of Markdown
    | ~~(?=\S)[^~\n]{1,300}(?<=\S)~~                # what is struck out in Markdown, or in HTML within it
    | <(?P<struck>del|s|strike)>[^<>\n]{0,300}</(?P=struck)>
    | </?(?:a|abbr|b|br|cite|code|div|em|font|i|ins|mark|p|q|small|span|strong|u)(?:\s[^<>\n]{0,300})?/?>
    | (?<![\w*])\*{1,3}(?=\w) | (?<=[\w.,!?"'])\*{1,3}(?![\w*])  # Markdown emphasis
    | [\[\]](?=[^\[\]\n]{0,300}(?:\]\(|$)) | (?<=\w)\](?=\()      # the brackets of a link's label
    | \[[^\[\]\n]*[ˈˌəɪʊɔɛæθðʃʒŋɡɹː][^\[\]\n]*\]    # a pronunciation
    | (?<=[a-z]\ )"\ *[A-Z]\w+\ *"(?=\ +[A-Z])         # a nickname within a name
    | (?<=[A-Za-z.,;"'])(?<!m)[¹²³⁰-⁹]{1,3}       # superscript footnote marks, but no square metres
    )
    """,
    re.VERBOSE | re.MULTILINE,
)

_LONE_RETURN = re.compile(r"\r(?!\n)")  # how old systems end lines
_NO_LINE_END = re.compile(r"[^\n]")

_TREEBANK_PLAIN = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "''": '"'}
_TREEBANK = re.compile("|".join(_TREEBANK_PLAIN))  # how corpora write brackets and quotation marks


@cache
def _abbreviated() -> re.Pattern[str]:
    """An abbreviated title with its full stop, which the parser takes for the end of a sentence."""
    return re.compile(rf"\b(?:{'|'.join(lexicon('passages')['abbreviated'])})\.(?=\s{{1,3}}[A-Z])")


def _without_comments(text: str) -> str:
    """The text with what HTML comments hide, in Markdown too, as blanks."""
    parts: list[str] = []
    at = 0
    while (begin := text.find("<!--", at)) >= 0 and (end := text.find("-->", begin)) >= 0:
        parts += [text[at:begin], _NO_LINE_END.sub(" ", text[begin : end + 3])]
        at = end + 3
    return "".join([*parts, text[at:]])


def mask(text: str) -> str:
    """`text` with what misleads a parser replaced by as many plain characters: the result has the same length.

    >>> mask("It began in 2017[3] (see “A”).")
    'It began in 2017    (see "A").'
    """
    plain = _TYPOGRAPHIC.sub(lambda match: _PLAIN[match.group()], _LONE_RETURN.sub("\n", text))
    plain = _without_comments(plain)
    if "-" in plain or "''" in plain:
        plain = _TREEBANK.sub(lambda match: _TREEBANK_PLAIN[match.group()].center(len(match.group())), plain)
    plain = _abbreviated().sub(lambda match: match[0][:-1] + " ", plain)
    return _BLANKED.sub(lambda match: " " * len(match.group()), plain)
