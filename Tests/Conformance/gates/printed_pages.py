"""The page printed by Chromium, read back by poppler: every figure of its tables is on paper."""

import subprocess
from collections import Counter

import lxml.html

from gates import browser
from gates.words import printed_figures, shortened
from packet import Damage, Packet, add_style

NAME = "printed pages"


def check(packet: Packet) -> list[str]:
    printed = Counter(printed_figures(pdf_text(browser.print_page(packet.html))))
    page = lxml.html.parse(str(packet.html), lxml.html.HTMLParser(encoding="utf-8"))
    cells = [" ".join(cell.itertext()) for cell in page.iter("td")]
    expected = Counter(figure for cell in cells for figure in printed_figures(cell) if len(figure) > 3)
    return [f"is not on paper: {shortened(figure)!r}" for figure in sorted((expected - printed).elements())]


def pdf_text(pdf: bytes) -> str:
    return subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
    ).stdout.decode()


def hide_the_tables(packet: Packet) -> None:
    add_style(packet.html, "@media print { table { display: none } }")


DAMAGES = [Damage("tables hidden in print", "is not on paper", hide_the_tables)]
