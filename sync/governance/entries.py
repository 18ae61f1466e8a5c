"""Control entries as the evaluator gets them, and reading what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from sync.codec import decode
from sync.errors import ProtocolError
from sync.values import EntryId, LogKey

A = TypeVar("A", bound=msgspec.Struct)


@dataclass(frozen=True, slots=True)
class ControlEntry:
    """A control entry whose signature and payload have been checked (protocol.md 2.9).

    ``raw`` is its packed header. An id stands for one header and one body.
    """

    id: EntryId
    log: LogKey
    seq: int
    kind: int
    hlc: int
    body: bytes
    raw: bytes


def read(entries: Iterable[ControlEntry], act: type[A]) -> Iterator[tuple[ControlEntry, A]]:
    """The entries whose body is such an act, with it. Others are void: they are left out."""
    for entry in entries:
        try:
            yield entry, decode(act, entry.body)
        except ProtocolError:
            continue
