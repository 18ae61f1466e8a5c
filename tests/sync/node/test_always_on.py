"""Where the company's always-on computers are: named by an owner, known to everybody."""

from __future__ import annotations

import pytest

from support.nodes import meet
from sync.errors import BadAddress, BadText, NotAllowed, OutOfReach
from sync.local.settling import ChangeSettings
from sync.node.core import Node
from sync.node.settling import change_settings, settings_of

Three = tuple[Node, Node, Node]


def test_an_owner_names_them_and_every_computer_knows(three: Three) -> None:
    carmen, *_ = three
    change_settings(carmen, ChangeSettings(always_on=["nas.oliva.lan:47800", " [fe80::1%2]:47801"]))
    change_settings(carmen, ChangeSettings(answer_days=3))
    meet(*three)

    for node in three:
        assert settings_of(node).always_on == ["nas.oliva.lan:47800", "[fe80::1%2]:47801"]
        assert list(node.governance.settings.anchors) == settings_of(node).always_on

    change_settings(carmen, ChangeSettings(no_always_on=["nas.oliva.lan:47800"]))
    assert settings_of(carmen).always_on == ["[fe80::1%2]:47801"]


@pytest.mark.parametrize("address", ["nas", "nas:0", "http://nas:4780", "n as:1", "x" * 300 + ":1"])
def test_what_is_no_address_is_refused(three: Three, address: str) -> None:
    with pytest.raises(BadAddress):
        change_settings(three[0], ChangeSettings(always_on=[address]))


def test_there_are_three_at_most(three: Three) -> None:
    carmen, *_ = three
    named = [f"10.0.0.{n}:47800" for n in range(1, 4)]
    change_settings(carmen, ChangeSettings(always_on=named))

    with pytest.raises(BadText):
        change_settings(carmen, ChangeSettings(always_on=["10.0.0.4:47800"]))
    change_settings(carmen, ChangeSettings(always_on=["10.0.0.4:47800"], no_always_on=named[:1]))

    assert settings_of(carmen).always_on == [*named[1:], "10.0.0.4:47800"]


def test_nobody_but_an_owner_names_them_and_nothing_new_is_not_said_again(three: Three) -> None:
    carmen, marta, _ = three
    with pytest.raises(NotAllowed):
        change_settings(marta, ChangeSettings(always_on=["10.0.0.1:47800"]))
    with pytest.raises(OutOfReach):
        change_settings(carmen, ChangeSettings(no_always_on=["10.0.0.1:47800"]))
