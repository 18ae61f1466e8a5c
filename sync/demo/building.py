"""Makes the example's homes: real keys and memberships, and entries with the example's times.

Each home gets the entries of its own person and what a newcomer is given at the door,
nothing else: the rest they fetch from each other when their nodes run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from sync.content.kinds import ContentKind
from sync.content.people import Profile
from sync.demo.admission import come_in
from sync.demo.office import Almanac, Colleague, Office, example_folder
from sync.demo.told import Event
from sync.demo.words import Words
from sync.local.commands import MarkSeen
from sync.node.core import Node
from sync.node.executing import execute
from sync.node.founding import found
from sync.values import EntryId, Lane, PersonId

HomeOf = Callable[[str], Path]


class ScriptedClock:
    """A clock that shows what it was set to."""

    def __init__(self, at_ms: int) -> None:
        self.at_ms = at_ms

    def __call__(self) -> int:
        """Unix milliseconds."""
        return self.at_ms


class Builder:
    """Writes the example into homes whose nodes do not run.

    ``entries`` counts all that was written, control entries included: a device that holds
    so many holds everything.
    """

    def __init__(self, office: Office, home_of: HomeOf, now_ms: int) -> None:
        self._office = office
        self._home_of = home_of
        self._almanac = Almanac.of(now_ms)
        self._clock = ScriptedClock(self._almanac.ms(office.founded))
        self._people: dict[str, PersonId] = {}
        self._words = Words(self._people, self._almanac)
        self._content = 0
        self._control = 0

    @property
    def entries(self) -> int:
        """How many entries the whole company has."""
        return self._content + self._control

    def found(self) -> None:
        """Make the company, let everybody in, and write what stands under ``before``.

        Raises:
            NoSpace, CannotWrite, NotAHome: as any writing command.
        """
        owner, *others = self._office.people
        self._found(owner)
        with ExitStack() as open_homes:
            nodes = {owner.key: open_homes.enter_context(self._open(owner.key))}
            for _, step in self._timeline(others):
                if isinstance(step, Colleague):
                    self._let_in(nodes[owner.key], step)
                    nodes[step.key] = open_homes.enter_context(self._open(step.key))
                    self._introduce(nodes[step.key], step)
                else:
                    self._write(nodes[step.by], step)
            self._look_around(nodes[self._office.window])
            self._control = sum(
                head.seq for head in nodes[owner.key].store.heads([Lane.CONTROL]).values()
            )

    def write_today(self) -> None:
        """Write what stands under ``today``. Raises as :meth:`found`."""
        with ExitStack() as open_homes:
            nodes = {
                key: open_homes.enter_context(self._open(key))
                for key in sorted({event.by for event in self._office.today})
            }
            for event in sorted(self._office.today, key=lambda event: self._almanac.ms(event.at)):
                self._write(nodes[event.by], event)

    def entry(self, key: str) -> EntryId:
        """The id of an event that was written."""
        return self._words.written[key]

    def _found(self, owner: Colleague) -> None:
        values = [(value.key, value.name, value.tile) for value in self._office.values]
        founded = found(
            self._home_of(owner.key),
            self._office.company,
            owner.name,
            clock=self._clock,
            values=values,
        )
        self._people[owner.key] = founded.person
        self._content += 1
        with self._open(owner.key) as node:
            self._introduce(node, owner)

    def _let_in(self, host: Node, newcomer: Colleague) -> None:
        home = self._home_of(newcomer.key)
        self._people[newcomer.key] = come_in(host, home, newcomer.name, newcomer.rank, self._clock)
        self._content += 1

    def _timeline(self, others: Sequence[Colleague]) -> Iterator[tuple[int, Colleague | Event]]:
        """Arrivals and writings in the order of time, with the clock set to each."""
        first = self._clock.at_ms
        steps: list[tuple[int, Colleague | Event]] = [
            (self._almanac.ms(one.joins) if one.joins else first + number * 60_000, one)
            for number, one in enumerate(others, 1)
        ]
        steps += [(self._almanac.ms(event.at), event) for event in self._office.before]
        for at_ms, step in sorted(steps, key=lambda step: step[0]):
            self._clock.at_ms = at_ms
            yield at_ms, step

    @contextmanager
    def _open(self, key: str) -> Iterator[Node]:
        node = Node.open(self._home_of(key), self._clock)
        try:
            yield node
        finally:
            node.close()

    def _introduce(self, node: Node, person: Colleague) -> None:
        portrait = example_folder() / "portraits" / f"{person.key}.png"
        profile = Profile(
            name=person.name,
            job=person.job,
            place=person.place,
            avatar=portrait.read_bytes(),
            birthday=self._almanac.month_day(person.birthday),
            since=self._almanac.day(person.since),
            team=person.team,
            phone=person.phone,
            skills=list(person.skills),
        )
        node.write(ContentKind.PROFILE, profile)
        self._content += 1

    def _look_around(self, node: Node) -> None:
        self._clock.at_ms = self._almanac.ms(self._office.looked_at.at)
        for channel in self._office.looked_at.channels:
            execute(node, MarkSeen(channel))

    def _write(self, node: Node, event: Event) -> None:
        self._clock.at_ms = self._almanac.ms(event.at)
        entry = self._words.write(node, event)
        self._content += 1
        if event.key:
            self._words.written[event.key] = entry
