"""Sentences in Spanish, whatever another test has left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from support.locales import spanish_default


@pytest.fixture(autouse=True)
def spanish() -> Iterator[None]:
    """As whoever reads them in Spain."""
    with spanish_default():
        yield
