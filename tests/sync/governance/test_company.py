"""Settings, secrets, hiding and erasing, checkpoints, pruning, succession."""

from __future__ import annotations

import pytest

from support.control import POLICY, device_of, names_of
from support.office_acts import OfficeActs, person_of
from sync.codec import encode
from sync.governance.acts import (
    Checkpoint,
    ControlKind,
    Erase,
    KeyEpoch,
    Lockbox,
    Prune,
    SetPolicy,
    Tip,
)
from sync.governance.acts.founding import Policy
from sync.governance.notes import AlarmKind
from sync.values import EntryId, Lane, LogKey, Rank

POST = EntryId(b"p" * 32)


def office() -> OfficeActs:
    """Carmen and Olga are owners, Marta and Javi admins, Pepe and Sara members."""
    logs = OfficeActs()
    logs.admitted("root", "Olga", Rank.OWNER)
    logs.hire("Marta", "Javi", role=Rank.ADMIN)
    logs.hire("Pepe", "Sara", by="Marta")
    return logs


# -- settings -----------------------------------------------------------------------


def test_the_founding_policy_holds_until_an_owner_sets_another() -> None:
    logs = office()
    logs.set_policy("Marta", "by an admin")
    assert logs.evaluate().policy == POLICY

    change = logs.set_policy("Olga", "by an owner")

    governance = logs.evaluate()
    assert governance.policy.name == "by an owner"
    assert governance.settings.policy == change


def test_two_owners_who_disagree_have_the_senior_ones_settings() -> None:
    logs = office()
    logs.set_policy("Carmen", "founder")
    logs.set_policy("Olga", "second owner")

    assert logs.evaluate().policy.name == "founder"


def test_an_owner_who_has_seen_the_settings_changes_them() -> None:
    logs = office()
    first = logs.set_policy("Carmen", "founder")
    logs.set_policy("Olga", "second owner", replaces=[first])

    assert logs.evaluate().policy.name == "second owner"


def test_an_owner_does_not_replace_the_settings_of_the_root() -> None:
    logs = office()
    first = logs.set_policy("root", "root")
    logs.set_policy("Olga", "owner", replaces=[first])

    assert logs.evaluate().policy.name == "root"


def test_all_settings_are_told() -> None:
    logs = office()
    act = SetPolicy(
        policy=Policy(name="x"),
        min_proto=2,
        retention_months=24,
        anchors=["tower:47800"],
        communicators=[person_of("Pepe")],
        moderators=[person_of("Sara")],
        answer_days=3,
    )

    logs.write("Carmen", ControlKind.POLICY, act)

    settings = logs.evaluate().settings
    assert (settings.min_proto, settings.retention_months) == (2, 24)
    assert settings.anchors == ("tower:47800",)
    assert settings.communicators == (person_of("Pepe"),)
    assert settings.moderators == (person_of("Sara"),)
    assert settings.answer_days == 3


def test_nobody_has_promised_anything_but_the_usual_until_an_owner_does() -> None:
    logs = office()
    before = logs.evaluate()

    logs.write("Carmen", ControlKind.POLICY, SetPolicy(policy=before.policy, answer_days=2))

    after = logs.evaluate()
    assert (before.settings.answer_days, after.settings.answer_days) == (5, 2)
    assert before.digest() != after.digest()


# -- the network secret -------------------------------------------------------------


def rotate(logs: OfficeActs, author: str, n: int, *names: str, excluded: str = "") -> EntryId:
    boxes = [Lockbox(device_of(name)[:8], bytes(80)) for name in names]
    kept_from = [device_of(name)[:8] for name in excluded.split()]
    act = KeyEpoch(n=n, lockboxes=boxes, excluded=kept_from)
    return logs.write(author, ControlKind.KEY_EPOCH, act)


