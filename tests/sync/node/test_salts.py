"""What is erased cannot be tried out either: its salt goes with it."""

from __future__ import annotations

from pathlib import Path

from support.nodes import Office, erase, meet, post
from sync.log.header import SALT_BYTES
from sync.node.core import Node


def test_without_its_salt_nobody_tries_out_what_a_short_text_was(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    # T47
    carmen, marta, luis = three
    entry = post(marta, "Sí")
    meet(carmen, marta, luis)
    salt = marta.store.payloads([entry])[entry].salt

    def holding() -> list[Path]:
        files = [path for path in office.root.rglob("*") if path.is_file()]
        return [path for path in files if salt in path.read_bytes()]

    assert len(salt) == SALT_BYTES
    assert {path.relative_to(office.root).parts[0] for path in holding()} == set(office.nodes)

    erase(marta, entry)
    meet(carmen, marta, luis)
    for node in three:
        node.erasing.look()

    assert holding() == []
