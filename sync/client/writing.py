"""What people write in the open: each call is one command to the node."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sync import errors
from sync.client.asking import Asker
from sync.client.limits import largest_file
from sync.store.blobs import BlobStore
from sync.values import BlobId, EntryId, Reaction

if TYPE_CHECKING:
    from sync.local import commands, writing


class Writing:
    """The writing part of a client: everything returns when it is on this PC's disk."""

    _asker: Asker
    _blobs: BlobStore

    def post(
        self,
        text: str,
        channel: str = "general",
        pictures: Sequence[tuple[Path, str]] = (),
        files: Sequence[Path] = (),
        *,
        until_ms: int = 0,
    ) -> EntryId:
        """A post; ``pictures`` are files with their descriptions, ``files`` any others.

        From ``until_ms`` on (Unix milliseconds, 0: never) it is in no feed.
        """
        return self._write(self._post(text, channel, pictures, files, until_ms))

    def _post(
        self,
        text: str,
        channel: str,
        pictures: Sequence[tuple[Path, str]],
        files: Sequence[Path],
        until_ms: int,
    ) -> writing.Post:
        """The command for a post, whose pictures and files are kept on this PC by then."""
        from sync.content.feed import MAX_FILES, MAX_PICTURES
        from sync.local import writing
        from sync.store.attaching import keep_file
        from sync.store.pictures import keep_picture

        # Before anything is copied; the node looks again.
        if len(pictures) > MAX_PICTURES:
            raise errors.BadText(field="pictures", rule="range", limit=MAX_PICTURES)
        if len(files) > MAX_FILES:
            raise errors.BadText(field="files", rule="range", limit=MAX_FILES)

        kept = [(keep_picture(self._blobs, path), alt) for path, alt in pictures]
        shown = [(p.blob, p.size, p.width, p.height, alt) for p, alt in kept]
        largest = largest_file(self._asker, files)
        others = [keep_file(self._blobs, path, largest) for path in files]
        attached = [(file.blob, file.size, file.name) for file in others]
        return writing.Post(text, channel, shown, attached, until_ms)

    def comment(self, target: EntryId, text: str) -> EntryId:
        """A comment on a card."""
        from sync.local import writing

        return self._write(writing.Comment(target, text))

    def react(self, target: EntryId, reaction: Reaction, on: bool | None = None) -> EntryId:
        """Give or take back a reaction; None changes it over."""
        from sync.local import writing

        return self._write(writing.React(target, reaction, on))

    def want_file(self, blob: BlobId) -> None:
        """Fetch a picture or file, however old it is; a notice says when it is here.

        Raises:
            UnknownTarget: no card that people see refers to it.
        """
        from sync.local import commands

        self._asker.ask(commands.WantFile(blob), commands.Done)

    def want_preview(self, blob: BlobId) -> None:
        """Have a small picture of a picture or file made, once that is here, however old it is; a
        notice says when there is one. What cannot be drawn never has one.

        Raises:
            UnknownTarget: no card that people see refers to it.
        """
        from sync.local import commands

        self._asker.ask(commands.WantPreview(blob), commands.Done)

    def erase(self, target: EntryId) -> EntryId:
        """Take back a card or a comment of mine, or of somebody of a weaker rank, everywhere."""
        from sync.local import writing

        return self._write(writing.Erase(target))

    def hide(self, target: EntryId, *, on: bool = True, because: str = "") -> EntryId:
        """Take what somebody of a weaker rank wrote out of sight, or put it back.

        ``because`` goes to who wrote it, and to nobody else.
        """
        from sync.local import writing

        return self._write(writing.Hide(target, on, because))

    def set_profile(
        self,
        *,
        name: str | None = None,
        job: str | None = None,
        place: str | None = None,
        avatar: bytes | None = None,
        birthday: str | None = None,
        since: str | None = None,
        team: str | None = None,
        phone: str | None = None,
        skills: Sequence[str] | None = None,
        languages: Sequence[str] | None = None,
    ) -> EntryId:
        """My own card; what is None stays."""
        from sync.local import writing

        known, spoken = (None if some is None else list(some) for some in (skills, languages))
        command = writing.SetProfile(
            name, job, place, avatar, birthday, since, team, phone, known, spoken
        )
        return self._write(command)

    def _write(self, command: commands.AnyCommand) -> EntryId:
        from sync.local.commands import Written

        return self._asker.ask(command, Written).id
