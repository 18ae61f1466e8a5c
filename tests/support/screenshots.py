"""Pictures of every screen of the window, from the example company.

``python tests/support/screenshots.py FOLDER`` makes the example, opens the windows of its people
off screen and writes ``SCREEN-WIDTHxHEIGHT-THEME-LANGUAGE-PERCENT.png`` for each screen
(``support/screens.py``): in both themes, at 1280x800, in Spanish and at 100 %, or as ``--size``,
``--theme``, ``--language`` and ``--text`` say (each may be given more than once). ``--all`` takes
every size, theme and language, at 100 and 130 %. ``--only WORD`` takes the screens that have it in
their name, ``--list`` names them all.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

SIZES = ("1280x800", "1920x1080", "900x600")
THEMES = ("light", "dark")
LANGUAGES = ("es", "en")
TEXTS = ("100", "115", "130")


def _off_screen() -> None:
    """What must hold before Qt is there, and before the example has homes."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
    # Nine people's keys of an hour have no business in this person's key store.
    os.environ["PATIO_KEYS"] = "file"


def main() -> int:
    """Draw what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("folder", type=Path, nargs="?", default=Path("pictures"))
    parser.add_argument("--size", action="append", metavar="WxH", help="1280x800 unless given")
    parser.add_argument("--theme", action="append", choices=THEMES, help="both unless given")
    parser.add_argument("--language", action="append", choices=LANGUAGES, help="es unless given")
    parser.add_argument(
        "--text", action="append", choices=("100", "115", "130"), help="in per cent"
    )
    parser.add_argument("--all", action="store_true", help="every size, theme, language and text")
    parser.add_argument("--only", action="append", metavar="WORD", help="in the screens' names")
    parser.add_argument("--list", action="store_true", help="name the screens")
    chosen = parser.parse_args()
    _off_screen()
    from PySide6.QtGui import QGuiApplication

    from support.demo import running_demo
    from support.looks import Look, draw
    from support.screens import SCREENS

    words = chosen.only or [""]
    screens = [one for one in SCREENS if any(word in one.name for word in words)]
    if chosen.list:
        print("\n".join(one.name for one in screens))
        return 0
    every = product(
        chosen.language or (LANGUAGES if chosen.all else ("es",)),
        chosen.size or (SIZES if chosen.all else SIZES[:1]),
        chosen.theme or THEMES,
        chosen.text or ((TEXTS[0], TEXTS[-1]) if chosen.all else TEXTS[:1]),
    )
    wanted = [Look(size, theme, language, text) for language, size, theme, text in every]
    application = QGuiApplication(["patio"])
    with tempfile.TemporaryDirectory() as place, running_demo(Path(place) / "homes"):
        for picture in draw(Path(place) / "homes", screens, wanted, chosen.folder):
            print(picture, flush=True)
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
