"""The tables of views.db: plain facts from the log, and who counts, side by side.

What an entry said is kept whether or not its author counts today, and *who counts* (the
``device`` table) is replaced whenever governance changes. Readers join the two, so the result
depends on the set of entries alone, never on the order in which they came. Only what lies
beyond a removal's cut makes no rows at all: when a cut moves, the rows of that device are made
again (``authority`` remembers from which cuts they were made).

Units: ``*_ms`` are Unix milliseconds. ``epoch`` and ``hlc`` are unsigned 64-bit numbers and
SQLite's integers are signed, so they are 8 big-endian bytes, which also sort rightly. A
``stamp`` is ``hlc ‖ seq ‖ entry id``: of two acts on the same thing the one with the greater
stamp is the newer, on every device.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import TypeVar

from sync.values import ID_BYTES, EntryId

VERSION = 8
"""Kept in ``PRAGMA user_version``. Raise it with any change here or in a fold: files of another
version are thrown away and folded anew."""

DERIVED = (
    "company",
    "company_value",
    "member",
    "device",
    "hidden",
    "authority",
    "card",
    "kudos_to",
    "attached",
    "comment",
    "reaction",
    "ack",
    "profile",
    "erased",
    "prekey",
    "trust",
)
"""What comes from the log and governance."""

LETTERS = ("letter", "letter_to", "letter_device", "letter_group", "key_given")
"""What comes from sealed entries that this device has opened: in no digest, for others see others
of them, and made again as a whole."""

INDEX = ("words", "letter_words")
"""What is made from the derived tables, for search."""

LOCAL = (
    "fold",
    "holding",
    "sealed_holding",
    "keeper",
    "blob_here",
    "blob_asked",
    "blob_spare",
    "let_go",
)
"""How far folding has come, and this device's own knowledge."""

