"""What people say of themselves and of whom they trust."""

from __future__ import annotations

from sync.views.tables.made import Made

SQL = """
CREATE TABLE profile (                -- the newest profile written by one device
    device BLOB PRIMARY KEY,
    stamp BLOB NOT NULL,
    name TEXT NOT NULL,
    job TEXT NOT NULL,
    place TEXT NOT NULL,
    birthday TEXT NOT NULL,
    since TEXT NOT NULL,
    team TEXT NOT NULL,
    phone TEXT NOT NULL,
    skills TEXT NOT NULL,             -- one a line, like the next
    languages TEXT NOT NULL,
    avatar BLOB NOT NULL              -- last: reading names must not walk through pictures
);
CREATE TABLE away (                   -- the newest that one device says of it
    device BLOB PRIMARY KEY,
    stamp BLOB NOT NULL,
    since TEXT NOT NULL,              -- the first day, YYYY-MM-DD; empty for being back
    until TEXT NOT NULL,              -- the last day
    text TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE prekey (                 -- the newest of each device
    device BLOB PRIMARY KEY,
    stamp BLOB NOT NULL,
    x25519 BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE trust (                  -- the newest that one device says: empty for nobody
    device BLOB PRIMARY KEY,
    stamp BLOB NOT NULL,
    person BLOB NOT NULL
) WITHOUT ROWID;
"""

MADE = (
    Made("profile", device="device"),
    Made("away", device="device"),
    Made("prekey", device="device"),
    Made("trust", device="device"),
)
