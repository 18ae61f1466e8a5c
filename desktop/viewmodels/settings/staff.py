"""Who belongs, with which computers, and what can be done about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from desktop.bridge import Bridge
from desktop.images.people import face_of
from desktop.models.rows import RowModel
from desktop.models.settings import InviteRow, StaffRow
from desktop.qt import Property, QmlElement, QmlUncreatable, Signal, Slot
from desktop.viewmodels.keys import entry_of, person_of
from desktop.viewmodels.settings.contested import ContestedViewModel
from desktop.viewmodels.settings.duties import DutiesViewModel
from desktop.viewmodels.settings.inviting import InvitingViewModel
from desktop.viewmodels.settings.leaving import LeavingViewModel
from desktop.viewmodels.settings.part import PartViewModel
from desktop.viewmodels.settings.seen import Seen, seen_all
from desktop.words import formatting
from desktop.words.formatting import counted, named
from sync.errors import PatioError
from sync.values import DeviceId, EntryId, Rank, bytes_of, text_of

if TYPE_CHECKING:
    from sync.client import Client, InviteFacts, Me, Network, PersonRow

QML_IMPORT_NAME = "Patio.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

RANKS: Final = {"member": Rank.MEMBER, "admin": Rank.ADMIN, "owner": Rank.OWNER}
_DIALOGS: Final = {
    "invite": "InviteDialog.qml",
    "role": "RoleDialog.qml",
    "remove": "RemoveDialog.qml",
    "leave": "LeaveDialog.qml",
    "compare": "CompareDialog.qml",
    "contested": "ContestedDialog.qml",
}
_SHORT: Final = 6
"""Digits of a computer's key that tell the several of one person apart."""


def rank_words(rank: Rank) -> str:
    """A role, written without gender."""
    match rank:
        case Rank.ROOT | Rank.OWNER:
            return QCoreApplication.translate("Settings", "Propiedad")
        case Rank.ADMIN:
            return QCoreApplication.translate("Settings", "Administración")
    return QCoreApplication.translate("Settings", "Miembro")


