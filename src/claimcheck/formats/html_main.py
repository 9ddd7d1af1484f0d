"""Which blocks of a page are its main text, in the judgement of trafilatura (extra `html`).

Its own output has no offsets, so it only marks: a block counts when its words stand in that output.
"""

from __future__ import annotations

import re

from claimcheck.errors import MissingExtraError
from claimcheck.formats.base import Task
from claimcheck.formats.html_text import Block

_SIGNS = re.compile(r"\W+")


def main_blocks(source: str, blocks: tuple[Block, ...], task: Task) -> tuple[Block, ...]:
    """The blocks that belong to the main text; all of them when trafilatura finds none. Raises MissingExtraError."""
    try:
        import trafilatura  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError(task.source, "html") from error
    found = trafilatura.extract(source, include_comments=False, include_tables=True, deduplicate=False)
    main = _letters(found or "")
    marked = tuple(block for block in blocks if (own := _letters(block.text)) and own in main)
    return marked or blocks


def _letters(text: str) -> str:
    return _SIGNS.sub("", text).casefold()
