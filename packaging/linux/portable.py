"""The portable archive: unpacked anywhere, installed by ``install.sh`` for one person."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from linux.archive import ending, packed
from linux.stage import Tree

_PARTS: Final = {
    "usr/lib/patio": "program",
    "usr/share/applications": "share/applications",
    "usr/share/icons": "share/icons",
    "usr/share/mime": "share/mime",
    "usr/share/man": "share/man",
    "usr/share/doc/patio": "licences",
}
"""Where each part of the tree that a package has goes. A software centre shows no such archive, so
what is for it stays out."""


def archive(tree: Tree, folder: Path, version: str, made_at: int) -> Path:
    """The archive of a tree that stands alone, in ``folder``."""
    name = f"patio-{version}"
    loose = Tree(tree.folder.with_name("portable"), version, made_at)
    for source, place in _PARTS.items():
        (loose.folder / place).parent.mkdir(parents=True, exist_ok=True)
        (tree.folder / source).rename(loose.folder / place)
    loose.put_file("install.sh", "install.sh", 0o755)
    loose.finish()
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / f"{name}-linux-{os.uname().machine}{ending()}"
    return packed(loose.folder, made, made_at, name)
