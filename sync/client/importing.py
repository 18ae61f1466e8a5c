"""What was written on another network, brought in from a file."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sync.client.asking import Asker
from sync.client.reading import Reading
from sync.errors import CannotRead

if TYPE_CHECKING:
    from sync.content.imported import Imported
    from sync.local.importing import ImportDone
    from sync.safekeeping.imports import Line

AT_ONCE: Final = 400
"""Items of one command: one turn of the node's writer, about a tenth of a second."""

_BYTES_AT_ONCE: Final = 1 << 20
"""Of their texts: far below what fits into one message to the node."""

OnProgress = Callable[[float], None]
"""Told which part of the whole is done, from 0 to 1."""


def _nobody(_part: float) -> None:
    """Nobody looks."""


class Importing(Reading):
    """The part of a client that imports."""

    _asker: Asker

    def import_file(
        self, path: Path, source: str = "", on_progress: OnProgress = _nobody
    ) -> ImportDone:
        """Bring in a file of one JSON object a line (:mod:`sync.safekeeping.imports`).

        The whole file is checked first, and with one bad line nothing is imported. To repeat it,
        after an interruption too, is safe: what is here already is passed over. ``source`` names
        the other network where a line does not.

        Raises:
            BadImport: a line cannot be imported, or (rule ``changed``) the file was changed while
            it was read. CannotRead: the file.
            NotAllowed: it takes an owner or an administrator.
            NodeGone, NoSpace, CannotWrite, ReadOnlyHome: what was imported before that is kept.
        """
        from sync.local.importing import Import, ImportDone

        if path.exists() and not path.is_file():  # it may be read twice
            raise CannotRead(path=str(path), why="it is not a file")
        size = max(1, path.stat().st_size if path.exists() else 0)
        new = known = 0
        with self._asker.held():
            self._asker.ask(Import([]), ImportDone)  # whether I may, before a long look
            lines = self._checked(path, source, size, on_progress)
            for items, end in _in_pieces(lines):
                done = self._asker.ask(Import(items), ImportDone)
                new, known = new + done.new, known + done.known
                on_progress(min(1.0, _CHECKED + (1 - _CHECKED) * end / size))
        return ImportDone(new, known)

    def _checked(
        self, path: Path, source: str, size: int, on_progress: OnProgress
    ) -> Iterable[Line]:
        """The lines of a file of ``size`` bytes, all of which have been checked."""
        from sync.safekeeping.imports import Checking, read_again, read_lines

        now_ms = time.time_ns() // 1_000_000
        checking = Checking(lambda source, ref: bool(self._views().imported(source, [ref])))
        kept: list[Line] = []
        for line in read_lines(path, source, now_ms):
            checking.take(line)
            on_progress(_CHECKED * line.end / size)
            if size <= _KEPT_BYTES:
                kept.append(line)
        return kept if size <= _KEPT_BYTES else read_again(path, source, now_ms)


_KEPT_BYTES: Final = 32 << 20
"""Files up to here stay in memory between checking and importing; longer ones are read again."""

_CHECKED: Final = 0.1
"""Which part of the work checking is, about."""


def _in_pieces(lines: Iterable[Line]) -> Iterator[tuple[list[Imported], int]]:
    """The items of one command after the other, each with the bytes of the file up to there."""
    items: list[Imported] = []
    weight = end = 0
    for line in lines:
        items.append(line.imported)
        weight, end = weight + len(line.imported.text.encode()), line.end
        if len(items) >= AT_ONCE or weight >= _BYTES_AT_ONCE:
            yield items, end
            items, weight = [], 0
    if items:
        yield items, end
