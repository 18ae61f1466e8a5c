"""Files that carry the feed, from a client."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sync.client.asking import Asker
    from sync.local.carrying import BackedUp, Carried
    from sync.node.membership import Joined


class Keeping:
    """The part of a client that puts the feed into files and takes it out of them."""

    home: Path
    _asker: Asker

    def carry(self, path: Path) -> Carried:
        """Take in what a file brought, if it is there, then put everything into it.

        Raises:
            BadParcel, CannotRead, NoSpace, CannotWrite: the file stays as it is.
        """
        from sync.local.carrying import Carried, Carry

        return self._asker.ask(Carry(str(path.absolute())), Carried)

    def back_up(self, path: Path, *, words: Sequence[str] = (), fresh: bool = False) -> BackedUp:
        """Everything into a file that opens with twelve words: these from now on, or those of
        before, or (the first time, and where they shall be ``fresh``) new ones, which the answer
        has."""
        from sync.local.carrying import BackedUp, BackUp

        return self._asker.ask(BackUp(str(path.absolute()), list(words), fresh), BackedUp)

    def plan_backups(
        self, folder: Path | None, *, words: Sequence[str] = (), fresh: bool = False
    ) -> BackedUp:
        """The same each week into a folder, the first time now; None ends it."""
        from sync.local.carrying import BackedUp, PlanBackups

        where = str(folder.absolute()) if folder else ""
        return self._asker.ask(PlanBackups(where, list(words), fresh), BackedUp)

    def restore(
        self,
        file: Path,
        words: Sequence[str],
        *,
        code: str = "",
        peers: Sequence[str] = (),
        alone: bool = False,
        on_digits: Callable[[str], None] = lambda _digits: None,
    ) -> Joined:
        """Make this home from a backup; see :func:`sync.node.restoring.restore`."""
        from sync.node.restoring import restore

        return restore(
            self.home, file, words, code=code, peers=peers, alone=alone, on_digits=on_digits
        )
