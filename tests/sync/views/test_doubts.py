"""Doubts, the one answer to them, reminders, and the author's page."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from support.fold_office import (
    AMPARO,
    CARMEN,
    INES,
    MARTA,
    MARTA_SPARE,
    STRANGER,
    Views,
    governance,
    person_of,
)
from sync.content.announcements import text_hash
from sync.values import DeviceId, Rank
from sync.views.fold import FoldEntry
from sync.views.rows_announcements import AnnouncementDetail, Receipt, Receipts

MONDAY_MS = round(datetime(2026, 11, 30, 9, tzinfo=UTC).timestamp() * 1000)
HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS


def page(views: Views, notice: FoldEntry) -> Receipts:
    found = views.reader.receipts(notice.id)
    assert found is not None
    return found


def detail(views: Views) -> AnnouncementDetail:
    (card,) = views.reader.feed()
    assert isinstance(card.detail, AnnouncementDetail)
    return card.detail


def states(views: Views, notice: FoldEntry) -> dict[bytes, Receipt]:
    return {row.person: row.state for row in page(views, notice).people}


def test_a_doubt_counts_as_read_and_is_listed_apart(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "Navidad")
    doubt = views.pen.doubt(INES, notice, "¿Y el taller?")
    views.fold(views.pen.profile(INES, "Inés"), notice, doubt)

    found = page(views, notice)

    assert states(views, notice)[person_of(INES)] is Receipt.DOUBT
    (row,) = found.doubts
    assert (row.id, row.person, row.name, row.text) == (
        doubt.id, person_of(INES), "Inés", "¿Y el taller?",
    )  # fmt: skip
    assert detail(views).doubts == 1
    assert person_of(INES) in {ref.person for ref in views.reader.feed()[0].acks}


def test_my_own_doubt_is_my_receipt(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "Navidad")
    doubt = views.pen.doubt(MARTA_SPARE, notice, "¿Y el taller?")
    views.fold(doubt, notice)

    assert views.reader.unread_announcements() == []
    assert views.reader.receipt(notice.id, person_of(MARTA)) == doubt.id


def test_a_doubt_about_another_text_is_no_receipt_and_stays_listed(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "viernes")
    doubt = views.pen.doubt(INES, notice, "¿Y el taller?")
    views.fold(notice, doubt, views.pen.revise(CARMEN, notice, "jueves", substance=True))

    assert states(views, notice)[person_of(INES)] is not Receipt.DOUBT
    assert [row.id for row in page(views, notice).doubts] == [doubt.id]


def test_who_doubted_an_earlier_text_and_has_read_this_one_has_read_it(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "viernes")
    doubt = views.pen.doubt(INES, notice, "¿Y el taller?")
    change = views.pen.revise(CARMEN, notice, "jueves", substance=True)
    views.fold(notice, doubt, change, views.pen.ack(INES, notice, seen=change))

    assert states(views, notice)[person_of(INES)] is Receipt.READ


def test_who_takes_a_doubt_back_is_asked_again_though_the_act_comes_first(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "Navidad")
    doubt = views.pen.doubt(MARTA, notice, "¿Y el taller?")
    views.fold(views.pen.erase(MARTA_SPARE, doubt), notice, doubt)

    assert page(views, notice).doubts == ()
    assert [card.id for card in views.reader.unread_announcements()] == [notice.id]
    assert [asked.entry for asked in views.reader.due_to_go(2**50, 9)] == [doubt.id]


def test_a_doubt_whose_bytes_are_gone_leaves_no_row(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "Navidad")
    doubt = views.pen.doubt(MARTA, notice, "¿Y el taller?")
    views.fold(notice, doubt)

    views.writer.drop({doubt.id: person_of(MARTA)})

    assert page(views, notice).doubts == ()
    assert [card.id for card in views.reader.unread_announcements()] == [notice.id]


@pytest.mark.parametrize("device", [STRANGER, CARMEN])
def test_doubts_of_strangers_and_of_the_author_are_none(views: Views, device: DeviceId) -> None:
    notice = views.pen.announce(CARMEN, "Navidad")
    views.fold(notice, views.pen.doubt(device, notice, "¿eh?"))

    assert page(views, notice).doubts == ()


def test_the_newest_answer_of_the_author_counts_and_no_other(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "Navidad")
    first = views.pen.answer_doubts(CARMEN, notice, "Sí")
    second = views.pen.answer_doubts(CARMEN, notice, "Sí, todos")
    views.fold(second, first, views.pen.answer_doubts(AMPARO, notice, "No"), notice)

    answer = detail(views).answer

    assert answer is not None
    assert (answer.id, answer.text) == (second.id, "Sí, todos")


def test_an_answer_that_is_taken_back_leaves_the_one_before(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "Navidad")
    answers = [views.pen.answer_doubts(CARMEN, notice, text) for text in ("Sí", "No")]
    views.fold(notice, *answers, views.pen.erase(CARMEN, answers[1]))

    answer = detail(views).answer

    assert answer is not None
    assert answer.text == "Sí"


# -- reminders --------------------------------------------------------------------------


def test_one_reminder_counts_on_a_day_whatever_order_they_come_in(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "Navidad")
    reminders = [
        views.pen.remind(CARMEN, notice, MONDAY_MS + HOUR_MS),
        views.pen.remind(CARMEN, notice, MONDAY_MS),
        views.pen.remind(CARMEN, notice, MONDAY_MS + DAY_MS),
    ]
    views.fold(*reminders, notice)

    assert page(views, notice).reminded == ("2026-11-30", "2026-12-01")
    assert detail(views).reminded == "2026-12-01"


@pytest.mark.parametrize("days", [5, 6])
def test_a_reminder_on_a_weekend_counts_nowhere(views: Views, days: int) -> None:
    notice = views.pen.announce(CARMEN, "Navidad")
    views.fold(notice, views.pen.remind(CARMEN, notice, MONDAY_MS + days * DAY_MS))

    assert page(views, notice).reminded == ()


def test_only_the_author_reminds(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "Navidad")
    views.fold(
        notice,
        views.pen.remind(AMPARO, notice, MONDAY_MS),
        views.pen.remind(INES, notice, MONDAY_MS),
    )

    assert page(views, notice).reminded == ()


def test_a_second_reminder_on_a_day_changes_no_digest(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "Navidad")
    views.fold(notice, views.pen.remind(CARMEN, notice, MONDAY_MS))
    before = views.writer.digest()

    views.fold(views.pen.remind(CARMEN, notice, MONDAY_MS + HOUR_MS))

    assert views.writer.digest() == before


# -- the author's page ----------------------------------------------------------------


def test_the_page_says_who_read_which_text_and_on_which_day_only(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "Cerramos el vienes")
    fix = views.pen.revise(CARMEN, notice, "Cerramos el viernes")
    views.fold(
        views.pen.profile(CARMEN, "Carmen"), views.pen.profile(INES, "Inés"), notice,
        views.pen.ack(INES, notice), fix, views.pen.ack(MARTA, notice, seen=fix),
    )  # fmt: skip

    found = page(views, notice)

    assert (found.title, found.author) == ("Cerramos el viernes", "Carmen")
    assert found.hash == text_hash(fix.body)
    assert [text.hash for text in found.texts] == [text_hash(notice.body), text_hash(fix.body)]
    rows = {row.person: row for row in found.people}
    assert rows.keys() == {person_of(device) for device in (AMPARO, MARTA, INES)}
    assert rows[person_of(INES)].hash == text_hash(notice.body)
    assert rows[person_of(MARTA)].hash == text_hash(fix.body)
    day = datetime.fromtimestamp((notice.hlc >> 16) / 1000).astimezone().date().isoformat()
    assert rows[person_of(INES)].day == day
    assert rows[person_of(AMPARO)].day == ""


def test_whoever_has_the_text_and_does_not_answer_is_told_from_who_lacks_it(
    views: Views,
) -> None:
    notice = views.pen.announce(CARMEN, "Navidad")
    views.fold(notice)
    views.writer.note_holding(INES, {notice.log: notice.seq})

    assert states(views, notice) == {
        person_of(INES): Receipt.WAITING,
        person_of(MARTA): Receipt.WAITING,  # it is here
        person_of(AMPARO): Receipt.ABSENT,
    }


def test_what_counts_as_there_is_the_text_of_now(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "Navidad")
    change = views.pen.revise(AMPARO, notice, "Reyes", substance=True)
    views.fold(notice, change)
    views.writer.note_holding(INES, {notice.log: notice.seq})
    assert states(views, notice)[person_of(INES)] is Receipt.ABSENT

    views.writer.note_holding(INES, {change.log: change.seq})

    assert states(views, notice)[person_of(INES)] is Receipt.WAITING


def test_who_has_left_is_not_asked_and_a_post_has_no_page(views: Views) -> None:
    notice, post = views.pen.announce(CARMEN, "Navidad"), views.pen.post(INES, "hola")
    office = governance((Rank.OWNER, [CARMEN]), (Rank.MEMBER, [MARTA]))
    views.fold(notice, views.pen.ack(INES, notice), post, governance=office)

    assert states(views, notice).keys() == {person_of(MARTA)}
    assert views.reader.receipts(post.id) is None


# -- whom it is for, and until when --------------------------------------------------------


def test_an_announcement_to_a_channel_is_on_its_page_and_on_everybodys(views: Views) -> None:
    views.fold(
        views.pen.announce(CARMEN, "al taller", channels=["taller", "tienda"]),
        views.pen.announce(CARMEN, "a todos"),
        views.pen.post(INES, "hola", channel="taller"),
    )

    there = views.reader.feed(channel="taller")

    assert [card.title or card.text for card in there] == ["hola", "al taller"]
    assert len(views.reader.feed()) == 3
    found = there[1].detail
    assert isinstance(found, AnnouncementDetail)
    assert found.channels == ("taller", "tienda")


def test_nobody_is_asked_for_an_announcement_that_has_ended(views: Views) -> None:
    views.fold(
        views.pen.announce(CARMEN, "termina", pin=True, ends_ms=1000),
        views.pen.announce(CARMEN, "sigue"),
    )

    def asked(now_ms: int) -> list[str]:
        return [card.title for card in views.reader.unread_announcements(now_ms)]

    assert asked(999) == ["sigue", "termina"]
    assert asked(1000) == ["sigue"]
    assert views.reader.pinned(999) is not None
    assert views.reader.pinned(1000) is None
