"""Built again in another folder, time zone and language, a packet is the same to the byte."""

from packet import Damage, Packet

NAME = "same bytes"


def check(packet: Packet) -> list[str]:
    if packet.again is None:
        return ["was built only once"]
    return [
        f"{one.name}: built again it has other bytes"
        for one, other in zip(packet.files, packet.again.files)
        if one.read_bytes() != other.read_bytes()
    ]


def add_a_byte(packet: Packet) -> None:
    packet.docx.write_bytes(packet.docx.read_bytes() + b"\n")


DAMAGES = [Damage("one byte more", "other bytes", add_a_byte)]
