"""Chooses, before the first window, whether the graphics card or the processor draws.

Patio's screens need no shader (design/qml-notes.md), so a machine without a usable card
draws them on the processor at once instead of emulating OpenGL, which is slower.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

SOFTWARE = "software"
_EMULATED = ("llvmpipe", "softpipe", "swrast", "gdi generic", "basic render")


def use_software(*, remembered: bool) -> None:
    """Ask Qt for its software backend when this machine has nothing better.

    To be called before the application object. A choice in ``QT_QUICK_BACKEND`` or
    ``QSG_RHI_BACKEND`` wins. ``remembered``: a former start found an emulated card.
    """
    if os.environ.get("QT_QUICK_BACKEND") or os.environ.get("QSG_RHI_BACKEND"):
        return
    if remembered or _no_screen() or _no_card():
        os.environ["QT_QUICK_BACKEND"] = SOFTWARE


def is_emulated() -> bool:
    """Whether OpenGL is emulated on the processor here.

    Needs an application object and takes a tenth of a second, so it is asked after the
    first frame, and the answer serves the next start. Only Linux needs it: elsewhere Qt
    draws through Direct3D or Metal.
    """
    if not sys.platform.startswith("linux") or os.environ.get("QT_QUICK_BACKEND") == SOFTWARE:
        return False
    from PySide6.QtGui import QOffscreenSurface, QOpenGLContext

    surface = QOffscreenSurface()
    surface.create()
    context = QOpenGLContext()
    if not context.create() or not context.makeCurrent(surface):
        return True
    gl_renderer = 0x1F01
    name = str(context.functions().glGetString(gl_renderer)).lower()
    context.doneCurrent()
    return any(word in name for word in _EMULATED)


def _no_screen() -> bool:
    return os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in ("offscreen", "minimal", "vnc")


def _no_card() -> bool:
    if not sys.platform.startswith("linux"):
        return False
    return not any(Path("/dev/dri").glob("renderD*"))
