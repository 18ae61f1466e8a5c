"""What files say that go with messages: found by those who may read them, and gone with them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from support.documents import docx, pdf
from support.nodes import erase, meet, traces
from sync.extraction.process import Outcome
from sync.local.carrying import Carry
from sync.local.messaging import Send
from sync.node.carrying import carry
from sync.node.core import Node
from sync.node.file_texts import FileTexts
from sync.node.filing import keep_blob
from sync.node.messaging import write_private
from sync.store.enclosing import Enclosure, enclose_file
from sync.values import EntryId
from sync.views.rows import CardKind
from sync.views.rows_search import Hit, HitKind, Sought

T = TypeVar("T")
Three = tuple[Node, Node, Node]
MARKER = "zanahoriasecreta"


async def at_once(work: Callable[[], T]) -> T:
    return work()


def read_all(node: Node) -> list[Outcome]:
    """Read whatever waits, as a node that runs does."""
    texts, found = FileTexts(node, at_once), []
    while (unread := texts.next()) is not None:
        extracted = texts.read(unread)
        assert extracted is not None
        assert texts.note(unread, extracted)
        found.append(extracted.outcome)
    return found


def send(node: Node, path: Path, *to: Node, text: str = "") -> tuple[EntryId, Enclosure]:
    """A message with that file; its id, and what opens the file."""
    made = enclose_file(node.blobs, path)
    of = made.enclosure
    files = [(of.blob, of.key, of.size, made.name)]
    return write_private(node, Send(text, [one.person for one in to], files=files)), of


def hand_over(of: Enclosure, giver: Node, *takers: Node) -> None:
    data = giver.blobs.path(of.blob).read_bytes()
    for taker in takers:
        assert keep_blob(taker, of.blob, data)


def hits(node: Node, words: str = MARKER) -> list[Hit]:
    return node.reader.find(Sought(words))


@pytest.mark.parametrize("made", [pdf, docx], ids=["pdf", "office"])
def test_who_may_read_a_message_finds_it_by_what_its_file_says(
    three: Three, tmp_path: Path, made: Callable[..., Path]
) -> None:
    carmen, marta, luis = three
    entry, of = send(marta, made(tmp_path / "nómina", f"Una {MARKER} y otra cosa"), carmen)
    meet(*three)
    assert read_all(carmen) == []  # it is not here yet
    hand_over(of, marta, carmen)

    assert read_all(marta) == read_all(carmen) == [Outcome.READ]
    assert read_all(marta) == read_all(carmen) == read_all(luis) == []

    for node in (marta, carmen):
        (hit,) = hits(node)
        assert (hit.kind, hit.entry, hit.person) == (HitKind.MESSAGE, entry, marta.person)
        assert hit.title.text == "nómina"
        assert hit.text.text.strip() == f"Una {MARKER} y otra cosa"
        assert [hit.text.text[m.start : m.end] for m in hit.text.marks] == [MARKER]
        assert hit.conversation == node.reader.conversations()[0].id
        assert [row.id for row in node.reader.find_messages(MARKER)] == [entry]
        only = Sought(MARKER, kinds=frozenset({HitKind.FILE, CardKind.POST}))
        assert node.reader.find(only) == []
    assert hits(luis) == []
    assert luis.reader.find_messages(MARKER) == []


def test_what_a_file_says_stays_in_the_pages_of_those_who_read_it(
    three: Three, tmp_path: Path
) -> None:
    carmen, marta, luis = three
    luis.letters.keeps = True
    _, of = send(marta, docx(tmp_path / "nómina.docx", MARKER), carmen)
    (tmp_path / "nómina.docx").unlink()
    meet(*three)
    hand_over(of, marta, carmen, luis)
    before = [node.store.count() for node in three]

    assert [len(read_all(node)) for node in three] == [1, 1, 0]
    meet(*three)
    carry(carmen, Carry(str(tmp_path / "viaje.patio")))

    assert [node.store.count() for node in three] == before
    for node in (carmen, marta):
        assert {name.partition("-")[0] for name in traces(node.home.root, MARKER)} == {"views.db"}
    assert traces(luis.home.root, MARKER) == []
    assert MARKER.encode() not in (tmp_path / "viaje.patio").read_bytes()


def test_no_file_has_a_word_of_what_went_with_an_erased_message(
    three: Three, tmp_path: Path
) -> None:
    # T44
    carmen, marta, _ = three
    entry, of = send(marta, docx(tmp_path / "nómina.docx", MARKER), carmen)
    meet(*three)
    hand_over(of, marta, carmen)
    for node in (carmen, marta):
        read_all(node)
        assert traces(node.home.root, MARKER) != []

    erase(marta, entry)
    meet(*three)

    for node in (carmen, marta):
        node.erasing.look()
        assert hits(node) == []
        assert traces(node.home.root, MARKER) == []


def test_who_only_names_a_file_neither_keeps_nor_hides_what_it_says(
    three: Three, tmp_path: Path
) -> None:
    carmen, marta, luis = three
    entry, of = send(marta, docx(tmp_path / "nómina.docx", MARKER), carmen)
    wrong = (of.blob, os.urandom(32), of.size, "mío.docx")
    write_private(luis, Send("Mira", [carmen.person], files=[wrong]))
    meet(*three)
    hand_over(of, marta, carmen)

    assert sorted(read_all(carmen)) == [Outcome.READ, Outcome.REFUSED]
    assert [hit.entry for hit in hits(carmen)] == [entry]
    erase(marta, entry)
    meet(*three)
    carmen.erasing.look()

    assert hits(carmen) == []
    assert traces(carmen.home.root, MARKER) == []


def test_a_file_that_went_with_two_messages_is_found_on_both_until_each_is_erased(
    three: Three, tmp_path: Path
) -> None:
    carmen, marta, luis = three
    first, of = send(marta, docx(tmp_path / "nómina.docx", MARKER), carmen)
    file = (of.blob, of.key, of.size, "otra.docx")
    second = write_private(marta, Send("Y a ti", [luis.person], files=[file]))
    read_all(marta)
    assert [hit.entry for hit in hits(marta)] == [second, first]

    erase(marta, first)
    marta.erasing.look()
    assert [(hit.entry, hit.title.text) for hit in hits(marta)] == [(second, "otra.docx")]
    erase(marta, second)
    marta.erasing.look()

    assert hits(marta) == []
    assert traces(marta.home.root, MARKER) == []


def test_a_message_is_found_once_by_itself_if_it_can_be(three: Three, tmp_path: Path) -> None:
    carmen, marta, _ = three
    entry, _ = send(marta, docx(tmp_path / "a.docx", MARKER), carmen, text=f"La {MARKER}, aquí")
    named, _ = send(marta, docx(tmp_path / f"{MARKER}.docx", MARKER), carmen)
    other, _ = send(marta, docx(tmp_path / "b.docx", f"{MARKER}s"), carmen, text="Otra")
    read_all(marta)

    found = {hit.entry: (hit.blob is None, hit.text.text.strip()) for hit in hits(marta)}
    assert found == {
        entry: (True, f"La {MARKER}, aquí a.docx"),
        named: (True, f"{MARKER}.docx"),
        other: (False, f"{MARKER}s"),
    }
    assert len(hits(marta)) == 3
    assert [row.id for row in marta.reader.find_messages(MARKER)] == [other, named, entry]


def test_pages_of_what_files_say_neither_skip_nor_repeat(three: Three, tmp_path: Path) -> None:
    carmen, marta, _ = three
    entries = [
        send(marta, docx(tmp_path / f"{n}.docx", f"{MARKER}{n}"), carmen)[0] for n in range(7)
    ]
    read_all(marta)
    seen, after = [], None
    while True:
        page = marta.reader.find_page(Sought(MARKER), 2, after)
        seen += [hit.entry for hit in page.hits]
        if (after := page.after) is None:
            break

    assert seen == entries[::-1]


def test_what_was_read_is_found_after_the_pages_are_made_again(
    three: Three, tmp_path: Path
) -> None:
    carmen, marta, _ = three
    entry, _ = send(marta, docx(tmp_path / "a.docx", MARKER), carmen)
    read_all(marta)

    marta.rebuild()

    assert read_all(marta) == []
    assert [hit.entry for hit in hits(marta)] == [entry]


def test_what_is_no_document_or_does_not_open_is_passed_over(three: Three, tmp_path: Path) -> None:
    carmen, marta, _ = three
    (tmp_path / "foto.bin").write_bytes(bytes(99))
    send(marta, tmp_path / "foto.bin", carmen)
    _, of = send(marta, docx(tmp_path / "a.docx", MARKER), carmen)
    path = marta.blobs.path(of.blob)
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)

    assert sorted(read_all(marta)) == [Outcome.NOTHING, Outcome.REFUSED]
    assert read_all(marta) == []
