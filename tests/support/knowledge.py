"""A pen for what people know, and the views of it in any order of arrival."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random

from support.fold_office import MARTA, Pen, person_of
from sync.content.processes import Process, Reviewed
from sync.governance.state import Governance
from sync.values import DeviceId, EntryId
from sync.views.fold import FoldEntry
from sync.views.reader import ViewsReader
from sync.views.rows import Card
from sync.views.writer import ViewsWriter


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


Seen = tuple[bytes, list[Card], list[list[Card]]]


def seen_after(
    dice: Random, entries: Sequence[FoldEntry], stages: Sequence[Governance], words: Sequence[str]
) -> Seen:
    """What is seen of entries that come in some order, some twice, while who counts changes; at
    the end the last of ``stages`` holds."""
    order = [*entries, *(entry for entry in entries if dice.random() < 0.3)]
    dice.shuffle(order)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "views.db"
        writer = ViewsWriter(path, MARTA)
        writer.open()
        for number in range(0, len(order), 3):
            writer.apply(order[number : number + 3], dice.choice(stages), number + 1)
        writer.apply([], stages[-1], len(order) + 1)
        return _look(writer, path, words)


def seen_at_once(entries: Sequence[FoldEntry], rules: Governance, words: Sequence[str]) -> Seen:
    """What is seen of entries that come together."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "views.db"
        writer = ViewsWriter(path, MARTA)
        writer.open()
        writer.apply(entries, rules, 1)
        return _look(writer, path, words)


def _look(writer: ViewsWriter, path: Path, words: Sequence[str]) -> Seen:
    reader = ViewsReader(path, MARTA)
    found = [sorted(reader.search(word, limit=1000), key=lambda card: card.id) for word in words]
    seen = writer.digest(), reader.feed(limit=1000), found
    reader.close()
    writer.close()
    return seen
