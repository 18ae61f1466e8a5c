"""What is kept on macOS and on Windows, as far as it can be seen from anywhere."""

from __future__ import annotations

import plistlib
from pathlib import Path

import pytest

from desktop.autostart.macos import LABEL, launch_agent, render, starts
from desktop.autostart.windows import APPROVED, DECLINED, NAME, OWN, RUN, RunKey, is_usual
from desktop.autostart.windows import render as command_line
from desktop.running import open_window
from sync.errors import CannotWrite

WORDS = ("/Applications/Patio.app/Contents/MacOS/patio", "--background", "--home", "/Users/m/Ñ & <")
WINDOWS = (r"C:\Program Files\Patio\patio.exe", "--background", "--home", "C:\\Users\\Marta\\a b\\")


class Kept:
    """A registry in a dictionary: the person's part, and the machine's."""

    def __init__(self) -> None:
        self.values: dict[tuple[str, str], object] = {}
        self.machine: dict[tuple[str, str], object] = {}
        self.shut = False

    def read(self, key: str, name: str, *, machine: bool = False) -> object:
        self._open()
        return (self.machine if machine else self.values).get((key, name))

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
    agent = launch_agent(WORDS, tmp_path / "Library" / "LaunchAgents")
    other = launch_agent((*WORDS[:-1], "/Users/m/other"), tmp_path / "Library" / "LaunchAgents")
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
        launch_agent(WORDS, tmp_path / "agents").switch(on=True)


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


EVERYBODY = r'"C:\Program Files\Patio\patio.exe" --background'


def for_everybody(*, usual: bool = True) -> tuple[Kept, RunKey]:
    """Where an administrator installed it for all, as the installer writes it."""
    registry = Kept()
    registry.machine[RUN, NAME] = EVERYBODY
    return registry, RunKey(WINDOWS, registry, usual=usual)


def test_what_opens_for_everybody_is_on_and_is_not_put_there_a_second_time() -> None:
    registry, key = for_everybody()
    assert (key.on(), key.wanted()) == (True, True)
    key.switch(on=True)
    assert registry.values == {}


def test_who_does_not_want_what_opens_for_everybody_says_so_for_themselves_alone() -> None:
    registry, key = for_everybody()
    key.switch(on=False)
    assert (key.on(), key.wanted()) == (False, False)
    assert registry.values == {(OWN, DECLINED): "yes"}
    assert registry.machine == {(RUN, NAME): EVERYBODY}
    key.switch(on=True)
    assert (key.on(), key.wanted()) == (True, True)
    assert registry.values == {}


def test_of_two_that_would_open_it_the_persons_goes_when_it_next_opens() -> None:
    registry, key = for_everybody()
    registry.values[RUN, NAME] = command_line(WINDOWS)
    assert key.wanted()
    assert registry.values == {}
    assert key.on()


def test_what_opens_for_everybody_is_not_of_another_home_nor_of_another_program() -> None:
    registry, other = for_everybody(usual=False)
    assert (other.on(), other.wanted()) == (False, True)
    other.switch(on=True)
    assert registry.values == {(RUN, NAME): command_line(WINDOWS)}

    registry.machine[RUN, NAME] = r"C:\Games\patio.exe"
    assert not RunKey((*WINDOWS[:-1], "D:\\"), registry, usual=True).on()


def test_what_an_administrator_switched_off_for_everybody_is_off_and_can_be_put_there() -> None:
    registry, key = for_everybody()
    registry.machine[APPROVED, NAME] = bytes([3, *[0] * 11])
    assert not key.on()
    key.switch(on=True)
    assert key.on()
    assert registry.values == {(RUN, NAME): command_line(WINDOWS)}


def test_a_start_at_log_in_that_nobody_wants_ends_before_there_is_a_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []
    monkeypatch.setattr("desktop.running.can_show", lambda _picture: True)
    monkeypatch.setattr("desktop.running.prepare", lambda _home: pytest.fail("it goes on"))
    monkeypatch.setattr("desktop.autostart.wanted_at_log_in", asked.append)
    assert open_window(tmp_path, background=True) == 0
    assert asked == [tmp_path]


def test_the_usual_home_is_the_one_that_the_installer_knows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert is_usual(tmp_path / "patio")
    assert not is_usual(tmp_path / "other")
    monkeypatch.delenv("LOCALAPPDATA")
    assert not is_usual(tmp_path / "patio")


def test_a_registry_that_is_shut_says_so() -> None:
    registry = Kept()
    registry.shut = True
    key = RunKey(WINDOWS, registry)
    assert not key.on()
    assert RunKey(WINDOWS, registry, usual=True).wanted()
    with pytest.raises(CannotWrite):
        key.switch(on=True)
