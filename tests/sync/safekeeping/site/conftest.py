"""Marta's pages and files, and what is made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC
from pathlib import Path

import pytest

from support.fold_office import START_MS, Views, opened_views
from sync.safekeeping.site.export import Exported, Source, export
from sync.store.blobs import BlobStore
from sync.words.words import Words

Export = Callable[..., Exported]


@pytest.fixture
def views(tmp_path: Path) -> Iterator[Views]:
    """Of Marta's PC in an office of four."""
    with opened_views(tmp_path / "home" / "views.db") as made:
        yield made


@pytest.fixture
def source(views: Views, tmp_path: Path) -> Source:
    """The same with its files."""
    home = tmp_path / "home"
    return Source(views.reader, BlobStore(home / "blobs"), home)


@pytest.fixture
def site(source: Source, tmp_path: Path) -> Callable[[], Path]:
    """Exports, and says where to."""

    def made(language: str = "es") -> Path:
        folder = tmp_path / "sitio"
        words = Words(language, UTC)
        export(source, folder, words, START_MS + 86_400_000, lambda _part: None)
        return folder

    return made
