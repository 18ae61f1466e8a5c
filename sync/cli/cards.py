"""Cards and people as JSON (the contract that scripts rely on) and as lines for people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sync.cli.output import paragraph
from sync.cli.receipts import announcement_json, announcement_lines
from sync.cli.thanks import kudos_json, kudos_lines, kudos_team
from sync.values import PersonId, text_of
from sync.views.rows import Card, CardKind, CommentRow, Erasure, PersonRef, PersonRow, Spread
from sync.views.rows_announcements import AnnouncementDetail
from sync.views.rows_kudos import KudosDetail

SHOWN_DIGITS = 12
"""Of an id, to people: enough to be the only one, short enough to be typed."""


def card_json(card: Card) -> dict[str, object]:
    """A card as ``feed --json`` prints it. Fields may be added, never renamed or removed."""
    return {
        "id": text_of(card.id),
        "kind": card.kind.value,
        "person": text_of(card.person),
        "author": card.author,
        "time_ms": card.time_ms,
        "channel": card.channel,
        "title": card.title,
        "text": card.text,
        "pinned": card.pinned,
        "needs_ack": card.needs_ack,
        "acks": [ref_json(ref) for ref in card.acks],
        "acked_by_me": card.acked_by_me,
        "to": [ref_json(ref) for ref in card.to],
        "value": {"key": card.value.key, "name": card.value.name} if card.value else None,
        "pictures": [
            {
                "blob": text_of(picture.blob),
                "width": picture.width,
                "height": picture.height,
                "alt": picture.alt,
                "here": picture.here,
            }
            for picture in card.pictures
        ],
        "files": [
            {"blob": text_of(file.blob), "name": file.name, "size": file.size, "here": file.here}
            for file in card.files
        ],
        "comments": [_comment_json(comment) for comment in card.comments],
        "reactions": {row.reaction.value: len(row.people) for row in card.reactions},
        "reacted": {
            row.reaction.value: [ref_json(ref) for ref in row.people] for row in card.reactions
        },
        "devices": spread_json(card.spread),
    } | _detail_json(card)


def _detail_json(card: Card) -> dict[str, object]:
    """What only cards of that kind have."""
    match card.detail:
        case AnnouncementDetail():
            return announcement_json(card.detail)
        case KudosDetail():
            return kudos_json(card.detail)
    return {}


def erasure_json(erasure: Erasure) -> dict[str, object]:
    """What ``show --json`` prints of a card that its author erased."""
    return {
        "id": text_of(erasure.id),
        "kind": "erased",
        "person": text_of(erasure.person),
        "author": erasure.author,
        "time_ms": erasure.time_ms,
        "devices": spread_json(erasure.spread),
    }


def erasure_line(erasure: Erasure) -> str:
    """The same for people."""
    spread = erasure.spread
    who = name_of(erasure.author, erasure.person)
    where = f"erased on {spread.have} of {spread.of} devices"
    rest = ", ".join(name_of(ref.name, ref.person) for ref in spread.missing)
    return f"{who} took this back: {where}{f', not yet on those of {rest}' if rest else ''}."


def person_json(row: PersonRow, me: PersonId) -> dict[str, object]:
    """A colleague as ``people --json`` prints it."""
    return {
        "person": text_of(row.person),
        "name": row.name,
        "job": row.job,
        "place": row.place,
        "role": row.rank.name.lower(),
        "devices": [text_of(device) for device in row.devices],
        "removed_devices": [text_of(device) for device in row.former],
        "birthday": row.birthday,
        "since": row.since,
        "me": row.person == me,
        "rank": int(row.rank),
        "removed": row.removed,
    }


def card_lines(card: Card, people: int) -> Iterator[str]:
    """A card for people to read; ``people`` is how many the company has."""
    yield f"{moment(card.time_ms)}  {_headline(card)}  [{card.id.hex()[:SHOWN_DIGITS]}]"
    if card.title:
        yield from paragraph(card.title)
    if card.text:
        yield from paragraph(card.text)
    for picture in card.pictures:
        yield from paragraph(f"(picture{': ' + picture.alt if picture.alt else ''})")
    for file in card.files:
        yield from paragraph(f"(file: {file.name}, {size_text(file.size)})")
    for told in (*announcement_lines(card), *kudos_lines(card)):
        yield from paragraph(told)
    yield from paragraph(" · ".join(_facts(card, people)))
    for comment in card.comments:
        who = name_of(comment.author, comment.person)
        yield from paragraph(f"> {who}, {moment(comment.time_ms)}: {comment.text}")


def person_lines(row: PersonRow, me: PersonId) -> Iterator[str]:
    """One colleague with all their devices, those that were removed among them."""
    yield person_line(row, me)
    for device in row.devices:
        yield f"    device {device.hex()[:SHOWN_DIGITS]}{' (removed)' if row.removed else ''}"
    for device in row.former:
        yield f"    device {device.hex()[:SHOWN_DIGITS]} (removed)"


def person_line(row: PersonRow, me: PersonId) -> str:
    """One colleague in a line."""
    where = ", ".join(part for part in (row.job, row.place) if part)
    mine = " (you)" if row.person == me else " (left)" if row.removed else ""
    about = f": {where}" if where else ""
    return f"{name_of(row.name, row.person)}{mine}{about}  [{row.person.hex()[:SHOWN_DIGITS]}]"


def name_of(name: str, person: PersonId) -> str:
    """What to call somebody whose profile may not have arrived yet."""
    return name or f"somebody new ({person.hex()[:6]})"


def _headline(card: Card) -> str:
    author = name_of(card.author, card.person)
    match card.kind:
        case CardKind.POST:
            return f"{author} in #{card.channel}"
        case CardKind.KUDOS:
            team = kudos_team(card)
            names = [name_of(ref.name, ref.person) for ref in card.to]
            to = ", ".join([*names, *([f"#{team}"] if team else [])])
            return f"{author} thanks {to}{f' ({card.value.name})' if card.value else ''}"
        case CardKind.ANNOUNCEMENT:
            return f"{author} announces{' (pinned)' if card.pinned else ''}"


def _facts(card: Card, people: int) -> Iterator[str]:
    for row in card.reactions:
        yield f"{row.reaction.value} {len(row.people)}"
    if card.kind is CardKind.ANNOUNCEMENT and card.needs_ack:
        yield f"read by {len(card.acks)} of {people}"
    yield f"on {card.spread.have} of {card.spread.of} devices"


def moment(ms: int) -> str:
    """A time as people read it, by this computer's zone."""
    return datetime.fromtimestamp(ms / 1000).strftime("%Y-%m-%d %H:%M")


def ref_json(ref: PersonRef) -> dict[str, str]:
    """A person as named inside another row."""
    return {"person": text_of(ref.person), "name": ref.name}


def spread_json(spread: Spread) -> dict[str, object]:
    """On how many devices something is known to be."""
    return {
        "have": spread.have,
        "of": spread.of,
        "missing": [ref_json(ref) for ref in spread.missing],
    }


def _comment_json(comment: CommentRow) -> dict[str, object]:
    return {
        "id": text_of(comment.id),
        "person": text_of(comment.person),
        "author": comment.author,
        "time_ms": comment.time_ms,
        "text": comment.text,
    }


def size_text(count: int) -> str:
    """Bytes for people: ``1 KB`` and ``2.5 MB``, counted as the limits are."""
    for unit, bytes_ in (("GB", 1 << 30), ("MB", 1 << 20), ("KB", 1 << 10)):
        if count >= bytes_:
            return f"{count / bytes_:.1f}".removesuffix(".0") + f" {unit}"
    return f"{count} B"
