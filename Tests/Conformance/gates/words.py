"""Text as words and figures, so that formats can be compared whatever their punctuation is."""

import re
import unicodedata

WORD = re.compile(r"\w+", re.UNICODE)
FIGURE = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*")
PRINTED_FIGURE = re.compile(r"\d+(?:[.,\u00a0\u202f]\d+)*")
# Marks of notes: superscript letters and digits, which each format writes in its own way.
RAISED = re.compile(r"[\u00b9\u00b2\u00b3\u2070-\u207f\u1d2c-\u1d6a\u02b0-\u02b8]+")
# The same where a format has no raised letters: "1.611.299 (a)".
BRACKETED = re.compile(r"(?<!\w)\([a-z]{1,2}\)")
# Break opportunities, byte order marks and soft hyphens: printed as nothing.
UNSEEN = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff]")


def words(text: str) -> list[str]:
    """The words and numbers of a text, in order: `"Løn i alt: 1.317 kr."` gives `løn i alt 1 317 kr`."""
    return WORD.findall(unicodedata.normalize("NFKC", without_marks(text)).casefold())


def figures(text: str) -> list[str]:
    """The figures of a text with their separators, spaces left out: `"1 317,5 kr."` gives `1317,5`."""
    return [re.sub(r"\s", "", figure) for figure in FIGURE.findall(without_marks(text))]


def printed_figures(text: str) -> list[str]:
    """As `figures`, but an ordinary space ends one: on paper it stands between two narrow columns."""
    return [re.sub(r"\s", "", figure) for figure in PRINTED_FIGURE.findall(without_marks(text))]


def without_marks(text: str) -> str:
    return BRACKETED.sub("", RAISED.sub("", UNSEEN.sub("", text)))


def stream(texts: list[str]) -> str:
    """All words of many texts as one string that can be searched for a `phrase`."""
    return " " + " ".join(word for text in texts for word in words(text)) + " "


def phrase(text: str) -> str:
    return " " + " ".join(words(text)) + " "


def shortened(text: str, limit: int = 90) -> str:
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1] + "…"
