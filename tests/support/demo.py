"""The example company as real homes with real nodes, for tests and measurements."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sync.demo import Crew, DemoFolder, load_office
from sync.demo.building import Builder


@contextmanager
def running_demo(root: Path) -> Iterator[Crew]:
    """Make the example below ``root`` and run it until left; everybody nearby is there.

    Raises:
        AssertionError: not everybody came.
    """
    folder = DemoFolder(root)
    folder.claim()
    folder.empty()
    office = load_office()
    builder = Builder(office, folder.home, time.time_ns() // 1_000_000)
    builder.found()
    crew = Crew(office, folder.home)
    try:
        crew.play(builder, lambda: None)
        assert crew.settle(), "not everybody's node is there"
        yield crew
    finally:
        crew.close()
