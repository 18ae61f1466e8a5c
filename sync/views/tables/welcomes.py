"""New colleagues, and what they do in their first week."""

from __future__ import annotations

from sync.views.tables.made import Made

SQL = """
CREATE TABLE welcome (
    card BLOB PRIMARY KEY,
    person BLOB NOT NULL,
    buddy BLOB NOT NULL               -- a person, or empty
) WITHOUT ROWID;
CREATE INDEX welcome_by_person ON welcome (person);
CREATE TABLE welcome_task (
    card BLOB NOT NULL,
    number INTEGER NOT NULL,          -- from 1
    text TEXT NOT NULL,
    PRIMARY KEY (card, number)
) WITHOUT ROWID;
CREATE TABLE task_done (              -- the newest word of one device about one task
    card BLOB NOT NULL,
    number INTEGER NOT NULL,
    device BLOB NOT NULL,
    done INTEGER NOT NULL,
    stamp BLOB NOT NULL,
    PRIMARY KEY (card, number, device)
) WITHOUT ROWID;
"""

MADE = (
    Made("welcome_task", entry="card"),
    Made("welcome", entry="card"),
    Made("task_done", device="device"),
)
