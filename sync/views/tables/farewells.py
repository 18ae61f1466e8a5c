"""Who leaves, and when."""

from __future__ import annotations

from sync.views.tables.made import Made

SQL = """
CREATE TABLE farewell (
    card BLOB PRIMARY KEY,
    person BLOB NOT NULL,
    stamp BLOB NOT NULL,
    day TEXT NOT NULL,                -- her last one, YYYY-MM-DD; empty: she stays after all
    renamed INTEGER NOT NULL          -- 1 when her name is not shown once she has left
) WITHOUT ROWID;
CREATE INDEX farewell_by_person ON farewell (person, stamp);
"""

MADE = (Made("farewell", entry="card"),)
