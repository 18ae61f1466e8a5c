"""A client made by hand for the settings: Carmen's, who owns the company."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from msgspec import structs

from support.byhand.rows import DAY, MINUTE, STAFF, HandClient, key_of, person_id, ref
from sync.client import (
    BackedUp,
    BackupPlan,
    Check,
    CompanySettings,
    Dependents,
    Invite,
    InviteFacts,
    Me,
    MissingRow,
    Network,
    NotificationKind,
    PersonRow,
    Posts,
    Room,
    Stored,
    WindowOpened,
    WouldGo,
)
from sync.errors import BadText
from sync.local.governing import DoorFacts, LinkMade
from sync.values import DeviceId, EntryId, PersonId, Rank

CODE = "-".join(["ABCD"] * 14)
RANKS = {"carmen": Rank.OWNER, "amparo": Rank.ADMIN}


def device_id(short: str) -> DeviceId:
    """The id of a colleague's computer."""
    return DeviceId(key_of(f"device {short}"))


class SettingsHand(HandClient):
    """What the settings ask for. ``who`` looks; writes are kept in ``calls``."""

    def __init__(self, now: int, who: str = "carmen") -> None:
        super().__init__(now)
        self.now = now
        self.who = who
        self.rows = [row._replace(rank=self._rank(row)) for row in self.rows]
        self.open: list[InviteFacts] = []
        self.waiting: list[DoorFacts] = []
        self.home = Path("/home/carmen/patio")
        self.told = CompanySettings("Cerámicas Oliva", [], 0, answer_days=5)
        self.plan: BackupPlan | None = BackupPlan(bytes(32))
        self.disk: Room | None = Room(4_800_000_000, 6_200_000_000)
        self.new_words: list[str] = []
        self.paper = ["uno", "dos"]
        self.silent: dict[str, set[NotificationKind]] = {"muted": set(), "hushed": set()}
        self.found: list[Check] = []
        self.depending = Dependents(ref("marta"), (), (), (), False, False, False, False)

    @staticmethod
    def _rank(row: PersonRow) -> Rank:
        ranks = {person_id(short): rank for short, rank in RANKS.items()}
        return ranks.get(row.person, Rank.MEMBER)

    def me(self) -> Me:
        """Whoever looks."""
        return (
            super()
            .me()
            ._replace(
                person=person_id(self.who),
                device=device_id(self.who),
                name=STAFF[self.who][0],
                job=STAFF[self.who][1],
                rank=RANKS.get(self.who, Rank.MEMBER),
            )
        )

    def hides_below(self) -> Rank | None:
        """By the rank of whoever looks, or what a test says."""
        return RANKS.get(self.who, self.hides)

    def network(self) -> Network:
        """Who is near, and since when the others are not."""
        away = {"ruben": self.now - 2 * 60 * MINUTE, "youssef": self.now - 4 * DAY, "diego": 0}
        missing = tuple(
            MissingRow(device_id(short), person_id(short), STAFF[short][0], "", "", seen, "silent")
            for short, seen in away.items()
        )
        addresses = ("192.168.1.20:47800",)
        return replace(super().network(), missing=missing, addresses=addresses)

    def invites(self) -> list[InviteFacts]:
        """Those that are open."""
        return self.open

    def at_the_door(self) -> list[DoorFacts]:
        """Who waits."""
        return self.waiting

    def answer_door(self, digits: str, *, yes: bool, words: Sequence[str] = ()) -> None:
        """Kept in :attr:`calls`; nobody waits any more."""
        self._write("door", digits, yes, list(words))
        self.waiting = []

    def invite(
        self, role: Rank = Rank.MEMBER, uses: int = 1, days: int = 7, *, confirmed: bool = False
    ) -> Invite:
        """Kept in :attr:`calls`."""
        made = self._write("invite", role, days, confirmed)
        return Invite(made, CODE, role, uses, self.now + days * DAY, confirmed)

    def link_code(self) -> LinkMade:
        """Kept in :attr:`calls`."""
        self._write("link")
        return LinkMade(CODE, self.now + DAY)

    def replace(
        self,
        person: PersonId,
        devices: Sequence[DeviceId] = (),
        days: int = 7,
        *,
        words: Sequence[str] = (),
    ) -> Invite:
        """Kept in :attr:`calls`."""
        made = self._write("replace", person, list(devices), list(words))
        return Invite(made, CODE, Rank.MEMBER, 1, self.now + days * DAY, True)

    def open_window(self, role: Rank = Rank.MEMBER, *, confirmed: bool = False) -> WindowOpened:
        """Kept in :attr:`calls`."""
        made = self._write("window", role, confirmed)
        until = self.now + 10 * MINUTE
        return WindowOpened("482913", "Cerámicas", "127.0.0.1:1", until, made, role, confirmed)

    def save_invitation(self, path: Path, made: Invite) -> None:
        """Kept in :attr:`calls`."""
        self._write("save invitation", path, made.code)

    def invite_staff(
        self, staff: Path, sheets: Path, days: int = 7, language: str = "es"
    ) -> list[tuple[str, Invite]]:
        """Kept in :attr:`calls`: two people."""
        self._write("staff", staff, sheets, days, language)
        return [(name, self.invite()) for name in ("Marta", "Rubén")]

    def close_invite(self, invite: EntryId, honoured: Sequence[DeviceId] | None = None) -> EntryId:
        """Kept in :attr:`calls`."""
        self.open = [one for one in self.open if one.id != invite]
        return self._write("close", invite, honoured)

    def change_role(self, person: PersonId, role: Rank, *, words: Sequence[str] = ()) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("role", person, role, list(words))

    def remove(
        self,
        person: PersonId | None = None,
        *,
        device: DeviceId | None = None,
        wipe: bool = False,
        words: Sequence[str] = (),
        erase: bool = False,
        without_days: int = 0,
    ) -> EntryId:
        """Kept in :attr:`calls`; the days only where something does not count."""
        days = (without_days,) if without_days else ()
        return self._write("remove", person, device, wipe, list(words), erase, *days)

    def depends_on(self, person: PersonId) -> Dependents:
        """What a test says."""
        del person
        return self.depending

    def leaves(
        self,
        person: PersonId,
        day: str,
        text: str = "",
        *,
        posts: Posts | None = None,
        renamed: bool = False,
    ) -> EntryId:
        """Kept in :attr:`calls`."""
        return self._write("leaves", person, day, text, posts, renamed)

    def settings(self) -> CompanySettings:
        """What holds."""
        return self.told

    def change_settings(self, **changes: object) -> EntryId:
        """Kept in :attr:`calls`; it holds from now on."""
        made = self._write("settings", changes)
        none: list[PersonId] = []
        named = {
            "no_hours": ("hours", None),
            "no_logo": ("logo", None),
            "no_communicators": ("communicators", none),
            "no_moderators": ("moderators", none),
        }
        for name, value in changes.items():
            field, held = named.get(name, (name, value))
            # What is here of the drawings is said as a list.
            if field not in ("renamed", "tiles") and (field != "logo" or held is None):
                self.told = structs.replace(self.told, **{field: held})
        return made

    def going(self, months: int) -> WouldGo:
        """So many."""
        return WouldGo(1000 // months, self.now + 2 * DAY)

    def check_words(self, words: Sequence[str]) -> None:
        """Whether they are those on the paper."""
        if list(words) != self.paper:
            raise BadText(field="words", rule="recovery")

    def backup_plan(self) -> BackupPlan | None:
        """What a test says."""
        return self.plan

    def room_in(self, folder: Path) -> Room | None:
        """What a test says."""
        del folder
        return self.disk

    def plan_backups(self, folder: Path | None, *, words: Sequence[str] = ()) -> BackedUp:
        """Kept in :attr:`calls`."""
        del words
        self._write("plan backups", folder)
        assert self.plan is not None
        where = str(folder) if folder else ""
        self.plan = replace(self.plan, folder=where, last_ms=self.now if folder else 0)
        return BackedUp(f"{where}/patio.patio-backup" if where else "", 3, self.new_words)

    def back_up(self, path: Path, *, words: Sequence[str] = ()) -> BackedUp:
        """Kept in :attr:`calls`."""
        self._write("back up", path, list(words))
        return BackedUp(str(path), 3, self.new_words)

    def stored(self) -> Stored:
        """What a small company takes."""
        return Stored(210_000_000, 1_400_000_000, 84_000_000_000)

    def network_checks(self) -> list[Check]:
        """What a test says."""
        return self.found

    def dial(self, address: str) -> None:
        """Kept in :attr:`calls`."""
        self._write("dial", address)

    def muted(self) -> frozenset[NotificationKind]:
        """What is switched off."""
        return frozenset(self.silent["muted"])

    def quiet_kinds(self) -> frozenset[NotificationKind]:
        """What does not pop up."""
        return frozenset(self.silent["hushed"])

    def mute(self, kinds: Collection[NotificationKind], *, on: bool = True) -> None:
        """Kept in :attr:`silent`."""
        self._silence("muted", kinds, on)

    def keep_quiet(self, kinds: Collection[NotificationKind], *, on: bool = True) -> None:
        """Kept in :attr:`silent`."""
        self._silence("hushed", kinds, on)

    def _silence(self, how: str, kinds: Collection[NotificationKind], on: bool) -> None:
        self.silent[how] = self.silent[how] | {*kinds} if on else self.silent[how] - {*kinds}
