"""Views of Marta's PC in an office of four."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from support.fold_office import Views, opened_views


@pytest.fixture
def views(tmp_path: Path) -> Iterator[Views]:
    with opened_views(tmp_path / "un patio #1" / "views.db") as made:
        yield made
