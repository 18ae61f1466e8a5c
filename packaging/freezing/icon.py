"""Patio's mark as Windows (``.ico``) and macOS (``.icns``) want it, drawn from the SVG by Qt; and
the picture beside the last page of an installer (``.bmp``).

``patio.spec`` asks for it while it freezes. A script of its own too: ``icon.py FILE``.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from PIL import Image

MARK: Final = Path(__file__).resolve().parents[2] / "resources" / "art" / "logo.svg"
_SIZES: Final = {
    ".ico": (16, 20, 24, 32, 40, 48, 64, 256),
    ".icns": (16, 32, 64, 128, 256, 512),
    ".bmp": (164,),
}
_SIDE: Final = (328, 628)
"""Twice what Windows shows at 100 %."""
_CANVAS: Final = "#F7F2EA"

_DRAW: Final = """
import sys
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
application = QGuiApplication([])
image = QImage(1024, 1024, QImage.Format.Format_ARGB32_Premultiplied)
image.fill(0)
painter = QPainter(image)
QSvgRenderer(sys.argv[1]).render(painter)
painter.end()
sys.exit(0 if image.save(sys.argv[2]) else 1)
"""


def drawn(made: Path) -> Path:
    """The mark in ``made``, by whose ending its form is chosen, in every size of that form.

    Raises:
        KeyError: another ending.
        subprocess.CalledProcessError: Qt cannot draw it.
    """
    sizes = _SIZES[made.suffix]
    made.parent.mkdir(parents=True, exist_ok=True)
    large = made.with_suffix(".png")
    # Qt in a process of its own: in that of the freezer it would be in the way.
    subprocess.run(
        [sys.executable, "-c", _DRAW, str(MARK), str(large)],
        check=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    with Image.open(large) as image:
        # Premultiplied, else the colour of what is transparent bleeds into the edge.
        whole = image.convert("RGBa")
        smaller = [
            whole.resize((size, size), Image.Resampling.HAMMING).convert("RGBA") for size in sizes
        ]
        if made.suffix == ".bmp":
            side = Image.new("RGB", _SIDE, _CANVAS)
            left, top = (_SIDE[0] - sizes[0]) // 2, (_SIDE[1] - sizes[0]) // 2
            side.paste(smaller[0], (left, top), smaller[0])
            side.save(made)
        elif made.suffix == ".ico":
            pairs = [(size, size) for size in sizes]
            smaller[-1].save(made, sizes=pairs, append_images=smaller)
        else:
            image.save(made, append_images=smaller)
    return made


if __name__ == "__main__":
    print(drawn(Path(sys.argv[1])))
