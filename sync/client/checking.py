"""What a client says of this computer: its network, its room, its backups, the spare key."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sync.client.near import Near

if TYPE_CHECKING:
    from sync.local.settling import WouldGo
    from sync.node.doctor import Check
    from sync.store.backups import BackupPlan


class Stored(NamedTuple):
    """How many bytes this home takes: ``log`` and pages, ``files`` and pictures; ``free`` are left
    on its disk."""

    log: int
    files: int
    free: int


class Room(NamedTuple):
    """The bytes of a disk: those in use, and all of them."""

    used: int
    total: int


class Checking(Near):
    """That part of a client."""

    def network_checks(self) -> list[Check]:
        """What keeps this computer from its colleagues, as ``doctor`` finds it; takes a moment."""
        from sync.node.doctor.network import examine_network

        return list(examine_network(self._paths))

    def stored(self) -> Stored:
        """How much room this home takes. Looks at every file."""
        import shutil  # not for a window's start

        files = _bytes_below(self._paths.blobs)
        return Stored(_bytes_below(self.home) - files, files, shutil.disk_usage(self.home).free)

    def backup_plan(self) -> BackupPlan | None:
        """Where backups go and when the last one was made; None: none was ever made here."""
        from sync.store.backups import read_plan

        return read_plan(self._paths.backup)

    def room_in(self, folder: Path) -> Room | None:
        """How full the disk under a folder is; None where there is no such folder."""
        import shutil

        try:
            usage = shutil.disk_usage(folder)
        except OSError:
            return None
        return Room(usage.total - usage.free, usage.total)

    def check_words(self, words: Sequence[str]) -> None:
        """Whether these are the company's recovery words: returns when they are.

        Raises:
            BadText: field ``words``; they are missing, or others. Nothing is kept of them.
        """
        from sync.local import commands, governing

        self._asker.ask(governing.CheckWords(list(words)), commands.Done)

    def going(self, months: int) -> WouldGo:
        """What a retention of so many months would let go of now (for owners)."""
        from sync.local import settling

        return self._asker.ask(settling.AskWouldGo(months), settling.WouldGo)


def _bytes_below(folder: Path) -> int:
    """What the files below a folder take together; those that go meanwhile do not count."""
    total = 0
    for where, _, names in os.walk(folder):
        for name in names:
            try:
                total += os.lstat(os.path.join(where, name)).st_size
            except OSError:
                continue
    return total
