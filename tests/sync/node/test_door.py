"""The door: who may invite, and who is let in (protocol.md 5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from sync.errors import BadText, NotAllowed
from sync.local.governing import InviteMade, MakeInvite
from sync.log.runs import Run
from sync.node.core import Node
from sync.node.door import EXPIRY_GRACE_MS, admit
from sync.node.founding import found
from sync.node.inviting import DAY_MS, make_invite
from sync.node.joining import Applicant, settle
from sync.node.membership import Created
from sync.replication.joining import Admission
from sync.replication.office import AdmissionAnswer
from sync.replication.protocol.admission import InviteCode
from sync.store.home import HomePaths
from sync.store.serving import read_run
from sync.values import EntryId, Lane, PersonId, Rank

START_MS = 1_795_000_000_000


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    now_ms: int = START_MS

    def __call__(self) -> int:
        return self.now_ms


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def company(tmp_path: Path, clock: Clock) -> Created:
    return found(tmp_path / "carmen", "Cerámicas Oliva", "Carmen Oliva", clock=clock)


@pytest.fixture
def carmen(company: Created, tmp_path: Path, clock: Clock) -> Iterator[Node]:
    node = Node.open(tmp_path / "carmen", clock)
    yield node
    node.close()


def invite(node: Node, role: Rank = Rank.MEMBER, uses: int = 1) -> InviteMade:
    return make_invite(node, MakeInvite(role=int(role), uses=uses, days=1))


class Newcomer:
    """A device with an invitation, in front of the door."""

    def __init__(self, home: Path, made: InviteMade, clock: Clock) -> None:
        self.home = HomePaths(home)
        self.home.prepare()
        self.made = made
        self.clock = clock
        self.applicant = Applicant(self.home, InviteCode.parse(made.code), clock)

    def knock(self, door: Node, *, yes: bool = False, words: Sequence[str] = ()) -> AdmissionAnswer:
        entry = self.applicant.compose(door.company, EntryId(self.made.id))
        run = Run(entry.header.key, 1, (entry.raw,), entry.signature, {}, {1: entry.payload})
        return admit(door, run, self.applicant.keys.device, yes=yes, words=words)

    def enter(self, door: Node, name: str, *, yes: bool = False, words: Sequence[str] = ()) -> Node:
        welcome = self.knock(door, yes=yes, words=words)
        assert welcome.secret is not None
        runs = [
            run
            for log, head in door.store.heads([Lane.CONTROL]).items()
            if (run := read_run(door.store, log, 1, head.seq)) is not None
        ]
        admission = Admission(
            company=door.company,
            control=tuple(runs),
            secret=welcome.secret,
            epoch=welcome.epoch,
            peer=door.key.device,
            address="",
            person=PersonId(self.applicant.keys.device),
        )
        settle(self.home, self.applicant.keys, admission, name, "", self.clock)
        return Node.open(self.home.root, self.clock)


def test_whoever_brings_a_good_invitation_is_a_member(
    carmen: Node, tmp_path: Path, clock: Clock
) -> None:
    marta = Newcomer(tmp_path / "marta", invite(carmen), clock).enter(carmen, "Marta Ruiz")

    assert carmen.governance.rank_of_device(marta.key.device) is Rank.MEMBER
    assert marta.governance.digest() == carmen.governance.digest()
    assert marta.keys.secrets == carmen.keys.secrets
    marta.close()


def test_a_used_invitation_lets_nobody_else_in(carmen: Node, tmp_path: Path, clock: Clock) -> None:
    made = invite(carmen)
    assert Newcomer(tmp_path / "marta", made, clock).knock(carmen).refused is None
    before = carmen.store.digest()

    second = Newcomer(tmp_path / "other", made, clock).knock(carmen)

    assert second.refused == "used"
    assert second.secret is None
    assert carmen.store.digest() == before


def test_an_invitation_for_two_lets_two_in(carmen: Node, tmp_path: Path, clock: Clock) -> None:
    made = invite(carmen, uses=2)

    answers = [Newcomer(tmp_path / n, made, clock).knock(carmen).refused for n in ("a", "b", "c")]

    assert answers == [None, None, "used"]


def test_a_newcomer_whose_answer_was_lost_gets_it_again(
    carmen: Node, tmp_path: Path, clock: Clock
) -> None:
    newcomer = Newcomer(tmp_path / "marta", invite(carmen), clock)
    first = newcomer.knock(carmen)
    entries = carmen.store.count()

    restarted = Newcomer(tmp_path / "marta", newcomer.made, clock)

    assert restarted.knock(carmen) == first
    assert carmen.store.count() == entries


def test_an_expired_invitation_is_refused_after_a_day_of_grace(
    carmen: Node, tmp_path: Path, clock: Clock
) -> None:
    # T53
    made = invite(carmen, uses=2)
    clock.now_ms = made.expires_ms + EXPIRY_GRACE_MS
    in_grace = Newcomer(tmp_path / "marta", made, clock).knock(carmen)
    clock.now_ms += 1

    late = Newcomer(tmp_path / "other", made, clock).knock(carmen)

    assert (in_grace.refused, late.refused) == (None, "expired")


def test_a_member_invites_nobody_and_an_admin_members_only(
    carmen: Node, tmp_path: Path, clock: Clock
) -> None:
    member = Newcomer(tmp_path / "marta", invite(carmen), clock).enter(carmen, "Marta Ruiz")
    admin = Newcomer(tmp_path / "amparo", invite(carmen, Rank.ADMIN), clock).enter(
        carmen, "Amparo Gil", yes=True
    )

    with pytest.raises(NotAllowed):
        invite(member)
    with pytest.raises(NotAllowed):
        invite(admin, Rank.ADMIN)
    assert invite(admin).role == Rank.MEMBER
    member.close()
    admin.close()


def test_only_the_recovery_words_make_a_second_owner(
    carmen: Node, company: Created, tmp_path: Path, clock: Clock
) -> None:
    with pytest.raises(BadText) as refused:
        invite(carmen, Rank.OWNER)
    assert refused.value.facts["rule"] == "missing"
    wrong = [*company.recovery[1:], company.recovery[0]]
    with pytest.raises(BadText):
        make_invite(carmen, MakeInvite(int(Rank.OWNER), 1, 1, wrong))

    made = make_invite(carmen, MakeInvite(int(Rank.OWNER), 1, 1, list(company.recovery)))

    newcomer = Newcomer(tmp_path / "ines", made, clock)
    assert newcomer.knock(carmen).refused == "confirm"
    with pytest.raises(BadText):
        newcomer.knock(carmen, yes=True)
    ines = newcomer.enter(carmen, "Inés Calatrava", yes=True, words=company.recovery)
    assert carmen.governance.rank_of_device(ines.key.device) is Rank.OWNER
    ines.close()


def test_a_member_s_device_lets_in_and_an_admin_s_closes_the_invitation(
    carmen: Node, tmp_path: Path, clock: Clock
) -> None:
    made = invite(carmen, uses=2)
    marta = Newcomer(tmp_path / "marta", made, clock).enter(carmen, "Marta Ruiz")

    answer = Newcomer(tmp_path / "ruben", made, clock).knock(marta)

    assert answer.secret == marta.keys.secrets[0][1]
    assert not marta.governance.invites[EntryId(made.id)].closed
    marta.close()


def test_an_invitation_that_this_door_never_heard_of_is_unknown(
    carmen: Node, tmp_path: Path, clock: Clock
) -> None:
    made = invite(carmen)
    other = found(tmp_path / "otra", "Otra", "Otra")
    door = Node.open(tmp_path / "otra", clock)

    answer = Newcomer(tmp_path / "marta", made, clock).knock(door)

    assert answer.refused == "unknown"
    assert door.company == other.company
    door.close()


def test_expiry_is_as_many_days_away_as_asked(carmen: Node) -> None:
    assert invite(carmen).expires_ms == START_MS + DAY_MS
