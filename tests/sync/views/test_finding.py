"""What is found, each thing as what it is, and only what was asked for."""

from __future__ import annotations

from typing import Any

import pytest

from support.fold_office import CARMEN, INES, MARTA, MARTA_SPARE, STRANGER, Views, person_of
from sync.content.feed import FileRef, PictureRef, Post
from sync.content.people import Profile
from sync.content.questions import Question
from sync.values import BlobId, Rank
from sync.views.rows import CardKind
from sync.views.rows_search import Hit, HitKind, Marked, Sought

PDF = FileRef(blob=BlobId(bytes(range(32))), size=9, name="Presupuesto-Lyon_v2.pdf")
PICTURE = PictureRef(
    blob=BlobId(bytes(32)), size=9, width=4, height=3, alt="Torno de la nave vieja"
)


def find(views: Views, words: str, **filters: Any) -> list[Hit]:  # noqa: ANN401 -- of any field
    return views.reader.find(Sought(words)._replace(**filters))


def shown(hits: list[Hit]) -> list[tuple[str, str]]:
    """Kind of each, and its texts with what is marked in brackets."""
    return [(hit.kind.value, " | ".join(filter(None, map(bracketed, hit[1:3])))) for hit in hits]


def bracketed(marked: Marked) -> str:
    text = marked.text
    for mark in reversed(marked.marks):
        text = f"{text[: mark.start]}[{text[mark.start : mark.end]}]{text[mark.end :]}"
    return text


@pytest.fixture
def office(views: Views) -> Views:
    pen = views.pen
    kiln = pen.post(MARTA, "Los **hornos** se encienden\na las siete", channel="hornos")
    views.fold(
        pen.write(MARTA, Profile(name="Marta Ruiz", job="Hornos y esmaltes", place="Nave 2")),
        pen.profile(CARMEN, "Carmen Oliva", "Gerente"),
        kiln,
        pen.comment(INES, kiln, "¿Y quién apaga el horno?"),
        pen.write(MARTA_SPARE, Post(text="", channel="ventas", files=[PDF], pictures=[PICTURE])),
        pen.announce(CARMEN, "Horno nuevo"),
        pen.kudos(CARMEN, MARTA, reason="Por la faena y los hornos de hoy"),
    )
    return views


def test_each_thing_is_found_as_what_it_is_and_where_it_says_so(office: Views) -> None:
    assert shown(find(office, "horno ")) == [
        ("person", "Marta Ruiz | [Hornos] y esmaltes · Nave 2"),
        ("channel", "[hornos]"),
        ("card", "Por la faena y los [hornos] de hoy"),
        ("card", "[Horno] nuevo | Texto"),
        ("comment", "¿Y quién apaga el [horno]?"),
        ("card", "Los **[hornos]** se encienden a las siete"),
    ]


def test_a_comment_and_a_file_say_to_which_card_they_belong(office: Views) -> None:
    (comment,) = find(office, "apaga")
    (file,) = find(office, "lyon")
    (picture,) = find(office, "torno")

    assert (comment.card, comment.channel) == (office.reader.feed()[-1].id, "hornos")
    assert (comment.author, comment.person) == ("", person_of(INES))
    assert shown([file, picture]) == [
        ("file", "Presupuesto-[Lyon]_v2.pdf"), ("file", "[Torno] de la nave vieja"),
    ]  # fmt: skip
    assert (file.blob, picture.blob) == (PDF.blob, PICTURE.blob)
    assert file.card == picture.card
    assert file.card_kind is CardKind.POST


def test_a_person_is_found_by_all_that_they_say_of_themselves(office: Views) -> None:
    (marta,) = find(office, "ruiz esmalte nave", kinds=frozenset({HitKind.PERSON}))

    assert marta.person == person_of(MARTA)
    assert bracketed(marta.title) == "Marta [Ruiz]"
    assert find(office, "ruiz gerente") == []


