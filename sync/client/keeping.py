"""Files that carry the feed, from a client."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sync.client.asking import Asker
    from sync.local.carrying import Carried


class Keeping:
    """The part of a client that puts the feed into files and takes it out of them."""

    _asker: Asker

    def carry(self, path: Path) -> Carried:
        """Take in what a file brought, if it is there, then put everything into it.

        Raises:
            BadParcel, CannotRead, NoSpace, CannotWrite: the file stays as it is.
        """
        from sync.local.carrying import Carried, Carry

        return self._asker.ask(Carry(str(path.absolute())), Carried)
