"""The check of what was installed, tried on the program of this checkout."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import smoke
from release import Stop

from sync import __version__

PATIO = [sys.executable, "-m", "desktop"]


def test_a_program_that_works_passes_and_leaves_a_home(tmp_path: Path) -> None:
    home = smoke.used(smoke.Programs(PATIO, PATIO), tmp_path, __version__)
    assert (home / "patio.db").exists()
    assert (tmp_path / "window.png").read_bytes().startswith(smoke.PNG)


def test_another_version_does_not_pass(tmp_path: Path) -> None:
    with pytest.raises(Stop, match=f"It should be 9.9.9 and says: patio, version {__version__}"):
        smoke.used(smoke.Programs(PATIO, []), tmp_path, "9.9.9")


def test_a_program_that_breaks_does_not_pass(tmp_path: Path) -> None:
    broken = [sys.executable, "-c", "raise SystemExit('no libEGL')"]
    with pytest.raises(Stop, match="ended with status 1: no libEGL"):
        smoke.used(smoke.Programs(broken, []), tmp_path, __version__)


def test_a_window_that_draws_nothing_does_not_pass(tmp_path: Path) -> None:
    silent = [sys.executable, "-c", "pass"]
    with pytest.raises(Stop, match="The window drew nothing: 0 bytes"):
        smoke.used(smoke.Programs(PATIO, silent), tmp_path, __version__)


def test_a_program_that_finds_no_code_in_a_picture_does_not_pass(tmp_path: Path) -> None:
    forgets = (
        "import sys; from desktop.__main__ import main; "
        "sys.exit('find-codes' not in sys.argv and main())"
    )
    with pytest.raises(Stop, match=r"The picture of an invitation says: $"):
        smoke.used(smoke.Programs([sys.executable, "-c", forgets], PATIO), tmp_path, __version__)
