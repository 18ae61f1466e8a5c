#!/usr/bin/env python3
"""Make what people install: the frozen programs, and from them a system's packages.

::

    python3 packaging/release.py freeze            both programs, into dist/
    python3 packaging/release.py deb               Debian packages of both
    python3 packaging/release.py rpm               the same for Fedora and openSUSE
    python3 packaging/release.py portable          an archive for one person, on any Linux
    python3 packaging/release.py tree              what an AppImage or a Flatpak is made of
    python3 packaging/release.py check [WORD]      try them in clean systems, as root
    python3 packaging/release.py windows           the installer for Windows; frozen there
    python3 packaging/release.py macos             the disk image for macOS; made there
    python3 packaging/release.py sign              checksums of all in dist/, and their signature
    python3 packaging/release.py check-windows     runs the installer under wine with a stand-in

Wants the system's own Python (one that was built in somebody's home folder leaves that path in
what is frozen), a C compiler and npm; on Linux also ``icu-devtools`` and ``dpkg-dev``. Two runs on
one commit make the same files.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

if TYPE_CHECKING:
    from linux.stage import Tree

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
WORK = ROOT / "build"
VENV = Path(os.environ.get("PATIO_RELEASE_VENV") or WORK / "release-venv").absolute()
BUNDLES: Final = ("patio", "patio-node")
SMALL: Final = {"PYTHONNODEBUGRANGES": "1", "PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "9"}
"""For a freeze: compiled Python without its table of columns, a quarter of it, which only marks a
place in a line of source that nobody has there; a traceback still says the line's number."""


class Stop(Exception):
    """It cannot be made; the text says why and what to do."""


def version() -> str:
    """Patio's, from the one place that says it."""
    for line in (ROOT / "sync" / "__init__.py").read_text(encoding="utf-8").splitlines():
        name, _, value = line.partition(" = ")
        if name == "__version__":
            return value.strip('"')
    raise Stop("sync/__init__.py does not say which version this is.")


