"""What governance says: who the company is, and who counts."""

from __future__ import annotations

SQL = """
-- From governance. One row, or none before the first governance was folded.
CREATE TABLE company (
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    governance BLOB NOT NULL,         -- digest of the governance that these seven tables show
    outside INTEGER,                  -- an Outside: why this device is not in it; local
    answer_days INTEGER NOT NULL,     -- within which the owners promise to answer questions
    hours BLOB,                       -- when the office works, as settings say it; NULL: not said
    logo BLOB,                        -- the file of its picture; NULL: none
    logo_size INTEGER                 -- its bytes
);
CREATE TABLE company_value (
    position INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    tile TEXT NOT NULL
);
CREATE TABLE member (                 -- people with at least one device that counts
    person BLOB PRIMARY KEY,
    rank INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE device (                 -- devices whose content is shown, and only those
    device BLOB PRIMARY KEY,
    person BLOB NOT NULL,
    rank INTEGER NOT NULL,
    position INTEGER NOT NULL,        -- among the person's devices, oldest first
    present INTEGER NOT NULL          -- 0 when it was removed: what it wrote before stays
) WITHOUT ROWID;
CREATE INDEX device_by_person ON device (person, position);
CREATE TABLE communicator (           -- when people might announce without a rank for it
    person BLOB NOT NULL,
    since BLOB NOT NULL,              -- clock values, the first one in it
    until BLOB NOT NULL,              -- and the first one that is not
    PRIMARY KEY (person, since)
) WITHOUT ROWID;
CREATE TABLE moderator (              -- when people might hide without a rank for it
    person BLOB NOT NULL,
    since BLOB NOT NULL,              -- as of communicators
    until BLOB NOT NULL,
    PRIMARY KEY (person, since)
) WITHOUT ROWID;
CREATE TABLE hidden (                 -- entries out of sight, when the author's rank is weaker
    entry BLOB NOT NULL,
    act BLOB NOT NULL,                -- the HIDE or ERASE that says so
    device BLOB NOT NULL,             -- who signed it
    rank INTEGER NOT NULL,            -- and with which rank: an admin's of moderators
    erased INTEGER NOT NULL,          -- 1 when the bytes are to go as well
    time_ms INTEGER NOT NULL,         -- when it was signed, by the clock of who did
    PRIMARY KEY (entry, erased)
) WITHOUT ROWID;
-- How the rows of a device were made from its entries, when not simply from all of them.
CREATE TABLE authority (
    device BLOB PRIMARY KEY,
    note BLOB NOT NULL
) WITHOUT ROWID;
"""

TABLES = (
    "company",
    "company_value",
    "member",
    "device",
    "communicator",
    "moderator",
    "hidden",
    "authority",
)
