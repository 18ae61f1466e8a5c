"""New versions of Patio in one home: brought on a stick, approved once, offered to colleagues.

Nothing of a release is kept or handed on before enough of its makers' signatures hold, and nothing
is fetched before somebody with authority has approved it in the company's log. It has room of its
own, beside pictures and files. Nothing here starts an installer: that is the person's to do.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

import sync
from sync.codec import encode
from sync.errors import BadUpdate, CannotWrite, NoSpace, NotAllowed
from sync.governance.acts import ControlKind
from sync.governance.acts import Release as Approval
from sync.local.updating import UpdateFacts, UpdateFile
from sync.node.platforms import this_platform
from sync.node.standing import check_standing
from sync.replication.shelf import WantedBlob
from sync.safekeeping.releases.bundle import read_document, take_installers
from sync.safekeeping.releases.keys import built_in
from sync.safekeeping.releases.manifest import Installer, Release, version_of
from sync.safekeeping.releases.memory import read_memory, write_memory
from sync.store.blobs import BlobStore, pieces_in
from sync.store.disk import replace_file, written
from sync.store.saving import save_copy
from sync.values import BlobId, EntryId, Lane, Rank

if TYPE_CHECKING:
    from sync.node.core import Node

KEPT: Final = 2
"""Releases whose installers are kept: the newest, and one to go back to."""

ROOM_BYTES: Final = 3 << 30
"""Of all that is kept of releases on one computer."""


class Updating:
    """What one home knows of releases. On the writer's thread, but for :attr:`offered`."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self.store = BlobStore(node.home.updates / "files")
        self.offered: frozenset[BlobId] = frozenset()
        """Which files colleagues may have, and this computer takes from them."""
        self._approved: list[Release] = []
        self._looked: tuple[object, ...] = ()
        self._platform = this_platform()
        self._memory = read_memory(self._seen)

    @property
    def _seen(self) -> Path:
        return self._node.home.updates / "seen.json"

    @property
    def _brought(self) -> Path:
        return self._node.home.updates / "brought.json"

    # -- what there is ----------------------------------------------------------------------

    def look(self) -> list[Release]:
        """The approved releases that hold, the newest first, at most :data:`KEPT`."""
        looked = (self._node.governance.releases, self._today(), self._memory)
        if self._looked == looked:
            return self._approved
        found: dict[bytes, Release] = {}
        for note in self._node.governance.releases:
            with suppress(BadUpdate):  # each computer goes by the keys that it has
                release = self._read(note.document)
                found[release.mark] = release
        newest = sorted(found.values(), key=lambda one: (one.order, one.mark), reverse=True)
        self._remember(newest)
        live = [one for one in newest if one.expires >= self._today()]
        self._approved = live[:KEPT]
        self.offered = frozenset(file.blob for one in self._approved for file in one.files)
        self._looked = (self._node.governance.releases, self._today(), self._memory)
        return self._approved

    def newest(self) -> Release | None:
        """The approved release that is newer than what runs, and than which none was seen."""
        for release in self.look():
            with suppress(BadUpdate):
                self._memory.check(release)
                if self._is_newer(release):
                    return release
        return None

    def wanted(self) -> list[WantedBlob]:
        """What is still to be fetched of the newest: for this computer, and on one that is always
        on for all."""
        newest = self.newest()
        if newest is None:
            return []
        files = newest.files if self._node.letters.keeps else newest.of(self._platform)
        lacking = [file for file in files if not self.store.has(file.blob)]
        if not lacking:
            return []
        used = sum(self.store.size(blob) or 0 for blob in self.store.all())
        found = []
        for file in lacking:
            used += file.size
            if used <= ROOM_BYTES:
                found.append(WantedBlob(file.blob, file.size))
        return found

    def facts(self) -> UpdateFacts:
        """For whoever asks what there is."""
        newest = self.newest()
        brought = self._brought_release()
        waits = brought is not None and (newest is None or brought.order > newest.order)
        shown = brought if waits else newest
        facts = UpdateFacts(
            installed=sync.__version__,
            previous=next((one.version for one in self.look() if self._is_earlier(one)), ""),
            may_approve=self._may_approve(),
        )
        if shown is None:
            return facts
        file = self._own(shown)
        size = file.size if file else 0
        here = size if file and self.store.has(file.blob) else 0
        state = "elsewhere" if file is None else "ready" if here else "arriving"
        return UpdateFacts(
            installed=facts.installed,
            version=shown.version,
            state="brought" if waits else state,
            made=shown.made.isoformat(),
            expires=shown.expires.isoformat(),
            notes=shown.notes,
            size=size,
            here=here,
            previous=facts.previous,
            may_approve=facts.may_approve,
        )

    # -- what people do ---------------------------------------------------------------------

    def bring(self, path: Path) -> UpdateFacts:
        """Take a release out of a file: verified whole, and kept.

        Raises:
            BadUpdate, CannotRead, NoSpace, CannotWrite: nothing was kept.
        """
        release = self._verified(read_document(path))
        if sum(file.size for file in release.files) > ROOM_BYTES:
            raise BadUpdate(why="room")
        with written(self._brought):
            self.store.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        take_installers(path, release, self.store)
        replace_file(self._brought, release.document)
        self._remember([release])
        self._tidy()
        return self.facts()

    def approve(self) -> EntryId:
        """Let the company's computers offer what was brought here; the id of the entry.

        Raises:
            NotAllowed: it takes an owner or administrator.
            BadUpdate: nothing was brought, or it does not hold any more.
            Removed, Contested, UpdateNeeded, ReadOnlyHome, NoSpace, CannotWrite
        """
        check_standing(self._node)
        if not self._may_approve():
            raise NotAllowed(action="approve a version", needs="admin")
        brought = self._read_brought()
        if brought is None:
            raise BadUpdate(why="none")
        release = self._verified(brought)
        if any(one.mark == release.mark for one in self.look()):
            raise BadUpdate(why="approved")
        body = encode(Approval(document=release.document))
        (entry,) = self._node.append(Lane.CONTROL, [(int(ControlKind.RELEASE), body)])
        self.look()
        self._node.on_change(frozenset({"network"}))
        return entry

    def get(self, folder: Path, *, previous: bool) -> UpdateFile:
        """Put an installer where the person can start it.

        Raises:
            BadUpdate: there is none, or what is here is not what was signed.
            BlobMissing, NoSpace, CannotWrite: nothing was put there.
        """
        earlier = next((one for one in self.look() if self._is_earlier(one)), None)
        release = earlier if previous else self.newest()
        if release is None:
            raise BadUpdate(why="none")
        file = self._own(release)
        if file is None:
            raise BadUpdate(why="platform")
        if self.store.has(file.blob) and not self._holds(file):
            self.store.drop(file.blob)
            raise BadUpdate(why="altered")
        path = save_copy(self.store, file.blob, file.name, folder)
        return UpdateFile(str(path), release.version)

    def arrived(self) -> None:
        """An installer has come whole."""
        self._tidy()
        self._node.on_change(frozenset({"network"}))

    # -- what holds -------------------------------------------------------------------------

    def _verified(self, document: bytes) -> Release:
        """A release that may come in: signed, none of before, newer than what runs, in time."""
        release = self._read(document)
        self._memory.check(release)
        if not self._is_newer(release):
            raise BadUpdate(why="installed")
        if release.expires < self._today():
            raise BadUpdate(why="expired")
        return release

    def _read(self, document: bytes) -> Release:
        try:
            first = built_in()
        except ValueError:
            first = None
        sets = self._memory.sets(first)
        if not sets:
            raise BadUpdate(why="no_keys")
        return self._memory.read(document, sets)

    def _remember(self, releases: list[Release]) -> None:
        memory = self._memory
        for release in sorted(releases, key=lambda one: one.order):
            memory = memory.noting(release)
        if memory != self._memory:
            self._memory = memory
            with suppress(NoSpace, CannotWrite):  # it is noted again when it is looked at again
                with written(self._seen):
                    self._node.home.updates.mkdir(mode=0o700, exist_ok=True)
                write_memory(self._seen, memory)

    def _brought_release(self) -> Release | None:
        document = self._read_brought()
        if document is None:
            return None
        try:
            return self._verified(document)
        except BadUpdate:
            return None

    def _read_brought(self) -> bytes | None:
        try:
            return self._brought.read_bytes()
        except OSError:
            return None

    def _tidy(self) -> None:
        """Let go of what belongs to no release that is kept."""
        keep = {file.blob for one in self.look() for file in one.files}
        brought = self._brought_release()
        keep |= {file.blob for file in brought.files} if brought else set()
        for path in self.store.loose(keep):
            with written(path):
                path.unlink(missing_ok=True)

    def _holds(self, file: Installer) -> bool:
        digest = sha256()
        with self.store.path(file.blob).open("rb") as opened:
            for data in pieces_in(opened):
                digest.update(data)
        return digest.digest() == file.sha256

    def _own(self, release: Release) -> Installer | None:
        return next(iter(release.of(self._platform)), None)

    def _is_newer(self, release: Release) -> bool:
        return version_of(release.version) > version_of(sync.__version__)

    def _is_earlier(self, release: Release) -> bool:
        return not self._is_newer(release) and release.version != sync.__version__

    def _may_approve(self) -> bool:
        rank = self._node.governance.rank_of_device(self._node.key.device)
        return rank is not None and rank <= Rank.ADMIN

    def _today(self) -> date:
        return datetime.fromtimestamp(self._node.clock() / 1000, UTC).date()
