"""What peers tell of themselves and of their neighbours."""

from __future__ import annotations

from sync.replication.finding.whereabouts import MOST, Whereabouts
from sync.values import DeviceId

A, B, C = (DeviceId(bytes([n]) * 32) for n in range(3))


def test_whoever_a_peer_is_connected_to_is_online() -> None:
    around: Whereabouts[str] = Whereabouts()

    around.heard("peer", 47800, {B: ("192.168.1.5", 47800), C: None})

    assert around.online([A]) == {A, B, C}
    assert list(around.addresses()) == [("peer", B, ("192.168.1.5", 47800))]
    assert around.port_of("peer") == 47800
    assert around.port_of("stranger") == 0


def test_what_a_peer_said_goes_with_it_and_with_its_next_word() -> None:
    around: Whereabouts[str] = Whereabouts()
    around.heard("peer", 47800, {B: None})

    around.heard("peer", 0, {C: None})
    assert around.online([]) == {C}
    around.gone("peer")

    assert around.online([]) == set()


def test_nobody_fills_our_memory_with_devices() -> None:
    around: Whereabouts[str] = Whereabouts()

    around.heard("peer", 1, {DeviceId(n.to_bytes(32)): None for n in range(10 * MOST)})

    assert len(around.online([])) == MOST
