"""Whom a kudos goes to, and whom it might go to as well."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.images.people import face_of
from desktop.models.people import PersonEntry
from desktop.models.rows import RowModel
from desktop.words.formatting import named, order, plain
from sync.values import text_of

if TYPE_CHECKING:
    from sync.client import PersonRow
    from sync.values import PersonId


class Recipients:
    """Two list models: the people chosen, and those that match what is typed."""

    def __init__(self, parent: QObject) -> None:
        self.chosen: RowModel[PersonEntry] = RowModel(PersonEntry, parent)
        self.suggested: RowModel[PersonEntry] = RowModel(PersonEntry, parent)

    def show(
        self,
        people: Collection[PersonRow],
        chosen: Sequence[PersonId],
        me: PersonId | None,
        search: str,
    ) -> None:
        """Suggest everybody who matches ``search`` but me (nobody thanks themselves).

        First those with a name that begins so: with «r» and Intro one means Rubén.
        """
        by_id = {row.person: row for row in people}
        wanted = plain(search.strip())
        matching = [
            row
            for row in people
            if row.person != me
            and row.person not in chosen
            and wanted in plain(f"{row.name} {row.job}")
        ]
        matching.sort(
            key=lambda row: (not f" {plain(row.name)}".count(f" {wanted}"), order(row.name))
        )
        self.chosen.show([_entry(by_id[person]) for person in chosen if person in by_id])
        self.suggested.show([_entry(row) for row in matching])


def _entry(row: PersonRow) -> PersonEntry:
    says = f"{named(row.name)}, {row.job}" if row.job else named(row.name)
    return PersonEntry(text_of(row.person), face_of(row), named(row.name), row.job, False, says)
