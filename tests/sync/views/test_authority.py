"""Devices that were removed, entries that were hidden, and rows that are made again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from support.fold_office import AMPARO, CARMEN, INES, MARTA, OFFICE, Views, person_of
from sync.governance.notes import Ruling
from sync.governance.state import DeviceStatus, Governance
from sync.values import DeviceId, EntryId, Rank, Reaction
from sync.views.batch import EVERYTHING
from sync.views.fold import FoldEntry
from sync.views.rows import Outside
from sync.views.writer import Retold

ACT = EntryId(b"\x05" * 32)


def without(*gone: DeviceId) -> Governance:
    """The office after these devices were removed; each its person's only one."""
    devices = dict(OFFICE.devices)
    for device in gone:
        devices[device] = replace(devices[device], status=DeviceStatus.REVOKED)
    left = {person_of(device) for device in gone}
    members = {p: m for p, m in OFFICE.members.items() if p not in left}
    return replace(OFFICE, devices=devices, members=members)


def retell(views: Views, device: DeviceId, note: bytes, *entries: FoldEntry) -> frozenset[str]:
    """Make a device's rows again from these entries."""
    again = Retold(device, note, entries)
    return views.writer.apply((), without(device), views.writer.cursor, [again])


def test_a_removed_author_keeps_name_and_cards_and_leaves_the_people(views: Views) -> None:
    card = views.pen.post(INES, "Mi último día")
    views.fold(views.pen.profile(INES, "Inés Puig"), card)
    views.fold(views.pen.comment(INES, card, "Gracias"), governance=without(INES))

    (shown,) = views.reader.feed()

    assert (shown.author, shown.comments[0].author) == ("Inés Puig", "Inés Puig")
    assert "Inés Puig" not in [row.name for row in views.reader.people()]
    assert views.reader.person(person_of(INES)) is None
    (former,) = views.reader.former()
    assert (former.name, former.devices, former.removed) == ("Inés Puig", (INES,), True)
    assert shown.spread.of == 4


def test_a_removed_admin_s_announcements_stay_and_are_not_read_by_her(views: Views) -> None:
    notice = views.pen.announce(AMPARO, "Cerramos")
    views.fold(notice, views.pen.ack(INES, notice), governance=without(AMPARO))

    (card,) = views.reader.feed()

    assert [ref.person for ref in card.acks] == [person_of(INES)]
    assert [c.id for c in views.reader.unread_announcements()] == [notice.id]


def test_a_removed_device_of_mine_knows_that_it_was(views: Views) -> None:
    views.fold(views.pen.profile(MARTA, "Marta"), views.pen.announce(CARMEN, "Cerramos"))
    members = {p: m for p, m in OFFICE.members.items() if p != person_of(MARTA)}
    gone = replace(without(MARTA), members=members)
    views.fold(governance=gone)

    me = views.reader.me()

    assert me is not None
    assert (me.removed, me.name, me.rank) == (True, "Marta", Rank.MEMBER)
    assert views.reader.unread_announcements() == []


def test_rows_made_again_hold_what_is_given_and_nothing_else(views: Views) -> None:
    card = views.pen.post(CARMEN, "Hornada")
    first, late = views.pen.post(INES, "Antes", pictures=["horno"]), views.pen.post(INES, "Tarde")
    on = views.pen.react(INES, card, Reaction.OLE)
    off = views.pen.react(INES, card, Reaction.OLE, on=False)
    older, newer = views.pen.profile(INES, "Inés"), views.pen.profile(INES, "Otra")
    views.fold(card, first, late, on, off, older, newer)

    changed = retell(views, INES, b"up to here", first, on, older)

    assert changed == EVERYTHING
    assert [c.text for c in views.reader.feed()] == ["Antes", "Hornada"]
    ante, hornada = views.reader.feed()
    assert (ante.author, len(ante.pictures)) == ("Inés", 1)
    assert [r.reaction for r in hornada.reactions] == [Reaction.OLE]
    assert views.writer.authority() == {INES: b"up to here"}

    retell(views, INES, b"", first, late, on, off, older, newer)

    assert [c.text for c in views.reader.feed()] == ["Tarde", "Antes", "Hornada"]
    assert views.reader.feed()[2].reactions == ()
    assert views.writer.authority() == {}


def test_the_newest_card_is_shown_again_after_it_was_made_again(views: Views) -> None:
    card = views.pen.post(INES, "La última del registro")
    views.fold(card)

    retell(views, INES, b"x", card)

    assert [c.id for c in views.reader.feed()] == [card.id]


@pytest.mark.parametrize("erased", [False, True])
def test_what_a_stronger_rank_hides_is_not_shown(views: Views, erased: bool) -> None:
    card, notice = views.pen.post(INES, "Fuera de lugar"), views.pen.announce(CARMEN, "Cerramos")
    comment = views.pen.comment(INES, notice, "También esto")
    views.fold(card, notice, comment)
    before = views.writer.digest()
    ruling = Ruling(ACT, AMPARO, Rank.ADMIN)
    targets = {card.id: ruling, notice.id: ruling, comment.id: ruling}
    rules = replace(
        OFFICE,
        hidden={} if erased else targets,
        erased=targets if erased else {},
        rulings_digest=b"1",
    )

    views.fold(governance=rules)

    assert [(c.id, c.comments) for c in views.reader.feed()] == [(notice.id, ())]
    assert views.writer.digest() != before
    views.fold(governance=OFFICE)
    assert views.writer.digest() == before


def test_an_announcement_made_while_the_author_could_stays(views: Views) -> None:
    early = views.pen.announce(INES, "Cuando podía")._replace(author_rank=Rank.ADMIN)
    late = views.pen.announce(INES, "Cuando ya no")._replace(author_rank=Rank.MEMBER)

    views.fold(early, late)

    assert [c.title for c in views.reader.feed()] == ["Cuando podía"]


@pytest.mark.parametrize(
    ("status", "outside"),
    [
        (DeviceStatus.OK, None),
        (DeviceStatus.REVOKED, None),
        (DeviceStatus.CONTESTED, Outside.CONTESTED),
        (DeviceStatus.VOID, Outside.NOT_LET_IN),
    ],
)
def test_a_device_that_is_outside_knows_why(
    views: Views, status: DeviceStatus, outside: Outside | None
) -> None:
    standing = replace(OFFICE.devices[MARTA], status=status)
    rules = replace(OFFICE, devices={**OFFICE.devices, MARTA: standing})

    views.fold(governance=rules)

    assert views.reader.outside() == outside
