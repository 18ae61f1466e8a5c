"""How far folding has come, and what this device has seen with its own eyes."""

from __future__ import annotations

SQL = """
CREATE TABLE fold (
    cursor INTEGER NOT NULL,
    letters INTEGER NOT NULL,         -- up to which opening the tables of letters are made
    reach BLOB NOT NULL,              -- from which cuts they are
    goal INTEGER NOT NULL,            -- up to where it has to go while all is made anew; else 0
    enclosed INTEGER NOT NULL         -- up to which arrival the files of sealed entries are noted
);
INSERT INTO fold VALUES (0, 0, x'', 0, 0);
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
    person BLOB,                      -- who wrote it, as far as is known
    time_ms INTEGER                   -- when it was shown, if it was: where pages go on
) WITHOUT ROWID;
CREATE TABLE stood (                  -- cards and letters that a removal made void
    entry BLOB PRIMARY KEY,
    time_ms INTEGER NOT NULL          -- when it was shown: where pages go on
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
"""

TABLES = (
    "fold",
    "holding",
    "sealed_holding",
    "keeper",
    "let_go",
    "stood",
    "blob_here",
    "blob_spare",
    "blob_asked",
)
