"""axe in headless Chromium, over every width, theme and medium: no violation; and the page asks for nothing."""

import functools

from selenium import webdriver

from gates import browser
from gates.tools import AXE
from packet import Damage, Packet, add_style, edit_text

NAME = "axe"
# Six views of the largest packet take a minute, and the damages can be seen on any.
SUBJECT = "smallest"
# name, width, height, medium, colour scheme
VIEWS = (
    ("desktop", 1280, 900, "screen", "light"),
    ("tablet", 768, 1024, "screen", "light"),
    ("phone", 390, 844, "screen", "light"),
    ("320 px", 320, 640, "screen", "light"),
    ("dark", 1280, 900, "screen", "dark"),
    ("print", 794, 1123, "print", "light"),
)
# Widths between those, at which the layout changes or a table is about to fit: nothing may stick out.
BETWEEN = (900, 1040, 1100, 1160)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """
const [tags, done] = arguments;
axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] })
  .then(result => done(result.violations.map(v =>
    `${v.id}: ${v.help} (${v.nodes.length} places, first ${v.nodes[0].target.join(" ")})`)))
  .catch(error => done([`axe did not run: ${error}`]));
"""
WIDER = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
ASKED_FOR = (
    "return performance.getEntriesByType('resource').map(e => e.name).filter(n => !n.startsWith('data:'))"
)


# On paper nobody touches anything.
NOT_ON_PAPER = ("target-size:",)


def check(packet: Packet) -> list[str]:
    findings = []
    for name, width, height, media, scheme in VIEWS:
        page = browser.open_page(packet.html, width, height, media, scheme)
        findings += [f"{name}: {finding}" for finding in look(page, media)]
    for width in BETWEEN:
        page = browser.open_page(packet.html, width, 900, "screen", "light")
        findings += [f"{width} px: {finding}" for finding in sticking_out(page)]
    return findings


def sticking_out(page: webdriver.Chrome) -> list[str]:
    wider = page.execute_script(WIDER)
    return [f"the page is {wider} px wider than the screen"] if wider > 0 else []


def look(page: webdriver.Chrome, media: str) -> list[str]:
    findings = [f"asks for {address}" for address in page.execute_script(ASKED_FOR)]
    if media == "screen":
        findings += sticking_out(page)
    page.execute_script(axe_source())
    violations = page.execute_async_script(RUN, TAGS)
    return findings + [one for one in violations if media == "screen" or not one.startswith(NOT_ON_PAPER)]


@functools.cache
def axe_source() -> str:
    return AXE.read_text("utf-8")


def no_language(packet: Packet) -> None:
    text = packet.html.read_text("utf-8")
    start = text.index("<html")
    end = text.index(">", start)
    packet.html.write_text(text[:start] + "<html" + text[end:], "utf-8")


def image_without_text(packet: Packet) -> None:
    edit_text(packet.html, "</main>", '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></main>')


def too_wide(packet: Packet) -> None:
    add_style(packet.html, "body { min-width: 400px }")


DAMAGES = [
    Damage("no language", "html-has-lang", no_language),
    Damage("an image without a text", "image-alt", image_without_text),
    Damage("wider than the screen", "320 px: the page is", too_wide),
]
