"""SQLite's errors sorted by who must act."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sync.errors import CannotWrite, DamagedHome, NoSpace, PersonError

_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_NO_ROOM = {sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_SHMSIZE}
"""How a full disk shows when there is no room for the write-ahead log or its index."""

_NOT_LET = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM}
"""How a folder shows that may not be written to: reading takes an index beside the file."""

_OURS = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_MISUSE, sqlite3.SQLITE_CONSTRAINT}


UNREADABLE = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What SQLite raises about a file. The second: its words about a damaged one may quote from it."""


def is_damage(error: Exception) -> bool:
    """Whether the file itself is unfit, so that only a new one helps."""
    if isinstance(error, sqlite3.DatabaseError):
        # Of a header that was spoilt it says no more than that something is wrong.
        return _code(error) in _DAMAGE or str(error) == "unsupported file format"
    return isinstance(error, UnicodeDecodeError)


def is_bug(error: Exception) -> bool:
    """Whether a statement of ours is wrong, which nobody at the keyboard can mend."""
    if is_damage(error):
        return False
    code = _code(error) if isinstance(error, sqlite3.DatabaseError) else None
    return code is None or code in _OURS


def refusal(path: Path, error: Exception) -> PersonError:
    """What to raise of a file at ``path`` that SQLite did not read, other than by a bug of ours.

    Reading needs an index beside the file: a full disk, or a folder that may not be written to,
    refuses that and leaves the file sound.
    """
    if isinstance(error, sqlite3.DatabaseError):
        if is_full(error):
            return NoSpace(path=str(path))
        if _code(error) in _NOT_LET:
            return CannotWrite(path=str(path), why=str(error))
    return DamagedHome(path=str(path), why=str(error))


def is_full(error: sqlite3.DatabaseError) -> bool:
    """Whether what SQLite could not do is for want of room."""
    return _code(error) == sqlite3.SQLITE_FULL or _whole_code(error) in _NO_ROOM


def _whole_code(error: sqlite3.DatabaseError) -> int | None:
    return getattr(error, "sqlite_errorcode", None)


def _code(error: sqlite3.DatabaseError) -> int | None:
    """SQLite's kind of error, which is the low byte (Source: sqlite.org/rescode.html)."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


@contextmanager
def words_for_people(path: Path) -> Iterator[None]:
    """Turn what the system refuses into errors that a person can act on.

    Raises:
        NoSpace, CannotWrite: in place of SQLite's and the operating system's own.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        if is_bug(error):
            raise
        if is_full(error):
            raise NoSpace(path=str(path)) from error
        raise CannotWrite(path=str(path), why=str(error)) from error
    except OSError as error:
        raise CannotWrite(path=str(path), why=error.strerror or str(error)) from error
