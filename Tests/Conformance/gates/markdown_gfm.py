"""The Markdown is what GitHub's own parser takes it for: its tables are tables, and nothing is raw HTML."""

import re
import subprocess

import lxml.html
from lxml.etree import _Element as Element

from gates import word_document
from packet import Damage, Packet, edit_text

NAME = "cmark-gfm"
EXTENSIONS = ["-e", "table", "-e", "footnotes", "-e", "strikethrough"]
TABLE_RULE = re.compile(r"^[ >]*\|[ :|-]+\|\s*$", re.MULTILINE)


def cmark(packet: Packet, *options: str) -> str:
    command = ["cmark-gfm", *EXTENSIONS, *options, str(packet.markdown)]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def parse(packet: Packet) -> Element:
    """The Markdown as GitHub would show it."""
    return lxml.html.document_fromstring(f"<html><body>{cmark(packet)}</body></html>")


def check(packet: Packet) -> list[str]:
    page = parse(packet)
    return raw_html(packet) + unread_markup(page) + table_count(packet, page)


def raw_html(packet: Packet) -> list[str]:
    """cmark-gfm leaves raw HTML and unsafe links out, and says so in a comment of its own."""
    count = cmark(packet).count("<!-- raw HTML omitted -->")
    return [f"raw HTML in {count} places"] if count else []


def unread_markup(page: Element) -> list[str]:
    """Text that still looks like markup: a table or a note that the parser did not take for one."""
    findings = []
    for node in page.iter("p", "td", "th", "li"):
        if node.xpath("boolean(.//code or ancestor::code or ancestor::pre)"):
            continue
        text = "".join(node.itertext()).strip()
        if node.tag == "p" and re.search(r"^\|.*\|", text, re.MULTILINE):
            findings.append(f"a table that is none: {text[:80]!r}")
        if "[^" in text:
            findings.append(f"a footnote that is none: {text[:80]!r}")
    return findings


def table_count(packet: Packet, page: Element) -> list[str]:
    found = len(list(page.iter("table")))
    expected = len(word_document.read(packet.docx).data_tables)
    if found == expected:
        return []
    return [f"{found} tables in the Markdown, {expected} in the DOCX"]


def add_raw_html(packet: Packet) -> None:
    packet.markdown.write_text(packet.markdown.read_text("utf-8") + "\n\nEt <b>fed</b> ord.\n", "utf-8")


def break_a_table(packet: Packet) -> None:
    text = packet.markdown.read_text("utf-8")
    rule = TABLE_RULE.search(text)
    if rule is None:
        raise ValueError("the Markdown has no table to damage")
    edit_text(packet.markdown, rule.group() + "\n", "")


def lose_a_footnote(packet: Packet) -> None:
    text = packet.markdown.read_text("utf-8")
    packet.markdown.write_text(text + "\n\nEt ord med en note[^som-ikke-er-der].\n", "utf-8")


DAMAGES = [
    Damage("raw HTML", "raw HTML", add_raw_html),
    Damage("a table without its rule", "tables in the Markdown", break_a_table),
    Damage("a note without its text", "a footnote that is none", lose_a_footnote),
]
