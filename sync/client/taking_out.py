"""What a person takes out of Patio: the feed as a site, and everything about her."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sync.client.reading import Reading

if TYPE_CHECKING:
    from sync.safekeeping.site.export import Exported, Source
    from sync.safekeeping.site.mydata import MyData

OnProgress = Callable[[float], None]
"""Told which part of the whole is done, from 0 to 1."""


def _nobody(_part: float) -> None:
    """Nobody looks."""


class TakingOut(Reading):
    """The part of a client that takes things out. It reads only, whether or not a node runs."""

    def export(
        self, folder: Path, language: str = "es", on_progress: OnProgress = _nobody
    ) -> Exported:
        """Everything in the open, as pages and JSON: see :func:`sync.safekeeping.site.export`.

        Raises:
            NotReplaced, NoSpace, CannotWrite, CannotRead, NoCompany, ViewsMissing
        """
        from sync.safekeeping.site.export import export
        from sync.words.words import Words

        self.me()
        now_ms = time.time_ns() // 1_000_000
        with self._source() as source:
            return export(source, folder.absolute(), Words(language), now_ms, on_progress)

    def my_data(
        self, file: Path, language: str = "es", on_progress: OnProgress = _nobody
    ) -> MyData:
        """Everything about me as a zip: see :func:`sync.safekeeping.site.mydata.my_data`.

        Raises:
            NotReplaced, NoSpace, CannotWrite, NoCompany, ViewsMissing
        """
        from sync.safekeeping.site.mydata import my_data
        from sync.words.words import Words

        self.me()
        now_ms = time.time_ns() // 1_000_000
        with self._source() as source:
            return my_data(source, file.absolute(), Words(language), now_ms, on_progress)

    @contextmanager
    def _source(self) -> Iterator[Source]:
        """Everything as it is now, though colleagues go on writing."""
        from sync.safekeeping.site.export import Source
        from sync.views.snapshot import Snapshot

        views = self._views()
        with Snapshot(views.path, views.device) as reader:
            yield Source(reader, self._blobs, self.home)
