"""What is written from a page, and why the last of it was not done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.words.errors import words_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.bridge import Bridge
    from desktop.qt import SignalInstance
    from sync.errors import PatioError


class Writes:
    """Has things done by the worker; ``told`` is emitted whenever :attr:`error` is another one."""

    def __init__(self, bridge: Bridge, told: SignalInstance, read: Callable[[], None]) -> None:
        """``read`` reads the page again."""
        self._bridge = bridge
        self._told = told
        self._read = read
        self.error = ""
        """Why the last thing was not done, in a sentence, until somebody has read it; or empty."""

    def do(
        self,
        work: Callable[[], object],
        saved: Callable[[], None] | None = None,
        failed: Callable[[PatioError], None] | None = None,
    ) -> None:
        """Do ``work`` in the worker's thread, then ``saved``, and it is :meth:`done`; where it
        could not be, ``failed`` instead, or it is said why."""

        def back(_result: object) -> None:
            if saved is not None:
                saved()
            self.done()

        self._bridge.run(work, back, failed or self.failed, typed=True)

    def done(self) -> None:
        """Something was done: nothing is to be said any more, and the page looks different."""
        self.say("")
        self._read()

    def failed(self, error: PatioError) -> None:
        """Say why something was not done."""
        self.say(words_of(error))

    def say(self, error: str) -> None:
        """Say it in other words, or with an empty sentence that there is nothing to say."""
        if error != self.error:
            self.error = error
            self._told.emit()
