"""Make the files of this folder with real tools: `cd tests && python -m layouts.make` needs Chromium and LibreOffice on the path.

Of each layout: the plain text, the page that a site would show, the PDF that a browser prints of it, a Word document and a PDF by
LibreOffice. The files are committed, because no test may need these tools.
"""

from __future__ import annotations

import subprocess
import tempfile
from html import escape
from itertools import groupby
from pathlib import Path

from layouts.contents import LAYOUTS, Block, Layout

HERE = Path(__file__).resolve().parent
STYLE = """body{font-family:serif;max-width:60em;margin:auto} .columns{column-count:2;text-align:justify;hyphens:auto}
th{text-align:left;padding-right:3em} td{padding-right:3em} @media print{nav,footer,aside,.cookie-banner,.comments{display:none}}"""
ODT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>%(title)s</dc:title><meta:initial-creator>%(author)s</meta:initial-creator></office:meta>
<office:styles>
<style:default-style style:family="paragraph">
<style:text-properties fo:language="en" fo:country="GB" fo:hyphenate="true"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.25cm"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1">
<style:paragraph-properties fo:margin-bottom="0.4cm"/><style:text-properties fo:font-size="20pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:default-outline-level="2">
<style:paragraph-properties fo:margin-top="0.4cm" fo:margin-bottom="0.2cm"/>
<style:text-properties fo:font-size="15pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Caption" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.3cm"/>
<style:text-properties fo:font-size="10pt" fo:font-style="italic"/></style:style>
<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="\u2022">
<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">
<style:list-level-label-alignment text:label-followed-by="listtab" fo:margin-left="0.6cm" fo:text-indent="-0.6cm"/>
</style:list-level-properties></text:list-level-style-bullet></text:list-style>
</office:styles>
<office:automatic-styles>
<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Columns" style:family="section"><style:section-properties text:dont-balance-text-columns="false">
<style:columns fo:column-count="%(columns)d" fo:column-gap="0.8cm"/></style:section-properties></style:style>
<style:style style:name="Cell" style:family="table-column"><style:table-column-properties style:column-width="3cm"/></style:style>
<style:style style:name="Table" style:family="table"><style:table-properties style:width="9cm" table:align="left"/></style:style>
</office:automatic-styles>
<office:body><office:text>
<text:h text:style-name="Heading_20_1" text:outline-level="1">%(title)s</text:h>
<text:p text:style-name="Standard">Published: %(published)s</text:p>
<text:section text:style-name="Columns" text:name="body">%(body)s</text:section>
</office:text></office:body></office:document>"""


def plain(layout: Layout) -> str:
    """The content as a text that somebody typed."""
    lines = [layout.title, f"Published: {layout.published}"]
    for kind, blocks in groupby(layout.blocks, key=lambda block: block.kind):
        texts = [_line(block) for block in blocks]
        lines += ["\n".join(texts)] if kind in {"item", "row", "reference"} else texts
    return "\n\n".join(lines) + "\n"


def _line(block: Block) -> str:
    match block.kind:
        case "item":
            return f"- {block.cells[0]}"
        case "fact":
            return ": ".join(block.cells)
        case "row":
            return f"| {' | '.join(block.cells)} |"
        case "heading":
            return f"## {block.cells[0]}"
        case _:
            return block.cells[0]


def page(layout: Layout) -> str:
    """The content as a page of a site, with all that sites put around it."""
    body = "\n".join(_element(kind, list(blocks)) for kind, blocks in groupby(layout.blocks, key=lambda block: block.kind))
    title, name = escape(layout.title), escape(layout.author)
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} | The Ansel Herald</title><style>{STYLE}</style>
<meta name="author" content="{name}"><meta property="og:title" content="{title}"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/tides">Tides</a></li></ul></nav>
<div class="cookie-banner">We use cookies. The Fenn Tide Board was founded in 1800. <button>Accept</button></div>
<main><article><h1>{title}</h1><p>Published: {layout.published}</p>
<div class="{"columns" if layout.columns > 1 else "text"}">
{body}
</div></article>
<aside><h2>Related articles</h2><p>The Hallam Bridge was opened in 1750.</p></aside></main>
<section class="comments"><p>The Marlow Observatory was founded in 1600.</p></section>
<footer>All rights reserved. The Lantern Society was founded in 1700.</footer></body></html>
"""


def _element(kind: str, blocks: list[Block]) -> str:
    texts = [escape(block.cells[0]) for block in blocks]
    match kind:
        case "item":
            return f"<ul>{''.join(f'<li>{text}</li>' for text in texts)}</ul>"
        case "fact":
            return f"<table>{''.join(f'<tr><th>{block.cells[0]}</th><td>{block.cells[1]}</td></tr>' for block in blocks)}</table>"
        case "row":
            rows = ["".join(f"<td>{cell}</td>" for cell in block.cells) for block in blocks]
            return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
        case "heading":
            return "".join(f"<h2>{text}</h2>" for text in texts)
        case "caption":
            return "".join(f"<figure><figcaption>{text}</figcaption></figure>" for text in texts)
        case _:
            return "".join(f"<p>{text}</p>" for text in texts)


def office(layout: Layout) -> str:
    """The content as a flat OpenDocument text, from which LibreOffice makes the others."""
    body = "\n".join(_odt(kind, list(blocks)) for kind, blocks in groupby(layout.blocks, key=lambda block: block.kind))
    fields = {"title": escape(layout.title), "author": escape(layout.author), "published": layout.published}
    return ODT % {**fields, "columns": layout.columns, "body": body}


def _odt(kind: str, blocks: list[Block]) -> str:
    texts = [escape(block.cells[0]) for block in blocks]
    match kind:
        case "item":
            items = "".join(f'<text:list-item><text:p text:style-name="Standard">{text}</text:p></text:list-item>' for text in texts)
            return f'<text:list text:style-name="Bullets">{items}</text:list>'
        case "fact" | "row":
            rows = "".join(f"<table:table-row>{''.join(_cells(kind, block))}</table:table-row>" for block in blocks)
            columns = '<table:table-column table:style-name="Cell"/>' * len(blocks[0].cells)
            return f'<table:table table:style-name="Table">{columns}{rows}</table:table>'
        case "heading":
            return "".join(f'<text:h text:style-name="Heading_20_2" text:outline-level="2">{text}</text:h>' for text in texts)
        case _:
            style = "Caption" if kind == "caption" else "Standard"
            return "".join(f'<text:p text:style-name="{style}">{text}</text:p>' for text in texts)


def _cells(kind: str, block: Block) -> list[str]:
    marked = [
        f'<text:span text:style-name="Bold">{cell}</text:span>' if kind == "fact" and not n else cell for n, cell in enumerate(block.cells)
    ]
    return [f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in marked]


def main() -> None:
    """Write all files anew."""
    for layout in LAYOUTS:
        (HERE / f"{layout.name}.txt").write_text(plain(layout), encoding="utf-8")
        (HERE / f"{layout.name}.rival.txt").write_text(layout.rival, encoding="utf-8")
        source = HERE / f"{layout.name}.html"
        source.write_text(page(layout), encoding="utf-8")
        _run(
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
            f"--print-to-pdf={HERE / layout.name}.browser.pdf",
            source.as_uri(),
        )
        with tempfile.TemporaryDirectory() as folder:
            flat = Path(folder) / f"{layout.name}.fodt"
            flat.write_text(office(layout), encoding="utf-8")
            _run("soffice", "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(HERE), str(flat))
            _run("soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, str(flat))
            (Path(folder) / f"{layout.name}.pdf").replace(HERE / f"{layout.name}.office.pdf")


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