_TABLES = """
CREATE TABLE fold (
    cursor INTEGER NOT NULL,
    letters INTEGER NOT NULL,         -- up to which opening the tables of letters are made
    reach BLOB NOT NULL               -- from which cuts they are
);
INSERT INTO fold VALUES (0, 0, x'');

-- From governance. One row, or none before the first governance was folded.
CREATE TABLE company (
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    governance BLOB NOT NULL,         -- digest of the governance that these five tables show
    outside INTEGER                   -- an Outside: why this device is not in it; local
);
CREATE TABLE company_value (
    position INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    tile TEXT NOT NULL
);
CREATE TABLE member (                 -- people with at least one device that counts
    person BLOB PRIMARY KEY,
    rank INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE device (                 -- devices whose content is shown, and only those
    device BLOB PRIMARY KEY,
    person BLOB NOT NULL,
    rank INTEGER NOT NULL,
    position INTEGER NOT NULL,        -- among the person's devices, oldest first
    present INTEGER NOT NULL          -- 0 when it was removed: what it wrote before stays
) WITHOUT ROWID;
CREATE INDEX device_by_person ON device (person, position);
CREATE TABLE hidden (                 -- entries out of sight, when the author's rank is weaker
    entry BLOB NOT NULL,
    act BLOB NOT NULL,                -- the HIDE or ERASE that says so
    device BLOB NOT NULL,             -- who signed it
    rank INTEGER NOT NULL,            -- and with which rank
    erased INTEGER NOT NULL,          -- 1 when the bytes are to go as well
    PRIMARY KEY (entry, erased)
) WITHOUT ROWID;

-- How the rows of a device were made from its entries, when not simply from all of them.
CREATE TABLE authority (
    device BLOB PRIMARY KEY,
    note BLOB NOT NULL
) WITHOUT ROWID;

-- From content. Posts, kudos and announcements.
CREATE TABLE card (
    n INTEGER PRIMARY KEY,            -- order of folding; local
    id BLOB NOT NULL UNIQUE,
    kind TEXT NOT NULL,               -- a CardKind
    device BLOB NOT NULL,
    epoch BLOB NOT NULL,
    seq INTEGER NOT NULL,
    branch BLOB NOT NULL,             -- of the log, empty for its trunk
    hlc BLOB NOT NULL,
    time_ms INTEGER NOT NULL,         -- display time, fixed at receipt (protocol.md A10); local
    channel TEXT NOT NULL,            -- posts only
    title TEXT NOT NULL,              -- announcements only, like the next four
    pin INTEGER NOT NULL,
    until_ms INTEGER NOT NULL,        -- end of the pin; 0 = none
    needs_ack INTEGER NOT NULL,
    hash BLOB,                        -- SHA-256 of the payload, which receipts must repeat
    value TEXT NOT NULL,              -- kudos only: key of one of the company's values, or empty
    author_rank INTEGER,              -- at that position, when it was not always the same
    -- 1 when the author may (from device, hidden and kudos_to). Nearly all are, so a new one
    -- is, until the end of the transaction that brings it has looked.
    shown INTEGER NOT NULL DEFAULT 1,
    text TEXT NOT NULL
);
CREATE INDEX card_by_time ON card (time_ms, id) WHERE shown = 1;
CREATE INDEX card_by_kind ON card (kind, time_ms, id) WHERE shown = 1;
CREATE INDEX card_by_channel ON card (channel, time_ms, id, device)
    WHERE shown = 1 AND kind = 'post';
CREATE TABLE kudos_to (
    card BLOB NOT NULL,
    position INTEGER NOT NULL,
    person BLOB NOT NULL,
    PRIMARY KEY (card, position)
) WITHOUT ROWID;
CREATE TABLE attached (               -- pictures and files of posts
    card BLOB NOT NULL,
    position INTEGER NOT NULL,
    blob BLOB NOT NULL,
    size INTEGER NOT NULL,            -- bytes, by the author's word
    name TEXT NOT NULL,               -- of a file
    width INTEGER NOT NULL,           -- of a picture in pixels; 0 makes it a file
    height INTEGER NOT NULL,
    here INTEGER NOT NULL,            -- 1 when its bytes are on this device; local
    alt TEXT NOT NULL,
    PRIMARY KEY (card, position)
) WITHOUT ROWID;
CREATE INDEX attached_by_blob ON attached (blob);
CREATE INDEX attached_wanted ON attached (card) WHERE here = 0;
CREATE TABLE comment (
    card BLOB NOT NULL,               -- its target, which may not be here yet, or not be a card
    id BLOB NOT NULL,
    device BLOB NOT NULL,
    hlc BLOB NOT NULL,
    time_ms INTEGER NOT NULL,         -- display time; local
    text TEXT NOT NULL,
    PRIMARY KEY (card, id)
) WITHOUT ROWID;
CREATE INDEX comment_by_id ON comment (id);
CREATE TABLE reaction (               -- the newest toggle of one reaction by one device
    card BLOB NOT NULL,
    reaction TEXT NOT NULL,
    device BLOB NOT NULL,
    given INTEGER NOT NULL,
    stamp BLOB NOT NULL,
    PRIMARY KEY (card, reaction, device)
) WITHOUT ROWID;
CREATE TABLE ack (                    -- the oldest receipt of one text by one device
    card BLOB NOT NULL,
    hash BLOB NOT NULL,
    device BLOB NOT NULL,
    stamp BLOB NOT NULL,
    PRIMARY KEY (card, hash, device)
) WITHOUT ROWID;
CREATE TABLE profile (                -- the newest profile written by one device
    device BLOB PRIMARY KEY,
    stamp BLOB NOT NULL,
    name TEXT NOT NULL,
    job TEXT NOT NULL,
    place TEXT NOT NULL,
    birthday TEXT NOT NULL,
    since TEXT NOT NULL,
    avatar BLOB NOT NULL              -- last: reading names must not walk through pictures
);
CREATE TABLE erased (                 -- the oldest act by which a device takes an entry back
    entry BLOB NOT NULL,              -- which may not be here yet, or be somebody else's
    device BLOB NOT NULL,
    act BLOB NOT NULL,
    epoch BLOB NOT NULL,              -- where the act lies, for how far it has come
    branch BLOB NOT NULL,
    seq INTEGER NOT NULL,
    time_ms INTEGER NOT NULL,         -- display time; local
    received_ms INTEGER NOT NULL,     -- when the act came here; local
    stamp BLOB NOT NULL,
    rightly INTEGER NOT NULL DEFAULT 0, -- 1 when the same person wrote the entry, and it is here
    due_ms INTEGER NOT NULL DEFAULT 0, -- its bytes go not before; local, like the one above
    PRIMARY KEY (entry, device)
) WITHOUT ROWID;
CREATE INDEX erased_due ON erased (due_ms) WHERE rightly = 1;
CREATE INDEX erased_by_device ON erased (device, received_ms);

CREATE TABLE prekey (                 -- the newest of each device
    device BLOB PRIMARY KEY,
    stamp BLOB NOT NULL,
    x25519 BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE trust (                  -- the newest that one device says: empty for nobody
    device BLOB PRIMARY KEY,
    stamp BLOB NOT NULL,
    person BLOB NOT NULL
) WITHOUT ROWID;

-- Sealed entries that this device has opened: messages, unsigned questions and answers.
CREATE TABLE letter (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    conversation BLOB NOT NULL,       -- of the people, or the group's, or the question's own
    scope TEXT NOT NULL,              -- which of the three: a ConversationKind
    kind TEXT NOT NULL,               -- a MessageKind
    device BLOB NOT NULL,
    epoch BLOB NOT NULL,
    branch BLOB NOT NULL,
    seq INTEGER NOT NULL,
    stamp BLOB NOT NULL,
    time_ms INTEGER NOT NULL,         -- display time
    text TEXT NOT NULL
);
CREATE INDEX letter_by_time ON letter (conversation, time_ms, id);
CREATE TABLE letter_group (           -- who was in a group from then on
    id BLOB PRIMARY KEY,
    conversation BLOB NOT NULL,
    device BLOB NOT NULL,
    stamp BLOB NOT NULL,
    name TEXT NOT NULL,
    members BLOB NOT NULL             -- 32 bytes each
) WITHOUT ROWID;
CREATE INDEX letter_group_by_time ON letter_group (conversation, stamp);
CREATE TABLE letter_to (              -- whom each of either was for, its author among them
    letter BLOB NOT NULL,
    person BLOB NOT NULL,
    PRIMARY KEY (letter, person)
) WITHOUT ROWID;
CREATE TABLE letter_device (          -- and the devices that it was sealed to
    letter BLOB NOT NULL,
    prefix BLOB NOT NULL,
    PRIMARY KEY (letter, prefix)
) WITHOUT ROWID;
CREATE TABLE key_given (              -- devices that came later, and were given its key
    letter BLOB NOT NULL,
    device BLOB NOT NULL,
    giver BLOB NOT NULL,              -- the device that says so
    PRIMARY KEY (letter, device, giver)
) WITHOUT ROWID;

-- What this device has seen with its own eyes. In no digest, kept by a rebuild.
CREATE TABLE holding (                -- up to where a peer's device holds the payloads of a log
    author BLOB NOT NULL,
    epoch BLOB NOT NULL,
    branch BLOB NOT NULL,
    holder BLOB NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (author, epoch, branch, holder)
) WITHOUT ROWID;
CREATE TABLE sealed_holding (         -- the same of sealed logs
    author BLOB NOT NULL,
    epoch BLOB NOT NULL,
    branch BLOB NOT NULL,
    holder BLOB NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (author, epoch, branch, holder)
) WITHOUT ROWID;
CREATE TABLE keeper (                 -- devices that hold sealed payloads for others
    device BLOB PRIMARY KEY
) WITHOUT ROWID;
CREATE TABLE let_go (                 -- entries of which nothing is here any more
    entry BLOB PRIMARY KEY,
    person BLOB                       -- who wrote it, as far as is known
) WITHOUT ROWID;
CREATE TABLE blob_here (
    blob BLOB PRIMARY KEY
) WITHOUT ROWID;
CREATE TABLE blob_spare (             -- for what there is no room: see sync.views.shelf
    blob BLOB PRIMARY KEY
) WITHOUT ROWID;
CREATE TABLE blob_asked (             -- what somebody here wants to have, however old it is
    blob BLOB PRIMARY KEY,
    asked_ms INTEGER NOT NULL
) WITHOUT ROWID;

-- The words of all cards, whoever wrote them: where they stand, not what they are.
CREATE VIRTUAL TABLE words USING fts5 (
    title, text, content = 'card', content_rowid = 'n', columnsize = 0,
    tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE letter_words USING fts5 (
    text, content = 'letter', content_rowid = 'n', columnsize = 0,
    tokenize = "unicode61 remove_diacritics 2"
);
"""


