from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

from support.fold_office import (
    AMPARO,
    CARMEN,
    INES,
    MARTA,
    OFFICE,
    START_MS,
    Views,
    governance,
    person_of,
)
from sync.content.erasing import Erase
from sync.content.imported import Imported, ImportedWhat
from sync.content.kinds import ContentKind
from sync.governance.notes import Ruling
from sync.values import EntryId, Rank
from sync.views import imported
from sync.views.fold import FoldEntry
from sync.views.reader import ViewsReader
from sync.views.rows import Card, CardKind
from sync.views.rows_imported import ImportedRow
from sync.views.writer import ViewsWriter


def row_of(card: Card) -> ImportedRow:
    assert isinstance(card.detail, ImportedRow)
    return card.detail


def test_it_is_shown_as_imported_by_whoever_did_and_written_by_whom_the_source_says(
    views: Views,
) -> None:
    views.fold(views.pen.profile(CARMEN, "Carmen"), views.pen.imported(CARMEN, "17"))

    (card,) = views.reader.feed()

    assert (card.kind, card.person, card.author) == (
        CardKind.IMPORTED,
        person_of(CARMEN),
        "Carmen",
    )
    row = row_of(card)
    assert (row.what, row.source, row.ref, row.author) == ("post", "Yammer", "17", "Marta Ruiz")


def test_it_stands_at_its_own_time_and_never_after_its_import(views: Views) -> None:
    now = views.pen.post(INES, "hoy")
    ahead = Imported(
        source="Yammer",
        ref="9",
        what=1,
        author="Nadie",
        time_ms=START_MS * 2,
        text="de mañana",
        channel="obras",
    )
    views.fold(now, views.pen.imported(CARMEN, "17"), views.pen.write(CARMEN, ahead))

    newest, today, old = views.reader.feed()

    assert (today.text, old.time_ms) == ("hoy", START_MS - 86_400_000 + 2)
    assert newest.time_ms < START_MS + 60_000


def test_only_owners_and_admins_import(views: Views) -> None:
    post = views.pen.imported(CARMEN, "1")
    views.fold(
        post,
        views.pen.imported(AMPARO, "2"),
        views.pen.imported(INES, "3"),
        views.pen.imported(INES, "4", on="1"),
    )

    found = {row_of(card).ref: row_of(card) for card in views.reader.feed()}

    assert set(found) == {"1", "2"}
    assert found["1"].comments == ()


def test_comments_find_their_card_whichever_comes_first(views: Views) -> None:
    views.fold(views.pen.imported(CARMEN, "22", on="1", text="dos"))
    views.fold(views.pen.imported(AMPARO, "1"))
    views.fold(views.pen.imported(AMPARO, "2", on="1", text="uno"))

    (card,) = views.reader.feed()

    assert [(one.text, one.author) for one in row_of(card).comments] == [
        ("uno", "Marta Ruiz"),
        ("dos", "Marta Ruiz"),
    ]
    assert card.comments == ()  # nobody here said them


def test_of_the_same_thing_imported_twice_the_oldest_counts_in_any_order(
    views: Views, tmp_path: Path
) -> None:
    pen = views.pen
    entries = [
        pen.imported(INES, "1", text="de quien no puede"),
        pen.imported(CARMEN, "1", text="primero"),
        pen.imported(AMPARO, "1", text="después"),
        pen.imported(CARMEN, "2", on="1", text="primero"),
        pen.imported(AMPARO, "2", on="1", text="después"),
    ]
    seen = set()
    for number, order in enumerate(itertools.permutations(entries)):
        if number % 7:  # a part of them, or it takes long
            continue
        other = _fresh(tmp_path / f"{number}", order)
        (card,) = other.reader.feed()
        assert (card.text, [one.text for one in row_of(card).comments]) == ("primero", ["primero"])
        seen.add(other.writer.digest())
        other.reader.close()
        other.writer.close()
    assert len(seen) == 1


def test_when_the_older_one_is_erased_the_other_is_shown_before_and_after_its_bytes_go(
    views: Views,
) -> None:
    older, newer = views.pen.imported(CARMEN, "1"), views.pen.imported(AMPARO, "1", text="otra")
    views.fold(older, newer)
    erase = Erase(targets=[older.id])
    views.fold(views.pen.write(CARMEN, erase, kind=ContentKind.ERASE))
    assert [card.text for card in views.reader.feed()] == ["otra"]
    before = views.writer.digest()

    (due,) = views.reader.due_to_go(2**62, 10)
    views.writer.drop({due.entry: due.person})

    assert [card.text for card in views.reader.feed()] == ["otra"]
    assert views.writer.digest() == before


