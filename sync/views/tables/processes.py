"""How things are done here: every version, every look at one, and what holds of them."""

from __future__ import annotations

from sync.views.tables.made import Made

SQL = """
CREATE TABLE process_version (
    id BLOB PRIMARY KEY,
    card BLOB NOT NULL,               -- the first version, which may not be here yet, or be none
    device BLOB NOT NULL,
    author_rank INTEGER,              -- at that position, when it was not always the same
    stamp BLOB NOT NULL,
    time_ms INTEGER NOT NULL,         -- display time; local
    title TEXT NOT NULL,
    owner BLOB NOT NULL,              -- a person
    review TEXT NOT NULL,             -- YYYY-MM-DD or empty
    source BLOB NOT NULL,             -- an entry or empty
    text TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX process_version_by_card ON process_version (card, stamp);
CREATE TABLE process_review (         -- somebody says that it is still true
    id BLOB PRIMARY KEY,
    card BLOB NOT NULL,
    device BLOB NOT NULL,
    author_rank INTEGER,
    stamp BLOB NOT NULL,
    until TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX process_review_by_card ON process_review (card, stamp);
CREATE TABLE process (                -- what holds, made of those two and of who counts
    card BLOB PRIMARY KEY,
    versions BLOB NOT NULL,           -- those that count, 32 bytes each, the one that holds last
    owner BLOB NOT NULL,
    review TEXT NOT NULL,
    source BLOB NOT NULL,
    changed_by BLOB NOT NULL,         -- a person
    changed BLOB NOT NULL,            -- the stamp of the version that holds
    reviewed_by BLOB NOT NULL,        -- a person, or empty
    reviewed BLOB NOT NULL            -- the stamp of the look that holds, or empty
) WITHOUT ROWID;
CREATE INDEX process_by_owner ON process (owner);
"""

MADE = (
    Made("process", entry="card"),
    Made("process_version", device="device", entry="id"),
    Made("process_review", device="device", entry="id"),
)
