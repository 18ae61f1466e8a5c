"""The SQLite that a bundle carries, made from its source.

A release does not trust data to the library of whatever system it was frozen on: before 3.51.3 a
write-ahead log could lose its end (protocol.md 3). The amalgamation travels in a package of the
npm registry, which office networks and build farms reach where they do not reach sqlite.org; what
comes is held against the hash below.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import Final

VERSION: Final = "3.53.2"
_PACKAGE: Final = "better-sqlite3@12.11.1"
_SOURCE: Final = "package/deps/sqlite3/sqlite3.c"
_SHA256: Final = "60d2f39a3726cd6b9021da6f4e868608d66fbb6528a9f513dc8ffcc640493422"

# As Debian builds its own, as far as Patio can tell the difference, and nothing that it never asks.
_OPTIONS: Final = (
    "-DSQLITE_THREADSAFE=1",
    "-DSQLITE_ENABLE_FTS5",
    "-DSQLITE_ENABLE_COLUMN_METADATA",
    "-DSQLITE_ENABLE_DBSTAT_VTAB",
    "-DSQLITE_ENABLE_MATH_FUNCTIONS",
    "-DSQLITE_ENABLE_STMTVTAB",
    "-DSQLITE_ENABLE_UNLOCK_NOTIFY",
    "-DSQLITE_SECURE_DELETE",
    "-DSQLITE_USE_URI",
    "-DSQLITE_MAX_VARIABLE_NUMBER=250000",
    "-DSQLITE_TEMP_STORE=1",
    "-DHAVE_USLEEP=1",
    "-DHAVE_FDATASYNC=1",
)

NAME: Final = "sqlite3.dll" if sys.platform == "win32" else "libsqlite3.so.0"
"""As Python's own extension module asks for it."""


class Wrong(Exception):
    """The source cannot be had, or is not the one that is pinned; the text says which."""


def library(folder: Path) -> Path:
    """The library, made in ``folder`` unless it is there.

    Raises:
        Wrong: there is no source, or it is another one.
        subprocess.CalledProcessError: it cannot be compiled.
    """
    made = folder / f"{VERSION}-{_SHA256[:12]}" / NAME
    if not made.exists():
        made.parent.mkdir(parents=True, exist_ok=True)
        source = made.with_name("sqlite3.c")
        source.write_bytes(_fetched(made.parent))
        half = made.with_name(f"{NAME}.half")
        _compile(_compiler(source, half))
        os.replace(half, made)
    return made


def _fetched(folder: Path) -> bytes:
    npm = "npm.cmd" if sys.platform == "win32" else "npm"
    try:
        told = subprocess.run(
            [npm, "pack", "--silent", "--pack-destination", str(folder), _PACKAGE],
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
    except (OSError, subprocess.CalledProcessError) as error:
        raise Wrong(f"{_PACKAGE} cannot be had by npm: {error}") from None
    with tarfile.open(folder / told.stdout.split()[-1]) as archive:
        member = archive.extractfile(_SOURCE)
        data = member.read() if member else b""
    found = hashlib.sha256(data).hexdigest()
    if found != _SHA256:
        raise Wrong(f"{_PACKAGE} has another sqlite3.c than the pinned one: {found}")
    return data


def _compile(words: list[str]) -> None:
    if sys.platform == "win32" and shutil.which("cl") is None:
        # Visual Studio puts its compiler on the path in windows of its own only.
        installer = Path(os.environ["PROGRAMFILES(X86)"], "Microsoft Visual Studio", "Installer")
        asked = [installer / "vswhere.exe", "-latest", "-products", "*", "-property"]
        found = subprocess.check_output([*asked, "installationPath"], text=True).strip()
        ready = Path(found, "VC", "Auxiliary", "Build", "vcvars64.bat")
        line = f'call "{ready}" >nul && {subprocess.list2cmdline(words)}'
        subprocess.run(line, shell=True, check=True)
        return
    subprocess.run(words, check=True)


def _compiler(source: Path, library: Path) -> list[str]:
    if sys.platform == "win32":
        exports = "/DSQLITE_API=__declspec(dllexport)"
        options = [option.replace("-D", "/D", 1) for option in _OPTIONS if "HAVE_" not in option]
        return ["cl", "/nologo", "/O2", "/LD", exports, *options, str(source), f"/Fe{library}"]
    link = ["-shared", "-fPIC", f"-Wl,-soname,{NAME}", "-o", str(library), str(source)]
    return [os.environ.get("CC", "cc"), "-O2", "-g0", *_OPTIONS, *link, "-lm", "-lpthread", "-ldl"]
