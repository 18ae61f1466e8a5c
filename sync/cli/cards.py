"""Cards and people as JSON (the contract that scripts rely on) and as lines for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sync.cli.alarms import day
from sync.cli.importwords import imported_headline, imported_json, imported_lines
from sync.cli.knowledgewords import knowledge_headline, knowledge_json, knowledge_lines
from sync.cli.naming import SHOWN_DIGITS, moment, name_of, ref_json
from sync.cli.output import paragraph
from sync.cli.peoplewords import about_json, about_lines, away_words
from sync.cli.receipts import announcement_json, announcement_lines
from sync.cli.thanks import kudos_json, kudos_lines, kudos_team
from sync.values import BlobId, PersonId, Rank, text_of
from sync.views.rows import Card, CardKind, Erasure, OrderedErasure, PersonRow, Spread
from sync.views.rows_announcements import AnnouncementDetail
from sync.views.rows_kudos import KudosDetail

if TYPE_CHECKING:
    from sync.client import Client

__all__ = [
    "SHOWN_DIGITS",
    "card_json",
    "card_lines",
    "erasure_json",
    "erasure_line",
    "moment",
    "name_of",
    "order_json",
    "order_line",
    "person_json",
    "person_line",
    "person_lines",
    "ref_json",
    "size_text",
    "spread_json",
]


def card_json(card: Card, client: Client | None = None) -> dict[str, object]:
    """A card as ``feed --json`` prints it. Fields may be added, never renamed or removed.

    With a client also where the small pictures of its files are, as ``show --json`` does.
    """
    from sync.cli.everyday_cards import comment_json, everyday_json  # which use what is here
    from sync.cli.questioncards import detail_json

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
                **_preview_json(picture.blob, client),
            }
            for picture in card.pictures
        ],
        "files": [
            {
                "blob": text_of(file.blob),
                "name": file.name,
                "size": file.size,
                "here": file.here,
                **_preview_json(file.blob, client),
            }
            for file in card.files
        ],
        "comments": [comment_json(comment) for comment in card.comments],
        "reactions": {row.reaction.value: len(row.people) for row in card.reactions},
        "reacted": {
            row.reaction.value: [ref_json(ref) for ref in row.people] for row in card.reactions
        },
        "devices": spread_json(card.spread),
        "imported": imported_json(card),
        **detail_json(card),
        **knowledge_json(card),
        **everyday_json(card),
        **_detail_json(card),
    }


def _preview_json(blob: BlobId, client: Client | None) -> dict[str, object]:
    """Where the small picture of a file is, None while there is none."""
    if client is None:
        return {}
    path = client.preview_path(blob)
    return {"preview": str(path) if path else None}


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


def order_json(order: OrderedErasure) -> dict[str, object]:
    """What ``show --json`` prints of what somebody of a stronger rank had erased."""
    return {
        "id": text_of(order.id),
        "kind": "erased",
        "person": text_of(order.person),
        "author": order.author,
        "time_ms": order.time_ms,
        "day": day(order.time_ms),
        "by_role": order.rank.name.lower(),
        "devices": None,
    }


def order_line(order: OrderedErasure) -> str:
    """The same for people."""
    who = "An owner" if order.rank <= Rank.OWNER else "An administrator or moderator"
    author = name_of(order.author, order.person)
    return f"{who} had this of {author} erased on {day(order.time_ms)}."


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
        **about_json(row),
    }


def card_lines(card: Card, people: int) -> Iterator[str]:
    """A card for people to read; ``people`` is how many the company has."""
    from sync.cli.everyday_cards import comment_lines, with_names
    from sync.cli.questioncards import detail_lines

    yield f"{moment(card.time_ms)}  {_headline(card)}  [{card.id.hex()[:SHOWN_DIGITS]}]"
    if card.title:
        yield from paragraph(card.title)
    if card.text:
        yield from paragraph(with_names(card.text, card.mentions))
    for picture in card.pictures:
        yield from paragraph(f"(picture{': ' + picture.alt if picture.alt else ''})")
    for file in card.files:
        yield from paragraph(f"(file: {file.name}, {size_text(file.size)})")
    yield from detail_lines(card)
    for line in knowledge_lines(card):
        yield from paragraph(line)
    for told in (*announcement_lines(card), *kudos_lines(card)):
        yield from paragraph(told)
    yield from paragraph(" · ".join(_facts(card, people)))
    yield from imported_lines(card, moment)
    yield from comment_lines(card.comments)


def person_lines(row: PersonRow, me: PersonId) -> Iterator[str]:
    """One colleague with all their devices, those that were removed among them."""
    yield person_line(row, me)
    yield from about_lines(row)
    for device in row.devices:
        yield f"    device {device.hex()[:SHOWN_DIGITS]}{' (removed)' if row.removed else ''}"
    for device in row.former:
        yield f"    device {device.hex()[:SHOWN_DIGITS]} (removed)"


def person_line(row: PersonRow, me: PersonId) -> str:
    """One colleague in a line."""
    where = ", ".join(part for part in (row.job, row.place) if part)
    role = "" if row.removed or row.rank == Rank.MEMBER else f" ({row.rank.name.lower()})"
    mine = role + (" (you)" if row.person == me else " (left)" if row.removed else "")
    about = f": {where}" if where else ""
    gone = away_words(row)
    who = f"{name_of(row.name, row.person)}{mine}{about}{gone}"
    return f"{who}  [{row.person.hex()[:SHOWN_DIGITS]}]"


def _headline(card: Card) -> str:
    from sync.cli.everyday_cards import mark_of

    author = name_of(card.author, card.person)
    match card.kind:
        case CardKind.POST:
            return f"{author} in #{card.channel}{mark_of(card)}"
        case CardKind.KUDOS:
            team = kudos_team(card)
            names = [name_of(ref.name, ref.person) for ref in card.to]
            to = ", ".join([*names, *([f"#{team}"] if team else [])])
            return f"{author} thanks {to}{f' ({card.value.name})' if card.value else ''}"
        case CardKind.ANNOUNCEMENT:
            return f"{author} announces{' (pinned)' if card.pinned else ''}"
        case CardKind.IMPORTED:
            return imported_headline(author, card)
        case CardKind.QUESTION | CardKind.POLL:
            from sync.cli.questioncards import headline

            return headline(card)
    return f"{author} {knowledge_headline(card)}"


def _facts(card: Card, people: int) -> Iterator[str]:
    for row in card.reactions:
        yield f"{row.reaction.value} {len(row.people)}"
    if card.kind is CardKind.ANNOUNCEMENT and card.needs_ack:
        yield f"read by {len(card.acks)} of {people}"
    yield f"on {card.spread.have} of {card.spread.of} devices"


def spread_json(spread: Spread) -> dict[str, object]:
    """On how many devices something is known to be."""
    return {
        "have": spread.have,
        "of": spread.of,
        "missing": [ref_json(ref) for ref in spread.missing],
    }


def size_text(count: int) -> str:
    """Bytes for people: ``1 KB`` and ``2.5 MB``, counted as the limits are."""
    for unit, bytes_ in (("GB", 1 << 30), ("MB", 1 << 20), ("KB", 1 << 10)):
        if count >= bytes_:
            return f"{count / bytes_:.1f}".removesuffix(".0") + f" {unit}"
    return f"{count} B"
