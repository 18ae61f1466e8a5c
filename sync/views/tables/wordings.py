"""How entries read now: newer wordings of them, whom they name, and their topics."""

from __future__ import annotations

from sync.views.tables.made import Made

SQL = """
CREATE TABLE edit (                   -- every newer wording that somebody gave an entry
    id BLOB PRIMARY KEY,
    target BLOB NOT NULL,             -- which may not be here yet, or be somebody else's
    device BLOB NOT NULL,
    author_rank INTEGER,              -- at that position, when it was not always the same
    stamp BLOB NOT NULL,
    time_ms INTEGER NOT NULL,         -- display time; local
    title TEXT NOT NULL,
    text TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX edit_by_target ON edit (target, stamp);
CREATE TABLE reworded (               -- what a card or comment said at first, while an edit holds
    entry BLOB PRIMARY KEY,
    device BLOB NOT NULL,             -- of the card or comment
    edit BLOB NOT NULL,               -- the newest that counts: its words are in the row itself
    time_ms INTEGER NOT NULL,         -- display time of that edit; local
    title TEXT NOT NULL,
    text TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE mention (
    entry BLOB NOT NULL,              -- a card, a comment or an edit
    at INTEGER NOT NULL,              -- in Unicode characters, like the next one
    size INTEGER NOT NULL,
    person BLOB NOT NULL,
    device BLOB NOT NULL,
    PRIMARY KEY (entry, at)
) WITHOUT ROWID;
CREATE INDEX mention_by_person ON mention (person);
CREATE TABLE topic (                  -- of cards as they read now
    key TEXT NOT NULL,
    card BLOB NOT NULL,
    name TEXT NOT NULL,               -- as it stands there first
    PRIMARY KEY (key, card)
) WITHOUT ROWID;
CREATE INDEX topic_by_card ON topic (card);
"""

MADE = (
    Made("edit", device="device", entry="id"),
    Made("reworded", device="device", entry="entry"),
    Made("mention", device="device", entry="entry"),
    Made("topic", entry="card"),
)