@pytest.mark.parametrize(
    ("filters", "kinds"),
    [
        ({"person": person_of(MARTA)}, ["card"]),
        ({"person": person_of(INES)}, ["comment"]),
        ({"person": person_of(STRANGER)}, []),
        ({"channel": "hornos"}, ["comment", "card"]),
        ({"channel": "ventas"}, []),
        ({"kinds": frozenset({CardKind.KUDOS})}, ["card"]),
        ({"kinds": frozenset({HitKind.CARD})}, ["card", "card", "card"]),
        ({"kinds": frozenset({HitKind.COMMENT, HitKind.CHANNEL})}, ["channel", "comment"]),
        ({"kinds": frozenset({HitKind.FILE})}, []),
        ({"kinds": frozenset({CardKind.POST}), "person": person_of(CARMEN)}, []),
        ({"since_ms": 2**60}, []),
        ({"until_ms": 1}, []),
        ({"since_ms": 1, "until_ms": 2**62, "channel": "hornos"}, ["comment", "card"]),
    ],
)
def test_filters_leave_what_they_say(
    office: Views, filters: dict[str, object], kinds: list[str]
) -> None:
    assert [hit.kind.value for hit in find(office, "hornos", **filters)] == kinds


@pytest.mark.parametrize("few", [0, 1000])
def test_comments_of_a_channel_are_found_however_many_there_are(
    office: Views, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr("sync.views.finding.FEW", few)
    kinds = frozenset({HitKind.COMMENT})

    assert len(find(office, "horno ", channel="hornos", kinds=kinds)) == 1
    assert find(office, "horno ", channel="ventas", kinds=kinds) == []
    assert find(office, "apaga viernes", channel="hornos", kinds=kinds) == []


def test_a_person_s_files_are_found_whichever_computer_they_came_from(office: Views) -> None:
    kinds = frozenset({HitKind.FILE})

    found = find(office, "presupuesto", kinds=kinds, person=person_of(MARTA), channel="ventas")

    assert shown(found) == [("file", "[Presupuesto]-Lyon_v2.pdf")]
    assert find(office, "presupuesto", kinds=kinds, person=person_of(CARMEN)) == []


def test_what_a_stranger_or_a_removed_device_says_is_not_found(office: Views) -> None:
    office.fold(office.pen.post(STRANGER, "Palabra de extraño"))

    assert find(office, "extraño") == []


def test_what_is_erased_is_found_no_more(office: Views) -> None:
    card = office.pen.post(MARTA, "Un descuido en el torno")
    comment = office.pen.comment(INES, card, "Menudo descuido")
    office.fold(card, comment)
    assert len(find(office, "descuido")) == 2

    office.writer.drop({comment.id: person_of(INES)})
    assert [hit.kind for hit in find(office, "descuido")] == [HitKind.CARD]
    office.writer.drop({card.id: person_of(MARTA)})

    assert find(office, "descuido") == []


def test_a_comment_whose_card_comes_later_is_found_then(views: Views) -> None:
    card = views.pen.post(MARTA, "Lo de mañana")
    views.fold(views.pen.comment(INES, card, "Yo llevo el barniz"))
    assert find(views, "barniz") == []

    views.fold(card)

    assert shown(find(views, "barniz")) == [("comment", "Yo llevo el [barniz]")]


def test_nothing_is_found_for_no_words(office: Views) -> None:
    assert find(office, ' "" ', channel="hornos") == []


def test_no_more_is_found_than_was_asked_for(office: Views) -> None:
    office.fold(*(office.pen.post(CARMEN, f"Cuenco {n}") for n in range(5)))

    assert [hit.text.text for hit in office.reader.find(Sought("cuenco"), 2)] == [
        "Cuenco 4", "Cuenco 3",
    ]  # fmt: skip


def test_who_is_a_guest_now_is_not_found_by_comments(office: Views) -> None:
    from support.fold_office import governance

    office.fold(governance=governance((Rank.OWNER, [CARMEN]), (Rank.MEMBER, [MARTA])))

    assert find(office, "apaga") == []


def test_what_somebody_put_for_another_person_is_found_and_is_nobodys(views: Views) -> None:
    put = views.pen.write(INES, Question(text="¿Cerramos en agosto?", unsigned=True))
    asked = views.pen.write(INES, Question(text="¿Y en agosto quién abre?"))
    views.fold(views.pen.profile(INES, "Inés"), put, asked)

    hits = {hit.entry: (hit.person, hit.author) for hit in find(views, "agosto")}

    assert hits == {put.id: (None, ""), asked.id: (person_of(INES), "Inés")}
    assert [hit.entry for hit in find(views, "agosto", person=person_of(INES))] == [asked.id]
