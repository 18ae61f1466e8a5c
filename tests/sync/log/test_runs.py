from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from support.chains import (
    COMPANY,
    MemoryLog,
    append_header,
    chain,
    key_of,
    no_cap,
    payload_of,
    run_of,
)
from support.relay import CONTENT, CONTROL, empty_log, flipped, log_with, refusal
from sync.errors import RunRefused
from sync.log.contexts import ENTRY
from sync.log.entry import Payload
from sync.log.header import HEADER_BYTES, SALT_BYTES, SIGNATURE_BYTES
from sync.log.runs import MAX_RUN, MAX_RUN_BYTES, Run, RunFault, check_run
from sync.log.runs import run_of as own_run
from sync.log.tree import GrownTree
from sync.values import CompanyId, DeviceId, Lane

CARMEN, MARTA = key_of("Carmen"), key_of("Marta")

# -- what a run brings --------------------------------------------------------------


def test_what_an_author_hands_over_is_what_was_written() -> None:
    for entries in (CONTENT, CONTROL):
        run = own_run(entries)
        assert run is not None
        log = empty_log(entries)
        log.take(run)
        assert log.state() == log_with(entries).state()
        assert len(run.middle) == (len(entries) - 1 if entries is CONTROL else 0)
    assert own_run(chain(MARTA, MAX_RUN + 1)) is None


def test_a_run_brings_its_entries_as_they_were_written() -> None:
    checked = empty_log(CONTENT).take(run_of(CONTENT))

    assert [(e.id, e.header, e.raw, e.payload) for e in checked.entries] == [
        (e.id, e.header, e.raw, e.payload) for e in CONTENT
    ]
    assert (checked.broken_at, checked.fork_at, checked.bad_payloads) == (None, None, ())


def test_only_the_last_signature_of_a_content_run_is_verified() -> None:
    checked = empty_log(CONTENT).take(run_of(CONTENT))

    assert [e.verified for e in checked.entries] == [False] * 11 + [True]
    assert [e.signature for e in checked.entries] == [e.signature for e in CONTENT]


def test_a_run_may_come_without_middle_signatures_and_payloads() -> None:
    run = replace(run_of(CONTENT), middle={}, payloads={})

    checked = empty_log(CONTENT).take(run)

    assert [e.signature for e in checked.entries] == [None] * 11 + [CONTENT[-1].signature]
    assert all(e.payload is None for e in checked.entries)
    assert checked.bad_payloads == ()


def test_corrupted_middle_signatures_stay_unverified() -> None:
    # T7, the receiving half; what is served later is in tests/sync/store/test_serving.py.
    run = run_of(CONTENT)
    run = replace(run, middle={seq: bytes(SIGNATURE_BYTES) for seq in run.middle})

    checked = empty_log(CONTENT).take(run)

    assert len(checked.entries) == 12
    assert {e.signature for e in checked.entries[:-1]} == {bytes(SIGNATURE_BYTES)}
    assert not any(e.verified for e in checked.entries[:-1])


def test_all_signatures_of_a_control_run_are_verified() -> None:
    checked = empty_log(CONTROL).take(run_of(CONTROL))

    assert all(e.verified and e.payload is not None for e in checked.entries)


def test_a_kind_not_known_here_is_kept() -> None:
    entries = chain(CARMEN, 2, kind=0x7FFF)

    assert len(empty_log(entries).take(run_of(entries)).entries) == 2


# -- the shape of a run -------------------------------------------------------------


def test_a_full_run_is_taken_and_a_longer_one_refused() -> None:
    entries = chain(CARMEN, MAX_RUN + 1)
    log = empty_log(entries)

    assert refusal(log, run_of(entries)) == RunFault.HEADER_COUNT
    assert len(log.take(run_of(entries[:MAX_RUN])).entries) == MAX_RUN


def test_a_run_without_headers_is_refused() -> None:
    run = replace(run_of(CONTENT), headers=(), middle={}, payloads={})

    assert refusal(empty_log(CONTENT), run) == RunFault.HEADER_COUNT


