"""bench.py AGENDA EXAMPLE: measures the program against what people pick today, and against a floor.

Whole processes, warm, medians of one run of hyperfine for each job, all output to memory. The other tools read the
Markdown that the program itself makes of the packet. Absolute times drift from machine to machine: the ratios count.
"""

import json
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from many_items import write_many
from versions import LINES, write_versions
from workload import write_project

MEMORY = Path("/dev/shm")
RUNS = 15
MEMORY_RUNS = 5
GREATER = 8
ALL_FORMATS = "html,markdown,docx"


@dataclass(frozen=True)
class Job:
    """Commands that do the same. `floor`: the least work in C that gives something like it."""

    name: str
    ours: str
    peer: str | None = None
    floor: str | None = None
    other: str | None = None
    peer_target: float | None = None
    floor_target: float | None = None


@dataclass(frozen=True)
class Row:
    """A line of the table; the figures in one unit."""

    name: str
    unit: str
    ours: float
    peer: float | None = None
    floor: float | None = None
    other: float | None = None
    peer_target: float | None = None
    floor_target: float | None = None
    own_target: float | None = None


class Tools:
    """The command lines, for one Markdown file and one folder to write to."""

    def __init__(self, agenda: Path, markdown: Path, folder: Path) -> None:
        self.agenda = shlex.quote(str(agenda))
        self.markdown = shlex.quote(str(markdown))
        self.folder = shlex.quote(str(folder))
        self.pandoc_name = os.environ.get("PANDOC", "pandoc")

    def ours(self, project: Path, formats: str) -> str:
        return f"{self.agenda} build {shlex.quote(str(project))} --to {formats} --output {self.folder}/ours"

    def check(self, project: Path) -> str:
        """Findings end it with 1, which is no failure here."""
        return in_shell(f"{self.agenda} check {shlex.quote(str(project))} > {self.folder}/check.txt || [ $? = 1 ]")

    def pandoc(self, ending: str) -> str:
        as_page = "-s --metadata title=x" if ending == "html" else ""
        to = "-t gfm" if ending == "md" else ""
        read = f"{shlex.quote(self.pandoc_name)} -f gfm+footnotes {self.markdown}"
        return f"{read} {as_page} {to} -o {self.folder}/peer.{ending}"

    def all_pandoc(self) -> str:
        return in_shell(" && ".join(self.pandoc(ending) for ending in ("html", "md", "docx")))

    def cmark(self, to: str) -> str:
        return f"cmark-gfm -e table -e footnotes -t {to} {self.markdown}"

    def cmark_to_file(self, to: str) -> str:
        return in_shell(f"{self.cmark(to)} > {self.folder}/floor.{to}")

    def cmark_and_zip(self) -> str:
        return in_shell(f"{self.cmark('html')} | zip -q -6 - - > {self.folder}/floor.zip")

    def all_floors(self) -> str:
        pages = f"{self.cmark('html')} > {self.folder}/a && {self.cmark('commonmark')} > {self.folder}/b"
        return in_shell(f"{pages} && {self.cmark('html')} | zip -q -6 - - > {self.folder}/floor.zip")

    def lowdown(self) -> str:
        return f"lowdown -s -t html -o {self.folder}/lowdown.html {self.markdown}"


def in_shell(command: str) -> str:
    return f"sh -c {shlex.quote(command)}"


def jobs(tools: Tools, project: Path) -> list[Job]:
    return [
        Job(
            "→ HTML",
            tools.ours(project, "html"),
            tools.pandoc("html"),
            tools.cmark_to_file("html"),
            tools.lowdown(),
            peer_target=0.04,
            floor_target=3.5,
        ),
        Job(
            "→ DOCX",
            tools.ours(project, "docx"),
            tools.pandoc("docx"),
            tools.cmark_and_zip(),
            peer_target=0.09,
            floor_target=2,
        ),
        Job(
            "→ Markdown",
            tools.ours(project, "markdown"),
            tools.pandoc("md"),
            tools.cmark_to_file("commonmark"),
            peer_target=0.04,
        ),
        Job(
            "→ all three, one process",
            tools.ours(project, ALL_FORMATS),
            tools.all_pandoc(),
            tools.all_floors(),
            peer_target=0.04,
            floor_target=2,
        ),
        Job(
            "--version",
            f"{tools.agenda} --version",
            f"{shlex.quote(tools.pandoc_name)} --version",
            "/bin/true",
            floor_target=9,
        ),
    ]


def medians(commands: list[str], folder: Path, *more: str) -> list[float]:
    """Milliseconds of each command, measured one after the other."""
    report = folder / "hyperfine.json"
    options = ["-N", "--warmup", "3", "--runs", str(RUNS), "--export-json", str(report), *more]
    subprocess.run(["hyperfine", *options, *commands], check=True, capture_output=True)
    return [result["median"] * 1000 for result in json.loads(report.read_text())["results"]]


def measure(job: Job, folder: Path) -> Row:
    commands = {"ours": job.ours, "peer": job.peer, "floor": job.floor, "other": job.other}
    present = {name: command for name, command in commands.items() if command is not None}
    times = dict(zip(present, medians(list(present.values()), folder), strict=True))
    return Row(job.name, "ms", **times, peer_target=job.peer_target, floor_target=job.floor_target)


