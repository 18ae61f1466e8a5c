"""What only a node knows: who is near, and the home in figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sync import errors
from sync.client.asking import Asker
from sync.client.reading import Reading
from sync.store.keys import member_keys
from sync.values import DeviceId
from sync.views.rows import PersonRow

if TYPE_CHECKING:
    from sync.client.results import MissingRow, Network, PeerRow, Status, WithheldRow
    from sync.local import commands


class Near(Reading):
    """That part of a client."""

    _asker: Asker

    def network(self) -> Network:
        """Who is near. Without a node: nobody, and it says so."""
        from sync.client.results import Network
        from sync.local import commands

        facts = self._asker.ask_node(commands.AskNetwork())
        if not isinstance(facts, commands.NetworkFacts):
            return Network(False, "", (), 0, 0)
        people = {device: row for row in self.people() for device in row.devices}
        return Network(
            running=True,
            listen=facts.listen,
            peers=tuple(_peer_row(peer, people) for peer in facts.peers),
            to_send=facts.to_send,
            receiving=facts.receiving,
            trouble=facts.trouble,
            room=facts.room,
            clock_behind_ms=facts.clock_behind_ms,
            reachable=facts.reachable,
            missing=tuple(_missing_row(one, people) for one in facts.missing),
            addresses=tuple(facts.addresses),
            withheld=tuple(_withheld_row(one, people) for one in facts.withheld),
        )

    def hindrance(self) -> errors.PatioError | None:
        """What keeps a node from running on this home, as far as its files tell; else None.

        Worth asking while none runs: one that ends as soon as it starts tells nobody why.
        """
        from sync.store.keystore import unlock

        try:
            unlock(member_keys(self._paths.keys), self._paths.keys)
        except errors.PatioError as error:
            return error
        return None

    def dial(self, address: str) -> None:
        """Try a colleague's address (``HOST:PORT``) that somebody has typed.

        Raises:
            BadAddress: it is none. NoNode: nobody runs that could try it.
        """
        from sync.local import commands

        self._asker.ask(commands.DialAddress(address), commands.Done)

    def status(self) -> Status:
        """The home in figures."""
        from sync.client.results import Status
        from sync.local import commands

        facts = self._asker.ask(commands.AskStatus(), commands.StatusFacts)
        return Status(
            me=self._outsider() or self.me(),
            entries=facts.entries,
            missing_payloads=facts.missing_payloads,
            log_digest=facts.log.hex(),
            governance_digest=facts.governance.hex(),
            views_digest=facts.views.hex(),
            network=self.network(),
            writable=facts.writable,
            why=facts.why,
            alarms=tuple(facts.alarms),
            removal=facts.removal,
            update_needed=facts.update_needed,
            room=facts.room,
            exposed=facts.exposed,
        )


def _peer_row(peer: commands.PeerFacts, people: dict[DeviceId, PersonRow]) -> PeerRow:
    from sync.client.results import PeerRow

    device = DeviceId(peer.device) if peer.device else None
    row = people.get(device) if device else None
    return PeerRow(
        device=device,
        person=row.person if row else None,
        name=row.name if row else "",
        place=row.place if row else "",
        address=peer.address,
        state=peer.state,
        since_ms=peer.since_ms,
        why=peer.why,
    )


def _withheld_row(one: commands.WithheldFacts, people: dict[DeviceId, PersonRow]) -> WithheldRow:
    from sync.client.results import WithheldRow

    def name(device: DeviceId) -> str:
        return people[device].name if device in people else ""

    asked = tuple(name(device) for device in one.asked)
    return WithheldRow(one.author, name(one.author), one.entries, asked)


def _missing_row(one: commands.MissingFacts, people: dict[DeviceId, PersonRow]) -> MissingRow:
    from sync.client.results import MissingRow

    row = people.get(one.device)
    return MissingRow(
        device=one.device,
        person=row.person if row else None,
        name=row.name if row else "",
        place=row.place if row else "",
        address=one.address,
        seen_ms=one.seen_ms,
        why=one.why,
    )
