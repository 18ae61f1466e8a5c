"""What goes wrong when people install and start it, done in clean systems: a newer version is
there, the disk is full, Patio runs, and the desktop has no D-Bus, no tray, no screen that answers.

Each ends in one clear sentence, and what was there is as it was.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from linux.office import Compositor, Inside, ended, eventually
from linux.roots import PERSON, Root
from linux.steps import DESKTOP, NODE, Check, a_display, an_office, apt, done, expect, says_one_line


def check_mishaps(check: Check) -> None:
    """The window's package where something is amiss, on Debian 12."""
    made, root = check.made, check.root("bookworm")
    with check.step("it installs with nothing else"):
        root.run("apt-get", "-q", "update")
        apt(root, "install", root.bring(made.deb("patio", made.version)))
    marta = Inside(root, "patio")
    with an_office(check) as office, a_display() as display:
        with check.step("without D-Bus and without a tray the window says nothing and works"):
            marta.join(office, "Marta")
            window = marta.start(DISPLAY=display.name)
            eventually(lambda: display.colours() > 50, "the window draws")
            marta.both_ways(office, "alone")
        with check.step("an older package is refused, and the window goes on"):
            older = root.bring(made.deb("patio", made.before))
            _refused(root, "A newer Patio is installed", f"dpkg --install {older}")
        with check.step("with a full disk a newer one is refused, and the window goes on"):
            newer = root.bring(made.deb("patio", made.after))
            _refused(root, "There is not enough room", f"dpkg --install {newer}", full="usr")
        with check.step("nothing of it has changed, and it closes as when a person closes it"):
            expect("the window is there", window.poll() is None)
            _as_it_was(root, "patio", made.version)
            marta.both_ways(office, "still")
            expect("it ends well", ended(window) == 0)
            expect("the window said nothing", not _said(window))
        with check.step("with D-Bus and without a tray it is the same"):
            apt(root, "install", "dbus-daemon")
            told = ("sh", "-c", "echo $$ > ~/patio.pid; exec patio")
            bus = root.start("dbus-run-session", "--", *told, DISPLAY=display.name)
            eventually(lambda: display.colours() > 50, "the window draws")
            root.run("sh", "-c", "kill $(cat ~/patio.pid)", user=PERSON)
            expect("it ends well", bus.wait(60) == 0)
    with check.step("a display that does not answer is one line"):
        for named in ({"DISPLAY": ":4711"}, {"WAYLAND_DISPLAY": "/tmp/nobody"}):
            says_one_line(root, "patio", **named)
    other = Inside(root, "patio", home=f"/home/{PERSON}/other")
    with (
        check.step("under Wayland the window comes up, and says nothing"),
        an_office(check) as office,
        _compositor(check) as compositor,
    ):
        other.join(office, "Eva")
        window = other.start(WAYLAND_DISPLAY=compositor.name)
        eventually(compositor.draws, "the window draws")
        other.both_ways(office, "wayland")
        expect("it ends well", ended(window) == 0)
        expect("the window said nothing", not _said(window))


def check_node_mishaps(check: Check) -> None:
    """The always-on computer's package where something is amiss: what runs goes on."""
    made, root = check.made, check.root("bookworm")
    with check.step("it installs, joins and serves"):
        root.run("apt-get", "-q", "update")
        apt(root, "install", root.bring(made.deb(NODE, made.version)))
        root.run("install", "-d", "-o", NODE, "-m", "700", "/var/lib/patio-node")
    box = Inside(root, NODE, NODE, "/var/lib/patio-node")
    with an_office(check) as office:
        box.join(office, "Servidor")
        node = box.start("node", "--no-discovery")
        box.both_ways(office, "node")
        with check.step("an older package is refused"):
            older = root.bring(made.deb(NODE, made.before))
            _refused(root, "A newer Patio is installed", f"dpkg --install {older}", NODE)
        with check.step("with a full disk a newer one is refused"):
            newer = root.bring(made.deb(NODE, made.after))
            _refused(root, "There is not enough room", f"dpkg --install {newer}", NODE, full="usr")
        with check.step("it goes on, and nothing of it has changed"):
            expect("it runs", node.poll() is None)
            _as_it_was(root, NODE, made.version)
            box.both_ways(office, "still")
            expect("it ends well", ended(node) == 0)


