"""What has to stay although it is older than the retention, because it still counts.

As a log is a chain, nothing can go that comes after it. So few things are on this list, and each of
them ends by itself:

- the announcement that is pinned now, and one that somebody who belonged when it was written has
  not confirmed; with the receipts for it, doubts and their answer among them;
- the newest profile of each person who belongs. It is written anew in time by the person's own
  computer (:mod:`sync.node.retaining`). Of somebody who left, as long as anything of theirs stays;
- a poll that closed within the retention or is open, at most a year after it was made; with the
  votes in it;
- an event that is not over, with who comes, a piece for outside that is still told, with who
  agrees, and the days on which somebody is away;
- that somebody leaves, as long as anything stays that they may have written until their last day:
  their name may not come back (:mod:`sync.content.farewells`);
- a reaction to something that is younger than the retention, a receipt for it and what else marks
  it, and what the receivers of thanks do with them;
- an act by which an author erases something, or a receiver of thanks withdraws, as long as that has
  not gone: whoever had been away would show it again. So it is with another text of something;
- what this version does not know.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from sync.content.announcements import Ack
from sync.content.erasing import Erase
from sync.content.events import Attend, Event
from sync.content.farewells import Farewell
from sync.content.feed import ReactionAct
from sync.content.kinds import ERASABLE, KINDS, ContentKind, decode_content
from sync.content.kudos import PassOn, Withdraw
from sync.content.outside import Outside
from sync.content.people import Away
from sync.content.polls import LONGEST_MS, Vote
from sync.content.processes import Reviewed
from sync.content.questions import Helped, MeToo
from sync.content.receipts import Doubt, DoubtsAnswer, Pin, Remind, Revision, Urgent
from sync.content.welcomes import TaskDone
from sync.errors import ProtocolError
from sync.log.clock import hlc_ms
from sync.store.pruning import Going
from sync.values import EntryId, Lane, PersonId, Rank
from sync.views.feed import PAGE_LIMIT
from sync.views.rows import Card, CardKind
from sync.views.rows_announcements import AnnouncementDetail
from sync.views.rows_events import EventDetail
from sync.views.rows_outside import OutsideDetail
from sync.views.rows_polls import poll_of

if TYPE_CHECKING:
    from sync.node.core import Node

_RECEIPTS = frozenset({ContentKind.DOUBT, ContentKind.DOUBTS_ANSWER})
_UNDOING = frozenset({ContentKind.ERASE, ContentKind.WITHDRAW, ContentKind.REVISION})
_UNTIL_A_DAY: Final = frozenset(
    {ContentKind.EVENT, ContentKind.OUTSIDE, ContentKind.AWAY, ContentKind.FAREWELL}
)
_YEAR_MS: Final = 366 * 24 * 60 * 60 * 1000


class Lasting:
    """What must stay of entries written before ``until_ms``, as of the moment it was made."""

    def __init__(self, node: Node, until_ms: int) -> None:
        self._node = node
        self._until_ms = until_ms
        self._profiles = node.reader.newest_profiles()
        self._announcements = self._asking()
        self._polls = self._polling()

    def stays(self, entry: Going) -> bool:
        """Whether an old entry has to stay; acts of erasing are another question."""
        kind = entry.header.kind
        if kind == ContentKind.PROFILE:
            person = self._profiles.get(entry.id)
            return person is not None and person in self._node.governance.members
        if kind == ContentKind.ANNOUNCEMENT:
            return entry.id in self._announcements
        if kind == ContentKind.POLL:
            return entry.id in self._polls
        if kind in _UNTIL_A_DAY:
            return self._is_to_come(entry)
        if kind in (ERASABLE - _RECEIPTS) or kind == ContentKind.ERASE:
            return False
        if kind not in KINDS or entry.body is None:
            return True
        try:
            content = decode_content(kind, entry.body)
        except ProtocolError:
            return False  # it makes no row anywhere
        match content:
            case (
                Ack(target=target)
                | Doubt(target=target)
                | DoubtsAnswer(target=target)
                | Remind(target=target)
                | Urgent(target=target)
                | Pin(target=target)
            ):
                return target in self._announcements or self._is_young(EntryId(target))
            case Vote(target=target):
                return target in self._polls or self._is_young(EntryId(target))
            case (
                ReactionAct(target=target)
                | PassOn(target=target)
                | Withdraw(target=target)
                | Reviewed(target=target)
                | TaskDone(target=target)
                | MeToo(target=target)
                | Helped(target=target)
            ):
                return self._is_young(EntryId(target))
            case Attend(target=target):
                return self._is_young(EntryId(target)) or self._is_awaited(EntryId(target))
        return False

    def last_word_of(self, entry: Going) -> PersonId | None:
        """Whose newest profile an entry is, None when it is none."""
        return self._profiles.get(entry.id)

    def erases(self, entry: Going) -> list[EntryId]:
        """What an act takes back, or gives another text; empty for everything else."""
        if entry.header.kind not in _UNDOING or entry.body is None:
            return []
        try:
            act = decode_content(entry.header.kind, entry.body)
        except ProtocolError:
            return []
        match act:
            case Erase():
                return [EntryId(target) for target in act.targets]
            case Withdraw(target=target) | Revision(target=target):
                return [EntryId(target)]
        return []

    # -- inside -----------------------------------------------------------------------

    def _is_to_come(self, entry: Going) -> bool:
        """Whether the days that an entry speaks of are not over."""
        if entry.body is None:
            return True
        try:
            content = decode_content(entry.header.kind, entry.body)
        except ProtocolError:
            return False
        match content:
            case Event():
                return content.over_ms > self._node.clock()
            case Away() | Outside():
                return content.until >= self._yesterday()
            case Farewell():
                return self._is_felt(entry, content)
        return False

    def _is_felt(self, entry: Going, act: Farewell) -> bool:
        """Whether something stays that was written before a last day. That somebody stays after all
        takes back a day that can be a year ahead."""
        day = act.day or _day_before(hlc_ms(entry.header.hlc) + _YEAR_MS)
        return day >= _day_before(self._until_ms)

    def _is_awaited(self, target: EntryId) -> bool:
        """Whether that is an event which is not over, or a piece for outside that is still told."""
        card = self._node.reader.card(target)
        detail = card.detail if card else None
        if isinstance(detail, EventDetail):
            return detail.over_ms > self._node.clock()
        return isinstance(detail, OutsideDetail) and detail.until >= self._yesterday()

    def _yesterday(self) -> str:
        """A day less than it is: what ends today may still go on somewhere."""
        return _day_before(self._node.clock())

    def _is_young(self, target: EntryId) -> bool:
        found = self._node.store.find(target)
        header = self._node.store.header_at(found.log, found.seq) if found else None
        return header is not None and hlc_ms(header.hlc) >= self._until_ms

    def _asking(self) -> set[EntryId]:
        """The pinned announcement, and those that wait for somebody's receipt."""
        node = self._node
        pinned = node.reader.pinned(node.clock())
        found = {pinned.id} if pinned else set()
        asked = (m.person for m in node.governance.members.values() if m.rank <= Rank.MEMBER)
        since = {person: self._belongs_since(person) for person in asked}
        for card in self._every(CardKind.ANNOUNCEMENT):
            ends_ms = card.detail.ends_ms if isinstance(card.detail, AnnouncementDetail) else 0
            if ends_ms and ends_ms <= node.clock():
                continue
            done = {ref.person for ref in card.acks} | {card.person}
            if card.needs_ack and any(
                since_ms <= card.time_ms for person, since_ms in since.items() if person not in done
            ):
                found.add(card.id)
        return found

    def _polling(self) -> set[EntryId]:
        """The polls that are open, or have been until not long ago."""
        found: set[EntryId] = set()
        for card in self._every(CardKind.POLL):
            poll = poll_of(card.detail)
            if poll and self._until_ms <= poll.closes_ms <= card.time_ms + LONGEST_MS:
                found.add(card.id)
        return found

    def _every(self, kind: CardKind) -> Iterator[Card]:
        """Every card of a kind that is shown, the newest first."""
        before: EntryId | None = None
        while page := self._node.reader.feed(
            kinds=frozenset({kind}), limit=PAGE_LIMIT, before=before
        ):
            yield from page
            before = page[-1].id

    def _belongs_since(self, person: PersonId) -> int:
        """When the person's first device wrote its first entry, by its clock."""
        node = self._node
        firsts = [
            node.store.header_at(log, 1)
            for log in node.store.heads([Lane.CONTROL])
            if (standing := node.governance.standing(log.device)) and standing.person == person
        ]
        return min((hlc_ms(header.hlc) for header in firsts if header), default=0)


def _day_before(moment_ms: int) -> str:
    """The day before that of a moment in Unix milliseconds, by UTC."""
    moment = datetime.fromtimestamp(moment_ms / 1000, UTC)
    return (moment - timedelta(days=1)).date().isoformat()
