"""A member who writes more than anybody does by hand: who is told, and what a removal makes of it.

At the size at which it matters: thousands of entries, of the program's own making.
"""

from __future__ import annotations

import pytest

from support.chains import key_of
from support.nodes import Office, give, meet, post, texts
from sync.codec import encode
from sync.content.feed import Post, ReactionAct
from sync.content.kinds import ContentKind
from sync.governance.acts import ControlKind, EpochOpen, device_message
from sync.governance.forest import MEMBER_EPOCHS
from sync.local import governing
from sync.local.governing import AlarmFacts, ChangeRole, Remove
from sync.log.contexts import POSSESSION
from sync.log.entry import Entry, Payload, compose
from sync.log.runs import run_of
from sync.node.core import Node
from sync.node.executing import execute, status_of
from sync.node.flooding import CAME_MOST, DAY_MS, WRITTEN_MOST
from sync.node.governing import change_role, remove
from sync.node.linking import add_device, make_link, offers
from sync.values import EntryId, Head, Lane, Rank, Reaction

X25519 = bytes(range(32))


def write(node: Node, count: int) -> None:
    """So many posts and reactions at once."""
    body = encode(Post(text="¡Compra ya!", channel="general"))
    react = encode(ReactionAct(target=EntryId(bytes(32)), reaction=next(iter(Reaction)), on=True))
    kinds = [(int(ContentKind.POST), body), (int(ContentKind.REACTION), react)]
    node.append(Lane.CONTENT, [kinds[number % 2] for number in range(count)])


def floods(node: Node) -> list[AlarmFacts]:
    return [alarm for alarm in status_of(node).alarms if alarm.kind == "flood"]


@pytest.fixture
def four(office: Office) -> list[Node]:
    """Carmen (owner), Amparo (admin), Marta, Luis; a week after they came in."""
    carmen = office.found()
    amparo = office.join("Amparo", carmen, Rank.ADMIN)
    nodes = [carmen, amparo, office.join("Marta", carmen), office.join("Luis", carmen)]
    meet(*nodes)
    office.clock.now_ms += 7 * DAY_MS
    return nodes


def test_owners_and_admins_are_told_of_a_flood_and_nobody_else(four: list[Node]) -> None:
    carmen, amparo, marta, luis = four
    write(marta, WRITTEN_MOST)
    write(luis, 50)
    for node in (carmen, amparo, luis):
        give(marta, node)
        give(luis, node)
    assert all(not floods(node) for node in four)

    post(marta, "una más")
    for node in (carmen, amparo, luis):
        give(marta, node, Lane.CONTENT)

    for node in (carmen, amparo):
        (alarm,) = floods(node)
        assert (alarm.people, alarm.devices) == ([marta.person], [marta.key.device])
        assert (alarm.names, alarm.count) == (["Marta"], WRITTEN_MOST + 1)
        answer = execute(node, governing.AskAlarms())
        assert isinstance(answer, governing.Alarms)
        assert alarm in answer.alarms
    assert not floods(luis)
    assert not floods(marta)


def test_what_somebody_wrote_in_weeks_without_a_network_is_no_flood(
    four: list[Node], office: Office
) -> None:
    carmen, _, marta, _ = four
    for _ in range(4):
        write(marta, WRITTEN_MOST - 10)
        office.clock.now_ms += 2 * DAY_MS
    give(marta, carmen)

    assert not floods(carmen)


def test_a_clock_that_is_set_back_hides_no_flood(four: list[Node], office: Office) -> None:
    carmen, _, marta, _ = four
    write(marta, CAME_MOST + 1)
    office.clock.now_ms += 3 * DAY_MS
    give(marta, carmen)

    (alarm,) = floods(carmen)
    assert alarm.count == CAME_MOST + 1
    newcomer = office.join("Noa", carmen, Rank.ADMIN)
    give(carmen, newcomer)
    assert newcomer.store.count() > CAME_MOST
    assert not floods(newcomer)  # to her everything is new
    office.clock.now_ms += 2 * DAY_MS
    assert not floods(carmen)


