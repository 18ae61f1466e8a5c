"""An announcement is urgent when two owners say so."""

from __future__ import annotations

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
from sync.values import DeviceId, PersonId, Rank
from sync.views.reader import ViewsReader
from sync.views.rows_announcements import AnnouncementDetail

TWO_OWNERS = governance(
    (Rank.OWNER, [CARMEN]),
    (Rank.OWNER, [MARTA, MARTA_SPARE]),
    (Rank.ADMIN, [AMPARO]),
    (Rank.MEMBER, [INES]),
    contested=[STRANGER],
)


def detail(views: Views) -> AnnouncementDetail:
    (card,) = views.reader.feed()
    assert isinstance(card.detail, AnnouncementDetail)
    return card.detail


def urged_by(views: Views) -> list[PersonId]:
    return [ref.person for ref in detail(views).urged_by]


def test_one_owner_is_not_enough(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "Mañana no hay agua")
    views.fold(views.pen.urge(CARMEN, notice), notice, governance=TWO_OWNERS)

    assert urged_by(views) == [person_of(CARMEN)]
    assert not detail(views).urgent


def test_two_are(views: Views) -> None:
    notice = views.pen.announce(AMPARO, "Mañana no hay agua")
    first, second = views.pen.urge(MARTA_SPARE, notice), views.pen.urge(CARMEN, notice)
    views.fold(second, notice, first, governance=TWO_OWNERS)

    assert urged_by(views) == [person_of(MARTA), person_of(CARMEN)]
    assert detail(views).urgent


def test_two_computers_of_one_owner_are_one(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "Mañana no hay agua")
    words = [views.pen.urge(MARTA, notice), views.pen.urge(MARTA_SPARE, notice)]
    views.fold(notice, *words, governance=TWO_OWNERS)

    assert not detail(views).urgent


@pytest.mark.parametrize("device", [AMPARO, INES, STRANGER])
def test_nobody_else_has_a_say(views: Views, device: DeviceId) -> None:
    notice = views.pen.announce(CARMEN, "Mañana no hay agua")
    words = [views.pen.urge(CARMEN, notice), views.pen.urge(device, notice)]
    views.fold(notice, *words, governance=TWO_OWNERS)

    assert urged_by(views) == [person_of(CARMEN)]


def test_only_announcements_are(views: Views) -> None:
    post = views.pen.post(CARMEN, "El horno está libre")
    views.fold(post, views.pen.urge(CARMEN, post), governance=TWO_OWNERS)
    before = views.writer.digest()
    views.fold(views.pen.urge(MARTA, post), governance=TWO_OWNERS)

    assert views.writer.digest() == before


def test_who_is_told_of_it_sees_that_it_is_urgent(views: Views) -> None:
    notices = [views.pen.announce(CARMEN, title) for title in ("Sin agua", "Fiesta")]
    words = [views.pen.urge(one, notices[0]) for one in (CARMEN, MARTA)]
    views.fold(*notices, *words, governance=TWO_OWNERS)

    told = ViewsReader(views.path, INES).notifications({}, limit=10)

    assert [(row.text, row.urgent) for row in told] == [("Fiesta", False), ("Sin agua", True)]
