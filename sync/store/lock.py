"""One process per home: an operating-system lock that dies with its holder.

The lock is on two things. The file ``lock`` names the holder, and is all that Windows needs,
where an open file cannot be taken away. Elsewhere it can: whoever tidies it up under a running
node would make room for a second writer, and two entries at one position. So the folder itself
is locked as well; a folder that is taken away takes its home along.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
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

    def _take_folder(folder: Path) -> int | None:
        return None

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _take_folder(folder: Path) -> int | None:
        """The locked folder's handle, or None where folders cannot be locked (network disks).

        Raises:
            BlockingIOError: another process has it.
        """
        try:
            handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        except OSError:
            return None
        try:
            _take(handle)
        except BlockingIOError:
            os.close(handle)
            raise
        except OSError:
            os.close(handle)
            return None
        return handle


class HomeLock:
    """Held from construction until :meth:`release`; the file names the holder's process id.

    Raises:
        HomeBusy: another process holds it.
        CannotWrite, NoSpace: the file cannot be made.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle = -1
        try:
            self._folder = _take_folder(path.parent)
        except BlockingIOError:
            raise HomeBusy(path=str(path.parent), pid=_holder(path)) from None
        try:
            self._take_file()
        except BaseException:
            self.release()
            raise

    def _take_file(self) -> None:
        with written(self._path):
            self._handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._handle)
        except OSError:
            raise HomeBusy(path=str(self._path.parent), pid=_holder(self._path)) from None
        with written(self._path):
            os.ftruncate(self._handle, 0)
            os.write(self._handle, str(os.getpid()).encode())

    def release(self) -> None:
        """Let others in. The file stays: removing it would let two holders in."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1
        if self._folder is not None:
            os.close(self._folder)
            self._folder = None

    def take_away(self, folders: Sequence[Path]) -> None:
        """Let go of a home that came to nothing, and remove it: the file, and ``folders``.

        What holds anything else stays.
        """
        if os.name == "nt":
            self.release()  # there an open file cannot be removed; elsewhere nobody gets between
        with suppress(OSError):
            if folders and os.listdir(folders[0]) == [self._path.name]:
                self._path.unlink()
                for folder in folders:
                    folder.rmdir()
        self.release()

    def __enter__(self) -> HomeLock:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def _holder(path: Path) -> int:
    """The process id in the file, 0 when it does not say."""
    with suppress(OSError, ValueError):
        return int(path.read_bytes()[:20])
    return 0
