"""People on the office network who mean no good, as programs to run on a computer of theirs.

``python -m support.attackers WHAT ...`` prints a line when it has begun (``ready``) and, where it
ends by itself, one JSON document.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import random
import secrets
import socket
import ssl
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from support.rogue import Rogue
from support.stored_office import StoredOffice
from sync.codec import encode
from sync.errors import PeerUnreachable
from sync.log.entry import Payload, compose
from sync.log.header import SALT_BYTES
from sync.log.keys import DeviceKey
from sync.replication.protocol import messages
from sync.store.entries import LogStore
from sync.store.home import HomePaths
from sync.store.keys import member_keys
from sync.store.keystore import unlock
from sync.values import EntryId, Head, Lane, LogKey

CLIENT_HELLO = bytes.fromhex("16030100c8010000c40303") + bytes(range(32)) + bytes(20)
"""The beginning of a handshake that never goes on."""


def say(document: object) -> None:
    """One line for whoever has started us."""
    print(json.dumps(document), flush=True)


# -- sockets that say nothing ------------------------------------------------------------


async def silent_sockets(host: str, port: int, count: int, sources: Sequence[str]) -> None:
    """So many connections from these addresses, each opened anew as soon as it is closed."""
    begun = asyncio.Event()
    opened = itertools.count(1)

    async def one(number: int) -> None:
        source = sources[number % len(sources)]
        while True:
            with contextlib.suppress(OSError, TimeoutError):
                async with asyncio.timeout(30):
                    reader, writer = await asyncio.open_connection(
                        host, port, local_addr=(source, 0)
                    )
                    if next(opened) >= count:
                        begun.set()
                    if number % 3:
                        writer.write(CLIENT_HELLO[: 5 + number % 40])
                    await reader.read()
                    writer.close()
            await asyncio.sleep(random.random())

    tasks = [asyncio.ensure_future(one(number)) for number in range(count)]
    await begun.wait()
    say("ready")
    await asyncio.gather(*tasks)


# -- somebody who looks in -----------------------------------------------------------------


def look_in(host: str, port: int) -> None:
    """What a stranger learns from the certificate, and what an unknown one of his own gets."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    answer, leaf = b"", b""
    with (
        contextlib.suppress(OSError),
        socket.create_connection((host, port), 10) as plain,
        context.wrap_socket(plain) as stream,
    ):
        leaf = stream.getpeercert(binary_form=True) or b""
        stream.settimeout(10)
        stream.sendall(b"GET / HTTP/1.1\r\n\r\n")
        answer = stream.recv(65536)
    say({"leaf": leaf.hex(), "answer": answer.hex()})


# -- forged announcements ------------------------------------------------------------------


async def announce(own: str, count: int, targets: Sequence[str]) -> None:
    """Forged announcements by mDNS: random names and tags that lead to these addresses."""
    from zeroconf import ServiceInfo
    from zeroconf.asyncio import AsyncZeroconf

    zeroconf = AsyncZeroconf(interfaces=[own])
    told = []
    for number in range(count):
        instance = secrets.token_hex(6)
        info = ServiceInfo(
            "_patio._tcp.local.",
            f"{instance}._patio._tcp.local.",
            port=47800 + number % 100,
            properties={"v": "1", "t": secrets.token_hex(8)},
            server=f"{instance}.local.",
            parsed_addresses=[targets[number % len(targets)]],
        )
        told.append(await zeroconf.async_register_service(info, cooperating_responders=True))
    await asyncio.gather(*told)
    say("ready")
    await asyncio.Event().wait()


# -- a member who turns hostile --------------------------------------------------------------


def member_of(root: Path) -> StoredOffice:
    """The member whose home this is; its node must not run."""
    home = HomePaths(root)
    keys = unlock(member_keys(home.keys), home.keys)
    assert keys.company is not None
    key = DeviceKey.from_seed(keys.seed)
    x25519 = X25519PrivateKey.from_private_bytes(keys.x25519)
    office = StoredOffice(keys.company, key, x25519, keys.secrets[0][1])
    office.store = LogStore(home.log, keys.company)
    office.asked = 0
    return office


def _garbage_headers(rogue: Rogue) -> list[messages.Message]:
    own = LogKey(rogue.office.key.device, 1, Lane.CONTENT)
    rogue.session.introduce(own)
    handle = rogue.session.our_names.handle(own)
    headers = secrets.token_bytes(128 * 8)
    return [messages.RunMessage(handle, 1, headers, bytes(64)) for _ in range(8)]


def _wants_everything(rogue: Rogue) -> list[messages.Message]:
    ranges = [messages.WantRange(0, 1, 1 << 61)]
    return [messages.Want(ranges)]


def _forged_post(rogue: Rogue) -> list[messages.Message]:
    """A post in somebody else's log, signed by himself."""
    own = rogue.office.key.device
    victim = next(one for one in rogue.office.governance().devices if one != own)
    entry = compose(
        rogue.office.company,
        rogue.office.key,
        lane=Lane.CONTENT,
        kind=1,
        epoch=1,
        previous=Head(1, EntryId(bytes(32))),
        hlc=1 << 60,
        payload=Payload(secrets.token_bytes(SALT_BYTES), encode(["lo dice Carmen", "general"])),
    )
    log = LogKey(victim, 1, Lane.CONTENT)
    rogue.session.introduce(log)
    handle = rogue.session.our_names.handle(log)
    return [messages.RunMessage(handle, 1, entry.raw, entry.signature) for _ in range(8)]


def _out_of_turn(_rogue: Rogue) -> list[messages.Message]:
    return [messages.Admitted(1, b"come in")]


TRICKS: dict[str, Callable[[Rogue], list[messages.Message]]] = {
    "garbage headers": _garbage_headers,
    "wants everything": _wants_everything,
    "a forged post": _forged_post,
    "a message out of turn": _out_of_turn,
}


async def turncoat(root: Path, host: str, port: int) -> None:
    """Each trick in a session of its own, lawful until then; how each ended."""
    office = member_of(root)
    told: dict[str, str] = {}
    for name, trick in TRICKS.items():
        rogue = Rogue(office)
        try:
            await rogue.connect((host, port))
            await rogue.go_live()
        except PeerUnreachable as error:
            told[name] = f"unreachable: {error}"
            continue
        rogue.stream.write(rogue.session.data_to_send())
        rogue.say_raw(*trick(rogue))
        rogue.stream.write(rogue.session.data_to_send())
        told[name] = (await rogue.thrown_out()).reason
    say(told)


def main(what: str, *words: str) -> None:
    """Do what was asked for."""
    match what:
        case "sockets":
            host, port, count, *sources = words
            asyncio.run(silent_sockets(host, int(port), int(count), sources))
        case "look":
            look_in(words[0], int(words[1]))
        case "announce":
            asyncio.run(announce(words[0], int(words[1]), words[2:]))
        case "turncoat":
            asyncio.run(turncoat(Path(words[0]), words[1], int(words[2])))


if __name__ == "__main__":
    main(*sys.argv[1:])
