"""Posts that are not written yet, kept on this device alone: drafts, and what waits for its time.

A file each (:mod:`sync.store.slips`). Nobody else learns that there are any.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sync.errors import DamagedHome, ProtocolError
from sync.store import slips
from sync.store.fields import MAX_SEQ, MAX_U64, UNFIT, hexed, whole
from sync.values import BlobId, EntryId

if TYPE_CHECKING:
    from sync.content.feed import Post

MOST: Final = 100
"""Drafts at a time: more is no desk but an archive."""


@dataclass(frozen=True, slots=True)
class Draft:
    """``body`` is the payload of the post. It is published at ``due_ms`` (Unix milliseconds), 0
    when somebody says so. ``place`` is the epoch and position at which publishing it began."""

    id: EntryId
    made_ms: int
    due_ms: int
    body: bytes
    place: tuple[int, int] | None = None


def read_drafts(folder: Path) -> list[Draft]:
    """All that can be read, the one that is due first at first, those without a time last.

    A file that cannot be read stays where it is.

    Raises:
        CannotRead: the folder cannot be looked into.
    """
    found = slips.read_all(folder, _draft)
    return sorted(found, key=lambda one: (one.due_ms == 0, one.due_ms, one.made_ms, one.id))


def write_draft(folder: Path, draft: Draft) -> None:
    """Keep a draft, in place of the one with that id; on the disk when this returns.

    Raises:
        NoSpace, CannotWrite: nothing was changed.
    """
    told = {
        "made_ms": draft.made_ms,
        "due_ms": draft.due_ms,
        "body": draft.body.hex(),
        "place": list(draft.place) if draft.place else [],
    }
    slips.write(folder, draft.id, told)


def drop_draft(folder: Path, id: EntryId) -> None:
    """Let go of a draft, if it is there.

    Raises:
        CannotWrite: it is still there.
    """
    slips.drop(folder, id)


def find_draft(folder: Path, id: EntryId) -> Draft | None:
    """One draft, or None.

    Raises:
        DamagedHome: there is one, and it cannot be read.
    """
    try:
        return slips.read_one(folder, id, _draft)
    except FileNotFoundError:
        return None
    except (OSError, *UNFIT) as error:
        raise DamagedHome(path=str(slips.path_of(folder, id)), why=str(error)) from None


def blobs_in_drafts(folder: Path) -> set[BlobId]:
    """The pictures and files that drafts refer to: no card does yet, and they stay."""
    found: set[BlobId] = set()
    for draft in read_drafts(folder):
        post = post_in(draft)
        if post is not None:
            found |= {one.blob for one in post.pictures} | {one.blob for one in post.files}
    return found


def post_in(draft: Draft) -> Post | None:
    """What a draft says; None when a newer version made it and this one cannot read it."""
    from sync.content.feed import Post  # whoever only asks what is due does without
    from sync.content.kinds import ContentKind, decode_content

    try:
        post = decode_content(ContentKind.POST, draft.body)
    except ProtocolError:
        return None
    assert isinstance(post, Post)
    return post


def _draft(id: bytes, told: Any) -> Draft:  # noqa: ANN401 -- whatever the file holds
    return Draft(
        EntryId(id),
        whole(told["made_ms"]),
        whole(told["due_ms"]),
        hexed(told["body"]),
        _place(told["place"]),
    )


def _place(told: Iterable[object]) -> tuple[int, int] | None:
    cells = list(told)
    if not cells:
        return None
    epoch, seq = cells
    return whole(epoch, 0, MAX_U64), whole(seq, 1, MAX_SEQ)
