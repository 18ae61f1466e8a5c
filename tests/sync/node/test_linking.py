"""A further computer of the same person: the code, DEVICE_ADD, and what becomes of the code."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.chains import key_of
from support.nodes import Office, cut, meet
from sync.errors import ProtocolError, Removed
from sync.governance.acts import device_message
from sync.log.contexts import POSSESSION
from sync.node.core import Node
from sync.node.linking import LINK_MS, add_device, make_link, offers
from sync.replication.protocol.admission import CodeKind, InviteCode, invite_key, link_key
from sync.store.links import MOST
from sync.values import DeviceId, Rank

LAPTOP = key_of("laptop")
X25519 = bytes(range(32))


@pytest.fixture
def carmen(office: Office) -> Node:
    return office.found()


def link(node: Node, public: DeviceId, device: str = "laptop", signer: str = "laptop") -> str:
    """A device asks, and the person has said yes; why not, or nothing."""
    key = key_of(device).device
    message = device_message(node.company, node.key.device, key, X25519)
    return add_device(node, public, key, X25519, key_of(signer).sign(POSSESSION, message))


def test_the_device_is_one_more_of_the_person(carmen: Node) -> None:
    code = InviteCode.parse(make_link(carmen).code)
    (offer,) = offers(carmen)
    assert code.kind is CodeKind.LINK
    assert offer.public == invite_key(code.seed16).device
    assert offer.proof_key == link_key(code.seed16)

    assert link(carmen, offer.public) == ""

    standing = carmen.governance.devices[LAPTOP.device]
    assert standing.person == carmen.person
    assert standing.parent == carmen.key.device
    assert standing.rank is Rank.OWNER
    assert [one.device for one in offers(carmen)] == [LAPTOP.device]


def test_the_answer_is_given_again_and_the_code_is_nobody_elses(carmen: Node) -> None:
    make_link(carmen)
    (offer,) = offers(carmen)
    link(carmen, offer.public)
    held = carmen.store.digest()

    assert link(carmen, offer.public) == ""
    assert link(carmen, offer.public, "phone", "phone") == "used"
    assert carmen.store.digest() == held


def test_a_key_that_was_not_proved_is_not_added(carmen: Node) -> None:
    make_link(carmen)
    (offer,) = offers(carmen)

    with pytest.raises(ProtocolError):
        link(carmen, offer.public, signer="phone")

    assert carmen.governance.standing(LAPTOP.device) is None


def test_a_code_is_good_for_a_day_and_in_a_later_process_too(
    office: Office, carmen: Node, tmp_path: Path
) -> None:
    made = make_link(carmen)
    (offer,) = offers(carmen)
    assert made.expires_ms == offer.expires_ms
    office.clock.now_ms += LINK_MS + 1

    assert offers(carmen) == []
    assert link(carmen, offer.public) == "expired"


def test_a_device_that_was_removed_is_not_linked_again(office: Office, carmen: Node) -> None:
    marta = office.join("Marta", carmen)
    meet(carmen, marta)
    cut(carmen, marta)
    meet(carmen, marta)

    with pytest.raises(Removed):
        make_link(marta)


@pytest.mark.parametrize(
    "rubbish", [b"", b"{", b'{"links": 7}', b'{"links": [[1], ["zz", "", "", 0, ""]]}', b"\xff" * 9]
)
def test_a_file_of_rubbish_costs_the_codes_and_nothing_else(carmen: Node, rubbish: bytes) -> None:
    make_link(carmen)
    carmen.home.links.write_bytes(rubbish)

    assert offers(carmen) == []
    make_link(carmen)
    assert len(offers(carmen)) == 1


def test_only_the_newest_codes_are_kept(carmen: Node) -> None:
    for _ in range(MOST + 3):
        last = make_link(carmen)

    assert len(offers(carmen)) == MOST
    assert offers(carmen)[-1].public == invite_key(InviteCode.parse(last.code).seed16).device
