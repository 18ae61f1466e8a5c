"""What may be told outside, and who is in it."""

from __future__ import annotations

from sync.views.tables.made import Made

SQL = """
CREATE TABLE outside (
    card BLOB PRIMARY KEY,
    post BLOB NOT NULL,               -- the entry that it is about
    until TEXT NOT NULL,              -- the last day, YYYY-MM-DD
    networks TEXT NOT NULL            -- one a line
) WITHOUT ROWID;
CREATE TABLE outside_person (         -- whom it takes to agree
    card BLOB NOT NULL,
    person BLOB NOT NULL,
    PRIMARY KEY (card, person)
) WITHOUT ROWID;
"""

MADE = (Made("outside_person", entry="card"), Made("outside", entry="card"))
