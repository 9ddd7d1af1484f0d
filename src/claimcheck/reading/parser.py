"""The spaCy pipeline: loaded once by name, fed with passages in batches, so that no text is parsed twice and none one by one."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

import spacy
from spacy.language import Language

from claimcheck.errors import MissingModelError
from claimcheck.lexicons import words
from claimcheck.reading.mending import mend
from claimcheck.reading.passages import Passage
from claimcheck.reading.tree import Doc, tree_of

_BATCH = 64
"""Passages a batch. Larger ones gain nothing and cost memory: reading 300 articles took 77 MB beside the model with 64, 160 with 128, 304
with 256 and 525 with 512, in the same time to within the noise."""


@lru_cache(maxsize=2)
def load_pipeline(model: str) -> Language:
    """The installed spaCy pipeline of that package name or path. Raises MissingModelError when it is not installed."""
    pipeline = _installed(model)
    tokenizer: Any = pipeline.tokenizer
    rules = getattr(tokenizer, "rules", None)
    if rules:  # "774 m." ends a sentence: kept together as an abbreviation it would run on into the next one
        units = {f"{unit}." for unit in words("clauses", "unit_letters")}
        tokenizer.rules = {text: parts for text, parts in rules.items() if text not in units}
    return pipeline


def _installed(model: str) -> Language:
    try:
        return spacy.load(model)
    except OSError as error:
        # spacy.load knows packages by the metadata of their distribution; a pipeline under another distribution name imports all the same.
        if importlib.util.find_spec(model) is None:
            raise MissingModelError(model) from error
        pipeline: Language = importlib.import_module(model).load()
        return pipeline


def parse(passages: Iterable[tuple[Passage, int]], model: str) -> Iterator[tuple[Doc, Passage, int]]:
    """The parses of passages, mended, each with its passage and the number it came with (that of its document), in the same order."""
    pipeline = load_pipeline(model)
    stream = ((passage.text, (passage, number)) for passage, number in passages)
    for doc, (passage, number) in pipeline.pipe(stream, as_tuples=True, batch_size=_BATCH):
        mend(doc)
        yield tree_of(doc), passage, number
