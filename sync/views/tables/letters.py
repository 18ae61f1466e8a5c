"""Sealed entries that this device has opened: messages, unsigned questions and answers."""

from __future__ import annotations

SQL = """
-- Sealed entries that this device has opened: messages, unsigned questions and answers.
CREATE TABLE letter (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    conversation BLOB NOT NULL,       -- of the people, or the group's, or the question's own
    scope TEXT NOT NULL,              -- which of the three: a ConversationKind
    kind TEXT NOT NULL,               -- a MessageKind
    device BLOB NOT NULL,
    epoch BLOB NOT NULL,
    branch BLOB NOT NULL,
    seq INTEGER NOT NULL,
    stamp BLOB NOT NULL,
    time_ms INTEGER NOT NULL,         -- display time
    text TEXT NOT NULL,
    value TEXT NOT NULL,              -- of thanks: key of one of the company's values, or empty
    names TEXT NOT NULL               -- of the files that go with it, a line each
);
CREATE INDEX letter_by_time ON letter (conversation, time_ms, id);
CREATE TABLE letter_group (           -- who was in a group from then on
    id BLOB PRIMARY KEY,
    conversation BLOB NOT NULL,
    device BLOB NOT NULL,
    stamp BLOB NOT NULL,
    name TEXT NOT NULL,
    members BLOB NOT NULL             -- 32 bytes each
) WITHOUT ROWID;
CREATE INDEX letter_group_by_time ON letter_group (conversation, stamp);
CREATE TABLE letter_withdrawn (       -- thanks that their receiver does not want
    thanks BLOB NOT NULL,             -- which may come later, or be something else
    device BLOB NOT NULL,
    letter BLOB NOT NULL,             -- that says so
    PRIMARY KEY (thanks, device, letter)
) WITHOUT ROWID;
CREATE TABLE letter_to (              -- whom each of either was for, its author among them
    letter BLOB NOT NULL,
    person BLOB NOT NULL,
    PRIMARY KEY (letter, person)
) WITHOUT ROWID;
CREATE TABLE letter_device (          -- and the devices that it was sealed to
    letter BLOB NOT NULL,
    prefix BLOB NOT NULL,
    PRIMARY KEY (letter, prefix)
) WITHOUT ROWID;
CREATE TABLE key_given (              -- devices that came later, and were given its key
    letter BLOB NOT NULL,
    device BLOB NOT NULL,
    giver BLOB NOT NULL,              -- the device that says so
    PRIMARY KEY (letter, device, giver)
) WITHOUT ROWID;
CREATE TABLE letter_file (            -- pictures and files that go with a message
    letter BLOB NOT NULL,
    position INTEGER NOT NULL,
    blob BLOB NOT NULL,
    enclosed INTEGER NOT NULL,        -- bytes that the blob must have
    key BLOB NOT NULL,                -- what opens it
    size INTEGER NOT NULL,            -- bytes of the file in it, by the author's word
    name TEXT NOT NULL,               -- of a file
    width INTEGER NOT NULL,           -- of a picture in pixels; 0 makes it a file
    height INTEGER NOT NULL,
    alt TEXT NOT NULL,
    PRIMARY KEY (letter, position)
) WITHOUT ROWID;
CREATE INDEX letter_file_by_blob ON letter_file (blob);
CREATE TABLE enclosed (               -- what sealed entries name openly, opened here or not
    entry BLOB NOT NULL,
    blob BLOB NOT NULL,
    size INTEGER NOT NULL,            -- bytes of the blob, by the author's word
    device BLOB NOT NULL,             -- the author's
    time_ms INTEGER NOT NULL,         -- display time
    PRIMARY KEY (entry, blob)
) WITHOUT ROWID;
CREATE INDEX enclosed_by_blob ON enclosed (blob);
CREATE TABLE report (                 -- what is not right, and why something was hidden
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,               -- report or reason
    target BLOB NOT NULL,             -- the entry it is about
    device BLOB NOT NULL,
    stamp BLOB NOT NULL,
    time_ms INTEGER NOT NULL,         -- display time
    text TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX report_by_target ON report (target, kind);
"""

TABLES = (
    "letter",
    "letter_group",
    "letter_withdrawn",
    "letter_to",
    "letter_device",
    "key_given",
    "letter_file",
    "enclosed",
    "report",
)
