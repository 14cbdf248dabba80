"""Blocks to web pages: out of a committee system, saved from Word, or plain paragraphs."""

from __future__ import annotations

import textwrap
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from .blocks import Block, Cell, Gap, Line, Text, row_value
from .browser import TAGS, block_html, spans

if TYPE_CHECKING:
    from pathlib import Path

    from .blocks import Fields
    from .truth import Plan

MENU = "Councillors;Committees;Forward plan;Decisions;Petitions;Outside bodies;Search documents"
# A committee system's page: the plan stands in one cell of a table that lays out the page.
SYSTEM = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Agenda item - {title} | {council}</title>
<style>.menu li {{ display: inline }} .hide {{ display: none }} td {{ padding: 4px }}</style>
<script>var lastVisit = "5 November 2024"; function toggle(id) {{ return id; }}</script></head>
<body><a href="#content">Skip to main content</a>
<div role="banner"><img src="crest.png" alt="Coat of arms"><p>{council}</p></div>
<table role="presentation" width="100%" border="0"><tbody><tr>
<td width="20%" valign="top"><h2>Council and democracy</h2><ul class="menu">{menu}</ul>
<form action="find"><label for="who">Find a councillor</label><select id="who" name="who">
<option>Adams, Cllr R</option><option>Treadgold, Cllr O</option></select>
<input type="submit" value="Find"></form>
<table class="mini"><caption>November 2024</caption><tr><th>Mon</th><th>Tue</th><th>Wed</th></tr>
<tr><td>4</td><td><a href="m.aspx?d=5">5</a></td><td>6</td></tr></table></td>
<td valign="top"><div id="content"><p>You are here: <a href="/">Home</a> &gt;
<a href="/c">Committees</a> &gt; Agenda item</p>
{content}
<p><b>Supporting documents:</b></p><ul><li><a href="d.pdf">Report of the Director, item 7
<span class="size">PDF 312 KB</span></a></li></ul></div></td>
</tr></tbody></table>
<div role="contentinfo"><p>Contact us | Accessibility | Privacy and cookies</p>
<p hidden>Recommendation 9: this line is not shown.</p>
<p>Page last updated: 28 October 2024</p></div></body></html>
"""
WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<meta name=Generator content="Microsoft Word 11">
<title>{title}</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
<style>
<!--
 p.MsoNormal, li.MsoNormal {{margin:0cm; font-size:11.0pt; font-family:"Arial";}}
 h1 {{font-size:16.0pt;}}
 @page Section1 {{size:595.3pt 841.9pt; margin:72.0pt 72.0pt 72.0pt 72.0pt;}}
-->
</style>
</head>
<body lang=EN-GB style='tab-interval:36.0pt'>
<div class=Section1>
{content}
</div>
</body>
</html>
"""
PLAIN = """<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{title} - {council}</title></head>
<body><header><p>{council}</p><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>
<main>{content}</main>
<footer><p>Published by Communications. Tell us what you think of this page.</p></footer>
</body></html>
"""
EMPTY = "<o:p>&nbsp;</o:p>"
# Columns at which Word breaks the lines of the pages it saves.
WORD_WIDTH = 78


def fill(frame: str, plan: Plan, content: str) -> str:
    """Put a page's content into its frame."""
    menu = "".join(f'<li><a href="#">{name}</a></li>' for name in MENU.split(";"))
    texts = {"title": escape(plan.title), "council": escape(plan.council), "menu": menu}
    return frame.format(content=content, **texts)


def write_system(blocks: list[Block], plan: Plan, target: Path) -> None:
    """Write the page of a committee system; the council stands in its banner."""
    inner = "\n".join(block_html(block) for block in blocks)
    target.write_text(fill(SYSTEM, plan, inner), encoding="utf-8")


def is_point(block: Block) -> bool:
    """Say whether a block is an entry of a list."""
    return isinstance(block, Text) and block.style == "bullet"


def lists_html(blocks: list[Block]) -> str:
    """Write blocks; entries that follow one another are one list."""
    parts = []
    for listed, group in groupby(blocks, is_point):
        inner = "\n".join(map(block_html, group))
        parts.append(f"<ul>\n{inner}\n</ul>" if listed else inner)
    return "\n".join(parts)


def write_plain(blocks: list[Block], plan: Plan, target: Path) -> None:
    """Write a page of a council's site: paragraphs and tables between its head and its foot."""
    inner = lists_html(blocks)
    target.write_text(fill(PLAIN, plan, inner), encoding="utf-8")


def word_paragraph(text: str, *, bold: bool = False) -> str:
    """Write a paragraph as Word does, an empty one too."""
    inner = f"<span style='font-size:10.0pt'>{escape(text, quote=False) or EMPTY}</span>"
    return f"<p class=MsoNormal>{f'<b>{inner}</b>' if bold else inner}</p>"


def word_cell(cell: Cell) -> str:
    """Write a cell as Word does."""
    if cell.rows == 0 or cell.columns == 0:
        return ""
    bold = cell.bold
    inner = "\n".join(word_paragraph(part, bold=bold) for part in cell.text.split("\n"))
    style = "border:solid windowtext 1.0pt;padding:0cm 5.4pt"
    return f"<td{spans(cell)} valign=top style='{style}'>\n{inner}\n</td>"


def word_row(line: Line) -> str:
    """Write a row as Word does."""
    return (
        "<tr style='page-break-inside:avoid'>\n"
        + "\n".join(filter(None, map(word_cell, line.cells)))
        + "\n</tr>"
    )


def word_block(block: Block) -> str:
    """Write a block as Word does."""
    if isinstance(block, Gap):
        return word_paragraph("")
    if isinstance(block, Text):
        if block.style == "title":
            return f"<h1>{escape(block.text, quote=False)}</h1>"
        return word_paragraph(block.text, bold=block.style == "council")
    head = Line(tuple(Cell(text, bold=True) for text in block.heads))
    rows = "\n".join(word_row(line) for line in (head, *block.lines))
    table = "<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>"
    return "\n".join((table, rows, "</table>", word_paragraph("")))


def wrapped(markup: str) -> str:
    """Break long lines at spaces, as Word does even inside a sentence."""
    lines = (
        textwrap.wrap(line, WORD_WIDTH, break_long_words=False, break_on_hyphens=False) or [""]
        for line in markup.split("\n")
    )
    return "\n".join(part for parts in lines for part in parts)


def write_word(blocks: list[Block], plan: Plan, target: Path) -> None:
    """Write a page as Word saves it: Windows-1252, lines broken anywhere."""
    inner = "\n".join(word_block(block) for block in blocks)
    page = fill(WORD, plan, wrapped(inner)).replace("\n", "\r\n")
    target.write_bytes(page.encode("cp1252"))


def write_labels(plan: Plan, above: list[Text], fields: Fields, target: Path) -> None:
    """Write headings and paragraphs: the cells of a row are the lines of one paragraph."""
    parts = [f"<{TAGS[text.style]}>{escape(text.text)}</{TAGS[text.style]}>" for text in above]
    for rec in plan.recs:
        parts += [f"<h2>Recommendation {rec.number}</h2>", f"<p>{escape(rec.text)}</p>"]
        for row in rec.rows:
            lines = (
                f"<strong>{label}:</strong> {escape(row_value(row, name))}"
                for label, name in fields
            )
            parts.append("<p>" + "<br>\n".join(lines) + "</p>")
    target.write_text(fill(PLAIN, plan, "\n".join(parts)), encoding="utf-8")
