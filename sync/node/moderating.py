"""What owners and administrators do about what others wrote: hide it, show it again, erase it.

Moderators do as administrators do, except against the word of one (sync.governance).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sync.codec import encode
from sync.content.kinds import ERASABLE
from sync.errors import NotAllowed, OutOfReach, UnknownTarget
from sync.governance.acts import ControlKind, Erase, Hide
from sync.governance.acts.company import MAX_RULED
from sync.governance.state import Ruling, Standing
from sync.local import writing
from sync.node.core import Node
from sync.node.standing import check_standing
from sync.store.erasing import erased, ids_of
from sync.values import DeviceId, EntryId, Lane, LogKey, Rank

_PAGE = 1000


def hide(node: Node, command: writing.Hide) -> EntryId:
    """Take an entry out of everybody's sight, or put it back; the id of the act that says so.

    What was to be erased is kept by it, if the order was of a weaker word than that of whoever
    shows it, and its bytes are still here.

    Raises:
        UnknownTarget: nothing of that id that can be hidden.
        NotAllowed: its author's rank is not a weaker one, or somebody stronger has decided.
        OutOfReach: it is a moderator's own, or she is none yet by the clocks; or it is erased, or
            to be erased by the word of somebody whose own does not weigh less.
        BadText: there is a reason, and a rule refuses it, or nobody can be told.
        Removed, Contested, UpdateNeeded, ReadOnlyHome, NoSpace, CannotWrite
    """
    check_standing(node)
    author = _author_of(node, command.target)
    act = Hide(entries=[command.target], on=command.on)
    body = (int(ControlKind.HIDE), encode(act))
    weight = _weight(node, "hide that")
    _check_term(node, body, weight)
    if weight[0] >= author.rank:
        raise NotAllowed(action="hide that", needs="owner")
    if author.person == node.person:
        if command.on:
            raise OutOfReach(why="own", who="")
        raise NotAllowed(action="show again what is yours", needs="admin")
    governance = node.governance
    known = governance.hidden.get(command.target)
    if governance.is_hidden(command.target, author.device) is not command.on:
        _check_decided(known or governance.shown.get(command.target), weight)
    if not command.on and governance.is_erased(command.target, author.device):
        _check_can_be_kept(node, command.target, weight)
    if command.because:
        from sync.node.reporting import give_reason  # with what encrypts

        # First: a reason for what is in sight is shown to nobody, should the rest go wrong.
        give_reason(node, command, author.device)
    if known is not None and governance.is_hidden(command.target, author.device) is command.on:
        return known.act
    return node.append(Lane.CONTROL, [body])[0]


def order_erasure(node: Node, entry: EntryId) -> EntryId:
    """Have an entry erased that somebody of a weaker rank wrote: out of sight at once, its bytes
    gone three days after each device has heard of it. Raises as :func:`hide`."""
    check_standing(node)
    author = _author_of(node, entry)
    weight = _weight(node, "erase that")
    if weight[0] >= author.rank:
        raise NotAllowed(action="erase that", needs="owner")
    if node.governance.is_erased(entry, author.device):
        return node.governance.erased[entry].act
    _check_decided(node.governance.kept.get(entry), weight)
    # Of an announcement with all the texts that it has had.
    act = Erase(entries=[entry, *node.reader.revisions(entry)][:MAX_RULED])
    return node.append(Lane.CONTROL, [(int(ControlKind.ERASE), encode(act))])[0]


def erasure_of(
    node: Node, devices: Collection[DeviceId], spared: Collection[int] = frozenset()
) -> Iterator[tuple[int, bytes]]:
    """The orders to erase all that these devices wrote and that can be, but what is of the kinds
    ``spared``, to be signed with their removal. Beyond fifty they count as one order each of an
    owner only (protocol.md A8)."""
    kinds, entries = ERASABLE - set(spared), list[EntryId]()
    for device in sorted(devices):
        after = 0
        while page := node.store.arrivals(after, Lane.CONTENT, _PAGE, device):
            entries += [one.id for one in page if one.header.kind in kinds]
            after = page[-1].arrival
        # What is sealed as well, though nobody can tell here what it is (protocol.md 9).
        entries += ids_of(node.store, device, Lane.SEALED)
    for start in range(0, len(entries), MAX_RULED):
        act = Erase(entries=entries[start : start + MAX_RULED])
        yield int(ControlKind.ERASE), encode(act)


def pending_of(node: Node, devices: Collection[DeviceId]) -> dict[EntryId, EntryId]:
    """What these devices have ordered to be erased and is not gone from here, with the orders."""
    orders = {e: one.act for e, one in node.governance.erased.items() if one.by in devices}
    gone = erased(node.store, list(orders))
    return {entry: act for entry, act in orders.items() if entry not in gone}


def keeping_of(
    node: Node, devices: Collection[DeviceId], rank: Rank
) -> Iterator[tuple[int, bytes]]:
    """What these devices had erased and is not gone yet, to be shown again by an author of that
    rank, signed with their removal. What an equal ordered only a cut keeps: :func:`stays_of`."""
    orders = node.governance.erased
    pending = sorted(pending_of(node, devices))
    entries = [e for e in pending if _outweighs(rank, orders[e])]
    for start in range(0, len(entries), MAX_RULED):
        act = Hide(entries=entries[start : start + MAX_RULED], on=False)
        yield int(ControlKind.HIDE), encode(act)


def stays_of(
    node: Node, devices: Collection[DeviceId], rank: Rank
) -> dict[LogKey, tuple[int, EntryId]]:
    """Up to which position and entry the logs of these devices may stand, where otherwise
    something is erased that they ordered with the rank of whoever cuts them."""
    orders = node.governance.erased
    pending = pending_of(node, devices)
    stays: dict[LogKey, tuple[int, EntryId]] = {}
    for act in {act for entry, act in pending.items() if not _outweighs(rank, orders[entry])}:
        found = node.store.find(act)
        header = node.store.header_at(found.log, found.seq) if found else None
        if found and header and found.seq <= stays.get(found.log, (found.seq, act))[0]:
            stays[found.log] = (found.seq - 1, EntryId(header.prev))
    return stays


def _outweighs(rank: Rank, order: Ruling) -> bool:
    """Whether who has that rank keeps what is to be erased by showing it."""
    return (rank, False) < (order.rank, order.lent)


def _author_of(node: Node, entry: EntryId) -> Standing:
    """Who wrote something that can be hidden.

    Raises:
        UnknownTarget: nothing of that id that can.
    """
    found = node.store.find(entry)
    header = node.store.header_at(found.log, found.seq) if found else None
    author = node.governance.standing(found.log.device) if found else None
    content = found is not None and found.log.lane == Lane.CONTENT
    if header is None or author is None or not content or header.kind not in ERASABLE:
        raise UnknownTarget(what="entry", text=entry.hex())
    return author


def _weight(node: Node, action: str) -> tuple[Rank, bool]:
    """With which rank this device would do that, and whether it is lent to a moderator; the
    lesser decides.

    Raises:
        NotAllowed: it has no rank for it, and its person is no moderator.
    """
    governance = node.governance
    rank = governance.rank_of_device(node.key.device)
    if rank is not None and rank <= Rank.ADMIN:
        return rank, False
    if rank is None or node.person not in governance.settings.moderators:
        raise NotAllowed(action=action, needs="moderator")
    return Rank.ADMIN, True


def _check_term(node: Node, body: tuple[int, bytes], weight: tuple[Rank, bool]) -> None:
    """Return if a HIDE written now would lie within a moderator's term, where it has to.

    Raises:
        OutOfReach: not yet by the clocks: the owner's is far ahead of this one.
    """
    if not weight[1]:
        return
    # What is composed and not written: the next entry has a later clock than it.
    (next_one,) = node.compose(Lane.CONTROL, [body])
    terms = node.governance.moderators.get(node.person, ())
    if not any(term.since <= next_one.header.hlc < term.until for term in terms):
        raise OutOfReach(why="no_moderator_yet", who="")


def _check_can_be_kept(node: Node, entry: EntryId, weight: tuple[Rank, bool]) -> None:
    """Return if what is to be erased stays when this device shows it again.

    Raises:
        OutOfReach: its bytes are gone from here, or the order's weight is no lesser one.
    """
    ordered = node.governance.erased[entry]
    if erased(node.store, [entry]):
        raise OutOfReach(why="gone", who="")
    if weight >= (ordered.rank, ordered.lent):
        raise OutOfReach(why="ordered", who="")


def _check_decided(known: Ruling | None, weight: tuple[Rank, bool]) -> None:
    """Return if nobody whose word weighs more has said the contrary.

    Raises:
        NotAllowed: somebody has.
    """
    if known is not None and (known.rank, known.lent) < weight:
        needs = "owner" if known.rank <= Rank.OWNER else "admin"
        raise NotAllowed(action="overrule somebody of a stronger role", needs=needs)
