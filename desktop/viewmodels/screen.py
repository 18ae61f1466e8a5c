"""The screen in the hall: one slide after the other, by itself, and nothing to press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.bridge import Bridge
from desktop.models.around import around_now
from desktop.models.screen import Slide, slides_of
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal
from desktop.words import formatting
from desktop.words.errors import words_of
from sync.errors import PatioError
from sync.values import text_of

if TYPE_CHECKING:
    from sync.client import Client

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 10_000
"""How often the clock is looked at; and what has come or ended meanwhile, every sixth time."""

NOTHING = Slide("", "", "", "", "", "", "", (), (), (), "", "", 0)


@QmlElement
@QmlUncreatable("Patio makes it")
class ScreenViewModel(QObject):
    """What is on the screen now. It reads, and can do nothing else."""

    changed = Signal()
    clockChanged = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._company = ""
        self._logo = ""
        self._problem: PatioError | None = None
        self._slides: list[Slide] = []
        self._place = 0
        self._ticks = 0
        self._turning = QTimer(self, singleShot=True)
        self._turning.timeout.connect(self.turn)
        self._ticking = QTimer(self, interval=TICK_MS)
        self._ticking.timeout.connect(self._tick)
        self._ticking.start()
        bridge.changed.connect(lambda _views: self.reload())
        bridge.languageChanged.connect(self.reload)
        self.reload()

    @Property(str, notify=changed)
    def company(self) -> str:
        """The company's name."""
        return self._company

    @Property(str, notify=changed)
    def logo(self) -> str:
        """The key of the company's picture, or empty."""
        return self._logo

    @Property(str, notify=clockChanged)
    def clock(self) -> str:
        """``8:30``."""
        return formatting.clock_of(formatting.moment(formatting.now_ms()))

    @Property(str, notify=clockChanged)
    def today(self) -> str:
        """``Lunes, 23 de noviembre``."""
        return formatting.today_line(formatting.now_ms())

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why there is nothing to show, in a sentence, or empty."""
        return words_of(self._problem) if self._problem is not None else ""

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many slides there are."""
        return len(self._slides)

    @Property(int, notify=changed)
    def place(self) -> int:
        """Which of them is shown, from 0."""
        return self._place

    @Property(str, notify=changed)
    def kind(self) -> str:
        """Of which kind it is; empty while there is none."""
        return self.slide.kind

    @Property(str, notify=changed)
    def chip(self) -> str:
        """What its kind is called."""
        return self.slide.chip

    @Property(str, notify=changed)
    def glyph(self) -> str:
        """The icon of its kind."""
        return self.slide.glyph

    @Property(str, notify=changed)
    def title(self) -> str:
        """What it is about."""
        return self.slide.title

    @Property(str, notify=changed)
    def text(self) -> str:
        """What it says."""
        return self.slide.text

    @Property(str, notify=changed)
    def byline(self) -> str:
        """Who says it, and when."""
        return self.slide.byline

    @Property("QStringList", notify=changed)
    def faces(self) -> list[str]:
        """The faces beside it."""
        return list(self.slide.faces)

    @Property("QStringList", notify=changed)
    def facts(self) -> list[str]:
        """When and where."""
        return list(self.slide.facts)

    @Property("QStringList", notify=changed)
    def factGlyphs(self) -> list[str]:
        """The icons of those."""
        return list(self.slide.glyphs)

    @Property(str, notify=changed)
    def tile(self) -> str:
        """The drawing of a value, or empty."""
        return self.slide.tile

    @Property(str, notify=changed)
    def picture(self) -> str:
        """The key of a photo, or empty."""
        return self.slide.picture

    @property
    def slide(self) -> Slide:
        """The one that is shown."""
        return self._slides[self._place] if self._slides else NOTHING

    def turn(self) -> None:
        """Go on to the next one."""
        if self._slides:
            self._place = (self._place + 1) % len(self._slides)
        self._stay()
        self.changed.emit()

    def reload(self) -> None:
        """Read anew; what is shown stays where it is while it is still to be shown."""
        shown = self.slide.key
        try:
            me = self._client.me()
            slides = slides_of(self._client, me, around_now(self._client, me))
        except PatioError as error:
            self._problem, self._slides, self._place = error, [], 0
            self._turning.stop()
            self.changed.emit()
            return
        self._problem = None
        self._company = me.company_name
        self._logo = text_of(me.logo) if me.logo is not None else ""
        self._slides = slides
        places = [place for place, slide in enumerate(slides) if slide.key == shown]
        self._place = places[0] if places else min(self._place, max(0, len(slides) - 1))
        if not places or not self._turning.isActive():
            self._stay()
        self.changed.emit()

    def _stay(self) -> None:
        """One slide alone has nothing to make room for."""
        if len(self._slides) > 1:
            self._turning.start(self.slide.stays_ms)
        else:
            self._turning.stop()

    def _tick(self) -> None:
        self._ticks += 1
        self.clockChanged.emit()
        if self._ticks % 6 == 0:
            self.reload()
