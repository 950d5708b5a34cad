"""Each figure that a proof reads, and each that it is about, is changed in the source: `check` must notice."""

import json
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from gates import changed_figure, checking
from gates.checking import Proof, Report
from packet import Damage, Packet

NAME = "changed figures"
SUBJECT = "smallest"
WORKERS = os.cpu_count() or 2
LEAST_FOUND = 0.98
# Those that no check can notice, with the reason: `example: path: figure: proof: why`, a line each.
EXPLAINED = Path(__file__).parents[1] / "unnoticed-figures.txt"

# A project of several packets is changed once.
_checked: set[Path] = set()
# Of all packets: how many figures were changed, and how many of the changes were noticed.
_changed = 0
_noticed = 0


@dataclass(frozen=True)
class Figure:
    """A place in a source, in bytes, with the proofs (by number) that read it or are about it."""

    path: str
    start: int
    end: int
    text: str
    proofs: frozenset[int]
    subject: str

    def key(self, example: str) -> str:
        return f"{example}: {self.path}: {self.text}: {self.subject}"


def check(packet: Packet) -> list[str]:
    global _changed, _noticed
    if packet.project.folder in _checked:
        return []
    _checked.add(packet.project.folder)
    with tempfile.TemporaryDirectory(prefix="agenda-changes-") as name:
        workers = [checking.Copy(packet.project, Path(name) / str(number)) for number in range(WORKERS)]
        before = workers[0].check()
        figures = figures_of(before, workers[0].folder)
        unnoticed = alone(batched(figures, before, workers), before, workers)
    _changed += len(figures)
    _noticed += len(figures) - len(unnoticed)
    return complaints(packet, unnoticed)


def conclude() -> list[str]:
    """Over all packets, at least so many are noticed."""
    print(f"       {_noticed} of {_changed} changed figures were noticed")
    if not _changed or _noticed / _changed > LEAST_FOUND:
        return []
    return [f"only {_noticed} of {_changed} changed figures were noticed"]


def complaints(packet: Packet, unnoticed: list[Figure]) -> list[str]:
    """Those that are not explained, and explanations of what is noticed by now."""
    example = packet.project.folder.name
    lines = [line for line in EXPLAINED.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    keys = {figure.key(example) for figure in unnoticed}
    findings = [
        f"not noticed: {figure.key(example)} (bytes {figure.start} to {figure.end})"
        for figure in unnoticed
        if not any(line.startswith(figure.key(example) + ": ") for line in lines)
    ]
    stale = [
        line for line in lines if line.startswith(f"{example}: ") and not any(line.startswith(f"{key}: ") for key in keys)
    ]
    return findings + [f"explained, and noticed by now: {line}" for line in stale]


def figures_of(report: Report, folder: Path) -> list[Figure]:
    """Every figure of the sources that a proof has to do with; computed ones stand in no source."""
    proofs: dict[tuple[str, int, int], set[int]] = {}
    for number, proof in enumerate(report.proofs):
        for place in [*proof.inputs, *([proof.place] if proof.is_printed else [])]:
            proofs.setdefault(place, set()).add(number)
    figures = []
    for (path, start, end), numbers in sorted(proofs.items()):
        text = (folder / path).read_bytes()[start:end].decode("utf-8")
        if next(changed_figure.changes(text), None) is None:
            continue
        subject = report.proofs[min(numbers)].subject
        figures.append(Figure(path, start, end, text, frozenset(numbers), subject))
    return figures


def batched(figures: list[Figure], before: Report, workers: list[checking.Copy]) -> list[Figure]:
    """Changes many figures at a time that no proof has in common, and gives those of which no proof noticed anything.
    A proof counts only if each figure it reads stands in a source, so that no other change reaches it unseen."""
    clear = {number for number, proof in enumerate(before.proofs) if proof.reads_only_sources(workers[0].folder)}
    batches: list[list[Figure]] = []
    taken: list[set[int]] = []
    left = []
    for figure in figures:
        own = figure.proofs & clear
        if not own:
            left.append(figure)
            continue
        for batch, numbers in zip(batches, taken):
            if not figure.proofs & numbers:
                batch.append(figure)
                numbers |= figure.proofs
                break
        else:
            batches.append([figure])
            taken.append(set(figure.proofs))
    for batch, after in run(workers, [[(one, first_change(one)) for one in batch] for batch in batches]):
        same_proofs = len(after.proofs) == len(before.proofs) and after.errors == before.errors
        left += [
            one
            for one in batch
            if not same_proofs
            or all(after.proofs[number].result == before.proofs[number].result for number in one.proofs & clear)
        ]
    return left


def alone(figures: list[Figure], before: Report, workers: list[checking.Copy]) -> list[Figure]:
    """Changes one figure at a time, in each way there is until one is noticed; gives those that are not."""
    for way in range(changed_figure.WAYS):
        tried = [(one, list(changed_figure.changes(one.text))) for one in figures]
        jobs = [[(one, changes[way])] for one, changes in tried if way < len(changes)]
        noticed = set()
        for batch, after in run(workers, jobs):
            # A change that makes an error is a figure written wrong, not a wrong figure.
            if after.errors == before.errors and after.results != before.results:
                noticed.add(batch[0])
        figures = [one for one in figures if one not in noticed]
    return figures


def first_change(figure: Figure) -> str:
    return next(changed_figure.changes(figure.text))


def run(
    workers: list[checking.Copy], jobs: list[list[tuple[Figure, str]]]
) -> Iterator[tuple[list[Figure], Report]]:
    """Each job's figures are written otherwise in a copy, which is checked and put right again."""

    def share(number: int) -> list[tuple[list[Figure], Report]]:
        worker = workers[number]
        done = []
        for job in jobs[number :: len(workers)]:
            edits = [(one.path, one.start, one.end, text) for one, text in job]
            with worker.edited(edits):
                done.append(([one for one, _ in job], worker.check()))
        return done

    with ThreadPoolExecutor(len(workers)) as pool:
        for results in pool.map(share, range(len(workers))):
            yield from results


def a_program_that_sees_nothing(packet: Packet) -> Packet:
    """It gives the same answer whatever the sources say."""
    folder = packet.report.parent
    program = folder / "agenda"
    answer = shutil.copy(packet.report, folder / "answer.json")
    text = json.dumps(json.loads(Path(answer).read_text("utf-8")))
    Path(answer).write_text(text.replace(str(packet.project.folder), "."), "utf-8")
    program.write_text(f"#!/bin/sh\ncat '{answer}'\n", "utf-8")
    program.chmod(program.stat().st_mode | stat.S_IEXEC)
    _checked.discard(packet.project.folder)
    return replace(packet, project=replace(packet.project, agenda=program))


DAMAGES = [Damage("a program that sees nothing", "not noticed", a_program_that_sees_nothing)]
