"""A new owner by two thirds of the people, when every owner and the words are lost (protocol.md 4).

What counts is governance's to say. Here is refused beforehand what would have no effect.
"""

from __future__ import annotations

from sync.codec import encode
from sync.errors import NotAllowed, OutOfReach, UnknownTarget
from sync.governance.acts import Assent, ControlKind, Succession, Veto
from sync.governance.acts.people import MAX_GRANT_TIPS
from sync.governance.state import SuccessionNote
from sync.local.succeeding import Agree, Object, Proposal, Proposals, Propose
from sync.node.core import Node
from sync.node.governing import tips
from sync.node.standing import check_standing
from sync.values import EntryId, Lane, PersonId, Rank


def propose(node: Node, command: Propose) -> EntryId:
    """Propose an owner, and say yes to it; the id of the proposal.

    Raises:
        UnknownTarget: nobody of that key. OutOfReach: an owner already.
        NotAllowed: it takes an administrator.
        Removed, Contested, UpdateNeeded, ReadOnlyHome, NoSpace, CannotWrite
    """
    member = node.governance.members.get(command.person)
    if member is None:
        raise UnknownTarget(what="person", text=command.person.hex())
    if member.rank is Rank.OWNER:
        raise OutOfReach(why="same", who=_name(node, member.person))
    check_standing(node)
    rank = node.governance.rank_of_device(node.key.device)
    if rank is None or rank > Rank.ADMIN:
        raise NotAllowed(action="propose an owner", needs="admin")
    start = tips(node, member.devices, (Lane.CONTROL,), MAX_GRANT_TIPS)
    act = Succession(person=member.person, start=start)
    proposal = node.append(Lane.CONTROL, [(int(ControlKind.SUCCESSION), encode(act))])[0]
    agree(node, Agree(proposal))
    return proposal


def agree(node: Node, command: Agree) -> EntryId:
    """Say yes; the id of the entry.

    Raises:
        UnknownTarget: no such proposal. OutOfReach: agreed already, or it is over.
        Removed, Contested, UpdateNeeded, ReadOnlyHome, NoSpace, CannotWrite
    """
    note = _open(node, command.proposal)
    if node.person in note.assents:
        raise OutOfReach(why="agreed", who=_name(node, note.person))
    check_standing(node)
    body = encode(Assent(succession=note.id))
    return node.append(Lane.CONTROL, [(int(ControlKind.ASSENT), body)])[0]


def say_no(node: Node, command: Object) -> EntryId:
    """An owner's veto; the id of the entry.

    Raises:
        UnknownTarget: no such proposal. OutOfReach: it is off already.
        NotAllowed: it takes an owner.
        Removed, Contested, UpdateNeeded, ReadOnlyHome, NoSpace, CannotWrite
    """
    note = _note(node, command.proposal)
    if note.vetoes:
        raise OutOfReach(why="vetoed", who=_name(node, note.person))
    check_standing(node)
    rank = node.governance.rank_of_device(node.key.device)
    if rank is None or rank > Rank.OWNER:
        raise NotAllowed(action="object to a new owner", needs="owner")
    body = encode(Veto(succession=note.id))
    return node.append(Lane.CONTROL, [(int(ControlKind.VETO), body)])[0]


def proposals_of(node: Node) -> Proposals:
    """Every proposal that counts."""
    notes = node.governance.successions.values()
    newest = sorted(notes, key=lambda note: (node.time_of(note.id), note.id), reverse=True)
    return Proposals([_facts(node, note) for note in newest])


def _facts(node: Node, note: SuccessionNote) -> Proposal:
    author = node.governance.standing(note.by)
    return Proposal(
        id=note.id,
        person=note.person,
        name=_name(node, note.person),
        by=_name(node, author.person) if author else "",
        time_ms=node.time_of(note.id),
        agreed=[_name(node, person) for person in note.assents],
        needed=note.needed,
        mine=node.person in note.assents,
        state="off" if note.vetoes else "done" if note.effective else "open",
    )


def _open(node: Node, proposal: EntryId) -> SuccessionNote:
    note = _note(node, proposal)
    if note.vetoes or note.effective:
        raise OutOfReach(why="vetoed" if note.vetoes else "same", who=_name(node, note.person))
    return note


def _note(node: Node, proposal: EntryId) -> SuccessionNote:
    note = node.governance.successions.get(proposal)
    if note is None:
        raise UnknownTarget(what="proposal", text=proposal.hex())
    return note


def _name(node: Node, person: PersonId) -> str:
    return node.reader.name_of(person)
