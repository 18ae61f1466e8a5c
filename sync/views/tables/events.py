"""What there is to come to, and who comes."""

from __future__ import annotations

from sync.views.tables.made import Made

SQL = """
CREATE TABLE event (
    card BLOB PRIMARY KEY,
    place TEXT NOT NULL,
    starts_ms INTEGER NOT NULL,
    ends_ms INTEGER NOT NULL,         -- 0 = nobody knows
    over BLOB NOT NULL                -- an hlc: whoever answers from then on says nothing
) WITHOUT ROWID;
CREATE INDEX event_by_start ON event (starts_ms, card);
CREATE TABLE attend (                 -- every answer: which is the newest in time, readers decide
    card BLOB NOT NULL,
    stamp BLOB NOT NULL,
    device BLOB NOT NULL,
    answer TEXT NOT NULL,             -- yes, no or maybe
    PRIMARY KEY (card, stamp)
) WITHOUT ROWID;
"""

MADE = (Made("event", entry="card"), Made("attend", device="device"))
