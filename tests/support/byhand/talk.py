"""What concerns Marta, by hand: notices, conversations, finds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sync.client import (
    ConversationKind,
    ConversationRow,
    Cursor,
    EnclosedRow,
    Erasure,
    Hit,
    HitPage,
    MessageKind,
    MessageRow,
    NotificationKind,
    NotificationRow,
    OrderedErasure,
    PersonRow,
    Sought,
)
from sync.values import BlobId, EntryId, PersonId
from sync.views.rows_search import Place

if TYPE_CHECKING:
    from support.byhand.rows import HandClient


class HandTalk:
    """That part of the client made by hand; empty until a test fills it."""

    closed_until: datetime | None

    def __init__(self) -> None:
        self.news: list[NotificationRow] = []
        self.seen_cards: list[EntryId] = []
        self.unread: dict[EntryId, int] = {}
        self.silent_until: datetime | None = None
        self.talks: list[ConversationRow] = []
        self.said: dict[EntryId, list[MessageRow]] = {}
        self.hits: list[Hit] = []
        self.sought: list[Sought] = []
        self.lost: list[Erasure] = []
        self.enclosed: dict[BlobId, bytes] = {}

    _write: Callable[..., EntryId]

    def notifications(self, *, limit: int = 30) -> list[NotificationRow]:
        """The newest ``limit``."""
        return self.news[:limit]

    def unread_messages(self) -> dict[EntryId, int]:
        """As the test says."""
        return dict(self.unread)

    def mark_card_seen(self, card: EntryId) -> bool:
        """Noted in :attr:`seen_cards`."""
        self.seen_cards.append(card)
        new = any(row.fresh and row.place == card for row in self.news)
        self.news = [row._replace(fresh=0) if row.place == card else row for row in self.news]
        return new

    def mark_conversation_seen(self, conversation: EntryId) -> None:
        """Its messages are not new any more."""
        self.unread.pop(conversation, None)

    def mark_all_seen(self) -> None:
        """Nothing is new any more."""
        self.news = [row._replace(fresh=0) for row in self.news]
        self.unread.clear()

    def hushed_until(self) -> datetime | None:
        """As :meth:`hush` said."""
        return self.silent_until

    def muted(self) -> frozenset[NotificationKind]:
        """Nothing is switched off."""
        return frozenset()

    def quiet_kinds(self) -> frozenset[NotificationKind]:
        """Every kind may pop up."""
        return frozenset()

    def pop_ups(self) -> list[NotificationRow]:
        """What is new, or in a silence what is urgent of it."""
        silent = self.silent_until is not None or self.closed_until is not None
        kinds = self.muted() | self.quiet_kinds()
        fresh = [row for row in self.news if row.fresh and row.kind not in kinds]
        return [row for row in fresh if row.urgent or not silent]

    def hush(self) -> datetime:
        """Until some day."""
        self.silent_until = datetime(2026, 11, 24)
        return self.silent_until

    def unhush(self) -> None:
        """No longer."""
        self.silent_until = None

    def erasure(self, target: EntryId) -> Erasure | None:
        """What a test has had erased."""
        return next((one for one in self.lost if one.id == target), None)

    def ordered_erasure(self, target: EntryId) -> OrderedErasure | None:
        """Nobody has ordered any."""
        del target
        return None

    def conversations(self) -> list[ConversationRow]:
        """The one with the newest message first."""
        return sorted(self.talks, key=lambda row: -row.time_ms)

    def messages(
        self, conversation: EntryId, *, limit: int = 30, before: EntryId | None = None
    ) -> list[MessageRow]:
        """Newest first."""
        rows = self.said.get(conversation, [])
        start = next((at + 1 for at, row in enumerate(rows) if row.id == before), 0)
        return rows[start : start + limit]

    def message(
        self,
        text: str,
        to: Sequence[PersonId],
        pictures: Sequence[tuple[Path, str]] = (),
        files: Sequence[Path] = (),
    ) -> EntryId:
        """Kept in ``calls``, with what goes with it where something does."""
        given = [list(some) for some in (pictures, files) if some]
        return self._write("message", text, list(to), *given)

    def message_group(
        self,
        text: str,
        group: EntryId,
        pictures: Sequence[tuple[Path, str]] = (),
        files: Sequence[Path] = (),
    ) -> EntryId:
        """Kept in ``calls``, likewise."""
        given = [list(some) for some in (pictures, files) if some]
        return self._write("message group", text, group, *given)

    def private_message(self, target: EntryId) -> MessageRow | None:
        """One of those."""
        every = (row for rows in self.said.values() for row in rows)
        return next((row for row in every if row.id == target), None)

    def is_picture(self, path: Path) -> bool:
        """By its name: nothing is read."""
        return path.suffix in (".png", ".jpg", ".webp")

    def save_enclosed(self, row: EnclosedRow, folder: Path, name: str = "") -> Path:
        """Kept in ``calls``; where it would be."""
        self._write("save enclosed", row.blob, name)
        return folder / (name or row.name or "foto.jpg")

    def read_enclosed(self, row: EnclosedRow) -> bytes:
        """What a test has put under the blob's place."""
        return self.enclosed.get(row.blob, b"")

    def start_of_enclosed(self, row: EnclosedRow) -> bytes:
        """How that begins."""
        return self.read_enclosed(row)[:12]

    def answer(self, question: EntryId, text: str) -> EntryId:
        """Kept in ``calls``."""
        return self._write("answer", question, text)

    def private_channels(self) -> list[ConversationRow]:
        """The groups."""
        kind = ConversationKind.GROUP
        return [row for row in self.conversations() if row.kind is kind and row.inside]

    def make_group(self, name: str, members: Sequence[PersonId]) -> EntryId:
        """Kept in ``calls``."""
        return self._write("make group", name, list(members))

    def change_group(
        self,
        group: EntryId,
        *,
        name: str = "",
        add: Sequence[PersonId] = (),
        remove: Sequence[PersonId] = (),
    ) -> EntryId:
        """Kept in ``calls``."""
        return self._write("change group", group, name, list(add), list(remove))

    def former(self) -> list[PersonRow]:
        """Nobody has left."""
        return []

    def find_page(self, sought: Sought, *, limit: int = 30, after: Cursor | None = None) -> HitPage:
        """What the test has put there, for any words."""
        self.sought.append(sought)
        start = after.cards.n if after else 0
        found = self.hits[start : start + limit] if sought.words.strip() else []
        more = start + len(found) < len(self.hits) and bool(found)
        return HitPage(found, Cursor(cards=Place(start + limit)) if more else None)


