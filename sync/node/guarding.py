"""Whether this home may write (protocol.md 9 and A1).

A home that was put back, copied, moved or started twice would sign a second entry at a
position it has signed before. What it holds is compared with what it once wrote: the guard
file beside the database, the witness outside the home, the computer it wrote on. Whatever
does not agree makes the home read-only; receiving and reading go on.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from enum import StrEnum, unique

from sync.errors import CannotWrite, DamagedHome, NoSpace, ReadOnlyHome
from sync.store.entries import LogStore
from sync.store.guard import Guard, read_guard, write_guard
from sync.store.home import HomePaths
from sync.store.keys import Keys
from sync.store.machine import Machine
from sync.store.witness import Witness, is_alive, read_witness, write_witness
from sync.values import Head, Lane, LogKey


@unique
class Trouble(StrEnum):
    """Why a home is read-only. What heals it besides a new epoch stands beside it."""

    OLDER = "older copy"
    """It holds less than it once wrote. Heals when its own entries are back."""
    UNGUARDED = "no guard"
    """Nothing tells how far it wrote. Heals when a colleague holds just as much of it."""
    MACHINE = "other computer"
    """It was written on another computer, where it may still be in use."""
    COPY = "copy"
    """The same home is in another folder of this computer."""
    TWIN = "twin"
    """It has met itself on the network."""
    FORK = "fork"
    """There are two entries of its own at one position."""


class Guarding:
    """Compares what the database holds with what this device once signed."""

    def __init__(self, home: HomePaths, keys: Keys, store: LogStore, machine: Machine) -> None:
        self._home = home
        self._keys = keys
        self._store = store
        self._machine = machine
        self._mark = machine.mark(keys.device)
        self._guard = _guard_of(home)
        self._witness = read_witness(machine, keys.device, keys.epoch)
        self.witness_trouble = ""
        # Of a home that begins just now, own entries come later: a newcomer's JOIN.
        written = self._guard is not None or self._witness is not None
        self._unguarded = not written and bool(self._own_heads())
        self.trouble = self._look()

    @property
    def writable(self) -> bool:
        """Whether nothing speaks against an own entry."""
        return self.trouble is None

    def check(self) -> None:
        """Let pass who may write.

        Raises:
            ReadOnlyHome: nothing may be written now.
        """
        if self.trouble is not None:
            raise ReadOnlyHome(path=str(self._home.root), why=str(self.trouble))

    def note(self) -> None:
        """Remember our heads outside the database, durably, and then outside the home.

        Raises:
            NoSpace, CannotWrite: the guard is as it was.
        """
        self._write(self._own_heads(), twin=self._guard is not None and self._guard.twin)

    def begin(self, keys: Keys) -> None:
        """Another epoch has begun, and its first entry is on the disk: all is well again.

        Raises:
            NoSpace, CannotWrite: the guard is as it was.
        """
        self._keys = keys
        self._write(self._own_heads(), twin=False)
        self.trouble = self._look()

    def look_again(self) -> bool:
        """Own entries came from a colleague; True when it is another trouble than before."""
        before, self.trouble = self.trouble, self._look()
        if self.trouble is None:
            # A guard that is behind stops nobody, and the next own entry brings it up.
            with suppress(NoSpace, CannotWrite):
                self.note()
        return self.trouble is not before

    def met_twin(self) -> bool:
        """Another process signs with our key and in our epoch, and it was there first.

        True when that is news.
        """
        if self.trouble is not None:
            return False
        self.trouble = Trouble.TWIN
        # Where it cannot be written down, this process alone knows; the next one meets it again.
        with suppress(NoSpace, CannotWrite):
            self._write(self._own_heads(), twin=True)
        return True

    def heard(self, held: Mapping[LogKey, tuple[int, bytes]]) -> bool:
        """A colleague holds this of our logs (sequence number, first bytes of the id).

        True when that heals the home.
        """
        if self.trouble is not Trouble.UNGUARDED:
            return False
        own = self._own_heads()
        if not own or not all(self._is_held(held, lane, head) for lane, head in own.items()):
            return False
        self._unguarded, self.trouble = False, None
        with suppress(NoSpace, CannotWrite):
            self.note()
        return True

    # -- inside -----------------------------------------------------------------------

    def _write(self, heads: dict[int, Head], *, twin: bool) -> None:
        before = max(
            self._guard.counter if self._guard else 0,
            self._witness.counter if self._witness else 0,
        )
        guard = Guard(self._keys.epoch, heads, before + 1, self._mark, twin)
        write_guard(self._home.guard, guard)
        self._guard, self._unguarded = guard, False
        witness = Witness(guard.epoch, heads, guard.counter, self._home.root.absolute())
        try:
            write_witness(self._machine, self._keys.device, witness)
        except (NoSpace, CannotWrite) as error:
            # It would only notice what is rare; `patio doctor` tells that it cannot.
            self.witness_trouble = str(error)
        else:
            self._witness = witness
            self.witness_trouble = ""

    def _own_heads(self) -> dict[int, Head]:
        return {
            key.lane: Head(head.seq, head.hash)
            for key, head in self._store.heads().items()
            if self._is_current(key) and not key.branch and head.seq
        }

    def _look(self) -> Trouble | None:
        guard, witness = self._guard, self._witness
        if any(self._is_current(key) and key.branch for key in self._store.heads()):
            return Trouble.FORK
        if guard and guard.machine and self._mark and guard.machine != self._mark:
            return Trouble.MACHINE
        if witness and self._is_elsewhere(witness):
            return Trouble.COPY
        if guard and (guard.epoch != self._keys.epoch or not self._holds(guard.heads)):
            return Trouble.OLDER
        if witness and not self._holds(witness.heads):
            return Trouble.OLDER
        if guard and guard.twin:
            return Trouble.TWIN
        return Trouble.UNGUARDED if self._unguarded else None

    def _holds(self, heads: Mapping[int, Head]) -> bool:
        """False when the database holds less, or something else.

        What was pruned since is held as good as ever: others have it not any more either.
        """
        return all(
            head.seq < self._store.start(self._log(lane))
            or self._store.entry_at(self._log(lane), head.seq) == head.hash
            for lane, head in heads.items()
        )

    def _is_held(self, held: Mapping[LogKey, tuple[int, bytes]], lane: int, head: Head) -> bool:
        seq, start = held.get(self._log(lane), (0, b""))
        return seq == head.seq and start != b"" and head.hash.startswith(start)

    def _is_elsewhere(self, witness: Witness) -> bool:
        """Whether the folder that was written last is another one and still there.

        A folder that was moved is not: then the record follows with the next entry.
        """
        try:
            here = self._home.root.samefile(witness.home)
        except OSError:
            return False
        return not here and is_alive(witness)

    def _is_current(self, key: LogKey) -> bool:
        return key.device == self._keys.device and key.epoch == self._keys.epoch

    def _log(self, lane: int) -> LogKey:
        return LogKey(self._keys.device, self._keys.epoch, Lane(lane))


def _guard_of(home: HomePaths) -> Guard | None:
    """The guard, or None when there is none that says anything.

    Raises:
        CannotRead: it is there, and the operating system does not let us read it.
    """
    try:
        return read_guard(home.guard)
    except DamagedHome:
        return None
