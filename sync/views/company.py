"""What governance says, as tables: the company, its people and devices, and so what is shown."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from sync.values import DeviceId, PersonId, Rank
from sync.views import farewells, imported
from sync.views.batch import EVERYTHING
from sync.views.kudos import STANDS_ALONE, THANKS_SOMEBODY
from sync.views.permission import speaks
from sync.views.rows import CardKind, Outside
from sync.views.schema import marks

if TYPE_CHECKING:
    from sync.governance.evaluate import Governance
    from sync.governance.state import Term
    from sync.hours import Hours

_WHO_MAY = {
    CardKind.ANNOUNCEMENT: Rank.ADMIN,
    CardKind.IMPORTED: Rank.ADMIN,
    CardKind.WELCOME: Rank.ADMIN,
    CardKind.FAREWELL: Rank.ADMIN,
    CardKind.OUTSIDE: Rank.OWNER,
}
"""The weakest rank that may write cards of a kind; of the others, a member
(product.md, Content)."""

_WEAKEST = (
    "CASE card.kind "
    + " ".join(f"WHEN '{kind}' THEN {rank:d}" for kind, rank in _WHO_MAY.items())
    + f" ELSE {Rank.MEMBER:d} END"
)

# Thanks to nobody but oneself are none; a question is put to somebody else who is known here, and
# for somebody else by nobody with authority (product.md, Unsigned questions).
_MAY_BE_SHOWN = f"""(EXISTS (
    SELECT 1 FROM device d WHERE d.device = card.device
    AND (coalesce(card.author_rank, d.rank) <= {_WEAKEST}
         OR (card.kind IN ('announcement', 'outside') AND {speaks("card", "d")}))
    AND (card.kind <> 'kudos' OR {THANKS_SOMEBODY} AND {STANDS_ALONE})
    AND (card.kind <> 'question' OR EXISTS (
        SELECT 1 FROM question q WHERE q.card = card.id
        AND (q.person = x'' OR q.person <> d.person AND EXISTS (
            SELECT 1 FROM device o WHERE o.person = q.person))
        AND (q.unsigned = 0 OR coalesce(card.author_rank, d.rank) >= {Rank.MEMBER:d}))))
    AND {imported.MAY_BE_SHOWN}
    AND {farewells.MAY_BE_SHOWN}
    AND NOT EXISTS (
        SELECT 1 FROM erased x CROSS JOIN device y ON y.device = x.device
        CROSS JOIN device d ON d.device = card.device AND d.person = y.person
        WHERE x.entry = card.id)
    AND NOT EXISTS (SELECT 1 FROM hidden h WHERE h.entry = card.id AND h.rank < (
        SELECT d.rank FROM device d WHERE d.device = card.device)))"""

_OF_GOVERNANCE: Final = (
    "company",
    "company_value",
    "member",
    "device",
    "communicator",
    "moderator",
    "hidden",
)

_STILL: Final = (1 << 64) - 1
"""The end of a term that has not ended (:mod:`sync.governance.terms`)."""

_COMPANY = "SELECT id, name, outside, answer_days, hours, logo FROM company"
_VALUES = "SELECT key, name, tile FROM company_value ORDER BY position"
_MEMBERS = "SELECT person, rank FROM member ORDER BY person"
_DEVICES = "SELECT device, person, rank, position, present FROM device ORDER BY device"
_COMMUNICATORS = "SELECT person, since, until FROM communicator ORDER BY person, since"
_MODERATORS = "SELECT person, since, until FROM moderator ORDER BY person, since"
_HIDDEN = "SELECT entry, act, device, rank, erased, time_ms FROM hidden ORDER BY entry, erased"


def fold(connection: sqlite3.Connection, governance: Governance, me: DeviceId) -> frozenset[str]:
    """Replace what governance says; the names of the views that look different now.

    Inside the caller's transaction.
    """
    digest = governance.digest()
    if connection.execute("SELECT 1 FROM company WHERE governance = ?", (digest,)).fetchone():
        return frozenset()
    before = _snapshot(connection)
    for table in _OF_GOVERNANCE:
        connection.execute(f"DELETE FROM {table}")
    _write(connection, governance, digest, me)
    if _snapshot(connection) == before:
        return frozenset()
    show(connection, 0)
    return EVERYTHING


def is_communicator(connection: sqlite3.Connection, person: PersonId) -> bool:
    """Whether somebody is a communicator now."""
    return _is_still(connection, "communicator", person)


def is_moderator(connection: sqlite3.Connection, person: PersonId) -> bool:
    """Whether somebody without a rank for it may hide now."""
    return _is_still(connection, "moderator", person)


def _is_still(connection: sqlite3.Connection, table: str, person: PersonId) -> bool:
    term = (person, _STILL.to_bytes(8))
    found = connection.execute(f"SELECT 1 FROM {table} WHERE person = ? AND until = ?", term)
    return found.fetchone() is not None


def hours(connection: sqlite3.Connection) -> Hours | None:
    """When the office works, or None where nobody has said."""
    row = connection.execute("SELECT hours FROM company").fetchone()
    if row is None or row[0] is None:
        return None
    from sync.codec import decode  # who only reads pages needs none of it
    from sync.hours import Hours

    return decode(Hours, row[0])


def is_there(connection: sqlite3.Connection) -> bool:
    """Whether governance has been folded at all."""
    return connection.execute("SELECT 1 FROM member").fetchone() is not None


def show(connection: sqlite3.Connection, after: int) -> None:
    """Decide anew which cards are shown, of those folded after number ``after``."""
    connection.execute(
        f"UPDATE card SET shown = NOT shown WHERE n > ? AND shown <> {_MAY_BE_SHOWN}", (after,)
    )


def show_these(connection: sqlite3.Connection, cards: Sequence[bytes]) -> None:
    """Decide anew whether these are shown."""
    connection.execute(
        f"UPDATE card SET shown = NOT shown WHERE id IN ({marks(len(cards))})"
        f" AND shown <> {_MAY_BE_SHOWN}",
        cards,
    )


def last_card(connection: sqlite3.Connection) -> int:
    """The number of the card that was folded last, 0 before the first."""
    (number,) = connection.execute("SELECT coalesce(max(n), 0) FROM card").fetchone()
    return int(number)


def _write(
    connection: sqlite3.Connection, governance: Governance, digest: bytes, me: DeviceId
) -> None:
    from sync.codec import encode

    policy, logo = governance.policy, governance.settings.logo
    connection.execute(
        "INSERT INTO company VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            governance.company,
            policy.name,
            digest,
            _outside(governance, me),
            governance.settings.answer_days,
            encode(governance.settings.hours) if governance.settings.hours else None,
            logo.blob if logo else None,
            logo.size if logo else None,
        ),
    )
    connection.executemany(
        "INSERT INTO company_value VALUES (?, ?, ?, ?)",
        [(n, key, name, tile) for n, (key, name, tile) in enumerate(policy.values)],
    )
    devices = list(_counting(governance))
    connection.executemany("INSERT INTO device VALUES (?, ?, ?, ?, 1)", devices)
    connection.executemany("INSERT INTO device VALUES (?, ?, ?, 0, 0)", _former(governance))
    for table, terms in (
        ("communicator", governance.communicators),
        ("moderator", governance.moderators),
    ):
        connection.executemany(f"INSERT INTO {table} VALUES (?, ?, ?)", _terms(terms))
    connection.executemany("INSERT INTO hidden VALUES (?, ?, ?, ?, ?, ?)", _hidden(governance))
    people = {person for _, person, _, _ in devices}
    members = [(m.person, m.rank) for m in governance.members.values() if m.person in people]
    connection.executemany("INSERT INTO member VALUES (?, ?)", members)


def _outside(governance: Governance, me: DeviceId) -> Outside | None:
    """Why this device is not in the company, if it is not."""
    from sync.governance.state import DeviceStatus

    standing = governance.standing(me)
    match standing.status if standing else None:
        case DeviceStatus.CONTESTED:
            return Outside.CONTESTED
        case DeviceStatus.VOID:
            return Outside.NOT_LET_IN
        case _:
            return None


def outside(connection: sqlite3.Connection) -> Outside | None:
    """Why this device is not in the company it came to; None when it is, or never came."""
    row = connection.execute("SELECT outside FROM company").fetchone()
    return Outside(row[0]) if row and row[0] is not None else None


def _counting(governance: Governance) -> Iterable[tuple[bytes, bytes, int, int]]:
    """The devices that belong to the company now: device, person, rank, position."""
    for member in governance.members.values():
        for position, device in enumerate(member.devices):
            rank = governance.rank_of_device(device)
            if rank is not None:
                yield device, member.person, int(rank), position


def _former(governance: Governance) -> Iterable[tuple[bytes, bytes, int]]:
    """The devices that were removed, and whose content up to the cut stays."""
    from sync.governance.state import DeviceStatus

    for standing in governance.devices.values():
        if standing.status is DeviceStatus.REVOKED:
            yield standing.device, standing.person, int(standing.rank)


def _terms(
    terms_of: Mapping[PersonId, Sequence[Term]],
) -> Iterable[tuple[bytes, bytes, bytes]]:
    """When people had a permission, as clock values that compare as they sort."""
    for person, terms in terms_of.items():
        for term in terms:
            yield person, term.since.to_bytes(8), term.until.to_bytes(8)


def _hidden(governance: Governance) -> Iterable[tuple[bytes, bytes, bytes, int, int, int]]:
    """The entries out of sight, with who ordered it; those to be erased are out of sight too."""
    for erased, rulings in enumerate((governance.hidden, governance.erased)):
        for entry, ruling in rulings.items():
            yield entry, ruling.act, ruling.by, int(ruling.rank), erased, ruling.hlc >> 16


def _snapshot(connection: sqlite3.Connection) -> list[list[tuple[object, ...]]]:
    """Everything that governance put into tables, to see whether any of it moved."""
    queries = (_COMPANY, _VALUES, _MEMBERS, _DEVICES, _COMMUNICATORS, _MODERATORS, _HIDDEN)
    return [connection.execute(query).fetchall() for query in queries]
