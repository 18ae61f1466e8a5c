"""A Debian package of a staged tree. What it depends on, ``dpkg-shlibdeps`` finds out."""

from __future__ import annotations

import gzip
import subprocess
import tempfile
from email.utils import formatdate
from functools import cache
from hashlib import md5
from pathlib import Path
from typing import Final

from linux.archive import ending, members, packed
from linux.stage import HERE, Tree

MAINTAINER: Final = "The Patio project <patio@example.org>"

SCRIPTS: Final = ("preinst", "postinst", "prerm", "postrm")

ABOUT: Final = {
    "patio": (
        "social network for small offices",
        "Posts, thanks, announcements, questions and messages for the people of one\n"
        "office. There is no server and no account: every computer keeps all of it,\n"
        "and they bring each other up to date over the local network.",
    ),
    "patio-node": (
        "always-on computer of a Patio office",
        "The part of Patio without a window, for a computer that is never switched off:\n"
        "colleagues who are not there at the same time reach each other through it.",
    ),
}

_RECOMMENDS: Final = {"patio": "Recommends: fonts-noto-color-emoji, xdg-utils\n"}


def package(name: str, tree: Tree, folder: Path, version: str, made_at: int) -> Path:
    """The package of this tree, in ``folder``.

    Raises:
        subprocess.CalledProcessError: a tool of Debian's refused.
    """
    about, more = ABOUT[name]
    fields = _RECOMMENDS.get(name, "")
    changes = (
        f"{name} ({version}-1) unstable; urgency=medium\n\n  * Release {version}.\n\n"
        f" -- {MAINTAINER}  {formatdate(made_at)}\n"
    )
    tree.put(
        gzip.compress(changes.encode(), 9, mtime=0),
        f"usr/share/doc/{name}/changelog.Debian.gz",
    )
    overrides = HERE / f"{name}.lintian-overrides"
    tree.put(overrides.read_bytes(), f"usr/share/lintian/overrides/{name}")
    control = Tree(tree.folder.with_name(f"{name}.control"), version, made_at)
    files = [path for path in tree.files() if not path.is_symlink()]
    sums = "".join(
        f"{md5(path.read_bytes(), usedforsecurity=False).hexdigest()}"
        f"  {path.relative_to(tree.folder)}\n"
        for path in files
    )
    control.put(sums.encode(), "md5sums")
    size = sum(path.stat().st_size for path in files) // 1024
    words = "\n".join(f" {line}" for line in more.splitlines())
    control.put(
        (
            f"Package: {name}\nVersion: {version}-1\nArchitecture: {_architecture()}\n"
            f"Maintainer: {MAINTAINER}\nInstalled-Size: {size}\n"
            f"Depends: {_depends(name, tuple(files))}\n{fields}Section: net\nPriority: optional\n"
            f"Homepage: https://patio.example.org\nDescription: {about}\n{words}\n"
        ).encode(),
        "control",
    )
    for kind in SCRIPTS:
        if text := script(name, kind, f"{version}-1", size):
            control.put(text.encode(), kind, 0o755)
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / f"{name}_{version}-1_{_architecture()}.deb"
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        parts: dict[str, bytes | Path] = {
            "debian-binary": b"2.0\n",
            f"control{ending()}": packed(control.folder, Path(scratch) / "control", made_at),
            f"data{ending()}": packed(tree.folder, Path(scratch) / "data", made_at),
        }
        return members(made, parts, made_at)


def script(name: str, kind: str, version: str, size: int) -> str:
    """The shell that dpkg runs at ``kind``, one of :data:`SCRIPTS`; empty where a package has none.
    ``version`` is the whole one, ``size`` that of what is unpacked, in KiB."""
    source = HERE / f"{name}.{kind}"
    if not source.exists():
        return ""
    before = (HERE / "before.sh").read_text(encoding="utf-8")
    words = {
        "@BEFORE@\n": before, "@LEAVE@\n": leaving(name),
        "@NAME@": name, "@VERSION@": version, "@SIZE@": str(size),
    }  # fmt: skip
    text = source.read_text(encoding="utf-8")
    for word, meaning in words.items():
        text = text.replace(word, meaning)
    return text


def leaving(name: str) -> str:
    """Shell that closes whatever runs of a program before its files change."""
    return (HERE / "leave.sh").read_text(encoding="utf-8").replace("@NAME@", name)


def _architecture() -> str:
    asked = ["dpkg", "--print-architecture"]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()


@cache
def _depends(name: str, files: tuple[Path, ...]) -> str:
    """What the program's own libraries need of the system."""
    programs = [path for path in files if path.open("rb").read(4) == b"\x7fELF"]
    folders = sorted({path.parent for path in programs})
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / "debian" / "control"
        source.parent.mkdir()
        source.write_text(f"Source: {name}\n\nPackage: {name}\nArchitecture: any\n")
        told = subprocess.run(
            [
                "dpkg-shlibdeps", "-O", "--ignore-missing-info",
                *(f"-l{one}" for one in folders), *(f"-e{one}" for one in programs),
            ],
            check=True, cwd=scratch, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        ).stdout  # fmt: skip
    libraries = told.partition("shlibs:Depends=")[2].strip()
    return libraries if name == "patio" else f"adduser, {libraries}"
