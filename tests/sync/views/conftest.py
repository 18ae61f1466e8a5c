"""Views of Marta's PC in an office of four."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from support.fold_office import MARTA, Pen, Views
from sync.views.reader import ViewsReader
from sync.views.writer import ViewsWriter


@pytest.fixture
def views(tmp_path: Path) -> Iterator[Views]:
    path = tmp_path / "un patio #1" / "views.db"
    path.parent.mkdir()
    writer = ViewsWriter(path, MARTA)
    writer.open()
    reader = ViewsReader(path, MARTA)
    yield Views(path, writer, reader, Pen())
    reader.close()
    writer.close()
