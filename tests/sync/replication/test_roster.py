"""Of two sessions with one device, both ends keep the same one."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import permutations
from typing import cast

import pytest

from support.chains import key_of
from sync.replication.link import Link
from sync.replication.roster import READS_ONLY, SETTLED_S, Roster, Verdict
from sync.values import DeviceId

CARMEN, DIEGO = sorted((key_of("Carmen").device, key_of("Diego").device))


@dataclass(eq=False)
class SessionSeen:
    """What the roster looks at in a session."""

    peer_instance: bytes
    token: bytes


@dataclass(eq=False)
class LinkSeen:
    """One end of a connection."""

    device: DeviceId
    dialled: bool
    session: SessionSeen
    born_at: float = 0.0
    seen: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Connection:
    """A connection between Carmen's and Diego's devices."""

    name: str
    carmen_dialled: bool
    born_at: float = 0.0

    def end(self, of: DeviceId, instance: bytes = b"i") -> Link:
        """The link that this end of it sees."""
        other = DIEGO if of == CARMEN else CARMEN
        dialled = self.carmen_dialled == (of == CARMEN)
        return cast(
            Link, LinkSeen(other, dialled, SessionSeen(instance, self.name.encode()), self.born_at)
        )


def kept(own: DeviceId, order: tuple[Connection, ...]) -> str:
    """Which connection one end keeps when they are authenticated in this order."""
    roster = Roster(own, b"own", 24)
    for connection in order:
        link = connection.end(own)
        if roster.judge(link, 0.0) is Verdict.WELCOME:
            roster.take(link)
    stays = roster.link_to(DIEGO if own == CARMEN else CARMEN)
    assert stays is not None
    return stays.session.token.decode()


@pytest.mark.parametrize("old_by_carmen", [True, False])
@pytest.mark.parametrize("new_by_carmen", [True, False])
def test_a_connection_made_long_after_the_other_takes_its_place(
    old_by_carmen: bool, new_by_carmen: bool
) -> None:
    # Diego's address changed: to him the old connection is gone, Carmen's end does not know yet.
    old = Connection("old", old_by_carmen, 0.0)
    new = Connection("new", new_by_carmen, SETTLED_S + 1)

    assert kept(CARMEN, (old, new)) == kept(DIEGO, (old, new)) == "new"


@pytest.mark.parametrize(
    "connections",
    [
        (Connection("one", True), Connection("two", False)),
        (Connection("one", True), Connection("two", True)),
        (Connection("one", False), Connection("two", False)),
        (Connection("one", False), Connection("two", True), Connection("three", False)),
    ],
)
def test_both_ends_keep_the_same_connection_in_whatever_order(
    connections: tuple[Connection, ...],
) -> None:
    orders = list(permutations(connections))

    verdicts = {kept(own, order) for own in (CARMEN, DIEGO) for order in orders}

    assert len(verdicts) == 1


def test_the_connection_dialled_by_the_smaller_key_stays() -> None:
    assert CARMEN < DIEGO
    order = (Connection("a", False), Connection("z", True))

    assert kept(CARMEN, order) == kept(DIEGO, order) == "z"


def test_a_peer_that_was_started_again_replaces_its_old_session() -> None:
    roster = Roster(CARMEN, b"own", 24)
    old = Connection("one", True).end(CARMEN, b"before")
    new = Connection("two", False).end(CARMEN, b"after")
    roster.take(old)

    assert roster.judge(new, 0.0) is Verdict.WELCOME
    assert roster.take(new) == [old]
    roster.remove(old)
    assert roster.link_to(DIEGO) is new


def test_a_copy_that_only_reads_does_not_push_out_the_home_itself() -> None:
    roster = Roster(CARMEN, b"own", 24)
    home = Connection("one", True).end(CARMEN, b"the home")
    copy = Connection("two", True).end(CARMEN, READS_ONLY + b"the copy")
    roster.take(home)

    assert roster.judge(copy, 0.0) is Verdict.REDUNDANT

    roster.remove(home)
    roster.take(copy)
    again = Connection("three", True).end(CARMEN, READS_ONLY + b"the copy again")
    assert roster.judge(again, 0.0) is Verdict.WELCOME
    assert roster.judge(home, 0.0) is Verdict.WELCOME


def writing(mark: bytes, of: bytes) -> bytes:
    """The instance of a process that writes in an epoch with this mark."""
    return b"start " + mark + of


def test_a_copy_that_went_on_in_an_epoch_of_its_own_stays_beside_its_original() -> None:
    roster = Roster(CARMEN, b"own", 24)
    home = Connection("one", True).end(CARMEN, writing(b"1111", b"home"))
    copy = Connection("two", False).end(CARMEN, writing(b"2222", b"copy"))
    roster.take(home)

    assert roster.judge(copy, 0.0) is Verdict.WELCOME
    assert roster.take(copy) == []

    again = Connection("three", True).end(CARMEN, writing(b"1111", b"home, restarted"))
    assert roster.judge(again, 0.0) is Verdict.WELCOME
    assert roster.take(again) == [home]
    third = Connection("four", True).end(CARMEN, writing(b"3333", b"third"))
    assert roster.judge(third, 0.0) is Verdict.WELCOME
    assert roster.take(third) == [copy]
    roster.remove(third)
    assert roster.link_to(DIEGO) is again


def test_of_a_connected_device_only_a_process_in_another_epoch_is_dialled() -> None:
    roster = Roster(CARMEN, b"own", 24)
    assert not roster.reaches(DIEGO, b"")
    roster.take(Connection("one", True).end(CARMEN, writing(b"1111", b"home")))

    assert roster.reaches(DIEGO, b"")
    assert roster.reaches(DIEGO, writing(b"1111", b"home, before"))
    assert roster.reaches(DIEGO, READS_ONLY + b"2222copy")
    assert not roster.reaches(DIEGO, writing(b"2222", b"copy"))
    roster.take(Connection("two", True).end(CARMEN, writing(b"2222", b"copy")))
    assert roster.reaches(DIEGO, writing(b"3333", b"third"))


def test_our_own_device_is_ourselves_or_a_clone() -> None:
    roster = Roster(DIEGO, b"own", 24)

    assert roster.judge(Connection("one", True).end(CARMEN, b"own"), 0.0) is Verdict.OURSELVES
    assert roster.judge(Connection("one", True).end(CARMEN, b"other"), 0.0) is Verdict.CLONE


def test_a_full_house_takes_nobody_new() -> None:
    roster = Roster(CARMEN, b"own", 0)

    assert roster.judge(Connection("one", True).end(CARMEN), 0.0) is Verdict.FULL


def test_a_shunned_device_may_come_back_when_its_time_is_over() -> None:
    roster = Roster(CARMEN, b"own", 24)
    roster.shun(DIEGO, until=600.0)

    assert roster.judge(Connection("one", True).end(CARMEN), 599.0) is Verdict.SHUNNED
    assert roster.judge(Connection("one", True).end(CARMEN), 600.0) is Verdict.WELCOME
