"""Rows of letters on Marta's PC: whose words count in which conversation."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from support.fold_office import CARMEN, INES, MARTA, MARTA_SPARE, STRANGER, Views, person_of
from sync.codec import encode
from sync.content.letters import (
    Answer,
    Group,
    Inner,
    Letter,
    LetterKind,
    Message,
    Question,
    Thanks,
    ThanksWithdrawn,
    conversation_of,
)
from sync.values import DeviceId, EntryId, Lane
from sync.views.batch import FoldEntry
from sync.views.rows import ConversationKind, MessageKind
from sync.views.rows_search import Sought

KINDS: dict[type, LetterKind] = {
    Message: LetterKind.MESSAGE,
    Group: LetterKind.GROUP,
    Question: LetterKind.QUESTION,
    Answer: LetterKind.ANSWER,
    Thanks: LetterKind.THANKS,
    ThanksWithdrawn: LetterKind.THANKS_WITHDRAWN,
}

Written = tuple[FoldEntry, Letter]


def write(
    views: Views, author: DeviceId, inner: Inner, *to: DeviceId, hlc: int | None = None
) -> Written:
    """A letter of a device to the people whose first devices these are, and its own."""
    people = sorted({person_of(one) for one in (author, *to)})
    letter = Letter(
        kind=KINDS[type(inner)],
        to=people,
        devices=[one[:8] for one in (author, *to)],
        body=encode(inner),
    )
    return views.pen.write(author, b"", kind=1, lane=Lane.SEALED, hlc=hlc), letter


def group(*members: DeviceId, of: EntryId | bytes = b"", name: str = "Hornos") -> Group:
    return Group(name=name, members=sorted(map(person_of, members)), group=of)


def fold(views: Views, *written: Written) -> None:
    if not views.reader.ready():
        views.fold()
    views.writer.apply_letters(list(written), views.writer.letters + len(written))


def texts(views: Views, conversation: EntryId) -> list[str]:
    return [message.text for message in reversed(views.reader.messages(conversation))]


def test_what_two_people_say_is_one_conversation_on_whichever_of_their_computers(
    views: Views,
) -> None:
    said = write(views, INES, Message(text="hola"), MARTA)
    from_spare = (views.pen.write(MARTA_SPARE, b"", kind=1, lane=Lane.SEALED), write(
        views, MARTA, Message(text="qué tal"), INES
    )[1])  # fmt: skip
    fold(views, said, from_spare)

    (row,) = views.reader.conversations()
    assert (row.id, row.kind) == (
        conversation_of([person_of(INES), person_of(MARTA)]),
        ConversationKind.DIRECT,
    )
    assert texts(views, row.id) == ["hola", "qué tal"]
    assert [m.mine for m in views.reader.messages(row.id)] == [True, False]


@pytest.mark.parametrize("author", [STRANGER, CARMEN])
def test_words_of_somebody_who_is_not_among_those_they_are_for_are_shown_to_nobody(
    views: Views, author: DeviceId
) -> None:
    entry, letter = write(views, author, Message(text="intruso"), MARTA)
    to = sorted([person_of(INES), person_of(MARTA)])

    fold(views, (entry, Letter(kind=letter.kind, to=to, devices=letter.devices, body=letter.body)))

    assert views.reader.conversations() == []
    assert views.reader.message(entry.id) is None
    assert views.reader.find_messages("intruso") == []


def test_nobody_gets_into_a_conversation_of_two_by_calling_it_a_group(views: Views) -> None:
    two = conversation_of([person_of(INES), person_of(MARTA)])
    said = write(views, INES, Message(text="hola"), MARTA)
    posed = write(views, CARMEN, Message(text="soy Inés", group=two), MARTA, INES)

    fold(views, said, posed)

    assert texts(views, two) == ["hola"]
    assert [row.last and row.last.text for row in views.reader.conversations()] == ["hola"]


def test_a_group_is_changed_by_who_is_in_it_alone(views: Views) -> None:
    made = write(views, INES, group(INES, MARTA), MARTA)
    place = EntryId(made[0].id)
    seized = write(views, CARMEN, group(CARMEN, MARTA, of=place, name="Mío"), MARTA)
    let_in = write(views, MARTA, group(CARMEN, INES, MARTA, of=place), CARMEN, INES)
    fold(views, made, seized, let_in)

    (row,) = views.reader.conversations()

    assert (row.name, row.inside) == ("Hornos", True)
    assert {ref.person for ref in row.people} == {person_of(CARMEN), person_of(INES)}


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (1, 3, 0, 2)])
def test_who_is_let_out_of_a_group_is_heard_up_to_then(views: Views, order: Sequence[int]) -> None:
    made = write(views, MARTA, group(INES, CARMEN, MARTA), INES, CARMEN)
    place = EntryId(made[0].id)
    before = write(views, INES, Message(text="antes", group=place), MARTA, CARMEN)
    out = write(views, CARMEN, group(CARMEN, MARTA, of=place), INES, MARTA)
    after = write(views, INES, Message(text="después", group=place), MARTA, CARMEN)

    for number in order:
        fold(views, (made, before, out, after)[number])

    assert texts(views, place) == ["antes"]


def test_what_is_said_in_a_private_channel_is_found_by_its_name(views: Views) -> None:
    made = write(views, MARTA, group(INES, MARTA), INES)
    renamed = write(views, INES, group(INES, MARTA, of=made[0].id, name="Turnos"), MARTA)
    said = write(views, INES, Message(text="aquí estoy", group=made[0].id), MARTA)
    alone = write(views, INES, Message(text="aquí solo tú"), MARTA)
    fold(views, made, renamed, said, alone)

    def found(channel: str | None) -> list[str]:
        page = views.reader.find_page(Sought("aquí", channel=channel), 30)
        return sorted(hit.text.text for hit in page.hits)

    assert found(None) == ["aquí estoy", "aquí solo tú"]
    assert found("Turnos") == ["aquí estoy"]
    assert found("Hornos") == []  # what it was called before
    assert found("general") == []


def test_a_clock_that_was_wrong_hides_nobody_who_is_in_a_group(views: Views) -> None:
    far = (2_000_000_000_000) << 16
    made = write(views, MARTA, group(INES, MARTA), INES, hlc=far)
    said = write(views, INES, Message(text="aquí estoy", group=made[0].id), MARTA)

    fold(views, made, said)

    assert texts(views, EntryId(made[0].id)) == ["aquí estoy"]


def test_an_answer_is_between_the_two_of_the_question(views: Views) -> None:
    asked = write(views, MARTA, Question(text="¿Cerramos?"), INES)
    place = EntryId(asked[0].id)
    good = write(views, INES, Answer(question=place, text="Sí"), MARTA)
    forged = write(views, CARMEN, Answer(question=place, text="No"), MARTA)

    fold(views, forged, asked, good)

    assert texts(views, place) == ["¿Cerramos?", "Sí"]


def test_rows_are_made_again_when_it_is_another_question_whose_entries_count(
    views: Views,
) -> None:
    fold(views, write(views, INES, Message(text="hola"), MARTA))

    again = views.writer.begin_letters(b"other cuts")

    assert again
    assert not views.writer.begin_letters(b"other cuts")
    assert views.writer.letters == 0
    assert views.reader.conversations() == []
    assert views.reader.find_messages("hola") == []


def test_what_cannot_be_read_makes_no_row(views: Views) -> None:
    entry, letter = write(views, INES, Message(text="hola"), MARTA)
    odd = Letter(kind=letter.kind, to=letter.to, devices=letter.devices, body=b"\xc1")
    unknown = Letter(kind=77, to=letter.to, devices=letter.devices, body=letter.body)
    blank = Letter(
        kind=letter.kind, to=letter.to, devices=letter.devices, body=encode(Message(text="  "))
    )

    fold(views, (entry, odd), (entry, unknown), (entry, blank))

    assert views.reader.conversations() == []


REASON = "Por cubrirme el lunes"


def test_thanks_in_private_are_among_what_the_two_say_to_each_other(views: Views) -> None:
    fold(views, write(views, INES, Thanks(reason=REASON, value="care"), MARTA))

    (row,) = views.reader.messages(conversation_of([person_of(INES), person_of(MARTA)]))

    assert (row.kind, row.text, row.value) == (MessageKind.THANKS, REASON, "care")
    assert views.reader.feed() == []


@pytest.mark.parametrize("first", [True, False])
def test_their_receiver_withdraws_them_whichever_comes_first(views: Views, first: bool) -> None:
    thanks = write(views, INES, Thanks(reason=REASON), MARTA)
    back = write(views, MARTA, ThanksWithdrawn(thanks=thanks[0].id), INES)

    fold(views, *((back, thanks) if first else (thanks, back)))

    assert views.reader.message(thanks[0].id) is None
    assert views.reader.conversations() == []


def test_nobody_else_withdraws_them_and_nothing_but_thanks_is_withdrawn(views: Views) -> None:
    thanks = write(views, INES, Thanks(reason=REASON), MARTA)
    said = write(views, INES, Message(text="hola"), MARTA)
    fold(
        views,
        thanks,
        said,
        write(views, CARMEN, ThanksWithdrawn(thanks=thanks[0].id), MARTA),
        write(views, MARTA, ThanksWithdrawn(thanks=said[0].id), INES),
    )

    assert texts(views, conversation_of([person_of(INES), person_of(MARTA)])) == [REASON, "hola"]
