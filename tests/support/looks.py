"""Draws screens in a size, a theme, a language and a size of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from support.screens import Guide, Screen
from support.window import LoopbackClient, OpenWindow


@dataclass(frozen=True, slots=True)
class Look:
    """How a screen is shown: ``size`` is ``WIDTHxHEIGHT``, ``text`` a percentage."""

    size: str
    theme: str
    language: str
    text: str

    def file(self, screen: Screen) -> str:
        """What the picture of a screen is called."""
        return f"{screen.name}-{self.size}-{self.theme}-{self.language}-{self.text}.png"


def draw(
    homes: Path, screens: Sequence[Screen], looks: Sequence[Look], folder: Path
) -> Iterator[Path]:
    """Draw each of ``screens`` in each of ``looks`` into ``folder``.

    ``homes`` has a home for each person of the example, whose nodes run or not.
    """
    for who, theirs in groupby(screens, key=lambda screen: screen.who):
        shown = list(theirs)
        home = _home(homes, who)
        for language, alike in groupby(looks, key=lambda look: look.language):
            with _window(home, language) as window:
                for look in alike:
                    _dress(window, look)
                    yield from (
                        _draw(window, screen, folder / look.file(screen)) for screen in shown
                    )


def _home(homes: Path, who: str) -> Path:
    """Whose window it is: of the example, of nobody yet, or of somebody who has just begun."""
    home = homes / who
    if who == "founder" and not home.exists():
        founder = LoopbackClient(home)
        founder.create("Cerámicas Oliva", "Carmen Oliva")
        founder.close()
    return home


@contextmanager
def _window(home: Path, language: str) -> Iterator[OpenWindow]:
    window = OpenWindow(home, language=language)
    try:
        yield window
    finally:
        window.close()


def _dress(window: OpenWindow, look: Look) -> None:
    wide, high = map(int, look.size.split("x"))
    window.view.resize(wide, high)
    window.window.app.theme = look.theme
    window.window.app.textScale = int(look.text) / 100
    window.settle()


def _draw(window: OpenWindow, screen: Screen, picture: Path) -> Path:
    guide = Guide(window)
    screen.show(guide)
    window.settle()
    window.grab(picture)
    guide.leave()
    return picture
