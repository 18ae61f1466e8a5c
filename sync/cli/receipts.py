"""Announcements and their receipts as JSON (the contract of scripts) and as lines for people."""

from __future__ import annotations

from collections.abc import Iterator

from sync.cli.naming import name_of
from sync.cli.output import paragraph
from sync.values import text_of
from sync.views.rows import Card
from sync.views.rows_announcements import (
    AnnouncementDetail,
    Receipt,
    ReceiptRow,
    Receipts,
)


def announcement_json(detail: AnnouncementDetail) -> dict[str, object]:
    """What only announcements have, as ``feed --json`` prints it. Fields are added, never
    renamed."""
    before = detail.before
    return {
        "text_hash": detail.hash.hex(),
        "channels": list(detail.channels),
        "ends_ms": detail.ends_ms,
        "corrected": detail.corrected,
        "before": {"title": before.title, "text": before.text} if before else None,
        "doubts": detail.doubts,
        "doubts_answer": detail.answer.text if detail.answer else "",
        "reminded": detail.reminded,
        "pin_ends_ms": detail.pin_ends_ms,
        "urgent": detail.urgent,
        "urged_by": [{"person": text_of(r.person), "name": r.name} for r in detail.urged_by],
    }


def announcement_lines(card: Card) -> Iterator[str]:
    """The same for people, each a line under the text."""
    if not isinstance(card.detail, AnnouncementDetail):
        return
    detail = card.detail
    if detail.corrected:
        yield "(corrected)"
    if detail.before is not None:
        yield f"(changed; before it said: {detail.before.title}. {detail.before.text})"
    if detail.channels:
        yield f"(for {', '.join('#' + name for name in detail.channels)})"
    if detail.urged_by:
        names = " and ".join(name_of(ref.name, ref.person) for ref in detail.urged_by)
        yield f"(urgent, say {names})" if detail.urgent else f"(urgent, says {names}; it takes two)"
    if detail.answer is not None:
        yield f"To the doubts: {detail.answer.text}"


def receipts_json(found: Receipts) -> dict[str, object]:
    """What ``receipts --json`` prints."""
    return {
        "id": text_of(found.id),
        "title": found.title,
        "author": found.author,
        "text_hash": found.hash.hex(),
        "texts": [
            {
                "text_hash": text.hash.hex(),
                "title": text.title,
                "day": text.day,
                "substance": text.substance,
            }
            for text in found.texts
        ],
        "people": [
            {
                "person": text_of(row.person),
                "name": row.name,
                "state": row.state.value,
                "day": row.day,
                "text_hash": row.hash.hex(),
                "seen": row.seen,
            }
            for row in found.people
        ],
        "doubts": [
            {
                "id": text_of(row.id),
                "person": text_of(row.person),
                "name": row.name,
                "day": row.day,
                "text": row.text,
            }
            for row in found.doubts
        ],
        "answer": found.answer.text if found.answer else "",
        "reminded": list(found.reminded),
    }


def receipts_lines(found: Receipts) -> Iterator[str]:
    """What ``receipts`` prints for people."""
    read = [row for row in found.people if row.day]
    yield f"{found.title} ({found.author})"
    yield f"SHA-256 of the text: {found.hash.hex()}"
    yield f"Read by {len(read)} of {len(found.people)}."
    for row in read:
        yield f"    {row.day}  {name_of(row.name, row.person)}{_which(found, row)}"
    missing = [row for row in found.people if not row.day]
    if missing:
        yield "Missing:"
    for row in missing:
        yield f"    {name_of(row.name, row.person)}: {_why(row)}"
    if found.doubts:
        yield "Doubts:"
    for doubt in found.doubts:
        yield from paragraph(f"{doubt.day} {name_of(doubt.name, doubt.person)}: {doubt.text}")
    if found.answer is not None:
        yield from paragraph(f"Answered on {found.answer.day}: {found.answer.text}")
    if found.reminded:
        yield f"Reminded on {', '.join(found.reminded)}."


def _which(found: Receipts, row: ReceiptRow) -> str:
    doubt = " (has a doubt)" if row.state is Receipt.DOUBT else ""
    earlier = " (the text before it was corrected)" if row.hash != found.hash else ""
    return doubt + earlier


def _why(row: ReceiptRow) -> str:
    if row.state is Receipt.WAITING:
        return "has it and has not answered"
    since = f"; their computer was last seen on {row.seen}" if row.seen else ""
    return f"it has not come to their computer yet{since}"