def test_the_highest_number_is_current_and_then_the_lowest_hash() -> None:
    logs = office()
    assert logs.evaluate().secret_epochs.current is None
    rotate(logs, "Marta", 2, "Pepe")
    same = [rotate(logs, "Marta", 3, "Pepe"), rotate(logs, "Javi", 3, "Sara")]
    rotate(logs, "Pepe", 9, "Pepe")

    epochs = logs.evaluate().secret_epochs

    assert epochs.current is not None
    assert (epochs.current.n, epochs.current.id) == (3, min(same))
    assert len(epochs.all) == 3


def test_a_revoked_device_makes_the_secret_dirty_until_one_is_kept_from_it() -> None:
    logs = office()
    assert not logs.evaluate().secret_epochs.dirty
    logs.revoke("Marta", "Pepe")
    assert logs.evaluate().secret_epochs.dirty

    rotate(logs, "Marta", 2, "Carmen", "Sara", excluded="Pepe")

    assert not logs.evaluate().secret_epochs.dirty


def test_two_removals_and_rotations_at_once_leave_a_dirty_secret_that_one_more_cleans() -> None:
    logs = office()
    logs.revoke("Marta", "Pepe")
    rotate(logs, "Marta", 2, "Carmen", "Sara", excluded="Pepe")
    logs.revoke("Javi", "Sara")
    rotate(logs, "Javi", 2, "Carmen", "Pepe", excluded="Sara")
    assert logs.evaluate().secret_epochs.dirty

    rotate(logs, "Carmen", 3, "Carmen", excluded="Pepe Sara")

    epochs = logs.evaluate().secret_epochs
    assert not epochs.dirty
    assert epochs.current is not None
    assert epochs.current.boxes == (device_of("Carmen")[:8],)


# -- hiding, erasing, pruning, checkpoints ------------------------------------------


def test_an_admin_hides_what_a_member_wrote_and_shows_it_again() -> None:
    logs = office()
    logs.hide("Marta", POST)
    governance = logs.evaluate()
    assert governance.is_hidden(POST, device_of("Pepe"))
    assert not governance.is_hidden(POST, device_of("Javi"))
    assert not governance.is_hidden(POST, device_of("Carmen"))

    logs.hide("Javi", POST, on=False)

    assert not logs.evaluate().is_hidden(POST, device_of("Pepe"))


def test_the_strongest_rank_decides_what_is_hidden() -> None:
    logs = office()
    logs.hide("Carmen", POST)
    logs.hide("Marta", POST, on=False)
    logs.hide("Pepe", POST, on=False)

    assert logs.evaluate().hidden[POST].by == device_of("Carmen")


def test_an_order_to_erase_counts_from_an_admin_and_stays() -> None:
    logs = office()
    logs.write("Pepe", ControlKind.ERASE, Erase(entries=[POST]))
    assert logs.evaluate().erased == {}

    first = logs.write("Marta", ControlKind.ERASE, Erase(entries=[POST]))
    logs.write("Javi", ControlKind.ERASE, Erase(entries=[POST]))

    governance = logs.evaluate()
    assert governance.erased[POST].act == first
    assert governance.is_erased(POST, device_of("Pepe"))
    assert not governance.is_erased(POST, device_of("Marta"))


def test_the_newest_checkpoint_of_each_admin_is_kept() -> None:
    logs = office()
    for author in ("Marta", "Marta", "Carmen", "Pepe"):
        last = logs.write(author, ControlKind.CHECKPOINT, Checkpoint(heads=logs.tips(author)))
    logs.write("Marta", ControlKind.CHECKPOINT, b"rubbish")

    checkpoints = logs.evaluate().checkpoints

    assert set(checkpoints) == {device_of("Marta"), device_of("Carmen")}
    assert last not in {note.id for note in checkpoints.values()}
    assert len(checkpoints[device_of("Marta")].heads) == 1


