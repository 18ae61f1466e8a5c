"""The network in plain words."""

from __future__ import annotations

import pytest

from desktop.bridge import Bridge
from desktop.models.settings import CheckRow, MissingRow
from desktop.viewmodels.settings.network import NetworkViewModel
from desktop.words.network import check_words, why_words
from support.byhand.settings import SettingsHand
from support.models import rows_of
from support.window import wait_until
from sync.cli.networds import CHECKS, WHY
from sync.client import Check
from sync.errors import BadAddress
from sync.node.doctor import State


@pytest.fixture
def network(hand: SettingsHand, bridge: Bridge) -> NetworkViewModel:
    hand.found = [
        Check("network", State.GOOD, "", {"addresses": "192.168.1.20"}),
        Check("colleagues", State.WARNING, "isolated", {"near": 0, "of": 8}),
        Check("missing", State.GOOD, "silent", {"author": "Diego"}),
    ]
    made = NetworkViewModel(hand.client, bridge, bridge)
    wait_until(lambda: made.listens != "" and not made.working, "the network")
    return made


def checks(network: NetworkViewModel) -> list[CheckRow]:
    return rows_of(network.checks, CheckRow)


def test_what_needs_somebody_comes_first(network: NetworkViewModel) -> None:
    assert [row.outcome for row in checks(network)] == ["warning", "good"]
    assert "wifis de invitados" in checks(network)[0].text


def test_what_nobody_knows_yet_is_not_ticked_off(
    network: NetworkViewModel, hand: SettingsHand
) -> None:
    hand.found = [Check("reach", State.GOOD, "unknown"), Check("company", State.GOOD, "")]
    network.look()
    wait_until(lambda: "reach 0" in {row.key for row in checks(network)}, "the network")
    outcomes = {row.key.partition(" ")[0]: row.outcome for row in checks(network)}
    assert outcomes == {"reach": "open", "company": "good"}


def test_who_is_missing_has_since_when_and_why(network: NetworkViewModel) -> None:
    first = rows_of(network.missing, MissingRow)[0]
    assert first.name == "Rubén Soto"
    assert first.details.startswith("Hoy, 8:20. No contesta")
    assert network.headline == "5 equipos cerca, faltan 3"


@pytest.mark.parametrize("word", sorted(WHY))
def test_every_reason_that_a_command_knows_has_words_here(word: str) -> None:
    assert why_words(word, "192.168.1.9:47800").endswith(".")


@pytest.mark.parametrize(("name", "why"), sorted(CHECKS))
def test_every_outcome_of_the_doctor_has_words_here(name: str, why: str) -> None:
    facts: dict[str, str | int] = {
        "addresses": "a", "names": "tun0", "near": 1, "of": 2, "days": 9, "lacking": 3,
        "author": "Inés", "entries": 4, "asked": "Laia", "listen": "b",
    }  # fmt: skip
    words = check_words(Check(name, State.GOOD, why, facts))
    assert words
    assert "{" not in words


def test_an_address_is_tried_and_a_wrong_one_is_refused(
    network: NetworkViewModel, hand: SettingsHand
) -> None:
    network.dial(" 192.168.1.9:47800 ")
    wait_until(lambda: network.tried != "", "it tried")
    assert hand.calls == [("dial", "192.168.1.9:47800")]
    hand.failure = BadAddress(address="x")
    network.dial("x")
    wait_until(lambda: network.error != "", "why not")
    assert "192.168.1.20:47800" in network.error
    assert network.tried == ""
