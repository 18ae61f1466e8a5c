"""The tables of the log and of local state. Migrations make them; a test holds the two together.

Units: ``*_ms`` are Unix milliseconds. An epoch is an unsigned 64-bit number and SQLite's
integers are signed, so it is kept as 8 big-endian bytes.
"""

from __future__ import annotations

from enum import IntEnum

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

log = Table(
    "log",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("device", LargeBinary, nullable=False),
    Column("epoch", LargeBinary, nullable=False),
    Column("lane", Integer, nullable=False),
    Column("head_seq", Integer, nullable=False),
    Column("head_hash", LargeBinary, nullable=False),
    Column("payload_seq", Integer, nullable=False),  # every payload up to here is present
    Column("broken_at", Integer),  # first position the author signed against the rules
    UniqueConstraint("device", "epoch", "lane", name="one_row_per_log"),
)

entry = Table(
    "entry",
    metadata,
    Column("receipt", Integer, primary_key=True),  # order of arrival on this device
    Column("log_id", ForeignKey("log.id"), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("hash", LargeBinary, nullable=False, unique=True),
    Column("header", LargeBinary, nullable=False),  # 128 bytes as received
    Column("signature", LargeBinary),
    Column("sig_state", Integer, nullable=False),
    Column("received_ms", Integer, nullable=False),
    UniqueConstraint("log_id", "seq", name="one_entry_per_position"),
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

read_mark = Table(
    "read_mark",  # local: never leaves this device
    metadata,
    Column("place", Text, primary_key=True),  # a channel's name
    Column("seen_ms", Integer, nullable=False),
)


class SigState(IntEnum):
    """What is known of an entry's own signature (protocol.md A3.2)."""

    NONE = 0
    RECEIVED = 1
    VERIFIED = 2
