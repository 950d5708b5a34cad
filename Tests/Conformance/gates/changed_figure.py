"""A printed figure written as another one, each way by more than any rounding gives."""

import re
from collections.abc import Iterator

# At most so many changes of one figure.
WAYS = 5
WORDS = {
    "da": "nul en to tre fire fem seks syv otte ni ti elleve tolv".split(),
    "en": "zero one two three four five six seven eight nine ten eleven twelve".split(),
}
MONTHS = (
    "januar februar marts april maj juni juli august september oktober november december "
    "january february march may june july october"
).split()
DATE = re.compile(rf"(\d{{1,2}})(\.? (?:{'|'.join(MONTHS)})\b)", re.IGNORECASE)
SHORT_DATE = re.compile(r"^(\d{1,2})([-/.])(\d{1,2})[-/. ]")
ISO_DATE = re.compile(r"^(\d{4}-\d{2}-)(\d{2})$")
NUMBER = re.compile(r"\d[\d.\u00a0 ]*(?:,\d+)?")


def changes(text: str) -> Iterator[str]:
    """Other figures in its place, in the same form: nothing for what is no figure."""
    stripped = text.strip()
    if match := DATE.search(stripped):
        yield from days(stripped, match.start(1), match.end(1))
    elif match := ISO_DATE.match(stripped):
        yield from days(stripped, match.start(2), match.end(2))
    elif match := SHORT_DATE.match(stripped):
        yield from days(stripped, match.start(1), match.end(1))
    elif match := NUMBER.search(stripped):
        yield from numbers(stripped, match)
    else:
        yield from words(stripped)


def days(text: str, start: int, end: int) -> Iterator[str]:
    """Another day of the same month, and another year, later and earlier."""
    day = int(text[start:end])
    for other in (day + 9 if day <= 18 else day - 9, 28 if day < 28 else 2, 1 if day > 1 else 27):
        yield without_weekday(text[:start] + str(other).zfill(end - start) + text[end:])
    if year := re.search(r"\b(\d{4})\b", text):
        for other in (int(year[1]) + 40, int(year[1]) - 40):
            yield without_weekday(f"{text[: year.start()]}{other}{text[year.end() :]}")


def without_weekday(text: str) -> str:
    return re.sub(r"^\w+dag den ", "", text, flags=re.IGNORECASE)


def numbers(text: str, match: re.Match[str]) -> Iterator[str]:
    """Another first digit, then a hundred times as much, nothing, and one step more."""
    number = match.group().rstrip(". \u00a0")
    place = next((i for i, sign in enumerate(number) if sign in "123456789"), None)
    before, after = text[: match.start()], text[match.start() + len(number) :]
    if place is None:
        for other in ("7", "7.000.000"):
            yield before + re.sub(r"\d(?=\D*$)", other, number) + after
        return
    digit = number[place]
    other = "8" if digit == "9" else str(int(digit) + 1)
    yield before + number[:place] + other + number[place + 1 :] + after
    whole, comma, decimals = number.partition(",")
    yield before + regrouped(re.sub(r"\D", "", whole) + "00", whole) + comma + decimals + after
    yield before + re.sub(r"\d", "0", re.sub(r"^[\d.\u00a0 ]*", "0", number)) + after
    yield before + re.sub(r"\d(?=\D*$)", lambda last: str((int(last[0]) + 1) % 10), number) + after


def regrouped(digits: str, like: str) -> str:
    """With points between the thousands, unless the figure it is made from is long and has none."""
    separator = next((sign for sign in like if not sign.isdigit()), "" if len(like) > 3 else ".")
    return f"{int(digits):,}".replace(",", separator)


def words(text: str) -> Iterator[str]:
    for known in WORDS.values():
        if text.lower() in known:
            index = known.index(text.lower())
            yield known[index + 2 if index < 10 else index - 2]
            yield known[12 if index < 12 else 11]
            yield known[0 if index > 0 else 1]
            return