@pytest.mark.parametrize("length", [0, HEADER_BYTES - 1, HEADER_BYTES + 1])
def test_headers_of_another_length_are_refused(length: int) -> None:
    run = run_of(CONTENT)
    headers = (*run.headers[:3], bytes(length), *run.headers[4:])

    assert refusal(empty_log(CONTENT), replace(run, headers=headers)) == RunFault.HEADER_LENGTH


def test_a_run_of_a_mebibyte_is_taken_and_one_byte_more_refused() -> None:
    overhead = HEADER_BYTES + SIGNATURE_BYTES + SALT_BYTES
    run = run_of(CONTENT[:1])
    log = empty_log(CONTENT)

    def with_body(size: int) -> Run:
        return replace(run, payloads={1: Payload(bytes(SALT_BYTES), bytes(size))})

    assert refusal(log, with_body(MAX_RUN_BYTES - overhead + 1)) == RunFault.RUN_BYTES
    assert log.take(with_body(MAX_RUN_BYTES - overhead)).bad_payloads == (1,)


@pytest.mark.parametrize("length", [0, SIGNATURE_BYTES - 1, SIGNATURE_BYTES + 1])
def test_signatures_of_another_length_are_refused(length: int) -> None:
    run, log = run_of(CONTENT), empty_log(CONTENT)
    last = replace(run, signature=bytes(length))
    middle = replace(run, middle={**run.middle, 4: bytes(length)})

    assert refusal(log, last) == RunFault.SIGNATURE_LENGTH
    assert refusal(log, middle) == RunFault.SIGNATURE_LENGTH


@pytest.mark.parametrize("seq", [-1, 0, 13, 2**64])
def test_signatures_and_payloads_outside_the_run_are_refused(seq: int) -> None:
    run, log = run_of(CONTENT), empty_log(CONTENT)
    signature = replace(run, middle={**run.middle, seq: bytes(SIGNATURE_BYTES)})
    payload = replace(run, payloads={**run.payloads, seq: payload_of(b"")})

    assert refusal(log, signature) == RunFault.OUTSIDE
    assert refusal(log, payload) == RunFault.OUTSIDE


# -- the relay's fault: refused, and the author stays unmarked ----------------------


def test_a_run_whose_last_signature_is_bad_is_dropped() -> None:
    # T8: nothing is kept, and no mark at its author's log.
    run = replace(run_of(CONTENT), signature=CONTENT[-2].signature)

    assert refusal(empty_log(CONTENT), run) == RunFault.BAD_SIGNATURE


def test_a_run_of_another_company_is_dropped() -> None:
    # T4
    with pytest.raises(RunRefused, match=RunFault.BAD_SIGNATURE):
        check_run(CompanyId(b"o" * 32), run_of(CONTENT), GrownTree(), no_cap)


def test_a_run_under_a_weak_key_is_dropped() -> None:
    identity = DeviceId(b"\x01" + bytes(31))
    raw = CONTENT[0].header._replace(device=identity).pack()
    forged = b"\x01" + bytes(63)
    run = Run(CONTENT[0].header._replace(device=identity).key, 1, (raw,), forged, {}, {})

    assert refusal(MemoryLog(run.log), run) == RunFault.BAD_SIGNATURE


def test_a_run_that_follows_nothing_we_hold_brings_nothing_and_blames_nobody() -> None:
    for log, run in (
        (empty_log(CONTENT), run_of(CONTENT[1:])),
        (log_with(CONTENT[:3]), run_of(CONTENT[4:])),
    ):
        before = log.state()

        checked = log.take(run)

        assert (checked.parent, checked.entries, checked.broken_at) == (None, (), None)
        assert log.state() == before


def test_a_run_of_another_log_than_it_says_is_refused() -> None:
    run, log = run_of(CONTENT), empty_log(CONTENT)

    for other in (replace(run.log, epoch=8), replace(run.log, lane=Lane.SEALED)):
        assert refusal(log, replace(run, log=other)) == RunFault.WRONG_LOG
    stolen = replace(run, log=replace(run.log, device=MARTA.device))
    assert refusal(log, stolen) == RunFault.BAD_SIGNATURE


