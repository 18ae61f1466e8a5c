"""Has pictures from other people decoded outside the window's process."""

from __future__ import annotations

import threading
import time

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from desktop.images.process import DecodingProcess
from desktop.images.wishes import (
    AVATAR_SIDE,
    MAX_BYTES,
    PHOTO_PIXELS,
    PHOTO_SIDE,
    PICTURE_S,
    Wish,
)

REST_S = 0.5
"""From one start of the process to the next, however many pictures end it."""

PATIENCE_S = 2.0
"""How long closing waits for whoever is still in the middle of a picture."""


class Decoder:
    """Decodes one picture at a time, in a process that the first one starts. Thread-safe.

    A picture that ends the process, or takes longer than ``within_s`` seconds, costs itself and
    no other. Calls block until the picture is there; never call from the GUI thread. The owner
    calls :meth:`close`.
    """

    def __init__(
        self, within_s: float = PICTURE_S, rest_s: float = REST_S, *, patient: bool = False
    ) -> None:
        """``patient``: pictures wait for :meth:`begin`, so that a start has the computer alone."""
        self._within_s = within_s
        self._rest_s = rest_s
        self._serving = threading.Lock()
        self._changing = threading.Lock()
        self._begun = threading.Event()
        self._closing = threading.Event()
        if not patient:
            self._begun.set()
        self._process: DecodingProcess | None = None
        self._started_at = float("-inf")

    @property
    def busy(self) -> bool:
        """Whether a picture is being decoded."""
        return self._serving.locked()

    @property
    def pid(self) -> int | None:
        """The number of the process, while there is one."""
        with self._changing:
            return self._process.pid if self._process is not None else None

    def begin(self) -> None:
        """Decode what is asked for, if it was to wait; later calls do nothing."""
        self._begun.set()

    def photo(self, data: bytes, room: QSize) -> QImage:
        """The picture in ``data``, upright and filling ``room``, what sticks out cut evenly.

        A null image when a limit or its format forbids it, or it was too much for the process.
        """
        return self._decoded(data, room, PHOTO_SIDE, PHOTO_PIXELS)

    def face(self, data: bytes, room: QSize) -> QImage:
        """A profile's picture; as :meth:`photo`, with tighter limits."""
        return self._decoded(data, room, AVATAR_SIDE, AVATAR_SIDE * AVATAR_SIDE)

    def close(self) -> None:
        """End the process, also in the middle of a picture; later pictures are null."""
        self._closing.set()
        self._begun.set()
        with self._changing:
            if self._process is not None:
                self._process.kill()
        if self._serving.acquire(timeout=PATIENCE_S):
            self._let_go()
            self._serving.release()

    def _decoded(self, data: bytes, room: QSize, side: int, pixels: int) -> QImage:
        if not 0 < len(data) <= MAX_BYTES:
            return QImage()
        wish = Wish(len(data), room.width(), room.height(), side, pixels)
        with self._serving:
            process = self._running()
            picture = process.decode(wish, data, self._within_s) if process else None
            if picture is None:
                self._let_go()
            return QImage() if picture is None else picture

    def _running(self) -> DecodingProcess | None:
        """The process, started if there is none; None when it cannot be or is no longer wanted."""
        self._begun.wait()
        if self._process is not None and self._process.runs():
            return self._process
        self._let_go()
        if self._closing.wait(max(0.0, self._started_at + self._rest_s - time.monotonic())):
            return None
        self._started_at = time.monotonic()
        with self._changing:
            if self._closing.is_set():
                return None
            try:
                self._process = DecodingProcess()
            except OSError:
                return None
        return self._process

    def _let_go(self) -> None:
        with self._changing:
            process, self._process = self._process, None
        if process is not None:
            process.end()