def test_epochs_without_end_are_a_flood_however_little_is_in_them(
    four: list[Node], office: Office
) -> None:
    carmen, amparo, marta, luis = four
    opening = encode(EpochOpen(previous=[], reason=1))
    for epoch in range(1, MEMBER_EPOCHS + 1):
        assert not floods(carmen)
        entry = compose(
            marta.company,
            marta.key,
            lane=Lane.CONTROL,
            kind=int(ControlKind.EPOCH_OPEN),
            epoch=epoch,
            previous=None,
            hlc=office.clock() << 16,
            payload=Payload(bytes(16), opening),
        )
        run = run_of([entry])
        assert run is not None
        carmen.ingest(run)
    give(carmen, amparo)
    give(carmen, luis)

    for node in (carmen, amparo):
        (alarm,) = floods(node)
        assert (alarm.people, alarm.count) == ([marta.person], MEMBER_EPOCHS)
    assert not floods(luis)
    office.clock.now_ms += 2 * DAY_MS
    assert not floods(carmen)


def test_who_has_a_rank_may_bring_in_what_was_written_elsewhere(four: list[Node]) -> None:
    carmen, amparo, marta, _ = four
    write(amparo, WRITTEN_MOST + 1)
    change_role(carmen, ChangeRole(marta.person, int(Rank.ADMIN)))
    meet(carmen, amparo, marta)
    write(marta, WRITTEN_MOST + 1)
    give(amparo, carmen)
    give(marta, carmen)

    assert not floods(carmen)


def test_the_devices_of_a_person_count_together(four: list[Node], office: Office) -> None:
    carmen, _, marta, _ = four
    make_link(marta)
    (offer,) = offers(marta)
    laptop = key_of("laptop")
    message = device_message(marta.company, marta.key.device, laptop.device, X25519)
    assert not add_device(
        marta, offer.public, laptop.device, X25519, laptop.sign(POSSESSION, message)
    )
    write(marta, WRITTEN_MOST - 100)
    give(marta, carmen)
    assert not floods(carmen)

    entries: list[Entry] = []
    for number in range(101):
        entries.append(
            compose(
                marta.company,
                laptop,
                lane=Lane.CONTENT,
                kind=int(ContentKind.POST),
                epoch=7,
                previous=Head(number, entries[-1].id) if entries else None,
                hlc=(office.clock() << 16) + number,
                payload=Payload(bytes(16), encode(Post(text="x", channel="general"))),
            )
        )
    run = run_of(entries)
    assert run is not None
    carmen.ingest(run)

    (alarm,) = floods(carmen)
    assert alarm.devices == [marta.key.device, laptop.device]
    assert (alarm.people, alarm.count) == ([marta.person] * 2, WRITTEN_MOST + 2)  # its coming in


def test_an_admin_removes_who_floods_with_all_of_it_and_counts_it_again(
    four: list[Node], office: Office
) -> None:
    carmen, amparo, marta, luis = four
    kept, mine = post(marta, "de siempre"), post(luis, "de Luis")
    meet(*four)
    office.clock.now_ms += 2 * DAY_MS
    write(marta, WRITTEN_MOST + 1)
    for node in (carmen, amparo, luis):
        give(marta, node)
    assert floods(amparo)

    remove(amparo, Remove(marta.person, without_days=1))
    for node in (carmen, luis):
        give(amparo, node)

    for node in (carmen, amparo, luis):
        assert sorted(texts(node)) == ["de Luis", "de siempre"]
        assert node.reader.card(kept) is not None
        assert node.reader.card(mine) is not None
        assert not floods(node)
    remove(amparo, Remove(marta.person, count_later=True))
    give(amparo, carmen)
    assert "¡Compra ya!" in texts(carmen)


def test_of_a_newcomer_who_did_nothing_but_flood_nothing_is_left(
    four: list[Node], office: Office
) -> None:
    carmen, _, _, luis = four
    noa = office.join("Noa", carmen)
    write(noa, 100)
    give(noa, carmen)
    remove(carmen, Remove(noa.person, without_days=1))
    give(carmen, luis)
    give(noa, luis)

    for node in (carmen, luis):
        assert texts(node) == []
        assert node.governance.standing(noa.key.device) is not None
