"""Headers as they are read back from the disk."""

from __future__ import annotations

from sync.log.header import VERSION, Header


def header_of(raw: bytes) -> Header:
    """The fields of a stored header, also when its first byte has rotted.

    Only version 1 is ever stored, so the byte says nothing; that it is another one now is for
    the scrub to find (:mod:`sync.store.care.scrub`), as with every other byte, and no reason not to
    open the home.
    """
    return Header.unpack(bytes([VERSION]) + raw[1:])
