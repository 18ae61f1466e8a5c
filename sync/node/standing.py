"""Whether governance lets this device write, and since when it does not (protocol.md 4 and 13)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sync.errors import Contested, NotAllowed, Removed, UpdateNeeded
from sync.governance.state import DeviceStatus

if TYPE_CHECKING:
    from sync.governance.state import Cut
    from sync.node.core import Node


def check_standing(node: Node) -> None:
    """Return if an entry written now would count, as far as is known here.

    Raises:
        UpdateNeeded: somebody with authority wrote what this version does not know.
        Removed: this device was taken out of the company, or its invitation was closed without it.
        Contested: its invitation was used by too many, and nobody has chosen yet.
    """
    governance = node.governance
    if governance.frozen_by is not None:
        raise UpdateNeeded(kind=governance.frozen_by)
    standing = governance.standing(node.key.device)
    if standing is None:
        return
    match standing.status:
        case DeviceStatus.REVOKED:
            raise Removed(action="write", needs="", when_ms=removed_ms(node))
        case DeviceStatus.VOID:
            raise Removed(action="write", needs="", when_ms=0)
        case DeviceStatus.CONTESTED:
            raise Contested(action="write", needs="admin")
        case DeviceStatus.OK:
            return


@contextmanager
def standing_first(node: Node) -> Iterator[None]:
    """Where a role does not reach because this device is out, say that it is out.

    What refuses asks for a rank, and a removed owner has none: told that it takes an owner, she
    would look for the mistake in her role.

    Raises:
        As :func:`check_standing`, in place of NotAllowed.
    """
    try:
        yield
    except NotAllowed:
        check_standing(node)
        raise


def removal(node: Node) -> Cut | None:
    """The oldest of the removals of this device that count, None while it belongs."""
    cuts = node.governance.cuts.get(node.key.device, ())
    return min(cuts, key=lambda cut: (node.time_of(cut.revoke), cut.revoke), default=None)


def removed_ms(node: Node) -> int:
    """When this device was removed, by the clock of who did; Unix milliseconds."""
    found = removal(node)
    return node.time_of(found.revoke) if found else 0


def belongs(node: Node) -> bool:
    """Whether an own entry would count: the question of acts that nobody waits for."""
    standing = node.governance.standing(node.key.device)
    if standing is None or node.governance.frozen_by is not None:
        return False
    return standing.status is DeviceStatus.OK


_TROUBLE = {
    DeviceStatus.REVOKED: "removed",
    DeviceStatus.VOID: "not let in",
    DeviceStatus.CONTESTED: "contested",
}


def trouble_of(node: Node) -> str:
    """Why nothing can be written here, in a word; empty when it can."""
    if node.governance.frozen_by is not None:
        return "update"
    standing = node.governance.standing(node.key.device)
    if standing is not None and standing.status in _TROUBLE:
        return _TROUBLE[standing.status]
    return str(node.guarding.trouble or "")
