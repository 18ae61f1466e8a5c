#!/usr/bin/env python3
"""Set Patio up in this checkout and start it. Needs Python 3.11 and nothing else.

::

    python3 packaging/run.py demo         the example office
    python3 packaging/run.py test ...     the tests; options go to pytest
    python3 packaging/run.py ...          anything else goes to patio itself

The first time it installs what ``uv.lock`` pins into ``.venv`` (``PATIO_VENV`` names another
folder) and, on Linux, asks for the system libraries that Qt needs. After that it only looks
at a stamp and starts. Killed half-way it begins again; two at once wait for each other.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, NoReturn

ROOT = Path(__file__).resolve().parent.parent
OLDEST = (3, 11)
UNFINISHED = "unfinished"
# Not its full version: a security update of Python must not send an office without internet
# looking for packages that it already has.
PYTHON = str(sys.implementation.cache_tag)


class Library(NamedTuple):
    """A shared library that Qt loads, and the package that brings it."""

    soname: str
    apt: str
    dnf: str
    pacman: str


# What the wheel of PySide6-Essentials leaves to the system: seen with ldd on bare Debian 12 and 13.
# The name libglib2.0-0 is provided by Debian 13's libglib2.0-0t64.
LIBRARIES = (
    Library("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    Library("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    Library("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs", "krb5"),
    Library("libbrotlidec.so.1", "libbrotli1", "libbrotli", "brotli"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland"),
    Library("libwayland-egl.so.1", "libwayland-egl1", "libwayland-egl", "wayland"),
)


class Stop(Exception):
    """Set-up cannot go on; the text tells the person what to do."""


class Failed(Exception):
    """A tool that we started ended badly; it has said why on standard error."""


class Environment(NamedTuple):
    """The folder of installed packages and the checkout that it serves."""

    folder: Path
    checkout: Path

    def tool(self, name: str) -> Path:
        """The path of a command in it, whether it exists or not."""
        if os.name == "nt":
            return self.folder / "Scripts" / f"{name}.exe"
        return self.folder / "bin" / name

    @property
    def stamp(self) -> Path:
        """The file that says what is installed; written last."""
        return self.folder / ".patio-stamp"

    def place(self) -> str:
        """Digest of all that makes an environment useless when it changes."""
        return digest(PYTHON, sys.base_prefix, str(self.folder), str(self.checkout))

    def pins(self) -> str:
        """Digest of what is to be installed."""
        files = (self.checkout / name for name in ("pyproject.toml", "uv.lock"))
        return digest(*(file.read_text(encoding="utf-8") for file in files))

    def installed(self) -> list[str]:
        """The stamp's words: place, pins and level; none when there is no stamp."""
        try:
            return self.stamp.read_text(encoding="utf-8").split()
        except FileNotFoundError:
            return []

    def ready(self, tests: bool) -> bool:
        """Whether everything is there: for the program, or for the tests as well."""
        levels = ("tests",) if tests else ("tests", "program")
        return self.installed() in [[self.place(), self.pins(), level] for level in levels]


def digest(*texts: str) -> str:
    """A short name for these texts together."""
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:32]


def say(text: str) -> None:
    """Tell the person something; standard output belongs to the program that follows."""
    print(text, file=sys.stderr, flush=True)


# ---------------------------------------------------------------- what the system has to bring


def missing_libraries() -> list[Library]:
    """The libraries that this Linux cannot load."""
    import ctypes

    missing = []
    for library in LIBRARIES:
        try:
            ctypes.CDLL(library.soname)
        except OSError:
            missing.append(library)
    return missing


def missing_packages(tool: str) -> list[str]:
    """Names of the packages that are missing, as the package manager ``tool`` calls them.

    With a tool we do not know they are the libraries' own names.
    """
    import importlib.util

    importlib.invalidate_caches()
    column = {"apt-get": 1, "dnf": 2, "pacman": 3}.get(tool, 0)
    names = [library[column] for library in missing_libraries()]
    if importlib.util.find_spec("ensurepip") is None:  # Debian ships it apart
        names.insert(0, f"python3.{sys.version_info.minor}-venv" if column == 1 else "ensurepip")
    return list(dict.fromkeys(names))


