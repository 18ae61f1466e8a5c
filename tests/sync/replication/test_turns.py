"""Authors in turn: who goes first to the disk."""

from __future__ import annotations

from sync.replication.turns import Turns
from sync.values import DeviceId

SARA, LUIS, MARTA = (DeviceId(bytes([number]) * 32) for number in (1, 2, 3))


def test_one_post_goes_before_the_rest_of_a_flood() -> None:
    turns: Turns[str] = Turns()
    for number in range(100):
        turns.put(SARA, f"noise {number}", 256)
    assert turns.take(2) == ["noise 0", "noise 1"]

    turns.put(LUIS, "hello", 1)

    assert turns.take(1) == ["hello"]
    assert turns.take(2) == ["noise 2", "noise 3"]


def test_who_wrote_nothing_for_long_has_saved_nothing_up() -> None:
    turns: Turns[str] = Turns()
    for number in range(10):
        turns.put(SARA, f"s{number}", 10)
    turns.take(8)
    for number in range(4):
        turns.put(LUIS, f"l{number}", 10)

    assert turns.take(4) == ["l0", "s8", "l1", "s9"]


def test_an_authors_own_keep_their_order_whatever_they_cost() -> None:
    turns: Turns[str] = Turns()
    for number, cost in enumerate((256, 1, 100)):
        turns.put(SARA, f"s{number}", cost)

    assert turns.take(8) == ["s0", "s1", "s2"]
    assert not turns
    assert turns.take(8) == []


def test_what_is_dropped_is_told_and_the_rest_stays() -> None:
    turns: Turns[str] = Turns()
    for item in ("keep 1", "drop 1", "keep 2"):
        turns.put(SARA, item, 1)
    turns.put(LUIS, "drop 2", 1)

    assert turns.drop(lambda item: item.startswith("drop")) == ["drop 1", "drop 2"]

    assert turns.take(8) == ["keep 1", "keep 2"]
    assert not turns


def test_accounts_of_thousands_who_came_and_went_are_forgotten() -> None:
    turns: Turns[int] = Turns()
    for number in range(5000):
        turns.put(DeviceId(number.to_bytes(32, "big")), number, 1)
        turns.take(1)

    assert len(turns._given) < 1100
