"""What goes over the wire stays what it is: the vectors were made without this code.

Only the two hashes of CA certificates come from it: every device must go on deriving the
same bytes, or open invitations and older devices stop being let through.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from sync.codec import PREFIX_BYTES
from sync.log import contexts
from sync.log.entry import Payload
from sync.log.header import Header
from sync.log.keys import DeviceKey
from sync.log.runs import Run, check_run
from sync.log.tree import GrownTree
from sync.node.founding import x25519_public
from sync.replication.certificates import company_authority, invite_authority
from sync.replication.finding.discovery import tag_of
from sync.replication.protocol import frames, messages, translate
from sync.replication.protocol.admission import (
    CodeKind,
    InviteCode,
    invite_key,
    link_key,
    link_proof,
)
from sync.replication.protocol.events import PayloadsArrived, RunArrived
from sync.replication.protocol.features import FEATURES, Feature
from sync.replication.protocol.identity import Channel, auth_message, digits
from sync.replication.protocol.names import OurNames, TheirNames
from sync.replication.sealing import seal, unseal
from sync.values import CompanyId, DeviceId, EntryId, LogKey, branch_name

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "session.json").read_text("utf-8"))
COMPANY = CompanyId(bytes.fromhex(VECTORS["company"]))
LOG = json.loads((Path(__file__).parents[2] / "vectors" / "log.json").read_text("utf-8"))
SECRET, SEED = bytes.fromhex(VECTORS["secret"]), bytes.fromhex(VECTORS["seed16"])


@pytest.mark.parametrize("kind", list(messages.MessageType), ids=lambda kind: kind.name)
def test_a_frame_is_read_and_written_as_ever(kind: messages.MessageType) -> None:
    frame = bytes.fromhex(VECTORS["frames"][kind.name])

    message = frames.unpack(frame[4], frame[PREFIX_BYTES:])

    assert frames.type_of(message) is kind
    assert frames.pack(message) == frame


@pytest.mark.parametrize("kind", list(messages.MessageType), ids=lambda kind: kind.name)
def test_fields_of_a_later_version_are_ignored(kind: messages.MessageType) -> None:
    body = bytes.fromhex(VECTORS["frames"][kind.name])[PREFIX_BYTES:]
    grown = bytes([body[0] + 1]) + body[1:] + b"\xa5later"

    assert frames.unpack(kind, grown) == frames.unpack(kind, body)


@pytest.mark.parametrize("name", VECTORS["frames_before"])
def test_a_frame_whose_new_field_is_not_used_is_as_it_was(name: str) -> None:
    frame = bytes.fromhex(VECTORS["frames_before"][name])
    grown = bytes.fromhex(VECTORS["frames"][name])

    message = frames.unpack(frame[4], frame[PREFIX_BYTES:])

    assert frames.pack(message) == frame
    assert message != frames.unpack(grown[4], grown[PREFIX_BYTES:])


def test_who_is_not_a_recipient_is_told_so_as_ever() -> None:
    id_ = EntryId(bytes(range(32)))
    (message,) = translate.pay({}, {id_: messages.Absent.NOT_YOURS})

    assert frames.pack(message).hex() == VECTORS["not_yours"]
    heard = translate.event(message, lambda _handle: LogKey(DeviceId(b""), 0, 0), 0)
    assert isinstance(heard, PayloadsArrived)
    assert heard.absent == {id_: "not-yours"}


def test_who_is_always_on_says_so_as_ever() -> None:
    assert VECTORS["keeps"] == Feature.KEEPS
    assert not FEATURES & Feature.KEEPS


def test_what_two_people_compare_is_made_as_ever() -> None:
    told = VECTORS["comparing"]
    session, request, nonce = (bytes.fromhex(told[k]) for k in ("session", "request", "nonce"))

    assert digits(session, request, nonce) == told["digits"]
    assert link_key(SEED).hex() == told["link_key"]
    assert link_proof(link_key(SEED), session, nonce).hex() == told["link_proof"]


def test_a_code_is_written_and_read_as_ever() -> None:
    linking = InviteCode(COMPANY[:16], SEED, CodeKind.LINK)
    assert linking.text() == VECTORS["link_code"]
    assert InviteCode.parse(VECTORS["link_code"]) == linking
    code = InviteCode(COMPANY[:16], SEED)

    assert code.text() == VECTORS["code"]
    assert InviteCode.parse(VECTORS["code"]) == code


def test_keys_are_derived_as_ever() -> None:
    public = company_authority(SECRET).key.public_key().public_bytes_raw()

    assert invite_key(SEED).device.hex() == VECTORS["invite_public"]
    assert public.hex() == VECTORS["company_ca_public"]
    assert tag_of(SECRET, VECTORS["instance"]).hex() == VECTORS["tag"]


def test_authorities_are_the_same_bytes_as_ever() -> None:
    company, invite = company_authority(SECRET).der, invite_authority(SEED).der

    assert hashlib.sha256(company).hexdigest() == VECTORS["company_ca_sha256"]
    assert hashlib.sha256(invite).hexdigest() == VECTORS["invite_ca_sha256"]


@pytest.mark.parametrize("role", ["client", "server"])
def test_auth_signs_what_it_always_signed(role: str) -> None:
    auth = {name: bytes.fromhex(value) for name, value in VECTORS["auth"].items()}
    channel = Channel(auth["client_leaf"], auth["server_leaf"], dialled=True)
    nonces = (auth["client_nonce"], auth["server_nonce"])

    signed = auth_message(COMPANY, channel, role == "client", nonces)

    key = DeviceKey.from_seed(auth["device_seed"])
    assert key.sign(contexts.AUTH, signed) == auth[f"signed_by_{role}"]


def test_a_branch_is_named_and_announced_as_ever() -> None:
    vector = VECTORS["branch"]
    first = EntryId(bytes.fromhex(vector["first"]))
    trunk = LogKey(DeviceId(bytes.fromhex(vector["device"])), vector["epoch"], vector["lane"])
    branch = replace(trunk, branch=branch_name(vector["start"], first))
    frame = bytes.fromhex(vector["logs"])

    names = OurNames().introduce([trunk, branch])

    assert branch.branch.hex() == vector["name"]
    assert (trunk.start, branch.start) == (1, vector["start"])
    assert frames.pack(messages.Logs(names)) == frame
    logs = frames.unpack(frame[4], frame[PREFIX_BYTES:])
    assert isinstance(logs, messages.Logs)
    theirs = TheirNames()
    theirs.learn(logs.names)
    assert [theirs.log(0), theirs.log(1)] == [trunk, branch]


def test_a_run_is_read_and_sent_as_ever() -> None:
    frame = bytes.fromhex(VECTORS["run"]["frame"])
    first, second = LOG["entries"][1:3]
    log = Header.unpack(bytes.fromhex(first["header"])).key

    message = frames.unpack(frame[4], frame[PREFIX_BYTES:])
    arrived = translate.event(message, {5: log}.__getitem__, len(frame))

    assert isinstance(arrived, RunArrived)
    assert arrived.run == Run(
        log,
        1,
        (bytes.fromhex(first["header"]), bytes.fromhex(second["header"])),
        bytes.fromhex(second["signature"]),
        {1: bytes.fromhex(first["signature"])},
        {
            seq: Payload(bytes.fromhex(entry["salt"]), bytes.fromhex(entry["payload"]))
            for seq, entry in ((1, first), (2, second))
        },
    )
    assert [frames.pack(one) for one in translate.runs(arrived.run, 5)] == [frame]
    company = CompanyId(bytes.fromhex(first["company"]))
    assert len(check_run(company, arrived.run, GrownTree(), lambda lane, kind: None).entries) == 2


def test_a_sealed_secret_opens_as_ever() -> None:
    vector = {name: bytes.fromhex(value) for name, value in VECTORS["sealed"].items()}
    private, device = vector["private"], DeviceId(vector["device"])

    assert unseal(vector["sealed"], private, COMPANY, device) == SECRET
    again = seal(SECRET, x25519_public(private), COMPANY, device)
    assert len(again) == len(vector["sealed"])
    assert unseal(again, private, COMPANY, device) == SECRET
