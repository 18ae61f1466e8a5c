"""One process per home: an operating-system lock that dies with its holder."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType

from sync.errors import HomeBusy
from sync.store.disk import written

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        # One byte far beyond the text, so that others can still read whose lock it is.
        os.lseek(handle, 1 << 20, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class HomeLock:
    """Held from construction until :meth:`release`; the file names the holder's process id.

    Raises:
        HomeBusy: another process holds it.
        CannotWrite, NoSpace: the file cannot be made.
    """

    def __init__(self, path: Path) -> None:
        with written(path):
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._handle)
        except OSError:
            pid = os.read(self._handle, 20)
            os.close(self._handle)
            raise HomeBusy(path=str(path.parent), pid=int(pid) if pid.isdigit() else 0) from None
        with written(path):
            os.ftruncate(self._handle, 0)
            os.write(self._handle, str(os.getpid()).encode())

    def release(self) -> None:
        """Let others in. The file stays: removing it would let two holders in."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1

    def __enter__(self) -> HomeLock:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()
