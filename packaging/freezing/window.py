"""Where the frozen program begins: the window, and every command."""

import sys
from types import ModuleType

# PySide6.QtQuick names this one as what it builds upon and takes nothing from it; it is nine
# megabytes, which the bundle leaves out (patio.spec).
sys.modules["PySide6.QtOpenGL"] = ModuleType("PySide6.QtOpenGL")

from desktop.__main__ import main  # noqa: E402 - after the line above

raise SystemExit(main())
