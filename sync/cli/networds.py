"""The network in plain words: who is missing and why, and what somebody can do about it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

WHY: Final[Mapping[str, str]] = {
    "refused": "the computer is on, but Patio is not open there",
    "silent": "the computer does not answer: it is off or asleep, or its firewall lets nobody in",
    "no_route": "this network does not lead to {address}",
    "elsewhere": (
        "the last address, {address}, is on another network: another subnet, a guest Wi-Fi or a "
        "VPN is between the two"
    ),
    "tls": "another company's computer answers at {address} now",
    "unmet": "no address is known: it has not been met since Patio was started here",
    "version": "it has a version of Patio that this one does not understand; update both",
    "busy": "it has no room for one more connection; others pass everything on",
    "unknown_device": "it has not heard of this device yet; somebody else has to tell it",
    "revoked": "it says that this device was removed from the company",
    "contested": "it waits for an administrator to choose who used an invitation rightly",
    "duplicate_device": "it sees a second copy of this device",
}
"""What keeps a colleague's device from us, by the word for it (sync.node.neighbours)."""

CHECKS: Final[Mapping[tuple[str, str], str]] = {
    ("company", ""): "all is here that administrators' computers knew {days} days ago",
    ("company", "today"): "all is here that administrators' computers know of who belongs",
    ("company", "never"): "no administrator's computer has said yet how far the company's log goes",
    ("company", "old"): (
        "for {days} days no administrator's computer has said how far the company's log goes: "
        "what was decided since may not have come here. Have one of them opened on this network"
    ),
    ("company", "behind"): (
        "administrators' computers know {lacking} entries about who belongs that are not here yet: "
        "stay on the network, and have another colleague than the one who let you in open Patio"
    ),
    ("withheld", ""): (
        "{entries} contents by {author} exist and nobody gives them. Asked in vain: {asked}. They "
        "come by themselves from whoever has them"
    ),
    ("network", ""): "attached to the network at {addresses}",
    ("network", "alone"): (
        "this computer is attached to no network. Plug in the cable or join the office's Wi-Fi; "
        "what is written meanwhile goes out by itself afterwards"
    ),
    ("vpn", ""): "a VPN or the like is on ({names}); colleagues are not looked for through it",
    ("reach", ""): "colleagues can reach this computer (it listens on {listen})",
    ("reach", "unknown"): "whether colleagues can reach this computer has not shown itself yet",
    ("reach", "no linux"): (
        "colleagues cannot reach this computer; it still works as long as it reaches one of them. "
        "If it has a firewall, open it: 'sudo ufw allow 47800:47899/tcp', or 'sudo firewall-cmd "
        "--permanent --add-port=47800-47899/tcp' and '--reload'"
    ),
    ("reach", "no windows"): (
        "colleagues cannot reach this computer; it still works as long as it reaches one of them. "
        "In Windows Security, under Firewall, allow Patio on private networks, and see that the "
        "office's network is a private one"
    ),
    ("reach", "no macos"): (
        "colleagues cannot reach this computer; it still works as long as it reaches one of them. "
        "In System Settings allow Patio under Network > Firewall, and under Privacy & Security > "
        "Local Network"
    ),
    ("colleagues", ""): "{near} of {of} colleagues' computers are online",
    ("colleagues", "no node"): "start 'patio node' or the window to see who is online",
    ("colleagues", "nobody"): (
        "none of {of} colleagues' computers is online. Are they on, and on this network?"
    ),
    ("colleagues", "elsewhere"): (
        "none of {of} colleagues' computers is online: all that is known of them is on another "
        "network. Is this a guest Wi-Fi?"
    ),
    ("colleagues", "isolated"): (
        "none of {of} colleagues' computers answers, though they were on this very network. Many "
        "guest Wi-Fis keep computers apart: use the office's own network or a cable"
    ),
}
"""The sentences of ``doctor`` about the network, by check and word."""


def withheld_words(author: str, entries: int, asked: str) -> str:
    """What exists and nobody gives, and who was asked (names with commas between)."""
    return CHECKS["withheld", ""].format(author=author, entries=entries, asked=asked)


def missing_words(who: str, why: str, address: str, seen_ms: int) -> str:
    """Who is not online, since when, and why as far as is known."""
    since = f" since {day_and_time(seen_ms)}" if seen_ms else ""
    reason = WHY.get(why)
    because = f": {reason.format(address=address)}" if reason else ""
    return f"{who} is not online{since}{because}"


def day_and_time(time_ms: int) -> str:
    """A moment of this computer's time zone: the hour only when it is today."""
    moment = datetime.fromtimestamp(time_ms / 1000).astimezone()
    today = datetime.now().astimezone().date()
    return f"{moment:%H:%M}" if moment.date() == today else f"{moment:%Y-%m-%d}"
