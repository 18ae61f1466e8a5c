"""A pen for what people know."""

from __future__ import annotations

from support.fold_office import Pen, person_of
from sync.content.processes import Process, Reviewed
from sync.values import DeviceId, EntryId
from sync.views.fold import FoldEntry


def process(
    pen: Pen,
    device: DeviceId,
    text: str,
    *,
    title: str = "Encender el horno",
    of: FoldEntry | EntryId | None = None,
    owner: DeviceId | None = None,
    review: str = "",
) -> FoldEntry:
    """A version of how something is done; without ``of`` the first one."""
    first = of.id if isinstance(of, FoldEntry) else of
    act = Process(
        title=title,
        text=text,
        owner=person_of(owner or device),
        review=review,
        process=first or b"",
    )
    return pen.write(device, act)


def reviewed(pen: Pen, device: DeviceId, of: FoldEntry, until: str) -> FoldEntry:
    """ "Still true", until the next look."""
    return pen.write(device, Reviewed(target=of.id, until=until))
