from __future__ import annotations

from contextlib import suppress

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.control import genesis_of
from sync.codec import decode, encode
from sync.errors import ProtocolError
from sync.governance.acts import ACTS as SHAPES
from sync.governance.acts import (
    CONTROL_PAYLOAD_CAP,
    KEY_EPOCH_PAYLOAD_CAP,
    MAX_CHECKPOINT_TIPS,
    MAX_HONOURED,
    MAX_PROOF_HEADERS,
    MAX_TIPS,
    Admit,
    Assent,
    Chain,
    Checkpoint,
    ControlKind,
    DeviceAdd,
    EpochOpen,
    EpochReason,
    Erase,
    ForkProof,
    Genesis,
    Hide,
    Invite,
    InviteClose,
    Join,
    KeyEpoch,
    Lockbox,
    Policy,
    Prune,
    Revoke,
    RoleEnd,
    RoleGrant,
    SetPolicy,
    Succession,
    Tip,
    Veto,
    size_cap,
)
from sync.governance.acts.company import MAX_EXCLUDED, MAX_LOCKBOXES, MAX_RULED
from sync.governance.acts.people import (
    MAX_ENDED,
    MAX_GRANT_TIPS,
    MAX_KNOWN_ENDS,
    MAX_SUPERSEDED,
    MAX_WITHOUT,
)
from sync.log.header import CRITICAL_BIT, GENESIS_KIND
from sync.values import DeviceId, EntryId, Lane, PersonId

ID = EntryId(b"i" * 32)
KEY = b"k" * 32
SIGNATURE = b"s" * 64
TIP = Tip(2**64 - 1, 127, 2**63 - 1, ID)
CHAIN = Chain([bytes(128)] * MAX_PROOF_HEADERS, SIGNATURE)

ACTS: list[msgspec.Struct] = [
    Policy(name="x" * 80, values=[("k" * 40, "n" * 80, "t" * 40)] * 6),
    genesis_of("Carmen"),
    Invite(public=KEY, ca=b"c" * 4096, role=3, max_uses=500, expires_ms=2**63 - 1, confirmed=True),
    InviteClose(invite=ID, honoured=[DeviceId(KEY)] * MAX_HONOURED),
    Join(invite=ID, x25519=KEY, proof=SIGNATURE),
    Admit(join=ID),
    RoleGrant(
        person=PersonId(KEY),
        rank=2,
        start=[TIP] * MAX_GRANT_TIPS,
        without=[DeviceId(KEY)] * MAX_WITHOUT,
        knows=[ID] * MAX_KNOWN_ENDS,
    ),
    RoleEnd(grants=[ID] * MAX_ENDED, until=[TIP] * MAX_TIPS),
    Revoke(target=KEY, whole=True, tips=[TIP] * MAX_TIPS, supersedes=[ID] * MAX_SUPERSEDED),
    DeviceAdd(device=DeviceId(KEY), x25519=KEY, proof=SIGNATURE),
    EpochOpen(previous=[TIP] * MAX_TIPS, reason=EpochReason.CLOCK),
    ForkProof(left=CHAIN, right=CHAIN),
    Erase(entries=[ID] * MAX_RULED),
    Hide(entries=[ID] * MAX_RULED, on=False),
    Checkpoint(heads=[TIP] * MAX_CHECKPOINT_TIPS),
    SetPolicy(
        policy=Policy(name="é" * 80, values=[("k" * 40, "é" * 80, "t" * 40)] * 6),
        replaces=[ID] * 32,
        min_proto=65535,
        retention_months=1200,
        anchors=["a" * 255] * 3,
        communicators=[PersonId(KEY)] * 100,
        moderators=[PersonId(KEY)] * 100,
        answer_days=365,
    ),
    Prune(device=DeviceId(KEY), tip=TIP),
    Succession(person=PersonId(KEY), start=[TIP] * MAX_GRANT_TIPS),
    Assent(succession=ID),
    Veto(succession=ID),
]
KEY_EPOCH = KeyEpoch(
    n=2**63 - 1,
    lockboxes=[Lockbox(bytes(8), bytes(80))] * MAX_LOCKBOXES,
    excluded=[bytes(8)] * MAX_EXCLUDED,
)


@pytest.mark.parametrize("act", ACTS, ids=lambda act: type(act).__name__)
def test_an_act_at_its_limits_comes_back_from_its_bytes(act: msgspec.Struct) -> None:
    assert decode(type(act), encode(act)) == act


@pytest.mark.parametrize("act", ACTS, ids=lambda act: type(act).__name__)
def test_an_act_starts_with_its_schema_version(act: msgspec.Struct) -> None:
    assert msgspec.msgpack.decode(encode(act))[0] == 1


@pytest.mark.parametrize("act", ACTS, ids=lambda act: type(act).__name__)
def test_fields_of_a_later_schema_are_ignored(act: msgspec.Struct) -> None:
    # T15
    fields = msgspec.msgpack.decode(encode(act))
    later = encode([2, *fields[1:], "new", {"and": ["more"]}])

    assert msgspec.structs.replace(decode(type(act), later), v=1) == act