def test_the_branch_that_a_run_is_said_to_be_of_does_not_matter() -> None:
    run = run_of(CONTENT)

    checked = empty_log(CONTENT).take(replace(run, log=replace(run.log, branch=bytes(40))))

    assert len(checked.entries) == 12


def test_a_last_header_that_was_not_signed_is_refused() -> None:
    run, log = run_of(CONTENT[:3]), empty_log(CONTENT)
    elsewhere = CONTENT[2].header._replace(epoch=8).pack()
    future = b"\x02" + CONTENT[2].raw[1:]

    for last in (elsewhere, future):
        headers = (*run.headers[:2], last)
        assert refusal(log, replace(run, headers=headers)) == RunFault.BAD_SIGNATURE


def test_a_first_header_of_a_later_version_is_refused() -> None:
    raw = b"\x02" + CONTENT[0].raw[1:]
    signature = CARMEN.sign(ENTRY, COMPANY + raw)
    run = Run(CONTENT[0].header.key, 1, (raw,), signature, {}, {})

    assert refusal(empty_log(CONTENT), run) == RunFault.WRONG_LOG


def test_a_first_header_of_another_log_is_refused() -> None:
    entries = chain(CARMEN, 1, epoch=8)
    append_header(entries, CARMEN, epoch=7)
    run = replace(run_of(entries), log=CONTENT[0].header.key)

    assert refusal(empty_log(CONTENT), run) == RunFault.WRONG_LOG


def test_position_zero_is_refused() -> None:
    entries = chain(CARMEN, 1)
    append_header(entries, CARMEN, seq=0)

    assert refusal(empty_log(CONTENT), run_of(entries[1:])) == RunFault.WRONG_FIRST


@pytest.mark.parametrize("lane", [3, 127, 255])
def test_a_reserved_lane_is_refused(lane: int) -> None:
    header = CONTENT[0].header._replace(lane=lane)
    run = replace(run_of(CONTENT[:1]), log=header.key, headers=(header.pack(),))

    assert refusal(MemoryLog(header.key), run) == RunFault.RESERVED_LANE


@pytest.mark.parametrize("first", [-1, 0, 2, 3])
def test_a_run_at_another_position_than_it_says_is_refused(first: int) -> None:
    run = run_of(CONTENT[:1], first=first)

    assert refusal(log_with(CONTENT), run) == RunFault.WRONG_FIRST


def test_a_foreign_header_slipped_in_blames_the_relay() -> None:
    run = run_of(CONTENT)
    foreign = chain(MARTA, 4)[3].raw
    headers = (*run.headers[:3], foreign, *run.headers[4:])

    assert refusal(empty_log(CONTENT), replace(run, headers=headers)) == RunFault.BROKEN_CHAIN


def test_a_header_left_out_blames_the_relay() -> None:
    run = run_of(CONTENT)
    headers = (*run.headers[:3], *run.headers[4:])
    run = replace(run, headers=headers, middle={}, payloads={})

    assert refusal(empty_log(CONTENT), run) == RunFault.BROKEN_CHAIN


@pytest.mark.parametrize("position", [0, 1, 2])
def test_every_flipped_bit_of_a_header_blames_the_relay(position: int) -> None:
    # T2
    run, log = run_of(CONTENT[:3]), empty_log(CONTENT)

    for bit in range(HEADER_BYTES * 8):
        headers = list(run.headers)
        headers[position] = flipped(headers[position], bit)
        refusal(log, replace(run, headers=tuple(headers)))


def test_every_flipped_bit_of_the_last_signature_blames_the_relay() -> None:
    # T2
    run, log = run_of(CONTENT[:2]), empty_log(CONTENT)

    for bit in range(SIGNATURE_BYTES * 8):
        bad = replace(run, signature=flipped(run.signature, bit))
        assert refusal(log, bad) == RunFault.BAD_SIGNATURE


# -- the control lane ---------------------------------------------------------------


