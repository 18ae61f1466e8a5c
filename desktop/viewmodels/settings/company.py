"""The company's name, its picture and its values."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.images.drawings import tile_names
from desktop.models.rows import RowModel
from desktop.models.settings import OwnValueRow, TileRow
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.settings.part import NO_WISH, PartViewModel, Wish
from desktop.words.tiles import held_words, tile_word
from sync.errors import PatioError
from sync.values import EntryId, text_of

if TYPE_CHECKING:
    from sync.client import Client, CompanySettings, CompanyValue

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

FEWEST, MOST = 3, 6
"""Values of a company (product.md, Content: settings)."""

NEW: Final = "new "
"""What the key of a value begins with that is not written down yet."""


@QmlElement
@QmlUncreatable("Patio makes it")
class CompanyViewModel(PartViewModel):
    """What everybody sees of the company; for its owners to change."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(client, bridge, parent)
        self._settings: CompanySettings | None = None
        self._dirty = False
        self._next = 0
        self._held: Sequence[CompanyValue] = ()
        self._values: RowModel[OwnValueRow] = RowModel(OwnValueRow, self)
        self._tiles: RowModel[TileRow] = RowModel(TileRow, self)
        self.reload()

    @Property(str, notify=changed)
    def name(self) -> str:
        """What the company is called."""
        return self._settings.company if self._settings is not None else ""

    @Property(str, notify=changed)
    def logo(self) -> str:
        """The key of its picture; empty while it has none, or it is not here yet."""
        found = self._settings
        return text_of(found.logo) if found and found.logo and found.logo_here else ""

    @Property(bool, notify=changed)
    def hasLogo(self) -> bool:
        """Whether it has one at all."""
        return self._settings is not None and self._settings.logo is not None

    @Property(QObject, constant=True)
    def values(self) -> QObject:
        """The values in their order, as they would be kept (``OwnValueRow``)."""
        return self._values

    @Property(QObject, constant=True)
    def tiles(self) -> QObject:
        """All the drawings that a value may have (``TileRow``)."""
        return self._tiles

    @Property(bool, notify=changed)
    def dirty(self) -> bool:
        """Whether values were changed that are not kept yet."""
        return self._dirty

    @Property(bool, notify=changed)
    def canAdd(self) -> bool:
        """Whether there is room for one more."""
        return len(self._values.rows) < MOST

    @Property(bool, notify=changed)
    def canTakeAway(self) -> bool:
        """Whether one may go."""
        return len(self._values.rows) > FEWEST

    @Slot(str)
    def rename(self, name: str) -> None:
        """Another name."""
        wanted = name.strip()
        if wanted and wanted != self.name and not self.working:
            self.ask(lambda: self._client.change_settings(company=wanted), self._written)

    @Slot()
    def removeLogo(self) -> None:
        """No picture any more."""
        self.ask(lambda: self._client.change_settings(no_logo=True), self._written)

    def wish(self, what: str) -> Wish:
        """What the file dialog is to show."""
        if what != "logo":
            return NO_WISH
        shows = QCoreApplication.translate("Company", "Imágenes") + " (*.png *.jpg *.jpeg *.webp)"
        return Wish(QCoreApplication.translate("Company", "Elegir el logotipo"), shows)

    def take(self, what: str, path: Path) -> None:
        """A picture was chosen."""
        if what == "logo":
            self.ask(lambda: self._client.change_settings(logo=path), self._written)

    # -- values -----------------------------------------------------------------------

    @Slot(str, str)
    def setValue(self, key: str, name: str) -> None:
        """What a value is called."""
        self._edit([row._replace(name=name) if row.key == key else row for row in self._rows])

    @Slot()
    def addValue(self) -> None:
        """One more, without a name yet."""
        if self.canAdd:
            self._next += 1
            taken = {row.tile for row in self._rows}
            tile = next((one for one in tile_names() if one not in taken), "")
            self._edit([*self._rows, _row(f"{NEW}{self._next}", "", tile)])

    @Slot(str, str)
    def setTile(self, key: str, tile: str) -> None:
        """Another drawing for a value; another value that has it gets the one of this."""
        before = next((row.tile for row in self._rows if row.key == key), tile)
        if before != tile:
            given = {tile: before, before: tile}
            self._edit(
                [_row(row.key, row.name, given.get(row.tile, row.tile)) for row in self._rows]
            )

    @Slot(str)
    def removeValue(self, key: str) -> None:
        """One less; the kudos that were given for it stay, without its tile."""
        if self.canTakeAway:
            self._edit([row for row in self._rows if row.key != key])

    @Slot(str)
    def raiseValue(self, key: str) -> None:
        """One place further up."""
        rows = [*self._rows]
        at = next((at for at, row in enumerate(rows) if row.key == key), 0)
        if at > 0:
            rows[at - 1], rows[at] = rows[at], rows[at - 1]
            self._edit(rows)

    @Slot()
    def keepValues(self) -> None:
        """Keep them as they are here; one with another name stays the same value."""
        held = {one.key: (one.name, one.tile) for one in self._held}
        now = [(row.key, row.name.strip(), row.tile) for row in self._rows]
        names = [name for _, name, _ in now]
        called = [(held[key][0], name) for key, name, _ in now if key in held]
        renamed = {before: name for before, name in called if before != name}
        tiles = {name: tile for key, name, tile in now if held.get(key, ("", ""))[1] != tile}
        if self._dirty and not self.working:
            self.ask(
                lambda: self._client.change_settings(values=names, renamed=renamed, tiles=tiles),
                self._kept,
            )

    @Slot()
    def forgetValues(self) -> None:
        """Show again what holds."""
        self._dirty = False
        self.forget_error()
        self.reload()

    def reload(self) -> None:
        """Read again and show what has changed; values under way stay."""
        self._bridge.run(self._client.settings, self._show, _passed_over)

    @property
    def _rows(self) -> Sequence[OwnValueRow]:
        return self._values.rows

    def _edit(self, rows: Sequence[OwnValueRow]) -> None:
        self._dirty = True
        self._draw(rows)
        self.changed.emit()

    def _draw(self, rows: Sequence[OwnValueRow]) -> None:
        self._values.show(rows)
        whose = {row.tile: held_words(row.name.strip()) for row in rows}
        self._tiles.show(
            [TileRow(tile, tile_word(tile), whose.get(tile, "")) for tile in tile_names()]
        )

    def _kept(self, entry: EntryId) -> None:
        self._dirty = False
        self._written(entry)

    def _written(self, _entry: EntryId) -> None:
        self.reload()

    def _show(self, settings: CompanySettings) -> None:
        self._settings = settings
        if not self._dirty:
            try:
                self._held = self._client.me().values
            except PatioError:
                return  # the banner says why
            self._draw([_row(one.key, one.name, one.tile) for one in self._held])
        else:
            self._draw([_row(row.key, row.name, row.tile) for row in self._rows])
        self.changed.emit()


def _row(key: str, name: str, tile: str) -> OwnValueRow:
    return OwnValueRow(key, name, tile, tile_word(tile))


def _passed_over(_error: PatioError) -> None:
    """What cannot be read now stays as it was."""
