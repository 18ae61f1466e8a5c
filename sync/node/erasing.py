"""The one routine by which the bytes of an erased entry go, wherever they are (protocol.md A8).

What an author takes back is out of sight everywhere as soon as the act is folded. Its bytes go at
once as well, up to fifty entries a day and person; beyond that after three days, and only if the
act still counts then: the thief of one laptop must not erase a person's history. What somebody of
a stronger rank orders goes after three days (:mod:`sync.node.orders`). Where an act turns out not
to count after all, what it took is wanted again: somebody may have it still, and all have to end
with the same.

It knows every place: payload and what waits for one (:mod:`sync.store.entries`), pages and the
words of the search (:mod:`sync.views`), pictures that nothing else shows, write-ahead logs, free
pages, and copies that were set aside. The log's tombstones say what is done; whatever of it the
views do not know of is what a crash, or a new file, left to do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from sync.node.orders import DAY_MS, GRACE_MS, Orders, is_erasable
from sync.store.drafts import blobs_in_drafts
from sync.store.erasing import acts_of, authors_in, buried, bury_count, sweep, swept, unswept
from sync.values import DeviceId, EntryId, Lane, LogKey, PersonId

if TYPE_CHECKING:
    from sync.governance.state import Governance
    from sync.node.core import Node
    from sync.views.erased import Asked

AT_ONCE: Final = 50
"""Entries of a person that go at once, of those that it was asked for within a day."""

LOOKED_AT: Final = 400

QUIET_MS: Final = 30_000
"""While nothing comes, how often it is looked whether something's three days are over."""


