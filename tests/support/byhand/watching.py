"""What there is to look at, by hand: alarms, reports, what is to be erased, and what was hidden."""

from __future__ import annotations

from support.byhand.rows import STAFF, key_of, person_id, ref
from sync.client import AlarmFacts, Card, HiddenRow, OrderRow, PersonRef, ReportRow
from sync.values import DeviceId, EntryId


def alarm(kind: str, *people: str, count: int = 0) -> AlarmFacts:
    """Something odd about these people."""
    return AlarmFacts(
        kind,
        [person_id(short) for short in people],
        [DeviceId(key_of(f"device {short}")) for short in people],
        [STAFF[short][0] for short in people],
        [EntryId(key_of(f"act {kind}"))],
        count,
    )


def report(
    about: Card, by: str, time_ms: int, text: str, *, mine: bool = False, shown: bool = True
) -> ReportRow:
    """A report about a card."""
    return ReportRow(
        EntryId(key_of(f"report {text}")), about.id, person_id(by), STAFF[by][0], time_ms, text,
        mine, PersonRef(about.person, about.author), about.title or about.text, shown, about.id,
    )  # fmt: skip


def order(about: Card, by: str, time_ms: int) -> OrderRow:
    """What somebody has ordered to be erased."""
    author = PersonRef(about.person, about.author)
    return OrderRow(about.id, about.title or about.text, author, ref(by), time_ms)


def hidden(name: str, by: str, time_ms: int, reason: str) -> HiddenRow:
    """Something of mine that somebody took out of sight."""
    who = ref(by) if by else None
    return HiddenRow(EntryId(key_of(f"card {name}")), f"Lo de {name}", who, time_ms, reason)
