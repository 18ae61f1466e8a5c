"""What people do with thanks that they got."""

from __future__ import annotations

from sync.views.tables.made import Made

SQL = """
CREATE TABLE passed_on (              -- the oldest word of a device that a person was in it too
    card BLOB NOT NULL,               -- which may not be here yet, or be no thanks to its author
    person BLOB NOT NULL,
    device BLOB NOT NULL,
    stamp BLOB NOT NULL,
    PRIMARY KEY (card, person, device)
) WITHOUT ROWID;
CREATE TABLE kept (                   -- sharing as thanks of its own, for when the first are erased
    card BLOB PRIMARY KEY,            -- the act
    thanks BLOB NOT NULL              -- what it shares
) WITHOUT ROWID;
CREATE INDEX kept_of ON kept (thanks);
CREATE TABLE withdrawn (              -- devices whose person does not want to be thanked
    card BLOB NOT NULL,
    device BLOB NOT NULL,
    stamp BLOB NOT NULL,              -- of the oldest act
    PRIMARY KEY (card, device)
) WITHOUT ROWID;
"""

MADE = (
    Made("passed_on", device="device"),
    Made("kept", entry="card"),
    Made("withdrawn", device="device"),
)
