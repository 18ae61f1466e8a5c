"""One application for all tests of the window, dressed as the real one."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from desktop.running import dress


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


@pytest.fixture(scope="session")
def dressed(qapp: QGuiApplication) -> QGuiApplication:
    """The application with its fonts and names."""
    dress(qapp)
    return qapp
