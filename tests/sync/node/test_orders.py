"""What people of a stronger rank have erased: out of sight at once, gone after three days."""

from __future__ import annotations

from support.nodes import Office, cut, erase, give, meet, post, seen, texts, traces
from sync.codec import encode
from sync.governance.acts import ControlKind, Erase
from sync.node.core import Node
from sync.node.orders import AT_MOST, GRACE_MS
from sync.values import Lane, Rank

MARKER = "palabrasecretisima"


def test_what_an_administrator_has_erased_goes_after_three_days(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    carmen, marta, luis = three
    entry = post(luis, f"Una {MARKER}")
    meet(carmen, marta, luis)

    erase(carmen, entry)
    meet(carmen, marta, luis)
    for node in three:
        node.erasing.look()
        assert texts(node) == []
        assert node.store.payloads([entry])
    office.clock.now_ms += 71 * 3_600_000
    for node in three:
        node.erasing.look()
        assert node.store.payloads([entry])
    office.clock.now_ms += 3_600_000
    for node in three:
        node.erasing.look()

    assert traces(office.root, MARKER) == []
    assert len(seen(*three)) == 1


def test_an_administrator_erases_fifty_a_day_and_an_owner_cuts_a_rogue_in_time(
    office: Office,
) -> None:
    # T48
    carmen = office.found()
    pepe = office.join("Pepe", carmen, Rank.ADMIN)
    luis = office.join("Luis", carmen)
    entries = [post(luis, f"mensaje {number}") for number in range(AT_MOST + 30)]
    meet(carmen, pepe, luis)
    kept = [post(luis, f"otro {number}") for number in range(3)]
    meet(pepe, luis)
    for entry in entries:
        erase(pepe, entry)
    give(pepe, luis)
    assert texts(luis) == [f"otro {number}" for number in range(3)]

    office.clock.now_ms += GRACE_MS
    luis.erasing.look()
    assert len(luis.store.payloads(entries)) == 30
    for entry in kept:
        erase(pepe, entry)
    give(pepe, luis)
    cut(carmen, pepe)  # Carmen has heard of nothing that he did
    give(carmen, luis)
    office.clock.now_ms += 2 * GRACE_MS
    luis.erasing.look()

    assert luis.store.payloads(kept).keys() == set(kept)
    assert len(texts(luis)) == 33


def test_an_order_that_came_before_what_it_is_about_is_carried_out_all_the_same(
    office: Office,
) -> None:
    carmen = office.found()
    luis, late = office.join("Luis", carmen), office.join("Tarde", carmen)
    entry = post(luis, f"Una {MARKER}")
    meet(carmen, luis)
    erase(carmen, entry)
    give(carmen, late, Lane.CONTROL)
    late.erasing.look()
    office.clock.now_ms += GRACE_MS
    late.erasing.look()

    give(luis, late)
    assert texts(late) == []
    late.erasing.look()

    assert traces(late.home.root, MARKER) == []


def test_a_newcomer_waits_for_nothing_that_was_erased_by_order(office: Office) -> None:
    carmen = office.found()
    luis = office.join("Luis", carmen)
    entry = post(luis, "Fuera")
    meet(carmen, luis)
    erase(carmen, entry)
    office.clock.now_ms += GRACE_MS
    carmen.erasing.look()
    late = office.join("Tarde", carmen)

    give(carmen, late)
    assert late.store.missing_count() == 1
    assert late.erasing.look()

    assert late.store.missing_count() == 0


def test_what_was_ordered_tells_role_and_moment_before_and_after_it_went(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    carmen, marta, luis = three
    entry = post(luis, f"Una {MARKER}")
    meet(carmen, marta, luis)
    assert marta.reader.ordered_erasure(entry) is None

    erase(carmen, entry)
    ordered_ms = office.clock.now_ms
    meet(carmen, marta, luis)

    before = [node.reader.ordered_erasure(entry) for node in three]
    office.clock.now_ms += GRACE_MS
    for node in three:
        node.erasing.look()
    luis.rebuild()
    luis.erasing.look()
    after = [node.reader.ordered_erasure(entry) for node in three]
    assert traces(office.root, MARKER) == []
    for told in (*before, *after):
        assert told is not None
        assert (told.person, told.author, told.rank) == (luis.person, "Luis", Rank.OWNER)
        assert abs(told.time_ms - ordered_ms) < 60_000
    assert marta.reader.ordered_erasures() == [entry]


def test_an_order_that_does_not_count_tells_nothing(three: tuple[Node, Node, Node]) -> None:
    carmen, marta, luis = three
    entry = post(carmen, "De la dueña")
    meet(carmen, marta, luis)

    act = Erase(entries=[entry])
    marta.append(Lane.CONTROL, [(int(ControlKind.ERASE), encode(act))])
    meet(carmen, marta, luis)

    assert [node.reader.ordered_erasure(entry) for node in three] == [None] * 3
    assert texts(luis) == ["De la dueña"]
