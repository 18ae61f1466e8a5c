"""What somebody who was just removed can still reach, and until when, said truthfully."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from sync.cli.cards import name_of
from sync.cli.networds import day_and_time
from sync.values import text_of

if TYPE_CHECKING:
    from sync.client.results import MissingRow, PeerRow, Status

EXPOSED: Final = (
    "A PC that was removed still knows the key of the office's network. The next administrator's "
    "PC that is online makes a new one within a minute or two."
)

_ONLINE: Final = frozenset({"live", "relayed"})


def reach_lines(found: Status, *, wipe: bool = False) -> Iterator[str]:
    """Who knows of the removal, who does not yet, and what that means."""
    network = found.network
    if found.exposed:
        yield EXPOSED
    know, missing = knowing(found), network.missing
    if not network.running:
        yield (
            "No node runs on this PC, so no other PC knows of this yet. Start Patio here: until "
            "they know, colleagues' PCs go on giving the removed PC what is new."
        )
    elif know:
        yield f"{_pcs(len(know))} {'is' if len(know) == 1 else 'are'} online and told at once."
    elif missing:
        yield "No other PC is online to be told of this yet."
    if network.running and missing:
        yield (
            "Not told yet, since they are off. Should the removed PC meet one of these first, it "
            "is still given what that one has:"
        )
        yield from (f"    {_who(one)}{_since(one)}" for one in missing)
    if wipe:
        yield "The removed PC deletes what it holds as soon as it hears of this from one of them."
    else:
        yield "What the removed PC holds already stays there."
    yield "Nothing that it writes counts any more."


def reach_json(found: Status) -> dict[str, object]:
    """The same for programs."""
    network = found.network
    return {
        "network_key": "old" if found.exposed else "new",
        "told": [text_of(peer.device) for peer in knowing(found) if peer.device],
        "not_told": [
            {"device": text_of(one.device), "author": one.name, "seen_ms": one.seen_ms or None}
            for one in network.missing
        ],
        "node": network.running,
    }


def knowing(found: Status) -> list[PeerRow]:
    """The colleagues' devices to which what is written here goes at once."""
    return [p for p in found.network.peers if p.person is not None and p.state in _ONLINE]


def _pcs(count: int) -> str:
    return "1 other PC" if count == 1 else f"{count} other PCs"


def _who(one: MissingRow) -> str:
    return name_of(one.name, one.person) if one.person else f"device {one.device.hex()[:12]}"


def _since(one: MissingRow) -> str:
    return f", not seen since {day_and_time(one.seen_ms)}" if one.seen_ms else ""
