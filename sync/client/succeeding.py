"""Choosing a new owner, from a client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sync.values import EntryId, PersonId

if TYPE_CHECKING:
    from sync.client.asking import Asker
    from sync.local.succeeding import Proposal


class Succeeding:
    """The part of a client for when every owner is lost. Raises as the other writes do."""

    _asker: Asker

    def proposals(self) -> list[Proposal]:
        """Who was proposed as a new owner, the newest first."""
        from sync.local import succeeding

        return self._asker.ask(succeeding.AskProposals(), succeeding.Proposals).proposals

    def propose(self, person: PersonId) -> EntryId:
        """Propose somebody, as an administrator, and say yes to it."""
        from sync.local import commands, succeeding

        return self._asker.ask(succeeding.Propose(person), commands.Written).id

    def agree(self, proposal: EntryId) -> EntryId:
        """My yes; two thirds of the people make it so."""
        from sync.local import commands, succeeding

        return self._asker.ask(succeeding.Agree(proposal), commands.Written).id

    def say_no(self, proposal: EntryId) -> EntryId:
        """My no, as an owner: it is off."""
        from sync.local import commands, succeeding

        return self._asker.ask(succeeding.Object(proposal), commands.Written).id
