"""What may be done with a card as a whole, or with a comment: put it in other words, take it back,
hide it, report it.

Which of these there are for me is seen when its menu opens, by the rules that the node asks for
again. What is typed meanwhile is kept like every other draft.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from desktop.bridge import Bridge
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.keys import entry_of
from desktop.words.errors import words_of
from desktop.words.formatting import first_name, named
from sync.errors import PatioError
from sync.values import Rank

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sync.client import Card, Client, CommentRow, Me
    from sync.values import EntryId, PersonId

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

EDIT, ERASE, HIDE, REPORT = "edit", "erase", "hide", "report"

_TYPED: Final = frozenset({EDIT, HIDE, REPORT})
"""What takes words."""

_PAGES: Final[Mapping[str, str]] = {"announcement": "announcements", "process": "processes"}
"""Where what has more to change than its text is put in other words."""

_WITHDRAWN: Final = frozenset({"kudos", "outside"})
"""What is taken back in a way of its own (product.md, Content)."""

COMMENT: Final = "comment"
"""The kind of what hangs on a card; beside the kinds of cards."""


class _Thing(NamedTuple):
    """A card or a comment. ``answered``: what others said of it would go out of sight with it;
    under a comment it would not."""

    id: EntryId
    kind: str
    person: PersonId
    author: str
    title: str
    text: str
    answered: bool = False


@QmlElement
@QmlUncreatable("Patio makes it")
class HandlingViewModel(QObject):
    """The card or comment whose menu was opened last, and what is asked about it."""

    changed = Signal()
    asked = Signal()
    """Another dialog is to be shown, or none."""

    def __init__(
        self,
        client: Client,
        bridge: Bridge,
        done: Callable[[str, Callable[[], object] | None], None],
        failed: Callable[[PatioError], None],
        parent: QObject | None = None,
    ) -> None:
        """``done`` is told what to say of it, and how it is undone if it can be; ``failed`` why
        something was not done for which no dialog is open."""
        super().__init__(parent)
        self._client = client
        self._bridge = bridge
        self._done = done
        self._failed = failed
        self._drafts = bridge.kept.section("handling")
        self._thing: _Thing | None = None
        self._acts: list[str] = []
        self._page = ""
        self._present = True
        self._for_good = False
        self._asking = ""
        self._working = False
        self._error = ""

    @Property("QStringList", notify=changed)
    def acts(self) -> list[str]:
        """Those of ``edit``, ``erase``, ``hide`` and ``report`` that I may do."""
        return self._acts

    @Property(str, notify=changed)
    def page(self) -> str:
        """The page on which it is edited, where that is not done here; or empty."""
        return self._page

    @Property(str, notify=asked)
    def asking(self) -> str:
        """For which of them a dialog is open, or empty."""
        return self._asking

    @Property(str, notify=asked)
    def author(self) -> str:
        """The first name of who wrote it."""
        return first_name(named(self._thing.author)) if self._thing is not None else ""

    @Property(str, notify=asked)
    def said(self) -> str:
        """What it says, for whoever judges it: its title, or else its text."""
        return (self._thing.title or self._thing.text) if self._thing is not None else ""

    @Property(bool, notify=asked)
    def present(self) -> bool:
        """Whether who wrote it is still here to be told why."""
        return self._present

    def _get_for_good(self) -> bool:
        return self._for_good

    def _set_for_good(self, on: bool) -> None:
        self._for_good = on
        self.changed.emit()

    forGood = Property(bool, _get_for_good, _set_for_good, notify=changed)
    """Whether what is hidden is to be erased as well, in three days."""

    @Property(bool, notify=changed)
    def working(self) -> bool:
        """Whether it is being done."""
        return self._working

    @Property(str, notify=changed)
    def error(self) -> str:
        """Why it was not done, or empty."""
        return self._error

    def _get_text(self) -> str:
        if self._thing is None or self._asking not in _TYPED:
            return ""
        begun = self._drafts.get(self._key(), "")
        return begun or (self._thing.text if self._asking == EDIT else "")

    def _set_text(self, text: str) -> None:
        if self._thing is None or self._asking not in _TYPED or text == self._get_text():
            return
        same = self._asking == EDIT and text == self._thing.text
        self._bridge.kept.put("handling", self._key(), "" if same else text)
        self.changed.emit()

    text = Property(str, _get_text, _set_text, notify=changed)
    """What was typed for it: the new text, or why."""

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether it can be done with what was typed."""
        if self._thing is None or self._working:
            return False
        typed = self._get_text().strip()
        if self._asking == EDIT:
            return typed not in ("", self._thing.text.strip())
        return self._asking == ERASE or typed != "" or (self._asking == HIDE and not self._present)

    @Slot(str)
    def look(self, key: str) -> None:
        """See what I may do with a card or a comment."""
        self._thing, self._acts, self._page, self._present = None, [], "", True
        try:
            me, self._thing = self._client.me(), _found(self._client, entry_of(key))
            if self._thing is not None and not me.removed:
                self._judge(self._thing, me)
        except PatioError:
            self._acts = []  # the banner says why
        self.changed.emit()

    @Slot()
    def copyText(self) -> None:
        """Put what it says on the clipboard."""
        if self._thing is not None:
            said = filter(None, (self._thing.title, self._thing.text))
            QGuiApplication.clipboard().setText("\n\n".join(said))

    @Slot(str)
    def ask(self, act: str) -> None:
        """Show the dialog for it. What nobody has answered goes at once (design/ui.md 7)."""
        thing = self._thing
        if thing is None or act not in self._acts:
            return
        self._error, self._for_good = "", False
        if act == ERASE and not thing.answered:
            self._asking = ERASE
            self.save()
            return
        self._open(act)

    @Slot()
    def close(self) -> None:
        """The dialog was closed; what was typed stays for the next time."""
        self._open("")

    @Slot()
    def save(self) -> None:
        """Do it."""
        thing, act = self._thing, self._asking
        if thing is None or not self.ready:
            return
        key, text = self._key(), self._get_text().strip()
        for_good = act == HIDE and self._for_good
        shown = self._asking if act in _TYPED else ""
        self._working = True
        self.changed.emit()

        def saved(_entry: object) -> None:
            self._working = False
            self._bridge.kept.put("handling", key, "")
            self._open("")
            words = _done_words(act, told=bool(text), for_good=for_good)
            self._done(words, None if for_good else self._way_back(act, thing.id))

        def refused(error: PatioError) -> None:
            self._working = False
            if shown and self._asking == shown:
                self._error = words_of(error)
                self.changed.emit()
            else:
                self._open("")
                self._failed(error)

        work = partial(self._do, act, thing.id, text, for_good)
        self._bridge.run(work, saved, refused, typed=True)

    def _judge(self, thing: _Thing, me: Me) -> None:
        if thing.person == me.person:
            if thing.kind in ("post", COMMENT):
                self._acts.append(EDIT)
            self._page = _PAGES.get(thing.kind, "")
            if thing.kind not in _WITHDRAWN:
                self._acts.append(ERASE)
            return
        rank, ranks = self._client.hides_below(), self._ranks()
        self._present = thing.person in ranks
        if rank is not None and ranks.get(thing.person, Rank.MEMBER) > rank:
            self._acts.append(HIDE)
        self._acts.append(REPORT)

    def _ranks(self) -> dict[PersonId, Rank]:
        return {row.person: row.rank for row in self._client.people()}

    def _do(self, act: str, entry: EntryId, text: str, for_good: bool) -> object:
        match act:
            case "edit":
                return self._client.edit(entry, text)
            case "erase":
                return self._client.erase(entry)
            case "hide":
                hidden = self._client.hide(entry, because=text)
                return self._client.erase(entry) if for_good else hidden
        return self._client.report(entry, text)

    def _way_back(self, act: str, entry: EntryId) -> Callable[[], object] | None:
        return (lambda: self._client.hide(entry, on=False)) if act == HIDE else None

    def _open(self, act: str) -> None:
        self._asking = act
        self.asked.emit()
        self.changed.emit()

    def _key(self) -> str:
        return f"{self._asking} {self._thing.id.hex() if self._thing is not None else ''}"


def _found(client: Client, entry: EntryId) -> _Thing | None:
    card = client.card(entry)
    if card is not None:
        answered = bool(card.comments or card.earlier or len(card.acks) > 1)
        facts = (card.person, card.author, card.title, _text_of(card), answered)
        return _Thing(entry, str(card.kind), *facts)
    said = client.comment_row(entry)
    if said is None:
        return None
    return _Thing(entry, COMMENT, said.person, said.author, "", _text_of(said))


def _text_of(one: Card | CommentRow) -> str:
    from sync.client import with_names

    return with_names(one.text, one.mentions, lambda who: named(who.name))


def _done_words(act: str, *, told: bool, for_good: bool) -> str:
    match act:
        case "edit":
            return QCoreApplication.translate("Handling", "Cambiado. Pondrá «editado»")
        case "erase":
            return QCoreApplication.translate("Handling", "Borrado para todos")
        case "hide":
            if for_good:
                return QCoreApplication.translate("Handling", "Oculto. En tres días se borra")
            if told:
                return QCoreApplication.translate("Handling", "Oculto. Sabrá por qué")
            return QCoreApplication.translate("Handling", "Oculto")
    return QCoreApplication.translate("Handling", "Dicho a quien se ocupa de ello")