def peak_memory(command: str) -> float:
    """MiB, by GNU time: a child of Python would count Python's own memory."""
    kibibytes = []
    for _ in range(MEMORY_RUNS):
        timed = ["/usr/bin/time", "-f", "%M", *shlex.split(command)]
        run = subprocess.run(timed, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        kibibytes.append(int(run.stderr.splitlines()[-1]))
    return statistics.median(kibibytes) / 1024


def memory_row(name: str, tools: Tools, project: Path, target: float) -> Row:
    return Row(
        name,
        "MiB",
        ours=peak_memory(tools.ours(project, ALL_FORMATS)),
        peer=max(peak_memory(tools.pandoc(ending)) for ending in ("html", "md", "docx")),
        floor=peak_memory(tools.cmark("html")),
        own_target=target,
    )


def growth_row(tools: Tools, small: Path, great: Path, folder: Path) -> Row:
    """The packet of eight times the size; here the floor is the small one."""
    once, eightfold = medians([tools.ours(small, ALL_FORMATS), tools.ours(great, ALL_FORMATS)], folder)
    return Row(f"{GREATER} × the packet (floor: 1 ×)", "ms", eightfold, floor=once, floor_target=8.5)


def check_rows(tools: Tools, example: Path, folder: Path) -> list[Row]:
    """`check`, whole process: the example, and a meeting of 1,000 items."""
    many = folder / "many-items"
    write_many(many)
    times = medians([tools.check(example), tools.check(many)], folder)
    return [
        Row(f"check {example.name}", "ms", times[0], own_target=50),
        Row("check 1,000 items", "ms", times[1], own_target=1000),
    ]


def version_rows(agenda: Path, folder: Path) -> list[Row]:
    """Two versions of a budget, whole process; the peer is csv-diff, the floor git, which knows lines only."""
    csv_diff = shlex.quote(os.environ["CSV_DIFF"])
    rows = []
    for count, targets in ((LINES, (0.16, 1)), (20, (None, 4))):
        old, new = (shlex.quote(str(path)) for path in write_versions(folder / f"budget-{count}", count))
        ours = f"{shlex.quote(str(agenda))} diff {old} {new}"
        commands = [ours, f"{csv_diff} {old} {new} --key=Konto", f"git diff --no-index {old} {new}"]
        # All but csv-diff end with 1 where something changed.
        times = medians(commands, folder, "--ignore-failure")
        rows.append(Row(f"{count:,} lines compared", "ms", *times, None, *targets))
        if count == LINES:
            memory = peak_memory(in_shell(f"{ours} || [ $? = 1 ]"))
            rows.append(Row("peak memory of that", "MiB", memory, own_target=80))
    return rows


def example_rows(agenda: Path, example: Path, folder: Path) -> list[Row]:
    if not (example / "agenda.yaml").exists():
        return []
    tools = Tools(agenda, built_markdown(agenda, example, folder / "example"), folder)
    job = Job(
        f"{example.name}, all three",
        tools.ours(example, ALL_FORMATS),
        tools.all_pandoc(),
        tools.all_floors(),
        peer_target=0.06,
    )
    return [measure(job, folder), memory_row(f"{example.name}, peak memory", tools, example, 40)]


def built_markdown(agenda: Path, project: Path, folder: Path) -> Path:
    """The packet's Markdown as the program itself writes it: what the other tools read."""
    command = [agenda, "build", project, "--to", "markdown", "--output", folder]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        sys.exit(f"the packet was not built (exit {run.returncode})\n{run.stderr}")
    return next(folder.rglob("*.md"))


def figure(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}"


def ratio(ours: float, other: float | None, target: float | None) -> str:
    """`0.031 of 0.04`, and `over` where it is."""
    if other is None or not other:
        return ""
    value = ours / other
    digits = 3 if value < 1 else 1
    if target is None:
        return f"{value:.{digits}f}"
    return f"{value:.{digits}f} of {target:g}" + (" over" if value > target else "")


def cells(row: Row) -> list[str]:
    target = (
        ""
        if row.own_target is None
        else f"{row.own_target:g}" + (" over" if row.ours > row.own_target else "")
    )
    return [
        row.name,
        row.unit,
        figure(row.ours),
        target,
        figure(row.peer),
        figure(row.floor),
        ratio(row.ours, row.peer, row.peer_target),
        ratio(row.ours, row.floor, row.floor_target),
        figure(row.other),
    ]


def print_table(rows: list[Row]) -> None:
    head = ["job", "unit", "ours", "target", "peer", "floor", "ours/peer", "ours/floor", "lowdown"]
    lines = [head, *map(cells, rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        first, *others = (text.ljust(width) for text, width in zip(line, widths, strict=True))
        print("  ".join([first, *others]).rstrip())


def version(command: str) -> str:
    return subprocess.run(
        [command, "--version"], capture_output=True, text=True, check=True
    ).stdout.splitlines()[0]


def measure_all(agenda: Path, example: Path, folder: Path) -> list[Row]:
    small, great = folder / "packet", folder / "great-packet"
    size = write_project(small)
    write_project(great, GREATER)
    tools = Tools(agenda, built_markdown(agenda, small, folder / "own"), folder)
    print(
        f"packet: {size} bytes; peer: {version(tools.pandoc_name)}; floor: cmark-gfm, for DOCX with zip -6\n"
        "versions: peer csv-diff, floor git diff --no-index\n",
        flush=True,
    )
    rows = [measure(job, folder) for job in jobs(tools, small)]
    rows.insert(4, memory_row("peak memory of that", tools, small, 35))
    rows.append(growth_row(tools, small, great, folder))
    rows += example_rows(agenda, example, folder) + check_rows(tools, example, folder)
    return rows + version_rows(agenda, folder)


def main() -> None:
    agenda, example = map(Path, sys.argv[1:])
    with tempfile.TemporaryDirectory(prefix="agenda-bench-", dir=MEMORY if MEMORY.is_dir() else None) as name:
        print_table(measure_all(agenda, example, Path(name)))


if __name__ == "__main__":
    main()
