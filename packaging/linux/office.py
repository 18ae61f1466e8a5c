"""A small company to try a package with: its computer outside, and what a person does inside."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from linux.roots import PERSON, SCREENS, Failed, Root

PATIENCE_S: Final = 120.0
"""How long something may take that must happen; a machine under load takes long."""

SCREEN: Final = (1280, 900)

_DRAWN: Final = 20_000
"""Bytes of a PNG of that size: an empty screen has three thousand."""


class Office:
    """The computer of whoever founded the company, which runs outside the roots."""

    def __init__(self, program: Path, folder: Path) -> None:
        """Found it; ``program`` is a frozen ``patio-node``."""
        self._program = str(program)
        self._home = str(folder / "carmen")
        self.say("create", "Talleres Prueba", "--name", "Carmen")
        self._node = subprocess.Popen(
            [self._program, "node", "--home", self._home, "--listen", "127.0.0.1:0",
             "--no-discovery", "--json", "--log-level", "error"],
            stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        line = self._node.stdout.readline() if self._node.stdout else ""
        if not line:
            raise Failed("the computer outside did not begin to serve")
        self.address = str(json.loads(line)["listen"])

    def say(self, *words: str) -> str:
        """What a command on it says, as JSON.

        Raises:
            Failed: it could not.
        """
        done = subprocess.run(
            [self._program, *words, "--home", self._home, "--json"], capture_output=True, text=True
        )
        if done.returncode:
            raise Failed(f"patio {words[0]} outside: {done.stderr.strip()}")
        return done.stdout

    def code(self) -> str:
        """An invitation."""
        return str(json.loads(self.say("invite"))["code"])

    def texts(self) -> list[str]:
        """What is in its feed."""
        return texts_of(self.say("feed"))

    def digest(self) -> str:
        """Of all that it holds."""
        return digest_of(self.say("status"))

    def close(self) -> None:
        """Stop it."""
        ended(self._node)


class Display:
    """A screen that nobody sees, outside the roots: what is inside draws on it."""

    def __init__(self) -> None:
        read, write = os.pipe()
        size = f"{SCREEN[0]}x{SCREEN[1]}x24"
        self._folder = tempfile.TemporaryDirectory()
        # Quiet: it tells of keys that it does not know.
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp", "-ac",
             "-fbdir", self._folder.name],
            pass_fds=[write], stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        if not number:
            raise Failed("Xvfb did not start")
        self.name = f":{number}"

    def colours(self) -> int:
        """How many different ones are on it: a screen that nothing is drawn on has one or two."""
        pixels = self.pixels()
        return len({pixels[at : at + 3] for at in range(0, len(pixels), 4)})

    def pixels(self) -> bytes:
        """Blue, green, red and nothing of each, row by row."""
        drawn = Path(self._folder.name, "Xvfb_screen0").read_bytes()
        return drawn[-SCREEN[0] * SCREEN[1] * 4 :]

    def close(self) -> None:
        """Take it away."""
        ended(self._server)
        self._folder.cleanup()


class Compositor:
    """A screen of Wayland that nobody sees, outside the roots."""

    def __init__(self, folder: Path) -> None:
        SCREENS.mkdir(mode=0o755, exist_ok=True)
        self._folder = folder
        self._socket = SCREENS / f"wayland-{os.getpid()}"
        plain = folder / "weston.ini"
        plain.write_text(
            "[shell]\npanel-position=none\nbackground-color=0xff000000\n"
            "animation=none\nstartup-animation=none\n",
            encoding="utf-8",
        )
        width, height = SCREEN
        # With --debug a program may take a picture of the screen.
        self._server = subprocess.Popen(
            ["weston", "--backend=headless-backend.so", "--use-pixman", f"--width={width}",
             f"--height={height}", f"--socket={self._socket.name}", f"--config={plain}",
             "--idle-time=0", "--debug", f"--log={folder / 'weston.log'}"],
            env=self._environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        eventually(self._socket.exists, "weston starts")
        self._socket.chmod(0o777)  # whoever is inside is another user
        self.name = str(self._socket)

    def draws(self) -> bool:
        """Whether a window is on it: a picture of one colour is small."""
        for old in self._folder.glob("*.png"):
            old.unlink()
        took = ["weston-screenshooter"]
        environment = self._environment() | {"WAYLAND_DISPLAY": self.name}
        subprocess.run(took, cwd=self._folder, env=environment, check=True, capture_output=True)
        return any(one.stat().st_size > _DRAWN for one in self._folder.glob("*.png"))

    def close(self) -> None:
        """Take it away."""
        ended(self._server)
        for left in (self._socket, self._socket.with_name(f"{self._socket.name}.lock")):
            left.unlink(missing_ok=True)

    def _environment(self) -> dict[str, str]:
        return os.environ | {"XDG_RUNTIME_DIR": str(SCREENS)}


def ended(process: subprocess.Popen[str] | subprocess.Popen[bytes]) -> int:
    """Ask a program to end, as the system does, and wait for it; its status."""
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        return process.wait(PATIENCE_S)
    process.kill()
    process.wait()
    raise Failed("it did not end within two minutes of being asked to")


def eventually(holds: Callable[[], bool], what: str) -> None:
    """Wait until something is so.

    Raises:
        Failed: it is not, within :data:`PATIENCE_S`; ``what`` is said.
    """
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        if time.monotonic() > deadline:
            raise Failed(f"not within {PATIENCE_S:.0f} s: {what}")
        time.sleep(0.5)  # what is looked at is in another system, and calls nobody


def texts_of(feed: str) -> list[str]:
    """The texts of the cards that ``feed --json`` prints."""
    return [card["text"] for card in json.loads(feed)]


def digest_of(status: str) -> str:
    """Of all that a computer holds, by its ``status --json``."""
    return str(json.loads(status)["digest"]["log"])


class Inside:
    """A person's Patio in a root, by its command line."""

    def __init__(self, root: Root, program: str, user: str = PERSON, home: str = "") -> None:
        self._root = root
        self._user = user
        self.program = program
        self._home = ("--home", home) if home else ()

    def say(self, *words: str) -> str:
        """What a command says, as JSON.

        Raises:
            Failed: it could not.
        """
        return self._root.run(self.program, *words, *self._home, "--json", user=self._user)

    def join(self, office: Office, name: str) -> None:
        """Come into the company."""
        self.say("join", office.code(), "--name", name, "--peer", office.address)

    def both_ways(self, office: Office, word: str) -> None:
        """A post of each reaches the other, and both then hold the same."""
        office.say("post", f"{word} outside")
        self.say("post", f"{word} inside")
        eventually(lambda: f"{word} inside" in office.texts(), "what is written inside is outside")
        eventually(lambda: f"{word} outside" in self.texts(), "what is written outside is inside")
        eventually(lambda: digest_of(self.say("status")) == office.digest(), "both hold the same")

    def texts(self) -> list[str]:
        """What is in its feed."""
        return texts_of(self.say("feed"))

    def is_proved(self) -> bool:
        """Whether every byte that it holds is as it was written."""
        return bool(json.loads(self.say("verify"))["good"])

    def start(self, *words: str, **more: str) -> subprocess.Popen[str]:
        """The program, going on: its window, or a command that does."""
        return self._root.start(self.program, *words, *self._home, user=self._user, **more)
