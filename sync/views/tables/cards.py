"""Cards, and what is said, given and confirmed under them."""

from __future__ import annotations

from sync.views.tables.made import Made

SQL = """
-- From content. Posts, kudos and announcements.
CREATE TABLE card (
    n INTEGER PRIMARY KEY,            -- order of folding; local
    id BLOB NOT NULL UNIQUE,
    kind TEXT NOT NULL,               -- a CardKind
    device BLOB NOT NULL,
    epoch BLOB NOT NULL,
    seq INTEGER NOT NULL,
    branch BLOB NOT NULL,             -- of the log, empty for its trunk
    hlc BLOB NOT NULL,
    time_ms INTEGER NOT NULL,         -- display time, fixed at receipt (protocol.md A10); local
    channel TEXT NOT NULL,            -- posts only
    title TEXT NOT NULL,              -- announcements only, like the next four
    pin INTEGER NOT NULL,
    until_ms INTEGER NOT NULL,        -- end of the pin; 0 = none
    needs_ack INTEGER NOT NULL,
    hash BLOB,                        -- SHA-256 of the payload, which receipts must repeat
    value TEXT NOT NULL,              -- kudos only: key of one of the company's values, or empty
    author_rank INTEGER,              -- at that position, when it was not always the same
    -- 1 when the author may (from device, hidden and kudos_to). Nearly all are, so a new one
    -- is, until the end of the transaction that brings it has looked.
    shown INTEGER NOT NULL DEFAULT 1,
    ends_ms INTEGER NOT NULL DEFAULT 0, -- from then on in no feed; 0 = never
    text TEXT NOT NULL                -- as it reads now; so does the title
);
CREATE INDEX card_by_time ON card (time_ms, id) WHERE shown = 1;
CREATE INDEX card_by_kind ON card (kind, time_ms, id) WHERE shown = 1;
CREATE INDEX card_by_channel ON card (channel, time_ms, id, device, ends_ms)
    WHERE shown = 1 AND kind = 'post';
CREATE INDEX card_by_writer ON card (channel, device, ends_ms, time_ms)
    WHERE shown = 1 AND kind = 'post';
CREATE TABLE kudos_to (
    card BLOB NOT NULL,
    position INTEGER NOT NULL,
    person BLOB NOT NULL,
    PRIMARY KEY (card, position)
) WITHOUT ROWID;
CREATE INDEX kudos_to_by_person ON kudos_to (person);
CREATE TABLE attached (               -- pictures and files of posts
    card BLOB NOT NULL,
    position INTEGER NOT NULL,
    blob BLOB NOT NULL,
    size INTEGER NOT NULL,            -- bytes, by the author's word
    name TEXT NOT NULL,               -- of a file
    width INTEGER NOT NULL,           -- of a picture in pixels; 0 makes it a file
    height INTEGER NOT NULL,
    here INTEGER NOT NULL,            -- 1 when its bytes are on this device; local
    alt TEXT NOT NULL,
    PRIMARY KEY (card, position)
) WITHOUT ROWID;
CREATE INDEX attached_by_blob ON attached (blob);
CREATE INDEX attached_wanted ON attached (card) WHERE here = 0;
CREATE TABLE comment (
    n INTEGER PRIMARY KEY,            -- order of folding; local
    card BLOB NOT NULL,               -- its target, which may not be here yet, or not be a card
    id BLOB NOT NULL UNIQUE,
    device BLOB NOT NULL,
    hlc BLOB NOT NULL,
    time_ms INTEGER NOT NULL,         -- display time; local
    reply_to BLOB NOT NULL,           -- another comment, which may not be here; or empty
    text TEXT NOT NULL                -- as it reads now
);
CREATE INDEX comment_by_card ON comment (card, time_ms, id);
-- Kept by the triggers: what is said under a card is counted without being looked at.
CREATE TABLE thread (                 -- how many comments of a device a card has
    card BLOB NOT NULL,
    device BLOB NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (card, device)
) WITHOUT ROWID;
CREATE TABLE disputed (               -- comments that somebody wants out of sight
    card BLOB NOT NULL,
    id BLOB NOT NULL,
    PRIMARY KEY (card, id)
) WITHOUT ROWID;
CREATE TRIGGER comment_came AFTER INSERT ON comment BEGIN
    INSERT OR IGNORE INTO thread VALUES (new.card, new.device, 0);
    UPDATE thread SET n = n + 1 WHERE card = new.card AND device = new.device;
    INSERT OR IGNORE INTO disputed SELECT new.card, new.id
        WHERE EXISTS (SELECT 1 FROM hidden h WHERE h.entry = new.id)
        OR EXISTS (SELECT 1 FROM erased x WHERE x.entry = new.id);
END;
CREATE TRIGGER comment_went AFTER DELETE ON comment BEGIN
    UPDATE thread SET n = n - 1 WHERE card = old.card AND device = old.device;
    DELETE FROM disputed WHERE card = old.card AND id = old.id;
END;
CREATE TRIGGER comment_hidden AFTER INSERT ON hidden BEGIN
    INSERT OR IGNORE INTO disputed SELECT c.card, c.id FROM comment c WHERE c.id = new.entry;
END;
CREATE TABLE reaction (               -- the newest toggle of one reaction by one device
    card BLOB NOT NULL,
    reaction TEXT NOT NULL,
    device BLOB NOT NULL,
    given INTEGER NOT NULL,
    stamp BLOB NOT NULL,
    PRIMARY KEY (card, reaction, device)
) WITHOUT ROWID;
CREATE TABLE ack (                    -- the oldest receipt of one text by one device
    card BLOB NOT NULL,
    hash BLOB NOT NULL,
    device BLOB NOT NULL,
    stamp BLOB NOT NULL,
    PRIMARY KEY (card, hash, device)
) WITHOUT ROWID;
"""

COUNTED = ("thread", "disputed")
"""What triggers make of comments: forgotten before them, which is quicker."""

MADE = (
    Made("kudos_to", entry="card"),
    Made("attached", entry="card"),
    Made("card", device="device", entry="id"),
    Made("comment", device="device", entry="id"),
    Made("reaction", device="device"),
    Made("ack", device="device"),
)