def package_tool() -> str:
    """The package manager of this Linux, or nothing."""
    import shutil

    return next((tool for tool in ("apt-get", "dnf", "pacman") if shutil.which(tool)), "")


def install_line(tool: str, names: Sequence[str], root: bool) -> str:
    """The line that a person can paste to install these packages."""
    sudo = "" if root else "sudo "
    packages = " ".join(names)
    return {
        "apt-get": f"{sudo}apt-get update && {sudo}apt-get install -y {packages}",
        "dnf": f"{sudo}dnf install -y {packages}",
        "pacman": f"{sudo}pacman -S --needed {packages}",
    }.get(tool, f"install: {packages}")


def provide_system_packages(lock: int) -> None:
    """See that Qt's libraries and Python's venv are there; install them as root on Debian."""
    tool = package_tool()
    names = missing_packages(tool)
    root = os.name == "posix" and os.geteuid() == 0
    if names and tool == "apt-get" and root:
        say(f"Installing system packages: {' '.join(names)}")
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        patient = ("-qq", "-o", "DPkg::Lock::Timeout=300")
        run(lock, "apt-get", *patient, "update", **quiet)
        run(lock, "apt-get", *patient, "install", "-y", "--no-install-recommends", *names, **quiet)
        names = missing_packages(tool)
    if names:
        raise Stop(
            "Patio needs some packages of the system. Run this once, then start again:\n\n"
            f"  {install_line(tool, names, root)}\n"
        )


# ------------------------------------------------------------------------- the environment


def run(lock: int, *command: str | Path, **more: str) -> None:
    """Run a tool of the set-up to its end, with what it says on standard error.

    It inherits the lock: if only we are killed, the next set-up waits until the tool is done.

    Raises:
        Failed: it ended badly.
    """
    drop = ("PYTHONDONTWRITEBYTECODE", "PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV")
    environment = {name: text for name, text in os.environ.items() if name not in drop}
    words = [str(word) for word in command]
    done = subprocess.run(
        words,
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr.fileno(),
        env=environment | more,
        pass_fds=(lock,) if os.name == "posix" else (),
        check=False,
    )
    if done.returncode:
        raise Failed(f"{' '.join(words[:3])} ended with status {done.returncode}")


def make_environment(here: Environment, lock: int) -> None:
    """Make an empty environment, or keep the one that is good. Never deletes a stranger's."""
    import shutil

    written = here.installed()
    if written[:1] == [here.place()]:
        here.stamp.write_text(UNFINISHED, encoding="utf-8")
        return
    if written:
        shutil.rmtree(here.folder)
    elif here.folder.exists() and any(here.folder.iterdir()):
        adopt(here)
        return
    here.folder.mkdir(parents=True, exist_ok=True)
    here.stamp.write_text(UNFINISHED, encoding="utf-8")
    run(lock, sys.executable, "-m", "venv", here.folder)


def adopt(here: Environment) -> None:
    """Take an environment that somebody else made, if it is one of this very Python.

    Raises:
        Stop: it is not.
    """
    probe = "import pip, sys; print(sys.prefix != sys.base_prefix and sys.implementation.cache_tag)"
    try:
        answer = subprocess.run(
            [str(here.tool("python")), "-c", probe], capture_output=True, text=True, check=True
        ).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        answer = ""
    if answer != PYTHON:
        raise Stop(
            f"{here.folder} was not made by this script and is no environment of this Python.\n"
            "Move it away, or name another folder in PATIO_VENV."
        )
    here.stamp.write_text(UNFINISHED, encoding="utf-8")


def installer_requirement(lock_file: str) -> str:
    """The line for pip that names the installer ``uv`` as ``uv.lock`` pins it, with its hashes."""
    import tomllib

    packages = tomllib.loads(lock_file)["package"]
    uv = next(package for package in packages if package["name"] == "uv")
    hashes = [f"--hash={wheel['hash']}" for wheel in uv["wheels"]]
    return " ".join([f"uv=={uv['version']}", *hashes])


