"""Who may import, and each thing once, whatever happens in between."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from support.nodes import Office, meet
from sync.content.imported import Imported
from sync.errors import BadText, NotAllowed, UnknownTarget
from sync.local.importing import Import, ImportDone
from sync.node.core import Node
from sync.node.executing import execute
from sync.node.importing import AT_ONCE
from sync.values import Rank
from sync.views.rows_imported import ImportedRow

POST = Imported(
    source="Yammer",
    ref="17",
    what=1,
    author="Marta Ruiz",
    time_ms=1_683_185_400_000,
    text="Horno nuevo",
    channel="obras",
)
COMMENT = replace(POST, ref="18", what=2, channel="", on="17")


def bring(node: Node, *items: Imported) -> ImportDone:
    answer = execute(node, Import(list(items)))
    assert isinstance(answer, ImportDone)
    return answer


def comments(node: Node) -> list[str]:
    (card,) = node.reader.feed()
    assert isinstance(card.detail, ImportedRow)
    return [one.text for one in card.detail.comments]


def test_only_owners_and_admins_import(three: tuple[Node, Node, Node]) -> None:
    _, marta, _ = three

    with pytest.raises(NotAllowed):
        bring(marta, POST)

    assert marta.reader.feed() == []


def test_to_repeat_it_adds_nothing(three: tuple[Node, Node, Node]) -> None:
    carmen, *_ = three
    assert bring(carmen, POST, COMMENT) == ImportDone(2, 0)
    count = carmen.store.count()

    again = bring(carmen, POST, COMMENT, replace(POST, ref="19"))

    assert again == ImportDone(1, 2)
    assert carmen.store.count() == count + 1


def test_a_comment_on_a_comment_goes_under_the_post_of_both(
    three: tuple[Node, Node, Node],
) -> None:
    carmen, *_ = three
    bring(carmen, POST, COMMENT)

    later_ms = COMMENT.time_ms + 1
    bring(carmen, replace(COMMENT, ref="20", on="18", text="y otro", time_ms=later_ms))

    assert comments(carmen) == ["Horno nuevo", "y otro"]


@pytest.mark.parametrize(
    "item",
    [
        replace(POST, author="Marta\u202e"),
        replace(POST, text="a\x1bb"),
        replace(POST, time_ms=4_000_000_000_000),
        replace(POST, channel=""),
        replace(POST, text="🏺" * 20_000),
    ],
)
def test_one_bad_item_and_nothing_is_written(
    three: tuple[Node, Node, Node], item: Imported
) -> None:
    carmen, *_ = three
    count = carmen.store.count()

    with pytest.raises(BadText):
        bring(carmen, replace(POST, ref="1"), item)

    assert carmen.store.count() == count


def test_a_comment_on_nothing_is_refused(three: tuple[Node, Node, Node]) -> None:
    carmen, *_ = three

    with pytest.raises(UnknownTarget):
        bring(carmen, POST, replace(COMMENT, on="99"))

    assert carmen.reader.feed() == []


def test_more_than_a_turn_of_the_writer_is_refused(three: tuple[Node, Node, Node]) -> None:
    carmen, *_ = three

    with pytest.raises(BadText):
        bring(carmen, *[POST] * (AT_ONCE + 1))


def test_two_admins_who_import_the_same_apart_show_it_once_together(office: Office) -> None:
    carmen = office.found()
    amparo = office.join("Amparo", carmen, Rank.ADMIN)
    meet(carmen, amparo)
    bring(carmen, POST, COMMENT)
    bring(amparo, POST, COMMENT)

    meet(carmen, amparo)

    for node in (carmen, amparo):
        assert comments(node) == ["Horno nuevo"]
    assert carmen.views.digest() == amparo.views.digest()
    assert bring(amparo, POST, COMMENT) == ImportDone(0, 2)
