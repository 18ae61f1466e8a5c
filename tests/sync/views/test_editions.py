"""Announcements that are revised: which text they have, and which receipts stay good."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.any_order import digest_of
from support.fold_office import (
    AMPARO,
    CARMEN,
    INES,
    MARTA,
    MARTA_SPARE,
    STRANGER,
    Pen,
    Views,
    governance,
    person_of,
)
from sync.content.announcements import text_hash
from sync.governance.state import Governance, Term
from sync.governance.terms import STILL
from sync.values import DeviceId, Rank
from sync.views.fold import FoldEntry
from sync.views.rows import Card
from sync.views.rows_announcements import AnnouncementDetail, EarlierText


def the_card(views: Views) -> tuple[Card, AnnouncementDetail]:
    (card,) = views.reader.feed()
    assert isinstance(card.detail, AnnouncementDetail)
    return card, card.detail


def readers(views: Views) -> set[bytes]:
    return {ref.person for ref in the_card(views)[0].acks}


def people(*devices: DeviceId) -> set[bytes]:
    return {person_of(device) for device in devices}


def test_a_small_correction_shows_its_text_says_so_and_keeps_the_receipts(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "Cerramos el vienes")
    correction = views.pen.revise(CARMEN, notice, "Cerramos el viernes")
    views.fold(notice, views.pen.ack(INES, notice), correction)

    card, detail = the_card(views)

    assert (card.title, card.text) == ("Cerramos el viernes", "Texto: Cerramos el viernes")
    assert (detail.corrected, detail.before) == (True, None)
    assert detail.hash == text_hash(correction.body)
    assert readers(views) == people(CARMEN, INES)


def test_a_receipt_for_a_correction_is_as_good_as_one_for_the_first_text(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "uno")
    correction = views.pen.revise(CARMEN, notice, "dos")
    views.fold(notice, correction, views.pen.ack(INES, notice, seen=correction))

    assert readers(views) == people(CARMEN, INES)


def test_a_change_of_substance_asks_again_and_shows_both_texts(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "viernes")
    correction = views.pen.revise(CARMEN, notice, "el viernes")
    change = views.pen.revise(CARMEN, notice, "el jueves", substance=True)
    views.fold(
        notice,
        views.pen.ack(INES, notice),
        correction,
        views.pen.ack(MARTA, notice, seen=correction),
        change,
    )

    card, detail = the_card(views)

    assert card.title == "el jueves"
    assert not detail.corrected
    assert detail.before == EarlierText(
        "el viernes", "Texto: el viernes", text_hash(correction.body)
    )
    assert readers(views) == people(CARMEN)
    assert [one.title for one in views.reader.unread_announcements()] == ["el jueves"]


def test_receipts_after_a_change_are_for_it_or_for_what_corrects_it(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "viernes")
    change = views.pen.revise(CARMEN, notice, "jueves", substance=True)
    correction = views.pen.revise(CARMEN, notice, "el jueves")
    views.fold(
        notice,
        change,
        correction,
        views.pen.ack(INES, notice, seen=change),
        views.pen.ack(MARTA, notice, seen=correction),
        views.pen.ack(AMPARO, notice),
    )

    card, detail = the_card(views)

    assert readers(views) == people(CARMEN, INES, MARTA)
    assert detail.corrected
    assert card.acked_by_me
    assert views.reader.unread_announcements() == []


def test_only_the_author_and_those_with_authority_revise(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "de Carmen")
    views.fold(
        notice,
        views.pen.revise(AMPARO, notice, "de Amparo, que puede"),
        views.pen.revise(INES, notice, "de Inés, que no"),
        views.pen.revise(STRANGER, notice, "de nadie"),
    )

    assert the_card(views)[0].title == "de Amparo, que puede"


def test_an_author_who_may_not_announce_any_more_revises_nothing(views: Views) -> None:
    notice = views.pen.announce(AMPARO, "de Amparo")._replace(author_rank=Rank.ADMIN)
    late = views.pen.revise(AMPARO, notice, "ya no es admin")._replace(author_rank=Rank.MEMBER)
    views.fold(notice, late)

    assert the_card(views)[0].title == "de Amparo"


def test_a_revision_that_is_taken_back_or_hidden_counts_no_more(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "primero")
    change = views.pen.revise(CARMEN, notice, "segundo", substance=True)
    views.fold(notice, change, views.pen.ack(INES, notice))
    assert readers(views) == people(CARMEN)

    views.fold(views.pen.erase(CARMEN, change))

    assert the_card(views)[0].title == "primero"
    assert readers(views) == people(CARMEN, INES)


def test_a_post_cannot_be_revised(views: Views) -> None:
    post = views.pen.post(CARMEN, "hola")
    views.fold(post, views.pen.revise(CARMEN, post, "otro"))

    (card,) = views.reader.feed()

    assert (card.title, card.text) == ("", "hola")


def test_revisions_by_two_devices_of_one_person_are_hers(views: Views) -> None:
    office = governance((Rank.OWNER, [CARMEN]), (Rank.ADMIN, [MARTA, MARTA_SPARE]))
    notice = views.pen.announce(MARTA, "uno")
    later = views.pen.revise(MARTA_SPARE, notice, "dos")
    views.fold(later, notice, governance=office)

    assert the_card(views)[0].title == "dos"


def test_erasing_the_announcement_takes_everything_with_it(views: Views) -> None:
    notice = views.pen.announce(CARMEN, "uno")
    change = views.pen.revise(CARMEN, notice, "dos")
    views.fold(notice, change, views.pen.erase(CARMEN, notice))

    assert views.reader.feed() == []
    assert views.reader.receipts(notice.id) is None


# -- communicators --------------------------------------------------------------------


def of_a_term(since: FoldEntry, until: FoldEntry | None) -> dict[DeviceId, list[Term]]:
    return {INES: [Term(since.hlc, until.hlc if until else STILL)]}


def test_a_communicator_announces_within_her_term_and_what_she_announced_stays(
    views: Views,
) -> None:
    pen = views.pen
    entries = [pen.announce(INES, title) for title in ("antes", "dentro", "después")]
    early = pen.revise(INES, entries[1], "corregido tarde")
    office = governance(
        (Rank.OWNER, [CARMEN]),
        (Rank.MEMBER, [MARTA]),
        (Rank.MEMBER, [INES]),
        communicators=of_a_term(entries[1], entries[2]),
    )

    views.fold(*entries, early, governance=office)

    assert [card.title for card in views.reader.feed()] == ["dentro"]


def test_a_communicator_corrects_her_own_announcements_and_no_others(views: Views) -> None:
    pen = views.pen
    hers, other = pen.announce(INES, "suyo"), pen.announce(CARMEN, "de Carmen")
    revisions = [pen.revise(INES, hers, "suyo, mejor"), pen.revise(INES, other, "intrusa")]
    office = governance(
        (Rank.OWNER, [CARMEN]),
        (Rank.MEMBER, [MARTA]),
        (Rank.MEMBER, [INES]),
        communicators=of_a_term(hers, None),
    )

    views.fold(*revisions, hers, other, governance=office)

    assert {card.title for card in views.reader.feed()} == {"suyo, mejor", "de Carmen"}


def test_a_term_that_becomes_known_later_shows_what_was_announced(views: Views) -> None:
    notice = views.pen.announce(INES, "de Inés")
    views.fold(notice)
    assert views.reader.feed() == []

    views.fold(governance=with_term(of_a_term(notice, None)))

    assert [card.title for card in views.reader.feed()] == ["de Inés"]


def with_term(terms: dict[DeviceId, list[Term]]) -> Governance:
    return governance(
        (Rank.OWNER, [CARMEN]),
        (Rank.ADMIN, [AMPARO]),
        (Rank.MEMBER, [MARTA, MARTA_SPARE]),
        (Rank.MEMBER, [INES]),
        communicators=terms,
    )


# -- any order ------------------------------------------------------------------------


def _history() -> list[FoldEntry]:
    pen = Pen()
    notice = pen.announce(CARMEN, "uno", channels=["taller"], ends_ms=2**50)
    fix = pen.revise(CARMEN, notice, "uno, bien")
    change = pen.revise(AMPARO, notice, "dos", substance=True)
    doubt = pen.doubt(INES, notice, "¿y yo?", seen=change)
    return [
        notice,
        fix,
        change,
        doubt,
        pen.ack(MARTA, notice, seen=fix),
        pen.answer_doubts(CARMEN, notice, "sí"),
        pen.answer_doubts(CARMEN, notice, "sí, todos"),
        pen.remind(CARMEN, notice, 1_700_000_000_000),
        pen.remind(CARMEN, notice, 1_700_000_001_000),
        pen.erase(INES, doubt),
    ]


@settings(max_examples=40)
@given(st.permutations(_history()), st.integers(0, 10), st.integers(0, 9))
def test_any_order_and_repetition_gives_the_same_rows(
    tmp_path_factory: pytest.TempPathFactory, entries: list[FoldEntry], split: int, again: int
) -> None:
    folder = tmp_path_factory.mktemp("views")
    batches = [entries[:split], entries[split:], [entries[again]]]

    assert digest_of(folder, batches) == digest_of(folder, [_history()])


def test_each_of_these_entries_changes_what_is_seen(tmp_path: Path) -> None:
    history = _history()
    whole = digest_of(tmp_path, [history])

    # The first answer and the second reminder are those that another one stands for.
    for left_out in (0, 1, 2, 6, 9):
        rest = [one for at, one in enumerate(history) if at != left_out]
        assert digest_of(tmp_path, [rest]) != whole, left_out


def test_two_changes_at_once_are_in_the_same_order_everywhere(tmp_path: Path) -> None:
    pen = Pen()
    notice = pen.announce(CARMEN, "uno")
    one = pen.revise(CARMEN, notice, "dos", substance=True)
    other = pen.revise(AMPARO, notice, "tres")._replace(hlc=one.hlc)

    digests = {digest_of(tmp_path, [list(order)]) for order in permutations([notice, one, other])}

    assert len(digests) == 1
