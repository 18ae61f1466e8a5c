"""What we hold, by head: of every log, and of every branch of one that forked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sync.log.heads import heads_digest
from sync.values import DeviceId, EntryId, Lane, LogHead, LogKey


class Heads(Mapping[LogKey, LogHead]):
    """Our heads, as the store last told them. A branch keeps its name for good."""

    def __init__(self, heads: Mapping[LogKey, LogHead] | None = None) -> None:
        self._heads: dict[LogKey, LogHead] = {}
        self._branches: dict[LogKey, set[LogKey]] = {}
        self._floors: dict[LogKey, int] = {}
        self.forked: set[LogKey] = set()
        """The trunks of the logs that have more than one branch."""
        self.take(heads or {})

    def __getitem__(self, log: LogKey) -> LogHead:
        """The head of a branch."""
        return self._heads[log]

    def __iter__(self) -> Iterator[LogKey]:
        """Every branch of every log."""
        return iter(self._heads)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._heads)

    def has_content_beside(self, me: DeviceId) -> bool:
        """Whether something that others wrote is here."""
        return any(log.lane == Lane.CONTENT and log.device != me for log in self)

    def take(self, heads: Mapping[LogKey, LogHead]) -> list[LogKey]:
        """Remember newer heads; the branches whose head is another now."""
        changed = [log for log, head in heads.items() if self._heads.get(log) != head]
        self._heads.update(heads)
        for log in changed:
            branches = self._branches.setdefault(log.trunk, set())
            branches.add(log)
            if len(branches) > 1:
                self.forked.add(log.trunk)
        return changed

    def replace(self, lane: int, heads: Mapping[LogKey, LogHead]) -> list[LogKey]:
        """All heads of a lane anew; the branches whose head is another now, or that are gone."""
        nothing = LogHead(0, EntryId(b""), 0)
        gone = {log: nothing for log in self._heads if log.lane == lane and log not in heads}
        return self.take(gone | dict(heads))

    def lift(self, floors: Mapping[LogKey, int]) -> None:
        """With which position each pruned log begins, for whoever holds nothing of it."""
        self._floors = dict(floors)

    def floor(self, log: LogKey) -> int:
        """With which position a log begins; 1 unless it was pruned."""
        return self._floors.get(log.trunk, 1)

    def branches(self, log: LogKey) -> Iterable[LogKey]:
        """The names of a log's branches: more than one when it forked."""
        return self._branches.get(log.trunk, ())

    def deepest(self, log: LogKey) -> int:
        """The highest position held of a log, in any branch; 0 for none."""
        return max((self._heads[key].seq for key in self.branches(log)), default=0)

    def ends(self, log: LogKey) -> set[tuple[int, bytes]]:
        """Position and start of the id of each head of a log."""
        heads = (self._heads[key] for key in self.branches(log))
        return {(head.seq, head.hash[:8]) for head in heads}

    def digest(self) -> bytes:
        """32 bytes that are the same on devices that hold the same entries."""
        return heads_digest(self._heads)
