"""The tables of the log and of local state. Migrations make them; a test holds the two together.

Units: ``*_ms`` are Unix milliseconds. An epoch is an unsigned 64-bit number and SQLite's
integers are signed, so it is kept as 8 big-endian bytes.
"""

from __future__ import annotations

from enum import IntEnum

from sqlalchemy import (
    CheckConstraint,
    Column,
    ColumnElement,
    Computed,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    func,
    select,
    text,
)

metadata = MetaData()

log = Table(
    "log",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("device", LargeBinary, nullable=False),
    Column("epoch", LargeBinary, nullable=False),
    Column("lane", Integer, nullable=False),
    Column("branch", LargeBinary, nullable=False, server_default=text("x''")),  # '' = trunk
    Column("head_seq", Integer, nullable=False),
    Column("head_hash", LargeBinary, nullable=False),
    Column("payload_seq", Integer, nullable=False),  # every payload up to here is present
    Column("broken_at", Integer),  # first position the author signed against the rules
    Column("rotten_at", Integer),  # first position whose stored bytes no longer add up
    Column("pruned", Integer, nullable=False, server_default=text("0")),  # no entry before it
    UniqueConstraint("device", "epoch", "lane", "branch", name="one_row_per_branch"),
)

entry = Table(
    "entry",
    metadata,
    Column("receipt", Integer, primary_key=True),  # order of arrival on this device
    Column("log_id", ForeignKey("log.id"), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("header", LargeBinary, nullable=False),  # 128 bytes as received
    Column("signature", LargeBinary),
    Column("sig_state", Integer, nullable=False),
    Column("received_ms", Integer, nullable=False),
    Column("block", Integer, Computed("receipt / 8192", persisted=False)),
    UniqueConstraint("log_id", "seq", name="one_entry_per_position"),
    # Ids are random: an index over all of them would change a page of its own for each new
    # entry, and a million entries cost half as much again each. Block by block, new ids fall
    # into the same few pages; a search asks each block (see in_any_block).
    Index("entry_by_id", "block", "hash"),
)

payload = Table(
    "payload",
    metadata,
    Column("arrival", Integer, primary_key=True),  # the cursor that views follow
    Column("receipt", ForeignKey("entry.receipt"), nullable=False, unique=True),
    Column("salt", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
    sqlite_autoincrement=True,  # a number is never used twice, also after an erasure
)

missing = Table(
    "missing",
    metadata,
    Column("receipt", ForeignKey("entry.receipt"), primary_key=True),
    Column("log_id", ForeignKey("log.id"), nullable=False),
    Column("seq", Integer, nullable=False),
    Index("missing_by_position", "log_id", "seq"),
)

tombstone = Table(
    "tombstone",  # entries that their authors erased: no payload of theirs is wanted any more
    metadata,
    Column("receipt", ForeignKey("entry.receipt"), primary_key=True),
    Column("act", LargeBinary, nullable=False),  # id of the entry that asked for it
    Column("swept", Integer, nullable=False, server_default="0"),  # 1: the last traces are gone
)

not_ours = Table(
    "not_ours",  # sealed entries that are for other devices: their payloads are not waited for
    metadata,
    Column("receipt", ForeignKey("entry.receipt"), primary_key=True),
)

content_key = Table(
    "content_key",  # of sealed entries that this device has opened
    metadata,
    Column("n", Integer, primary_key=True),  # the cursor that the rows of messages follow
    Column("receipt", ForeignKey("entry.receipt"), nullable=False, unique=True),
    Column("key", LargeBinary, nullable=False),
    sqlite_autoincrement=True,  # a number is never used twice, also after an erasure
)

given_key = Table(
    "given_key",  # the same, from somebody who had it, before the payload came
    metadata,
    Column("entry", LargeBinary, primary_key=True),
    Column("key", LargeBinary, nullable=False),
)

letter_cursor = Table(
    "letter_cursor",  # one row: up to which arrival was looked for what is sealed to this device
    metadata,
    Column("id", Integer, CheckConstraint("id = 1"), primary_key=True),
    Column("arrival", Integer, nullable=False),
)

broken_tail = Table(
    "broken_tail",  # what authenticates a branch whose next entry breaks the rules
    metadata,
    Column("log_id", ForeignKey("log.id"), primary_key=True),
    Column("headers", LargeBinary, nullable=False),  # from broken_at on, 128 bytes each
    Column("signature", LargeBinary, nullable=False),  # of the last of them, verified
)

scrub = Table(
    "scrub",  # one row: how far the search for rotten bytes has come
    metadata,
    Column("id", Integer, CheckConstraint("id = 1"), primary_key=True),
    Column("receipt", Integer, nullable=False),
)

read_mark = Table(
    "read_mark",  # local: never leaves the devices of this person
    metadata,
    Column("place", Text, primary_key=True),  # a channel's name, or another place
    Column("seen_ms", Integer, nullable=False),
)


class SigState(IntEnum):
    """What is known of an entry's own signature (protocol.md A3.2)."""

    NONE = 0
    RECEIVED = 1
    VERIFIED = 2


def in_any_block() -> ColumnElement[bool]:
    """To go with every condition on an entry's id, which without it would read the whole table."""
    last = select(func.coalesce(func.max(entry.c.block), 0).label("n"))
    blocks = last.cte("blocks", recursive=True)
    blocks = blocks.union_all(select(blocks.c.n - 1).where(blocks.c.n > 0))
    return entry.c.block.in_(select(blocks.c.n))
