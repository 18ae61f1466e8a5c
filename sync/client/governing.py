"""Governing, from a client: invitations, roles, removals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sync.values import DeviceId, EntryId, PersonId, Rank

if TYPE_CHECKING:
    from sync.client.asking import Asker
    from sync.local.governing import ChangeRole, CloseInvite, InviteFacts, Remove


class Governing:
    """The part of a client that owners and administrators use. Raises as the other writes do."""

    _asker: Asker

    def invites(self) -> list[InviteFacts]:
        """Every invitation that counts, the newest first. Their codes are nowhere."""
        from sync.local import governing

        return self._asker.ask(governing.AskInvites(), governing.Invites).invites

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

    def remove(
        self,
        person: PersonId | None = None,
        *,
        device: DeviceId | None = None,
        wipe: bool = False,
        count_later: bool = False,
        words: Sequence[str] = (),
    ) -> EntryId:
        """Remove a person, or only one device. What they wrote so far stays, as known here.

        ``count_later`` moves an earlier removal on: what has come since counts as well.
        ``words`` are needed to remove an owner.
        """
        from sync.local import governing

        return self._change(governing.Remove(person, device, wipe, count_later, list(words)))

    def _change(self, command: CloseInvite | ChangeRole | Remove) -> EntryId:
        from sync.local.commands import Written

        return self._asker.ask(command, Written).id
