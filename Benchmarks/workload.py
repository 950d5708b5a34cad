"""workload.py FOLDER [TIMES]: writes a meeting of about 124 KB, 80 headings, 16 tables and 15 footnotes.

The same bytes on every machine: the words come from a small generator of our own. TIMES makes the packet that many
times as large, by more items of the same kind.
"""

import sys
from dataclasses import dataclass, field
from pathlib import Path

PACKET_BYTES = 124_000
ITEMS = 8
HEADINGS_AN_ITEM = 10
TABLES_AN_ITEM = 2
FOOTNOTES = 15
ROWS_A_TABLE = 12

WORDS = """kommunen sekretariatet udvalget regionen borgerne budgettet indsatsen samarbejdet aftalen forslaget perioden
døgntilbuddet pladserne økonomien fordelingen opgaverne rammen målgruppen behovet evalueringen parterne møderne praksis
sundhedsklyngen ældre unge familier skoler værdighed åbenhed kvalitet drift anlæg takster finansiering udgifter
besluttes drøftes fremlægges forventes følger bidrager vurderes indgår samles styrkes prioriteres gennemføres ændres
fælles lokal regional tværgående faglig politisk økonomisk årlig løbende særlig ny samlet nødvendig mulig kommende
og i af til med for på fra efter under mellem hos ved som der at den det de en et ikke også kun både herunder""".split()
PLACES = (
    "Aalborg Brønderslev Frederikshavn Hjørring Jammerbugt Læsø Mariagerfjord Morsø Rebild Thisted Vesthimmerland "
    "Randers"
).split()
SECTIONS = (
    "Sagsfremstilling",
    "Baggrund",
    "Behov og målgruppe",
    "Organisering",
    "Tidsplan",
    "Inddragelse",
    "Økonomiske konsekvenser",
    "Fordeling",
    "Indstilling",
)
HEADING_LEVELS = (2, 3, 3, 3, 3, 3, 2, 3, 2)


@dataclass
class Chance:
    """A linear congruential generator: the same numbers in every version of every language."""

    state: int = 20250918

    def below(self, bound: int) -> int:
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % bound

    def word(self) -> str:
        return WORDS[self.below(len(WORDS))]


@dataclass
class Item:
    number: int
    chance: Chance
    footnotes: int
    lines: list[str] = field(default_factory=list)

    def write(self, size: int) -> str:
        """The item's file, filled with text to about `size` bytes."""
        self.lines = [
            "---",
            f"punkt: {self.number}",
            "sagstype: beslutning",
            f"sagsnr: 2025-{self.number:04}",
            "---",
            "",
        ]
        self.lines += [f"# {self.sentence(6)[:-1]} {self.number}", ""]
        tables = {"Sagsfremstilling": "pladser", "Fordeling": "fordeling"}
        for section, level in zip(SECTIONS, HEADING_LEVELS, strict=True):
            self.lines += [f"{'#' * level} {section}", ""]
            if section in tables:
                self.add_table(tables[section])
            if section == "Tidsplan":
                self.add_list()
            self.fill(size * (SECTIONS.index(section) + 1) // len(SECTIONS))
        self.add_footnotes()
        return "\n".join(self.lines) + "\n"

    def sentence(self, length: int) -> str:
        text = " ".join(self.chance.word() for _ in range(length))
        return text[0].upper() + text[1:] + "."

    def paragraph(self) -> str:
        sentences = [self.sentence(8 + self.chance.below(14)) for _ in range(3 + self.chance.below(3))]
        if self.chance.below(3) == 0:
            sentences[0] = f"**{sentences[0][:-1]}**."
        if self.chance.below(4) == 0:
            sentences.append(f"Se *{self.chance.word()}* og § {1 + self.chance.below(140)}.")
        return " ".join(sentences)

    def fill(self, size: int) -> None:
        while len("\n".join(self.lines).encode()) < size - 300:
            self.lines += [self.paragraph(), ""]

    def add_list(self) -> None:
        self.lines += [f"{place + 1}. {self.sentence(9)}" for place in range(5)] + [""]

    def add_footnotes(self) -> None:
        for note in range(1, self.footnotes + 1):
            self.lines += [f"{self.sentence(7)[:-1]}[^n{note}].", "", f"[^n{note}]: {self.sentence(9)}", ""]

    def add_table(self, name: str) -> None:
        """Amounts of twelve municipalities over three years, with totals that hold, and one of them in the text."""
        columns = ("Regnskab 2023", "Budget 2024", "Budget 2025")
        rows = [[10_000 + self.chance.below(4_000_000) for _ in columns] for _ in PLACES[:ROWS_A_TABLE]]
        totals = [sum(column) for column in zip(*rows, strict=True)]
        self.lines += [
            f"```tabel {self.sentence(4)[:-1]} {{#{name} i kr.}}",
            f"| Kommune | {' | '.join(columns)} |",
        ]
        self.lines += ["|---|---:|---:|---:|"]
        self.lines += [table_row(place, amounts) for place, amounts in zip(PLACES, rows, strict=False)]
        self.lines += [table_row("I alt {= sum}", totals), "```", ""]
        self.lines += [f"I 2025 er det i alt {{{{{danish(totals[2])} kr. = {name}.budget-2025.i-alt}}}}.", ""]


def table_row(label: str, amounts: list[int]) -> str:
    return f"| {label} | {' | '.join(danish(amount) for amount in amounts)} |"


def danish(amount: int) -> str:
    """`1317296` gives `1.317.296`."""
    return f"{amount:,}".replace(",", ".")


def write_project(folder: Path, times: int = 1) -> int:
    """Writes the project; gives the size of its sources in bytes."""
    meeting = folder / "meetings" / "2025-09-18"
    meeting.mkdir(parents=True)
    count = ITEMS * times
    names = [f"{number}-sag-{number}.md" for number in range(1, count + 1)]
    (folder / "agenda.yaml").write_text("navn: Målekommunen\nsprog: da\n", "utf-8")
    head = "organ: kommunalbestyrelsen\ndato: torsdag den 18. september 2025\nudsendt: 10. september 2025\npunkter:\n"
    (meeting / "meeting.yaml").write_text(head + "".join(f"  - {name}\n" for name in names), "utf-8")
    chance = Chance()
    for number, name in enumerate(names, start=1):
        footnotes = FOOTNOTES * number // ITEMS - FOOTNOTES * (number - 1) // ITEMS
        item = Item(number, chance, footnotes)
        (meeting / name).write_text(item.write(PACKET_BYTES // ITEMS), "utf-8")
    return sum(file.stat().st_size for file in meeting.iterdir())


if __name__ == "__main__":
    print(write_project(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1), "bytes")
