"""Which cards of how things are done are listed, and as what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.models.feed import said_when
from desktop.models.processes import ProcessRow, SaidRow
from desktop.words import formatting
from desktop.words import processes as words
from desktop.words.formatting import named, plain
from sync.client import with_names
from sync.values import PersonId, text_of

if TYPE_CHECKING:
    from sync.client import Card, Client, CommentRow, ProcessDetail

SAID = 500
"""Comments since the last look that are counted and shown at most."""


def needs(card: Card, detail: ProcessDetail) -> bool:
    """Whether somebody has to look at it."""
    return detail.orphan or words.is_due(detail) or bool(words.said_since(card, detail))


def every(client: Client, limit: int) -> list[tuple[Card, ProcessDetail]]:
    """The cards, each with all that was said since the last look and what holds of it."""
    from sync.client import ProcessDetail

    return [
        (_with_doubts(card, card.detail, client), card.detail)
        for card in client.processes(limit=limit)
        if isinstance(card.detail, ProcessDetail)
    ]


def wanted(card: Card, detail: ProcessDetail, which: str, sought: str, me: PersonId | None) -> bool:
    """Whether it is shown among ``mine``, ``due``, ``orphan`` or all, with the words sought."""
    match which:
        case "mine" if detail.owner.person != me:
            return False
        case "due" if not words.is_due(detail):
            return False
        case "orphan" if not detail.orphan:
            return False
    text = plain(f"{card.title}\n{card.text}")
    return all(plain(word) in text for word in sought.split())


def row_of(card: Card, detail: ProcessDetail) -> ProcessRow:
    """A card in the list."""
    line = words.row_line(card, detail)
    glyph = "warning" if detail.orphan else "clock" if words.is_due(detail) else ""
    if not glyph and words.said_since(card, detail):
        glyph = "comment"
    return ProcessRow(text_of(card.id), card.title, line, glyph, f"{card.title}, {line}")


def said_row(said: CommentRow, faces: Mapping[PersonId, str]) -> SaidRow:
    """What somebody said of a card."""
    return SaidRow(
        text_of(said.id),
        text_of(said.person),
        faces.get(said.person, ""),
        named(said.author),
        said_when(said, formatting.now_ms()),
        with_names(said.text, said.mentions, lambda who: named(who.name)),
    )


def _with_doubts(card: Card, detail: ProcessDetail, client: Client) -> Card:
    if not card.earlier or len(words.said_since(card, detail)) < len(card.comments):
        return card
    said = client.comments(card.id, limit=SAID)[::-1]
    earlier = card.earlier + len(card.comments) - len(said)
    return card._replace(comments=tuple(said), earlier=max(0, earlier))
