"""Governing, from a client: invitations, roles, removals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sync.values import DeviceId, EntryId, PersonId, Rank

if TYPE_CHECKING:
    from sync.client.asking import Asker
    from sync.client.results import Invite
    from sync.local.governing import (
        AlarmFacts,
        ChangeRole,
        CloseInvite,
        DoorFacts,
        InviteFacts,
        InviteMade,
        Invites,
        LinkMade,
        MakeInvite,
        Remove,
        WindowOpened,
    )


class Governing:
    """The part of a client that owners and administrators use. Raises as the other writes do."""

    _asker: Asker

    def invite(
        self,
        role: Rank = Rank.MEMBER,
        uses: int = 1,
        days: int = 7,
        *,
        confirmed: bool = False,
        words: Sequence[str] = (),
    ) -> Invite:
        """A new invitation. ``words`` are the recovery words, needed for an owner only.

        ``confirmed``: somebody compares six digits with the newcomer; for owners and
        administrators it always is.
        """
        from sync.local import governing

        command = governing.MakeInvite(int(role), uses, days, list(words), confirmed)
        return self._invited(command)

    def replace(
        self,
        person: PersonId,
        devices: Sequence[DeviceId] = (),
        days: int = 7,
        *,
        words: Sequence[str] = (),
    ) -> Invite:
        """A code for a new computer of somebody's. Once it is in, ``devices`` are out: without
        any, all that they have. An owner's takes the words."""
        from sync.local import governing

        role = int(Rank.MEMBER)
        command = governing.MakeInvite(role, 1, days, list(words), True, person, list(devices))
        return self._invited(command)

    def invite_each(self, copies: int, days: int = 7) -> list[Invite]:
        """Several invitations for one new member each, all or none."""
        from sync.local import governing

        answer = self._asker.ask(governing.MakeInvites(copies, days), governing.InvitesMade)
        return [_invite(made) for made in answer.made]

    def open_window(
        self, role: Rank = Rank.MEMBER, *, confirmed: bool = False, words: Sequence[str] = ()
    ) -> WindowOpened:
        """Six digits for one newcomer on this network, for ten minutes.

        Raises:
            NoNode: nobody runs here that could keep the window.
        """
        from sync.local import governing

        command = governing.OpenWindow(int(role), list(words), confirmed)
        return self._asker.ask(command, governing.WindowOpened)

    def link_code(self) -> LinkMade:
        """A code for a further computer of this home's person."""
        from sync.local import governing

        return self._asker.ask(governing.MakeLink(), governing.LinkMade)

    def answer_door(self, digits: str, *, yes: bool, words: Sequence[str] = ()) -> None:
        """Let in whoever has these six digits on their screen, or send them away.

        Raises:
            NoNode: nobody runs here that could keep a door. UnknownTarget: nobody waits with them.
        """
        from sync.local import commands, governing

        self._asker.ask(governing.AnswerDoor(digits, yes, list(words)), commands.Done)

    def invites(self) -> list[InviteFacts]:
        """Every invitation that counts, the newest first. Their codes are nowhere."""
        return self._invites().invites

    def at_the_door(self) -> list[DoorFacts]:
        """Who waits at the door of this computer for somebody's word, the first one first."""
        return self._invites().waiting

    def _invites(self) -> Invites:
        from sync.local import governing

        return self._asker.ask(governing.AskInvites(), governing.Invites)

    def _invited(self, command: MakeInvite) -> Invite:
        from sync.local.governing import InviteMade

        return _invite(self._asker.ask(command, InviteMade))

    def close_invite(
        self,
        invite: EntryId,
        honoured: Sequence[DeviceId] | None = None,
        *,
        words: Sequence[str] = (),
    ) -> EntryId:
        """Let nobody else in by an invitation; of those who used it only ``honoured`` stay.

        None: those stay who came in rightfully. ``words`` are the recovery words, needed for
        an owner's invitation only.
        """
        from sync.local import governing

        devices = None if honoured is None else list(honoured)
        return self._change(governing.CloseInvite(invite, devices, list(words)))

    def change_role(self, person: PersonId, role: Rank, *, words: Sequence[str] = ()) -> EntryId:
        """Another role. ``words`` are needed to make an owner, or another of one."""
        from sync.local import governing

        return self._change(governing.ChangeRole(person, int(role), list(words)))

    def alarms(self) -> list[AlarmFacts]:
        """What owners and administrators should look at; of others nothing."""
        from sync.local import governing

        return self._asker.ask(governing.AskAlarms(), governing.Alarms).alarms

    def network_exposed(self) -> bool:
        """Whether a removed device may know the network secret of now: until the next
        administrator's device that is online has made another, in a minute or two."""
        from sync.local import governing

        return self._asker.ask(governing.AskAlarms(), governing.Alarms).exposed

    def remove(
        self,
        person: PersonId | None = None,
        *,
        device: DeviceId | None = None,
        wipe: bool = False,
        count_later: bool = False,
        words: Sequence[str] = (),
        erase: bool = False,
        without_days: int = 0,
    ) -> EntryId:
        """Remove a person, or only one device. What they wrote so far stays, as known here.

        ``count_later`` moves an earlier removal on: what has come since counts as well. With
        ``erase`` nothing of it stays: out of sight at once, and its bytes gone after three days.
        Of what came here in the last ``without_days`` nothing counts, as of a flood. ``words`` are
        needed to remove an owner.
        """
        from sync.local import governing

        return self._change(
            governing.Remove(person, device, wipe, count_later, list(words), erase, without_days)
        )

    def _change(self, command: CloseInvite | ChangeRole | Remove) -> EntryId:
        from sync.local.commands import Written

        return self._asker.ask(command, Written).id


def _invite(made: InviteMade) -> Invite:
    from sync.client.results import Invite

    rank, expires_ms = Rank(made.role), made.expires_ms
    return Invite(made.id, made.code, rank, made.uses, expires_ms, made.confirmed)
