"""The ASCII contexts that keep every signature and hash to its one purpose (protocol.md 0).

A context is always the first thing hashed or signed, so that bytes made for one
purpose never stand for another.
"""

from __future__ import annotations

from typing import Final

ENTRY: Final = b"patio/e1"
"""Signature of an entry: ``ENTRY ‖ company ‖ header``."""

HASH: Final = b"patio/h1"
"""Id of an entry: ``H(HASH ‖ company ‖ header)``."""

PAYLOAD: Final = b"patio/p1"
"""Commitment to a payload: ``H(PAYLOAD ‖ company ‖ salt ‖ payload)``."""

AUTH: Final = b"patio/auth1"
"""Signature that opens a session (protocol.md 6)."""

JOIN: Final = b"patio/join1"
"""Proof that a joiner holds the invitation (protocol.md 5.4)."""

DIGITS: Final = b"patio/dig1"
"""Six digits that people at a door compare: ``H(DIGITS ‖ session ‖ H(request) ‖ nonce)``."""

LINK: Final = b"patio/link1"
"""Proof that a door made the code by which somebody asks to be linked."""

NEARBY: Final = b"patio/near1"
"""Joining nearby by six digits (protocol.md 15): the sides' names, and what their key is for."""

DISCOVERY: Final = b"patio/disc1"
"""Tag of a device on the local network (protocol.md A11)."""

SEAL: Final = b"patio/seal1"
"""Key of a sealed payload."""

CONTENT_KEY: Final = b"patio/ck1"
"""Commitment to the key of a sealed text: ``H(CONTENT_KEY ‖ company ‖ key)`` (protocol.md A13)."""

HINT: Final = b"patio/hint1"
"""Four bytes by which a device finds what was sealed to it (protocol.md 11)."""

CONVERSATION: Final = b"patio/conv1"
"""Id of the conversation of some people: ``H(CONVERSATION ‖ their ids, in order)``."""

ENCLOSED: Final = b"patio/file1"
"""A file that goes with a sealed text. Without a company id: its random key is for it alone, and
its blob's name stands beside that key in the sealed text."""

SECRET: Final = b"patio/secret1"
"""Mark of a network secret, by which a holder knows it: ``H(SECRET ‖ company ‖ secret)``."""

BLOB: Final = b"patio/b1"
"""Name of a file: ``H(BLOB ‖ size ‖ hashes of its pieces)``. Without a company id: a file is the
same everywhere, and who may ask for it is decided by the entries that refer to it."""

PARCEL: Final = b"patio/parcel1"
"""A file that carries a company: its maker's signature, and the key in it for each device."""

POSSESSION: Final = b"patio/pop1"
"""Proof that the first owner's device holds its key.

The one signature without a company id behind its context: it is written inside
GENESIS, whose hash makes that id.
"""

GOVERNANCE: Final = b"patio/gov1"
"""Digest of an evaluated governance, to compare two devices. Never signed, never sent as proof."""
