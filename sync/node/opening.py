"""The first and the last step of a running node: a home opened in its turn, and closed."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import Final

from sync.errors import HomeBusy
from sync.local.connection import Connection
from sync.node.core import Node
from sync.node.wiping import close_for_good, is_due
from sync.store.home import HomePaths

COMMAND_S: Final = 5.0
"""How long one command of the command line may keep a home to itself."""

RETRY_S: Final = 0.05


def open_in_turn(home: Path) -> Node:
    """Open the home; a command line that is at work on it is waited for, another node is not.

    Raises:
        HomeBusy: another node has it, or a command that takes longer than commands do.
        NoCompany, NewerDatabase, DamagedHome, CannotRead, CannotWrite, NoSpace
    """
    deadline = time.monotonic() + COMMAND_S
    while True:
        try:
            return Node.open(home)
        except HomeBusy:
            if time.monotonic() > deadline or Connection.open(HomePaths(home).channel) is not None:
                raise
        # The operating system tells nobody when a lock is let go.
        threading.Event().wait(RETRY_S)


def close(node: Node) -> None:
    """Close the home; one whose device was removed with all that it holds, is emptied."""
    if is_due(node):
        close_for_good(node)
    else:
        node.close()
