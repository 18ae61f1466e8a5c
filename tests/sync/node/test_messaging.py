"""Messages between nodes that a test brings together: who reads them, and who never can."""

from __future__ import annotations

from dataclasses import replace

import pytest

from support.nodes import Office, cut, give, meet
from support.private import bytes_below, change_group, heard, heard_in, make_group, say, say_in
from sync.cli.wording import sentence
from sync.codec import encode
from sync.content.kinds import ContentKind
from sync.content.letters import Group, LetterKind, Message
from sync.content.sealed import SEALED_KIND, Sealed
from sync.content.trust import Prekey
from sync.errors import BadText, OutOfReach, UnknownTarget
from sync.local.governing import Remove
from sync.local.messaging import MakeGroup, Send
from sync.local.writing import Erase
from sync.log.runs import Run
from sync.node.core import Node
from sync.node.governing import remove
from sync.node.messaging import seal_letter, write_private
from sync.node.neighbours import to_send
from sync.node.orders import GRACE_MS
from sync.node.verifying import verify_home
from sync.node.writing import write
from sync.store.erasing import erased
from sync.store.letters import awaited
from sync.store.serving import read_run
from sync.values import EntryId, Lane
from sync.views.rows import ConversationKind

Three = tuple[Node, Node, Node]


def payload(node: Node, entry: EntryId) -> bytes:
    return node.store.payloads([entry])[entry].body


def test_two_people_read_what_they_say_to_each_other(three: Three) -> None:
    carmen, marta, luis = three

    say(marta, "¿Comemos juntas?", carmen)
    meet(*three)
    say(carmen, "A las dos", marta)
    meet(*three)

    assert heard(marta, carmen) == heard(carmen, marta) == ["¿Comemos juntas?", "A las dos"]
    assert luis.reader.conversations() == []
    (row,) = marta.reader.conversations()
    assert (row.kind, [ref.name for ref in row.people]) == (ConversationKind.DIRECT, ["Carmen"])
    assert row.last is not None
    assert row.last.text == "A las dos"


def test_no_byte_of_a_message_is_in_the_home_of_somebody_it_is_not_for(three: Three) -> None:
    carmen, marta, luis = three
    entry = say(marta, "Solo para Carmen", carmen)
    meet(*three)
    sealed = payload(marta, entry)

    held = bytes_below(luis.home.root)

    # Longer pieces could lie across two pages of a database.
    pieces = [sealed[at : at + 48] for at in range(0, len(sealed), 48)]
    assert all(piece in bytes_below(carmen.home.root) for piece in pieces[1:2])
    assert not any(piece in held for piece in pieces)
    assert b"Solo para Carmen" not in held
    assert luis.store.head(marta.log_key(Lane.SEALED)) == marta.store.head(
        marta.log_key(Lane.SEALED)
    )
    assert luis.store.missing_count() == 0
    assert verify_home(luis.home.root).findings == ()


def test_a_payload_that_comes_although_it_is_for_others_is_not_kept(three: Three) -> None:
    carmen, marta, luis = three
    entry = say(marta, "Solo para Carmen", carmen)
    sealed = payload(marta, entry)

    for run in _whole_runs(marta):
        luis.ingest(run)

    assert luis.store.payloads([entry]) == {}
    assert luis.store.missing_count() == 0
    assert not any(
        sealed[at : at + 48] in bytes_below(luis.home.root) for at in range(0, len(sealed), 48)
    )


def _whole_runs(node: Node) -> list[Run]:
    log = node.log_key(Lane.SEALED)
    head = node.store.head(log)
    assert head is not None
    run = read_run(node.store, log, 1, head.seq)
    assert run is not None
    return [run]


def test_a_computer_that_is_always_on_carries_what_it_cannot_read(three: Three) -> None:
    carmen, marta, luis = three
    luis.letters.keeps = True
    entry = say(marta, "Hasta mañana", carmen)

    give(marta, luis)
    give(luis, carmen)

    assert luis.store.payloads([entry]).keys() == {entry}
    assert b"Hasta ma" not in bytes_below(luis.home.root)
    assert heard(luis, marta, carmen) == []
    assert heard(carmen, marta) == ["Hasta mañana"]


def test_the_mark_counts_the_computers_that_hold_it_and_not_who_read_it(three: Three) -> None:
    carmen, marta, luis = three
    entry = say(marta, "¿Llegó?", carmen, luis)
    before = marta.reader.message(entry)
    meet(*three)
    log = marta.log_key(Lane.SEALED)

    marta.views.note_holding(carmen.key.device, {log: 1})

    after = marta.reader.message(entry)
    assert before is not None
    assert after is not None
    assert (before.delivered.have, before.delivered.of) == (0, 2)
    assert (after.delivered.have, after.delivered.of) == (1, 2)
    assert [ref.name for ref in after.delivered.missing] == ["Luis"]


