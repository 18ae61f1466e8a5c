"""The network in plain words: every word that a node may use has its sentence."""

from __future__ import annotations

import string
import time

import pytest
from msgspec.structs import replace

from sync.cli.checkwords import check_words
from sync.cli.networds import CHECKS, WHY, day_and_time, missing_words
from sync.local.commands import MissingFacts, NetworkFacts, PeerFacts, WithheldFacts
from sync.node.doctor.checks import State
from sync.node.doctor.network import (
    check_colleagues,
    check_company,
    check_missing,
    check_reach,
    check_withheld,
)
from sync.replication.protocol.identity import RejectCode
from sync.values import DeviceId

DEVICE = DeviceId(bytes(range(32)))


def facts(*missing: MissingFacts, online: int = 0, reachable: str = "yes") -> NetworkFacts:
    peers = [PeerFacts(bytes([n]) * 32, "", "live", 0) for n in range(online)]
    return NetworkFacts(True, "0.0.0.0:47800", peers, 0, 0, reachable=reachable, missing=[*missing])


def absent(why: str, address: str = "192.168.1.7:47800") -> MissingFacts:
    return MissingFacts(DEVICE, address, 0, why)


@pytest.mark.parametrize("words", [*WHY.values(), *CHECKS.values()])
def test_a_sentence_asks_for_nothing_that_is_not_given(words: str) -> None:
    asked = {name for _, name, _, _ in string.Formatter().parse(words) if name}

    assert asked <= {
        *("address", "addresses", "names", "listen", "near", "of", "days", "lacking"),
        *("author", "entries", "asked"),
    }


def test_every_refusal_that_keeps_two_devices_apart_has_words() -> None:
    # An invitation's refusal is told to the newcomer, not to members.
    assert {str(code) for code in RejectCode} - {"invite"} <= WHY.keys()


def test_who_is_missing_is_told_with_the_hour_only_today() -> None:
    now_ms = time.time_ns() // 1_000_000

    assert ":" in day_and_time(now_ms)
    assert ":" not in day_and_time(now_ms - 3 * 86_400_000)
    assert missing_words("Sara", "refused", "", 0) == (
        "Sara is not online: the computer is on, but Patio is not open there"
    )
    assert "10.0.0.1:1" in missing_words("Sara", "elsewhere", "10.0.0.1:1", now_ms)
    assert missing_words("Sara", "whatever", "", 0) == "Sara is not online"


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin", "freebsd14"])
def test_who_cannot_be_reached_is_told_what_to_do_on_that_system(platform: str) -> None:
    check = check_reach(facts(reachable="no"), platform)

    assert check.state is State.WARNING
    assert "cannot reach this computer" in check_words(check)


def test_what_all_the_silence_together_looks_like() -> None:
    def why(*missing: MissingFacts, online: int = 0) -> str:
        return check_colleagues(facts(*missing, online=online)).why

    assert why() == ""
    assert why(absent("silent"), online=1) == ""
    assert why(absent("silent")) == "nobody"
    assert why(absent("silent"), absent("no_route")) == "isolated"
    assert why(absent("silent"), absent("refused")) == "nobody"
    assert why(absent("elsewhere"), absent("elsewhere")) == "elsewhere"
    assert why(absent("unmet", address="")) == "nobody"


def test_a_missing_colleague_is_named_or_told_by_the_device() -> None:
    assert check_words(check_missing(absent("silent"), "Sara")).startswith("Sara is not online")
    assert DEVICE.hex()[:12] in check_words(check_missing(absent("silent"), ""))


def test_what_nobody_gives_is_told_with_those_who_were_asked() -> None:
    other = DeviceId(bytes(32))
    check = check_withheld(WithheldFacts(DEVICE, 2, [other]), {other: "Sara"})

    assert check.state is State.WARNING
    assert f"2 contents by the device {DEVICE.hex()[:12]}" in check_words(check)
    assert "Asked in vain: Sara." in check_words(check)


DAY_MS = 86_400_000


@pytest.mark.parametrize(
    ("checkpoint_ms", "lacking", "state", "why"),
    [
        (0, 0, State.GOOD, "never"),
        (100 * DAY_MS, 0, State.GOOD, "today"),
        (90 * DAY_MS, 0, State.GOOD, ""),
        (80 * DAY_MS, 0, State.WARNING, "old"),
        (100 * DAY_MS, 3, State.WARNING, "behind"),
    ],
)
def test_what_administrators_computers_said_is_compared(
    checkpoint_ms: int, lacking: int, state: State, why: str
) -> None:
    told = replace(facts(), checkpoint_ms=checkpoint_ms, lacking=lacking)
    check = check_company(told, 100 * DAY_MS + 5)
    assert (check.state, check.why) == (state, why)
    assert check_words(check)
