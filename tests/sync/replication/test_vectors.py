"""What goes over the wire stays what it is: the vectors were made without this code.

Only the two hashes of CA certificates come from it: every device must go on deriving the
same bytes, or open invitations and older devices stop being let through.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from sync.codec import PREFIX_BYTES
from sync.log import contexts
from sync.log.keys import DeviceKey
from sync.replication.certificates import company_authority, invite_authority
from sync.replication.discovery import tag_of
from sync.replication.protocol import messages
from sync.replication.protocol.admission import InviteCode, invite_key
from sync.replication.protocol.identity import Channel, auth_message
from sync.values import CompanyId

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "session.json").read_text("utf-8"))
COMPANY = CompanyId(bytes.fromhex(VECTORS["company"]))
SECRET, SEED = bytes.fromhex(VECTORS["secret"]), bytes.fromhex(VECTORS["seed16"])


@pytest.mark.parametrize("kind", list(messages.MessageType), ids=lambda kind: kind.name)
def test_a_frame_is_read_and_written_as_ever(kind: messages.MessageType) -> None:
    frame = bytes.fromhex(VECTORS["frames"][kind.name])

    message = messages.unpack(frame[4], frame[PREFIX_BYTES:])

    assert messages.type_of(message) is kind
    assert messages.pack(message) == frame


@pytest.mark.parametrize("kind", list(messages.MessageType), ids=lambda kind: kind.name)
def test_fields_of_a_later_version_are_ignored(kind: messages.MessageType) -> None:
    body = bytes.fromhex(VECTORS["frames"][kind.name])[PREFIX_BYTES:]
    grown = bytes([body[0] + 1]) + body[1:] + b"\xa5later"

    assert messages.unpack(kind, grown) == messages.unpack(kind, body)


def test_a_code_is_written_and_read_as_ever() -> None:
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
