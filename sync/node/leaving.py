"""Somebody leaves: it is told, and this computer removes her when her last day is over.

The plan is on the disk before it is told, and is carried out only while the word that counts names
that day. So whatever is cut off between, and whoever calls it off on another computer: nobody is
removed of whom nothing was said.
"""

from __future__ import annotations

import logging
from datetime import date
from typing import Final

from sync.content.farewells import Farewell
from sync.content.fields import BODY
from sync.content.kinds import ContentKind
from sync.content.rules import check_text
from sync.errors import (
    BadText,
    NotAllowed,
    OutOfReach,
    PersonError,
    UnknownTarget,
)
from sync.local import leaving
from sync.local.governing import Remove
from sync.node.core import Node
from sync.node.governing import check_last_owner, check_removal, remove
from sync.node.knowledge import colleague, day_to_come
from sync.node.profiles import today
from sync.node.standing import check_standing
from sync.node.writing import write
from sync.store.plans import (
    Plan,
    Posts,
    drop_plan,
    find_plan,
    plan_of,
    read_plans,
    write_plan,
)
from sync.store.slips import Signs, signs_of
from sync.values import EntryId, PersonId, Rank

log = logging.getLogger(__name__)

REST_MS: Final = 60_000
"""How long a removal that could not be written is left alone."""

_FURTHEST_DAYS: Final = 366
"""How far ahead a last day may be; a plan is no archive."""

_FINAL: Final = (NotAllowed, OutOfReach, UnknownTarget, BadText)
"""What says that a plan will never be carried out; all else passes."""


@write.register
def _(command: leaving.Leaves, node: Node) -> EntryId:
    person = _who_leaves(node, command.person)
    check_last_owner(node, person)
    check_removal(node, _removal(person, command.posts))
    day = _last_day(node, command.day)
    text = check_text("text", command.text, BODY.low, BODY.high)
    check_standing(node)
    folder, before = node.home.plans, find_plan(node.home.plans, person)
    write_plan(folder, plan_of(person, day, command.posts))
    act = Farewell(person=person, day=day, text=text, renamed=command.renamed)
    try:
        return node.write(ContentKind.FAREWELL, act)
    except PersonError:
        if before is None:
            drop_plan(folder, person)
        else:
            write_plan(folder, before)
        raise


@write.register
def _(command: leaving.CallOff, node: Node) -> EntryId:
    person = _who_leaves(node, command.person)
    if not node.reader.last_day(person) and find_plan(node.home.plans, person) is None:
        raise OutOfReach(why="not_leaving", who=node.reader.name_of(person))
    text = check_text("text", command.text, BODY.low, BODY.high)
    written = node.write(ContentKind.FAREWELL, Farewell(person=person, text=text))
    drop_plan(node.home.plans, person)  # without it, the plan does nothing any more
    return written


class Leaving:
    """Of a running node: removes those whose last day is over, as it was planned here."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._signs: Signs = frozenset()
        self._next_ms: int | None = None
        self._rests_until_ms = 0

    def is_due(self) -> bool:
        """Whether :meth:`look` has something to do. In any thread, and without the writer."""
        signs = signs_of(self._node.home.plans)
        if signs != self._signs:
            times = [one.due_ms for one in read_plans(self._node.home.plans)]
            self._signs, self._next_ms = signs, min(times, default=None)
        now_ms = self._node.clock()
        return self._next_ms is not None and max(self._next_ms, self._rests_until_ms) <= now_ms

    def look(self) -> None:
        """Remove those who are due. What can be done later is tried again; what is refused is
        planned no more."""
        node, now_ms = self._node, self._node.clock()
        self._rests_until_ms = 0
        if node.views.lost():
            node.fold()
        elif node.behind:
            node.catch_up()
        for plan in read_plans(node.home.plans):
            if plan.due_ms > now_ms:
                return
            try:
                self._carry_out(plan)
            except PersonError as error:
                log.warning("a removal that is due could not be written: %s", error)
                self._rests_until_ms = now_ms + REST_MS
                return

    def _carry_out(self, plan: Plan) -> None:
        """Remove somebody, or let go of the plan where nothing will come of it.

        Raises:
            PersonError: it is tried again.
        """
        node, why = self._node, ""
        if node.governance.members and plan.person not in node.governance.members:
            why = "they are no member any more"
        elif node.reader.last_day(plan.person) != plan.day:
            why = "it was called off, or another day was named"
        else:
            try:
                spared = _SPARED[plan.posts]
                remove(node, _removal(plan.person, plan.posts), spared=spared, planned=True)
            except _FINAL as error:
                why = f"{type(error).__name__}: {error}"
        drop_plan(node.home.plans, plan.person)
        if why:
            who = plan.person.hex()[:12]
            log.warning("the removal of %s, planned for %s, is dropped: %s", who, plan.day, why)


_SPARED: Final = {
    Posts.KEEP: frozenset[int](),
    Posts.PROCESSES: frozenset({int(ContentKind.PROCESS)}),
    Posts.ERASE: frozenset[int](),
}
"""What is not erased of what somebody wrote."""


def _removal(person: PersonId, posts: Posts) -> Remove:
    return Remove(person, erase=posts is not Posts.KEEP)


def _who_leaves(node: Node, person: PersonId) -> PersonId:
    """A colleague of whom this person may say that.

    Raises:
        NotAllowed: it is for owners and administrators. UnknownTarget: there is nobody.
        OutOfReach: it is oneself.
    """
    rank = node.governance.rank_of_device(node.key.device)
    if rank is None or rank > Rank.ADMIN:
        raise NotAllowed(action="say that somebody leaves", needs="admin")
    found = colleague(node, person)
    if found == node.person:
        raise OutOfReach(why="self", who="")
    return found


def _last_day(node: Node, text: str) -> str:
    """A day from today on, within a year.

    Raises:
        BadText: none, or another one.
    """
    day = day_to_come(node, "day", text)
    if not day:
        raise BadText(field="day", rule="empty", limit=1)
    if (date.fromisoformat(day) - date.fromisoformat(today(node))).days > _FURTHEST_DAYS:
        raise BadText(field="day", rule="far")
    return day
