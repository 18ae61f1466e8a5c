"""What is not right: told to those who see to it; and why something was hidden, to its author."""

from __future__ import annotations

from sync.content.kinds import ERASABLE
from sync.content.letters import LetterKind
from sync.content.reports import BECAUSE, Reason, Report
from sync.content.rules import check_text
from sync.errors import BadText, OutOfReach, UnknownTarget
from sync.local import messaging, writing
from sync.node.core import Node
from sync.node.messaging import seal_letter
from sync.values import DeviceId, EntryId, Lane, PersonId, Rank


def report(node: Node, command: messaging.Report) -> EntryId:
    """Tell those who see to it that something is not right; the letter's id.

    Raises:
        UnknownTarget: nothing of that id that people see.
        OutOfReach: it is this person's own, or there is nobody to tell.
        BadText: a rule refuses the words. As well as :func:`seal_letter`.
    """
    author = _author_of(node, command.target)
    text = check_text("reason", command.text, BECAUSE.low, BECAUSE.high)
    if author == node.person:
        raise OutOfReach(why="own", who="")
    to = told_about(node, author)
    if to <= {node.person}:
        raise OutOfReach(why="nobody_moderates", who="")
    letter = Report(target=command.target, text=text)
    return seal_letter(node, LetterKind.REPORT, letter, {node.person, *to})


def told_about(node: Node, author: PersonId) -> frozenset[PersonId]:
    """Who sees to what somebody wrote: the company's moderators, and its owners and administrators
    where no moderator could hide it; never the author (product.md, Content: report)."""
    governance = node.governance
    others = {p: member.rank for p, member in governance.members.items() if p != author}
    named = {p for p in governance.settings.moderators if p in others}
    ranks = (one.rank for one in governance.devices.values() if one.person == author)
    rank = min(ranks, default=Rank.MEMBER)
    if any(min(others[p], Rank.ADMIN) < rank for p in named):
        return frozenset(named)
    return frozenset(named | {p for p, strong in others.items() if strong <= Rank.ADMIN})


def give_reason(node: Node, command: writing.Hide, device: DeviceId) -> EntryId:
    """Tell an author why something of hers is hidden; the letter's id.

    Raises:
        BadText: a rule refuses the words, it is not to be hidden, or she has left.
    """
    text = check_text("reason", command.because, BECAUSE.low, BECAUSE.high)
    if not command.on:
        raise BadText(field="reason", rule="shown")
    standing = node.governance.standing(device)
    if standing is None or standing.person not in node.governance.members:
        raise BadText(field="to", rule="left")
    letter = Reason(target=command.target, text=text)
    return seal_letter(node, LetterKind.REASON, letter, {node.person, standing.person})


def _author_of(node: Node, entry: EntryId) -> PersonId:
    """Who wrote something that can be reported.

    Raises:
        UnknownTarget: it is not here, nothing that people see, or out of sight already.
    """
    found = node.store.find(entry)
    header = node.store.header_at(found.log, found.seq) if found else None
    standing = node.governance.standing(found.log.device) if found else None
    if found is None or header is None or standing is None:
        raise UnknownTarget(what="entry", text=entry.hex())
    gone = (
        found.log.lane != Lane.CONTENT
        or header.kind not in ERASABLE
        or not node.store.payloads([entry])
        or node.governance.is_hidden(entry, standing.device)
        or node.governance.is_erased(entry, standing.device)
        or (entry, standing.person) in node.reader.erased_by([entry])
    )
    if gone:
        raise UnknownTarget(what="entry", text=entry.hex())
    return standing.person
