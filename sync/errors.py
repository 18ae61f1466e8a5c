"""Every deliberate exception of the engine. Classes answer one question: who must act?

::

    PatioError
    ├── PersonError             the person at the keyboard, or who looks after the PC
    │   ├── NotAHome            the folder holds something else
    │   ├── NoCompany           the home has no company yet
    │   ├── AlreadyInCompany    the home already belongs to a company
    │   ├── HomeBusy            another process holds the home's lock
    │   ├── NewerDatabase       written by a newer Patio
    │   ├── DamagedHome         the data does not add up
    │   ├── NoSpace             the disk is full
    │   ├── CannotWrite         the folder cannot be written
    │   ├── PortTaken           the address to listen on is in use
    │   ├── BadAddress          HOST:PORT that is not one
    │   ├── WrongCode           not an invitation code
    │   ├── InviteRefused       a good code that the company no longer accepts
    │   ├── PeerUnreachable     nobody answers
    │   ├── NobodyFound         no company on this network
    │   ├── NotAllowed          the person's role does not reach
    │   ├── UnknownTarget       no such entry, person or value
    │   ├── AmbiguousTarget     more than one fits what was written
    │   ├── BadText             text that a rule refuses
    │   └── NodeGone            the node stopped while we were asking
    ├── PeerError               the other device: close, drop or strike
    │   ├── ProtocolError       bytes or messages that protocol.md does not allow
    │   ├── RunRefused          a run that failed validation (protocol.md 2)
    │   └── SessionRefused      the peer said no, with a reason
    └── BrokenInvariant         us: a bug

Exceptions carry facts as attributes; the words for people live in ``sync.cli.wording``
and in the window's translations.
"""

from __future__ import annotations


class PatioError(Exception):
    """Root of everything the engine raises on purpose.

    Keyword facts become attributes and are kept in ``facts`` (text and whole numbers
    only), so that an error can cross the local channel and be worded on the other side.
    """

    def __init__(self, **facts: str | int) -> None:
        super().__init__(", ".join(f"{name}={value}" for name, value in facts.items()))
        self.facts = facts


class PersonError(PatioError):
    """The person can act on it; one clear sentence is owed."""


class NotAHome(PersonError):
    """``path``, ``why``: the folder holds something that is not a Patio home."""


class NoCompany(PersonError):
    """``path``: the home has no company yet (create one or join one)."""


class AlreadyInCompany(PersonError):
    """``path``, ``name``: the home already belongs to a company."""


class HomeBusy(PersonError):
    """``path``, ``pid``: another process holds the home's lock."""


class NewerDatabase(PersonError):
    """``path``: the database was written by a newer Patio; it was not touched."""


class DamagedHome(PersonError):
    """``path``, ``why``: what is on disk does not add up; nothing was changed."""


class NoSpace(PersonError):
    """``path``: the disk is full; nothing was written."""


class CannotWrite(PersonError):
    """``path``, ``why``: the operating system refused a write."""


class PortTaken(PersonError):
    """``address``: another program listens there."""


class BadAddress(PersonError):
    """``address``: not HOST:PORT."""


class WrongCode(PersonError):
    """``why``: one of ``length``, ``letters``, ``checksum``, ``version``."""


class InviteRefused(PersonError):
    """``why``: ``used``, ``closed``, ``expired``, ``unknown``, ``company`` or ``contested``."""


class PeerUnreachable(PersonError):
    """``address``: nobody answers there. ``why`` in the operating system's words."""


class NobodyFound(PersonError):
    """No Patio device was seen on this network."""


class NotAllowed(PersonError):
    """``action``, ``needs``: the person's role does not reach."""


class UnknownTarget(PersonError):
    """``what`` (entry, person, value, reaction), ``text`` as it was given."""


class AmbiguousTarget(PersonError):
    """``what`` (entry, person), ``text`` as it was given, ``matches`` separated by commas."""


class BadText(PersonError):
    """``field``, ``rule`` (empty, too_short, too_long, control, self), ``limit``."""


class NodeGone(PersonError):
    """The node ended while a command was under way; whether it was done is not known."""


class PeerError(PatioError):
    """The other device did it."""


class ProtocolError(PeerError):
    """``why``: bytes or a message that the protocol does not allow here."""


class RunRefused(PeerError):
    """``why``: a run that failed validation; the relay is struck, never the author."""


class SessionRefused(PeerError):
    """``code``, ``text``: the peer rejected the session."""


class BrokenInvariant(PatioError):
    """A bug of ours; ``what`` was supposed to hold."""
