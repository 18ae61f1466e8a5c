"""An entry is taken back with every wording that its author ever gave it.

What names them all spares everybody to fetch one that is gone already. A wording that nobody had
heard of by then goes all the same, as soon as it comes (:mod:`sync.node.erasing`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sync.content.erasing import MAX_TARGETS, Erase
from sync.content.kinds import ContentKind, encode_content
from sync.values import EntryId, Lane, PersonId

if TYPE_CHECKING:
    from sync.node.core import Node


def wordings_of(node: Node, entry: EntryId, author: PersonId) -> list[EntryId]:
    """An entry, and the edits, versions and revisions of it that its author wrote, from whatever
    device; of a goodbye those before it as well, which would be in sight again."""
    reader, erasing = node.reader, node.erasing
    later = [*reader.edits_by(entry, author), *reader.versions_by(entry, author)]
    later += reader.farewells_before(entry, author)
    revisions = [one for one in reader.revisions(entry) if erasing.is_theirs(one, author)]
    return [entry, *later, *revisions]


def take_back(node: Node, entry: EntryId) -> EntryId:
    """Write that an entry of this person's is taken back; the id of the act that names it.

    Raises:
        NoSpace, CannotWrite, ReadOnlyHome, Removed, Contested, UpdateNeeded: nothing was written.
    """
    targets = wordings_of(node, entry, node.person)
    acts = [
        Erase(targets=targets[start : start + MAX_TARGETS])
        for start in range(0, len(targets), MAX_TARGETS)
    ]
    kind = ContentKind.ERASE
    return node.append(Lane.CONTENT, [(int(kind), encode_content(kind, act)) for act in acts])[0]
