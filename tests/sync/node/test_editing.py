"""Changing what one wrote: who may, what is refused, and that erasing takes every wording."""

from __future__ import annotations

import pytest

from support.nodes import Office, cut, erase, give, meet, post, seen, texts, traces
from sync.content.edits import Edit
from sync.content.erasing import MAX_TARGETS, Erase
from sync.content.kinds import ContentKind, decode_content
from sync.errors import BadText, OutOfReach, UnknownTarget
from sync.local import everyday, writing
from sync.local.commands import Written
from sync.node.core import Node
from sync.node.executing import execute
from sync.node.orders import GRACE_MS
from sync.node.writing import write
from sync.values import EntryId

Three = tuple[Node, Node, Node]
MARKER = "palabrasecretísima"
MARKERS = (MARKER, "palabrasecretisima")


def edit(node: Node, entry: EntryId, text: str) -> EntryId:
    done = execute(node, everyday.Edit(entry, text))
    assert isinstance(done, Written)
    return done.id


def a_later_edit(node: Node, entry: EntryId, text: str) -> EntryId:
    """As by a program that does not ask, or on a computer that has not heard of the erasure."""
    return node.write(ContentKind.EDIT, Edit(target=entry, text=text))


def test_everybody_reads_the_newest_text_and_the_history(three: Three) -> None:
    _carmen, marta, _luis = three
    entry = post(marta, "El lunes")
    meet(*three)
    act = edit(marta, entry, "El martes")
    meet(*three)

    for node in three:
        assert texts(node) == ["El martes"]
        assert [one.id for one in node.reader.history(entry)] == [entry, act]
    assert len(seen(*three)) == 1


def test_the_same_text_again_says_nothing_new(three: Three) -> None:
    _, marta, _ = three
    entry = post(marta, "uno")
    count = marta.store.count()
    assert edit(marta, entry, " uno\n") == entry
    assert marta.store.count() == count

    act = edit(marta, entry, "dos")

    assert edit(marta, entry, "dos") == act


def test_what_is_refused_writes_nothing(three: Three) -> None:
    carmen, marta, luis = three
    entry = post(marta, "mío")
    notice = write(writing.Announce("Navidad", "Cerramos"), carmen)
    meet(*three)
    comment = write(writing.Comment(entry, "sí"), luis)
    gone = post(luis, "fuera")
    erase(luis, gone)
    meet(*three)
    counts = [node.store.count() for node in three]

    for node, target, text, error in (
        (luis, entry, "tuyo", OutOfReach),
        (carmen, entry, "tuyo", OutOfReach),
        (marta, comment, "tuyo", OutOfReach),
        (carmen, notice, "otra", OutOfReach),
        (luis, gone, "otra vez", UnknownTarget),
        (luis, EntryId(bytes(32)), "nada", UnknownTarget),
        (marta, entry, "", BadText),
        (marta, entry, "a\x1b[2J", BadText),
        (marta, entry, "x" * 20_001, BadText),
        (luis, comment, "x" * 5_001, BadText),
        (marta, entry, "hola @nadie", UnknownTarget),
    ):
        with pytest.raises(error):
            edit(node, target, text)

    assert [node.store.count() for node in three] == counts


def test_erasing_takes_every_wording_with_it(three: Three, office: Office) -> None:
    # T44, with a history.
    _carmen, marta, _luis = three
    entry = post(marta, f"Una {MARKER}")
    edit(marta, entry, f"Otra {MARKER} más")
    edit(marta, entry, "Nada")
    meet(*three)
    assert len({path.split("/")[0] for path in traces(office.root, *MARKERS)}) == 3

    act = erase(marta, entry)
    meet(*three)
    for node in three:
        node.erasing.look()

    assert traces(office.root, *MARKERS) == []
    body = marta.store.payloads([act])[act].body
    named = decode_content(ContentKind.ERASE, body)
    assert isinstance(named, Erase)
    assert len(named.targets) == 3
    assert len(seen(*three)) == 1


