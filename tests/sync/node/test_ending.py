"""The end of a node, with something still being folded beside it."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from support.nodes import Office
from sync.node.serving import _Serving


def test_what_is_folded_after_the_loop_has_ended_is_told_to_nobody(tmp_path: Path) -> None:
    # The last batch may be folded while the node closes: that is no reason to end with a fault.
    office = Office(tmp_path)
    node = office.found()
    with ThreadPoolExecutor(1) as writer:
        serving = _Serving(node, writer, (), False, lambda _listen: None)

        async def run() -> None:
            serving._loop = asyncio.get_running_loop()

        asyncio.run(run())
        serving._changed(frozenset({"feed"}))
    office.close()
