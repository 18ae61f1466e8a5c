"""What is seen of entries that come in any order, some twice, while who counts changes."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from hypothesis import strategies as st

from support.fold_office import MARTA, OFFICE
from sync.governance.state import Governance
from sync.views.fold import FoldEntry
from sync.views.reader import ViewsReader
from sync.views.rows import Card
from sync.views.writer import ViewsWriter

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


def digest_of(folder: Path, batches: Sequence[Sequence[FoldEntry]]) -> bytes:
    """Of the views of entries that come in these batches; ``folder`` is for their file."""
    path = folder / "views.db"
    path.unlink(missing_ok=True)
    writer = ViewsWriter(path, MARTA)
    writer.open()
    for batch in batches:
        writer.apply(batch, OFFICE, writer.cursor + len(batch))
    found = writer.digest()
    writer.close()
    return found


class Arrivals(NamedTuple):
    """Entries on their way; who counts goes through ``stages`` meanwhile, the last one at the
    end."""

    dice: Random
    entries: Sequence[FoldEntry]
    stages: Sequence[Governance]

    def in_some_order(self, *words: str) -> Seen:
        """What is seen, and found by words, when they have come in one order or another."""
        return seen_after(self.dice, self.entries, self.stages, words)

    def at_once(self, *words: str) -> Seen:
        """The same when all come together at the end."""
        return seen_at_once(self.entries, self.stages[-1], words)


def arrivals(
    stories: st.SearchStrategy[list[FoldEntry]], stages: Sequence[Governance]
) -> st.SearchStrategy[Arrivals]:
    """These stories on their way, with any of these stages at the end."""
    return st.builds(
        lambda dice, entries, end: Arrivals(dice, entries, [*stages, end]),
        st.randoms(use_true_random=True),
        stories,
        st.sampled_from(stages),
    )
