from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from sync.client import Client

HEAVY = (
    "sqlalchemy",
    "hashlib",
    "alembic",
    "cryptography",
    "zeroconf",
    "asyncio",
    "keyring",
    "PySide6.QtWidgets",
)

FIRST_FRAME = """
import json, os, sys
from pathlib import Path
import PySide6.QtCore
from PySide6.QtGui import QGuiApplication
from desktop.app import Window
from desktop.running import dress, prepare
from sync.client import Client

home = Path(sys.argv[1])
prepare(home)
application = QGuiApplication([])
dress(application)

class Lone(Client):
    asked = []
    def start_node(self, arguments=()):
        self.asked.append("node")
    def watch(self, on_notice):
        self.asked.append("watch")

client = Lone(home)
window = Window(lambda: client, home, "es")

def filled():
    loaded = sorted(name for name in sys.argv[2:] if name in sys.modules)
    # PySide makes a class when it is first asked for; this one has a hundred enums (15 ms).
    loaded += ["Qt"] if "Qt" in vars(PySide6.QtCore) else []
    print(json.dumps({"heavy": loaded, "company": window.app.inCompany}))
    sys.stdout.flush()
    os._exit(0)

window.view.beforeRendering.connect(lambda: os._exit(5) if client.asked else None)
window.filled.connect(filled)
window.show()
application.exec()
"""

QUIT_WHEN_FILLED = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from desktop.app import Window
from desktop.running import dress
from sync.client import Client

application = QGuiApplication([])
dress(application)
window = Window(lambda: Client(Path(sys.argv[1])), Path(sys.argv[1]), "es")
window.filled.connect(application.quit)
window.show()
application.exec()
window.close()
print("closed")
"""


QUIT_WHILE_LOADING = QUIT_WHEN_FILLED.replace(
    "window.filled.connect(application.quit)",
    """
from PySide6.QtCore import QTimer
soon = lambda: QTimer.singleShot(0, application.quit)
window.firstFrame.connect(lambda: QTimer.singleShot(0, soon))
window.failed.connect(lambda error: print(repr(error)))
""",
)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("carmen") / "home"
    client = Client(folder)
    client.create("Cerámicas Oliva", "Carmen Oliva")
    client.post("Hoy encendemos el horno grande.")
    client.close()
    return folder


def run(
    words: Sequence[str], environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=environment,
    )


def test_qml_knows_its_types_before_what_reads_the_home_is_imported() -> None:
    code = "import sys, desktop.viewmodels.app; print('sync.client.client' in sys.modules)"

    assert run(["-c", code]).stdout == "False\n"


def test_nothing_heavy_is_imported_and_no_node_started_before_the_first_frame(home: Path) -> None:
    done = run(["-c", FIRST_FRAME, str(home), *HEAVY])
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"heavy": [], "company": True}


def test_the_entry_page_is_as_light(tmp_path: Path) -> None:
    done = run(["-c", FIRST_FRAME, str(tmp_path / "new"), *HEAVY])
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"heavy": [], "company": False}


def test_whoever_quits_in_the_first_moment_has_the_window_closed(tmp_path: Path) -> None:
    done = run(["-c", QUIT_WHEN_FILLED, str(tmp_path / "new")])
    assert (done.returncode, done.stdout) == (0, "closed\n"), done.stderr


def test_whoever_quits_while_the_content_loads_is_told_of_no_fault(tmp_path: Path) -> None:
    done = run(["-c", QUIT_WHILE_LOADING, str(tmp_path / "new")])
    assert (done.returncode, done.stdout) == (0, "closed\n"), done.stderr


def test_a_home_that_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "keys.json").write_text("not keys")
    done = run(["-m", "desktop", "--home", str(tmp_path)])
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_window_can_be_drawn_into_a_picture(home: Path, tmp_path: Path, language: str) -> None:
    picture = tmp_path / "patio.png"
    done = run(
        ["-m", "desktop", "--home", str(home), "--grab", str(picture), "--language", language]
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    drawn = QImage(str(picture))
    assert (drawn.width(), drawn.height()) == (1280, 800)
    colours = {drawn.pixel(x, y) for x in range(0, 1280, 8) for y in range(0, 800, 8)}
    assert len(colours) > 20, "an empty window"
