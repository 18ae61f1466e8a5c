"""Who may do what is no question of rank alone: conditions on rows, as SQL."""

from __future__ import annotations

from typing import Final

from sync.values import Rank


def rank_of(row: str, author: str) -> str:
    """The rank with which the row ``row`` (with ``author_rank``) was written, ``author`` being
    its author's row of ``device``."""
    return f"coalesce({row}.author_rank, {author}.rank)"


def may_announce(row: str, author: str) -> str:
    """Whether the row's author might announce when it was written (it has an ``hlc``).

    Owners and admins, by the position of the entry as everywhere; and a member whom the settings
    in force made a communicator then, by the clock that the entry was signed with
    (:mod:`sync.governance.terms`).
    """
    return f"({rank_of(row, author)} <= {Rank.ADMIN:d} OR {speaks(row, author)})"


def speaks(row: str, author: str) -> str:
    """Whether the row's author was a communicator when it was written."""
    return (
        f"({rank_of(row, author)} <= {Rank.MEMBER:d} AND EXISTS ("
        f"SELECT 1 FROM communicator m WHERE m.person = {author}.person"
        f" AND m.since <= {row}.hlc AND m.until > {row}.hlc))"
    )


def in_sight(row: str, author: str) -> str:
    """Whether what the row's entry (``id``) says was neither hidden nor taken back."""
    return f"({not_taken_back(row, author)} AND {not_hidden(row, author)})"


def not_hidden(row: str, author: str) -> str:
    """Whether nobody of a stronger rank has hidden the row's entry."""
    return (
        f"NOT EXISTS (SELECT 1 FROM hidden h WHERE h.entry = {row}.id AND h.rank < {author}.rank)"
    )


def not_taken_back(row: str, author: str) -> str:
    """Whether its own author has not erased the row's entry."""
    return (
        "NOT EXISTS (SELECT 1 FROM erased x CROSS JOIN device y ON y.device = x.device"
        f" WHERE x.entry = {row}.id AND y.person = {author}.person)"
    )


PERSON_OF_CARD: Final = "(SELECT w.person FROM device w WHERE w.device = c.device)"
"""Whose the card ``c`` is."""
