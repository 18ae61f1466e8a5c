"""What people will do with the packages, done in clean systems: install, use, upgrade, remove.

``packaging/release.py check`` does all of it; a word after it only what has that word in its name.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from linux.office import Inside, ended, eventually
from linux.roots import PERSON, Failed, Root
from linux.steps import DESKTOP, NODE, Check, a_display, an_office, apt, done, expect, says_one_line


def check_deb(check: Check) -> None:
    """The window's package on Debian 12: installed alone, used, upgraded while it runs, removed."""
    made, root = check.made, check.root("bookworm")
    with check.step("the version before it installs with nothing else"):
        root.run("apt-get", "-q", "update")
        apt(root, "install", root.bring(made.deb("patio", made.before)))
        expect("dpkg knows the version before", "~" in root.run("dpkg-query", "-W", "patio"))
        _small(root, "patio", 140)
    marta = Inside(root, "patio")
    with an_office(check) as office, a_display() as display:
        with check.step("a person joins the company"):
            marta.join(office, "Marta")
        with check.step("the window comes up and what is written goes both ways"):
            window = marta.start(DISPLAY=display.name)
            eventually(lambda: display.colours() > 50, "the window draws")
            marta.both_ways(office, "before")
        with check.step("it is upgraded while it runs, which closes it"):
            apt(root, "install", root.bring(made.deb("patio", made.version)))
            eventually(lambda: window.poll() is not None, "the window closes")
            expect("it closed as when a person closes it", window.returncode == 0)
        with check.step("the new version has the data, and goes on"):
            said = root.run("patio", "--version", user=PERSON)
            expect(f"it is version {made.version}, not {said}", made.version in said)
            expect("the data is proved", marta.is_proved() and "before inside" in marta.texts())
            eventually(lambda: display.colours() < 5, "the screen is empty")
            window = marta.start(DISPLAY=display.name)
            eventually(lambda: display.colours() > 50, "the window draws again")
            marta.both_ways(office, "after")
            expect("it ends well", ended(window) == 0)
        with check.step("without a display it says so in one line"):
            says_one_line(root, "patio")
    with check.step("it is the program for invitations and patio: links"):
        _desktop(root)
    with check.step("it is removed, and the data stays"):
        data = root.path(f"home/{PERSON}/.local/share")
        before = sorted(data.rglob("*"))
        apt(root, "purge", "patio")
        expect("the data is untouched", bool(before) and sorted(data.rglob("*")) == before)
        left = [*root.path("usr").glob("lib/patio"), *root.path("usr").glob("bin/patio*")]
        expect(f"nothing of the program stays: {left}", not left)


def check_node_deb(check: Check) -> None:
    """The always-on computer's package: installed alone, its unit verified, joined as its user,
    upgraded with the data kept, removed."""
    made, root = check.made, check.root("bookworm")
    with check.step("the version before it installs with nothing else"):
        root.run("apt-get", "-q", "update")
        apt(root, "install", root.bring(made.deb(NODE, made.before)))
        said = root.run("getent", "passwd", NODE)
        expect("it has a user of its own", "/var/lib/patio-node" in said)
        _small(root, NODE, 42)
    with check.step("with systemd there, it verifies the unit"):
        apt(root, "install", "systemd")
        unit = "/usr/lib/systemd/system/patio-node.service"
        # There is no program called man in a system this small.
        root.run("systemd-analyze", "verify", "--man=no", unit)
    box = Inside(root, NODE, NODE, "/var/lib/patio-node")
    with an_office(check) as office:
        with check.step("it joins and serves as the unit has it"):
            root.run("install", "-d", "-o", NODE, "-m", "700", "/var/lib/patio-node")
            box.join(office, "Servidor")
            node = box.start("node", "--no-discovery")
            box.both_ways(office, "node")
        with check.step("it is upgraded while it runs, which ends it, and has the data"):
            apt(root, "install", root.bring(made.deb(NODE, made.version)))
            expect("it ended well", node.wait(30) == 0)
            expect("proved", box.is_proved() and "node inside" in box.texts())
    with check.step("it is removed, and the data stays"):
        apt(root, "purge", NODE)
        expect("the data stays", root.path("var/lib/patio-node/patio.db").exists())
        expect("the program is gone", not root.path("usr/lib/patio-node").exists())


