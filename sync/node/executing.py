"""One door for every command, whether a client sent it or the command line runs it here."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from sync.errors import DamagedHome, LogMissing, NoNode, PersonError
from sync.local import (
    carrying,
    commands,
    governing,
    importing,
    messaging,
    settling,
    succeeding,
    updating,
)
from sync.local.commands import AnyAnswer, AnyCommand, Done, StatusFacts, Written
from sync.node import (
    announcing,
    channels,
    drafting,
    editing,
    events,
    knowledge,
    leaving,
    outward,
    people,
    polls,
    questions,
    thanking,
    welcomes,
)
from sync.node.core import Node
from sync.node.epochs import go_on
from sync.node.glancing import GLANCED, LOOKED
from sync.node.governing import change_role, remove
from sync.node.importing import bring_in
from sync.node.inviting import close_invite, invites_of, make_invite, make_invites
from sync.node.linking import make_link
from sync.node.retaining import would_go
from sync.node.rooting import root_log
from sync.node.settling import change_settings, settings_of
from sync.node.standing import standing_first, trouble_of
from sync.node.succeeding import agree, proposals_of, propose, say_no
from sync.node.telling import alarms_of, removal_of
from sync.node.turns import Turn, at_once
from sync.node.writing import write
from sync.store.care.marking import driver_of
from sync.store.care.mending import integrity
from sync.store.care.rot import begins_rotten
from sync.store.letters import awaited
from sync.store.local import mark_seen

WRITERS: Final = (
    announcing,
    channels,
    drafting,
    editing,
    events,
    knowledge,
    leaving,
    outward,
    people,
    polls,
    questions,
    thanking,
    welcomes,
)
"""Modules that say of their own commands how they are written (:mod:`sync.node.writing`)."""


def execute(node: Node, command: AnyCommand) -> AnyAnswer:
    """Carry out a command on an open home.

    Raises:
        PersonError: refused, with nothing written.
        LogMissing: among them: what a member's log begins with is not here (any more).
        DamagedHome: or it is, and nothing can be made of it.
    """
    make_ready(node)
    with standing_first(node):
        return _carry_out(node, command)


def _carry_out(node: Node, command: AnyCommand) -> AnyAnswer:
    match command:
        case governing.MakeInvite():
            return make_invite(node, command)
        case governing.MakeInvites():
            return make_invites(node, command)
        case governing.MakeLink():
            return make_link(node)
        case governing.AskInvites():
            return invites_of(node)
        case governing.AskAlarms():
            return governing.Alarms(alarms_of(node), node.governance.secret_epochs.dirty)
        case governing.CloseInvite():
            return Written(close_invite(node, command))
        case governing.ChangeRole():
            return Written(change_role(node, command))
        case governing.Remove():
            return Written(remove(node, command))
        case governing.CheckWords():
            root_log(node, command.words)
            return Done()
        case succeeding.Propose():
            return Written(propose(node, command))
        case succeeding.Agree():
            return Written(agree(node, command))
        case succeeding.Object():
            return Written(say_no(node, command))
        case succeeding.AskProposals():
            return proposals_of(node)
        case settling.AskSettings():
            return settings_of(node)
        case settling.AskWouldGo(months):
            return would_go(node, months)
        case settling.ChangeSettings():
            return Written(change_settings(node, command))
        case carrying.Carry() | carrying.BackUp() | carrying.PlanBackups():
            return keep(node, command)
        case updating.AskUpdate():
            return node.updating.facts()
        case updating.BringUpdate(path):
            return node.updating.bring(Path(path))
        case updating.ApproveUpdate():
            return Written(node.updating.approve())
        case updating.GetUpdate(folder, previous):
            return node.updating.get(Path(folder), previous=previous)
        case importing.Import():
            return bring_in(node, command)
        case (
            messaging.Send()
            | messaging.MakeGroup()
            | messaging.ChangeGroup()
            | messaging.NameTrusted()
            | messaging.AskUnsigned()
            | messaging.AnswerQuestion()
            | messaging.Report()
        ):
            from sync.node.messaging import write_private  # with what encrypts

            return Written(write_private(node, command))
        case commands.MarkSeen(place):
            mark_seen(node.store, place, node.clock())
            node.on_change(LOOKED | {GLANCED})
            return Done()
        case commands.WantFile(blob):
            node.shelving.want(blob)
            return Done()
        case commands.WantPreview(blob):
            node.shelving.want_preview(blob)
            return Done()
        case commands.Rebuild():
            node.rebuild()
            return Done()
        case commands.Continue():
            go_on(node)
            return Done()
        case commands.AskStatus():
            return status_of(node)
        case (
            commands.AskNetwork()
            | commands.DialAddress()
            | governing.AnswerDoor()
            | governing.OpenWindow()
        ):
            raise NoNode()  # only a running node has a network
        case _:
            return Written(write(command, node))


def make_ready(node: Node) -> None:
    """See to it that the home can carry out a command. Raises as :func:`execute`."""
    if not node.governance.members:
        raise _nobody_belongs(node)
    if node.views.lost():
        node.fold()
    elif node.behind:
        node.catch_up()


def keep(
    node: Node,
    command: carrying.Carry | carrying.BackUp | carrying.PlanBackups,
    turn: Turn = at_once,
) -> carrying.Carried | carrying.BackedUp:
    """Make or read a file; what has to do with the home is done in turns of its writer."""
    # With what encrypts, which other commands do without.
    from sync.node.backing import back_up, plan_backups
    from sync.node.carrying import carry

    match command:
        case carrying.Carry():
            return carry(node, command, turn)
        case carrying.BackUp():
            return back_up(node, command, turn)
        case carrying.PlanBackups():
            return plan_backups(node, command, turn)


def _nobody_belongs(node: Node) -> PersonError:
    """What became of a member's log that names no member."""
    path = str(node.home.log)
    found = integrity(node.home.log)
    if found:
        return DamagedHome(path=path, why=found[0])
    if begins_rotten(driver_of(node.store), node.company):
        return DamagedHome(path=path, why="bytes in it have changed")
    return LogMissing(path=path)


def status_of(node: Node) -> StatusFacts:
    """What the home holds. Equal digests on two devices mean equal content."""
    trouble = trouble_of(node)
    return StatusFacts(
        entries=node.store.count(),
        missing_payloads=awaited(node.store),
        log=node.store.digest(),
        governance=node.governance.digest(),
        views=node.views.digest(),
        writable=not trouble,
        why=trouble,
        alarms=alarms_of(node),
        removal=removal_of(node),
        update_needed=node.governance.frozen_by is not None,
        room=node.caring.disk,
        exposed=node.governance.secret_epochs.dirty,
    )
