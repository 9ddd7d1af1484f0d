"""Document text made fit to be shown: no hidden character, no more than a glance can take in, the value that matters set apart."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from claimcheck.model.claims import Claim
from claimcheck.model.document import Span

ELLIPSIS = "…"
_AROUND = 120  # code points of the sentence that are shown on each side of the value
_SPARED = 60  # nothing is cut off that is shorter
_LONGEST_VALUE = 240


def visible(text: str) -> str:
    r"""`text` on one line, with every control, bidirectional, zero-width or private character written as an escape such as `\\u202e`."""
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    if char.isprintable():
        return char
    if char in "\t\n\r\v\f" or unicodedata.category(char) == "Zs":
        return " "
    return escaped(char)


def escaped(char: str) -> str:
    r"""The escape of one character as Python and JSON readers know it: `\\u202e`, beyond the basic plane `\\U000e0041`."""
    code = ord(char)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 - the last code point of the basic plane


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence in three parts: `value` is what is compared, `before` and `after` what stands around it. All parts are visible text."""

    before: str
    value: str
    after: str

    @classmethod
    def of(cls, claim: Claim, around: int = _AROUND) -> Quote:
        """The sentence or clause of a claim, shortened around its value to about `around` code points on each side."""
        evidence, value = claim.evidence, claim.value_span
        if value is None:
            return cls(_head(visible(evidence.quote).strip(), _LONGEST_VALUE), "", "")
        shown = _head(visible(value.quote), _LONGEST_VALUE)
        if not evidence.covers(value):
            sentence = _head(visible(evidence.quote).strip(), _LONGEST_VALUE)
            return cls(f"{sentence} {ELLIPSIS} ", shown, "")
        before = evidence.quote[: value.start - evidence.start]
        after = evidence.quote[value.end - evidence.start :]
        return cls(_tail(_squeezed(before).lstrip(), around), shown, _head(_squeezed(after).rstrip(), around))

    def marked(self, opening: str, closing: str) -> str:
        """The sentence with its value between two marks."""
        return f"{self.before}{opening}{self.value}{closing}{self.after}" if self.value else self.before


def surroundings(text: str, span: Span) -> tuple[str, str]:
    """What stands before and after `span` in its paragraph of `text`, as visible text, each side shortened like a quote."""
    before = text[max(0, span.start - 2 * _AROUND) : span.start].rpartition("\n\n")[2]
    after = text[span.end : span.end + 2 * _AROUND].partition("\n\n")[0]
    return _tail(_squeezed(before).lstrip(), _AROUND), _head(_squeezed(after).rstrip(), _AROUND)


def _squeezed(text: str) -> str:
    """Visible text with single blanks; a blank at either end stays, for it separates from the value."""
    shown = visible(text)
    inner = " ".join(shown.split())
    return f"{' ' * shown[:1].isspace()}{inner}{' ' * shown[-1:].isspace()}" if inner else shown[:1]


def _head(text: str, limit: int) -> str:
    """The beginning of `text`, cut at a blank where there is one in its second half; all of it where little would be left out."""
    if len(text) <= limit + _SPARED:
        return text
    cut = text.rfind(" ", limit // 2, limit)
    return text[: cut if cut > 0 else limit] + ELLIPSIS


def _tail(text: str, limit: int) -> str:
    """The end of `text`, cut at a blank where there is one in its first half; all of it where little would be left out."""
    if len(text) <= limit + _SPARED:
        return text
    rest = text[-limit:]
    cut = rest.find(" ", 0, limit // 2)
    return ELLIPSIS + rest[cut + 1 :]
