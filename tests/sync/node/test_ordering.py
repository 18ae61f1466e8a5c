"""What moderators have erased, and who keeps it: by a word, by a dismissal, by a removal."""

from __future__ import annotations

import pytest

from support.nodes import Office, cut, erase, give, meet, post, seen, texts, traces
from support.private import second
from sync.cli.wording import sentence
from sync.codec import encode
from sync.errors import OutOfReach, PersonError
from sync.governance.acts import ControlKind, Erase
from sync.local import writing
from sync.local.governing import Remove
from sync.local.settling import ChangeSettings
from sync.node.core import Node
from sync.node.executing import execute
from sync.node.governing import remove
from sync.node.orders import AT_MOST, GRACE_MS
from sync.node.settling import change_settings
from sync.values import EntryId, Lane, Rank

MARKER = "palabrasecretisima"

Office5 = tuple[Node, Node, Node, Node, Node]


@pytest.fixture
def five(office: Office) -> Office5:
    """Carmen (owner), Amparo (admin), Marta, Luis (moderator), Noa."""
    carmen = office.found()
    amparo = office.join("Amparo", carmen, Rank.ADMIN)
    marta, luis, noa = (office.join(name, carmen) for name in ("Marta", "Luis", "Noa"))
    meet(carmen, amparo, marta, luis, noa)
    change_settings(carmen, ChangeSettings(moderators=[luis.person]))
    meet(carmen, amparo, marta, luis, noa)
    return carmen, amparo, marta, luis, noa


def show(node: Node, entry: EntryId) -> None:
    execute(node, writing.Hide(entry, on=False))


def refusal(node: Node, entry: EntryId) -> str:
    before = node.store.count()
    with pytest.raises(PersonError) as caught:
        show(node, entry)
    assert isinstance(caught.value, OutOfReach)
    assert node.store.count() == before
    return sentence(caught.value)


def after_three_days(office: Office, *nodes: Node) -> None:
    office.clock.now_ms += GRACE_MS
    for node in nodes:
        node.erasing.look()


def by_hand(node: Node, entry: EntryId) -> None:
    """An order that no program of ours would write."""
    node.append(Lane.CONTROL, [(int(ControlKind.ERASE), encode(Erase(entries=[entry])))])


def test_what_a_moderator_has_erased_is_out_of_sight_at_once_and_goes_after_three_days(
    five: Office5, office: Office
) -> None:
    told = post(five[2], f"Una {MARKER}")
    meet(*five)

    erase(five[3], told)
    meet(*five)
    assert [texts(node) for node in five] == [[]] * 5
    office.clock.now_ms += 71 * 3_600_000
    for node in five:
        node.erasing.look()
        assert node.store.payloads([told])
    after_three_days(office, *five)

    assert traces(office.root, MARKER) == []
    assert len(seen(*five)) == 1


def test_of_more_than_fifty_a_day_a_moderators_order_erases_nothing(
    five: Office5, office: Office
) -> None:
    _, _, marta, luis, noa = five
    entries = [post(marta, f"mensaje {number}") for number in range(AT_MOST + 3)]
    meet(*five)
    for entry in entries:
        erase(luis, entry)
    meet(*five)
    after_three_days(office, *five)

    assert len(noa.store.payloads(entries)) == 3


def test_an_administrator_keeps_what_a_moderator_has_erased_by_showing_it(
    five: Office5, office: Office
) -> None:
    _, amparo, marta, luis, noa = five
    told = post(marta, "Se queda")
    meet(*five)
    erase(luis, told)
    meet(*five)
    assert "stronger role" in refusal(luis, told)

    show(amparo, told)
    meet(*five)
    after_three_days(office, *five)

    assert [texts(node) for node in five] == [["Se queda"]] * 5
    assert len(seen(*five)) == 1
    with pytest.raises(PersonError):
        erase(luis, told)
    by_hand(luis, told)
    meet(*five)
    after_three_days(office, *five)
    assert noa.store.payloads([told])


