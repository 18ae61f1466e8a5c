"""What was taken back: who asks, what is due to go, how far it has come."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from sync.values import EntryId, PersonId
from sync.views import (
    erased,
    people,
)
from sync.views.connecting import Connecting
from sync.views.rows import (
    Erasure,
    OrderedErasure,
)
from sync.views.schema import chunks


class ErasureReading(Connecting):
    """That part of the reader."""

    def erasure(self, id: EntryId) -> Erasure | None:
        """Who erased an entry that is gone from here, and how far that has come; or None."""
        return self._read(lambda c: erased.of_entry(c, id, people.names(c), self.device))

    def ordered_erasure(self, id: EntryId) -> OrderedErasure | None:
        """Who of a stronger rank ordered an entry to be erased, gone from here or not; or None."""
        return self._read(lambda c: erased.ordered(c, id, people.names(c)))

    def ordered_erasures(self) -> list[EntryId]:
        """What somebody has ordered to be erased, gone from here or not."""
        return self._read(erased.every_order)

    def erasures(self, since_ms: int, limit: int) -> list[Erasure]:
        """What I erased since then and is gone from here, with how far that has come."""
        return self._read(lambda c: erased.mine(c, since_ms, limit, people.names(c), self.device))

    def unrecognised(self) -> list[tuple[EntryId, PersonId]]:
        """What people ask to be erased and nobody here has seen, with who asks."""
        return self._read(erased.unrecognised)

    def gone(self) -> list[EntryId]:
        """What was erased and is gone from here."""
        return self._read(erased.gone)

    def gone_count(self) -> int:
        """How many entries that is."""
        return self._read(erased.gone_count)

    def due_to_go(self, now_ms: int, limit: int) -> list[erased.Asked]:
        """What its author has erased and may go now, or has not been looked at."""
        return self._read(lambda c: erased.due(c, now_ms, limit))

    def erased_by(self, entries: Sequence[EntryId]) -> dict[tuple[EntryId, PersonId], EntryId]:
        """Who asks for these entries to be erased, rightly or not, with the act."""
        found: dict[tuple[EntryId, PersonId], EntryId] = {}
        for some in chunks(entries):
            found |= self._read(partial(erased.by_person, entries=some))
        return found

    def gone_within(self, person: PersonId, after: int, until: int) -> int:
        """How many entries are gone whose acts, of one person, came after and until a moment."""
        return self._read(lambda c: erased.gone_within(c, person, after, until))
