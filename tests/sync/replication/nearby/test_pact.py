"""What two computers say behind six digits: who knows them gets the invitation, nobody else."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.fuzzing import damaged, many
from sync.errors import ProtocolError, WrongCode
from sync.replication.nearby.asking import digits_in
from sync.replication.nearby.pact import (
    MAX_MESSAGE,
    MAX_NAME_BYTES,
    Given,
    Guest,
    Host,
    company_in,
    greeting,
    short_name,
)
from sync.replication.protocol.admission import InviteCode

GIVEN = Given(InviteCode(bytes(range(16)), bytes(range(16, 32))), 47800)
OLIVA = "Cerámicas Oliva"


def meet(guest: Guest, host: Host) -> bytes:
    """Exchange the points; the guest's proof."""
    host.meet(guest.point)
    return guest.prove(host.point)


def test_the_same_digits_hand_over_the_invitation() -> None:
    guest, host = Guest("482913", OLIVA), Host("482913", OLIVA)
    sealed = host.give(meet(guest, host), GIVEN)
    assert sealed is not None
    assert guest.open(sealed) == GIVEN
    assert GIVEN.code.text().encode() not in sealed


def test_other_digits_get_nothing() -> None:
    guest, host = Guest("482914", OLIVA), Host("482913", OLIVA)
    assert host.give(meet(guest, host), GIVEN) is None


def test_a_host_that_does_not_know_the_digits_gives_nothing_that_opens() -> None:
    guest, rogue = Guest("482913", OLIVA), Host("000000", OLIVA)
    meet(guest, rogue)
    honest_guest = Guest("000000", OLIVA)
    other = Host("000000", OLIVA)
    sealed = other.give(meet(honest_guest, other), GIVEN)
    assert sealed is not None
    with pytest.raises(WrongCode, match="digits"):
        guest.open(sealed)


def test_one_company_cannot_pass_for_another() -> None:
    guest, host = Guest("482913", "Cerámicas Olivo"), Host("482913", OLIVA)
    assert host.give(meet(guest, host), GIVEN) is None


def test_two_conversations_have_nothing_in_common() -> None:
    guest, host = Guest("482913", OLIVA), Host("482913", OLIVA)
    proof = meet(guest, host)
    again, other = Guest("482913", OLIVA), Host("482913", OLIVA)
    assert again.point != guest.point
    assert other.point != host.point
    meet(again, other)
    assert other.give(proof, GIVEN) is None


@pytest.mark.parametrize(
    "point",
    [
        b"",
        b"A",
        b"B" * 33,
        b"A" + bytes(32),
        b"A" + b"\x01" + bytes(31),  # the neutral element
        b"A" + b"\xff" * 32,
        b"S" + bytes(32),
        bytes(200),
    ],
)
def test_what_is_no_point_ends_the_conversation(point: bytes) -> None:
    with pytest.raises(ProtocolError):
        Host("482913", OLIVA).meet(point)
    with pytest.raises(ProtocolError):
        Guest("482913", OLIVA).prove(point)


def test_our_own_point_is_not_taken_back() -> None:
    guest, host = Guest("482913", OLIVA), Host("482913", OLIVA)
    with pytest.raises(ProtocolError):
        guest.prove(guest.point)
    with pytest.raises(ProtocolError):
        host.meet(host.point)


@given(st.data())
@many(40)
def test_a_damaged_answer_opens_nothing(data: st.DataObject) -> None:
    guest, host = Guest("482913", OLIVA), Host("482913", OLIVA)
    sealed = host.give(meet(guest, host), GIVEN)
    assert sealed is not None
    broken = data.draw(damaged(sealed))
    if broken != sealed:
        with pytest.raises(WrongCode, match="digits"):
            guest.open(broken)


@given(st.binary(max_size=MAX_MESSAGE))
@many(100)
def test_any_greeting_names_a_company_or_is_refused(message: bytes) -> None:
    with suppress(ProtocolError):
        assert greeting(company_in(message)) == message


@given(st.text(max_size=80))
@many(100)
def test_every_name_fits_on_the_air(name: str) -> None:
    try:
        name.encode()
    except UnicodeEncodeError:
        return
    said = greeting(name)
    assert len(said) <= MAX_MESSAGE
    assert company_in(said) == short_name(name)
    assert name.startswith(short_name(name))
    assert len(short_name(name).encode()) <= MAX_NAME_BYTES


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("482913", "482913"),
        (" 482 913 ", "482913"),
        ("482-913", "482913"),
        ("48291", None),
        ("4829131", None),
        ("48 29 13", None),
        ("48291a", None),
        ("٤٨٢٩١٣", None),
        ("", None),
    ],
)
def test_six_digits_are_known_however_they_are_grouped(text: str, digits: str | None) -> None:
    assert digits_in(text) == digits
