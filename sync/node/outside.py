"""Files outside the home, beside the writer's thread: a stick may be slow, or hang for good.

What has to do with the home is done on the writer, a slice at a time; reading and writing the file
itself is done in a thread that nobody waits for when the node ends. One file at a time.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from sync.errors import CannotWrite
from sync.local.carrying import BackedUp, BackUp, Carried, Carry, PlanBackups
from sync.node.executing import keep, make_ready

if TYPE_CHECKING:
    from sync.node.core import Node

T = TypeVar("T")


class Outside:
    """Of one running node. ``writer`` is its one thread; everything here is called on the loop."""

    def __init__(self, node: Node, writer: ThreadPoolExecutor) -> None:
        self._node = node
        self._writer = writer
        self._busy = False

    async def carry_out(self, command: Carry | BackUp | PlanBackups) -> Carried | BackedUp:
        """Make or read the file.

        Raises:
            CannotWrite: among what the commands raise, while another file is being written.
        """
        path = command.folder if isinstance(command, PlanBackups) else command.path
        await self._on_writer(partial(make_ready, self._node))
        return await self._alone(path, partial(keep, self._node, command, self._turn))

    async def back_up_when_due(self) -> None:
        """The backup of the week, unless another file is being written.

        Raises:
            NoSpace, CannotWrite: it is tried again.
        """
        from sync.node import backing  # with what encrypts: not at the start

        await self._alone("", partial(backing.write_when_due, self._node, self._turn))

    async def _alone(self, path: str, work: Callable[[], T]) -> T:
        if self._busy:
            raise CannotWrite(path=path, why="another file is still being written or read")
        self._busy = True
        try:
            return await aside(work)
        finally:
            self._busy = False

    async def _on_writer(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._writer, work)

    def _turn(self, work: Callable[[], T]) -> T:
        """In the file's thread: wait for a turn of the writer."""
        return self._writer.submit(work).result()


async def aside(work: Callable[[], T]) -> T:
    """What ``work`` returns, or raises, in a thread of its own that ends with the process."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def tell(settle: Callable[[], None]) -> None:
        def unless_given_up() -> None:
            if not done.done():
                settle()

        with suppress(RuntimeError):  # the node has ended
            loop.call_soon_threadsafe(unless_given_up)

    def run() -> None:
        try:
            result = work()
        except BaseException as error:  # told to whoever waits
            tell(partial(done.set_exception, error))
        else:
            tell(partial(done.set_result, result))

    threading.Thread(target=run, name="patio-file", daemon=True).start()
    return await done
