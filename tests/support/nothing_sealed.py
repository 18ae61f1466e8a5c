"""The part of an office that is about the sealed lane, where nothing is sealed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sync.replication.office import SealedTo
from sync.values import DeviceId, EntryId, LogHead, LogKey


class NothingSealed:
    """As of somebody who has opened nothing and keeps nothing for others."""

    @property
    def keeps(self) -> bool:
        return False

    async def sealed_for(
        self, device: DeviceId, ids: Sequence[EntryId]
    ) -> Mapping[EntryId, SealedTo]:
        return {}

    async def hold_back(self, on: bool) -> None:
        """Nothing is shown here at all."""

    async def disown(self, ids: Sequence[EntryId]) -> Mapping[LogKey, LogHead]:
        return {}
