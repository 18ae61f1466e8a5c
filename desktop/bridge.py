"""Where threads meet Qt: notices become signals, blocking work goes to one worker thread.

Everything that may wait (a write, joining, starting the node) is handed to
:meth:`Bridge.run`; it is done in the order asked, and its callbacks come back on the
GUI thread. Nothing else in ``desktop`` starts a thread, but for the watch over the process that
decodes pictures.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer

from desktop.kept import Kept
from desktop.qt import Signal, Slot
from sync.errors import BrokenInvariant, PatioError

T = TypeVar("T")

PATIENCE_S = 2.0
"""How long closing waits for work under way."""

SLOW_MS = 2_000
"""How long something that somebody has typed may be on its way before they are told why."""

PAUSE_LEAST_S, PAUSE_MOST_S = 0.1, 0.8
"""Between two deliveries of notices that go on coming, as in a first sync: each time longer."""

EVERYTHING = frozenset({"feed", "people", "announcements", "channels", "messages", "network"})
"""The names of all views a notice may carry (``sync.client``)."""


class Notice(Protocol):
    """What the bridge needs of ``sync.client.Notice``."""

    @property
    def changed(self) -> frozenset[str]:
        """Names of the views that have changed."""
        ...


class Node(Protocol):
    """What the bridge needs of ``sync.client.Client``."""

    def has_company(self) -> bool:
        """Whether this home belongs to a company."""
        ...

    def start_node(self) -> None:
        """Start the home's node when none runs, and again when it dies."""
        ...

    def watch(self, on_notice: Callable[[Notice], None], /) -> None:
        """Have ``on_notice`` called, in another thread, whenever views change."""
        ...

    def close(self) -> None:
        """Stop watching, and the node if this client started it."""
        ...


