"""What a row's key, which QML hands back, stands for."""

from __future__ import annotations

from sync.values import EntryId, PersonId, bytes_of


def entry_of(key: str) -> EntryId:
    """The entry behind a row's key.

    Raises:
        ValueError: it is none (:func:`sync.values.bytes_of`).
    """
    return EntryId(bytes_of(key))


def person_of(key: str) -> PersonId:
    """The person behind a row's key.

    Raises:
        ValueError: it is none (:func:`sync.values.bytes_of`).
    """
    return PersonId(bytes_of(key))
