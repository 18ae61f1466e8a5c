"""The bundled fonts."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from desktop.locations import resources

FAMILY = "Figtree"
DISPLAY = "Andada Pro"


def load_fonts() -> None:
    """Register the bundled fonts and make Figtree the application's, without hinting.

    Source: design/qml-notes.md (PreferNoHinting gives even spacing at 13 to 15 px).
    """
    for path in sorted((resources() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    font = QFont(FAMILY)
    font.setPixelSize(15)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    QGuiApplication.setFont(font)
