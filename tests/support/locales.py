"""The language in which Qt words things."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLocale


@contextmanager
def spanish_default() -> Iterator[None]:
    """Dates, numbers and names as in Spain, and afterwards as before."""
    before = QLocale()
    QLocale.setDefault(QLocale("es_ES"))
    try:
        yield
    finally:
        QLocale.setDefault(before)
