"""What python-docx reads back from the DOCX is what stands in the HTML and in the Markdown of the same packet."""

import re
from collections import Counter

import lxml.html
from lxml.etree import _Element as Element

from gates import markdown_gfm, word_document
from gates.words import figures, phrase, shortened, stream, words
from packet import Damage, Packet, edit_part

NAME = "DOCX read back"
DOCUMENT = "word/document.xml"
TEXT_BLOCKS = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd")
# What a page says about itself, and pictures whose text no other format repeats.
ONLY_ON_A_PAGE = "//nav | //svg | //script | //style | //button | //template"
# "efter befolkningen (tabel 2.3-14) og"
PLACE = re.compile(r" \((?:tabel|figur|table|figure) [\d.-]+\)", re.IGNORECASE)
OWN_BLOCKS = ("ul", "ol", "table", "p", "blockquote", "pre")


def check(packet: Packet) -> list[str]:
    word = word_document.read(packet.docx)
    markdown = parted(without(markdown_gfm.parse(packet), "//sup"))
    page = parted(without(read_page(packet), f"//sup | {ONLY_ON_A_PAGE}"))
    return (
        lost_text("Markdown", markdown, word)
        + lost_tables("HTML", page, word, ("td", "th"))
        # Markdown has one head row: where the packet has two, each head there says the words of both.
        + lost_tables("Markdown", markdown, word, ("td",))
    )


def read_page(packet: Packet) -> Element:
    return lxml.html.parse(str(packet.html), lxml.html.HTMLParser(encoding="utf-8")).getroot()


def without(page: Element, path: str) -> Element:
    for node in page.xpath(path):
        node.drop_tree()
    return page


def parted(page: Element) -> Element:
    """With a space where a line or a block ends, so that no two words grow together."""
    for node in page.iter("br", "div", *TEXT_BLOCKS):
        node.tail = " " + (node.tail or "")
    return page


def lost_text(where: str, page: Element, word: word_document.WordDocument) -> list[str]:
    """Texts of the page whose words do not stand, in the same order, anywhere in the DOCX."""
    read = stream(word.paragraphs + word.notes + word.alternatives)
    return [
        f"{where} text that is not in the DOCX: {shortened(text)!r}"
        for text in map(own_text, page.iter(*TEXT_BLOCKS))
        if words(text) and phrase(text) not in read and phrase(without_places(text)) not in read
    ]


def without_places(text: str) -> str:
    """A named reference without its place: Markdown cannot link to a table, and says where it is instead."""
    return PLACE.sub("", text)


def own_text(block: Element) -> str:
    """The text of a block without that of the blocks in it."""
    pieces = [block.text or ""]
    for child in block:
        if child.tag not in OWN_BLOCKS and child.get("data-footnote-backref") is None:
            pieces.append(child.text_content() if isinstance(child.tag, str) else "")
        pieces.append(child.tail or "")
    return "".join(pieces)


def lost_tables(
    where: str, page: Element, word: word_document.WordDocument, cells_are: tuple[str, ...]
) -> list[str]:
    """Holds the tables against each other in order: the count, each cell's words, each figure."""
    tables = [[cell.text_content() for cell in table.iter(*cells_are)] for table in page.iter("table")]
    if len(tables) != len(word.data_tables):
        return [f"{len(tables)} tables in the {where}, {len(word.data_tables)} in the DOCX"]
    findings = []
    for number, (cells, table) in enumerate(zip(tables, word.data_tables), start=1):
        place = f"table {number} of the {where}"
        findings += lost(f"{place}: cell", cell_words(cells), cell_words(table.cells))
        findings += lost(f"{place}: figure", all_figures(cells), all_figures(table.cells))
    return findings


def cell_words(cells: list[str]) -> Counter[str]:
    return Counter(text for text in (phrase(cell).strip() for cell in cells) if text)


def all_figures(cells: list[str]) -> Counter[str]:
    return Counter(figure for cell in cells for figure in figures(cell))


def lost(what: str, expected: Counter[str], read: Counter[str]) -> list[str]:
    return [
        f"{what} that is not in the DOCX: {shortened(text)!r}"
        for text in sorted((expected - read).elements())
    ]


def tables_in(part: bytes) -> list[re.Match[bytes]]:
    return list(re.finditer(rb"<w:tbl>(?:(?!<w:tbl>).)*?</w:tbl>", part, re.DOTALL))


def last_data_table(part: bytes) -> re.Match[bytes]:
    return [table for table in tables_in(part) if b"<w:tblHeader" in table.group()][-1]


def change_a_digit(packet: Packet) -> None:
    """In the last figure of the last table of figures."""

    def change(part: bytes) -> bytes:
        table = last_data_table(part)
        place = table.start() + list(re.finditer(rb"[0-9](?=[^<>]*</w:t>)", table.group()))[-1].start()
        other = b"8" if part[place : place + 1] == b"7" else b"7"
        return part[:place] + other + part[place + 1 :]

    edit_part(packet.docx, DOCUMENT, change)


def lose_a_table(packet: Packet) -> None:
    def change(part: bytes) -> bytes:
        table = last_data_table(part)
        return part[: table.start()] + part[table.end() :]

    edit_part(packet.docx, DOCUMENT, change)


def lose_a_paragraph(packet: Packet) -> None:
    """The longest one outside tables: it stands nowhere else."""

    def change(part: bytes) -> bytes:
        tables = tables_in(part)
        paragraphs = [
            paragraph
            for paragraph in re.finditer(rb"<w:p[ >](?:(?!<w:p[ >]).)*?</w:p>", part, re.DOTALL)
            if not any(table.start() < paragraph.start() < table.end() for table in tables)
        ]
        longest = max(paragraphs, key=lambda match: len(re.sub(rb"<[^>]*>", b"", match.group())))
        return part[: longest.start()] + b"<w:p/>" + part[longest.end() :]

    edit_part(packet.docx, DOCUMENT, change)


DAMAGES = [
    Damage("another digit", "figure that is not in the DOCX", change_a_digit),
    Damage("a table left out", "tables in the HTML", lose_a_table),
    Damage("a paragraph left out", "text that is not in the DOCX", lose_a_paragraph),
]
