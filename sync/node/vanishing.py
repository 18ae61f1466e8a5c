"""A log that is deleted under a running node: what is still open is written back.

On POSIX systems the open file outlives its name, and ends with the process: until then it holds
everything, in a company of one the only copy there is. The connection goes on meaning the nameless
file, so the node ends, and its next start opens what was written back.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from sync.errors import LogMissing, PatioError
from sync.store.care.marking import driver_of
from sync.store.database import sqlite_words
from sync.store.disk import sync_folder, written
from sync.views.files import identity_of

if TYPE_CHECKING:
    from sync.node.core import Node

log = logging.getLogger(__name__)


def is_lost(node: Node) -> bool:
    """Whether the log that the node has open is not, or no longer, the file of that name."""
    return identity_of(node.home.log) != node.log_file


def put_back(node: Node) -> LogMissing:
    """Write the log back where it was, unless another file is there: that one somebody chose.

    On the writer. Gives the error with which the node ends; its ``why`` is ``back`` when all of it
    is there again.
    """
    path = node.home.log
    gone = LogMissing(path=str(path))
    if path.exists():
        return gone
    half = path.with_name(f"{path.name}.back")
    try:
        with written(half), sqlite_words(half):
            half.unlink(missing_ok=True)
            with closing(sqlite3.connect(half)) as target:
                half.chmod(0o600)
                driver_of(node.store).backup(target)
            with half.open("rb") as file:
                os.fsync(file.fileno())
            os.link(half, path)  # never over a file that has come meanwhile
            half.unlink()
            sync_folder(path.parent)
    except PatioError as error:
        log.error("the log was deleted, and cannot be written back: %s", error)
        return gone
    log.error("the log was deleted while it was open; all of it was written back")
    return LogMissing(path=str(path), why="back")