def test_many_wordings_are_named_by_several_acts(three: Three) -> None:
    _, marta, luis = three
    entry = post(marta, "0")
    edits = [edit(marta, entry, str(number)) for number in range(1, MAX_TARGETS + 5)]
    erase(marta, entry)
    give(marta, luis)

    for node in (marta, luis):
        node.erasing.look()
        assert node.store.payloads([entry, *edits]) == {}
        assert node.erasing.look() is False


def test_an_edit_that_comes_after_the_erasure_goes_as_well(three: Three, office: Office) -> None:
    _carmen, marta, _luis = three
    entry = post(marta, "uno")
    meet(*three)
    erase(marta, entry)
    late = a_later_edit(marta, entry, f"Una {MARKER}")
    meet(*three)

    for node in three:
        node.erasing.look()
        assert node.store.payloads([late]) == {}
        assert texts(node) == []
    assert traces(office.root, *MARKERS) == []
    assert len(seen(*three)) == 1


def test_an_edit_that_came_before_its_erased_post_goes_with_it(three: Three) -> None:
    _carmen, marta, luis = three
    entry = post(marta, "uno")
    late = a_later_edit(marta, entry, "dos")
    erase(marta, entry)
    give(marta, luis)
    luis.erasing.look()

    assert luis.store.payloads([entry, late]) == {}
    assert luis.store.missing_count() == 0


def test_it_stays_gone_when_the_pages_are_made_anew_or_somebody_is_removed(
    three: Three,
) -> None:
    # What went along is named nowhere: only the act that took its entry says why it is gone.
    carmen, marta, luis = three
    entry = post(marta, "uno")
    meet(*three)
    erase(marta, entry)
    late = a_later_edit(marta, entry, "dos")
    meet(*three)
    for node in three:
        node.erasing.look()
    cut(carmen, luis)
    give(carmen, marta)

    for node in (carmen, marta):
        node.rebuild()
        node.erasing.look()
        node.erasing.look()
        assert node.store.payloads([late]) == {}
        assert node.store.missing_count() == 0


def test_when_the_erasure_does_not_count_the_edit_comes_back_with_its_entry(three: Three) -> None:
    # Carmen cuts Marta where she has heard of neither; Luis has let go of both already.
    carmen, marta, luis = three
    entry = post(marta, "uno")
    change = edit(marta, entry, "dos")
    meet(*three)
    marta.write(ContentKind.ERASE, Erase(targets=[entry]))
    give(marta, luis)
    luis.erasing.look()
    assert luis.store.payloads([entry, change]) == {}

    cut(carmen, marta)
    give(carmen, luis)
    luis.erasing.look()
    luis.put_payloads(carmen.store.payloads([entry, change]))
    luis.erasing.look()

    assert texts(luis) == texts(carmen) == ["dos"]
    assert luis.views.digest() == carmen.views.digest()


def test_what_an_administrator_has_erased_goes_with_its_wordings(
    three: Three, office: Office
) -> None:
    carmen, marta, _luis = three
    entry = post(marta, f"Una {MARKER}")
    change = edit(marta, entry, f"Otra {MARKER}")
    meet(*three)
    erase(carmen, entry)
    late = a_later_edit(marta, entry, f"Y otra {MARKER}")
    meet(*three)
    office.clock.now_ms += GRACE_MS + 60_000

    for node in three:
        node.erasing.look()
        node.erasing.look()
        assert node.store.payloads([entry, change, late]) == {}
    assert traces(office.root, *MARKERS) == []


def test_nobody_s_edit_goes_with_what_somebody_else_erased(three: Three) -> None:
    _carmen, marta, luis = three
    entry = post(marta, "uno")
    meet(*three)
    theirs = a_later_edit(luis, entry, "de Luis")
    erase(marta, entry)
    meet(*three)
    for node in three:
        node.erasing.look()
        assert node.store.payloads([theirs]).keys() == {theirs}


def test_one_edit_alone_is_taken_back_and_the_text_before_it_stands(three: Three) -> None:
    _carmen, marta, _luis = three
    entry = post(marta, "uno")
    change = edit(marta, entry, MARKER)
    meet(*three)
    erase(marta, change)
    meet(*three)

    for node in three:
        node.erasing.look()
        assert texts(node) == ["uno"]
        assert traces(node.home.root, *MARKERS) == []
    assert len(seen(*three)) == 1
