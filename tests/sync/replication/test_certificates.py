"""Certificates and contexts, with real TLS over a socket pair."""

from __future__ import annotations

import datetime as dt
import hashlib
import socket
import ssl
import threading
from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from cryptography import x509

from sync.replication import certificates, trust
from sync.replication.certificates import (
    company_authority,
    ephemeral_leaf,
    invite_authority,
    is_authority,
    issued_by,
    root_anchor,
    root_authority,
)
from sync.replication.protocol.admission import invite_key

SECRET, SEED = b"s" * 32, b"i" * 16


@dataclass(frozen=True)
class Shaken:
    """How a handshake went, as each side saw it."""

    server_saw: bytes | None
    client_saw: bytes | None
    greeting: bytes
    version: str | None
    resumed: bool | None


def shake(server: ssl.SSLContext, client: ssl.SSLContext) -> Shaken:
    """A handshake, then a word from the server."""
    server_end, client_end = socket.socketpair()
    saw: list[bytes | None] = [None]

    def serve() -> None:
        try:
            with server.wrap_socket(server_end, server_side=True) as tls:
                saw[0] = tls.getpeercert(binary_form=True)
                tls.sendall(b"hello")
        except (OSError, ssl.SSLError):
            server_end.close()

    thread = threading.Thread(target=serve)
    thread.start()
    client_saw, greeting, version, resumed = None, b"", None, None
    try:
        with client.wrap_socket(client_end) as tls:
            client_saw, version = tls.getpeercert(binary_form=True), tls.version()
            resumed = tls.session_reused
            greeting = tls.recv(16)
    except (OSError, ssl.SSLError):
        client_end.close()
    thread.join()
    return Shaken(saw[0], client_saw, greeting, version, resumed)


def contexts(*anchors: bytes) -> ssl.SSLContext:
    return trust.server_context(ephemeral_leaf(company_authority(SECRET)), anchors)


def test_the_company_authority_is_the_same_on_every_device() -> None:
    assert company_authority(SECRET).der == company_authority(SECRET).der
    assert company_authority(SECRET).der != company_authority(b"t" * 32).der
    assert invite_authority(SEED).der == invite_authority(SEED).der


def test_dates_are_as_wide_as_they_get_and_constraints_are_critical() -> None:
    for certificate in (
        company_authority(SECRET).certificate,
        ephemeral_leaf(company_authority(SECRET)).certificate,
    ):
        constraints = certificate.extensions.get_extension_for_class(x509.BasicConstraints)
        assert certificate.not_valid_before_utc == dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
        assert certificate.not_valid_after_utc.date() == dt.date(9999, 12, 31)
        assert constraints.critical
        present = {type(extension.value) for extension in certificate.extensions}
        assert {x509.SubjectKeyIdentifier, x509.AuthorityKeyIdentifier} <= present


def test_two_members_shake_hands_in_tls_1_3_and_strictly() -> None:
    # T63, on whichever Python and OpenSSL the tests run.
    authority = company_authority(SECRET)
    server = contexts(authority.der)
    client_leaf = ephemeral_leaf(authority)
    client = trust.member_context(client_leaf, [authority.der])

    shaken = shake(server, client)

    assert shaken.version == "TLSv1.3"
    assert shaken.greeting == b"hello"
    assert shaken.server_saw == client_leaf.der
    assert server.verify_flags & ssl.VERIFY_X509_STRICT
    assert client.verify_flags & ssl.VERIFY_X509_STRICT
    assert server.num_tickets == 0


@pytest.mark.parametrize(("begins", "ends"), [(2090, 9999), (2000, 2001)])
def test_a_clock_outside_every_certificate_s_dates_locks_nobody_out(
    monkeypatch: pytest.MonkeyPatch, begins: int, ends: int
) -> None:
    monkeypatch.setattr(certificates, "NOT_BEFORE", dt.datetime(begins, 1, 1, tzinfo=dt.UTC))
    monkeypatch.setattr(certificates, "NOT_AFTER", dt.datetime(ends, 1, 1, tzinfo=dt.UTC))
    authority = company_authority(SECRET)
    client = trust.member_context(ephemeral_leaf(authority), [authority.der])

    assert shake(contexts(authority.der), client).greeting == b"hello"


