#!/usr/bin/env python3
"""Install what was made for this system, use it as a person would, and remove it.

::

    python3 packaging/smoke.py dist

Linux: the frozen programs from ``dist/``; the packages have their own check in clean roots.
Windows: the installer, for one person. macOS: the application out of the disk image. Each is asked
for its version, founds a company, writes and reads back, finds the QR code of an invitation in its
picture, and draws its window into a picture; on Windows it is removed again and what was written is
still there. Wants nothing but Python. On Windows it installs for real: not on a computer where
somebody uses Patio.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple, NoReturn

from release import Stop, version

PNG: Final = b"\x89PNG\r\n\x1a\n"
_LEAST_PICTURE: Final = 20_000
"""Bytes: a window that stayed empty has a few thousand."""
_LONGEST_S: Final = 300


class Programs(NamedTuple):
    """How the commands and the window of one installation are started."""

    commands: Sequence[str]
    window: Sequence[str]
    """Nothing where there is none."""


def used(programs: Programs, folder: Path, expected: str) -> Path:
    """Use them with a home in ``folder``, which they have made then.

    Raises:
        Stop: they do something else than what a person may expect.
    """
    home = folder / "home"

    def say(*words: str) -> str:
        return _said([*programs.commands, *words, "--home", str(home)])

    told = _said([*programs.commands, "--version"]).strip()
    if told != f"patio, version {expected}":
        raise Stop(f"It should be {expected} and says: {told}")
    say("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    say("post", "El horno está listo")
    feed = json.loads(say("feed", "--json"))
    if "El horno está listo" not in json.dumps(feed, ensure_ascii=False):
        raise Stop("What was written is not in the feed.")
    if programs.window:
        picture = folder / "window.png"
        _said([*programs.window, "--grab", str(picture), "--home", str(home)])
        data = picture.read_bytes() if picture.exists() else b""
        if not data.startswith(PNG) or len(data) < _LEAST_PICTURE:
            raise Stop(f"The window drew nothing: {len(data)} bytes.")
        code = folder / "invitation.png"
        say("invite", "--qr", str(code))
        found = _said([*programs.commands, "find-codes"], code)
        if not found.startswith("PATIO:"):
            raise Stop(f"The picture of an invitation says: {found}")
    return home


def _said(words: Sequence[str], given: Path | None = None) -> str:
    """What a program says, with a file as its standard input."""
    # No key store: on a computer without a person it would ask, and wait for the answer.
    quiet = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring", "PYTHONUTF8": "1"}
    with open(given or os.devnull, "rb") as file:
        done = subprocess.run(
            words,
            stdin=file,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=_LONGEST_S,
            env=os.environ | quiet,
        )
    if done.returncode:
        raise Stop(f"{' '.join(words)} ended with status {done.returncode}: {done.stderr.strip()}")
    return done.stdout


# ------------------------------------------------------------------------------- each system


@contextmanager
def _on_linux(dist: Path) -> Iterator[list[Programs]]:
    window, node = str(dist / "patio" / "patio"), str(dist / "patio-node" / "patio-node")
    yield [Programs([window], [window]), Programs([node], [])]


@contextmanager
def _on_windows(dist: Path) -> Iterator[list[Programs]]:
    setup = _only(dist, "Patio-*.exe")
    _said([str(setup), "/S", "/CurrentUser"])
    place = Path(os.environ["LOCALAPPDATA"]) / "Programs" / "Patio"
    yield [Programs([str(place / "patio-cli.exe")], [str(place / "patio.exe")])]
    copy = dist / "Un.exe"  # the uninstaller itself would go on in a copy and not be waited for
    shutil.copy(place / "uninstall.exe", copy)
    # One string: what comes after _?= must stand there without quotation marks.
    subprocess.run(f'"{copy}" /S /CurrentUser _?={place}', check=True, timeout=_LONGEST_S)
    copy.unlink()
    if place.exists():
        raise Stop(f"It was removed, and there is still {sorted(place.rglob('*'))[:5]}.")


@contextmanager
def _on_macos(dist: Path) -> Iterator[list[Programs]]:
    with tempfile.TemporaryDirectory() as folder:
        mounted, application = Path(folder) / "mounted", Path(folder) / "Patio.app"
        image = str(_only(dist, "Patio-*.dmg"))
        _said(["hdiutil", "attach", image, "-nobrowse", "-readonly", "-mountpoint", str(mounted)])
        try:
            _said(["ditto", str(mounted / "Patio.app"), str(application)])
        finally:
            _said(["hdiutil", "detach", str(mounted), "-force"])
        program = [str(application / "Contents" / "MacOS" / "patio")]
        yield [Programs(program, program)]


def _only(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern))
    if len(found) != 1:
        raise Stop(f"There should be one {pattern} in {folder}, and there are {len(found)}.")
    return found[0]


def main(arguments: Sequence[str]) -> NoReturn:
    """Do it for the system that this is."""
    dist = Path(arguments[0]) if len(arguments) == 1 else None
    if dist is None or not dist.is_dir():
        sys.exit("Say the folder with what was made: python3 packaging/smoke.py dist")
    places = {"win32": _on_windows, "darwin": _on_macos}
    try:
        with tempfile.TemporaryDirectory() as folder:
            homes = []
            with places.get(sys.platform, _on_linux)(dist.absolute()) as installed:
                for number, programs in enumerate(installed):
                    homes.append(used(programs, Path(folder) / str(number), version()))
            if not all((home / "patio.db").exists() for home in homes):
                raise Stop("Removing it took what was written along.")
    except Stop as stop:
        sys.exit(str(stop))
    print(f"Patio {version()} can be installed, used and removed here.")
    sys.exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
