"""Since when and until when people were communicators."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest

from support.control import POLICY
from support.office_acts import OfficeActs, person_of
from sync.governance.acts import ControlKind, SetPolicy
from sync.governance.state import Governance, Term
from sync.governance.terms import STILL
from sync.values import EntryId, Rank


def office() -> OfficeActs:
    """Carmen and Olga are owners, Marta is an admin, Pepe and Sara are members."""
    logs = OfficeActs()
    logs.admitted("root", "Olga", Rank.OWNER)
    logs.hire("Marta", role=Rank.ADMIN)
    logs.hire("Pepe", "Sara", by="Marta")
    return logs


def appoint(
    logs: OfficeActs, author: str, *names: str, replaces: Sequence[EntryId] = ()
) -> EntryId:
    people = [person_of(name) for name in names]
    act = SetPolicy(policy=POLICY, replaces=list(replaces), communicators=people)
    return logs.write(author, ControlKind.POLICY, act)


def clock(logs: OfficeActs, entry: EntryId) -> int:
    return next(one.hlc for one in logs.entries if one.id == entry)


def terms(governance: Governance, name: str) -> list[Term]:
    return list(governance.communicators.get(person_of(name), ()))


def test_a_term_begins_and_ends_with_the_settings_that_say_so() -> None:
    logs = office()
    first = appoint(logs, "Carmen", "Pepe")
    second = appoint(logs, "Carmen", "Pepe", "Sara", replaces=[first])
    third = appoint(logs, "Olga", "Sara", replaces=[second])
    fourth = appoint(logs, "Olga", "Sara", "Pepe", replaces=[third])

    found = logs.evaluate()

    pepe, sara = terms(found, "Pepe"), terms(found, "Sara")
    assert pepe == [
        Term(clock(logs, first), clock(logs, third)),
        Term(clock(logs, fourth), STILL),
    ]
    assert sara == [Term(clock(logs, second), STILL)]
    assert set(found.settings.communicators) == {person_of("Pepe"), person_of("Sara")}


def test_an_admin_makes_nobody_a_communicator() -> None:
    logs = office()
    appoint(logs, "Marta", "Pepe")

    assert logs.evaluate().communicators == {}


def test_of_owners_who_disagree_the_senior_ones_settings_make_the_terms() -> None:
    logs = office()
    first = appoint(logs, "Carmen", "Pepe")
    appoint(logs, "Olga", "Sara")

    found = logs.evaluate()

    assert terms(found, "Pepe") == [Term(clock(logs, first), STILL)]
    assert terms(found, "Sara") == []


def test_settings_of_an_owner_that_a_removal_made_void_made_nobody_anything() -> None:
    logs = office()
    tips = logs.tips("Olga")
    appoint(logs, "Olga", "Sara")
    logs.revoke("root", "Olga", tips=tips)

    assert logs.evaluate().communicators == {}


def test_terms_do_not_depend_on_the_order_of_arrival_and_are_in_the_digest() -> None:
    logs = office()
    start = len(logs.entries)
    first = appoint(logs, "Carmen", "Pepe")
    appoint(logs, "Carmen", "Sara", replaces=[first])
    appoint(logs, "Olga", "Pepe")
    head, tail = logs.entries[:start], logs.entries[start:]

    found = [logs.evaluate([*order, *head]) for order in permutations(tail)]

    assert len({one.digest() for one in found}) == 1
    assert len({str(one.communicators) for one in found}) == 1


def test_a_past_term_alone_makes_another_digest() -> None:
    logs = office()
    first = appoint(logs, "Carmen", "Pepe")
    appoint(logs, "Carmen", replaces=[first])
    found = logs.evaluate()

    without = logs.evaluate([one for one in logs.entries if one.id != first])

    assert found.settings == without.settings
    assert found.communicators != without.communicators
    assert found.digest() != without.digest()


@pytest.mark.parametrize("count", [2000])
def test_many_settings_are_evaluated_in_one_pass(count: int) -> None:
    logs = office()
    for _ in range(count):
        appoint(logs, "Carmen", "Pepe")

    assert len(terms(logs.evaluate(), "Pepe")) == 1
