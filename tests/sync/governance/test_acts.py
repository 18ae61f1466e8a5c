from __future__ import annotations

from contextlib import suppress

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.control import genesis_of
from sync.codec import decode, encode
from sync.errors import ProtocolError
from sync.governance.acts import (
    CONTROL_PAYLOAD_CAP,
    MAX_HONOURED,
    Admit,
    ControlKind,
    Genesis,
    Invite,
    InviteClose,
    Join,
    Policy,
    size_cap,
)
from sync.log.header import CRITICAL_BIT, GENESIS_KIND
from sync.values import DeviceId, EntryId, Lane

ID = EntryId(b"i" * 32)
KEY = b"k" * 32
SIGNATURE = b"s" * 64

ACTS: list[msgspec.Struct] = [
    Policy(name="x" * 80, values=[("k" * 40, "n" * 80, "t" * 40)] * 6),
    genesis_of("Carmen"),
    Invite(public=KEY, ca=b"c" * 4096, role=3, max_uses=500, expires_ms=2**63 - 1, confirmed=True),
    InviteClose(invite=ID, honoured=[DeviceId(KEY)] * MAX_HONOURED),
    Join(invite=ID, x25519=KEY, proof=SIGNATURE),
    Admit(join=ID),
]


@pytest.mark.parametrize("act", ACTS, ids=lambda act: type(act).__name__)
def test_an_act_at_its_limits_comes_back_from_its_bytes(act: msgspec.Struct) -> None:
    assert decode(type(act), encode(act)) == act


@pytest.mark.parametrize("act", ACTS, ids=lambda act: type(act).__name__)
def test_an_act_starts_with_its_schema_version(act: msgspec.Struct) -> None:
    assert msgspec.msgpack.decode(encode(act))[0] == 1


@pytest.mark.parametrize("act", ACTS, ids=lambda act: type(act).__name__)
def test_fields_of_a_later_schema_are_ignored(act: msgspec.Struct) -> None:
    fields = msgspec.msgpack.decode(encode(act))
    later = encode([2, *fields[1:], "new", {"and": ["more"]}])

    assert msgspec.structs.replace(decode(type(act), later), v=1) == act


@pytest.mark.parametrize(
    ("shape", "fields"),
    [
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


@given(st.sampled_from([Genesis, Invite, InviteClose, Join, Admit]), st.binary(max_size=200))
def test_rubbish_is_a_protocol_error_if_anything(shape: type[msgspec.Struct], body: bytes) -> None:
    with suppress(ProtocolError):
        decode(shape, body)


def test_all_kinds_of_this_version_are_critical() -> None:
    assert ControlKind(GENESIS_KIND) is ControlKind.GENESIS
    assert all(kind & CRITICAL_BIT for kind in ControlKind)
    assert sorted(kind & ~CRITICAL_BIT for kind in ControlKind) == [1, 5, 6, 7, 8]


def test_only_control_kinds_known_here_have_the_control_cap() -> None:
    assert size_cap(Lane.CONTROL, ControlKind.JOIN) == CONTROL_PAYLOAD_CAP
    assert size_cap(Lane.CONTROL, 11 | CRITICAL_BIT) is None
    assert size_cap(Lane.CONTENT, ControlKind.JOIN) is None
