"""An owner's computer says what is old, and never what still counts."""

from __future__ import annotations

import pytest

from support.nodes import Office, cut, erase, meet, people, post, seen, texts
from support.retention import content_of, keep_for, prune, say_what_is_old, settle_prunes, wait
from sync.errors import NotAllowed, OutOfReach
from sync.local.announcing import Revise
from sync.local.settling import ChangeSettings
from sync.local.thanking import Withdraw
from sync.local.writing import Acknowledge, Announce, Comment, GiveKudos, React, SetProfile
from sync.node.core import Node
from sync.node.retaining import would_go
from sync.node.settling import change_settings, settings_of
from sync.node.writing import write
from sync.values import EntryId, Lane, Rank, Reaction


def test_what_is_older_than_the_retention_goes_from_every_computer(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    carmen, marta, luis = three
    keep_for(carmen, 3)
    for node in three:
        post(node, f"Lo viejo de {node.person.hex()[:4]}")
    meet(*three)
    for text in ("Lo de en medio", "Lo nuevo"):
        wait(office.clock, 2)
        post(luis, text)
        post(marta, text)
        meet(*three)
        carmen.views.note_holding(marta.key.device, {content_of(carmen): 100})
        for node in three:  # their profiles are written anew as well
            say_what_is_old(node)
        meet(*three)

    wait(office.clock)
    settle_prunes(*three)

    assert [texts(node) for node in three] == [["Lo de en medio"] * 2 + ["Lo nuevo"] * 2] * 3
    assert people(luis) == ["Carmen", "Luis", "Marta"]
    assert len(seen(*three)) == 1
    assert settings_of(luis).pruned == 3
    assert luis.store.start(content_of(marta)) == 2


def test_nothing_goes_without_a_retention_nor_by_a_member(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    carmen, marta, luis = three
    post(marta, "Vieja")
    meet(*three)
    wait(office.clock, 40)
    post(luis, "Nueva")
    meet(*three)
    assert say_what_is_old(carmen) == []

    keep_for(carmen, 1)
    meet(*three)

    say_what_is_old(luis)
    meet(*three)
    assert carmen.governance.prunes == {}
    assert "Vieja" in texts(carmen)


def test_once_a_month_is_enough(three: tuple[Node, Node, Node], office: Office) -> None:
    carmen, marta, luis = three
    keep_for(carmen, 1)
    old(office, three)
    assert say_what_is_old(carmen) != []
    meet(*three)

    post(marta, "Otra")
    write(SetProfile(), marta)
    meet(*three)
    office.clock.now_ms += 20 * 86_400_000
    post(luis, "Y otra")
    meet(*three)

    assert [entry for entry in say_what_is_old(carmen) if is_control(carmen, entry)] == []


def is_control(node: Node, entry: EntryId) -> bool:
    found = node.store.find(entry)
    return found is not None and found.log.lane == Lane.CONTROL


def old(office: Office, three: tuple[Node, Node, Node]) -> None:
    """Marta's log is old but for what she writes now."""
    _, marta, luis = three
    post(marta, "Vieja")
    meet(*three)
    wait(office.clock, 2)
    for node in (marta, luis):
        write(SetProfile(), node)
    meet(*three)


def test_the_announcement_that_somebody_has_not_confirmed_stays_and_what_follows_it(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    carmen, marta, luis = three
    boss = office.join("Sara", carmen, Rank.ADMIN)
    meet(*three, boss)
    keep_for(carmen, 1)
    card = write(Announce(title="Cerramos en agosto", text="", pin=False), boss)
    post(boss, "Después del aviso")
    meet(*three, boss)
    for node in (carmen, marta):
        write(Acknowledge(card), node)
    meet(*three, boss)
    wait(office.clock, 2)
    for node in (marta, luis, boss):
        write(SetProfile(), node)
    meet(*three, boss)

    say_what_is_old(carmen)
    meet(*three, boss)
    assert set(texts(luis)) == {"Cerramos en agosto", "Después del aviso"}
    shown = luis.reader.card(card)
    assert shown is not None
    assert len(shown.acks) == 3
    write(Acknowledge(card), luis)
    wait(office.clock, 1)
    for node in (marta, luis, boss):
        write(SetProfile(), node)
    meet(*three, boss)
    say_what_is_old(carmen)
    meet(*three, boss)

    assert texts(luis) == []
    assert len(seen(*three, boss)) == 1


def test_what_an_announcement_that_stays_says_now_stays_with_it_and_what_was_withdrawn_does_not(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    carmen, marta, luis = three
    boss = office.join("Sara", carmen, Rank.ADMIN)
    meet(*three, boss)
    keep_for(carmen, 1)
    card = write(Announce(title="Cerramos en agsto", text="", pin=False), boss)
    thanks = write(GiveKudos([luis.person], "Por quedarte hasta tarde"), boss)
    meet(*three, boss)
    write(Revise(card, title="Cerramos en agosto"), carmen)
    write(Withdraw(thanks), luis)
    meet(*three, boss)
    write(Acknowledge(card, doubt="¿Todo agosto?"), marta)
    meet(*three, boss)
    wait(office.clock, 2)
    for node in (*three, boss):
        write(SetProfile(), node)
    meet(*three, boss)

    say_what_is_old(carmen)
    meet(*three, boss)

    assert set(texts(luis)) == {"Cerramos en agosto"}
    receipts = luis.reader.receipts(card)
    assert receipts is not None
    assert [row.text for row in receipts.doubts] == ["¿Todo agosto?"]
    assert len(seen(*three, boss)) == 1


def test_the_pinned_announcement_stays(three: tuple[Node, Node, Node], office: Office) -> None:
    carmen, marta, luis = three
    boss = office.join("Sara", carmen, Rank.ADMIN)
    meet(*three, boss)
    keep_for(carmen, 1)
    write(Announce(title="Wifi: azulejos", text="", pin=True, needs_ack=False), boss)
    meet(*three, boss)
    wait(office.clock, 2)
    for node in (marta, luis, boss):
        write(SetProfile(), node)
    meet(*three, boss)

    say_what_is_old(carmen)
    meet(*three, boss)

    assert texts(luis) == ["Wifi: azulejos"]


def test_a_reaction_to_something_young_stays(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    carmen, marta, luis = three
    keep_for(carmen, 1)
    meet(*three)
    office.clock.now_ms += 3 * 31 * 86_400_000
    young = post(luis, "De un reloj que va adelantado")
    office.clock.now_ms -= 3 * 31 * 86_400_000
    meet(*three)
    write(React(young, Reaction.IDEA), marta)
    post(marta, "Tras la reacción")
    meet(*three)
    wait(office.clock, 2)
    write(SetProfile(), marta)
    meet(*three)

    say_what_is_old(carmen)
    meet(*three)

    card = carmen.reader.card(young)
    assert card is not None
    assert card.reactions != ()
    assert "Tras la reacción" in texts(carmen)


def test_an_act_of_erasing_goes_with_what_it_erased_and_not_before(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    carmen, marta, luis = three
    card = post(carmen, "La del pan")  # Carmen's own log is not known to be with anybody
    meet(*three)
    comment = write(Comment(card, "Una tontería"), marta)
    kept = post(marta, "Otra cosa")
    erase(marta, comment)
    meet(*three)
    keep_for(carmen, 1)
    wait(office.clock, 2)
    for node in (marta, luis):
        write(SetProfile(), node)
    meet(*three)

    say_what_is_old(carmen)
    meet(*three)
    wait(office.clock)
    settle_prunes(*three)

    assert luis.store.find(comment) is None
    assert luis.store.find(kept) is None
    shown = luis.reader.card(card)
    assert shown is not None
    assert shown.comments == ()
    assert len(seen(*three)) == 1


def test_the_name_of_somebody_who_left_stays_as_long_as_something_of_hers_does(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    carmen, marta, luis = three
    keep_for(carmen, 1)
    post(marta, "Hasta luego")
    meet(*three)
    cut(carmen, marta)
    meet(carmen, luis)
    office.clock.now_ms += 25 * 86_400_000
    post(luis, "La echamos de menos")
    meet(carmen, luis)
    say_what_is_old(carmen)
    meet(carmen, luis)
    assert [row.name for row in luis.reader.former()] == ["Marta"]
    assert "Hasta luego" in texts(luis)

    wait(office.clock, 1)
    write(SetProfile(), luis)
    meet(carmen, luis)
    say_what_is_old(carmen)
    meet(carmen, luis)

    assert "Hasta luego" not in texts(luis)
    assert [row.name for row in luis.reader.former()] == [""]


def test_what_nobody_else_is_known_to_hold_stays(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    carmen, _marta, luis = three
    keep_for(carmen, 1)
    post(carmen, "Solo aquí")
    wait(office.clock, 2)
    write(SetProfile(), carmen)
    write(SetProfile(), luis)
    meet(carmen, luis)

    say_what_is_old(carmen)

    assert "Solo aquí" in texts(carmen)


def test_a_clock_that_agrees_with_nobody_says_nothing(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    carmen, _, _ = three
    keep_for(carmen, 1)
    old(office, three)
    office.clock.now_ms += 20 * 365 * 86_400_000

    assert say_what_is_old(carmen) == []


def test_a_false_tip_of_the_author_does_not_hinder_an_owner(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    carmen, marta, luis = three
    keep_for(carmen, 1)
    old(office, three)
    prune(marta, content_of(marta), EntryId(bytes(32)), 1 << 40)
    meet(*three)

    say_what_is_old(carmen)
    meet(*three)

    assert "Vieja" not in texts(luis)


def test_only_owners_change_the_retention_and_only_to_what_makes_sense(
    three: tuple[Node, Node, Node],
) -> None:
    carmen, marta, _luis = three
    with pytest.raises(NotAllowed):
        change_settings(marta, ChangeSettings(3))
    with pytest.raises(OutOfReach):
        change_settings(carmen, ChangeSettings(1201))
    with pytest.raises(OutOfReach):
        change_settings(carmen, ChangeSettings(0))

    keep_for(carmen, 24)
    keep_for(carmen, 12)
    meet(*three)

    assert [settings_of(node).retention_months for node in three] == [12] * 3
    assert carmen.governance.policy.name == "Cerámicas Oliva"


def test_what_would_go_is_counted_as_it_then_goes(
    three: tuple[Node, Node, Node], office: Office
) -> None:
    carmen, marta, _ = three
    old(office, three)
    post(marta, "Nueva")
    meet(*three)
    before, began = texts(carmen), office.clock.now_ms

    found = would_go(carmen, 1)
    assert carmen.governance.prunes == {}
    assert found.from_ms >= began
    assert would_go(carmen, 0).cards == would_go(carmen, 12).cards == 0

    keep_for(carmen, 1)
    say_what_is_old(carmen)
    assert found.cards == len(before) - len(texts(carmen)) > 0
    assert would_go(carmen, 1).from_ms > office.clock.now_ms
