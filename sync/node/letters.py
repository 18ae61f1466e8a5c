"""What is sealed to this device: told from what is not, opened, and kept open (protocol.md 11).

Only what is for this device comes to its disk, unless it is always on and keeps the rest for
others; it cannot read that. What it opens it keeps the key of, since prekeys die.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sync.content.letters import Keys, Letter, decode_letter, inner_of
from sync.content.rules import acceptable
from sync.content.sealed import SEALED_KIND, Sealed, decode_sealed
from sync.errors import ProtocolError
from sync.governance.state import DeviceStatus
from sync.log.entry import Payload, payload_matches
from sync.log.runs import CheckedRun
from sync.node.folding import fold_entry
from sync.node.prekeys import privates
from sync.replication.office import SealedTo
from sync.store import letters
from sync.values import DeviceId, EntryId, Lane
from sync.views.batch import FoldEntry

if TYPE_CHECKING:
    from sync.node.core import Node
    from sync.store.letters import Opened
    from sync.store.newest import StoredEntry
    from sync.store.sealing import Place

_AT_ONCE: Final = 500

SEALED: Final = "sealed"
"""Named among the views that changed: payloads are wanted that were not."""


class Letters:
    """Of one node, and of its writer's thread."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self.keeps = False
        """Whether payloads that are for others are kept too."""
        self._shared: dict[bytes, bytes] = {}
        self._looked = letters.looked_to(node.store)
        self._openings = letters.count(node.store)

    # -- what comes in ----------------------------------------------------------------

    def sift(self, checked: CheckedRun) -> tuple[CheckedRun, list[EntryId]]:
        """The run without the payloads that are for others, and the entries that those are of."""
        if checked.log.lane != Lane.SEALED or self.keeps:
            return checked, []
        entries, others = [], []
        for entry in checked.entries:
            if entry.payload is not None:
                mine = self._is_mine(entry.id, entry.header.device, entry.payload.body)
                others += [entry.id] if mine is False else []
                entry = entry if mine else entry._replace(payload=None)
            entries.append(entry)
        return replace(checked, entries=tuple(entries)), others

    def put(self, payloads: Mapping[EntryId, Payload]) -> frozenset[EntryId]:
        """Keep payloads that were missing and are for this device; those that are settled now,
        the right ones that are for others among them."""
        apart = {} if self.keeps else self._apart(payloads)
        store = self._node.store
        kept = store.put_payloads({i: p for i, p in payloads.items() if i not in apart})
        if others := [id_ for id_, mine in apart.items() if mine is False]:
            store.disown(others)
        return kept | frozenset(apart)

    def _apart(self, payloads: Mapping[EntryId, Payload]) -> dict[EntryId, bool | None]:
        """The right ones that are not kept: for others, or nobody can tell yet for whom."""
        store, found = self._node.store, dict[EntryId, bool | None]()
        for id_, payload in payloads.items():
            place = store.find(id_)
            if place is None or place.log.lane != Lane.SEALED:
                continue
            header = store.header_at(place.log, place.seq)
            right = header is not None and payload_matches(store.company, header, payload)
            mine = self._is_mine(id_, place.log.device, payload.body)
            if right and not mine:
                found[id_] = mine
        return found

    def look(self) -> frozenset[str]:
        """Open what has come, or can be opened now; ``sealed`` when more is wanted by that.

        Raises:
            NoSpace, CannotWrite: it is tried again.
        """
        store, last = self._node.store, self._node.store.last_arrival()
        if last == self._looked:
            return frozenset()
        changed: frozenset[str] = frozenset()
        while batch := store.arrivals(self._looked, Lane.SEALED, _AT_ONCE):
            changed |= self._open(batch)
            # Only now: what is cut off before this is done again.
            letters.keep(store, {}, batch[-1].arrival)
            self._looked = batch[-1].arrival
        self._looked = last
        return changed

    def _open(self, batch: Sequence[StoredEntry]) -> frozenset[str]:
        store = self._node.store
        keys: dict[EntryId, bytes] = {}
        others: list[EntryId] = []
        for stored in batch:
            key = self._key_of(stored)
            if key is not None:
                keys[stored.id] = key
            elif self._is_mine(stored.id, stored.log.device, stored.body) is False:
                others.append(stored.id)
        if others and not self.keeps:
            store.disown(others)
        self._openings = letters.keep(store, keys, None)
        changed: frozenset[str] = frozenset()
        for one in letters.opened(store, list(keys)):
            letter = self.letter_in(one)
            inner = self._inner(letter) if letter is not None else None
            if isinstance(inner, Keys) and inner.device == self._node.key.device:
                changed |= self._take_keys(dict(inner.keys))
        return changed

    def _take_keys(self, given: Mapping[EntryId, bytes]) -> frozenset[str]:
        """What a colleague gave: keys of letters that are older than this device."""
        store = self._node.store
        letters.give(store, given)
        here = store.payloads(list(given))
        fitting = {}
        for id_, payload in here.items():
            sealed = _sealed(payload.body)
            if sealed is not None and self._fits(sealed, given[id_]):
                fitting[id_] = given[id_]
        if fitting:
            self._openings = letters.keep(store, fitting, None)
        return frozenset({SEALED} if store.own(list(given)) else ())

    # -- what it is -------------------------------------------------------------------

    def letter_in(self, one: Opened) -> Letter | None:
        """What was sealed; None when its author did not seal a letter."""
        from sync.store.sealing import open_text

        try:
            sealed = decode_sealed(one.body)
            return decode_letter(open_text(sealed, one.key, self._place(one.log.device)))
        except ProtocolError:
            return None

    def sealed_for(self, device: DeviceId, ids: Sequence[EntryId]) -> dict[EntryId, SealedTo]:
        """Of the entries that this device has opened, for whom they are, if another asks."""
        standing = self._node.governance.standing(device)
        belongs = standing is not None and standing.status is DeviceStatus.OK
        known = {}
        for one in letters.opened(self._node.store, ids):
            letter = self.letter_in(one)
            to = letter.to if letter is not None else []
            if belongs and standing is not None and standing.person in to:
                known[one.id] = SealedTo.PEER
            else:
                ours = one.log.device == self._node.key.device
                known[one.id] = SealedTo.OTHERS if ours else SealedTo.UNSAID
        return known

    def fold(self) -> frozenset[str]:
        """Bring the rows of messages up to what was opened; the views that look different.

        Raises:
            NoSpace, CannotWrite: the next call goes on.
        """
        node, changed = self._node, self.look()
        note = node.folding.reach_note()
        if node.views.begin_letters(note):
            changed |= {"messages"}
        while node.views.letters < self._openings:
            batch = letters.opened_after(node.store, node.views.letters, _AT_ONCE)
            last = batch[-1].n if batch else self._openings
            changed |= node.views.apply_letters(self._to_fold(batch), last)
        return changed | self._note_enclosed()

    def _note_enclosed(self) -> frozenset[str]:
        """Note which files go with what has come, whoever it is for."""
        node, changed, last = self._node, frozenset[str](), self._node.store.last_arrival()
        if node.views.enclosed >= last:
            return changed
        while batch := node.store.arrivals(node.views.enclosed, Lane.SEALED, _AT_ONCE):
            found = []
            for stored in batch:
                sealed = _sealed(stored.body)
                counts = node.folding.counts(stored.log, stored.header.seq)
                if sealed is not None and sealed.blobs and counts:
                    found.append((fold_entry(stored, None, None), sealed.blobs))
            changed |= node.views.note_enclosed(found, batch[-1].arrival)
        if changed:
            node.folding.note_own_blobs()
        node.views.enclosed = last  # the next look need not pass over all content since
        return changed

    def _to_fold(self, batch: Sequence[Opened]) -> list[tuple[FoldEntry, Letter]]:
        found = []
        for one in batch:
            counts = self._node.folding.counts(one.log, one.header.seq)
            letter = self.letter_in(one) if counts else None
            if letter is not None and not self._gives_wrong_keys(letter):
                found.append((_fold_entry(one), letter))
        return found

    def _gives_wrong_keys(self, letter: Letter) -> bool:
        """Whether it says that keys were given which are others than those we have."""
        inner = self._inner(letter)
        if not isinstance(inner, Keys):
            return False
        given = dict(inner.keys)
        known = letters.opened(self._node.store, list(given))
        return any(given[one.id] != one.key for one in known)

    # -- keys -------------------------------------------------------------------------

    def shared_with(self, device: DeviceId) -> bytes | None:
        """The secret that this device shares with another, None where none can be made."""
        standing = self._node.governance.standing(device)
        return self.shared_by(standing.x25519) if standing is not None else None

    def shared_by(self, x25519: bytes) -> bytes | None:
        """The same by the other's key; None for one that nothing can be sealed to."""
        from sync.store.sealing import shared_secret

        known = self._shared.get(x25519)
        if known is None:
            try:
                known = shared_secret(self._node.keys.x25519, x25519)
            except ProtocolError:
                known = b""
            self._shared[x25519] = known
        return known or None

    def _key_of(self, stored: StoredEntry) -> bytes | None:
        from sync.store.sealing import unwrap

        sealed, author = _sealed(stored.body), stored.log.device
        if sealed is None or stored.header.kind != SEALED_KIND:
            return None
        given = letters.given(self._node.store, [stored.id]).get(stored.id)
        if given is not None and self._fits(sealed, given):
            return given
        shared = self.shared_with(author)
        if shared is None:
            return None
        mine = self._node.key.device
        return unwrap(sealed, shared, self._place(author), mine, privates(self._node.keys))

    def _is_mine(self, id_: EntryId, author: DeviceId, body: bytes) -> bool | None:
        """Whether a payload says that it is for this device, or somebody gave us its key.

        None where that cannot be told, because nothing here says who the author is.
        """
        from sync.store.sealing import is_hinted

        if author == self._node.key.device:
            return True  # whatever it is, nobody else has it yet
        if self._node.governance.standing(author) is None:
            return None
        sealed, shared = _sealed(body), self.shared_with(author)
        if sealed is None:
            return False
        if shared is not None and is_hinted(
            sealed, shared, self._place(author), self._node.key.device
        ):
            return True
        return bool(letters.given(self._node.store, [id_]))

    def _fits(self, sealed: Sealed, key: bytes) -> bool:
        from sync.store.sealing import fits

        return fits(sealed, self._node.company, key)

    def _inner(self, letter: Letter) -> object:
        try:
            inner = inner_of(letter)
        except ProtocolError:
            return None
        return inner if inner is not None and acceptable(inner) else None

    def _place(self, author: DeviceId) -> Place:
        from sync.store.sealing import Place

        return Place(self._node.company, author)


def _sealed(body: bytes) -> Sealed | None:
    try:
        return decode_sealed(body)
    except ProtocolError:
        return None


def _fold_entry(one: Opened) -> FoldEntry:
    return FoldEntry(
        id=one.id,
        log=one.log,
        seq=one.header.seq,
        kind=one.header.kind,
        hlc=one.header.hlc,
        received_ms=one.received_ms,
        body=b"",
    )
