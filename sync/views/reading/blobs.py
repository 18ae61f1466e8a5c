"""What the views say about pictures and files: which are wanted, shown, or too many."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from sync.values import BlobId, EntryId, PersonId
from sync.views import attached, enclosed, file_texts, shelf
from sync.views.connecting import Connecting
from sync.views.schema import chunks


class BlobReading(Connecting):
    """That part of the reader."""

    def wanted_blobs(
        self, limit: int, largest: attached.Largest = attached.ANY
    ) -> list[attached.Wanted]:
        """Blobs that are seen and not here: see :func:`sync.views.attached.wanted`."""
        return self._read(lambda c: attached.wanted(c, limit, largest))

    def shows_blob(self, blob: BlobId) -> bool:
        """Whether a card that people see refers to a blob, or the company does."""
        return self._read(lambda c: attached.is_shown(c, blob))

    def keeps_blob(self, blob: BlobId) -> bool:
        """Whether a blob has its place here: see :func:`sync.views.attached.is_kept`."""
        return self._read(lambda c: attached.is_kept(c, blob))

    def entries_with_blob(self, blob: BlobId) -> list[EntryId]:
        """The sealed entries that a file goes with, but those that were taken back."""
        return self._read(lambda c: enclosed.entries_with(c, blob))

    def noted_blobs(self) -> list[BlobId]:
        """Every blob that was noted as being on this device."""
        return self._read(attached.noted)

    def newest_blobs_here(self, limit: int) -> list[BlobId]:
        """Those that are here and shown: see :func:`sync.views.attached.newest_here`."""
        return self._read(lambda c: attached.newest_here(c, limit))

    def unread_file(self) -> file_texts.Unread | None:
        """A file that is here and whose text nobody has read, of the newest post or message
        first."""
        return self._read(file_texts.unread)

    def known_blobs(self) -> set[BlobId]:
        """Every blob that some card or sealed entry refers to, and the company's own."""
        return self._read(attached.known)

    def bytes_of_blobs(self) -> int:
        """How many bytes of pictures and files are here."""
        return self._read(shelf.used)

    def spare_blobs(self, me: PersonId, limit: int) -> list[BlobId]:
        """What may be let go of: see :func:`sync.views.shelf.spare_here`."""
        return self._read(lambda c: shelf.spare_here(c, me, limit))

    def only_shown_by(self, cards: Sequence[EntryId]) -> list[BlobId]:
        """The blobs that these cards or sealed entries refer to and no other, nor the company."""
        return self._read(lambda c: attached.only_shown_by(c, cards))

    def unshown(self, blobs: Sequence[BlobId]) -> list[BlobId]:
        """Those of these blobs that no card or sealed entry refers to, nor the company."""
        found: list[BlobId] = []
        for some in chunks(blobs):
            found += self._read(partial(attached.unshown, blobs=some))
        return found
