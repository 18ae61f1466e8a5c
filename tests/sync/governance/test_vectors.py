"""Control payloads on people's disks stay readable: the vectors were made without this code."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from sync.codec import decode, encode
from sync.governance.acts import Admit, Genesis, Invite, InviteClose, Join, Policy
from sync.values import DeviceId, EntryId

VECTORS: dict[str, str] = json.loads(
    (Path(__file__).parents[2] / "vectors" / "governance.json").read_text("utf-8")
)["payloads"]

ID = EntryId(bytes(range(32)))
DEVICE = DeviceId(bytes(range(32, 64)))
SIGNATURE = bytes(range(64))
ACTS: dict[str, msgspec.Struct] = {
    "GENESIS": Genesis(
        salt=bytes(range(16)),
        device=DEVICE,
        x25519=bytes(ID),
        proof=SIGNATURE,
        policy=Policy(name="Cerámicas Oliva", values=[("care", "Cuidado", "star")]),
    ),
    "INVITE": Invite(
        public=bytes(DEVICE),
        ca=b"\x30\x82",
        role=3,
        max_uses=5,
        expires_ms=1_767_225_600_000,
        confirmed=False,
    ),
    "INVITE_CLOSE": InviteClose(invite=ID, honoured=[DEVICE]),
    "JOIN": Join(invite=ID, x25519=bytes(DEVICE), proof=SIGNATURE),
    "ADMIT": Admit(join=ID),
}


@pytest.mark.parametrize("name", ACTS)
def test_an_act_is_written_and_read_as_ever(name: str) -> None:
    body = bytes.fromhex(VECTORS[name])

    assert decode(type(ACTS[name]), body) == ACTS[name]
    assert encode(ACTS[name]) == body
