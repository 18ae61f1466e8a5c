"""The words that a node hears from outside: stop, and look around anew."""

from __future__ import annotations

import asyncio
import signal
import sys
import threading
from collections.abc import Callable


def stopping(loop: asyncio.AbstractEventLoop, *, until_eof: bool) -> asyncio.Event:
    """Set at SIGTERM, SIGINT or, with ``until_eof``, at the end of standard input."""
    event = asyncio.Event()

    def stop(*_signal: object) -> None:
        loop.call_soon_threadsafe(event.set)

    for number in (signal.SIGTERM, signal.SIGINT):
        if sys.platform == "win32":
            signal.signal(number, stop)
        else:
            loop.add_signal_handler(number, event.set)
    if until_eof:
        threading.Thread(target=_wait_for_eof, args=(stop,), daemon=True).start()
    return event


def on_reload(loop: asyncio.AbstractEventLoop, reload: Callable[[], None]) -> None:
    """Call it at each SIGHUP, where the system has that signal."""
    if sys.platform != "win32":
        loop.add_signal_handler(signal.SIGHUP, reload)


def _wait_for_eof(stop: Callable[[], None]) -> None:
    """Whoever started us holds the other end of stdin; when it goes, so do we."""
    while sys.stdin.buffer.read(4096):
        pass
    stop()
