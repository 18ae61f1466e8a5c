"""Questions, who would like to know as well, and what was answered."""

from __future__ import annotations

from sync.views.tables.made import Made

SQL = """
CREATE TABLE question (               -- what only such a card has
    card BLOB PRIMARY KEY,
    rumour INTEGER NOT NULL,
    person BLOB NOT NULL,             -- whom it is put to; empty for the company
    unsigned INTEGER NOT NULL         -- 1 when its author puts it for somebody else
) WITHOUT ROWID;
CREATE TABLE me_too (                 -- the newest turn of one device
    card BLOB NOT NULL,
    device BLOB NOT NULL,
    given INTEGER NOT NULL,
    stamp BLOB NOT NULL,
    PRIMARY KEY (card, device)
) WITHOUT ROWID;
CREATE TABLE answer (                 -- the one with the greatest stamp of those that count stands
    n INTEGER PRIMARY KEY,            -- order of folding; local
    card BLOB NOT NULL,               -- its question, which may not be here yet, or be none
    id BLOB NOT NULL,
    device BLOB NOT NULL,
    author_rank INTEGER,              -- as in card
    stamp BLOB NOT NULL,
    time_ms INTEGER NOT NULL,         -- display time; local
    verdict TEXT NOT NULL,            -- a Verdict, of rumours only
    back TEXT NOT NULL,               -- YYYY-MM-DD where nothing could be said yet
    indexed INTEGER NOT NULL DEFAULT 0, -- 1 when its words are in answer_words
    text TEXT NOT NULL,
    UNIQUE (card, id)
);
CREATE INDEX answer_by_id ON answer (id);
CREATE INDEX answer_to_index ON answer (n) WHERE indexed = 0;
CREATE TABLE helped (                 -- the newest word of one device on an answer
    answer BLOB NOT NULL,
    device BLOB NOT NULL,
    yes INTEGER NOT NULL,
    stamp BLOB NOT NULL,
    PRIMARY KEY (answer, device)
) WITHOUT ROWID;
"""

MADE = (
    Made("question", entry="card"),
    Made("me_too", device="device"),
    Made("answer", device="device", entry="id"),
    Made("helped", device="device"),
)
