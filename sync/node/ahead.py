"""Views that are folded beside the writer, in a thread of their own, while more entries come.

The log and the views are two files: while one thread waits for the one, another can work on the
other. Only what peers bring goes this way; whoever writes himself, or asks, waits until all of it
is folded. What has come while a batch was being folded becomes the next one, so the transactions
grow with the work: the index of words above all costs by the transaction. They do not grow beyond
what is folded in a moment, however slow the computer is: a colleague's post waits behind no more,
whoever floods the office.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from typing import Final

from sync.errors import PatioError
from sync.views.batch import FoldEntry

MOST: Final = 16384
"""Entries that may wait; the writer then waits as well."""

FEWEST: Final = 256
"""That many may, on the slowest computer."""

LAG_S: Final = 0.25
"""What waits is folded in about so long."""

Fold = Callable[[Sequence[FoldEntry], int, int], None]
"""Folds entries that arrived after the first number up to the second."""


@dataclass(slots=True)
class _Batch:
    """Entries that arrived after ``after``, up to ``last``."""

    after: int
    last: int
    entries: list[FoldEntry] = field(default_factory=list)


class Ahead:
    """What waits to be folded, and the one thread that does it. Its methods are the writer's."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor
        self._turn = threading.Condition()
        self._waiting: _Batch | None = None
        self._at_work = False
        self._done: Future[None] | None = None
        self._most = FEWEST
        self.cursor = 0
        """The last arrival among what was put in."""

    @property
    def idle(self) -> bool:
        """Whether nothing waits and nothing is being folded."""
        with self._turn:
            return self._waiting is None and not self._at_work

    def put(self, fold: Fold, entries: Sequence[FoldEntry], after: int, last: int) -> bool:
        """Have entries folded that arrived after ``after``; waits while there are too many.

        False when folding has failed: then nothing more is taken until :meth:`drain`.
        """
        with self._turn:
            self._turn.wait_for(lambda: not self._is_full())
            if self._failed():
                return False
            if self._waiting is None:
                self._waiting = _Batch(after, last)
            self._waiting.entries += entries
            self._waiting.last = self.cursor = last
            if not self._at_work:
                self._at_work = True
                self._done = self._executor.submit(self._fold_all, fold)
        return True

    def drain(self) -> PatioError | None:
        """Wait until all is folded; what went wrong, if something did: then nothing waits."""
        done, self._done = self._done, None
        error = done.exception() if done is not None else None
        with self._turn:
            self._waiting = None
        if error is not None and not isinstance(error, PatioError):
            raise error
        return error

    def _is_full(self) -> bool:
        return (
            self._at_work and self._waiting is not None and len(self._waiting.entries) >= self._most
        )

    def _failed(self) -> bool:
        done = self._done
        return done is not None and done.done() and done.exception() is not None

    def _fold_all(self, fold: Fold) -> None:
        """In the other thread, until nothing waits."""
        try:
            while (batch := self._next()) is not None:
                began = time.monotonic()
                fold(batch.entries, batch.after, batch.last)
                self._learn(len(batch.entries), time.monotonic() - began)
        except BaseException:
            with self._turn:
                self._at_work = False
                self._turn.notify_all()
            raise

    def _learn(self, entries: int, took_s: float) -> None:
        """How many entries are folded in :data:`LAG_S`, by the last batch that was not too small
        to tell."""
        if entries >= FEWEST:
            fitting = int(entries * LAG_S / max(took_s, 1e-6))
            self._most = min(MOST, max(FEWEST, fitting))

    def _next(self) -> _Batch | None:
        with self._turn:
            batch, self._waiting = self._waiting, None
            self._at_work = batch is not None
            self._turn.notify_all()
            return batch
