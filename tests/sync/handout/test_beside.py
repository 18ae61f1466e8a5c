"""The invitation beside the installed program."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from sync.handout.beside import NAME, find_beside, invitation_beside


def program(folder: Path) -> Path:
    folder.mkdir(parents=True)
    executable = folder / "patio"
    executable.write_bytes(b"")
    return executable


def test_it_is_looked_for_in_the_folder_of_the_program(tmp_path: Path) -> None:
    executable = program(tmp_path / "Patio")
    assert find_beside(executable) is None
    (tmp_path / NAME).write_text("{}")  # one folder up is somebody else's
    assert find_beside(executable) is None
    (executable.parent / NAME).write_text("{}")
    assert find_beside(executable) == executable.parent / NAME


def test_a_link_to_the_program_leads_to_where_it_is_installed(tmp_path: Path) -> None:
    executable = program(tmp_path / "opt" / "patio")
    (executable.parent / NAME).write_text("{}")
    link = tmp_path / "bin" / "patio"
    link.parent.mkdir()
    link.symlink_to(executable)
    assert find_beside(link) == executable.parent / NAME


def test_of_an_application_it_stands_outside(tmp_path: Path) -> None:
    executable = program(tmp_path / "Applications" / "Patio.app" / "Contents" / "MacOS")
    (tmp_path / "Applications" / NAME).write_text("{}")
    assert find_beside(executable) == tmp_path / "Applications" / NAME


def test_a_folder_of_that_name_is_no_invitation(tmp_path: Path) -> None:
    executable = program(tmp_path / "Patio")
    (executable.parent / NAME).mkdir()
    assert find_beside(executable) is None


def test_a_checkout_has_nothing_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    executable = program(tmp_path / "Patio")
    (executable.parent / NAME).write_text("{}")
    monkeypatch.setattr(sys, "executable", str(executable))
    assert invitation_beside() is None
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert invitation_beside() == executable.parent / NAME
