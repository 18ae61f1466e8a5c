"""What clients ask of a node at work: all that a home answers, and what only the network knows."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from sync.local.carrying import BackUp, Carry, PlanBackups
from sync.local.commands import (
    AnyAnswer,
    AnyCommand,
    AskNetwork,
    DialAddress,
    Done,
    NetworkFacts,
)
from sync.local.governing import AnswerDoor, AskInvites, Invites, OpenWindow, WindowOpened
from sync.node.checkpoints import reach_of
from sync.node.core import Node
from sync.node.executing import execute
from sync.node.inviting import at_the_door, invite_for_window, invites_of
from sync.node.neighbours import Neighbours, peer_facts, to_send
from sync.node.office import NodeOffice
from sync.node.outside import Outside
from sync.node.standing import trouble_of
from sync.replication.finding.addresses import parse_address
from sync.replication.nearby.window import OPEN_S
from sync.replication.protocol.admission import InviteCode
from sync.replication.service import Replication
from sync.replication.transport import address_text
from sync.store.letters import awaited


class Answering:
    """Of one node at work. ``disk_changed`` is called when a file has brought something."""

    _replication: Replication

    def __init__(
        self,
        node: Node,
        office: NodeOffice,
        outside: Outside,
        neighbours: Neighbours,
        disk_changed: Callable[[], None],
    ) -> None:
        self._node = node
        self._office = office
        self._outside = outside
        self._neighbours = neighbours
        self._disk_changed = disk_changed
        self._listen = ""

    def begin(self, replication: Replication, listen: str) -> None:
        """The network is up, and whoever asks is told of the address ``listen``. Before anything
        is asked."""
        self._replication = replication
        self._listen = listen

    async def answer(self, command: AnyCommand) -> AnyAnswer:
        """Carry out a command. Raises as :func:`sync.node.executing.execute`, and whatever the
        network refuses."""
        match command:
            case AskNetwork():
                return await self._office.on_writer(self._network)
            case DialAddress(address=address):
                self._replication.dial(*parse_address(address))
                return Done()
            case AnswerDoor(digits=digits, yes=yes, words=words):
                await self._office.waiting.answer(digits, yes=yes, words=words)
                return Done()
            case OpenWindow():
                return await self._open_window(command)
            case Carry() | BackUp() | PlanBackups():
                answer = await self._outside.carry_out(command)
                self._disk_changed()  # colleagues are told what came by it
                return answer
            case AskInvites():
                return await self._office.on_writer(self._invites)
        return await self._office.on_writer(execute, self._node, command)

    async def _open_window(self, command: OpenWindow) -> AnyAnswer:
        made, company = await self._office.on_writer(invite_for_window, self._node, command)
        opened = await self._replication.open_window(company, InviteCode.parse(made.code))
        until_ms = self._node.clock() + round(OPEN_S * 1000)
        address = address_text(self._own_host(), opened.port)
        confirmed, role = made.confirmed, made.role
        return WindowOpened(opened.digits, company, address, until_ms, made.id, role, confirmed)

    def _own_host(self) -> str:
        """An address at which others reach this computer, also when it listens on all it has."""
        hosts = [parse_address(text)[0] for text in self._replication.addresses]
        return next(iter(hosts), "127.0.0.1")

    def _invites(self) -> Invites:
        waiting = [at_the_door(self._node, asking) for asking in self._office.waiting.all()]
        return replace(invites_of(self._node), waiting=waiting)

    def _network(self) -> NetworkFacts:
        reach = reach_of(self._node)
        peers = self._replication.peers()
        withheld = self._neighbours.withheld(self._replication)
        expected = awaited(self._node.store) - sum(one.entries for one in withheld)
        return NetworkFacts(
            running=True,
            listen=self._listen,
            peers=[peer_facts(peer) for peer in peers],
            to_send=to_send(self._node),
            receiving=sum(peer.receiving for peer in peers) + max(0, expected),
            trouble=trouble_of(self._node),
            room=self._node.caring.disk,
            clock_behind_ms=self._replication.clock_behind_ms(),
            reachable="alone" if self._replication.alone else self._replication.reachable,
            missing=self._neighbours.missing(peers),
            addresses=self._replication.addresses,
            checkpoint_ms=reach.at_ms,
            lacking=reach.lacking,
            withheld=withheld,
        )
