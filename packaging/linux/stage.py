"""The tree under ``/`` that a Linux package is: a frozen program, and what the desktop reads.

deb, rpm and the portable archive all begin with it.
"""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import time
from pathlib import Path
from typing import Final

from freezing.borrowed import places

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parents[1]
APP: Final = "org.patio.Patio"
SIZES: Final = (16, 24, 32, 48, 64, 128, 256, 512)

_DRAW: Final = """
import sys
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
application = QGuiApplication([])
for size, path in zip(map(int, sys.argv[2::2]), sys.argv[3::2]):
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(sys.argv[1]).render(painter)
    painter.end()
    assert image.save(path)
"""


class Tree:
    """What a package puts under ``/``, in a folder of its own."""

    def __init__(self, folder: Path, version: str, made_at: int) -> None:
        """An empty one; ``made_at`` (Unix seconds) is the time of every file in it."""
        self.folder = folder
        self._version = version
        self._made_at = made_at
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)

    def put(self, text: bytes, place: str, mode: int = 0o644) -> None:
        """A file at this place."""
        path = self.folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)
        path.chmod(mode)

    def put_file(self, name: str, place: str, mode: int = 0o644) -> None:
        """A file of this folder; ``@VERSION@`` and ``@DATE@`` in it become those of the release."""
        date = time.strftime("%Y-%m-%d", time.gmtime(self._made_at))
        text = (HERE / name).read_text(encoding="utf-8")
        self.put(
            text.replace("@VERSION@", self._version).replace("@DATE@", date).encode(), place, mode
        )

    def put_bundle(self, bundle: Path, *, alone: bool) -> None:
        """A frozen program, its command and its licences; ``alone``: with the few libraries that a
        system may lack, which otherwise the package's dependencies bring."""
        name = bundle.name
        inside = self.folder / "usr" / "lib" / name
        shutil.copytree(bundle, inside, symlinks=True)
        if not alone:
            for place in places(bundle.with_name(f"{name}.portable").read_text()):
                (inside / "_internal" / place).unlink()
            # Of what is not carried there is nothing to say.
            shutil.rmtree(inside / "licences")
            shutil.copytree(bundle.with_name(f"{name}-licences"), inside / "licences")
        documents = self.folder / "usr" / "share" / "doc"
        documents.mkdir(parents=True)
        (inside / "licences").rename(documents / name)
        for path in [documents / name, *(documents / name).rglob("*")]:
            path.chmod(0o755 if path.is_dir() else 0o644)
        for path in inside.rglob("*"):
            if not path.is_symlink():
                path.chmod(0o755 if path.is_dir() or path == inside / name else 0o644)
        (self.folder / "usr" / "bin").mkdir(parents=True)
        (self.folder / "usr" / "bin" / name).symlink_to(f"../lib/{name}/{name}")

    def put_icons(self, python: Path) -> None:
        """Patio's mark in every size that a desktop asks for, drawn by Qt."""
        mark = ROOT / "resources" / "art" / "logo.svg"
        icons = self.folder / "usr" / "share" / "icons" / "hicolor"
        words = [str(python), "-c", _DRAW, str(mark)]
        for size in SIZES:
            path = icons / f"{size}x{size}" / "apps" / f"{APP}.png"
            path.parent.mkdir(parents=True)
            words += [str(size), str(path)]
        subprocess.run(words, check=True, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"})
        self.put(mark.read_bytes(), f"usr/share/icons/hicolor/scalable/apps/{APP}.svg")

    def files(self) -> list[Path]:
        """All files and links in it, sorted."""
        return sorted(path for path in self.folder.rglob("*") if not path.is_dir())

    def finish(self) -> None:
        """Every file has the time of the commit: two runs make the same package."""
        for path in [self.folder, *self.folder.rglob("*")]:
            os.utime(path, (self._made_at, self._made_at), follow_symlinks=False)


def staged(
    bundle: Path, folder: Path, version: str, made_at: int, python: Path, *, alone: bool = False
) -> Tree:
    """The tree of a frozen program, ``patio`` or ``patio-node``; ``alone`` as in
    :meth:`Tree.put_bundle`."""
    tree = Tree(folder, version, made_at)
    tree.put_bundle(bundle, alone=alone)
    manual = (HERE / f"{bundle.name}.1").read_bytes()
    tree.put(gzip.compress(manual, 9, mtime=0), f"usr/share/man/man1/{bundle.name}.1.gz")
    tree.put_file("copyright", f"usr/share/doc/{bundle.name}/copyright")
    if bundle.name == "patio":
        tree.put_file(f"{APP}.desktop", f"usr/share/applications/{APP}.desktop")
        tree.put_file(f"{APP}.metainfo.xml", f"usr/share/metainfo/{APP}.metainfo.xml")
        tree.put_file(f"{APP}.mime.xml", f"usr/share/mime/packages/{APP}.xml")
        tree.put_icons(python)
    else:
        tree.put_file("patio-node.service", "usr/lib/systemd/system/patio-node.service")
        tree.put_file("patio-node.sysusers", "usr/lib/sysusers.d/patio-node.conf")
    tree.finish()
    return tree
