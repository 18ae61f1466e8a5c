"""The installer for Windows, made of a frozen program by NSIS (``makensis``), on any system.

``patio.nsi`` says what it does and how it is called; here is what it takes along.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import Final

HERE: Final = Path(__file__).resolve().parent
_SLACK_MB: Final = 20
"""Beside the program itself, for the registry, a first database and what Windows keeps."""


class NoTool(Exception):
    """There is no ``makensis`` here, or it refused; the text says which."""


def tool() -> str:
    """Where ``makensis`` is.

    Raises:
        NoTool: nowhere.
    """
    usual = Path(os.environ.get("PROGRAMFILES(X86)", "")) / "NSIS" / "makensis.exe"
    found = shutil.which("makensis") or (str(usual) if usual.is_file() else None)
    if found is None:
        raise NoTool("There is no makensis here: install NSIS (Debian: nsis).")
    return found


def carried(bundle: Path) -> list[PurePath]:
    """The files of a frozen program, as they lie under its folder."""
    return sorted(path.relative_to(bundle) for path in bundle.rglob("*") if path.is_file())


def listing(bundle: Path) -> str:
    """What NSIS is told of the files: how to unpack each, how to delete each, what is at the top.

    Each by its name: an uninstaller that deletes whole folders has cost people their own files.
    """
    files = carried(bundle)
    folders = sorted({folder for file in files for folder in file.parents[:-1]})
    tops = sorted({file.parts[0] for file in files})
    lines = ["!macro INSTALL_FILES"]
    for folder in (PurePath(), *folders):
        inside = [file for file in files if file.parent == folder]
        if inside:
            lines.append(f"  SetOutPath {_windows('$INSTDIR', folder)}")
            lines += [f'  File "/oname={_escaped(file.name)}" "{bundle / file}"' for file in inside]
    lines += ["!macroend", "!macro DELETE_FILES"]
    lines += [f"  Delete {_windows('$INSTDIR', file)}" for file in files]
    lines += [f"  RMDir {_windows('$INSTDIR', folder)}" for folder in reversed(folders)]
    lines += ["!macroend", "!macro EACH_AT_TOP DO"]
    lines += [f'  !insertmacro ${{DO}} "{_escaped(name)}"' for name in tops]
    return "\n".join([*lines, "!macroend", ""])


def command(
    bundle: Path,
    made: Path,
    version: str,
    *,
    icon: Path | None = None,
    side: Path | None = None,
    sign: str = "",
    room_mb: int | None = None,
) -> list[str]:
    """The words that compile it into ``made``, with the list of files written beside that.

    Raises:
        NoTool: there is no makensis.
    """
    files = made.with_suffix(".nsh")
    files.write_text(listing(bundle), encoding="utf-8")
    size = sum((bundle / file).stat().st_size for file in carried(bundle))
    room = size // 1_000_000 + _SLACK_MB if room_mb is None else room_mb
    given: dict[str, str | int | Path] = {
        "VERSION": version,
        "NUMBERS": numbers(version),
        "OUT": made.absolute(),
        "SIZE_KB": size // 1024,
        "ROOM_MB": room,
        "FILES": files.absolute(),
    }
    given |= {name: file.absolute() for name, file in (("ICON", icon), ("SIDE", side)) if file}
    if sign:
        given["SIGN"] = sign
    words = [tool(), "-WX", "-INPUTCHARSET", "UTF8", *(f"-D{k}={v}" for k, v in given.items())]
    return [*words, str(HERE / "patio.nsi")]


def installer(
    bundle: Path,
    made: Path,
    version: str,
    made_at: int,
    *,
    icon: Path | None = None,
    side: Path | None = None,
    sign: str = "",
) -> Path:
    """Compile it; every file in it is from ``made_at`` (Unix seconds), so two runs make the same.

    ``sign`` is a command that signs the uninstaller inside; ``%1`` in it is the file.

    Raises:
        NoTool: there is no makensis, or it found something wrong.
    """
    made.parent.mkdir(parents=True, exist_ok=True)
    for path in [bundle, *bundle.rglob("*")]:
        os.utime(path, (made_at, made_at))
    words = command(bundle, made, version, icon=icon, side=side, sign=sign)
    run([*words[:1], "-V2", *words[1:]], made_at)
    return made


def run(words: Sequence[str], made_at: int = 0) -> str:
    """What makensis says.

    Raises:
        NoTool: that something is wrong; ``-WX`` makes a warning of it an error.
    """
    clock = {"SOURCE_DATE_EPOCH": str(made_at)} if made_at else {}
    done = subprocess.run(words, capture_output=True, text=True, env=os.environ | clock)
    if done.returncode:
        raise NoTool(f"makensis refused:\n{done.stdout[-2000:]}{done.stderr}")
    return done.stdout


def sign(command: str, files: Sequence[Path]) -> None:
    """Sign files by a command in which ``%1`` is the file; without a command they stay unsigned.

    Raises:
        NoTool: it refused.
    """
    for file in files if command else ():
        done = subprocess.run(command.replace("%1", str(file)), shell=True, check=False)
        if done.returncode:
            raise NoTool(f"{file.name} could not be signed: status {done.returncode}.")


def numbers(version: str) -> str:
    """The four numbers that Windows wants, of any version: ``1.4.0rc1`` is ``1.4.0.0``."""
    found = re.match(r"(\d+)(?:\.(\d+))?(?:\.(\d+))?", version)
    return ".".join([*(number or "0" for number in (found.groups() if found else ("0",) * 3)), "0"])


def _windows(root: str, path: PurePath) -> str:
    return '"' + "\\".join([root, *(_escaped(part) for part in path.parts)]) + '"'


def _escaped(text: str) -> str:
    return text.replace("$", "$$").replace('"', '$\\"')
