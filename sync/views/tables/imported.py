"""What was brought in from other networks."""

from __future__ import annotations

from sync.views.tables.made import Made

SQL = """
CREATE TABLE imported (               -- a post or kudos beside its card, or a comment
    entry BLOB PRIMARY KEY,
    device BLOB NOT NULL,             -- whose person imported it
    author_rank INTEGER,              -- at that position, when it was not always the same
    stamp BLOB NOT NULL,
    source TEXT NOT NULL,             -- the other network
    ref TEXT NOT NULL,                -- its id there: of several, the oldest that counts is shown
    what INTEGER NOT NULL,            -- an ImportedWhat
    root TEXT NOT NULL,               -- comments only: ref of the card that it stands under
    author TEXT NOT NULL,             -- as the other network says, like the next
    written_ms INTEGER NOT NULL,
    text TEXT NOT NULL                -- comments only: a card has its own
) WITHOUT ROWID;
CREATE INDEX imported_by_ref ON imported (source, ref, stamp);
CREATE INDEX imported_by_root ON imported (source, root, written_ms, entry) WHERE root <> '';
CREATE INDEX card_imported_by_channel ON card (channel, time_ms, id)
    WHERE shown = 1 AND kind = 'imported';
CREATE TABLE imported_to (            -- whom imported kudos thank
    card BLOB NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (card, position)
) WITHOUT ROWID;
"""

MADE = (
    Made("imported_to", entry="card"),
    Made("imported", device="device", entry="entry"),
)
