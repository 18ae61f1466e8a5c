"""What was brought in from other networks."""

from __future__ import annotations

from collections.abc import Sequence

from sync.views import imported
from sync.views.connecting import Connecting


class ImportedReading(Connecting):
    """That part of the reader."""

    def imported(self, source: str, refs: Sequence[str]) -> list[imported.Known]:
        """Which of these ids of another network are here."""
        return self._read(lambda c: imported.known(c, source, refs))
