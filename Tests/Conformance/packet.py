"""A packet as files: what a gate is handed, and how a broken one is made of it."""

import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

FORMATS = "html,markdown,docx,docx-xml"
# Of this example, small and with a finding, the proofs are held against the validators too.
PROOFS_OF = "ishoej-sagsnotat"
ENDINGS = {"html": ".html", "markdown": ".md", "docx": ".docx", "flat": ".xml"}


@dataclass(frozen=True)
class Project:
    """What an example is made from, and the program that makes it."""

    agenda: Path
    folder: Path


@dataclass(frozen=True)
class Packet:
    """One meeting in all formats, with what `check` says of its project in all forms for programs. `again` is the
    same built a second time, elsewhere."""

    name: str
    project: Project
    html: Path
    markdown: Path
    docx: Path
    flat: Path
    report: Path
    sarif: Path
    table: Path
    again: "Packet | None" = None

    @property
    def files(self) -> list[Path]:
        return [self.html, self.markdown, self.docx, self.flat, self.report, self.sarif, self.table]


@dataclass(frozen=True)
class Damage:
    """A way to break a good packet, in place or as another. The gate must refuse the result, in words that contain
    `says`."""

    name: str
    says: str
    make: Callable[[Packet], "Packet | None"]


def build(agenda: Path, example: Path, folder: Path, surroundings: dict[str, str]) -> list[Packet]:
    """Builds an example in all formats, and checks it in all forms, seen from `folder`."""
    folder.mkdir(parents=True)
    command = [agenda, "build", example, "--to", FORMATS, "--output", folder]
    run = subprocess.run(
        command, cwd=folder, env=os.environ | surroundings, capture_output=True, text=True, check=False
    )
    if run.returncode != 0:
        raise RuntimeError(f"{example.name} was not built (exit {run.returncode})\n{run.stderr}")
    if example.name == PROOFS_OF:
        check(agenda, example, ["--proofs", "--to", FORMATS, "--output", folder], folder, surroundings)
    reports = {
        "report": (folder / "check.json", ["--proofs", "--format", "json"]),
        "sarif": (folder / "check.sarif", ["--format", "sarif"]),
        "table": (folder / "proofs.csv", ["--proofs", "--format", "csv"]),
    }
    for file, options in reports.values():
        file.write_bytes(check(agenda, example, options, folder, surroundings))
    reports_as = {name: file for name, (file, _) in reports.items()}
    return packets_in(folder, example.name, Project(agenda, example), reports_as)


def check(
    agenda: Path, example: Path, options: list[str | Path], folder: Path, surroundings: dict[str, str]
) -> bytes:
    """What `check` prints; findings are no trouble."""
    command = [agenda, "check", example, *options]
    run = subprocess.run(command, cwd=folder, env=os.environ | surroundings, capture_output=True, check=False)
    if run.returncode not in (0, 1):
        raise RuntimeError(f"{example.name} was not checked (exit {run.returncode})\n{run.stderr.decode()}")
    return run.stdout


def packets_in(folder: Path, name: str, project: Project, reports: dict[str, Path]) -> list[Packet]:
    """Every `x.html` with its `x.md`, `x.docx` and `x.xml` beside it. A missing one is an error."""
    found = []
    for html in sorted(folder.rglob("*.html")):
        files = {format: html.with_suffix(ending) for format, ending in ENDINGS.items()}
        for file in files.values():
            if not file.exists():
                raise FileNotFoundError(f"{file} was not built")
        found.append(Packet(name=f"{name}/{html.stem}", project=project, **files, **reports))
    if not found:
        raise FileNotFoundError(f"{name}: no packet was built in {folder}")
    return found


def copy(packet: Packet, folder: Path) -> Packet:
    """The same files in another folder, to be broken there."""
    folder.mkdir(parents=True)
    copies = [Path(shutil.copy(file, folder)) for file in packet.files]
    return Packet(packet.name, packet.project, *copies, again=packet.again)


def edit_text(file: Path, old: str, new: str, count: int = 1) -> None:
    """Replaces the first `count` places. Not finding one is an error: the damage would be none."""
    text = file.read_text("utf-8")
    if old not in text:
        raise ValueError(f"{file.name} has no {old!r} to damage")
    file.write_text(text.replace(old, new, count), "utf-8")


def add_style(html: Path, rule: str) -> None:
    """A style more, and the page's security policy opened for it."""
    edit_text(html, "default-src 'none'", "default-src 'unsafe-inline'")
    edit_text(html, "style-src ", "x-style-src ")
    edit_text(html, "</head>", f"<style>{rule}</style></head>")


def edit_part(docx: Path, part: str, change: Callable[[bytes], bytes | None]) -> None:
    """Rewrites a package with one part changed, or left out where `change` gives None."""
    with zipfile.ZipFile(docx) as package:
        parts = [(info, package.read(info)) for info in package.infolist()]
    changed = False
    with zipfile.ZipFile(docx, "w", zipfile.ZIP_DEFLATED) as package:
        for info, content in parts:
            if info.filename == part:
                after = change(content)
                changed = after != content
                if after is None:
                    continue
                content = after
            package.writestr(info, content)
    if not changed:
        raise ValueError(f"{docx.name}: {part} was not changed by the damage")