def check_rpm(check: Check) -> None:
    """Both packages for Fedora and its kin: into an empty root, every file as packed, taken out."""
    root = check.folder / "rpm"
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    rpm = ("rpm", "--root", str(root), "--nodeps", "--noscripts")
    names = ("patio", NODE)
    packages = [check.made.rpm(name, check.made.version) for name in names]
    with check.step("they install"):
        done("rpm", "--root", str(root), "--initdb")
        done(*rpm, "--install", *map(str, packages))
    with check.step("every file is as it was packed"):
        done(*rpm, "--verify", *names)
    with check.step("they ask for libraries of the system only, and bring none for others"):
        for package in packages:
            private = ("libQt6", "libpyside6", "libshiboken6", "libicu", "libpython3", "libsqlite3")
            for question in ("--requires", "--provides"):
                said = done("rpm", "-qp", question, str(package))
                expect(f"{package.name} {question}: {said}", not any(p in said for p in private))
    with check.step("they run"):
        for name in names:
            said = done(str(root / "usr/lib" / name / name), "--version")
            expect(f"{name} says its version", check.made.version in said)
    with check.step("they are removed"):
        done(*rpm, "--erase", *names)
        left = [path for path in (root / "usr").rglob("*patio*")] if (root / "usr").exists() else []
        expect(f"nothing stays: {left}", not left)


def check_portable(check: Check) -> None:
    """The portable archive on Debian 13: for one person, upgraded, one step back, taken away."""
    made, root = check.made, check.root("trixie")
    with check.step("the system has what every desktop has"):
        root.run("apt-get", "-q", "update")
        apt(root, "install", *DESKTOP)
    program = f"/home/{PERSON}/.local/bin/patio"
    marta = Inside(root, program)
    current = root.path(f"home/{PERSON}/.local/opt/patio/current")
    again = f"/home/{PERSON}/.local/opt/patio/current/install.sh"
    with check.step("it installs without being root"):
        _unpack_and_install(root, made.portable(made.before))
        before = current.readlink()
    with an_office(check) as office, a_display() as display:
        with check.step("a person joins, the window comes up, and what is written goes both ways"):
            marta.join(office, "Marta")
            window = marta.start(DISPLAY=display.name)
            eventually(lambda: display.colours() > 50, "the window draws")
            marta.both_ways(office, "portable")
            expect("it ends well", ended(window) == 0)
        with check.step("the new version goes in beside it"):
            _unpack_and_install(root, made.portable(made.version))
            expect("another version", str(current.readlink()) == made.version)
            expect("the data is proved", marta.is_proved())
        with check.step("one step back, and forth again"):
            root.run("sh", again, "--back", user=PERSON)
            expect("back", current.readlink() == before)
            expect("it runs", made.version in root.run(program, "--version", user=PERSON))
            root.run("sh", again, "--back", user=PERSON)
            expect("forth", str(current.readlink()) == made.version)
        with check.step("an older archive changes nothing"):
            said = _refused(root, made.portable(made.before))
            expect(said, "A newer Patio" in said and str(current.readlink()) == made.version)
    with check.step("it is taken away, and the data stays"):
        root.run("sh", again, "--uninstall", user=PERSON)
        home = root.path(f"home/{PERSON}/.local")
        expect("the program is gone", not (home / "opt/patio").exists())
        own = (home / "share" / "patio", home / "state" / "patio")
        left = [
            path
            for path in home.rglob("*patio*")
            if not any(path.is_relative_to(folder) for folder in own)
        ]
        expect(f"nothing else stays: {left}", not left)
        expect("the data stays", any((home / "share").rglob("patio.db")))


CHECKS: Final = {
    "deb": check_deb,
    "node-deb": check_node_deb,
    "rpm": check_rpm,
    "portable": check_portable,
}


def _small(root: Root, name: str, most: int) -> None:
    """Or it takes more than so many MB of a million bytes."""
    told = root.run("dpkg-query", "-W", "-f", "${Installed-Size}", name)  # in KiB
    size = int(told) * 1024 / 1_000_000
    expect(f"{name} takes {size:.1f} MB, of at most {most}", size <= most)


def _desktop(root: Root) -> None:
    apt(root, "install", "xdg-utils", "shared-mime-info", "desktop-file-utils")
    for kind in ("x-scheme-handler/patio", "application/vnd.patio.invite"):
        said = root.run("xdg-mime", "query", "default", kind, user=PERSON).strip()
        expect(f"{kind} is opened by {said}", said == "org.patio.Patio.desktop")
    kinds = root.path("usr/share/mime/globs2").read_text(encoding="utf-8")
    expect("an invitation is known", ":application/vnd.patio.invite:*.patio-invite" in kinds)


def _refused(root: Root, archive: Path) -> str:
    try:
        _unpack_and_install(root, archive)
    except Failed as failed:
        return str(failed)
    return "it was installed over a newer one"


def _unpack_and_install(root: Root, archive: Path) -> None:
    brought = root.bring(archive)
    where = f"/home/{PERSON}/unpacked"
    root.run("rm", "-rf", where)
    root.run("mkdir", where, user=PERSON)
    root.run("tar", "-xf", brought, "-C", where, "--strip-components=1", user=PERSON)
    root.run("sh", f"{where}/install.sh", user=PERSON)
    root.run("rm", "-rf", where)
