"""Every deliberate exception of the engine. Classes answer one question: who must act?

::

    PatioError
    ├── PersonError             the person at the keyboard, or who looks after the PC
    │   ├── NotAHome            the folder holds something else
    │   ├── UnfitVolume         the folder is on a network volume or synced to a cloud
    │   ├── NoCompany           the home has no company yet
    │   │   ├── ViewsMissing    it has one, and its pages are not there
    │   │   └── Wiped           it had one, which removed this computer and had it emptied
    │   ├── AlreadyInCompany    the home already belongs to a company
    │   ├── HomeBusy            another process holds the home's lock
    │   ├── NewerDatabase       written by a newer Patio
    │   ├── OldLibrary          this Patio was bundled with a library that damages data
    │   ├── DamagedHome         the data does not add up
    │   │   ├── KeysMissing     the log is there and the keys are not
    │   │   └── ReadOnlyHome    it may be an older copy, or one of two: nothing is written
    │   ├── LogMissing          the keys are there and the log is not
    │   ├── CannotRead          a file of the home is there and not for us to read
    │   ├── KeysLocked          the device's keys are in a key store that does not give them
    │   ├── NoSpace             the disk is full
    │   ├── CannotWrite         the folder cannot be written
    │   ├── PortTaken           the address to listen on is in use
    │   ├── NotOurAddress       the address to listen on is not one of this computer's
    │   ├── BadAddress          HOST:PORT that is not one
    │   ├── WrongCode           not an invitation code
    │   ├── InviteRefused       a good code that the company no longer accepts
    │   ├── PeerUnreachable     nobody answers
    │   ├── NobodyFound         no company on this network
    │   ├── NotAllowed          the person's role does not reach
    │   │   ├── Removed         this device was taken out of the company
    │   │   └── Contested       too many used its invitation, and nobody has chosen yet
    │   ├── OutOfReach          an act on a person that has no effect or no sense
    │   ├── UpdateNeeded        the company uses what this version does not know
    │   ├── UnknownTarget       no such entry, person or value
    │   ├── AmbiguousTarget     more than one fits what was written
    │   ├── BadText             text that a rule refuses
    │   ├── BadImport           a line of a file to import that a rule refuses
    │   ├── BadParcel           a carried file or a backup that cannot be taken in
    │   ├── NotReplaced         a file that would be written over, and must not
    │   ├── NoNode              only a running node can do it, and none runs
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


class UnfitVolume(PersonError):
    """``path``, ``why`` (``network`` or ``cloud``), ``what``: no place for a home (protocol.md 3).

    ``what`` is the file system's type or the name of the program that copies the folder.
    """


class NoCompany(PersonError):
    """``path``: the home has no company yet (create one or join one)."""


class ViewsMissing(NoCompany):
    """``path``: the home has a company, and the views that show it are not there (any more)."""


class Wiped(NoCompany):
    """``path``, ``company`` (its name), ``when_ms``: this computer was removed from the company at
    that time (Unix milliseconds), and what it held was deleted as its administrator wished."""


class AlreadyInCompany(PersonError):
    """``path``, ``name``: the home already belongs to a company."""


class HomeBusy(PersonError):
    """``path``, ``pid``: another process holds the home's lock."""


class NewerDatabase(PersonError):
    """``path``: the database was written by a newer Patio; it was not touched."""


class OldLibrary(PersonError):
    """``library``, ``version``, ``needs``: a bundle with a library that can damage the data."""


class DamagedHome(PersonError):
    """``path``, ``why``: what is on disk does not add up; nothing was changed."""


class ReadOnlyHome(DamagedHome):
    """``path``, ``why``: no own entry may be signed here until that is cleared up.

    ``why`` is ``older copy``, ``no guard``, ``other computer``, ``copy``, ``twin`` or ``fork``
    (:class:`sync.node.guarding.Trouble`); ``patio continue`` clears up each of them.
    """


class KeysMissing(DamagedHome):
    """``path``, ``why``: what this device wrote is in the folder ``path``, and its keys are not."""


class LogMissing(PersonError):
    """``path``: the home is a member's, and its log is gone or has not come back yet.

    ``why`` is ``empty`` when there is a file, with nothing in it, and ``back`` when it was deleted
    under a node that has written it back.
    """


class CannotRead(PersonError):
    """``path``, ``why``: the operating system refused to read a file that is there; ``why`` is
    ``missing`` for one that somebody named and that is not."""


class KeysLocked(PersonError):
    """``path``, ``store``, ``why``: the device's keys are in a key store that does not give them.

    ``why`` is ``gone`` (there is no such key store here), ``absent`` (it does not hold them) or
    the key store's own words.
    """


