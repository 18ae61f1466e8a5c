"""What becomes of announcements: other texts, doubts, answers, reminders, haste, pins."""

from __future__ import annotations

from sync.views.tables.made import Made

SQL = """
CREATE TABLE card_channel (           -- channels that a card of no channel's own is for
    card BLOB NOT NULL,
    position INTEGER NOT NULL,
    channel TEXT NOT NULL,
    PRIMARY KEY (card, position)
) WITHOUT ROWID;
CREATE INDEX card_channel_by_name ON card_channel (channel);
CREATE TABLE announcement_end (       -- of those that end
    card BLOB PRIMARY KEY,
    ends_ms INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE revision (               -- another text of a card, by whoever says so
    n INTEGER PRIMARY KEY,            -- order of folding; local
    card BLOB NOT NULL,               -- which may not be here yet, or not be an announcement
    id BLOB NOT NULL,
    device BLOB NOT NULL,
    epoch BLOB NOT NULL,
    branch BLOB NOT NULL,
    seq INTEGER NOT NULL,
    hlc BLOB NOT NULL,
    stamp BLOB NOT NULL,
    time_ms INTEGER NOT NULL,         -- display time; local
    author_rank INTEGER,              -- at that position, when it was not always the same
    substance INTEGER NOT NULL,       -- 1 when it asks everybody anew
    hash BLOB NOT NULL,               -- SHA-256 of the payload, which receipts repeat
    indexed INTEGER NOT NULL DEFAULT 0, -- 1 when its words are in revision_words
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (card, id)
);
CREATE INDEX revision_by_id ON revision (id);
CREATE INDEX revision_to_index ON revision (n) WHERE indexed = 0;
CREATE TABLE doubt (                  -- a receipt with a question in it
    card BLOB NOT NULL,
    id BLOB NOT NULL,
    device BLOB NOT NULL,
    hash BLOB NOT NULL,               -- of the text that was read
    stamp BLOB NOT NULL,
    time_ms INTEGER NOT NULL,         -- display time; local, and of it only the day is shown
    text TEXT NOT NULL,
    PRIMARY KEY (card, id)
) WITHOUT ROWID;
CREATE INDEX doubt_by_id ON doubt (id);
CREATE TABLE doubts_answer (
    n INTEGER PRIMARY KEY,            -- order of folding; local
    card BLOB NOT NULL,
    id BLOB NOT NULL,
    device BLOB NOT NULL,
    stamp BLOB NOT NULL,
    time_ms INTEGER NOT NULL,         -- display time; local, and of it only the day is shown
    indexed INTEGER NOT NULL DEFAULT 0, -- 1 when its words are in doubts_answer_words
    text TEXT NOT NULL,
    UNIQUE (card, id)
);
CREATE INDEX doubts_answer_by_id ON doubts_answer (id);
CREATE INDEX doubts_answer_to_index ON doubts_answer (n) WHERE indexed = 0;
CREATE TABLE reminder (               -- the first of one device on one working day
    card BLOB NOT NULL,
    day INTEGER NOT NULL,             -- days since 1970, by UTC
    device BLOB NOT NULL,
    stamp BLOB NOT NULL,
    PRIMARY KEY (card, day, device)
) WITHOUT ROWID;
CREATE TABLE urgent (                 -- the first word of one device
    card BLOB NOT NULL,
    device BLOB NOT NULL,
    author_rank INTEGER,              -- at that position, when it was not always the same
    stamp BLOB NOT NULL,
    PRIMARY KEY (card, device)
) WITHOUT ROWID;
CREATE TABLE pinning (                -- whether it stays on top, after it was announced
    card BLOB NOT NULL,
    id BLOB NOT NULL,
    device BLOB NOT NULL,
    hlc BLOB NOT NULL,
    stamp BLOB NOT NULL,
    author_rank INTEGER,              -- at that position, when it was not always the same
    pin INTEGER NOT NULL,
    until_ms INTEGER NOT NULL,        -- end of the pin; 0 = none
    PRIMARY KEY (card, id)
) WITHOUT ROWID;
CREATE INDEX pinning_by_id ON pinning (id);
"""

MADE = (
    Made("card_channel", entry="card"),
    Made("announcement_end", entry="card"),
    Made("revision", device="device", entry="id"),
    Made("doubt", device="device", entry="id"),
    Made("doubts_answer", device="device", entry="id"),
    Made("reminder", device="device"),
    Made("urgent", device="device"),
    Made("pinning", device="device", entry="id"),
)