def test_an_older_tls_is_refused() -> None:
    authority = company_authority(SECRET)
    client = trust.member_context(ephemeral_leaf(authority), [authority.der])
    client.minimum_version = ssl.TLSVersion.TLSv1_2
    client.maximum_version = ssl.TLSVersion.TLSv1_2

    assert shake(contexts(authority.der), client).greeting == b""


def test_a_leaf_of_another_company_is_refused() -> None:
    authority, other = company_authority(SECRET), company_authority(b"o" * 32)
    client = trust.member_context(ephemeral_leaf(other), [authority.der])

    assert shake(contexts(authority.der), client).server_saw is None


def test_an_open_invitation_opens_and_a_closed_one_does_not() -> None:
    authority, invite = company_authority(SECRET), invite_authority(SEED)
    joiner = trust.joiner_context(ephemeral_leaf(invite))

    opened = shake(contexts(authority.der, invite.der), joiner)
    closed = shake(contexts(authority.der), joiner)

    assert opened.greeting == b"hello"
    assert closed.greeting == b""


def test_fifty_invitations_do_not_get_in_each_others_way() -> None:
    authorities = [company_authority(SECRET).der]
    authorities += [invite_authority(bytes([n]) * 16).der for n in range(50)]
    joiner = trust.joiner_context(ephemeral_leaf(invite_authority(bytes([49]) * 16)))

    assert shake(contexts(*authorities), joiner).greeting == b"hello"


def test_an_outsider_is_refused_and_sees_a_certificate_that_names_nobody() -> None:
    authority = company_authority(SECRET)
    outsider = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    outsider.check_hostname = False
    outsider.verify_mode = ssl.CERT_NONE

    first = shake(contexts(authority.der), outsider)
    second = shake(contexts(authority.der), outsider)

    assert first.greeting == second.greeting == b""
    assert first.server_saw is None
    assert first.client_saw != second.client_saw  # another process start, another certificate


def test_sessions_are_not_resumed() -> None:
    authority = company_authority(SECRET)
    client = trust.member_context(ephemeral_leaf(authority), [authority.der])
    server = contexts(authority.der)

    assert [shake(server, client).resumed for _ in range(2)] == [False, False]


@pytest.mark.parametrize("leaves", [[b""], [b"\x30\x82"], [b"not a certificate"]])
def test_bytes_that_are_no_certificate_are_issued_by_nobody(leaves: Sequence[bytes]) -> None:
    authority = company_authority(SECRET)

    for leaf in leaves:
        assert not issued_by(leaf, authority.der)
        assert not is_authority(leaf, authority.key.public_key().public_bytes_raw())


def test_who_issued_a_leaf_is_decided_by_its_signature() -> None:
    authority, invite = company_authority(SECRET), invite_authority(SEED)
    leaf = ephemeral_leaf(invite)

    assert issued_by(leaf.der, invite.der)
    assert not issued_by(leaf.der, authority.der)


def test_only_a_ca_of_the_invitation_itself_may_become_an_anchor() -> None:
    invite = invite_authority(SEED)
    public = invite_key(SEED).device

    assert is_authority(invite.der, public)
    assert not is_authority(invite.der, hashlib.sha256(b"other").digest())
    assert not is_authority(ephemeral_leaf(invite).der, public)
    assert not is_authority(company_authority(SECRET).der, public)


def test_the_root_key_opens_a_door_that_knows_only_its_public_half() -> None:
    root, other = root_authority(b"r" * 32), root_authority(b"o" * 32)
    anchor = root_anchor(root.key.public_key().public_bytes_raw())
    company = company_authority(SECRET)

    def knock(authority: certificates.Authority) -> Shaken:
        server = trust.server_context(ephemeral_leaf(company), [company.der, anchor])
        return shake(server, trust.joiner_context(ephemeral_leaf(authority)))

    assert knock(root).greeting == b"hello"
    assert knock(other).greeting == b""
    assert issued_by(ephemeral_leaf(root).der, anchor)
    assert not issued_by(ephemeral_leaf(other).der, anchor)
    assert not issued_by(ephemeral_leaf(company).der, anchor)


def test_an_anchor_is_the_same_bytes_everywhere_and_no_authority_by_itself() -> None:
    public = root_authority(b"r" * 32).key.public_key().public_bytes_raw()

    assert root_anchor(public) == root_anchor(public)
    assert not is_authority(root_anchor(public), public)
