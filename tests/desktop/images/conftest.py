"""A real process that decodes, for tests of those who have it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.images.decoder import Decoder


@pytest.fixture
def decoder() -> Iterator[Decoder]:
    made = Decoder()
    yield made
    made.close()
