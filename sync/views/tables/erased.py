"""What was taken back."""

from __future__ import annotations

from sync.views.tables.made import Made

SQL = """
CREATE TABLE erased (                 -- the oldest act by which a device takes an entry back
    entry BLOB NOT NULL,              -- which may not be here yet, or be somebody else's
    device BLOB NOT NULL,
    act BLOB NOT NULL,
    epoch BLOB NOT NULL,              -- where the act lies, for how far it has come
    branch BLOB NOT NULL,
    seq INTEGER NOT NULL,
    time_ms INTEGER NOT NULL,         -- display time; local
    received_ms INTEGER NOT NULL,     -- when the act came here; local
    stamp BLOB NOT NULL,
    rightly INTEGER NOT NULL DEFAULT 0, -- 1 when the same person wrote the entry, and it is here
    due_ms INTEGER NOT NULL DEFAULT 0, -- its bytes go not before; local, like the one above
    PRIMARY KEY (entry, device)
) WITHOUT ROWID;
CREATE TRIGGER comment_taken_back AFTER INSERT ON erased BEGIN
    INSERT OR IGNORE INTO disputed SELECT c.card, c.id FROM comment c WHERE c.id = new.entry;
END;
CREATE INDEX erased_due ON erased (due_ms) WHERE rightly = 1;
CREATE INDEX erased_by_device ON erased (device, received_ms);
"""

MADE = (Made("erased", device="device"),)
