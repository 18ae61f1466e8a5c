"""What the rows of a table go with: one declaration per table that is made from content."""

from __future__ import annotations

from typing import NamedTuple


class Made(NamedTuple):
    """One table made from entries of the content lane.

    ``device`` is the column with the device whose entry made the row: its rows are made again
    when a cut of that device moves. Without one, a row goes with the card that ``entry`` names.
    ``entry`` is the column with the entry whose words are in the row: when its bytes go, so does
    the row. Without one, the row says nothing that an author can take back.
    """

    name: str
    device: str = ""
    entry: str = ""
