"""Conversations and messages as JSON (the contract of scripts) and as lines for people."""

from __future__ import annotations

from collections.abc import Iterator

from sync.cli.cards import SHOWN_DIGITS, moment, name_of, ref_json, size_text, spread_json
from sync.cli.output import paragraph
from sync.values import text_of
from sync.views.rows import (
    ConversationKind,
    ConversationRow,
    EnclosedRow,
    MessageKind,
    MessageRow,
    names_of,
)


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
    said = f": {_short(_said(row.last))}" if row.last else ""
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
        "pictures": [
            {
                "blob": text_of(one.blob),
                "width": one.width,
                "height": one.height,
                "size": one.size,
                "alt": one.alt,
                "here": one.here,
            }
            for one in row.attached
            if one.width
        ],
        "files": [
            {"blob": text_of(one.blob), "name": one.name, "size": one.size, "here": one.here}
            for one in row.attached
            if not one.width
        ],
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
    if row.text:
        yield from paragraph(row.text)
    for one in row.attached:
        yield from paragraph(_attached(one))
    if row.mine:
        yield from paragraph(f"on {there.have} of {there.of} of their devices")


def _attached(one: EnclosedRow) -> str:
    """A picture or a file, in a line."""
    coming = "" if one.here else ", still arriving"
    if one.width:
        shown = f": {one.alt}" if one.alt else ""
        return f"[picture {one.width} x {one.height}, {size_text(one.size)}{shown}{coming}]"
    return f"[{one.name}, {size_text(one.size)}{coming}]"


def _said(row: MessageRow) -> str:
    """What was said last, for the list: of one without words, what was sent."""
    return row.text or names_of(row) or "picture"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59]}…"