def told(
    name: str, kind: NotificationKind, by: str, time_ms: int, text: str, fresh: int = 1
) -> NotificationRow:
    """Something that concerns Marta, of the card ``name``."""
    from support.byhand.rows import key_of, ref

    id = EntryId(key_of(f"card {name}"))
    return NotificationRow(id, kind, id, (ref(by),), time_ms, text, fresh)


def talk(
    hand: HandClient,
    name: str,
    people: Sequence[str],
    time_ms: int,
    *texts: str,
    kind: ConversationKind = ConversationKind.DIRECT,
    inside: bool = True,
    unread: int = 0,
) -> EntryId:
    """Put a conversation there: its texts alternate between the first of the others, who says
    the last one, and Marta, a minute apart. A group is called ``name``."""
    from support.byhand.rows import MINUTE, STAFF, key_of, person_id, refs, spread

    id = EntryId(key_of(f"talk {name}"))
    rows = []
    for back, text in enumerate(reversed(texts)):
        by = "marta" if back % 2 else people[0]
        rows.append(
            MessageRow(
                id=EntryId(key_of(f"message {name} {len(texts) - back}")),
                conversation=id,
                kind=MessageKind.MESSAGE,
                person=person_id(by),
                author=STAFF[by][0],
                time_ms=time_ms - back * MINUTE,
                text=text,
                mine=by == "marta",
                delivered=spread(1 + back % 2, 2, ("ines",)),
            )
        )
    hand.said[id] = rows
    group = kind is ConversationKind.GROUP
    hand.talks.append(
        ConversationRow(
            id,
            kind,
            name if group else "",
            refs(*people),
            inside,
            time_ms,
            rows[0] if rows else None,
        )
    )
    if unread:
        hand.unread[id] = unread
    return id


def enclose(
    hand: HandClient, id: EntryId, place: int, *attached: str, here: bool = True, photo: bytes = b""
) -> EntryId:
    """Let pictures (described, ``alt:640x480``) and files (``name``) have come with a message of a
    conversation, counted from the newest; its id. The pictures are all that ``photo``."""
    from support.byhand.rows import key_of

    rows = []
    for word in attached:
        name, colon, sides = word.partition(":")
        wide, _, high = sides.partition("x")
        blob = BlobId(key_of(f"enclosed {word}"))
        hand.enclosed[blob] = photo
        rows.append(
            EnclosedRow(
                blob, bytes(32), 2_400_000, "" if colon else name,
                int(wide or 0), int(high or 0), name if colon else "", here,
            )
        )  # fmt: skip
    said = hand.said[id]
    said[place] = said[place]._replace(attached=tuple(rows))
    for at, talk in enumerate(hand.talks):
        if talk.id == id:
            hand.talks[at] = talk._replace(last=said[0])
    return said[place].id
