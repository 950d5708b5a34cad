"""A redline with all changes accepted or rejected, and what of a document's XML means something.

Two files say the same where they differ in how runs are cut, in ids, and in bookmarks that nothing leads to. Of what
comes back when changes are rejected, the size of things may be the new version's: widths, indents, space, breaks, sections. And
what a field printed comes back as text: deleted text is no field any more.
"""

import copy
import functools
import hashlib
import io
import re
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
BODY, NOTES = "word/document.xml", "word/footnotes.xml"
NUMBERING = "word/numbering.xml"
# Of a paragraph, a table and a cell: how large, how far, with what.
LAYOUT = {
    W + name
    for name in (
        "keepNext pageBreakBefore tabs spacing ind contextualSpacing jc tblW tblInd tblLook tblCaption "
        "tblDescription tblGrid tcW sectPr"
    ).split()
}
LEADS = re.compile(r"^(\s*(?:REF|NOTEREF|PAGEREF)\s+)(\S+)(.*)$", re.DOTALL)


def parts(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def package_of(contents: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as made:
        for name, content in contents.items():
            made.writestr(name, content)
    return out.getvalue()


def settled(redline: bytes, accepting: bool) -> bytes:
    """The redline's package with every change accepted or rejected."""
    contents = parts(redline)
    roots = {name: etree.fromstring(contents[name]) for name in (BODY, NOTES)}
    for root in roots.values():
        settle(root, accepting)
    marked = {mark.get(W + "id") for mark in roots[BODY].iter(W + "footnoteReference")}
    for note in list(roots[NOTES]):
        if note.get(W + "type") is None and note.get(W + "id") not in marked:
            roots[NOTES].remove(note)
    for name, root in roots.items():
        contents[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return package_of(contents)


def settle(root: etree._Element, accepting: bool) -> None:
    gone, come = (W + "del", W + "ins") if accepting else (W + "ins", W + "del")
    for row in list(root.iter(W + "tr")):
        settle_row(row, gone, come)
    for table in list(root.iter(W + "tbl")):
        if table.find(W + "tr") is None:
            table.getparent().remove(table)
    settle_frames(root, "Del" if accepting else "Ins")
    for change in list(root.iter(gone)):
        if change.getparent().tag != W + "rPr":
            change.getparent().remove(change)
    for change in list(root.iter(come)):
        if change.getparent().tag != W + "rPr":
            unwrap(change)
    for name, plain in ((W + "delText", W + "t"), (W + "delInstrText", W + "instrText")):
        for element in root.iter(name):
            element.tag = plain
    for link in list(root.iter(W + "hyperlink")):
        if len(link) == 0:
            link.getparent().remove(link)
    for paragraph in list(root.iter(W + "p")):
        settle_paragraph(paragraph, gone, accepting)


def settle_row(row: etree._Element, gone: str, come: str) -> None:
    properties = row.find(W + "trPr")
    if properties is None:
        return
    if properties.find(gone) is not None:
        row.getparent().remove(row)
        return
    for mark in properties.findall(come):
        properties.remove(mark)


def settle_frames(root: etree._Element, gone: str) -> None:
    for kind in ("Ins", "Del"):
        for start in list(root.iter(f"{W}customXml{kind}RangeStart")):
            frame = start.getnext()
            start.getparent().remove(start)
            if kind == gone and frame.tag == W + "sdt":
                unwrap(frame.find(W + "sdtContent"))
                frame.remove(frame.find(W + "sdtPr"))
                unwrap(frame)
        for end in list(root.iter(f"{W}customXml{kind}RangeEnd")):
            end.getparent().remove(end)


def settle_paragraph(paragraph: etree._Element, gone: str, accepting: bool) -> None:
    properties = paragraph.find(W + "pPr")
    if properties is None:
        return
    former = properties.find(W + "pPrChange")
    if former is not None:
        properties.remove(former)
        if not accepting:
            for child in [one for one in properties if one.tag not in (W + "rPr", W + "sectPr")]:
                properties.remove(child)
            for place, child in enumerate(list(former.find(W + "pPr"))):
                properties.insert(place, child)
    mark = properties.find(W + "rPr")
    is_gone = mark is not None and mark.find(gone) is not None
    if mark is not None:
        for change in list(mark):
            mark.remove(change)
        properties.remove(mark)
    if len(properties) == 0:
        paragraph.remove(properties)
    if is_gone:
        rest = [child for child in paragraph if child.tag != W + "pPr"]
        following = paragraph.getnext()
        if rest and following is not None and following.tag == W + "p":
            place = 1 if following.find(W + "pPr") is not None else 0
            for child in reversed(rest):
                following.insert(place, child)
        paragraph.getparent().remove(paragraph)


def unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    place = parent.index(element)
    for child in reversed(list(element)):
        parent.insert(place, child)
    parent.remove(element)


# What means something


def meaning(package: bytes, with_layout: bool) -> list[str]:
    """The document and its notes as lines, each element with what it says and without what it is called."""
    contents = parts(package)
    notes = {note.get(W + "id"): note for note in etree.fromstring(contents[NOTES])}
    reading = Reading(contents, notes, with_layout)
    return reading.lines(etree.fromstring(contents[BODY]), BODY)


class Reading:
    def __init__(self, contents: dict[str, bytes], notes: dict[str, etree._Element], with_layout: bool):
        self.contents = contents
        self.notes = notes
        self.with_layout = with_layout
        self.targets = {name: relationships(contents, name) for name in (BODY, NOTES)}
        self.lists = list_definitions(contents[NUMBERING])
        self.numbers: dict[str, int] = {}
        self.names: dict[str, int] = {}
        self.marks: dict[str, int] = {}

    def lines(self, root: etree._Element, part: str) -> list[str]:
        root = copy.deepcopy(root)
        self.drop(root)
        join_runs(root)
        out: list[str] = []
        self.read(root, part, 0, out)
        return out

    def drop(self, root: etree._Element) -> None:
        led_to = {link.get(W + "anchor") for link in root.iter(W + "hyperlink")}
        for field in root.iter(W + "instrText") if self.with_layout else ():
            found = LEADS.match(field.text or "")
            if found:
                led_to.add(found[2])
        unused = set()
        for start in list(root.iter(W + "bookmarkStart")):
            if start.get(W + "name") not in led_to:
                unused.add(start.get(W + "id"))
                start.getparent().remove(start)
        for end in list(root.iter(W + "bookmarkEnd")):
            if end.get(W + "id") in unused:
                end.getparent().remove(end)
        if not self.with_layout:
            for run in [one.getparent() for one in root.iter(W + "fldChar", W + "instrText")]:
                run.getparent().remove(run)
            for section in list(root.iterfind(f".//{W}pPr/{W}sectPr")):
                paragraph = section.getparent().getparent()
                paragraph.getparent().remove(paragraph)
            for element in [one for one in root.iter() if one.tag in LAYOUT]:
                element.getparent().remove(element)
            for properties in [one for one in root.iter(W + "pPr") if len(one) == 0]:
                properties.getparent().remove(properties)

    def read(self, element: etree._Element, part: str, depth: int, out: list[str]) -> None:
        name = etree.QName(element).localname
        if element.tag == W + "bookmarkStart":
            self.marks[element.get(W + "id")] = self.place(self.names, element.get(W + "name"))
        attributes = [self.attribute(element, key, value, part) for key, value in sorted(element.attrib.items())]
        text = element.text or ""
        if element.tag == W + "instrText":
            text = LEADS.sub(lambda found: f"{found[1]}{self.place(self.names, found[2])}{found[3]}", text)
        is_text = element.tag in (W + "t", W + "instrText")
        out.append(" " * depth + " ".join([name, *attributes]) + (f" »{text}«" if is_text else ""))
        for child in element:
            self.read(child, part, depth + 1, out)
        if element.tag == W + "footnoteReference" and part == BODY:
            note = copy.deepcopy(self.notes[element.get(W + "id")])
            self.drop(note)
            join_runs(note)
            for child in note:
                self.read(child, NOTES, depth + 1, out)

    def attribute(self, element: etree._Element, key: str, value: str, part: str) -> str:
        name = etree.QName(key).localname
        tag = element.tag
        if key in (R + "id", R + "embed"):
            value = self.targets[part][value]
        elif tag == W + "numId":
            value = f"{self.place(self.numbers, value)} {self.lists.get(value)}"
        elif tag == W + "bookmarkEnd":
            value = str(self.marks.get(value, "?"))
        elif (tag == W + "bookmarkStart" and name == "name") or (tag == W + "hyperlink" and name == "anchor"):
            value = str(self.place(self.names, value))
        elif name == "id" and tag in (
            W + "bookmarkStart", W + "footnoteReference", WP + "docPr", PIC + "cNvPr",
        ):
            value = "·"
        return f"{name}={value}"

    @staticmethod
    def place(known: dict[str, int], name: str) -> int:
        return known.setdefault(name, len(known) + 1)


def join_runs(root: etree._Element) -> None:
    """Neighbours with the same properties as one run, and its neighbouring texts as one text."""
    for run in list(root.iter(W + "r")):
        before = run.getprevious()
        if before is not None and before.tag == W + "r" and properties_of(before) == properties_of(run):
            for child in list(run):
                if child.tag != W + "rPr":
                    before.append(child)
            run.getparent().remove(run)
    for text in list(root.iter(W + "t")):
        before = text.getprevious()
        if before is not None and before.tag == W + "t":
            before.text = (before.text or "") + (text.text or "")
            text.getparent().remove(text)


def properties_of(run: etree._Element) -> bytes:
    properties = run.find(W + "rPr")
    return b"" if properties is None else etree.tostring(properties)


def relationships(contents: dict[str, bytes], part: str) -> dict[str, str]:
    folder, _, name = part.rpartition("/")
    file = contents.get(f"{folder}/_rels/{name}.rels")
    if file is None:
        return {}
    return {one.get("Id"): target(contents, folder, one) for one in etree.fromstring(file)}


def target(contents: dict[str, bytes], folder: str, relationship: etree._Element) -> str:
    """An address, or what the part holds."""
    address = relationship.get("Target")
    if relationship.get("TargetMode") == "External":
        return address
    content = contents.get(address.lstrip("/")) or contents.get(f"{folder}/{address}") or b""
    return hashlib.sha256(canonical(content)).hexdigest()


@functools.lru_cache(maxsize=256)
def canonical(content: bytes) -> bytes:
    """XML in the one way it can be written, without indentation; anything else as it is."""
    if not content.lstrip().startswith(b"<"):
        return content
    root = etree.fromstring(content, etree.XMLParser(remove_blank_text=True))
    return etree.tostring(root, method="c14n", exclusive=True)


@functools.lru_cache(maxsize=16)
def list_definitions(numbering: bytes) -> dict[str, str]:
    root = etree.fromstring(numbering)
    out = {}
    for one in root.findall(W + "num"):
        inner = [re.sub(rb' xmlns:\w+="[^"]*"', b"", etree.tostring(child)).decode() for child in one]
        out[one.get(W + "numId")] = "".join(inner)
    return out


def first_difference(expected: list[str], actual: list[str]) -> str | None:
    for place in range(max(len(expected), len(actual))):
        wanted = expected[place] if place < len(expected) else "the end"
        got = actual[place] if place < len(actual) else "the end"
        if wanted != got:
            return f"{wanted.strip()[:160]!r} expected, {got.strip()[:160]!r} found"
    return None