class Erasing:
    """Of one node, and of its writer's thread."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._unswept = unswept(node.store)
        self._orders = Orders(node)
        self._judged_by: tuple[object, ...] = ()
        self._wanted = _Rounds()
        self._quiet: tuple[int, int] | None = None
        self._governance: Governance | None = None
        self._looked_ms = 0

    @property
    def rests(self) -> bool:
        """Whether the last look left nothing to be done (any thread)."""
        return self._quiet is not None

    def look(self) -> bool:
        """Let go of what may go now; whether what is waited for is another by it.

        Cheap while nothing has come: then only time brings anything, and that has time itself.

        Raises:
            NoSpace, CannotWrite: the next look goes on.
        """
        node, now_ms = self._node, self._node.clock()
        governance, state = node.governance, (node.views.cursor, node.store.missing_count())
        since_ms = now_ms - self._looked_ms
        quiet = self._quiet == state and self._governance is governance
        if quiet and 0 <= since_ms < QUIET_MS:
            return False
        self._quiet = None
        changed, did = self._look()
        if not (did or self._unswept or self._wanted.skip):
            self._quiet, self._governance, self._looked_ms = state, governance, now_ms
        return changed

    def _look(self) -> tuple[bool, bool]:
        """The same, and whether anything was done."""
        node = self._node
        before = bury_count(node.store)
        changed = self._revive()
        self._forget_the_buried()  # they count against the limit
        self._recognise_sealed()
        acts = self._orders.due(LOOKED_AT)
        acts |= self._in_time(node.reader.due_to_go(node.clock(), LOOKED_AT))
        if acts:
            node.catch_up()  # nothing of it may be on its way to the pages in another thread
            node.store.erase(acts)
            self._forget_the_buried()
        self._let_edits_follow()
        changed |= self._stop_waiting()
        if self._unswept and all([sweep(node.store), node.views.sweep()]):
            swept(node.store)
            self._unswept = False
        return changed, changed or bool(acts) or bury_count(node.store) != before

    def is_theirs(self, entry: EntryId, person: PersonId) -> bool:
        """Whether an entry is here, can be erased, and that person wrote it."""
        found = self._node.store.find(entry)
        return (
            found is not None
            and is_erasable(self._node, found.log, found.seq)
            and self._person_of(found.log.device) == person
        )

    # -- inside -----------------------------------------------------------------------

    def _recognise_sealed(self) -> None:
        """The pages know nothing of what is sealed to others, and it may lie here all the same."""
        node = self._node
        asked = node.reader.unrecognised()
        authors = authors_in(node.store, {entry for entry, _ in asked}, Lane.SEALED)
        sealed = {
            e for e, person in asked if e in authors and self._person_of(authors[e]) == person
        }
        if sealed:
            node.views.recognise(list(sealed))

    def _in_time(self, asked: Sequence[Asked]) -> dict[EntryId, EntryId]:
        """Those that need not wait any longer, with their acts; the others are put off."""
        now_ms = self._node.clock()
        acts: dict[EntryId, EntryId] = {}
        later: dict[EntryId, int] = {}
        granted: dict[PersonId, list[int]] = {}
        for one in sorted(asked, key=lambda one: (one.received_ms, one.entry)):
            at, moments = one.received_ms, granted.setdefault(one.person, [])
            if not self.is_theirs(one.entry, one.person):
                later[one.entry] = now_ms + DAY_MS
                continue
            before = sum(at - DAY_MS < moment for moment in moments)
            before += self._node.reader.gone_within(one.person, at - DAY_MS, at)
            if before < AT_ONCE:
                moments.append(at)
                acts[one.entry] = one.act
            elif now_ms >= at + GRACE_MS:
                acts[one.entry] = one.act
            else:
                later[one.entry] = at + GRACE_MS
        if later:
            self._node.views.postpone(later)
        return acts

    def _forget_the_buried(self) -> None:
        """Let the pages go of what the log has let go of, and of the pictures only they showed."""
        node = self._node
        if bury_count(node.store) == node.reader.gone_count():
            return
        known, every = set(node.reader.gone()), dict(buried(node.store))
        if risen := [entry for entry in known if entry not in every]:
            self._take_back(risen)
        rest = [(entry, device) for entry, device in every.items() if entry not in known]
        drafted = blobs_in_drafts(node.home.drafts) if rest else set()
        for start in range(0, len(rest), LOOKED_AT):
            some = {e: self._person_of(d) for e, d in rest[start : start + LOOKED_AT]}
            # Pictures first: a crash between the two leaves what the next look finds again.
            for blob in set(node.reader.only_shown_by(list(some))) - drafted:
                node.blobs.drop(blob)
            node.views.drop(some)
        self._unswept |= unswept(node.store)
        node.on_change(frozenset({"feed"}))

    def _let_edits_follow(self) -> None:
        """An edit of what is gone goes by the same act, whenever it comes and however many."""
        node = self._node
        while pairs := node.reader.edits_of_what_went(LOOKED_AT):
            by = acts_of(node.store)
            acts = {edit: by[entry] for edit, entry in pairs if entry in by}
            if not acts:
                return  # what they are of is on its way back
            node.store.erase(acts)
            self._forget_the_buried()

    def _stop_waiting(self) -> bool:
        """Wait no more for payloads that are erased: nobody gives them. A page at a time."""
        node = self._node
        count = node.store.missing_count()
        if not count or not self._wanted.begin((count, node.views.cursor, *self._authority())):
            return False
        page = node.store.missing(LOOKED_AT, self._wanted.skip)
        acts = dict(self._taken_back(page))
        self._wanted.went_on(LOOKED_AT if len(page) == LOOKED_AT else 0)
        if acts:
            node.store.erase(acts)
            self._forget_the_buried()
        return bool(acts)

    def _taken_back(
        self, page: Iterable[tuple[EntryId, LogKey, int]]
    ) -> Iterator[tuple[EntryId, EntryId]]:
        """Which of these entries are erased, with the acts."""
        node, rows = self._node, list(page)
        acts = node.reader.erased_by([entry for entry, _, _ in rows])
        for entry, log, seq in rows:
            person = self._person_of(log.device)
            act = acts.get((entry, person)) if person else None
            if act is None and node.governance.is_erased(entry, log.device):
                act = node.governance.erased[entry].act
            if act is not None and is_erasable(node, log, seq):
                yield entry, act

    def _revive(self) -> bool:
        """Want again what was erased by acts that do not count any more."""
        node, authority = self._node, self._authority()
        if authority == self._judged_by:
            return False
        node.catch_up()
        if node.behind:
            return False
        self._judged_by = authority
        every = buried(node.store)
        acts = node.reader.erased_by([entry for entry, _ in every])
        by, counting = acts_of(node.store), {e for e, d in every if self._counts(e, d, acts)}
        still = {by[entry] for entry in counting if entry in by}
        # What went with something else, and is named nowhere, stays gone as long as that does.
        risen = [e for e, _ in every if e not in counting and by.get(e) not in still]
        for start in range(0, len(risen), LOOKED_AT):
            node.store.revive(risen[start : start + LOOKED_AT])
        self._take_back(risen)
        return bool(risen)

    def _take_back(self, risen: Sequence[EntryId]) -> None:
        for start in range(0, len(risen), LOOKED_AT):
            self._node.views.take_back(risen[start : start + LOOKED_AT])

    def _counts(
        self, entry: EntryId, author: DeviceId, acts: Mapping[tuple[EntryId, PersonId], EntryId]
    ) -> bool:
        person = self._person_of(author)
        by_author = person is not None and (entry, person) in acts
        by_author = by_author or self._node.pruning.is_tip(entry)
        return by_author or self._node.governance.is_erased(entry, author)

    def _authority(self) -> tuple[object, ...]:
        """What decides whether acts count."""
        governance = self._node.governance
        return (governance.cuts, governance.devices, governance.rulings_digest)

    def _person_of(self, device: DeviceId) -> PersonId | None:
        standing = self._node.governance.standing(device)
        return standing.person if standing else None


class _Rounds:
    """Pages of something long, one at a time, until all were seen since it last changed."""

    def __init__(self) -> None:
        self.skip = 0
        self._began: tuple[object, ...] = ()
        self._done: tuple[object, ...] = ()

    def begin(self, state: tuple[object, ...]) -> bool:
        """Whether there is a page to look at; ``state`` tells one version from another."""
        if self.skip == 0:
            self._began = state
        return self._done != state

    def went_on(self, pages_on: int) -> None:
        """A page of that length was looked at, or the last one."""
        self.skip = self.skip + pages_on if pages_on else 0
        if not pages_on:
            self._done = self._began
