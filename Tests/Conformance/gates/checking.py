"""A copy of an example that can be edited and checked again and again."""

import json
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from packet import Project

Place = tuple[str, int, int]
Edit = tuple[str, int, int, str]


@dataclass(frozen=True)
class Proof:
    """One proof of a report; places are path in the project, first byte, byte after the last."""

    place: Place
    code: str
    subject: str
    printed: str
    outcome: str
    difference: str
    inputs: tuple[Place, ...]

    @property
    def is_printed(self) -> bool:
        return bool(self.printed)

    @property
    def result(self) -> tuple[str, str]:
        return self.outcome, self.difference

    def reads_only_sources(self, folder: Path) -> bool:
        """Whether each figure it reads stands in a source, written out: none is computed."""
        texts = [(folder / path).read_bytes()[start:end] for path, start, end in self.inputs]
        return all(text.strip() not in (b"", b"=") for text in texts)


@dataclass(frozen=True)
class Report:
    """What `agenda check --proofs --format json` says."""

    proofs: list[Proof]
    diagnostics: list[dict]

    @cached_property
    def errors(self) -> int:
        return sum(one["severity"] == "error" for one in self.diagnostics)

    @cached_property
    def results(self) -> Counter[tuple[str, ...]]:
        """Every proof and diagnostic, without its place, which moves."""
        proofs = [(proof.code, *proof.result) for proof in self.proofs]
        others = [(one["severity"], one["code"], one.get("difference", "")) for one in self.diagnostics]
        return Counter(proofs + others)


class Copy:
    """An example's folder copied, without what was built in it."""

    def __init__(self, project: Project, folder: Path) -> None:
        self.agenda = project.agenda
        self.folder = folder
        shutil.copytree(project.folder, folder, ignore=shutil.ignore_patterns("out", ".*"))

    def check(self) -> Report:
        command = [self.agenda, "check", ".", "--proofs", "--format", "json"]
        run = subprocess.run(command, cwd=self.folder, capture_output=True, check=False)
        if run.returncode not in (0, 1):
            raise RuntimeError(f"check ended with {run.returncode}: {run.stderr.decode()}")
        report = json.loads(run.stdout)
        return Report([proof(one) for one in report["proofs"]], report["diagnostics"])

    @contextmanager
    def edited(self, edits: list[Edit]) -> Iterator[None]:
        """The bytes of places replaced, and put back again."""
        originals = {path: (self.folder / path).read_bytes() for path, *_ in edits}
        for path, original in originals.items():
            text = bytearray(original)
            for start, end, new in sorted((edit[1:] for edit in edits if edit[0] == path), reverse=True):
                text[start:end] = new.encode("utf-8")
            (self.folder / path).write_bytes(text)
        try:
            yield
        finally:
            for path, original in originals.items():
                (self.folder / path).write_bytes(original)


def proof(one: dict) -> Proof:
    return Proof(
        place=(tidy(one["path"]), one["start"], one["end"]),
        code=one["code"],
        subject=one["subject"],
        printed=one["printed"],
        outcome=one["outcome"],
        difference=one["difference"],
        inputs=tuple((tidy(i["path"]), i["start"], i["end"]) for i in one["inputs"] if "path" in i),
    )


def tidy(path: str) -> str:
    return path.removeprefix("./")