def test_an_imported_comment_can_be_taken_back_by_who_imported_it(views: Views) -> None:
    comment = views.pen.imported(CARMEN, "2", on="1")
    views.fold(views.pen.imported(CARMEN, "1"), comment)
    by_another = views.pen.write(AMPARO, Erase(targets=[comment.id]), kind=ContentKind.ERASE)
    views.fold(by_another)
    assert len(row_of(views.reader.feed()[0]).comments) == 1

    views.fold(views.pen.write(CARMEN, Erase(targets=[comment.id]), kind=ContentKind.ERASE))

    assert row_of(views.reader.feed()[0]).comments == ()
    assert [asked.entry for asked in views.reader.due_to_go(2**62, 10)] == [comment.id]


def test_what_an_admin_imported_stays_when_she_leaves_office_and_goes_when_she_never_was(
    views: Views,
) -> None:
    then = views.pen.imported(AMPARO, "1")._replace(author_rank=int(Rank.ADMIN))
    comment = views.pen.imported(AMPARO, "2", on="1")._replace(author_rank=int(Rank.ADMIN))
    views.fold(then, comment, views.pen.imported(AMPARO, "3"))
    demoted = governance((Rank.OWNER, [CARMEN]), (Rank.MEMBER, [AMPARO]))
    views.fold(governance=demoted)

    (card,) = views.reader.feed()

    assert row_of(card).ref == "1"
    assert len(row_of(card).comments) == 1


def test_posts_are_in_their_channel_kudos_are_found_and_people_may_answer(views: Views) -> None:
    post = views.pen.imported(CARMEN, "1", text="la hornada")
    kudos = views.pen.imported(CARMEN, "22", to=["Luis Gil"], text="por la hornada")
    views.fold(post, kudos, views.pen.comment(MARTA, post, "¡qué tiempos!"))

    (card,) = views.reader.feed(channel="obras")

    assert [comment.text for comment in card.comments] == ["¡qué tiempos!"]
    assert [row.name for row in views.reader.channels({})] == ["general", "obras"]
    assert [row.unread for row in views.reader.channels({})] == [0, 0]
    found = views.reader.search("hornada")
    assert [row_of(one).what for one in found] == ["kudos", "post"]
    assert row_of(found[0]).to == ("Luis Gil",)


def test_an_id_is_known_with_the_card_it_stands_under(views: Views) -> None:
    views.fold(
        views.pen.imported(CARMEN, "1"),
        views.pen.imported(CARMEN, "2", on="1"),
        views.pen.imported(INES, "3"),
    )

    known = views.reader.imported("Yammer", ["1", "2", "3", "4"])

    assert sorted(known) == [("1", "1"), ("2", "1")]
    assert views.reader.imported("Slack", ["1"]) == []


def _fresh(folder: Path, entries: tuple[FoldEntry, ...]) -> Views:
    folder.mkdir()
    path = folder / "views.db"
    writer = ViewsWriter(path, MARTA)
    writer.open()
    made = Views(path, writer, ViewsReader(path, MARTA), None)  # type: ignore[arg-type] # unused
    for entry in entries:
        made.fold(entry)
    return made


def test_what_is_hidden_keeps_the_same_from_another_import_out_of_sight_too(views: Views) -> None:
    older, newer = views.pen.imported(AMPARO, "1"), views.pen.imported(CARMEN, "1", text="otra")
    views.fold(older, newer)
    ruling = {older.id: Ruling(EntryId(bytes(32)), CARMEN, Rank.OWNER)}

    views.fold(governance=replace(OFFICE, hidden=ruling, rulings_digest=b"1"))
    hidden = views.reader.feed()
    views.fold(governance=replace(OFFICE, erased=ruling, rulings_digest=b"2"))

    assert hidden == []
    assert [card.text for card in views.reader.feed()] == ["otra"]


def test_the_numbers_are_those_of_the_payload() -> None:
    # The views do not read them there: it would cost every start of a reader msgspec.
    assert ImportedWhat(imported._COMMENT) is ImportedWhat.COMMENT
    assert {ImportedWhat(number).name.lower(): word for number, word in imported._WHAT.items()} == {
        "post": "post",
        "kudos": "kudos",
    }
