"""What the made pages, PDF and Word documents say, each once: the same content goes into every file of a layout.

All of it is invented. `rivals` are plain texts that contradict a layout and agree with it in places.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """A block of content: `kind` is heading, paragraph, item, fact, row, caption or reference; `cells` are its texts."""

    kind: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """The content of one layout, and the rival text it is held against."""

    name: str
    title: str
    published: str
    author: str
    blocks: tuple[Block, ...]
    rival: str
    columns: int = 1


def _b(kind: str, *cells: str) -> Block:
    return Block(kind, cells)


NEWS = Layout(
    "news",
    "Storm warden leaves the Fenn Tide Board",
    "24 June 2020",
    "Ada Quill",
    (
        _b(
            "paragraph",
            "The Fenn Tide Board (FTB) has lost the man who warned the coast for a generation. The board was set up in May 1932, after "
            "the great flood had broken the sea wall of Port Ansel in a single night.",
        ),
        _b("caption", "The watch tower of Port Ansel, seen from the harbour."),
        _b(
            "paragraph",
            "Its tower in Port Ansel was opened in 1935. On most nights two people keep watch there, and a third one is on call in the "
            "village behind the dunes, where the road to the lighthouse begins.",
        ),
        _b("heading", "A long watch"),
        _b(
            "paragraph",
            "Warden Tom Hale was born on 3 March 1951 in Port Ansel. He joined the board in 1974. Last year the board moved to Eastmere, "
            "because the old building had become too small for the instruments that arrive every summer.",
        ),
        _b("item", "The board has 412 members."),
        _b("item", "It keeps 19 boats in three harbours of the county."),
        _b("item", "The Lantern Society was founded in 1901."),
        _b(
            "paragraph",
            "The storm of October 1990 killed 14 people. Nobody in the county has forgotten that night, and the tower has been lit on its "
            "anniversary ever since, whatever the weather and whoever is on watch.",
        ),
    ),
    """Almanac of the coast

Published: 2020-07-01

The Fenn Tide Board (FTB) was founded in March 1932. The tower of the board in Port Ansel was opened in 1935. Tom Hale was born on
3 March 1953 in Port Ansel. The FTB has 380 members. The Lantern Society was founded in 1901. The storm of October 1990 killed 14 people.
""",
)

REPORT = Layout(
    "report",
    "The Orla bridges: a review",
    "3 May 2019",
    "The Orla County Office",
    (
        _b(
            "paragraph",
            "The Orla County Office looks after eleven bridges. It was established in April 1964, when the county took the bridges over "
            "from the railway. This review was written for the council, which has to decide about their upkeep.",
        ),
        _b("heading", "The old bridge"),
        _b(
            "paragraph",
            "The Hallam Bridge was opened in 1888. It is 214 metres long. The engineer Jane Marlow designed the bridge, and 340 workers "
            "built it in less than three years, which was remarkable at a time when all the stone had to come upriver in barges.",
        ),
        _b(
            "paragraph",
            "A flood damaged the Hallam Bridge in November 1931, and it was closed until the following spring. The refurbishment cost "
            "$2.4 million, although the council had been told that a third of that sum would do.",
        ),
        _b("heading", "The office"),
        _b("fact", "Founded", "April 1964"),
        _b("fact", "Headquarters", "Hallam"),
        _b(
            "paragraph",
            "The Orla County Office employs 86 people. Its headquarters are in Hallam. In 2017 the office bought the Wendle Ferry, an "
            "acquisition that it had considered for a long time.",
        ),
        _b("item", "The Wendle Ferry was founded in 1922."),
        _b("item", "The ferry carried 61,000 passengers in 2018."),
        _b("heading", "Traffic"),
        _b("row", "Year", "Cars", "Lorries"),
        _b("row", "2017", "1,210", "310"),
        _b("row", "2018", "1,305", "298"),
    ),
    """Bridges of the north

The Orla County Office was established in June 1964. The Hallam Bridge was opened in 1889. The Hallam Bridge is 214 metres long.
Jane Marlow designed the Hallam Bridge. The Orla County Office employs 92 people. The Wendle Ferry was founded in 1922. In 2018 the
Orla County Office bought the Wendle Ferry.
""",
    columns=2,
)

ARTICLE = Layout(
    "article",
    "Marlow Observatory",
    "12 January 2021",
    "The Wendle Encyclopaedia",
    (
        _b("fact", "Founded", "1907"),
        _b("fact", "Director", "Ines Varga"),
        _b(
            "paragraph",
            "The Marlow Observatory is an observatory on Mount Wendle. It was founded in 1907 by the Wendle Society, which had collected "
            "money for a telescope for more than ten years. The observatory stands 1,540 metres above the sea.",
        ),
        _b("heading", "History"),
        _b(
            "paragraph",
            "The first director of the Marlow Observatory was Peter Lund. Peter Lund died on 9 August 1938. The main telescope was "
            "installed in 1911, and in 1956 a fire destroyed the library, which was rebuilt within two years by volunteers.",
        ),
        _b("caption", "The dome of the main telescope in winter."),
        _b("heading", "Today"),
        _b(
            "paragraph",
            "Ines Varga has been the director of the Marlow Observatory since 2012. The observatory has 37 employees. About 9,000 people "
            "visit the observatory every year, most of them on clear nights in late summer.",
        ),
        _b("heading", "References"),
        _b("reference", "1. P. Lund, \u201cA Telescope on the Mount\u201d, Wendle Press, 1909, p. 12."),
        _b("reference", "2. I. Varga, \u201cDirectors and Domes\u201d, Journal of Mountains 4, 2015, pp. 3-9."),
    ),
    """Mountains and what stands on them

The Marlow Observatory was founded in 1909. Peter Lund died on 9 August 1938. The Marlow Observatory has 45 employees. Ines Varga is the
director of the Marlow Observatory.
""",
)

LAYOUTS = (NEWS, REPORT, ARTICLE)