@QmlElement
@QmlUncreatable("Patio makes it")
class StaffViewModel(PartViewModel):
    """The table of people and computers. ``asking`` names the dialog that is open."""

    changed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(client, bridge, parent)
        self._me: Me | None = None
        self._network: Network | None = None
        self._asking = ""
        self._about: StaffRow | None = None
        self._rank = Rank.MEMBER
        self._rows: RowModel[StaffRow] = RowModel(StaffRow, self)
        self._invites: RowModel[InviteRow] = RowModel(InviteRow, self)
        self._inviting = InvitingViewModel(client, bridge, self)
        self._leaving = LeavingViewModel(client, bridge, self)
        self._leaving.done.connect(self._over)
        self._duties = DutiesViewModel(client, bridge, self)
        self._contested = ContestedViewModel(client, bridge, self)
        self._contested.done.connect(self._over)
        self._facts: Sequence[InviteFacts] = ()
        self.reload()

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """The computers, by the names of whose they are."""
        return self._rows

    @Property(QObject, constant=True)
    def invites(self) -> QObject:
        """The invitations that are open."""
        return self._invites

    @Property(InvitingViewModel, constant=True)
    def inviting(self) -> InvitingViewModel:
        """The dialog with a code."""
        return self._inviting

    @Property(LeavingViewModel, constant=True)
    def leaving(self) -> LeavingViewModel:
        """The dialog about somebody who leaves."""
        return self._leaving

    @Property(DutiesViewModel, constant=True)
    def duties(self) -> DutiesViewModel:
        """What the person may do beside her role."""
        return self._duties

    @Property(ContestedViewModel, constant=True)
    def contested(self) -> ContestedViewModel:
        """The dialog about an invitation that too many used."""
        return self._contested

    @Property(str, notify=changed)
    def headline(self) -> str:
        """``9 personas, 8 equipos. Solo ellos pueden leer este patio.``"""
        people = counted(
            self._me.people if self._me is not None else 0,
            QCoreApplication.translate("Settings", "1 persona"),
            QCoreApplication.translate("Settings", "{n} personas"),
        )
        computers = counted(
            sum(row.computer != "" for row in self._rows.rows),
            QCoreApplication.translate("Settings", "1 equipo"),
            QCoreApplication.translate("Settings", "{n} equipos"),
        )
        line = QCoreApplication.translate(
            "Settings", "{people}, {computers}. Solo ellos pueden leer este patio."
        )
        return line.format(people=people, computers=computers)

    @Property(bool, notify=changed)
    def governs(self) -> bool:
        """Whether I may invite and take out."""
        return self._me is not None and self._me.rank <= Rank.ADMIN and not self._me.removed

    # -- dialogs ----------------------------------------------------------------------

    @Property(str, notify=changed)
    def asking(self) -> str:
        """The dialog that is open: ``invite``, ``role``, ``remove``, ``leave``, ``compare``,
        ``contested``; or none."""
        return self._asking

    @Property(str, notify=changed)
    def dialog(self) -> str:
        """Its QML file, or empty."""
        return _DIALOGS.get(self._asking, "")

    @Property(str, notify=changed)
    def aboutName(self) -> str:
        """Whom it is about."""
        row = self._about
        return (self._first_row(row).name if row is not None else "") or ""

    @Property(str, notify=changed)
    def aboutComputer(self) -> str:
        """Which computer it is about."""
        return self._about.computer if self._about is not None else ""

    @Property(str, notify=changed)
    def role(self) -> str:
        """The role that the person has."""
        return next((key for key, rank in RANKS.items() if rank is self._rank), "member")

    @Property(bool, notify=changed)
    def needsWords(self) -> bool:
        """Whether the person is an owner, of whom only the recovery words decide."""
        return self._rank <= Rank.OWNER

    @Slot()
    def invite(self) -> None:
        """Open the dialog with a new invitation."""
        self._open("invite")
        self._inviting.begin()

    @Slot()
    def compare(self) -> None:
        """Open the dialog with the digits of whoever waits at the door."""
        self._open("compare")

    @Slot(str)
    def add(self, key: str) -> None:
        """A code for one more computer of mine, or for another one of somebody's in the place of
        this one."""
        row = self._open("invite", key)
        if row is not None and row.mine:
            self._inviting.begin_link()
        elif row is not None:
            device = [DeviceId(bytes_of(row.key))] if row.computer else []
            person = person_of(row.person)
            self._inviting.begin_replacing(person, device, self.aboutName, self.needsWords)

    @Slot(str)
    def askRole(self, key: str) -> None:
        """Open the dialog with the roles."""
        row = self._open("role", key)
        if row is not None:
            self._duties.begin(person_of(row.person))

    @Slot(str)
    def askRemove(self, key: str) -> None:
        """Ask whether to take out that computer."""
        self._open("remove", key)

    @Slot(str)
    def askLeave(self, key: str) -> None:
        """Open the dialog about somebody who leaves."""
        row = self._open("leave", key)
        if row is not None:
            self._leaving.begin(person_of(row.person), self.aboutName, self.needsWords)

    @Slot()
    def forget(self) -> None:
        """The dialog was closed."""
        self._asking, self._about = "", None
        self.forget_error()
        self._inviting.end()
        self.reload()

    @Slot(str, str)
    def giveRole(self, role: str, words: str) -> None:
        """Give the person that role; ``words`` where an owner is concerned."""
        row, rank = self._about, RANKS[role]
        if row is None or self.working:
            return
        if rank is self._rank:
            self._over()
            return
        person, typed = person_of(row.person), words.split()
        self.ask(lambda: self._client.change_role(person, rank, words=typed), self._written)

    @Slot(str)
    def removeComputer(self, words: str) -> None:
        """Take out that computer; ``words`` where it is an owner's."""
        row = self._about
        if row is None or self.working:
            return
        device, typed = DeviceId(bytes_of(row.key)), words.split()
        self.ask(lambda: self._client.remove(device=device, words=typed), self._written)

    @Slot(str)
    def closeInvite(self, key: str) -> None:
        """Let nobody else in by that invitation; of too many who used it somebody has to choose."""
        facts = next((one for one in self._facts if text_of(one.id) == key), None)
        if facts is not None and facts.state == "contested":
            self._contested.begin(facts)
            self._open("contested")
            return
        self.ask(lambda: self._client.close_invite(entry_of(key)), self._looked)

    # -- reading ----------------------------------------------------------------------

    def reload(self) -> None:
        """Read again and show what has changed."""
        try:
            self._me = self._client.me()
        except PatioError:
            return  # the banner says why
        self._show()
        self._bridge.run(self._client.network, self._show_network)
        if self.governs:
            self._bridge.run(self._client.invites, self._show_invites, _passed_over)

    def concerns(self, views: frozenset[str]) -> bool:
        """Whether the page looks different when these views have changed."""
        return bool(views & {"people", "network", "door"})

    def _open(self, dialog: str, key: str = "") -> StaffRow | None:
        self._about = self._rows.find(key) if key else None
        if self._about is not None:
            person = self._about.person
            ranks = {text_of(row.person): row.rank for row in self._client.people()}
            self._rank = ranks.get(person, Rank.MEMBER)
        self._asking = dialog
        self.forget_error()
        self.changed.emit()
        return self._about

    def _first_row(self, row: StaffRow) -> StaffRow:
        mine = (one for one in self._rows.rows if one.person == row.person)
        return next(mine, row)

    def _over(self) -> None:
        self._asking, self._about = "", None
        self.reload()

    def _written(self, _entry: EntryId) -> None:
        self._over()

    def _looked(self, _entry: EntryId) -> None:
        self.reload()

    def _show_network(self, network: Network) -> None:
        self._network = network
        self._show()

    def _show(self) -> None:
        me = self._me
        if me is None:
            return
        now = formatting.now_ms()
        seen = seen_all(self._network, me.device, now)
        people = sorted(self._client.people(), key=lambda one: formatting.order(one.name))
        rows = [one for person in people for one in _rows(person, me, seen)]
        self._rows.show(rows)
        self.changed.emit()

    def _show_invites(self, invites: Sequence[InviteFacts]) -> None:
        now = formatting.now_ms()
        self._facts = live = [one for one in invites if one.state in ("open", "contested")]
        self._invites.show([_invite(one, now) for one in live])
        self.changed.emit()


