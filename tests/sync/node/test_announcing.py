"""Announcements: who may write what about them, and what is refused."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from support.nodes import Office, erase, meet, seen, texts, traces
from sync.cli.wording import sentence
from sync.content.announcements import Announcement
from sync.content.kinds import ContentKind
from sync.content.receipts import Remind as RemindAct
from sync.errors import BadText, NotAllowed, OutOfReach, UnknownTarget
from sync.hours import Hours
from sync.local.announcing import AnswerDoubts, PinOn, Remind, Revise, Urge
from sync.local.governing import ChangeRole
from sync.local.settling import ChangeSettings
from sync.local.writing import Acknowledge, Announce, Hide, Post
from sync.node.core import Node
from sync.node.governing import change_role
from sync.node.settling import change_settings, settings_of
from sync.node.writing import write
from sync.values import BlobId, EntryId, PersonId, Rank
from sync.views.rows_announcements import AnnouncementDetail, Receipts

Three = tuple[Node, Node, Node]

MONDAY_MS = round(datetime(2026, 11, 30, 9, tzinfo=UTC).timestamp() * 1000)
DAY_MS = 24 * 3_600_000


def announce(node: Node, title: str = "Cerramos el viernes", **more: object) -> EntryId:
    return write(Announce(title, "Es fiesta.", **more), node)  # type: ignore[arg-type]  # by name


def receipts(node: Node, card: EntryId) -> Receipts:
    found = node.reader.receipts(card)
    assert found is not None
    return found


def refused(node: Node, command: object, why: str) -> None:
    before = node.store.digest()
    with pytest.raises(OutOfReach) as caught:
        write(command, node)  # type: ignore[arg-type]  # any command
    assert caught.value.facts["why"] == why
    assert sentence(caught.value) != sentence(OutOfReach(why="?", who=caught.value.facts["who"]))
    assert node.store.digest() == before


def test_a_doubt_goes_to_the_author_who_answers_once_for_all(three: Three) -> None:
    carmen, marta, luis = three
    card = announce(carmen)
    meet(*three)
    doubt = write(Acknowledge(card, doubt="¿También la tienda?"), marta)
    again = write(Acknowledge(card, doubt=" ¿También la tienda? "), marta)
    write(Acknowledge(card), luis)
    meet(*three)

    write(AnswerDoubts(card, "Sí, todo."), carmen)
    meet(*three)

    assert again == doubt
    assert write(Acknowledge(card), marta) == doubt
    found = receipts(carmen, card)
    assert [(row.name, row.text) for row in found.doubts] == [("Marta", "¿También la tienda?")]
    assert found.answer is not None
    assert found.answer.text == "Sí, todo."
    assert [row.state.value for row in found.people] == ["read", "doubt"]
    assert len(seen(*three)) == 1


def test_what_a_doubt_may_not_be(three: Three) -> None:
    carmen, marta, luis = three
    card = announce(carmen)
    meet(*three)

    refused(carmen, Acknowledge(card, doubt="¿Y yo?"), "own_announcement")
    refused(carmen, AnswerDoubts(card, "Sí"), "no_doubts")
    refused(marta, AnswerDoubts(card, "Sí"), "not_its_author")
    with pytest.raises(BadText):
        write(Acknowledge(card, doubt="x" * 2001), luis)
    with pytest.raises(BadText):
        write(Acknowledge(card, doubt="\x1b[31m"), luis)


def test_a_receipt_is_for_the_text_that_is_there_and_for_no_other_one(three: Three) -> None:
    carmen, marta, _ = three
    card = announce(carmen)
    meet(*three)
    shown = marta.reader.card(card)
    assert shown is not None
    assert isinstance(shown.detail, AnnouncementDetail)
    write(Revise(card, text="Es puente.", substance=True), carmen)
    meet(*three)

    refused(marta, Acknowledge(card, seen=shown.detail.hash), "text_changed")
    write(Acknowledge(card), marta)
    meet(*three)

    rows = {row.name: row for row in receipts(carmen, card).people}
    assert rows["Marta"].hash == receipts(carmen, card).hash != shown.detail.hash


def test_who_may_correct_and_what(three: Three, office: Office) -> None:
    carmen, marta, _ = three
    admin = office.join("Amparo", carmen, Rank.ADMIN)
    meet(*three, admin)
    card = announce(carmen)
    meet(*three, admin)

    with pytest.raises(NotAllowed):
        write(Revise(card, title="Mío"), marta)
    refused(carmen, Revise(card, title=" Cerramos el viernes "), "same_text")
    with pytest.raises(BadText):
        write(Revise(card, title=""), carmen)
    with pytest.raises(UnknownTarget):
        write(Revise(EntryId(bytes(32)), title="x"), carmen)
    write(Revise(card, title="Cerramos el jueves"), admin)
    meet(*three, admin)

    assert texts(marta) == ["Cerramos el jueves"]


def test_a_reminder_a_day_on_working_days_by_the_author(three: Three, office: Office) -> None:
    carmen, marta, luis = three
    card = announce(carmen)
    meet(*three)
    write(Acknowledge(card), marta)
    meet(*three)
    office.clock.now_ms = MONDAY_MS

    refused(marta, Remind(card), "not_its_author")
    write(Remind(card), carmen)
    refused(carmen, Remind(card), "reminded")
    office.clock.now_ms = MONDAY_MS + DAY_MS
    write(Remind(card), carmen)
    office.clock.now_ms = MONDAY_MS + 5 * DAY_MS
    refused(carmen, Remind(card), "weekend")
    meet(*three)
    write(Acknowledge(card), luis)
    meet(*three)
    office.clock.now_ms = MONDAY_MS + 7 * DAY_MS
    refused(carmen, Remind(card), "nobody_missing")

    assert receipts(luis, card).reminded == ("2026-11-30", "2026-12-01")


def test_a_second_reminder_of_a_peer_that_did_not_refuse_changes_nothing(
    three: Three, office: Office
) -> None:
    carmen, _, luis = three
    card = announce(carmen)
    office.clock.now_ms = MONDAY_MS
    write(Remind(card), carmen)
    carmen.write(ContentKind.REMIND, RemindAct(target=card))
    office.clock.now_ms = MONDAY_MS + 5 * DAY_MS
    carmen.write(ContentKind.REMIND, RemindAct(target=card))
    meet(*three)

    assert receipts(luis, card).reminded == ("2026-11-30",)
    assert len(seen(*three)) == 1


def test_nobody_is_reminded_on_a_day_on_which_the_office_is_closed(
    three: Three, office: Office
) -> None:
    carmen, *_ = three
    card = announce(carmen)
    change_settings(carmen, ChangeSettings(hours=Hours(own=["2026-12-01"])))
    office.clock.now_ms = MONDAY_MS + DAY_MS

    refused(carmen, Remind(card), "closed")
    change_settings(carmen, ChangeSettings(no_hours=True))
    write(Remind(card), carmen)


def test_nobody_is_reminded_of_what_asks_nothing_or_has_ended(three: Three, office: Office) -> None:
    carmen, *_ = three
    quiet = announce(carmen, needs_ack=False)
    ending = announce(carmen, ends_ms=office.clock.now_ms + DAY_MS)
    office.clock.now_ms = MONDAY_MS

    refused(carmen, Remind(quiet), "no_receipts")
    refused(carmen, Remind(ending), "ended")


@pytest.mark.parametrize(
    ("more", "rule"),
    [
        ({"until_ms": 1}, "past"),
        ({"ends_ms": 1}, "past"),
        ({"channels": ["x" * 41]}, "too_long"),
        ({"channels": [str(n) for n in range(21)]}, "range"),
        ({"files": [(BlobId(bytes(32)), 9, "plan.exe")]}, "no_pdf"),
        ({"files": [(BlobId(bytes(32)), 9, "plan.pdf")] * 5}, "range"),
        ({"pictures": [(BlobId(bytes(32)), 9, 4, 3, "")] * 5}, "range"),
    ],
)
def test_what_an_announcement_may_not_have(office: Office, more: object, rule: str) -> None:
    carmen = office.found()

    with pytest.raises(BadText) as caught:
        announce(carmen, **more)  # type: ignore[arg-type]  # by name

    assert caught.value.facts["rule"] == rule
    assert sentence(caught.value).endswith(".")
    assert texts(carmen) == []


# -- communicators ----------------------------------------------------------------------


def permit(carmen: Node, *others: Node, no: bool = False) -> None:
    people = [other.person for other in others]
    change = ChangeSettings(no_communicators=people) if no else ChangeSettings(communicators=people)
    change_settings(carmen, change)


def test_a_communicator_announces_while_she_is_one_and_it_stays_announced(three: Three) -> None:
    carmen, marta, luis = three
    with pytest.raises(NotAllowed) as caught:
        announce(marta)
    assert "communicator" in sentence(caught.value)
    permit(carmen, marta)
    meet(*three)
    announce(marta, "De Marta")
    permit(carmen, luis)
    meet(*three)
    assert settings_of(luis).communicators == [marta.person, luis.person]

    permit(carmen, marta, no=True)
    meet(*three)
    with pytest.raises(NotAllowed):
        announce(marta)
    announce(luis, "De Luis")
    meet(*three)

    for node in three:
        assert texts(node) == ["De Marta", "De Luis"]
    assert len(seen(*three)) == 1


def test_what_would_be_before_the_term_by_the_clocks_is_refused_and_not_lost(
    three: Three, office: Office
) -> None:
    carmen, marta, _ = three
    office.clock.now_ms += 3_600_000
    permit(carmen, marta)
    office.clock.now_ms -= 3_600_000
    meet(*three)

    refused(marta, Announce("Pronto", ""), "not_yet")
    office.clock.now_ms += 3_600_000
    announce(marta, "De Marta")
    meet(*three)

    assert [texts(node) for node in three] == [["De Marta"]] * 3


def test_what_a_peer_announces_after_her_term_is_not_shown(three: Three) -> None:
    carmen, marta, luis = three
    permit(carmen, marta)
    meet(*three)
    permit(carmen, marta, no=True)
    meet(*three)
    marta.write(ContentKind.ANNOUNCEMENT, Announcement(title="Tarde", text="", pin=False))
    meet(*three)

    assert [texts(node) for node in three] == [[], [], []]
    assert len(seen(carmen, luis)) == 1


def test_only_owners_name_communicators_and_only_people_who_are_here(three: Three) -> None:
    carmen, marta, _ = three
    with pytest.raises(NotAllowed):
        change_settings(marta, ChangeSettings(communicators=[marta.person]))
    with pytest.raises(UnknownTarget):
        change_settings(carmen, ChangeSettings(moderators=[PersonId(bytes(32))]))
    with pytest.raises(OutOfReach):
        change_settings(carmen, ChangeSettings(no_moderators=[marta.person]))
    change_settings(carmen, ChangeSettings(moderators=[marta.person]))
    permit(carmen, marta)

    found = settings_of(carmen)

    assert (found.communicators, found.moderators) == ([marta.person], [marta.person])


# -- taking back ------------------------------------------------------------------------


def test_erasing_an_announcement_erases_the_texts_it_had_from_every_file(three: Three) -> None:
    carmen, marta, luis = three
    card = announce(carmen, "Secreto primero")
    write(Revise(card, title="Secreto segundo"), carmen)
    meet(*three)

    erase(carmen, card)
    meet(*three)
    for node in three:
        node.erasing.look()

    for node in three:
        assert texts(node) == []
        assert traces(node.home.root, "Secreto primero", "Secreto segundo") == []
    assert len(seen(*three)) == 1
    assert marta.reader.receipts(card) is luis.reader.receipts(card) is None


def test_an_owner_hides_a_correction_of_an_admin(three: Three, office: Office) -> None:
    carmen, marta, _ = three
    admin = office.join("Amparo", carmen, Rank.ADMIN)
    meet(*three, admin)
    card = announce(admin)
    change = write(Revise(card, title="Abrimos el viernes"), admin)
    meet(*three, admin)

    write(Hide(change), carmen)
    meet(*three, admin)

    assert texts(marta) == ["Cerramos el viernes"]
    assert len(seen(*three, admin)) == 1


def test_an_announcement_is_urgent_when_two_owners_say_so(three: Three, office: Office) -> None:
    carmen, marta, luis = three
    card = announce(carmen)
    change_role(carmen, ChangeRole(marta.person, int(Rank.OWNER), list(office.words)))
    meet(*three)

    write(Urge(card), carmen)
    refused(carmen, Urge(card), "urged")
    with pytest.raises(NotAllowed):
        write(Urge(card), luis)
    with pytest.raises(UnknownTarget):
        write(Urge(write(Post("Hola", "general"), carmen)), carmen)
    meet(*three)
    assert [is_urgent(node, card) for node in three] == [False, False, False]

    write(Urge(card), marta)
    meet(*three)
    assert [is_urgent(node, card) for node in three] == [True, True, True]


def test_an_announcement_is_put_on_top_and_taken_from_there(three: Three) -> None:
    carmen, marta, _ = three
    card = announce(carmen)
    meet(*three)

    with pytest.raises(NotAllowed):
        write(PinOn(card), marta)
    refused(carmen, PinOn(card, on=False), "not_pinned")
    with pytest.raises(BadText):
        write(PinOn(card, until_ms=carmen.clock()), carmen)
    write(PinOn(card), carmen)
    refused(carmen, PinOn(card), "pinned")
    meet(*three)
    assert [is_on_top(node, card) for node in three] == [True, True, True]

    write(PinOn(card, until_ms=carmen.clock() + 10**9), carmen)
    write(PinOn(card, on=False), carmen)
    meet(*three)
    assert [is_on_top(node, card) for node in three] == [False, False, False]
    assert len(seen(*three)) == 1


def is_on_top(node: Node, card: EntryId) -> bool:
    found = node.reader.card(card)
    assert found is not None
    return found.pinned


def is_urgent(node: Node, card: EntryId) -> bool:
    found = node.reader.card(card)
    assert found is not None
    assert isinstance(found.detail, AnnouncementDetail)
    return found.detail.urgent