class NoSpace(PersonError):
    """``path``: the disk is full; nothing was written."""


class CannotWrite(PersonError):
    """``path``, ``why``: the operating system refused a write."""


class PortTaken(PersonError):
    """``address``: another program listens there."""


class NotOurAddress(PersonError):
    """``address``: to listen on, and no interface of this computer has it."""


class BadAddress(PersonError):
    """``address``: not HOST:PORT, or port 0 where a colleague is to be found."""


class WrongCode(PersonError):
    """``why``: one of ``length``, ``letters``, ``checksum``, ``version``; of a file, ``file``; of a
    picture, as :func:`sync.node.picturecodes.code_in_picture` says.
    """


class InviteRefused(PersonError):
    """``why``: ``used``, ``closed``, ``expired``, ``unknown``, ``company``, ``contested``, ``full``
    (as many people as a company can have), ``version`` (either end has to be updated),
    ``declined`` (the digits were not the same), ``confirm`` (an administrator has to be near) or
    ``somebody`` (it makes this computer somebody else's than it is to be).
    """


class PeerUnreachable(PersonError):
    """``address``: nobody answers there. ``why`` in the operating system's words.

    ``how`` is ``refused`` (the computer is there, Patio is not), ``silent`` (nothing came back),
    ``no_route`` (the network does not lead there), ``tls`` (somebody else's), or nothing.
    """


class NobodyFound(PersonError):
    """No Patio device was seen on this network."""


class NotAllowed(PersonError):
    """``action``, ``needs``: the person's role does not reach."""


class Removed(NotAllowed):
    """``when_ms``: this device was removed and writes nothing any more.

    Unix milliseconds; 0 when it never came in, because its invitation was closed without it.
    """


class Contested(NotAllowed):
    """More devices used this one's invitation than it allowed; an admin decides who stays."""


class OutOfReach(PersonError):
    """``why``: ``self``, ``last_owner``, ``owner``, ``rank`` (equal or stronger), ``same``,
    ``removed`` (already), ``not_removed``, ``nothing_later``, ``agreed`` (already), ``vetoed`` …
    (:data:`sync.cli.phrases.OUT_OF_REACH` has them all); ``who`` by name."""


class UpdateNeeded(PersonError):
    """``kind``: a control kind of a newer Patio; until it is known here, nothing is written."""


class UnknownTarget(PersonError):
    """``what`` (entry, person, value, reaction), ``text`` as it was given; ``least``: of an id
    that is too short to look for, how many digits it takes; ``near``: of a channel, the name of
    one that is there and looks like it, or empty."""


class BlobMissing(PersonError):
    """``name``: the bytes of that file have not come; ``running``: whether a node looks for it;
    ``damaged``: there are some, and they are not what they were."""


class AmbiguousTarget(PersonError):
    """``what`` (entry, person), ``text`` as it was given, ``matches`` separated by commas."""


class BadText(PersonError):
    """``field``, ``rule`` (empty, too_short, too_long, control, turned, self …), ``limit``.

    A limit counts characters unless ``unit`` says ``bytes`` or ``pixels``. ``name`` is what a file
    is called that is refused, where it may be one of several.
    """


class BadList(PersonError):
    """A list of people that cannot be used: ``why`` (as :func:`sync.handout.staff.read_staff`
    says), ``line`` (0: none in particular), ``text``, and ``limit`` where it is too long."""


class BadImport(PersonError):
    """``line`` (from 1), ``field``, ``rule`` as :class:`BadText` and more, ``limit``, ``why``: a
    line of a file to import. Nothing was imported."""


class BadParcel(PersonError):
    """``why``: ``foreign`` (no file of ours), ``newer``, ``kind`` (a backup for a carried file or
    the other way), ``locked`` (not for this PC), ``words`` (for other ones), ``cut``, ``altered``,
    ``company`` (another one) or ``removed`` (made on a PC that was removed). Nothing was taken."""


class BadUpdate(PersonError):
    """``why``: ``rubbish``, ``foreign`` (signed by nobody of Patio's), ``signatures`` (too few),
    ``format`` (for a later Patio), ``large``, ``altered``, ``retired`` (by keys of before),
    ``older`` (than one that was seen), ``installed`` (not newer than what runs), ``expired``,
    ``platform`` (nothing for this computer), ``no_keys`` (this program takes no updates), ``none``
    (there is none), ``approved`` (it is already), or ``room`` (more than is kept of updates).
    Nothing was changed."""


class NotReplaced(PersonError):
    """``path``, ``why``: ``other`` (there is something else of that name), ``folder`` (it has
    other things in it) or ``home`` (it would be among Patio's own files); nothing was written."""


class NoNode(PersonError):
    """Only a running node can do it, and none runs on this home."""


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
