"""Packages of a program that only says its version, and somebody who installs them."""

from __future__ import annotations

import os
import subprocess
import tarfile
from pathlib import Path

from linux import portable
from linux.stage import APP, Tree

MADE_AT = 1_700_000_000


def tree_of(folder: Path, version: str) -> Tree:
    """Of a program that is a line of shell."""
    tree = Tree(folder / "tree", version, MADE_AT)
    tree.put(f"#!/bin/sh\necho {version}\n".encode(), "usr/lib/patio/patio", 0o755)
    tree.put_file(f"{APP}.desktop", f"usr/share/applications/{APP}.desktop")
    for place in ("icons/hicolor/it.svg", "mime/packages/it.xml", "man/man1/patio.1.gz"):
        tree.put(b"x", f"usr/share/{place}")
    tree.put(b"x", "usr/share/doc/patio/NOTICE.txt")
    tree.finish()
    return tree


def unpacked(folder: Path, version: str) -> Path:
    """The portable archive of that version, unpacked."""
    work = folder / version
    work.mkdir()
    made = portable.archive(tree_of(work, version), work, version, MADE_AT)
    with tarfile.open(made) as archive:
        archive.extractall(work, filter="data")
    return work / f"patio-{version}"


class Person:
    """Somebody who installs it into a home of their own."""

    def __init__(self, home: Path) -> None:
        self.home = home
        home.mkdir()
        self.program = home / ".local/bin/patio"
        self.data = home / ".local/share/patio/patio.db"
        self.data.parent.mkdir(parents=True)
        self.data.write_text("words", encoding="utf-8")

    def installs(self, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
        kept = {"PATH": os.environ["PATH"], "HOME": str(self.home)}
        script = ["sh", str(folder / "install.sh"), *words]
        return subprocess.run(script, env=kept, capture_output=True, text=True)

    def has(self) -> str:
        return subprocess.run([self.program], capture_output=True, text=True).stdout.strip()

    def current(self) -> Path:
        return self.home / ".local/opt/patio/current"
