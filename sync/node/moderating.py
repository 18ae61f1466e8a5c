"""What owners and administrators do about what others wrote: hide it, show it again, erase it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sync.codec import encode
from sync.content.kinds import ERASABLE
from sync.errors import NotAllowed, UnknownTarget
from sync.governance.acts import ControlKind, Erase, Hide
from sync.governance.acts.company import MAX_RULED
from sync.local import writing
from sync.node.core import Node
from sync.node.standing import check_standing
from sync.store.erasing import ids_of
from sync.values import DeviceId, EntryId, Lane, Rank

_PAGE = 1000


def hide(node: Node, command: writing.Hide) -> EntryId:
    """Take an entry out of everybody's sight, or put it back; the id of the act that says so.

    Raises:
        UnknownTarget: nothing of that id that can be hidden.
        NotAllowed: its author's rank is not a weaker one.
        BadText: there is a reason, and a rule refuses it, or nobody can be told.
        Removed, Contested, UpdateNeeded, ReadOnlyHome, NoSpace, CannotWrite
    """
    author = _author_within_reach(node, command.target, "hide that")
    governance = node.governance
    if command.because:
        from sync.node.reporting import give_reason  # with what encrypts

        # First: a reason for what is in sight is shown to nobody, should the rest go wrong.
        give_reason(node, command, author)
    if governance.is_hidden(command.target, author) is command.on:
        known = governance.hidden.get(command.target)
        if known is not None:
            return known.act
    act = Hide(entries=[command.target], on=command.on)
    return node.append(Lane.CONTROL, [(int(ControlKind.HIDE), encode(act))])[0]


def order_erasure(node: Node, entry: EntryId) -> EntryId:
    """Have an entry erased that somebody of a weaker rank wrote: out of sight at once, its bytes
    gone three days after each device has heard of it. Raises as :func:`hide`."""
    author = _author_within_reach(node, entry, "erase that")
    if node.governance.is_erased(entry, author):
        return node.governance.erased[entry].act
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


def _author_within_reach(node: Node, entry: EntryId, action: str) -> DeviceId:
    check_standing(node)
    found = node.store.find(entry)
    header = node.store.header_at(found.log, found.seq) if found else None
    author = node.governance.standing(found.log.device) if found else None
    content = found is not None and found.log.lane == Lane.CONTENT
    if header is None or author is None or not content or header.kind not in ERASABLE:
        raise UnknownTarget(what="entry", text=entry.hex())
    rank = node.governance.rank_of_device(node.key.device)
    if rank is None or rank > Rank.ADMIN:
        raise NotAllowed(action=action, needs="admin")
    if rank >= author.rank:
        raise NotAllowed(action=action, needs="owner")
    return author.device
