"""What fuzzing begins with: whole files and texts of every kind, and a dictionary of the words that a format or the lexicons know."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimcheck.lexicons import lexicon
from hostile_corpus import CORPUS
from pdf_writer import Drawn, content_of

FIRST = Path(__file__).with_name("first")
LAYOUTS = Path(__file__).resolve().parents[2] / "tests/layouts"
LARGEST = 8_000  # bytes of a first input; larger ones only make the fuzzer slow

_LEXICONS = {
    "dates": ("dates", "time"),
    "quantities": ("units", "quantities"),
    "pipeline": ("properties", "relations", "clauses", "sentences"),
}
_PACKED = ("PK\x01\x02", "PK\x03\x04", "PK\x05\x06")
_SIGNS = {
    "pdf": ("/FlateDecode", "/Length", "/Kids", "/Parent", "/Filter", " 0 R", "endobj", "stream\n", "xref", "trailer", "/ObjStm"),
    "pdf-drawing": ("BT ", " ET", " Tj ", " TJ ", " Tm ", " Td ", " cm ", " q ", " Q ", "/F1 12 Tf ", "T* ", " TL ", "BI ID EI"),
    "zip": (*_PACKED, "../", ".txt", ".zip"),
    "docx": (*_PACKED, "word/document.xml", "<w:p>"),
}
_ENDINGS = {"text": "txt", "markdown": "md", "html": "html", "pdf": "pdf", "docx": "docx", "json": "json", "mail": "eml", "zip": "zip"}


def first_inputs(target: str) -> Iterator[bytes]:
    """The inputs that fuzzing of a target begins with."""
    yield from (path.read_bytes() for path in sorted(FIRST.glob(f"{target}.*")))
    ending = _ENDINGS.get(target)
    if target == "pdf-drawing":
        yield content_of([Drawn("The pier is long."), Drawn("1932", y=680, bold=True)])
    elif target == "recognise" or ending:
        hostile = (one.make() for one in CORPUS if one.name.endswith(ending or ""))
        real = (path.read_bytes() for path in sorted(LAYOUTS.glob(f"*.{ending or 'html'}")))
        yield from (data for files in (hostile, real) for data in files if len(data) <= LARGEST)
    elif target in _LEXICONS:
        sentences = (FIRST / "sentences.txt").read_bytes()
        yield from (sentences, *sentences.split(b"\n\n"))


def dictionary(target: str) -> str:
    """The words that a target's mutations may put in, as libFuzzer reads them."""
    known = [word for name in _LEXICONS.get(target, ()) for word in _strings(lexicon(name))]
    known += _SIGNS.get(target, ())
    return "".join(f'"{_escaped(word)}"\n' for word in sorted(set(known)) if word)


def _strings(value: Any) -> Iterator[str]:  # noqa: ANN401 - any table of TOML
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
    elif isinstance(value, str):
        yield value


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode())