class Bridge(QObject):
    """Carries work away from the GUI thread and results and notices back to it.

    The owner calls :meth:`start` after the first frame and :meth:`close` before the
    application ends.
    """

    changed = Signal(object)
    """A ``frozenset[str]`` of view names, on the GUI thread. Notices that arrive while one
    is waiting to be delivered are merged into it."""

    problem = Signal(object)
    """A :class:`PatioError` of work that named no ``failed`` callback, on the GUI thread."""

    languageChanged = Signal()
    """The language has changed: whatever was worded in Python must be worded again."""

    slowChanged = Signal()
    """:attr:`slow` has changed."""

    _arrived = Signal()
    _finished = Signal(object)

    def __init__(
        self,
        client: Node,
        parent: QObject | None = None,
        *,
        patient: bool = False,
        drafts: Path | None = None,
    ) -> None:
        """``patient``: what is asked for is done only after :meth:`start`.

        Until the window has been drawn the other thread would only take turns with it.
        ``drafts`` is the file in which what is typed outlives the window.
        """
        super().__init__(parent)
        self.kept = Kept(drafts, self)
        self._client = client
        self._lock = threading.Lock()
        self._waiting: frozenset[str] = frozenset()
        self._watching = False
        self._closed = False
        self._work: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._worker = threading.Thread(target=self._drain, name="patio-window-work", daemon=True)
        if not patient:
            self._worker.start()
        # Both signals reach this thread through its events. Asking for that by name would
        # import Qt's namespace, whose hundred enums cost a start 15 ms.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._deliver)
        self._typed = 0
        self.slow = False
        """Whether something that was typed has been on its way for longer than it should."""
        self._long = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._long.timeout.connect(lambda: self._note_slow(slow=True))
        self._delivered_at = float("-inf")
        self._pause_s = 0.0
        self._arrived.connect(self._arrange)
        self._finished.connect(self._call)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[PatioError], None] | None = None,
        *,
        typed: bool = False,
    ) -> None:
        """Do ``work`` in the worker thread, then ``done`` or ``failed`` on the GUI thread.

        Without ``failed`` the error is emitted as :attr:`problem`. A mistake of ours
        (anything but a :class:`PatioError`) is printed and arrives as BrokenInvariant.
        ``typed``: it saves what somebody has typed, who waits for it; :attr:`slow` says when that
        takes long. After :meth:`close` nothing is done and no callback comes.
        """
        if typed:
            self._begin_typed()
            done, failed = self._ending(done), self._ending(failed or self.problem.emit)

        def task() -> None:
            try:
                result = work()
            except PatioError as error:
                self._back(partial(self._fail, error, failed))
            except Exception as error:  # outermost door of this thread
                sys.excepthook(type(error), error, error.__traceback__)
                broken = BrokenInvariant(what=f"{type(error).__name__} in the window's work")
                self._back(partial(self._fail, broken, failed))
            else:
                if done is not None:
                    self._back(partial(done, result))

        if not self._closed:
            self._work.put(task)

    def tell(self, callback: Callable[[], None]) -> None:
        """From the worker thread: call ``callback`` on the GUI thread, in the middle of work."""
        self._back(callback)

    def start(self) -> None:
        """Start the home's node and the notices, once there is a company; later calls do nothing.

        To be called after the first frame: starting a node costs more than drawing one.
        """
        if self._closed:
            return
        if self._worker.ident is None:
            self._worker.start()
        if self._watching or not self._client.has_company():
            return
        self._watching = True
        # Writes asked for meanwhile queue up behind this, so they find a node.
        self.run(self._client.start_node, failed=self._node_did_not_start)
        self.run(lambda: self._client.watch(self._notice), lambda _none: self.refresh())

    def refresh(self, views: frozenset[str] = EVERYTHING) -> None:
        """Emit :attr:`changed` for ``views`` soon, as if a notice had come."""
        with self._lock:
            first = not self._waiting
            self._waiting |= views
        if first and not self._closed:
            self._arrived.emit()

    def close(self) -> None:
        """Finish the work asked for, end the thread and the client. Idempotent.

        Waits at most :data:`PATIENCE_S`: writes take milliseconds, and joining, which may
        take a minute, leaves nothing half done when the process ends in the middle.
        """
        if self._closed:
            return
        self._closed = True
        self.kept.end()
        self._work.put(None)
        if self._worker.ident is not None:
            self._worker.join(PATIENCE_S)
        self._client.close()

    def _begin_typed(self) -> None:
        self._typed += 1
        if not self._long.isActive() and not self.slow:
            self._long.start()

    def _ending(self, callback: Callable[[T], None] | None) -> Callable[[T], None]:
        def back(result: T) -> None:
            self._typed -= 1
            if not self._typed:
                self._long.stop()
                self._note_slow(slow=False)
            if callback is not None:
                callback(result)

        return back

    def _note_slow(self, *, slow: bool) -> None:
        if slow != self.slow:
            self.slow = slow
            self.slowChanged.emit()

    def _notice(self, notice: Notice) -> None:
        self.refresh(notice.changed)

    def _node_did_not_start(self, error: PatioError) -> None:
        self._watching = False
        self.problem.emit(error)

    def _fail(self, error: PatioError, failed: Callable[[PatioError], None] | None) -> None:
        if failed is not None:
            failed(error)
        else:
            self.problem.emit(error)

    def _drain(self) -> None:
        while (task := self._work.get()) is not None:
            task()

    def _back(self, callback: Callable[[], None]) -> None:
        if not self._closed:
            self._finished.emit(callback)

    @Slot()
    def _arrange(self) -> None:
        """Deliver at once, but leave the thread time to draw and to answer while more come."""
        now = time.monotonic()
        if now - self._delivered_at >= self._pause_s:
            self._pause_s = 0.0
        self._soon.start(round(1000 * max(0.0, self._delivered_at + self._pause_s - now)))

    @Slot()
    def _deliver(self) -> None:
        self._delivered_at = time.monotonic()
        self._pause_s = min(PAUSE_MOST_S, max(PAUSE_LEAST_S, 2 * self._pause_s))
        with self._lock:
            views, self._waiting = self._waiting, frozenset()
        if views and not self._closed:
            self.changed.emit(views)

    @Slot(object)
    def _call(self, callback: Callable[[], None]) -> None:
        if not self._closed:
            callback()