def install(here: Environment, tests: bool, lock: int) -> None:
    """Bring the environment to what ``uv.lock`` says, compiled, and stamp it."""
    say("Setting up Patio: this happens once and downloads about 130 MB …")
    make_environment(here, lock)
    python = here.tool("python")
    wanted = here.folder / "installer.txt"
    line = installer_requirement((here.checkout / "uv.lock").read_text(encoding="utf-8"))
    wanted.write_text(line, encoding="utf-8")
    pip = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input")
    run(lock, *pip, "--no-deps", "--only-binary=:all:", "--require-hashes", "-r", wanted)
    run(
        lock,
        here.tool("uv"),
        *("sync", "--frozen", "--compile-bytecode", "--project", here.checkout),
        *("--python", python, "--no-python-downloads"),
        *(() if tests else ("--no-dev",)),
        UV_PROJECT_ENVIRONMENT=str(here.folder),
        # The system's certificates, as pip uses them: offices that look into TLS install theirs.
        UV_SYSTEM_CERTS=os.environ.get("UV_SYSTEM_CERTS", "1"),
    )
    for package in ("desktop", "sync"):
        run(lock, python, "-m", "compileall", "-q", here.checkout / package)
    level = "tests" if tests else "program"
    here.stamp.write_text(f"{here.place()} {here.pins()} {level}", encoding="utf-8")


@contextmanager
def locked(path: Path) -> Iterator[int]:
    """Hold the lock of this file, waiting for whoever has it; gives its descriptor."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        if not take(file.fileno(), wait=False):
            say("Another set-up is at work here; waiting for it …")
            take(file.fileno(), wait=True)
        yield file.fileno()


def take(descriptor: int, wait: bool) -> bool:
    """Take the lock of an open file; False when somebody has it and we do not wait.

    The system gives it back when the last process that has the file open is gone.
    """
    if sys.platform == "win32":
        import msvcrt

        while True:
            try:
                msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
                return True
            except OSError:  # LK_LOCK gives up after ten seconds
                if not wait:
                    return False
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        return False
    return True


def set_up(here: Environment, tests: bool) -> None:
    """Install whatever is missing."""
    with locked(here.folder.with_name(f"{here.folder.name}.lock")) as lock:
        if here.ready(tests):  # somebody did it while we waited
            return
        if sys.platform.startswith("linux"):
            provide_system_packages(lock)
        install(here, tests or here.installed()[2:] == ["tests"], lock)


# --------------------------------------------------------------------------------- the door

EVERY_TEST = ("-n", "auto", "--maxprocesses", "8", "--dist", "loadfile", "--no-loadscope-reorder")
"""All of them share the processors, file by file, in the order of ``tests/support/turns.py``."""


def start(command: Sequence[str | Path]) -> NoReturn:
    """Become this command; on Windows, wait for it and end as it ends."""
    words = [str(word) for word in command]
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # doubles the time of every start
    if os.name == "nt":
        sys.exit(subprocess.call(words))
    os.execv(words[0], words)


def main(arguments: Sequence[str]) -> NoReturn:
    """Set up if needed, then be ``patio``, or pytest for ``test``."""
    folder = Path(os.environ.get("PATIO_VENV") or ROOT / ".venv").absolute()
    here = Environment(folder, ROOT)
    tests = arguments[:1] == ["test"]
    try:
        if not here.ready(tests):
            set_up(here, tests)
    except Stop as stop:
        sys.exit(str(stop))
    except Failed as failed:
        sys.exit(
            f"Patio is not set up: {failed}, see above.\n"
            "Often the internet was out of reach or the disk is full. Start again when it is not."
        )
    except OSError as error:
        sys.exit(f"Patio is not set up: {error}. PATIO_VENV can name a folder that is yours.")
    except KeyboardInterrupt:
        sys.exit("Stopped. Nothing is broken: the next start begins the set-up again.")
    if tests:
        os.chdir(ROOT)
        start([here.tool("python"), "-m", "pytest", *(arguments[1:] or EVERY_TEST)])
    start([here.tool("patio"), *arguments])


if __name__ == "__main__":
    if sys.version_info < OLDEST:
        sys.exit(
            f"Patio needs Python {OLDEST[0]}.{OLDEST[1]} or newer; {sys.executable} is "
            f"{sys.version.split()[0]}. Start this script with a newer one."
        )
    main(sys.argv[1:])