@pytest.mark.parametrize(
    ("shape", "fields"),
    [
        (RoleGrant, [1, KEY, 0, []]),
        (RoleGrant, [1, KEY, 3, []]),
        (RoleGrant, [1, KEY, 2, [[1, 0, 0, ID]]]),
        (RoleGrant, [1, KEY, 2, [[1, 0, 1, ID[1:]]]]),
        (RoleGrant, [1, KEY, 2, [[-1, 0, 1, ID]]]),
        (RoleEnd, [1, [], []]),
        (Revoke, [1, KEY, True, [[1, 128, 1, ID]]]),
        (Revoke, [1, KEY, True, [[1, 0, 1, ID]] * (MAX_TIPS + 1)]),
        (Revoke, [1, KEY[1:], True, []]),
        (Revoke, [1, KEY, 1, []]),
        (DeviceAdd, [1, KEY, KEY, SIGNATURE[1:]]),
        (EpochOpen, [1, [], 0]),
        (KeyEpoch, [1, 0, []]),
        (KeyEpoch, [1, 1, [[bytes(8), bytes(79)]]]),
        (KeyEpoch, [1, 1, [[bytes(7), bytes(80)]]]),
        (ForkProof, [1, [[bytes(127)], SIGNATURE], [[bytes(128)], SIGNATURE]]),
        (ForkProof, [1, [[], SIGNATURE], [[bytes(128)], SIGNATURE]]),
        (Hide, [1, []]),
        (Erase, [1, [ID] * (MAX_RULED + 1)]),
        (SetPolicy, [1, [1, "x"], [], 0]),
        (Assent, [1, ID[1:]]),
        (Policy, [1, ""]),
        (Policy, [1, "x" * 81]),
        (Policy, [1, "x", [["k", "n", "t"]] * 7]),
        (Policy, [1, "x", [["k", "n"]]]),
        (Policy, [0, "x"]),
        (Genesis, [1, bytes(15), KEY, KEY, SIGNATURE, [1, "x"]]),
        (Genesis, [1, bytes(16), KEY[1:], KEY, SIGNATURE, [1, "x"]]),
        (Invite, [1, KEY, b"", 0, 1, 0, False]),
        (Invite, [1, KEY, b"", 4, 1, 0, False]),
        (Invite, [1, KEY, b"", 3, 0, 0, False]),
        (Invite, [1, KEY, b"", 3, 501, 0, False]),
        (Invite, [1, KEY, b"", 3, 1, -1, False]),
        (Invite, [1, KEY, b"", 3, 1, 0, 1]),
        (Invite, [1, KEY, bytes(4097), 3, 1, 0, False]),
        (InviteClose, [1, ID, [KEY] * 401]),
        (InviteClose, [1, ID, [KEY[1:]]]),
        (InviteClose, [1, ID]),
        (Join, [1, ID, KEY, SIGNATURE[1:]]),
        (Join, [1, ID, bytes(33), SIGNATURE]),
        (Admit, [1, b""]),
        (Admit, {"v": 1, "join": ID}),
    ],
)
def test_an_act_beyond_its_limits_is_refused(shape: type[msgspec.Struct], fields: object) -> None:
    with pytest.raises(ProtocolError):
        decode(shape, encode(fields))


@pytest.mark.parametrize("act", ACTS, ids=lambda act: type(act).__name__)
def test_an_act_at_its_limits_fits_the_control_payload(act: msgspec.Struct) -> None:
    assert len(encode(act)) <= CONTROL_PAYLOAD_CAP


def test_a_key_epoch_at_its_limits_fits_its_own_payload() -> None:
    assert decode(KeyEpoch, encode(KEY_EPOCH)) == KEY_EPOCH
    assert len(encode(KEY_EPOCH)) <= KEY_EPOCH_PAYLOAD_CAP


def test_every_kind_has_its_act() -> None:
    assert set(SHAPES) == set(ControlKind)


@given(st.sampled_from(list(SHAPES.values())), st.binary(max_size=200))
def test_rubbish_is_a_protocol_error_if_anything(shape: type[msgspec.Struct], body: bytes) -> None:
    with suppress(ProtocolError):
        decode(shape, body)


def test_whoever_does_not_know_a_kind_waits_unless_it_is_a_release() -> None:
    assert ControlKind(GENESIS_KIND) is ControlKind.GENESIS
    # An older Patio goes on without the news that there is a newer one.
    assert {kind for kind in ControlKind if not kind & CRITICAL_BIT} == {ControlKind.RELEASE}
    assert sorted(kind & ~CRITICAL_BIT for kind in ControlKind) == list(range(1, 22))


def test_only_control_kinds_known_here_have_the_control_cap() -> None:
    assert size_cap(Lane.CONTROL, ControlKind.JOIN) == CONTROL_PAYLOAD_CAP
    assert size_cap(Lane.CONTROL, ControlKind.KEY_EPOCH) == KEY_EPOCH_PAYLOAD_CAP
    assert size_cap(Lane.CONTROL, 21 | CRITICAL_BIT) is None
    assert size_cap(Lane.CONTENT, ControlKind.JOIN) is None
