"""A home for the tests of single commands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from support.homes import Home, office


@pytest.fixture
def carmen() -> Iterator[Home]:
    """A company of one, with no node running."""
    with office() as made:
        home = made.home("carmen")
        home.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
        yield home
