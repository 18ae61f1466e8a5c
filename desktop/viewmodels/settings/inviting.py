"""The dialog with a code: to come in, for another computer, or six digits for somebody nearby."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from desktop.bridge import Bridge
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.settings.part import NO_WISH, PartViewModel, Wish, ending
from desktop.words import formatting
from sync.errors import PatioError
from sync.values import DeviceId, PersonId, Rank, read_out

if TYPE_CHECKING:
    from sync.client import Client, Invite, WindowOpened

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

DAYS: Final = ("1", "7", "30")
ROLES: Final = {"member": Rank.MEMBER, "admin": Rank.ADMIN}
SUFFIX: Final = ".patio-invite"


class _Code(NamedTuple):
    """What is on the screen: a code, until when it is good, and the invitation that it is of."""

    code: str
    expires_ms: int
    made: Invite | None
    path: str
    side: int


@QmlElement
@QmlUncreatable("Patio makes it")
class InvitingViewModel(PartViewModel):
    """One code at a time. ``kind`` is ``invite``, ``link`` or ``replace``."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(client, bridge, parent)
        self._kind = "invite"
        self._whose = ""
        self._role = "member"
        self._days = "7"
        self._compares = False
        self._code: _Code | None = None
        self._digits = ""
        self._until_ms = 0
        self._note = ""
        self._staff: Path | None = None
        self._replacing: tuple[PersonId, Sequence[DeviceId]] | None = None
        self._needs_words = False

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the code is for."""
        match self._kind:
            case "link":
                return QCoreApplication.translate("Inviting", "Otro equipo tuyo")
            case "replace":
                line = QCoreApplication.translate("Inviting", "Equipo nuevo para {name}")
                return line.format(name=self._whose)
        line = QCoreApplication.translate("Inviting", "Invitar a {company}")
        with suppress(PatioError):
            return line.format(company=self._client.me().company_name)
        return line.format(company="")

    @Property(str, notify=changed)
    def lead(self) -> str:
        """For how many it is good, and until when."""
        if self._code is None:
            return ""
        if self._kind == "replace":
            line = QCoreApplication.translate(
                "Inviting",
                "Sirve una vez y caduca {when}. En cuanto entre, el equipo de antes deja de formar "
                "parte del patio.",
            )
        elif self._kind == "link":
            line = QCoreApplication.translate("Inviting", "Sirve una vez y caduca {when}.")
        else:
            line = QCoreApplication.translate("Inviting", "Sirve para una persona y caduca {when}.")
        return line.format(when=formatting.coming(self._code.expires_ms, formatting.now_ms()))

    @Property(str, notify=changed)
    def foot(self) -> str:
        """What happens when the code is used."""
        if self._kind == "invite" and self._role == "member" and not self._compares:
            return QCoreApplication.translate(
                "Inviting",
                "Quien tenga el código puede entrar, mientras Patio esté abierto aquí.",
            )
        return QCoreApplication.translate(
            "Inviting", "Al entrar, compara las seis cifras con la otra persona."
        )

    @Property(bool, notify=changed)
    def choosable(self) -> bool:
        """Whether role and days can be chosen: of a computer they are what they have to be."""
        return self._kind == "invite"

    @Property(bool, notify=changed)
    def needsWords(self) -> bool:
        """Whether the recovery words have to be typed before there is a code."""
        return self._needs_words and self._code is None

    @Property(str, notify=changed)
    def code(self) -> str:
        """The code, in groups of four; empty until it is made."""
        return self._code.code if self._code is not None else ""

    @Property(str, notify=changed)
    def codeLines(self) -> str:
        """The same in lines of four groups, to be read and typed."""
        groups = self.code.split("-")
        return "\n".join(" ".join(groups[at : at + 4]) for at in range(0, len(groups), 4))

    @Property(str, notify=changed)
    def qrPath(self) -> str:
        """Its QR code as an SVG path, a module a unit, without the white around it."""
        return self._code.path if self._code is not None else ""

    @Property(int, notify=changed)
    def qrSide(self) -> int:
        """Modules of a side with the white around it; 0 until there is a code."""
        return self._code.side if self._code is not None else 0

    @Property(int, notify=changed)
    def qrQuiet(self) -> int:
        """Modules of white at each side."""
        from sync.client import QUIET

        return QUIET

    @Property(str, notify=changed)
    def digits(self) -> str:
        """Six digits for somebody on the same network; empty until they are asked for."""
        return self._digits

    @Property(str, notify=changed)
    def digitsLine(self) -> str:
        """What they are for, and until when."""
        line = QCoreApplication.translate(
            "Inviting",
            "Las escribe en su ordenador en lugar del código, en esta misma red. Sirven una vez, "
            "hasta las {clock}.",
        )
        return line.format(clock=formatting.clock_of(formatting.moment(self._until_ms)))

    @Property(str, notify=changed)
    def note(self) -> str:
        """What was done last with the code, or empty."""
        return self._note

    @Property(str, notify=changed)
    def role(self) -> str:
        """As what the new person comes in: ``member`` or ``admin``."""
        return self._role

    @Property(str, notify=changed)
    def days(self) -> str:
        """For how many days it is good."""
        return self._days

    @Property(bool, notify=changed)
    def compares(self) -> bool:
        """Whether six digits are compared first; for administrators they always are."""
        return self._compares or self._role == "admin"

    # -- codes ------------------------------------------------------------------------

    def begin(self) -> None:
        """A new invitation for a member."""
        self._clear("invite")
        self._make()

    def begin_link(self) -> None:
        """A code for one more computer of mine."""
        self._clear("link")

        def make() -> _Code:
            made = self._client.link_code()
            return _code(made.code, made.expires_ms)

        self.ask(make, self._show)

    def begin_replacing(
        self, person: PersonId, devices: Sequence[DeviceId], whose: str, needs_words: bool
    ) -> None:
        """A code for a computer of somebody's, in the place of ``devices``."""
        self._clear("replace")
        self._whose, self._replacing, self._needs_words = whose, (person, devices), needs_words
        self.changed.emit()
        if not needs_words:
            self.giveWords("")

    def end(self) -> None:
        """The dialog is closed: the code is on no screen any more."""
        self._clear("invite")

    @Slot(str)
    def giveWords(self, words: str) -> None:
        """Make the code for another computer, with the recovery words of an owner's."""
        if self._replacing is None or self.working:
            return
        person, devices = self._replacing
        typed = words.split()

        def make() -> _Code:
            made = self._client.replace(person, devices, words=typed)
            return _code(made.code, made.expires_ms, made)

        self.ask(make, self._show)

    @Slot(str)
    def setRole(self, role: str) -> None:
        """Another role: the code of before is good for nobody any more."""
        if role in ROLES and role != self._role and not self.working:
            self._role = role
            self._make()

    @Slot(str)
    def setDays(self, days: str) -> None:
        """Good for so many days: with another code as well."""
        if days in DAYS and days != self._days and not self.working:
            self._days = days
            self._make()

    @Slot()
    def toggleComparing(self) -> None:
        """Compare six digits with a member too, or not: with another code as well."""
        if self._role == "member" and not self.working:
            self._compares = not self._compares
            self._make()

    @Slot()
    def askDigits(self) -> None:
        """Six digits for somebody on this network."""
        role, compares = ROLES[self._role], self._compares
        if not self.working:
            work = partial(self._client.open_window, role, confirmed=compares)
            self.ask(work, self._show_digits)

    # -- what becomes of it -----------------------------------------------------------

    @Slot()
    def copy(self) -> None:
        """Put the code on the clipboard."""
        if self._code is not None:
            QGuiApplication.clipboard().setText(self._code.code)
            self._say(QCoreApplication.translate("Inviting", "Copiado"))

    def wish(self, what: str) -> Wish:
        """What the file dialog is to show."""
        translate = QCoreApplication.translate
        match what:
            case "save":
                files = translate("Inviting", "Invitaciones") + f" (*{SUFFIX})"
                name = translate("Inviting", "invitación") + SUFFIX
                return Wish(translate("Inviting", "Guardar la invitación"), files, name)
            case "staff":
                files = translate("Inviting", "Listas") + " (*.csv *.txt)"
                return Wish(translate("Inviting", "Lista de personas"), files)
            case "sheets":
                name = translate("Inviting", "invitaciones.pdf")
                return Wish(translate("Inviting", "Guardar las hojas"), "PDF (*.pdf)", name)
        return NO_WISH

    def take(self, what: str, path: Path) -> None:
        """A file was chosen."""
        if what == "save" and self._code is not None and self._code.made is not None:
            made, target = self._code.made, ending(path, SUFFIX)
            line = QCoreApplication.translate("Inviting", "Guardado en {name}")
            self.ask(
                lambda: self._client.save_invitation(target, made),
                lambda _none: self._say(line.format(name=target.name)),
            )
        elif what == "staff":
            self._staff, self._wishes = path, "sheets"
        elif what == "sheets" and self._staff is not None:
            staff, sheets = self._staff, ending(path, ".pdf")
            days, language = int(self._days), formatting.language()
            self.ask(
                lambda: len(self._client.invite_staff(staff, sheets, days, language)),
                lambda count: self._say(_printed(count, sheets.name)),
            )

    # -- inside -----------------------------------------------------------------------

    def concerns(self, views: frozenset[str]) -> bool:
        """A code stays what it is."""
        del views
        return False

    def _clear(self, kind: str) -> None:
        self._kind, self._role, self._days, self._compares = kind, "member", "7", False
        self._code, self._digits, self._note = None, "", ""
        self._staff, self._replacing, self._needs_words = None, None, False
        self.forget_error()
        self.changed.emit()

    def _make(self) -> None:
        role, days, compares = ROLES[self._role], int(self._days), self._compares
        before = self._code.made if self._code is not None else None

        def make() -> _Code:
            made = self._client.invite(role, days=days, confirmed=compares)
            if before is not None:
                with suppress(PatioError):  # it ends by itself as well
                    self._client.close_invite(before.id)
            return _code(made.code, made.expires_ms, made)

        self._digits, self._note = "", ""
        self.ask(make, self._show)

    def _show(self, code: _Code) -> None:
        self._code = code

    def _show_digits(self, opened: WindowOpened) -> None:
        self._digits, self._until_ms = read_out(opened.digits), opened.until_ms

    def _say(self, note: str) -> None:
        self._note = note
        self.changed.emit()


def _code(code: str, expires_ms: int, made: Invite | None = None) -> _Code:
    """A code with its QR code, drawn as runs of dark modules."""
    from sync.client import QUIET, qr_modules

    rows = qr_modules(code)
    steps: list[str] = []
    for y, row in enumerate(rows):
        x = 0
        while x < len(row):
            end = x
            while end < len(row) and row[end]:
                end += 1
            if end > x:
                steps.append(f"M{x} {y}h{end - x}v1h-{end - x}z")
            x = max(end, x + 1)
    return _Code(code, expires_ms, made, "".join(steps), len(rows) + 2 * QUIET)


def _printed(count: int, name: str) -> str:
    if count == 1:
        line = QCoreApplication.translate(
            "Inviting", "Hay una hoja en {name}. Imprímela y bórrala: quien la tenga puede entrar."
        )
    else:
        line = QCoreApplication.translate(
            "Inviting",
            "Hay {n} hojas en {name}. Imprímelas y borra el archivo: quien tenga una puede entrar.",
        )
    return line.format(n=count, name=name)
