"""Pictures, files, faces, tiles and letters beside the pages: copied once, missing ones noted."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from sync.errors import BlobMissing
from sync.safekeeping.site.style import FONTS, FRIEZES, frieze, stylesheet
from sync.store.blobs import BlobStore
from sync.store.disk import written
from sync.store.enclosing import Enclosure, save_enclosed
from sync.store.resources import resources
from sync.store.saving import save_copy
from sync.store.webp import is_webp
from sync.values import BlobId, PersonId
from sync.views.rows import Card, MessageRow, PersonRow

_FACES: Final = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpg"}


class Attached:
    """The copies in one folder: paths from its top, with ``/``."""

    def __init__(self, store: BlobStore, top: Path) -> None:
        self._store = store
        self._top = top
        self._copies: dict[BlobId, str | None] = {}
        self.missing: dict[BlobId, str] = {}
        """What is not on this device, by its id, with the name people know, empty of a picture."""
        self.tiles = sorted(path.stem for path in (resources() / "tiles").glob("*.svg"))
        """The drawings there are; a company may name one that this version does not have."""

    def prepare(self) -> None:
        """Make the folders, the style sheet and the drawings."""
        with written(self._top):
            for name in (
                "assets",
                "channels",
                "data",
                "files",
                "fonts",
                "months",
                "people",
                "tiles",
            ):
                (self._top / name).mkdir()
            for _, _, font in FONTS:
                shutil.copyfile(resources() / "fonts" / font, self._top / "fonts" / font)
            for notice in (resources() / "fonts").glob("*-LICENSE"):
                shutil.copyfile(notice, self._top / "fonts" / f"{notice.name}.txt")
            for tile in self.tiles:
                name = f"{tile}.svg"
                shutil.copyfile(resources() / "tiles" / name, self._top / "tiles" / name)
        self.write("assets/patio.css", stylesheet())
        for name, (ground, ink) in FRIEZES.items():
            self.write(f"assets/{name}", frieze(ground, ink))

    def write(self, path: str, text: str) -> None:
        """A file of ours.

        Raises:
            NoSpace, CannotWrite
        """
        target = self._top / path
        with written(target):
            target.write_text(text, "utf-8", newline="\n")

    def path_of(self, blob: BlobId, name: str = "") -> str | None:
        """Where the copy of a picture or file is; None when it is not on this device, or rotten.

        Raises:
            NoSpace, CannotWrite
        """
        if blob not in self._copies:
            try:
                copy = save_copy(self._store, blob, name, self._top / "files")
                self._copies[blob] = f"files/{copy.name}"
            except BlobMissing:
                self._copies[blob] = None
                self.missing[blob] = name
        return self._copies[blob]

    def logo(self, blob: BlobId | None) -> str:
        """Where the copy of the company's picture is; empty when there is none here."""
        return self.path_of(blob) or "" if blob else ""

    def of_card(self, card: Card) -> dict[BlobId, str | None]:
        """Where the copies of a card's pictures and files are."""
        found = {picture.blob: self.path_of(picture.blob) for picture in card.pictures}
        return found | {file.blob: self.path_of(file.blob, file.name) for file in card.files}

    def of_message(self, row: MessageRow) -> dict[BlobId, str | None]:
        """Where the opened copies of what came with a message are."""
        for one in row.attached:
            if one.blob not in self._copies:
                enclosure = Enclosure(one.blob, one.secret, one.size)
                try:
                    copy = save_enclosed(self._store, enclosure, one.name, self._top / "files")
                    self._copies[one.blob] = f"files/{copy.name}"
                except BlobMissing:
                    self._copies[one.blob] = None
                    self.missing[one.blob] = one.name
        return {one.blob: self._copies[one.blob] for one in row.attached}

    def faces(self, people: Iterable[PersonRow]) -> dict[PersonId, str]:
        """The faces of those who have one."""
        found: dict[PersonId, str] = {}
        for row in people:
            ending = _ending(row.avatar)
            if ending:
                path = f"people/{row.person.hex()[:16]}.{ending}"
                with written(self._top / path):
                    (self._top / path).write_bytes(row.avatar)
                found[row.person] = path
        return found


def _ending(picture: bytes) -> str:
    """By what a picture's bytes say; empty when it is none that a page may show."""
    for start, ending in _FACES.items():
        if picture.startswith(start):
            return ending
    return "webp" if is_webp(picture[:12]) else ""
