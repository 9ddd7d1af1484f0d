"""A real browser for the tests of the HTML report: the system's Chromium, headless, driven by Playwright.

Without a Chromium the tests are skipped; with CLAIMCHECK_TEST_BROWSER=required in the environment, as on the build server, they fail.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser, as long as it is needed."""
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        reason = f"no Chromium on this machine (looked for {', '.join(_NAMES)}); on Debian: apt-get install chromium"
        if os.environ.get("CLAIMCHECK_TEST_BROWSER") == "required":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path)
        yield browser
        browser.close()


@dataclass(slots=True)
class Visit:
    """A page that was opened, what it asked for, and what it complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@contextmanager
def visit(browser: Browser, file: Path, **context: Any) -> Iterator[Visit]:  # noqa: ANN401 - Playwright's options for a context
    """The file opened in a window of its own. `context` are Playwright's options: viewport, color_scheme, java_script_enabled ..."""
    window = browser.new_context(**context)
    visited = Visit(window.new_page())
    page = visited.page
    page.on("request", lambda request: visited.requests.append(request.url))
    page.on("console", lambda message: visited.complaints.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: visited.complaints.append(f"error: {error}"))
    page.on("dialog", lambda dialog: visited.complaints.append(f"dialog: {dialog.message}"))
    page.goto(file.as_uri())
    yield visited
    window.close()
