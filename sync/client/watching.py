"""How far something is that a node does, told while somebody waits for it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from sync.errors import PatioError

_EACH_S = 0.1


@contextmanager
def watched(
    part: Callable[[], float | None], on_progress: Callable[[float], None] | None
) -> Iterator[None]:
    """Tell ``on_progress`` in a thread of its own what ``part`` says, for as long as this is open,
    and that all is done where nothing was raised. What cannot be read at present is not told."""
    if on_progress is None:
        yield
        return
    over = threading.Event()

    def watch() -> None:
        while not over.wait(_EACH_S):
            with suppress(PatioError):
                found = part()
                if found is not None:
                    on_progress(found)

    watcher = threading.Thread(target=watch, name="progress", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()
    on_progress(1.0)
