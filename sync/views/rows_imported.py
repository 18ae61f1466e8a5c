"""What a card that was brought in from another network has beside the other cards."""

from __future__ import annotations

from typing import NamedTuple

from sync.values import EntryId
from sync.views.rows import PersonRef


class ImportedComment(NamedTuple):
    """A comment from the other network. ``author`` and ``time_ms`` are as that network says;
    ``by`` brought it in."""

    id: EntryId
    by: PersonRef
    author: str
    time_ms: int
    text: str


class ImportedRow(NamedTuple):
    """The card's ``person`` brought it in; ``author`` wrote it, as ``source`` says.

    ``what`` is ``post`` or ``kudos``, ``ref`` its id over there. ``to`` are the names of those
    whom kudos thank: names in another network, nobody's here. ``comments``: the newest few, the
    oldest of them first; ``earlier``: there are others before them.
    """

    what: str
    source: str
    ref: str
    author: str
    to: tuple[str, ...]
    comments: tuple[ImportedComment, ...]
    earlier: bool = False
