"""How large a file may be that people share: an owner says so, and every computer keeps to it."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from support.nodes import give, meet
from sync.content.enclosed import enclosed_size
from sync.content.feed import PICTURE_BYTES, FileRef, Post
from sync.content.kinds import ContentKind
from sync.content.letters import LetterKind, Message
from sync.errors import BadText, NotAllowed, OutOfReach
from sync.governance.acts.founding import FILE_MIB, LEAST_FILE_MIB, MOST_FILE_MIB
from sync.local import messaging, writing
from sync.local.commands import AnyCommand
from sync.local.settling import ChangeSettings
from sync.node.core import Node
from sync.node.executing import execute
from sync.node.filing import Filing
from sync.node.messaging import seal_letter
from sync.node.settling import change_settings, settings_of
from sync.values import BlobId, EntryId

Three = tuple[Node, Node, Node]
MIB = 1 << 20


def blob(number: int) -> BlobId:
    return BlobId(bytes([number]) * 32)


def by_hand(node: Node, number: int, size: int) -> EntryId:
    """A post with a file of that size, by a program that asks nobody."""
    file = FileRef(blob=blob(number), size=size, name="plano.pdf")
    return node.write(ContentKind.POST, Post(text="", channel="general", files=[file]))


def fetched(node: Node) -> set[BlobId]:
    """What a node asks its colleagues for."""
    with ThreadPoolExecutor(1) as writer, ThreadPoolExecutor(1) as files:
        return {one.blob for one in asyncio.run(Filing(node, writer, files).wanted(99))}


def test_an_owner_says_how_large_files_may_be_and_everybody_hears(three: Three) -> None:
    carmen, marta, luis = three
    assert settings_of(luis).file_mib == FILE_MIB == 200

    change_settings(carmen, ChangeSettings(file_mib=500))
    change_settings(carmen, ChangeSettings(answer_days=3))
    meet(*three)

    assert [settings_of(node).file_mib for node in three] == [500] * 3
    assert marta.governance.digest() == luis.governance.digest()
    with pytest.raises(NotAllowed):
        change_settings(marta, ChangeSettings(file_mib=400))
    with pytest.raises(OutOfReach):
        change_settings(carmen, ChangeSettings(file_mib=500))
    for beyond in (19, MOST_FILE_MIB + 1):
        with pytest.raises(OutOfReach):
            change_settings(carmen, ChangeSettings(file_mib=beyond))


@pytest.fixture
def commands(three: Three) -> dict[int, list[AnyCommand]]:
    """By the size of their file."""
    marta = three[1]
    return {
        size: [
            writing.Post("", "general", files=[(blob(1), size, "a.pdf")]),
            writing.Announce("Aviso", "Texto", files=[(blob(2), size, "a.pdf")]),
            messaging.Send("", [marta.person], files=[(blob(3), bytes(32), size, "a.pdf")]),
        ]
        for size in (30 * MIB, 30 * MIB + 1)
    }


def test_what_is_larger_is_not_written(three: Three, commands: dict[int, list[AnyCommand]]) -> None:
    carmen, _, _ = three
    change_settings(carmen, ChangeSettings(file_mib=30))
    for command in commands[30 * MIB]:
        execute(carmen, command)
    before = carmen.store.count()

    for command in commands[30 * MIB + 1]:
        with pytest.raises(BadText) as caught:
            execute(carmen, command)
        facts = caught.value.facts
        assert (facts["field"], facts["rule"], facts["limit"]) == ("file", "too_long", 30 * MIB)

    assert carmen.store.count() == before
    change_settings(carmen, ChangeSettings(file_mib=31))
    for command in commands[30 * MIB + 1]:
        execute(carmen, command)


def test_what_is_larger_is_fetched_only_where_somebody_asks(three: Three) -> None:
    carmen, marta, luis = three
    change_settings(carmen, ChangeSettings(file_mib=30))
    by_hand(marta, 1, 30 * MIB)
    by_hand(marta, 2, 30 * MIB + 1)
    for number, size in ((3, 30 * MIB), (4, 40 * MIB)):
        file = FileRef(blob=blob(number), size=size, name="nómina.pdf")
        seal_letter(
            marta, LetterKind.MESSAGE, Message(text="", files=[(bytes(32), file)]),
            {marta.person, luis.person},
        )  # fmt: skip
    meet(*three)
    assert enclosed_size(40 * MIB) > enclosed_size(30 * MIB)

    assert fetched(luis) == {blob(1), blob(3)}
    assert fetched(carmen) == {blob(1)}
    luis.shelving.want(blob(2))
    luis.shelving.want(blob(4))
    assert fetched(luis) == {blob(1), blob(2), blob(3), blob(4)}

    change_settings(carmen, ChangeSettings(file_mib=50))
    give(carmen, marta)
    assert fetched(carmen) == {blob(1), blob(2)}


def test_no_picture_is_larger_than_the_least_that_an_owner_may_say() -> None:
    assert PICTURE_BYTES <= LEAST_FILE_MIB * MIB
