"""Pictures and files that go with messages: who has them, who opens them, and how they go."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import structs

from support.nodes import Office, erase, give, meet, traces
from support.private import second
from sync.content.feed import FileRef
from sync.content.letters import LetterKind, Message
from sync.content.sealed import SEALED_KIND, decode_sealed, encode_sealed
from sync.errors import BadText, UnknownTarget
from sync.local.carrying import BackUp, Carry
from sync.local.messaging import Send
from sync.node.backing import back_up
from sync.node.carrying import carry
from sync.node.core import Node
from sync.node.filing import keep_blob, may_have
from sync.node.messaging import seal_letter, write_private
from sync.node.restoring import restore
from sync.node.rewrapping import PATIENCE_S, Rewrapping
from sync.node.shelving import ORPHAN_S
from sync.replication.shelf import Borrower
from sync.store.enclosing import Enclosure, enclose_file, slices_in
from sync.values import BlobId, EntryId, Lane
from sync.views.rows import EnclosedRow
from sync.views.rows_search import Sought

Three = tuple[Node, Node, Node]
NAME = "nómina de julio.pdf"
MARK = "la-paga-de-julio-es-un-secreto "
DATA = MARK.encode() * 10_000


def enclosed(node: Node, folder: Path, data: bytes = DATA) -> Enclosure:
    """A file that a client has encrypted into a home."""
    path = folder / NAME
    path.write_bytes(data)
    return enclose_file(node.blobs, path).enclosure


def send(node: Node, of: Enclosure, *to: Node, text: str = "") -> EntryId:
    """A message with that file; its id."""
    file = (of.blob, of.key, of.size, NAME)
    return write_private(node, Send(text, [other.person for other in to], files=[file]))


def attached(node: Node, entry: EntryId) -> list[EnclosedRow]:
    """What a node shows of what came with a message."""
    row = node.reader.message(entry)
    assert row is not None
    return list(row.attached)


def fetch(taker: Node, giver: Node) -> set[BlobId]:
    """What one node waits for and another may give it; those files."""
    asker = Borrower(taker.key.device, keeps=taker.letters.keeps)
    found = set()
    for blob, size in taker.reader.wanted_blobs(99):
        if may_have(giver, blob, asker) and giver.blobs.has(blob):
            data = giver.blobs.read(blob, 0, size)
            assert data is not None
            assert len(data) == size
            assert keep_blob(taker, blob, data)
            found.add(blob)
    return found


def test_who_gets_the_message_gets_the_file_and_opens_it(three: Three, tmp_path: Path) -> None:
    carmen, marta, luis = three
    made = enclosed(marta, tmp_path)
    entry = send(marta, made, carmen, text="Mírala tú")
    meet(*three)
    (before,) = attached(carmen, entry)

    assert fetch(carmen, marta) == {made.blob}

    (row,) = attached(carmen, entry)
    assert not before.here
    assert row == EnclosedRow(made.blob, made.key, len(DATA), NAME, 0, 0, "", True)
    assert attached(marta, entry) == [row]
    opened = slices_in(carmen.blobs, Enclosure(row.blob, row.secret, row.size))
    assert b"".join(opened) == DATA
    assert luis.reader.wanted_blobs(9) == []


def test_a_message_may_be_nothing_but_a_file(three: Three, tmp_path: Path) -> None:
    carmen, marta, _ = three
    entry = send(marta, enclosed(marta, tmp_path), carmen)
    meet(*three)
    row = carmen.reader.message(entry)

    assert row is not None
    assert (row.text, len(row.attached)) == ("", 1)
    with pytest.raises(BadText):
        write_private(marta, Send("  ", [carmen.person]))


def test_more_files_than_there_may_be_are_refused(three: Three, tmp_path: Path) -> None:
    carmen, marta, _ = three
    made = enclosed(marta, tmp_path)
    file = (made.blob, made.key, made.size, NAME)

    with pytest.raises(BadText) as refusal:
        write_private(marta, Send("", [carmen.person], files=[file] * 9))

    assert refusal.value.facts["field"] == "files"


def test_who_may_not_see_the_message_is_not_given_the_file(three: Three, tmp_path: Path) -> None:
    carmen, marta, luis = three
    made = enclosed(marta, tmp_path)
    send(marta, made, carmen)
    meet(*three)

    asks = {node: Borrower(node.key.device) for node in three}
    assert may_have(marta, made.blob, asks[carmen])
    assert not may_have(marta, made.blob, asks[luis])
    assert may_have(marta, made.blob, replace(asks[luis], keeps=True))
    assert not may_have(luis, made.blob, asks[carmen])
    with pytest.raises(UnknownTarget):
        luis.shelving.want(made.blob)
    assert not keep_blob(luis, made.blob, marta.blobs.path(made.blob).read_bytes())
    assert list(luis.blobs.all()) == []


def test_a_computer_that_is_always_on_carries_a_file_that_it_cannot_open(
    three: Three, tmp_path: Path
) -> None:
    carmen, marta, luis = three
    luis.letters.keeps = True
    made = enclosed(marta, tmp_path)
    entry = send(marta, made, carmen)
    give(marta, luis)
    assert fetch(luis, marta) == {made.blob}

    give(luis, carmen)
    assert fetch(carmen, luis) == {made.blob}

    assert [row.here for row in attached(carmen, entry)] == [True]
    assert luis.blobs.is_whole(made.blob)
    assert made.blob in luis.reader.known_blobs()
    assert traces(luis.home.root, MARK, NAME) == []
    for node in (carmen, marta):
        assert traces(node.home.root, MARK) == []


@pytest.mark.parametrize("keeps", [False, True], ids=["recipient", "carrier"])
def test_an_erased_message_takes_its_files_with_it_everywhere(
    three: Three, tmp_path: Path, keeps: bool
) -> None:
    carmen, marta, luis = three
    luis.letters.keeps = keeps
    made = enclosed(marta, tmp_path)
    entry = send(marta, made, carmen, *(() if keeps else (luis,)))
    meet(*three)
    for node in (carmen, luis):
        assert fetch(node, marta) == {made.blob}
    assert [row.id for row in carmen.reader.find_messages("nomina")] == [entry]

    erase(marta, entry)
    meet(*three)

    for node in three:
        node.erasing.look()
        assert not node.blobs.has(made.blob)
        assert made.blob not in node.reader.known_blobs()
        assert node.reader.wanted_blobs(9) == []
        assert node.reader.find_messages("nomina") == []
        assert not may_have(node, made.blob, Borrower(carmen.key.device, keeps=True))
        node.erasing.look()
        held = b"".join(p.read_bytes() for p in node.home.root.rglob("*") if p.is_file())
        assert made.key not in held
        assert NAME.encode() not in held


def test_a_file_that_another_message_has_stays_until_that_goes_too(
    three: Three, tmp_path: Path
) -> None:
    carmen, marta, luis = three
    made = enclosed(marta, tmp_path)
    first, second = send(marta, made, carmen), send(marta, made, luis)
    meet(*three)

    erase(marta, first)
    marta.erasing.look()
    assert marta.blobs.has(made.blob)
    assert not may_have(marta, made.blob, Borrower(carmen.key.device))
    erase(marta, second)
    marta.erasing.look()

    assert not marta.blobs.has(made.blob)


def test_what_an_entry_does_not_name_openly_is_not_shown(three: Three, tmp_path: Path) -> None:
    carmen, marta, _ = three
    made = enclosed(marta, tmp_path)
    entry = send(marta, made, carmen, text="Mira")
    sealed = decode_sealed(marta.store.payloads([entry])[entry].body)
    liars = []
    for blobs in ([], [(made.blob, 300)], [(BlobId(os.urandom(32)), 300)]):
        # Sealed by the same hand: only what stands beside the text is another.
        body = encode_sealed(structs.replace(sealed, blobs=blobs))
        liars += marta.append(Lane.SEALED, [(SEALED_KIND, body)])
    meet(*three)

    assert [row.blob for row in attached(carmen, entry)] == [made.blob]
    for liar in liars:
        assert attached(carmen, liar) == []


def test_a_file_by_a_name_that_is_a_path_hides_the_message(three: Three, tmp_path: Path) -> None:
    carmen, marta, _ = three
    made = enclosed(marta, tmp_path)
    file = FileRef(blob=made.blob, size=made.size, name="../../.bashrc")
    inner = Message(text="Mira", files=[(made.key, file)])

    entry = seal_letter(marta, LetterKind.MESSAGE, inner, {marta.person, carmen.person})
    meet(*three)

    assert carmen.reader.message(entry) is None


def test_what_came_without_a_word_is_told_of_and_found_by_its_name(
    three: Three, tmp_path: Path
) -> None:
    carmen, marta, _ = three
    entry = send(marta, enclosed(marta, tmp_path), carmen)
    meet(*three)

    told = [row.text for row in carmen.reader.notifications({}) if row.id == entry]
    hits = carmen.reader.find(Sought("nomina"))

    assert told == [NAME]
    assert [(hit.entry, hit.text.text) for hit in hits] == [(entry, NAME)]


def test_a_computer_that_came_later_gets_the_files_of_before(
    office: Office, three: Three, tmp_path: Path
) -> None:
    carmen, marta, luis = three
    made = enclosed(marta, tmp_path)
    entry = send(marta, made, carmen, text="Antes del ordenador nuevo")
    meet(*three)
    new = second(office, carmen)
    meet(*three, new)
    Rewrapping(marta).look(PATIENCE_S, [new.key.device])
    meet(*three, new)

    assert may_have(marta, made.blob, Borrower(new.key.device))
    assert not may_have(marta, made.blob, Borrower(luis.key.device))
    assert fetch(new, marta) == {made.blob}
    (row,) = attached(new, entry)
    assert b"".join(slices_in(new.blobs, Enclosure(row.blob, row.secret, row.size))) == DATA


def test_a_backup_brings_the_files_back_and_a_stick_gives_none_to_who_may_not_have_them(
    office: Office, three: Three, tmp_path: Path
) -> None:
    carmen, marta, luis = three
    made = enclosed(marta, tmp_path)
    entry = send(marta, made, carmen)
    meet(*three)
    fetch(carmen, marta)
    copy, stick = tmp_path / "copia.patio-backup", tmp_path / "viaje.patio"
    back_up(carmen, BackUp(str(copy)))
    carry(carmen, Carry(str(stick)))
    carry(luis, Carry(str(stick)))
    carmen.close()
    home = office.root / "again"

    restore(home, copy, office.words, alone=True, clock=office.clock)

    again = office.nodes["Carmen"] = Node.open(home, office.clock)
    assert [row.here for row in attached(again, entry)] == [True]
    assert again.blobs.is_whole(made.blob)
    assert list(luis.blobs.all()) == []
    for path in (copy, stick):
        assert MARK.encode() not in path.read_bytes()


def test_pages_that_are_made_again_show_the_same(three: Three, tmp_path: Path) -> None:
    carmen, marta, _ = three
    made = enclosed(marta, tmp_path)
    entry = send(marta, made, carmen, text="Mira")
    meet(*three)
    fetch(carmen, marta)
    before = carmen.reader.message(entry)

    carmen.rebuild()

    assert carmen.reader.message(entry) == before
    assert carmen.reader.known_blobs() >= {made.blob}
    assert carmen.reader.wanted_blobs(9) == []
    assert carmen.views.enclosed == carmen.store.last_arrival()


def test_a_copy_that_was_never_sent_goes_and_one_that_was_stays(
    three: Three, tmp_path: Path
) -> None:
    carmen, marta, _ = three
    sent, unsent = enclosed(marta, tmp_path), enclosed(marta, tmp_path)
    send(marta, sent, carmen)
    old_s = marta.clock() / 1000 - 2 * ORPHAN_S
    for blob in (sent.blob, unsent.blob):
        os.utime(marta.blobs.path(blob), (old_s, old_s))

    marta.shelving.sweep()

    assert marta.blobs.has(sent.blob)
    assert not marta.blobs.has(unsent.blob)


def test_sealed_files_count_for_the_room_that_there_is(three: Three, tmp_path: Path) -> None:
    carmen, marta, _ = three
    made = enclosed(marta, tmp_path)
    send(marta, made, carmen)
    meet(*three)
    fetch(carmen, marta)

    assert carmen.reader.bytes_of_blobs() == carmen.blobs.size(made.blob)
    assert carmen.views.sort_out_blobs(0, 0, carmen.clock())
    assert carmen.reader.spare_blobs(carmen.person, 9) == [made.blob]
    assert marta.reader.spare_blobs(marta.person, 9) == []
