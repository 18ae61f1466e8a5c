"""Certificates of the outer fence: the company's CA, an invitation's CA, a process's own leaf.

They say that a connection belongs to the company, never whose it is: a leaf is new in
every process and carries no device key (protocol.md A7). Dates are as wide as RFC 5280
allows, so that a wrong clock locks nobody out.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding

from sync.replication.protocol.admission import derive, invite_key

NOT_BEFORE: Final = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
NOT_AFTER: Final = dt.datetime(9999, 12, 31, 23, 59, 59, tzinfo=dt.UTC)

_CA_PURPOSE = b"patio/ca1"
_NO_USAGE = {
    "content_commitment": False,
    "key_encipherment": False,
    "data_encipherment": False,
    "key_agreement": False,
    "encipher_only": False,
    "decipher_only": False,
}


@dataclass(frozen=True, slots=True)
class Authority:
    """A certificate authority whose key we hold. ``der`` is the same wherever it is made."""

    key: Ed25519PrivateKey
    certificate: x509.Certificate
    der: bytes


@dataclass(frozen=True, slots=True)
class Leaf:
    """A certificate for one process and its private key."""

    key: Ed25519PrivateKey
    certificate: x509.Certificate
    der: bytes


def company_authority(secret: bytes) -> Authority:
    """The CA that every holder of a network secret derives alike (protocol.md 10)."""
    return _authority(derive(secret, _CA_PURPOSE))


def invite_authority(seed16: bytes) -> Authority:
    """The CA of an invitation; its certificate is published in the INVITE entry."""
    return _authority(invite_key(seed16).seed)


def invite_ca(seed16: bytes) -> bytes:
    """The DER that an INVITE entry publishes."""
    return invite_authority(seed16).der


def root_authority(seed: bytes) -> Authority:
    """The CA of a company's root key, for whoever holds it: 32 bytes of Ed25519 seed."""
    return _authority(seed)


def root_anchor(public: bytes) -> bytes:
    """What lets leaves of :func:`root_authority` through TLS where only its public key is known.

    The DER of a CA certificate with a signature that proves nothing: of an anchor, whose key is
    known from elsewhere (GENESIS), nobody checks the own signature.
    """
    key = Ed25519PublicKey.from_public_bytes(public)
    return _ca(key, Ed25519PrivateKey.from_private_bytes(bytes(32))).public_bytes(Encoding.DER)


def ephemeral_leaf(authority: Authority) -> Leaf:
    """A fresh certificate under ``authority``: new key, new serial number."""
    key = Ed25519PrivateKey.generate()
    issuer_id = _key_id(authority.key.public_key())
    certificate = (
        x509.CertificateBuilder()
        .subject_name(_name(_key_id(key.public_key())))
        .issuer_name(authority.certificate.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOT_BEFORE)
        .not_valid_after(NOT_AFTER)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(_subject_id(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier(issuer_id, None, None), critical=False)
        .sign(authority.key, None)
    )
    return Leaf(key, certificate, certificate.public_bytes(Encoding.DER))


def issued_by(leaf_der: bytes, authority_der: bytes) -> bool:
    """Whether the CA signed the leaf; False for bytes that are not certificates."""
    try:
        leaf = x509.load_der_x509_certificate(leaf_der)
        leaf.verify_directly_issued_by(x509.load_der_x509_certificate(authority_der))
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def is_authority(der: bytes, public: bytes) -> bool:
    """Whether ``der`` is a well-formed, self-signed CA of the Ed25519 key ``public``.

    An INVITE entry carries bytes of another person's making; only these may become a
    trust anchor.
    """
    try:
        certificate = x509.load_der_x509_certificate(der)
        certificate.verify_directly_issued_by(certificate)
        constraints = certificate.extensions.get_extension_for_class(x509.BasicConstraints)
        key = certificate.public_key()
    except (ValueError, TypeError, InvalidSignature, x509.ExtensionNotFound):
        return False
    if not isinstance(key, Ed25519PublicKey) or key.public_bytes_raw() != public:
        return False
    return constraints.critical and constraints.value.ca


def _authority(seed: bytes) -> Authority:
    key = Ed25519PrivateKey.from_private_bytes(seed)
    certificate = _ca(key.public_key(), key)
    return Authority(key, certificate, certificate.public_bytes(Encoding.DER))


def _ca(public: Ed25519PublicKey, signer: Ed25519PrivateKey) -> x509.Certificate:
    key_id = _key_id(public)
    return (
        x509.CertificateBuilder()
        .subject_name(_name(key_id))
        .issuer_name(_name(key_id))
        .public_key(public)
        .serial_number(int.from_bytes(key_id[:16], "big") | 1)
        .not_valid_before(NOT_BEFORE)
        .not_valid_after(NOT_AFTER)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(_subject_id(public), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier(key_id, None, None), critical=False)
        .sign(signer, None)
    )


def _name(key_id: bytes) -> x509.Name:
    # Names nobody: the start of the key's own id, so that OpenSSL finds the issuer at once
    # among fifty trusted CAs.
    return x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, key_id[:8].hex())])


def _key_id(key: Ed25519PublicKey) -> bytes:
    return x509.SubjectKeyIdentifier.from_public_key(key).digest


def _subject_id(key: Ed25519PublicKey) -> x509.SubjectKeyIdentifier:
    return x509.SubjectKeyIdentifier.from_public_key(key)


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        **_NO_USAGE,
    )
