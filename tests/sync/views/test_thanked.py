"""Thanks of some time, and whose they are."""

from __future__ import annotations

from support.fold_office import AMPARO, CARMEN, INES, MARTA, Views, person_of
from sync.values import DeviceId, EntryId

LATER_MS = 2**62


def of(
    views: Views, device: DeviceId | None, first_ms: int = 0, until_ms: int = LATER_MS
) -> list[EntryId]:
    person = None if device is None else person_of(device)
    return [card.id for card in views.reader.thanks(first_ms, until_ms, person)]


def test_all_thanks_are_there_the_newest_first_and_nothing_else(views: Views) -> None:
    one, other = views.pen.kudos(CARMEN, MARTA), views.pen.kudos(INES, AMPARO)
    views.fold(one, views.pen.post(CARMEN, "Hola"), other)

    assert of(views, None) == [other.id, one.id]


def test_thanks_are_of_the_time_from_its_first_moment_until_before_its_end(views: Views) -> None:
    one, other = views.pen.kudos(CARMEN, MARTA), views.pen.kudos(INES, AMPARO)
    views.fold(one, other)
    first, second = one.hlc >> 16, other.hlc >> 16

    assert of(views, None, first, second) == [one.id]
    assert of(views, None, first + 1, second + 1) == [other.id]


def test_a_person_has_what_names_her_and_what_is_shared_with_her(views: Views) -> None:
    named, others = views.pen.kudos(CARMEN, INES, MARTA), views.pen.kudos(CARMEN, AMPARO)
    shared = views.pen.kudos(CARMEN, MARTA)
    views.fold(named, others, shared, views.pen.pass_on(MARTA, shared, INES))

    assert of(views, INES) == [shared.id, named.id]
    assert of(views, AMPARO) == [others.id]


def test_what_somebody_withdrew_from_is_not_hers(views: Views) -> None:
    thanks = views.pen.kudos(CARMEN, MARTA, INES)
    views.fold(thanks, views.pen.withdraw(INES, thanks))

    assert of(views, INES) == []
    assert of(views, MARTA) == [thanks.id]


def test_what_is_shared_by_somebody_who_was_not_thanked_is_nobodys(views: Views) -> None:
    thanks = views.pen.kudos(CARMEN, MARTA)
    views.fold(thanks, views.pen.pass_on(AMPARO, thanks, INES))

    assert of(views, INES) == []


def test_thanks_to_a_channel_are_nobodys_own(views: Views) -> None:
    thanks = views.pen.kudos(CARMEN, channel="general")
    views.fold(thanks)

    assert of(views, MARTA) == []
    assert of(views, None) == [thanks.id]


def test_what_was_shared_is_still_hers_when_the_first_words_are_taken_back(views: Views) -> None:
    thanks = views.pen.kudos(CARMEN, MARTA)
    shared = views.pen.pass_on(MARTA, thanks, INES)
    views.fold(thanks, shared, views.pen.erase(CARMEN, thanks))

    assert of(views, INES) == [shared.id]
    assert of(views, MARTA) == []
