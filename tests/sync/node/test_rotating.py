"""The network secret: a new one for everybody who stays, and who finishes what others began."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from support.nodes import Office, cut, give, meet, post
from sync.codec import decode, encode
from sync.errors import ProtocolError
from sync.governance.acts import ControlKind, KeyEpoch, Lockbox, secret_mark
from sync.local.governing import Remove
from sync.node.core import Node
from sync.node.governing import remove
from sync.node.rotating import AT_MOST_S, PATIENCE_S, rotation
from sync.replication.sealing import seal
from sync.store.keys import MAX_SECRETS, load_keys
from sync.values import DeviceId, EntryId, Lane, Rank


def secret_of(node: Node) -> bytes:
    """What opens the network for this home now."""
    return node.keys.secrets[0][1]


def boxes(node: Node) -> set[bytes]:
    """For whom the secret of now is, by the first bytes of their keys."""
    current = node.governance.secret_epochs.current
    return set(current.boxes) if current else set()


def devices(*nodes: Node) -> set[bytes]:
    return {node.key.device[:8] for node in nodes}


def is_dirty(node: Node) -> bool:
    return node.governance.secret_epochs.dirty


def publish(node: Node, act: KeyEpoch) -> EntryId:
    return node.append(Lane.CONTROL, [(int(ControlKind.KEY_EPOCH), encode(act))])[0]


def saved(node: Node) -> Iterable[bytes]:
    return [secret for _, secret in load_keys(node.home.keys).secrets]


def test_whoever_stays_has_a_new_secret_and_the_removed_one_only_the_old(
    office: Office, three: tuple[Node, Node, Node]
) -> None:
    carmen, marta, luis = three
    old = secret_of(carmen)

    cut(carmen, luis)
    meet(carmen, marta, luis)

    assert secret_of(carmen) == secret_of(marta) != old
    assert [secret for _, secret in luis.keys.secrets] == [old]
    assert boxes(carmen) == devices(carmen, marta)
    assert not is_dirty(marta)
    assert saved(marta) == [secret_of(marta), old]


def test_the_removal_and_the_new_secret_are_one_step(three: tuple[Node, Node, Node]) -> None:
    carmen, marta, luis = three
    runs = []
    carmen.on_append = lambda log, seq, run: runs.append(run)

    cut(carmen, luis)

    (run,) = runs
    assert run is not None
    assert len(run.headers) == 2
    marta.ingest(run)
    assert secret_of(marta) == secret_of(carmen)


def test_a_removal_that_is_moved_on_makes_no_further_secret(
    three: tuple[Node, Node, Node],
) -> None:
    carmen, _, luis = three
    cut(carmen, luis)
    secret = secret_of(carmen)
    post(luis, "Sin saberlo")
    give(luis, carmen)

    cut(carmen, luis, count_later=True)

    assert secret_of(carmen) == secret


def test_a_home_that_lost_the_new_secret_finds_it_in_its_lockbox_again(
    office: Office, three: tuple[Node, Node, Node]
) -> None:
    # kill -9 between the entry and the key file.
    carmen, marta, luis = three
    before = marta.home.keys.read_bytes()
    cut(carmen, luis)
    meet(carmen, marta)
    marta.close()
    marta.home.keys.write_bytes(before)

    again = office.nodes["Marta"] = Node.open(office.root / "Marta", office.clock)

    assert secret_of(again) == secret_of(carmen)


def test_ten_rotations_are_caught_up_with_in_one_go(office: Office) -> None:
    carmen = office.found()
    away = office.join("Nuria", carmen)
    meet(carmen, away)
    for number in range(10):
        cut(carmen, office.join(f"Colega {number}", carmen))

    meet(carmen, away)

    assert away.keys.secrets == carmen.keys.secrets
    assert len(away.keys.secrets) == 11


def test_no_more_old_secrets_are_kept_than_open_the_fence(office: Office) -> None:
    carmen = office.found()
    for _ in range(MAX_SECRETS + 3):
        carmen.append(Lane.CONTROL, rotation(carmen))

    assert len(carmen.keys.secrets) == MAX_SECRETS
    numbers = [number for number, _ in carmen.keys.secrets]
    assert numbers == sorted(numbers, reverse=True)


def test_two_removals_at_once_end_in_one_secret_that_neither_removed_one_has(
    office: Office, three: tuple[Node, Node, Node]
) -> None:
    # T64
    carmen, marta, luis = three
    pepe, sara = office.join("Pepe", carmen, Rank.ADMIN), office.join("Sara", carmen)
    meet(carmen, marta, luis, pepe, sara)
    cut(carmen, luis)
    cut(pepe, sara)
    meet(carmen, marta, pepe)
    assert secret_of(carmen) == secret_of(pepe) == secret_of(marta)
    assert is_dirty(carmen)

    for now_s in (0.0, AT_MOST_S):
        carmen.rotating.finish(now_s, [])
    meet(carmen, marta, pepe, luis, sara)

    assert not is_dirty(marta)
    assert secret_of(carmen) == secret_of(pepe) == secret_of(marta)
    assert boxes(marta) == devices(carmen, marta, pepe)
    known = {secret for node in (luis, sara) for _, secret in node.keys.secrets}
    assert secret_of(carmen) not in known


def test_of_those_who_may_finish_the_first_by_key_does_and_others_after_a_long_while(
    office: Office, three: tuple[Node, Node, Node]
) -> None:
    carmen, marta, luis = three
    pepe = office.join("Pepe", carmen, Rank.ADMIN)
    second = office.join("Sara", carmen, Rank.ADMIN)
    meet(carmen, marta, luis, pepe, second)
    # A member may remove his own younger computer, and has no right to make a secret.
    first, other = sorted((pepe, second), key=lambda node: node.key.device)
    remove(carmen, Remove(None, luis.key.device))
    publish_old(carmen)
    meet(carmen, pepe, second)
    assert is_dirty(first)

    online = [first.key.device, other.key.device, marta.key.device]
    assert other.rotating.finish(0.0, online) is None
    assert other.rotating.finish(AT_MOST_S, online) is None
    assert first.rotating.finish(0.0, online) is None
    assert first.rotating.finish(AT_MOST_S, online) is not None
    assert not is_dirty(first)
    assert other.rotating.finish(AT_MOST_S + PATIENCE_S, online) is not None


def publish_old(node: Node) -> None:
    """A later number for a secret that was not kept from who has just been removed."""
    act = KeyEpoch(n=99, lockboxes=[], mark=secret_mark(node.company, bytes(32)))
    publish(node, act)


def test_a_member_does_not_finish_it(three: tuple[Node, Node, Node]) -> None:
    carmen, marta, luis = three
    cut(carmen, luis)
    publish_old(carmen)
    meet(carmen, marta)

    assert is_dirty(marta)
    assert [marta.rotating.finish(at, []) for at in (0.0, AT_MOST_S, 1e6)] == [None] * 3


def test_a_secret_that_a_removed_administrator_made_is_replaced_whatever_its_number(
    office: Office, three: tuple[Node, Node, Node]
) -> None:
    carmen, marta, luis = three
    pepe = office.join("Pepe", carmen, Rank.ADMIN)
    meet(carmen, marta, luis, pepe)
    highest = KeyEpoch(n=(1 << 63) - 1, lockboxes=[], mark=secret_mark(pepe.company, bytes(32)))
    publish(pepe, highest)
    meet(carmen, marta, luis, pepe)

    cut(carmen, pepe)
    meet(carmen, marta, luis)

    assert not is_dirty(marta)
    assert secret_of(carmen) == secret_of(marta) == secret_of(luis) != bytes(32)


def test_a_lockbox_with_something_else_in_it_is_not_used(
    three: tuple[Node, Node, Node], caplog: pytest.LogCaptureFixture
) -> None:
    carmen, marta, _ = three
    old = secret_of(marta)
    x25519 = carmen.governance.devices[marta.key.device].x25519
    wrong = seal(bytes(32), x25519, carmen.company, marta.key.device)
    box = Lockbox(marta.key.device[:8], wrong)
    publish(carmen, KeyEpoch(n=2, lockboxes=[box], mark=secret_mark(carmen.company, b"1" * 32)))
    garbage = Lockbox(marta.key.device[:8], bytes(80))
    publish(carmen, KeyEpoch(n=3, lockboxes=[garbage], mark=secret_mark(carmen.company, b"2" * 32)))

    meet(carmen, marta)

    assert secret_of(marta) == old
    assert caplog.text.count("holds no secret") == 2


def test_whoever_was_let_in_at_a_door_that_had_not_heard_is_handed_the_secret(
    office: Office, three: tuple[Node, Node, Node]
) -> None:
    carmen, marta, luis = three
    code = office.invite(carmen)
    meet(carmen, marta)
    cut(carmen, luis)
    nuria = office.join("Nuria", marta, code=code)
    meet(carmen, marta, nuria)
    assert secret_of(nuria) != secret_of(carmen)

    sealed = marta.rotating.lockbox_for(nuria.key.device)
    assert sealed is not None
    assert nuria.rotating.offered(sealed)

    assert secret_of(nuria) == secret_of(carmen)
    assert not nuria.rotating.offered(sealed)


def test_a_secret_that_comes_before_the_entry_that_speaks_of_it_is_used_once_that_is_here(
    office: Office, three: tuple[Node, Node, Node]
) -> None:
    carmen, marta, luis = three
    code = office.invite(carmen)
    meet(carmen, marta)
    cut(carmen, luis)
    nuria = office.join("Nuria", marta, code=code)
    meet(carmen, marta)
    sealed = marta.rotating.lockbox_for(nuria.key.device)
    assert sealed is not None
    assert not nuria.rotating.offered(sealed)

    meet(marta, nuria)

    assert secret_of(nuria) == secret_of(carmen)


def test_a_secret_that_no_entry_speaks_of_changes_nothing(
    three: tuple[Node, Node, Node],
) -> None:
    carmen, marta, luis = three
    cut(carmen, luis)
    meet(carmen, marta)
    x25519 = carmen.governance.devices[marta.key.device].x25519
    before = marta.keys

    assert not marta.rotating.offered(seal(bytes(32), x25519, marta.company, marta.key.device))

    assert marta.keys == before
    with pytest.raises(ProtocolError):
        marta.rotating.offered(bytes(80))


def test_nobody_who_was_removed_is_handed_anything(three: tuple[Node, Node, Node]) -> None:
    carmen, _, luis = three
    cut(carmen, luis)

    assert carmen.rotating.lockbox_for(luis.key.device) is None
    assert carmen.rotating.lockbox_for(DeviceId(bytes(32))) is None


def test_who_used_up_the_numbers_is_not_answered_with_one_that_would_not_count(
    three: tuple[Node, Node, Node],
) -> None:
    carmen, _, luis = three
    publish(carmen, KeyEpoch(n=(1 << 63) - 1, lockboxes=[], mark=b"x" * 32))

    assert rotation(carmen) == []

    cut(carmen, luis)
    assert is_dirty(carmen)


def test_a_computer_that_is_replaced_does_not_know_the_new_secret(
    office: Office, tmp_path: Path
) -> None:
    carmen = office.found()
    old = office.join("Nuria", carmen)
    meet(carmen, old)
    (kind, body), *_ = rotation(carmen, [old.key.device])

    act = decode(KeyEpoch, body)

    assert kind == ControlKind.KEY_EPOCH
    assert [box.prefix for box in act.lockboxes] == [carmen.key.device[:8]]
    assert act.excluded == [old.key.device[:8]]
