"""Libraries that something asks for by name and never calls, in a few kilobytes each (Linux).

The tray's module is linked against all of Qt Widgets for the case that the program is made of
them, which Patio is not; Pillow against decoders of formats that nobody may send and against X11.
The loader wants such a library to be there with the names that are asked of it, so one is made
that has those and nothing behind them: whoever calls one all the same stops the process. Only its
version may be asked, as Pillow does when it begins, and is an empty text. The real library may be
put in its place. Wants ``nm`` and a C compiler.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

from freezing.trim import Item

UNCALLED: Final = re.compile(r"libQt6Widgets\.so|lib(tiff|openjp2|xcb)-[0-9a-f]{8}\.so")
"""Pillow's own copies end their names with a hash; the system's libxcb is another matter."""


def with_stand_ins(binaries: Iterable[Item], reachable: Iterable[Item], folder: Path) -> list[Item]:
    """The same, with a stand-in for each library that is never called; ``reachable`` are those
    whose wishes count."""
    users = [Path(file) for _, file, _ in reachable if not UNCALLED.match(Path(file).name)]
    return [
        (place, str(stand_in(Path(file), users, folder)), kind)
        if UNCALLED.match(Path(place).name)
        else (place, file, kind)
        for place, file, kind in binaries
    ]


class _Symbol(NamedTuple):
    name: str
    version: str
    kind: str
    size: int


def stand_in(library: Path, users: Iterable[Path], folder: Path) -> Path:
    """A library with this one's name and all that ``users`` ask of it, made in ``folder``.

    Raises:
        subprocess.CalledProcessError, FileNotFoundError: a tool failed, or is not there.
    """
    asked = {one.name for user in users for one in _symbols(user, "--undefined-only")}
    given = [one for one in _symbols(library, "--defined-only") if one.name in asked]
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / library.name
    source, versions = made.with_suffix(".s"), made.with_suffix(".map")
    source.write_text("".join(map(_lines, given)) + _END, encoding="ascii")
    names = sorted({one.version for one in given if one.version})
    versions.write_text(
        "".join(
            f"{name} {{ global: {' '.join(f'{s.name};' for s in given if s.version == name)} }};\n"
            for name in names
        ),
        encoding="ascii",
    )
    link = ["-shared", "-nostdlib", f"-Wl,-soname,{library.name}", "-Wl,--build-id=none"]
    scripts = [f"-Wl,--version-script={versions}"] if names else []
    compiler = os.environ.get("CC", "cc")
    subprocess.run([compiler, *link, *scripts, "-o", str(made), str(source)], check=True)
    return made


_END: Final = '.section .note.GNU-stack,"",@progbits\n'


def _symbols(library: Path, which: str) -> list[_Symbol]:
    told = subprocess.run(
        ["nm", "-D", which, "--with-symbol-versions", "--format=posix", str(library)],
        check=True, stdout=subprocess.PIPE, text=True,
    ).stdout  # fmt: skip
    found = []
    for line in told.splitlines():
        words = line.split()
        name, _, version = words[0].partition("@")
        size = int(words[3], 16) if len(words) > 3 else 0
        found.append(_Symbol(name, version.lstrip("@"), words[1], size))
    return [one for one in found if one.kind != "A"]


def _lines(symbol: _Symbol) -> str:
    """A function that ends the process, one that tells an empty text as the version, or as many
    zero bytes as the real thing has."""
    code = symbol.kind in "TtWwi"
    section, kind = (".text", "function") if code else (".data", "object")
    body = _TRAP if code else f".zero {max(symbol.size, 8)}"
    if code and _VERSION.search(symbol.name):
        body = _EMPTY_TEXT
    return (
        f"{section}\n.globl {symbol.name}\n.type {symbol.name},@{kind}\n"
        f".balign 16\n{symbol.name}:\n{body}\n.size {symbol.name}, .-{symbol.name}\n"
    )


_VERSION: Final = re.compile("[vV]ersion$")

_INTEL: Final = os.uname().machine == "x86_64"

_TRAP: Final = "ud2" if _INTEL else "udf #0"

_EMPTY_TEXT: Final = (
    "leaq 1f(%rip), %rax\nret\n1: .byte 0" if _INTEL else "adr x0, 1f\nret\n1: .word 0"
)
"""Beside the function, in the first register for results of the system's calling convention."""
