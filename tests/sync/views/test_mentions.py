"""Whom a text names is called by the name of today, wherever the text is shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from support.fold_office import AMPARO, CARMEN, INES, MARTA, OFFICE, Views, governance, person_of
from sync.content.edits import Edit
from sync.content.farewells import Farewell
from sync.content.feed import Comment, Post
from sync.content.mentions import Mention
from sync.governance.state import Ruling
from sync.values import EntryId, Rank
from sync.views.fold import FoldEntry
from sync.views.rows_everyday import MentionRow, with_names
from sync.views.rows_notifications import NotificationKind
from sync.views.rows_search import Sought

TYPED = "Lo sabe @marti, creo\ny @marti también"
NAMED = [Mention(person=person_of(MARTA), at=at, size=6) for at in (8, 23)]


def post_of(views: Views) -> FoldEntry:
    post = Post(text=TYPED, channel="general", mentions=NAMED)
    return views.pen.write(INES, post)


@pytest.fixture
def office(views: Views) -> Views:
    views.fold(views.pen.profile(MARTA, "Marta Ruiz"), views.pen.profile(INES, "Inés"))
    return views


def found(views: Views) -> str:
    (hit,) = views.reader.find(Sought("creo"))
    assert [hit.text.text[mark.start : mark.end] for mark in hit.text.marks] == ["creo"]
    return hit.text.text


def told(views: Views) -> str:
    (row,) = views.reader.notifications({}, kinds=frozenset({NotificationKind.MENTION}))
    return row.text


def test_a_find_and_a_notification_have_the_name_of_today(office: Views) -> None:
    office.fold(post_of(office))
    assert found(office) == "Lo sabe @Marta Ruiz, creo y @Marta Ruiz también"
    assert told(office) == "Lo sabe @Marta Ruiz, creo"

    office.fold(office.pen.profile(MARTA, "Marta Ruiz Sanz"))

    assert found(office) == "Lo sabe @Marta Ruiz Sanz, creo y @Marta Ruiz Sanz también"
    assert told(office) == "Lo sabe @Marta Ruiz Sanz, creo"


def test_a_comment_is_found_and_told_of_with_the_name_of_today(office: Views) -> None:
    card = office.pen.post(CARMEN, "Hola")
    comment = Comment(target=card.id, text=TYPED, mentions=NAMED)
    office.fold(card, office.pen.write(INES, comment))

    assert found(office) == "Lo sabe @Marta Ruiz, creo y @Marta Ruiz también"
    assert told(office) == "Lo sabe @Marta Ruiz, creo"


def test_every_wording_has_the_names_of_whom_it_named(office: Views) -> None:
    post = post_of(office)
    edit = Edit(
        target=post.id, text="Y @ines?", mentions=[Mention(person=person_of(INES), at=2, size=5)]
    )
    office.fold(post, office.pen.write(INES, edit))

    first, second = office.reader.history(post.id)

    assert with_names(first.text, first.mentions).startswith("Lo sabe @Marta Ruiz, creo")
    assert with_names(second.text, second.mentions) == "Y @Inés?"


def test_who_left_and_is_not_to_be_named_is_named_by_no_excerpt(office: Views) -> None:
    """Source: Farewell.renamed. What was typed is her name as well."""
    office.fold(post_of(office))
    without = governance((Rank.OWNER, [CARMEN]), (Rank.ADMIN, [AMPARO]), (Rank.MEMBER, [INES]))
    farewell = Farewell(person=person_of(MARTA), day="2023-11-14", renamed=True)

    office.fold(office.pen.write(CARMEN, farewell), governance=without)

    assert found(office) == "Lo sabe @…, creo y @… también"


def test_an_author_reads_what_was_hidden_of_hers_with_the_name_of_today(
    office: Views,
) -> None:
    mine = office.pen.write(MARTA, Post(text=TYPED, channel="general", mentions=NAMED))
    ruling = Ruling(EntryId(b"h" * 32), AMPARO, Rank.ADMIN)

    office.fold(mine, governance=replace(OFFICE, hidden={mine.id: ruling}, rulings_digest=b"1"))

    (row,) = office.reader.hidden_of_mine()
    assert row.said.startswith("Lo sabe @Marta Ruiz, creo")


def test_a_text_that_was_cut_keeps_what_is_not_all_there() -> None:
    row = MentionRow(person_of(MARTA), "Marta Ruiz", 8, 6)

    assert with_names("Lo sabe @ma", [row]) == "Lo sabe @ma"
    assert with_names("Lo sabe @marti", [row]) == "Lo sabe @Marta Ruiz"
