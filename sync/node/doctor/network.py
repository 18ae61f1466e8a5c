"""What keeps this device from its colleagues, as far as can be known from here.

Most of it only a running node can tell: whom it reaches, who reaches it, who does not answer.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from typing import Final

from sync.errors import PatioError
from sync.local.commands import MissingFacts, NetworkFacts, WithheldFacts
from sync.node.checkpoints import OLD_MS
from sync.node.core import wall_ms
from sync.node.doctor.asking import ask_network
from sync.node.doctor.checks import Check, State
from sync.node.neighbours import ONLINE
from sync.replication.finding.interfaces import LOOPBACK, tunnels, usable_interfaces
from sync.store.home import HomePaths
from sync.store.keys import load_keys
from sync.values import DeviceId
from sync.views.reader import ViewsReader

MISSING_SHOWN: Final = 20
WITHHELD_SHOWN: Final = 5
DAY_MS: Final = 86_400_000

_SILENT: Final = frozenset({"silent", "no_route"})


def examine_network(home: HomePaths) -> Iterator[Check]:
    """The checks of the network; the first ones need no node."""
    yield check_attached()
    found = sorted(set(tunnels()))
    if found:
        yield Check("vpn", State.GOOD, "", {"names": ", ".join(found)})
    facts = ask_network(home)
    if facts is None:
        yield Check("colleagues", State.GOOD, "no node")
        return
    yield check_reach(facts, sys.platform)
    yield check_company(facts, wall_ms())
    yield check_colleagues(facts)
    names = _names(home) if facts.missing or facts.withheld else {}
    for lack in facts.withheld[:WITHHELD_SHOWN]:
        yield check_withheld(lack, names)
    for one in facts.missing[:MISSING_SHOWN]:
        yield check_missing(one, names.get(one.device, ""))


def check_attached() -> Check:
    """The networks that this computer is attached to."""
    here = [i.address for i in usable_interfaces(only_here=False) if i != LOOPBACK]
    if not here:
        return Check("network", State.WARNING, "alone")
    return Check("network", State.GOOD, "", {"addresses": ", ".join(here)})


def check_reach(facts: NetworkFacts, platform: str) -> Check:
    """Whether colleagues can reach this device."""
    told = {"listen": facts.listen}
    match facts.reachable:
        case "yes":
            return Check("reach", State.GOOD, "", told)
        case "no":
            system = {"win32": "windows", "darwin": "macos"}.get(platform, "linux")
            return Check("reach", State.WARNING, f"no {system}", told)
        case _:
            return Check("reach", State.GOOD, "unknown", told)


def check_company(facts: NetworkFacts, now_ms: int) -> Check:
    """Whether this computer knows what the administrators' computers know (protocol.md A19)."""
    days = max(0, now_ms - facts.checkpoint_ms) // DAY_MS
    told: dict[str, str | int] = {"lacking": facts.lacking, "days": days}
    if facts.lacking:
        return Check("company", State.WARNING, "behind", told)
    if not facts.checkpoint_ms:
        return Check("company", State.GOOD, "never", told)
    if now_ms - facts.checkpoint_ms > OLD_MS:
        return Check("company", State.WARNING, "old", told)
    return Check("company", State.GOOD, "" if days else "today", told)


def check_colleagues(facts: NetworkFacts) -> Check:
    """How many colleagues' devices are online, and what it looks like when none is."""
    online = {peer.device for peer in facts.peers if peer.device and peer.state in ONLINE}
    told: dict[str, str | int] = {"near": len(online), "of": len(online) + len(facts.missing)}
    if online or not facts.missing:
        return Check("colleagues", State.GOOD, "", told)
    return Check("colleagues", State.WARNING, _nobody(facts.missing), told)


def check_withheld(one: WithheldFacts, names: Mapping[DeviceId, str]) -> Check:
    """Entries whose text nobody gives who was asked (T70)."""

    def named(device: DeviceId) -> str:
        return names.get(device) or f"the device {device.hex()[:12]}"

    facts: dict[str, str | int] = {
        "author": named(one.author),
        "entries": one.entries,
        "asked": ", ".join(named(device) for device in one.asked),
    }
    return Check("withheld", State.WARNING, "", facts)


def check_missing(one: MissingFacts, name: str) -> Check:
    """A colleague's device that is not online, and why as far as can be known."""
    facts: dict[str, str | int] = {
        "device": one.device.hex(),
        "author": name,
        "address": one.address,
        "seen_ms": one.seen_ms,
    }
    return Check("missing", State.GOOD, one.why, facts)


def _nobody(missing: Sequence[MissingFacts]) -> str:
    """What all the silence together looks like."""
    reasons = [one.why for one in missing if one.address]
    if reasons and all(why == "elsewhere" for why in reasons):
        return "elsewhere"
    if len(reasons) > 1 and all(why in _SILENT for why in reasons):
        return "isolated"
    return "nobody"


def _names(home: HomePaths) -> Mapping[DeviceId, str]:
    try:
        keys = load_keys(home.keys)
        with closing(ViewsReader(home.views, keys.device)) as reader:
            return {device: row.name for row in reader.people() for device in row.devices}
    except PatioError:
        return {}
