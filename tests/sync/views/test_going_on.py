"""Pages that go on below something which was erased since the page before was read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest

from support.fold_office import CARMEN, INES, MARTA, OFFICE, Pen, Views, person_of
from support.knowledge import process
from sync.codec import encode
from sync.content.feed import Post
from sync.content.letters import Letter, LetterKind, Message, conversation_of
from sync.content.outside import Outside
from sync.content.questions import Question
from sync.values import DeviceId, EntryId, Lane
from sync.views.fold import FoldEntry
from sync.views.reader import ViewsReader
from sync.views.rows import Card, CardKind, MessageRow
from sync.views.writer import Retold

TALK = conversation_of([person_of(INES), person_of(MARTA)])
Page = Sequence[Card | MessageRow]


@dataclass(frozen=True)
class Pager:
    """How one more of them is written, and how a page of them is read."""

    write: Callable[[Pen, int], FoldEntry]
    read: Callable[[ViewsReader, int, EntryId | None], Page]


def _piece(pen: Pen, n: int) -> FoldEntry:
    piece = Outside(post=EntryId(bytes(32)), text=str(n), until="2030-01-01", networks=["linkedin"])
    week = n * 8 * 86_400_000
    first = pen.post(CARMEN, "aparte", "otro").received_ms
    return pen.write(CARMEN, piece, hlc=(first + week) << 16, received_ms=first + week)


PAGERS = {
    "feed": Pager(
        lambda pen, n: pen.post(INES, str(n)),
        lambda reader, limit, before: reader.feed(limit=limit, before=before),
    ),
    "kind": Pager(
        lambda pen, n: pen.announce(CARMEN, str(n)),
        lambda reader, limit, before: reader.feed(
            kinds=frozenset({CardKind.ANNOUNCEMENT}), limit=limit, before=before
        ),
    ),
    "channel": Pager(
        lambda pen, n: pen.write(INES, Post(text=str(n), channel="taller")),
        lambda reader, limit, before: reader.feed(channel="taller", limit=limit, before=before),
    ),
    "questions": Pager(
        lambda pen, n: pen.write(INES, Question(text=str(n))),
        lambda reader, limit, before: reader.questions(answered=False, limit=limit, before=before),
    ),
    "processes": Pager(
        lambda pen, n: process(pen, INES, str(n)),
        lambda reader, limit, before: reader.processes(
            mine=False, due="", orphan=False, limit=limit, before=before
        ),
    ),
    "outside": Pager(
        _piece,
        lambda reader, limit, before: reader.outside_pieces(
            "2024-01-01", limit=limit, before=before
        ),
    ),
}


@pytest.mark.parametrize("pager", PAGERS.values(), ids=PAGERS)
def test_a_page_goes_on_from_where_an_erased_card_was(views: Views, pager: Pager) -> None:
    entries = [pager.write(views.pen, n) for n in range(6)]
    views.fold(*entries)
    first = pager.read(views.reader, 3, None)
    views.fold(views.pen.erase(CARMEN, entries[3]))
    views.writer.drop({entries[3].id: person_of(INES)})

    second = pager.read(views.reader, 3, first[-1].id)

    assert [row.id for row in first] == [entry.id for entry in (*entries[5:2:-1],)]
    assert [row.id for row in second] == [entry.id for entry in (*entries[2::-1],)]


@pytest.mark.parametrize("pager", PAGERS.values(), ids=PAGERS)
def test_a_page_goes_on_from_where_a_card_was_that_a_removal_made_void(
    views: Views, pager: Pager
) -> None:
    entries = [pager.write(views.pen, n) for n in range(6)]
    views.fold(*entries)
    first = pager.read(views.reader, 3, None)
    author = entries[3].log.device
    _count_only(views, author, *entries[:3])

    second = pager.read(views.reader, 3, first[-1].id)

    assert [row.id for row in second] == [entry.id for entry in (*entries[2::-1],)]
    _count_only(views, author, *entries)
    assert pager.read(views.reader, 6, None)[3:] == pager.read(views.reader, 3, first[-1].id)


def test_places_of_what_a_removal_made_void_outlive_a_rebuild(views: Views) -> None:
    entries = [views.pen.post(INES, str(n)) for n in range(4)]
    views.fold(*entries)
    _count_only(views, INES, *entries[:3])
    views.writer.reset()
    views.fold(*entries[:3])

    assert [card.text for card in views.reader.feed(before=entries[3].id)] == ["2", "1", "0"]


def _count_only(views: Views, device: DeviceId, *entries: FoldEntry) -> None:
    """A removal leaves these of a device."""
    note = bytes([len(entries)])
    views.writer.apply((), OFFICE, views.writer.cursor, [Retold(device, note, entries)])


def test_a_conversation_goes_on_from_where_an_erased_message_was(views: Views) -> None:
    letters = [_letter(views.pen, n) for n in range(6)]
    views.fold()
    views.writer.apply_letters(letters, 6)
    first = views.reader.messages(TALK, limit=3)
    views.writer.drop({first[-1].id: person_of(INES)})

    second = views.reader.messages(TALK, limit=3, before=first[-1].id)

    assert [row.text for row in (*first, *second)] == ["5", "4", "3", "2", "1", "0"]


def test_a_conversation_goes_on_from_where_a_message_was_that_a_removal_made_void(
    views: Views,
) -> None:
    letters = [_letter(views.pen, n) for n in range(6)]
    views.fold()
    views.writer.apply_letters(letters, 6)
    first = views.reader.messages(TALK, limit=3)
    assert views.writer.begin_letters(b"other cuts")
    views.writer.apply_letters(letters[:3], 6)

    second = views.reader.messages(TALK, limit=3, before=first[-1].id)

    assert [row.text for row in second] == ["2", "1", "0"]
    assert views.writer.begin_letters(b"the cuts of before")
    views.writer.apply_letters(letters, 6)
    assert views.reader.messages(TALK, limit=3, before=first[-1].id) == second


def test_what_was_let_go_of_unseen_has_no_place(views: Views) -> None:
    views.fold(views.pen.post(INES, "uno"))
    views.writer.drop({EntryId(bytes(32)): None})

    assert views.reader.feed(before=EntryId(bytes(32))) == []


def test_a_card_that_is_wanted_again_has_its_place_back(views: Views) -> None:
    entries = [views.pen.post(INES, str(n)) for n in range(3)]
    views.fold(*entries)
    views.writer.drop({entries[1].id: person_of(INES)})
    views.writer.take_back([entries[1].id])
    views.fold(entries[1])

    assert [card.text for card in views.reader.feed(before=entries[1].id)] == ["0"]


def _letter(pen: Pen, n: int) -> tuple[FoldEntry, Letter]:
    to = sorted({person_of(INES), person_of(MARTA)})
    body = encode(Message(text=str(n)))
    letter = Letter(
        kind=LetterKind.MESSAGE, to=to, devices=[one[:8] for one in (INES, MARTA)], body=body
    )
    return pen.write(INES, b"", kind=1, lane=Lane.SEALED), letter
