"""Somebody whose second computer came in with a key of small order: nothing is sealed to it, and
nothing fails by it (protocol.md A9)."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.chains import key_of
from support.nodes import cut, meet
from support.private import heard, say
from sync.codec import encode
from sync.governance.acts import ControlKind, DeviceAdd, device_message
from sync.governance.notes import DeviceStatus
from sync.local.carrying import Carry
from sync.log.contexts import POSSESSION
from sync.node.carrying import carry
from sync.node.core import Node
from sync.values import Lane

HOLLOW = key_of("the hollow one")
"""The device whose key exchange with anybody gives zero."""


@pytest.fixture
def hollow(three: tuple[Node, Node, Node]) -> tuple[Node, Node, Node]:
    """Marta has vouched for that device, and everybody believes her."""
    marta = three[1]
    message = device_message(marta.company, marta.key.device, HOLLOW.device, bytes(32))
    proof = HOLLOW.sign(POSSESSION, message)
    act = DeviceAdd(device=HOLLOW.device, x25519=bytes(32), proof=proof)
    marta.append(Lane.CONTROL, [(int(ControlKind.DEVICE_ADD), encode(act))])
    meet(*three)
    for node in three:
        standing = node.governance.standing(HOLLOW.device)
        assert standing is not None
        assert standing.status is DeviceStatus.OK
    return three


def test_a_removal_gives_everybody_else_the_new_secret(hollow: tuple[Node, Node, Node]) -> None:
    # T6
    carmen, marta, luis = hollow

    cut(carmen, luis)
    meet(*hollow)

    assert marta.keys.secrets == carmen.keys.secrets
    assert len(carmen.keys.secrets) == 2
    current = carmen.governance.secret_epochs.current
    assert current is not None
    assert set(current.boxes) == {carmen.key.device[:8], marta.key.device[:8]}
    assert carmen.rotating.lockbox_for(marta.key.device) is not None
    assert carmen.rotating.lockbox_for(HOLLOW.device) is None


def test_a_message_reaches_its_person_elsewhere(hollow: tuple[Node, Node, Node]) -> None:
    # T6
    carmen, marta, _ = hollow

    say(carmen, "Solo para tu otro ordenador", marta)
    meet(*hollow)

    assert heard(marta, carmen) == ["Solo para tu otro ordenador"]


def test_everything_is_carried_in_a_file(hollow: tuple[Node, Node, Node], tmp_path: Path) -> None:
    # T6
    carmen, marta, _ = hollow
    path = tmp_path / "feed.patio"

    carry(carmen, Carry(str(path)))
    taken = carry(marta, Carry(str(path)))

    assert taken.by == "Carmen"
