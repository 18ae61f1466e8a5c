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
    answers,
    away,
    channel_acts,
    comments,
    doubts,
    editions,
    events,
    farewells,
    imported,
    kudos,
    mentions,
    outside,
    people,
    pins,
    polls,
    processes,
    questions,
    reactions,
    trust,
    urgent,
    welcomes,
    wordings,
)

_COMMENTS = (
    "comment c CROSS JOIN card k ON k.id = c.card AND k.shown = 1"
    f" CROSS JOIN device d ON d.device = c.device AND d.rank <= {Rank.MEMBER:d}"
    f" WHERE {comments.IN_SIGHT}"
)

# Of edits and mentions, those in what somebody sees.
_SEEN = (
    "(EXISTS (SELECT 1 FROM card s WHERE s.id = {0} AND s.shown = 1)"
    f" OR EXISTS (SELECT 1 FROM {_COMMENTS} AND c.id = {{0}}))"
)

_SECTIONS = {
    "company": "SELECT id, name, answer_days, hours, logo FROM company",
    "value": "SELECT position, key, name, tile FROM company_value ORDER BY position",
    "device": "SELECT device, person, rank, present FROM device ORDER BY device",
    "person": f"{people.STANDING} ORDER BY m.person",
    "card": (
        "SELECT id, kind, device, hlc, channel, title, pin, until_ms, needs_ack, hash, value,"
        " ends_ms, text FROM card WHERE shown = 1 ORDER BY id"
    ),
    "card_channel": (
        "SELECT t.card, t.position, t.channel FROM card_channel t"
        " CROSS JOIN card c ON c.id = t.card AND c.shown = 1 ORDER BY t.card, t.position"
    ),
    "kudos_to": f"{kudos.TO} ORDER BY k.card, k.position",
    "kept": f"{kudos.KEPT} ORDER BY p.card",
    "passed_on": f"{kudos.PASSED_ON}{kudos.BY_PERSON} ORDER BY p.card, p.person",
    "attached": (
        "SELECT p.card, p.position, p.blob, p.size, p.name, p.width, p.height, p.alt"
        " FROM attached p"
        " CROSS JOIN card c ON c.id = p.card AND c.shown = 1 ORDER BY p.card, p.position"
    ),
    "comment": (
        f"SELECT c.card, c.id, c.device, c.hlc, c.reply_to, c.text FROM {_COMMENTS}"
        " ORDER BY c.card, c.id"
    ),
    "edit": (
        f"SELECT target, id, stamp, title, text FROM ({wordings.STANDING})"
        f" WHERE {_SEEN.format('target')} ORDER BY target, stamp"
    ),
    "mention": (
        f"SELECT entry, at, size, person FROM ({mentions.STANDING})"
        f" WHERE {_SEEN.format('entry')} ORDER BY entry, at"
    ),
    "topic": (
        "SELECT t.key, t.card, t.name FROM topic t"
        " CROSS JOIN card c ON c.id = t.card AND c.shown = 1 ORDER BY t.key, t.card"
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
    "farewell": farewells.SHOWN,
    "event": events.SHOWN,
    "attend": events.ATTENDED,
    "channel": f"SELECT name, stamp, about, archived, person FROM ({channel_acts.STANDING})"
    " ORDER BY name",
    "trust": trust.NAMED,
    "imported": imported.STANDING,
    "imported_to": imported.THANKED,
    "question": (
        "SELECT q.card, q.rumour, q.person, q.unsigned FROM question q"
        " CROSS JOIN card c ON c.id = q.card AND c.shown = 1 ORDER BY q.card"
    ),
    "me_too": (
        f"SELECT card, person, stamp FROM ({questions.STANDING}{questions.BY_PERSON})"
        " WHERE given = 1 ORDER BY card, person"
    ),
    "answer": (
        f"SELECT card, id, person, stamp, verdict, back, text FROM ({answers.STANDING})"
        " ORDER BY card, id"
    ),
    "helped": (
        f"SELECT answer, yes, stamp FROM ({answers.HELPED}{answers.BY_ANSWER}) ORDER BY answer"
    ),
    "poll": (
        "SELECT p.card, p.closes_ms, p.several, p.unnamed FROM poll p"
        " CROSS JOIN card c ON c.id = p.card AND c.shown = 1 ORDER BY p.card"
    ),
    "poll_option": (
        "SELECT o.card, o.position, o.text FROM poll_option o"
        " CROSS JOIN card c ON c.id = o.card AND c.shown = 1 ORDER BY o.card, o.position"
    ),
    "vote": polls.NAMED,
    "votes": polls.UNNAMED,
    "ack": (
        f"SELECT card, person, stamp FROM ({acks.STANDING}{acks.BY_PERSON}) ORDER BY card, person"
    ),
    "announcement_end": (
        "SELECT z.card, z.ends_ms FROM announcement_end z"
        " CROSS JOIN card c ON c.id = z.card AND c.shown = 1 ORDER BY z.card"
    ),
    "revision": f"{editions.EVERY} ORDER BY c.id, r.stamp",
    "pin": f"{pins.EVERY} ORDER BY c.id, o.stamp",
    "doubt": f"{doubts.STANDING} ORDER BY o.card, o.id",
    "doubts_answer": f"{doubts.ANSWERS}{doubts.BY_CARD} ORDER BY o.card",
    "urgent": (
        f"SELECT card, person, stamp FROM ({urgent.STANDING}{urgent.BY_PERSON})"
        " ORDER BY card, person"
    ),
    "reminder": f"SELECT card, day FROM ({doubts.REMINDERS}{doubts.BY_DAY}) ORDER BY card, day",
}

_ROWS_AT_ONCE = 1000


def digest(connection: sqlite3.Connection) -> bytes:
    """32 bytes. Rows are hashed as msgpack, in the order of their ids."""
    total = sha256(b"patio views 16")
    for name, query in _SECTIONS.items():
        total.update(encode(name))
        rows = connection.execute(query)
        while some := rows.fetchmany(_ROWS_AT_ONCE):
            total.update(b"".join(map(encode, some)))
    return total.digest()