def test_a_control_entry_without_its_signature_is_refused() -> None:
    run = run_of(CONTROL)
    middle = {seq: signature for seq, signature in run.middle.items() if seq != 3}

    assert refusal(empty_log(CONTROL), replace(run, middle=middle)) == RunFault.MISSING_SIGNATURE


def test_a_control_entry_whose_own_signature_is_bad_is_refused() -> None:
    run = run_of(CONTROL)
    middle = {**run.middle, 3: run.middle[4]}

    assert refusal(empty_log(CONTROL), replace(run, middle=middle)) == RunFault.BAD_SIGNATURE


@pytest.mark.parametrize("seq", [1, 6])
def test_a_control_entry_without_its_payload_is_refused(seq: int) -> None:
    run = run_of(CONTROL)
    missing = {at: payload for at, payload in run.payloads.items() if at != seq}
    wrong = {**run.payloads, seq: payload_of(b"something else")}
    log = empty_log(CONTROL)

    assert refusal(log, replace(run, payloads=missing)) == RunFault.MISSING_PAYLOAD
    assert refusal(log, replace(run, payloads=wrong)) == RunFault.BAD_PAYLOAD


def test_control_entries_that_we_hold_need_no_proof_again() -> None:
    run = run_of(CONTROL)
    bare = replace(
        run, middle={5: run.middle[5]}, payloads={5: run.payloads[5], 6: run.payloads[6]}
    )

    assert len(log_with(CONTROL[:4]).take(bare).entries) == 2


# -- payloads -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "spoil",
    [
        lambda p: Payload(p.salt, p.body + b"!"),
        lambda p: Payload(p.salt, p.body[:-1]),
        lambda p: Payload(flipped(p.salt, 0), p.body),
        lambda p: Payload(p.salt[:-1], p.body),
        lambda p: Payload(p.salt, flipped(p.body, 7)),
    ],
    ids=["too long", "too short", "wrong salt", "short salt", "wrong body"],
)
def test_a_wrong_payload_is_thrown_away_and_its_entry_kept(
    spoil: Callable[[Payload], Payload],
) -> None:
    # T13
    run = run_of(CONTENT[:4])
    run = replace(run, payloads={**run.payloads, 2: spoil(run.payloads[2])})

    checked = empty_log(CONTENT).take(run)

    assert checked.bad_payloads == (2,)
    assert [e.payload is None for e in checked.entries] == [False, True, False, False]


def test_every_flipped_bit_of_a_salt_or_payload_costs_that_payload_alone() -> None:
    # T2
    run, lawful = run_of(CONTENT[:3]), empty_log(CONTENT).take(run_of(CONTENT[:3]))
    salt, body = run.payloads[2].salt, run.payloads[2].body

    spoilt = [Payload(flipped(salt, bit), body) for bit in range(len(salt) * 8)]
    spoilt += [Payload(salt, flipped(body, bit)) for bit in range(len(body) * 8)]
    for payload in spoilt:
        checked = empty_log(CONTENT).take(replace(run, payloads={**run.payloads, 2: payload}))
        assert checked.bad_payloads == (2,)
        assert [e.id for e in checked.entries] == [e.id for e in lawful.entries]
        assert checked.entries[1].payload is None


def test_every_flipped_bit_of_a_control_entry_s_signature_salt_or_payload_refuses_the_run() -> None:
    # T2
    run, log = run_of(CONTROL[:2]), empty_log(CONTROL)
    signature, payload = run.middle[1], run.payloads[1]

    for bit in range(SIGNATURE_BYTES * 8):
        middle = {1: flipped(signature, bit)}
        assert refusal(log, replace(run, middle=middle)) == RunFault.BAD_SIGNATURE
    spoilt = [Payload(flipped(payload.salt, bit), payload.body) for bit in range(SALT_BYTES * 8)]
    spoilt += [
        Payload(payload.salt, flipped(payload.body, bit)) for bit in range(len(payload.body) * 8)
    ]
    for wrong in spoilt:
        payloads = {**run.payloads, 1: wrong}
        assert refusal(log, replace(run, payloads=payloads)) == RunFault.BAD_PAYLOAD
