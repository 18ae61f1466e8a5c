"""ICU's data without the languages that no window of Patio speaks (Linux; elsewhere Qt has none).

Qt sorts names with it (``QCollator``) and asks it for nothing else that Patio uses; of its 32 MB
the program needs five. Wants ``icupkg`` (Debian: ``icu-devtools``) and a C compiler.
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import Final, NamedTuple

from freezing.trim import LANGUAGES

_GONE: Final = frozenset({"brkitr", "curr", "lang", "rbnf", "region", "translit", "unit"})
"""Folders with what Qt has no call for: where words break, the names of things, other letters."""

_UNCALLED: Final = frozenset({"cfu", "cnv", "spp"})
"""Endings likewise: letters that look alike, encodings of before Unicode, names of computers."""

_ALONE: Final = frozenset({"langInfo.res", "nfkc.nrm", "nfkc_cf.nrm", "unames.icu", "uts46.nrm"})
"""Files likewise: which language somebody may also read, the names of letters, and forms of them
for the names of computers. The forms that sorting asks for are in ICU's code."""

_SHARED: Final = frozenset({"res_index", "pool", "root", "ucadata"})


class Wrong(Exception):
    """The library is not what this knows how to read; the text says why."""


class _Data(NamedTuple):
    """The data inside a library: the symbol that names it, and its bytes."""

    symbol: str
    data: bytes


def trimmed(library: Path, folder: Path) -> Path:
    """A library like this one (``libicudata.so.NN``) with less data, made in ``folder``.

    Raises:
        Wrong: it holds no data as ICU writes it.
        subprocess.CalledProcessError, FileNotFoundError: a tool failed, or is not there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    found = _data_in(library)
    # icupkg names what is inside after the file it writes.
    name = f"{found.symbol.removesuffix('_dat')}l.dat"
    whole, less = folder / "whole" / name, folder / "less" / name
    for file in (whole, less):
        file.parent.mkdir(exist_ok=True)
    whole.write_bytes(found.data)
    listed = subprocess.run(
        ["icupkg", "-l", str(whole)], check=True, stdout=subprocess.PIPE, text=True
    ).stdout.split()
    gone = folder / "gone.txt"
    gone.write_text("".join(f"{one}\n" for one in listed if not _stays(one)), encoding="ascii")
    subprocess.run(["icupkg", "-r", str(gone), str(whole), str(less)], check=True)
    return _library(found.symbol, less, folder / library.name)


def _stays(item: str) -> bool:
    kind, _, file = item.rpartition("/")
    name, _, ending = file.rpartition(".")
    if kind in _GONE or ending in _UNCALLED or file in _ALONE:
        return False
    if name in _SHARED:
        return True
    if kind == "zone":
        return False
    in_a_language = kind == "coll" or re.fullmatch(r"[a-z]{2,3}(_\w*)?", name)
    return not in_a_language or name.split("_")[0] in LANGUAGES


def _data_in(library: Path) -> _Data:
    asked = ["readelf", "--wide", "--dyn-syms", "--section-headers", str(library)]
    told = subprocess.run(asked, check=True, stdout=subprocess.PIPE, text=True).stdout
    symbol = re.search(r"([0-9a-f]{8,})\s+(\d+|0x[0-9a-f]+)\s.*\s(icudt\d+_dat)\b", told)
    if symbol is None:
        raise Wrong(f"{library.name} names no data")
    at = int(symbol[1], 16)
    for section in re.finditer(r"PROGBITS\s+([0-9a-f]+)\s+([0-9a-f]+)\s+([0-9a-f]+)", told):
        address, offset, size = (int(number, 16) for number in section.groups())
        if address <= at < address + size:
            start = offset + at - address
            length = int(symbol[2], 0) or address + size - at
            return _Data(symbol[3], library.read_bytes()[start : start + length])
    raise Wrong(f"{library.name} has its data in no section")


def _library(symbol: str, data: Path, made: Path) -> Path:
    source = made.with_suffix(".s")
    source.write_text(
        f".section .rodata\n.globl {symbol}\n.type {symbol},@object\n.balign 16\n{symbol}:\n"
        f'.incbin "{data}"\n.size {symbol}, .-{symbol}\n'
        '.section .note.GNU-stack,"",@progbits\n',
        encoding="utf-8",
    )
    link = ["-shared", "-nostdlib", f"-Wl,-soname,{made.name}", "-Wl,--build-id=none"]
    subprocess.run([os.environ.get("CC", "cc"), *link, "-o", str(made), str(source)], check=True)
    return made
