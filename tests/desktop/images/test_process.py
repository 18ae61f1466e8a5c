"""The process that decodes is started with what it needs and nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.images.process import decoding_command, decoding_environment
from desktop.images.wishes import HELLO


def test_it_starts_wherever_the_window_is(tmp_path: Path) -> None:
    (tmp_path / "struct.py").write_text("raise SystemExit('a module of a stranger')")

    done = subprocess.run(
        decoding_command(),
        cwd=tmp_path,
        env=decoding_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )

    assert done.stdout == HELLO, done.stderr
    assert done.returncode == 0


def test_a_bundle_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert decoding_command() == [sys.executable, "decode-pictures"]


def test_it_learns_nothing_from_the_environment_of_the_window(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("PATIO_HOME", "SSH_AUTH_SOCK", "DBUS_SESSION_BUS_ADDRESS", "QT_PLUGIN_PATH"):
        monkeypatch.setenv(name, "secret")

    assert "secret" not in decoding_environment().values()
