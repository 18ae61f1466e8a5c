"""The files that a Linux desktop and systemd read, by those systems' own checks where they are."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from linux.stage import APP, Tree

from sync import __version__
from sync.handout.invitation import SUFFIX

LINUX = Path(__file__).resolve().parents[2] / "packaging" / "linux"


def checked(*command: str | Path) -> None:
    """Run a checker of the system; skip where there is none."""
    if shutil.which(str(command[0])) is None:
        pytest.skip(f"no {command[0]} here")
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return Tree(tmp_path / "tree", __version__, 1_700_000_000)


def test_the_desktop_file_is_one() -> None:
    checked("desktop-file-validate", LINUX / f"{APP}.desktop")


def test_the_description_for_software_centres_is_one(tree: Tree) -> None:
    tree.put_file(f"{APP}.metainfo.xml", "usr/share/metainfo/it.xml")
    made = tree.folder / "usr/share/metainfo/it.xml"
    release = ElementTree.parse(made).find("releases/release")
    assert release is not None
    assert release.attrib == {"version": __version__, "date": "2023-11-14"}
    checked("appstreamcli", "validate", "--no-net", made)


def test_invitations_are_known_by_their_ending() -> None:
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    globs = ElementTree.parse(LINUX / f"{APP}.mime.xml").iter(f"{space}glob")
    assert [glob.attrib["pattern"] for glob in globs] == [f"*{SUFFIX}"]


def test_systemd_understands_the_unit_of_an_always_on_node(tmp_path: Path) -> None:
    unit = (LINUX / "patio-node.service").read_text(encoding="utf-8")
    program = tmp_path / "patio-node"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    # It looks whether there is the program, which only a package brings.
    made = tmp_path / "patio-node.service"
    made.write_text(unit.replace("/usr/bin/patio-node", str(program)), encoding="utf-8")
    checked("systemd-analyze", "verify", "--man=no", made)


def test_every_file_of_a_package_has_the_time_of_the_release(tree: Tree) -> None:
    tree.put(b"x", "usr/share/doc/x")
    tree.finish()
    assert {path.stat().st_mtime for path in tree.folder.rglob("*")} == {1_700_000_000}
