"""Clean systems of their own, made by ``debootstrap``, in which packages are tried.

Wants root. What is inside shares the network and the processor with the outside, and has files,
users and packages of its own. ``deb.debian.org``, or what ``PATIO_MIRROR`` names, gives the rest.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final

PERSON: Final = "marta"
"""Who works in it."""

_MIRROR: Final = os.environ.get("PATIO_MIRROR", "http://deb.debian.org/debian")

# In a mount namespace of its own, so that nothing stays mounted whatever becomes of it.
_ENTER: Final = """
root=$1 user=$2 full=$3; shift 3
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
for screens in /tmp/.X11-unix @SCREENS@; do
    mkdir -p "$root$screens"
    [ ! -d $screens ] || mount --bind $screens "$root$screens"
done
if [ -n "$full" ]; then
    little=$(mktemp -d)
    mount -t tmpfs -o size=20m tmpfs "$little"
    mkdir "$little/upper" "$little/work"
    chmod --reference="$root/$full" "$little/upper"
    chown --reference="$root/$full" "$little/upper"
    mount -t overlay -o "lowerdir=$root/$full,upperdir=$little/upper,workdir=$little/work" \\
        overlay "$root/$full"
fi
exec chroot --userspec="$user" "$root" "$@"
"""


SCREENS: Final = Path("/tmp/.patio-screens")
"""Where those of Wayland are, inside and outside. X11's are where they always are."""


class Failed(Exception):
    """Something in it went otherwise than it should; the text says what."""


class Root:
    """A clean system in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def of(cls, suite: str, stock: Path, folder: Path) -> Root:
        """A fresh one of this Debian (``bookworm``, ``trixie``), copied from the one in ``stock``,
        which is made when it is not there.

        Raises:
            Failed: it cannot be made.
        """
        clean = stock / suite
        if not clean.is_dir():
            half = stock / f"{suite}.half"
            shutil.rmtree(half, ignore_errors=True)
            stock.mkdir(parents=True, exist_ok=True)
            _run("debootstrap", "--variant=minbase", suite, half, _MIRROR)
            _run("chroot", half, "apt-get", "clean")
            _run("chroot", half, "useradd", "--create-home", PERSON)
            half.rename(clean)
        shutil.rmtree(folder, ignore_errors=True)
        folder.parent.mkdir(parents=True, exist_ok=True)
        _run("cp", "-a", "--reflink=auto", clean, folder)
        # How names are found here is how they are found in there.
        shutil.copyfile("/etc/resolv.conf", folder / "etc" / "resolv.conf")
        return cls(folder)

    def run(self, *command: str | Path, user: str = "root", **more: str) -> str:
        """What a command in it prints.

        Raises:
            Failed: it ended badly.
        """
        return _run(*self._words(user, command), environment=_inside(user, more))

    def run_full(self, full: str, script: str, user: str = "root") -> str:
        """What a script of shell in it prints, where the disk of this folder has 20 MB left. What
        it writes there is gone afterwards, so it looks for itself what has become of it.

        Raises:
            Failed: it ended badly.
        """
        words = self._words(user, ("sh", "-c", f"exec 2>&1\n{script}"), full)
        return _run(*words, environment=_inside(user, {}))

    def start(self, *command: str | Path, user: str = PERSON, **more: str) -> subprocess.Popen[str]:
        """A program in it that goes on; what it says is in ``stderr``."""
        return subprocess.Popen(
            self._words(user, command),
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=_inside(user, more),
        )  # fmt: skip

    def bring(self, file: Path) -> Path:
        """A file into it; its path in there."""
        shutil.copy(file, self.folder / "tmp" / file.name)
        return Path("/tmp") / file.name

    def path(self, place: str) -> Path:
        """A path in it, seen from outside."""
        return self.folder / place.lstrip("/")

    def _words(self, user: str, command: tuple[str | Path, ...], full: str = "") -> list[str]:
        script = _ENTER.replace("@SCREENS@", str(SCREENS))
        enter = ["unshare", "--mount", "--propagation", "private", "sh", "-ec", script, "enter"]
        return [*enter, str(self.folder), user, full, *map(str, command)]


def _inside(user: str, more: Mapping[str, str]) -> dict[str, str]:
    home = {"root": "/root", PERSON: f"/home/{PERSON}"}.get(user, f"/var/lib/{user}")
    proxies = {name: text for name, text in os.environ.items() if name.lower().endswith("_proxy")}
    plain = {
        "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        "HOME": home, "USER": user, "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive",
    }  # fmt: skip
    return {**proxies, **plain, **more}


def _run(*command: str | Path, environment: Mapping[str, str] | None = None) -> str:
    words = [str(word) for word in command]
    done = subprocess.run(
        words, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    if done.returncode:
        said = (done.stderr or done.stdout).strip()[-2000:]
        shown = " ".join(words[10:] if words[0] == "unshare" else words)
        raise Failed(f"{shown} ended with status {done.returncode}:\n{said}")
    return done.stdout
