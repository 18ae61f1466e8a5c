"""Where a home keeps what, and whether a folder may be one."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sync.errors import CannotWrite, NotAHome
from sync.store.disk import words_of

FOR_DRAFTS: Final = "window-made"
"""The folder with files that the window has made for what is being typed, to be attached."""

_OURS = (
    "patio.db",
    "views.db",
    "keys.json",
    "beginning",
    "guard.json",
    "addresses.json",
    "lock",
    "channel.json",
    "node.sock",
    "node.log",
    "blobs",
    "window.json",
    "window-drafts.json",
    FOR_DRAFTS,
    "links.json",
    "removed.json",
    "backup.json",
    "drafts",
    "plans",
    "muted.json",
    "unfollowed.json",
    "updates",
)


@dataclass(frozen=True, slots=True)
class HomePaths:
    """The files of one home. Outside ``root`` is only its :mod:`sync.store.witness`."""

    root: Path

    @property
    def log(self) -> Path:
        """The log and local state: what must not be lost."""
        return self.root / "patio.db"

    @property
    def views(self) -> Path:
        """The rows that people see: disposable, rebuilt from the log."""
        return self.root / "views.db"

    @property
    def keys(self) -> Path:
        """The device's secrets, readable by the person alone."""
        return self.root / "keys.json"

    @property
    def beginning(self) -> Path:
        """There while a home begins: what lies around it without keys is nobody's yet."""
        return self.root / "beginning"

    def has_lost_keys(self) -> bool:
        """Whether a device has written here; asked where its keys are not."""
        if self.beginning.exists():
            return False
        return self.log.exists() or self.guard.exists()

    @property
    def guard(self) -> Path:
        """The last own entry, outside the database (protocol.md 3 and A1)."""
        return self.root / "guard.json"

    @property
    def addresses(self) -> Path:
        """Where colleagues' devices answered the last time (protocol.md 8)."""
        return self.root / "addresses.json"

    @property
    def links(self) -> Path:
        """Codes that this device made to link its person's other computers (protocol.md 5)."""
        return self.root / "links.json"

    @property
    def removed(self) -> Path:
        """Left where everything else was deleted: see :mod:`sync.store.wiping`."""
        return self.root / "removed.json"

    @property
    def backup(self) -> Path:
        """For whom backups are sealed, and where they go (:mod:`sync.store.backups`)."""
        return self.root / "backup.json"

    @property
    def drafts(self) -> Path:
        """Posts that are not written yet (:mod:`sync.store.drafts`)."""
        return self.root / "drafts"

    @property
    def plans(self) -> Path:
        """Removals that are to be carried out on a day (:mod:`sync.store.plans`)."""
        return self.root / "plans"

    @property
    def unfollowed(self) -> Path:
        """Channels that are not followed here (:mod:`sync.store.muted`)."""
        return self.root / "unfollowed.json"

    @property
    def muted(self) -> Path:
        """Kinds of notifications that are switched off here (:mod:`sync.store.muted`)."""
        return self.root / "muted.json"

    @property
    def lock(self) -> Path:
        """Held by the one process that may write."""
        return self.root / "lock"

    @property
    def channel(self) -> Path:
        """How clients reach the running node."""
        return self.root / "channel.json"

    @property
    def node_log(self) -> Path:
        """What a node started by the window has to say."""
        return self.root / "node.log"

    @property
    def updates(self) -> Path:
        """New versions of Patio on their way, and which have been (:mod:`sync.node.updating`)."""
        return self.root / "updates"

    @property
    def blobs(self) -> Path:
        """Pictures and files by hash, and small pictures of them (:mod:`sync.store.previews`)."""
        return self.root / "blobs"

    def prepare(self) -> tuple[Path, ...]:
        """Make the folder, readable by the person alone; the folders made, innermost first.

        Raises:
            NotAHome: the path is a file, or a folder with somebody else's files in it.
            UnfitVolume: the folder is on a network volume or copied to a cloud.
            CannotWrite: the operating system refused.
        """
        from sync.store.volumes import check_volume  # who only reads a home asks nothing of it

        try:
            check_volume(self.root)
            if self.root.exists() and not self.root.is_dir():
                raise NotAHome(path=str(self.root), why="file")
            made = tuple(path for path in (self.root, *self.root.parents) if not path.exists())
            self.root.mkdir(parents=True, exist_ok=True)
            foreign = next((p.name for p in self.root.iterdir() if not is_ours(p.name)), None)
            if foreign is not None:
                raise NotAHome(path=str(self.root), why=f"holds {foreign}")
            self.root.chmod(0o700)
            return made
        except OSError as error:
            raise CannotWrite(path=str(self.root), why=words_of(error)) from None


def is_ours(name: str) -> bool:
    """Whether a file of that name belongs to a home (companions of the databases included)."""
    return any(name == own or name.startswith((f"{own}-", f"{own}.")) for own in _OURS)


def default_home() -> Path:
    """``PATIO_HOME``, or the platform's folder for a program's local data (protocol.md 3)."""
    chosen = os.environ.get("PATIO_HOME")
    if chosen:
        return Path(chosen)
    import platformdirs  # only where no home was named

    return platformdirs.user_data_path("patio", appauthor=False, roaming=False)
