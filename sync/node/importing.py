"""Bringing in what was written on another network: who may, and each thing once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from msgspec.structs import replace

from sync.content.imported import Imported, ImportedWhat
from sync.content.kinds import ContentKind, encode_content
from sync.content.rules import acceptable
from sync.errors import BadText, NotAllowed, UnknownTarget
from sync.local.importing import Import, ImportDone
from sync.node.core import Node
from sync.values import Lane, Rank

AT_ONCE = 2000
"""Items of one command at most: it is one turn of the writer."""


@dataclass(slots=True)
class _Roots:
    """What is there of each source: the id of the card under which something stands, by its own."""

    known: dict[tuple[str, str], str] = field(default_factory=dict)

    def read(self, node: Node, items: Iterable[Imported]) -> None:
        """Look all of it up that these items name."""
        wanted: dict[str, set[str]] = {}
        for item in items:
            wanted.setdefault(item.source, set()).update({item.ref, item.on} - {""})
        for source, refs in wanted.items():
            for one in node.reader.imported(source, sorted(refs)):
                self.known[source, one.ref] = one.root


def bring_in(node: Node, command: Import) -> ImportDone:
    """Write entries of what is not here yet, all or none.

    Raises:
        NotAllowed: it takes an owner or an administrator.
        BadText: an item that breaks a rule. UnknownTarget: a comment on something not here.
        Removed, Contested, UpdateNeeded, ReadOnlyHome, NoSpace, CannotWrite
    """
    rank = node.governance.rank_of_device(node.key.device)
    if rank is None or rank > Rank.ADMIN:
        raise NotAllowed(action="import", needs="admin")
    if len(command.items) > AT_ONCE:
        raise BadText(field="items", rule="range", limit=AT_ONCE)
    roots = _Roots()
    roots.read(node, command.items)
    fresh = []
    for item in command.items:
        _check(item, node.clock())
        if (item.source, item.ref) in roots.known:
            continue
        placed = _placed(item, roots)
        roots.known[item.source, item.ref] = placed.on or placed.ref
        fresh.append((int(ContentKind.IMPORTED), encode_content(ContentKind.IMPORTED, placed)))
    if fresh:
        node.append(Lane.CONTENT, fresh)
    return ImportDone(len(fresh), len(command.items) - len(fresh))


def _check(item: Imported, now_ms: int) -> None:
    if not acceptable(item):
        raise BadText(field="import", rule="shape", limit=0)
    if item.time_ms > now_ms:
        raise BadText(field="time", rule="future", limit=0)


def _placed(item: Imported, roots: _Roots) -> Imported:
    """A comment under its card: on another comment, it stands beside that one."""
    if item.what != ImportedWhat.COMMENT:
        return item
    root = roots.known.get((item.source, item.on))
    if root is None:
        raise UnknownTarget(what="entry", text=item.on)
    return item if root == item.on else replace(item, on=root)
