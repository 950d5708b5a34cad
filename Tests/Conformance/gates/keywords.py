"""A source's keywords in the other language, after the tables of Documentation/source-format.md."""

import re
from functools import cache
from pathlib import Path

FORMAT = Path(__file__).parents[3] / "Documentation" / "source-format.md"
ROW = re.compile(r"^\| `([^`]+)` \| `([^`]+)` \|", re.MULTILINE)
ROLES = {"gruppe": "group", "heraf": "of-which", "tekst": "text"}
HEAD_LINE = re.compile(r"^(\s*-? ?)([\w-]+)(?=:(?: |$))", re.MULTILINE)
FUNCTION = re.compile(r"(?<![\w.#-])([a-z]+)(?=\()")
ALONE = re.compile(r"(?<=[=(] )(\w+)(?=\s*\})")


def translated(text: str) -> str:
    """Kinds, keys, roles, functions and `i UNIT`: Danish words in English, English ones in Danish."""
    head, rest = parted(text)
    return in_head(head) + re.sub(r"^```(\w+)(.*?)^```$", in_record, in_marks(rest), flags=re.MULTILINE | re.DOTALL)


def parted(text: str) -> tuple[str, str]:
    match = re.match(r"---\n.*?^---$", text, re.MULTILINE | re.DOTALL)
    return (match.group(), text[match.end() :]) if match else ("", text)


def in_head(head: str) -> str:
    return HEAD_LINE.sub(lambda line: line[1] + other(line[2], "keys"), head)


def in_record(record: re.Match[str]) -> str:
    lines = record[2].split("\n")
    end = next((i for i, line in enumerate(lines) if i > 0 and not re.match(r"[\w-]+:|  +\S", line)), len(lines))
    lines[1:end] = in_head("\n".join(lines[1:end])).split("\n") if end > 1 else []
    return "```" + other(record[1], "kinds") + "\n".join(lines) + "```"


def in_marks(text: str) -> str:
    return re.sub(r"\{\{[^}]*\}\}|\{[^{}]*\}", lambda mark: in_mark(mark.group()), text)


def in_mark(mark: str) -> str:
    """One brace or claim."""
    if mark.startswith("{accept"):
        return mark
    mark = FUNCTION.sub(lambda name: other(name[1], "functions"), mark)
    mark = re.sub(r"(?<== )(sum|delsum|subtotal)(?=\s*\})", lambda name: other(name[1], "functions"), mark)
    if mark.startswith("{{"):
        return mark
    names, sign, formula = mark.partition("=")
    names = re.sub(r"(?<=[{ ])(gruppe|heraf|tekst|group|of-which|text)(?=[ }])", lambda w: role(w[1]), names)
    names = re.sub(r"(?<=[{ ])(i|in)(?= \S)", lambda w: "in" if w[1] == "i" else "i", names)
    return names + sign + formula


def role(word: str) -> str:
    return ROLES.get(word) or {english: danish for danish, english in ROLES.items()}[word]


def other(word: str, sort: str) -> str:
    return words(sort).get(word, word)


@cache
def words(sort: str) -> dict[str, str]:
    """The tables under a generated part of the page, both ways; a word of both languages stays."""
    page = FORMAT.read_text("utf-8")
    parts = {"keys": ("keys", "kinds"), "kinds": ("kinds",), "functions": ("functions",)}[sort]
    pairs = [pair for part in parts for pair in ROW.findall(generated(page, part))]
    both = {danish: english for danish, english in pairs} | {english: danish for danish, english in pairs}
    return both


def generated(page: str, name: str) -> str:
    start = page.index(f"<!-- {name}: written")
    return page[start : page.index("<!-- end -->", start)]
