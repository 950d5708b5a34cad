"""Small papers and edits of them, the same for a seed: what redlines are tried on."""

import copy
import random
from dataclasses import dataclass, field
from pathlib import Path

WORDS = (
    "rådet aftalen kommunen udgiften fordeles mellem parterne efter folketallet og skal drøftes igen i udvalget "
    "inden sommer fordi bevillingen for 2022 er større end ventet men lønnen følger den fælles aftale om tilbud "
    "til unge der bor hjemme hos deres forældre æøå »sagen« (bilaget) 1.611.299 4,9"
).split()
NAMES = "Brønderslev Frederikshavn Hjørring Jammerbugt Læsø Mariagerfjord Morsø Rebild Thisted Vesthimmerland".split()


@dataclass
class Table:
    label: str
    caption: str
    columns: list[str]
    rows: list[list[str]]
    has_total: bool
    source: str = ""


@dataclass
class ListOf:
    ordered: bool
    items: list[list[str]]


@dataclass
class Section:
    heading: str
    blocks: list[object]


@dataclass
class Item:
    slug: str
    title: str
    case: str
    sections: list[Section]
    attachments: list["Item"] = field(default_factory=list)


@dataclass
class Meeting:
    name: str
    place: str
    items: list[Item]


class Maker:
    """Makes papers, and edits them."""

    def __init__(self, seed: int, name: str):
        self.random = random.Random(seed)
        self.name = name
        self.count = 0

    def chance(self, part: float) -> bool:
        return self.random.random() < part

    def number(self) -> int:
        self.count += 1
        return self.count

    def words(self, least: int, most: int) -> list[str]:
        return [self.word() for _ in range(self.random.randint(least, most))]

    def word(self) -> str:
        word = self.random.choice(WORDS)
        match self.random.randint(0, 24):
            case 0:
                return f"**{word}**"
            case 1:
                return f"*{word}*"
            case 2:
                return f"[{word}](https://example.dk/{self.random.randint(1, 4)})"
            case 3:
                return "REF"
            case 4:
                return "NOTE"
            case _:
                return word

    def text(self, least: int = 3, most: int = 14) -> list[str]:
        return ["Derfor", *self.words(least, most)]

    def title(self) -> str:
        return " ".join(["Sag", str(self.number()), *self.random.choices(WORDS[:20], k=3)])

    def table(self) -> Table:
        columns = [f"Budget {year}" for year in range(2021, 2021 + self.random.randint(1, 3))]
        rows = [self.row(columns) for _ in range(self.random.randint(1, 4))]
        source = "sekretariatet" if self.chance(0.3) else ""
        caption = " ".join(["Udgifter", *self.random.choices(WORDS[:12], k=2)]) if self.chance(0.7) else ""
        return Table(f"t{self.name}-{self.number()}", caption, columns, rows, self.chance(0.5), source)

    def row(self, columns: list[str]) -> list[str]:
        return [f"{self.random.choice(NAMES)} {self.number()}", *(self.amount() for _ in columns)]

    def amount(self) -> str:
        return f"{self.random.randint(1, 999)}.{self.random.randint(0, 999):03}"

    def list_of(self) -> ListOf:
        return ListOf(self.chance(0.5), [self.text(2, 8) for _ in range(self.random.randint(1, 4))])

    def block(self) -> object:
        kind = self.random.random()
        if kind < 0.6:
            return self.text()
        if kind < 0.76:
            return self.list_of()
        return self.table() if kind < 0.94 else ("quote", self.text(3, 12))

    def section(self) -> Section:
        heading = " ".join(["Om", *self.random.choices(WORDS[:24], k=2)])
        return Section(heading, [self.block() for _ in range(self.random.randint(1, 3))])

    def item(self, attachments: int = 0) -> Item:
        sections = [Section("", [self.text()]), *(self.section() for _ in range(self.random.randint(0, 1)))]
        if self.chance(0.6):
            sections.append(Section("Indstilling", [self.text(4, 12), self.list_of()]))
        if self.chance(0.3):
            sections.append(Section("Beslutning", [["Godkendt."]]))
        slug = f"{self.name}-{self.number()}"
        item = Item(slug, self.title(), f"2022-{self.number():04}", sections)
        item.attachments = [self.item() for _ in range(attachments)]
        return item

    def meeting(self) -> Meeting:
        items = [self.item(self.random.choice([0, 0, 0, 1])) for _ in range(self.random.choice([1, 1, 1, 2, 3]))]
        return Meeting(self.name, "Aalborg", items)

    # Edits

    def edited(self, meeting: Meeting) -> Meeting:
        out = copy.deepcopy(meeting)
        for _ in range(self.random.choice([1, 1, 2, 3])):
            self.random.choice([self.edit_items, self.edit_item, self.edit_item, self.edit_item])(out)
        return out

    def edit_items(self, meeting: Meeting) -> None:
        items = meeting.items
        match self.random.randint(0, 3):
            case 0:
                items.insert(self.random.randint(0, len(items)), self.item(self.random.choice([0, 1])))
            case 1 if len(items) > 1:
                items.pop(self.random.randrange(len(items)))
            case 2:
                self.random.shuffle(items)
            case _:
                meeting.place = self.random.choice(["Aalborg", "Hobro", ""])

    def edit_item(self, meeting: Meeting) -> None:
        item = self.random.choice(meeting.items)
        if item.attachments and self.chance(0.4):
            item = self.random.choice(item.attachments)
        match self.random.randint(0, 9):
            case 0:
                item.title += " " + self.random.choice(WORDS[:20])
            case 1:
                item.sections.insert(1, self.section())
            case 2 if len(item.sections) > 1:
                item.sections.pop(self.random.randint(1, len(item.sections) - 1))
            case 3 if item in meeting.items:
                item.attachments = [] if item.attachments else [self.item()]
            case _:
                self.edit_blocks(self.random.choice(item.sections).blocks)

    def edit_blocks(self, blocks: list[object]) -> None:
        match self.random.randint(0, 6):
            case 0:
                blocks.insert(self.random.randint(0, len(blocks)), self.block())
            case 1 if len(blocks) > 1:
                blocks.pop(self.random.randrange(len(blocks)))
            case 2:
                self.random.shuffle(blocks)
            case _:
                place = self.random.randrange(len(blocks))
                blocks[place] = self.edited_block(blocks[place])

    def edited_block(self, block: object) -> object:
        if isinstance(block, list):
            return self.edited_text(block)
        if isinstance(block, ListOf):
            return self.edited_list(block)
        if isinstance(block, Table):
            return self.edited_table(block)
        kind, text = block
        return kind, self.edited_text(text)

    def edited_text(self, text: list[str]) -> list[str]:
        out = []
        for word in text[1:]:
            match self.random.randint(0, 11):
                case 0:
                    pass
                case 1:
                    out.append(self.word())
                case 2:
                    out += [word, *self.words(1, 3)]
                case _:
                    out.append(word)
        return [text[0], *out]

    def edited_list(self, block: ListOf) -> ListOf:
        match self.random.randint(0, 4):
            case 0:
                block.items.insert(self.random.randint(0, len(block.items)), self.text(2, 8))
            case 1 if len(block.items) > 1:
                block.items.pop(self.random.randrange(len(block.items)))
            case 2:
                self.random.shuffle(block.items)
            case 3 if self.chance(0.3):
                block.ordered = not block.ordered
            case _:
                place = self.random.randrange(len(block.items))
                block.items[place] = self.edited_text(block.items[place])
        return block

    def edited_table(self, table: Table) -> Table:
        match self.random.randint(0, 8):
            case 0:
                table.rows.insert(self.random.randint(0, len(table.rows)), self.row(table.columns))
            case 1 if len(table.rows) > 1:
                table.rows.pop(self.random.randrange(len(table.rows)))
            case 2:
                table.columns.append(f"Regnskab {2030 + self.number()}")
                for row in table.rows:
                    row.append(self.amount())
            case 3 if len(table.columns) > 1:
                table.columns.pop()
                for row in table.rows:
                    row.pop()
            case 4:
                table.caption = "Andre udgifter" if table.caption != "Andre udgifter" else ""
            case 5:
                table.source = "" if table.source else "regionen"
            case 6:
                table.columns[0] += " nyt"
            case 7:
                self.random.shuffle(table.rows)
            case _:
                row = self.random.choice(table.rows)
                row[-1] = self.amount()
        return table


