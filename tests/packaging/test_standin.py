"""Libraries that have names and nothing behind them: whoever only asks for the names is content."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import PIL
import PySide6
import pytest
from freezing.elf import needed
from freezing.standin import UNCALLED, stand_in, with_stand_ins
from freezing.trim import Item

LIBRARIES = Path(PySide6.__file__).parent / "Qt" / "lib"
WIDGETS = LIBRARIES / "libQt6Widgets.so.6"
USER = LIBRARIES / "libQt6LabsPlatform.so.6"

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or not all(map(shutil.which, ("cc", "nm", "readelf"))),
    reason="for Linux, with a compiler",
)

TRAY = """
import sys
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine

application = QGuiApplication([])
engine = QQmlEngine()
component = QQmlComponent(engine)
component.setData(b'''import Qt.labs.platform
SystemTrayIcon { tooltip: "Patio"; menu: Menu { MenuItem { text: "Salir" } } }''', QUrl())
tray = component.create()
assert tray is not None, component.errorString()
print(tray.property("tooltip"))
with open("/proc/self/maps") as maps:
    print({line.split()[-1] for line in maps if "libQt6Widgets" in line})
"""


def test_the_tray_comes_up_with_a_stand_in_for_all_of_qt_widgets(tmp_path: Path) -> None:
    made = stand_in(WIDGETS, [USER], tmp_path)
    assert made.stat().st_size < WIDGETS.stat().st_size / 100
    done = subprocess.run(
        [sys.executable, "-c", TRAY],
        capture_output=True, text=True, timeout=120,
        env=os.environ | {"LD_LIBRARY_PATH": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["Patio", repr({str(made)})]


PICTURE = """
import sys
from io import BytesIO
from PIL import Image, JpegImagePlugin, PngImagePlugin, WebPImagePlugin
for kind in ("PNG", "JPEG", "WEBP"):
    file = BytesIO()
    Image.new("RGB", (8, 8)).save(file, kind)
    print(Image.open(file).convert("L").size)
with open("/proc/self/maps") as maps:
    print(sorted({line.split()[-1] for line in maps if sys.argv[1] in line}))
"""


def test_pillow_begins_with_stand_ins_for_what_nobody_may_send(tmp_path: Path) -> None:
    libraries = Path(PIL.__file__).parent.parent / "pillow.libs"
    users = [*Path(PIL.__file__).parent.glob("*.so"), *libraries.glob("*.so*")]
    real = [file for file in users if UNCALLED.match(file.name)]
    made = [stand_in(file, [one for one in users if one not in real], tmp_path) for file in real]
    assert len(made) == 3
    # By that they are there before Pillow looks for its own.
    preload = ":".join(map(str, made))
    done = subprocess.run(
        [sys.executable, "-c", PICTURE, str(tmp_path)],
        capture_output=True, text=True, timeout=120, env=os.environ | {"LD_PRELOAD": preload},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["(8, 8)"] * 3 + [repr(sorted(map(str, made)))]


def test_it_asks_for_nothing_itself_and_only_what_is_not_called_has_one(tmp_path: Path) -> None:
    assert ("libQt6Widgets.so.6", None) in needed(str(USER))
    widgets: Item = ("PySide6/Qt/lib/libQt6Widgets.so.6", str(WIDGETS), "BINARY")
    user: Item = ("PySide6/Qt/lib/libQt6LabsPlatform.so.6", str(USER), "BINARY")

    replaced = with_stand_ins([widgets, user], [widgets, user], tmp_path)

    assert replaced == [(widgets[0], str(tmp_path / WIDGETS.name), "BINARY"), user]
    assert needed(replaced[0][1]) == ()


@pytest.mark.parametrize(
    ("name", "one"),
    [
        ("libQt6Widgets.so.6", True),
        ("libtiff-20b7e810.so.6.3.0", True),
        ("libxcb-9065bb12.so.1.1.0", True),
        ("libxcb.so.1", False),
        ("libxcb-cursor.so.0", False),
        ("libQt6Gui.so.6", False),
        ("libjpeg-6dc8d115.so.62.4.0", False),
    ],
)
def test_pillows_own_libraries_are_told_from_the_systems(name: str, one: bool) -> None:
    assert bool(UNCALLED.match(name)) is one
