"""What is said of channels: each act, for who opened one is told by the oldest."""

from __future__ import annotations

from sync.views.tables.made import Made

SQL = """
CREATE TABLE channel (
    name TEXT NOT NULL,               -- exactly as posts carry it
    device BLOB NOT NULL,
    stamp BLOB NOT NULL,
    author_rank INTEGER,              -- at that position, when it was not always the same
    about TEXT NOT NULL,
    archived INTEGER NOT NULL,
    PRIMARY KEY (name, stamp)
) WITHOUT ROWID;
"""

MADE = (Made("channel", device="device"),)
