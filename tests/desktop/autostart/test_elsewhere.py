"""What is kept on macOS and on Windows, as far as it can be seen from anywhere."""

from __future__ import annotations

import plistlib
from pathlib import Path

import pytest

from desktop.autostart.macos import LABEL, LaunchAgent, render, starts
from desktop.autostart.windows import APPROVED, NAME, RUN, RunKey
from desktop.autostart.windows import render as command_line
from sync.errors import CannotWrite

WORDS = ("/Applications/Patio.app/Contents/MacOS/patio", "--background", "--home", "/Users/m/Ñ & <")
WINDOWS = (r"C:\Program Files\Patio\patio.exe", "--background", "--home", "C:\\Users\\Marta\\a b\\")


class Kept:
    """A registry of two keys in a dictionary."""

    def __init__(self) -> None:
        self.values: dict[tuple[str, str], object] = {}
        self.shut = False

    def read(self, key: str, name: str) -> object:
        self._open()
        return self.values.get((key, name))

    def write(self, key: str, name: str, text: str) -> None:
        self._open()
        self.values[key, name] = text

    def delete(self, key: str, name: str) -> None:
        self._open()
        self.values.pop((key, name), None)

    def _open(self) -> None:
        if self.shut:
            raise PermissionError(13, "Access is denied")


def test_the_agent_starts_once_at_log_in_where_there_is_a_screen() -> None:
    assert plistlib.loads(render(WORDS)) == {
        "Label": LABEL,
        "ProgramArguments": list(WORDS),
        "RunAtLoad": True,
        "LimitLoadToSessionType": "Aqua",
        "ProcessType": "Interactive",
    }


def test_an_agent_is_put_there_and_taken_away(tmp_path: Path) -> None:
    agent = LaunchAgent(WORDS, tmp_path / "Library" / "LaunchAgents")
    other = LaunchAgent((*WORDS[:-1], "/Users/m/other"), tmp_path / "Library" / "LaunchAgents")
    agent.switch(on=False)
    assert not agent.on()
    agent.switch(on=True)
    assert (agent.on(), other.on()) == (True, False)
    other.switch(on=False)
    assert agent.on()
    agent.switch(on=False)
    assert not agent.on()


@pytest.mark.parametrize(
    "agent",
    [
        b"",
        b"<plist>",
        b"bplist00rubbish",
        plistlib.dumps([]),
        plistlib.dumps({"RunAtLoad": True, "ProgramArguments": "patio"}),
        plistlib.dumps({"RunAtLoad": False, "ProgramArguments": list(WORDS)}),
        plistlib.dumps({"RunAtLoad": True, "Disabled": True, "ProgramArguments": list(WORDS)}),
    ],
)
def test_an_agent_that_starts_nothing_of_ours_is_off(agent: bytes) -> None:
    assert not starts(agent, WORDS)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "agents").write_text("a file where the folder should be")
    with pytest.raises(CannotWrite):
        LaunchAgent(WORDS, tmp_path / "agents").switch(on=True)


def test_the_command_line_is_quoted_as_windows_takes_it_apart() -> None:
    assert command_line(WINDOWS) == (
        r'"C:\Program Files\Patio\patio.exe" --background --home "C:\Users\Marta\a b\\"'
    )


def test_a_value_is_put_there_and_taken_away() -> None:
    registry = Kept()
    key, other = RunKey(WINDOWS, registry), RunKey((*WINDOWS[:-1], "D:\\"), registry)
    assert not key.on()
    key.switch(on=True)
    assert registry.values == {(RUN, NAME): command_line(WINDOWS)}
    assert (key.on(), other.on()) == (True, False)
    other.switch(on=False)
    assert key.on()
    key.switch(on=False)
    assert registry.values == {}


def test_what_the_task_manager_switched_off_is_off_until_it_is_switched_on_here() -> None:
    registry = Kept()
    key = RunKey(WINDOWS, registry)
    key.switch(on=True)
    registry.values[APPROVED, NAME] = bytes([3, *[0] * 11])
    assert not key.on()
    key.switch(on=True)
    assert key.on()
    registry.values[APPROVED, NAME] = bytes([2, *[0] * 11])
    assert key.on()


def test_a_registry_that_is_shut_says_so() -> None:
    registry = Kept()
    registry.shut = True
    key = RunKey(WINDOWS, registry)
    assert not key.on()
    with pytest.raises(CannotWrite):
        key.switch(on=True)