def test_an_owner_keeps_what_an_administrator_has_erased_and_an_equal_does_not(
    five: Office5, office: Office
) -> None:
    carmen, amparo, marta, luis, noa = five
    javi = office.join("Javi", carmen, Rank.ADMIN)
    kept, gone = post(marta, "Se queda"), post(noa, "Se va")
    meet(*five, javi)
    erase(amparo, kept)
    erase(amparo, gone)
    meet(*five, javi)
    assert "stronger role" in refusal(javi, gone)

    show(carmen, kept)
    meet(*five, javi)
    after_three_days(office, *five, javi)

    assert texts(luis) == ["Se queda"]
    assert "gone from this computer" in refusal(carmen, gone)


def test_who_is_a_moderator_no_more_erases_nothing_and_what_is_erased_stays_so(
    five: Office5, office: Office
) -> None:
    carmen, _, marta, luis, noa = five
    told, later = post(marta, f"Una {MARKER}"), post(marta, "Se queda")
    meet(*five)
    erase(luis, told)
    meet(*five)
    change_settings(carmen, ChangeSettings(no_moderators=[luis.person]))
    meet(*five)
    after_three_days(office, *five)
    assert traces(office.root, MARKER) == []

    with pytest.raises(PersonError) as caught:
        erase(luis, later)
    assert "moderator" in sentence(caught.value)
    luis.clock = lambda: office.clock.now_ms - 2 * GRACE_MS  # and its own clock is set back
    by_hand(luis, later)
    meet(*five)
    after_three_days(office, *five)
    assert noa.store.payloads([later])
    assert texts(noa) == ["Se queda"]


def test_who_is_removed_in_time_has_erased_nothing(five: Office5, office: Office) -> None:
    # T48, where the owner's own computer has heard of what he did
    carmen, amparo, marta, _, noa = five
    entries = [post(marta, f"mensaje {number}") for number in range(AT_MOST + 30)]
    said = post(noa, "hola")
    meet(*five)
    for entry in (*entries, said):
        erase(amparo, entry)
    meet(*five)
    assert texts(noa) == []

    cut(carmen, amparo)
    meet(carmen, marta, five[3], noa)
    after_three_days(office, carmen, marta, five[3], noa)

    for node in (carmen, marta, five[3], noa):
        assert len(texts(node)) == AT_MOST + 31
        assert node.store.payloads([*entries, said]).keys() == {*entries, said}
    assert len(seen(carmen, marta, five[3], noa)) == 1


def test_a_thief_of_ones_own_computer_has_erased_nothing_once_that_is_removed(
    five: Office5, office: Office
) -> None:

    carmen, _, marta, luis, noa = five
    stolen = second(office, carmen)
    entries = [post(marta, f"mensaje {number}") for number in range(5)]
    meet(*five, stolen)
    earlier = post(stolen, "Antes del robo")
    for entry in entries:
        erase(stolen, entry)
    meet(*five, stolen)

    remove(carmen, Remove(None, stolen.key.device))
    meet(*five)
    after_three_days(office, *five)

    for node in (carmen, luis, noa):
        assert node.store.payloads(entries).keys() == set(entries)
        assert node.reader.card(earlier) is not None
    assert len(seen(*five)) == 1


def test_somebody_who_leaves_as_planned_has_erased_what_they_ordered(
    five: Office5, office: Office
) -> None:

    carmen, amparo, marta, luis, noa = five
    told = post(marta, f"Una {MARKER}")
    meet(*five)
    erase(luis, told)
    meet(*five)

    remove(carmen, Remove(luis.person, None), planned=True)
    meet(carmen, amparo, marta, noa)
    after_three_days(office, carmen, amparo, marta, noa)

    assert noa.store.payloads([told]) == {}


def test_an_order_of_a_moderator_is_not_dated_by_when_it_came_but_waits_for_her_term(
    five: Office5, office: Office
) -> None:
    """One that was written before she was asked has no effect afterwards."""
    carmen, _, marta, _, noa = five
    told = post(marta, "Se queda")
    meet(*five)
    by_hand(noa, told)
    meet(*five)
    office.clock.now_ms += 2 * GRACE_MS
    change_settings(carmen, ChangeSettings(moderators=[noa.person]))
    meet(*five)
    after_three_days(office, *five)

    assert [texts(node) for node in five] == [["Se queda"]] * 5
    give(noa, marta)
    assert marta.store.payloads([told])
