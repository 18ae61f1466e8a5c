"""An office of real processes for each test, ended with it."""

from collections.abc import Iterator

import pytest

from support.homes import Office
from support.homes import office as real_office


@pytest.fixture
def office() -> Iterator[Office]:
    """A fresh office."""
    with real_office() as made:
        yield made