def check_rpm_mishaps(check: Check) -> None:
    """The ``.rpm`` of the node over a newer one, and where the disk is full."""
    made, root = check.made, check.folder / "rpm"
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    begun, asked = f"rpm --root {root} --initdb", f"rpm --root {root} -q {NODE}"
    rpm = f"rpm --root {root} --nodeps --noscripts"
    older, now, newer = (made.rpm(NODE, one) for one in (made.before, made.version, made.after))
    with check.step("an older one is refused"):
        done("sh", "-c", f"{begun} && {rpm} --install {now}")
        said = _failing(f"{rpm} --upgrade {older}")
        expect(said, said.count("which is newer than") == 1)  # Debian's rpm warns of itself too
        done("sh", "-c", f"{rpm} --verify {NODE}")
    with check.step("with a full disk a newer one is refused"):
        # It has what is there, and a little more.
        alone = f"mount -t tmpfs -o size=70m tmpfs {root} && {begun} && {rpm} --install {now}"
        then = f"{{ ! {rpm} --upgrade {newer}; }} && {rpm} --verify {NODE} && {asked}"
        own = ("unshare", "--mount", "--propagation", "private")
        said = done(*own, "sh", "-c", f"exec 2>&1; {alone} && {then}")
        expect(said, said.count("more space on the") == 1)
        expect(f"the old one is there: {said}", f"{NODE}-{made.version}-1" in said)


def check_portable_mishaps(check: Check) -> None:
    """The portable archive on Debian 13 where the disk is full, over an older one."""
    made, root = check.made, check.root("trixie")
    where = f"/home/{PERSON}"
    with check.step("it installs"):
        root.run("apt-get", "-q", "update")
        apt(root, "install", *DESKTOP)
        _unpacked(root, made.portable(made.before), "before")
        root.run("sh", f"{where}/before/install.sh", user=PERSON)
        _unpacked(root, made.portable(made.version), "now")
    with check.step("with a full disk the newer one is refused, and the older one is whole"):
        opt = f"{where}/.local/opt/patio"
        said = root.run_full(
            f"home/{PERSON}/.local",
            f"sh {where}/now/install.sh && exit 1\nls -A {opt}\n{where}/.local/bin/patio --version",
            user=PERSON,
        )
        first, *names, told = said.strip().splitlines()
        expect(said, "There is not enough room" in first and "nothing was changed" in first)
        expect(said, names == [made.before, "current"] and "version" in told)


MISHAPS: Final[dict[str, Callable[[Check], None]]] = {
    "mishaps-deb": check_mishaps,
    "mishaps-node": check_node_mishaps,
    "mishaps-rpm": check_rpm_mishaps,
    "mishaps-portable": check_portable_mishaps,
}


def _refused(root: Root, says: str, script: str, name: str = "patio", *, full: str = "") -> None:
    """A script that must end badly and say so once; what is installed is whole at once."""
    whole = f"{script} && exit 1\ndpkg --verify {name} && {name} --version"
    said = root.run_full(full, whole)
    lines = [line for line in said.splitlines() if says in line]
    expect(f"one sentence: {said}", len(lines) == 1 and "nothing was changed" in lines[0])
    expect(f"it is whole: {said}", "version" in said.splitlines()[-1])


def _as_it_was(root: Root, name: str, version: str) -> None:
    told = root.run("dpkg-query", "--show", "--showformat=${Status} ${Version}", name)
    expect(f"dpkg has {told}", told == f"install ok installed {version}-1")
    expect("every file is as it was packed", not root.run("dpkg", "--verify", name).strip())
    left = [one for one in root.path(f"usr/lib/{name}").rglob("*.dpkg-*")]
    expect(f"nothing half done is left: {left}", not left)


def _failing(script: str) -> str:
    told = subprocess.run(["sh", "-c", script], capture_output=True, text=True)
    expect(f"it is refused: {told.stdout}", told.returncode > 0)
    return told.stdout + told.stderr


def _said(window: subprocess.Popen[str]) -> str:
    """All that it printed, now that it has ended."""
    said, _ = window.communicate(timeout=60)
    return said.strip()


def _unpacked(root: Root, archive: Path, name: str) -> None:
    where = f"/home/{PERSON}/{name}"
    root.run("mkdir", where, user=PERSON)
    root.run("tar", "-xf", root.bring(archive), "-C", where, "--strip-components=1", user=PERSON)


@contextmanager
def _compositor(check: Check) -> Iterator[Compositor]:
    folder = check.folder / "wayland"
    folder.mkdir(parents=True, exist_ok=True)
    compositor = Compositor(folder)
    try:
        yield compositor
    finally:
        compositor.close()
