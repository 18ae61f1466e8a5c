"""The evaluator with raw bytes, swapped fields and acts on each other (T86).

Whatever the set of control entries, there is one governance, whatever their order.
"""

from __future__ import annotations

import copy
from dataclasses import replace

import msgspec
import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from support.chains import key_of, payload_of
from support.control import ControlLogs, device_of
from support.fuzzing import NASTIES, Pool, damaged, instances, many, twisted
from sync.codec import encode
from sync.governance.acts import ACTS, ControlKind
from sync.governance.evaluate import ControlEntry, Evaluator, evaluate
from sync.log.header import CRITICAL_BIT
from sync.values import EntryId, Head, Lane, LogKey, Rank

NAMES = ("Carmen", "Marta", "Diego", "Pepe", "Sara", "root")
AUTHORS = ("Carmen", "root", "Carmen", "root", "Marta", *NAMES)
"""Those whose acts have effects, more often."""

KINDS = st.sampled_from([*ACTS]) | st.integers(0, 2**16 - 1)
KIND_OF = {shape: kind for kind, shape in ACTS.items()}


class Company(ControlLogs):
    """Marta is an admin, Diego a member, Pepe and Sara contested."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.admitted("Carmen", "Marta", Rank.ADMIN)
        self.admitted("Marta", "Diego")
        invite = self.invite("Marta")
        self.join("Pepe", invite)
        self.join("Sara", invite)

    def fork(self, author: str, back_to: int) -> None:
        """The author goes on from an earlier entry, or from nothing, as a copy of a home would."""
        log = LogKey(device_of(author), 1, Lane.CONTROL)
        earlier = [entry for entry in self.entries if entry.log == log]
        self._heads.pop(log, None)
        if back_to < len(earlier):
            self._heads[log] = Head(earlier[back_to].seq, earlier[back_to].id)


FOUNDED = Company()
LATER = [f"the id of a later entry, {n}".encode().ljust(32) for n in range(6)]
"""Stand in for ids that are not known before the history is made."""

DEVICES = [device_of(name) for name in (*NAMES, "somebody else")]
ENTRIES = [*(entry.id for entry in FOUNDED.entries), *LATER]
POOL: Pool = {
    **dict.fromkeys(("person", "target", "device", "without", "honoured"), DEVICES),
    **dict.fromkeys(("invite", "join", "grants", "supersedes", "succession"), ENTRIES),
    **dict.fromkeys(("hash", "entries"), ENTRIES),
    "replaces": [*ENTRIES, *DEVICES],
    8: [device_of(name)[:8] for name in NAMES],
    32: [*DEVICES, *ENTRIES, b"\x01" + bytes(31)],
    64: [key_of("Marta").sign(b"", b"")],
}
acts: st.SearchStrategy[msgspec.Struct] = st.one_of(
    [instances(shape, POOL) for shape in ACTS.values()]
)


@st.composite
def bodies(draw: st.DrawFn) -> tuple[int, bytes]:
    """A lawful act, one that is twisted, damaged or crossed with another, or rubbish."""
    act = draw(acts)
    kind = KIND_OF[type(act)]
    match draw(st.integers(0, 9)):
        case 0:
            return kind, draw(st.binary(max_size=60) | st.sampled_from(list(NASTIES.values())))
        case 1:
            return kind, draw(damaged(encode(act)))
        case 2:
            return kind, draw(twisted(act))
        case 3:
            return kind, crossed(act, draw(acts))
        case 4:
            return draw(KINDS), encode(act)
        case _:
            return kind, encode(act)


def crossed(one: msgspec.Struct, other: msgspec.Struct) -> bytes:
    """The first half of one act's fields, and the second half of another's."""
    left, right = msgspec.msgpack.decode(encode(one)), msgspec.msgpack.decode(encode(other))
    return encode([*left[: len(left) // 2 + 1], *right[len(right) // 2 :]])


@st.composite
def histories(draw: st.DrawFn) -> Company:
    """The company after some more entries, by anybody, in several epochs and on branches."""
    logs = copy.deepcopy(FOUNDED)
    for _ in range(draw(st.integers(1, 8))):
        author = draw(st.sampled_from(AUTHORS))
        kind, body = draw(bodies())
        for stand_in, entry in zip(LATER, logs.entries[::-1], strict=False):
            body = body.replace(stand_in, entry.id)
        if draw(st.integers(0, 4)) == 0:
            logs.fork(author, draw(st.integers(0, 3)))
        hlc = draw(st.none() | st.integers(0, 2**64 - 1))
        logs.write(author, kind, body, hlc=hlc, epoch=draw(st.sampled_from([1, 1, 2, 2**64 - 1])))
    return logs


@given(histories(), st.data())
@many(80)
def test_any_set_of_entries_has_one_governance(logs: Company, data: st.DataObject) -> None:
    whole = logs.evaluate()
    shuffled = data.draw(st.permutations(logs.entries))

    assert evaluate(logs.company, shuffled).digest() == whole.digest()
    for name in ("cuts", "hidden", "erased", "prunes", "successions", "forks", "alarms"):
        event(f"{name}: {bool(getattr(whole, name))}")
    event(f"members: {len(whole.members)}, frozen: {whole.frozen_by is not None}")


@given(histories(), st.data())
@many(40)
def test_fed_piece_by_piece_it_is_the_same_governance(logs: Company, data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(logs.entries))
    cut = data.draw(st.integers(0, len(shuffled)))
    evaluator = Evaluator(logs.company)

    for piece in (shuffled[:cut], shuffled[cut:], shuffled):
        evaluator.feed(piece)

    assert evaluator.governance.digest() == logs.evaluate().digest()


@given(histories(), st.integers(0, 2**64 - 1), st.integers(0, 2**63), st.booleans())
@many(40)
def test_every_question_has_an_answer(
    logs: Company, epoch: int, seq: int, comes_before: bool
) -> None:
    governance = logs.evaluate()

    for name in NAMES:
        device = device_of(name)
        for entry in (logs.entries[0].id, EntryId(bytes(32))):
            log = LogKey(device, epoch, 1)
            assert governance.covered(log, seq, entry, lambda _: comes_before) in (True, False)
            assert governance.is_hidden(entry, device) in (True, False)
            assert governance.is_erased(entry, device) in (True, False)
        assert governance.rank_of_device(device) in (None, 0, 1, 2, 3, 4)
    assert encode(list(governance.alarms))


@given(histories())
@many(40)
def test_rubbish_by_strangers_changes_nothing(logs: Company) -> None:
    """What people without a place in the company write moves nobody."""
    before = Company()
    place = before.evaluate()
    strangers = ControlLogs()
    strangers.company, strangers.entries = before.company, []
    for number, entry in enumerate(logs.entries[len(before.entries) :]):
        if entry.kind & CRITICAL_BIT and entry.kind not in ACTS:
            continue
        strangers.write(f"stranger {number % 2}", entry.kind, entry.body)

    after = evaluate(before.company, [*before.entries, *strangers.entries])

    assert (after.members, after.policy) == (place.members, place.policy)
    assert (after.cuts, after.hidden, after.erased) == (place.cuts, place.hidden, place.erased)


@pytest.mark.parametrize("nasty", NASTIES.values(), ids=NASTIES.keys())
def test_hostile_bytes_under_any_kind_are_void(nasty: bytes) -> None:
    logs = Company()
    place = logs.evaluate()
    for author in NAMES:
        for kind in ControlKind:
            logs.write(author, kind, nasty)

    governance = logs.evaluate()

    assert (governance.members, governance.invites) == (place.members, place.invites)
    assert governance.policy == place.policy


@given(st.data())
@many(40)
def test_entries_that_no_store_would_hand_over_are_void_too(data: st.DataObject) -> None:
    """Positions, headers and logs that do not fit each other: still no other exception."""
    logs = Company()
    entries = list(logs.entries)
    at = data.draw(st.integers(0, len(entries) - 1))
    one = entries[at]
    changes: ControlEntry = data.draw(
        st.sampled_from(
            [
                replace(one, seq=0),
                replace(one, seq=2**63),
                replace(one, raw=b""),
                replace(one, raw=bytes(128)),
                replace(one, body=b""),
                replace(one, hlc=2**64 - 1),
                replace(one, log=LogKey(one.log.device, 9, 1)),
                replace(one, log=LogKey(one.log.device, 9, 0, payload_of(b"").salt)),
            ]
        )
    )
    changed = replace(changes, id=EntryId(b"another entry altogether".ljust(32)))
    entries.append(changed) if data.draw(st.booleans()) else entries.__setitem__(at, changes)

    assert (
        evaluate(logs.company, entries).digest() == evaluate(logs.company, entries[::-1]).digest()
    )
