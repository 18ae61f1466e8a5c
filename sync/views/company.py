"""What governance says, as tables: the company, its people and devices, and so what is shown."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING

from sync.values import Rank
from sync.views.batch import EVERYTHING

if TYPE_CHECKING:
    from sync.governance.evaluate import Governance

# Announcements are for owners and admins (product.md, Content); the rest is for members.
# Thanks to nobody but oneself are none.
_MAY_BE_SHOWN = f"""EXISTS (
    SELECT 1 FROM device d WHERE d.device = card.device
    AND d.rank <= CASE card.kind WHEN 'announcement' THEN {Rank.ADMIN:d} ELSE {Rank.MEMBER:d} END
    AND (card.kind <> 'kudos' OR EXISTS (
        SELECT 1 FROM kudos_to k WHERE k.card = card.id AND k.person <> d.person)))"""

_COMPANY = "SELECT id, name FROM company"
_VALUES = "SELECT key, name, tile FROM company_value ORDER BY position"
_MEMBERS = "SELECT person, rank FROM member ORDER BY person"
_DEVICES = "SELECT device, person, rank, position FROM device ORDER BY device"


def fold(connection: sqlite3.Connection, governance: Governance) -> frozenset[str]:
    """Replace what governance says; the names of the views that look different now.

    Inside the caller's transaction.
    """
    digest = governance.digest()
    if connection.execute("SELECT 1 FROM company WHERE governance = ?", (digest,)).fetchone():
        return frozenset()
    before = _snapshot(connection)
    for table in ("company", "company_value", "member", "device"):
        connection.execute(f"DELETE FROM {table}")
    _write(connection, governance, digest)
    if _snapshot(connection) == before:
        return frozenset()
    show(connection, 0)
    return EVERYTHING


def show(connection: sqlite3.Connection, after: int) -> None:
    """Decide anew which cards are shown, of those folded after number ``after``."""
    connection.execute(
        f"UPDATE card SET shown = NOT shown WHERE n > ? AND shown <> {_MAY_BE_SHOWN}", (after,)
    )


def last_card(connection: sqlite3.Connection) -> int:
    """The number of the card that was folded last, 0 before the first."""
    (number,) = connection.execute("SELECT coalesce(max(n), 0) FROM card").fetchone()
    return int(number)


def _write(connection: sqlite3.Connection, governance: Governance, digest: bytes) -> None:
    policy = governance.policy
    connection.execute(
        "INSERT INTO company VALUES (?, ?, ?)", (governance.company, policy.name, digest)
    )
    connection.executemany(
        "INSERT INTO company_value VALUES (?, ?, ?, ?)",
        [(n, key, name, tile) for n, (key, name, tile) in enumerate(policy.values)],
    )
    devices = list(_counting(governance))
    connection.executemany("INSERT INTO device VALUES (?, ?, ?, ?)", devices)
    people = {person for _, person, _, _ in devices}
    members = [(m.person, m.rank) for m in governance.members.values() if m.person in people]
    connection.executemany("INSERT INTO member VALUES (?, ?)", members)


def _counting(governance: Governance) -> Iterable[tuple[bytes, bytes, int, int]]:
    """The devices whose entries count, as rows of ``device``."""
    for member in governance.members.values():
        for position, device in enumerate(member.devices):
            rank = governance.rank_of_device(device)
            if rank is not None:
                yield device, member.person, int(rank), position


def _snapshot(connection: sqlite3.Connection) -> list[list[tuple[object, ...]]]:
    """Everything that governance put into tables, to see whether any of it moved."""
    queries = (_COMPANY, _VALUES, _MEMBERS, _DEVICES)
    return [connection.execute(query).fetchall() for query in queries]
