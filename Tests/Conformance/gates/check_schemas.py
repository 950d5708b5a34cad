"""The check's SARIF against the official schema of SARIF 2.1.0, its JSON against our own, its CSV against its JSON."""

import csv
import functools
import json
from pathlib import Path

import jsonschema

from gates.tools import SARIF_SCHEMA
from packet import Damage, Packet, edit_text

NAME = "check's schemas"
OWN_SCHEMA = Path(__file__).parents[3] / "Documentation" / "check.schema.json"
COLUMNS = ["verdict", "place", "code", "figure", "printed", "computed", "difference", "arithmetic", "inputs"]


def check(packet: Packet) -> list[str]:
    return [
        *faults("SARIF", packet.sarif, SARIF_SCHEMA),
        *faults("JSON", packet.report, OWN_SCHEMA),
        *sarif_places(packet),
        *table_faults(packet),
    ]


def faults(what: str, file: Path, schema: Path) -> list[str]:
    """Where a file does not follow a schema."""
    found = validator(schema).iter_errors(json.loads(file.read_text("utf-8")))
    return [f"{what}: {fault.json_path}: {fault.message[:200]}" for fault in found]


@functools.cache
def validator(file: Path) -> jsonschema.protocols.Validator:
    schema = json.loads(file.read_text("utf-8"))
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema, format_checker=kind.FORMAT_CHECKER)


def sarif_places(packet: Packet) -> list[str]:
    """What no schema says: each result has its rule, and the same diagnostics stand in the JSON, accepted ones aside."""
    run = json.loads(packet.sarif.read_text("utf-8"))["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    findings = [
        f"SARIF: rule {result['ruleIndex']} is not {result['ruleId']}"
        for result in run["results"]
        if rules[result["ruleIndex"] :][:1] != [result["ruleId"]]
    ]
    told = [result["ruleId"] for result in run["results"] if "suppressions" not in result]
    codes = [one["code"] for one in json.loads(packet.report.read_text("utf-8"))["diagnostics"]]
    return findings + ([] if told == codes else ["SARIF and JSON tell different findings"])


def table_faults(packet: Packet) -> list[str]:
    with packet.table.open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file, strict=True)
    proofs = json.loads(packet.report.read_text("utf-8"))["proofs"]
    findings = [] if head == COLUMNS else [f"CSV: other columns: {head}"]
    expected = [
        [proof[key] for key in ("outcome", "code", "subject", "printed", "computed", "difference")] for proof in proofs
    ]
    read = [[row[0], *row[2:7]] for row in rows if len(row) == len(COLUMNS)]
    if [list(map(plain, row)) for row in expected] != read:
        findings.append("CSV and JSON tell different proofs")
    if packet.table.read_bytes().count(b"\n") != packet.table.read_bytes().count(b"\r\n"):
        findings.append("CSV: a line ends without CR")
    return findings


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def lose_a_row(packet: Packet) -> None:
    lines = packet.table.read_bytes().split(b"\r\n")
    packet.table.write_bytes(b"\r\n".join(lines[:1] + lines[2:]))


def other_line_end(packet: Packet) -> None:
    packet.table.write_bytes(packet.table.read_bytes().replace(b"\r\n", b"\n", 1))


DAMAGES = [
    Damage("a column from 0", "SARIF: ", lambda p: edit_text(p.sarif, '"startColumn": ', '"startColumn": -')),
    Damage("an unknown key", "JSON: ", lambda p: edit_text(p.report, '"severity": ', '"gravity": ')),
    Damage("another rule", "is not", lambda p: edit_text(p.sarif, '"ruleIndex": ', '"ruleIndex": 1')),
    Damage("a row left out", "CSV and JSON", lose_a_row),
    Damage("a line end of another sort", "ends without CR", other_line_end),
]
