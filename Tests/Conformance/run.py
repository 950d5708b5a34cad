"""run.py AGENDA EXAMPLES: builds the examples and runs every gate over them.

A gate is a module in gates/ with

    NAME                    as it is printed
    check(packet)           the findings, as lines of text; none is good
    DAMAGES                 ways to break a packet, each of which `check` must find
    SUBJECT                 "smallest", if it is to break that one, not the largest, which has something of everything
    conclude()              what is wrong over all packets together, if the gate asks such a thing

A gate that could not fail would prove nothing, so a damage that passes fails the run.
"""

import sys
import tempfile
import time
import traceback
from dataclasses import replace
from pathlib import Path
from types import ModuleType

from gates import all_gates
from packet import Damage, Packet, build, copy

SHOWN_FINDINGS = 20


def build_examples(agenda: Path, examples: Path, folder: Path) -> list[Packet]:
    """Every example twice: the second time with another time zone, language and place."""
    packets = []
    for project in sorted(examples.glob("*/agenda.yaml")):
        example = project.parent.resolve()
        first = build(
            agenda, example, folder / "first" / example.name, {"TZ": "Europe/Copenhagen", "LANG": "C"}
        )
        again = build(
            agenda, example, folder / "again" / example.name, {"TZ": "Asia/Tokyo", "LANG": "tr_TR.UTF-8"}
        )
        packets += [replace(one, again=other) for one, other in zip(first, again, strict=True)]
    return packets


def check_packet(gate: ModuleType, packet: Packet) -> list[str]:
    """What is wrong, as a list of complaints; empty if the packet passes."""
    try:
        findings = gate.check(packet)
    except Exception:  # a gate that breaks down has not passed
        findings = traceback.format_exc().splitlines()
    return [f"{packet.name}: {finding}" for finding in findings]


def check_damage(gate: ModuleType, damage: Damage, packet: Packet, folder: Path) -> list[str]:
    """What is wrong with the gate: it let a broken packet through, or refused it for another reason."""
    broken = copy(packet, folder)
    try:
        findings = gate.check(damage.make(broken) or broken)
    except Exception:  # a gate that breaks down has not passed
        return [f"{damage.name}: {line}" for line in traceback.format_exc().splitlines()]
    if any(damage.says in finding for finding in findings):
        return []
    return [f"{damage.name}: not refused: no finding says {damage.says!r}", *findings]


def run_gate(gate: ModuleType, packets: list[Packet], folder: Path) -> tuple[int, int]:
    """Prints the gate's line, and gives how many of its checks passed and failed."""
    started = time.monotonic()
    packet_results = [check_packet(gate, packet) for packet in packets]
    conclusion = gate.conclude() if hasattr(gate, "conclude") else []
    by_size = sorted(packets, key=lambda packet: packet.markdown.stat().st_size)
    subject = by_size[0] if getattr(gate, "SUBJECT", "largest") == "smallest" else by_size[-1]
    damage_results = [
        check_damage(gate, damage, subject, folder / f"{gate.NAME}-{number}")
        for number, damage in enumerate(gate.DAMAGES)
    ]
    print_gate(gate, packet_results, damage_results, conclusion, time.monotonic() - started)
    results = packet_results + damage_results + ([conclusion] if conclusion else [])
    passed = results.count([])
    return passed, len(results) - passed


def print_gate(
    gate: ModuleType,
    packets: list[list[str]],
    damages: list[list[str]],
    conclusion: list[str],
    seconds: float,
) -> None:
    verdict = "ok    " if not any([*packets, *damages, conclusion]) else "FAILED"
    print(
        f"{verdict} {gate.NAME:<18} {packets.count([])} of {len(packets)} packets clean, "
        f"{damages.count([])} of {len(damages)} broken ones refused, {seconds:.1f} s",
        flush=True,
    )
    for findings in [*packets, *damages, conclusion]:
        for finding in findings[:SHOWN_FINDINGS]:
            print(f"    {finding}")
        if len(findings) > SHOWN_FINDINGS:
            print(f"    and {len(findings) - SHOWN_FINDINGS} more")


def main() -> int:
    agenda, examples = map(Path, sys.argv[1:])
    with tempfile.TemporaryDirectory(prefix="agenda-conformance-") as name:
        folder = Path(name)
        try:
            packets = build_examples(agenda, examples, folder)
        except (OSError, RuntimeError) as error:
            print(error)
            return 1
        if not packets:
            print(f"there is no example in {examples}")
            return 1
        counts = [run_gate(gate, packets, folder / "broken") for gate in all_gates]
    passed, failed = (sum(column) for column in zip(*counts))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
