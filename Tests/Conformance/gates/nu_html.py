"""The Nu HTML checker: errors fail."""

import json
import subprocess

from gates.tools import NU_CHECKER
from packet import Damage, Packet, edit_text

NAME = "Nu HTML checker"
SUBJECT = "smallest"
# CSS that the checker of January 2026 does not know yet; browsers without it pass over it.
NEWER_CSS = ("scroll-target-group", ":target-current", "::details-content", "contain-intrinsic-size")


def check(packet: Packet) -> list[str]:
    command = ["java", "-Xss2m", "-jar", NU_CHECKER, "--format", "json", packet.html]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(run.stderr)["messages"]
    return [
        describe(message) for message in messages if message["type"] != "info" and not is_newer_css(message)
    ]


def is_newer_css(message: dict) -> bool:
    text = message["message"]
    return text.startswith("CSS:") and any(name in text for name in NEWER_CSS)


def describe(message: dict) -> str:
    return f"{message.get('lastLine', 0)}:{message.get('firstColumn', 0)}: {message['type']}: {message['message']}"


def stray_end(packet: Packet) -> None:
    edit_text(packet.html, "</main>", "</section></main>")


def same_id(packet: Packet) -> None:
    edit_text(packet.html, "</main>", '<p id="to-gange">x</p><p id="to-gange">x</p></main>')


DAMAGES = [
    Damage("an end without a start", "Stray end tag", stray_end),
    Damage("an id twice", "Duplicate ID", same_id),
]
