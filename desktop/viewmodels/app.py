"""The window as a whole: entry or frame, and how it looks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl

from desktop.bridge import Bridge
from desktop.choices import LANGUAGES, TEXT_SCALES, THEMES, Choices, read_choices, write_choices
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.translations import Translations, system_language
from desktop.viewmodels.care import CareViewModel
from desktop.viewmodels.composer import ComposerViewModel
from desktop.viewmodels.door import DoorViewModel
from desktop.viewmodels.entry import EntryViewModel
from desktop.viewmodels.feed import FeedViewModel
from desktop.viewmodels.lingering import LingerViewModel
from desktop.viewmodels.navigation import NavigationViewModel
from desktop.viewmodels.notices import NoticesViewModel
from desktop.viewmodels.rail import RailViewModel
from desktop.viewmodels.sidebar import SidebarViewModel
from desktop.words.errors import words_of
from desktop.words.formatting import moment, now_ms
from sync.errors import AlreadyInCompany, PatioError

if TYPE_CHECKING:
    from sync.client import Client

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Patio makes it")
class AppViewModel(QObject):
    """What ``Main.qml`` is given. The pages' view-models exist while there is a company."""

    inCompanyChanged = Signal()
    languageChanged = Signal()
    themeChanged = Signal()
    textScaleChanged = Signal()
    problemChanged = Signal()
    farewellChanged = Signal()
    stillChanged = Signal()
    lettersChanged = Signal()
    keyCheckedChanged = Signal()

    def __init__(
        self,
        client: Client,
        bridge: Bridge,
        translations: Translations,
        choices_file: Path,
        language: str = "",
        parent: QObject | None = None,
    ) -> None:
        """``language`` (of ``LANGUAGES``, or empty) goes before the saved choice, for this run."""
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._translations = translations
        self._file = choices_file
        self._choices: Choices = read_choices(choices_file)
        self._problem: PatioError | None = None
        translations.use(language or self._choices.language or system_language())
        self._entry = EntryViewModel(client, bridge, self)
        self._navigation: NavigationViewModel | None = None
        self._feed: FeedViewModel | None = None
        self._sidebar: SidebarViewModel | None = None
        self._rail: RailViewModel | None = None
        self._notices: NoticesViewModel | None = None
        self._composer: ComposerViewModel | None = None
        self._door: DoorViewModel | None = None
        self._care: CareViewModel | None = None
        self._linger: LingerViewModel | None = None
        self._entry.entered.connect(self._come_in)
        self._entry.key.proven.connect(self.rememberKeyCheck)
        bridge.problem.connect(self._show_problem)
        bridge.changed.connect(self._look)
        bridge.languageChanged.connect(self.farewellChanged)
        self._farewell: PatioError | None = client.farewell()
        if client.has_company():
            self._make_pages()

    @Property(bool, notify=inCompanyChanged)
    def inCompany(self) -> bool:
        """Whether the frame is shown instead of the entry page."""
        return self._feed is not None

    @Property(EntryViewModel, constant=True)
    def entry(self) -> EntryViewModel:
        """The entry page's."""
        return self._entry

    @Property(NavigationViewModel, notify=inCompanyChanged)
    def navigation(self) -> NavigationViewModel | None:
        """Where one is, or null before there is a company."""
        return self._navigation

    @Property(FeedViewModel, notify=inCompanyChanged)
    def feed(self) -> FeedViewModel | None:
        """The feed's, or null before there is a company."""
        return self._feed

    @Property(SidebarViewModel, notify=inCompanyChanged)
    def sidebar(self) -> SidebarViewModel | None:
        """The sidebar's, or null before there is a company."""
        return self._sidebar

    @Property(RailViewModel, notify=inCompanyChanged)
    def rail(self) -> RailViewModel | None:
        """The rail's, or null before there is a company."""
        return self._rail

    @Property(NoticesViewModel, notify=inCompanyChanged)
    def notices(self) -> NoticesViewModel | None:
        """What concerns me, or null before there is a company."""
        return self._notices

    @Property(ComposerViewModel, notify=inCompanyChanged)
    def composer(self) -> ComposerViewModel | None:
        """The composer's, or null before there is a company."""
        return self._composer

    @Property(DoorViewModel, notify=inCompanyChanged)
    def door(self) -> DoorViewModel | None:
        """The door's, or null before there is a company."""
        return self._door

    @Property(CareViewModel, notify=inCompanyChanged)
    def care(self) -> CareViewModel | None:
        """What an owner should see to, or null before there is a company."""
        return self._care

    @Property(LingerViewModel, notify=inCompanyChanged)
    def linger(self) -> LingerViewModel | None:
        """Where one was among the cards, or null before there is a company."""
        return self._linger

    def take_invitation(self, file: Path) -> None:
        """Somebody has opened an invitation outside the window."""
        if self._feed is None:
            self._entry.takeFile(QUrl.fromLocalFile(str(file)))
        else:
            self._show_problem(AlreadyInCompany(name=self._client.me().company_name))

    @Property(str, notify=farewellChanged)
    def farewell(self) -> str:
        """What became of what was here before this PC was removed from a company, or empty."""
        return words_of(self._farewell) if self._farewell is not None else ""

    @Property(str, notify=problemChanged)
    def problem(self) -> str:
        """What failed without a place of its own on screen, in a sentence, or empty."""
        return words_of(self._problem) if self._problem is not None else ""

    @Slot()
    def forgetProblem(self) -> None:
        """The person has read it."""
        self._problem = None
        self.problemChanged.emit()

    @property
    def choices(self) -> Choices:
        """What the person has chosen."""
        return self._choices

    @Property("QStringList", constant=True)
    def languages(self) -> list[str]:
        """The languages there are, as ``language`` takes them."""
        return list(LANGUAGES)

    @Property("QStringList", constant=True)
    def languageNames(self) -> list[str]:
        """What each calls itself, in the same order."""
        return list(LANGUAGES.values())

    def _get_language(self) -> str:
        return self._translations.language

    def _set_language(self, language: str) -> None:
        if language in LANGUAGES and language != self._translations.language:
            self._translations.use(language)
            self._choose(replace(self._choices, language=language))
            self.languageChanged.emit()
            self.problemChanged.emit()
            self._bridge.languageChanged.emit()

    def _get_theme(self) -> str:
        return self._choices.theme

    def _set_theme(self, theme: str) -> None:
        if theme in THEMES and theme != self._choices.theme:
            self._choose(replace(self._choices, theme=theme))
            self.themeChanged.emit()

    def _get_text_scale(self) -> float:
        return self._choices.text_scale

    def _set_text_scale(self, scale: float) -> None:
        if scale in TEXT_SCALES and scale != self._choices.text_scale:
            self._choose(replace(self._choices, text_scale=scale))
            self.textScaleChanged.emit()

    language = Property(str, _get_language, _set_language, notify=languageChanged)
    theme = Property(str, _get_theme, _set_theme, notify=themeChanged)
    textScale = Property(float, _get_text_scale, _set_text_scale, notify=textScaleChanged)

    def _get_still(self) -> bool:
        return self._choices.still

    def _set_still(self, still: bool) -> None:
        if still != self._choices.still:
            self._choose(replace(self._choices, still=still))
            self.stillChanged.emit()

    still = Property(bool, _get_still, _set_still, notify=stillChanged)

    def _get_letters(self) -> bool:
        return self._choices.letters

    def _set_letters(self, letters: bool) -> None:
        if letters != self._choices.letters:
            self._choose(replace(self._choices, letters=letters))
            self.lettersChanged.emit()

    letters = Property(bool, _get_letters, _set_letters, notify=lettersChanged)

    @Property(str, notify=keyCheckedChanged)
    def keyChecked(self) -> str:
        """The day (``YYYY-MM-DD``) on which the spare key was last found right, or empty."""
        return self._choices.key_checked

    @Slot()
    def rememberKeyCheck(self) -> None:
        """The spare key was found right today."""
        self._note_today("key_checked")
        self.keyCheckedChanged.emit()
        if self._care is not None:
            self._care.reload()

    def _note_today(self, choice: str) -> None:
        today: dict[str, Any] = {choice: f"{moment(now_ms()):%Y-%m-%d}"}
        self._choose(replace(self._choices, **today))

    def remember_emulation(self, emulated: bool) -> None:
        """Have the next start draw on the processor, or let it use the card."""
        if emulated != self._choices.software:
            self._choose(replace(self._choices, software=emulated))

    def _choose(self, choices: Choices) -> None:
        self._choices = choices
        write_choices(self._file, choices)

    def _look(self, views: frozenset[str]) -> None:
        """Whether there is still a company: its administrator may have had this PC emptied."""
        if "network" not in views or self._feed is None:
            return
        self._farewell = self._client.farewell()
        if self._farewell is not None:
            self._bridge.kept.forget()
            left: tuple[QObject | None, ...] = (self._linger, self._feed, self._sidebar, self._rail)
            left += (self._composer, self._door, self._notices, self._care, self._navigation)
            self._feed = self._sidebar = self._rail = self._composer = self._door = None
            self._navigation = self._notices = self._care = self._linger = None
            self.inCompanyChanged.emit()
            self.farewellChanged.emit()
            for page in left:
                if page is not None:
                    page.deleteLater()

    def _come_in(self) -> None:
        self._farewell = None
        self.farewellChanged.emit()
        if self._feed is None:
            self._make_pages()
            self.inCompanyChanged.emit()
            self._bridge.start()

    def _make_pages(self) -> None:
        self._navigation = NavigationViewModel(self._client, self._bridge, self)
        self._feed = FeedViewModel(self._client, self._bridge, self._navigation, self)
        self._linger = LingerViewModel(self._bridge, self._navigation, self._feed, self)
        self._sidebar = SidebarViewModel(self._client, self._bridge, self)
        self._rail = RailViewModel(self._client, self._bridge, self)
        self._notices = NoticesViewModel(self._client, self._bridge, self._navigation, self)
        self._composer = ComposerViewModel(self._client, self._bridge, self)
        self._door = DoorViewModel(self._client, self._bridge, self)
        self._care = CareViewModel(
            self._client,
            self._bridge,
            self._navigation,
            self._entry.key,
            lambda: self._choices,
            self._note_today,
            self,
        )

    def _show_problem(self, error: PatioError) -> None:
        self._problem = error
        self.problemChanged.emit()
