"""The reading end of views.db: pages, straight from local tables.

Cheap to import on purpose: the window does it before its first frame.
"""

from __future__ import annotations

import sqlite3
import threading
import weakref
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sync.errors import DamagedHome
from sync.values import DeviceId, EntryId, PersonId, Reaction
from sync.views import (
    acks,
    announcements,
    channels,
    company,
    conversations,
    erased,
    feed,
    people,
    reactions,
    schema,
    search,
    trust,
)
from sync.views.blobreading import BlobReading
from sync.views.faults import UNREADABLE, is_bug
from sync.views.files import Identity, identity_of
from sync.views.rows import (
    Card,
    CardKind,
    ChannelRow,
    ConversationRow,
    Erasure,
    Me,
    MessageRow,
    Outside,
    PersonRow,
    Turn,
)
from sync.views.schema import chunks

if TYPE_CHECKING:
    from sync.views.missing_keys import Lacking

__all__ = ["ViewsReader"]

T = TypeVar("T")

_BUSY_S = 5.0


class ViewsReader(BlobReading):
    """Reads views.db from any thread, each with its own connection, opened when first needed.

    Each method answers from one consistent state. While the file is not there, or is being made
    anew, everything is empty; the next call sees the new one.

    Raises:
        DamagedHome: the file cannot be read. The node makes it anew.
    """

    def __init__(self, path: Path, me: DeviceId) -> None:
        self.path = path
        self.device = me
        self._of_thread = threading.local()
        self._all: weakref.WeakSet[_Handle] = weakref.WeakSet()
        self._lock = threading.Lock()

    def ready(self) -> bool:
        """Whether a company has been folded: False while the file is missing or being made."""
        return self._read(company.is_there)

    def me(self) -> Me | None:
        """Who I am, or None while this device does not count in any company."""
        return self._read(lambda c: people.me(c, self.device))

    def outsider(self) -> Me | None:
        """Who I am, if I came with an invitation and it does not let me in."""
        return self._read(lambda c: people.outsider(c, self.device))

    def outside(self) -> Outside | None:
        """Why this device is not in the company that it came to with an invitation, if so."""
        return self._read(company.outside)

    def feed(
        self,
        *,
        kinds: frozenset[CardKind] | None = None,
        channel: str | None = None,
        limit: int = 30,
        before: EntryId | None = None,
    ) -> list[Card]:
        """A page of cards, newest first; the next one starts ``before`` the last card of this.

        ``kinds`` None means all. With ``channel``, only its posts.
        """
        return self._read(
            lambda c: feed.page(
                c, self.device, kinds=kinds, channel=channel, limit=limit, before=before
            )
        )

    def card(self, id: EntryId) -> Card | None:
        """One card, or None when it is not here or is not shown."""
        return self._read(lambda c: feed.card(c, self.device, id))

    def search(self, words: str, limit: int = 30) -> list[Card]:
        """The newest cards with all these words, newest first; a phrase stands in quotes."""
        return self._read(lambda c: search.find(c, self.device, words, limit))

    def conversations(self) -> list[ConversationRow]:
        """What is sealed to me: the conversation with the newest message first."""
        return self._read(lambda c: conversations.every(c, self.device))

    def conversation(self, id: EntryId) -> ConversationRow | None:
        """One conversation, or None."""
        return self._read(lambda c: conversations.one(c, self.device, id))

    def messages(
        self, conversation: EntryId, *, limit: int = 30, before: EntryId | None = None
    ) -> list[MessageRow]:
        """A page of messages, newest first; the next one starts ``before`` the last of this."""
        return self._read(
            lambda c: conversations.page(c, self.device, conversation, limit=limit, before=before)
        )

    def message(self, id: EntryId) -> MessageRow | None:
        """One message that is for me, or None."""
        return self._read(lambda c: conversations.message(c, self.device, id))

    def messages_between(self, start: bytes, end: bytes) -> list[EntryId]:
        """The ids of my messages between two."""
        return self._read(lambda c: conversations.starting_with(c, self.device, start, end))

    def find_messages(self, words: str, limit: int = 30) -> list[MessageRow]:
        """My newest messages with all these words, newest first; a phrase stands in quotes."""
        return self._read(lambda c: conversations.find(c, self.device, words, limit))

    def letter_people(self, letter: EntryId) -> frozenset[PersonId]:
        """Whom something sealed was for, as far as this device could open it."""
        return self._read(lambda c: conversations.parties(c, letter))

    def lacking_keys(self) -> dict[tuple[DeviceId, frozenset[PersonId]], list[Lacking]]:
        """The letters that each device lacks the keys of, by the device and whom they are for."""
        from sync.views import missing_keys  # only a node's chore asks

        return self._read(missing_keys.find)

    def prekeys(self) -> dict[DeviceId, bytes]:
        """The newest prekey of each device that has one."""
        return self._read(trust.prekeys)

    def trusted(self) -> PersonId | None:
        """Who is asked unsigned questions here, if anybody."""
        return self._read(trust.trusted)

    def named(self) -> dict[PersonId, PersonId]:
        """Whom each colleague would ask."""
        return self._read(trust.named)

    def people_count(self) -> int:
        """How many people the company has."""
        return self._read(trust.people_count)

    def unrecognised(self) -> list[tuple[EntryId, PersonId]]:
        """What people ask to be erased and nobody here has seen, with who asks."""
        return self._read(erased.unrecognised)

    def people(self) -> list[PersonRow]:
        """All colleagues by name."""
        return self._read(people.everybody)

    def former(self) -> list[PersonRow]:
        """Those who left, by name; of colleagues with some devices removed, nothing."""
        return self._read(people.former)

    def name_of(self, person: PersonId) -> str:
        """The name of a colleague, also of one who left; empty without a profile."""
        return self._read(lambda c: people.names(c).get(person, ""))

    def said_name(self, device: DeviceId) -> str:
        """The name in a device's own profile, whether or not the device counts; or empty."""
        return self._read(lambda c: people.said_name(c, device))

    def newest_profiles(self) -> dict[EntryId, PersonId]:
        """The entry of the newest profile of every person, those who left among them."""
        return self._read(people.newest_profiles)

    def person(self, id: PersonId) -> PersonRow | None:
        """One colleague, or None."""
        return self._read(lambda c: people.person(c, id))

    def channels(self, marks: Mapping[str, int]) -> list[ChannelRow]:
        """``general``, then every channel with posts by name.

        ``marks`` holds the display time in Unix milliseconds up to which I have seen each.
        """
        return self._read(lambda c: channels.channels(c, self.device, marks))

    def unread_announcements(self) -> list[Card]:
        """Announcements by others that wait for my receipt, newest first."""
        return self._read(lambda c: announcements.unread(c, self.device))

    def pinned(self, now_ms: int) -> Card | None:
        """The newest announcement whose pin has not ended by ``now_ms``."""
        return self._read(lambda c: announcements.pinned(c, self.device, now_ms))

    def erasure(self, id: EntryId) -> Erasure | None:
        """Who erased an entry that is gone from here, and how far that has come; or None."""
        return self._read(lambda c: erased.of_entry(c, id, people.names(c), self.device))

    def erasures(self, since_ms: int, limit: int) -> list[Erasure]:
        """What I erased since then and is gone from here, with how far that has come."""
        return self._read(lambda c: erased.mine(c, since_ms, limit, people.names(c), self.device))

    def gone(self) -> list[EntryId]:
        """What was erased and is gone from here."""
        return self._read(erased.gone)

    def gone_count(self) -> int:
        """How many entries that is."""
        return self._read(erased.gone_count)

    def due_to_go(self, now_ms: int, limit: int) -> list[erased.Asked]:
        """What its author has erased and may go now, or has not been looked at."""
        return self._read(lambda c: erased.due(c, now_ms, limit))

    def erased_by(self, entries: Sequence[EntryId]) -> dict[tuple[EntryId, PersonId], EntryId]:
        """Who asks for these entries to be erased, rightly or not, with the act."""
        found: dict[tuple[EntryId, PersonId], EntryId] = {}
        for some in chunks(entries):
            found |= self._read(partial(erased.by_person, entries=some))
        return found

    def gone_within(self, person: PersonId, after: int, until: int) -> int:
        """How many entries are gone whose acts, of one person, came after and until a moment."""
        return self._read(lambda c: erased.gone_within(c, person, after, until))

    def digest(self) -> bytes:
        """32 bytes over all that people see: equal content, equal digest, on every device."""
        from sync.views.digest import digest  # it needs msgspec, which no page does

        return self._read(digest)

    def turn(self, card: EntryId, reaction: Reaction, person: PersonId) -> Turn | None:
        """The entry by which a person's reaction to a card stands as it does, or None."""
        return self._read(lambda c: reactions.turn(c, card, reaction, person))

    def receipt(self, card: EntryId, person: PersonId) -> EntryId | None:
        """The entry by which a person acknowledged an announcement as it is, or None."""
        return self._read(lambda c: acks.receipt(c, card, person))

    def close(self) -> None:
        """Close the connections of all threads. A later call opens anew."""
        with self._lock:
            for handle in list(self._all):
                handle.close()
            self._all.clear()
            self._of_thread = threading.local()

    def _read(self, query: Callable[[sqlite3.Connection], T]) -> T:
        """Run a query in one read transaction.

        Tables may go from under it while the writer makes them anew: then it looks again.
        """
        try:
            return self._handle().run(query)
        except UNREADABLE:
            self._forget()
        try:
            return self._handle().run(query)
        except UNREADABLE as error:
            self._forget()
            if is_bug(error):
                raise
            raise DamagedHome(path=str(self.path), why=str(error)) from error

    def _handle(self) -> _Handle:
        """This thread's connection, to the file that has the name now."""
        handle: _Handle | None = getattr(self._of_thread, "handle", None)
        identity = identity_of(self.path)
        if handle is not None and handle.identity is not None and handle.identity == identity:
            return handle
        self._forget()
        handle = _connect(self.path, identity)
        with self._lock:
            self._all.add(handle)
        self._of_thread.handle = handle
        return handle

    def _forget(self) -> None:
        handle: _Handle | None = getattr(self._of_thread, "handle", None)
        if handle is not None:
            handle.close()
            self._of_thread.handle = None


