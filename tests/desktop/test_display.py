"""Where no window can open one sentence says why, in place of what Qt would say."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop import display
from desktop.display import missing_library, what_is_missing

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere there is one"
)

VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "XDG_RUNTIME_DIR", "QT_QPA_PLATFORM")


@pytest.fixture(autouse=True)
def _nothing_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system on which no library is missing, whatever this one lacks."""
    monkeypatch.setattr(display, "missing_library", lambda _way: "")


@pytest.fixture
def wayland(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """Somebody who listens where a compositor would."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    with closing(socket.socket(socket.AF_UNIX)) as server:
        server.bind(str(tmp_path / "wayland-7"))
        server.listen()
        yield server


@pytest.mark.parametrize(
    ("named", "says"),
    [
        ({}, "no display here"),
        ({"DISPLAY": ":4711"}, ""),
        ({"WAYLAND_DISPLAY": "nobody", "XDG_RUNTIME_DIR": "/nowhere"}, ""),
        ({"QT_QPA_PLATFORM": "xcb"}, ""),
        ({"QT_QPA_PLATFORM": "wayland;xcb", "DISPLAY": ":4711"}, ""),
    ],
)
def test_the_program_says_it_in_one_line_and_ends(
    tmp_path: Path, named: dict[str, str], says: str
) -> None:
    bare = {name: value for name, value in os.environ.items() if name not in VARIABLES}
    words = [sys.executable, "-m", "desktop", "--home", str(tmp_path / "home")]
    done = subprocess.run(words, env=bare | named, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert "no window can open" in done.stderr or "the window cannot open" in done.stderr
    assert says in done.stderr
    assert not (tmp_path / "home").exists()


@pytest.mark.usefixtures("whole")
def test_a_display_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":4711")
    assert what_is_missing().startswith("the display :4711 does not answer")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    assert what_is_missing().startswith("the display wayland-7 does not answer")


@pytest.mark.usefixtures("whole", "wayland")
def test_one_way_that_works_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    assert what_is_missing() == ""
    monkeypatch.setenv("DISPLAY", ":4711")
    assert what_is_missing() == ""
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert what_is_missing()


@pytest.mark.usefixtures("whole")
def test_a_compositor_is_found_by_its_whole_path_too(
    tmp_path: Path, wayland: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nowhere")
    monkeypatch.setenv("WAYLAND_DISPLAY", str(tmp_path / "wayland-7"))
    assert what_is_missing() == ""
    wayland.close()
    assert what_is_missing()


@pytest.mark.skipif(not shutil.which("Xvfb"), reason="no Xvfb here")
@pytest.mark.usefixtures("whole")
def test_an_x_server_that_lets_us_in_is_one_and_does_not_begin_anew_because_we_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read, write = os.pipe()
    words = ["Xvfb", "-displayfd", str(write), "-nolisten", "tcp", "-terminate"]
    with subprocess.Popen(words, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as told:
            monkeypatch.setenv("DISPLAY", f":{told.readline().strip()}")
        try:
            assert what_is_missing() == ""
            # With -terminate it ends where it would begin anew.
            assert what_is_missing() == ""
            assert server.poll() is None
        finally:
            server.terminate()


def test_off_screen_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(display, "missing_library", pytest.fail)
    assert what_is_missing() == ""


def test_a_system_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: str) -> None:
        raise OSError("libxcb-icccm.so.4: cannot open shared object file")

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr("ctypes.CDLL", refuse)
    assert missing_library() == "libxcb-icccm.so.4"
    assert what_is_missing().startswith("this system lacks libxcb-icccm.so.4,")
