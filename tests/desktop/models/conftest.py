"""Rows say things in the language of who looks; these tests read Spanish."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from support.locales import spanish_default


@pytest.fixture(autouse=True)
def spanish(dressed: object) -> Iterator[None]:
    """Whatever another test has left."""
    with spanish_default():
        yield
