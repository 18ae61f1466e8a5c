"""A real child process that ingests runs as fast as it can, for whoever kills it.

``python ingesting.py DATABASE`` goes on where the log ends and says a line for each run kept.
"""

from __future__ import annotations

import sys
from pathlib import Path

from support.entries import COMPANY, NOW_MS, author, chain, checked
from sync.log.clock import HybridClock
from sync.log.entry import Entry, Payload, compose
from sync.log.header import entry_id
from sync.store.care import rot
from sync.store.care.marking import driver_of
from sync.store.entries import LogStore
from sync.values import Head, Lane

AUTHOR = author(9)
RUN = 64


def prepare(path: Path) -> None:
    """A log of one run."""
    store = LogStore(path, COMPANY)
    store.ingest(checked(chain(AUTHOR, ["primera"])), NOW_MS)
    store.close()


def check(path: Path) -> int:
    """How many entries are here; each of them adds up and none is missing."""
    store = LogStore(path, COMPANY)
    driver = driver_of(store)
    (count,) = driver.execute("SELECT count(*) FROM entry").fetchone()
    ((key, head),) = store.heads().items()
    assert head.seq == count == store.last_arrival(), key
    last = list(rot.rows(driver, rot.AFTER_RECEIPT, count - 1, 2))
    assert [rot.faults(COMPANY, row) for row in last] == [frozenset()]
    assert entry_id(COMPANY, last[0].header) == head.hash
    store.close()
    return int(count)


def more(head: Head, hlc: int) -> list[Entry]:
    """The next run of the author."""
    clock = HybridClock(hlc)
    made: list[Entry] = []
    for number in range(RUN):
        previous = Head(made[-1].header.seq, made[-1].id) if made else head
        made.append(
            compose(
                COMPANY,
                AUTHOR,
                lane=Lane.CONTENT,
                kind=16,
                epoch=5,
                previous=previous,
                hlc=clock.tick(NOW_MS),
                payload=Payload(bytes(16), b"x" * (number * 10)),
            )
        )
    return made


def main() -> None:
    """The child."""
    store = LogStore(Path(sys.argv[1]), COMPANY)
    while True:
        ((key, head),) = store.heads().items()
        header = store.header_at(key, head.seq)
        assert header is not None
        store.ingest(checked(more(Head(head.seq, head.hash), header.hlc)), NOW_MS)
        print("kept", flush=True)


if __name__ == "__main__":
    main()
