from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlEngine

from desktop.locations import logo_file
from desktop.tray import Tray


def test_where_there_is_no_tray_nothing_appears_and_nothing_complains(
    qapp: QGuiApplication,
) -> None:
    # The off-screen platform has none; a warning of Qt would fail the test.
    engine = QQmlEngine()
    tray = Tray(engine, logo_file(), lambda: None, lambda: None)
    assert not tray.appear()
    tray.close()
