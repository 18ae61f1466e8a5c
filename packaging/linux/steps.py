"""What every check in a clean system is made of."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Protocol

from linux.office import Display, Office
from linux.roots import Failed, Root

TOOLS: Final = (
    *("debootstrap", "unshare", "chroot", "Xvfb", "weston", "weston-screenshooter"),
    *("rpm", "rpmbuild"),
)

NODE: Final = "patio-node"

DESKTOP: Final = (
    *("xz-utils", "libegl1", "libgl1", "libfontconfig1", "libdbus-1-3", "libglib2.0-0t64"),
    *("libx11-xcb1", "libxcb-randr0", "libxcb-sync1", "libxcb-xfixes0", "libxcb-xkb1"),
    *("libxcb-glx0", "libxcb-shm0", "libgssapi-krb5-2", "libwayland-cursor0", "libwayland-egl1"),
    "libbrotli1",
)
"""Of the portable archive's needs, those that any desktop of Debian 13 has; the rest is in it."""


class Made(Protocol):
    """What is tried, made when it is asked for."""

    version: str
    before: str
    """An earlier one than ``version``."""
    after: str
    """A later one."""
    program: Path
    """A frozen ``patio-node``, for the company's other computer."""

    def deb(self, name: str, version: str) -> Path:
        """The Debian package of one of the programs."""

    def rpm(self, name: str, version: str) -> Path:
        """The ``.rpm`` of one of the programs."""

    def portable(self, version: str) -> Path:
        """The portable archive."""


class Check:
    """One of them, in a folder of its own, telling each step as it is done."""

    def __init__(self, made: Made, stock: Path, folder: Path, say: Callable[[str], None]) -> None:
        """``stock`` keeps clean systems for the next time."""
        self.made = made
        self.folder = folder
        self._stock = stock
        self._say = say

    def root(self, suite: str) -> Root:
        """A clean Debian."""
        with self.step(f"a clean {suite}"):
            return Root.of(suite, self._stock, self.folder / suite)

    @contextmanager
    def step(self, what: str) -> Iterator[None]:
        """Say what is done, and how long it took."""
        began = time.monotonic()
        yield
        self._say(f"  {what}: {time.monotonic() - began:.1f} s")


def apt(root: Root, *words: str | Path) -> None:
    """Ask for packages in it; files count as well."""
    root.run("apt-get", "-q", "-y", "--no-install-recommends", "--allow-downgrades", *words)


def says_one_line(root: Root, program: str, **more: str) -> None:
    """A program that cannot go on says so, and ends with a status of its own."""
    started = root.start(program, **more)
    said, _ = started.communicate(timeout=120)
    one = len(said.strip().splitlines()) == 1
    expect(f"one line and a status of its own: {said}", one and started.returncode > 0)


@contextmanager
def an_office(check: Check) -> Iterator[Office]:
    """The company's other computer, outside."""
    folder = check.folder / "office"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    office = Office(check.made.program, folder)
    try:
        yield office
    finally:
        office.close()


@contextmanager
def a_display() -> Iterator[Display]:
    """A screen of X11, outside."""
    display = Display()
    try:
        yield display
    finally:
        display.close()


def done(*command: str) -> str:
    """What a command outside prints.

    Raises:
        Failed: it ended badly.
    """
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise Failed(f"{' '.join(command)}: {done.stdout}{done.stderr}")
    return done.stdout


def expect(what: str, holds: bool) -> None:
    """Or it has failed; ``what`` is said."""
    if not holds:
        raise Failed(what)


def lacking() -> list[str]:
    """The tools that are not here."""
    return [tool for tool in TOOLS if shutil.which(tool) is None]
