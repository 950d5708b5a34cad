"""versions.py FOLDER [LINES]: writes two versions of a budget of 100,000 lines, old.csv and new.csv.

Accounts have numbers; between the two of a hundred lines three amounts change, one is renamed, one gone, one new; some groups
move, and both end with their total. The same bytes on every machine.
"""

import sys
from pathlib import Path

from workload import Chance, danish

LINES = 100_000
GROUP_LINES = 50


def label(chance: Chance) -> str:
    return " ".join(chance.word() for _ in range(2 + chance.below(3))).capitalize()


def old_lines(count: int, chance: Chance) -> dict[int, tuple[str, int]]:
    return {100_000 + number: (label(chance), 1_000 + chance.below(9_000_000)) for number in range(count)}


def new_lines(old: dict[int, tuple[str, int]], chance: Chance) -> dict[int, tuple[str, int]]:
    """Of a hundred lines: three amounts, one name, one gone, one new."""
    new = {}
    for account, (name, amount) in old.items():
        draw = chance.below(100)
        if draw == 0:
            continue
        if draw <= 3:
            amount += chance.below(200_000) - 90_000
        elif draw == 4:
            name = label(chance)
        elif draw == 5:
            new[account + 1_000_000] = (label(chance), 1_000 + chance.below(9_000_000))
        new[account] = (name, amount)
    return new


def moved(lines: list[str]) -> list[str]:
    """Every group of lines whose number is a multiple of 40 stands at the end."""
    groups = [lines[start : start + GROUP_LINES] for start in range(0, len(lines), GROUP_LINES)]
    late = [line for number, group in enumerate(groups) if number % 40 == 39 for line in group]
    return [line for number, group in enumerate(groups) if number % 40 != 39 for line in group] + late


def text(lines: dict[int, tuple[str, int]], *, is_moved: bool) -> str:
    rows = [f"{account};{name};{danish(amount)}" for account, (name, amount) in lines.items()]
    total = danish(sum(amount for _, amount in lines.values()))
    return "\n".join(["Konto;Post;Beløb", *(moved(rows) if is_moved else rows), f"999;I alt;{total}"]) + "\n"


def write_versions(folder: Path, count: int = LINES) -> tuple[Path, Path]:
    chance = Chance(7)
    old = old_lines(count, chance)
    new = new_lines(old, chance)
    folder.mkdir(parents=True)
    (folder / "old.csv").write_text(text(old, is_moved=False))
    (folder / "new.csv").write_text(text(new, is_moved=True))
    return folder / "old.csv", folder / "new.csv"


if __name__ == "__main__":
    print(*write_versions(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else LINES))
