"""The node without a window, and how this device is doing: ``node``, ``status``, ``rebuild``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sync.cli.alarms import (
    alarm_json,
    alarm_sentence,
    removal_json,
    removal_lines,
)
from sync.cli.cards import name_of
from sync.cli.inputs import TEXT
from sync.cli.logs import LEVELS, tell_events
from sync.cli.measures import room_sentence
from sync.cli.networds import missing_words, withheld_words
from sync.cli.output import say, tell
from sync.cli.removals import EXPOSED
from sync.cli.setting_up import INVITE, set_up
from sync.cli.settings import Settings, common
from sync.cli.wording import clock_sentence, read_only_sentence
from sync.values import text_of

if TYPE_CHECKING:
    from sync.client import Status


_STATES = {"live": "online", "control_sync": "arriving", "relayed": "online, through others"}


@click.command()
@click.option(
    "--listen", metavar="ADDR:PORT",
    help="Default: every address of this computer, the first free port from 47800 on.",
)  # fmt: skip
@click.option("--peer", "peers", multiple=True, metavar="HOST:PORT", help="May be repeated.")
@click.option("--no-discovery", is_flag=True, help="Neither look for colleagues nor be found.")
@click.option(
    "--interface", "interfaces", multiple=True, metavar="NAME",
    help="Look for colleagues on this network interface only. May be repeated. "
    "Default: all but VPNs and those of containers.",
)  # fmt: skip
@click.option(
    "--beacon", is_flag=True,
    help="Also call out by broadcast (UDP 47801), for a network that passes on no multicast.",
)  # fmt: skip
@click.option(
    "--always-on/--not-always-on", "always_on", default=None,
    help="Keep what is sealed to colleagues who are away until they come for it; it cannot be read "
    "here. Default: always on, unless the window started it.",
)  # fmt: skip
@INVITE
@click.option(
    "--name", type=TEXT, default="",
    help="With an invitation: what this computer is called among people. Default: its own name.",
)  # fmt: skip
@click.option(
    "--log-level", type=click.Choice(LEVELS), default="info", show_default=True,
    help="What to tell on standard error, one line an event.",
)  # fmt: skip
@click.option("--log-json", is_flag=True, help="The same as one JSON object a line.")
@click.option(
    "--until-eof", is_flag=True, hidden=True,
    help="Also end when standard input closes: a node must not outlive who started it.",
)  # fmt: skip
@common
@click.pass_obj
def node(
    settings: Settings,
    listen: str | None,
    peers: tuple[str, ...],
    no_discovery: bool,
    interfaces: tuple[str, ...],
    beacon: bool,
    always_on: bool | None,
    invite: Path | None,
    name: str,
    log_level: str,
    log_json: bool,
    until_eof: bool,
) -> None:
    """Sync this device without a window, until stopped (Ctrl-C or SIGTERM).

    SIGHUP makes it look around anew: at the network, at remembered addresses, for colleagues.
    """
    from sync.node.serving import run_node

    if not until_eof:  # the window comes in by itself
        set_up(settings, invite, name, peers)
    tell_events(log_level, as_json=log_json)
    if interfaces:
        _tell_unknown(interfaces)

    def ready(address: str) -> None:
        people = [f"Syncing, and listening on {address}. Ctrl-C stops it."]
        say(settings.as_json, {"ready": True, "listen": address}, people)

    run_node(
        settings.home,
        listen,
        peers,
        not no_discovery,
        ready,
        beacon=beacon,
        interfaces=interfaces,
        until_eof=until_eof,
        keeps=not until_eof if always_on is None else always_on,
    )


def _tell_unknown(interfaces: tuple[str, ...]) -> None:
    """Say which of these networks are not there: one may come later, or be misspelt."""
    from sync.replication.finding.interfaces import unknown_interfaces

    unknown, here = unknown_interfaces(interfaces)
    for name in unknown:
        tell(
            f"No network interface here is called {name}, so colleagues are not looked for on it "
            f"until one is. There are: {', '.join(here)}."
        )


@click.command()
@common
@click.pass_obj
def status(settings: Settings) -> None:
    """Show who this device is, whom it syncs with, and the digests of what it holds.

    Equal digests on two devices mean equal content.
    """
    with settings.client() as client:
        found = client.status()
    say(settings.as_json, _status_json(found), _status_lines(found))


def _status_json(found: Status) -> dict[str, object]:
    return {
        "company": text_of(found.me.company),
        "name": found.me.company_name,
        "person": text_of(found.me.person),
        "author": found.me.name,
        "device": text_of(found.me.device),
        "role": found.me.rank.name.lower(),
        "entries": found.entries,
        "missing_payloads": found.missing_payloads,
        "writable": found.writable,
        "why": found.why or None,
        "removed": removal_json(found.removal) if found.removal else None,
        "update_needed": found.update_needed,
        "disk": found.room or None,
        "network_key": "old" if found.exposed else "new",
        "alarms": [alarm_json(alarm) for alarm in found.alarms],
        "digest": _digest_json(found),
        "clock_behind_s": round(found.network.clock_wrong_ms / 1000) or None,
        "node": {
            "running": found.network.running,
            "listen": found.network.listen or None,
            "reachable": found.network.reachable,
        },
        "peers": [
            {
                "device": text_of(peer.device) if peer.device else None,
                "author": peer.name,
                "address": peer.address,
                "state": peer.state,
                "why": peer.why or None,
            }
            for peer in found.network.peers
        ],
        "missing": [
            {
                "device": text_of(one.device),
                "author": one.name,
                "address": one.address or None,
                "seen_ms": one.seen_ms or None,
                "why": one.why or None,
            }
            for one in found.network.missing
        ],
        "withheld": [
            {"author": lack.name, "entries": lack.entries, "asked": list(lack.asked)}
            for lack in found.network.withheld
        ],
    }


def _digest_json(found: Status) -> dict[str, str]:
    return {
        "log": found.log_digest,
        "governance": found.governance_digest,
        "views": found.views_digest,
    }


def _status_lines(found: Status) -> Iterator[str]:
    me, network = found.me, found.network
    name = me.name or "(your name is still to arrive)"
    yield f"{me.company_name}: {name}, {me.rank.name.lower()}, device {me.device.hex()[:12]}"
    missing = f", {found.missing_payloads} still to arrive" if found.missing_payloads else ""
    yield f"{found.entries} entries{missing}"
    if found.removal:
        yield from removal_lines(found.removal)
    elif not found.writable:
        yield read_only_sentence(found.why)
    if found.room:
        yield room_sentence(found.room)
    for alarm in found.alarms:
        yield alarm_sentence(alarm)
    if found.exposed:
        yield EXPOSED
    for name, digest in _digest_json(found).items():
        yield f"{name} {digest}"
    yield f"node: listening on {network.listen}" if network.running else "node: not running"
    if network.clock_wrong_ms:
        yield clock_sentence(network.clock_wrong_ms)
    for peer in network.peers:
        if peer.device is not None and peer.state not in _STATES:
            continue  # a colleague who is missing, see below
        who = name_of(peer.name, peer.person) if peer.person else "a computer"
        where = f" at {peer.address}" if peer.address else ""
        yield f"  {who}{where}: {_STATES.get(peer.state, peer.state)}"
    for lack in network.withheld:
        asked = ", ".join(name or "a computer" for name in lack.asked)
        yield f"  {withheld_words(lack.name or 'a colleague', lack.entries, asked)}"
    for one in network.missing:
        who = name_of(one.name, one.person) if one.person else "a computer"
        yield f"  {missing_words(who, one.why, one.address, one.seen_ms)}"


@click.command()
@click.argument("address", metavar="HOST:PORT")
@common
@click.pass_obj
def dial(settings: Settings, address: str) -> None:
    """Try a colleague's address, when the network does not show it by itself.

    The node that runs here tries it now and again; once somebody has answered there it is
    remembered. 'patio status' shows how it goes.
    """
    with settings.client() as client:
        client.dial(address)
    say(settings.as_json, {"address": address}, [f"Trying {address}. See 'patio status'."])


@click.command()
@common
@click.pass_obj
def rebuild(settings: Settings) -> None:
    """Make the pages anew from the log. Nothing is lost; it takes a moment."""
    from sync.cli.importing import progress

    with settings.client() as client:
        with progress("Making pages", settings) as on_progress:
            client.rebuild(on_progress)
        found = client.status()
    people = ["The pages were made anew.", f"views {found.views_digest}"]
    say(settings.as_json, {"digest": _digest_json(found)}, people)
