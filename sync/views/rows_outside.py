"""What pieces for outside have beside what all cards have."""

from __future__ import annotations

from typing import NamedTuple

from sync.values import EntryId
from sync.views.rows import PersonRef


class OutsideDetail(NamedTuple):
    """A piece about ``post``, to be told until that day (``YYYY-MM-DD``) on these networks.

    Of the people in it some have ``agreed``, some ``refused``, and for others it is ``waiting``.
    ``held``: another piece of the same week came first. ``ready``: nobody is missing, it is not
    held, and the post is in sight.
    """

    post: EntryId
    until: str
    networks: tuple[str, ...]
    agreed: tuple[PersonRef, ...]
    waiting: tuple[PersonRef, ...]
    refused: tuple[PersonRef, ...]
    held: bool
    ready: bool
