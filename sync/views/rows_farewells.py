"""What a goodbye tells beside what all cards have, and what depends on somebody who may leave."""

from __future__ import annotations

from typing import NamedTuple

from sync.views.rows import Card, PersonRef


class FarewellDetail(NamedTuple):
    """Who leaves, and her last ``day`` (``YYYY-MM-DD``), empty when she stays after all.
    ``renamed``: once she has left, her name is not shown any more."""

    person: PersonRef
    day: str
    renamed: bool


class Dependents(NamedTuple):
    """What depends on a person, of what is here: the ``processes`` that she looks after, the
    ``questions`` put to her that wait, both the newest first, the ``newcomers`` whom she helps in
    their first week by name, and what nobody else is: ``trusted`` with unsigned questions, the
    ``last_owner``, a ``communicator``, a ``moderator``."""

    person: PersonRef
    processes: tuple[Card, ...]
    questions: tuple[Card, ...]
    newcomers: tuple[PersonRef, ...]
    trusted: bool
    last_owner: bool
    communicator: bool
    moderator: bool
