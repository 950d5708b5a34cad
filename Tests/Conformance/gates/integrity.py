"""docx-integrity: what the schema allows and Word still refuses or shows wrong. Warnings count."""

import json
import subprocess
import sys
from pathlib import Path

from packet import Damage, Packet, edit_part

NAME = "docx-integrity"
PROGRAM = Path(sys.executable).with_name("docx-integrity")
# Codes of docx-integrity that are known to be wrong about our packages, each with the reason.
FALSE_ALARMS: dict[str, str] = {}


def check(packet: Packet) -> list[str]:
    return check_file(packet.docx)


def check_file(docx: Path) -> list[str]:
    command = [PROGRAM, "check", "--no-config", "--fail-on", "warn", "--json", docx]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1):
        return [f"docx-integrity did not run: {run.stderr.strip()}"]
    return findings_in(json.loads(run.stdout))


def findings_in(report: dict) -> list[str]:
    return [
        f"{finding['severity']}: {finding['message']} [{finding['code']}]"
        for file in report["files"]
        for finding in file["findings"]
        if finding["severity"] != "info" and finding["code"] not in FALSE_ALARMS
    ]


def deleted_text(packet: Packet) -> None:
    """Text in `w:t` inside `w:del`: the schema allows it, Word does not open it."""
    deleted = b'<w:p><w:del w:id="9001" w:author="x"><w:r><w:t>x</w:t></w:r></w:del></w:p>'
    edit_part(
        packet.docx, "word/document.xml", lambda part: part.replace(b"<w:body>", b"<w:body>" + deleted, 1)
    )


def unknown_style(packet: Packet) -> None:
    styled = b'<w:p><w:pPr><w:pStyle w:val="FindesIkke"/></w:pPr></w:p>'
    edit_part(
        packet.docx, "word/document.xml", lambda part: part.replace(b"<w:body>", b"<w:body>" + styled, 1)
    )


DAMAGES = [
    Damage("w:t in w:del", "w:del", deleted_text),
    Damage("a style that is not there", "FindesIkke", unknown_style),
]
