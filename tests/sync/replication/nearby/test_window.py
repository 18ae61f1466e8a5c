"""A window for one newcomer, on real sockets: its tries, its time, and who may come near."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest

from support.loops import run, until
from sync.errors import NobodyFound, PeerUnreachable, ProtocolError, WrongCode
from sync.replication.finding.discovery import JOINING, PORTS, Discovery, Found
from sync.replication.finding.interfaces import LOOPBACK
from sync.replication.nearby.asking import fetch_invitation
from sync.replication.nearby.pact import Given, Guest, Host, company_in, greeting
from sync.replication.nearby.window import TRIES, Opened, Window
from sync.replication.nearby.wire import receive, send
from sync.replication.protocol.admission import InviteCode

GIVEN = Given(InviteCode(bytes(range(16)), bytes(range(16, 32))), 47800)
OLIVA = "Cerámicas Oliva"
HERE = "127.0.0.1"


def anybody(_address: str) -> bool:
    return True


@asynccontextmanager
async def opened(
    *, announced: bool = False, open_s: float = 60.0, welcome: bool = True
) -> AsyncIterator[tuple[Window, Opened]]:
    window = Window(OLIVA, GIVEN, anybody if welcome else lambda _: False, open_s=open_s)
    try:
        yield window, await window.start(HERE, [LOOPBACK], announced=announced)
    finally:
        await window.stop()


def other_than(digits: str) -> str:
    return f"{(int(digits) + 1) % 1_000_000:06}"


async def fetch(
    opened: Opened, digits: str = "", company: str = ""
) -> tuple[InviteCode, tuple[str, int]]:
    return await fetch_invitation(digits or opened.digits, company, [(HERE, opened.port)])


def test_the_digits_fetch_the_invitation_and_the_window_shuts() -> None:
    async def test() -> None:
        async with opened() as (window, shown):
            assert shown.port in PORTS
            assert await fetch(shown) == (GIVEN.code, (HERE, GIVEN.port))
            assert window.shut.is_set()
            with pytest.raises(PeerUnreachable):
                await fetch(shown)

    run(test())


def test_three_wrong_guesses_shut_it() -> None:
    async def test() -> None:
        async with opened() as (window, shown):
            for _ in range(TRIES):
                assert not window.shut.is_set()
                with pytest.raises(WrongCode, match="digits"):
                    await fetch(shown, other_than(shown.digits))
            assert window.shut.is_set()
            with pytest.raises(PeerUnreachable):
                await fetch(shown)

    run(test())


def test_guesses_that_are_made_at_once_are_three_all_the_same() -> None:
    async def test() -> None:
        async with opened() as (window, shown):
            talks = [await asyncio.open_connection(HERE, shown.port) for _ in range(8)]
            proofs = []
            for (reader, writer), digits in zip(talks, range(8), strict=True):
                guest = Guest(f"{digits:06}", company_in(await receive(reader)))
                await send(writer, guest.point)
                proofs.append(guest.prove(await receive(reader)))
            for (_, writer), proof in zip(talks, proofs, strict=True):
                await send(writer, proof)
            answers = []
            for reader, writer in talks:
                with suppress(ProtocolError):  # it was shut before their turn
                    answers.append(await receive(reader))
                writer.close()
            assert len(answers) <= TRIES
            assert window.shut.is_set()

    run(test())


def test_who_leaves_before_a_guess_uses_none_up() -> None:
    async def test() -> None:
        async with opened() as (window, shown):
            for _ in range(2 * TRIES):
                reader, writer = await asyncio.open_connection(HERE, shown.port)
                guest = Guest("000000", company_in(await receive(reader)))
                await send(writer, guest.point)
                await receive(reader)
                writer.close()
                await writer.wait_closed()
            assert not window.shut.is_set()
            await fetch(shown)

    run(test())


def test_rubbish_costs_neither_a_try_nor_the_window() -> None:
    async def test() -> None:
        async with opened() as (window, shown):
            for rubbish in (b"", b"\x00", b"\xff", b"\x21" + b"A" * 33, b"GET / HTTP/1.1\r\n\r\n"):
                reader, writer = await asyncio.open_connection(HERE, shown.port)
                writer.write(rubbish)
                writer.write_eof()
                await reader.read()
                writer.close()
            assert not window.shut.is_set()
            await fetch(shown)

    run(test())


def test_after_its_time_it_is_shut() -> None:
    async def test() -> None:
        async with opened(open_s=0.05) as (window, shown):
            await until(window.shut.is_set)
            with pytest.raises(PeerUnreachable):
                await fetch(shown)

    run(test())


def test_who_comes_from_elsewhere_is_not_spoken_to() -> None:
    async def test() -> None:
        async with opened(welcome=False) as (_, shown):
            with pytest.raises((ProtocolError, PeerUnreachable)):
                await fetch(shown)

    run(test())


def test_another_company_is_not_asked() -> None:
    async def test() -> None:
        async with opened() as (window, shown):
            with pytest.raises(NobodyFound):
                await fetch(shown, company="Bodegas")
            assert not window.shut.is_set()
            await fetch(shown, company="cerámicas o")

    run(test())


def test_stopping_ends_a_conversation_in_the_middle() -> None:
    async def test() -> None:
        async with opened() as (window, shown):
            reader, writer = await asyncio.open_connection(HERE, shown.port)
            await receive(reader)
            await window.stop()
            assert await reader.read() == b""
            writer.close()

    run(test())


def test_a_host_that_only_pretends_learns_no_more_than_one_guess() -> None:
    async def test() -> None:
        asked: list[bytes] = []

        async def pretend(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            rogue = Host("111111", OLIVA)
            await send(writer, greeting(OLIVA))
            rogue.meet(await receive(reader))
            await send(writer, rogue.point)
            asked.append(await receive(reader))
            assert rogue.give(asked[-1], GIVEN) is None
            await send(writer, bytes(74))
            writer.close()

        server = await asyncio.start_server(pretend, HERE, 0)
        port = server.sockets[0].getsockname()[1]
        async with server:
            with pytest.raises(WrongCode, match="digits"):
                await fetch_invitation("482913", "", [(HERE, port)])
        assert len(asked) == 1

    run(test())


def test_the_name_is_on_the_air_while_the_window_is_open() -> None:
    async def test() -> None:
        heard: list[Found] = []
        seen = threading.Event()

        def note(found: Found) -> None:
            heard.append(found)
            seen.set()

        async with opened(announced=True) as (_, shown):
            listener = Discovery(note, None, [LOOPBACK], JOINING)
            listener.start()
            try:
                assert await asyncio.to_thread(seen.wait, 20)
            finally:
                await asyncio.to_thread(listener.stop)
            found = next(one for one in heard if one.addresses[0][1] == shown.port)
            assert found.said.decode() == OLIVA

    run(test())
