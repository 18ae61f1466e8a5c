"""Which devices came too late for letters to their people, and were not given the keys of them.

Only somebody whom a letter was for can say that its key was given: anybody else could say so to
keep a conversation from coming back.
"""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from sync.content.letters import PREFIX_BYTES
from sync.values import DeviceId, EntryId, PersonId

_LACKING = (
    "SELECT d.device, t.letter FROM device d CROSS JOIN letter_to t ON t.person = d.person"
    " WHERE d.present = 1"
    " AND NOT EXISTS (SELECT 1 FROM letter_device s"
    f" WHERE s.letter = t.letter AND s.prefix = substr(d.device, 1, {PREFIX_BYTES}))"
    " AND NOT EXISTS (SELECT 1 FROM key_given k CROSS JOIN device g ON g.device = k.giver"
    " CROSS JOIN letter_to o ON o.letter = k.letter AND o.person = g.person"
    " WHERE k.letter = t.letter AND k.device = d.device)"
    " ORDER BY d.device, t.letter"
)


class Lacking(NamedTuple):
    """A letter, and the beginnings of the keys of the devices that it was sealed to."""

    letter: EntryId
    devices: frozenset[bytes]


def find(
    connection: sqlite3.Connection,
) -> dict[tuple[DeviceId, frozenset[PersonId]], list[Lacking]]:
    """The letters that each device lacks, by the device and by whom they were for.

    Those of a page have the same people, so that nobody is given a key of anything else.
    """
    found: dict[tuple[DeviceId, frozenset[PersonId]], list[Lacking]] = {}
    for device, letter in connection.execute(_LACKING).fetchall():
        people = frozenset(
            PersonId(person)
            for (person,) in connection.execute(
                "SELECT person FROM letter_to WHERE letter = ?", (letter,)
            )
        )
        sealed_to = frozenset(
            prefix
            for (prefix,) in connection.execute(
                "SELECT prefix FROM letter_device WHERE letter = ?", (letter,)
            )
        )
        case = Lacking(EntryId(letter), sealed_to)
        found.setdefault((DeviceId(device), people), []).append(case)
    return found
