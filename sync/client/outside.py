"""What may be told outside, from a client."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sync.client.asking import Asker
from sync.client.reading import Reading
from sync.store.blobs import BlobStore
from sync.values import EntryId, PersonId, Rank
from sync.views.rows import Card

if TYPE_CHECKING:
    from sync.local import commands


class Outward(Reading):
    """That part of a client. Writing raises as everything of :class:`Client` does."""

    _asker: Asker
    _blobs: BlobStore

    def write_outside(
        self,
        post: EntryId,
        text: str,
        *,
        until: str,
        networks: Sequence[str],
        picture: tuple[Path, str] | None = None,
        people: Sequence[PersonId] = (),
    ) -> EntryId:
        """A piece about a post, in words of its own, to be told until a day (``YYYY-MM-DD``).

        ``picture`` is a file with its description. It goes nowhere before all ``people`` agree.
        """
        from sync.local import outside
        from sync.store.pictures import keep_picture

        shown = []
        if picture is not None:
            kept = keep_picture(self._blobs, picture[0])
            shown = [(kept.blob, kept.size, kept.width, kept.height, picture[1])]
        command = outside.WriteOutside(post, text, until, list(networks), shown, list(people))
        return self._utter(command)

    def agree_outside(self, target: EntryId, *, yes: bool = True) -> EntryId:
        """Whether I, who am in that piece, agree that it is told."""
        from sync.local import outside

        return self._utter(outside.AgreeOutside(target, yes))

    def outside_pieces(self, *, limit: int = 30, before: EntryId | None = None) -> list[Card]:
        """Pieces that have not ended, the newest first, from after ``before`` on."""
        day = date.today().isoformat()
        return self._views().outside_pieces(day, limit=limit, before=before)

    def may_clear_outside(self) -> bool:
        """Whether pieces of mine count: as owner, or as whom the owners let speak for the
        company."""
        me = self.me()
        return me.rank <= Rank.OWNER or self._views().is_communicator(me.person)

    def next_piece_ms(self) -> int:
        """From when on there may be another piece (Unix milliseconds); 0: there is none yet."""
        return self._views().next_piece_ms()

    def _utter(self, command: commands.AnyCommand) -> EntryId:
        from sync.local.commands import Written

        return self._asker.ask(command, Written).id
