"""`agenda diff --redline`: every change accepted gives the new packet, every change rejected the old one.

The redline's changes are settled twice: by our own few rules, whose result is held against what `agenda build` makes of
each version, and by docx-scalpel, which must come to that result too. Tried on each example against an earlier version
of it, and on 500 small papers and edits of them.
"""

import multiprocessing
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import docx_scalpel

import redline_pairs
from gates import integrity, open_xml_sdk
from packet import Damage, Packet
from redline_views import BODY, first_difference, meaning, package_of, parts, settled

NAME = "redline"
SUBJECT = "smallest"
PAIRS = 500
WORKERS = 2
# Seconds docx-scalpel may need grow with the square of the changes: of more it is asked for the result alone.
PROVED_CHANGES = 200

# What a damage does to the redline of a packet, by the packet's document.
broken_redlines: dict[Path, Callable[[bytes], bytes]] = {}
programs: set[Path] = set()


def check(packet: Packet) -> list[str]:
    programs.add(packet.project.agenda)
    meeting = meeting_folder(packet)
    if meeting is None:
        return []
    with tempfile.TemporaryDirectory(prefix="agenda-redline-") as name:
        folder = Path(name)
        old = earlier_version(packet.project.folder, folder / "earlier")
        before = old / meeting.relative_to(packet.project.folder)
        if not before.exists():
            before = next((old / "meetings").iterdir())
        build(packet.project.agenda, before, folder / "old")
        redline = written_redline(packet.project.agenda, before, meeting, folder / "redline.docx")
        redline = broken_redlines.get(packet.docx, lambda same: same)(redline)
        (folder / "redline.docx").write_bytes(redline)
        old_docx = next((folder / "old").glob("*.docx")).read_bytes()
        found = findings(old_docx, packet.docx.read_bytes(), redline)
        return found + integrity.check_file(folder / "redline.docx")


def meeting_folder(packet: Packet) -> Path | None:
    """Nil of a document that is no meeting's."""
    found = [head.parent for head in packet.project.folder.rglob("meeting.yaml")]
    return next((folder for folder in found if folder.name == packet.html.stem), None)


def findings(old: bytes, new: bytes, redline: bytes) -> list[str]:
    accepted, rejected = settled(redline, True), settled(redline, False)
    found = []
    if difference := first_difference(meaning(new, True), meaning(accepted, True)):
        found.append(f"accepting does not give the new version: {difference}")
    if difference := first_difference(meaning(old, False), meaning(rejected, False)):
        found.append(f"rejecting does not give the old version: {difference}")
    found += disagreements(rejected, accepted, redline)
    sdk = docx_scalpel.verify_deliverable(redline)
    found += [open_xml_sdk.describe(one) for one in sdk.findings if one.severity.value != "info"]
    return found


def disagreements(rejected: bytes, accepted: bytes, redline: bytes) -> list[str]:
    """What docx-scalpel makes otherwise of the redline."""
    if len(re.findall(rb"<w:(?:ins|del) ", parts(redline)[BODY])) > PROVED_CHANGES:
        results = [
            ("accepting", accepted, docx_scalpel.docx_diff_accept_revisions(redline)),
            ("rejecting", rejected, docx_scalpel.docx_diff_reject_revisions(redline)),
        ]
        differences = [(word, first_difference(meaning(ours, True), meaning(theirs, True))) for word, ours, theirs in results]
        return [f"{word} by docx-scalpel gives another: {difference}" for word, difference in differences if difference]
    proof = docx_scalpel.prove_redline_reversibility(rejected, accepted, redline)
    if proof.success:
        return []
    paths = [path for path in (proof.accept_to_final, proof.reject_to_baseline) if path]
    every = [*proof.findings, *(finding for path in paths for finding in path.findings)]
    return [f"not reversible: {one.message} [{one.code}]" for one in every if one.severity.value == "error"]


# Earlier versions of the examples


def earlier_version(project: Path, folder: Path) -> Path:
    """The draft that stands beside the example, or the example with some of its words changed back."""
    draft = project.with_name(project.name + "-udkast")
    if draft.exists():
        return draft
    shutil.copytree(project, folder, ignore=shutil.ignore_patterns("out"))
    for file in sorted(folder.glob("meetings/**/*.md")):
        file.write_text(earlier_text(file.read_text("utf-8")), "utf-8")
    return folder


