"""ZIP files for tests."""

from __future__ import annotations

import io
import zipfile


def packed(*entries: tuple[str | zipfile.ZipInfo, bytes | str]) -> bytes:
    """A ZIP file with these entries."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return out.getvalue()
