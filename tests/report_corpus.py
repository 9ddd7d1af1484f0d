"""A corpus of made-up towns, as large as one likes, always the same: bodies that were founded and counted, now and then differently.

Four documents speak of each town. The first tells the facts; each of the others repeats most of them, and some of its dates and numbers are
not those of the first.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import cycle, islice, product

from claimcheck.model.document import Document

_BEGINNINGS = ("Fen", "Had", "Quill", "Tarn", "Wex", "Brack", "Lor", "Ost", "Pell", "Dun")
_ENDINGS = ("mere", "combe", "wick", "stead", "ford", "holt")
_BODIES = ("Tide Board", "Lantern Society", "Bell Museum")
_MONTHS = ("March", "May", "June", "September", "October")
_PER_TOWN = 4


def made_up_documents(count: int) -> list[Document]:
    """That many documents, four a town."""
    towns = islice(cycle(f"{first}{last}" for first, last in product(_BEGINNINGS, _ENDINGS)), -(-count // _PER_TOWN))
    papers = (_paper(town, number, version) for number, town in enumerate(towns) for version in range(_PER_TOWN))
    return list(islice(papers, count))


def _paper(town: str, number: int, version: int) -> Document:
    published = date(2020, 1, 5) + timedelta(days=7 * number + version)
    paragraphs = (_facts(town, body, number + place, version) for place, body in enumerate(_BODIES) if (place + version) % _PER_TOWN)
    text = f"News from {town}\n\n" + "\n\n".join(paragraphs) + "\n"
    name = f"{town.lower()}-{number:03}-{version}"
    return Document(id=name, text=text, title=f"News from {town}", published=published, source=f"papers/{name}.txt")


def _facts(town: str, body: str, seed: int, version: int) -> str:
    off = int(version > 0 and (seed + version) % 3 == 0)  # whether this document says otherwise
    year, members = 1850 + seed % 120 + off, 100 + 10 * (seed % 40) + 5 * off
    month = _MONTHS[(seed + off) % len(_MONTHS)]
    return f"The {town} {body} was founded in {month} {year}. The {town} {body} has {members} members."