def earlier_text(text: str) -> str:
    """Another word in the second paragraph, the fourth one gone, another before the third, and a figure changed."""
    blocks = text.split("\n\n")
    prose = [place for place, block in enumerate(blocks) if is_prose(block)]
    if len(prose) > 1:
        blocks[prose[1]] = re.sub(r" (\w+) ", r" tidligere \1 ", blocks[prose[1]], count=1)
    if len(prose) > 3:
        blocks[prose[2]] = "Det stod her før.\n\n" + blocks[prose[2]]
        blocks[prose[3]] = ""
    rows = [place for place, block in enumerate(blocks) if re.search(r"^\|", block, re.MULTILINE)]
    if rows:
        blocks[rows[0]] = re.sub(r"\b([1-8])(\d*\.\d{3}) \|", r"9\2 |", blocks[rows[0]], count=2)
    return "\n\n".join(blocks)


def is_prose(block: str) -> bool:
    return len(block) > 60 and block[0].isalpha() and not re.search(r"[{}\[\]|`<>]|^[a-zæøå]+:", block)


# The program


def build(agenda: Path, project: Path, folder: Path) -> None:
    run([agenda, "build", project, "--to", "docx", "--output", folder], good=(0,))


def written_redline(agenda: Path, old: Path, new: Path, file: Path) -> bytes:
    run([agenda, "diff", old, new, "--redline", "--output", file], good=(0, 1))
    return file.read_bytes()


def run(command: list[str | Path], good: tuple[int, ...]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in good:
        raise RuntimeError(f"{command[1]} gave {done.returncode}: {done.stderr[:800]}")


# Generated pairs


def conclude() -> list[str]:
    size = -(-PAIRS // (WORKERS * 2))
    tasks = [(agenda, range(start, min(start + size, PAIRS))) for agenda in programs for start in range(0, PAIRS, size)]
    with multiprocessing.get_context("spawn").Pool(WORKERS) as pool:
        return [finding for found in pool.starmap(check_pairs, tasks) for finding in found]


def check_pairs(agenda: Path, seeds: range) -> list[str]:
    with tempfile.TemporaryDirectory(prefix="agenda-redline-") as name:
        folder = Path(name)
        meetings = redline_pairs.write_pairs(seeds, folder)
        for version in ("old", "new"):
            build(agenda, folder / version, folder / f"{version}-built")
        return [f"{one}: {finding}" for one in meetings for finding in check_pair(agenda, folder, one)[:1]]


def check_pair(agenda: Path, folder: Path, meeting: str) -> list[str]:
    old, new = ((folder / f"{version}-built" / f"{meeting}.docx").read_bytes() for version in ("old", "new"))
    folders = [folder / version / "meetings" / meeting for version in ("old", "new")]
    redline = written_redline(agenda, *folders, folder / f"{meeting}.docx")
    return findings(old, new, redline)


# What must be refused


def break_redline(pattern: bytes, replacement: bytes) -> Callable[[Packet], None]:
    """Rewrites the first place of the redline's document that the pattern finds."""

    def change(redline: bytes) -> bytes:
        contents = parts(redline)
        contents[BODY], count = re.subn(pattern, replacement, contents[BODY], count=1, flags=re.DOTALL)
        if count != 1:
            raise ValueError(f"the redline has no {pattern!r} to damage")
        return package_of(contents)

    def damage(packet: Packet) -> None:
        broken_redlines[packet.docx] = change

    return damage


def other_word(packet: Packet) -> None:
    contents = parts(packet.docx.read_bytes())
    contents[BODY] = re.sub(rb"(<w:t [^>]*>\w+)", rb"\1x", contents[BODY], count=1)
    packet.docx.write_bytes(package_of(contents))


DAMAGES = [
    Damage(
        "an insertion without its mark",
        "rejecting does not give the old version",
        break_redline(rb"<w:ins [^>]*>(<w:r>.*?)</w:ins>", rb"\1"),
    ),
    Damage(
        "a deletion that is lost",
        "rejecting does not give the old version",
        break_redline(rb"<w:del [^>]*><w:r>.*?</w:del>", b""),
    ),
    Damage(
        "deleted text in an ordinary text",
        "w:del",
        break_redline(rb"<w:delText( [^>]*>[^<]*)</w:delText>", rb"<w:t\1</w:t>"),
    ),
    Damage("a new version that says more", "accepting does not give the new version", other_word),
]