@pytest.mark.parametrize(
    ("author", "lane", "pruned"),
    [
        ("Carmen", Lane.CONTENT, True),
        ("Pepe", Lane.CONTENT, True),
        ("Marta", Lane.CONTENT, False),
        ("Sara", Lane.CONTENT, False),
        ("Carmen", Lane.CONTROL, False),
    ],
)
def test_owners_and_the_author_prune_a_log_but_never_the_control_lane(
    author: str, lane: Lane, pruned: bool
) -> None:
    logs = office()
    tip = Tip(1, lane, 9, POST)
    logs.write(author, ControlKind.PRUNE, Prune(device=device_of("Pepe"), tip=tip))

    prunes = logs.evaluate().prunes

    assert set(prunes) == ({LogKey(device_of("Pepe"), 1, lane)} if pruned else set())


# -- succession ---------------------------------------------------------------------

PEOPLE = ("Carmen", "Olga", "Marta", "Javi", "Pepe", "Sara")


def test_two_thirds_of_the_people_make_a_new_owner() -> None:
    logs = office()
    proposal = logs.propose("Marta", "Javi")
    logs.assent(proposal, "Marta", "Javi", "Pepe", "Pepe")
    note = logs.evaluate().successions[proposal]
    assert (len(note.assents), note.needed, note.effective) == (3, 4, False)

    logs.assent(proposal, "Sara")
    logs.set_policy("Javi", "new owner")

    governance = logs.evaluate()
    assert governance.successions[proposal].effective
    assert names_of(governance, "Javi") == {"Javi": Rank.OWNER}
    assert governance.policy.name == "new owner"


def test_a_living_owner_stops_a_succession_whenever_the_veto_arrives() -> None:
    logs = office()
    proposal = logs.propose("Marta", "Javi")
    logs.assent(proposal, *PEOPLE[1:])
    assert names_of(logs.evaluate(), "Javi") == {"Javi": Rank.OWNER}
    logs.veto("Marta", proposal)
    assert names_of(logs.evaluate(), "Javi") == {"Javi": Rank.OWNER}

    logs.veto("Carmen", proposal)

    assert names_of(logs.evaluate(), "Javi") == {"Javi": Rank.ADMIN}


def test_people_invited_after_the_yes_neither_decide_nor_count() -> None:
    logs = office()
    proposal = logs.propose("Marta", "Javi")
    friends = [f"friend {number}" for number in range(9)]
    logs.hire(*friends, by="Marta")
    logs.assent(proposal, "Marta", "Javi", "Pepe", *friends)
    assert not logs.evaluate().successions[proposal].effective

    logs.assent(proposal, "Sara")

    note = logs.evaluate().successions[proposal]
    assert (note.needed, note.effective) == (4, True)


def test_a_member_proposes_nobody() -> None:
    logs = office()
    proposal = logs.propose("Pepe", "Pepe")
    logs.assent(proposal, *PEOPLE)

    assert logs.evaluate().successions == {}


def test_a_company_above_its_size_is_an_alarm_and_nobody_is_put_out() -> None:
    logs = office()
    invite = logs.invite("Marta", uses=200, code="all")
    names = [f"colleague {number}" for number in range(145)]
    for name in names:
        logs.join(name, invite, code="all")

    governance = logs.evaluate()

    assert len(governance.members) == 151
    assert [alarm.kind for alarm in governance.alarms] == [AlarmKind.CROWDED]


def test_a_key_epoch_fits_a_lockbox_for_every_device() -> None:
    boxes = [Lockbox(bytes(8), bytes(80))] * 300
    assert len(encode(KeyEpoch(n=1, lockboxes=boxes))) < 64 * 1024


def test_a_refusal_stays_one_when_its_author_has_another_computer() -> None:
    logs = office()
    proposal = logs.propose("Marta", "Javi")
    logs.assent(proposal, "Marta", "Javi", "Pepe", "Sara")
    logs.add_device("Carmen", "Carmen's laptop")
    logs.veto("Carmen's laptop", proposal)
    assert not logs.evaluate().successions[proposal].effective

    logs.revoke("Carmen", "Carmen's laptop", tips=logs.tips("Carmen's laptop"))

    note = logs.evaluate().successions[proposal]
    assert note.vetoes
    assert not note.effective
