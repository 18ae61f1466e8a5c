"""Content of a kind that only a later Patio knows: kept and passed on, and shown by nobody here."""

from __future__ import annotations

from support.nodes import Office, give, meet, post, seen, texts
from sync.node.core import Node
from sync.node.verifying import verify_home
from sync.values import Lane

LATER = 0x7ABC
"""A kind of content that there is not yet."""


def test_content_of_a_kind_not_known_here_is_passed_on_and_not_shown(
    office: Office, three: tuple[Node, Node, Node]
) -> None:
    # T14
    carmen, marta, luis = three
    post(marta, "Antes")
    meet(carmen, marta, luis)
    shown = luis.views.digest()
    (entry,) = marta.append(Lane.CONTENT, [(LATER, b"\x93\x01 what comes later")])
    kept = marta.store.payloads([entry])

    give(marta, luis)
    give(luis, carmen)

    assert luis.store.payloads([entry]) == carmen.store.payloads([entry]) == kept
    assert luis.views.digest() == shown
    assert luis.reader.card(entry) is None
    post(marta, "Después")
    meet(carmen, marta, luis)
    assert texts(carmen) == texts(luis) == ["Antes", "Después"]
    assert len(seen(carmen, marta, luis)) == 1
    assert carmen.governance.frozen_by is None
    root = luis.home.root
    luis.close()
    assert verify_home(root).findings == ()
    office.nodes["Luis"] = Node.open(root, office.clock)
    assert texts(office.nodes["Luis"]) == ["Antes", "Después"]
