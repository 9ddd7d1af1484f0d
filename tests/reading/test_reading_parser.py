"""The parser: which pipeline is loaded, and that every document keeps its place whatever comes out of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck.config import Config
from claimcheck.errors import MissingModelError
from claimcheck.model.document import Document
from claimcheck.reading.parser import load_pipeline
from claimcheck.reading.passages import PassageKind
from claimcheck.reading.reader import read


@pytest.fixture
def unlisted_pipeline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The name of a pipeline that can be imported, though no installed distribution has its name."""
    name = "corvane_pipeline"
    (tmp_path / f"{name}.py").write_text("import spacy\n\n\ndef load():\n    return spacy.blank('en')\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield name
    load_pipeline.cache_clear()


def test_a_pipeline_under_another_distribution_name_is_imported(unlisted_pipeline: str) -> None:
    assert load_pipeline(unlisted_pipeline).lang == "en"


def test_a_pipeline_that_is_not_there_is_named() -> None:
    with pytest.raises(MissingModelError, match="no_such_pipeline"):
        load_pipeline("no_such_pipeline")


def test_documents_without_prose_keep_their_places() -> None:
    texts = ("", "The bridge opened in 2015.", "# The harbour", "", "The ferry sank in 1990.", "# The end")
    documents = [Document.from_text(text, id=str(number)) for number, text in enumerate(texts)]
    readings = list(read(documents, Config().model))
    assert [reading.document for reading in readings] == documents
    assert [len(reading.sentences) for reading in readings] == [0, 1, 0, 0, 1, 0]
    assert [reading.skipped[PassageKind.HEADING] for reading in readings] == [0, 0, 1, 0, 0, 1]
