"""Words of what came in a great hurry, noted for search once nothing more comes."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from sync.errors import CannotWrite, NoSpace

if TYPE_CHECKING:
    from sync.node.chores import OnWriter
    from sync.node.core import Node

LOOK_S: Final = 0.5
REST_S: Final = 0.02
"""Between two thousand entries, some 20 ms of work each."""


async def note_words(node: Node, on_writer: OnWriter, look_s: float = LOOK_S) -> None:
    """Note until cancelled what :meth:`sync.views.writer.ViewsWriter.note_words` left for later."""
    seen, noted = -1, -1
    while True:
        await asyncio.sleep(look_s)
        cursor = node.views.cursor
        if cursor == seen and cursor != noted:
            with suppress(NoSpace, CannotWrite):  # it is tried again
                while await on_writer(node.views.note_words):
                    await asyncio.sleep(REST_S)
                noted = cursor
        seen = cursor