def made_at() -> int:
    """When the commit was made, in Unix seconds: the time of every file of a release."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told:
        return int(told)
    asked = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    return int(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)


def python() -> Path:
    """The interpreter that freezes, with what ``uv.lock`` pins for it."""
    from run import Environment, installer_requirement

    here = Environment(VENV, ROOT)
    tool = here.tool("python")
    if here.installed() == [here.place(), here.pins(), "release"]:
        return tool
    VENV.parent.mkdir(parents=True, exist_ok=True)
    run(sys.executable, "-m", "venv", "--clear", VENV)
    wanted = VENV / "installer.txt"
    lock = (ROOT / "uv.lock").read_text(encoding="utf-8")
    wanted.write_text(installer_requirement(lock), encoding="utf-8")
    pip = (tool, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps")
    run(*pip, "--only-binary=:all:", "--require-hashes", "-r", wanted)
    sync = ("sync", "--frozen", "--no-dev", "--group", "release", "--project", ROOT)
    run(
        here.tool("uv"), *sync, "--python", tool, "--no-python-downloads",
        UV_PROJECT_ENVIRONMENT=str(VENV), UV_SYSTEM_CERTS=os.environ.get("UV_SYSTEM_CERTS", "1"),
    )  # fmt: skip
    here.stamp.write_text(f"{here.place()} {here.pins()} release", encoding="utf-8")
    return tool


def run(*command: str | Path, **more: str) -> None:
    """Run a tool to its end.

    Raises:
        Stop: it ended badly.
    """
    drop = ("PYTHONDONTWRITEBYTECODE", "PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV")
    environment = {name: text for name, text in os.environ.items() if name not in drop}
    done = subprocess.run([str(word) for word in command], env=environment | more, check=False)
    if done.returncode:
        raise Stop(f"{' '.join(map(str, command[:3]))} ended with status {done.returncode}.")


def freeze() -> list[Path]:
    """The frozen programs, a folder each: the window with every command, and the node."""
    tool, folders = python(), []
    for name in BUNDLES:
        run(
            tool, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
            "--distpath", DIST, "--workpath", WORK, ROOT / "packaging" / "patio.spec",
            PATIO_BUNDLE="window" if name == "patio" else "node",
            SOURCE_DATE_EPOCH=str(made_at()), PYTHONHASHSEED="1", **SMALL,
        )  # fmt: skip
        run(tool, ROOT / "packaging" / "bill.py", DIST / name, SOURCE_DATE_EPOCH=str(made_at()))
        folders.append(DIST / name)
    return folders


def deb() -> list[Path]:
    """Debian packages of both programs, which are frozen first when they are not there."""
    from linux import debian

    return [debian.package(name, tree, DIST, version(), made_at()) for name, tree in _trees("deb")]


def rpm() -> list[Path]:
    """The same as ``.rpm``."""
    from linux import redhat

    trees = _trees("rpm", alone=True)
    return [redhat.package(name, tree, DIST, version(), made_at()) for name, tree in trees]


def portable() -> list[Path]:
    """The archive that a person unpacks and installs without being root."""
    from linux import portable

    _, tree = next(_trees("portable", alone=True))
    return [portable.archive(tree, DIST, version(), made_at())]


def tree() -> list[Path]:
    """What both are under ``/``, standing alone: an AppImage or a Flatpak begins with it."""
    return [made.folder for _, made in _trees("tree", alone=True)]


def check(only: str) -> list[Path]:
    """Try everything that was made, in clean systems (Linux, as root)."""
    from linux import trying

    return trying.everything(only)


def _trees(kind: str, *, alone: bool = False) -> Iterator[tuple[str, Tree]]:
    from linux.stage import staged

    if not all((DIST / name / "licences").is_dir() for name in BUNDLES):
        freeze()
    for name in BUNDLES:
        folder = WORK / kind / name
        yield name, staged(DIST / name, folder, version(), made_at(), python(), alone=alone)


def windows() -> list[Path]:
    """The installer of what is frozen. ``PATIO_SIGN`` is a command that signs a file (``%1``)."""
    from windows import installer

    bundle, sign = DIST / BUNDLES[0], os.environ.get("PATIO_SIGN", "")
    if not (bundle / "patio.exe").exists():
        freeze()
    if not (bundle / "patio.exe").exists():
        raise Stop("The program for Windows is frozen on Windows; here there is none.")
    icon, side = WORK / "patio.ico", WORK / "side.bmp"
    for drawing in (icon, side):
        run(python(), ROOT / "packaging" / "freezing" / "icon.py", drawing)
    made = DIST / f"Patio-{version()}-x64.exe"
    try:
        installer.sign(sign, [bundle / "patio.exe", bundle / "patio-cli.exe"])
        installer.installer(bundle, made, version(), made_at(), icon=icon, side=side, sign=sign)
        installer.sign(sign, [made])
    except installer.NoTool as error:
        raise Stop(str(error)) from None
    return [made]


def macos() -> list[Path]:
    """The disk image of the application; ``macos/disk.py`` says what it asks to sign it."""
    from macos import disk

    made = DIST / f"Patio-{version()}-{platform.machine()}.dmg"
    application = DIST / "Patio.app"
    try:
        disk.keychain(os.environ)
        if not application.exists():
            freeze()
        if not application.exists():
            raise Stop("The application for macOS is frozen on macOS; here there is none.")
        return [disk.image(application, made, os.environ)]
    except disk.Failed as error:
        raise Stop(str(error)) from None


def sign() -> list[Path]:
    """The checksums of all that lies in dist/, and their signature where there is a key for it."""
    tool, script = python(), ROOT / "packaging" / "signing.py"
    listed = DIST / "SHA256SUMS"
    run(tool, script, "sums", DIST)
    if not os.environ.get("PATIO_SIGNING_KEY"):
        print("Not signed: the environment does not say PATIO_SIGNING_KEY.")
        return [listed]
    run(tool, script, "sign", listed, "--comment", f"patio {version()}")
    return [listed, listed.with_name(f"{listed.name}.minisig")]


def check_windows() -> list[Path]:
    """Run the installer under wine, with a stand-in for the program; it makes nothing."""
    tests = [ROOT / "tests" / "packaging" / f"test_{name}.py" for name in ("windows", "wine")]
    run(sys.executable, ROOT / "packaging" / "run.py", "test", *tests, PATIO_CHECK_WINDOWS="1")
    return []


def main(arguments: Sequence[str]) -> NoReturn:
    """Make one thing, and say where it is."""
    makers: dict[str, Callable[[], list[Path]]] = {
        "freeze": freeze,
        "deb": deb,
        "rpm": rpm,
        "portable": portable,
        "tree": tree,
        "windows": windows,
        "macos": macos,
        "sign": sign,
        "check-windows": check_windows,
    }
    parser = argparse.ArgumentParser(description="Make what people install, into dist/.")
    parser.add_argument("what", choices=sorted([*makers, "check"]))
    parser.add_argument("only", nargs="?", default="", help="check: only what has this word in it")
    asked = parser.parse_args(arguments)
    try:
        made = check(asked.only) if asked.what == "check" else makers[asked.what]()
    except Stop as stop:
        sys.exit(str(stop))
    for path in made:
        print(path)
    sys.exit(0)


if __name__ == "__main__":
    # What is imported from here is of this run, and so is the one Stop that main() knows.
    sys.modules["release"] = sys.modules["__main__"]
    main(sys.argv[1:])
