"""Being let in with a code: what is checked on both sides, and what a refusal says."""

from __future__ import annotations

import asyncio
import dataclasses

import pytest

from support.loops import run, until
from support.memory_office import MemoryOffice
from support.newcomers import Newcomer
from support.offices import all_hold, ask_in, started
from sync.errors import InviteRefused, PeerUnreachable, ProtocolError
from sync.log.runs import Run
from sync.replication.joining import Admission, at_doors
from sync.replication.office import AdmissionAnswer, Asking
from sync.replication.protocol.admission import InviteCode
from sync.values import DeviceId, PersonId, Rank


def test_a_newcomer_is_admitted_and_syncs() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        carmen.write(b"welcome")
        newcomer = Newcomer()
        async with started(carmen) as a:
            code = a.invite()

            admission = await ask_in(code, newcomer, a.address)

            assert admission.secret == carmen.secret
            assert admission.company == carmen.company
            assert admission.peer == carmen.key.device
            office = MemoryOffice.from_admission(admission, newcomer)
            assert office.governance().rank_of_device(newcomer.key.device) is Rank.MEMBER
            async with started(office, a.address) as b:
                await all_hold([b], b"welcome")
                await until(lambda: office.governance().digest() == carmen.governance().digest())

    run(test())


def test_a_third_home_hears_of_the_newcomer_at_once() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        newcomer = Newcomer()
        async with started(carmen) as a, started(diego, a.address) as b:
            await until(b.live)
            code = a.invite()
            await ask_in(code, newcomer, a.address)

            await until(lambda: diego.governance().rank_of_device(newcomer.key.device))

    run(test())


def test_any_member_can_be_the_door_once_it_has_heard_of_the_invitation() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        async with started(carmen) as a, started(diego, a.address) as b:
            await until(b.live)
            code = a.invite()
            await until(lambda: any(i.open for i in diego.governance().invites.values()))

            admission = await ask_in(code, Newcomer(), b.address)

            assert admission.peer == diego.key.device

    run(test())


def test_a_used_code_is_refused_with_the_reason() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        async with started(carmen) as a:
            code = a.invite()
            await ask_in(code, Newcomer(), a.address)

            second = Newcomer()
            with pytest.raises(InviteRefused) as caught:
                await ask_in(code, second, a.address)

            assert caught.value.facts["why"] == "used"
            assert second.joins == []

    run(test())


def test_an_expired_code_is_refused_with_the_reason() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        async with started(carmen) as a:
            code = a.invite(expires_ms=carmen.wall_ms() - 1000)

            with pytest.raises(InviteRefused) as caught:
                await ask_in(code, Newcomer(), a.address)

            assert caught.value.facts["why"] == "expired"

    run(test())


@pytest.mark.parametrize("company", ["ours", "another"])
def test_a_code_that_nobody_knows_is_refused(company: str) -> None:
    async def test() -> None:
        carmen, other = MemoryOffice.found(), MemoryOffice.found("Otra")
        half = carmen.company[:16] if company == "ours" else other.company[:16]
        async with started(carmen) as a:
            with pytest.raises(InviteRefused) as caught:
                await ask_in(InviteCode(half, b"never published!"), Newcomer(), a.address)

        assert caught.value.facts["why"] == "unknown"

    run(test())


def test_an_invitation_of_another_company_with_the_same_seed_is_noticed() -> None:
    async def test() -> None:
        carmen, other = MemoryOffice.found(), MemoryOffice.found("Otra")
        newcomer = Newcomer()
        async with started(carmen) as a:
            code = dataclasses.replace(a.invite(), company16=other.company[:16])

            with pytest.raises(InviteRefused) as caught:
                await ask_in(code, newcomer, a.address)

        assert caught.value.facts["why"] == "company"
        assert newcomer.joins == []

    run(test())


def test_nobody_there_is_unreachable() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        async with started(carmen) as a:
            code, address = a.invite(), a.address

        with pytest.raises(PeerUnreachable) as caught:
            await ask_in(code, Newcomer(), address)

        assert caught.value.facts["address"] == f"127.0.0.1:{address[1]}"

    run(test())


def test_an_unreachable_address_does_not_hide_a_good_one() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        async with started(carmen) as gone:
            nowhere = gone.address
        async with started(carmen) as a:
            admission = await ask_in(a.invite(), Newcomer(), nowhere, a.address)

            assert admission.address == f"127.0.0.1:{a.address[1]}"

    run(test())


def test_a_door_that_is_no_member_gets_no_join() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        code = carmen.invite()
        thief = MemoryOffice.found("Otra")
        door = MemoryOffice(carmen.company, thief.key, thief.x25519, b"x" * 32, logs=carmen.logs)
        newcomer = Newcomer()
        async with started(door) as a:
            with pytest.raises(ProtocolError):
                await ask_in(code, newcomer, a.address)

        assert newcomer.joins == []

    run(test())


class Forgetful(MemoryOffice):
    """A door that lets people in and hangs up before it says so, once."""

    async def admit(
        self, join: Run, device: DeviceId, asking: Asking | None = None
    ) -> AdmissionAnswer:
        first = not any(i.used_by for i in self.governance().invites.values())
        answer = await super().admit(join, device, asking)
        if first:
            await asyncio.sleep(3600)
        return answer


def test_an_answer_that_was_lost_on_the_way_is_given_again() -> None:
    async def test() -> None:
        founder = MemoryOffice.found()
        carmen = Forgetful(
            founder.company, founder.key, founder.x25519, founder.secret, logs=founder.logs
        )
        newcomer = Newcomer()
        async with started(carmen) as a:
            code = a.invite()
            asking = asyncio.ensure_future(ask_in(code, newcomer, a.address))
            await until(lambda: any(i.used_by for i in carmen.governance().invites.values()))
            asking.cancel()
            await asyncio.gather(asking, return_exceptions=True)

            admission = await ask_in(code, newcomer, a.address)

            assert admission.secret == carmen.secret
            assert len(newcomer.joins) == 1

    run(test())


