"""How many examples the laws of the formats are tried on: `CLAIMCHECK_EXAMPLES=10000 pytest tests/formats` tries as many of each."""

from __future__ import annotations

import os

from hypothesis import settings


def examples(usual: int) -> settings:
    """Settings for `usual` many examples, or as many as the environment asks for."""
    return settings(max_examples=int(os.environ.get("CLAIMCHECK_EXAMPLES", usual)), deadline=None)
