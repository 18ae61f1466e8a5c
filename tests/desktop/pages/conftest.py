"""Pages in the real window, on rows made by hand."""

from __future__ import annotations

import pytest

from support.byhand.rows import HandClient
from support.byhand.window import NOW


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> int:
    """The moment of the rows is that of the words too, in Unix milliseconds."""
    monkeypatch.setattr("desktop.words.formatting.now_ms", lambda: NOW)
    return NOW


@pytest.fixture
def hand() -> HandClient:
    """A client over the pictures' rows."""
    return HandClient(NOW)