class _Handle:
    """One read-only connection, closed with its thread.

    ``identity`` tells whether the name still means the same file; None when nothing readable
    was there, and the connection holds empty tables in memory instead.
    """

    def __init__(self, connection: sqlite3.Connection, identity: Identity | None) -> None:
        self.connection = connection
        self.identity = identity
        # Closing takes statements away; it waits for the one that runs in another thread.
        self._busy = threading.Lock()

    def __del__(self) -> None:
        self.close()

    def run(self, query: Callable[[sqlite3.Connection], T]) -> T:
        """The query's answer, from one state of the file."""
        with self._busy:
            self.connection.execute("BEGIN")
            try:
                return query(self.connection)
            finally:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")

    def close(self) -> None:
        """Close the connection; harmless when it is."""
        with self._busy:
            self.connection.close()


def _connect(path: Path, identity: Identity | None) -> _Handle:
    """A handle on the file, or on empty tables when none of this version is there."""
    if identity is not None:
        connection = _open(path)
        try:
            if schema.version_of(connection) == schema.VERSION:
                return _Handle(connection, identity)
        except BaseException:
            connection.close()
            raise
        connection.close()
    return _Handle(_empty(), None)


def _open(path: Path) -> sqlite3.Connection:
    # Closed by whichever thread comes to it, hence no check; only its own thread reads with it.
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro",
        uri=True,
        timeout=_BUSY_S,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        # Only the writer moves the write-ahead log into the file (protocol.md 3).
        connection.execute("PRAGMA wal_autocheckpoint = 0")
    except BaseException:
        connection.close()
        raise
    return connection


def _empty() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    schema.create(connection)
    return connection
