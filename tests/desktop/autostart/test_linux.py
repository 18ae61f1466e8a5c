"""The entry in the autostart folder, read back as the specification says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.autostart import autostart_of, command
from desktop.autostart.linux import desktop_entry, execution, render, starts
from desktop.instance import raise_other
from sync.errors import CannotWrite

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="other systems keep it elsewhere"
)

WORDS = ("/usr/bin/patio", "--background", "--home", "/home/marta/.local/share/patio")


def taken_apart(value: str) -> list[str]:
    """What a desktop makes of ``Exec``: a string's escapes first, then arguments, then fields."""
    text = re.sub(r"\\(.)", lambda found: {"n": "\n"}.get(found[1], found[1]), value)
    parts = re.finditer(r'"((?:[^"\\]|\\.)*)"|(\S+)', text, re.DOTALL)
    words = (part[2] or re.sub(r"\\(.)", r"\1", part[1], flags=re.DOTALL) for part in parts)
    return [word.replace("%%", "%") for word in words]


def value_of(entry: str) -> str:
    return next(line for line in entry.splitlines() if line.startswith("Exec=")).partition("=")[2]


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config"


@pytest.mark.parametrize(
    "words",
    [
        WORDS,
        ("/opt/Mi Patio/patio", "--home", "/home/ñandú/patio de casa"),
        ("patio", "--home", "/tmp/50%/a\"b'c`d$e\\f"),
        ("patio", "--home", "/tmp/%u;rm -rf ~|x&y*(z)"),
        ("patio", "--home", "/tmp/with\nline"),
        ("patio", "--home", ""),
    ],
)
def test_a_desktop_reads_the_words_that_were_meant(words: Sequence[str]) -> None:
    assert taken_apart(execution(words)) == list(words)
    assert starts(render(words), words)


def test_what_needs_no_quotes_has_none() -> None:
    assert value_of(render(WORDS)) == " ".join(WORDS)


@pytest.mark.parametrize(
    ("line", "there"),
    [
        ("", True),
        ("Hidden=true", False),
        ("X-GNOME-Autostart-enabled=false", False),
        ("Hidden=false", True),
        ("[Desktop Action New]\nHidden=true", True),
    ],
)
def test_what_was_switched_off_elsewhere_is_off(line: str, there: bool) -> None:
    entry = render(WORDS).replace("X-GNOME-Autostart-enabled=true\n", "") + line
    assert starts(entry, WORDS) is there


@pytest.mark.parametrize("entry", ["", "Exec=patio", "[Desktop Entry]\nExec", "=\n[\n"])
def test_rubbish_starts_nothing(entry: str) -> None:
    assert not starts(entry, WORDS)


def test_another_program_may_start_the_same_home_and_no_other(config: Path) -> None:
    desktop_entry(WORDS).switch(on=True)
    assert desktop_entry(("/other/patio", *WORDS[1:])).on()
    other = desktop_entry((*WORDS[:-1], "/home/marta/other"))
    assert not other.on()
    other.switch(on=False)
    assert desktop_entry(WORDS).on(), "what opens another home is not mine to take away"
    other.switch(on=True)
    assert (other.on(), desktop_entry(WORDS).on()) == (True, False)


def test_it_is_switched_on_and_off(config: Path, tmp_path: Path) -> None:
    made = autostart_of(tmp_path / "home")
    assert not made.on()
    made.switch(on=True)
    assert made.on()
    assert [path.name for path in (config / "autostart").iterdir()] == ["org.patio.Patio.desktop"]
    made.switch(on=True)
    made.switch(on=False)
    assert not made.on()
    assert list((config / "autostart").iterdir()) == []
    made.switch(on=False)


def test_a_relative_folder_is_ignored_as_the_specification_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", "somewhere")
    monkeypatch.setenv("HOME", str(tmp_path))
    desktop_entry(WORDS).switch(on=True)
    assert (tmp_path / ".config" / "autostart" / "org.patio.Patio.desktop").is_file()


def test_a_name_that_is_no_text_is_kept_byte_by_byte(config: Path) -> None:
    words = (*WORDS[:-1], os.fsdecode(b"/home/marta/caf\xe9"))
    desktop_entry(words).switch(on=True)
    assert desktop_entry(words).on()


def test_what_the_system_refuses_is_said(config: Path) -> None:
    config.mkdir()
    (config / "autostart").write_text("a file where the folder should be")
    entry = desktop_entry(WORDS)
    with pytest.raises(CannotWrite):
        entry.switch(on=True)
    assert not entry.on()


def test_what_is_written_there_really_opens_the_home_out_of_sight(
    config: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    home = tmp_path / "patio de casa"
    autostart_of(home).switch(on=True)
    entry = (config / "autostart" / "org.patio.Patio.desktop").read_text("utf-8")
    words = taken_apart(value_of(entry))
    assert words == command(home)
    # As at a log-in: from another folder, knowing nothing of this one.
    outside = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    started = subprocess.Popen(words, cwd="/", env=outside, stderr=subprocess.PIPE, text=True)
    try:
        qtbot.waitUntil(lambda: raise_other(home) or started.poll() is not None, timeout=30_000)
        assert started.poll() is None, started.stderr.read() if started.stderr else ""
    finally:
        started.terminate()
        _out, said = started.communicate(timeout=30)
    assert said == ""
    assert started.returncode == 0
