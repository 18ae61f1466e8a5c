"""What moderators hide and erase: like an admin, while they are moderators, and giving way to every
admin."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from random import Random

import pytest

from support.control import POLICY, device_of
from support.office_acts import OfficeActs, person_of
from sync.governance.acts import ControlKind, Erase, Hide, SetPolicy, Tip
from sync.governance.evaluate import Evaluator
from sync.governance.forest import MEMBER_ENTRIES, MEMBER_EPOCHS
from sync.governance.state import Governance
from sync.values import EntryId, Rank

POST, OTHER = EntryId(bytes([1]) * 32), EntryId(bytes([2]) * 32)


def office() -> OfficeActs:
    """Carmen and Olga are owners, Marta and Javi admins, Pepe, Sara and Ines members."""
    logs = OfficeActs()
    logs.admitted("root", "Olga", Rank.OWNER)
    logs.hire("Marta", "Javi", role=Rank.ADMIN)
    logs.hire("Pepe", "Sara", "Ines", by="Marta")
    return logs


def appoint(
    logs: OfficeActs,
    author: str,
    *names: str,
    replaces: Sequence[EntryId] = (),
    marks: Sequence[Tip] = (),
) -> EntryId:
    people = [person_of(name) for name in names]
    act = SetPolicy(policy=POLICY, replaces=list(replaces), moderators=people, marks=list(marks))
    return logs.write(author, ControlKind.POLICY, act)


def erase(logs: OfficeActs, author: str, *entries: EntryId, hlc: int | None = None) -> EntryId:
    return logs.write(author, ControlKind.ERASE, Erase(entries=list(entries)), hlc=hlc)


def clock(logs: OfficeActs, entry: EntryId) -> int:
    return next(one.hlc for one in logs.entries if one.id == entry)


def hidden_from(governance: Governance, *names: str) -> list[str]:
    """Of whom the post would be out of sight, if they had written it."""
    return [name for name in names if governance.is_hidden(POST, device_of(name))]


def test_a_moderator_hides_what_members_wrote_and_shows_it_again() -> None:
    logs = office()
    appoint(logs, "Carmen", "Ines")
    act = logs.hide("Ines", POST)

    found = logs.evaluate()
    assert hidden_from(found, "Pepe", "Sara", "Marta", "Carmen") == ["Pepe", "Sara"]
    assert (found.hidden[POST].act, found.hidden[POST].rank) == (act, Rank.ADMIN)

    logs.hide("Ines", POST, on=False)

    assert logs.evaluate().hidden == {}


def test_only_within_the_term_a_moderators_word_counts_and_what_is_hidden_stays() -> None:
    logs = office()
    logs.hide("Ines", OTHER)
    first = appoint(logs, "Carmen", "Ines")
    logs.hide("Ines", POST)
    appoint(logs, "Carmen", replaces=[first])
    logs.hide("Ines", POST, on=False)
    logs.hide("Ines", OTHER)

    assert list(logs.evaluate().hidden) == [POST]


def test_a_moderator_appointed_by_an_admin_hides_nothing() -> None:
    logs = office()
    appoint(logs, "Marta", "Ines")
    logs.hide("Ines", POST)

    assert logs.evaluate().hidden == {}


def test_a_moderator_has_erased_what_members_wrote() -> None:
    logs = office()
    appoint(logs, "Carmen", "Ines", marks=logs.tips("Ines"))
    act = erase(logs, "Ines", POST)

    found = logs.evaluate()

    assert (found.erased[POST].act, found.erased[POST].rank) == (act, Rank.ADMIN)
    assert [n for n in ("Pepe", "Marta", "Carmen") if found.is_erased(POST, device_of(n))] == [
        "Pepe"
    ]


def test_no_order_to_erase_lies_ready_for_the_day_when_its_author_becomes_a_moderator() -> None:
    """Whatever clock it has: none decides what cannot be undone (protocol.md A10)."""
    logs = office()
    later = clock(logs, logs.hide("Marta", OTHER)) + (1 << 40)
    erase(logs, "Ines", POST, hlc=later)
    first = appoint(logs, "Carmen", "Ines", marks=logs.tips("Ines"))
    assert logs.evaluate().erased == {}

    erase(logs, "Ines", OTHER)
    appoint(logs, "Carmen", "Ines", replaces=[first], marks=logs.tips("Ines"))

    assert list(logs.evaluate().erased) == [OTHER]


def test_who_is_a_moderator_no_more_erases_nothing_by_an_order_that_she_dates_back() -> None:
    logs = office()
    first = appoint(logs, "Carmen", "Ines", marks=logs.tips("Ines"))
    within = clock(logs, erase(logs, "Ines", POST)) + 1
    appoint(logs, "Carmen", replaces=[first], marks=logs.tips("Ines"))
    erase(logs, "Ines", OTHER, hlc=within)

    assert list(logs.evaluate().erased) == [POST]


def test_a_moderator_whose_log_nobody_had_heard_of_when_it_ended_has_erased_nothing() -> None:
    logs = office()
    first = appoint(logs, "Carmen", "Ines", marks=logs.tips("Ines"))
    logs.add_device("Ines", "laptop")
    erase(logs, "laptop", POST)
    erase(logs, "Ines", OTHER)
    assert set(logs.evaluate().erased) == {POST, OTHER}

    appoint(logs, "Carmen", replaces=[first], marks=logs.tips("Ines"))

    assert list(logs.evaluate().erased) == [OTHER]


def test_one_who_is_made_a_moderator_again_erases_in_both_terms_and_not_between() -> None:
    between = EntryId(bytes([3]) * 32)
    logs = office()
    policy = appoint(logs, "Carmen", "Ines", marks=logs.tips("Ines"))
    erase(logs, "Ines", POST)
    policy = appoint(logs, "Carmen", replaces=[policy], marks=logs.tips("Ines"))
    erase(logs, "Ines", between)
    appoint(logs, "Carmen", "Ines", replaces=[policy], marks=logs.tips("Ines"))
    erase(logs, "Ines", OTHER)

    assert set(logs.evaluate().erased) == {POST, OTHER}


@pytest.mark.parametrize(
    ("eraser", "keeper", "kept"),
    [
        ("Ines", "Marta", True),
        ("Ines", "Carmen", True),
        ("Marta", "Carmen", True),
        ("Marta", "Javi", False),
        ("Carmen", "Marta", False),
        ("Marta", "Ines", False),
        ("Ines", "Sara", False),
    ],
)
def test_what_somebody_stronger_has_shown_is_not_erased(
    eraser: str, keeper: str, kept: bool
) -> None:
    for first_shown in (True, False):
        logs = office()
        appoint(logs, "Carmen", "Ines", "Sara")
        if first_shown:
            logs.hide(keeper, POST, on=False)
        erase(logs, eraser, POST)
        if not first_shown:
            logs.hide(keeper, POST, on=False)

        found = logs.evaluate()
        assert found.is_erased(POST, device_of("Pepe")) is not kept
        assert (POST in found.kept) is kept


def test_what_was_shown_and_hidden_again_by_somebody_stronger_stays_from_being_erased() -> None:
    logs = office()
    appoint(logs, "Carmen", "Ines")
    erase(logs, "Ines", POST)
    logs.hide("Marta", POST, on=False)
    logs.hide("Marta", POST)

    found = logs.evaluate()

    assert found.erased == {}
    assert list(found.hidden) == [POST]


def test_an_admins_word_stands_against_a_later_one_of_a_moderator() -> None:
    logs = office()
    appoint(logs, "Carmen", "Ines", "Marta")
    logs.hide("Marta", POST)
    logs.hide("Marta", OTHER, on=False)
    logs.hide("Ines", POST, on=False)
    logs.hide("Ines", OTHER)

    found = logs.evaluate()

    assert hidden_from(found, "Pepe", "Ines") == ["Pepe", "Ines"]
    assert list(found.hidden) == [POST]
    assert found.shown[OTHER].by == device_of("Marta")


def test_what_a_moderator_hid_an_earlier_word_of_an_admin_shows() -> None:
    logs = office()
    appoint(logs, "Carmen", "Ines")
    logs.hide("Marta", POST, on=False)
    logs.hide("Ines", POST)

    assert logs.evaluate().hidden == {}


def test_beyond_a_cut_a_moderator_hides_nothing() -> None:
    logs = office()
    appoint(logs, "Carmen", "Ines")
    logs.hide("Ines", POST)
    tips = logs.tips("Ines")
    logs.hide("Ines", OTHER)
    erase(logs, "Ines", OTHER)
    logs.revoke("Carmen", "Ines", tips=tips)

    assert list(logs.evaluate().hidden) == [POST]
    assert logs.evaluate().erased == {}


def test_all_devices_of_a_moderator_hide() -> None:
    logs = office()
    appoint(logs, "Carmen", "Ines")
    logs.add_device("Ines", "laptop")
    logs.hide("laptop", POST)

    assert hidden_from(logs.evaluate(), "Pepe") == ["Pepe"]


def test_somebody_who_was_never_let_in_is_no_moderator_whoever_names_them() -> None:
    logs = office()
    appoint(logs, "Carmen", "Stranger")
    logs.hide("Stranger", POST)

    assert logs.evaluate().hidden == {}


def test_a_moderator_of_years_hides_more_than_a_member_may_write() -> None:
    logs = office()
    appoint(logs, "Carmen", "Ines")
    for number in range(MEMBER_ENTRIES + 10):
        logs.hide("Ines", EntryId(number.to_bytes(32)))

    found = logs.evaluate()

    assert len(found.hidden) == MEMBER_ENTRIES + 10
    assert not found.is_capped(device_of("Ines"))
    assert found.is_capped(device_of("Pepe"))


def test_epochs_beyond_what_a_member_may_open_hide_nothing() -> None:
    logs = office()
    appoint(logs, "Carmen", "Ines")
    for epoch in range(2, MEMBER_EPOCHS + 2):
        logs.open_epoch("Ines", epoch, [])
    act = Hide(entries=[POST])
    logs.write("Ines", ControlKind.HIDE, act, epoch=MEMBER_EPOCHS + 1)
    logs.write("Ines", ControlKind.HIDE, Hide(entries=[OTHER]), epoch=MEMBER_EPOCHS)

    assert list(logs.evaluate().hidden) == [OTHER]


def _disputed() -> OfficeActs:
    """Terms that begin, end and overlap by several owners, and orders of all ranks in them."""
    logs = office()
    first = appoint(logs, "Carmen", "Ines")
    logs.hide("Ines", POST)
    second = appoint(logs, "Olga", "Sara")
    logs.hide("Sara", OTHER)
    erase(logs, "Sara", POST)
    appoint(logs, "Carmen", "Sara", replaces=[first, second], marks=logs.tips("Sara"))
    erase(logs, "Ines", OTHER)
    logs.hide("Ines", POST, on=False)
    return logs


def test_in_every_order_of_arrival_the_same_is_hidden() -> None:
    logs = _disputed()
    head, tail = logs.entries[:-6], logs.entries[-6:]

    found = [logs.evaluate([*order, *head]) for order in permutations(tail)]

    assert len({one.digest() for one in found}) == 1
    assert list(found[0].hidden) == [POST]
    assert len({str(one.moderators) for one in found}) == 1


@pytest.mark.parametrize("seed", range(60))
def test_fed_one_by_one_in_any_order_it_is_as_all_at_once(seed: int) -> None:
    logs = _disputed()
    dice, evaluator = Random(seed), Evaluator(logs.company)
    dice.shuffle(logs.entries)

    for number, entry in enumerate(logs.entries):
        evaluator.feed([entry])
        assert evaluator.governance == logs.evaluate(logs.entries[: number + 1])


def test_a_policy_that_comes_late_and_one_that_ends_it_are_looked_at_in_what_is_here() -> None:
    logs = office()
    first = appoint(logs, "Carmen", "Ines")
    logs.hide("Ines", POST)
    late = next(one for one in logs.entries if one.id == first)
    evaluator = Evaluator(logs.company)
    evaluator.feed(one for one in logs.entries if one is not late)
    assert evaluator.governance.hidden == {}

    evaluator.feed([late])
    assert list(evaluator.governance.hidden) == [POST]

    earlier = clock(logs, first)
    act = SetPolicy(policy=POLICY, replaces=[first])
    logs.write("Carmen", ControlKind.POLICY, act, hlc=earlier + 1)
    evaluator.feed(logs.entries)
    assert evaluator.governance.hidden == logs.evaluate().hidden == {}


def test_a_past_term_alone_makes_another_digest() -> None:
    logs = office()
    first = appoint(logs, "Carmen", "Ines")
    appoint(logs, "Carmen", replaces=[first])
    found = logs.evaluate()

    without = logs.evaluate([one for one in logs.entries if one.id != first])

    assert found.settings == without.settings
    assert found.digest() != without.digest()