def test_a_letter_waits_to_be_sent_until_somebody_has_it_who_can_use_it(three: Three) -> None:
    carmen, marta, luis = three
    log = marta.log_key(Lane.SEALED)
    others = to_send(marta)
    say(marta, "uno", carmen)
    alone = to_send(marta)

    marta.views.note_holding(luis.key.device, {log: 1})
    with_luis = to_send(marta)
    marta.views.note_holding(luis.key.device, {log: 1}, keeps=True)
    carried = to_send(marta)
    say(marta, "dos", carmen)
    marta.views.note_holding(carmen.key.device, {log: 2})

    assert (alone - others, with_luis - others, carried - others) == (1, 1, 0)
    assert to_send(marta) == others


def test_everybody_in_a_group_reads_what_is_said_in_it(three: Three) -> None:
    group = make_group(three[0], "Hornos", three[1], three[2])
    meet(*three)

    say_in(three[1], "El dos no calienta", group)
    meet(*three)

    assert [heard_in(node, group) for node in three] == [["El dos no calienta"]] * 3
    assert [node.reader.conversations()[0].name for node in three] == ["Hornos"] * 3


def test_who_is_let_into_a_group_sees_from_then_on_and_who_is_let_out_nothing_new(
    three: Three,
) -> None:
    carmen, marta, luis = three
    group = make_group(carmen, "Hornos", marta)
    say_in(carmen, "antes", group)
    meet(*three)

    change_group(carmen, group, add=[luis], remove=[marta])
    meet(*three)
    say_in(luis, "después", group)
    meet(*three)

    assert heard_in(carmen, group) == ["antes", "después"]
    assert heard_in(marta, group) == ["antes"]
    assert heard_in(luis, group) == ["después"]
    with pytest.raises(OutOfReach):
        say_in(marta, "¿hola?", group)


def test_somebody_who_is_not_in_a_group_changes_nothing_in_it(three: Three) -> None:
    carmen, marta, luis = three
    group = make_group(carmen, "Hornos", marta)
    people = {node.person for node in three}

    seal_letter(luis, LetterKind.MESSAGE, Message(text="intruso", group=group), people)
    mine = Group(name="Mío", members=sorted(people), group=group)
    seal_letter(luis, LetterKind.GROUP, mine, people)
    meet(*three)

    assert heard_in(carmen, group) == heard_in(marta, group) == []
    assert marta.reader.conversations()[0].name == "Hornos"


def test_a_removed_computer_gets_nothing_new(three: Three) -> None:
    carmen, marta, luis = three
    group = make_group(carmen, "Hornos", marta, luis)
    meet(*three)
    cut(carmen, luis)
    meet(carmen, marta)

    said = say_in(marta, "ya sin Luis", group)
    give(marta, luis)

    assert heard_in(carmen, group) in ([], ["ya sin Luis"])
    assert luis.store.payloads([said]) == {}
    with pytest.raises(UnknownTarget):
        say(marta, "¿sigues?", luis)


def test_what_a_removed_computer_says_afterwards_is_shown_nowhere(three: Three) -> None:
    carmen, marta, luis = three
    say(luis, "antes", marta)
    meet(*three)
    cut(carmen, luis)

    say(luis, "después", marta)
    give(luis, marta)
    meet(carmen, marta)

    assert heard(marta, luis) == ["antes"]


def test_a_message_taken_back_is_gone_from_every_file(three: Three) -> None:
    carmen, marta, luis = three
    luis.letters.keeps = True
    entry = say(marta, "Borrame entera", carmen)
    meet(*three)
    sealed = payload(marta, entry)

    write(Erase(entry), marta)
    meet(*three)
    for node in three:
        node.erasing.look()
        node.erasing.look()

    for node in three:
        assert erased(node.store, [entry]) == {entry}, node.home.root
        held = bytes_below(node.home.root)
        assert b"Borrame" not in held
        assert not any(sealed[at : at + 48] in held for at in range(0, len(sealed), 48))
    assert heard(carmen, marta) == []


def test_what_a_removed_person_said_goes_with_all_else_when_an_owner_says_so(
    three: Three, office: Office
) -> None:
    carmen, marta, luis = three
    entry = say(luis, "Bórralo también", marta)
    meet(*three)

    remove(carmen, Remove(luis.person, None, erase=True))
    meet(*three)
    out_of_sight = heard(marta, luis)
    office.clock.now_ms += GRACE_MS
    marta.erasing.look()
    marta.erasing.look()

    assert out_of_sight == []
    assert erased(marta.store, [entry]) == {entry}
    assert "Bórralo".encode() not in bytes_below(marta.home.root)


def test_nobody_takes_back_what_another_said(three: Three) -> None:
    carmen, marta, _ = three
    entry = say(marta, "Se queda", carmen)
    meet(*three)

    with pytest.raises(UnknownTarget):
        write(Erase(entry), carmen)

    assert heard(carmen, marta) == ["Se queda"]