class Writer:
    """Writes one version of a meeting in the source format."""

    def __init__(self, meeting: Meeting):
        self.meeting = meeting
        # Of the file that is written: what it may refer to.
        self.tables: list[str] = []
        self.notes: list[str] = []

    def write(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        for item in self.meeting.items:
            for one in [item, *item.attachments]:
                (folder / f"{one.slug}.md").write_text(self.item(one), "utf-8")
        place = f"sted: {self.meeting.place}\n" if self.meeting.place else ""
        items = "".join(f"  - {item.slug}.md\n" for item in self.meeting.items)
        head = f"organ: rådet\ndato: fredag den 17. juni 2022\n{place}punkter:\n{items}"
        (folder / "meeting.yaml").write_text(head, "utf-8")

    def item(self, item: Item) -> str:
        self.notes = []
        blocks = [block for one in [item, *item.attachments] for section in one.sections for block in section.blocks]
        self.tables = [block.label for block in blocks if isinstance(block, Table) and block.caption]
        attached = "".join(f"  - fil: {one.slug}.md\n" for one in item.attachments)
        is_item = item in self.meeting.items
        head = f"---\nsagsnr: {item.case}\n" + (f"bilag:\n{attached}" if attached else "") + "---\n" if is_item else ""
        out = [head + f"# {item.title}"]
        for section in item.sections:
            if section.heading:
                out.append(f"## {section.heading}")
            out += [self.block(block) for block in section.blocks]
        out += self.notes
        return "\n\n".join(out) + "\n"

    def block(self, block: object) -> str:
        if isinstance(block, list):
            return self.text(block)
        if isinstance(block, ListOf):
            marks = (f"{place}." for place in range(1, 100)) if block.ordered else iter("-" * 100)
            return "\n".join(f"{mark} {self.text(item)}" for mark, item in zip(marks, block.items))
        if isinstance(block, Table):
            return self.table(block)
        return "> " + self.text(block[1])

    def text(self, words: list[str]) -> str:
        return " ".join(self.word(word, place) for place, word in enumerate(words))

    def word(self, word: str, place: int) -> str:
        if word == "REF":
            return f"[](#{self.tables[place % len(self.tables)]})" if self.tables else "tabellen"
        if word == "NOTE":
            self.notes.append(f"[^n{len(self.notes) + 1}]: Noten om {WORDS[place % 20]} står her.")
            return f"aftalt[^n{len(self.notes)}]"
        return word

    def table(self, table: Table) -> str:
        rows = [["Kommune", *table.columns], ["---", *("--:" for _ in table.columns)], *table.rows]
        if table.has_total:
            rows.append(["I alt", *("1.000.000" for _ in table.columns)])
        lines = "\n".join("| " + " | ".join(row) + " |" for row in rows)
        source = f"kilde: {table.source}\n\n" if table.source else ""
        return f"```tabel {table.caption} {{#{table.label} i kr.}}\n{source}{lines}\n```"


def write_pairs(seeds: range, folder: Path) -> list[str]:
    """One project in `old` and one in `new`, with a meeting for each seed; gives the meetings' names."""
    names = []
    for version in ("old", "new"):
        (folder / version).mkdir(parents=True)
        (folder / version / "agenda.yaml").write_text("navn: Rådet\nsprog: da\n", "utf-8")
    for seed in seeds:
        maker = Maker(seed, f"m{seed:03}")
        old = maker.meeting()
        new = maker.edited(old)
        for version, meeting in (("old", old), ("new", new)):
            Writer(meeting).write(folder / version / "meetings" / meeting.name)
        names.append(maker.name)
    return names
