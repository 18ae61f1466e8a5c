"""From a history that fails to the shortest one that can be found in so many tries.

Source: delta debugging (Zeller and Hildebrandt, 2002): leave out halves, then quarters, and so
on down to single steps, as long as what is left still fails.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import count

from support.sim_steps import History, Step

Fails = Callable[[History], bool]


def shorten(history: History, fails: Fails, tries: int) -> History:
    """The shortest history found that still fails; ``history`` itself when nothing can go.

    ``fails`` is asked up to ``tries`` times: how busy the machine is changes nothing.
    """
    asked = count()

    def still(candidate: History) -> bool:
        return next(asked) < tries and fails(candidate)

    history = _fewer_steps(history, still)
    history = _fewer_people(history, still)
    return _fewer_steps(history, still)


def _fewer_steps(history: History, fails: Fails) -> History:
    size = max(1, len(history.steps) // 2)
    while True:
        start, found = 0, False
        while start < len(history.steps):
            candidate = replace(history, steps=_without(history.steps, start, start + size))
            if fails(candidate):
                history, found = candidate, True
            else:
                start += size
        if size == 1 and not found:
            return history
        size = max(1, size // 2)


def _fewer_people(history: History, fails: Fails) -> History:
    """Without those who do nothing that matters; steps keep who does them."""
    for name in history.people:
        people = tuple(other for other in history.people if other != name)
        if len(people) < 2 or name == history.rogue:
            continue
        steps = tuple(
            replace(step, home=people.index(who))
            for step in history.steps
            if (who := history.people[step.home % len(history.people)]) != name
        )
        candidate = replace(history, people=people, steps=steps)
        if fails(candidate):
            history = candidate
    return history


def _without(steps: Sequence[Step], first: int, end: int) -> tuple[Step, ...]:
    """Some steps left out; the others happen when they happened before."""
    waited = sum(step.after_s for step in steps[first:end])
    rest = steps[end:]
    if rest:
        rest = (replace(rest[0], after_s=round(rest[0].after_s + waited, 4)), *rest[1:])
    return (*steps[:first], *rest)
