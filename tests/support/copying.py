"""What a copied device writes when nothing holds it back: a second entry at one position."""

from __future__ import annotations

import os
from pathlib import Path

from sync.codec import encode
from sync.content.feed import Post
from sync.content.kinds import ContentKind
from sync.log.clock import HybridClock
from sync.log.entry import Entry, Payload, compose
from sync.log.header import SALT_BYTES
from sync.log.keys import DeviceKey
from sync.store.entries import LogStore
from sync.store.home import HomePaths
from sync.store.keys import Keys, member_keys
from sync.store.keystore import unlock
from sync.values import CompanyId, Head, Lane, LogKey

NOW_MS = 1_795_000_100_000


def next_post(company: CompanyId, keys: Keys, store: LogStore, text: str) -> Entry:
    """The post that the device with these keys writes behind what this store holds."""
    log = LogKey(keys.device, keys.epoch, Lane.CONTENT)
    head = store.head(log)
    header = store.header_at(log, head.seq) if head else None
    return compose(
        company,
        DeviceKey.from_seed(keys.seed),
        lane=Lane.CONTENT,
        kind=int(ContentKind.POST),
        epoch=keys.epoch,
        previous=Head(head.seq, head.hash) if head else None,
        hlc=HybridClock(header.hlc if header else 0).tick(NOW_MS),
        payload=Payload(os.urandom(SALT_BYTES), encode(Post(text=text, channel="general"))),
    )


def write_unguarded(root: Path, *texts: str) -> None:
    """Write posts in a home that no node has open, past everything that guards it."""
    home = HomePaths(root)
    keys = unlock(member_keys(home.keys), home.keys)
    assert keys.company is not None
    store = LogStore(home.log, keys.company)
    try:
        for text in texts:
            store.append([next_post(keys.company, keys, store, text)], NOW_MS)
    finally:
        store.close()
