"""Twelve Spanish words on paper, and the keys that they stand for (protocol.md A22)."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Final

from sync.errors import BadText
from sync.log.keys import DeviceKey
from sync.store.keys import SEED_BYTES

ENTROPY_BYTES: Final = 16

WORDS: Final = 12

_TELLING: Final = 4
"""Letters by which the words of the list differ (BIP 39, Spanish), accents left out."""


def new_words(randomness: Callable[[int], bytes] = os.urandom) -> tuple[tuple[str, ...], bytes]:
    """Twelve words and the 16 random bytes in them."""
    from mnemonic import Mnemonic

    entropy = randomness(ENTROPY_BYTES)
    words = Mnemonic("spanish").to_mnemonic(entropy)  # the list is decomposed: "o" + accent
    return tuple(unicodedata.normalize("NFC", words).split()), entropy


def entropy_of(words: Sequence[str]) -> bytes:
    """The 16 bytes in twelve words.

    Raises:
        BadText: rule ``twelve`` for another number of words; ``recovery`` where they are not of
            the list, or their checksum is wrong.
    """
    from mnemonic import Mnemonic

    paper = Mnemonic("spanish")
    known = {_bare(word)[:_TELLING]: word for word in paper.wordlist}
    # As people write them: with the numbers of the list, commas, without accents.
    typed = [_bare(word) for word in re.findall(r"[^\W\d_]+", " ".join(map(_composed, words)))]
    if len(typed) != WORDS:
        raise BadText(field="words", rule="twelve")
    meant = [known.get(word[:_TELLING], "") for word in typed]
    try:
        if not all(_bare(m).startswith(t) for m, t in zip(meant, typed, strict=True)):
            raise BadText(field="words", rule="recovery")
        entropy = bytes(paper.to_entropy(" ".join(meant)))
    except (ValueError, LookupError):
        raise BadText(field="words", rule="recovery") from None
    if len(entropy) != ENTROPY_BYTES:
        raise BadText(field="words", rule="recovery")
    return entropy


def root_from(entropy: bytes) -> DeviceKey:
    """The root key of the company whose recovery words they are."""
    return DeviceKey.from_seed(_derive(entropy, b"patio/root1"))


def root_of(words: Sequence[str]) -> DeviceKey:
    """The root key behind twelve words. Raises as :func:`entropy_of`."""
    return root_from(entropy_of(words))


def backup_private(entropy: bytes) -> bytes:
    """The X25519 private key that opens backups; its public half is kept where they are made."""
    return _derive(entropy, b"patio/backup1")


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _bare(word: str) -> str:
    """In small letters and without accents."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _derive(entropy: bytes, purpose: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(algorithm=SHA256(), length=SEED_BYTES, salt=None, info=purpose).derive(entropy)
