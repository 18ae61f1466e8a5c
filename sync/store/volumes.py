"""What kind of place a folder is in: a disk of this computer, a network volume, a synced folder.

SQLite's locks and its write-ahead log need a disk that only this computer writes, and a folder
that a cloud program copies is read back half old (protocol.md 3). Everything that decides takes
text and paths as arguments; only ``_mount_now`` asks the system, so a test hands over
the mounts and the environment of any system.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from sync.errors import UnfitVolume

NETWORK_TYPES = frozenset(
    {
        "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "afpfs", "ncpfs", "webdav",
        "davfs", "davfs2", "fuse.davfs2", "fuse.sshfs", "sshfs", "osxfuse", "macfuse", "9p", "v9fs",
        "ceph", "fuse.ceph", "glusterfs", "fuse.glusterfs", "lustre", "gpfs", "ocfs2", "gfs2",
        "fuse.rclone", "fuse.s3fs", "fuse.gvfsd-fuse", "fuse.smbnetfs", "virtiofs", "prl_fs",
        "vboxsf", "fuse.vmhgfs-fuse", "fuse.google-drive-ocamlfuse", "fuse.onedriver",
    }
)  # fmt: skip
"""File systems whose files other computers write too, or whose locks do not hold.

Overlay, tmpfs, btrfs, zfs, ecryptfs and fuseblk (ntfs-3g) are disks of this computer.
"""

CLOUD_VARIABLES = {
    "OneDrive": "OneDrive",
    "OneDriveCommercial": "OneDrive",
    "OneDriveConsumer": "OneDrive",
}
"""Environment variables that name a synced folder, and whose it is."""

_CLOUD_NAMES = (
    (re.compile(r"^onedrive( ?- ?.+)?$", re.IGNORECASE), "OneDrive"),
    (re.compile(r"^dropbox( ?\(.+\))?$", re.IGNORECASE), "Dropbox"),
    (re.compile(r"^(google ?drive|googledrive-.+|my drive)$", re.IGNORECASE), "Google Drive"),
    (re.compile(r"^(icloud ?drive|com~apple~clouddocs)$", re.IGNORECASE), "iCloud"),
)
"""Names that these programs give to the folder they copy."""

_MAC_CLOUD = ("Library/CloudStorage", "Library/Mobile Documents")


_ALSO_ROOTS = frozenset({"9p", "virtiofs"})
"""Between machines these are shares (WSL's drives, a virtual machine's folders); as the root of
the whole system they are the only disk there is."""


@dataclass(frozen=True, slots=True)
class Mount:
    """One mounted file system."""

    point: str
    kind: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Volume:
    """Where a folder lies: ``why`` it may not hold a home (``network``, ``cloud``), or empty."""

    kind: str
    why: str = ""
    what: str = ""


def parse_mountinfo(text: str) -> list[Mount]:
    """The mounts in a ``/proc/self/mountinfo``. Source: proc(5); lines it does not know fall out.

    Blanks and backslashes in paths are written there as three octal digits.
    """
    mounts = []
    for line in text.splitlines():
        before, dash, after = line.partition(" - ")
        left, right = before.split(" "), after.split(" ")
        if dash and len(left) >= 5 and right[0]:
            source = _unescaped(right[1]) if len(right) > 1 else ""
            mounts.append(Mount(_unescaped(left[4]), right[0], source))
    return mounts


def _unescaped(text: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), text)


def mount_of(path: str, mounts: Sequence[Mount]) -> Mount | None:
    """The mount that a path lies in: the longest that contains it, the later one of two."""
    best: Mount | None = None
    for mount in mounts:
        point = mount.point.rstrip("/")
        if path == point or path.startswith(f"{point}/"):
            longer = best is None or len(point) >= len(best.point.rstrip("/"))
            best = mount if longer else best
    return best


def is_network(kind: str) -> bool:
    """Whether a file-system type is one that other computers write to as well."""
    return kind.lower() in NETWORK_TYPES


def cloud_of(path: PurePath, home: PurePath, environment: Mapping[str, str]) -> str:
    """The program that copies a folder to the cloud, by its known places; empty for none.

    Names count only below the person's own folder: anybody may call a disk "Dropbox".
    """
    for variable, name in CLOUD_VARIABLES.items():
        folder = environment.get(variable)
        if folder and path.is_relative_to(type(path)(folder)):
            return name
    if not path.is_relative_to(home):
        return ""
    parts = path.relative_to(home).parts
    if any(path.is_relative_to(home / folder) for folder in _MAC_CLOUD):
        named = " ".join(parts[2:3]).lower()
        known = {"onedrive": "OneDrive", "dropbox": "Dropbox", "google": "Google Drive"}
        return next((name for word, name in known.items() if word in named), "iCloud")
    for part in parts:
        for pattern, name in _CLOUD_NAMES:
            if pattern.match(part):
                return name
    return ""


def judge(path: PurePath, mount: Mount | None, cloud: str) -> Volume:
    """What the facts about a folder come to."""
    kind = mount.kind if mount else ""
    only_disk = mount is not None and mount.point == "/" and kind in _ALSO_ROOTS
    if (is_network(kind) and not only_disk) or str(path).startswith(("\\\\", "//")):
        return Volume(kind, "network", kind)
    if cloud:
        return Volume(kind, "cloud", cloud)
    return Volume(kind)


def volume_of(path: Path) -> Volume:
    """Where a folder lies, whether it exists already or not."""
    there = path.absolute()
    while not there.exists() and there != there.parent:
        there = there.parent
    real = there.resolve() / path.absolute().relative_to(there)
    cloud = cloud_of(real, Path.home(), os.environ) or cloud_of(path, Path.home(), os.environ)
    return judge(real, _mount_now(there.resolve()), cloud)


def check_volume(path: Path) -> Volume:
    """The same for a folder that is to be a home.

    Raises:
        UnfitVolume: it may not be one; nothing was written there.
    """
    found = volume_of(path)
    if found.why:
        raise UnfitVolume(path=str(path), why=found.why, what=found.what)
    return found


if sys.platform == "win32":

    def _mount_now(path: Path) -> Mount | None:
        import ctypes

        remote = 4  # DRIVE_REMOTE, Source: GetDriveTypeW, Win32
        root = f"{path.drive}\\"
        found = ctypes.windll.kernel32.GetDriveTypeW(root)
        return Mount(root, "smb" if found == remote else "local")

elif sys.platform == "darwin":

    def _mount_now(path: Path) -> Mount | None:
        import subprocess

        # What statfs(2) says as f_fstypename, without its layout, which differs by version.
        said = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False).stdout
        return mount_of(str(path), parse_mount(said))

else:

    def _mount_now(path: Path) -> Mount | None:
        try:
            text = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return None  # no such file on this system: nothing is known against the folder
        return mount_of(str(path), parse_mountinfo(text))


def parse_mount(text: str) -> list[Mount]:
    """The mounts that macOS's ``mount`` lists: ``SOURCE on POINT (TYPE, options)``."""
    found = re.finditer(r"^(.*?) on (/.*) \(([\w.]+)[,)]", text, re.MULTILINE)
    return [Mount(match[2], match[3], match[1]) for match in found]
