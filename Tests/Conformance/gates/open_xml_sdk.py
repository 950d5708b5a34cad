"""Microsoft's Open XML SDK, through docx-scalpel: the schema, the package's parts and their relations."""

import docx_scalpel

from packet import Damage, Packet, edit_part

NAME = "Open XML SDK"


def check(packet: Packet) -> list[str]:
    result = docx_scalpel.verify_deliverable(packet.docx.read_bytes())
    findings = [describe(finding) for finding in result.findings if finding.severity.value != "info"]
    findings += [
        f"{one.check} was not carried out: {one.diagnostic}"
        for one in result.checks
        if one.status.value != "completed"
    ]
    if result.decision.value != "passed" and not findings:
        findings.append(f"not passed: {result.decision.value}")
    return findings


def describe(finding: docx_scalpel.DeliverableFinding) -> str:
    """The SDK's own words, without the advice and the digests around them."""
    return f"{finding.owning_part_uri}: {finding.message} [{finding.code}]"


def unknown_element(packet: Packet) -> None:
    edit_part(
        packet.docx,
        "word/document.xml",
        lambda part: part.replace(b"<w:body>", b"<w:body><w:findesIkke/>", 1),
    )


def lose_the_styles(packet: Packet) -> None:
    edit_part(packet.docx, "word/styles.xml", lambda part: None)


DAMAGES = [
    Damage("an element that is none", "InvalidElementContent", unknown_element),
    Damage("a part left out", "absent from the package", lose_the_styles),
]
