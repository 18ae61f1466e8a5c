"""Thanks: to a channel, in private, passed on, withdrawn; and what is refused."""

from __future__ import annotations

import pytest

from support.nodes import Office, erase, meet, seen, texts, traces
from support.private import bytes_below, heard
from sync.cli.cards import card_lines
from sync.cli.wording import sentence
from sync.errors import BadText, OutOfReach, UnknownTarget
from sync.local.command import Command
from sync.local.everyday import SetChannel
from sync.local.thanking import PassOn, ThankPrivately, Withdraw
from sync.local.writing import GiveKudos, Post
from sync.node.core import Node
from sync.node.writing import write
from sync.values import EntryId, PersonId
from sync.views.rows import MessageKind
from sync.views.rows_kudos import KudosDetail

Three = tuple[Node, Node, Node]
REASON = "Por quedarte hasta tarde"


def thank(node: Node, *others: Node, channel: str = "") -> EntryId:
    return write(GiveKudos([one.person for one in others], REASON, channel=channel), node)


def refused(node: Node, command: Command, why: str) -> None:
    before = node.store.digest()
    with pytest.raises(OutOfReach) as caught:
        write(command, node)
    assert caught.value.facts["why"] == why
    assert "cannot be done" not in sentence(caught.value)
    assert node.store.digest() == before


def shared(node: Node, card: EntryId) -> list[str]:
    found = node.reader.card(card)
    assert found is not None
    assert isinstance(found.detail, KudosDetail)
    return [one.person.name for one in found.detail.passed_on]


def test_a_receiver_passes_thanks_on_and_everybody_sees_it(three: Three) -> None:
    carmen, marta, luis = three
    card = thank(carmen, marta)
    meet(*three)
    write(PassOn(card, [luis.person]), marta)
    meet(*three)

    assert [shared(node, card) for node in three] == [["Luis"]] * 3
    assert len(seen(*three)) == 1


def test_whom_thanks_cannot_be_passed_on_by_or_to(three: Three) -> None:
    carmen, marta, luis = three
    card = thank(carmen, marta)
    meet(*three)

    refused(luis, PassOn(card, [luis.person, marta.person][1:]), "not_thanked")
    refused(carmen, PassOn(card, [luis.person]), "not_thanked")
    refused(marta, PassOn(card, [carmen.person]), "gave_thanks")
    with pytest.raises(BadText):
        write(PassOn(card, [marta.person]), marta)
    with pytest.raises(BadText):
        write(PassOn(card, []), marta)
    with pytest.raises(UnknownTarget):
        write(PassOn(card, [PersonId(bytes(32))]), marta)
    write(PassOn(card, [luis.person]), marta)
    refused(marta, PassOn(card, [luis.person]), "thanked_already")
    meet(*three)
    refused(luis, PassOn(card, [carmen.person]), "not_thanked")
    write(Withdraw(card), luis)
    meet(*three)
    refused(marta, PassOn(card, [luis.person]), "has_withdrawn")


def test_a_receiver_withdraws_once_and_the_author_erases(three: Three) -> None:
    carmen, marta, luis = three
    card, other = thank(carmen, marta, luis), thank(carmen, luis)
    meet(*three)
    act = write(Withdraw(card), marta)
    assert write(Withdraw(card), marta) == act
    write(Withdraw(other), carmen)
    meet(*three)

    for node in three:
        (shown,) = node.reader.feed()
        assert [ref.name for ref in shown.to] == ["Luis"]
    assert carmen.reader.erasure(other) is not None
    write(Withdraw(card), luis)
    meet(*three)
    assert [texts(node) for node in three] == [[], [], []]
    assert len(seen(*three)) == 1


def test_who_was_in_it_too_keeps_that_and_none_of_the_words_that_were_taken_back(
    three: Three, office: Office
) -> None:
    carmen, marta, luis = three
    card = thank(carmen, marta)
    meet(*three)
    act = write(PassOn(card, [luis.person]), marta)
    meet(*three)
    write(Withdraw(card), carmen)
    meet(*three)
    for node in three:
        node.erasing.look()

    for node in three:
        (left,) = node.reader.feed()
        lines = "\n".join(card_lines(left, 3))
        assert (left.id, left.author, [ref.name for ref in left.to]) == (act, "Marta", ["Luis"])
        assert "Marta" in lines
        assert "Luis" in lines
        assert "taken their words back" in lines
    assert traces(office.root, REASON) == []
    assert len(seen(*three)) == 1

    refused(carmen, Withdraw(act), "not_thanked")
    write(Withdraw(act), marta)
    meet(*three)
    assert [texts(one) for one in three] == [[], [], []]


def test_who_is_not_thanked_withdraws_nothing(three: Three) -> None:
    carmen, marta, luis = three
    write(SetChannel("taller"), carmen)
    card, team = thank(carmen, marta), thank(carmen, channel="#taller")
    said = write(Post("hola", "general"), carmen)
    meet(*three)

    refused(luis, Withdraw(card), "not_thanked")
    refused(luis, Withdraw(team), "not_thanked")
    with pytest.raises(UnknownTarget):
        write(Withdraw(said), luis)


def test_thanks_are_for_somebody(office: Office) -> None:
    carmen = office.found()

    with pytest.raises(BadText):
        write(GiveKudos([], REASON), carmen)
    with pytest.raises(BadText):
        write(GiveKudos([], REASON, channel="x" * 41), carmen)
    with pytest.raises(BadText):
        write(GiveKudos([carmen.person], REASON), carmen)
    write(SetChannel("taller"), carmen)
    write(GiveKudos([], REASON, channel="#taller"), carmen)

    (card,) = carmen.reader.feed(channel="taller")
    assert card.text == REASON


def test_what_was_erased_is_neither_passed_on_nor_withdrawn(three: Three) -> None:
    carmen, marta, luis = three
    card = thank(carmen, marta)
    meet(*three)
    erase(carmen, card)
    meet(*three)

    for command in (PassOn(card, [luis.person]), Withdraw(card)):
        with pytest.raises(UnknownTarget):
            write(command, marta)


def test_thanks_in_private_are_read_by_the_two_and_nobody_else(three: Three) -> None:
    carmen, marta, luis = three
    entry = write(ThankPrivately(luis.person, REASON), marta)
    meet(*three)

    assert heard(luis, marta) == heard(marta, luis) == [REASON]
    message = luis.reader.message(entry)
    assert message is not None
    assert message.kind is MessageKind.THANKS
    assert carmen.reader.message(entry) is None
    assert REASON.encode() not in bytes_below(carmen.home.root)
    assert [texts(node) for node in three] == [[], [], []]


def test_thanks_in_private_have_a_reason_and_somebody_else(three: Three) -> None:
    _, marta, luis = three

    with pytest.raises(BadText):
        write(ThankPrivately(luis.person, "gracias"), marta)
    with pytest.raises(BadText):
        write(ThankPrivately(marta.person, REASON), marta)
    with pytest.raises(UnknownTarget):
        write(ThankPrivately(luis.person, REASON, "no such value"), marta)
    assert marta.reader.conversations() == []


def test_either_side_withdraws_thanks_in_private(three: Three) -> None:
    _, marta, luis = three
    first, second = (write(ThankPrivately(luis.person, REASON), marta) for _ in range(2))
    meet(*three)
    write(Withdraw(first), luis)
    write(Withdraw(second), marta)
    meet(*three)

    assert heard(luis, marta) == heard(marta, luis) == []
    with pytest.raises(UnknownTarget):
        write(Withdraw(first), luis)
