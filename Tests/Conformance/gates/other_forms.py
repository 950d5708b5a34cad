"""The same figures and the same words, written in another form: `check` must say the same."""

import re
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from gates import checking, keywords
from packet import Damage, Packet

NAME = "other forms"
SUBJECT = "smallest"
FENCE = re.compile(r"^```\w.*?^```$", re.MULTILINE | re.DOTALL)
GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.])")
FRONT = re.compile(r"\A---\n(.*?)^---$", re.MULTILINE | re.DOTALL)


def check(packet: Packet) -> list[str]:
    findings = []
    with tempfile.TemporaryDirectory(prefix="agenda-forms-") as name:
        before = checking.Copy(packet.project, Path(name) / "before").check()
        for form, rewrite in FORMS.items():
            copy = checking.Copy(packet.project, Path(name) / form)
            rewrite_sources(copy.folder, rewrite)
            findings += [f"{form}: {one}" for one in differences(before, copy.check())]
    return findings


def differences(before: checking.Report, after: checking.Report) -> list[str]:
    lost, new = before.results - after.results, after.results - before.results
    told = [f"{place(one)}{one['message']}" for one in after.diagnostics if one["severity"] == "error"][:5]
    return [f"no longer: {one}" for one in sorted(lost)] + [f"now: {one}" for one in sorted(new)] + told


def place(diagnostic: dict) -> str:
    return f"{diagnostic['path']}:{diagnostic['line']}: " if "path" in diagnostic else ""


def rewrite_sources(folder: Path, rewrite: Callable[[str], str]) -> None:
    for file in sorted(folder.rglob("*.md")):
        if file.name != "README.md":
            file.write_text(rewrite(file.read_text("utf-8")), "utf-8")
    for file in sorted(folder.rglob("*.yaml")):
        # Such a file is a head and nothing else.
        head = rewrite(f"---\n{file.read_text('utf-8')}---\n")
        file.write_text(head.removeprefix("---\n").removesuffix("---\n"), "utf-8")


def in_figures(text: str, change: Callable[[str], str]) -> str:
    """Changes table rows and claims: the figures that are read."""
    text = FENCE.sub(lambda record: rows(record.group(), change), text)
    return re.sub(r"\{\{[^}]*\}\}", lambda claim: printed(claim.group(), change), text)


def rows(record: str, change: Callable[[str], str]) -> str:
    """What stands in a row before and between its braces."""
    lines = record.split("\n")
    for index, line in enumerate(lines):
        if line.startswith("|"):
            parts = re.split(r"(\{[^}]*\})", line)
            lines[index] = "".join(part if part.startswith("{") else change(part) for part in parts)
    return "\n".join(lines)


def printed(claim: str, change: Callable[[str], str]) -> str:
    """What a claim prints, before its name or formula."""
    end = re.search(r"[#=<>]|\}\}", claim).start()
    return change(claim[:end]) + claim[end:]


def spaces_for_points(text: str) -> str:
    return in_figures(text, lambda part: GROUPED.sub(lambda n: n.group().replace(".", "\u00a0"), part))


def no_points(text: str) -> str:
    return in_figures(text, lambda part: GROUPED.sub(lambda n: n.group().replace(".", ""), part))


def other_percent(text: str) -> str:
    """`2,4 %` as `2,4%`, and that as `2,4 pct.`"""
    return in_figures(text, lambda part: re.sub(r"(\d) ?%", r"\1 pct.", part))


def other_kroner(text: str) -> str:
    """`1.250 kr.` as `1.250,- kr.`"""
    return in_figures(text, lambda part: re.sub(r"(?<![,\d])(\d[\d.]*) kr\.(?! ?/|/)", r"\1,- kr.", part))


def narrow_cells(text: str) -> str:
    """No spaces beside the bars of tables, more of them between the parts of a claim."""
    bar = re.compile(r"(?<!\\) *\| *")
    text = FENCE.sub(lambda r: re.sub(r"^\|.*$", lambda row: bar.sub("|", row.group()), r.group(), flags=re.M), text)
    return re.sub(r"\{\{ *([^{}=<>]*?) *= *([^{}]*?) *\}\}", r"{{  \1  =  \2  }}", text)


def keys_reversed(text: str) -> str:
    """The keys of the head, and of each record's head, in the opposite order."""
    text = FRONT.sub(lambda head: "---\n" + reversed_keys(head[1]) + "---", text)
    return FENCE.sub(lambda record: record_keys_reversed(record.group()), text)


def record_keys_reversed(record: str) -> str:
    first, *lines = record.split("\n")
    end = next((i for i, line in enumerate(lines) if not re.match(r"[\w-]+:|  +\S", line)), 0)
    head = reversed_keys("".join(line + "\n" for line in lines[:end]))
    return "\n".join([first, *head.split("\n")[:-1], *lines[end:]])


def reversed_keys(head: str) -> str:
    """A key goes with the lines indented under it."""
    keys = re.split(r"^(?=[^\s#-])", head, flags=re.MULTILINE)
    return "".join(reversed([key for key in keys if key]))


FORMS: dict[str, Callable[[str], str]] = {
    "spaces for points": spaces_for_points,
    "no points": no_points,
    "pct. for %": other_percent,
    "kroner with a dash": other_kroner,
    "narrow cells": narrow_cells,
    "keys reversed": keys_reversed,
    "the other language": keywords.translated,
}


def a_program_of_moods(packet: Packet) -> Packet:
    """It sees a thousand as one where a point is missing: the folder's copies are not alike to it."""
    folder = packet.report.parent
    program = folder / "agenda"
    program.write_text(
        f"#!/bin/sh\ncase $PWD in */before) ;; *) sed -i 's/= sum/= 2 × sum/' $(find . -name '*.md');; esac\n"
        f"exec '{packet.project.agenda}' \"$@\"\n",
        "utf-8",
    )
    shutil.copymode(packet.project.agenda, program)
    return replace(packet, project=replace(packet.project, agenda=program))


DAMAGES = [Damage("a program of moods", "now: ", a_program_of_moods)]
