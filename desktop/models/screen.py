"""What the screen in the hall shows, one thing after the other: what may be read by whoever walks
past, and nothing about who has read it, said something to it, or comes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.models.feed import feed_row
from sync.client import AnnouncementDetail, EventDetail
from sync.errors import Removed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.models.around import Around
    from desktop.models.feed import FeedRow
    from sync.client import Card, Client, Me

DAY_MS: Final = 86_400_000
RECENT_MS: Final = 14 * DAY_MS
"""How long news is news, and how far ahead an event is near."""

MOST: Final = 4
"""Of each kind: with more it would be a long while until something comes round again."""

LEAST_S, MOST_S = 12, 45
WORDS_A_SECOND: Final = 2.2
"""How fast people read who stand three metres away and have just come in."""


class Slide(NamedTuple):
    """One thing on the screen. ``byline`` is who says it and when, ``people`` are the faces beside
    it, ``facts`` with their ``glyphs`` are when and where; ``picture`` is a photo's key or empty;
    ``stays_ms`` is how long it is there."""

    key: str
    kind: str
    chip: str
    glyph: str
    title: str
    text: str
    byline: str
    faces: tuple[str, ...]
    facts: tuple[str, ...]
    glyphs: tuple[str, ...]
    tile: str
    picture: str
    stays_ms: int


def slides_of(client: Client, me: Me, around: Around) -> list[Slide]:
    """What there is to show now: what is pinned first, then events, thanks, who is new, and the
    other announcements.

    Raises:
        Removed: this computer is no longer one of the company's.
    """
    if me.removed:
        raise Removed(action="read", needs="", when_ms=0)
    since = around.now_ms - RECENT_MS
    pinned = client.pinned()
    announced = [card for card in _cards(client, "announcement") if card.time_ms > since]
    told = [card for card in announced if _for_all(card)]
    events = [card for card in client.events(limit=MOST) if _is_near(card, around.now_ms)]
    found = [
        *([pinned] if pinned is not None and _for_all(pinned) else []),
        *told[:1],
        *events,
        *_since(_cards(client, "welcome"), since),
        *_since(_cards(client, "kudos"), since),
        *told[1:],
    ]
    unique = {card.id: card for card in found}
    return [_slide(card, around) for card in unique.values()]


def _cards(client: Client, kind: str) -> list[Card]:
    from sync.client import CardKind

    return client.feed(kinds=frozenset({CardKind(kind)}), limit=2 * MOST)


def _since(cards: Iterable[Card], since_ms: int) -> list[Card]:
    return [card for card in cards if card.time_ms > since_ms][:MOST]


def _for_all(card: Card) -> bool:
    """What is for some channels is not for everybody who walks past."""
    return not (isinstance(card.detail, AnnouncementDetail) and card.detail.channels)


def _is_near(card: Card, now_ms: int) -> bool:
    return isinstance(card.detail, EventDetail) and card.detail.starts_ms < now_ms + RECENT_MS


def _slide(card: Card, around: Around) -> Slide:
    row = feed_row(card, around)
    match card.kind:
        case "kudos":
            slide = _thanks(row)
        case "announcement":
            slide = _announcement(row)
        case _:
            slide = _other(row)
    words = len(f"{slide.title} {slide.text} {' '.join(slide.facts)}".split())
    stays = min(MOST_S, max(LEAST_S, words / WORDS_A_SECOND))
    return slide._replace(stays_ms=round(1000 * stays))


def _announcement(row: FeedRow) -> Slide:
    pinned = QCoreApplication.translate("Screen", "Anuncio fijado")
    chip = pinned if row.pinned else QCoreApplication.translate("Screen", "Anuncio")
    glyph = "pin" if row.pinned else "megaphone"
    byline = f"{row.author} · {row.when_inside}"
    here = [blob for blob, there in zip(row.picture_blobs, row.picture_here, strict=True) if there]
    slide = _base(row, chip, glyph)
    picture = here[0] if here else ""
    return slide._replace(title=row.title, byline=byline, faces=(row.face,), picture=picture)


def _thanks(row: FeedRow) -> Slide:
    line = QCoreApplication.translate("Screen", "{author} reconoce a {to}")
    title = line.format(author=row.author, to=row.to_line)
    slide = _base(row, QCoreApplication.translate("Screen", "Kudos"), "clap")
    byline = " · ".join(part for part in (row.value_name, row.when_inside) if part)
    return slide._replace(title=title, byline=byline, faces=row.to_faces[:3], tile=row.tile)


def _other(row: FeedRow) -> Slide:
    slide = _base(row, row.chip, row.chip_glyph)
    faces = (row.subject_face,) if row.subject_face else ()
    return slide._replace(title=row.head, facts=row.facts, glyphs=row.fact_glyphs, faces=faces)


def _base(row: FeedRow, chip: str, glyph: str) -> Slide:
    return Slide(row.key, row.kind, chip, glyph, "", row.text, "", (), (), (), "", "", 0)