def _passed_over(_error: PatioError) -> None:
    """A list that cannot be had now stays as it was."""


def _rows(person: PersonRow, me: Me, seen: dict[DeviceId, Seen]) -> Iterator[StaffRow]:
    """A row for each of a person's computers, or one without."""
    name, mine = named(person.name), person.person == me.person
    line = " · ".join(part for part in (person.job, _office(person.rank)) if part)
    stronger = me.rank < person.rank
    both_own = me.rank == person.rank == Rank.OWNER
    over = not me.removed and me.rank <= Rank.ADMIN and (stronger or both_own)
    for at, device in enumerate(person.devices or (None,)):
        computer = _computer(person, device)
        unknown = QCoreApplication.translate("Settings", "Sin datos")
        when = seen.get(device, Seen(unknown, False)) if device else Seen("", False)
        yield StaffRow(
            key=text_of(device or person.person),
            person=text_of(person.person),
            face=face_of(person),
            name=name,
            line=line or rank_words(person.rank),
            computer=computer,
            seen=when.text,
            here=when.here,
            first=at == 0,
            mine=mine,
            addable=mine or over,
            ranked=me.rank == Rank.OWNER and not mine and not me.removed,
            removable=device is not None and device != me.device and (mine or over),
            leavable=over and not mine,
            says=", ".join(part for part in (name, computer, when.text) if part),
        )


def _office(rank: Rank) -> str:
    """What somebody is in the patio, beside a job that may be called the same."""
    if rank <= Rank.OWNER:
        return rank_words(rank)
    if rank is Rank.ADMIN:
        return QCoreApplication.translate("Settings", "Administra el patio")
    return ""


def _computer(person: PersonRow, device: DeviceId | None) -> str:
    if device is None:
        return ""
    place = person.place or QCoreApplication.translate("Settings", "Ordenador")
    return f"{place} · {device.hex()[:_SHORT]}" if len(person.devices) > 1 else place


def _invite(one: InviteFacts, now_ms: int) -> InviteRow:
    if one.whose:
        title = QCoreApplication.translate("Settings", "Otro equipo de {name}")
    else:
        title = QCoreApplication.translate("Settings", "Para entrar como {role}")
    title = title.format(name=one.whose, role=rank_words(Rank(one.role)).lower())
    if one.state == "contested":
        names = formatting.listed([named(use.name) for use in one.uses])
        line = QCoreApplication.translate(
            "Settings", "La han usado más personas de las previstas: {names}"
        )
        return InviteRow(text_of(one.id), title, line.format(names=names), True)
    used = QCoreApplication.translate("Settings", "La ha hecho {name} · {used} de {most} usadas")
    until = QCoreApplication.translate("Settings", "caduca {day}")
    line = " · ".join((used, until)).format(
        name=named(one.by),
        used=len(one.uses),
        most=one.max_uses,
        day=formatting.coming(one.expires_ms, now_ms),
    )
    return InviteRow(text_of(one.id), title, line, False)
