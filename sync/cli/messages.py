"""Conversations and messages as JSON (the contract of scripts) and as lines for people."""

from __future__ import annotations

from collections.abc import Iterator

from sync.cli.cards import SHOWN_DIGITS, moment, name_of, ref_json, spread_json
from sync.cli.output import paragraph
from sync.values import text_of
from sync.views.rows import ConversationKind, ConversationRow, MessageKind, MessageRow


def conversation_json(row: ConversationRow) -> dict[str, object]:
    """A conversation as ``messages --json`` prints it. Fields are added, never renamed."""
    return {
        "id": text_of(row.id),
        "kind": row.kind.value,
        "name": row.name,
        "people": [ref_json(ref) for ref in row.people],
        "inside": row.inside,
        "time_ms": row.time_ms,
        "last": message_json(row.last) if row.last else None,
    }


def conversation_line(row: ConversationRow) -> str:
    """The same for people."""
    people = ", ".join(name_of(ref.name, ref.person) for ref in row.people)
    match row.kind:
        case ConversationKind.GROUP:
            who = f"{row.name} ({people})" if row.inside else f"{row.name} (you are not in it)"
        case ConversationKind.QUESTION:
            who = f"Unsigned question, {people}"
        case ConversationKind.DIRECT:
            who = people
    said = f": {_short(row.last.text)}" if row.last else ""
    return f"{moment(row.time_ms)}  {who}{said}  [{row.id.hex()[:SHOWN_DIGITS]}]"


def message_json(row: MessageRow) -> dict[str, object]:
    """A message as ``messages PLACE --json`` prints it."""
    return {
        "id": text_of(row.id),
        "conversation": text_of(row.conversation),
        "kind": row.kind.value,
        "person": text_of(row.person),
        "author": row.author,
        "time_ms": row.time_ms,
        "text": row.text,
        "mine": row.mine,
        "value": row.value,
        "devices": spread_json(row.delivered),
    }


def message_lines(row: MessageRow) -> Iterator[str]:
    """The same for people: who and when, and the text below."""
    what = {
        MessageKind.QUESTION: ", unsigned question",
        MessageKind.ANSWER: ", answer",
        MessageKind.THANKS: ", thanks",
    }
    there = row.delivered
    who = f"{name_of(row.author, row.person)}{what.get(row.kind, '')}"
    yield f"{moment(row.time_ms)}  {who}  [{row.id.hex()[:SHOWN_DIGITS]}]"
    yield from paragraph(row.text)
    if row.mine:
        yield from paragraph(f"on {there.have} of {there.of} of their devices")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59]}…"
