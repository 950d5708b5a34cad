"""A DOCX as python-docx reads it: its paragraphs, tables and notes as text. Used by the gates that compare."""

import functools
from dataclasses import dataclass
from pathlib import Path

import docx
from docx.oxml.ns import qn
from lxml import etree

FIGURE_WORDS = ("Figur ", "Figure ")
NOTE_PARTS = ("/word/footnotes.xml", "/word/endnotes.xml")


@dataclass(frozen=True)
class Table:
    """`cells`: the text of each cell in reading order, merged ones once.

    `is_drawing`: it stands for a structure or a flow, which other formats have as lists.
    """

    cells: list[str]
    has_head: bool
    is_drawing: bool


@dataclass(frozen=True)
class WordDocument:
    """`paragraphs`: all of them in reading order, those of tables too; `notes`: those of footnotes.

    `alternatives`: what stands for a picture or a table where it is not seen.
    """

    paragraphs: list[str]
    notes: list[str]
    alternatives: list[str]
    tables: list[Table]

    @property
    def data_tables(self) -> list[Table]:
        """Tables of figures or text: those with a head row. The others are frames and drawings."""
        return [table for table in self.tables if table.has_head and not table.is_drawing]


def read(file: Path) -> WordDocument:
    return read_at(file, file.stat().st_mtime_ns)


@functools.lru_cache(maxsize=8)
def read_at(file: Path, _changed: int) -> WordDocument:
    document = docx.Document(str(file))
    body = document.element.body
    return WordDocument(
        paragraphs=[text_of(paragraph) for paragraph in body.iter(qn("w:p"))],
        notes=note_texts(document),
        alternatives=[node.get("descr", "") for node in body.iter(qn("wp:docPr"))]
        + [node.get(qn("w:val"), "") for node in body.iter(qn("w:tblDescription"), qn("w:tblCaption"))],
        tables=[read_table(table) for table in body.iter(qn("w:tbl"))],
    )


def note_texts(document: docx.document.Document) -> list[str]:
    parts = [part for part in document.part.package.iter_parts() if part.partname in NOTE_PARTS]
    return [text_of(paragraph) for part in parts for paragraph in etree.fromstring(part.blob).iter(qn("w:p"))]


def read_table(table: etree._Element) -> Table:
    return Table(
        cells=[
            " ".join(text_of(paragraph) for paragraph in cell.iter(qn("w:p")))
            for row in table.iterchildren(qn("w:tr"))
            for cell in row.iterchildren(qn("w:tc"))
            if not continues_above(cell)
        ],
        has_head=table.find(f".//{qn('w:trPr')}/{qn('w:tblHeader')}") is not None,
        is_drawing=is_drawing(table),
    )


def is_drawing(table: etree._Element) -> bool:
    """Its caption counts it among the figures, and no chart of the same figure stands above it."""
    caption = table.find(f"{qn('w:tblPr')}/{qn('w:tblCaption')}")
    if caption is None or not caption.get(qn("w:val"), "").startswith(FIGURE_WORDS):
        return False
    for before in table.itersiblings(preceding=True):
        if before.find(f".//{qn('w:drawing')}") is not None:
            return False
        if style_of(before) == "Caption":
            break
    return True


def style_of(paragraph: etree._Element) -> str | None:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return None if style is None else style.get(qn("w:val"))


def continues_above(cell: etree._Element) -> bool:
    """A cell that a merged one from a row above reaches into."""
    merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return merge is not None and merge.get(qn("w:val")) != "restart"


def text_of(paragraph: etree._Element) -> str:
    """The printed text, without the marks of notes."""
    pieces = []
    for node in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:noBreakHyphen")):
        if node.tag == qn("w:t"):
            pieces.append("" if is_raised(node.getparent()) else node.text or "")
        elif node.tag == qn("w:noBreakHyphen"):
            pieces.append("-")
        elif node.getparent().tag == qn("w:r"):
            pieces.append(" ")
    return "".join(pieces)


def is_raised(run: etree._Element) -> bool:
    align = run.find(f"{qn('w:rPr')}/{qn('w:vertAlign')}")
    style = run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")
    return (align is not None and align.get(qn("w:val")) == "superscript") or (
        style is not None and "notemark" in style.get(qn("w:val"), "").lower().replace("-", "")
    )
