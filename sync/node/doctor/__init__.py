"""``patio doctor``: how this device keeps its data, and what keeps it from its colleagues."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sync.node.doctor.checks import Check, State
from sync.node.doctor.data import examine_data
from sync.node.doctor.network import examine_network
from sync.store.home import HomePaths

__all__ = ["Check", "State", "examine"]


def examine(root: Path) -> Iterator[Check]:
    """Every check of a home, in the order in which a person wants to read them."""
    home = HomePaths(root)
    yield from examine_data(home)
    yield from examine_network(home)
