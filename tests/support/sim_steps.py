"""What happens in a simulated office: a list of steps, made from a seed before anything runs.

Steps are plain data. Each brings its own dice, so a step does the same whether or not the
steps before it were left out; one that makes no sense where it stands does nothing. That is
what lets a failing history be shortened.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from random import Random

from support.sim_company import PEOPLE
from support.sim_wire import Weather
from sync.values import Rank


class Act(StrEnum):
    """What one step does."""

    POST = "post"
    COMMENT = "comment"
    REACT = "react"
    KUDOS = "kudos"
    ANNOUNCE = "announce"
    ACKNOWLEDGE = "acknowledge"
    PROFILE = "profile"
    BURST = "burst"
    PART = "part"
    HEAL = "heal"
    SNAP = "snap"
    STOP = "stop"
    KILL = "kill"
    POWER = "power"
    POWER_IN_WRITE = "power in a write"
    START = "start"
    CLOCK = "clock"
    INVITE = "invite"
    KNOCK = "knock"
    BACKUP = "backup"
    RESTORE = "restore"
    CLONE = "clone"
    CONTINUE = "continue"
    REMOVE = "remove"
    COUNT_LATER = "count later"
    ROLE = "role"
    ERASE = "erase"
    EDIT = "edit"
    PRUNE = "prune"
    ROGUE = "rogue"


WRITING = (
    (Act.POST, 10),
    (Act.COMMENT, 4),
    (Act.REACT, 4),
    (Act.KUDOS, 1),
    (Act.ANNOUNCE, 1),
    (Act.ACKNOWLEDGE, 2),
    (Act.PROFILE, 1),
    (Act.BURST, 1),
)
"""What people do, with how often."""

DEEDS = frozenset({act for act, _ in WRITING}) | {
    Act.REMOVE,
    Act.COUNT_LATER,
    Act.ROLE,
    Act.ERASE,
    Act.EDIT,
    Act.PRUNE,
}
"""What people do; everything else is done to them."""

FAULTS: dict[str, tuple[tuple[Act, int], ...]] = {
    "network": ((Act.PART, 3), (Act.HEAL, 3), (Act.SNAP, 4)),
    "nights": ((Act.STOP, 3), (Act.START, 5)),
    "crashes": ((Act.KILL, 2), (Act.POWER, 2), (Act.POWER_IN_WRITE, 2), (Act.START, 6)),
    "clocks": ((Act.CLOCK, 2),),
    "newcomers": ((Act.INVITE, 3), (Act.KNOCK, 4)),
    "restores": ((Act.BACKUP, 4), (Act.RESTORE, 4), (Act.CONTINUE, 3)),
    "clones": ((Act.CLONE, 2), (Act.CONTINUE, 3)),
    "authority": ((Act.REMOVE, 2), (Act.COUNT_LATER, 1), (Act.ROLE, 3)),
    "rogue": ((Act.ROGUE, 6),),
    "second thoughts": ((Act.ERASE, 4), (Act.EDIT, 6)),
}
"""Families of trouble; a seed takes some of them."""

RETENTION: tuple[tuple[Act, int], ...] = ((Act.PRUNE, 6),)
"""One more, where nobody's authority ends: a PRUNE that becomes void when its bytes are gone
leaves who heard of it in time and who did not with different memories."""


@dataclass(frozen=True, slots=True)
class Step:
    """``after_s`` seconds after the step before it, ``home`` (a number) does ``act``.

    ``dice`` seeds whatever else has to be chosen.
    """

    after_s: float
    act: Act
    home: int
    dice: int

    def random(self) -> Random:
        """The step's own dice."""
        return Random(self.dice)


@dataclass(frozen=True, slots=True)
class History:
    """Everything that a run depends on."""

    seed: str
    people: tuple[str, ...]
    shape: str
    weather: Weather
    disk_s: float
    families: tuple[str, ...]
    rogue: str
    steps: tuple[Step, ...] = field(repr=False)

    def __str__(self) -> str:
        """As a person reads it."""
        lines = [
            f"seed {self.seed}: {', '.join(self.people)} in a {self.shape}, {self.weather},"
            f" disk {self.disk_s * 1000:.1f} ms, {' '.join(self.families) or 'no faults'}"
            + (f", {self.rogue} is the rogue" if self.rogue else "")
        ]
        at = 0.0
        for number, step in enumerate(self.steps):
            at += step.after_s
            who = self.people[step.home % len(self.people)]
            lines.append(f"{number:4} {at:9.3f} s  {who}: {step.act} ({step.dice})")
        return "\n".join(lines)


def history_of(seed: str) -> History:
    """The history of a seed."""
    dice = Random(f"patio/{seed}")
    people = _cast(dice)
    families = tuple(name for name in FAULTS if dice.random() < 0.35)
    rogue = dice.choice(people[1:]) if "rogue" in families else ""
    retention = Random(f"patio/{seed}/retention").random() < 0.4
    retention = retention and "authority" not in families
    fast = dice.random() < 0.6
    weather = Weather(
        delay_s=dice.choice((0.0005, 0.002, 0.01, 0.05)),
        jitter_s=dice.choice((0.0, 0.003, 0.03, 0.2)),
        bytes_s=0.0 if fast else dice.choice((20_000.0, 200_000.0)),
    )
    acts = [*WRITING, *(act for name in families for act in FAULTS[name])]
    if retention:
        acts += RETENTION
        families = (*families, "retention")
    kinds, weights = [act for act, _ in acts], [weight for _, weight in acts]
    steps = tuple(
        Step(
            _pause(dice),
            dice.choices(kinds, weights)[0],
            dice.randrange(len(people)),
            dice.getrandbits(32),
        )
        for _ in range(dice.choice((15, 20, 25, 30, 40, 60)))
    )
    shape = dice.choice(("mesh", "mesh", "mesh", "chain", "ring", "star"))
    disk_s = dice.choice((0.0005, 0.003, 0.02))
    return History(seed, people, shape, weather, disk_s, families, rogue, steps)


def _cast(dice: Random) -> tuple[str, ...]:
    """Three to five people, somebody with authority among them, in any order."""
    strong = [name for name, rank in PEOPLE if rank <= Rank.ADMIN]
    chosen = [dice.choice(strong)]
    others = [name for name, _ in PEOPLE if name not in chosen]
    chosen += dice.sample(others, dice.choice((2, 2, 2, 3, 3, 4)))
    dice.shuffle(chosen)
    return tuple(chosen)


def _pause(dice: Random) -> float:
    """Mostly quick, now and then long enough for deadlines to pass."""
    roll = dice.random()
    if roll < 0.7:
        return round(dice.uniform(0.001, 0.3), 4)
    return round(dice.uniform(0.3, 4.0) if roll < 0.98 else dice.uniform(5.0, 70.0), 3)
