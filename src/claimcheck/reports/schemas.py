"""The published JSON Schemas of what claimcheck writes, one file a kind and version in `claimcheck/schemas/`.

They are made from the models, and a test holds the files to them; a change that an older reader could not take needs a new version.
"""

from __future__ import annotations

import json
from importlib.resources import files

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode

from claimcheck.model.report import Report
from claimcheck.review.baseline import Baseline
from claimcheck.review.difference import Difference

MODELS: dict[str, type[BaseModel]] = {"report": Report, "baseline": Baseline, "difference": Difference}
"""What is written as JSON of our own, by the name of its schema."""

_MODE: JsonSchemaMode = "serialization"


def schema_name(kind: str) -> str:
    """The file name of the schema of a kind: `report-1.json`."""
    return f"{kind}-{MODELS[kind].model_fields['schema_version'].default}.json"


def generated_schema(kind: str) -> str:
    """The JSON Schema (draft 2020-12) of a kind, as text, made from its model."""
    name = schema_name(kind)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"urn:claimcheck:schema:{name.removesuffix('.json')}"}
    return json.dumps({**head, **MODELS[kind].model_json_schema(mode=_MODE)}, indent=2, ensure_ascii=False) + "\n"


def published_schema(kind: str) -> str:
    """The same as it was published with this version."""
    return files("claimcheck").joinpath("schemas", schema_name(kind)).read_text(encoding="utf-8")
