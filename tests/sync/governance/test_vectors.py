"""Control payloads on people's disks stay readable: the vectors were made without this code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import msgspec
import pytest

from sync.codec import decode, encode
from sync.governance.acts import (
    Admit,
    Assent,
    Chain,
    Checkpoint,
    DeviceAdd,
    EpochOpen,
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
    Release,
    Revoke,
    RoleEnd,
    RoleGrant,
    SetPolicy,
    Succession,
    Tip,
    Veto,
    device_message,
    join_message,
    possession_message,
)
from sync.governance.acts.founding import Logo
from sync.governance.evaluate import ControlEntry, evaluate
from sync.hours import Hours
from sync.log.contexts import JOIN, POSSESSION
from sync.log.header import Header, entry_id
from sync.log.keys import DeviceKey, verify
from sync.values import BlobId, CompanyId, DeviceId, EntryId, PersonId

FILE: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "vectors" / "governance.json").read_text("utf-8")
)
VECTORS: dict[str, str] = FILE["payloads"]

ID = EntryId(bytes(range(32)))
DEVICE = DeviceId(bytes(range(32, 64)))
SIGNATURE = bytes(range(64))
HEADER = bytes(range(128))
FIRST = Tip(7, 0, 1, ID)
TIP = Tip(2**64 - 1, 1, 300, ID)
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
    "INVITE for a person": Invite(
        public=bytes(DEVICE),
        ca=b"\x30\x82",
        role=3,
        max_uses=1,
        expires_ms=1_767_225_600_000,
        confirmed=True,
        person=PersonId(DEVICE),
        replaces=[DEVICE],
    ),
    "INVITE_CLOSE": InviteClose(invite=ID, honoured=[DEVICE]),
    "JOIN": Join(invite=ID, x25519=bytes(DEVICE), proof=SIGNATURE),
    "ADMIT": Admit(join=ID),
    "ROLE_GRANT": RoleGrant(person=PersonId(DEVICE), rank=2, start=[FIRST], without=[DEVICE]),
    "ROLE_GRANT with knows": RoleGrant(
        person=PersonId(DEVICE), rank=2, start=[FIRST], without=[DEVICE], knows=[ID]
    ),
    "ROLE_END": RoleEnd(grants=[ID], until=[FIRST]),
    "REVOKE": Revoke(target=DEVICE, whole=True, tips=[TIP], wipe=True, supersedes=[ID]),
    "DEVICE_ADD": DeviceAdd(device=DEVICE, x25519=bytes(ID), proof=SIGNATURE),
    "EPOCH_OPEN": EpochOpen(previous=[TIP], reason=3),
    "KEY_EPOCH": KeyEpoch(
        n=2,
        lockboxes=[Lockbox(bytes(range(8)), bytes(range(80)))],
        excluded=[bytes(range(8, 16))],
    ),
    "KEY_EPOCH with a mark": KeyEpoch(
        n=2,
        lockboxes=[Lockbox(bytes(range(8)), bytes(range(80)))],
        excluded=[bytes(range(8, 16))],
        mark=bytes(range(32)),
    ),
    "FORK_PROOF": ForkProof(
        left=Chain([HEADER], SIGNATURE), right=Chain([HEADER, HEADER], SIGNATURE)
    ),
    "ERASE": Erase(entries=[ID]),
    "HIDE": Hide(entries=[ID], on=False),
    "CHECKPOINT": Checkpoint(heads=[TIP]),
    "POLICY": SetPolicy(
        policy=Policy(name="Cerámicas Oliva", values=[("care", "Cuidado", "star")]),
        replaces=[ID],
        retention_months=24,
        anchors=["192.168.1.20:47800"],
        communicators=[PersonId(DEVICE)],
        moderators=[PersonId(ID)],
    ),
    "POLICY with a promise": SetPolicy(
        policy=Policy(name="Cerámicas Oliva", values=[("care", "Cuidado", "star")]),
        replaces=[ID],
        retention_months=24,
        anchors=["192.168.1.20:47800"],
        communicators=[PersonId(DEVICE)],
        moderators=[PersonId(ID)],
        answer_days=3,
    ),
    "POLICY with hours": SetPolicy(
        policy=Policy(name="Cerámicas Oliva", values=[("care", "Cuidado", "star")]),
        answer_days=3,
        hours=Hours(starts=480, ends=900, days=[0, 1, 2, 3], region="VC", own=["2026-08-24"]),
    ),
    "POLICY with a logo": SetPolicy(
        policy=Policy(name="Cerámicas Oliva", values=[("care", "Cuidado", "star")]),
        answer_days=3,
        logo=Logo(BlobId(ID), 9_000),
    ),
    "POLICY with the size of files": SetPolicy(
        policy=Policy(name="Cerámicas Oliva", values=[("care", "Cuidado", "star")]),
        file_mib=500,
    ),
    "POLICY with marks": SetPolicy(
        policy=Policy(name="Cerámicas Oliva", values=[("care", "Cuidado", "star")]),
        moderators=[PersonId(DEVICE)],
        marks=[FIRST],
    ),
    "PRUNE": Prune(device=DEVICE, tip=TIP),
    "SUCCESSION": Succession(person=PersonId(DEVICE), start=[FIRST]),
    "ASSENT": Assent(succession=ID),
    "VETO": Veto(succession=ID),
    "RELEASE": Release(document=b"{...}"),
}


GROWN: Final = frozenset(
    {
        "ROLE_GRANT",
        "INVITE",
        "KEY_EPOCH",
        "POLICY",
        "POLICY with a promise",
        "POLICY with hours",
        "POLICY with a logo",
        "POLICY with the size of files",
    }
)
"""Vectors of a shape that has grown fields since: read as ever, written with them."""


@pytest.mark.parametrize("name", ACTS)
def test_an_act_is_read_as_ever(name: str) -> None:
    assert decode(type(ACTS[name]), bytes.fromhex(VECTORS[name])) == ACTS[name]


@pytest.mark.parametrize("name", [name for name in ACTS if name not in GROWN])
def test_an_act_is_written_as_ever(name: str) -> None:
    assert encode(ACTS[name]) == bytes.fromhex(VECTORS[name])


def test_every_payload_has_a_vector() -> None:
    assert set(VECTORS) == set(ACTS)


def test_a_company_means_what_it_always_meant() -> None:
    company = CompanyId(bytes.fromhex(FILE["company"]["id"]))
    entries = []
    for raw, body in FILE["company"]["entries"]:
        header = Header.unpack(bytes.fromhex(raw))
        entries.append(
            ControlEntry(
                id=entry_id(company, bytes.fromhex(raw)),
                log=header.key,
                seq=header.seq,
                kind=header.kind,
                hlc=header.hlc,
                body=bytes.fromhex(body),
                raw=bytes.fromhex(raw),
            )
        )

    assert evaluate(company, reversed(entries)).digest().hex() == FILE["company"]["digest"]


def test_what_proves_a_key_is_signed_as_ever() -> None:
    proofs = {name: bytes.fromhex(text) for name, text in FILE["proofs"].items() if name != "about"}
    key, x25519 = DeviceKey.from_seed(proofs["seed"]), proofs["x25519"]
    company, parent = CompanyId(proofs["company"]), DeviceId(proofs["parent"])
    messages = {
        "join": (JOIN, join_message(company, EntryId(proofs["invite"]), key.device, x25519)),
        "genesis": (POSSESSION, possession_message(key.device, x25519)),
        "device_add": (POSSESSION, device_message(company, parent, key.device, x25519)),
    }

    for name, (context, message) in messages.items():
        assert key.sign(context, message) == proofs[name]
        assert verify(proofs["device"], context, message, proofs[name])