def create(connection: sqlite3.Connection) -> None:
    """Empty tables of this version in an empty database, all or nothing."""
    connection.executescript(f"BEGIN;{_TABLES}PRAGMA user_version = {VERSION};COMMIT;")


def is_whole(connection: sqlite3.Connection) -> bool:
    """Whether the file has this version's tables, all of them."""
    if version_of(connection) != VERSION or not set(DERIVED + LETTERS + INDEX + LOCAL) <= set(
        _tables(connection)
    ):
        return False
    return connection.execute("SELECT 1 FROM fold").fetchone() is not None


def drop_all(connection: sqlite3.Connection) -> None:
    """Take away whatever tables are there, of any version.

    The file stays, because a window may have it open, and some systems do not let an open
    file be replaced.
    """
    connection.execute("BEGIN IMMEDIATE")
    for name in _tables(connection):
        quoted = name.replace('"', '""')
        connection.execute(f'DROP TABLE "{quoted}"')
    connection.execute("PRAGMA user_version = 0")
    connection.execute("COMMIT")


def _tables(connection: sqlite3.Connection) -> list[str]:
    # Not those that a virtual table keeps its own things in: they go with it.
    rows = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main'"
        " AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%'"
    )
    return [name for (name,) in rows]


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the tables in an open file, 0 in a new one."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def entry_of(stamp: bytes) -> EntryId:
    """The entry whose ``stamp`` this is."""
    return EntryId(stamp[-ID_BYTES:])


_Id = TypeVar("_Id", bound=bytes)
_AT_ONCE = 500  # far below the number of placeholders that SQLite takes


def chunks(ids: Iterable[_Id]) -> Iterator[list[_Id]]:
    """A few hundred at a time."""
    every = list(ids)
    for start in range(0, len(every), _AT_ONCE):
        yield every[start : start + _AT_ONCE]


def marks(count: int) -> str:
    """Placeholders for an ``IN`` with ``count`` values."""
    return ",".join("?" * count)
