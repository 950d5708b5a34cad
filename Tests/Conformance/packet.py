"""A packet as files: what a gate is handed, and how a broken one is made of it."""

import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

FORMATS = "html,markdown,docx,docx-xml"
ENDINGS = {"html": ".html", "markdown": ".md", "docx": ".docx", "flat": ".xml"}


@dataclass(frozen=True)
class Packet:
    """One meeting in all formats. `again` is the same meeting built a second time, elsewhere."""

    name: str
    html: Path
    markdown: Path
    docx: Path
    flat: Path
    again: "Packet | None" = None

    @property
    def files(self) -> list[Path]:
        return [self.html, self.markdown, self.docx, self.flat]


@dataclass(frozen=True)
class Damage:
    """A way to break a good packet. The gate must refuse the result, in words that contain `says`."""

    name: str
    says: str
    make: Callable[[Packet], None]


def build(agenda: Path, example: Path, folder: Path, surroundings: dict[str, str]) -> list[Packet]:
    """Builds an example in all formats, seen from `folder`."""
    folder.mkdir(parents=True)
    command = [agenda, "build", example, "--to", FORMATS, "--output", folder]
    run = subprocess.run(
        command, cwd=folder, env=os.environ | surroundings, capture_output=True, text=True, check=False
    )
    if run.returncode != 0:
        raise RuntimeError(f"{example.name} was not built (exit {run.returncode})\n{run.stderr}")
    return packets_in(folder, example.name)


def packets_in(folder: Path, name: str) -> list[Packet]:
    """Every `x.html` with its `x.md`, `x.docx` and `x.xml` beside it. A missing one is an error."""
    found = []
    for html in sorted(folder.rglob("*.html")):
        files = {format: html.with_suffix(ending) for format, ending in ENDINGS.items()}
        for file in files.values():
            if not file.exists():
                raise FileNotFoundError(f"{file} was not built")
        found.append(Packet(name=f"{name}/{html.stem}", **files))
    if not found:
        raise FileNotFoundError(f"{name}: no packet was built in {folder}")
    return found


def copy(packet: Packet, folder: Path) -> Packet:
    """The same files in another folder, to be broken there."""
    folder.mkdir(parents=True)
    copies = [Path(shutil.copy(file, folder)) for file in packet.files]
    return Packet(packet.name, *copies, again=packet.again)


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
