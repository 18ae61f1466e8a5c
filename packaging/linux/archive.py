"""Archives of a staged tree: as small as xz makes them, and the same each time.

``dpkg-deb`` calls xz without its filter for machine code, which makes a Debian package of Patio
six parts in a hundred larger; whatever unpacks xz knows the filter.
"""

from __future__ import annotations

import lzma
import os
import tarfile
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Final

DICTIONARY: Final = 64 << 20
"""As ``xz -9`` has it: what unpacking takes of memory."""


def quick() -> bool:
    """Whether this is for trying out: ``PATIO_QUICK`` makes archives in seconds, not packed."""
    return bool(os.environ.get("PATIO_QUICK"))


def ending() -> str:
    """Of an archive's name."""
    return ".tar" if quick() else ".tar.xz"


def packed(tree: Path, archive: Path, made_at: int, prefix: str = ".") -> Path:
    """All of a tree as root's, below ``prefix``, into ``archive``, whose name ends as
    :func:`ending` says."""
    with (
        _opened(archive) as file,
        tarfile.open(fileobj=file, mode="w", format=tarfile.GNU_FORMAT) as tar,
    ):
        for path in [tree, *sorted(tree.rglob("*"))]:
            place = path.relative_to(tree)
            name = prefix if path == tree else f"{prefix}/{place}"
            entry = tar.gettarinfo(path, name)
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = "root"
            entry.mtime = made_at
            if entry.isdir():
                entry.mode = 0o755
            if entry.isreg():
                with path.open("rb") as content:
                    tar.addfile(entry, content)
            else:
                tar.addfile(entry)
    return archive


def members(archive: Path, parts: Mapping[str, bytes | Path], made_at: int) -> Path:
    """Parts by their names, in this order, as ``ar`` keeps them: what a ``.deb`` is."""
    with archive.open("wb") as file:
        file.write(b"!<arch>\n")
        for name, part in parts.items():
            data = part if isinstance(part, bytes) else part.read_bytes()
            head = f"{name:<16}{made_at:<12}{0:<6}{0:<6}{100644:<8}{len(data):<10}`\n"
            file.write(head.encode("ascii") + data + b"\n" * (len(data) % 2))
    return archive


def _opened(archive: Path) -> IO[bytes]:
    if quick():
        return archive.open("wb")
    preset = 9 | lzma.PRESET_EXTREME
    packer = {"id": lzma.FILTER_LZMA2, "preset": preset, "dict_size": DICTIONARY}
    code = [{"id": lzma.FILTER_X86}] if os.uname().machine == "x86_64" else []
    return lzma.open(archive, "wb", check=lzma.CHECK_CRC64, filters=[*code, packer])
