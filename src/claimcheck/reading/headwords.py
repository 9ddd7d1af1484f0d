"""Entries of dictionaries: what the heading names and the first phrase, which is no sentence, defines.

"Mining enterprise in Orla, founded in 1851." under the heading "Harle Coal" is said of Harle Coal, though the text never names it.
"""

from __future__ import annotations

from claimcheck.lexicons import words
from claimcheck.model.document import Document
from claimcheck.reading.referents import Referent
from claimcheck.reading.tree import Span, Token

_LONGEST = 6  # words of a heading that is a name


def headword_of(document: Document) -> Referent | None:
    """The thing that a document's title names, where the title is nothing but a name and stands in the text; None otherwise."""
    title = (document.title or "").strip()
    parts = title.split()
    start = document.text.find(title) if 0 < len(parts) <= _LONGEST else -1
    is_name = all(part[0].isupper() or part.lower() in words("nouns", "connectors") for part in parts) and not title.isupper()
    if start < 0 or not is_name or title[-1] in ".?!:":
        return None
    return Referent(name=title, start=start, end=start + len(title), named=True)


def defining_noun(tokens: Span) -> Token | None:
    """The noun of a first phrase without a verb of its own, and without an article that takes the thing as known; None of a sentence."""
    root = next((token for token in tokens if token.head.i == token.i), None)
    if root is None or root.tag_ != "NN" or tokens[-1].text != ".":
        return None
    known = any(child.lower_ in words("reference", "definite") or child.dep_ in {"poss", "nsubj", "cop"} for child in root.lefts)
    finite = any(token.tag_ in {"VBD", "VBZ", "VBP"} and token.dep_ not in {"relcl", "advcl", "ccomp"} for token in tokens)
    return None if known or finite or root.i - tokens.start > _FARTHEST else root


_FARTHEST = 6  # tokens before the noun