def test_a_joiner_sees_control_entries_and_no_content() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        carmen.write(b"for members only")
        newcomer = Newcomer()
        async with started(carmen) as a:
            admission = await ask_in(a.invite(), newcomer, a.address)

        assert {run_.log.lane for run_ in admission.control} == {0}

    run(test())


# -- with a person's word -----------------------------------------------------------------


def test_both_screens_show_the_same_digits_and_nothing_is_shared_before_the_word() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        newcomer = Newcomer()
        async with started(carmen) as a:
            code = a.invite(confirmed=True)
            asking = asyncio.ensure_future(ask_in(code, newcomer, a.address))
            await until(lambda: newcomer.digits and carmen.askings)

            (waiting,) = carmen.askings
            assert newcomer.digits == [waiting.digits]
            assert (waiting.name, waiting.computer) == ("Nuria Vidal", "portatil-nuria")
            assert waiting.device == newcomer.key.device
            assert carmen.governance().rank_of_device(newcomer.key.device) is None
            assert not asking.done()

            carmen.word.set()
            admission = await asking

            office = MemoryOffice.from_admission(admission, newcomer)
            assert office.governance().rank_of_device(newcomer.key.device) is Rank.MEMBER

    run(test())


def test_a_newcomer_who_does_not_wait_is_no_longer_at_the_door() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        newcomer = Newcomer()
        async with started(carmen) as a:
            asking = asyncio.ensure_future(ask_in(a.invite(confirmed=True), newcomer, a.address))
            await until(lambda: carmen.askings)
            asking.cancel()
            await asyncio.gather(asking, return_exceptions=True)
            await until(lambda: not a.replication.visitors)

            carmen.word.set()

        assert carmen.governance().rank_of_device(newcomer.key.device) is None

    run(test())


def test_a_code_that_takes_a_word_is_refused_where_nobody_can_give_it() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        newcomer = Newcomer()
        async with started(carmen) as a, started(diego, a.address) as b:
            await until(b.live)
            code = a.invite(confirmed=True)
            await until(lambda: any(i.open for i in diego.governance().invites.values()))

            with pytest.raises(InviteRefused) as caught:
                await ask_in(code, newcomer, b.address)

            assert caught.value.facts["why"] == "confirm"
            assert newcomer.joins == []

            carmen.word.set()
            admission = await ask_in(code, newcomer, b.address, a.address)
            assert admission.peer == carmen.key.device

    run(test())


def test_each_try_has_other_digits() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        newcomer, thief = Newcomer(), Newcomer()
        async with started(carmen) as a:
            code = a.invite(confirmed=True)
            tries = [
                asyncio.ensure_future(ask_in(code, who, a.address))
                for who in (newcomer, thief, newcomer)
            ]
            await until(lambda: len(carmen.askings) == 3)

            assert len({asking.digits for asking in carmen.askings}) == 3
            for one in tries:
                one.cancel()
            await asyncio.gather(*tries, return_exceptions=True)

    run(test())


def test_a_linked_computer_is_the_same_person() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        laptop = Newcomer()
        carmen.word.set()
        async with started(carmen) as a:
            admission = await ask_in(carmen.offer_link(), laptop, a.address)

            assert admission.person == PersonId(carmen.key.device)
            assert laptop.digits == [carmen.askings[0].digits]
            assert carmen.askings[0].invite is None
            office = MemoryOffice.from_admission(admission, laptop)
            standing = office.governance().devices[laptop.key.device]
            assert standing.person == PersonId(carmen.key.device)
            async with started(office, a.address) as b:
                await until(b.live)

    run(test())


def test_an_answer_to_a_linked_computer_is_given_again_and_to_no_other() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        laptop = Newcomer()
        carmen.word.set()
        async with started(carmen) as a:
            code = carmen.offer_link()
            await ask_in(code, laptop, a.address)

            again = await ask_in(code, laptop, a.address)

            assert again.person == PersonId(carmen.key.device)
            assert len(carmen.askings) == 1
            with pytest.raises(InviteRefused) as caught:
                await ask_in(code, Newcomer(), a.address)
            assert caught.value.facts["why"] == "used"

    run(test())


def test_a_colleague_who_lets_in_every_certificate_links_nobody_to_himself() -> None:
    """Whoever answers has to show that it made the code (protocol.md A6, rogue admitter)."""

    async def test() -> None:
        carmen = MemoryOffice.found()
        rogue = carmen.colleague()
        rogue.word.set()
        laptop = Newcomer()
        async with started(rogue) as b:
            code = carmen.offer_link()
            (offer,) = carmen.links
            rogue.links.append(dataclasses.replace(offer, proof_key=bytes(32)))

            with pytest.raises(ProtocolError) as caught:
                await ask_in(code, laptop, b.address)

            assert caught.value.facts["why"] == "who answered did not make this code"
            assert laptop.digits == []

    run(test())


def test_a_door_that_says_why_counts_more_than_another_company_s() -> None:
    whys = iter(["unknown", "expired", "unknown"])

    async def attempt(_host: str, _port: int) -> Admission:
        raise InviteRefused(why=next(whys))

    async def test() -> None:
        with pytest.raises(InviteRefused) as refusal:
            await at_doors(attempt, [("127.0.0.1", port) for port in (1, 2, 3)])
        assert refusal.value.facts["why"] == "expired"

    run(test())
