"""Sealing a text to devices, and opening what was sealed to one (protocol.md 11 and A13).

Each text has a key of its own, wrapped for each device by HPKE. An AEAD is not key-committing:
with the right two keys one ciphertext says two things. So the key is committed to openly and the
commitment bound in everywhere: a device that finds another key in its wrap opens nothing.
A wrap is found by four bytes that only the two devices concerned can compute, and that are
others in each entry. Source of the suite: RFC 9180.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from sync.content.sealed import (
    ENC_BYTES,
    HINT_BYTES,
    KEY_BYTES,
    MAX_ENCLOSED,
    MAX_WRAPS,
    NONCE_BYTES,
    EnclosedBlob,
    Sealed,
    encode_sealed,
    padded,
    unpadded,
)
from sync.errors import BadText, BrokenInvariant, ProtocolError
from sync.log import contexts
from sync.store import hpke
from sync.values import CompanyId, DeviceId


@dataclass(frozen=True, slots=True)
class Recipient:
    """A device to seal to: the secret that it shares with the sender's (:func:`shared_secret`),
    and the key to seal to, its newest prekey or the one that it came in with."""

    device: DeviceId
    shared: bytes
    x25519: bytes


@dataclass(frozen=True, slots=True)
class Place:
    """In which company, and on which device, something was sealed."""

    company: CompanyId
    author: DeviceId


def shared_secret(private: bytes, x25519: bytes) -> bytes:
    """32 bytes that only the holders of the two long-term keys know.

    Raises:
        ProtocolError: a key of small order (protocol.md A9).
    """
    try:
        public = X25519PublicKey.from_public_bytes(x25519)
        return X25519PrivateKey.from_private_bytes(private).exchange(public)
    except ValueError:
        raise ProtocolError(why="X25519 key") from None


def commitment(company: CompanyId, key: bytes) -> bytes:
    """32 bytes that fix the key of a text and tell nothing of it."""
    return sha256(contexts.CONTENT_KEY + company + key).digest()


def hint(shared: bytes, place: Place, recipient: DeviceId, commit: bytes) -> bytes:
    """The four bytes by which a device finds its wrap. Source: RFC 5869, extract and expand."""
    extracted = hmac.digest(commit, shared, "sha256")
    info = contexts.HINT + place.company + place.author + recipient
    return hmac.digest(extracted, info + b"\x01", "sha256")[:HINT_BYTES]


def seal(
    text: bytes,
    key: bytes,
    nonce: bytes,
    place: Place,
    recipients: Sequence[Recipient],
    blobs: Sequence[EnclosedBlob] = (),
) -> bytes:
    """The payload of a sealed entry. ``key`` and ``nonce`` are random and for this text alone.
    ``blobs`` are the encrypted files whose keys stand in the text.

    Raises:
        BadText: too long, for more than 64 devices or with more than 16 files.
        ProtocolError: a key of small order among the recipients'.
    """
    if len(recipients) > MAX_WRAPS:
        raise BadText(field="devices", rule="too_many", limit=MAX_WRAPS)
    if len(blobs) > MAX_ENCLOSED:
        raise BadText(field="files", rule="too_many", limit=MAX_ENCLOSED)
    if len(key) != KEY_BYTES or len(nonce) != NONCE_BYTES:
        raise BrokenInvariant(what="keys and nonces have their length")
    commit = commitment(place.company, key)
    wraps = []
    for one in recipients:
        wrapped = hpke.seal(key, one.x25519, _info(place, one.device, commit))
        mark = hint(one.shared, place, one.device, commit)
        wraps.append((mark, wrapped[:ENC_BYTES], wrapped[ENC_BYTES:]))
    wraps.sort()  # by their hints: their order tells nothing
    cipher = ChaCha20Poly1305(key).encrypt(nonce, padded(text), _bound(place, commit))
    sealed = Sealed(wraps=wraps, commit=commit, nonce=nonce, text=cipher, blobs=sorted(set(blobs)))
    return encode_sealed(sealed)


def is_hinted(sealed: Sealed, shared: bytes, place: Place, device: DeviceId) -> bool:
    """Whether one of the wraps says that it is for this device."""
    mine = hint(shared, place, device, sealed.commit)
    return any(mark == mine for mark, _, _ in sealed.wraps)


def unwrap(
    sealed: Sealed, shared: bytes, place: Place, device: DeviceId, privates: Iterable[bytes]
) -> bytes | None:
    """The key of a text that was sealed to this device; None when none of its keys opens it.

    What opens and is not the key that was committed to is no key.
    """
    mine = hint(shared, place, device, sealed.commit)
    keys = list(privates)
    info = _info(place, device, sealed.commit)
    for mark, enc, wrapped in sealed.wraps:
        if mark != mine:
            continue
        for private in keys:
            try:
                key = hpke.unseal(enc + wrapped, private, info)
            except ProtocolError:
                continue
            if fits(sealed, place.company, key):
                return key
    return None


def fits(sealed: Sealed, company: CompanyId, key: bytes) -> bool:
    """Whether this is the key that was committed to."""
    return commitment(company, key) == sealed.commit


def open_text(sealed: Sealed, key: bytes, place: Place) -> bytes:
    """The text.

    Raises:
        ProtocolError: another key than was committed to, or bytes that are not its author's.
    """
    if not fits(sealed, place.company, key):
        raise ProtocolError(why="sealed key")
    try:
        bound = _bound(place, sealed.commit)
        return unpadded(ChaCha20Poly1305(key).decrypt(sealed.nonce, sealed.text, bound))
    except InvalidTag:
        raise ProtocolError(why="sealed text") from None


def _info(place: Place, device: DeviceId, commit: bytes) -> bytes:
    """What a wrap is for: 139 bytes, so that it is no network secret's (75 bytes)."""
    return contexts.SEAL + place.company + place.author + device + commit


def _bound(place: Place, commit: bytes) -> bytes:
    return contexts.SEAL + place.company + place.author + commit
