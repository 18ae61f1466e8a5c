"""One home as the window and the command line hold it.

What only asks the node (the channel and its messages) is imported by the calls that ask: the
window reads its first page without it, and it would cost a start 20 ms.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sync import errors
from sync.client.announcing import Announcing
from sync.client.asking import Asker
from sync.client.checking import Checking
from sync.client.events import Events
from sync.client.everyday import Everyday
from sync.client.governing import Governing
from sync.client.handing import Handing
from sync.client.importing import Importing
from sync.client.keeping import Keeping
from sync.client.knowledge import Knowledge
from sync.client.leaving import Leaving
from sync.client.messaging import Messaging
from sync.client.near import Near
from sync.client.noticing import Noticing
from sync.client.outside import Outward
from sync.client.people import People
from sync.client.questions import Questions
from sync.client.reading import Reading
from sync.client.reporting import Reporting
from sync.client.settling import Settling
from sync.client.succeeding import Succeeding
from sync.client.taking_out import TakingOut
from sync.client.thanking import Thanking
from sync.client.updating import Updating
from sync.client.welcomes import Welcomes
from sync.store.blobs import BlobStore
from sync.store.home import HomePaths, default_home
from sync.store.keys import load_keys
from sync.store.wiping import wiped

if TYPE_CHECKING:
    from sync.client.results import Notice
    from sync.client.taking_out import OnProgress
    from sync.local.connection import Watcher
    from sync.node.membership import Created, Joined


OnDigits = Callable[[str], None]
"""Told the six digits that somebody at the door compares with this screen."""


def nobody(_digits: str) -> None:
    """Nobody looks."""


class Client(
    Everyday,
    Announcing,
    Thanking,
    Questions,
    Handing,
    Governing,
    Succeeding,
    Settling,
    Keeping,
    Messaging,
    Checking,
    Near,
    Noticing,
    People,
    Importing,
    TakingOut,
    Knowledge,
    Welcomes,
    Leaving,
    Events,
    Outward,
    Updating,
    Reporting,
    Reading,
):
    """One home. Thread-safe; calls block until they are done.

    Writing methods return when the entry is on this PC's disk. They raise
    :class:`sync.errors.PersonError`; :class:`sync.errors.NodeGone` alone leaves open
    whether the command was carried out.
    """

    def __init__(self, home: Path | None = None) -> None:
        self.home = home or default_home()
        self._paths = HomePaths(self.home)
        self._blobs = BlobStore(self._paths.blobs)
        self._asker = Asker(self.home)
        self._watcher: Watcher | None = None
        self._choosing = threading.Lock()

    # -- membership -------------------------------------------------------------------

    def has_company(self) -> bool:
        """Whether this home belongs to a company. Cheap: one small file is read.

        Raises:
            DamagedHome, CannotRead, NewerDatabase: there is something, and it cannot be read.
        """
        try:
            return load_keys(self._paths.keys).company is not None
        except errors.NoCompany:
            return False

    def farewell(self) -> errors.Wiped | None:
        """Why nothing is here any more, when this PC was removed and had to delete what it held."""
        found = wiped(self._paths)
        if found is not None:
            self._read_anew()
        return found

    def create(self, company: str, name: str, *, since: str = "") -> Created:
        """Make a company with this home's person as its owner; see :func:`founding.found`."""
        from sync.node.founding import found

        return found(self.home, company, name, since=since)

    def join(
        self,
        code: str,
        name: str,
        peers: Sequence[str] = (),
        *,
        since: str = "",
        on_digits: OnDigits = nobody,
        company: str = "",
    ) -> Joined:
        """Come in with a code, six digits, a file or a picture; see
        :func:`sync.node.joining.join`."""
        from sync.node.joining import join

        return join(self.home, code, name, peers, since=since, on_digits=on_digits, company=company)

    def code_in_picture(self, picture: Path | bytes) -> str:
        """The code in the QR code of a picture, in groups of four; see
        :func:`sync.node.picturecodes.code_in_picture`."""
        from sync.node.picturecodes import code_in_picture

        return code_in_picture(picture).text(grouped=True)

    def link(self, code: str, peers: Sequence[str] = (), *, on_digits: OnDigits = nobody) -> Joined:
        """Become a further or a new computer of somebody; see :func:`sync.node.joining.link`."""
        from sync.node.joining import link

        return link(self.home, code, peers, on_digits=on_digits)

    def invitation(self, chosen: Path | None = None) -> Path | None:
        """The file by which this home is to come in without being asked: ``chosen``, else the one
        beside the program. None once it is in a company, or was removed from one: whoever comes
        back is invited anew.

        Raises:
            DamagedHome, CannotRead, NewerDatabase: there is something, and it cannot be read.
        """
        if self.has_company() or self.farewell() is not None:
            return None
        from sync.handout.beside import invitation_beside

        return chosen or invitation_beside()

    def recover(self, words: Sequence[str], peers: Sequence[str] = (), *, name: str = "") -> Joined:
        """Come back as the owner with the recovery words; see
        :func:`sync.node.recovering.recover`."""
        from sync.node.recovering import recover

        return recover(self.home, words, peers, name=name)

    # -- node -------------------------------------------------------------------------

    def start_node(self, arguments: Sequence[str] = ()) -> None:
        """Start a node process for this home unless one runs; :meth:`close` ends it again.

        While :meth:`watch` follows, a node that died is started anew, whoever had started it.
        """
        self._asker.start_node(arguments)

    def watch(self, on_notice: Callable[[Notice], None]) -> None:
        """Have notices delivered from a background thread until :meth:`close`.

        One of everything comes again and again once :meth:`farewell` has something to say.
        """
        from sync.client.results import EVERYTHING, Notice
        from sync.local.connection import Watcher

        def absent() -> None:
            if self.farewell() is None:
                self._asker.revive_node()
            else:
                on_notice(Notice(EVERYTHING))

        if self._watcher is None:
            self._watcher = Watcher(
                self._paths.channel,
                lambda names: on_notice(Notice(names)),
                EVERYTHING,
                absent,
            )

    def close(self) -> None:
        """Stop following and, if this client started the node, end it (its work is on disk)."""
        if self._watcher is not None:
            self._watcher.close()
            self._watcher = None
        self._asker.close()
        self._read_anew()

    # -- this home ----------------------------------------------------------------------

    def go_on(self) -> None:
        """Write on in a new epoch, though this home may be a copy or have been put back."""
        from sync.local import commands

        self._asker.ask(commands.Continue(), commands.Done)

    def mark_seen(self, channel: str) -> None:
        """I have looked at a channel (kept on this PC only)."""
        from sync.local import commands

        self._asker.ask(commands.MarkSeen(channel), commands.Done)

    def rebuild(self, on_progress: OnProgress | None = None) -> None:
        """Make the views again from the log; ``on_progress`` is told in another thread which part
        of them is there, from 0 to 1."""
        from sync.client.watching import watched
        from sync.local import commands

        with watched(self.being_made, on_progress):
            self._asker.ask(commands.Rebuild(), commands.Done)
