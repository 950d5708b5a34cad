"""many_items.py FOLDER [ITEMS]: writes a meeting of 1,000 items, each with a budget, an allocation and claims.

Every figure holds; the same bytes on every machine.
"""

import sys
from pathlib import Path

from workload import PLACES, Chance, danish

ITEMS = 1_000
LINES = ("Løn", "Møder", "It", "Husleje", "Rejser", "Tryksager")


def item(number: int, chance: Chance) -> str:
    """One file: a budget with a group, a result and an indexed line; an amount shared out; three sentences."""
    years = [[10_000 + chance.below(900_000) for _ in LINES] for _ in range(2)]
    income = [sum(year) for year in years]
    persons = [1_000 + chance.below(200_000) for _ in PLACES]
    rows = [[name, *map(danish, amounts)] for name, amounts in zip(LINES, zip(*years))]
    lines = [
        "---", f"punkt: {number}", "sagstype: beslutning", f"sagsnr: 2025-{number:04}", "---", "",
        f"# Sag nummer {number}", "", "## Sagsfremstilling", "",
        f"```budget Sekretariatet {{#budget-{number} i kr.}}",
        "| Poster | Regnskab 2024 | Budget 2025 |", "|---|---:|---:|", "| Indtægter {gruppe} |",
        table_row("Bidrag", *map(danish, income)), table_row("Indtægter i alt {= delsum}", *map(danish, income)),
        "| Udgifter {gruppe} |", *(table_row(*row) for row in rows),
        table_row("Udgifter i alt {= delsum}", *map(danish, income)),
        table_row("Resultat {#resultat = indtægter - udgifter}", "0", "="), "```", "",
        f"I 2025 bruges {{{{{danish(income[1])} kr. = budget-{number}.budget-2025.udgifter-i-alt}}}} på "
        f"{{{{{len(LINES)} #poster}}}} poster, mod {{{{{danish(income[0])} kr. = budget-{number}.regnskab-2024.bidrag}}}} "
        "året før.", "",
        f"```tabel Borgere {{#borgere-{number} i personer}}", "| Kommune | Antal |", "|---|---:|",
        *(table_row(place, danish(count)) for place, count in zip(PLACES, persons)),
        table_row("I alt {= sum}", danish(sum(persons))), "```", "",
        f"I alt {{{{{danish(sum(persons))} personer = borgere-{number}.antal.i-alt}}}}.", "",
        "## Indstilling", "", "Det indstilles, at budgettet godkendes.",
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def table_row(*cells: str) -> str:
    return "| " + " | ".join(cells) + " |"


def write_many(folder: Path, count: int = ITEMS) -> int:
    """Writes the project; gives the size of its sources in bytes."""
    meeting = folder / "meetings" / "2025-09-18"
    meeting.mkdir(parents=True)
    names = [f"{number}-sag-{number}.md" for number in range(1, count + 1)]
    (folder / "agenda.yaml").write_text("navn: Målekommunen\nsprog: da\n", "utf-8")
    head = "organ: kommunalbestyrelsen\ndato: torsdag den 18. september 2025\nudsendt: 10. september 2025\npunkter:\n"
    (meeting / "meeting.yaml").write_text(head + "".join(f"  - {name}\n" for name in names), "utf-8")
    chance = Chance()
    for number, name in enumerate(names, start=1):
        (meeting / name).write_text(item(number, chance), "utf-8")
    return sum(file.stat().st_size for file in meeting.iterdir())


if __name__ == "__main__":
    print(write_many(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else ITEMS), "bytes")
