"""The libraries of this system that a bundle for Linux carries, and whose they are: its package
system knows."""

from __future__ import annotations

import platform
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

_LICENCES: Final = {
    "bzip2": "bzip2-1.0.6",
    "libffi": "MIT",
    "libxcb": "X11",
    "libxkbcommon": "MIT",
    "libzstd": "BSD-3-Clause OR GPL-2.0-only",
    "openssl": "Apache-2.0",
    "util-linux": "BSD-3-Clause",  # of libuuid, which is all that is taken
    "xcb-util": "X11",
    "xcb-util-cursor": "X11",
    "xcb-util-image": "X11",
    "xcb-util-keysyms": "X11",
    "xcb-util-renderutil": "X11",
    "xcb-util-wm": "X11",
    "xz-utils": "LicenseRef-Public-Domain",  # of liblzma, likewise
    "zlib": "Zlib",
}
"""As SPDX says those of the libraries, by the source package. The files called ``copyright``, which
go along, say them of whole packages, in words of their own."""

_SOURCES: Final = {
    "debian": "https://snapshot.debian.org/package/{name}/{version}/",
    "ubuntu": "https://launchpad.net/ubuntu/+source/{name}/{version}",
}


class Borrowed(NamedTuple):
    """A source package, and which of its files are carried."""

    name: str
    version: str
    """The distribution's own, which says what was mended in it."""
    licence: str
    source: str
    text: Path
    """The file with its licences."""
    files: tuple[str, ...]


def listed(files: Iterable[tuple[str, str]]) -> str:
    """Places in a bundle and the system's files behind them, as ``dist/NAME.portable`` has them."""
    return "".join(f"{place}\t{file}\n" for place, file in sorted(files))


def places(text: str) -> list[str]:
    """The places of such a list."""
    return [line.partition("\t")[0] for line in text.splitlines()]


def owners(text: str) -> list[Borrowed]:
    """The packages behind such a list, by name.

    Raises:
        LookupError: a file is no package's, or the licence of its package is not written above.
    """
    found: dict[tuple[str, str, Path], list[str]] = {}
    for line in text.splitlines():
        place, _, file = line.partition("\t")
        found.setdefault(_package_of(Path(file)), []).append(place)
    system = _system()
    made: dict[str, Borrowed] = {}
    for (name, version, copyright_), carried in sorted(found.items()):
        if name not in _LICENCES:
            raise LookupError(f"freezing/borrowed.py does not say what the licence of {name} is")
        before = made[name].files if name in made else ()
        source = _SOURCES.get(system, _SOURCES["debian"]).format(name=name, version=version)
        files = tuple(sorted((*before, *carried)))
        made[name] = Borrowed(name, version, _LICENCES[name], source, copyright_, files)
    return list(made.values())


def _package_of(file: Path) -> tuple[str, str, Path]:
    """Its source package with its version, and where the licences of the binary one are."""
    real = file.resolve()
    # Since /lib is a link to /usr/lib, a file is known by the one or by the other.
    for asked in (real, Path(re.sub("^/usr(?=/lib)", "", str(real)))):
        told = _said("dpkg-query", "--search", str(asked))
        if told:
            package = told.partition(": ")[0].partition(",")[0]
            form = "${source:Package} ${source:Version}"
            name, version = _said("dpkg-query", "--show", f"--showformat={form}", package).split()
            return name, version, Path("/usr/share/doc", package.partition(":")[0], "copyright")
    raise LookupError(f"{file} belongs to no package of this system")


def _said(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip()


def _system() -> str:
    return platform.freedesktop_os_release().get("ID", "")
