"""One hash over all that people see: equal on two devices means equal content.

Local things stay out: order and time of receipt, what peers hold, which files have arrived.
"""

from __future__ import annotations

import sqlite3
from hashlib import sha256

from sync.codec import encode
from sync.values import Rank
from sync.views import (
    acks,
    away,
    comments,
    events,
    outside,
    people,
    processes,
    reactions,
    trust,
    welcomes,
)

_SECTIONS = {
    "company": "SELECT id, name FROM company",
    "value": "SELECT position, key, name, tile FROM company_value ORDER BY position",
    "device": "SELECT device, person, rank, present FROM device ORDER BY device",
    "person": f"{people.STANDING} ORDER BY m.person",
    "card": (
        "SELECT id, kind, device, hlc, channel, title, pin, until_ms, needs_ack, hash, value, text"
        " FROM card WHERE shown = 1 ORDER BY id"
    ),
    "kudos_to": (
        "SELECT k.card, k.position, k.person FROM kudos_to k"
        " CROSS JOIN card c ON c.id = k.card AND c.shown = 1 ORDER BY k.card, k.position"
    ),
    "attached": (
        "SELECT p.card, p.position, p.blob, p.size, p.name, p.width, p.height, p.alt"
        " FROM attached p"
        " CROSS JOIN card c ON c.id = p.card AND c.shown = 1 ORDER BY p.card, p.position"
    ),
    "comment": (
        "SELECT c.card, c.id, c.device, c.hlc, c.text FROM comment c"
        " CROSS JOIN card k ON k.id = c.card AND k.shown = 1"
        f" CROSS JOIN device d ON d.device = c.device AND d.rank <= {Rank.MEMBER:d}"
        f" WHERE {comments.IN_SIGHT} ORDER BY c.card, c.id"
    ),
    "reaction": (
        f"SELECT card, reaction, person, stamp FROM ({reactions.STANDING}"
        f" CROSS JOIN card c ON c.id = r.card AND c.shown = 1{reactions.BY_PERSON})"
        " WHERE given = 1 ORDER BY card, reaction, person"
    ),
    "away": (
        f"SELECT person, since, until, text FROM ({away.STANDING}) WHERE until <> ''"
        " ORDER BY person"
    ),
    "process": processes.SHOWN,
    "outside": outside.SHOWN,
    "outside_person": outside.PEOPLE,
    "outside_answer": outside.ANSWERED,
    "welcome": welcomes.SHOWN,
    "welcome_task": welcomes.TASKS,
    "task_done": welcomes.DONE,
    "event": events.SHOWN,
    "attend": events.ATTENDED,
    "trust": trust.NAMED,
    "ack": (
        f"SELECT card, person, stamp FROM ({acks.STANDING}{acks.BY_PERSON}) ORDER BY card, person"
    ),
}

_ROWS_AT_ONCE = 1000


def digest(connection: sqlite3.Connection) -> bytes:
    """32 bytes. Rows are hashed as msgpack, in the order of their ids."""
    total = sha256(b"patio views 8")
    for name, query in _SECTIONS.items():
        total.update(encode(name))
        rows = connection.execute(query)
        while some := rows.fetchmany(_ROWS_AT_ONCE):
            total.update(b"".join(map(encode, some)))
    return total.digest()
