"""Offices whose nodes a test brings together by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from support.nodes import Office, meet
from sync.node.core import Node


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """One without anybody in it yet."""
    made = Office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def three(office: Office) -> tuple[Node, Node, Node]:
    """Carmen, who founded it, Marta and Luis, with the same entries."""
    carmen = office.found()
    marta, luis = office.join("Marta", carmen), office.join("Luis", carmen)
    meet(carmen, marta, luis)
    return carmen, marta, luis