def test_words_are_found_in_ones_own_messages_and_in_no_others(three: Three) -> None:
    carmen, marta, luis = three
    say(marta, "Reunión de hornos", carmen)
    say(marta, "Otra cosa", luis)
    meet(*three)

    assert [m.text for m in carmen.reader.find_messages("reunion")] == ["Reunión de hornos"]
    assert [m.text for m in marta.reader.find_messages("horn")] == ["Reunión de hornos"]
    assert luis.reader.find_messages("reunion") == []
    assert luis.reader.search("reunion") == []


def test_messages_made_again_are_what_they_were(three: Three) -> None:
    carmen, marta, luis = three
    group = make_group(carmen, "Hornos", marta, luis)
    for number in range(5):
        say(marta, f"uno {number}", carmen)
        say_in(carmen, f"grupo {number}", group)
    meet(*three)
    before = [(row.id, row.people, row.time_ms) for row in carmen.reader.conversations()]
    said = [heard(carmen, marta), heard_in(carmen, group)]

    carmen.rebuild()

    assert [(row.id, row.people, row.time_ms) for row in carmen.reader.conversations()] == before
    assert [heard(carmen, marta), heard_in(carmen, group)] == said


def test_pages_follow_one_another_without_gap_or_repetition(three: Three) -> None:
    carmen, marta, _ = three
    for number in range(7):
        say(marta, str(number), carmen)
    (row,) = marta.reader.conversations()

    seen: list[str] = []
    before = None
    while page := marta.reader.messages(row.id, limit=3, before=before):
        seen += [message.text for message in page]
        before = page[-1].id

    assert seen == [str(number) for number in reversed(range(7))]


def test_what_is_not_for_us_is_not_said_to_be_missing(three: Three) -> None:
    carmen, marta, luis = three
    say(marta, "Solo para Carmen", carmen)
    give(carmen, luis)
    for run in _whole_runs(marta):
        luis.ingest(replace(run, payloads={}))

    assert luis.store.missing_count() == 1
    assert awaited(luis.store) == 0


def test_bad_recipients_are_refused_and_nothing_is_written(three: Three) -> None:
    carmen, _, _ = three
    head = carmen.store.head(carmen.log_key(Lane.SEALED))

    with pytest.raises(BadText) as alone:
        write_private(carmen, Send("Hola", []))
    with pytest.raises(BadText) as empty:
        write_private(carmen, Send("  ", [three[1].person]))
    with pytest.raises(UnknownTarget):
        write_private(carmen, Send("Hola", group=EntryId(bytes(32))))
    with pytest.raises(BadText):
        write_private(carmen, MakeGroup("", [three[1].person]))

    assert alone.value.facts["rule"] == "alone"
    assert empty.value.facts["rule"] == "empty"
    assert carmen.store.head(carmen.log_key(Lane.SEALED)) == head


def test_more_devices_than_one_message_can_be_sealed_to_are_one_clear_sentence(
    three: Three, monkeypatch: pytest.MonkeyPatch
) -> None:
    carmen, marta, luis = three
    monkeypatch.setattr("sync.node.messaging.MAX_WRAPS", 2)

    with pytest.raises(BadText) as refusal:
        say(carmen, "Para todos", marta, luis)

    assert sentence(refusal.value) == (
        "That is for more than 2 devices, the most that one message can be sealed to. "
        "Write to fewer people."
    )
    assert carmen.store.head(carmen.log_key(Lane.SEALED)) is None


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xc1",
        bytes(500),
        encode(Sealed(wraps=[(bytes(4), bytes(32), bytes(48))] * 64, commit=bytes(32),
                      nonce=bytes(12), text=bytes(272))),
    ],
    ids=["nothing", "no msgpack", "zeros", "wraps for nobody"],
)  # fmt: skip
def test_a_payload_that_nobody_can_open_is_kept_by_nobody_and_hurts_nobody(
    three: Three, body: bytes
) -> None:
    carmen, marta, luis = three
    (entry,) = marta.append(Lane.SEALED, [(SEALED_KIND, body)])
    say(marta, "Esto sí", carmen)
    for run in _whole_runs(marta):
        carmen.ingest(run)
        luis.ingest(run)

    assert heard(carmen, marta) == ["Esto sí"]
    assert carmen.store.missing_count() == luis.store.missing_count() == 0
    assert carmen.store.payloads([entry]) == luis.store.payloads([entry]) == {}


def test_a_colleague_with_a_key_that_nobody_can_seal_to_is_still_written_to(three: Three) -> None:
    carmen, marta, _ = three
    marta.write(ContentKind.PREKEY, Prekey(x25519=bytes(32)))
    meet(*three)

    say(carmen, "Hola", marta)
    meet(*three)

    assert heard(marta, carmen) == ["Hola"]
