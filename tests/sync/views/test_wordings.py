"""What its author makes of an entry later: seen, found and kept alike on every device."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from support.fold_office import (
    AMPARO,
    CARMEN,
    INES,
    MARTA,
    MARTA_SPARE,
    OFFICE,
    STRANGER,
    Views,
    governance,
    person_of,
)
from sync.content.edits import Edit
from sync.content.mentions import Mention
from sync.governance.state import Ruling
from sync.values import DeviceId, EntryId, Rank
from sync.views.batch import FoldEntry


def texts(views: Views) -> list[str]:
    return [card.text for card in views.reader.feed()]


def found(views: Views, word: str) -> list[str]:
    return [card.text for card in views.reader.search(word)]


def said(views: Views, entry: FoldEntry) -> list[str]:
    return [wording.text for wording in views.reader.history(entry.id)]


def test_a_card_reads_as_its_author_says_last(views: Views) -> None:
    post = views.pen.post(MARTA, "El lunes a las ocho")
    first, last = (views.pen.edit(MARTA, post, f"El martes a las {at}") for at in ("8", "9"))

    changed = views.fold(post, last, first)

    (card,) = views.reader.feed()
    assert (card.text, card.edited_ms) == ("El martes a las 9", last.received_ms)
    assert said(views, post) == ["El lunes a las ocho", "El martes a las 8", "El martes a las 9"]
    assert [one.id for one in views.reader.history(post.id)] == [post.id, first.id, last.id]
    assert "feed" in changed


def test_a_comment_is_edited_like_a_card(views: Views) -> None:
    post = views.pen.post(INES, "¿Quién trae pan?")
    comment = views.pen.comment(MARTA, post, "Llo")
    views.fold(post, comment, views.pen.edit(MARTA, comment, "Yo"))

    (shown,) = views.reader.feed()[0].comments

    assert (shown.text, shown.edited_ms > 0) == ("Yo", True)
    assert said(views, comment) == ["Llo", "Yo"]


def test_any_device_of_the_same_person_may_edit(views: Views) -> None:
    post = views.pen.post(MARTA, "uno")
    views.fold(post, views.pen.edit(MARTA_SPARE, post, "dos"))

    assert texts(views) == ["dos"]


@pytest.mark.parametrize("editor", [INES, CARMEN, STRANGER])
def test_nobody_edits_what_somebody_else_wrote(views: Views, editor: DeviceId) -> None:
    post = views.pen.post(MARTA, "mío")
    comment = views.pen.comment(MARTA, post, "mío también")
    alone = views.pen.post(MARTA, "sin más")
    views.fold(post, comment, alone)
    before = views.writer.digest()

    acts = [views.pen.edit(editor, one, "tuyo") for one in (post, comment)]
    views.fold(*acts)

    assert texts(views) == ["sin más", "mío"]
    assert views.writer.digest() == before
    assert said(views, post) == ["mío"]


def test_kinds_whose_words_stand_are_not_edited(views: Views) -> None:
    kudos, notice = views.pen.kudos(MARTA, INES), views.pen.announce(CARMEN, "Navidad")
    views.fold(
        kudos,
        notice,
        views.pen.edit(MARTA, kudos, "otra cosa"),
        views.pen.edit(CARMEN, notice, "otra"),
    )

    assert [card.text for card in views.reader.feed()] == ["Texto", "Por la hornada de hoy"]


def test_an_edit_too_long_for_a_comment_says_nothing(views: Views) -> None:
    post = views.pen.post(MARTA, "post")
    comment = views.pen.comment(MARTA, post, "corto")
    long = "x" * 5_001
    views.fold(post, comment, *[views.pen.edit(MARTA, one, long) for one in (comment, post)])

    (card,) = views.reader.feed()

    assert card.text == long
    assert card.comments[0].text == "corto"


def test_the_search_finds_the_newest_words_and_no_older_ones(views: Views) -> None:
    post = views.pen.post(MARTA, "hornada de platos")
    views.fold(post)
    views.fold(views.pen.edit(MARTA, post, "hornada de tazas"))
    assert [found(views, word) for word in ("platos", "tazas", "hornada")] == [
        [],
        ["hornada de tazas"],
        ["hornada de tazas"],
    ]

    views.fold(views.pen.edit(MARTA, post, "nada"))

    assert [found(views, word) for word in ("platos", "tazas", "nada")] == [[], [], ["nada"]]


def test_the_digest_tells_an_edit_and_what_was_said_before_it(views: Views) -> None:
    post = views.pen.post(MARTA, "uno")
    views.fold(post)
    digests = [views.writer.digest()]
    for text in ("dos", "uno"):
        views.fold(views.pen.edit(MARTA, post, text))
        digests.append(views.writer.digest())

    assert len(set(digests)) == 3


def test_every_order_of_a_post_its_edits_and_their_erasure_reads_alike(views: Views) -> None:
    post = views.pen.post(MARTA, "uno #a")
    first = views.pen.edit(MARTA, post, "dos #b")
    second = views.pen.edit(MARTA_SPARE, post, "tres #c")
    back = views.pen.erase(MARTA, second)
    seen = set()
    for order in permutations([post, first, second, back]):
        views.writer.reset()
        for entry in order:
            views.fold(entry)
        topics = tuple(len(views.reader.feed(topic=key)) for key in "abc")
        found_now = tuple(len(found(views, word)) for word in ("uno", "dos", "tres"))
        seen.add((views.writer.digest(), tuple(texts(views)), topics, found_now))

    ((_, shown, topics, hits),) = seen
    assert (shown, topics, hits) == (("dos #b",), (0, 1, 0), (0, 1, 0))


def test_a_card_reads_as_at_first_when_its_edits_count_no_more(views: Views) -> None:
    post = views.pen.post(MARTA, "uno")
    views.fold(post, views.pen.edit(MARTA_SPARE, post, "dos"))
    assert texts(views) == ["dos"]

    without = governance((Rank.OWNER, [CARMEN]), (Rank.MEMBER, [MARTA]))
    views.fold(governance=without)
    assert (texts(views), views.reader.feed()[0].edited_ms) == (["uno"], 0)
    assert found(views, "dos") == []

    views.fold(governance=OFFICE)
    assert texts(views) == ["dos"]


def test_an_edit_of_an_erased_card_brings_nothing_back(views: Views) -> None:
    post = views.pen.post(MARTA, "fuera")
    views.fold(post, views.pen.erase(MARTA, post))
    before = views.writer.digest()

    views.fold(views.pen.edit(MARTA, post, "otra vez"))

    assert texts(views) == []
    assert found(views, "otra") == []
    assert views.writer.digest() == before


def test_of_a_dropped_edit_no_word_is_left(views: Views) -> None:
    post = views.pen.post(MARTA, "uno")
    edit = views.pen.edit(MARTA, post, "palabrota")
    views.fold(post, edit)

    views.writer.drop({edit.id: person_of(MARTA)})
    views.writer.sweep()

    assert texts(views) == ["uno"]
    assert said(views, post) == ["uno"]
    assert b"palabrota" not in views.path.read_bytes()


def test_of_a_dropped_card_its_first_words_go_as_well(views: Views) -> None:
    post = views.pen.post(MARTA, "palabrota")
    views.fold(post, views.pen.edit(MARTA, post, "flor"))

    views.writer.drop({post.id: person_of(MARTA)})
    views.writer.sweep()

    assert b"palabrota" not in views.path.read_bytes()


def test_who_is_named_is_told_by_the_newest_wording(views: Views) -> None:
    post = views.pen.post(MARTA, "Hola, nadie")
    named = Edit(
        target=post.id, text="Hola, @ines", mentions=[Mention(person=person_of(INES), at=6, size=5)]
    )
    views.fold(views.pen.profile(INES, "Inés"), post, views.pen.write(MARTA, named))

    (card,) = views.reader.feed()
    assert [(one.name, one.at, one.size) for one in card.mentions] == [("Inés", 6, 5)]

    views.fold(views.pen.edit(MARTA, post, "Hola"))
    assert views.reader.feed()[0].mentions == ()


def test_an_administrator_hides_an_edit_and_not_the_post(views: Views) -> None:
    post = views.pen.post(MARTA, "uno")
    edit = views.pen.edit(MARTA, post, "feo")
    views.fold(post, edit)
    ruling = Ruling(EntryId(b"h" * 32), AMPARO, Rank.ADMIN)

    views.fold(governance=replace(OFFICE, hidden={edit.id: ruling}, rulings_digest=b"1"))

    assert texts(views) == ["uno"]
