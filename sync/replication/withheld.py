"""Payloads that nobody gives: entries whose headers went round alone (protocol.md A16, T70)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from sync.values import DeviceId, EntryId, LogKey

ENOUGH: Final = 3
"""How many devices have to fail to give a payload before it counts as withheld."""

_KEPT: Final = 2048


@dataclass(slots=True)
class Lacking:
    """An entry's log, and the devices that were asked for its payload and did not give it."""

    log: LogKey
    devices: set[DeviceId] = field(default_factory=set)


class Withheld:
    """Remembers it for as long as the node runs, of the 2,048 entries that it heard of last."""

    def __init__(self) -> None:
        self._lacking: dict[EntryId, Lacking] = {}

    def not_given(self, entry: EntryId, log: LogKey, device: DeviceId) -> None:
        """A device that was asked did not give it."""
        known = self._lacking.setdefault(entry, Lacking(log))
        known.devices.add(device)
        if len(self._lacking) > _KEPT:
            del self._lacking[next(iter(self._lacking))]

    def came(self, entries: Iterable[EntryId]) -> None:
        """These are here after all."""
        for entry in entries:
            self._lacking.pop(entry, None)

    def by(self, enough: int) -> Mapping[EntryId, Lacking]:
        """The entries that at least so many devices did not give."""
        return {id_: one for id_, one in self._lacking.items() if len(one.devices) >= enough}
