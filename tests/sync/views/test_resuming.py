"""A search goes on where it stopped: it skips nothing and repeats nothing, whatever comes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

import pytest

from support.fold_office import CARMEN, INES, MARTA, Views, person_of
from sync.content.feed import FileRef, Post
from sync.content.questions import OfficialAnswer, Question
from sync.values import BlobId
from sync.views.file_texts import Unread
from sync.views.fold import FoldEntry
from sync.views.rows import CardKind
from sync.views.rows_search import Cursor, Hit, HitKind, HitPage, Sought
from sync.views.vocabulary import MOST_ENDINGS

Key = tuple[HitKind, bytes | None, bytes | None]


def keys(hits: list[Hit]) -> list[Key]:
    return [(hit.kind, hit.entry or hit.person or hit.channel.encode(), hit.blob) for hit in hits]


def pages(
    views: Views, sought: Sought, limit: int, between: Callable[[], object] = lambda: None
) -> Iterator[HitPage]:
    after: Cursor | None = None
    while True:
        page = views.reader.find_page(sought, limit, after)
        yield page
        between()
        if page.after is None:
            return
        after = page.after


def paged(
    views: Views, sought: Sought, limit: int, between: Callable[[], object] = lambda: None
) -> list[Key]:
    return [key for page in pages(views, sought, limit, between) for key in keys(page.hits)]


def files(*names: str) -> list[FileRef]:
    return [FileRef(blob=BlobId(name.encode().ljust(32)), size=9, name=name) for name in names]


def of_all_kinds(views: Views) -> list[FoldEntry]:
    """What is found by its own words, by others that it was given, by answers, files and comments,
    and several of these at once."""
    pen = views.pen
    made: list[FoldEntry] = []
    for n in range(6):
        post = pen.post(MARTA, f"El horno {n}", channel="hornos")
        made += [post, *(pen.comment(INES, post, f"Horno, {m}") for m in range(3))]
        told = pen.announce(CARMEN, f"Aviso {n}")
        made += [told, *(pen.revise(CARMEN, told, f"Del horno, {m}") for m in range(2))]
        both = pen.announce(CARMEN, f"Horno y aviso {n}")
        made += [both, pen.revise(CARMEN, both, "También del horno")]
        asked = pen.write(MARTA, Question(text=f"¿Qué pasa? {n}"))
        made += [asked, *(answer(views, asked, f"El horno, {m}") for m in range(3))]
        known = pen.write(MARTA, Question(text=f"¿Y el horno? {n}"))
        made += [known, answer(views, known, "El horno, en mayo")]
        names = (f"horno {n}.pdf", f"plano del horno {n}.pdf", f"leído {n}.pdf")
        made.append(pen.write(INES, Post(text="", channel="ventas", files=files(*names))))
    return made


def answer(views: Views, to: FoldEntry, text: str) -> FoldEntry:
    return views.pen.write(CARMEN, OfficialAnswer(target=to.id, text=text))


@pytest.fixture
def office(views: Views) -> Views:
    made = of_all_kinds(views)
    Random(7).shuffle(made)
    for one in made:
        views.fold(one)
    for n in range(6):
        for name in (f"horno {n}.pdf", f"leído {n}.pdf"):
            read = Unread(BlobId(name.encode().ljust(32)))
            views.writer.note_file_text(read, 0, "Medidas del horno")
    return views


SOUGHT = (
    Sought("horno "),
    Sought("hor"),
    Sought("horno ", kinds=frozenset({HitKind.FILE})),
    Sought("horno ", kinds=frozenset({CardKind.ANNOUNCEMENT, CardKind.QUESTION})),
    Sought("horno ", channel="hornos"),
    Sought("horno ", person=person_of(CARMEN)),
)


@pytest.mark.parametrize("sought", SOUGHT)
def test_pages_hold_what_one_long_page_holds_each_thing_once(office: Views, sought: Sought) -> None:
    every = keys(office.reader.find(sought, 500))
    assert len(every) > 5
    assert len(set(every)) == len(every)

    for limit in (1, 2, 7):
        assert sorted(paged(office, sought, limit), key=str) == sorted(every, key=str)


@pytest.mark.parametrize("sought", SOUGHT)
def test_what_comes_between_two_pages_is_not_in_those_that_follow(
    office: Views, sought: Sought
) -> None:
    every = keys(office.reader.find(sought, 500))
    pen = office.pen

    def arrive() -> None:
        post = pen.post(CARMEN, "Un horno más", channel="hornos")
        told = pen.announce(CARMEN, "Otro aviso")
        new = (told, pen.revise(CARMEN, told, "Horno"), pen.comment(MARTA, post, "horno"))
        office.fold(post, *new)

    assert sorted(paged(office, sought, 3, arrive), key=str) == sorted(every, key=str)


def test_no_page_is_longer_than_was_asked_for_unless_by_what_hangs_together(office: Views) -> None:
    sought = Sought("horno ", kinds=frozenset({CardKind.POST, HitKind.COMMENT}))

    sizes = [len(page.hits) for page in pages(office, sought, 4)]

    assert sizes[:-1] == [4] * (len(sizes) - 1)
    assert len(sizes) > 3


def test_of_a_beginning_of_very_many_words_all_are_found_in_the_end(views: Views) -> None:
    words = [
        f"ba{chr(97 + n % 26)}{chr(97 + n // 26)}{'o' * (n % 9)}" for n in range(MOST_ENDINGS + 9)
    ]
    views.fold(*(views.pen.post(MARTA, word) for word in words))
    sought = Sought("ba", kinds=frozenset({CardKind.POST}))

    found = paged(views, sought, 5)

    assert len(found) == len(set(found)) == len(words)
