"""A network of its own for each test; where there can be none, the tests say why they skip."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from support.lan import why_not
from support.lan_office import LanOffice, lan_office


@pytest.fixture
def office() -> Iterator[LanOffice]:
    """A fresh office network without anybody on it."""
    if why := why_not():
        pytest.skip(why)
    with lan_office() as made:
        yield made
