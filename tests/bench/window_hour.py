"""An hour at the window, as a person would spend it: does it stay small, quick and quiet?

``python tests/bench/window_hour.py [--minutes M] [--json FILE]`` opens the window of the example
company with colleagues who write meanwhile, and goes round and round with clicks, keys and the
wheel: reads and scrolls the feed, reacts, posts, comments, opens every page, people, settings and
news, searches letter by letter, changes theme and size. Everything is found as a screen reader
finds it. What Qt's library for testing takes, whose clicks and keys these are, is taken off. Beside
it stands an empty PySide6 QML window with controls. At the end the window is left alone for a
minute.

Goals: memory at most 1.5 times the empty window's, growing by at most 10 MB an hour in the second
half; idle processor time under 0.5 %. Frames (cost of each to the window's thread) are told.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from itertools import count, cycle
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from PySide6.QtCore import QPoint, Qt  # noqa: E402 -- after the path is set
from PySide6.QtGui import QAccessible, QGuiApplication  # noqa: E402 -- after the path is set

from bench.window_watch import (  # noqa: E402 -- after the path is set
    Watch,
    empty_window,
    environment,
    memory,
    p99,
    rest,
)

BARE = memory()
from PySide6.QtTest import QTest  # noqa: E402 -- its memory is counted apart

HANDS = memory()
from desktop import running  # noqa: E402 -- after the path is set
from desktop.collecting import Collector  # noqa: E402 -- after the path is set
from support.window import NOTCH, OpenWindow, Seen  # noqa: E402 -- after the path is set

GOAL_MEMORY = 1.5
GOAL_GROWTH = 10.0
GOAL_IDLE = 0.5
IDLE_S = 60.0
TICK_MS = 4
KEY_S = 0.08
LOOK_S = 0.6
NEWS_S = 20.0

CONTROL = Qt.KeyboardModifier.ControlModifier
PAGES = (
    "Anuncios…",
    "Kudos",
    "Preguntas…",
    "Personas",
    "Cómo lo hacemos",
    "Mensajes…",
    "Pulso",
    "Inicio",
)
SETTINGS = ("Apariencia", "Avisos", "Empresa", "Este equipo", "Red")
WORDS = ("horno", "esmalte verde", "caja", "feria de Valencia", "Joaquín", "nada así")
SAID = (
    "Han llegado las cajas nuevas, están en el almacén.",
    "¿Alguien tiene la llave del horno grande? La necesito antes de las doce.",
    "El pedido de Lyon sale esta tarde. " * 6,
)


class Person(OpenWindow):
    """Who sits at the window. Looking for things is not the window's work."""

    def __init__(self, home: Path) -> None:
        self.watch: Watch | None = None
        super().__init__(home)
        self.watch = Watch(self.view, TICK_MS)

    def find(self, name: str, role: QAccessible.Role | None = None) -> Seen | None:
        """As anybody finds it, but the time that takes is not counted."""
        if self.watch is None:
            return super().find(name, role)
        with self.watch.aside():
            return super().find(name, role)

    def _fading(self) -> bool:
        """Seen by how clear a popup is. Asked for its parent, as tests do, PySide would make the
        types of all widgets that Qt's library for testing brings: 9 MB in what is measured."""
        return any(
            item.isVisible() and item.opacity() < 1
            for layer in self.view.contentItem().childItems()
            if layer.inherits("QQuickOverlay")
            for item in layer.childItems()
        )

    def write(self, text: str) -> None:
        """Type, one key after the other."""
        for letter in text:
            self.type(letter)
            rest(KEY_S)

    def turn(self, notches: int) -> None:
        """Turn the wheel notch by notch over the page."""
        middle = QPoint(self.view.width() // 2, self.view.height() // 2)
        for _ in range(abs(notches)):
            QTest.wheelEvent(self.view, middle, QPoint(0, NOTCH if notches > 0 else -NOTCH))
            rest(0.1)

    def go(self, name: str, role: QAccessible.Role | None = None) -> None:
        """Click it and look at what comes."""
        self.click(name, role)
        rest(LOOK_S)


def _read(person: Person) -> None:
    person.go("Inicio", QAccessible.Role.PageTab)
    person.turn(-25)
    person.turn(25)
    person.press(Qt.Key.Key_Home)
    rest(LOOK_S)


def _post(person: Person, text: str) -> None:
    person.press(Qt.Key.Key_N, CONTROL)
    rest(LOOK_S)
    person.write(text)
    person.press(Qt.Key.Key_Return, CONTROL)
    rest(LOOK_S)


def _react(person: Person) -> None:
    given = person.find("Me gusta, …") or person.find("Bravo, …")
    if given is not None:
        person.click_at(given.place.center())
    else:
        person.go("Reaccionar")
        person.click("Me gusta")
    rest(LOOK_S)


def _comment(person: Person, text: str) -> None:
    person.go("Inicio", QAccessible.Role.PageTab)
    for _ in range(6):
        if person.find("Escribe un comentario") is not None:
            break
        person.turn(-3)
    person.click("Escribe un comentario")
    person.write(text)
    person.press(Qt.Key.Key_Return)
    rest(LOOK_S)
    person.turn(18)


def _walk(person: Person) -> None:
    for page in PAGES:
        person.go(page, QAccessible.Role.PageTab)
        person.turn(-4)
        person.turn(4)


def _look_up(person: Person, who: str) -> None:
    person.go("Personas", QAccessible.Role.PageTab)
    person.go(who, QAccessible.Role.ListItem)


def _search(person: Person, words: str) -> None:
    person.press(Qt.Key.Key_K, CONTROL)
    rest(LOOK_S)
    person.write(words)
    rest(LOOK_S)
    person.press(Qt.Key.Key_Down)
    rest(LOOK_S)
    person.press(Qt.Key.Key_Escape)
    rest(LOOK_S)


def _settings(person: Person) -> None:
    person.go("Ajustes")
    for page in SETTINGS:
        found = person.find(page)
        if found is not None:
            person.click_at(found.place.center())
            rest(LOOK_S)
    person.go("Inicio", QAccessible.Role.PageTab)


def _news(person: Person) -> None:
    person.go("Novedades…", QAccessible.Role.ButtonMenu)
    person.press(Qt.Key.Key_Escape)
    rest(LOOK_S)


def _kudos(person: Person, who: str) -> None:
    person.go("Inicio", QAccessible.Role.PageTab)
    person.go("Kudos", QAccessible.Role.Button)
    person.write(who[:3])
    person.press(Qt.Key.Key_Return)
    person.click("¿Qué ha hecho? Cuéntalo como se lo dirías a la cara.")
    person.write("Por quedarse a embalar el pedido de Lyon.")
    person.press(Qt.Key.Key_Return, CONTROL)
    rest(LOOK_S)


def _change(person: Person, dark: bool) -> None:
    person.window.app.theme = "dark" if dark else "light"
    rest(LOOK_S)
    for width, height in ((900, 600), (1600, 900), (1280, 800)):
        person.view.resize(width, height)
        rest(LOOK_S)


def rounds() -> Iterator[list[Callable[[Person], None]]]:
    """What is done in one round after the other."""
    words, said = cycle(WORDS), cycle(SAID)
    people = cycle(("Inés Calatrava…", "Joaquín Prieto…", "Laia Ferrer…", "Diego Navas…"))
    for number in count():
        text, who, sought = f"{next(said)} ({number})", next(people), next(words)
        yield [
            _read,
            lambda person, text=text: _post(person, text),  # type: ignore[misc] # bound now
            _react,
            lambda person, text=text: _comment(person, f"Sí. {text[:30]}"),  # type: ignore[misc] # the same
            _walk,
            lambda person, who=who: _look_up(person, who),  # type: ignore[misc] # the same
            lambda person, words=sought: _search(person, words),  # type: ignore[misc] # the same
            _settings,
            _news,
            lambda person, who=who: _kudos(person, who),  # type: ignore[misc] # the same
            lambda person, dark=number % 2 == 0: _change(person, dark),  # type: ignore[misc] # the same
        ]


def inside(home: Path, minutes: float, told: Path) -> None:
    """Spend the time at the window of ``home``, writing what was noted into ``told``."""
    running.prepare(home)
    application = QGuiApplication(["patio"])
    collector = Collector()
    person = Person(home)
    watch = person.watch
    assert watch is not None
    began = time.monotonic()
    notes: list[tuple[float, float, float]] = []
    stumbles: list[str] = []
    for steps in rounds():
        for step in steps:
            try:
                step(person)
            except AssertionError as error:
                stumbles.append(f"{step}: {str(error)[:200]}")
                print(stumbles[-1], file=sys.stderr, flush=True)
                person.press(Qt.Key.Key_Escape)
                rest(LOOK_S)
        now = memory()
        resident, own = now.resident - HANDS.resident, now.own - HANDS.own
        notes.append((time.monotonic() - began, resident + BARE.resident, own + BARE.own))
        print(f"{notes[-1][0]:7.0f} s {now.resident:7.1f} MB", file=sys.stderr, flush=True)
        if time.monotonic() - began > minutes * 60:
            break
    frames, waits = watch.frames.every(), watch.waits.every()
    watch.pause()
    rest(5)
    spent, drawn, since = time.process_time(), len(watch.frames), time.monotonic()
    rest(IDLE_S)
    idle = (time.process_time() - spent) / (time.monotonic() - since) * 100
    still = len(watch.frames) - drawn
    told.write_text(
        json.dumps(
            {
                "memory": notes,
                "frames": frames,
                "waits": waits,
                "idle": idle,
                "idle_frames": still,
                "stumbles": stumbles,
            }
        )
    )
    person.close()
    collector.close()
    del application


def growth(notes: list[tuple[float, float, float]]) -> float:
    """Megabytes an hour over the second half of the rounds."""
    later = notes[len(notes) // 2 :]
    if len(later) < 2:
        return 0.0
    slope, _ = statistics.linear_regression([at for at, _, _ in later], [mb for _, mb, _ in later])
    return slope * 3600


def measure(minutes: float) -> dict[str, float]:
    """The figures of a run."""
    # Not above: what makes the example would be in the window's process too.
    from support.demo import running_demo
    from sync.client import Client
    from sync.demo import DemoFolder

    stop = threading.Event()
    with tempfile.TemporaryDirectory() as folder, running_demo(Path(folder) / "demo") as crew:
        told = Path(folder) / "told.json"
        colleague = Client(DemoFolder(Path(folder) / "demo").home("diego"))

        def writes() -> None:
            for number in count():
                if stop.wait(NEWS_S):
                    return
                colleague.post(f"El camión {number} ya está en el muelle.", "envíos")

        news = threading.Thread(target=writes)
        news.start()
        argv = [sys.executable, __file__, "--inside", str(crew.client.home), str(told)]
        try:
            with empty_window() as empty:
                subprocess.run(
                    [*argv, "--minutes", str(minutes)],
                    check=True,
                    env=environment() | {"LC_ALL": os.environ.get("LC_ALL", "C.UTF-8")},
                )
        finally:
            stop.set()
            news.join()
            colleague.close()
        noted = json.loads(told.read_text("utf-8"))
    notes, frames, waits = noted["memory"], noted["frames"], noted["waits"]
    return {
        "minutes": minutes,
        "rounds": len(notes),
        "things not found": len(noted["stumbles"]),
        "empty window, MB": empty.resident,
        "window after a round, MB": notes[0][1],
        "window at the end, MB": notes[-1][1],
        "ratio": notes[-1][1] / empty.resident,
        "empty window, own MB": empty.own,
        "window at the end, own MB": notes[-1][2],
        "own ratio": notes[-1][2] / empty.own,
        "growth, MB an hour": growth(notes),
        "frames": len(frames),
        "frame p50, ms": statistics.median(frames),
        "frame p99, ms": p99(frames),
        "frame worst, ms": max(frames),
        "frames over 32 ms": sum(frame > 32 for frame in frames),
        "wait p99, ms": p99(waits),
        "wait worst, ms": max(waits),
        "idle, % of a processor": noted["idle"],
        "frames while idle": noted["idle_frames"],
    }


def main() -> int:
    """Measure and print; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    parser.add_argument("--inside", type=Path, nargs=2, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.inside:
        inside(chosen.inside[0], chosen.minutes, chosen.inside[1])
        return 0
    figures = measure(chosen.minutes)
    for name, value in figures.items():
        print(f"{name:28}{value:10.2f}")
    if chosen.json:
        chosen.json.write_text(json.dumps(figures, indent=1) + "\n")
    met = figures["ratio"] <= GOAL_MEMORY and figures["growth, MB an hour"] <= GOAL_GROWTH
    return 0 if met and figures["idle, % of a processor"] < GOAL_IDLE else 1


if __name__ == "__main__":
    sys.exit(main())
