"""Headers as they are read back from the disk."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from sync.log.header import VERSION, Header
from sync.store.newest import StoredEntry
from sync.values import DeviceId, EntryId, LogKey


def header_of(raw: bytes) -> Header:
    """The fields of a stored header, also when its first byte has rotted.

    Only version 1 is ever stored, so the byte says nothing; that it is another one now is for
    the scrub to find (:mod:`sync.store.care.scrub`), as with every other byte, and no reason not to
    open the home.
    """
    return Header.unpack(bytes([VERSION]) + raw[1:])


def log_key(row: Row[*tuple[Any, ...]]) -> LogKey:
    """The branch that a row's ``device``, ``epoch``, ``lane`` and ``branch`` name."""
    return LogKey(DeviceId(row.device), int.from_bytes(row.epoch, "big"), row.lane, row.branch)


def stored_entry(row: Row[*tuple[Any, ...]]) -> StoredEntry:
    """The entry in a row with ``arrival``, ``hash``, ``header``, ``received_ms``, ``body`` and
    ``branch``."""
    header = header_of(row.header)
    log = LogKey(header.device, header.epoch, header.lane, row.branch)
    return StoredEntry(
        row.arrival, EntryId(row.hash), log, header, row.header, row.received_ms, row.body
    )
