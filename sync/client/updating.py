"""New versions of Patio, from a client."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sync.client.asking import Asker
    from sync.local.updating import UpdateFacts, UpdateFile
    from sync.values import EntryId


class Updating:
    """That part of a client."""

    _asker: Asker

    def update(self) -> UpdateFacts:
        """Which version there is that is newer than what runs."""
        from sync.local.updating import AskUpdate, UpdateFacts

        return self._asker.ask(AskUpdate(), UpdateFacts)

    def offered_update(self) -> UpdateFacts | None:
        """The same as the running node knows it; None where none runs."""
        from sync.local.updating import AskUpdate, UpdateFacts

        found = self._asker.ask_node(AskUpdate())
        return found if isinstance(found, UpdateFacts) else None

    def bring_update(self, file: Path) -> UpdateFacts:
        """Take a release out of a file, verified whole.

        Raises:
            BadUpdate, CannotRead, NoSpace, CannotWrite: nothing was kept.
        """
        from sync.local.updating import BringUpdate, UpdateFacts

        return self._asker.ask(BringUpdate(str(file.absolute())), UpdateFacts)

    def approve_update(self) -> EntryId:
        """Let the company's computers offer the release that was brought here.

        Raises:
            NotAllowed: it takes an owner or administrator. BadUpdate: there is none that holds.
        """
        from sync.local.commands import Written
        from sync.local.updating import ApproveUpdate

        return self._asker.ask(ApproveUpdate(), Written).id

    def get_update(self, folder: Path, *, previous: bool = False) -> UpdateFile:
        """Put the installer into a folder, for the person to start; with ``previous`` the one to
        go back to.

        Raises:
            BadUpdate, BlobMissing, NoSpace, CannotWrite: nothing was put there.
        """
        from sync.local.updating import GetUpdate, UpdateFile

        return self._asker.ask(GetUpdate(str(folder.absolute()), previous), UpdateFile)
