"""The Flat OPC file is well-formed and has the same parts, of the same types and content, as the ZIP."""

import base64
import posixpath
import re
import zipfile

from lxml import etree

from packet import Damage, Packet, edit_text

NAME = "Flat OPC"
PKG = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
TYPES_PART = "[Content_Types].xml"
RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml"
WORD_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def check(packet: Packet) -> list[str]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        tree = etree.parse(str(packet.flat), parser)
    except etree.XMLSyntaxError as error:
        return [f"not well-formed: {error}"]
    root = tree.getroot()
    if root.tag != f"{PKG}package":
        return [f"the root is {root.tag}, not pkg:package"]
    with zipfile.ZipFile(packet.docx) as package:
        return opens_in_word(root) + compare_parts(root, package)


def opens_in_word(root: etree._Element) -> list[str]:
    """Without this instruction a double click opens the file in a browser."""
    before = root.getprevious()
    while before is not None:
        if before.tag is etree.ProcessingInstruction and before.target == "mso-application":
            return []
        before = before.getprevious()
    return ["there is no mso-application instruction"]


def compare_parts(root: etree._Element, package: zipfile.ZipFile) -> list[str]:
    flat = {part.get(f"{PKG}name", "").lstrip("/"): part for part in root.iterchildren(f"{PKG}part")}
    zipped = [name for name in package.namelist() if name != TYPES_PART]
    types = etree.fromstring(package.read(TYPES_PART))
    findings = [f"{name} is only in the ZIP" for name in zipped if name not in flat]
    findings += [f"{name} is only in the Flat OPC" for name in flat if name not in zipped]
    for name in zipped:
        if name in flat:
            findings += compare_part(name, flat[name], package.read(name), content_type(types, name))
    return findings


def content_type(types: etree._Element, name: str) -> str | None:
    for override in types.iterchildren(f"{TYPES}Override"):
        if override.get("PartName", "").lstrip("/").lower() == name.lower():
            return override.get("ContentType")
    extension = posixpath.splitext(name)[1].lstrip(".")
    if posixpath.basename(name) == ".rels":
        extension = "rels"
    for default in types.iterchildren(f"{TYPES}Default"):
        if default.get("Extension", "").lower() == extension.lower():
            return default.get("ContentType")
    return None


def compare_part(name: str, part: etree._Element, zipped: bytes, type_in_zip: str | None) -> list[str]:
    findings = []
    if part.get(f"{PKG}contentType") != type_in_zip:
        findings.append(f"{name} is {part.get(f'{PKG}contentType')} here, {type_in_zip} in the ZIP")
    xml, binary = part.find(f"{PKG}xmlData"), part.find(f"{PKG}binaryData")
    if xml is not None and len(xml) == 1:
        same = shape(xml[0]) == shape(etree.fromstring(zipped))
    elif binary is not None:
        same = base64.b64decode(binary.text or "") == zipped
    else:
        same = False
    return findings if same else [*findings, f"{name} has another content than in the ZIP"]


def shape(node: etree._Element) -> tuple:
    """A tree to compare: white space between elements does not count, that in a text does."""
    text = node.text or ""
    if node.tag != WORD_TEXT and not text.strip():
        text = ""
    children = tuple(shape(child) for child in node if isinstance(child.tag, str))
    return node.tag, tuple(sorted(node.attrib.items())), text, children


def cut_short(packet: Packet) -> None:
    content = packet.flat.read_bytes()
    packet.flat.write_bytes(content[: len(content) // 2])


def rename_a_part(packet: Packet) -> None:
    edit_text(packet.flat, 'pkg:name="/word/styles.xml"', 'pkg:name="/word/stile.xml"')


def change_a_text(packet: Packet) -> None:
    text = packet.flat.read_text("utf-8")
    word = re.search(r"<w:t(?: [^>]*)?>[^<]+", text)
    if word is None:
        raise ValueError("the Flat OPC has no text to damage")
    edit_text(packet.flat, word.group(), word.group() + "x")


DAMAGES = [
    Damage("cut short", "not well-formed", cut_short),
    Damage("a part under another name", "word/styles.xml is only in the ZIP", rename_a_part),
    Damage("another word", "another content", change_a_text),
]
