"""What a card's words depend on beside the card itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from desktop.images.people import faces_of
from desktop.words import formatting
from sync.values import BlobId, EntryId, PersonId, Rank, text_of

if TYPE_CHECKING:
    from sync.client import Card, Client, CommentRow, Me

PIECES = 30
"""Pieces for outside that are looked at, the newest: there is one a week."""


class Cleared(NamedTuple):
    """The piece that may be told outside, by its key, and who says so."""

    piece: str
    person: PersonId
    name: str


@dataclass(frozen=True, slots=True)
class Around:
    """The time, the people and their faces, and what has been opened and begun here."""

    now_ms: int
    people: int
    faces: Mapping[PersonId, str]
    unfolded: Mapping[str, Sequence[CommentRow]]
    """Of cards whose comments are shown further back, these, oldest first, by the card's key."""
    drafts: Mapping[str, str]
    me: PersonId | None = None
    rank: Rank | None = None
    jobs: Mapping[PersonId, str] = field(default_factory=dict)
    has_preview: Callable[[BlobId], bool] = lambda _blob: False
    outside: Mapping[EntryId, Cleared] = field(default_factory=dict)
    """The posts that may be told outside."""

    def face(self, person: PersonId) -> str:
        """The image key of a person's face (``images.people``)."""
        return self.faces.get(person) or f"{text_of(person)}/0"


def around_now(
    client: Client,
    me: Me,
    unfolded: Mapping[str, Sequence[CommentRow]] | None = None,
    drafts: Mapping[str, str] | None = None,
) -> Around:
    """As it is now."""
    people = client.people()
    jobs = {person.person: person.job for person in people}
    shown = (faces_of(people), unfolded or {}, drafts or {})
    return Around(
        formatting.now_ms(), me.people, *shown, me.person, me.rank, jobs,
        lambda blob: client.preview_path(blob) is not None,
        outward(client.outside_pieces(limit=PIECES)),
    )  # fmt: skip


def outward(pieces: Sequence[Card]) -> dict[EntryId, Cleared]:
    """Which posts may be told outside, each by its newest piece."""
    if not pieces:
        return {}
    from sync.client import OutsideDetail

    found: dict[EntryId, Cleared] = {}
    for card in pieces:
        if isinstance(card.detail, OutsideDetail) and card.detail.ready:
            found.setdefault(card.detail.post, Cleared(text_of(card.id), card.person, card.author))
    return found
