"""What a running node looks for: several that wait for their time, as one."""

from __future__ import annotations

from dataclasses import dataclass

from sync.node.due import Timely


@dataclass
class Waits:
    """Something that is due, or not."""

    due: bool
    asked: int = 0
    looks: int = 0

    def is_due(self) -> bool:
        self.asked += 1
        return self.due

    def look(self) -> None:
        self.looks += 1


def test_several_that_wait_for_their_time_are_looked_after_as_one() -> None:
    first, second = Waits(due=False), Waits(due=False)
    both = Timely(first, second)
    assert not both.is_due()

    first.due = True
    assert both.is_due()
    both.look()

    assert (first.asked, second.asked) == (2, 2)  # each notes by it what is there
    assert (first.looks, second.looks) == (1, 1)
