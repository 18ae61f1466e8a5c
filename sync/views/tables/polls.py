"""Polls and votes."""

from __future__ import annotations

from sync.views.tables.made import Made

SQL = """
CREATE TABLE poll (                   -- what only such a card has
    card BLOB PRIMARY KEY,
    closes_ms INTEGER NOT NULL,       -- votes count whose signed clock is before it
    several INTEGER NOT NULL,
    unnamed INTEGER NOT NULL,
    options INTEGER NOT NULL          -- how many
) WITHOUT ROWID;
CREATE TABLE poll_option (
    card BLOB NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (card, position)
) WITHOUT ROWID;
-- All of them, as the poll that says which count may come later than any.
CREATE TABLE vote (
    card BLOB NOT NULL,
    device BLOB NOT NULL,
    stamp BLOB NOT NULL,
    at_ms INTEGER NOT NULL,           -- by the signed clock
    chosen INTEGER NOT NULL,          -- a bit for each option
    count INTEGER NOT NULL,           -- how many bits that is
    PRIMARY KEY (card, device, stamp)
) WITHOUT ROWID;
"""

MADE = (
    Made("poll", entry="card"),
    Made("poll_option", entry="card"),
    Made("vote", device="device"),
)
