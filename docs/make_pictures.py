"""Draw the pictures of the documentation: the HTML report on the seeds in a browser, and a session in a terminal.

Needs the tools for development and a Chromium; `make pictures` runs it. The pictures differ a little from machine to machine, by the fonts
that it has, so no test compares them.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Literal

from playwright.sync_api import ViewportSize, sync_playwright
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
COMMANDS = (("report", "seeds/", "--select", "CC1"), ("explain", "CC101"))
COLUMNS = 116
WIDE, PHONE = ViewportSize(width=1180, height=860), ViewportSize(width=390, height=760)
TALL = ViewportSize(width=1180, height=1180)  # down to the quotes of the first finding
VIEWS: tuple[tuple[str, str, Literal["light", "dark"], ViewportSize], ...] = (
    ("report", "#overview", "light", TALL),
    ("report-dark", "#pictures", "dark", WIDE),
    ("report-text", ".lines p:has(mark.conflict)", "light", WIDE),
    ("report-phone", "#findings", "light", PHONE),
)


def main() -> None:
    """Draw all of them."""
    PICTURES.mkdir(exist_ok=True)
    (PICTURES / "terminal.svg").write_text(terminal_session(), encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        claimcheck("report", "seeds/", "--format", "html", "-o", str(page))
        photograph(page)


def claimcheck(*arguments: str) -> str:
    """What the command prints."""
    command = Path(sys.executable).with_name("claimcheck")
    return subprocess.run([command, *arguments], cwd=ROOT, capture_output=True, check=True, encoding="utf-8").stdout


def terminal_session() -> str:
    """The commands and what they print, as SVG without the web fonts that rich asks for."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True)
    for arguments in COMMANDS:
        in_colour = ("--format", "ansi") if arguments[0] == "report" else ()  # as it is on a terminal
        console.print(Text(f"$ claimcheck {' '.join(arguments)}", style="bold"))
        console.print(Text.from_ansi(claimcheck(*arguments, *in_colour)))
    drawn = console.export_svg(title="claimcheck", unique_id="session")
    return re.sub(r"@font-face \{.*?\}\s*|<!--.*?-->\s*", "", drawn, flags=re.DOTALL)


def photograph(file: Path) -> None:
    """The page by day, by night and on a phone, and a document with its claims marked."""
    chromium = shutil.which("chromium") or sys.exit("there is no Chromium on this machine; on Debian: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium)
        for name, shown, scheme, size in VIEWS:
            page = browser.new_page(viewport=size, color_scheme=scheme)
            page.goto(file.as_uri())
            page.locator(shown).nth(0).evaluate("(shown) => shown.scrollIntoView()")
            page.wait_for_timeout(300)  # parts of the page are laid out only when they come into view
            page.screenshot(path=PICTURES / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
