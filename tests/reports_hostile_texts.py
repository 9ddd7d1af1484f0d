"""What a hostile document may hold, for every test that no format passes it through raw."""

from __future__ import annotations

HOSTILE = [
    # what a terminal obeys
    "\x1b[2J\x1b]0;owned\x07", "\x9b31m", "\x1b]8;;http://x.example\x07link\x1b]8;;\x07", "\x1bP+q544e\x1b\\", "nul\x00byte", "bell\x07",
    "back\x08space", "\x0bvertical\x0cfeed", "\r\nover\r", "\x7f", "\x85next line", "\x90dcs\x9c", "[bold red]rich[/]", ":smile:",
    # what an eye does not see
    "safe\u202etxt.exe", "\u2066hidden\u2069", "\u202aembedded\u202c", "\u061c", "zero\u200bwidth", "join\u200der", "\ufefftext",
    "soft\xadhyphen", "line\u2028separator", "paragraph\u2029separator", "tag\U000e0041", "private\ue000", "\U000f0000", "\u0600",
    "\u180e", "\ufff9\ufffa\ufffb", "\u2060\u2063", "e" + "\u0301" * 50, "\U0001f469\u200d\U0001f680", "\U0001d7d3\U0001f409",
    # what a spreadsheet computes
    "=HYPERLINK(1)", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n@x", "＝1", "＋1", " =cmd|'/C calc'!A0", '"=1"', "=1;2", "'=1", "%s%n",
    "'; DROP TABLE", '",=1,"',
    # what a page or an XML reader takes for markup
    "<script>alert(1)</script>", "</script><script>", "]]>", "<![CDATA[", "&lt;", "&#x202e;", "&amp;amp;", "<!--", "-->", "--!>", "<?php",
    "<?xml version='1.0'?>", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "&a;", "<img src=x onerror=a(1)>", "<svg/onload=a(1)>", "<b>",
    '" onmouseover="a(1)', "' autofocus onfocus='a(1)", "</style><style>", "</title>", "</graphml>", "javascript:alert(1)",
    "data:text/html,x", "//x.example/p", "http://x.example/?a=1&b=<2>#c", "file:///etc/hosts",
    # what a template fills in
    "{{7*7}}", "{% x %}", "{# x #}", "${jndi:x}", "${{ secrets.X }}", "#{7*7}", "{0}", "{}",
    "{subject.__class__}", "$(id)", "`id`", "%(a)s",
    # what Markdown or a message format reads
    "[[value]]", "[link](javascript:alert(1))", "[x](1)", "![i](http://x.example/p.png)", "# heading", "- item", "1. item", "> q", "```",
    "~~~", "| a | b |", "***", "___", "---", "===", "\\", "\\u202e", "`code`", "$$x$$", "@someone", "a\n# b", "a\n\n---", "::error::x",
    # what a path or an address reads
    "../../etc/passwd", "a/../b", "C:\\x", "con", "a b%20c?d#e", "x" * 3000,
]  # fmt: skip
"""A hundred texts and more, each to stand in text, titles, file names and sources."""


def named(text: str) -> str:
    """A hostile text as the name of a test."""
    return ascii(text)[:40]
